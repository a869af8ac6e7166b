package when

import (
	"strings"
	"time"

	"briefing/internal/brief"
)

// A day is a day of the calendar, counted from 1 January 1970.
type day int

const (
	daysOfWeek    = 7
	secondsOfDay  = 24 * 60 * 60
	monthsOfYear  = 12
	leapYear      = 2000 // lends its length to a February of an unknown year
	shortestMonth = 28
)

func dayOf(d brief.Date) day {
	return day(time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC).Unix() / secondsOfDay)
}

func (d day) date() brief.Date { return brief.DateOf(time.Unix(int64(d)*secondsOfDay, 0)) }

// weekday counts from Monday, 0.
func (d day) weekday() int { return ((int(d)+3)%daysOfWeek + daysOfWeek) % daysOfWeek }

// monday returns the first day of the week that d is in.
func (d day) monday() day { return d - day(d.weekday()) }

// exists reports whether the calendar has a day; of an unknown year, whether some year has it.
func exists(year, month, date int) bool {
	if date < 1 || month < 1 || month > monthsOfYear {
		return false
	}
	if date <= shortestMonth {
		return true
	}
	if year == 0 {
		year = leapYear
	}
	return date <= time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// An order is how a language writes a date in figures alone.
type order uint8

const (
	unknown order = iota // 6/12 may be either
	dayFirst
	monthFirst
)

// orderOf returns the order of figures in a BCP 47 language. English without a region has none.
func orderOf(language string) order {
	base, region, _ := strings.Cut(language, "-")
	if base != "" && !strings.EqualFold(base, "en") {
		return dayFirst
	}
	switch strings.ToUpper(region) {
	case "US", "PH":
		return monthFirst
	case "GB", "IE", "AU", "NZ", "IN", "SG", "MT", "NG", "KE", "GH", "PK":
		return dayFirst
	}
	return unknown
}

// inMonth returns the month of the year in which a month nobody gave a year for lies.
func (f *finder) inMonth(month int, t tense) brief.Date {
	d := brief.Date{Month: time.Month(month)}
	if !f.anchored {
		return d
	}
	now := f.anchor.date()
	d.Year = now.Year
	ahead := month - int(now.Month)
	switch {
	case t == past && ahead > 0, t == unclear && ahead > monthsOfYear/2:
		d.Year--
	case t.ahead() && ahead < 0, t == unclear && ahead < -monthsOfYear/2:
		d.Year++
	}
	return d
}

// near is how many days a date may lie on the wrong side of the anchor for its verb: a meeting told of as
// yet to come that has been meanwhile, a day that was agreed on.
const (
	nearPast   = 45
	nearFuture = 10
	belated    = 14 // where the verb leaves no doubt that it is to come
)

// onDay returns the day of the year in which a day nobody gave a year for lies: the nearest to the
// anchor, unless the verb speaks against it or the weekday beside it (0 for Monday, -1 when there is
// none) is another's.
func (f *finder) onDay(month, date, weekday int, t tense) brief.Date {
	d := brief.Date{Month: time.Month(month), Day: date}
	if !f.anchored {
		return d
	}
	this := f.anchor.date().Year
	best := 0
	for year := this - 1; year <= this+1; year++ {
		if !exists(year, month, date) {
			continue
		}
		d.Year = year
		if c := f.cost(dayOf(d), weekday, t); best == 0 || c < f.cost(dayOf(brief.Date{Year: best, Month: d.Month, Day: date}), weekday, t) {
			best = year
		}
	}
	d.Year = best
	if day := dayOf(d); t > future && weekday < 0 && best > 0 && day < f.anchor && day >= f.anchor-nearPast {
		return brief.Date{} // neither to come nor long past: the words are another day's or a caption's
	}
	return d
}

// cost says how ill a day fits the anchor, the verb and the weekday beside it.
func (f *finder) cost(d day, weekday int, t tense) int {
	const much = 1000
	cost := int(max(d-f.anchor, f.anchor-d))
	if t == past && d > f.anchor+nearFuture || t.ahead() && d < f.anchor-nearPast || t == fated && weekday < 0 && d < f.anchor-belated {
		cost += much
	}
	if weekday >= 0 && d.weekday() != weekday {
		cost += much
	}
	return cost
}

// onWeekday returns the day that a weekday means: the latest that is not after the anchor, the next
// that is not before it. Where no verb tells it is the past one, since news and its captions leave out
// verbs for what has been.
func (f *finder) onWeekday(weekday int, t tense) day {
	ahead := (weekday - f.anchor.weekday() + daysOfWeek) % daysOfWeek
	if ahead > 0 && !t.ahead() {
		ahead -= daysOfWeek
	}
	return f.anchor + day(ahead)
}
