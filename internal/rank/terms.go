package rank

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// terms are the words of some sentences as numbers. Words are one term when their beginnings are: the
// first letters tell a word from another, its endings seldom do. Cutting words short finds forms of one
// word about as well as a stemmer does, in every language, at a tenth of the cost.
//
// Source: McNamee, Nicholas, Mayfield: Addressing Morphological Variation in Alphabetic Languages, 2009.
type terms struct {
	all   []int32 // of every sentence in turn, in order
	ends  []int   // of every sentence: where its terms end in all
	sets  []int32 // of every sentence in turn: distinct, ascending
	stops []int   // of every sentence: where its distinct terms end in sets

	number map[string]int32
	term   []term
}

// A term is what is known of one word of the text.
type term struct {
	key      string
	length   int  // of its first form, in letters
	digits   bool // it is a number
	count    int  // how often it occurs
	in       int  // in how many sentences
	inside   int  // how often it occurs after the first word of a sentence
	capitals int  // and is capitalised, or a number, there
	first    int  // the sentence of its text in which it occurs first, from 0
	eligible int  // how many sentences of its text that can be points come before the first of them with it, -1 when none has it
	common   bool // tells nothing
}

// termLength is how many letters of a word count.
const termLength = 6

func newTerms(sentences []Sentence) *terms {
	size := 0
	for _, s := range sentences {
		size += len(s.Text)
	}
	t := &terms{
		all: make([]int32, 0, size/5), ends: make([]int, 0, len(sentences)), sets: make([]int32, 0, size/5), stops: make([]int, 0, len(sentences)),
		number: make(map[string]int32, size/16), term: make([]term, 0, size/16),
	}
	var place, sound int
	for i, s := range sentences {
		if i > 0 && s.Document != sentences[i-1].Document {
			place, sound = 0, 0
		}
		t.read(s.Text)
		t.note(place, sound, s.Flaw == 0)
		place++
		if s.Flaw == 0 {
			sound++
		}
	}
	return t
}

// read appends the terms of one sentence.
func (t *terms) read(text string) {
	var key [4 * termLength]byte
	start := len(t.all)
	for word := range words(text) {
		k := fold(key[:0], word)
		id, ok := t.number[string(k)]
		if !ok {
			id = int32(len(t.term))
			name := string(k)
			t.number[name] = id
			t.term = append(t.term, term{key: name, length: utf8.RuneCountInString(word), digits: isNumber(word), first: -1, eligible: -1, common: stop[name]})
		}
		term := &t.term[id]
		term.count++
		if len(t.all) > start {
			term.inside++
			if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) || isDigit(r) {
				term.capitals++
			}
		}
		t.all = append(t.all, id)
	}
	t.ends = append(t.ends, len(t.all))
}

// note counts the terms of the sentence read last, which is at a place of its text, after so many that
// can be points.
func (t *terms) note(place, sound int, eligible bool) {
	i := len(t.ends) - 1
	from := len(t.sets)
	t.sets = append(t.sets, t.sequence(i)...)
	set := t.sets[from:]
	slices.Sort(set)
	set = slices.Compact(set)
	t.sets = t.sets[:from+len(set)]
	t.stops = append(t.stops, len(t.sets))
	for _, id := range set {
		term := &t.term[id]
		term.in++
		if term.first < 0 || place < term.first {
			term.first = place
		}
		if eligible && (term.eligible < 0 || sound < term.eligible) {
			term.eligible = sound
		}
	}
}

// sequence returns the terms of sentence i in order.
func (t *terms) sequence(i int) []int32 { return t.all[before(t.ends, i):t.ends[i]] }

// distinct returns the terms of sentence i, each once, ascending.
func (t *terms) distinct(i int) []int32 { return t.sets[before(t.stops, i):t.stops[i]] }

// length returns how many words sentence i has.
func (t *terms) length(i int) int { return len(t.sequence(i)) }

func before(ends []int, i int) int {
	if i == 0 {
		return 0
	}
	return ends[i-1]
}

// overlap returns the share of the shorter sentence's telling terms that the other has too.
func (t *terms) overlap(i, j int) float64 {
	a, b := t.distinct(i), t.distinct(j)
	shared := 0
	for x, y := 0, 0; x < len(a) && y < len(b); {
		switch {
		case a[x] < b[y]:
			x++
		case a[x] > b[y]:
			y++
		default:
			if !t.term[a[x]].common {
				shared++
			}
			x++
			y++
		}
	}
	return float64(shared) / float64(max(1, min(t.telling(a), t.telling(b))))
}

func (t *terms) telling(ids []int32) int {
	n := 0
	for _, id := range ids {
		if !t.term[id].common {
			n++
		}
	}
	return n
}

// fold appends the term that a word is: its first letters in lower case, without the s of a plural.
func fold(key []byte, word string) []byte {
	if n := len(word); n > 3 && word[n-1] == 's' && word[n-2] != 's' {
		word = word[:n-1]
	}
	n := 0
	for _, r := range word {
		if n == termLength {
			break
		}
		n++
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			key = append(key, byte(r))
			continue
		}
		key = utf8.AppendRune(key, unicode.ToLower(r))
	}
	return key
}

// words yields every word of s: a run of letters and digits, or one sign of a script that sets no spaces.
func words(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range s {
			letter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= utf8.RuneSelf && unicode.In(r, unicode.L, unicode.M, unicode.N)
			alone := r >= 0x0e00 && spaceless(r)
			if start >= 0 && (!letter || alone) {
				if !yield(s[start:i]) {
					return
				}
				start = -1
			}
			switch {
			case alone:
				if !yield(s[i : i+utf8.RuneLen(r)]) {
					return
				}
			case letter && start < 0:
				start = i
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}

func spaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isNumber(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return !isDigit(r) }) < 0
}

// stop has the terms of English words that tell nothing by themselves.
var stop = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(stopWords) {
		m[string(fold(nil, w))] = true
	}
	return m
}()

const stopWords = `a about above after again against all also am an and any are as at be because been before being below between both but by
	can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its
	just me more most my no nor not now of off on once one only or other our out over own said same say says she should so some such than that
	the their them then there these they this those through to too under until up us very was we were what when where which while who whom why
	will with would you your s t re ve ll d m mr mrs ms`
