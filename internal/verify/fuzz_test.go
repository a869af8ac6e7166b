package verify

import (
	"reflect"
	"strings"
	"testing"

	"briefing/internal/brief"
)

// FuzzCheck: no claim and no source makes a check fail; two checks say the same; what is missing is in the claim,
// the nearest passage is what the source has there, and a text bears out its own words.
func FuzzCheck(f *testing.F) {
	for _, seed := range []string{storm, "", "\"", "“a”", "7.", "$", "1/2", "U.S.", "'s", "don’t […] \"x ... y\"", "½ dozen", "MH370's", "\xff\xfe", "5 to 10 per cent", "«»", "one-third of 9/11"} {
		f.Add(storm, seed)
		f.Add(seed, storm)
	}
	f.Fuzz(func(t *testing.T, text, claim string) {
		c := New([]Source{{ID: "a", Text: text, Date: brief.Date{Year: 2025, Month: 12, Day: 7}}, {ID: "b", Text: claim, Body: []brief.Span{{Start: 1, End: len(claim) / 2}}, Facts: []string{text}}})
		v := c.Check(claim)
		if again := c.Check(claim); !reflect.DeepEqual(v, again) {
			t.Fatalf("%+v, then %+v", v, again)
		}
		for _, m := range v.Missing {
			if m.Text == "" || !strings.Contains(claim, m.Text) {
				t.Fatalf("%q is not in %q", m.Text, claim)
			}
		}
		source := map[string]string{"a": text, "b": claim}[v.Nearest.Source]
		if v.Nearest.Quote != "" && (!v.Nearest.Fits(source) || v.Nearest.In(source) != v.Nearest.Quote) {
			t.Fatalf("nearest %+v", v.Nearest)
		}
	})
}
