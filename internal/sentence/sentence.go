// Package sentence finds the sentences and the quotations of a paragraph.
//
// Sentences follow the Unicode rules (UAX #29) through a segmenter, and then three corrections: a stop
// that belongs to an abbreviation ends nothing, a stop inside a quotation ends nothing while the
// quotation goes on, and a stop whose space was lost ("war.The talks") does end a sentence.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Split returns the sentences of one paragraph, the part of text that within covers: byte offsets
// into text, in order, without surrounding white space, never overlapping.
//
// A boundary inside a quotation is none when both marks of the quotation are in the paragraph and
// near each other: `"It rained. We left," she said.` is one sentence. A quotation that runs on for
// longer, or lacks a mark, is divided; whoever must not cut it asks [Quotations].
//
// Source of the segmentation: https://www.unicode.org/reports/tr29/#Sentence_Boundaries
func Split(text string, within brief.Span) []brief.Span {
	paragraph := within.In(text)
	var spans []brief.Span
	start := 0
	for _, end := range boundaries(paragraph) {
		if s := trim(paragraph, start, end); s.Len() > 0 {
			spans = append(spans, brief.Span{Start: within.Start + s.Start, End: within.Start + s.End})
		}
		start = end
	}
	return spans
}

// boundaries returns where the sentences of p end, the last one at its end.
func boundaries(p string) []int {
	held := enclosed(p)
	var ends []int
	keep := func(b int) {
		for len(held) > 0 && held[0].End <= b {
			held = held[1:]
		}
		if len(held) > 0 && held[0].Start < b {
			return // inside a quotation or a bracket
		}
		ends = append(ends, b)
	}
	start := 0 // of the sentence being collected, as far as abbreviations are concerned
	for it := sentences.FromString(p); it.Next(); {
		piece, from := it.Value(), it.End()-len(it.Value())
		for _, b := range lostSpaces(piece) {
			keep(from + b)
			start = from + b
		}
		if it.End() == len(p) || endsSentence(p[start:it.End()], p[it.End():]) {
			keep(it.End())
			start = it.End()
		}
	}
	if len(p) > 0 && (len(ends) == 0 || ends[len(ends)-1] != len(p)) {
		ends = append(ends, len(p))
	}
	return ends
}

// endsSentence reports whether a sentence ends between before, which the segmenter cut from what
// follows it, and after.
func endsSentence(before, after string) bool {
	body := strings.TrimRightFunc(before, unicode.IsSpace)
	bare := strings.TrimRightFunc(body, isCloser)
	last, size := utf8.DecodeLastRuneInString(bare)
	if !unicode.Is(unicode.Sentence_Terminal, last) && last != '…' {
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

// lostSpaces returns the offsets in piece at which a sentence ends although no space follows: a
// lower-case word, a stop, a capitalised word ("war.The talks"). Addresses have the same look and
// are left alone.
func lostSpaces(piece string) []int {
	var at []int
	for i := 2; i+2 < len(piece); i++ {
		if c := piece[i]; c != '.' && c != '?' && c != '!' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(piece[:i])
		if !unicode.IsLower(before) {
			continue
		}
		end := i + 1
		for end < len(piece) {
			r, size := utf8.DecodeRuneInString(piece[end:])
			if !isCloser(r) {
				break
			}
			end += size
		}
		r, size := utf8.DecodeRuneInString(piece[end:])
		if !unicode.IsUpper(r) {
			continue
		}
		after, _ := utf8.DecodeRuneInString(piece[end+size:])
		word := piece[max(0, i-64):i]
		word = word[strings.LastIndexFunc(word, unicode.IsSpace)+1:]
		if (unicode.IsLower(after) || after == ' ') && utf8.RuneCountInString(word) > 1 && !strings.ContainsAny(word, "./@_\\:&") &&
			!honorific[word] && !strings.ContainsAny(strings.TrimRight(firstWord(piece[end:]), ".,"), "./@_\\") {
			at = append(at, end)
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
	s := strings.TrimRightFunc(p[start:end], unicode.IsSpace)
	t := strings.TrimLeftFunc(s, unicode.IsSpace)
	return brief.Span{Start: start + len(s) - len(t), End: start + len(s)}
}
