package check

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"strings"

	"golang.org/x/net/html"

	"briefing/internal/feed"
)

// xml checks a feed, a sitemap or a list of feeds: that it can be read, and that its links resolve.
func (s *site) xml(r *report, data []byte) {
	d := xml.NewDecoder(bytes.NewReader(data))
	var root, text string
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		line, _ := d.InputPos()
		if err != nil {
			r.add(line, "not-xml", "is not well-formed XML: "+err.Error(), "report it as a bug")
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			if root == "" {
				root = strings.TrimSpace(t.Name.Space + " " + t.Name.Local)
			}
			text = ""
			for _, a := range t.Attr {
				if linkAttributes[a.Name.Local] {
					s.absoluteLink(r, line, a.Value)
				}
			}
		case xml.CharData:
			text += string(t)
		case xml.EndElement:
			s.element(r, line, t.Name.Local, text)
			text = ""
		}
	}
	switch root {
	case "rss", "opml", atomFeed:
		s.feed(r, data)
	}
}

const atomFeed = "http://www.w3.org/2005/Atom feed"

// feed checks a feed in any format, or a list of feeds, by the rules of its format.
func (s *site) feed(r *report, data []byte) {
	for _, p := range feed.Validate(data, s.url(r.file)) {
		p.File = folder + "/" + r.file
		r.problems = append(r.problems, p)
	}
}

var linkAttributes = map[string]bool{"href": true, "url": true, "xmlUrl": true, "htmlUrl": true}

// element checks the links in an element's text: an address, or HTML.
func (s *site) element(r *report, line int, name, text string) {
	switch name {
	case "link", "loc":
		if strings.TrimSpace(text) != "" {
			s.absoluteLink(r, line, text)
		}
	case "description", "encoded", "content", "summary":
		z := html.NewTokenizer(strings.NewReader(text))
		for z.Next() != html.ErrorToken {
			for _, a := range z.Token().Attr {
				if a.Key == "href" || a.Key == "src" {
					s.absoluteLink(r, line, a.Val)
				}
			}
		}
	}
}

// absoluteLink looks up a link of a file that is read far from the site.
func (s *site) absoluteLink(r *report, line int, link string) {
	if !strings.Contains(link, ":") {
		r.addLink(line, "relative-link", link, "links to "+quoted(link)+" without the site's address, which feed readers cannot follow", "report it as a bug")
		return
	}
	s.link(r, line, link)
}

// json checks that a file can be read, and a feed by its rules.
func (s *site) json(r *report, data []byte) {
	if !json.Valid(data) {
		r.add(0, "not-json", "is not JSON", "report it as a bug")
	} else if bytes.HasPrefix(data, []byte(`{"version":"https://jsonfeed.org/`)) {
		s.feed(r, data)
	}
}
