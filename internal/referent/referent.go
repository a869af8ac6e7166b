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
	r := reader{text: text, names: names, sexes: sexesOf(names), mentions: inOrder(names)}
	focuses := [2]focus{newFocus(masculine, names), newFocus(feminine, names)}
	end := 0 // of the sentence before
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
					if i > 0 && !needed[i-1] || parted(text[min(end, span.Start):span.Start]) {
						focuses[g].forget()
					}
					if who := focuses[g].follow(&s); who >= 0 {
						name = names[who].Text
						r.sexes[who] = sex(g)
					}
				}
			}
			found = append(found, name)
			end = span.End
		}
	}
	return found
}

// parted reports whether words stand in the gap between two sentences: a heading, or what is no prose.
func parted(gap string) bool {
	for i := 0; i < len(gap); i++ {
		if c := gap[i] | 0x20; 'a' <= c && c <= 'z' {
			return true
		}
	}
	return false
}

// reach is how many sentences before a leading pronoun are read for whom it means.
const reach = 5

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

// sexesOf returns the sex of the person of each name, as far as the given name and how the text speaks of
// the person tell and agree. Where they do not, two persons may be taken for one.
func sexesOf(names []brief.Name) []sex {
	sexes := make([]sex, len(names))
	for i := range names {
		n := &names[i]
		sexes[i] = either
		if n.Kind == brief.Place || n.Kind == brief.Organisation {
			continue
		}
		given, spoken := sexOf(n.Text), either
		switch n.Gender {
		case brief.Masculine:
			spoken = masculine
		case brief.Feminine:
			spoken = feminine
		}
		switch {
		case given == either:
			sexes[i] = spoken
		case spoken == either || spoken == given:
			sexes[i] = given
		}
	}
	return sexes
}
