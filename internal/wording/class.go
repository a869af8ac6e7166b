package wording

import (
	"maps"
	"slices"
	"strings"
)

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

// classes has every word of the tables, in slots that a word's own bytes lead to: a plain map takes three
// times as long, and every word of an article is looked up.
var classes = hashed(classify(map[class]map[string]bool{
	ofPronoun: pronoun, ofPerson: person, ofSpeaker: speaker, ofDeictic: deictic, ofTimes: times, ofLeaning: leaning,
	ofPreposition: preposition, ofLocative: locative, ofAbout: about, ofPeople: people, ofGroup: group, ofTitle: title,
	ofNational: national, ofCalendar: calendar, ofPlatform: platform, ofCollective: collective, ofFunction: function,
	ofSaying: saying, ofFinite: finite, ofExisting: existing, ofUntilThen: untilThen, ofSingular: singular,
	ofAuxiliary: auxiliary, ofForetold: foretold, ofUnique: unique, ofEvent: event, ofHarm: harm, ofImpersonal: impersonal,
	ofDangling: dangling, ofSubordinating: subordinating,
}))

func classify(tables map[class]map[string]bool) map[string]class {
	all := map[string]class{}
	for c, table := range tables {
		for w := range table {
			all[w] |= c
		}
	}
	for w := range finite {
		if base, ok := strings.CutSuffix(w, "s"); ok {
			all[baseOf(base)] |= ofBase
		}
	}
	return all
}

// baseOf returns the verb of which form and an s is the third person: "go" of "goe", "carry" of "carrie".
func baseOf(form string) string {
	switch stem, ok := strings.CutSuffix(form, "e"); {
	case !ok:
		return form
	case strings.HasSuffix(stem, "i") && len(stem) > 2:
		return stem[:len(stem)-1] + "y"
	case strings.HasSuffix(stem, "o"), strings.HasSuffix(stem, "ch"), strings.HasSuffix(stem, "sh"), strings.HasSuffix(stem, "ss"), strings.HasSuffix(stem, "x"), strings.HasSuffix(stem, "zz"):
		return stem
	}
	return form
}

// slots are how many slots the table has, a power of two several times the number of words.
const slots = 1 << 14

// longestWord is the length of the longest word that the tables may have, in bytes.
const longestWord = 20

type slot struct {
	word  string
	class class
}

// hashed lays the words out in a table with open addressing.
func hashed(all map[string]class) []slot {
	table := make([]slot, slots)
	words := slices.Sorted(maps.Keys(all)) // so that the table is the same each time
	for _, w := range words {
		i := hash(w)
		for table[i].word != "" {
			i = (i + 1) % slots
		}
		table[i] = slot{w, all[w]}
	}
	return table
}

func hash(low string) uint32 {
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(low); i++ {
		h = (h ^ uint32(low[i])) * 16777619
	}
	return (h ^ h>>15) % slots
}

// classOf returns the classes of a word in lower case.
func classOf(low string) class {
	if len(low) > longestWord {
		return 0
	}
	for i := hash(low); ; i = (i + 1) % slots {
		switch s := &classes[i]; s.word {
		case low:
			return s.class
		case "":
			return 0
		}
	}
}

// is reports whether the word is of one of the classes.
func (w *word) is(c class) bool { return w.class&c != 0 }
