package when

import (
	"strings"

	"briefing/internal/brief"
)

// weekday reads the date that a weekday begins: "Saturday, December 6", "last Tuesday", "on Tuesday", and
// returns where to go on.
func (f *finder) weekday(w token) int {
	f.feira(&w)
	if s := f.weekdayDate(w); s.month > 0 {
		if end := f.stateFrom(w, s); end > 0 {
			return end
		}
	}
	p, after := f.prev(w.Start), f.next(w.End)
	if end := f.weekdays(w, p, after); end > 0 {
		return end
	}
	if w.is(shortWeekday) && !w.is(weekday) || !f.anchored || f.isName(p, after) || p.is(ago) {
		return w.End
	}
	if offset, end, ok := f.weekOf(after); ok {
		d := f.anchor.monday() + day(int(w.value)+daysOfWeek*offset)
		return f.count(brief.Span{Start: w.Start, End: end}, d, unclear)
	}
	if !f.english && after.is(modifier) && !after.is(head) {
		return f.modified(brief.Span{Start: w.Start, End: after.End}, w, after)
	}
	if p.is(modifier) && p.Start >= f.end {
		return f.modified(brief.Span{Start: p.Start, End: w.End}, w, p)
	}
	t := f.tense(w.Span)
	d := f.onWeekday(int(w.value), t)
	if d == f.anchor && t >= bound && f.english && after.sign != '\'' && after.sign != '’' && !f.thisDay(w) {
		if !f.again(p) {
			return w.End
		}
		d += daysOfWeek
	}
	return f.count(w.Span, d, t)
}

// feira takes the second half of a Portuguese weekday; without it "segunda" is an ordinal.
func (f *finder) feira(w *token) {
	if strings.HasPrefix(f.text[w.End:], "-feira") {
		w.End += len("-feira")
	} else if w.value < 5 && f.feiras {
		w.role = shortWeekday
	}
}

// weekdayDate reads the date behind a weekday: "Saturday, December 6", "Tuesday (Dec 2)".
func (f *finder) weekdayDate(w token) stated {
	t := f.next(w.End)
	if t.sign == '.' && w.is(shortWeekday) {
		t = f.next(t.End)
	}
	if t.sign == ',' || t.sign == '(' {
		t = f.next(t.End)
	}
	if t.is(article) && f.next(t.End).sign != numberSign {
		return stated{}
	}
	return f.statedAt(t)
}

// stateFrom records the date s that the weekday w introduces, and returns its end, or 0 when s is but a
// month, which says another thing.
func (f *finder) stateFrom(w token, s stated) int {
	if s.n == 0 {
		return 0
	}
	s.Start = w.Start
	s.spans[0].Start = w.Start
	if s.n == 1 {
		s.weekday = int(w.value)
	}
	return f.state(s)
}

// isName reports whether a weekday between p and after is part of a name, or any weekday rather than a certain one.
func (f *finder) isName(p, after token) bool {
	switch {
	case p.is(eventDay) && f.capital(p), after.is(eventName) && f.capital(after), p.is(noDay) && f.english && !f.certain(p, after):
		return true
	case f.hyphened(p, after), f.english && f.habit(p, after):
		return true
	case after.is(article):
		return f.next(after.End).sign == numberSign
	case after.sign == wordSign && f.english:
		switch after.In(f.text) {
		case "before", "after", "following", "prior", "preceding":
			return p.is(article)
		}
	}
	return f.english && f.capital(after) && p.is(article) && !after.is(head)
}

// certain reports whether a weekday or month behind "a" is one all the same, since it tells which: "a
// Friday interview" or "following Friday's talks", but not "a Friday night" or "the following Friday".
func (f *finder) certain(p, after token) bool {
	w := p.In(f.text)
	if p.is(preposition) || w == "that" {
		return after.sign == '\'' || after.sign == '’'
	}
	if w != "a" && w != "A" && w != "an" && w != "An" || f.prev(p.Start).In(f.text) == "on" {
		return false
	}
	if after.sign != wordSign || f.capital(after) || after.role&^(told|ahead|leads|season) != 0 {
		return false
	}
	switch after.In(f.text) {
	case "roast", "lunch", "dinner", "brunch", "league", "drive", "when", "with", "school", "noon":
		return false
	}
	return true
}

// weekOf reads "of last week" or "next week" behind a weekday.
func (f *finder) weekOf(t token) (offset, end int, ok bool) {
	if t.is(of) {
		t = f.next(t.End)
	}
	return f.relativeUnit(t, weeks)
}

// modified records "last Tuesday", "this Friday" or "next Monday".
func (f *finder) modified(s brief.Span, w, m token) int {
	t := f.tense(s)
	d := f.onWeekday(int(w.value), t)
	switch {
	case m.value < 0:
		t, d = past, f.onWeekday(int(w.value), past)
		if d == f.anchor {
			d -= daysOfWeek
		}
	case m.value > 0:
		t, d = future, f.onWeekday(int(w.value), future)
		if d-f.anchor < near {
			d += daysOfWeek // on a Thursday nobody calls the day after "next Friday"
		}
	}
	return f.count(s, d, t)
}

// near is how many days ahead a weekday is so near that the "next" one is that of another week.
const near = 3

// count records a day that was counted from the anchor, and returns its end.
func (f *finder) count(s brief.Span, d day, t tense) int {
	date := d.date()
	return f.add(Date{Span: s, From: date, Relative: true, Future: f.liesAhead(date, date, t)})
}

// dayWord reads "today", "yesterday", "the day after tomorrow".
func (f *finder) dayWord(w token) int {
	p := f.prev(w.Start)
	if !f.anchored || f.capital(w) && !f.opensSentence(w) {
		return w.End
	}
	if w.In(f.text) == "aujourd" {
		if n := len("hui") + apostrophe(f.text[w.End:]); strings.HasSuffix(f.text[w.End:min(w.End+n, len(f.text))], "hui") {
			w.End += n
		}
	}
	t, d, s := f.tense(w.Span), f.anchor+day(w.value), w.Span
	if w.value == 0 {
		t = f.today(w, p)
	}
	switch {
	case f.english && f.noTime(p, w):
		return w.End
	case w.value == 0 && t == unclear:
		return w.End
	case !f.english && (p.is(article|modifier) || p.is(weekday)):
		return w.End
	case f.english && w.value != 0 && p.is(preposition) && (p.In(f.text) == "before" || p.In(f.text) == "after"):
		q := f.prev(p.Start)
		if !q.is(unit) || q.value != days || q.Start < f.end {
			break
		}
		d += day(w.value)
		s.Start = q.Start
	}
	return f.count(s, d, t)
}

// today returns the tense that "today" is told in, p being the word before it.
func (f *finder) today(w, p token) tense {
	t := unclear
	if !f.opens(p) {
		t = f.backward(w.Start, nearby)
	}
	if t == unclear {
		t = f.forward(w.End, nearby)
	}
	return t
}

// noTime reports whether a word such as "tomorrow" stands for an age rather than a day: "a better
// tomorrow", "the songs of yesterday", "today's politics".
func (f *finder) noTime(p, w token) bool {
	after := f.next(w.End)
	possessive := after.sign == '\'' || after.sign == '’'
	switch p.In(f.text) {
	case "better", "brighter", "safer", "new", "like":
		return true
	case "to", "of":
		if !possessive {
			return true
		}
	}
	if w.value == 0 && w.In(f.text) != "tonight" && (possessive || p.sign == wordSign && after.is(present)) {
		return true
	}
	return p.is(noDay | ago)
}

// unit reads a period: "last week", "this month", "three days ago", "over the weekend".
func (f *finder) unit(u token) int {
	if !f.anchored {
		return u.End
	}
	p := f.prev(u.Start)
	if f.english && !p.is(modifier|count|article) && p.sign != numberSign {
		return u.End
	}
	if end := f.counted(u, p); end > 0 {
		return end
	}
	after := f.next(u.End)
	switch {
	case p.is(modifier) && p.Start >= f.end:
		if q := f.prev(p.Start); f.english && (q.is(ago) || q.is(article|noDay) && !q.is(preposition) && q.In(f.text) != "that" || f.possessive(q)) {
			return u.End
		}
		if p.value < 0 && f.english && f.next(u.End).is(of) {
			return u.End // "last year of her life"
		}
		return f.period(u, p, brief.Span{Start: p.Start, End: u.End})
	case !f.english && after.is(modifier):
		return f.period(u, after, brief.Span{Start: u.Start, End: after.End})
	case u.value == weekends && f.looseWeekend(p):
		return f.weekend(u.Span, token{}, f.tense(u.Span))
	}
	return u.End
}

// looseWeekend reports whether "weekend" after p is the one nearest to the anchor: "over the weekend".
func (f *finder) looseWeekend(p token) bool {
	if !f.english {
		return p.is(article | preposition)
	}
	if !p.is(article) {
		return false
	}
	switch f.prev(p.Start).In(f.text) {
	case "over", "Over", "at", "At", "during", "During", "on", "On":
		return true
	}
	return false
}

// period records "last week", "this month", "next year", "last night" with the modifier m.
func (f *finder) period(u, m token, s brief.Span) int {
	t, now := f.tense(s), f.anchor.date()
	switch offset := int(m.value); int(u.value) {
	case weeks:
		first := f.anchor.monday() + day(offset*daysOfWeek)
		if offset == 0 && t.ahead() && f.anchor.weekday() == daysOfWeek-1 {
			first += daysOfWeek
		}
		return f.days(s, first, first+daysOfWeek-1, t)
	case months:
		d := addMonths(now, offset)
		return f.add(Date{Span: s, From: d, Relative: true, Future: f.liesAhead(d, d, t)})
	case years:
		d := brief.Date{Year: now.Year + offset}
		return f.add(Date{Span: s, From: d, Relative: true, Future: f.liesAhead(d, d, t)})
	case weekends:
		return f.weekend(s, m, t)
	case dayParts:
		if offset <= 0 {
			return f.count(s, f.anchor+day(offset), t)
		}
	}
	return u.End
}

// weekend records the weekend that m, "last", "this", "next" or nothing, means.
func (f *finder) weekend(s brief.Span, m token, t tense) int {
	saturday := f.anchor.monday() + daysOfWeek - 2
	before := saturday > f.anchor
	switch {
	case m.is(modifier) && m.value != 0:
		saturday += day(m.value) * daysOfWeek
	case before && (t == past || t == unclear && !m.is(modifier) && f.anchor.weekday() < 3):
		saturday -= daysOfWeek
	}
	return f.days(s, saturday, saturday+1, t)
}

// days records a period counted from the anchor, and returns its end.
func (f *finder) days(s brief.Span, first, last day, t tense) int {
	from, until := first.date(), last.date()
	return f.add(Date{Span: s, From: from, Until: until, Relative: true, Future: f.liesAhead(from, until, t)})
}

// farthest is the largest count of units before now that is read.
const farthest = 900

// counted reads "three days ago", n being its count, and returns its end, or 0. Weeks are seven days around the day so many
// weeks back, months and years no more exact than that.
func (f *finder) counted(u, n token) int {
	if !n.is(count) && n.sign != numberSign || n.value < 1 || n.value > farthest || n.wide || n.Start < f.end {
		return 0
	}
	s, before := brief.Span{Start: n.Start, End: u.End}, f.prev(n.Start)
	if a := f.next(u.End); a.is(ago) {
		s.End = a.End
		if next := f.next(a.End); next.is(dayWord | weekday | modifier) {
			return f.daysBack(u, n, next)
		}
	} else if before.is(since) && before.Start >= f.end {
		s.Start = before.Start
		before = f.prev(before.Start)
		if before.In(f.text) == "y" {
			s.Start = max(f.end, f.prev(before.Start).Start)
		}
	} else {
		return 0
	}
	if before.is(vague|count) || before.dash() || before.sign == numberSign {
		return u.End
	}
	return f.unitsBack(s, int(u.value), int(n.value))
}

// unitsBack records the period that lies n units before the anchor.
func (f *finder) unitsBack(s brief.Span, u, n int) int {
	now := f.anchor.date()
	switch u {
	case days:
		return f.count(s, f.anchor-day(n), past)
	case weeks:
		middle := f.anchor - day(n*daysOfWeek)
		return f.days(s, middle-daysOfWeek/2, middle+daysOfWeek/2, past)
	case months:
		return f.add(Date{Span: s, From: addMonths(now, -n), Relative: true})
	case years:
		return f.add(Date{Span: s, From: brief.Date{Year: now.Year - n}, Relative: true})
	}
	return s.End
}

// addMonths returns the month that lies n months after that of d.
func addMonths(d brief.Date, n int) brief.Date {
	m := d.Year*monthsOfYear + int(d.Month) - 1 + n
	return brief.Date{Year: m / monthsOfYear, Month: monthOf(m%monthsOfYear + 1)}
}
