package feed

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"

	"briefing/internal/brief"
)

// Validate checks a finished feed, RSS 2.0, Atom 1.0, JSON Feed 1.1 or an OPML list of feeds, and returns what
// breaks the rules, without the File. The rules are those of the W3C feed validator (errors and warnings) and
// of JSON Feed's schema that a program can break. self is the address the feed is published at; an empty one
// is not compared. https://validator.w3.org/feed/docs/
func Validate(data []byte, self string) []brief.Problem {
	v := &validator{lines: lineStarts(data), self: self}
	if start := bytes.TrimLeft(data, " \t\r\n"); len(start) > 0 && start[0] == '{' {
		v.json(data)
		return brief.SortProblems(v.found)
	}
	root, err := parseXML(data)
	if err != nil {
		v.report(0, "feed-not-xml", "is not well-formed XML: %v", err)
		return v.found
	}
	switch root.name {
	case "rss":
		v.rss(root)
	case "atom:feed":
		v.atom(root)
	case "opml":
		v.opml(root)
	default:
		v.report(root.offset, "feed-unknown", "is no feed: it begins with %s", root.name)
	}
	return brief.SortProblems(v.found)
}

type validator struct {
	self  string
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

func (v *validator) required(e *element, names ...string) {
	for _, name := range names {
		if first := e.first(name); first == nil || strings.TrimSpace(first.text) == "" {
			v.report(e.offset, "feed-blank", "%s has no %s", e.name, name)
		}
	}
}

func (v *validator) atMostOnce(e *element, names ...string) {
	for _, name := range names {
		if found := e.all(name); len(found) > 1 {
			v.report(found[1].offset, "feed-twice", "%s has more than one %s", e.name, name)
		}
	}
}

// addresses checks the elements of a name whose text is an address.
func (v *validator) addresses(e *element, names ...string) {
	for _, name := range names {
		for _, l := range e.all(name) {
			v.address(l.offset, name, l.text)
		}
	}
}

func (v *validator) address(offset int64, what, to string) {
	if !isAddress(to) {
		v.report(offset, "feed-link", "%s %q is not an absolute address", what, to)
	}
}

// languages checks the elements of a name whose text is a language.
func (v *validator) languages(e *element, names ...string) {
	for _, name := range names {
		for _, l := range e.all(name) {
			v.language(l.offset, l.text)
		}
	}
}

func (v *validator) language(offset int64, tag string) {
	if language(tag) != tag || tag == "" {
		v.report(offset, "feed-language", "language %q is not a registered language tag", tag)
	}
}

// rfc822 checks dates in RFC 822 as RFC 1123 amends it, with a year of four digits and in UTC.
func (v *validator) rfc822(e *element, names ...string) {
	for _, name := range names {
		for _, d := range e.all(name) {
			t, err := time.Parse(time.RFC1123Z, strings.Replace(d.text, "GMT", "+0000", 1))
			if err != nil || t.Format(time.RFC1123Z) != strings.Replace(d.text, "GMT", "+0000", 1) || !strings.HasSuffix(t.Format(time.RFC1123Z), "+0000") {
				v.report(d.offset, "feed-date", "%s %q is not an RFC 822 date in UTC", name, d.text)
			}
		}
	}
}

// rfc3339 checks the date of an element.
func (v *validator) rfc3339(offset int64, what, date string) {
	if t, err := time.Parse(time.RFC3339, date); err != nil || t.Year() < 1000 || strings.ToUpper(date) != date {
		v.report(offset, "feed-date", "%s %q is not an RFC 3339 date", what, date)
	}
}

// media checks the pictures of an item.
func (v *validator) media(item *element) {
	for _, m := range item.all("media:content") {
		v.address(m.offset, "media:content", m.attrs["url"])
		if !isImageType(m.attrs["type"]) {
			v.report(m.offset, "feed-type", "the type %q of a picture is not an image's", m.attrs["type"])
		}
		for _, name := range []string{"fileSize", "width", "height"} {
			if n, there := m.attrs[name]; there && (n == "" || n[0] == '0' || strings.Trim(n, "0123456789") != "") {
				v.report(m.offset, "feed-number", "%s %q of a picture is not a positive number", name, n)
			}
		}
	}
}

// plainText checks a text that must not hold HTML.
func (v *validator) plainText(offset int64, what, s string) {
	if len(s) > 2*maxSummary {
		v.report(offset, "feed-long", "%s has %d bytes", what, len(s))
		return
	}
	if withoutEndTags(s) != s || strings.Contains(s, "&#") {
		v.report(offset, "feed-html", "%s %q holds HTML, where readers expect text", what, shorten(s, 80))
	}
}

// content checks HTML for what readers cut out or must not follow.
func (v *validator) content(offset int64, s string) {
	if strings.IndexByte(s, '<') < 0 {
		return
	}
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.CommentToken, html.DoctypeToken:
			v.report(offset, "feed-content", "the content holds %q", shorten(string(z.Raw()), 80))
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if !phrasing[t.DataAtom] && !flow[t.DataAtom] {
				v.report(offset, "feed-content", "the content holds a %s element, which readers strip", t.Data)
			}
			for _, a := range t.Attr {
				v.attribute(offset, t.Data, a)
			}
		}
	}
}

// attribute checks an attribute in content.
func (v *validator) attribute(offset int64, element string, a html.Attribute) {
	switch a.Key {
	case "href", "src":
		to, err := url.Parse(a.Val)
		if err != nil || !isAddress(a.Val) && (a.Key == "src" || to.Scheme != "mailto" && to.Scheme != "tel") {
			v.report(offset, "feed-content", "the content links to %q, which is not an absolute address", a.Val)
		}
	case "alt", "title", "width", "height", "colspan", "rowspan", "start":
	default:
		v.report(offset, "feed-content", "the content has a %s with the attribute %s", element, a.Key)
	}
}

// characters reports texts with leftovers of a wrong decoding, which validators warn of.
func (v *validator) characters(e *element) {
	bad := !isLegal(e.text)
	for _, value := range e.attrs {
		bad = bad || !isLegal(value)
	}
	if bad {
		v.report(e.offset, "feed-characters", "%s holds control characters, noncharacters or U+FFFD", e.name)
	}
	for _, c := range e.children {
		v.characters(c)
	}
}

func isAddress(s string) bool {
	a, err := address(s)
	return err == nil && a == s
}

// links checks the links of a feed or an item that Atom defines, and returns them by their relation.
func (v *validator) links(e *element, name string) map[string][]*element {
	by := map[string][]*element{}
	for _, l := range e.all(name) {
		rel := l.attrs["rel"]
		if rel == "" {
			rel = "alternate"
		}
		by[rel] = append(by[rel], l)
		if rel != "self" {
			v.address(l.offset, "the link rel="+rel, l.attrs["href"])
		}
		if title, there := l.attrs["title"]; there && strings.TrimSpace(title) == "" {
			v.report(l.offset, "feed-blank", "a link has a blank title")
		}
		v.plainText(l.offset, "the title of a link", l.attrs["title"])
		if kind, there := l.attrs["type"]; there && strings.Count(kind, "/") != 1 {
			v.report(l.offset, "feed-type", "the type %q of a link is not a MIME type", kind)
		}
	}
	return by
}

// frame checks what the frames of RSS and Atom have in common: the link to the feed itself and the neighbours
// of RFC 5005.
func (v *validator) frame(e *element, links map[string][]*element) {
	for _, l := range links["self"] {
		if href := l.attrs["href"]; !isAddress(href) {
			v.report(l.offset, "feed-self", "the self link %q is not absolute", href)
		} else if v.self != "" && href != v.self {
			v.report(l.offset, "feed-self", "the self link is %q, but the feed is at %q", href, v.self)
		}
	}
	if n := len(links["self"]); n != 1 {
		v.report(e.offset, "feed-self", "has %d links rel=self, not one", n)
	}
	neighbours := len(links["prev-archive"]) + len(links["next-archive"]) + len(links["first"]) + len(links["last"])
	archive, complete := e.first("fh:archive") != nil, e.first("fh:complete") != nil
	switch {
	case complete && neighbours > 0:
		v.report(e.offset, "feed-history", "is complete and has neighbours")
	case archive && !complete && len(links["current"]) == 0:
		v.report(e.offset, "feed-history", "is an archive without a link to the current feed")
	}
	for _, rel := range []string{"current", "first", "last", "prev-archive", "next-archive"} {
		if len(links[rel]) > 1 {
			v.report(links[rel][1].offset, "feed-twice", "has more than one link rel=%s", rel)
		}
	}
}
