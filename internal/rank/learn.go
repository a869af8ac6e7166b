package rank

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// An Example is one term of an article, to learn from.
type Example struct {
	Term     string
	Features Features // but for its rareness, which depends on all the articles: see [Lexicon.Rate]
	Summary  bool     // a person's summary of the article has it
}

// Examples returns the terms of an article with what is to be learned of them from a summary.
func Examples(sentences []Sentence, summary []string) []Example {
	t := newTerms(sentences)
	s := newScale(t, sentences)
	in := map[uint64]bool{}
	for _, text := range summary {
		for w := range words(text) {
			in[key(w)] = true
		}
	}
	all := make([]Example, len(t.term))
	for i := range t.term {
		all[i] = Example{string(fold(nil, t.term[i].word)), s.features(&t.term[i], 1), in[t.term[i].key]}
	}
	return all
}

// A Lexicon tells how rare words are.
type Lexicon struct {
	articles int
	in       map[string]int // how many articles have a word, of the commonest words
	floor    float64        // how many have any other, about
}

// NewLexicon counts the words of the articles' examples and keeps the commonest size of them.
func NewLexicon(articles [][]Example, size int) *Lexicon {
	count := map[string]int{}
	for _, examples := range articles {
		for _, e := range examples {
			count[e.Term]++
		}
	}
	order := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	l := &Lexicon{articles: len(articles), in: map[string]int{}, floor: 1}
	for _, w := range order[:min(size, len(order))] {
		l.in[w] = count[w]
		l.floor = float64(count[w]) / 2
	}
	return l
}

// Words returns the lexicon's words in alphabetical order.
func (l *Lexicon) Words() []string { return slices.Sorted(maps.Keys(l.in)) }

// Rareness returns the logarithm of how many articles there are for each that has the word: its inverse
// document frequency.
func (l *Lexicon) Rareness(word string) float64 {
	n := l.floor
	if in, ok := l.in[word]; ok {
		n = float64(in)
	}
	return max(0.001, math.Log(float64(l.articles)/(1+min(n, float64(l.articles-2)))))
}

// Rate returns an example's features with its rareness in them.
func (l *Lexicon) Rate(e Example) Features {
	f, r := e.Features, l.Rareness(e.Term)
	f[rare] *= r
	f[rareOften] *= r
	f[rareOpening] *= r
	return f
}

// Abroad returns an example's features without what rests on knowing the language.
func Abroad(e Example) Features {
	f := e.Features
	for _, i := range []int{rare, rareOften, rareOpening, isCommon, commonOften} {
		f[i] = 0
	}
	return f
}

// NewModel returns the model of learned weights: of features for English, of the lexicon's words, in the
// order of its Words, and of features for other languages.
func NewModel(english Features, l *Lexicon, words []float64, abroad Features) *Model {
	m := &Model{english: english, abroad: abroad, words: map[uint64]word{}, scarce: l.Rareness("")}
	for i, w := range l.Words() {
		m.words[key(w)] = word{text: w, rare: l.Rareness(w), weight: words[i]}
	}
	return m
}

// String writes the model as a text file that [ParseModel] reads: the weights of features, and a line a
// word with its rareness and weight.
func (m *Model) String() string {
	var b strings.Builder
	b.WriteString("# Learned by \"go run ./cmd/train rank\", whose comment tells how. A line a word: rareness, weight.\n")
	row := func(name string, f Features) {
		b.WriteString(name)
		for _, w := range f {
			fmt.Fprintf(&b, " %.4f", w)
		}
		b.WriteByte('\n')
	}
	row("english:", m.english)
	row("abroad:", m.abroad)
	fmt.Fprintf(&b, "scarce: %.3f\n", m.scarce)
	byText := slices.SortedFunc(maps.Values(m.words), func(a, b word) int { return strings.Compare(a.text, b.text) })
	for _, w := range byText {
		fmt.Fprintf(&b, "%s %.3f %.3f\n", w.text, w.rare, w.weight)
	}
	return b.String()
}
