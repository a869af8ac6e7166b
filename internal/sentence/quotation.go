package sentence

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// A Quotation is a stretch of a paragraph between quotation marks, marks included.
//
// Whole is false when the paragraph has only one of the marks. The span then runs from an opening
// mark to the next one or to the end of the paragraph, or covers just the stray closing mark.
type Quotation struct {
	brief.Span
	Whole bool
}

// Quotations returns the outermost quotations of one paragraph, the part of text that within covers,
// in order. Apostrophes are told from single quotation marks by what stands around them.
func Quotations(text string, within brief.Span) []Quotation {
	quotations := quotations(within.In(text))
	for i := range quotations {
		quotations[i].Start += within.Start
		quotations[i].End += within.Start
	}
	return quotations
}

func quotations(p string) []Quotation {
	var found []Quotation
	open, opener := -1, rune(0)
	single := singles(p)
	prev := ' '
	for i, r := range p {
		if !unicode.Is(unicode.Quotation_Mark, r) {
			prev = r
			continue
		}
		next, _ := utf8.DecodeRuneInString(p[i+utf8.RuneLen(r):])
		opens, closes := sides(r, prev, next, open >= 0)
		prev = r
		switch {
		case opens && open < 0:
			open, opener = i, r
		case opens && family(r) == family(opener): // reopened: the first never closed
			found = append(found, Quotation{brief.Span{Start: open, End: i}, false})
			open, opener = i, r
		case closes && open >= 0 && family(r) == family(opener):
			found = append(found, Quotation{brief.Span{Start: open, End: i + utf8.RuneLen(r)}, true})
			open = -1
		case closes && open < 0:
			found = append(found, Quotation{brief.Span{Start: i, End: i + utf8.RuneLen(r)}, false})
		}
	}
	if open >= 0 {
		found = append(found, Quotation{brief.Span{Start: open, End: len(p)}, false})
	}
	return outermost(append(found, single...))
}

// family says which marks can close each other: straight with straight, curly with curly. German
// opens with the low mark and closes with what English opens with.
func family(r rune) rune {
	switch r {
	case '“', '”', '„', '‟':
		return '“'
	case '«', '»':
		return '«'
	case '「', '」':
		return '「'
	case '『', '』':
		return '『'
	}
	return r
}

// sides says whether the double mark r, between prev and next, opens or closes a quotation.
func sides(r, prev, next rune, open bool) (opens, closes bool) {
	switch r {
	case '„', '「', '『':
		return true, false
	case '”', '」', '』':
		return false, true
	case '“': // closes a German quotation
		return !open || !wordEnd(prev), open && wordEnd(prev)
	case '«', '»': // «English» and French, »German«
		return !open, open
	case '"':
		before, after := spaceOrOpener(prev), !letterOrDigit(next)
		if before != after {
			return before, after
		}
		return !open, open
	}
	return false, false
}

// singles returns the quotations of p in single marks. One that never closes is an apostrophe.
func singles(p string) []Quotation {
	var found []Quotation
	open := -1
	prev := ' '
	for i, r := range p {
		if r == '\'' || r == '‘' || r == '’' {
			end := i + utf8.RuneLen(r)
			next, _ := utf8.DecodeRuneInString(p[end:])
			switch {
			case open < 0 && r != '’' && spaceOrOpener(prev) && letterOrDigit(next) && !decade(p[end:]):
				open = i
			case open >= 0 && r != '‘' && !unicode.IsSpace(prev) && !letterOrDigit(next) && (!unicode.IsLetter(prev) || prev != 's' || lastClose(p, end)):
				found = append(found, Quotation{brief.Span{Start: open, End: end}, true})
				open = -1
			case open >= 0 && r != '’' && spaceOrOpener(prev) && letterOrDigit(next) && i-open > longest:
				open = i
			}
		}
		prev = r
	}
	return found
}

// decade reports whether s goes on as in '90s.
func decade(s string) bool {
	return len(s) > 2 && isNumber(s[:2]) && s[2] == 's'
}

// lastClose reports whether no other closing single mark follows soon after end, so that a mark
// after an s ("players'") is a quotation's end and no possessive.
func lastClose(p string, end int) bool {
	prev := ' '
	for i, r := range p[end:min(len(p), end+160)] {
		if r == '\'' || r == '’' {
			next, _ := utf8.DecodeRuneInString(p[end+i+utf8.RuneLen(r):])
			if !letterOrDigit(next) && !unicode.IsSpace(prev) {
				return false
			}
			if spaceOrOpener(prev) {
				return true
			}
		}
		prev = r
	}
	return true
}

func outermost(found []Quotation) []Quotation {
	slices.SortFunc(found, func(a, b Quotation) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	kept := found[:0]
	end := -1
	for _, q := range found {
		if q.Start >= end {
			kept = append(kept, q)
			end = q.End
		}
	}
	return kept
}

// longest is how many bytes a quotation may have and still be kept in one sentence. Beyond it the
// marks are as likely mismatched.
const longest = 600

// enclosed returns the stretches of p in which no sentence ends: whole quotations, and brackets.
// The end of such a stretch may be the end of a sentence.
func enclosed(p string) []brief.Span {
	var held []brief.Span
	for _, q := range quotations(p) {
		if q.Whole && q.Len() <= longest {
			held = append(held, q.Span)
		}
	}
	open := -1
	for i := range len(p) {
		switch {
		case p[i] == '(':
			open = i
		case p[i] == ')' && open >= 0:
			if i-open <= longest/2 {
				held = append(held, brief.Span{Start: open, End: i + 1})
			}
			open = -1
		}
	}
	slices.SortFunc(held, func(a, b brief.Span) int { return cmp.Compare(a.Start, b.Start) })
	return merged(held)
}

// merged joins spans that overlap.
func merged(spans []brief.Span) []brief.Span {
	var out []brief.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

func isOpener(r rune) bool {
	return r == '"' || r == '\'' || unicode.In(r, unicode.Ps, unicode.Pi) || r == '„'
}

func isCloser(r rune) bool {
	return r == '"' || r == '\'' || unicode.In(r, unicode.Pe, unicode.Pf) || r == '“' || r == '*' || r == '_'
}

func spaceOrOpener(r rune) bool {
	return unicode.IsSpace(r) || r == '—' || r == '–' || r == '-' || r == '/' || unicode.In(r, unicode.Ps, unicode.Pi) || r == '"'
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func wordEnd(r rune) bool { return !unicode.IsSpace(r) && !unicode.In(r, unicode.Ps) }
