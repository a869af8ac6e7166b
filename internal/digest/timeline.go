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

// timeline returns the dated events of an article in order, or none when they all fall on one date: a line
// of one point orders nothing. Of several articles, what they tell in the same words is told once.
func timeline(texts []parsed) []brief.Event {
	return ordered(withoutRepeats(events(texts)), publication(texts), maxEvents)
}

// events returns all dated events, article by article.
func events(texts []parsed) []brief.Event {
	var all []brief.Event
	for _, t := range texts {
		for _, s := range t.statements {
			if e, ok := t.event(s); ok {
				all = append(all, e)
			}
		}
	}
	return all
}

// publication returns the date of the first article that has one.
func publication(texts []parsed) brief.Date {
	for _, t := range texts {
		if t.Date.Year != 0 {
			return t.Date
		}
	}
	return brief.Date{}
}

// ordered returns at most so many of the events, those nearest to the publication, in the order of their
// dates.
func ordered(events []brief.Event, published brief.Date, most int) []brief.Event {
	byDate := func(a, b brief.Event) int { return compareDates(a.Date, b.Date, published) }
	slices.SortStableFunc(events, byDate)
	if len(events) > most {
		events = nearest(events, published, most)
		slices.SortStableFunc(events, byDate)
	}
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
		if !farOff && happensOn(s.Text, d) && happens(s.Text, d.Span) && !aside(s.Text, d.Start) {
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
func happensOn(text string, date when.Date) bool {
	before, after := text[:date.Start], text[date.End:]
	if strings.HasPrefix(after, "'s") || strings.HasPrefix(after, "’s") || strings.HasPrefix(after, "-") {
		return false
	}
	fields := strings.Fields(before[max(0, len(before)-40):])
	if n := len(fields); n > 1 && strings.Contains(" le la les el los den dem der die das il lo ", " "+fields[n-1]+" ") {
		fields = fields[:n-1] // "avant le 1er mars"
	}
	if n := len(fields); n > 0 {
		word := strings.ToLower(strings.TrimFunc(fields[n-1], unicode.IsPunct))
		if bounding[word] && (word != "from" || date.Until.IsZero()) || closes(fields) || loneYear(date, word, after) {
			return false
		}
	}
	if clause := before[1+strings.LastIndexAny(before, ",;:("):]; strings.Contains(clause, " since ") || strings.Contains(clause, " until ") || strings.Contains(clause, " before ") {
		return false
	}
	return (strings.Count(before, "“")+strings.Count(before, "”")+strings.Count(before, "\""))%2 == 0
}

// closes reports whether the words before a date say that it is the last day of a period that is
// reported on: "the quarter ended Dec. 31", "the year to March 31".
func closes(before []string) bool {
	n := len(before)
	if n > 1 && before[n-1] == "on" {
		n--
	}
	if n < 2 {
		return false
	}
	switch before[n-1] {
	case "ended", "ending", "to", "through":
		switch before[n-2] {
		case "quarter", "year", "half", "period", "month", "months", "week", "weeks":
			return true
		}
	}
	return false
}

// loneYear reports whether a date is but a year that qualifies the noun behind it: "next to the old 2019
// bridge". Word is the one before it.
func loneYear(date when.Date, word, after string) bool {
	if date.From.Month != 0 || date.Relative || !date.Until.IsZero() || !strings.HasPrefix(after, " ") {
		return false
	}
	switch word {
	case "in", "im", "en", "em", "nel", "w", "у", "в", "early", "late", "mid", "during":
		return false
	}
	next, _ := utf8.DecodeRuneInString(after[1:])
	return unicode.IsLetter(next)
}

// happens reports whether what a sentence tells of a date came or is to come about: not what was due,
// planned or hoped for then, what was called off, nor what does not happen.
func happens(text string, date brief.Span) bool {
	before, after := strings.ToLower(text[:date.Start]), strings.ToLower(text[date.End:])
	if i, off := putOff(before); off {
		return strings.HasSuffix(strings.TrimRight(before[i:], " "), " to")
	}
	if i, off := putOff(after); off && passive(strings.Fields(after[:i])) {
		return false
	}
	clause := before[1+strings.LastIndexAny(before, ",;:("):]
	words := strings.Fields(clause)
	if intended(words) || slices.ContainsFunc(words, denies) {
		return false
	}
	if len(words) < 3 && deniesFirst(strings.Fields(after)) { // the date opens its clause
		return false
	}
	_, turn, ok := strings.Cut(after, " but ")
	return !ok || !deniesFirst(strings.Fields(turn))
}

// putOff finds the words that say that something will not be on its day, and returns where they begin.
func putOff(text string) (int, bool) {
	for _, w := range [...]string{"called off", "calling off", "call off", "cancel", "postpone", "put off", "scrapped", "shelved", "rescheduled"} {
		if i := strings.Index(text, w); i >= 0 {
			return i, true
		}
	}
	return 0, false
}

// passive reports whether the verb behind the words says what is done to their subject, as "was" makes
// it: without it the date is that of the doing, "on Wednesday put off its vote".
func passive(before []string) bool {
	for _, w := range before[max(0, len(before)-2):] {
		switch w {
		case "was", "were", "is", "are", "be", "been", "being", "got":
			return true
		}
	}
	return false
}

// intended reports whether the words before a date say that something was meant for it: "was due to open
// on", "had hoped to", "first planned for", "was to have opened".
func intended(words []string) bool {
	for i, w := range words[:max(0, len(words)-1)] {
		next := words[i+1]
		switch w {
		case "was", "were", "been", "had", "originally", "initially", "first":
		default:
			continue
		}
		if strings.HasSuffix(next, "ly") && i+2 < len(words) {
			next = words[i+2]
		}
		switch next {
		case "to":
			return w != "first" // "the first to"
		case "due", "planned", "planning", "scheduled", "meant", "supposed", "hoped", "hoping", "intended", "expected", "slated", "set":
			return true
		}
	}
	return false
}

// denies reports whether a word makes its verb one of what is not.
func denies(word string) bool {
	switch word = strings.TrimFunc(word, unicode.IsPunct); word {
	case "not", "never", "cannot", "nobody", "nothing", "neither", "nor":
		return true
	}
	return strings.HasSuffix(word, "n't") || strings.HasSuffix(word, "n’t")
}

// deniesFirst reports whether the first verb of a clause is denied. What somebody says is not told of the
// date: "On Monday she said she would not go".
func deniesFirst(words []string) bool {
	for _, w := range words[:min(len(words), 10)] {
		switch w {
		case "said", "says", "told", "that":
			return false
		}
		if denies(w) {
			return true
		}
	}
	return false
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

// compareDates orders dates. One without a year is taken to be the nearest to the publication; where that is
// not known either, it comes last.
func compareDates(a, b, published brief.Date) int {
	a, b = assumed(a, published), assumed(b, published)
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// assumed returns a date with a year to order it by.
func assumed(d, published brief.Date) brief.Date {
	switch {
	case d.Year != 0:
		return d
	case published.Year == 0:
		d.Year = 1 << 20
		return d
	}
	best := d
	for year := published.Year - 1; year <= published.Year+1; year++ {
		d.Year = year
		if best.Year == 0 || distance(d, published.Time()) < distance(best, published.Time()) {
			best.Year = year
		}
	}
	return best
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

// nearest returns so many of the events: those whose day is known, and of these the ones nearest to the
// publication.
func nearest(events []brief.Event, published brief.Date, most int) []brief.Event {
	order := slices.Clone(events)
	slices.SortStableFunc(order, func(a, b brief.Event) int {
		return cmp.Or(cmp.Compare(vague(a.Date), vague(b.Date)), cmp.Compare(distance(a.Date, published.Time()), distance(b.Date, published.Time())))
	})
	return order[:most]
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
