package wording

import "testing"

func TestNewOfTongues(t *testing.T) {
	tests := []struct {
		language, in string
		text         string // "" when it is the input
		flaw         Flaw
	}{
		{"de", "Das teilte die Hafenbehörde von Wendmünde am Dienstag vor der Presse mit.", "", Leaning},
		{"de", "Das alte Zollhaus von Wendmünde wird im kommenden Jahr endlich saniert.", "", Sound},
		{"de", "Das seit Mai geltende Verbot für Lastwagen wird bis Herbst verlängert.", "", Sound},
		{"de", "Zudem soll die Fähre von Wendmünde nach Karrau im Herbst öfter fahren.", "", Leaning},
		{"de", "Diese Woche beraten die Abgeordneten in Wendmünde über den neuen Haushalt.", "", Sound},
		{"de", "Dieser Haushalt sieht im kommenden Jahr nur noch zwölf Millionen Euro vor.", "", Leaning},
		{"de", "In diesem Jahr zählte die Stadt Wendmünde mehr als eine Million Gäste.", "", Sound},
		{"de", "Unter ihnen waren mehr als achtzig Schüler aus Karrau und ihre Lehrer.", "", Leaning},
		{"de", "Es gibt in Wendmünde nach Angaben der Stadt nur noch drei Werften.", "", Sound},
		{"de", "Doch die Werft in Wendmünde will im kommenden Jahr zwei Fähren bauen.", "Die Werft in Wendmünde will im kommenden Jahr zwei Fähren bauen.", Sound},
		{"de", "Doch bleibt die Werft in Wendmünde nach dem Urteil vom Freitag geschlossen.", "", Leaning},
		{"de", "„Wir bauen die Fähre noch in diesem Jahr zu Ende“, sagte er.", "", Unnamed},
		{"de", "Karrau/Wendmünde – Die Fähre über die Bucht fährt im Winter nur noch zweimal am Tag.", "Die Fähre über die Bucht fährt im Winter nur noch zweimal am Tag.", Sound},
		{"fr", "Il relie depuis 1874 les deux rives de la petite ville de Marsac.", "", Leaning},
		{"fr", "Il faut compter deux heures pour aller de Marsac à Lunac en bus.", "", Sound},
		{"fr", "Cette semaine, la ville de Marsac a voté un budget de douze millions.", "", Sound},
		{"fr", "Cette décision a surpris les élus de Marsac et ceux de Lunac aussi.", "", Leaning},
		{"fr", "En outre, la ville de Marsac a promis une passerelle aux piétons.", "La ville de Marsac a promis une passerelle aux piétons.", Sound},
		{"es", "Además, el puerto de Almazán recibirá dos grúas nuevas en el otoño.", "El puerto de Almazán recibirá dos grúas nuevas en el otoño.", Sound},
		{"es", "Añadió que el puerto recibirá dos grúas nuevas antes del otoño.", "", Leaning},
		{"es", "Este jueves el puerto de Almazán recibió dos grúas nuevas de Italia.", "", Sound},
		{"uk", "Він додав, що міст у порту Вендмут закриють уже наступного тижня.", "", Leaning},
		{"uk", "Про це у вівторок повідомила адміністрація порту Вендмут на своєму сайті.", "", Leaning},
		{"uk", "Цього тижня у порту Вендмут закрили на ремонт обидва старі мости.", "", Sound},
		{"uk", "Однак рада міста Вендмут вирішила залишити міст відкритим до весни.", "Рада міста Вендмут вирішила залишити міст відкритим до весни.", Sound},
		{"uk", "«Тут працюватимуть двісті лікарів і медсестер», – сказав він.", "", Unnamed},
		{"en", "More than 400 men worked there before the war began in 1939.", "", Leaning},
		{"en", "In 1939 there were more than 400 men at work in the quarry.", "", Sound},
		{"en", "Both sides agreed to meet on 4 March, the mediator Ida Holm said.", "", Loose},
		{"en", "Its owner, Blue Funnel of Carrow, will sell both ferries in March.", "", Loose},
		{"en", "The court will sus-\npend the two-\nyear-old cut of the har-\nbour tax in March.", "The court will suspend the two-year-old cut of the harbour tax in March.", Sound},
		{"de", "Die Ein-\nund Ausfahrt des Hafens von Wendmünde bleibt im Win-\nter gesperrt.", "Die Ein- und Ausfahrt des Hafens von Wendmünde bleibt im Winter gesperrt.", Sound},
	}
	for _, tt := range tests {
		want := tt.text
		if want == "" {
			want = tt.in
		}
		if got := New(tt.in, tt.language, Context{}); got.Text != want || got.Flaw != tt.flaw {
			t.Errorf("New(%q, %q)\n got %q, flaw %d\nwant %q, flaw %d", tt.in, tt.language, got.Text, got.Flaw, want, tt.flaw)
		}
	}
}

func TestHeadlineSpares(t *testing.T) {
	tests := []struct{ in, want string }{
		{"Ann Ray, 28, the mayor of Harrow and a former teacher, has resigned after a dispute over the old stone bridge.", "Ann Ray has resigned after a dispute over the old stone bridge"},
		{"The bridge over the Wend at Harrow has been closed for good, the head of the county's road office told reporters on Friday.", "The bridge over the Wend at Harrow"},
		{"Two lorries fell from the bridge at Harrow on Monday, injuring four people, according to the police of Carrow.", "Two lorries fell from the bridge at Harrow, according to the police of Carrow"},
		{"As the mayor of a town of forty thousand people, Ann Ray saw for years how lorries damaged the bridge.", "Ann Ray saw for years how lorries damaged the bridge"},
		{"The mayor of Harrow announced on Monday that the bridge would be closed for the whole winter, to the anger of its merchants.", "The mayor of Harrow announced on Monday that the bridge would be closed"},
		{"The council of Harrow has given the owners of the old ferry 15 days to move it from the foot of the bridge to another place.", "The council of Harrow has given the owners of the old ferry 15 days"},
		{"Two lorries fell from the old stone bridge at Fall Harrow, Wendshire, on Monday night after the brakes of the first had failed.", "Two lorries fell from the old stone bridge at Fall Harrow, Wendshire"},
		{"More than a dozen drivers from Harrow and from Carrow have been charged by the county court with ignoring a closed road.", "More than a dozen drivers from Harrow and from Carrow have been charged"},
	}
	for _, tt := range tests {
		if got := Headline([]string{tt.in}, 80); got != tt.want {
			t.Errorf("Headline(%q)\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}
