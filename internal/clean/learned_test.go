package clean

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestWeights holds the file of weights to the measures: a name that is misspelt would weigh nothing.
func TestWeights(t *testing.T) {
	var w Weights
	if err := json.Unmarshal(lineWeights, &w); err != nil {
		t.Fatal(err)
	}
	names := MeasureNames()
	for name, s := range w.Measures {
		if !slices.Contains(names, name) || len(s.Weights) != len(s.Cuts)+1 || !slices.IsSorted(s.Cuts) {
			t.Errorf("%q: %d cuts, %d weights", name, len(s.Cuts), len(s.Weights))
		}
	}
	for _, name := range names {
		if _, ok := w.Measures[name]; !ok {
			t.Errorf("%q has no weights", name)
		}
	}
	if slices.Sort(names); len(slices.Compact(names)) != int(measures) {
		t.Error("two measures have one name")
	}
}

// wholePage is a report in its page: a menu above it, comments and teasers below.
func wholePage() string {
	var b strings.Builder
	for _, s := range []string{"Home", "News", "Sport", "Weather", "Business", "Culture", "Travel", "Local news", "Shipping", "Sign in", "Harbour crane to be replaced in spring", "By Ada Holm", "3 March 2031"} {
		fmt.Fprintln(&b, s)
	}
	for _, who := range []string{"council", "harbour master", "union", "shipping line", "engineers", "mayor", "museum"} {
		fmt.Fprintf(&b, "The %s said on Monday that the old crane in the harbour of Norvik had served for sixty years. It was built when the harbour still had sailing ships, and replacing it will cost the town more than the harbour earns in a year.\n", who)
	}
	for _, s := range []string{"Share", "Tweet", "3 Comments", "seagull77 says:", "What a waste of money!", "Reply", "oldsalt says:", "I worked on that crane for years. They should keep it.", "Reply", "norvikfan says:", "Good riddance.", "Reply", "Most popular", "Bakery reopens after flood", "Two win on the lottery", "Ferry strike is off", "School roof mended at last", "Choir seeks tenors", "More in News", "About us", "Contact", "© 2031 Norvik Post. All rights reserved."} {
		fmt.Fprintln(&b, s)
	}
	return b.String()
}

// TestLearned looks at a page that the rules cannot border: readers' comments are sentences.
func TestLearned(t *testing.T) {
	text := wholePage()
	r := Text(text)
	if len(r.Paragraphs) != 7 || r.Title != "Harbour crane to be replaced in spring" {
		t.Errorf("%d paragraphs under %q, want the report's 7", len(r.Paragraphs), r.Title)
	}
	for _, l := range r.Lines {
		if l.Role != Noise && strings.Contains(l.Span.In(text), "says:") {
			t.Errorf("line %d is %s: %s", l.Number, l.Role, l.Span.In(text))
		}
		if strings.ContainsAny(l.Reason, "0123456789") {
			t.Errorf("line %d has a number for a reason: %s", l.Number, l.Reason)
		}
	}
}

// TestExplain names what weighed most, in words.
func TestExplain(t *testing.T) {
	w := Weights{Measures: map[string]Scale{
		"words": {Cuts: []float32{3}, Weights: []float64{-1, 0}},
		"stop":  {Cuts: []float32{1}, Weights: []float64{-0.5, 2}},
		"alike": {Cuts: []float32{4}, Weights: []float64{1, -2}},
		"small": {Cuts: []float32{0.5}, Weights: []float64{-0.1, 0}},
	}}
	v := vector{mAlike: 5}
	for _, c := range []struct {
		unit unit
		want string
	}{
		{unit{words: 2}, "looks like a menu: between others like it, few words, no stop"},
		{unit{words: 12, stop: true}, "looks like a teaser or comment: between others like it, few words, no stop"},
	} {
		if got := w.model().explain(&c.unit, &v); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// TestWeightsOfNothing says that without measures the rules stand alone, and that every line is body to
// weights that keep all.
func TestWeightsOfNothing(t *testing.T) {
	text := wholePage()
	for _, l := range (Weights{}).Text(text).Lines {
		if strings.HasPrefix(l.Reason, "looks like") {
			t.Errorf("line %d was judged without weights: %s", l.Number, l.Reason)
		}
	}
	all := Weights{Bias: 9, Measures: map[string]Scale{"none": {}}}
	for _, l := range all.Text(text).Lines {
		if l.Reason == outside || l.Reason == boxed {
			t.Errorf("line %d is %s to weights that keep all", l.Number, l.Reason)
		}
	}
}

// TestMeasured holds the measures to one a line, whatever the text.
func TestMeasured(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.StringMatching(`[A-Za-zÄü .,:|0-9“]{0,40}`), 0, 60).Draw(t, "lines"), "\n")
		last := 0
		for _, m := range Measure(text) {
			if m.Line <= last || len(m.Values) != int(measures) {
				t.Fatalf("line %d after %d with %d values", m.Line, last, len(m.Values))
			}
			last = m.Line
			for k, v := range m.Values {
				if v != v {
					t.Fatalf("line %d: %s is no number", m.Line, measureNames[k].name)
				}
			}
		}
	})
}
