package sentence

import (
	"cmp"
	"slices"
	"strings"
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

// Quotations returns the quotations that [Parse] finds.
func Quotations(text string, within brief.Span) []Quotation {
	_, found := Parse(text, within)
	return found
}

// quotations returns the outermost quotations of p, as offsets into it.
func quotations(p string) []Quotation {
	m := marks{p: p, open: -1, single: -1}
	for i := 0; i < len(p); {
		if classes[p[i]]&mark == 0 {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(p[i:])
		m.read(r, i, i+size)
		i += size
	}
	if m.open >= 0 {
		m.add(m.open, len(p), false)
	}
	return outermost(m.found)
}

// marks reads the quotation marks of the paragraph p in their order.
type marks struct {
	p      string
	found  []Quotation
	open   int  // the double mark that waits for its pair, or -1
	opener rune // what that mark is
	single int  // the single mark that waits for its pair, or -1
}

func (m *marks) add(start, end int, whole bool) {
	if m.found == nil {
		m.found = make([]Quotation, 0, 4)
	}
	m.found = append(m.found, Quotation{brief.Span{Start: start, End: end}, whole})
}

// read takes r, which is the part of the paragraph from start to end and may be a quotation mark.
func (m *marks) read(r rune, start, end int) {
	switch r {
	case '\'', '‘', '’':
		m.readSingle(r, start, end)
	case '"', '„', '“', '”', '«', '»', '「', '」', '『', '』':
		m.readDouble(r, start, end)
	}
}

// around returns the characters before start and after end.
func (m *marks) around(start, end int) (prev, next rune) {
	prev = ' '
	if start > 0 {
		prev, _ = utf8.DecodeLastRuneInString(m.p[:start])
	}
	next, _ = utf8.DecodeRuneInString(m.p[end:])
	return prev, next
}

func (m *marks) readDouble(r rune, start, end int) {
	prev, next := m.around(start, end)
	opens, closes := sides(r, prev, next, m.open >= 0)
	switch {
	case opens && m.open < 0:
		m.open, m.opener = start, r
	case opens && family(r) == family(m.opener): // reopened: the first never closed
		m.add(m.open, start, false)
		m.open, m.opener = start, r
	case closes && m.open >= 0 && family(r) == family(m.opener):
		m.add(m.open, end, true)
		m.open = -1
	case closes && m.open < 0:
		m.add(start, end, false)
	}
}

// readSingle takes a single mark. One that never closes is an apostrophe.
func (m *marks) readSingle(r rune, start, end int) {
	prev, next := m.around(start, end)
	switch {
	case m.single < 0 && r != '’' && spaceOrOpener(prev) && letterOrDigit(next) && !decade(m.p[end:]):
		m.single = start
	case m.single >= 0 && r != '‘' && !unicode.IsSpace(prev) && !letterOrDigit(next) && (prev != 's' || lastClose(m.p, end)):
		m.add(m.single, end, true)
		m.single = -1
	case m.single >= 0 && r != '’' && spaceOrOpener(prev) && letterOrDigit(next) && start-m.single > longest:
		m.single = start
	}
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

// outermost puts what was found in order, and drops what is inside another quotation.
func outermost(found []Quotation) []Quotation {
	if len(found) > 1 {
		slices.SortFunc(found, func(a, b Quotation) int { return cmp.Compare(a.Start, b.Start) })
	}
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

// enclosed appends to held the stretches of p in which no sentence ends: whole quotations, and brackets.
// The end of such a stretch may be the end of a sentence.
func enclosed(held []brief.Span, p string, found []Quotation) []brief.Span {
	for _, q := range found {
		if q.Whole && q.Len() <= longest {
			held = append(held, q.Span)
		}
	}
	open := strings.IndexByte(p, '(')
	if open < 0 {
		return held
	}
	for i := open + 1; i < len(p); i++ {
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

// merged joins spans that overlap, in place.
func merged(spans []brief.Span) []brief.Span {
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}
