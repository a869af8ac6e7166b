package when

import (
	"strings"
	"time"

	"briefing/internal/brief"
)

// A stated date is one or several days of a month, or a month, as the words have it: "Dec 6", "4, 5 and
// 6 December 2025", "December 2025".
type stated struct {
	brief.Span
	n       int // how many days are given
	numbers [mostDays]int
	spans   [mostDays]brief.Span // of each day's words; the first or last takes in the month
	through bool                 // the days are the first and last of a range
	month   int
	year    int // 0 when not stated
	weekday int // the weekday beside it, -1 when there is none
}

// mostDays is how many days one month may be given: "4, 5, 6 and 7 December".
const mostDays = 5

func monthOf(n int) time.Month { return time.Month(n) }

// number reads the date that begins with the number at i, and returns where to go on.
func (f *finder) number(i int) int {
	var t token
	t.Start = i
	f.figure(&t)
	switch {
	case t.wide && !f.numericAt(t):
		return t.End
	case t.Len() == 4:
		return f.year(t)
	case t.Len() > 2:
		return t.End
	}
	if end := f.figures(t); end > 0 {
		return end
	}
	if s := f.dayMonth(t); s.month > 0 {
		return f.state(s)
	}
	return t.End
}

// numericAt reports whether a number that goes on is "6.12.2025" of a date in figures.
func (f *finder) numericAt(t token) bool {
	return t.Len() <= 2 && t.End < len(f.text) && f.text[t.End] == '.' && !f.joined(t.Start)
}

// figures reads a date in figures alone, and returns its end, or 0 when there is none. One whose order
// nothing tells is passed over.
func (f *finder) figures(first token) int {
	if first.End >= len(f.text) || !strings.ContainsRune("./-", rune(f.text[first.End])) {
		return 0
	}
	sign := f.text[first.End]
	second := f.plain(first.End + 1)
	if second.Len() == 0 || second.Len() > 2 || second.End >= len(f.text) || f.text[second.End] != sign {
		return 0
	}
	third := f.plain(second.End + 1)
	if third.Len() != 4 {
		return 0
	}
	a, b, year := int(first.value), int(second.value), int(third.value)
	switch order := orderOf(f.language); {
	case sign == '.' || a > monthsOfYear && b <= monthsOfYear:
	case b > monthsOfYear && a <= monthsOfYear, order == monthFirst:
		a, b = b, a
	case order == unknown && a != b:
		return third.End
	}
	return f.exact(brief.Span{Start: first.Start, End: third.End}, year, b, a)
}

// plain reads the digits at i, whatever stands beside them.
func (f *finder) plain(i int) (t token) {
	if i < len(f.text) && kinds[f.text[i]] == digit {
		t.Start = i
		f.figure(&t)
	}
	return t
}

// exact records a full date, if it is one, and returns its end.
func (f *finder) exact(s brief.Span, year, month, date int) int {
	if year < firstYear || year > lastYear || !exists(year, month, date) {
		return s.End
	}
	d := brief.Date{Year: year, Month: monthOf(month), Day: date}
	return f.add(Date{Span: s, From: d, Future: f.anchored && dayOf(d) > f.anchor})
}

// dayMonth reads "6 December", "6th of Dec. 2025", "4, 5 and 6 December", "2-8 December". Its month is 0
// when there is no such date at t.
func (f *finder) dayMonth(t token) (s stated) {
	s.weekday = -1
	s.Start = t.Start
	for {
		if !f.day(&s, &t) {
			return stated{}
		}
		next := f.next(t.End)
		if next.is(month|shortMonth) || next.is(of) || next.is(article) && !next.is(until) {
			break
		}
		t = f.join(&s, next)
		if t.sign != numberSign {
			return stated{}
		}
	}
	m := f.next(t.End)
	if m.is(of) {
		m = f.next(m.End)
	}
	if !m.is(month | shortMonth) {
		return stated{}
	}
	s.month = int(m.value)
	s.End = m.End
	if m.is(shortMonth) && strings.HasPrefix(f.text[m.End:], ".") && f.moreFollows(m.End+1) {
		s.End++
	}
	f.yearAfter(&s)
	s.spans[s.n-1].End = s.End
	return s
}

// moreFollows reports whether a stop at the end of a short month is followed by a year, so that the date
// goes on behind it.
func (f *finder) moreFollows(i int) bool {
	t := f.next(i)
	if t.sign == ',' {
		t = f.next(t.End)
	}
	return t.sign == numberSign && t.Len() == 4
}

// day takes the number t, with its ordinal ending, as a further day of s, later than those before it.
// It leaves t at the last token taken.
func (f *finder) day(s *stated, t *token) bool {
	n, value := s.n, int(t.value)
	if t.sign != numberSign || t.wide || t.Len() > 2 || value < 1 || value > 31 || n == mostDays || n > 0 && value <= s.numbers[n-1] {
		return false
	}
	end := f.ordinal(t.End)
	if end < len(f.text) && (kinds[f.text[end]] == letter || kinds[f.text[end]] == digit) {
		return false
	}
	s.numbers[n] = value
	s.spans[n] = brief.Span{Start: t.Start, End: end}
	s.n++
	t.End = end
	return true
}

// ordinal returns the end of the ordinal ending that follows a number, such as "th".
func (f *finder) ordinal(i int) int {
	for _, o := range f.ordinals {
		if strings.HasPrefix(f.text[i:], o) {
			if end := i + len(o); end == len(f.text) || kinds[f.text[end]] != letter {
				return end
			}
		}
	}
	return i
}

// join reads what joins two days, of which t is the first token, and returns the token after it, which
// may be the second day.
func (f *finder) join(s *stated, t token) token {
	first := s.n == 1
	switch {
	case t.dash() || t.is(until):
		s.through = first
		if !first {
			return token{}
		}
	case t.is(list):
		s.through = first && f.prev(s.Start).is(between)
	case t.sign == ',' || t.sign == '/':
	default:
		return token{}
	}
	t = f.next(t.End)
	if t.sign == '\'' || t.sign == '’' {
		t = f.next(t.End)
	}
	if t.is(article) {
		t = f.next(t.End)
	}
	if t.is(list) {
		t = f.next(t.End)
	}
	return t
}

// monthDay reads "December 6th", "Dec. 6, 2025", "Dec 6-8", "December 4 and 5", "December 2025" or a month
// alone.
func (f *finder) monthDay(m token) (s stated) {
	s = stated{Span: m.Span, month: int(m.value), weekday: -1}
	t := f.next(m.End)
	if t.sign == '.' && t.glued && m.is(shortMonth) {
		t = f.next(t.End)
	}
	if t.is(article) && f.english {
		t = f.next(t.End)
	}
	if f.mayBeDay(m, t) && f.day(&s, &t) {
		s.spans[0].Start = s.Start
		s.End = t.End
		f.moreDays(&s)
	} else if s.n == 0 && (t.sign == numberSign && t.Len() <= 2 || t.wide) && !f.counts(m) {
		return stated{Span: s.Span}
	}
	f.yearAfter(&s)
	if n := s.n; n > 0 {
		s.spans[n-1].End = s.End
	}
	return s
}

// counts reports whether a number after a month would count something, as in "in May 20 people fell ill".
func (f *finder) counts(m token) bool {
	p := f.prev(m.Start).In(f.text)
	return p == "in" || p == "In"
}

// mayBeDay reports whether the number t after the month m is its day: neither an amount nor a score.
func (f *finder) mayBeDay(m, t token) bool {
	if t.sign != numberSign || t.wide || t.Len() > 2 {
		return false
	}
	if f.counts(m) {
		after := f.next(f.ordinal(t.End))
		return after.sign == ',' && f.next(after.End).Len() == 4 || after.sign == numberSign && after.Len() == 4
	}
	return true
}

// moreDays reads the days after the first of "Dec 6-8", "Dec 4, 5 and 6". It takes them all or none.
func (f *finder) moreDays(s *stated) {
	one, listed, t := *s, false, token{}
	for s.n < mostDays {
		mark := f.next(s.End)
		listed = listed || mark.is(list) || mark.dash() || mark.is(until)
		t = f.join(s, mark)
		if mark.sign == ',' {
			listed = f.next(mark.End).is(list)
		}
		if !f.day(s, &t) || f.amount(t.End) {
			break
		}
		s.End = t.End
		if listed {
			one = *s
			if s.through {
				break
			}
			listed = false
		}
	}
	*s = one
}

// amount reports whether the number that ends at i counts what follows: "20 people", "8 p.m.", "2-1".
func (f *finder) amount(i int) bool {
	t := f.next(i)
	if t.sign != wordSign {
		return t.sign == '%' || t.sign == '°'
	}
	w := t.In(f.text)
	switch w {
	case "people", "men", "women", "children", "percent", "per", "million", "billion", "thousand", "p", "a.m", "pm", "am", "troops", "GMT", "ET",
		"feet", "local", "BST", "UTC", "km", "kg", "metres", "meters", "hundred", "other", "more", "members", "police", "hours", "hrs", "point":
		return true
	}
	return f.english && len(w) > 3 && w[0] >= 'a' && strings.HasSuffix(w, "s") && !t.is(told|ahead|leads|preposition) && !notPlural(w)
}

// notPlural knows the common words that end like a plural and follow dates.
func notPlural(w string) bool {
	switch w {
	case "this", "less", "across", "towards", "unless", "always", "besides", "perhaps", "plus", "versus", "thus", "that's", "himself", "says",
		"was", "marks", "gives", "makes", "takes", "brings", "comes", "shows", "remains", "includes", "seems", "becomes", "does", "sees":
		return true
	}
	return strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us")
}

// yearAfter reads the year behind a month or day: ", 2025", " of 2025", " last year".
func (f *finder) yearAfter(s *stated) {
	t := f.next(s.End)
	if t.sign == '.' && t.glued && f.moreFollows(t.End) {
		t = f.next(t.End)
	}
	comma := t.sign == ','
	if comma || t.is(of) || t.is(preposition) && t.In(f.text) == "in" {
		t = f.next(t.End)
	}
	if t.sign == numberSign {
		year := int(t.value)
		if t.Len() == 4 && !t.wide && year >= firstYear && year <= lastYear && !(comma && year%100 == 0 && f.amount(t.End)) && !f.lettered(t.End) {
			s.year, s.End = year, t.End
		}
		return
	}
	if offset, end, ok := f.relativeUnit(t, years); ok && f.anchored {
		s.year, s.End = f.anchor.date().Year+offset, end
	}
}

// lettered reports whether a letter touches the number that ends at i, as in "2010s".
func (f *finder) lettered(i int) bool {
	return i < len(f.text) && kinds[f.text[i]] == letter
}

// relativeUnit reads "last year" or "année dernière" at t, and returns how far from now it is.
func (f *finder) relativeUnit(t token, want int) (offset, end int, ok bool) {
	if t.is(article) && !f.english {
		t = f.next(t.End)
		if t.sign == '\'' || t.sign == '’' {
			t = f.next(t.End)
		}
	}
	u := f.next(t.End)
	switch {
	case want == years && t.is(dayWord) && t.is(unit):
		return int(t.value), t.End, true
	case t.is(modifier) && u.is(unit) && int(u.value) == want:
		return int(t.value), u.End, true
	case !f.english && t.is(unit) && int(t.value) == want && u.is(modifier):
		return int(u.value), u.End, true
	}
	return 0, 0, false
}
