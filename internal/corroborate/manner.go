package corroborate

import (
	"slices"
	"strings"
	"unicode"
)

// A manner is what in a statement, beside its terms, another one must not contradict to say the same.
type manner struct {
	act     int   // the main clause's first verb, or -1
	acts    []int // terms of what happens: verbs, and nouns of their stems
	turns   []int // of opposites
	sides   []side
	bound   bool // tells of what may be, or may have been, and not of what is
	ago     bool // tells how long ago
	quotes  []string
	founded []founding
	text    string // the whole
}

// A side is which place by, or part of, a thing is meant: beneath the table.
type side struct {
	side int
	of   int // a term
}

// mannerOf reads how a statement of these words says what it says. main is how many of them are its main clause.
func mannerOf(text string, words []word, main int, v vocabulary) manner {
	m := manner{act: -1, text: text}
	for i, w := range words {
		if t := opposites[w.lower]; t != 0 && (!w.capital || i == 0) {
			m.turns = append(m.turns, t)
		}
		if t := sides[w.lower]; t != 0 {
			if of := nextTerm(words[i+1:]); of != "" {
				m.sides = append(m.sides, side{t, v.number(of)})
			}
		}
		if f, ok := foundingAt(words, i); ok {
			m.founded = append(m.founded, f)
		}
		if act := actAt(words, i); act != "" {
			m.acts = append(m.acts, v.number(act))
			if m.act < 0 && i < main && isVerb(words, i) {
				m.act = m.acts[len(m.acts)-1]
			}
		}
		if i < main {
			m.bound = m.bound || hedges[w.lower] && !w.capital
			m.ago = m.ago || w.lower == "ago"
		}
	}
	m.quotes = quotedIn(text)
	return m
}

// hedges tell that something may be and is not certain.
var hedges = set("may might could possibly perhaps reportedly allegedly suspected")

// nextTerm returns the term of the first of a few words that has one.
func nextTerm(words []word) string {
	for _, w := range words[:min(len(words), 3)] {
		if t := w.term(); t != "" {
			return t
		}
	}
	return ""
}

// actAt returns the term of what happens where the word at i tells that, else "": a past, what follows "to" or
// "will", or a word of an action that has others of its kind.
func actAt(words []word, i int) string {
	w := words[i]
	if w.capital && i > 0 || w.value != "" || empty[w.lower] || w.term() == "" {
		return ""
	}
	term := w.term()
	if kind, ok := alike[term]; ok {
		return kind
	}
	if isVerb(words, i) {
		return term
	}
	return ""
}

// isVerb reports whether the word at i is a past, or follows what a verb follows.
func isVerb(words []word, i int) bool {
	w := words[i]
	_, ok := irregular[w.lower]
	return ok && !deverbal[w.lower] || strings.HasSuffix(w.lower, "ed") && len(w.lower) > 4 || i > 0 && leadsVerb[words[i-1].lower]
}

// deverbal are the words among the irregular that are no verbs.
var deverbal = set("dead death deaths agreement agreements payment arrival")

var leadsVerb = set("to will would can could may might must shall should")

// actIn reports whether the other tells of an action like the first one that this one's main clause tells of: its
// predicate, as a rule.
func (m manner) actIn(o reading) bool {
	return m.act >= 0 && (slices.Contains(o.acts, m.act) || o.has(m.act))
}

// contrary reports whether one tells the opposite of the other, and not both.
func (m manner) contrary(o manner) bool {
	return slices.ContainsFunc(m.turns, func(t int) bool {
		return slices.Contains(o.turns, -t) && !slices.Contains(o.turns, t) && !slices.Contains(m.turns, -t)
	})
}

// elsewhere reports whether the two tell of two sides of one thing.
func (m manner) elsewhere(o manner) bool {
	return slices.ContainsFunc(m.sides, func(s side) bool {
		return !slices.Contains(o.sides, s) && slices.ContainsFunc(o.sides, func(t side) bool { return t.of == s.of })
	})
}

// boundAs reports whether both tell of what may be or both of what is, and how long ago where the first does.
func (m manner) boundAs(o manner) bool { return m.bound == o.bound && (!m.ago || o.ago) }

// quotedIn reports whether the other has every quoted word of the one, in its order.
func (m manner) quotedIn(o manner) bool {
	if len(m.quotes) == 0 {
		return true
	}
	said := " " + fold(o.text) + " "
	return !slices.ContainsFunc(m.quotes, func(q string) bool { return !strings.Contains(said, " "+q+" ") })
}

// quotedIn returns what stands in quotation marks, folded. A quotation that does not end goes to the end.
func quotedIn(text string) []string {
	var all []string
	start := -1
	for i, r := range text {
		switch {
		case start < 0 && strings.ContainsRune("\"“„«", r):
			start = i
		case start >= 0 && strings.ContainsRune("\"”“»", r):
			all = append(all, fold(text[start:i]))
			start = -1
		}
	}
	if start >= 0 {
		all = append(all, fold(text[start:]))
	}
	return slices.DeleteFunc(all, func(q string) bool { return q == "" })
}

// fold returns the words of a text in lower case, with one space between them and without apostrophes.
func fold(text string) string {
	text = apostrophes.Replace(strings.ToLower(text))
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }), " ")
}

var apostrophes = strings.NewReplacer("'", "", "’", "")
