// Package sentence finds the sentences and the quotations of a paragraph.
//
// Sentences follow the Unicode rules (UAX #29) and then three corrections: a stop
// that belongs to an abbreviation ends nothing, a stop inside a quotation ends nothing while the
// quotation goes on, and a stop whose space was lost ("war.The talks") does end a sentence.
package sentence

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// Parse returns the sentences and the outermost quotations of one paragraph, the part of text that
// within covers: byte offsets into text, in order. Sentences have no white space around them and never
// overlap.
//
// A boundary inside a quotation is none when both marks of the quotation are in the paragraph and
// near each other: `"It rained. We left," she said.` is one sentence. A quotation that runs on for
// longer, or lacks a mark, is divided; whoever must not cut it looks at the quotations. Apostrophes are
// told from single quotation marks by what stands around them.
//
// Source of the segmentation: https://www.unicode.org/reports/tr29/#Sentence_Boundaries
func Parse(text string, within brief.Span) ([]brief.Span, []Quotation) {
	p := within.In(text)
	found := quotations(p)
	var room [8]brief.Span
	s := splitter{p: p, offset: within.Start, held: enclosed(room[:0], p, found)}
	s.split()
	for i := range found {
		found[i].Start += within.Start
		found[i].End += within.Start
	}
	return s.spans, found
}

// Split returns the sentences that [Parse] finds.
func Split(text string, within brief.Span) []brief.Span {
	spans, _ := Parse(text, within)
	return spans
}

// A splitter collects the sentences of the paragraph p.
type splitter struct {
	p      string
	offset int          // of p in the text
	held   []brief.Span // in which no sentence ends, from the first that does not end before next
	next   int          // where the next sentence begins
	spans  []brief.Span
}

func (s *splitter) split() {
	start := 0 // of the sentence being collected, as far as abbreviations are concerned
	for from := 0; from < len(s.p); {
		n, tight := segment(s.p[from:])
		end := from + n
		for _, b := range missed(s.p[from:end], tight) {
			s.end(from + b)
			start = from + b
		}
		if end == len(s.p) || endsSentence(s.p[start:end], s.p[end:]) {
			s.end(end)
			start = end
		}
		from = end
	}
}

// end ends a sentence at b unless that is inside a quotation or a bracket.
func (s *splitter) end(b int) {
	for len(s.held) > 0 && s.held[0].End <= b {
		s.held = s.held[1:]
	}
	if len(s.held) > 0 && s.held[0].Start < b {
		return
	}
	if span := trim(s.p, s.next, b); span.Len() > 0 {
		if s.spans == nil {
			s.spans = make([]brief.Span, 0, 1+(len(s.p)-b)/64)
		}
		s.spans = append(s.spans, brief.Span{Start: s.offset + span.Start, End: s.offset + span.End})
	}
	s.next = b
}

// endsSentence reports whether a sentence ends between before, which the segmenter cut from what
// follows it, and after.
func endsSentence(before, after string) bool {
	body := trimRight(before)
	bare := strings.TrimRightFunc(body, isCloser)
	last, size := utf8.DecodeLastRuneInString(bare)
	if !isTerminal(last) {
		return strings.Count(before[len(body):], "\n") > 1 // a wrapped line goes on, a blank line ends
	}
	next := strings.TrimLeftFunc(after, func(r rune) bool { return unicode.IsSpace(r) || isOpener(r) })
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(first) {
		return false // "Why?" he asked. Yahoo! said so.
	}
	if last == '?' || last == '!' {
		return len(bare) == len(body) || !attributes(next) // "Why?" Smith asked.
	}
	return last != '.' || !abbreviates(bare[:len(bare)-size], next)
}

func isTerminal(r rune) bool {
	if r < utf8.RuneSelf {
		return r == '.' || r == '?' || r == '!'
	}
	return r == '…' || unicode.Is(unicode.Sentence_Terminal, r)
}

// attributes reports whether a sentence opens by saying who spoke: "Smith asked", "Mr Smith said".
func attributes(next string) bool {
	for i := 0; i < 4; i++ {
		word, rest, _ := strings.Cut(next, " ")
		if saying[strings.TrimRight(word, ".,:")] {
			return i > 0
		}
		next = rest
	}
	return false
}

// missed returns the offsets in piece, which the Unicode rules leave whole, at which a sentence ends all
// the same.
func missed(piece string, tight bool) []int {
	at := beforeFigures(piece)
	if tight {
		at = append(at, lostSpaces(piece)...)
		slices.Sort(at)
	}
	return at
}

// beforeFigures returns the offsets at which a sentence ends before one that opens with a figure: "The dam
// broke on 3 May. 12 people died." The Unicode rules see the small letter after the figure, and go on.
func beforeFigures(piece string) []int {
	var at []int
	for i := 0; i+3 < len(piece); i++ {
		next := strings.IndexByte(piece[i:len(piece)-3], '.')
		if next < 0 {
			break
		}
		i += next
		if piece[i+1] != ' ' || !isDigit(piece[i+2]) {
			continue
		}
		word := strings.Trim(lastWord(piece[:i]), "\"'”’)")
		if plain := utf8.RuneCountInString(word) > 2 && abbreviation[word] == 0 && strings.IndexFunc(word, notLetter) < 0; plain {
			at = append(at, i+2)
		}
	}
	return at
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// lostSpaces returns the offsets in piece at which a sentence ends although no space follows: a
// lower-case word, a stop, a capitalised word ("war.The talks"). Addresses have the same look and
// are left alone. After any other terminator the Unicode rules need no space.
func lostSpaces(piece string) []int {
	var at []int
	for i := 2; i+2 < len(piece); i++ {
		if piece[i] != '.' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(piece[:i])
		r, size := utf8.DecodeRuneInString(piece[i+1:])
		if !unicode.IsLower(before) || !unicode.IsUpper(r) {
			continue
		}
		after, _ := utf8.DecodeRuneInString(piece[i+1+size:])
		word := piece[max(0, i-64):i]
		word = word[strings.LastIndexFunc(word, unicode.IsSpace)+1:]
		if (unicode.IsLower(after) || after == ' ') && utf8.RuneCountInString(word) > 1 && !strings.ContainsAny(word, "./@_\\:&") &&
			abbreviation[word]&honorific == 0 && !strings.ContainsAny(strings.TrimRight(firstWord(piece[i+1:]), ".,"), "./@_\\") {
			at = append(at, i+1)
		}
	}
	return at
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s[:min(len(s), 80)], unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s[:min(len(s), 80)]
}

// trim narrows [start, end) of p to what is not white space.
func trim(p string, start, end int) brief.Span {
	s := trimRight(p[start:end])
	end = start + len(s)
	for start < end && (p[start] == ' ' || p[start] == '\n') {
		start++
	}
	if start < end && (p[start] < ' ' || p[start] >= utf8.RuneSelf) {
		start = end - len(strings.TrimLeftFunc(p[start:end], unicode.IsSpace))
	}
	return brief.Span{Start: start, End: end}
}

// trimRight cuts the white space at the end off s.
func trimRight(s string) string {
	for len(s) > 0 && (s[len(s)-1] == ' ' || s[len(s)-1] == '\n') {
		s = s[:len(s)-1]
	}
	if len(s) > 0 && (s[len(s)-1] < ' ' || s[len(s)-1] >= utf8.RuneSelf) {
		return strings.TrimRightFunc(s, unicode.IsSpace)
	}
	return s
}
