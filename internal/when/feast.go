package when

import (
	"strings"

	"briefing/internal/brief"
)

// feasts are the days with a name that fall on one date everywhere. Independence Day is none: every
// country has its own.
var feasts = []struct {
	name       string
	month, day int
}{
	{"Christmas Day", 12, 25},
	{"Christmas Eve", 12, 24},
	{"New Year's Day", 1, 1},
	{"New Year's Eve", 12, 31},
	{"New Year’s Day", 1, 1},
	{"New Year’s Eve", 12, 31},
	{"Boxing Day", 12, 26},
	{"Halloween", 10, 31},
	{"Valentine's Day", 2, 14},
	{"Valentine’s Day", 2, 14},
	{"St. Patrick's Day", 3, 17},
	{"St. Patrick’s Day", 3, 17},
	{"St Patrick's Day", 3, 17},
	{"St Patrick’s Day", 3, 17},
	{"Armistice Day", 11, 11},
	{"Veterans Day", 11, 11},
	{"Bastille Day", 7, 14},
	{"July Fourth", 7, 4},
	{"July 4th", 7, 4},
	{"Fourth of July", 7, 4},
}

// feast reads a day with a name, and returns where to go on. What is neither is read as the month that
// "July" is.
func (f *finder) feast(t token) int {
	for _, day := range feasts {
		rest := f.text[t.Start:]
		end := t.Start + len(day.name)
		if !strings.HasPrefix(rest, day.name) || end < len(f.text) && kinds[f.text[end]] == letter {
			continue
		}
		if f.prev(t.Start).is(noDay) {
			return end
		}
		s := stated{Span: brief.Span{Start: t.Start, End: end}, month: day.month, weekday: -1}
		s.numbers[0], s.spans[0] = day.day, s.Span
		s.n = 1
		f.yearAfter(&s)
		s.spans[0].End = s.End
		return f.state(s)
	}
	if t.is(month) {
		return f.month(t)
	}
	return t.End
}
