package when

import (
	"strings"

	"briefing/internal/brief"
)

// state records the dates that the words state and returns their end. A range may go on into another
// month: "30 December to 2 January".
func (f *finder) state(s stated) int {
	t := unclear
	if s.year == 0 || s.n == 0 {
		t = f.tense(s.Span)
	}
	if s.year == 0 && f.otherYear(s.End) {
		return s.End
	}
	if s.n < 2 {
		if end, ok := f.stretch(s, t); ok {
			return end
		}
	}
	if s.n == 0 {
		return f.stateMonth(s, t)
	}
	if s.through {
		from, until := f.place(s, 0, t), f.place(s, 1, t)
		if from.IsZero() || until.IsZero() || !inOrder(from, until) {
			return s.End
		}
		return f.add(Date{Span: s.Span, From: from, Until: until, Future: f.liesAhead(from, until, t)})
	}
	for i := range s.n {
		if d := f.place(s, i, t); !d.IsZero() {
			f.add(Date{Span: s.spans[i], From: d, Future: f.liesAhead(d, d, t)})
		}
	}
	return s.End
}

// otherYear reports whether the year is told of behind the date that ends at i, as one that only the text
// before tells: "in November of that year".
func (f *finder) otherYear(i int) bool {
	t := f.next(i)
	if t.sign == ',' || t.is(of) {
		t = f.next(t.End)
	}
	switch t.In(f.text) {
	case "that", "the":
	default:
		return false
	}
	u := f.next(t.End)
	switch u.In(f.text) {
	case "same", "following", "next", "previous":
		u = f.next(u.End)
	}
	return u.is(unit) && u.value == years
}

// stateMonth records a month, with or without its year.
func (f *finder) stateMonth(s stated, t tense) int {
	d := brief.Date{Year: s.year, Month: monthOf(s.month)}
	if s.year == 0 {
		d = f.inMonth(s.month, t)
	}
	return f.add(Date{Span: s.Span, From: d, Future: f.liesAhead(d, d, t)})
}

// place returns the i-th day of s in its year, the zero Date when no calendar has it.
func (f *finder) place(s stated, i int, t tense) brief.Date {
	if s.n == 0 {
		return brief.Date{Year: s.year, Month: monthOf(s.month)}
	}
	if !exists(s.year, s.month, s.numbers[i]) {
		return brief.Date{}
	}
	if s.year > 0 {
		return brief.Date{Year: s.year, Month: monthOf(s.month), Day: s.numbers[i]}
	}
	return f.onDay(s.month, s.numbers[i], s.weekday, t)
}

// stretch records a range whose ends are in two months, and reports whether s begins one.
func (f *finder) stretch(s stated, t tense) (int, bool) {
	mark := f.next(s.End)
	if mark.sign == '.' && mark.glued {
		mark = f.next(mark.End)
	}
	opened := f.prev(s.Start).is(between)
	if !mark.dash() && !mark.is(until) && !(opened && mark.is(list)) {
		return 0, false
	}
	e := f.statedAt(f.next(mark.End))
	if e.month == 0 || e.n != s.n {
		return 0, false
	}
	if f.english && opened && f.moved(s.Start) {
		return f.movedTo(e), true
	}
	if s.n == 0 && e.year == 0 {
		return f.months(s, e, opened)
	}
	if e.year == 0 && s.year > 0 {
		e.year = s.year
	}
	last := f.place(e, 0, t)
	if s.year == 0 && last.Year > 0 {
		s.year = last.Year
		if s.month > e.month {
			s.year--
		}
	}
	first := f.place(s, 0, t)
	if first.IsZero() || last.IsZero() || !inOrder(first, last) {
		return 0, false
	}
	span := brief.Span{Start: s.Start, End: e.End}
	return f.add(Date{Span: span, From: first, Until: last, Future: f.liesAhead(first, last, t)}), true
}

// statedAt reads the stated date that begins at t, behind an article and a weekday.
func (f *finder) statedAt(t token) stated {
	if t.is(article) {
		t = f.next(t.End)
	}
	if t.is(weekday | shortWeekday) {
		t = f.next(t.End)
		if t.sign == ',' || t.sign == '.' {
			t = f.next(t.End)
		}
	}
	switch {
	case t.sign == numberSign:
		return f.dayMonth(t)
	case t.is(month | shortMonth):
		return f.monthDay(t)
	}
	return stated{}
}

// inOrder reports whether from comes before until, both of one year or both of an unknown one.
func inOrder(from, until brief.Date) bool {
	if from.Year == 0 || until.Year == 0 {
		return from.Year == until.Year && (from.Month < until.Month || from.Month == until.Month && from.Day < until.Day)
	}
	return from.Compare(until) < 0
}

// liesAhead reports whether a date or period begins after the anchor, or holds it while the verb speaks
// of what is to come.
func (f *finder) liesAhead(from, until brief.Date, t tense) bool {
	if !f.anchored || from.Year == 0 {
		return false
	}
	now := f.anchor.date()
	if dayOf(brief.Date{Year: from.Year, Month: max(from.Month, 1), Day: max(from.Day, 1)}) > f.anchor {
		return true
	}
	if !t.ahead() || until.Year < now.Year {
		return false
	}
	return until.Year > now.Year || until.Month == 0 || until.Month > now.Month ||
		until.Month == now.Month && (until.Day == 0 || until.Day >= now.Day)
}

// month reads the date that a month's name begins, and returns where to go on.
func (f *finder) month(m token) int {
	s := f.monthDay(m)
	if s.month == 0 {
		return s.End
	}
	if s.n > 0 || s.year > 0 {
		if s.n > 0 && s.year == 0 && f.attacks(s) {
			return s.End
		}
		if s.n == 0 && s.year > 0 && m.is(ambiguous) && f.person(m) {
			return m.End
		}
		return f.state(s)
	}
	if end, ok := f.stretch(s, unclear); ok {
		return end
	}
	return f.monthAlone(m, s)
}

// attacks reports whether a day is the name of what happened on it: the attacks of 11 September.
func (f *finder) attacks(s stated) bool {
	if s.month != 9 || s.numbers[0] != 11 {
		return false
	}
	for t, n := f.next(s.End), 0; t.sign == wordSign && n < 3; t, n = f.next(t.End), n+1 {
		switch w := t.In(f.text); {
		case strings.HasPrefix(w, "attack"), strings.HasPrefix(w, "terror"), strings.HasPrefix(w, "hijack"), w == "memorial", w == "Memorial":
			return true
		}
	}
	p := f.prev(s.Start)
	return p.is(of) && strings.HasPrefix(f.prev(p.Start).In(f.text), "attack")
}

// person reports whether the word before a month makes it a name: "Theresa May 2016".
func (f *finder) person(m token) bool {
	p := f.prev(m.Start)
	return p.sign == wordSign && p.role == 0 && f.capital(p) && !f.opensSentence(p)
}

// monthAlone reads a month without day or year: "in December", "last May", "the January vote".
func (f *finder) monthAlone(m token, s stated) int {
	p, after := f.prev(m.Start), f.next(m.End)
	if mid := f.prev(p.Start); p.dash() && mid.is(strict) {
		p = mid
	}
	switch {
	case f.hyphened(p, after), p.is(noDay) && f.english && !f.certain(p, after):
		return m.End
	case m.is(bare):
		if !p.is(preposition|list|of) && (p.sign == wordSign && f.capital(p) && !f.opensSentence(p) || f.capital(after) && after.glued) {
			return m.End
		}
	case f.attribute(p, m, after):
	case !p.is(preposition) && !(p.is(list) && f.follows(p)) && !(p.is(of) && f.prev(p.Start).is(season)):
		return m.End
	case (m.is(shortMonth) || m.In(f.text) == "May") && !p.is(strict) && !p.is(of):
		return m.End
	case m.is(ambiguous) && (f.capital(after) && !after.is(head) || after.sign == '\'' || after.sign == '’'):
		return m.End
	}
	return f.resolveMonth(p, s)
}

// hyphened reports whether a hyphen makes a word part of a longer one, as in "Monday-Friday"; "mid" before
// it does not.
func (f *finder) hyphened(p, after token) bool {
	if after.dash() && after.glued && after.sign != '—' && after.End < len(f.text) {
		if k := kinds[f.text[after.End]]; k == letter || k == digit {
			return true
		}
	}
	return p.dash() && p.glued && p.sign != '—' && p.Start > 0 && kinds[f.text[p.Start-1]] == letter && !strings.HasSuffix(f.text[:p.Start], "mid")
}

// attribute reports whether a month whose name has other meanings says when what follows it was: "the
// August vote", "worthy of June's draft". May and the March on a capital are left alone.
func (f *finder) attribute(p, m, after token) bool {
	if !f.english || !m.is(ambiguous) || m.In(f.text) == "May" {
		return false
	}
	if p.is(of | preposition) {
		return after.glued && (after.sign == '\'' || after.sign == '’')
	}
	return p.is(article) && after.sign == wordSign && after.role == 0 && !f.capital(after) && after.In(f.text) != "on"
}

// resolveMonth finds the year of a month that has none, from "last" or "next" before it or the verb.
func (f *finder) resolveMonth(p token, s stated) int {
	if f.otherYear(s.End) {
		return s.End
	}
	after := f.next(s.End)
	if !p.is(modifier) && !f.english && after.is(modifier) && !after.is(head) && after.value != 0 {
		p, s.End = token{meaning: after.meaning, Span: s.Span}, after.End
	}
	if !p.is(modifier) {
		return f.stateMonth(s, f.tense(s.Span))
	}
	if !f.anchored || p.Start < f.end {
		return s.End
	}
	now, d := f.anchor.date(), brief.Date{Month: monthOf(s.month)}
	d.Year = now.Year
	if p.value < 0 && d.Month >= now.Month {
		d.Year--
	}
	if p.value > 0 && d.Month <= now.Month {
		d.Year++
	}
	s.Start = p.Start
	return f.add(Date{Span: s.Span, From: d, Relative: true, Future: f.liesAhead(d, d, unclear)})
}
