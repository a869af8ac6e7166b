package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// assign gives each quotation of a unit to the attribution that it belongs to.
func (f *finder) assign(u int) {
	pending := f.live.pending
	f.live, f.past = continuation{}, 0
	marked := f.units[u].marked
	last := taken{found: -1, by: -1}
	k := 0
	for i := 0; i < len(f.tokens); i++ {
		if !f.tokens[i].is(quoted) {
			continue
		}
		first, from := i, k
		for !marked[k].Whole && i+1 < len(f.tokens) && f.tokens[i+1].is(quoted) && k+1 < len(marked) {
			i, k = i+1, k+1
		}
		k++
		parts := f.parts(u, marked[from:k])
		if first == 0 {
			parts = append(pending, parts...)
		}
		last = f.take(u, first, i, marked[k-1], parts, last)
	}
}

// taken is the utterance that was last made of a unit's quotations, and the attribution it has.
type taken struct{ found, by int }

// take makes an utterance of the parts of a quotation, tokens [first, end] of unit u, or adds them to the
// last one, which one attribution may divide.
func (f *finder) take(u, first, end int, m Marked, parts []part, last taken) taken {
	by, after, fragment := f.governing(first, end, m)
	closes := end == len(f.tokens)-1
	if by < 0 {
		if last.by >= 0 && closes && f.tokens[first-1].is(break_) && f.live.found == last.found && f.live.kind != nowhere {
			f.found[last.found].parts = append(f.found[last.found].parts, parts...) // "… she said.“And"
		}
		return last
	}
	a := f.said[by]
	if last.by == by && !after && f.directly(a, first) {
		f.found[last.found].parts = append(f.found[last.found].parts, parts...)
	} else {
		f.found = append(f.found, utterance{speaker: f.name(a.who), via: f.via(a, u), verb: verbOf(a), parts: parts, context: -1, fragment: fragment})
		last = taken{found: len(f.found) - 1, by: by}
	}
	if fragment && !closes {
		return last
	}
	f.live = continuation{unit: u, found: last.found, speaker: a.who, verb: a.words, kind: beyond}
	switch {
	case !m.Whole:
		f.live.kind = must
	case fragment, a.kind.is(ask): // an answer may follow a question
		f.live = continuation{}
	}
	return last
}

// verbOf returns where an attribution's verb is, nowhere when it has none: "according to".
func verbOf(a attribution) brief.Span {
	if a.kind.is(accord) {
		return brief.Span{}
	}
	return a.words
}

// governing returns the attribution that the quotation at tokens [first, last] belongs to, -1 for none,
// whether it follows the quotation, and whether the words are a fragment of its sentence.
func (f *finder) governing(first, last int, m Marked) (by int, after, fragment bool) {
	next := last + 1
	for next < len(f.tokens) && f.tokens[next].is(comma|dash) {
		next++
	}
	before := -1
	for n := f.past; n < len(f.said) && f.said[n].start <= next; n++ {
		a := f.said[n]
		if a.start == next && !a.joined && f.endsSpeech(m, next > last+1) {
			if before >= 0 && (a.kind.is(accord) || f.tokens[first-1].is(colon) && f.directly(f.said[before], first)) {
				break // "Smith replied, “…,” according to the report"
			}
			if f.settled(a) {
				fragment = first > 0 && !upper(f.text, f.inner(m))
				if fragment && f.borrowed(f.clause(first), first) {
					return -1, true, false
				}
				return n, true, fragment
			}
			return -1, true, false
		}
		if a.end <= first {
			before, f.past = n, n
		}
	}
	if before < 0 && f.closing(last) {
		if f.borrowed(f.clause(first), first) {
			return -1, false, false
		}
		return 0, true, true
	}
	if before > 0 && f.said[before].kind.is(accord) && f.tokens[first-1].is(comma) && f.said[before].start-f.said[before-1].end <= 1 {
		before-- // "Smith added, according to the agency, “…”"
	}
	if before < 0 || !f.settled(f.said[before]) || f.hearsay(before) {
		return -1, false, false
	}
	a := f.said[before]
	if a.kind.is(call) && strings.Contains(m.In(f.text), ". ") {
		return -1, false, false // nobody calls somebody two sentences: a mark is lost
	}
	if a.after && a.start > 0 && !a.kind.is(accord) && !f.directly(a, first) && !f.fronted(a.start) && f.tokens[first-1].is(comma) {
		return -1, false, false
	}
	if f.anyOf(a.end, min(first, a.end+longestApposition), cites) {
		return -1, false, false // "Smith said, reading a quote from his father: “…”"
	}
	if !f.calls(a) && (f.object(a, first) || !f.announced(a, first) && f.borrowed(a.end, first)) {
		return -1, false, false
	}
	if f.directly(a, first) && !a.kind.is(call) {
		return before, false, !upper(f.text, f.inner(m))
	}
	if first-a.end > longestApposition || f.anyOf(a.end, first, break_) || a.kind.is(call) && f.anyOf(a.end, first, quoted) {
		return -1, false, false
	}
	return before, false, true
}

// clause returns the token at which the clause of the quotation at token i begins.
func (f *finder) clause(i int) int {
	for i > 0 && !f.tokens[i-1].is(quoted|break_) {
		i--
	}
	return i
}

// announced reports whether the quotation at token i follows its attribution at once, or after a colon or
// comma and nothing that could speak.
func (f *finder) announced(a attribution, i int) bool {
	return f.directly(a, i) && !f.anyOf(a.end, i, utter|saying|thinks)
}

// closing reports whether the unit's only attribution ends it, after a comma, and so is that of all that
// stands before: "The “worst is over” for the islands, Smith said."
func (f *finder) closing(quotation int) bool {
	if len(f.said) != 1 {
		return false
	}
	a := f.said[0]
	return f.settled(a) && a.kind.is(say|tell) && !a.joined && a.start > quotation+1 && f.tokens[a.start-1].is(comma) &&
		!f.anyOf(quotation+1, a.start, break_|colon|cites) && !f.anyOf(a.end, len(f.tokens), quoted|break_)
}

// settled reports whether an attribution names a speaker.
func (f *finder) settled(a attribution) bool { return !a.blocked && a.who.kind != unknown }

// endsSpeech reports whether a quotation ends as one does before its attribution.
func (f *finder) endsSpeech(m Marked, comma bool) bool {
	s := f.inner(m)
	if comma || s.Len() > 40 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.In(f.text))
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// upper reports whether the first letter of a span is a capital.
func upper(text string, s brief.Span) bool {
	for _, r := range s.In(text) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return !unicode.IsLower(r)
		}
	}
	return false
}

// directly reports whether the quotation at token i is what the attribution's verb introduces: it follows
// at once, or after a colon or comma that ends where, when and to whom it was said.
func (f *finder) directly(a attribution, i int) bool {
	if i <= a.end {
		return true
	}
	if f.tokens[i-1].is(colon) {
		return !f.anyOf(a.end, i-1, break_|verbs|quoted)
	}
	return f.tokens[i-1].is(comma) && !f.anyOf(a.end, i-1, break_|verbs|link|quoted|saying)
}

// hearsay reports whether the attribution stands in what somebody else is told to have said: "Smith said
// Jones told him".
func (f *finder) hearsay(n int) bool {
	a := f.said[n]
	if n == 0 || a.joined {
		return false
	}
	outer := f.said[n-1]
	if outer.kind.is(accord) || outer.end > a.start {
		return false
	}
	if f.tokens[outer.end].In(f.text) == "that" && !same(outer.who, a.who) { // "Smith said that, in May, Jones told him"
		return !f.anyOf(outer.end+1, a.start, quoted|break_|and|dash|colon)
	}
	return !f.anyOf(outer.end, a.start, comma|quoted|break_|and|dash|colon)
}
