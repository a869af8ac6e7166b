package site

import (
	"fmt"
	"strings"
	"time"

	"briefing/internal/brief"
)

// A Day is a date as pages show it. Both fields are empty when no date is known.
type Day struct {
	ISO  string // for machines; a time element's datetime
	Text string // for people, "7 December 2025"
}

func day(d brief.Date) Day {
	iso := d.String()
	if d.Year == 0 {
		iso = strings.TrimPrefix(iso, "XXXX-") // HTML knows yearless dates as "12-06"
		if d.Day == 0 {
			iso = "" // and has no form for a month of any year
		}
	}
	return Day{ISO: iso, Text: d.Long()}
}

// A month of the archive. The zero month is that of documents without a year, and month 0 of a year
// holds those of which only the year is known.
type month struct{ year, month int }

func (m month) path() string {
	switch {
	case m.year == 0:
		return "archive/undated/"
	case m.month == 0:
		return fmt.Sprintf("archive/%04d/undated/", m.year)
	}
	return fmt.Sprintf("archive/%04d/%02d/", m.year, m.month)
}

func (m month) name() string {
	if m.month == 0 {
		return undated
	}
	return time.Month(m.month).String()
}

func (m month) title() string {
	switch {
	case m.year == 0:
		return undated
	case m.month == 0:
		return fmt.Sprintf("%d, undated", m.year)
	}
	return fmt.Sprintf("%s %d", m.name(), m.year)
}
