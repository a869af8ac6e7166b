package verify

import "testing"

// quarry is such a text with long sentences.
const quarry = `Divers have warned the owners of small boats to mend their radios and be wary of sailing at night - as a storm could sink them without warning.
Wendish premier Orla Penhale, speaking at a council meeting, accused the quarry men who seized the Corran pit last week of not letting inspectors in, the Alder Wire reported.
The mill hands wanted to sue the owner, who owns three quarries, but no case was ever heard.
Pell was charged in March with aiding the theft of the bell, which he denies.
If the pump is not going to be mended, all the talk in the town is not going to help.
The island of Skerrow was once thought to be a cape attached to Farrow by a bar of sand.
Some rules had changed and some had not.
The council will not pay for the bridge.
The council failed to open the lock.
Kestrel has said that it never sold the yard.`

// TestExcerpts: what is left out of a sentence denies nothing of what stays, but where it is the denial.
func TestExcerpts(t *testing.T) {
	c := New([]Source{{ID: "a", Text: quarry, Language: "en"}})
	for claim, want := range map[string]bool{
		"Divers have warned the owners of small boats to mend their radios":                     true,
		"Divers have warned the owners of small boats to mend their radios and be wary.":        true,
		"Wendish premier Orla Penhale accused the quarry men, the Alder Wire reported.":         true,
		"The mill hands wanted to sue the owner":                                                true,
		"Pell was charged in March with aiding the theft of the bell.":                          true,
		"If the pump is not going to be mended":                                                 true,
		"The island of Skerrow was once thought to be a cape attached to Farrow":                true,
		"Some rules had changed.":                                                               true,
		"Kestrel has said that it sold the yard.":                                               false,
		"The council will pay for the bridge.":                                                  false,
		"The council opened the lock.":                                                          false,
		"Wendish premier Orla Penhale accused the quarry men of letting inspectors in.":         false,
		"If the pump is going to be mended, all the talk in the town is not going to help.":     false,
		"Divers have not warned the owners of small boats to mend their radios and be wary.":    false,
		"The mill hands wanted to sue the owner, who owns three quarries, but a case was heard": false,
	} {
		if v := c.Check(claim); v.Supported() != want {
			t.Errorf("%s: got %v", claim, v.Missing)
		}
	}
}
