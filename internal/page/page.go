// Package page finds the article in a saved web page, and what the page's head says of it.
package page

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

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
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return Page{}, fmt.Errorf("the page cannot be read: %w", err)
	}
	p := headOf(doc)
	address, err := url.Parse(p.URL)
	if err != nil || p.URL == "" {
		address = &url.URL{Scheme: "http", Host: "page.invalid", Path: "/"} // links are not kept
	}
	article, err := readability.FromDocument(doc, address)
	if err != nil {
		return Page{}, fmt.Errorf("no article found in the page: %w", err)
	}
	if p.Text = textOf(article.Node); p.Text == "" {
		return Page{}, errors.New("no article found in the page")
	}
	if p.Title == "" {
		p.Title = oneLine(article.Title)
	}
	return p, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// textOf writes the text under a node, each block on a line of its own.
func textOf(root *html.Node) string {
	var blocks []string
	var line strings.Builder
	flush := func() {
		if s := oneLine(line.String()); s != "" {
			blocks = append(blocks, s)
		}
		line.Reset()
	}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			line.WriteString(n.Data)
			return
		case n.Type == html.ElementNode && n.DataAtom == atom.Br:
			line.WriteByte(' ')
			return
		}
		block := n.Type == html.ElementNode && isBlock(n.DataAtom)
		if block {
			flush()
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
		if block {
			flush()
		}
	}
	if root != nil {
		walk(root)
	}
	flush()
	return strings.Join(blocks, "\n\n")
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Figure, atom.Figcaption, atom.Section, atom.Article, atom.Hr, atom.Body:
		return true
	}
	return false
}
