package rank

import (
	"math"
	"strings"
	"testing"
)

// What training writes is what the program reads.
func TestModelReadsItself(t *testing.T) {
	again, err := ParseModel(builtIn.String())
	if err != nil {
		t.Fatal(err)
	}
	if again.String() != builtIn.String() {
		t.Error("a model that was written and read is another")
	}
	if strings.Count(weights, "\n") < 500 || !strings.HasPrefix(weights, "# Learned by") {
		t.Error("weights.txt is not what training writes")
	}
}

func TestParseModelNamesTheLine(t *testing.T) {
	for _, text := range []string{"english: 1 2", "\nbridge 1", "bridge 1 x", "scarce:", "other: 1 2"} {
		_, err := ParseModel(text)
		if err == nil || !strings.Contains(err.Error(), "line ") {
			t.Errorf("ParseModel(%q): %v", text, err)
		}
	}
}

// Words that summaries have are likelier than others: what opens the article and recurs.
func TestImportance(t *testing.T) {
	sentences := []Sentence{
		{Text: "Wendmouth closes its harbour bridge."}, {Text: "Engineers found cracks in the bridge at Wendmouth."},
		{Text: "A gull sat on a bollard."}, {Text: "The bridge will stay shut, Wendmouth says."},
	}
	for _, language := range []string{"en", "uk"} {
		terms := newTerms(sentences)
		likely := builtIn.importance(terms, sentences, language)
		for _, p := range likely {
			if p <= 0 || p >= 1 || math.IsNaN(p) {
				t.Fatalf("%s: a likelihood of %v", language, p)
			}
		}
		if bridge, bollard := likely[terms.number["bridge"]], likely[terms.number["bollar"]]; bridge < 2*bollard {
			t.Errorf("%s: the bridge has %.2f, the bollard %.2f", language, bridge, bollard)
		}
	}
}

func TestExamples(t *testing.T) {
	sentences := []Sentence{{Text: "Bridges close."}, {Text: "Gulls stay at the bridge."}}
	var in, out []string
	for _, e := range Examples(sentences, []string{"The bridge will close"}) {
		if e.Summary {
			in = append(in, e.Term)
		} else {
			out = append(out, e.Term)
		}
	}
	if got := strings.Join(in, " ") + "|" + strings.Join(out, " "); got != "bridge close the|gull stay at" {
		t.Errorf("got %s", got)
	}
}

func TestLexicon(t *testing.T) {
	articles := [][]Example{{{Term: "a"}, {Term: "b"}}, {{Term: "a"}, {Term: "c"}}, {{Term: "a"}, {Term: "b"}}, {{Term: "d"}}, {{Term: "e"}}, {{Term: "e"}}, {{Term: "f"}}}
	l := NewLexicon(articles, 2)
	if got := strings.Join(l.Words(), " "); got != "a b" {
		t.Fatalf("the two commonest words are %s", got)
	}
	if a, b, d := l.Rareness("a"), l.Rareness("b"), l.Rareness("d"); a >= b || b >= d {
		t.Errorf("rareness %.2f, %.2f, %.2f should rise", a, b, d)
	}
}
