// Package page finds the article in a saved web page, and what the page's head says of it.
package page

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"briefing/internal/brief"
)

// A Page is the article of a web page. Fields the page says nothing of are zero.
type Page struct {
	Text      string // one block (paragraph, heading, list item) a line, blank lines between
	Title     string
	URL       string // canonical address, http or https
	Publisher string // the site's name
	Author    string
	Date      brief.Date // of publication
	Language  string     // of the html element
}

// Extract finds the article in the source of a page. It returns an error when there is none.
func Extract(source string) (Page, error) {
	doc, err := parse(source)
	if err != nil {
		return Page{}, err
	}
	h := headOf(doc)
	s := survey(readable(doc), h)
	p := h.Page
	if p.Text = strings.Join(s.article(), "\n\n"); p.Text == "" {
		return Page{}, errors.New("no article found in the page")
	}
	return p, nil
}

// parse reads the source of a page. Elements may nest only so deep, which the parser sees to.
func parse(source string) (*html.Node, error) {
	if len(source) > maxSource {
		return nil, fmt.Errorf("the page has %d bytes; at most %d are read", len(source), maxSource)
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil, fmt.Errorf("the page cannot be read: %w", err)
	}
	nodes := 0
	for range doc.Descendants() {
		nodes++
	}
	if nodes > maxNodes {
		return nil, fmt.Errorf("the page has %d elements and texts; at most %d are read", nodes, maxNodes)
	}
	return doc, nil
}

// Pages are read up to this many bytes, and elements and texts: far more than any article's has, and few
// enough that they are read in seconds.
const (
	maxSource = 16 << 20
	maxNodes  = 300_000
)

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
