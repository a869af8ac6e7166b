package digest

import (
	"slices"

	"briefing/internal/brief"
)

// timeline returns the events of all articles in one order. What several tell of one event of a day is one
// entry: the statement that most of the others bear out, and the passages of all of these.
func (s *telling) timeline() []brief.Event {
	date := publication(s.texts)
	all := withoutRepeats(events(s.texts))
	slices.SortStableFunc(all, func(a, b brief.Event) int { return compareDates(a.Date, b.Date, date) })
	var kept []brief.Event
	for len(all) > 0 {
		n := 1
		for n < len(all) && compareDates(all[0].Date, all[n].Date, date) == 0 {
			n++
		}
		kept = append(kept, s.ofDay(all[:n])...)
		all = all[n:]
	}
	return ordered(kept, date, storyEvents)
}

// ofDay joins the events of one day that are the same: the one that most others bear out takes these, then the
// next does.
func (s *telling) ofDay(day []brief.Event) []brief.Event {
	bears := make([][]bearing, len(day))
	for i, e := range day {
		for k, o := range day {
			if e.Evidence[0].Source == o.Evidence[0].Source {
				continue
			}
			if c, same := s.agreement.Event(s.number(e.Evidence[0]), s.number(o.Evidence[0])); same {
				bears[i] = append(bears[i], bearing{k, c})
			}
		}
	}
	used := make([]bool, len(day)) // in an entry of several
	away := make([]bool, len(day)) // told by another's entry
	for range day {
		best, main := []int(nil), 0
		most := 0.0
		for i := range day {
			if told, covers := witnesses(day, bears[i], used); !used[i] && (len(told) > len(best) || len(told) > 0 && len(told) == len(best) && covers > most) {
				best, main, most = told, i, covers
			}
		}
		if len(best) == 0 {
			break
		}
		used[main] = true
		for _, k := range best {
			used[k], away[k] = true, true
			day[main].Evidence = append(day[main].Evidence, day[k].Evidence...)
			if day[main].Date.Year == 0 {
				day[main].Date, day[main].Until = day[k].Date, day[k].Until
			}
		}
	}
	var kept []brief.Event
	for i, e := range day {
		if !away[i] {
			kept = append(kept, e)
		}
	}
	return kept
}

// A bearing is an event that bears out another, and how much of it.
type bearing struct {
	event  int
	covers float64
}

// witnesses returns, of the events that bear out another, the first of each source that are in no entry yet,
// and how much of it they cover together.
func witnesses(day []brief.Event, bears []bearing, used []bool) (told []int, covers float64) {
	var sources []string
	for _, b := range bears {
		source := day[b.event].Evidence[0].Source
		if used[b.event] || slices.Contains(sources, source) {
			continue
		}
		told, covers, sources = append(told, b.event), covers+b.covers, append(sources, source)
	}
	return told, covers
}
