package when

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// A role is what a word can be in or beside a date. A word may have several.
type role uint32

const (
	month        role = 1 << iota // value: 1 to 12
	shortMonth                    // cut short, with or without a stop; a month only beside a day, a year or a preposition
	ambiguous                     // of a month: also a name or a word, "April", "March"
	bare                          // of a month: needs no preposition to be one
	weekday                       // value: 0 for Monday
	shortWeekday                  // cut short; a weekday only before a date
	dayWord                       // value: days from the anchor, "yesterday"
	unit                          // value: one of the units below
	feast                         // first word of a day with a name
	count                         // value: a number in words
	modifier                      // value: -1 for "last", 0 for "this", 1 for "next"
	ago                           // after a count of days
	since                         // before a count of days, where the language has "ago" there: "vor", "hace"
	of                            // between day, month and year
	list                          // "and", "or"
	until                         // "to" of a range
	between                       // opens a range that "and" closes
	article                       // may stand between preposition and date
	preposition                   // before a month or year that stands alone
	strict                        // of a preposition: never before a person's name, "in"
	season                        // "summer", "end": may come before "of" and a year
	noDay                         // before or after a weekday or period, makes it any such or one counted from another
	vague                         // before a count, leaves it inexact
	told                          // tells of what has been
	ahead                         // tells of what is to come
	leads                         // tells of what is to come when an infinitive follows
	infinitive                    // "to"
	modal                         // "be" after a modal: the participle after it tells nothing of its own
	present                       // "is": the participle after it tells of no day
	adverb                        // passed over between an auxiliary and its participle
	eventDay                      // before a weekday, makes it an event's name: "Black Friday"
	eventName                     // after a weekday, makes it a name: "Sunday Times"
)

// head is every role that a date can be read from.
const head = month | shortMonth | weekday | shortWeekday | dayWord | unit | feast

// The units that are counted or have a last, this and next.
const (
	days = iota
	weeks
	months
	years
	weekends
	dayParts // "night" in "last night"
)

// A meaning is what a word stands for.
type meaning struct {
	role
	value int16
}

func (m meaning) is(r role) bool { return m.role&r != 0 }

// A vocabulary holds the words of a language.
type vocabulary struct {
	words       map[string]meaning
	second      [256]uint64 // by the first byte of a head or number: which bytes may be second, by six bits of them
	third       [256]uint64 // the same of the third
	ordinals    []string    // what may follow a day's number directly
	told, ahead []string    // endings of verbs
	apostrophes bool        // inside words, as in Ukrainian
	feiras      bool        // weekdays have a second half, as in Portuguese
	english     bool
}

// vocabularies holds every language's words, by its BCP 47 code.
var vocabularies = func() map[string]*vocabulary {
	all := map[string]*vocabulary{}
	for code, t := range tables {
		all[code] = t.vocabulary(code)
	}
	return all
}()

var englishVocabulary = vocabularies["en"]

func vocabularyOf(language string) *vocabulary {
	if language == "" || language == "en" {
		return englishVocabulary
	}
	if v := vocabularies[language]; v != nil {
		return v
	}
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if v := vocabularies[base]; v != nil {
		return v
	}
	return englishVocabulary
}

// vocabulary makes a table quick to look words up in.
func (t table) vocabulary(code string) *vocabulary {
	v := &vocabulary{
		words:       map[string]meaning{},
		ordinals:    strings.Fields(t.ordinals),
		told:        strings.Fields(t.toldEndings),
		ahead:       strings.Fields(t.aheadEndings),
		apostrophes: code == "uk",
		feiras:      code == "pt",
		english:     code == "en",
	}
	v.learnMonths(code)
	v.learn(t.months, month, 1)
	v.learn(t.shortMonths, shortMonth, 1)
	v.learn(t.weekdays, weekday, 0)
	v.learn(t.shortWeekdays, shortWeekday, 0)
	v.learn(t.days, dayWord, -2)
	v.learn(t.yearWords, dayWord|unit, -1)
	v.learn(t.units, unit, 0)
	v.learn(t.counts, count, 1)
	v.learn(t.modifiers, modifier, -1)
	for r, words := range t.roles {
		v.learn(strings.ReplaceAll(words, " ", "/"), r, 0)
	}
	for r, words := range t.verbs {
		for word := range strings.FieldsSeq(words) {
			v.put(word, r, 0)
			if v.words[word].is(preposition) { // "Desde marzo"
				v.learn(word, r, 0)
			}
		}
	}
	for w, m := range v.words {
		if m.is(head) {
			v.second[w[0]] |= 1 << (w[1] & 63)
			if len(w) == 2 {
				v.third[w[0]] = math.MaxUint64
			} else {
				v.third[w[0]] |= 1 << (w[2] & 63)
			}
		}
	}
	for c := '0'; c <= '9'; c++ {
		v.second[c], v.third[c] = math.MaxUint64, math.MaxUint64
	}
	return v
}

// learnMonths takes the months' names from those that dates are written with.
func (v *vocabulary) learnMonths(code string) {
	for m := range monthsOfYear {
		d := brief.Date{Month: monthOf(m + 1)}
		v.learn(d.LongIn(code), month, m+1)
		d.Day = 1
		words := strings.Fields(d.LongIn(code))
		v.learn(words[len(words)-1], month, m+1)
	}
}

// learn adds words with values that count up from first; those between slashes share one, and "-"
// skips one. Each is known with and without a capital and in capitals, except that a word given with
// a capital is not known without.
func (v *vocabulary) learn(words string, r role, first int) {
	for i, group := range strings.Fields(words) {
		for word := range strings.SplitSeq(group, "/") {
			if word == "-" {
				continue
			}
			c, n := utf8.DecodeRuneInString(word)
			v.put(word, r, first+i)
			v.put(string(unicode.ToTitle(c))+word[n:], r, first+i)
			if r&head != 0 {
				v.put(strings.ToUpper(word), r, first+i)
			}
		}
	}
}

// put adds one form of a word. Of two values the one put first stays.
func (v *vocabulary) put(word string, r role, value int) {
	m := v.words[word]
	if m.value == 0 {
		m.value = int16(value)
	}
	m.role |= r
	v.words[word] = m
}
