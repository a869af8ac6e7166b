package name

import (
	"strings"

	"briefing/internal/brief"
)

// longest is how many words a name may have; longer runs of capitals are headlines.
const longest = 7

// runs reads the runs of capitalised words among the tokens from there on.
func (f *finder) runs(from int) {
	for i := from; i < len(f.tokens); {
		if !f.tokens[i].name() || !f.begins(i) {
			i++
			continue
		}
		end := f.runEnd(i)
		f.run(i, end)
		i = end
	}
}

// begins reports whether a run can begin with token i, which is capitalised.
func (f *finder) begins(i int) bool {
	t := &f.tokens[i]
	switch {
	case t.is(function):
		return t.is(given) && !t.has(opens)
	case t.is(opener) && t.has(opens):
		return false
	case t.is(calendar):
		return t.is(given) && f.joined(i, i+1) && f.tokens[i+1].class&(function|calendar|noise) == 0 && f.tokens[i+1].name()
	}
	return !t.is(noise | he | she)
}

// joined reports whether nothing but space parts tokens i and j.
func (f *finder) joined(i, j int) bool {
	if i < 0 || j >= len(f.tokens) || f.tokens[i].has(possessive) {
		return false
	}
	gap := f.text[f.tokens[i].after:f.tokens[j].start]
	return gap == " " || gap != "" && len(gap) < 4 && strings.TrimSpace(gap) == ""
}

// runEnd returns the token after the run that begins with token i.
func (f *finder) runEnd(i int) int {
	end := i + 1
	for end < len(f.tokens) {
		if n := f.extend(i, end); n > 0 {
			end += n
			continue
		}
		break
	}
	return end
}

// extend returns how many tokens at end go on with the run from i.
func (f *finder) extend(i, end int) int {
	t, prev := &f.tokens[end], &f.tokens[end-1]
	if !f.joined(end-1, end) {
		switch gap := f.text[prev.after:t.start]; {
		case t.is(suffix) && gap == ", ":
			return 1
		case (gap == " \"" || gap == " “") && prev.class&(given|title|post) != 0:
			return f.nickname(end)
		}
		return 0
	}
	if t.name() {
		if f.goesOn(i, end) {
			return 1
		}
		return 0
	}
	return f.connects(i, end)
}

// nickname returns how many tokens a quoted nickname and the surname after it have: Ann "the Oar" Ray.
func (f *finder) nickname(at int) int {
	for k := at + 1; k < len(f.tokens) && k < at+4; k++ {
		switch gap := f.text[f.tokens[k-1].after:f.tokens[k].start]; {
		case (gap == "\" " || gap == "” ") && f.tokens[k].name() && f.tokens[k].class&(function|calendar|noise) == 0:
			return k + 1 - at
		case gap != " ":
			return 0
		}
	}
	return 0
}

// goesOn reports whether the capitalised token at end is one more word of the run from i.
func (f *finder) goesOn(i, end int) bool {
	t, prev := &f.tokens[end], &f.tokens[end-1]
	switch {
	case t.is(noise):
		return false
	case t.has(opens):
		return false
	case t.is(function), t.is(calendar):
		// "Neil Young", "Theresa May"
		return t.is(given) && t.is(function) && end+1 < len(f.tokens) && f.joined(end, end+1) && f.tokens[end+1].name() || prev.is(given) && t.is(surname) && !prev.is(place)
	case t.is(outlet) && !prev.is(outlet):
		return !t.has(caps)
	}
	return true
}

// connects returns how many tokens the small word at end, with what follows it, adds to the run from i.
func (f *finder) connects(i, end int) int {
	t := &f.tokens[end]
	n := end + 1
	switch {
	case t.is(particle):
		for n < len(f.tokens) && n < end+3 && f.tokens[n].is(particle) && !f.tokens[n].name() && f.joined(n-1, n) {
			n++
		}
		if f.lex.nouns && !f.tokens[end-1].is(given) || f.lex.elided && !f.surnames(i, end) {
			return 0
		}
	case t.is(of) && f.tokens[end-1].class&(head|noble) != 0, t.is(of) && f.tokens[end-1].is(post|title) && f.office(end):
		if n < len(f.tokens) && f.tokens[n].is(the) && f.joined(end, n) {
			n++
		}
	case t.is(of):
		return 0
	case t.is(forOn) && f.tokens[i].is(head) || t.is(forOn) && f.tokens[end-1].is(head):
		if f.text[t.start] == 'o' && !f.tokens[end-1].is(field|head) {
			return 0
		}
	case t.is(and) && f.text[t.start] == '&':
	case t.is(and) && f.listed(i, end):
	default:
		return 0
	}
	if n >= len(f.tokens) || !f.joined(n-1, n) || !f.tokens[n].name() || f.tokens[n].class&(function|noise|calendar) != 0 {
		return 0
	}
	return n + 1 - end
}

// surnames reports whether a particle may go on with the run from i in a language where it is also the
// word for "of": after a given name, a head, or not at all.
func (f *finder) surnames(i, end int) bool {
	prev := f.tokens[end-1]
	return prev.is(head) || f.tokens[i].is(given|head) || end > i+1 && end+1 < len(f.tokens) && !f.tokens[end+1].is(place)
}

// office reports whether "of" at token i goes on with a post: "Secretary of State".
func (f *finder) office(i int) bool {
	return i+1 < len(f.tokens) && f.tokens[i+1].is(field|head) && f.joined(i, i+1)
}

// listed reports whether "and" at token i stands inside the name of a body: "Department of Health and
// Social Care", "Securities and Exchange Commission".
func (f *finder) listed(first, i int) bool {
	if f.tokens[first].is(head) && i > first+2 && f.tokens[i-1].is(field|body) {
		return i+1 < len(f.tokens) && !f.tokens[i+1].is(head)
	}
	if !f.tokens[i-1].is(field) || i+2 >= len(f.tokens) {
		return false
	}
	last := i + 1
	for last+1 < len(f.tokens) && f.joined(last, last+1) && f.tokens[last+1].name() {
		last++
	}
	return last > i+1 && f.tokens[last].is(body|head) && !f.tokens[last].is(place)
}

// run finds the names in the tokens from lo up to hi: what stands before a post, and who bears it.
func (f *finder) run(lo, hi int) {
	lo, hi = f.trim(lo, hi)
	if lo >= hi {
		return
	}
	first, last := -1, -1 // posts
	for i := lo; i < hi; i++ {
		t := &f.tokens[i]
		if t.is(title|post) && !(t.is(noble) && i+2 < hi && f.tokens[i+1].is(of)) || f.lex.nouns && germanPost(t.in(f.text)) || f.lex.cases && t.has(caps) && i == lo && hi-lo > 2 {
			if first >= 0 && last < i-1 && f.tokens[i].is(surname) && !f.tokens[i].is(masculine|feminine) {
				continue // "Prime Minister Ann Bishop"
			}
			if first < 0 {
				first = i
			}
			last = i
			for last+2 < hi && f.tokens[last+1].is(of) && f.office(last+1) {
				last += 2 // "Secretary of State John Kerry"
				i = last
			}
		}
	}
	for first > lo && f.tokens[first-1].is(field) {
		first-- // "Harrow Police Chief", "Carrow District Attorney"
	}
	switch {
	case first < 0:
		f.part(lo, hi, brief.Span{})
	case last < hi-1 && f.tokens[hi-1].is(body|land|firm) && !f.tokens[hi-1].is(surname|title|post) && !(last == hi-2 && f.tokens[last].is(title) && f.tokens[last].is(short)) || f.tokens[lo].is(head) && lo+1 < hi && f.tokens[lo+1].is(of):
		if f.tokens[lo].is(former) {
			lo++
		}
		f.part(lo, hi, brief.Span{}) // "Justice Department", "Queen Ida Hospital"
	case last == hi-1:
		f.untitled(lo, first, hi)
	case f.pairs(last, hi):
		f.part(lo, hi, brief.Span{})
	default:
		if first > lo && f.tokens[lo].class&(demonym|body|generic) == 0 {
			f.part(lo, first, brief.Span{}) // "Kherson Governor Ann Ray"
		}
		before := brief.Span{Start: f.tokens[lo].start, End: f.tokens[last].after}
		if hi == last+2 && f.tokens[last].is(former) && f.tokens[last+1].is(place) {
			before = brief.Span{} // "Former Harrow"
		}
		f.part(last+1, hi, before)
	}
}

// untitled reads a run that ends with a post: "Martin Luther King", "the Kherson Governor".
func (f *finder) untitled(lo, first, hi int) {
	if f.tokens[hi-1].is(surname) && (hi-lo == 1 || f.tokens[hi-2].class&(demonym|title|post|place) == 0 || f.tokens[hi-2].is(given)) {
		f.part(lo, hi, brief.Span{})
		return
	}
	if first > lo {
		f.run(lo, first)
	}
}

// pairs reports whether a post and the word after it are one name: "General Motors".
func (f *finder) pairs(post, hi int) bool {
	if f.tokens[post].in(f.text) == "Major" {
		return f.tokens[post+1].in(f.text) == "League"
	}
	if hi != post+2 || f.tokens[post].in(f.text) != "General" {
		return false
	}
	switch f.tokens[post+1].in(f.text) {
	case "Motors", "Electric", "Mills", "Dynamics", "Assembly", "Election", "Hospital", "Secretary":
		return true
	}
	return false
}

// trim leaves out what a run cannot begin or end with.
func (f *finder) trim(lo, hi int) (int, int) {
	for lo < hi && (!f.tokens[lo].name() && !f.tokens[lo].is(particle) || f.tokens[lo].is(suffix|firm) && hi-lo == 1) {
		lo++
	}
	for hi > lo && (!f.tokens[hi-1].name() || f.tokens[hi-1].is(and)) {
		hi--
	}
	return lo, hi
}

// part takes the tokens from lo up to hi for a name, or for two where a person stands after a body's name:
// "National Intelligence James Ray".
func (f *finder) part(lo, hi int, before brief.Span) {
	lo, hi = f.trim(lo, hi)
	if lo == hi {
		return // "Mr Jr."
	}
	for lo+1 < hi && f.tokens[lo].is(demonym) && !f.tokens[lo].is(place) && !f.tokens[hi-1].is(body) && (f.tokens[lo+1].is(demonym|given) || hi == lo+3 && f.tokens[lo+1].class|f.tokens[lo+2].class == 0) {
		if before.Len() == 0 {
			before.Start = f.tokens[lo].start
		}
		before.End = f.tokens[lo].after
		lo++ // "Briton Ann Ray"
	}
	if first := f.tokens[lo]; hi-lo > 1 && first.has(opens) && first.class == 0 && f.lex.english && (strings.HasSuffix(first.in(f.text), "ing") && len(first.in(f.text)) > 5 && hi-lo == 2 ||
		hi-lo == 3 && strings.HasSuffix(first.in(f.text), "s") && !f.tokens[hi-1].is(body|land|generic)) {
		lo++ // "Entering Crail", "Substitutes Ann Ray"
	}
	if hi-lo > 2 && f.tokens[lo].is(field) && lo > 1 && f.tokens[lo-1].is(of) && f.tokens[lo-2].class&(role|post|title) != 0 && !f.tokens[hi-1].is(body) {
		lo++ // "minister of Culture Ann Ray"
	}
	for i := lo + 1; i+1 < hi; i++ {
		if f.tokens[i].is(given) && f.tokens[i-1].is(body|generic) && !f.tokens[i-1].is(given|surname) && !f.tokens[hi-1].is(body) {
			f.emit(lo, i, before)
			f.emit(i, hi, brief.Span{})
			return
		}
	}
	f.emit(lo, hi, before)
}
