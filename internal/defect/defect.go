// Package defect counts what is wrong with key points, as a strict editor reads them.
//
// It is a measuring stick and shares no code and no lists of words with what it measures: a defect that
// both overlooked in the same way would not show. A point is judged as a reader meets it, alone. What
// was said before it in the article, or in the list of points, excuses nothing but a definite noun.
package defect

import (
	"strings"
)

// A Kind is a kind of defect. Its text names it in a table.
type Kind string

// The kinds of defect, in the order in which they are counted.
const (
	// Pronoun: nobody in the point is who "he", "they", "this", "the latter" or "both" stand for.
	Pronoun Kind = "pronoun"
	// Connective: an opening that leans on the sentence before: "But", "As a result", "Two days later".
	Connective Kind = "connective"
	// CutQuotation: quotation marks without their partner, or a sentence out of a running quotation.
	CutQuotation Kind = "cut quotation"
	// NoSpeaker: words in quotation marks or in the first person, and nobody named who says them.
	NoSpeaker Kind = "no speaker"
	// Caption: the words under a picture, or a label before them.
	Caption Kind = "caption"
	// Fragment: no whole sentence: no verb, no stop, cut short, a heading, a question, a bracket left open.
	Fragment Kind = "fragment"
	// Noise: what a page says to its reader, or its makers about themselves: prompts, bylines, datelines.
	Noise Kind = "noise"
	// Long: more than 45 words.
	Long Kind = "long"
	// Duplicate: says again what an earlier point of the article says.
	Duplicate Kind = "duplicate"
	// Stray: a stop or space where none belongs, the seam of two lines that were run together.
	Stray Kind = "stray mark"
	// Leaning: a softer class, to be counted apart: a definite noun ("The suspect") or a pronoun inside
	// a quotation that only the sentence before explains.
	Leaning Kind = "leaning"
	// Surname: another softer class: a person who is the subject by surname alone, when neither the point nor
	// one before it says who that is.
	Surname Kind = "bare surname"
)

// Kinds returns every kind, in the order in which they are counted.
func Kinds() []Kind {
	return []Kind{Pronoun, Connective, CutQuotation, NoSpeaker, Caption, Fragment, Noise, Long, Duplicate, Stray, Leaning, Surname}
}

// Soft reports whether the kind is one of the two softer classes, which are counted apart: a reader of the
// whole page may well be content.
func (k Kind) Soft() bool { return k == Leaning || k == Surname }

// A Defect is one thing that is wrong with one point.
type Defect struct {
	Point  int    // which of the points, from 0
	Kind   Kind   // a point has at most one defect of a kind
	Detail string // what an editor would underline, and why
}

// Find returns what is wrong with the points of one article, by point and then in the order of Kinds.
// Source is the text they come from, to see what was cut ("" when it is not at hand); language is a tag
// such as "en" or "en-GB". Other languages than English are held to what shows in any: marks, stops,
// length, noise in signs, duplicates. Time is linear in the bytes of points and source, for any one
// number of points.
func Find(points []string, source, language string) []Defect {
	english := language == "en" || strings.HasPrefix(language, "en-")
	from := newOrigin(source)
	readings := make([]reading, len(points))
	for i, p := range points {
		readings[i] = read(p)
	}
	var found []Defect
	for i, r := range readings {
		add := func(k Kind, detail string) {
			if detail != "" {
				found = append(found, Defect{Point: i, Kind: k, Detail: detail})
			}
		}
		if english {
			add(Pronoun, pronoun(r))
			add(Connective, connective(r))
		}
		add(CutQuotation, cutQuotation(r, from))
		if english {
			add(NoSpeaker, noSpeaker(r))
			add(Caption, caption(r))
		}
		add(Fragment, fragment(r, english))
		add(Noise, noise(r, english))
		add(Long, long(r))
		add(Duplicate, duplicate(readings[:i], r))
		add(Stray, stray(r, english))
		if english {
			add(Leaning, leaning(readings[:i], r))
			add(Surname, surname(readings[:i], r, from))
		}
	}
	return found
}
