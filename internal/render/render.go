// Package render turns a document's Markdown into HTML whose citations lead to the passages they rest on.
//
// No raw HTML passes through: what an author writes as a tag is shown as text. Characters that HTML
// and XML forbid are dropped. Quotations keep the characters they were written with.
package render

import (
	"bytes"
	"html/template"
	"net/url"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"briefing/internal/brief"
)

// Links says where things lie on the site that the HTML is for.
type Links struct {
	Base   *url.URL                   // the site's address; its path ends in a slash
	Page   string                     // the page's path below Base, "briefings/x/"
	Record func(source string) string // the path below Base of a source's record, "sources/x/"

	// File returns the path below Base of the page of a content file, "" when there is none. It may be
	// nil; a link from one file to another then stays as it is.
	File func(name string) string

	// Generated reports whether a heading is one that the program wrote; the sections under others are
	// labelled as the editor's where they cite nothing. When it is nil, none is.
	Generated func(heading string) bool
	// Remark returns what is to be said of a source where the text lists its sources, "" for nothing. It
	// may be nil.
	Remark func(source string) string
	// Ours is the language of the labels that the program adds, "" when the text is in the same; OursDir is
	// the direction that it is written in, "ltr" or "rtl".
	Ours, OursDir string
}

// An Article is a document's text as HTML, and what the page around it needs to know of it.
type Article struct {
	HTML         template.HTML
	Statements   []string  // the first paragraphs and list entries as plain text; of a page only
	Receipts     []Receipt // in the order in which the text first cites them
	ListsSources bool      // the text has its own list of all its sources
	Fresh        int       // how many points are labelled as new
}

// A Receipt is a passage that the text cites.
type Receipt struct {
	Number int    // from 1, what the marks in the text show
	Anchor string // its id on the page
	Quote  string
	Cites  []brief.Evidence // where it stands: one source, or several that carry the same words
	Marks  []string         // ids of the marks in the text
}

// Renderer turns documents into HTML. It may be used by many goroutines at once.
type Renderer struct{ markdown goldmark.Markdown }

// New returns a Renderer for GitHub's Markdown with footnotes.
func New() *Renderer {
	return &Renderer{goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.NewFootnote(extension.WithFootnoteIDPrefix("note-"))),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(nodeRenderer{}, 1))),
	)}
}

// Page returns a document as its page shows it: marks lead to the receipts further down.
func (r *Renderer) Page(d brief.Document, l Links) (Article, error) {
	return r.render(d, l, false)
}

// Feed returns a document as feed readers need it: plain tags, absolute addresses, and marks that lead
// straight to the passage on the record of its source.
func (r *Renderer) Feed(d brief.Document, l Links) (Article, error) {
	return r.render(d, l, true)
}

func (r *Renderer) render(d brief.Document, l Links, feed bool) (Article, error) {
	source := []byte(Text(withoutPassages(d)))
	t := transformer{doc: d, links: l, feed: feed, source: source}
	root := r.markdown.Parser().Parse(text.NewReader(source))
	t.transform(root.(*ast.Document))
	var out bytes.Buffer
	out.Grow(2 * len(source))
	if err := r.markdown.Renderer().Render(&out, source, root); err != nil {
		return Article{}, err
	}
	t.article.HTML = template.HTML(Text(out.String())) // entities may stand for forbidden characters
	return t.article, nil
}
