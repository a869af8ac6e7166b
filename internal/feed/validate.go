package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"time"

	"briefing/internal/brief"
)

// Validate checks an RSS 2.0 feed by the rules of the W3C feed validator that a program can break,
// and returns what breaks them, without the File. self is the address the feed is published at; an
// empty one is not compared. The validator's rules: https://validator.w3.org/feed/docs/
func Validate(data []byte, self string) []brief.Problem {
	v := &validator{lines: lineStarts(data)}
	root, err := parseXML(data)
	if err != nil {
		v.report(0, "feed-not-xml", "is not well-formed XML: %v", err)
		return v.found
	}
	v.rss(root, self)
	return brief.SortProblems(v.found)
}

// An element is a node of a parsed feed, named as by its usual prefix: "dc:creator".
type element struct {
	name     string
	offset   int64 // in bytes, where the element's start tag ends
	attrs    map[string]string
	text     string
	children []*element
}

var prefixes = map[string]string{
	"": "",
	"http://purl.org/rss/1.0/modules/content/": "content:",
	"http://purl.org/dc/elements/1.1/":         "dc:",
	"http://www.w3.org/2005/Atom":              "atom:",
}

// parseXML reads a document into a tree. It fails where encoding/xml does.
func parseXML(data []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	top := &element{}
	open := []*element{top}
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
		current := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			e := &element{name: elementName(t.Name), offset: d.InputOffset(), attrs: make(map[string]string, len(t.Attr))}
			for _, a := range t.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			current.children = append(current.children, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			current.text += string(t)
		}
	}
	if len(top.children) != 1 {
		return nil, fmt.Errorf("%d root elements", len(top.children))
	}
	return top.children[0], nil
}

func elementName(n xml.Name) string {
	if prefix, known := prefixes[n.Space]; known {
		return prefix + n.Local
	}
	return n.Space + ":" + n.Local
}

func (e *element) all(name string) []*element {
	var found []*element
	for _, c := range e.children {
		if c.name == name {
			found = append(found, c)
		}
	}
	return found
}

type validator struct {
	lines []int64 // the offset at which each line begins
	found []brief.Problem
}

func (v *validator) report(offset int64, rule, format string, args ...any) {
	p := brief.Problem{Rule: rule, Message: fmt.Sprintf(format, args...), Hint: "build the site again; if it stays, report it as a bug"}
	if offset > 0 {
		p.Line = lineAt(v.lines, offset)
	}
	v.found = append(v.found, p)
}

func (v *validator) rss(root *element, self string) {
	channels := root.all("channel")
	if root.name != "rss" || root.attrs["version"] != "2.0" || len(channels) != 1 {
		v.report(root.offset, "feed-not-rss", "is not an RSS 2.0 feed with one channel")
		return
	}
	c := channels[0]
	for _, name := range []string{"title", "description", "link"} {
		v.required(c, name)
	}
	v.atMostOnce(c, "title", "description", "link", "language", "lastBuildDate", "pubDate", "generator")
	v.addresses(c, "link")
	v.dates(c, "lastBuildDate", "pubDate")
	for _, e := range c.all("language") {
		if !languageForm.MatchString(e.text) {
			v.report(e.offset, "feed-language", "language %q is not a language tag", e.text)
		}
	}
	v.self(c, self)
	v.items(c.all("item"))
	v.characters(root)
}

func (v *validator) self(c *element, self string) {
	found := 0
	for _, e := range c.all("atom:link") {
		if e.attrs["rel"] != "self" {
			continue
		}
		found++
		href := e.attrs["href"]
		if !isAddress(href) {
			v.report(e.offset, "feed-self", "the self link %q is not absolute", href)
		} else if self != "" && href != self {
			v.report(e.offset, "feed-self", "the self link is %q, but the feed is at %q", href, self)
		}
	}
	if found != 1 {
		v.report(c.offset, "feed-self", "has %d links rel=self, not one", found)
	}
}

func (v *validator) items(items []*element) {
	seen := make(map[string]bool, len(items))
	for _, it := range items {
		v.required(it, "title")
		v.required(it, "guid")
		v.atMostOnce(it, "title", "link", "description", "content:encoded", "guid", "pubDate", "source", "atom:updated")
		v.addresses(it, "link")
		v.dates(it, "pubDate")
		for _, g := range it.all("guid") {
			if seen[g.text] {
				v.report(g.offset, "feed-duplicate-id", "two items have the ID %q", g.text)
			}
			seen[g.text] = true
			if g.attrs["isPermaLink"] != "false" && !isAddress(g.text) {
				v.report(g.offset, "feed-guid", "the ID %q is no address and not marked isPermaLink=\"false\"", g.text)
			}
		}
		v.itemTexts(it)
	}
}

// itemTexts checks what only some items have.
func (v *validator) itemTexts(it *element) {
	for _, e := range it.all("category") {
		if strings.TrimSpace(e.text) == "" {
			v.report(e.offset, "feed-blank", "a category is blank")
		}
	}
	for _, e := range it.all("source") {
		if !isAddress(e.attrs["url"]) {
			v.report(e.offset, "feed-link", "the source's url %q is not an absolute address", e.attrs["url"])
		}
	}
	for _, e := range it.all("author") {
		if !strings.Contains(e.text, "@") {
			v.report(e.offset, "feed-author", "author %q is not an e-mail address; a name belongs in dc:creator", e.text)
		}
	}
	for _, e := range it.all("atom:updated") {
		if _, err := time.Parse(time.RFC3339, e.text); err != nil {
			v.report(e.offset, "feed-date", "updated %q is not an RFC 3339 date", e.text)
		}
	}
	description, content := it.all("description"), it.all("content:encoded")
	if len(content) > 0 && (len(description) == 0 || description[0].offset > content[0].offset) {
		v.report(content[0].offset, "feed-description", "content:encoded has no description before it")
	}
}

func (v *validator) required(e *element, name string) {
	found := e.all(name)
	if len(found) == 0 || strings.TrimSpace(found[0].text) == "" {
		v.report(e.offset, "feed-blank", "%s has no %s", e.name, name)
	}
}

func (v *validator) atMostOnce(e *element, names ...string) {
	for _, name := range names {
		if found := e.all(name); len(found) > 1 {
			v.report(found[1].offset, "feed-twice", "%s has more than one %s", e.name, name)
		}
	}
}

func (v *validator) addresses(e *element, name string) {
	for _, l := range e.all(name) {
		if !isAddress(l.text) {
			v.report(l.offset, "feed-link", "%s %q is not an absolute address", name, l.text)
		}
	}
}

// rfc822 is RFC 822 as RFC 1123 amends it, with a year of four digits and in UTC.
var rfc822 = regexp.MustCompile(`^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (GMT|\+0000)$`)

func (v *validator) dates(e *element, names ...string) {
	for _, name := range names {
		for _, d := range e.all(name) {
			t, err := time.Parse(time.RFC1123Z, strings.Replace(d.text, "GMT", "+0000", 1))
			if err != nil || !rfc822.MatchString(d.text) || t.Format("Mon") != d.text[:3] {
				v.report(d.offset, "feed-date", "%s %q is not an RFC 822 date in UTC", name, d.text)
			}
		}
	}
}

// characters reports texts with leftovers of a wrong decoding, which validators warn of.
func (v *validator) characters(e *element) {
	if !isLegal(e.text) {
		v.report(e.offset, "feed-characters", "%s holds control characters or U+FFFD", e.name)
	}
	for _, c := range e.children {
		v.characters(c)
	}
}

func isAddress(s string) bool {
	a, err := address(s)
	return err == nil && a == s
}

func lineStarts(data []byte) []int64 {
	starts := []int64{0}
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, int64(i)+1)
		}
	}
	return starts
}

// lineAt returns the number, from 1, of the line that holds the byte before offset.
func lineAt(starts []int64, offset int64) int {
	line, _ := slices.BinarySearch(starts, offset)
	return line
}
