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

	table table
	term  []term
}

// A term is what is known of one word of the text.
type term struct {
	key      uint64
	word     string // its first form
	digits   bool   // it is a number
	common   bool   // it tells nothing
	count    int32  // how often it occurs
	in       int32  // in how many sentences
	inside   int32  // how often it occurs after the first word of a sentence
	capitals int32  // and is capitalised, or a number, there
	first    int32  // the sentence of its text in which it occurs first, from 0
	eligible int32  // how many sentences of its text that can be points come before the first of them with it, -1 when none has it
	texts    int32  // in how many texts it occurs
	last     int32  // the one that was counted last, from 1
}

// termLength is how many letters of a word count.
const termLength = 6

func newTerms(sentences []Sentence) *terms {
	size := 0
	for _, s := range sentences {
		size += len(s.Text)
	}
	lists := make([]int32, 0, size/5+size/6)
	t := &terms{
		all: lists[: 0 : size/5], sets: lists[size/5 : size/5], ends: make([]int, 0, len(sentences)), stops: make([]int, 0, len(sentences)),
		table: newTable(size / 12), term: make([]term, 0, size/14),
	}
	var place, sound int32
	for i, s := range sentences {
		if i > 0 && s.Document != sentences[i-1].Document {
			place, sound = 0, 0
		}
		t.read(s.Text)
		t.note(place, sound, s)
		place++
		if s.Flaw == 0 {
			sound++
		}
	}
	return t
}

// read appends the terms of one sentence.
func (t *terms) read(text string) {
	start := len(t.all)
	for i := 0; i < len(text); {
		from := i
		var k uint64
		for ; i < len(text); i++ {
			c := lower[text[i]]
			if c == 0 {
				break
			}
			if i-from < termLength {
				k = k<<8 | uint64(c)
			}
		}
		if i < len(text) && text[i] >= utf8.RuneSelf {
			i = wide(text, from, i, func(word string) bool { t.add(key(word), word, start); return true })
			continue
		}
		if n := i - from; n > 0 {
			if n > 3 && n <= termLength && text[i-1] == 's' && text[i-2] != 's' {
				k >>= 8 // as singular does
			}
			t.add(k, text[from:i], start)
		}
		i++
	}
	t.ends = append(t.ends, len(t.all))
}

// add appends a word of the sentence that begins at start.
func (t *terms) add(k uint64, word string, start int) {
	id, known := t.table.find(k, int32(len(t.term)))
	if !known {
		t.term = append(t.term, term{key: k, word: word, digits: isNumber(word), first: -1, eligible: -1, common: stop[k]})
	}
	term := &t.term[id]
	term.count++
	if len(t.all) > start {
		term.inside++
		if opensLarge(word) {
			term.capitals++
		}
	}
	t.all = append(t.all, id)
}

// opensLarge reports whether a word begins with a capital or a digit.
func opensLarge(word string) bool {
	if c := word[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// note counts the terms of s, the sentence read last, which is at a place of its text, after so many that
// can be points.
func (t *terms) note(place, sound int32, s Sentence) {
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
		if text := int32(s.Document) + 1; term.last != text {
			term.last = text
			term.texts++
		}
		if term.first < 0 || place < term.first {
			term.first = place
		}
		if s.Flaw == 0 && (term.eligible < 0 || sound < term.eligible) {
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
	n := 0
	for _, r := range singular(word) {
		if n == termLength {
			break
		}
		n++
		key = utf8.AppendRune(key, unicode.ToLower(r))
	}
	return key
}

func singular(word string) string {
	if n := len(word); n > 3 && word[n-1] == 's' && word[n-2] != 's' {
		return word[:n-1]
	}
	return word
}

// key returns a number for the term that a word is: the letters themselves where they are ASCII, else a
// hash of them (FNV-1a).
func key(word string) uint64 {
	short := singular(word)
	var k uint64
	for i := 0; i < len(short) && i < termLength; i++ {
		c := short[i]
		if c >= utf8.RuneSelf {
			return hash(word)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		k = k<<8 | uint64(c)
	}
	return k
}

// hashed marks a key that is a hash, which no six letters give.
const hashed = 1 << 63

func hash(word string) uint64 {
	var letters [4 * termLength]byte
	h := uint64(14695981039346656037)
	for _, c := range fold(letters[:0], word) {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h | hashed
}

// words yields every word of s: a run of letters and digits, or one sign of a script that sets no spaces.
func words(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for i := 0; i < len(s); {
			end := i
			for end < len(s) && lower[s[end]] != 0 {
				end++
			}
			if end == len(s) || s[end] < utf8.RuneSelf {
				if end > i && !yield(s[i:end]) {
					return
				}
				i = end + 1
				continue
			}
			if i = wide(s, i, end, yield); i < 0 {
				return
			}
		}
	}
}

// wide yields the word that begins at start and has gone on to end, where a letter may follow that is not
// ASCII, and returns where the next begins; -1 to stop.
func wide(s string, start, end int, yield func(string) bool) int {
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if r >= 0x0e00 && spaceless(r) {
			if end > start && !yield(s[start:end]) || !yield(s[end:end+size]) {
				return -1
			}
			return end + size
		}
		if letter := r < utf8.RuneSelf && lower[byte(r)] != 0 || r >= utf8.RuneSelf && unicode.In(r, unicode.L, unicode.M, unicode.N); !letter {
			if end > start && !yield(s[start:end]) {
				return -1
			}
			return end + size
		}
		end += size
	}
	if !yield(s[start:end]) {
		return -1
	}
	return end
}

// lower has the ASCII digits and letters in lower case, and 0 for every other byte.
var lower = func() (to [256]byte) {
	for c := range utf8.RuneSelf {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			to[c] = byte(c)
		case 'A' <= c && c <= 'Z':
			to[c] = byte(c) + 'a' - 'A'
		}
	}
	return to
}()

func spaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isNumber(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return !isDigit(r) }) < 0
}

// stop has the terms of English words that tell nothing by themselves.
var stop = func() map[uint64]bool {
	m := map[uint64]bool{}
	for _, w := range strings.Fields(stopWords) {
		m[key(w)] = true
	}
	return m
}()

const stopWords = `a about above after again against all also am an and any are as at be because been before being below between both but by
	can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its
	just me more most my no nor not now of off on once one only or other our out over own said same say says she should so some such than that
	the their them then there these they this those through to too under until up us very was we were what when where which while who whom why
	will with would you your s t re ve ll d m mr mrs ms`
