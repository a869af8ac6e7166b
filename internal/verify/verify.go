// Package verify tells whether what a text claims is in its sources: its numbers, dates, names and
// quotations, who does what, and whether it is so or not so.
package verify

import (
	"cmp"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// A Source is a text that claims are checked against.
type Source struct {
	ID   string
	Text string       // what evidence cites
	Body []brief.Span // the parts of Text that count, noise left out; nil for all of it
	// Paragraphs are those that a reader counts, to number a passage's place by; nil to number by Body.
	Paragraphs []brief.Span
	Facts      []string   // what its record says of it, title, publisher, author: good for names, dates and numbers
	Date       brief.Date // when it was published, which says what day "Saturday" is; zero when unknown
	Language   string     // BCP 47; "" when unknown
}

// Kind says what of a claim is missing from its sources.
type Kind string

// The kinds of what can be missing.
const (
	Number   Kind = "number" // with its unit: money and percentages, too
	Date     Kind = "date"
	Name     Kind = "name"
	Quote    Kind = "quote"    // words in quotation marks
	Negation Kind = "negation" // the sources have it the other way round
	Swap     Kind = "swap"     // the name is there, but not with this
)

// Missing is a part of a claim that its sources do not bear out.
type Missing struct {
	Kind Kind   `json:"kind"`
	Text string `json:"text"` // as the claim has it
}

// Folded is a quotation that a source has in another form of the same words: other case, white space,
// quotation marks or compatibility characters. The source's form is to be shown.
type Folded struct {
	Claim  string
	Source string
}

// A Verdict is what was found of one claim.
type Verdict struct {
	Missing []Missing      // in the order of the claim; none when it is supported
	Folded  []Folded       // of a supported claim or not
	Nearest brief.Evidence // the passage that comes nearest to the claim; Quote is "" when none does
}

// Supported reports whether nothing of the claim is missing.
func (v Verdict) Supported() bool { return len(v.Missing) == 0 }

// A Checker holds sources, read once, to check many claims against. It may be used by many goroutines.
type Checker struct {
	vocabulary *vocabulary
	sources    []*index
	none       []*index // an empty one, which supports nothing
}

// New reads the sources.
func New(sources []Source) *Checker {
	c := &Checker{vocabulary: &vocabulary{words: map[string]int32{}, stems: map[string]int32{}}}
	for _, s := range sources {
		c.sources = append(c.sources, newIndex(s, c.vocabulary))
	}
	c.vocabulary.weigh(c.sources)
	c.none = []*index{newIndex(Source{}, c.vocabulary)}
	return c
}

// Check checks a claim, plain text without markup, against the sources with the given IDs; against all
// when none is given.
func (c *Checker) Check(text string, among ...string) Verdict {
	var v Verdict
	sources := c.among(among)
	claims, quotes := c.claims(text, sources)
	for i, one := range claims {
		for _, check := range checks {
			v.Missing = append(v.Missing, check(&one)...)
		}
		if i == 0 && len(one.near) > 0 {
			v.Nearest = one.near[0].evidence()
		}
	}
	missing, folded := checkQuotes(text, quotes, sources)
	v.Missing, v.Folded = append(v.Missing, missing...), folded
	v.Missing = once(v.Missing)
	inOrder(v.Missing, text)
	return v
}

// once leaves out what turns round or moves words that are missing altogether.
func once(missing []Missing) []Missing {
	return slices.DeleteFunc(missing, func(m Missing) bool {
		return (m.Kind == Swap || m.Kind == Negation) && slices.ContainsFunc(missing, func(other Missing) bool {
			return other.Kind != Swap && other.Kind != Negation && strings.Contains(other.Text, m.Text)
		})
	})
}

// inOrder sorts what is missing by where the claim has it.
func inOrder(missing []Missing, text string) {
	if len(missing) < 2 {
		return
	}
	slices.SortStableFunc(missing, func(a, b Missing) int {
		return cmp.Compare(strings.Index(text, a.Text), strings.Index(text, b.Text))
	})
}

// among returns the sources with the IDs, all where none is given.
func (c *Checker) among(ids []string) []*index {
	if len(ids) == 0 && len(c.sources) > 0 {
		return c.sources
	}
	var chosen []*index
	for _, x := range c.sources {
		if slices.Contains(ids, x.ID) {
			chosen = append(chosen, x)
		}
	}
	if len(chosen) == 0 {
		return c.none
	}
	return chosen
}

// evidence returns the passage as what a claim rests on.
func (p passage) evidence() brief.Evidence {
	s := p.span()
	return brief.Evidence{Source: p.ID, Span: s.Span, Quote: s.In(p.Text), Paragraph: p.numbered(s)}
}

// numbered returns the number of the sentence's paragraph, from 1; 0 for one that is in none that is counted.
func (x *index) numbered(s span) int {
	if x.Paragraphs == nil {
		return int(s.paragraph) + 1
	}
	return 1 + slices.IndexFunc(x.Paragraphs, func(p brief.Span) bool { return p.Start <= s.Start && s.Start < p.End })
}
