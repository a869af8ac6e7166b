package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// An Outline is a feed in a list of feeds. Title is plain text, the addresses are absolute.
type Outline struct {
	Title string
	Feed  string // address of the feed, which is its title's stand-in
	Page  string // address of the page that the feed follows
}

type opmlOutline struct {
	Type  string `xml:"type,attr"`
	Text  string `xml:"text,attr"`
	Title string `xml:"title,attr"`
	Feed  string `xml:"xmlUrl,attr"`
	Page  string `xml:"htmlUrl,attr"`
}

// OPML returns a list of feeds in OPML 2.0 (https://opml.org/spec2.opml), which readers import. It has no
// date, so that the same feeds give the same bytes. It is an error when an address is not absolute http or
// https, when a feed comes twice, and when there is none.
func OPML(title string, list []Outline) ([]byte, error) {
	doc := struct {
		XMLName xml.Name      `xml:"opml"`
		Version string        `xml:"version,attr"`
		Title   string        `xml:"head>title"`
		List    []opmlOutline `xml:"body>outline"`
	}{Version: "2.0", Title: firstOf(plain(title), "Feeds")}
	seen := map[string]bool{}
	for _, o := range list {
		to, err := address(o.Feed)
		if err != nil {
			return nil, fmt.Errorf("list of feeds: %q: %w", o.Title, err)
		}
		page, err := address(o.Page)
		if err != nil {
			return nil, fmt.Errorf("list of feeds: %q: %w", o.Title, err)
		}
		if seen[to] {
			return nil, fmt.Errorf("list of feeds: %s comes twice", to)
		}
		seen[to] = true
		name := firstOf(shorten(plain(o.Title), maxTitle), to)
		doc.List = append(doc.List, opmlOutline{Type: "rss", Text: name, Title: name, Feed: to, Page: page})
	}
	if len(doc.List) == 0 {
		return nil, fmt.Errorf("list of feeds: there is none")
	}
	data, err := xml.MarshalIndent(doc, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("list of feeds: %w", err)
	}
	return bytes.Join([][]byte{[]byte(xml.Header), data, []byte("\n")}, nil), nil
}
