package verify

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

// storm is what the claims of the tests are checked against.
const storm = `The harbour of Port Alder reopened on Saturday after two days of storm. Some 700 boats had waited outside, more than twice as many as in 2019.

"We lost the breakwater but not our nerve," said Ada Quill, the harbour master, who is 54. "It held for 94 years," she told the Alder Lantern.

The council will pay €1.2 million for the repair, two-thirds of it at once. About 5 per cent of the 3rd quay, 50 km north of the Kestrel Bank, is gone. Volodymyr Hrankovsky, a Ukrainian engineer with the International Maritime Office (IMO), rejected the plan on Dec 2.

Twelve people were injured and five were killed when the ferry Morning Star sank. Prime Minister Tom Varga visited the United States last month. The work will end between 3 and 9 March 2026.`

func missingOf(t *testing.T, claim string) string {
	t.Helper()
	c := New([]Source{{ID: "a", Text: storm, Date: brief.Date{Year: 2025, Month: 12, Day: 7}, Language: "en"}})
	var found []string
	for _, m := range c.Check(claim).Missing {
		found = append(found, string(m.Kind)+" "+m.Text)
	}
	return strings.Join(found, "; ")
}

func TestCheck(t *testing.T) {
	tests := []struct{ claim, want string }{
		// numbers
		{"Seven hundred boats had waited.", ""},
		{"Over 700 boats had waited.", ""},
		{"900 boats had waited.", "number 900"},
		{"The council will pay 1,200,000 euros.", ""},
		{"The council will pay €1.2m.", ""},
		{"The council will pay $1.2m.", "number $1.2m"},
		{"The council will pay €1.3 million.", "number €1.3 million"},
		{"Two thirds are paid at once.", ""},
		{"5% of the third quay is gone.", ""},
		{"Five percent of the quay is gone.", ""},
		{"Five percent of the fourth quay is gone.", "number fourth"},
		{"It is 50 kilometres north of the bank.", ""},
		{"It is 50 miles north of the bank.", "number 50 miles"},
		{"A dozen people were injured.", ""},
		{"Twelve people were killed when the ferry sank and five were injured.", "number Twelve; number five"},
		{"The 54-year-old harbour master spoke.", ""},
		{"It held for nine decades.", "number nine decades"},
		{"More than 2,019 boats had waited.", ""},
		// dates
		{"6 December 2025: The harbour of Port Alder reopened.", ""},
		{"The harbour reopened on Dec 6.", ""},
		{"The harbour reopened on Saturday.", ""},
		{"The harbour reopened on Friday.", "date Friday"},
		{"The harbour reopened on 5 December 2025.", "date 5 December 2025"},
		{"The harbour reopened on 6 December 2024.", "date 6 December 2024"},
		{"He rejected the plan on December 2nd.", ""},
		{"He rejected the plan on 2025-12-02.", ""},
		{"He visited the United States in November 2025.", ""},
		{"He visited the United States in October 2025.", "date October 2025"},
		{"3 March 2026 – 9 March 2026: The work will end.", ""},
		{"3 March 2026 – 8 March 2026: The work will end.", "date 3 March 2026 – 8 March 2026"},
		// names
		{"Ms Quill told the Lantern so.", ""},
		{"A. Quill is harbour master.", ""},
		{"Ada Quell is harbour master.", "name Quell"},
		{"[Mr Varga] visited the US.", ""},
		{"[Mr Verhoeven] visited the US.", "name Verhoeven"},
		{"The American visit was Varga's.", ""},
		{"Mr Hrankovskyy is from Ukraine.", ""},
		{"The IMO engineer rejected the plan.", ""},
		{"The NATO engineer rejected the plan.", "name NATO"},
		{"Storm Over: Harbour Reopens After Two Days", ""},
		{"Kowalczyk said the harbour reopened.", "name Kowalczyk"},
		{"The harbour in Portugal reopened.", "name Portugal"},
		{"Ada Varga is harbour master.", "name Ada Varga"},
		// quotations
		{"“We lost the breakwater but not our nerve”, said Ada Quill.", ""},
		{"‘we LOST the breakwater but not our nerve’, said Ada Quill.", ""},
		{"She said: «We lost … but not our nerve».", ""},
		{"She said: “We lost [most of it] but not our nerve.”", ""},
		{"She said: “We lost the breakwater but not our hope.”", "quote We lost the breakwater but not our hope."},
		{"Quill: “We lost the breakwater but not our nerve. It held for 94 years”", ""},
		{"It was no 'nerve' of the harbour's boats.", ""},
		{"It was a “catastrophe”.", "quote catastrophe"},
	}
	for _, tt := range tests {
		if got := missingOf(t, tt.claim); got != tt.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", tt.claim, got, tt.want)
		}
	}
}

// TestForms: one thing is written in many ways.
func TestForms(t *testing.T) {
	c := New([]Source{{ID: "a", Date: brief.Date{Year: 2025, Month: 12, Day: 7}, Language: "en", Text: `Lieutenant Jeffrey Möller of the Department of Harbour Security left the U.S. base on Sunday at 5:30 p.m.
The Union of Kestrel Pilots counted 3.5 million trips last month, up 12% from 2024. A third of them were on MK370. The vote was 7-2.
"The pier would not hold," said Anna Sjölund, who wrote "The Tide" in 1999. "It was built on sand."`}})
	for claim, want := range map[string]string{
		"Jeff Moller left the American base at 5.30pm.":                                "",
		"Lt. Möller left the United States' base at 5:30 a.m.":                         "5:30 a.m.",
		"Jane Möller left the base.":                                                   "Jane",
		"The DHS man left.":                                                            "",
		"The UKP counted three and a half million trips in November 2025.":             "",
		"The pilots counted three and a half billion trips.":                           "three and a half billion",
		"One-third of the trips were on one route, twelve percent more than last year": "",
		"Half of the trips were on flight 380.":                                        "Half; 380",
		"The vote was 7–2.":                                                            "",
		"The vote was 8–2.":                                                            "8",
		"Anna Sjölund: “The pier would not hold. It was built on sand.”":               "",
		"Anna Sjölund: “The pier would not hold. It was built on rock.”":               "The pier would not hold. It was built on rock.",
		"AMERICAN BASE LEFT BY MÖLLER":                                                 "",
		"AMERICAN BASE LEFT BY KOWALCZYK":                                              "KOWALCZYK",
		"Co-author of the plan is Sjölund.":                                            "",
	} {
		var got []string
		for _, m := range c.Check(claim).Missing {
			got = append(got, m.Text)
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: got %q, want %q", claim, got, want)
		}
	}
}

func TestFolded(t *testing.T) {
	c := New([]Source{{ID: "a", Text: storm}})
	for claim, want := range map[string][]Folded{
		"She said, “We lost the breakwater”.":  nil,
		"She said, “we lost the Breakwater”.":  {{"we lost the Breakwater", "We lost the breakwater"}},
		"She said, “We lost the breakwaters”.": nil,
	} {
		if got := c.Check(claim).Folded; len(got) != len(want) || len(got) > 0 && got[0] != want[0] {
			t.Errorf("%s: got %q, want %q", claim, got, want)
		}
	}
}

// TestWithoutDate: a year that the source never states is missing where nobody knows when it was published.
func TestWithoutDate(t *testing.T) {
	c := New([]Source{{ID: "a", Text: "The harbour reopened on Dec 6. The quay is of 1931."}})
	for claim, want := range map[string]bool{
		"The harbour reopened on 6 December.": true, "The harbour reopened on 6 December 2025.": false, "The quay is of 1931.": true, "The quay is of 1932.": false,
		"The harbour reopened on Saturday.": false,
	} {
		if got := c.Check(claim).Supported(); got != want {
			t.Errorf("%s: supported %v", claim, got)
		}
	}
}

// TestAmong: a claim is held to the sources it names, and each of its parts may be in another.
func TestAmong(t *testing.T) {
	c := New([]Source{{ID: "a", Text: "Ada Quill reopened the harbour."}, {ID: "b", Text: "The harbour has 700 boats.", Facts: []string{"The Alder Lantern"}}})
	claim := "Ada Quill reopened the harbour of 700 boats, says the Lantern."
	if v := c.Check(claim); !v.Supported() || v.Nearest.Source != "a" {
		t.Errorf("got %+v", v)
	}
	if v := c.Check(claim, "b"); len(v.Missing) != 1 || v.Missing[0].Kind != Name || v.Missing[0].Text != "Ada Quill" {
		t.Errorf("against b: got %+v", v)
	}
	if v := c.Check(claim, "c"); v.Supported() {
		t.Error("supported by a source that is not there")
	}
}

// TestTongues: nothing is flagged of a text's own sentences in languages with other rules.
func TestTongues(t *testing.T) {
	for language, text := range map[string]string{
		"de": "Der Hafen von Altmünde ist am Samstag nach zwei Tagen Sturm wieder geöffnet worden. Rund 1.200 Boote hatten draußen gewartet. „Wir haben die Mole verloren, nicht den Mut“, sagte Hafenmeisterin Ada Kranz.",
		"fr": "Le port d'Aulnaye a rouvert samedi après deux jours de tempête. Quelque 1 200 bateaux attendaient au large. « Nous avons perdu la digue, pas le courage », a déclaré Ada Quillard.",
		"es": "El puerto de Alder reabrió el sábado tras dos días de tormenta. Unos 1.200 barcos esperaban fuera. «Perdimos el espigón, no el ánimo», dijo Ada Quilla.",
		"uk": "Гавань Вільхова відкрилася в суботу після двох днів шторму. Близько 1200 човнів чекали. «Ми втратили хвилеріз, а не мужність», — сказала Ада Квіль.",
		"ja": "港は土曜日に再開した。約700隻が外で待っていた。「防波堤は失ったが、勇気は失っていない」と港長は語った。",
		"ar": "أعيد فتح الميناء يوم السبت بعد يومين من العاصفة. وانتظر نحو 700 قارب في الخارج.",
	} {
		for _, known := range []string{language, ""} {
			c := New([]Source{{ID: "a", Text: text, Language: known}})
			if v := c.Check(text); !v.Supported() {
				t.Errorf("%s as %q: got %v", language, known, v.Missing)
			}
			if v := c.Check(strings.NewReplacer("1.200", "1.300", "1 200", "1 300", "1200", "1300", "700", "900").Replace(text)); len(v.Missing) != 1 || v.Missing[0].Kind != Number {
				t.Errorf("%s as %q, number changed: got %v", language, known, v.Missing)
			}
		}
	}
	c := New([]Source{{ID: "a", Text: "Der Hafen von Altmünde ist am Samstag nach zwei Tagen Sturm wieder geöffnet worden, sagte Hafenmeisterin Ada Kranz.", Language: "de"}})
	if v := c.Check("Nach dem Sturm ist der Hafen in Betrieb, sagte Kranz."); !v.Supported() {
		t.Errorf("German nouns: got %v", v.Missing)
	}
}
