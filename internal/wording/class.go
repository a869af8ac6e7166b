package wording

import "strings"

// A class is what the tables of English words tell of one word, looked up once.
type class uint64

// The classes, each named after its table.
const (
	ofPronoun class = 1 << iota
	ofPerson
	ofSpeaker
	ofDeictic
	ofTimes
	ofLeaning
	ofPreposition
	ofLocative
	ofAbout
	ofPeople
	ofGroup
	ofTitle
	ofNational
	ofCalendar
	ofPlatform
	ofCollective
	ofFunction
	ofSaying
	ofFinite
	ofBase // its form in -s is finite
	ofExisting
	ofUntilThen
	ofSingular
	ofAuxiliary
	ofForetold
	ofUnique
	ofEvent
	ofHarm
	ofImpersonal
	ofDangling
	ofSubordinating
)

// classes has every word of the tables.
var classes = classify(map[class]map[string]bool{
	ofPronoun: pronoun, ofPerson: person, ofSpeaker: speaker, ofDeictic: deictic, ofTimes: times, ofLeaning: leaning,
	ofPreposition: preposition, ofLocative: locative, ofAbout: about, ofPeople: people, ofGroup: group, ofTitle: title,
	ofNational: national, ofCalendar: calendar, ofPlatform: platform, ofCollective: collective, ofFunction: function,
	ofSaying: saying, ofFinite: finite, ofExisting: existing, ofUntilThen: untilThen, ofSingular: singular,
	ofAuxiliary: auxiliary, ofForetold: foretold, ofUnique: unique, ofEvent: event, ofHarm: harm, ofImpersonal: impersonal,
	ofDangling: dangling, ofSubordinating: subordinating,
})

func classify(tables map[class]map[string]bool) map[string]class {
	all := map[string]class{}
	for c, table := range tables {
		for w := range table {
			all[w] |= c
		}
	}
	for w := range finite {
		if base, ok := strings.CutSuffix(w, "s"); ok {
			all[base] |= ofBase
		}
	}
	return all
}

// is reports whether the word is of one of the classes.
func (w *word) is(c class) bool { return w.class&c != 0 }
