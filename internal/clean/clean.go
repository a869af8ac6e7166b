// Package clean tells what each line of a pasted article is (body, structure or noise) and why.
//
// A text is cut into units: paragraphs, whether each is one long line or several wrapped ones. Every
// unit is then judged in steps that each leave alone what an earlier one decided: what a unit says of
// itself (a prompt, a credit, a byline), what its neighbours say of it (the line before a credit is a
// caption), what the whole text says (it stands there twice, it lies outside the article). What
// remains is a heading or body, and body loses the dateline and agency credit around it. The rules
// are tables of named kinds of noise: nothing is dropped for its length or its missing full stop
// alone, except in a whole-page paste: there the rules draw the article's borders (region.go), and learned
// weights correct them (learned.go).
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

// Text judges every line of text, which is UTF-8 with any line endings. It takes time linear in the
// length of text and accepts any bytes.
func Text(text string) Result {
	return judge(text, func(p *page) {
		p.region()
		p.learned(standard())
	})
}

// Extracted judges the lines of a text that an extractor took out of a web page. What lies outside the
// article is gone already, and only what can be named is noise: looking for the article's borders once
// more costs body (F1 .949 instead of .964 on 91 pages).
func Extracted(text string) Result { return judge(text, func(*page) {}) }

// judge takes the steps in their order; borders finds where the article begins and ends.
func judge(text string, borders func(*page)) Result {
	p := parse(text)
	p.markup()
	p.recognise()
	p.summaries()
	p.captions()
	p.wireCaptions()
	p.prompted()
	p.duplicates()
	p.agencyCredits()
	p.headline()
	borders(p)
	p.crossHeads()
	p.bylines()
	p.authorNotes()
	p.sentences()
	p.datelines()
	return p.result()
}
