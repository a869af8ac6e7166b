package brief

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// A Date is a calendar date known as precisely as its source gives it. A part that is not known is
// zero: {2025, 12, 0} is December 2025, and {0, 12, 6} is 6 December of a year nobody stated. The
// zero Date means that no date is known.
//
// Clock is the time of day with its offset, "08:30:00+01:00", where an author gave one; it is empty
// otherwise, and only a full date can have it.
type Date struct {
	Year  int
	Month time.Month
	Day   int
	Clock string
}

// DateOf returns the UTC day of t, without a clock.
func DateOf(t time.Time) Date {
	y, m, d := t.UTC().Date()
	return Date{Year: y, Month: m, Day: d}
}

var dateForm = regexp.MustCompile(`^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?$`)

// ParseDate reads a date as Briefing writes it: "2025-12-07", "2025-12", "2025", "XXXX-12-06", or a
// full date followed by a time of day, with or without seconds and offset (UTC when it has none).
// It returns an error for any other form and for days that no calendar has.
func ParseDate(s string) (Date, error) {
	m := dateForm.FindStringSubmatch(s)
	if m == nil {
		return Date{}, fmt.Errorf("%q is not a date like 2025-12-07", s)
	}
	var d Date
	d.Year, _ = strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	d.Month = time.Month(month)
	d.Day, _ = strconv.Atoi(m[3])
	if d.Year == 0 && (m[1] != "XXXX" || d.Month == 0) {
		return Date{}, fmt.Errorf("%q has no usable year", s)
	}
	if m[2] != "" && (d.Month < 1 || d.Month > 12) || m[3] != "" && (d.Day < 1 || d.Day > daysIn(d.Month, d.Year)) {
		return Date{}, fmt.Errorf("%q is no day of the calendar", s)
	}
	if m[4] == "" {
		return d, nil
	}
	seconds, zone := m[5], m[6]
	if seconds == "" {
		seconds = ":00"
	}
	if zone == "" {
		zone = "Z"
	} else if len(zone) == 5 {
		zone = zone[:3] + ":" + zone[3:]
	}
	d.Clock = m[4] + seconds + zone
	if _, err := time.Parse(time.RFC3339, d.String()); err != nil || d.Year == 0 {
		return Date{}, fmt.Errorf("%q has no valid time of day", s)
	}
	return d, nil
}

// daysIn returns the length of a month; of February, 29 days when the year is unknown.
func daysIn(m time.Month, year int) int {
	if year == 0 {
		year = 2000
	}
	return time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// String returns the form that [ParseDate] reads, and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	s := "XXXX"
	if d.Year != 0 {
		s = fmt.Sprintf("%04d", d.Year)
	}
	if d.Month != 0 {
		s += fmt.Sprintf("-%02d", int(d.Month))
	}
	if d.Day != 0 {
		s += fmt.Sprintf("-%02d", d.Day)
	}
	if d.Clock != "" {
		s += "T" + d.Clock
	}
	return s
}

// Long returns the date as English prose has it: LongIn("en").
func (d Date) Long() string { return d.LongIn("en") }

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d == Date{} }

// Full reports whether year, month and day are all known.
func (d Date) Full() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// Time returns the instant the date stands for, in UTC: midnight of a day without a clock, the first
// day of a month or year known no better. The zero Date, and one without a year, give the zero Time.
func (d Date) Time() time.Time {
	if d.Year == 0 {
		return time.Time{}
	}
	if d.Clock != "" {
		if t, err := time.Parse(time.RFC3339, d.String()); err == nil {
			return t.UTC()
		}
	}
	return time.Date(d.Year, max(d.Month, 1), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// Compare orders dates by the instants they stand for, then by how much is known of them.
func (d Date) Compare(e Date) int {
	if c := d.Time().Compare(e.Time()); c != 0 {
		return c
	}
	return cmp.Compare(d.String(), e.String())
}

// MarshalText writes the form of [Date.String].
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDate] reads; empty text gives the zero Date.
func (d *Date) UnmarshalText(text []byte) (err error) {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDate(string(text))
	return err
}
