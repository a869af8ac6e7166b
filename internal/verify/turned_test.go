package verify

import (
	"strings"
	"testing"
)

// harbour is a text that nobody wrote for a paper.
const harbour = `Mayor Petra Lindqvist rejected the plan for a second bridge on Tuesday, saying the town could not pay for it.
Harold Wicket beat Oluwaseun Bamgbose in the final of the Malden Cup after three sets.
The harbour police arrested Tomas Grell in Thornbury last week.
Grell denied that he stole the boat, his lawyer Ines Falk said.
"We never thought that the river would rise so fast," Lindqvist told the Malden Echo.
"The pumps were old and nobody looked after them," said Bamgbose, who lives near the quay.
Sales at the fish market rose by 12 percent in March and fell by 4 percent in April.
The ferry will not sail until Friday because the engine failed.
Wicket's brother runs the bakery in Kvitholmen, while Bamgbose's sister owns the shop in Thornbury.
The council is unlikely to reopen the old school, and there is little chance of a new one.
Falk did not attend the hearing and refused to comment on the verdict.
The company bought Northgate Mills from Ellen Sorby for 3 million pounds.
No one was hurt when the crane fell.
The new rules apply before the summer, not after it.
Engineers finished the work on the dam early, and the lake is full again.
Critics say the reform is not a failure but has not helped the poor.
Sorby supports the harbour tunnel, which Wicket opposes.
The museum will open its doors on Saturday despite the strike.
Falk spoke to reporters outside the court. "My client has told me everything he knows about that evening," she said. "I believe every single word of the long story he told me."`

func TestTurned(t *testing.T) {
	c := New([]Source{{ID: "a", Text: harbour, Language: "en"}})
	for _, tt := range []struct {
		claim string
		want  Kind // "" when it is true
	}{
		{"Mayor Petra Lindqvist accepted the plan for a second bridge on Tuesday.", Negation},
		{"Mayor Petra Lindqvist approved the plan for a second bridge.", Negation},
		{"Mayor Petra Lindqvist did not accept the plan for a second bridge.", ""},
		{"Mayor Petra Lindqvist did not reject the plan for a second bridge.", Negation},
		{"The plan for a second bridge was rejected by Mayor Petra Lindqvist.", ""},
		{"Lindqvist said the town could pay for a second bridge.", Negation},
		{"The town couldn't pay for the bridge, Lindqvist said.", ""},
		{"The town cannot pay for a second bridge.", ""},
		{"Harold Wicket beat Oluwaseun Bamgbose in the final.", ""},
		{"Oluwaseun Bamgbose beat Harold Wicket in the final of the Malden Cup.", Swap},
		{"Oluwaseun Bamgbose was beaten by Harold Wicket in the final of the Malden Cup.", ""},
		{"Harold Wicket was beaten by Oluwaseun Bamgbose in the final of the Malden Cup.", Swap},
		{"Bamgbose lost to Wicket in the final of the Malden Cup.", ""},
		{"Wicket lost to Bamgbose in the final of the Malden Cup.", Swap},
		{"Tomas Grell was arrested by the harbour police in Thornbury last week.", ""},
		{"The harbour police arrested Tomas Grell in Kvitholmen last week.", Swap},
		{"The harbour police released Tomas Grell in Thornbury last week.", Negation},
		{"The harbour police arrested Harold Wicket in Thornbury last week.", Swap},
		{"Tomas Grell stole the boat.", Negation},
		{"Grell admitted that he stole the boat.", Negation},
		{"Grell did not admit that he stole the boat.", ""},
		{"Grell did not steal the boat, his lawyer said.", ""},
		{`"We never thought that the river would rise so fast," Bamgbose told the Malden Echo.`, Swap},
		{`Lindqvist told the Malden Echo: "We never thought that the river would rise so fast."`, ""},
		{`"The pumps were old and nobody looked after them," Lindqvist said.`, Swap},
		{`"The pumps were old and nobody looked after them," Bamgbose said.`, ""},
		{`Bamgbose said "the pumps were old".`, ""},
		{`Lindqvist said "the pumps were old and nobody looked after them".`, Swap},
		{"Sales at the fish market fell by 12 percent in March.", Negation},
		{"Sales at the fish market grew by 12 percent in March.", ""},
		{"The ferry will sail on Friday.", ""},
		{"The ferry will not sail until Friday because the engine failed.", ""},
		{"The ferry will not sail until Tuesday because the engine failed.", Swap},
		{"Bamgbose's brother runs the bakery in Kvitholmen.", Swap},
		{"Wicket's brother owns the shop in Thornbury.", ""},
		{"The council is likely to reopen the old school.", Negation},
		{"The council will probably not reopen the old school.", ""},
		{"Falk attended the hearing and refused to comment.", Negation},
		{"Falk commented on the verdict.", Negation},
		{"Falk agreed to comment on the verdict.", Negation},
		{"Falk would not comment on the verdict.", ""},
		{"The company bought Northgate Mills from Ellen Sorby.", ""},
		{"The company sold Northgate Mills to Ellen Sorby for 3 million pounds.", Negation},
		{"Ellen Sorby sold Northgate Mills to the company for 3 million pounds.", ""},
		{"Nobody was hurt when the crane fell.", ""},
		{"People were hurt when the crane fell.", Negation},
		{"The new rules apply after the summer.", Negation},
		{"The new rules apply before the summer.", ""},
		{"Engineers finished the work on the dam late.", Negation},
		{"Engineers did not finish the work on the dam early.", Negation},
		{"The reform has not helped the poor, critics say.", ""},
		{"The reform has helped the poor, critics say.", Negation},
		{"Wicket supports the harbour tunnel.", Negation},
		{"Sorby opposes the harbour tunnel.", Negation},
		{"Sorby supports the harbour tunnel.", ""},
		{"Wicket opposes the harbour tunnel.", ""},
		{"Wicket does not support the harbour tunnel.", ""},
		{"The museum will open its doors on Saturday.", ""},
		{"The museum will close its doors on Saturday.", Negation},
		{"The museum won't open its doors on Saturday.", Negation},
		{"Despite the strike, the museum will open on Saturday.", ""},
		{`"My client has told me everything he knows about that evening," Ines Falk said.`, ""},
		{`"My client has told me everything he knows about that evening," Petra Lindqvist said.`, Swap},
		{"Despite the strike, the museum will not open on Saturday.", Negation},
	} {
		got := c.Check(tt.claim).Missing
		ok := len(got) == 0
		if tt.want != "" { // which of the two is found first matters little
			ok = len(got) > 0
		}
		for _, m := range got {
			ok = ok && strings.Contains(tt.claim, m.Text)
		}
		if !ok {
			t.Errorf("%q\n got %v\nwant %q", tt.claim, got, tt.want)
		}
	}
}
