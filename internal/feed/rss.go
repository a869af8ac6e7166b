package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/gorilla/feeds"
)

// RSS returns the feed in RSS 2.0, as the W3C feed validator wants it. The same input gives the same
// bytes. It is an error when an address of the feed is not absolute http or https, when an item cannot
// be prepared (see [Item.Prepare]), and when two items have one ID; the error names both.
func (f Feed) RSS() (Written, error) {
	f, err := f.clean()
	if err != nil {
		return Written{}, err
	}
	w, items, err := f.fill(func(it Item) ([]byte, error) { return it.rss() })
	if err != nil {
		return Written{}, err
	}
	w.Data, err = spliced(f.newRSS(), items)
	return w, err
}

// rssFeed is gorilla's channel with what it lacks. A field of the same element name replaces the one
// of the embedded struct.
type rssFeed struct {
	*feeds.RssFeed
	Title       rssText    `xml:"title"`
	Description rssText    `xml:"description"`
	Links       []atomLink `xml:"atom:link"`
	Creator     string     `xml:"dc:creator,omitempty"`
	Archive     *struct{}  `xml:"fh:archive"`
	Complete    *struct{}  `xml:"fh:complete"`
	Image       *rssPicture
	Items       string `xml:",innerxml"`
}

// rssPicture is gorilla's image of a channel, whose title must be the channel's.
type rssPicture struct {
	*feeds.RssImage
	Title rssText `xml:"title"`
}

// rssItem is gorilla's item with what it lacks. dc:creator stands where gorilla would write author,
// which RSS defines as an e-mail address.
type rssItem struct {
	*feeds.RssItem
	Title      rssText     `xml:"title"`
	Link       string      `xml:"link,omitempty"`
	Content    rssText     `xml:"content:encoded"`
	Creators   []string    `xml:"dc:creator"`
	Categories []rssText   `xml:"category"`
	Language   string      `xml:"dc:language,omitempty"`
	Updated    string      `xml:"atom:updated,omitempty"`
	Source     *rssSource  `xml:"source"`
	Via        []atomLink  `xml:"atom:link"`
	Image      *mediaImage `xml:"media:content"`
}

type rssSource struct {
	URL     string `xml:"url,attr"`
	Escaped string `xml:",innerxml"`
}

// mediaImage is a picture in the terms of Media RSS, which RSS and Atom feeds share.
// https://www.rssboard.org/media-rss#media-content
type mediaImage struct {
	URL    string `xml:"url,attr"`
	Bytes  int64  `xml:"fileSize,attr,omitempty"`
	Type   string `xml:"type,attr"`
	Medium string `xml:"medium,attr"`
	Width  int    `xml:"width,attr,omitempty"`
	Height int    `xml:"height,attr,omitempty"`
}

// rssText is plain text as the RSS Advisory Board's profile has it: readers disagree on whether a title
// is text or HTML, and most take these character references for text.
// https://www.rssboard.org/rss-profile#data-types-characterdata
type rssText struct {
	Escaped string `xml:",innerxml"`
}

var rssEscapes = strings.NewReplacer("&", "&#x26;", "<", "&#x3C;", ">", "&#x3E;")

var htmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func newRSSText(s string) rssText { return rssText{rssEscapes.Replace(s)} }

// FeedXml returns what gorilla's writer is to marshal.
func (f *rssFeed) FeedXml() any { //nolint:revive // the name is gorilla's
	return &struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		Content string   `xml:"xmlns:content,attr"`
		DC      string   `xml:"xmlns:dc,attr"`
		Atom    string   `xml:"xmlns:atom,attr"`
		Media   string   `xml:"xmlns:media,attr"`
		History string   `xml:"xmlns:fh,attr"`
		Channel *rssFeed
	}{
		Version: "2.0",
		Content: "http://purl.org/rss/1.0/modules/content/",
		DC:      "http://purl.org/dc/elements/1.1/",
		Atom:    atomSpace,
		Media:   mediaSpace,
		History: historySpace,
		Channel: f,
	}
}

const (
	atomSpace    = "http://www.w3.org/2005/Atom"
	mediaSpace   = "http://search.yahoo.com/mrss/"
	historySpace = "http://purl.org/syndication/history/1.0"
)

func (f Feed) newRSS() *rssFeed {
	channel := &rssFeed{
		Items: itemsHere,
		RssFeed: &feeds.RssFeed{
			Link:          f.Home,
			Language:      f.Language,
			LastBuildDate: rssDate(f.newest()),
			Generator:     f.Generator,
			Docs:          "https://www.rssboard.org/rss-specification",
		},
		Title:       newRSSText(f.Title),
		Description: newRSSText(f.Description),
		Links:       []atomLink{newAtomLink("self", f.Self, "application/rss+xml", "")},
		Creator:     f.Author,
		Archive:     mark(f.Archive),
		Complete:    mark(f.Complete),
	}
	for _, l := range f.links() {
		channel.Links = append(channel.Links, newAtomLink(l.rel, l.to, "", ""))
	}
	if f.Icon != "" {
		channel.Image = &rssPicture{RssImage: &feeds.RssImage{Url: f.Icon, Link: f.Home}, Title: newRSSText(f.Title)}
	}
	return channel
}

// encodeRSS writes an item as it stands in every RSS feed that it is in.
func encodeRSS(it Item) ([]byte, error) {
	item := rssItem{
		RssItem: &feeds.RssItem{
			Description: htmlEscapes.Replace(it.Summary), // in RSS a description is HTML
			Guid:        &feeds.RssGuid{Id: it.ID, IsPermaLink: strconv.FormatBool(false)},
			PubDate:     rssDate(it.Published),
		},
		Title:    newRSSText(it.Title),
		Content:  rssText{contentHere},
		Link:     it.URL,
		Creators: it.Authors,
		Language: it.Language,
		Image:    it.Image.media(),
	}
	for _, c := range it.Categories {
		item.Categories = append(item.Categories, newRSSText(c.Label))
	}
	if it.Updated.After(it.Published) {
		item.Updated = it.Updated.Format(time.RFC3339)
	}
	if len(it.Sources) == 1 {
		item.Source = &rssSource{URL: it.Sources[0].URL, Escaped: rssEscapes.Replace(it.Sources[0].Title)}
	} else { // RSS has room for one source, and to name one of several would be wrong
		item.Via = via(it.Sources)
	}
	return splicedItem(item, "    ", "<![CDATA[", strings.ReplaceAll(it.Content, "]]>", "]]]]><![CDATA[>"), "]]>")
}

func (i Image) media() *mediaImage {
	if i.URL == "" {
		return nil
	}
	return &mediaImage{URL: i.URL, Bytes: i.Bytes, Type: i.Type, Medium: "image", Width: i.Width, Height: i.Height}
}

func mark(set bool) *struct{} {
	if !set {
		return nil
	}
	return &struct{}{}
}

func rssDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC1123Z)
}

// Encoding by reflection is dear, so that gorilla's writer is handed frames: a feed without items, an item
// without its content. What goes in is put where these stand. No text can hold them, for theirs are escaped.
const (
	itemsHere   = "<!-- items -->"
	contentHere = "<!-- content -->"
)

// frame is b, cut where mark stands.
func frame(b []byte, mark string) (before, after []byte, err error) {
	before, after, found := bytes.Cut(b, []byte(mark))
	if !found {
		return nil, nil, fmt.Errorf("the frame has no place for %s", mark)
	}
	return before, after, nil
}

// spliced has gorilla write a feed without items, and puts the items in as they were encoded.
func spliced(f feeds.XmlFeed, items [][]byte) ([]byte, error) {
	var b bytes.Buffer
	if err := feeds.WriteXML(f, &b); err != nil {
		return nil, fmt.Errorf("writing a feed: %w", err)
	}
	before, after, err := frame(b.Bytes(), itemsHere)
	if err != nil {
		return nil, err
	}
	size := b.Len() + 1
	for _, item := range items {
		size += len(item)
	}
	data := append(make([]byte, 0, size), before...)
	for _, item := range items {
		data = append(data, item...)
	}
	return append(append(data, after...), '\n'), nil
}

// splicedItem writes an item without content, and puts the content in, in parts that are escaped
// already.
func splicedItem(item any, indent string, content ...string) ([]byte, error) {
	written, err := xml.MarshalIndent(item, indent, "  ")
	if err != nil {
		return nil, err
	}
	before, after, err := frame(written, contentHere)
	if err != nil {
		return nil, err
	}
	size := len(written) + 1
	for _, part := range content {
		size += len(part)
	}
	data := append(make([]byte, 0, size), '\n')
	data = append(data, before...)
	for _, part := range content {
		data = append(data, part...)
	}
	return append(data, after...), nil
}
