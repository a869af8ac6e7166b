// Package referent tells whom a leading pronoun means, when that is certain.
//
// It reads an article's sentences in order and keeps, for "he" and for "she", the one person who can be
// meant. A second person who could be meant, named or not, makes it forget both: a reader who is told
// nothing looks it up, a reader who is told the wrong name does not.
package referent

import (
	"slices"
	"strings"

	"briefing/internal/brief"
)

// A Paragraph is where one paragraph's sentences and quotations lie in the source text, both in order.
type Paragraph struct {
	Sentences  []brief.Span
	Quotations []brief.Span // marks included
}

// Find returns for each sentence of the paragraphs, counted through them all, the canonical name of the
// person whom its leading "he", "she", "his" or "her" means, or "" when it has none or when that is not
// certain. Leading is a pronoun that opens the sentence or its main clause, after a phrase that names
// nobody: "In Paris, she said". names are those of text; only English is understood.
func Find(text string, paragraphs []Paragraph, names []brief.Name) []string {
	n := 0
	for _, p := range paragraphs {
		n += len(p.Sentences)
	}
	found := make([]string, 0, n)
	needed := near(text, paragraphs, n)
	if needed == nil {
		return found[:n]
	}
	r := reader{text: text, names: names, mentions: inOrder(names)}
	focuses := [2]focus{newFocus(masculine, len(names)), newFocus(feminine, len(names))}
	for _, p := range paragraphs {
		quotations := p.Quotations
		for _, span := range p.Sentences {
			for len(quotations) > 0 && quotations[0].End <= span.Start {
				quotations = quotations[1:]
			}
			name := ""
			if i := len(found); needed[i] {
				s := r.read(span, quotations)
				for g := range focuses {
					if i > 0 && !needed[i-1] {
						focuses[g].forget()
					}
					if who := focuses[g].follow(&s, names); who >= 0 {
						name = names[who].Text
					}
				}
			}
			found = append(found, name)
		}
	}
	return found
}

// reach is how many sentences before a leading pronoun are read for whom it means.
const reach = 7

// near tells of each of the n sentences whether it, or one soon after it, may open with a pronoun. It
// returns nil when none does: most sentences need not be read.
func near(text string, paragraphs []Paragraph, n int) []bool {
	var needed []bool
	i := 0
	for _, p := range paragraphs {
		for _, span := range p.Sentences {
			if mayLead(span.In(text)) {
				if needed == nil {
					needed = make([]bool, n)
				}
				for k := max(0, i-reach); k <= i; k++ {
					needed[k] = true
				}
			}
			i++
		}
	}
	return needed
}

// farthest is how many bytes of a sentence may hold its leading pronoun.
const farthest = 120

// mayLead reports whether a pronoun may open the sentence or its main clause.
func mayLead(sentence string) bool {
	head := sentence[:min(len(sentence), farthest)]
	for _, opening := range []string{"He ", "She ", "His ", "Her "} {
		if strings.HasPrefix(head, opening) {
			return true
		}
	}
	if _, rest, _ := strings.Cut(head, " "); strings.HasPrefix(rest, "he ") || strings.HasPrefix(rest, "she ") {
		return true
	}
	return strings.Contains(head, ", he ") || strings.Contains(head, ", she ")
}

// A mention is where one of the names stands.
type mention struct {
	brief.Span
	name int
}

func inOrder(names []brief.Name) []mention {
	n := 0
	for i := range names {
		n += len(names[i].Mentions)
	}
	all := make([]mention, 0, n)
	for i := range names {
		for _, m := range names[i].Mentions {
			all = append(all, mention{m.Span, i})
		}
	}
	slices.SortFunc(all, func(a, b mention) int { return a.Start - b.Start })
	return all
}

// A sex is one that English pronouns tell apart; persons of whom nothing tells are of either.
type sex uint8

const (
	masculine sex = 0
	feminine  sex = 1
	either    sex = 2
)

func (s sex) fits(g sex) bool { return s == g || s == either }

// nobody is the index of no name.
const nobody = -1

// A focus is the one person whom a pronoun of a sex can mean, after the sentences read so far.
type focus struct {
	sex      sex
	who      int  // index of the name, or nobody
	speaks   bool // was last named as one who says something
	idle     int  // sentences since the person was last spoken of
	sentence int  // sentences read
	seen     []int
	unnamed  int // sentence, from 1, that last spoke of a person without a name; 0 for none
}

func newFocus(s sex, names int) focus { return focus{sex: s, who: nobody, seen: make([]int, names)} }

// forget passes sentences that were not read, in which anybody may have been spoken of.
func (f *focus) forget() {
	f.who = nobody
	f.unnamed = f.sentence + 1
}

// How many sentences a person is kept in mind.
const (
	patience = 2 // through sentences that speak of nobody
	memory   = 3 // as another whom a later pronoun may mean
)

// follow returns whom the leading pronoun of s means, or nobody, and takes in whom s speaks of.
func (f *focus) follow(s *reading, names []brief.Name) int {
	f.sentence++
	found := nobody
	if s.pronoun.sex == f.sex {
		found = f.resolve(s)
	}
	f.take(s, found, names)
	return found
}

// resolve returns whom the leading pronoun means, which is of the focus's sex.
func (f *focus) resolve(s *reading) int {
	switch {
	case f.who == nobody, !s.pronoun.plain, s.mentions(f.who):
		return nobody
	case f.speaks && !s.pronoun.says && (f.idle > 0 || f.rivalled(f.who)):
		return nobody // "The coach, Lee, said the knee was broken. He will miss two games."
	}
	return f.who
}

// rivalled reports whether another person than who was spoken of a short while ago.
func (f *focus) rivalled(who int) bool {
	if f.unnamed > 0 && f.sentence-f.unnamed <= memory {
		return true
	}
	for i, at := range f.seen {
		if i != who && at > 0 && f.sentence-at <= memory {
			return true
		}
	}
	return false
}

// take updates the focus by the persons that s speaks of, its leading pronoun meaning found.
func (f *focus) take(s *reading, found int, names []brief.Name) {
	only, count := found, 0
	if found != nobody {
		count = 1
	}
	unnamed := s.pronoun.sex == f.sex && found == nobody
	for _, p := range s.persons {
		switch {
		case !p.sex.fits(f.sex):
		case p.name == nobody:
			unnamed = true
		case p.name != only:
			count++
			only = p.name
		}
	}
	p := s.person(only)
	switch {
	case unnamed || count > 1:
		f.who = nobody
	case count == 0:
		f.wait(s)
	case only == f.who:
		f.idle, f.speaks = 0, f.speaks || p.speaks
		if s.quoted[f.sex] {
			f.who = nobody // "He is fit," Lee said. He …
		}
	case p.sex != f.sex || s.quoted[f.sex] || f.rivalled(only) && (!p.subject || s.later[f.sex]):
		f.who = nobody
	default:
		f.who, f.speaks, f.idle = only, p.speaks, 0
	}
	f.remember(s, found, unnamed)
}

// wait passes a sentence that speaks of nobody.
func (f *focus) wait(s *reading) {
	if s.later[f.sex] {
		f.idle = 0
		return
	}
	if f.idle++; f.idle > patience {
		f.who = nobody
	}
}

func (f *focus) remember(s *reading, found int, unnamed bool) {
	if unnamed {
		f.unnamed = f.sentence
	}
	if found != nobody {
		f.seen[found] = f.sentence
	}
	for _, p := range s.persons {
		if p.name != nobody && p.sex.fits(f.sex) {
			f.seen[p.name] = f.sentence
		}
	}
}
