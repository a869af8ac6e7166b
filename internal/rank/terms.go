package rank

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/russian"
	"github.com/blevesearch/snowballstem/spanish"
)

// terms are the stemmed words of some sentences, as numbers.
type terms struct {
	all     [][]int32 // of every sentence, in order
	content [][]int32 // of every sentence: distinct, ascending, without stop words
	weight  []float64 // of every term: rare ones tell more
	id      map[string]int32
	stop    []bool
	stem    func(string) string
}

// A trigram is three terms in a row.
type trigram [3]int32

func newTerms(sentences []Sentence, language string) *terms {
	t := &terms{id: map[string]int32{}, stem: stemmer(language)}
	byWord := map[string]int32{}
	for _, s := range sentences {
		var all []int32
		words(s.Text, func(w string) {
			id, ok := byWord[w]
			if !ok {
				id = t.term(w)
				byWord[w] = id
			}
			all = append(all, id)
		})
		content := slices.DeleteFunc(slices.Clone(all), func(id int32) bool { return t.stop[id] })
		slices.Sort(content)
		t.all = append(t.all, all)
		t.content = append(t.content, slices.Compact(content))
	}
	in := make([]int, len(t.stop))
	for _, c := range t.content {
		for _, id := range c {
			in[id]++
		}
	}
	t.weight = make([]float64, len(in))
	for id, n := range in {
		if n > 0 {
			t.weight[id] = math.Log(1 + float64(len(sentences))/float64(n))
		}
	}
	return t
}

// term returns the number of the word's stem.
func (t *terms) term(word string) int32 {
	low := strings.ToLower(word)
	stem := t.stem(low)
	id, ok := t.id[stem]
	if !ok {
		id = int32(len(t.stop))
		t.id[stem] = id
		t.stop = append(t.stop, stopWords[low])
	}
	return id
}

func (t *terms) trigrams(i int) []trigram {
	all := t.all[i]
	grams := make([]trigram, 0, len(all))
	for k := 0; k+2 < len(all); k++ {
		grams = append(grams, trigram(all[k:k+3]))
	}
	return grams
}

// overlap returns the share of the shorter sentence's terms that the other has too.
func (t *terms) overlap(i, j int) float64 {
	a, b := t.content[i], t.content[j]
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	shared := 0
	for x, y := 0, 0; x < len(a) && y < len(b); {
		switch {
		case a[x] < b[y]:
			x++
		case a[x] > b[y]:
			y++
		default:
			shared++
			x++
			y++
		}
	}
	return float64(shared) / float64(min(len(a), len(b)))
}

// words calls yield with every word of s: a run of letters and digits, or one sign of a script that
// sets no spaces.
func words(s string, yield func(string)) {
	start := -1
	for i, r := range s {
		if spaceless(r) {
			if start >= 0 {
				yield(s[start:i])
				start = -1
			}
			yield(string(r))
			continue
		}
		letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
		switch {
		case letter && start < 0:
			start = i
		case !letter && start >= 0:
			yield(s[start:i])
			start = -1
		}
	}
	if start >= 0 {
		yield(s[start:])
	}
}

func spaceless(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// stemmer returns a function that stems lower-case words of a language; it is the identity for
// languages without a stemmer.
func stemmer(language string) func(string) string {
	base, _, _ := strings.Cut(language, "-")
	var stem func(*snowballstem.Env) bool
	switch base {
	case "", "en":
		stem = english.Stem
	case "de":
		stem = german.Stem
	case "es":
		stem = spanish.Stem
	case "fr":
		stem = french.Stem
	case "it":
		stem = italian.Stem
	case "nl":
		stem = dutch.Stem
	case "pt":
		stem = portuguese.Stem
	case "ru":
		stem = russian.Stem
	default:
		return func(w string) string { return w }
	}
	env := snowballstem.NewEnv("")
	return func(w string) string {
		env.SetCurrent(w)
		stem(env)
		return env.Current()
	}
}

var stopWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`a about above after again against all also am an and any are as at be because been before being below between both but by
		can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its
		just me more most my no nor not now of off on once one only or other our out over own said same say says she should so some such than that
		the their them then there these they this those through to too under until up us very was we were what when where which while who whom why
		will with would you your s t re ve ll d m mr mrs ms`) {
		m[w] = true
	}
	return m
}()
