// Package verify tells whether what a text claims is in its sources: its numbers, dates, names and
// quotations, who does what, and whether it is so or not so.
package verify

import "briefing/internal/brief"

// A Source is a text that claims are checked against.
type Source struct {
	ID       string
	Text     string       // what evidence cites
	Body     []brief.Span // the parts of Text that count, noise left out; nil for all of it
	Facts    []string     // what its record says of it, title, publisher, author: good for names, dates and numbers
	Date     brief.Date   // when it was published, which says what day "Saturday" is; zero when unknown
	Language string       // BCP 47; "" when unknown
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
type Checker struct{ sources []Source }

// New reads the sources.
func New(sources []Source) *Checker { return &Checker{sources} }

// Check checks a claim, plain text without markup, against the sources with the given IDs; against all
// when none is given.
func (c *Checker) Check(claim string, among ...string) Verdict { return Verdict{} }
