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
	norm    []float64 // of every sentence: the length of its content as a vector
	in      []int     // of every term: how many sentences have it
	weight  []float64 // of every term: rare ones tell more
	id      map[string]int32
	stop    []bool // of every term: tells nothing
	pronoun []bool // of every term: stands for another
	name    []bool // of every term: is always capitalised
	stem    func(string) string
}

// A trigram is three terms in a row.
type trigram [3]int32

func newTerms(sentences []Sentence, language string) *terms {
	size := 0
	for _, s := range sentences {
		size += len(s.Text)
	}
	t := &terms{id: make(map[string]int32, size/16), stem: stemmer(language)}
	byWord := make(map[string]int32, size/12)
	for _, s := range sentences {
		all := make([]int32, 0, len(s.Text)/5)
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
	t.weigh()
	return t
}

// weigh counts in how many sentences each term is, and weighs terms and sentences by it.
func (t *terms) weigh() {
	t.in = make([]int, len(t.stop))
	for _, c := range t.content {
		for _, id := range c {
			t.in[id]++
		}
	}
	t.weight = make([]float64, len(t.in))
	for id, n := range t.in {
		if n > 0 {
			t.weight[id] = math.Log(1 + float64(len(t.content))/float64(n))
		}
	}
	t.norm = make([]float64, len(t.content))
	for i, c := range t.content {
		for _, id := range c {
			t.norm[i] += t.weight[id] * t.weight[id]
		}
		t.norm[i] = math.Sqrt(t.norm[i])
	}
}

// term returns the number of the word's stem.
func (t *terms) term(word string) int32 {
	low := strings.ToLower(word)
	capital := low != word
	stem := low
	known := common[low]
	if len(low) > 3 && known&isStop == 0 {
		stem = t.stem(low)
	}
	id, ok := t.id[stem]
	if !ok {
		id = int32(len(t.stop))
		t.id[stem] = id
		t.stop = append(t.stop, known&isStop != 0)
		t.pronoun = append(t.pronoun, known&isPronoun != 0)
		t.name = append(t.name, true)
	}
	t.name[id] = t.name[id] && capital
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

// cosine returns the likeness of two sentences.
func (t *terms) cosine(i, j int) float64 {
	if t.norm[i] == 0 || t.norm[j] == 0 {
		return 0
	}
	dot := 0.0
	t.shared(i, j, func(id int32) { dot += t.weight[id] * t.weight[id] })
	return dot / t.norm[i] / t.norm[j]
}

// frequency returns in which share of the sentences the terms of sentence i are, on average.
func (t *terms) frequency(i int) float64 {
	sum := 0
	for _, id := range t.content[i] {
		sum += t.in[id]
	}
	return float64(sum) / float64(max(1, len(t.content[i])*len(t.content)))
}

// recurrence returns which share of the names in sentence i occurs in others too.
func (t *terms) recurrence(i int) float64 {
	again, all := 0, 0
	for _, id := range t.content[i] {
		if t.name[id] {
			all++
			if t.in[id] > 1 {
				again++
			}
		}
	}
	return float64(again) / float64(max(1, all))
}

// share returns which share of sentence i's words are of a kind.
func (t *terms) share(i int, kind []bool) float64 {
	n := 0
	for _, id := range t.all[i] {
		if kind[id] {
			n++
		}
	}
	return float64(n) / float64(max(1, len(t.all[i])))
}

// overlap returns the share of the shorter sentence's terms that the other has too.
func (t *terms) overlap(i, j int) float64 {
	shared := 0
	t.shared(i, j, func(int32) { shared++ })
	return float64(shared) / float64(max(1, min(len(t.content[i]), len(t.content[j]))))
}

// shared calls yield with every term that both sentences have.
func (t *terms) shared(i, j int, yield func(id int32)) {
	a, b := t.content[i], t.content[j]
	for x, y := 0, 0; x < len(a) && y < len(b); {
		switch {
		case a[x] < b[y]:
			x++
		case a[x] > b[y]:
			y++
		default:
			yield(a[x])
			x++
			y++
		}
	}
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

// What a common word is.
const (
	isStop    = 1 << iota // tells nothing
	isPronoun             // stands for another
)

// common are the words of English that are either.
var common = func() map[string]uint8 {
	m := map[string]uint8{}
	for _, w := range strings.Fields(stopWords) {
		m[w] |= isStop
	}
	for _, w := range strings.Fields(pronounWords) {
		m[w] |= isPronoun
	}
	return m
}()

const (
	stopWords = `a about above after again against all also am an and any are as at be because been before being below between both but by
		can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its
		just me more most my no nor not now of off on once one only or other our out over own said same say says she should so some such than that
		the their them then there these they this those through to too under until up us very was we were what when where which while who whom why
		will with would you your s t re ve ll d m mr mrs ms`
	pronounWords = "he she it they we i you him her them us me his hers its their our my your this that these those who which"
)
