package check

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// A page is an HTML file as it is being read.
type page struct {
	*report
	site        *site
	line        int // of the token at hand
	titles      int
	title       string
	description string
	h1          int
	redirect    bool
	literal     int    // depth of elements whose text is shown as it is written, such as code
	raw         string // the element whose text comes next, when it is not HTML: "script"
	ids         []string
	seen        map[string]bool // of ids
}

// page checks an HTML file. It reads tokens and builds no tree, for speed.
func (s *site) page(r *report, data []byte) {
	p := &page{report: r, site: s, line: 1, seen: make(map[string]bool)}
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		kind := z.Next()
		raw := z.Raw()
		lines := bytes.Count(raw, []byte("\n"))
		switch kind {
		case html.ErrorToken:
			p.whole()
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			p.escapedTwice(raw)
			p.startTag(z.Token(), kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			if name, _ := z.TagName(); literal[string(name)] && p.literal > 0 {
				p.literal--
			}
			p.raw = ""
		case html.TextToken:
			p.text(raw)
		}
		p.line += lines
	}
}

// whole checks what can be told only at the end of the page.
func (p *page) whole() {
	p.report.ids = newIDSet(p.ids)
	p.deferred = slices.DeleteFunc(p.deferred, func(f fragment) bool { return f.page == p.file && p.seen[f.id] })
	if strings.TrimSpace(p.title) == "" {
		p.add(0, "no-title", "has no title", "give the page's title in its front matter or template")
	}
	if p.file == "404.html" || p.redirect {
		return
	}
	if strings.TrimSpace(p.description) == "" {
		p.add(0, "no-description", "has no description", "give a description in the page's front matter or template")
	}
	if p.h1 != 1 {
		p.add(0, "not-one-h1", fmt.Sprintf("has %d h1 headings, not one", p.h1), "give the page one h1 in its template")
	}
}

// literal are the elements in which text about HTML, such as "&amp;lt;", is meant as it stands.
var literal = map[string]bool{"code": true, "pre": true, "samp": true, "kbd": true}

func (p *page) startTag(t html.Token, closed bool) {
	switch {
	case literal[t.Data] && !closed:
		p.literal++
	case t.Data == "h1":
		p.h1++
	case t.Data == "title":
		p.titles++
		p.raw = t.Data
	case t.Data == "style":
		p.raw = t.Data
	case t.Data == "script":
		p.raw = strings.TrimSpace(t.Data + " " + attribute(t, "type"))
	case t.Data == "meta":
		p.meta(t)
	}
	for _, a := range t.Attr {
		p.attribute(t, a)
	}
}

func (p *page) attribute(t html.Token, a html.Attribute) {
	switch a.Key {
	case "id":
		if p.seen[a.Val] {
			p.add(p.line, "duplicate-id", fmt.Sprintf("has the id %q twice, so links to the second lead to the first", a.Val), "report it as a bug, or change the template")
		}
		p.seen[a.Val] = true
		p.ids = append(p.ids, a.Val)
	case "name":
		if t.Data == "a" {
			p.ids = append(p.ids, a.Val)
		}
	case "href":
		if rel := attribute(t, "rel"); rel != "preconnect" && rel != "dns-prefetch" {
			p.site.link(p.report, p.line, a.Val)
		}
	case "src", "poster", "action", "formaction":
		p.site.link(p.report, p.line, a.Val)
	case "data":
		if t.Data == "object" {
			p.site.link(p.report, p.line, a.Val)
		}
	case "style":
		p.site.styles(p.report, p.line, []byte(a.Val))
	case "srcset", "imagesrcset":
		for candidate := range strings.SplitSeq(a.Val, ", ") {
			if fields := strings.Fields(candidate); len(fields) > 0 {
				p.site.link(p.report, p.line, strings.TrimSuffix(fields[0], ","))
			}
		}
	}
}

// meta reads the description, a redirect, and the addresses that link previews use.
func (p *page) meta(t html.Token) {
	content := attribute(t, "content")
	switch strings.ToLower(attribute(t, "name") + attribute(t, "property")) {
	case "description":
		p.description = content
	case "og:url", "og:image", "twitter:image":
		p.site.link(p.report, p.line, content)
	}
	if strings.EqualFold(attribute(t, "http-equiv"), "refresh") {
		p.redirect = true
		if _, to, ok := strings.Cut(content, "="); ok {
			p.site.link(p.report, p.line, strings.Trim(to, ` '"`))
		}
	}
}

func (p *page) text(raw []byte) {
	switch {
	case p.raw == "title":
		if p.titles == 1 { // a later one is of a picture
			p.title += string(raw)
		}
		p.escapedTwice(raw)
	case p.raw == "style":
		p.site.styles(p.report, p.line, raw)
	case p.raw == "script application/ld+json":
		if !json.Valid(raw) {
			p.add(p.line, "bad-json-ld", "holds JSON-LD that is not JSON", "report it as a bug, or change the template")
		}
	case p.raw == "" && p.literal == 0:
		p.escapedTwice(raw)
	}
}

var doubleEscape = regexp.MustCompile(`&amp;(?:lt|gt|amp|quot|apos|nbsp|#[0-9]+|#[xX][0-9a-fA-F]+);`)

// escapedTwice reports text that a reader sees as "&lt;" because it was escaped twice. A crawl of
// every page for it is how golang.org guards its own.
func (p *page) escapedTwice(raw []byte) {
	if !bytes.Contains(raw, []byte("&amp;")) {
		return
	}
	for _, at := range doubleEscape.FindAllIndex(raw, -1) {
		p.add(p.line+bytes.Count(raw[:at[0]], []byte("\n")), "escaped-twice", "shows readers "+html.UnescapeString(string(raw[at[0]:at[1]]))+", which was escaped twice", "write the character itself in the source or Markdown")
	}
}
