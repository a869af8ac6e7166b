// Package clean tells what each line of a pasted article is (body, structure or noise) and why.
package clean

import "briefing/internal/brief"

// A Role is what a line is to a reader of the article.
type Role string

// The roles.
const (
	Body      Role = "body"      // the article's own sentences
	Structure Role = "structure" // its headline and cross-heads
	Noise     Role = "noise"     // everything the page added around it
)

// A Line is one line of the text, with what is kept of it. Blank lines are left out.
type Line struct {
	Number int          // in the text, from 1
	Span   brief.Span   // the whole line, without its line ending
	Role   Role         // what the line is
	Reason string       // why: "caption before a photo credit", "full sentence", …
	Kept   []brief.Span // what is kept of a body or structure line, in order; nil for noise
}

// A Result is a cleaned text and what it says of itself. Every field but Lines and Paragraphs is
// zero when the text does not say.
type Result struct {
	Lines      []Line
	Paragraphs []brief.Span // the body in order: a run of kept body, without surrounding white space
	Title      string       // the headline
	Place      string       // of the dateline
	Author     string       // of the byline
	Agency     string       // credited wire agency, "AFP"
	Publisher  string
	URL        string
	Date       brief.Date // "Published …"
}
