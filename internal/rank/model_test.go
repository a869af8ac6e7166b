package rank

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
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
		{Text: "Wendmouth closes its harbour bridge."},
		{Text: "Engineers found cracks in the bridge at Wendmouth."},
		{Text: "A gull sat on a bollard."},
		{Text: "The bridge will stay shut, Wendmouth says."},
	}
	for _, language := range []string{"en", "uk"} {
		terms := newTerms(sentences)
		likely := builtIn.importance(terms, sentences, language)
		for _, p := range likely {
			if p <= 0 || p >= 1 || math.IsNaN(p) {
				t.Fatalf("%s: a likelihood of %v", language, p)
			}
		}
		if bridge, bollard := likely[number(terms, "bridge")], likely[number(terms, "bollard")]; bridge < 2*bollard {
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

func number(t *terms, word string) int32 {
	id, _ := t.table.find(key(word), 0)
	return id
}

// Words of one beginning have one key, others another.
func TestKey(t *testing.T) {
	tests := []struct {
		a, b string
		same bool
	}{
		{"Bridge", "bridges", true},
		{"bridge", "bridges", true},
		{"harbours", "HARBOUR", true},
		{"boss", "bos", false},
		{"bridge", "bridle", false},
		{"Brücke", "brücken", true},
		{"Brücke", "Brucke", false},
		{"мости", "МОСТИ", true},
		{"a", "b", false},
		{"12", "120", false},
	}
	for _, tt := range tests {
		if got := key(tt.a) == key(tt.b); got != tt.same {
			t.Errorf("%s and %s: the same is %v", tt.a, tt.b, got)
		}
	}
}

// TestTermsAreWords: reading fast gives the words, one by one.
func TestTermsAreWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("abSs19 .-’é橋мM\xff"))).Draw(t, "text")
		terms := newTerms([]Sentence{{Text: text}})
		var want, got []uint64
		for w := range words(text) {
			want = append(want, key(w))
		}
		for _, id := range terms.sequence(0) {
			got = append(got, terms.term[id].key)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%q: got %x, want %x", text, got, want)
		}
	})
}

// FuzzWords: what is not a word separates words, and nothing else is lost.
func FuzzWords(f *testing.F) {
	f.Add("The bridge at Wendmouth’s harbour, 2011: 橋は閉じた é\xff")
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for w := range words(s) {
			i := strings.Index(s[at:], w)
			if w == "" || i < 0 || strings.ContainsFunc(s[at:at+i], unicode.IsLetter) {
				t.Fatalf("%q out of place in %q", w, s)
			}
			at += i + len(w)
		}
		if strings.ContainsFunc(s[at:], unicode.IsLetter) {
			t.Fatalf("letters are left in %q of %q", s[at:], s)
		}
	})
}
