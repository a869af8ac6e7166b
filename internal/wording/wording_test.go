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
		{in: "(HLN)The council voted on Monday to close the old bridge.", text: "The council voted on Monday to close the old bridge.", edits: "dateline"},
		{in: "(Reuters) The council voted on Monday to close the old bridge.", text: "The council voted on Monday to close the old bridge.", edits: "dateline"},
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
		got := New(tt.in, "en", Context{})
		if edits := strings.Join(got.Edits, " "); got.Text != want || edits != tt.edits || got.Flaw != tt.flaw {
			t.Errorf("New(%q)\n got %q, edits %q, flaw %d\nwant %q, edits %q, flaw %d", tt.in, got.Text, edits, got.Flaw, want, tt.edits, tt.flaw)
		}
	}
}

func TestHeadline(t *testing.T) {
	tests := []struct{ in, want string }{
		{"The council voted to close the bridge.", "The council voted to close the bridge"},
		{"The council of Harrow voted on Monday night to close the old stone bridge over the river Wend after two lorries damaged its piers.", "The council of Harrow voted on Monday night to close the old stone bridge"},
		{"The council of Harrow voted to close the old bridge, which was built by prisoners in the winter of 1814 and has never been repaired.", "The council of Harrow voted to close the old bridge"},
		{"Ahead of a visit by inspectors on Monday, the council of Harrow voted to close the old stone bridge over the Wend.", "The council of Harrow voted to close the old stone bridge over the Wend"},
		{"Ann Ray, the mayor of Harrow and a former teacher of mathematics, told reporters that the bridge would be closed for good.", ""},
		{"The bridge closed for two years, and within a week of that decision the shops of the old town had lost half of what they earned.", "The bridge closed for two years"},
	}
	for _, tt := range tests {
		got := Headline([]string{tt.in}, 80)
		if tt.want == "" {
			t.Logf("Headline(%q) = %q", tt.in, got)
			continue
		}
		if got != tt.want {
			t.Errorf("Headline(%q)\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

func TestNewNamesReferents(t *testing.T) {
	tests := []struct {
		in, referent, text string
		flaw               Flaw
	}{
		{"He said the council had voted to close the old bridge.", "Ivo Lenk", "[Ivo Lenk] said the council had voted to close the old bridge.", Sound},
		{"However, he said he would vote to close the old bridge.", "Ivo Lenk", "[Ivo Lenk] said he would vote to close the old bridge.", Sound},
		{"Her office said she had voted to close the old bridge.", "Ann Ray", "[Ann Ray's] office said she had voted to close the old bridge.", Sound},
		{"In Harrow, she said the council had voted to close the bridge.", "Ann Ray", "In Harrow, [Ann Ray] said the council had voted to close the bridge.", Sound},
		{"She said his council had voted to close the old stone bridge.", "Ann Ray", "[Ann Ray] said his council had voted to close the old stone bridge.", Leaning},
		{"She told Ivo Lenk that his council had to close the old bridge.", "Ann Ray", "[Ann Ray] told Ivo Lenk that his council had to close the old bridge.", Sound},
		{"He's the first mayor of Harrow to close the old stone bridge.", "Ivo Lenk", "He's the first mayor of Harrow to close the old stone bridge.", Leaning},
		{"The council of Harrow voted to close the old stone bridge.", "Ivo Lenk", "The council of Harrow voted to close the old stone bridge.", Sound},
	}
	for _, tt := range tests {
		got := New(tt.in, "en", Context{Referent: tt.referent})
		if got.Text != tt.text || got.Flaw != tt.flaw || (len(got.Edits) > 0 && got.Edits[len(got.Edits)-1] == Referent) != strings.Contains(tt.text, "[") {
			t.Errorf("New(%q)\n got %q, edits %q, flaw %d\nwant %q, flaw %d", tt.in, got.Text, got.Edits, got.Flaw, tt.text, tt.flaw)
		}
	}
}

// FuzzNew: whatever the sentence, a statement is valid text with its edits told, and compressing it only
// shortens it.
func FuzzNew(f *testing.F) {
	for _, s := range []string{"He said, \"We …", "(CNN)The", "But", "The 27-year-old’s .", "[a](b) **c**", "\xff\u00ad-", "Two days later, it,"} {
		f.Add(s, "en", true, "Ann Ray")
		f.Add(s, "de", false, "")
	}
	f.Fuzz(func(t *testing.T, sentence, language string, first bool, referent string) {
		s := New(sentence, language, Context{First: first, Referent: referent})
		if (s.Text != sentence) != (len(s.Edits) > 0) {
			t.Errorf("New(%q) = %q with edits %q", sentence, s.Text, s.Edits)
		}
		if s.Flaw < Sound || s.Flaw > Wordless {
			t.Errorf("flaw %d", s.Flaw)
		}
		if c := Compress(s, language); len(c.Text) > len(s.Text) || c.Flaw > s.Flaw || (c.Text != s.Text) != (len(c.Edits) > len(s.Edits)) {
			t.Errorf("Compress(%q) = %q, edits %q", s.Text, c.Text, c.Edits)
		}
	})
}
