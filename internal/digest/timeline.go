package digest

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
	"briefing/internal/when"
	"briefing/internal/wording"
)

// maxEvents is how many entries a timeline has at most.
const maxEvents = 12

// timeline returns the dated events of the articles in order, or none when they all fall on one date:
// a line of one point orders nothing.
func timeline(texts []parsed) []brief.Event {
	var events []brief.Event
	for _, t := range texts {
		for _, s := range t.statements {
			if e, ok := t.event(s); ok {
				events = append(events, e)
			}
		}
	}
	slices.SortStableFunc(events, byDate)
	events = withoutRepeats(events)
	events = nearest(events, texts)
	if len(events) == 0 || byDate(events[0], events[len(events)-1]) == 0 {
		return nil
	}
	return events
}

// event returns what a statement tells and when, if it reads alone and says when it was.
func (t parsed) event(s statement) (brief.Event, bool) {
	switch s.Flaw {
	case wording.Sound, wording.Length, wording.Definite:
	default:
		return brief.Event{}, false
	}
	if len(s.Text) < shortestEvent || len(s.Text) > longestEvent {
		return brief.Event{}, false
	}
	for _, d := range when.Find(s.Text, t.Date, t.Language) {
		farOff := d.Future && d.From.Month == 0 // no day to come, a plan or a fiction
		if !farOff && happensOn(s.Text, d.Span) && !aside(s.Text, d.Start) {
			return brief.Event{Date: d.From, Until: d.Until, Text: s.Text, Evidence: []brief.Evidence{s.Evidence}}, true
		}
	}
	return brief.Event{}, false
}

// The lengths, in bytes, of a sentence that is an entry.
const (
	shortestEvent = 25
	longestEvent  = 400
)

// happensOn reports whether a date says when the sentence's event is: not "since Monday", which bounds
// something else, nor "the Dec 6 talks" or "Monday's vote", which name an event, nor what stands in
// somebody's quoted words.
func happensOn(text string, date brief.Span) bool {
	before, after := text[:date.Start], text[date.End:]
	if strings.HasPrefix(after, "'s") || strings.HasPrefix(after, "’s") || strings.HasPrefix(after, "-") {
		return false
	}
	fields := strings.Fields(before[max(0, len(before)-40):])
	if n := len(fields); n > 0 && bounding[strings.ToLower(strings.TrimFunc(fields[n-1], unicode.IsPunct))] {
		return false
	}
	if clause := before[1+strings.LastIndexAny(before, ",;:("):]; strings.Contains(clause, " since ") || strings.Contains(clause, " until ") || strings.Contains(clause, " before ") {
		return false
	}
	return (strings.Count(before, "“")+strings.Count(before, "”")+strings.Count(before, "\""))%2 == 0
}

// bounding words before a date keep it from saying when something happened.
var bounding = map[string]bool{
	"since": true, "before": true, "until": true, "till": true, "after": true, "by": true, "from": true, "than": true, "through": true, "the": true,
	"a": true, "an": true, "his": true, "her": true, "its": true, "their": true, "this": true, "that": true, "of": true, "following": true,
	"seit": true, "bis": true, "vor": true, "nach": true, "ab": true, "depuis": true, "avant": true, "après": true, "desde": true, "hasta": true, "antes": true,
	"після": true, "до": true, "від": true, "з": true,
}

// aside reports whether the clause that leads to the offset only adds to the sentence's: a relative one,
// or a participle, as in "the bridge, built in 1894, is to close".
func aside(text string, at int) bool {
	i := strings.LastIndexAny(text[:at], ",;:—–(")
	if i < 0 {
		return false
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	first, _, _ := strings.Cut(strings.TrimSpace(text[i+size:at]), " ")
	switch first {
	case "who", "which", "whose", "where", "when", "after", "before", "since", "born", "built", "made", "held", "set", "won", "der", "die", "das", "qui", "que":
		return true
	}
	return strings.HasSuffix(first, "ed")
}

// byDate orders events; a year that nobody stated comes last.
func byDate(a, b brief.Event) int {
	return cmp.Or(cmp.Compare(year(a.Date), year(b.Date)), cmp.Compare(a.Date.Month, b.Date.Month), cmp.Compare(a.Date.Day, b.Date.Day))
}

func year(d brief.Date) int {
	if d.Year == 0 {
		return 1 << 20
	}
	return d.Year
}

// withoutRepeats leaves out what several articles tell in the same words.
func withoutRepeats(events []brief.Event) []brief.Event {
	seen := map[string]bool{}
	return slices.DeleteFunc(events, func(e brief.Event) bool {
		again := seen[e.Text]
		seen[e.Text] = true
		return again
	})
}

// nearest returns at most maxEvents of the events, in their order: those whose day is known, and of
// these the ones nearest to the publication of the first article that has a date.
func nearest(events []brief.Event, texts []parsed) []brief.Event {
	if len(events) <= maxEvents {
		return events
	}
	var published time.Time
	for _, t := range texts {
		if published.IsZero() {
			published = t.Date.Time()
		}
	}
	order := slices.Clone(events)
	slices.SortStableFunc(order, func(a, b brief.Event) int {
		return cmp.Or(cmp.Compare(vague(a.Date), vague(b.Date)), cmp.Compare(distance(a.Date, published), distance(b.Date, published)))
	})
	order = order[:maxEvents]
	slices.SortStableFunc(order, byDate)
	return order
}

// vague is 0 for a day, 1 for a month and 2 for a year.
func vague(d brief.Date) int {
	switch {
	case d.Day != 0:
		return 0
	case d.Month != 0:
		return 1
	}
	return 2
}

func distance(d brief.Date, from time.Time) time.Duration {
	if d.Year == 0 || from.IsZero() {
		return 0
	}
	return d.Time().Sub(from).Abs()
}
