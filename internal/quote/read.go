package quote

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// read takes the quotations of unit u, after a look at the sentence before it where that has none: it may
// say who is speaking.
func (f *finder) read(u int) {
	bare := f.onlyMarks(u)
	silent := u > 0 && len(f.units[u-1].marked) == 0 && f.units[u-1].Len() > 0
	if silent && bare {
		f.listen(u - 1)
	}
	if f.live.kind != nowhere && f.live.unit != u-1 {
		f.live = continuation{}
	}
	if !f.balanced(u) {
		f.live = continuation{}
		return
	}
	if bare {
		f.goOn(u)
		return
	}
	f.tokenise(&f.units[u])
	f.attributions()
	if silent && slices.ContainsFunc(f.said, func(a attribution) bool { return a.who.kind == referring }) {
		tokens, said, live := f.tokens, f.said, f.live
		f.tokens, f.said = f.spareTokens, f.spareSaid
		f.listen(u - 1)
		f.spareTokens, f.spareSaid = f.tokens, f.said
		f.tokens, f.said, f.live = tokens, said, live
	}
	f.resolve(u)
	f.assign(u)
}

// onlyMarks reports whether the unit has quotations and nothing else.
func (f *finder) onlyMarks(u int) bool {
	at := f.units[u].Start
	for _, m := range f.units[u].marked {
		if !wordless(f.text[at:m.Start]) {
			return false
		}
		at = m.End
	}
	return wordless(f.text[at:f.units[u].End])
}

func wordless(s string) bool {
	for i := range len(s) {
		if letterAt(s, i) {
			return false
		}
	}
	return true
}

// severed joins unit u with the next where that is an attribution and nothing else, cut off by the mark
// that ends the quotation: "Why?" / Smith asked. It reports whether it did.
func (f *finder) severed(u int) bool {
	if u+1 >= len(f.units) || len(f.units[u+1].marked) > 0 || f.units[u].paragraph != f.units[u+1].paragraph || f.units[u+1].Len() > 120 {
		return false
	}
	marked := f.units[u].marked
	if marked[len(marked)-1].End != f.units[u].End || marked[0].Start != f.units[u].Start {
		return false
	}
	if !f.onlyMarks(u) {
		return false
	}
	f.tokenise(&f.units[u+1])
	f.attributions()
	if len(f.said) != 1 || f.said[0].start != 0 || f.said[0].after || f.said[0].kind.is(show) || !f.ends(f.said[0].end, u) {
		return false
	}
	f.units[u+1].Span.Start, f.units[u+1].marked = f.units[u].Start, marked
	f.units[u].Span.End, f.units[u].marked = f.units[u].Start, nil
	if f.live.unit == u-1 {
		f.live.unit = u
	}
	if f.recent == u-1 {
		f.recent = u
	}
	return true
}

// ends reports whether tokens from i on only say when, where or to whom the quotation that ends unit u was
// said. After a full stop nothing but the day may: another sentence begins there.
func (f *finder) ends(i, u int) bool {
	if len(f.tokens)-i > 5 || f.anyOf(i, len(f.tokens), link|colon|quoted|auxiliary|modal|verbs|pronoun) {
		return false
	}
	s := f.inner(f.units[u].marked[len(f.units[u].marked)-1]).In(f.text)
	return s == "" || s[len(s)-1] == '?' || s[len(s)-1] == '!' || f.timeOnly(i, len(f.tokens))
}

// listen reads a sentence without quotations for who speaks in it.
func (f *finder) listen(u int) {
	f.tokenise(&f.units[u])
	f.attributions()
	f.resolve(u)
	f.live = continuation{}
	if len(f.said) != 1 || f.said[0].blocked || f.said[0].who.kind == unknown || f.said[0].start > 0 && !f.said[0].after && !f.fronted(f.said[0].start) {
		return
	}
	a := f.said[0]
	f.live = continuation{unit: u, found: -1, speaker: a.who, verb: a.words, via: f.via(a, u), kind: paragraph}
	if last := f.tokens[len(f.tokens)-1]; last.is(colon) {
		f.live.kind = must
	} else if a.kind.is(ask|call|show) || a.kind.is(accord) {
		f.live = continuation{}
	}
}

// fronted reports whether only an adverbial stands before token i: "On Monday, Smith said".
func (f *finder) fronted(i int) bool {
	if i >= longestPhrase {
		return false
	}
	for k := range i {
		if t := f.tokens[k]; t.is(verbs|saying|break_|quoted) || t.is(link) && k > 0 {
			return false
		}
	}
	return true
}

// balanced reports whether each quotation of the unit is whole, or one that the next quotation goes on:
// English opens such a quotation anew with each paragraph and closes it once.
func (f *finder) balanced(u int) bool {
	marked := f.units[u].marked
	for i, m := range marked {
		if m.Whole {
			continue
		}
		next, found := brief.Span{}, false
		if i+1 < len(marked) {
			next, found = marked[i+1].Span, true
		} else if u+1 < len(f.units) && len(f.units[u+1].marked) > 0 && m.End == f.units[u].End {
			next, found = f.units[u+1].marked[0].Span, f.units[u+1].marked[0].Start == f.units[u+1].Start
		}
		if !found || !blank(f.text[m.End:next.Start]) || m.Len() < 12 || f.speaks(f.inner(m)) {
			return false
		}
	}
	return true
}

func blank(s string) bool {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// speaks reports whether words have a verb of speaking after a comma and a mark as attributions do, so
// that a mark was lost somewhere.
func (f *finder) speaks(words brief.Span) bool {
	s := words.In(f.text)
	for i := range len(s) {
		if s[i] != ' ' {
			continue
		}
		end := i + 1
		for end < len(s) && s[end] != ' ' && s[end] != '.' && s[end] != ',' && s[end] != ':' {
			end++
		}
		if f.grammar.words[s[i+1:end]].is(say|tell) && !f.grammar.words[s[i+1:end]].is(ask) {
			return true
		}
	}
	return false
}

// inner returns a quotation without its marks and the white space inside them.
func (f *finder) inner(m Marked) brief.Span {
	s := m.In(f.text)
	_, size := utf8.DecodeRuneInString(s)
	start, end := m.Start+size, m.End
	if m.Whole {
		_, size = utf8.DecodeLastRuneInString(s)
		end -= size
	}
	for start < end {
		r, size := utf8.DecodeRuneInString(f.text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		start += size
	}
	for start < end {
		r, size := utf8.DecodeLastRuneInString(f.text[start:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= size
	}
	return brief.Span{Start: start, End: max(start, end)}
}

// goOn takes a unit of bare quotations as the words of whoever was speaking, if anybody was.
func (f *finder) goOn(u int) {
	parts := f.parts(u, f.units[u].marked)
	open := !f.units[u].marked[len(f.units[u].marked)-1].Whole
	live := f.live
	f.live = continuation{}
	sameParagraph := u > 0 && f.units[u-1].paragraph == f.units[u].paragraph
	if live.kind == nowhere || live.kind == paragraph && !sameParagraph || live.speaker.kind == unknown {
		if open { // whoever is told to have said the next of it said this
			f.live = continuation{unit: u, found: -1, kind: must, pending: append(live.pending, parts...)}
		}
		return
	}
	if live.found >= 0 {
		f.found[live.found].parts = append(f.found[live.found].parts, parts...)
	} else {
		f.found = append(f.found, utterance{speaker: f.name(live.speaker), via: live.via, verb: live.verb, parts: parts, context: live.unit})
		live.found = len(f.found) - 1
	}
	live.unit = u
	switch {
	case open:
		live.kind = must
	case live.kind == must:
		live.kind = beyond
	}
	f.live = live
}

// parts returns the words of quotations of unit u.
func (f *finder) parts(u int, marked []Marked) []part {
	parts := make([]part, len(marked))
	for i, m := range marked {
		parts[i] = part{f.inner(m), u}
	}
	return parts
}
