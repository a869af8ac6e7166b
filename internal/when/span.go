package when

import "briefing/internal/brief"

// weekdays reads a range such as "Monday to Friday" that begins with w between p and mark, and returns its
// end, or 0 when there is none. Where the verb is not one of the past or the future it is what happens
// every week, and no date.
func (f *finder) weekdays(w, p, mark token) int {
	if !f.anchored || !mark.is(until) && !(p.is(between) && mark.is(list) && p.In(f.text) != "from") {
		return 0
	}
	e := f.next(mark.End)
	if !w.is(weekday) || !e.is(weekday) || e.value == w.value || f.next(e.End).sign == numberSign {
		return 0
	}
	s := brief.Span{Start: w.Start, End: e.End}
	t := f.tense(s)
	switch {
	case f.english && f.moved(w.Start):
		t = bound
		return f.count(e.Span, f.onWeekday(int(e.value), t), t)
	case t == unclear, t == simple, f.next(e.End).is(month | shortMonth), f.english && f.habit(p, f.next(e.End)):
		return e.End
	}
	length := day((e.value - w.value + daysOfWeek) % daysOfWeek)
	first := f.onWeekday(int(w.value), t)
	if !t.ahead() {
		first = f.onWeekday(int(e.value), t) - length
	}
	return f.days(s, first, first+length, t)
}

// months records a range of two months without a year, which only "from" or "between" makes one. Where
// the verb is not one of the past or the future it is what happens every year, and no date.
func (f *finder) months(s, e stated, opened bool) (int, bool) {
	if !opened || f.otherYear(e.End) {
		return 0, false
	}
	span := brief.Span{Start: s.Start, End: e.End}
	t := f.tense(span)
	if f.anchored && (t == unclear || t == simple) || s.month == e.month {
		return e.End, true
	}
	first, last := f.inMonth(s.month, t), f.inMonth(e.month, t)
	if first.Year = last.Year; s.month > e.month && last.Year > 0 {
		first.Year--
	}
	if !inOrder(first, last) {
		return e.End, true
	}
	return f.add(Date{Span: span, From: first, Until: last, Future: f.liesAhead(first, last, t)}), true
}

// moved reports whether what stands before "from" at i says that a day was changed, so that two days are
// the old and the new one.
func (f *finder) moved(i int) bool {
	for t, n := f.prev(i), 0; t.sign == wordSign && n < clause; t, n = f.prev(t.Start), n+1 {
		switch t.In(f.text) {
		case "moved", "postponed", "shifted", "delayed", "changed", "rescheduled", "brought", "pushed", "put", "deferred", "switched":
			return true
		}
	}
	return false
}

// movedTo records the day or month that something was moved to.
func (f *finder) movedTo(e stated) int {
	if d := f.place(e, 0, future); e.n == 1 && !d.IsZero() {
		f.add(Date{Span: e.Span, From: d, Future: f.liesAhead(d, d, future)})
	}
	return e.End
}

// habit reports whether a weekday between p and after is that of every week: "Wednesday afternoons",
// "every Monday and Thursday".
func (f *finder) habit(p, after token) bool {
	switch after.In(f.text) {
	case "mornings", "afternoons", "evenings", "nights", "lunchtimes":
		return true
	}
	if !p.is(list) {
		return false
	}
	if q := f.prev(p.Start); q.is(weekday) {
		switch f.prev(q.Start).In(f.text) {
		case "every", "Every", "each", "Each", "alternate":
			return true
		}
	}
	return false
}

// thisDay reports whether the words before a weekday say that it is the day of publication.
func (f *finder) thisDay(w token) bool {
	for t, n := f.prev(w.Start), 0; t.sign != 0 && n < clause; t, n = f.prev(t.Start), n+1 {
		switch t.In(f.text) {
		case "today", "Today", "later", "Later", "this", "This", "tonight":
			return true
		}
	}
	return false
}

// again reports whether what the preposition p leads to is the next of its kind: "will vote again on
// Wednesday".
func (f *finder) again(p token) bool {
	return p.In(f.text) == "again" || f.prev(p.Start).In(f.text) == "again"
}

// daysBack records the day that "a year ago today" names, n units u before the anchor, and returns its
// end, or 0 where the words name none.
func (f *finder) daysBack(u, n, today token) int {
	now, s := f.anchor.date(), brief.Span{Start: n.Start, End: today.End}
	before := f.prev(n.Start)
	if today.In(f.text) != "today" || before.is(vague|count|noDay) || before.dash() || before.sign == numberSign {
		return 0
	}
	switch int(u.value) {
	case weeks:
		return f.count(s, f.anchor-day(n.value)*daysOfWeek, past)
	case years:
		if now.Year -= int(n.value); exists(now.Year, int(now.Month), now.Day) {
			return f.count(s, dayOf(now), past)
		}
	}
	return 0
}

// yearWord reads a word that stands for last or this year, with the month or day behind it: "торік у
// травні".
func (f *finder) yearWord(t token) int {
	if !f.anchored {
		return t.End
	}
	next := f.next(t.End)
	if next.is(preposition) && !next.is(month) {
		next = f.next(next.End)
	}
	year := f.anchor.date().Year + int(t.value)
	if s := f.statedAt(next); s.month > 0 && s.year == 0 && s.n < 2 {
		s.year, s.Start, s.spans[0].Start = year, t.Start, t.Start
		return f.state(s)
	}
	d := brief.Date{Year: year}
	return f.add(Date{Span: t.Span, From: d, Relative: true, Future: f.liesAhead(d, d, f.tense(t.Span))})
}
