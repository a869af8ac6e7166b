package main

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"briefing/internal/brief"
)

// corruptions make true sentences untrue by one thing.
var corruptions = campaign{
	title: "corrupted claims caught", wrong: true, whole: "",
	makers: []maker{
		{"number", "digits", newDigits},
		{"number", "written out", newNumberWord},
		{"number", "ordinal", newOrdinal},
		{"number", "unit or currency", newUnit},
		{"date", "year", newYear},
		{"date", "month", newMonth},
		{"date", "day of the month", newDay},
		{"date", "weekday", newWeekday},
		{"foreign name", "person", foreign(brief.Person)},
		{"foreign name", "place", foreign(brief.Place)},
		{"foreign name", "organisation", foreign(brief.Organisation)},
		{"quotation", "a word of elsewhere", misquoteForeign},
		{"quotation", "a word of the article", misquoteOwn},
		{"quotation", "a small word", misquoteSmall},
		{"quotation", "a word left out", misquoteShort},
		{"negation", "not, n't, never, no taken away", affirm},
		{"negation", "not after the auxiliary", deny},
		{"negation", "never before the verb", neverDid},
		{"negation", "did not", didNot},
		{"negation", "an opposite", oppose},
		{"swap within the article", "person", swapped(brief.Person)},
		{"swap within the article", "place", swapped(brief.Place)},
		{"swap within the article", "speaker", newSpeaker},
		{"swap within the article", "both sides of an action", reverse},
		{"swap within the article", "owner", newOwner},
		{"swap within the article", "number", swapDigits},
		{"swap within the article", "weekday", swapWeekday},
	},
	reach: func(kind string) string {
		switch kind {
		case "negation":
			return "95 %"
		case "swap within the article":
			return "80 %"
		}
		return "99 %"
	},
}

// replace puts other words in a place of a text.
func replace(text string, at brief.Span, by string) string {
	return text[:at.Start] + by + text[at.End:]
}

// pick returns one of the places where a pattern stands in a text, and false if there is none.
func pick(text string, pattern *regexp.Regexp, r *rand.Rand, usable func(at brief.Span) bool) (brief.Span, bool) {
	var places []brief.Span
	for _, at := range pattern.FindAllStringIndex(text, -1) {
		if span := (brief.Span{Start: at[0], End: at[1]}); usable == nil || usable(span) {
			places = append(places, span)
		}
	}
	if len(places) == 0 {
		return brief.Span{}, false
	}
	return places[r.IntN(len(places))], true
}

// around returns the words beside a place, without their marks.
func around(text string, at brief.Span) (before, after string) {
	if f := strings.Fields(text[:at.Start]); len(f) > 0 {
		before = f[len(f)-1]
	}
	if f := strings.Fields(text[at.End:]); len(f) > 0 {
		after = f[0]
	}
	return plainWord(strings.Trim(before, `.,;:"()-`)), plainWord(strings.Trim(after, `.,;:"()-`))
}

// plainFigure is a number that is neither a year nor part of a date, a score, a time or a code.
func plainFigure(text string, at brief.Span) bool {
	f := at.In(text)
	if at.Start > 0 && strings.ContainsAny(text[at.Start-1:at.Start], "-./:'") || at.Start > 0 && isWordByte(text[at.Start-1]) {
		return false
	}
	if at.End < len(text) && (strings.ContainsAny(text[at.End:at.End+1], "/:") || isWordByte(text[at.End])) {
		return false
	}
	before, after := around(text, at)
	return !isYear(f) && !slices.Contains(months, before) && !slices.Contains(months, after) && !strings.HasSuffix(f, ",")
}

func isWordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0x80
}

func isYear(f string) bool { return len(f) == 4 && (f[:2] == "19" || f[:2] == "20") }

func newDigits(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, digits, r, func(at brief.Span) bool { return plainFigure(c.text, at) })
	if !ok {
		return "", false
	}
	old := []byte(at.In(c.text))
	for range 20 { // another digit in one place, or another scale
		changed := slices.Clone(old)
		if i := r.IntN(len(changed)); changed[i] >= '0' && changed[i] <= '9' {
			changed[i] = '1' + byte(r.IntN(9))
		}
		f := string(changed)
		if plain := strings.ReplaceAll(f, ",", ""); f != string(old) && !m.figures[plain] && plain != "1" {
			return replace(c.text, at, f), true
		}
	}
	return "", false
}

var numberWords = regexp.MustCompile(`\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b`)

func newNumberWord(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, numberWords, r, nil)
	if !ok {
		return "", false
	}
	words := smallNumbers[2:13]
	if n, _ := numberWord(at.In(c.text)); n >= 20 {
		words = tensNumbers[2:]
	}
	return unlike(m, c, at, words, r)
}

// unlike puts another of the words in a place, one whose number the article does not have.
func unlike(m *material, c claim, at brief.Span, words []string, r *rand.Rand) (string, bool) {
	for _, i := range r.Perm(len(words)) {
		n, isNumber := numberWord(words[i])
		if isNumber && m.figures[strconv.Itoa(n)] || m.says(words[i]) {
			continue
		}
		return replace(c.text, at, words[i]), true
	}
	return "", false
}

var ordinalWords = regexp.MustCompile(`\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b`)

func newOrdinal(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, ordinalWords, r, nil)
	if !ok {
		return "", false
	}
	return unlike(m, c, at, ordinals[3:11], r)
}

// swapDigits takes another number of the article, which there counts something else.
func swapDigits(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, digits, r, func(at brief.Span) bool { return plainFigure(c.text, at) })
	if !ok {
		return "", false
	}
	before, after := around(c.text, at)
	from, ok := pick(m.body, digits, r, func(b brief.Span) bool {
		f := b.In(m.body)
		left, right := around(m.body, b)
		return plainFigure(m.body, b) && len(f) <= len(at.In(c.text))+1 && !strings.Contains(c.text, f) && left != before && right != after
	})
	if !ok {
		return "", false
	}
	return replace(c.text, at, from.In(m.body)), true
}

// units are what can be put for one another after a number.
var units = map[string][]string{
	"million": {"billion"}, "billion": {"million"}, "thousand": {"million"}, "miles": {"kilometers", "feet"},
	"kilometers": {"miles"}, "feet": {"meters"}, "meters": {"miles"}, "km": {"miles"}, "pounds": {"dollars", "tons"}, "dollars": {"euros"},
	"euros": {"dollars"}, "hours": {"days", "minutes"}, "minutes": {"hours", "seconds"}, "days": {"weeks"}, "weeks": {"months"},
	"months": {"years"}, "percent": {"million"}, "tons": {"pounds"}, "acres": {"square miles"},
}

var unitPattern = regexp.MustCompile(`((?:\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred))[ -])(million|billion|thousand|miles|kilometers|feet|meters|km|pounds|dollars|euros|hours|minutes|days|weeks|months|percent|tons|acres)\b`)

// newUnit puts another unit behind a number, or another currency before it; the article has that number
// nowhere with it.
func newUnit(m *material, c claim, r *rand.Rand) (string, bool) {
	if i := strings.IndexAny(c.text, "$£€"); i >= 0 && r.IntN(2) == 0 {
		return newCurrency(m, c, i, r)
	}
	found := unitPattern.FindStringSubmatchIndex(c.text)
	if found == nil {
		return "", false
	}
	number, at := c.text[found[2]:found[3]], brief.Span{Start: found[4], End: found[5]}
	others := units[at.In(c.text)]
	unit := others[r.IntN(len(others))]
	number = strings.TrimRight(number, " -")
	if strings.Contains(m.body, number+" "+unit) || strings.Contains(m.body, number+"-"+strings.TrimSuffix(unit, "s")) {
		return "", false
	}
	return replace(c.text, at, unit), true
}

func newCurrency(m *material, c claim, i int, r *rand.Rand) (string, bool) {
	sign := regexp.MustCompile(`^[$£€]`).FindString(c.text[i:])
	others := slices.DeleteFunc([]string{"$", "£", "€"}, func(s string) bool { return s == sign })
	other := others[r.IntN(2)]
	amount := digits.FindString(c.text[i:])
	if amount == "" || strings.Contains(m.body, other+amount) {
		return "", false
	}
	return replace(c.text, brief.Span{Start: i, End: i + len(sign)}, other), true
}

var (
	months       = strings.Fields("january february march april may june july august september october november december jan feb aug sept oct nov dec")
	monthPattern = regexp.MustCompile(`\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b(?:March|May) \d`)
	monthNames   = strings.Fields("January February April June July August September October November December")
	weekdays     = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	weekday      = regexp.MustCompile(`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b`)
	yearPattern  = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	dayPattern   = regexp.MustCompile(`\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d\d?\b`)
)

func newYear(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, yearPattern, r, func(at brief.Span) bool {
		return !strings.Contains(c.text[max(0, at.Start-1):at.Start], "$") && !strings.HasPrefix(c.text[at.End:], "-") && !strings.HasPrefix(c.text[at.End:], "s")
	})
	if !ok {
		return "", false
	}
	old, _ := strconv.Atoi(at.In(c.text))
	for range 20 {
		if year := strconv.Itoa(old + r.IntN(19) - 9); !m.figures[year] {
			return replace(c.text, at, year), true
		}
	}
	return "", false
}

func newMonth(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, monthPattern, r, nil)
	if !ok {
		return "", false
	}
	at.End = at.Start + strings.IndexFunc(c.text[at.Start:]+" ", func(c rune) bool { return c < 'A' })
	return unlike(m, c, at, monthNames, r)
}

func newDay(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, dayPattern, r, nil)
	if !ok {
		return "", false
	}
	at.Start += strings.IndexByte(at.In(c.text), ' ') + 1
	for range 20 {
		if day := strconv.Itoa(2 + r.IntN(27)); !m.figures[day] && !m.says(day+"th") {
			return replace(c.text, at, day), true
		}
	}
	return "", false
}

func newWeekday(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, weekday, r, nil)
	if !ok {
		return "", false
	}
	return unlike(m, c, at, weekdays, r)
}

// swapWeekday takes another weekday of the article.
func swapWeekday(m *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, weekday, r, nil)
	if !ok {
		return "", false
	}
	var others []string
	for _, day := range weekdays {
		if strings.Contains(m.body, day) && !strings.Contains(c.text, day) {
			others = append(others, day)
		}
	}
	if len(others) == 0 {
		return "", false
	}
	return replace(c.text, at, others[r.IntN(len(others))]), true
}
