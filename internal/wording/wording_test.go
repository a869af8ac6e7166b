package wording

import (
	"strings"
	"testing"
)

func TestNew(t *testing.T) {
	tests := []struct {
		in    string
		text  string // "" when it is the input
		edits string
		flaw  Flaw
	}{
		{in: "The council of Harrow voted on Monday to close the old bridge."},
		{in: "KYIV, Ukraine (AP) — The council voted on Monday to close the old bridge.", text: "The council voted on Monday to close the old bridge.", edits: "dateline"},
		{in: "(CNN) -- The council voted on Monday to close the old bridge.", text: "The council voted on Monday to close the old bridge.", edits: "dateline"},
		{in: "US – The council voted on Monday to close the old bridge.", text: "The council voted on Monday to close the old bridge.", edits: "dateline"},
		{in: "But the council voted on Monday to close the old bridge.", text: "The council voted on Monday to close the old bridge.", edits: "connective"},
		{in: "In addition, the council voted on Monday\nto close the bridge.", text: "The council voted on Monday to close the bridge.", edits: "whitespace connective"},
		{in: "- The **council** voted on [Monday](http://a.example/) to close the old bridge.", text: "The council voted on Monday to close the old bridge.", edits: "markup"},
		{in: "But for the council the vote on Monday closed the old bridge.", flaw: Leaning},
		{in: "He said the council voted on Monday to close the bridge.", flaw: Leaning},
		{in: "However, he said the council voted on Monday to close the bridge.", text: "He said the council voted on Monday to close the bridge.", edits: "connective", flaw: Leaning},
		{in: "In Harrow, he said the council had voted to close the bridge.", flaw: Leaning},
		{in: "Mayor Ann Ray said she had voted to close the old bridge."},
		{in: "Also on Monday, the council voted to close the old bridge.", flaw: Leaning},
		{in: "It is unclear whether the council voted to close the bridge."},
		{in: "It was the first time that the council closed a bridge.", flaw: Leaning},
		{in: "Did the council vote on Monday to close the old bridge?", flaw: Question},
		{in: `"We have to close the old bridge before winter," Ann Ray said.`},
		{in: `"We have to close the old bridge before winter," the French President wrote on X.`, flaw: Unnamed},
		{in: `"We have to close the old bridge before winter," she said on Monday.`, flaw: Unnamed},
		{in: "A worker preparing to close the old bridge in the Harrow valley.", flaw: Fragment},
		{in: "Ann Ray (left) voted on Monday to close the old bridge.", flaw: Caption},
		{in: "Closed: The council voted on Monday to shut the old bridge.", flaw: Caption},
		{in: "The council voted on Monday to close the old ...", flaw: Fragment},
		{in: "The council voted on Monday to close the old bridge", flaw: Fragment},
		{in: "The council voted.", flaw: Length},
		{in: "—", flaw: Wordless},
	}
	for _, tt := range tests {
		want := tt.text
		if want == "" {
			want = tt.in
		}
		got := New(tt.in, "en", false)
		if edits := strings.Join(got.Edits, " "); got.Text != want || edits != tt.edits || got.Flaw != tt.flaw {
			t.Errorf("New(%q)\n got %q, edits %q, flaw %d\nwant %q, edits %q, flaw %d", tt.in, got.Text, edits, got.Flaw, want, tt.edits, tt.flaw)
		}
	}
}
