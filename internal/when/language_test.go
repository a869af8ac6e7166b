package when

import "testing"

func TestLanguages(t *testing.T) {
	check(t, sunday, "de", []row{
		{"Der Damm brach am 6. Dezember.", "6. Dezember=2025-12-06"},
		{"Der Damm brach am 6. Dezember 2024.", "6. Dezember 2024=2024-12-06"},
		{"Der Damm brach am 6.12.2025.", "6.12.2025=2025-12-06"},
		{"Die Messe dauerte vom 2. bis 5. Dezember.", "2. bis 5. Dezember=2025-12-02/2025-12-05"},
		{"Am Dienstag wurde die Brücke gesperrt.", "Dienstag=2025-12-02~"},
		{"Am Dienstag wird die Brücke gesperrt.", "Dienstag=2025-12-09~>"},
		{"Die Ministerin hat am Mittwoch in Tarn gesprochen.", "Mittwoch=2025-12-03~"},
		{"Er kam gestern und wird morgen reisen.", "gestern=2025-12-06~; morgen=2025-12-08~>"},
		{"Sie starb vor drei Tagen.", "vor drei Tagen=2025-12-04~"},
		{"Sie starb vergangene Woche.", "vergangene Woche=2025-11-24/2025-11-30~"},
		{"Sie starb im vergangenen Jahr.", "vergangenen Jahr=2024~"},
		{"Sie starb im Januar.", "Januar=2025-01"},
		{"Sie starb im Januar 2023, nicht 2014 in Tarn.", "Januar 2023=2023-01"},
		{"Sie wurde 2014 gewählt.", ""},
		{"Seit 2014 regiert sie.", "2014=2014"},
	})
	check(t, sunday, "fr", []row{
		{"Le barrage a cédé le 6 décembre.", "6 décembre=2025-12-06"},
		{"Le barrage a cédé le 1er décembre 2024.", "1er décembre 2024=2024-12-01"},
		{"La foire s'est tenue du 2 au 5 décembre.", "2 au 5 décembre=2025-12-02/2025-12-05"},
		{"Mardi, le pont a été fermé.", "Mardi=2025-12-02~"},
		{"Le pont sera fermé mardi.", "mardi=2025-12-09~>"},
		{"Elle est morte mardi dernier.", "mardi dernier=2025-12-02~"},
		{"Elle est morte la semaine dernière.", "semaine dernière=2025-11-24/2025-11-30~"},
		{"Elle est morte l'an dernier.", "an dernier=2024~"},
		{"Elle est morte il y a trois jours.", "il y a trois jours=2025-12-04~"},
		{"Il a parlé aujourd'hui et parlera demain.", "aujourd'hui=2025-12-07~; demain=2025-12-08~>"},
		{"Le parti est né en 2014 et la loi en mars 2015.", "2014=2014; mars 2015=2015-03"},
	})
	check(t, sunday, "es", []row{
		{"La presa cedió el 6 de diciembre.", "6 de diciembre=2025-12-06"},
		{"La presa cedió el 6 de diciembre de 2024.", "6 de diciembre de 2024=2024-12-06"},
		{"La feria fue del 2 al 5 de diciembre.", "2 al 5 de diciembre=2025-12-02/2025-12-05"},
		{"El martes cerró el puente.", "martes=2025-12-02~"},
		{"El puente cerrará el martes.", "martes=2025-12-09~>"},
		{"Murió la semana pasada.", "semana pasada=2025-11-24/2025-11-30~"},
		{"Murió el año pasado.", "año pasado=2024~"},
		{"Desde marzo vive en Italia.", "marzo=2025-03"},
		{"Murió hace tres días.", "hace tres días=2025-12-04~"},
		{"Llegó ayer por la mañana.", "ayer=2025-12-06~"},
		{"La ley salió en marzo de 2015.", "marzo de 2015=2015-03"},
	})
	check(t, sunday, "it", []row{
		{"La diga ha ceduto il 6 dicembre.", "6 dicembre=2025-12-06"},
		{"La diga ha ceduto l'8 dicembre 2024.", "8 dicembre 2024=2024-12-08"},
		{"La fiera è stata dal 2 al 5 dicembre.", "2 al 5 dicembre=2025-12-02/2025-12-05"},
		{"Martedì il ponte è stato chiuso.", "Martedì=2025-12-02~"},
		{"Il ponte sarà chiuso martedì.", "martedì=2025-12-09~>"},
		{"È morta la settimana scorsa.", "settimana scorsa=2025-11-24/2025-11-30~"},
		{"È morta tre giorni fa.", "tre giorni fa=2025-12-04~"},
		{"È morta nel 2014.", "2014=2014"},
		{"Da marzo vive in Francia.", "marzo=2025-03"},
		{"L'8 marzo sarà chiusa.", "8 marzo=2026-03-08>"},
	})
	check(t, sunday, "nl", []row{
		{"De dam brak op 6 december.", "6 december=2025-12-06"},
		{"De dam brak op 6-12-2025.", "6-12-2025=2025-12-06"},
		{"De beurs was van 2 tot 5 december.", "2 tot 5 december=2025-12-02/2025-12-05"},
		{"Dinsdag werd de brug gesloten.", "Dinsdag=2025-12-02~"},
		{"Dinsdag wordt de brug gesloten.", "Dinsdag=2025-12-09~>"},
		{"Ze stierf vorige week.", "vorige week=2025-11-24/2025-11-30~"},
		{"Ze stierf drie dagen geleden.", "drie dagen geleden=2025-12-04~"},
		{"Ze stierf in 2014.", "2014=2014"},
	})
	check(t, sunday, "pt-BR", []row{
		{"A barragem cedeu em 6 de dezembro de 2024.", "6 de dezembro de 2024=2024-12-06"},
		{"A ponte foi fechada na terça-feira.", "terça-feira=2025-12-02~"},
		{"A ponte será fechada na terça-feira.", "terça-feira=2025-12-09~>"},
		{"A segunda ponte caiu.", ""},
		{"Morreu na semana passada.", "semana passada=2025-11-24/2025-11-30~"},
		{"Morreu há três dias.", "há três dias=2025-12-04~"},
	})
	check(t, sunday, "pl", []row{
		{"Tama pękła 6 grudnia.", "6 grudnia=2025-12-06"},
		{"Tama pękła 6 grudnia 2024 r.", "6 grudnia 2024=2024-12-06"},
		{"Targi trwały od 2 do 5 grudnia.", "2 do 5 grudnia=2025-12-02/2025-12-05"},
		{"Most zamknięto w grudniu 2024 roku.", "grudniu 2024=2024-12"},
		{"We wtorek most był zamknięty.", "wtorek=2025-12-02~"},
		{"We wtorek most będzie zamknięty.", "wtorek=2025-12-09~>"},
		{"Zmarła w zeszłym tygodniu.", "zeszłym tygodniu=2025-11-24/2025-11-30~"},
		{"Od marca mieszka we Włoszech.", "marca=2025-03"},
		{"Zmarła trzy dni temu.", "trzy dni temu=2025-12-04~"},
	})
	check(t, sunday, "uk", []row{
		{"Гребля прорвалася 6 грудня.", "6 грудня=2025-12-06"},
		{"Гребля прорвалася 6 грудня 2024 року.", "6 грудня 2024=2024-12-06"},
		{"Ярмарок тривав з 2 по 5 грудня.", "2 по 5 грудня=2025-12-02/2025-12-05"},
		{"У вівторок міст був закритий.", "вівторок=2025-12-02~"},
		{"У п’ятницю міст буде закритий.", "п’ятницю=2025-12-12~>"},
		{"Вона померла минулого тижня.", "минулого тижня=2025-11-24/2025-11-30~"},
		{"Вона померла три дні тому.", "три дні тому=2025-12-04~"},
		{"Вона прибула вчора.", "вчора=2025-12-06~"},
		{"Це сталося у грудні 2024 року.", "грудні 2024=2024-12"},
	})
}
