package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"github.com/gorilla/feeds"
)

// RSS returns the feed in RSS 2.0, as the W3C feed validator wants it. The same input gives the same
// bytes. It is an error when an address is not absolute http or https, when an item lacks an ID or
// has that of another, and when the year of a date does not have four digits; the error names the
// item.
func RSS(c Channel, items []Item) ([]byte, error) {
	c, items, err := prepare(c, items)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := feeds.WriteXML(newRSSFeed(c, items), &b); err != nil {
		return nil, fmt.Errorf("feed %q: writing RSS: %w", c.Title, err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// rssFeed is gorilla's channel with what it lacks. A field of the same element name replaces the one
// of the embedded struct.
type rssFeed struct {
	*feeds.RssFeed
	Title   rssTitle `xml:"title"`
	Self    rssLink  `xml:"atom:link"`
	Creator string   `xml:"dc:creator,omitempty"`
	Items   []rssItem
}

// rssItem is gorilla's item with what it lacks. dc:creator stands where gorilla would write author,
// which RSS defines as an e-mail address.
type rssItem struct {
	*feeds.RssItem
	Title      rssTitle   `xml:"title"`
	Creator    string     `xml:"dc:creator,omitempty"`
	Categories []string   `xml:"category"`
	Updated    string     `xml:"atom:updated,omitempty"`
	Source     *rssSource `xml:"source"`
}

type rssLink struct {
	Href string `xml:"href,attr"`
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
}

type rssSource struct {
	URL   string `xml:"url,attr"`
	Title string `xml:",chardata"`
}

// rssTitle is a title as the RSS Advisory Board's profile has it: readers disagree on whether a title
// is text or HTML, and most take these two character references for text.
// https://www.rssboard.org/rss-profile#data-types-characterdata
type rssTitle struct {
	Escaped string `xml:",innerxml"`
}

var titleEscapes = strings.NewReplacer("&", "&#x26;", "<", "&#x3C;", ">", "&#x3E;")

var htmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func newRSSTitle(s string) rssTitle { return rssTitle{titleEscapes.Replace(s)} }

// FeedXml returns what gorilla's writer is to marshal.
func (f *rssFeed) FeedXml() any { //nolint:revive // the name is gorilla's
	return &struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		Content string   `xml:"xmlns:content,attr"`
		DC      string   `xml:"xmlns:dc,attr"`
		Atom    string   `xml:"xmlns:atom,attr"`
		Channel *rssFeed
	}{
		Version: "2.0",
		Content: "http://purl.org/rss/1.0/modules/content/",
		DC:      "http://purl.org/dc/elements/1.1/",
		Atom:    "http://www.w3.org/2005/Atom",
		Channel: f,
	}
}

func newRSSFeed(c Channel, items []Item) *rssFeed {
	f := &rssFeed{
		RssFeed: &feeds.RssFeed{
			Link:          c.Link,
			Description:   c.Description,
			Language:      c.Language,
			LastBuildDate: rssDate(newest(items)),
			Generator:     c.Generator,
			Docs:          "https://www.rssboard.org/rss-specification",
		},
		Title:   newRSSTitle(c.Title),
		Self:    rssLink{Href: c.Self, Rel: "self", Type: "application/rss+xml"},
		Creator: c.Author,
		Items:   make([]rssItem, len(items)),
	}
	for i, it := range items {
		f.Items[i] = newRSSItem(it)
	}
	return f
}

func newRSSItem(it Item) rssItem {
	item := rssItem{
		RssItem: &feeds.RssItem{
			Link:        it.Link,
			Description: htmlEscapes.Replace(it.Summary), // in RSS a description is HTML
			Guid:        &feeds.RssGuid{Id: it.ID, IsPermaLink: "false"},
			PubDate:     rssDate(it.Published),
		},
		Title:      newRSSTitle(it.Title),
		Creator:    it.Author,
		Categories: it.Categories,
	}
	if it.Content != "" {
		item.Content = &feeds.RssContent{Content: it.Content}
	}
	if it.Updated.After(it.Published) {
		item.Updated = it.Updated.Format(time.RFC3339)
	}
	if it.Source.URL != "" {
		item.Source = &rssSource{URL: it.Source.URL, Title: it.Source.Title}
	}
	return item
}

func rssDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC1123Z)
}
