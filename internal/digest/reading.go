package digest

import (
	"cmp"
	"fmt"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/clean"
	"briefing/internal/page"
	"briefing/internal/seed"
)

// A Reading is what the left half makes of a seed before it chooses anything.
type Reading struct {
	Article Article
	Record  brief.Source // what is published of the source; FirstRead is left to the caller
	Lines   []Line       // the verdict on every line that is not blank
}

// A Line is one line of a text, its role and the reason for it.
type Line struct {
	Number int // from 1; of a web page, among the lines its article was found to have
	Role   clean.Role
	Reason string
	Text   string // what is kept of it
}

// Read cleans a seed and gathers what is known of it, strongest first what the editor noted, then what
// the page's head says, then what the text says of itself. A seed without article text has a problem.
//
// The text that evidence cites is the seed's own for plain text and Markdown, front matter included,
// so that offsets are the file's; for a web page it is the article's body, which [Body] returns.
func Read(s seed.Seed) (Reading, []brief.Problem) {
	if lines := strings.Count(s.Text, "\n") + strings.Count(s.Text, "\r"); lines > maxLines {
		return Reading{}, []brief.Problem{{
			File: s.File, Line: 1, Rule: "too-large", Message: fmt.Sprintf("the text has %d lines; an article has at most %d", lines, maxLines),
			Hint: "split it into one file an article",
		}}
	}
	text, head, judge := withoutFrontMatter(s), page.Page{}, clean.Text
	if s.Format == "html" {
		var err error
		if head, err = page.Extract(text); err != nil {
			return Reading{}, []brief.Problem{noArticle(s, err.Error())}
		}
		text, judge = head.Text, clean.Extracted
	}
	c := judge(text)
	r := Reading{Lines: linesOf(c, text)}
	if s.Format == "html" {
		text, c.Paragraphs = flatten(text, c.Paragraphs)
		c.Lines = nil // they are of the text before
	} else {
		text = s.Text
	}
	m := s.Meta
	r.Article = Article{
		ID: s.ID, Text: text, Clean: c,
		Title:    cmp.Or(m.Title, head.Title),
		Date:     cmp.Or(m.Date, head.Date, c.Date),
		Language: m.Language,
	}
	if r.Article.Language == "" {
		r.Article.Language = cmp.Or(Language(r.Article.Body()), head.Language)
	}
	r.Record = brief.Source{
		ID:        s.ID,
		Title:     cmp.Or(r.Article.Title, c.Title),
		Publisher: cmp.Or(m.Publisher, head.Publisher, c.Publisher),
		Agency:    c.Agency,
		Author:    cmp.Or(m.Author, head.Author, c.Author),
		URL:       cmp.Or(m.URL, head.URL, c.URL),
		Date:      r.Article.Date,
		Language:  r.Article.Language,
		SHA256:    s.SHA256,
	}
	for _, span := range c.Paragraphs {
		r.Record.Bytes += span.Len()
	}
	if len(c.Paragraphs) == 0 {
		return r, []brief.Problem{noArticle(s, "no article text in it, only what pages add around one")}
	}
	return r, nil
}

// maxLines is the most lines a text is cleaned with: far above any article, and few enough that a log
// file dropped among the seeds does not fill the memory with verdicts.
const maxLines = 500_000

func noArticle(s seed.Seed, message string) brief.Problem {
	return brief.Problem{File: s.File, Line: 1, Rule: "no-article", Message: message, Hint: "see why with: briefing clean --explain " + s.File}
}

// Body returns the article's own text, its paragraphs with a blank line between.
func (a Article) Body() string {
	text, _ := flatten(a.Text, a.Clean.Paragraphs)
	return text
}

// flatten joins the spans of text with blank lines, and returns where each then lies.
func flatten(text string, spans []brief.Span) (string, []brief.Span) {
	var b strings.Builder
	moved := make([]brief.Span, len(spans))
	for i, span := range spans {
		if i > 0 {
			b.WriteString("\n\n")
		}
		moved[i] = brief.Span{Start: b.Len(), End: b.Len() + span.Len()}
		b.WriteString(span.In(text))
	}
	return b.String(), moved
}

func linesOf(c clean.Result, text string) []Line {
	lines := make([]Line, len(c.Lines))
	for i, l := range c.Lines {
		kept := make([]string, len(l.Kept))
		for k, span := range l.Kept {
			kept[k] = span.In(text)
		}
		lines[i] = Line{Number: l.Number, Role: l.Role, Reason: l.Reason, Text: strings.Join(kept, " ")}
	}
	return lines
}

// withoutFrontMatter blanks the front matter out, byte for byte, so that offsets and line numbers stay
// those of the file.
func withoutFrontMatter(s seed.Seed) string {
	text := []byte(s.Text)
	for i, c := range text[:s.Body.Start] {
		if c != '\n' && c != '\r' {
			text[i] = ' '
		}
	}
	return string(text)
}
