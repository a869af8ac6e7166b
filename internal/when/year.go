package when

import (
	"strings"

	"briefing/internal/brief"
)

// year reads the date that four digits begin: "2025-12-06", "2014-15", "2010 to 2014" or a year alone.
func (f *finder) year(t token) int {
	if end := f.yearFirst(t); end > 0 {
		return end
	}
	year := int(t.value)
	if year < firstYear || year > lastYear || f.lettered(t.End) {
		return t.End
	}
	if end := f.yearRange(t); end > 0 {
		return end
	}
	if !f.isYear(t) {
		return t.End
	}
	d := brief.Date{Year: year}
	return f.add(Date{Span: t.Span, From: d, Future: f.anchored && f.liesAhead(d, d, unclear)})
}

// yearFirst reads "2025-12-06" or "2025/12/06", and returns its end, or 0.
func (f *finder) yearFirst(t token) int {
	if t.End >= len(f.text) || f.text[t.End] != '-' && f.text[t.End] != '/' {
		return 0
	}
	m := f.plain(t.End + 1)
	if m.Len() != 2 || m.End >= len(f.text) || f.text[m.End] != f.text[t.End] {
		return 0
	}
	d := f.plain(m.End + 1)
	if d.Len() != 2 {
		return 0
	}
	return f.exact(brief.Span{Start: t.Start, End: d.End}, int(t.value), int(m.value), int(d.value))
}

// yearRange reads "2014-15", "2014/15", "2010-2014" and "from 2010 to 2014", and returns its end, or 0. "2010-12" is
// left alone: it may be a month.
func (f *finder) yearRange(t token) int {
	mark := f.next(t.End)
	p := f.prev(t.Start)
	slash := mark.sign == '/' && mark.glued
	joined := slash || mark.dash() && mark.glued || p.is(between) && (mark.is(until) || mark.is(list))
	if !joined {
		return 0
	}
	e := f.next(mark.End)
	if e.sign != numberSign || e.Len() != 4 && (e.Len() != 2 || !mark.dash() && !slash) || f.lettered(e.End) || f.continues(e.End) {
		return 0
	}
	first, last := int(t.value), int(e.value)
	if e.Len() == 2 {
		if last <= monthsOfYear && last != (first+1)%100 {
			return e.End
		}
		last += first / 100 * 100
		if last < first {
			last += 100
		}
	}
	if last <= first || last > lastYear {
		return e.End
	}
	from, until := brief.Date{Year: first}, brief.Date{Year: last}
	return f.add(Date{Span: brief.Span{Start: t.Start, End: e.End}, From: from, Until: until, Future: f.liesAhead(from, until, unclear)})
}

// The years that news mostly speaks of: others need a surer sign.
const (
	recent    = 1900
	nearlyAll = 2050
)

// isYear reports whether four digits are a year and no amount: what stands before them must be what
// stands before years, and what follows must not be counted.
func (f *finder) isYear(t token) bool {
	year, p := int(t.value), f.prev(t.Start)
	likely := year >= recent && year <= nearlyAll
	switch {
	case f.countsThings(t, likely), p.In(f.text) == "fiscal", p.In(f.text) == "financial":
		return false
	case p.is(of):
		return likely && !f.total(f.prev(p.Start)) && !f.amount(t.End) || f.prev(p.Start).is(season) && !f.amount(t.End)
	case p.is(preposition) && !p.is(until) && !p.is(list):
		return likely || p.is(strict)
	case p.is(until) && f.datesBack(p):
		return likely
	case p.is(until | list):
		return likely && (p.is(preposition) && p.is(strict) || f.follows(p))
	case p.dash() && p.glued:
		return likely && f.prev(p.Start).In(f.text) == "mid"
	case p.sign == '(':
		return likely && strings.HasPrefix(f.text[t.End:], ")")
	case p.is(season), f.english && f.asRecently(p):
		return likely
	case f.english && strings.HasPrefix(f.text[t.End:], "'s") || strings.HasPrefix(f.text[t.End:], "’s"):
		return likely
	case f.english && likely && (p.is(article|noDay) || f.possessive(p)):
		return f.next(t.End).sign == wordSign
	case f.english && likely && p.sign == wordSign && p.role == 0 && !f.capital(p):
		q := f.prev(p.Start)
		return (q.is(article|noDay) || f.possessive(q)) && f.next(t.End).sign == wordSign && !f.amount(t.End)
	}
	return false
}

// asRecently reports whether p is the second "as" of "as recently as 2013".
func (f *finder) asRecently(p token) bool {
	if p.In(f.text) != "as" {
		return false
	}
	switch f.prev(p.Start).In(f.text) {
	case "recently", "early", "late", "back":
		return true
	}
	return false
}

// datesBack reports whether p is the "to" of "dating back to 2009".
func (f *finder) datesBack(p token) bool {
	switch f.prev(p.Start).In(f.text) {
	case "back", "dates", "dating", "prior":
		return true
	}
	return false
}

// total reports whether what stands before "of 2014" makes it an amount.
func (f *finder) total(t token) bool {
	switch t.In(f.text) {
	case "total", "sum", "crowd", "number", "population", "average", "maximum", "minimum", "height", "force", "group", "fleet", "some", "out",
		"record", "capacity", "altitude", "speed", "distance", "price", "list", "fine", "fee", "limit", "score", "level", "rate":
		return true
	}
	return false
}

// countsThings reports whether what follows four digits is counted by them: "2000 soldiers", "1900 hours".
func (f *finder) countsThings(t token, likely bool) bool {
	if f.continues(t.End) {
		return true
	}
	after := f.next(t.End)
	if after.sign != wordSign {
		return after.sign == '°'
	}
	switch after.In(f.text) {
	case "hours", "hrs", "GMT", "UTC", "BST", "ET", "local", "km", "kg", "metres", "meters", "feet", "miles", "people", "Uhr", "pounds", "dollars", "euros", "calories":
		return true
	}
	if likely && t.value%50 != 0 {
		return false
	}
	return f.amount(t.End) && !(likely && f.prev(t.Start).is(strict))
}

// follows reports whether a conjunction joins what comes to a date that ends just before it.
func (f *finder) follows(p token) bool {
	return len(f.found) > 0 && strings.TrimSpace(f.text[f.end:p.Start]) == "" && f.end > 0
}

// possessive reports whether p is "its" or the "s" of "Brazil's".
func (f *finder) possessive(p token) bool {
	switch p.In(f.text) {
	case "its", "his", "her", "their", "our", "my":
		return true
	case "s":
		q := f.prev(p.Start)
		return q.sign == '\'' || q.sign == '’'
	}
	return false
}

// capital reports whether a token is a word that begins with a capital letter of ASCII or Cyrillic.
func (f *finder) capital(t token) bool {
	if t.sign != wordSign {
		return false
	}
	c := f.text[t.Start]
	return c >= 'A' && c <= 'Z' || c == 0xC3 && t.Start+1 < len(f.text) && f.text[t.Start+1] < 0xA0 || c == 0xD0 && t.Start+1 < len(f.text) && f.text[t.Start+1] < 0xB0
}

// opensSentence reports whether a word is the first of its sentence, where a capital says nothing.
func (f *finder) opensSentence(t token) bool {
	p := f.prev(t.Start)
	return p.sign == 0 || p.quote() || strings.ContainsRune(".!?:(", p.sign)
}
