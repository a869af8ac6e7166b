package verify

import (
	"strconv"
	"strings"
)

// A clock is a time of day in minutes after midnight, plus one; 0 for none. What has neither am nor pm and is before
// one o'clock in the afternoon can be of either half of the day.
type clock int16

// halfDay is in minutes.
const halfDay = 12 * 60

// clockOf reads a time of day, "5", "5.30" or "17:30", with the unit that tells the half of the day.
func clockOf(code string, u unit) clock {
	hour, minute, parted := strings.Cut(strings.Replace(code, ":", ".", 1), ".")
	h, err := strconv.Atoi(hour)
	m := 0
	if parted && err == nil {
		m, err = strconv.Atoi(minute)
		if len(minute) != 2 {
			return 0
		}
	}
	if err != nil || h < 0 || h > 24 || m < 0 || m > 59 {
		return 0
	}
	switch {
	case u == unitOf["pm"] && h < 12:
		h += 12
	case u == unitOf["am"] && h == 12:
		h = 0
	}
	return clock(60*h + m + 1)
}

// at reports whether a claim's number and a source's are one time of day.
func (q *quantity) at(s *quantity) bool {
	if q.clock == 0 || s.clock == 0 {
		return false
	}
	if q.clock == s.clock {
		return q.unit == s.unit || q.unit == 0 || s.unit == 0
	}
	either := func(a *quantity) bool { return a.unit == 0 && a.clock <= halfDay+60 }
	return (either(q) || either(s)) && (q.clock-s.clock)%halfDay == 0
}
