package name

import (
	"math/bits"
	"strings"
)

// An entry gives the words of a list, parted by spaces, a class.
type entry struct {
	class class
	words string
}

// A vocabulary gives words their classes. The words that begin with a capital letter of ASCII have a table of
// their own: they are many, and the table for what most words of a text are looked up in stays small.
type vocabulary struct{ capitals, rest table }

// A table is a hash table with open addressing. Most words are looked up in vain, which a slot alone nearly
// always tells.
type table struct {
	slots []slot // a power of two, at least two for each word
	shift uint   // leaves of a hash the number of a slot
	words []classed
}

// A slot leads to a word, if its number, from 1, is not 0.
type slot struct{ tag, word uint16 }

type classed struct {
	word  string
	class class
}

func newWords(lists ...[]entry) *vocabulary {
	classes := map[string]class{}
	v := &vocabulary{}
	for _, entries := range lists {
		for _, e := range entries {
			for w := range strings.FieldsSeq(e.words) {
				if classes[w] == 0 {
					t := v.tableOf(w)
					t.words = append(t.words, classed{word: w})
				}
				classes[w] |= e.class
			}
		}
	}
	v.capitals.fill(classes)
	v.rest.fill(classes)
	return v
}

// fill gives the table's words their classes and slots.
func (t *table) fill(classes map[string]class) {
	size := bits.Len(uint(2 * len(t.words)))
	t.slots, t.shift = make([]slot, 1<<size), uint(64-size)
	for n := range t.words {
		w := &t.words[n]
		w.class = classes[w.word]
		h := hash(w.word)
		at := h >> t.shift
		for t.slots[at].word != 0 {
			at = (at + 1) & uint64(len(t.slots)-1)
		}
		t.slots[at] = slot{tag: uint16(h), word: uint16(n + 1)}
	}
}

// tableOf returns the table for a word, which is not empty.
func (v *vocabulary) tableOf(word string) *table {
	if kindOf[word[0]] == upper {
		return &v.capitals
	}
	return &v.rest
}

// of returns the class of a word, 0 for one that is not known.
func (v *vocabulary) of(word string) class {
	if word == "" {
		return 0
	}
	t, h := v.tableOf(word), hash(word)
	for at := h >> t.shift; ; at++ {
		s := t.slots[at&uint64(len(t.slots)-1)]
		if s.word == 0 {
			return 0
		}
		if s.tag == uint16(h) {
			if w := &t.words[s.word-1]; w.word == word {
				return w.class
			}
		}
	}
}

// hash mixes the length of a word, which is not empty, and five of its bytes: few words have them all
// alike, and to read them takes no loop.
func hash(word string) uint64 {
	n := len(word)
	last := n - 1
	key := uint64(word[0]) | uint64(word[last])<<8 | uint64(word[n>>1])<<16 | uint64(word[min(1, last)])<<24 | uint64(word[max(0, last-1)])<<32 | uint64(n)<<40
	key *= 0x9e3779b97f4a7c15
	return key ^ key>>29
}
