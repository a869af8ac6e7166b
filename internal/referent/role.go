package referent

import (
	"strings"

	"briefing/internal/brief"
)

// A role is what somebody does in a sentence, as far as the order of words tells.
type role uint8

const (
	object  role = iota // neither of the others: whom something is done to, or of whom something is told
	owner               // has what the sentence speaks of: "Ann Ray's office"
	topic               // has what the sentence is about: "Ann Ray's office closed"
	subject             // is the subject of a clause that depends on another
	partner             // is one of two subjects, or the subject of a second main clause
	speaker             // is credited with what the sentence tells: "…, Ann Ray said"
	main                // is the subject of the sentence
)

// role returns the role of the name or noun at i; named tells whether the sentence has its subject.
func (r *reader) role(i int, named bool) role {
	w := &r.words[i]
	if possessive(r.text, w.End) || strings.HasSuffix(w.text, "'s") {
		if w.name != nobody && !named && r.opens(r.phrase(i)) {
			return topic
		}
		return owner
	}
	start := r.phrase(i)
	if r.credited(start, i) {
		return speaker
	}
	if !named && r.opens(start) && r.acts(i) {
		return main
	}
	if start == 0 {
		return object
	}
	before := &r.words[start-1]
	switch {
	case before.name != nobody:
		return object
	case before.text == "and" && r.joins(start-1):
		return partner
	case (before.text == "and" || before.text == "but" || before.text == "while") && r.hasVerb(start-1) && r.verbAfter(i):
		return partner
	case before.is(conjunction|saying) && !before.is(hearing) || before.after == ',':
		if r.verbAfter(i) {
			return subject
		}
	}
	return object
}

// longestPhrase is how many words may stand in a noun phrase before its last word.
const longestPhrase = 6

// phrase returns where the noun phrase begins of which the word at i is the last.
func (r *reader) phrase(i int) int {
	k := i
	for k > 0 && i-k < longestPhrase {
		p := &r.words[k-1]
		if p.after == ',' || p.quoted != r.words[i].quoted || p.name != nobody && !possessive(r.text, p.End) && r.isPerson(p.name) && k == i {
			break
		}
		if p.name == nobody && !p.capital && (p.is(preposition|conjunction|auxiliary|saying|verb|past|speech) || !p.is(human|determiner) && k == i && strings.HasSuffix(p.text, "s")) {
			break
		}
		if p.capital && p.is(preposition|conjunction) && k == 1 {
			break // "But Ann Ray …"
		}
		k--
		if p.is(determiner) {
			break
		}
	}
	return k
}

// opens reports whether a noun phrase that begins at start may be the subject of the sentence: before it
// stand no words but those of an opening phrase up to a comma, or of a post.
func (r *reader) opens(start int) bool {
	for start > 0 && r.words[start-1].quoted {
		start--
	}
	switch {
	case start == 0 || start == 1 && r.words[0].is(opening):
		return true
	case r.words[start-1].text == "and" && r.words[start-2].is(human):
		return !r.hasVerb(start) // "Governor and hopeful Ann Ray"
	case r.words[start-1].after != ',':
		return false
	case r.words[0].text == "a" || r.words[0].text == "an" || r.words[0].is(preposition|conjunction|opening|past) || strings.HasSuffix(r.words[0].text, "ing"):
		return true
	}
	for _, w := range r.words[:start] {
		if w.name == nobody && w.is(auxiliary|saying|verb|past|speech) {
			return false
		}
	}
	return true
}

// acts reports whether the word at i may be the subject of what follows: no noun does that it belongs to.
func (r *reader) acts(i int) bool {
	w := &r.words[i]
	if i+1 == len(r.words) {
		return false
	}
	next := &r.words[i+1]
	return w.after != ' ' || next.name == nobody && !next.capital && !next.is(human) && next.text != "as"
}

func (r *reader) isPerson(name int) bool { return r.names[name].Kind == brief.Person }

// joins reports whether the "and" at i joins two subjects: "Ann Ray and Sam Ito said".
func (r *reader) joins(i int) bool {
	return i > 0 && r.words[i-1].after == ' ' && r.words[i-1].name != nobody && r.opens(r.phrase(i-1))
}

// verbAfter reports whether a verb follows the word at i, perhaps after an insertion.
func (r *reader) verbAfter(i int) bool {
	inserted := r.words[i].after == ','
	for k := i + 1; k < len(r.words) && k < i+20; k++ {
		w := &r.words[k]
		ready := !inserted || r.words[k-1].after == ',' && k > i+1
		switch {
		case ready && w.name == nobody && (w.is(auxiliary|saying|verb|past|speech) || looksPresent(w)):
			return true
		case inserted:
		case !strings.HasSuffix(w.text, "ly") && w.text != "also" && w.text != "who":
			return false
		}
	}
	return false
}

func looksPresent(w *word) bool {
	return !w.capital && len(w.text) > 3 && strings.HasSuffix(w.text, "s") && !strings.HasSuffix(w.text, "ss") && !strings.HasSuffix(w.text, "'s") && !w.is(preposition|conjunction)
}

// credited reports whether the sentence ends its words or a quotation by telling that the one whose
// phrase is from start to i said them, or begins with "According to".
func (r *reader) credited(start, i int) bool {
	if start >= 2 && r.words[start-1].text == "to" && r.words[start-2].text == "according" {
		return true
	}
	if start >= 1 && r.words[start-1].is(saying) && !r.words[start-1].quoted {
		if start == 1 {
			return r.words[0].quoted
		}
		p := &r.words[start-2]
		return p.after == ',' || p.quoted
	}
	return start > 0 && (r.words[start-1].after == ',' || r.words[start-1].quoted && !r.words[i].quoted) && r.says(i) && !r.opensUnquoted(start)
}

// opensUnquoted reports whether words outside quotations stand before start only as an opening phrase.
func (r *reader) opensUnquoted(start int) bool {
	for start > 0 && r.words[start-1].quoted {
		start--
	}
	return start > 0 && r.opens(start) && !r.words[start-1].quoted && (r.words[0].is(preposition|conjunction|opening|past) || strings.HasSuffix(r.words[0].text, "ing") || !r.hasVerb(start))
}

func (r *reader) hasVerb(end int) bool {
	for _, w := range r.words[:end] {
		if w.name == nobody && w.is(auxiliary|saying|verb|past|speech) {
			return true
		}
	}
	return false
}

// says reports whether a verb of saying follows the name at i, perhaps after an insertion.
func (r *reader) says(i int) bool {
	inserted := r.words[i].after == ','
	for k := i + 1; k < len(r.words) && k < i+20; k++ {
		w := &r.words[k]
		switch {
		case w.is(saying) && !w.quoted:
			if !inserted || r.words[k-1].after == ',' || r.words[k-1].is(auxiliary) || strings.HasSuffix(r.words[k-1].text, "ly") {
				return true
			}
		case inserted:
		case !w.is(auxiliary) && !strings.HasSuffix(w.text, "ly") && w.text != "also":
			return false
		}
	}
	return false
}
