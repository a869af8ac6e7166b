package verify

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"time"

	"briefing/internal/brief"
	"briefing/internal/when"
)

// A dated is a date that a source or a claim has.
type dated struct {
	when.Date
	lo, hi int // its tokens
}

// someday is the day that a text of unknown date is read against: what counts from it can be compared, though
// it says nothing of the calendar.
var someday = brief.Date{Year: 2013, Month: time.June, Day: 12}

// date finds the dates of the source, and which years and weekdays it has.
func (x *index) date(facts string) {
	x.years = map[int]bool{}
	for _, s := range x.sentences {
		for _, d := range x.read(s.In(x.Text)) {
			d.Start, d.End = d.Start+s.Start, d.End+s.Start
			lo, hi := x.tokensIn(d.Span)
			x.dates = append(x.dates, dated{d, int(lo), int(hi)})
			x.noteDate(d, x.Date.Full())
		}
		for k := s.lo; k < s.hi; k++ {
			x.mentioned |= calendarBit(x.tokens[k].key)
			x.dayOfMonth(int(k))
		}
	}
	for _, d := range x.read(facts) {
		x.dates = append(x.dates, dated{d, -1, -1})
		x.noteDate(d, x.Date.Full())
	}
	if x.Date.Year != 0 {
		x.years[x.Date.Year] = true
		x.dates = append(x.dates, dated{when.Date{From: x.Date}, -1, -1})
	}
}

// dayOfMonth notes the day that the month at token k is of, where it is but part of a name: "the September 11 attacks".
func (x *index) dayOfMonth(k int) {
	bit := calendarBit(x.tokens[k].key) >> 7
	if bit == 0 {
		return
	}
	for _, n := range [...]int{k - 1, k + 1} {
		if n < 0 || n >= len(x.tokens) || !x.tokens[n].has(digits) || x.tokens[n].sentence != x.tokens[k].sentence {
			continue
		}
		if day, err := strconv.Atoi(strings.TrimRight(x.tokens[n].key, "stndrh")); err == nil && day >= 1 && day <= 31 {
			month := time.Month(1 + bits.TrailingZeros32(bit))
			x.dates = append(x.dates, dated{when.Date{From: brief.Date{Month: month, Day: day}}, min(n, k), max(n, k) + 1})
		}
	}
}

// read returns the dates of a text as on the day the source was published. Where that is unknown, what counts
// from it counts from someday, and all else has no more than it states.
func (x *index) read(text string) []when.Date {
	if x.Date.Full() {
		return when.Find(text, x.Date, x.Language)
	}
	found := when.Find(text, brief.Date{}, x.Language)
	for _, d := range when.Find(text, someday, x.Language) {
		if d.Relative {
			found = append(found, d)
		}
	}
	return found
}

func (x *index) noteDate(d when.Date, anchored bool) {
	for _, e := range [...]brief.Date{d.From, d.Until} {
		if d.Relative && !anchored || e.IsZero() {
			continue
		}
		if e.Year != 0 {
			x.years[e.Year] = true
		}
		if e.Full() {
			x.mentioned |= 1 << e.Time().Weekday()
		}
		if e.Month != 0 {
			x.mentioned |= 1 << (6 + e.Month)
		}
	}
}

// checkDates finds the dates of a claim that no source has, or not for what the claim tells.
func (c *claim) checkDates() []Missing {
	var missing []Missing
	for i := range c.dates {
		d := &c.dates[i]
		if c.tokens[d.lo].has(marked) {
			continue
		}
		if c.countsInSource(d) {
			continue
		}
		if !c.hasDate(d) || c.misdated(d) {
			missing = append(missing, Missing{Date, c.words(d.lo, d.hi)})
		}
	}
	for i := range c.tokens {
		t := &c.tokens[i]
		if !t.has(timely) {
			continue
		}
		bit := calendarBit(t.key)
		if bit == 0 || !t.has(capital) || t.has(marked) || c.dated(i, i+1) || c.title && bit == calendarBit("may") {
			continue
		}
		if !slices.ContainsFunc(c.sources, func(x *index) bool { return x.mentioned&bit != 0 }) {
			missing = append(missing, Missing{Date, c.words(i, i+1)})
		}
	}
	return missing
}

// dated reports whether tokens of the claim belong to a date.
func (c *claim) dated(lo, hi int) bool {
	for i := range c.dates {
		if c.dates[i].lo < hi && lo < c.dates[i].hi {
			return true
		}
	}
	return false
}

// findDates finds the dates of the claim, read as on the day its first source was published.
func (c *claim) findDates(x *index) []dated {
	if c.english && !slices.ContainsFunc(c.tokens, func(t token) bool { return t.has(digits | timely) }) {
		return nil
	}
	start := int(c.tokens[0].start)
	if start > 0 && c.text[start-1] != ' ' && c.text[start-1] != '\n' {
		start-- // an opening bracket or mark
	}
	var all []dated
	for _, d := range x.read(c.text[start:c.end]) {
		d.Start, d.End = d.Start+start, d.End+start
		lo, hi := 0, 0
		for lo < len(c.tokens) && int(c.tokens[lo].start) < d.Start {
			lo++
		}
		for hi = lo; hi < len(c.tokens) && int(c.tokens[hi].start) < d.End; {
			hi++
		}
		if lo < hi && !c.counts(lo, hi) {
			all = append(all, dated{d, lo, hi})
		}
	}
	return all
}

// counts reports whether what looks like a year counts something: "a 2000 year-old wall".
func (c *claim) counts(lo, hi int) bool {
	return slices.ContainsFunc(c.numbers, func(q quantity) bool { return hi == lo+1 && q.lo <= lo && hi < q.hi && q.unit != 0 })
}

// countsInSource reports whether what looks like a year counts something in a source, which writes it "2,000".
func (c *claim) countsInSource(d *dated) bool {
	for i := range c.numbers {
		q := &c.numbers[i]
		if !q.year || q.lo != d.lo || q.hi != d.hi {
			continue
		}
		for _, x := range c.sources {
			for _, k := range x.byValue[q.value] {
				if s := &x.all[k]; s.lo >= 0 && !s.year && s.unit == 0 && c.beside(q, x, s) {
					return true
				}
			}
		}
	}
	return false
}

// hasDate reports whether a source has the date, in these words or in others.
func (c *claim) hasDate(d *dated) bool {
	for _, x := range c.sources {
		if x.finds(c.tokens[d.lo:d.hi]).Len() > 0 {
			return true
		}
		same := d
		if x != c.sources[0] && x.Date != c.sources[0].Date {
			same = nil
			for _, e := range c.findDates(x) {
				if e.lo == d.lo {
					same = &e
				}
			}
		}
		if same != nil && x.hasDate(same) || x.hasSpan(c, d) {
			return true
		}
	}
	return false
}

// hasSpan reports whether the source has the years that a date of a claim counts: "sixty years ago", "60 years ago".
func (x *index) hasSpan(c *claim, d *dated) bool {
	return d.Relative && slices.ContainsFunc(c.numbers, func(q quantity) bool {
		return d.lo <= q.lo && q.hi < d.hi && q.unit != 0 && x.hasFigure(c, &q)
	})
}

func (x *index) hasDate(d *dated) bool {
	if d.Until.IsZero() {
		return x.states(d.From, d.Relative)
	}
	for i := range x.dates {
		e := &x.dates[i]
		if x.means(d.From, e.From) && x.means(d.Until, e.Until) || d.Relative && e.Until.IsZero() && within(e.From, d.From, d.Until) {
			return true
		}
	}
	return x.states(d.From, false) && x.states(d.Until, false)
}

// states reports whether the source has the date d, as precisely as d is.
func (x *index) states(d brief.Date, relative bool) bool {
	for i := range x.dates {
		e := &x.dates[i]
		if x.means(d, e.From) || x.means(d, e.Until) {
			return true
		}
	}
	return relative && !x.Date.Full() && d.Full() && x.mentioned>>d.Time().Weekday()&1 != 0
}

// means reports whether e, a date of the source, says all that d does. A year that it leaves out must be one
// that the source has elsewhere.
func (x *index) means(d, e brief.Date) bool {
	if e.IsZero() {
		return false
	}
	return (d.Year == e.Year || d.Year == 0 || e.Year == 0 && x.years[d.Year]) && (d.Month == 0 || d.Month == e.Month) && (d.Day == 0 || d.Day == e.Day)
}

// within reports whether a full date lies in a period.
func within(d, from, until brief.Date) bool {
	return d.Full() && from.Full() && until.Full() && !d.Time().Before(from.Time()) && !until.Time().Before(d.Time())
}

// misdated reports whether the passage that the claim rests on has another date where the claim has d.
func (c *claim) misdated(d *dated) bool {
	if len(c.near) == 0 || c.near[0].score < strong {
		return false
	}
	p := c.near[0]
	for _, other := range c.near {
		if other.score >= p.score*0.7 && other.hasDate(c, d) {
			return false
		}
	}
	for _, n := range [...]int{-1, 1} {
		if at := p.sentence + n; at >= 0 && at < len(p.sentences) && (passage{p.index, at, 0}).hasDate(c, d) && p.score < literal {
			return false
		}
	}
	s := p.span()
	for i := range p.dates {
		e := &p.dates[i]
		if e.lo < int(s.lo) || e.lo >= int(s.hi) || sortOf(&d.Date) != sortOf(&e.Date) {
			continue
		}
		told := false
		for k := range c.dates {
			told = told || p.means(c.dates[k].From, e.From)
		}
		if !told {
			return true
		}
	}
	return false
}

// hasDate reports whether the passage has the date.
func (p passage) hasDate(c *claim, d *dated) bool {
	s := p.span()
	for i := range p.dates {
		if e := &p.dates[i]; e.lo >= int(s.lo) && e.lo < int(s.hi) && (p.means(d.From, e.From) || p.means(d.From, e.Until) || within(e.From, d.From, d.Until)) {
			return true
		}
	}
	for i := s.lo; i < s.hi; i++ {
		if p.tokens[i].word == c.tokens[d.lo].word {
			f := follower{p.index, d.hi - d.lo}
			if f.follows(int(i), c.tokens[d.lo:d.hi], 0) > 0 {
				return true
			}
		}
	}
	return false
}

// sortOf tells what sort of date it is: dates of one sort can stand for each other in a sentence.
func sortOf(d *when.Date) int {
	switch {
	case d.Relative && d.From.Full() && d.Until.IsZero():
		return 1
	case d.Relative:
		return 2
	case d.From.Day != 0:
		return 3
	case d.From.Month != 0:
		return 4
	}
	return 5
}

// calendarBit returns a bit for a word that names a day of the week or a month, 0 for any other: Sunday has the
// lowest, January the one after Saturday's.
func calendarBit(key string) uint32 {
	if len(key) < 3 {
		return 0
	}
	return calendarBits[key]
}

var calendarBits = calendarWords()

func calendarWords() map[string]uint32 {
	m := map[string]uint32{}
	for _, line := range []string{
		"sunday monday tuesday wednesday thursday friday saturday january february march april may june july august september october november december",
		"- mon tue wed thu fri - - feb mar apr - jun jul aug sep oct nov dec",
		"sundays mondays tuesdays wednesdays thursdays fridays saturdays - - - - - - - - sept - - -", "- - tues weds thurs",
	} {
		for i, w := range strings.Fields(line) {
			if w != "-" {
				m[w] = 1 << i
			}
		}
	}
	return m
}
