// Package when finds the dates in a sentence and resolves them against the day it was published.
//
// A date counts only when the words leave no doubt that it is one: "May" after "Theresa", a score of
// 6-2 or Black Friday are none. Nothing is made more precise than the words are: "last year" is a
// year, and a day whose year neither the text nor its day of publication tells keeps an unknown year.
package when

import (
	"unicode/utf8"

	"briefing/internal/brief"
)

// A Date is one date or period that a text names.
type Date struct {
	brief.Span // of the words in the text, without the preposition: "Dec 6" of "on Dec 6"

	// From is the date, as precise as the words are. It never has a clock. Until is the last day,
	// month or year of a period, included, and zero otherwise.
	From, Until brief.Date

	// Relative says that the words name no place in the calendar but count from the day of publication:
	// "on Tuesday", "last month". A date that only lacks its year is not relative.
	Relative bool

	// Future says that what is told lies ahead of the day of publication: the date begins after it, or
	// holds it and the verb is in the future tense. Without an anchor nothing is known to lie ahead.
	Future bool
}

// Find returns the dates that a text names, in order and without overlap. Text is meant to be a
// sentence: verbs near a date say whether it lies ahead. Anchor is the day of publication; where it is
// not a full date nothing that counts from it is found. Language is a BCP 47 code, English when empty
// or without a table here; its region tells 6/12 from 12/6. It takes time linear in the text's length.
func Find(text string, anchor brief.Date, language string) []Date {
	f := finder{text: text, language: language, vocabulary: vocabularyOf(language)}
	if anchor.Full() && anchor.Year >= firstYear && anchor.Year <= lastYear {
		f.anchor, f.anchored = dayOf(anchor), true
	}
	f.scan()
	return f.found
}

// The years that can be meant by four digits.
const (
	firstYear = 1000
	lastYear  = 2100
)

// A finder reads one text from left to right.
type finder struct {
	text string
	*vocabulary
	language string
	anchor   day // of publication
	anchored bool
	found    []Date
	end      int // of what has been read, which nothing found later may reach back into
}

// scan looks for the first three bytes of a word of the calendar and for digits, which are few, and reads on
// where a date may be.
func (f *finder) scan() {
	text, second, third := f.text, &f.second, &f.third
	for i := 0; i+2 < len(text); {
		c := text[i]
		if second[c]>>(text[i+1]&63)&(third[c]>>(text[i+2]&63))&1 == 0 {
			i++
			continue
		}
		switch {
		case kinds[c] == digit:
			i = f.number(i)
		case f.inWord(i):
			i++
		default:
			end := f.wordEnd(i)
			if m := f.words[text[i:end]]; m.is(head) {
				end = max(end, f.head(token{Span: brief.Span{Start: i, End: end}, meaning: m, sign: wordSign}))
			}
			i = end
		}
	}
}

// inWord reports whether the letter at i is not the first of its word.
func (f *finder) inWord(i int) bool {
	if i == 0 || kinds[f.text[i-1]] != letter {
		return i > 1 && f.apostrophes && f.text[i-1] == '\'' && kinds[f.text[i-2]] == letter
	}
	if f.text[i-1] < utf8.RuneSelf {
		return true
	}
	_, n := utf8.DecodeLastRuneInString(f.text[:i])
	return kinds[f.text[i-n]] == letter
}

// head reads the date that a word of the calendar may stand for, and returns where to go on.
func (f *finder) head(t token) int {
	switch {
	case t.is(dayWord) && t.is(unit):
		return f.yearWord(t)
	case t.is(feast):
		return f.feast(t)
	case t.is(month | shortMonth):
		return f.month(t)
	case t.is(weekday | shortWeekday):
		return f.weekday(t)
	case t.is(dayWord):
		return f.dayWord(t)
	default:
		return f.unit(t)
	}
}

// add records a date, unless it is but a title in quotation marks, and returns its end.
func (f *finder) add(d Date) int {
	if !f.titled(d.Span) {
		f.found = append(f.found, d)
	}
	f.end = d.End
	return d.End
}

// titled reports whether a span is all that a pair of quotation marks holds: a song or a film.
func (f *finder) titled(s brief.Span) bool {
	if s.Start == 0 || s.End == len(f.text) || kinds[f.text[s.Start-1]] == space {
		return false
	}
	before, after := f.prev(s.Start), f.next(s.End)
	return before.quote() && after.quote() && before.End == s.Start && after.Start == s.End
}
