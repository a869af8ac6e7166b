package defect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is a half-open range of bytes.
type span struct{ start, end int }

// A word is one word of a point. Hyphens, apostrophes and the stops of "U.S." are part of it.
type word struct {
	span
	low       string // lower case, straight apostrophe
	capital   bool   // begins with an upper-case letter or a digit
	quoted    bool   // inside quotation marks
	bracketed bool   // inside square brackets: an editor's words
}

// A reading is a point as its judges see it.
type reading struct {
	text   string
	words  []word
	quotes []span // quotations, marks included
	loose  string // a quotation mark that has no partner, "" when all have one
}

// read returns the reading of a point.
func read(text string) reading {
	text = strings.TrimSpace(text)
	r := reading{text: text}
	r.quotes, r.loose = quotations(text)
	r.words = words(text)
	q, square := 0, 0
	at := 0
	for i := range r.words {
		w := &r.words[i]
		for q < len(r.quotes) && r.quotes[q].end <= w.start {
			q++
		}
		w.quoted = q < len(r.quotes) && r.quotes[q].start <= w.start
		square += strings.Count(text[at:w.start], "[") - strings.Count(text[at:w.start], "]")
		at = w.start
		w.bracketed = square > 0
	}
	return r
}

// words returns the words of text.
func words(text string) []word {
	var all []word
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			i += n
			continue
		}
		end := wordEnd(text, i)
		low := strings.ToLower(strings.ReplaceAll(text[i:end], "’", "'"))
		all = append(all, word{span: span{i, end}, low: low, capital: unicode.IsUpper(c) || unicode.IsDigit(c)})
		i = end
	}
	return all
}

// wordEnd returns where the word that begins at i ends.
func wordEnd(text string, i int) int {
	single := 0 // letters since the last stop
	var prev rune
	for i < len(text) {
		c, n := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		switch {
		case unicode.IsLetter(c) || unicode.IsMark(c):
			single++
		case unicode.IsDigit(c):
			single = 2
		case (c == '\'' || c == '’' || c == '-' || c == '‑') && unicode.IsLetter(prev) && (unicode.IsLetter(next) || unicode.IsDigit(next)),
			c == '-' && unicode.IsDigit(prev) && (unicode.IsLetter(next) || unicode.IsDigit(next)):
			single = 0
		case c == '.' && single == 1 && unicode.IsLetter(next), (c == '.' || c == ',') && unicode.IsDigit(prev) && unicode.IsDigit(next):
			single = 0
		default:
			return i
		}
		prev = c
		i += n
	}
	return i
}

// gap returns what stands between word i and the one before it.
func (r reading) gap(i int) string {
	if i == 0 {
		return r.text[:r.words[0].start]
	}
	return r.text[r.words[i-1].end:r.words[i].start]
}

// tail returns what stands after the last word.
func (r reading) tail() string {
	if len(r.words) == 0 {
		return r.text
	}
	return r.text[r.words[len(r.words)-1].end:]
}

// low returns word i in lower case, "" when there is none.
func (r reading) low(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].low
}

// capital reports whether there is a word i and it begins with a capital.
func (r reading) capital(i int) bool { return i >= 0 && i < len(r.words) && r.words[i].capital }

// raw returns word i as it is written.
func (r reading) raw(i int) string { return r.text[r.words[i].start:r.words[i].end] }

// comma reports whether a comma or a heavier mark stands right before word i.
func (r reading) comma(i int) bool {
	return i > 0 && i < len(r.words) && (strings.ContainsAny(r.gap(i), ",;:—–") || strings.Contains(r.gap(i), "--"))
}

// sentenceStart reports whether word i begins a sentence of the point.
func (r reading) sentenceStart(i int) bool {
	return i == 0 || i < len(r.words) && strings.ContainsAny(r.gap(i), ".!?") && r.words[i].capital && !titles[r.low(i-1)] && len(r.low(i-1)) > 1
}

// titles are shortened before a name; their stop ends nothing.
var titles = set("mr mrs ms dr prof st gen col sgt lt capt cpl maj adm rev hon sen rep gov pres supt insp det sr jr mt fr no vs u.s u.n u.k")

// phrase returns up to n words from word i on, in lower case, with one space between them.
func (r reading) phrase(i, n int) string {
	var b strings.Builder
	for k := i; k < len(r.words) && k < i+n; k++ {
		if k > i {
			b.WriteByte(' ')
		}
		b.WriteString(r.words[k].low)
	}
	return b.String()
}

// begins reports whether the words from i on are those of phrase, whole words.
func (r reading) begins(i int, phrase string) bool {
	for w := range strings.FieldsSeq(phrase) {
		if r.low(i) != w {
			return false
		}
		i++
	}
	return true
}

// set returns the words of list as a set.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}

// lines returns the lines of list that say something, trimmed.
func lines(list string) []string {
	var all []string
	for l := range strings.Lines(list) {
		if l = strings.TrimSpace(l); l != "" {
			all = append(all, l)
		}
	}
	return all
}
