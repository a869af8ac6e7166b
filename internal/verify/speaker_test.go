package verify

import "testing"

// quay is such a text with several speakers.
const quay = `Rui Paz chairs the port council of Altmar.
"The new quay will be twice as long and the old one will stay open for the small boats," Paz wrote on Telegram on Monday.
The plan is too dear for the town, its chairman Pedro Lima said.
"We will build it," Ana Brito said. Carl Menz chairs the committee.
Tom Lacey, defending, said she was "deeply ashamed". Giles Abernethy prosecuted.
The flood had reached the second floor by noon, fire chief Ana Duarte told reporters.
Brito spoke next. "Nobody asked the fishermen what they wanted from us," she said.
"The tide is late this year," insists Inga Solheim.
According to Jorn Veit, "the crane was never mended after the storm". Menz listened.`

// TestSpeakers: who says what, in the forms of prose and of a list.
func TestSpeakers(t *testing.T) {
	c := New([]Source{{ID: "a", Text: quay, Language: "en"}})
	for claim, want := range map[string]bool{
		"Rui Paz: “The new quay will be twice as long”":                                        true,
		"Rui Paz, Telegram: “The new quay will be twice as long and the old one will stay”":    true,
		"Ana Brito: “The new quay will be twice as long”":                                      false,
		"Pedro Lima, Telegram: “The new quay will be twice as long and the old one will stay”": false,
		"Chairman Pedro Lima said the plan is too dear for the town.":                          true,
		"Fire chief Ana Duarte said the plan is too dear for the town.":                        false,
		"The flood had reached the second floor by noon, chairman Pedro Lima said.":            false,
		"The flood had reached the second floor by noon, Ana Duarte told reporters.":           true,
		`"We will build it," Ana Brito said.`:                                                  true,
		`"We will build it," Carl Menz said.`:                                                  false,
		`Giles Abernethy said she was "deeply ashamed".`:                                       false,
		`Tom Lacey said she was "deeply ashamed".`:                                             true,
		`"Nobody asked the fishermen what they wanted from us," Ana Brito said.`:               true,
		`Carl Menz: "The tide is late this year"`:                                              false,
		`Inga Solheim: "The tide is late this year"`:                                           true,
		`According to Carl Menz, "the crane was never mended after the storm".`:                false,
		`Jorn Veit said "the crane was never mended after the storm".`:                         true,
	} {
		if v := c.Check(claim); v.Supported() != want {
			t.Errorf("%s: got %v", claim, v.Missing)
		}
	}
}
