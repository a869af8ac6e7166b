package defect

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An origin is the text that points come from, with the white space folded.
type origin struct {
	text   string
	quotes []span
	named  map[string]bool // surnames that follow a first name somewhere
}

func newOrigin(source string) origin {
	paragraphs := strings.Split(source, "\n")
	var b strings.Builder
	for _, p := range paragraphs {
		if b.Len() > 0 {
			b.WriteByte('\n') // a quotation ends with its paragraph at the latest
		}
		b.WriteString(strings.Join(strings.Fields(p), " "))
	}
	o := origin{text: b.String()}
	o.quotes, _ = quotations(o.text)
	o.named = firstNames(o.text)
	return o
}

// find returns where a point stands in its origin. An editor may have taken off its first words or put
// another in their place, so its end is looked for where the whole is not found.
func (o origin) find(point string) (span, bool) {
	p := strings.Join(strings.Fields(point), " ")
	for cut := 0; cut < 6 && len(p) > 20; cut++ {
		if i := strings.Index(o.text, p); i >= 0 {
			return span{i, i + len(p)}, true
		}
		if cut == 0 {
			_, n := utf8.DecodeRuneInString(p)
			p = p[n:]
			continue
		}
		_, rest, more := strings.Cut(p, " ")
		if !more {
			break
		}
		p = rest
	}
	return span{}, false
}

// cutQuotation tells which quotation a point has only part of.
func cutQuotation(r reading, o origin) string {
	if r.loose != "" {
		return "a mark without its partner at " + r.loose
	}
	s, ok := o.find(r.text)
	if !ok || len(r.words) == 0 {
		return ""
	}
	q := sort.Search(len(o.quotes), func(i int) bool { return o.quotes[i].end > s.start+1 })
	if q == len(o.quotes) {
		return ""
	}
	in := o.quotes[q]
	switch c, _ := utf8.DecodeRuneInString(o.text[s.start:]); {
	case in.start < s.start && s.start+1 < in.end-1 && !opens(c, ' ', 'x') && !apostrophes(o.text, in, s):
		return "begins inside a quotation of the source: " + around(o.text, in.start)
	}
	for ; q < len(o.quotes) && o.quotes[q].start < s.end; q++ {
		if o.quotes[q].end > s.end+1 && o.quotes[q].start >= s.start {
			return "ends inside a quotation of the source"
		}
	}
	return ""
}

// apostrophes reports whether the quotation in may be none: single marks, far apart or without a stop
// before the last.
func apostrophes(text string, in span, s span) bool {
	c, _ := utf8.DecodeRuneInString(text[in.start:])
	if c != '\'' && c != '‘' && c != '`' {
		return in.end-in.start > 3000
	}
	_, n := utf8.DecodeLastRuneInString(text[in.start:in.end])
	last, _ := utf8.DecodeLastRuneInString(text[in.start : in.end-n])
	return in.end-in.start > 1200 || !strings.ContainsRune(".,!?", last) || in.end < s.end && in.end-s.start < 3
}

// noSpeaker tells what is said in a point without saying by whom.
func noSpeaker(r reading) string {
	if len(r.words) == 0 {
		return ""
	}
	outside, quoted := 0, 0
	for _, w := range r.words {
		if w.quoted {
			quoted++
		} else {
			outside++
		}
	}
	if outside == 0 {
		return "nothing but quotation"
	}
	if quoted > 0 && r.words[0].quoted {
		if d := saidBy(r); d != "" {
			return d
		}
	}
	if r.loose != "" {
		return "" // where the quotation ends is not known
	}
	return firstPerson(r)
}

// saidBy judges the attribution of a point that begins with a quotation.
func saidBy(r reading) string {
	i := 0
	for i < len(r.words) && r.words[i].quoted {
		i++
	}
	first := i
	for sayVerbs[r.low(i)] && i < len(r.words) && !r.words[i].quoted { // "said he", "added the mayor"
		i++
	}
	switch stem := r.low(i); stem {
	case "he", "she", "they", "i", "we", "it":
		if i == first && !sayVerbs[r.low(i+1)] && r.low(i+1) != "also" && r.low(i+1) != "has" && r.low(i+1) != "had" && r.low(i+1) != "later" {
			return ""
		}
		if !namedLater(r, i+1) {
			return "the speaker is " + stem
		}
	}
	return ""
}

// namedLater reports whether a name follows in a parenthesis right after a pronoun, in brackets.
func namedLater(r reading, i int) bool { return i < len(r.words) && r.words[i].bracketed }

// firstPerson judges "I" and "we" outside quotation marks.
func firstPerson(r reading) string {
	for i, w := range r.words {
		if w.quoted || w.bracketed {
			continue
		}
		stem, ending, _ := strings.Cut(w.low, "'")
		switch stem {
		case "i":
			numeral := i > 0 && r.words[i-1].capital && !r.comma(i) && !sayVerbs[r.low(i-1)] && ending == "" && !r.sentenceStart(i) && !finite(r, i+1-boolInt(i+1 >= len(r.words)))
			if r.raw(i) == "i" || numeral || strings.HasPrefix(r.text[w.end:], ".") || strings.HasPrefix(r.text[w.end:], "-") || i+1 == len(r.words) {
				continue
			}
			return "I, outside quotation marks"
		case "we", "my", "our", "us", "me", "myself", "ourselves", "ours":
			if w.capital && (!r.sentenceStart(i) || allCapitals(r.raw(i))) || stem == "us" && w.capital {
				continue
			}
			if stem == "our" && everyones[r.low(i+1)] || stem == "we" && (r.low(i+1) == "humans" || r.low(i+1) == "earthlings") {
				continue
			}
			return stem + ", outside quotation marks"
		}
	}
	return ""
}

// everyones is what belongs to all people: "our own planet".
var everyones = set("own planet solar galaxy world universe ancestors species sun moon star earth bodies brains genes dna")

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func allCapitals(s string) bool {
	return len(s) > 1 && strings.IndexFunc(s, unicode.IsLower) < 0
}
