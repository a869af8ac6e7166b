package feed

import (
	"fmt"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/html"
)

// MaxContent is the most bytes of content that an item has in a feed. Readers fetch a whole feed for
// one new item, and several give up on feeds of some megabytes.
const MaxContent = 256 << 10

// The most bytes of other texts and the most entries of a list; what is beyond is cut off.
const (
	maxTitle   = 500
	maxSummary = 5000
	maxID      = 1000
	maxAddress = 8000
	maxList    = 100
)

// A Category is a topic. The label is for people; the term stands in for it when it is blank.
type Category struct{ Term, Label string }

// A Source is where an item's matter was first published. One without a usable URL is left out.
type Source struct{ Title, URL string }

// An Image is the picture of an item, such as a link preview. It is left out without a usable URL and
// an image's MIME type; a size that is not known is 0.
type Image struct {
	URL, Type     string
	Bytes         int64
	Width, Height int // in pixels
}

// An Item is one entry. Every text but Content and Abridged is plain text, of which character references are resolved.
// Angle brackets are part of a title and a summary (see [Text]); of other texts HTML tags are dropped.
type Item struct {
	ID         string // never changes; one that is no tag:, urn:, http: or https: URI becomes urn:briefing:ID
	URL        string // absolute address of the item's page; optional
	Title      string // the beginning of Summary, or the ID, stands in for it when it is blank
	Summary    string // the title stands in for it when it is blank
	Content    string // HTML, relative links are resolved against URL; Summary stands in for it when it is blank
	Abridged   string // HTML that stands in for Content beyond [MaxContent]; Summary does when it is blank
	Language   string // BCP 47, where it is not the feed's
	Authors    []string
	Categories []Category
	Sources    []Source
	Image      Image
	Published  time.Time // one that RFC 822 cannot write is left out
	Updated    time.Time // zero when it was never changed

	short    bool // the content was cut
	prepared bool
	rss      func() ([]byte, error) // encodes once
	atom     func() ([]byte, error)
	json     func() ([]byte, error)
}

// Prepare returns the item as every format writes it: cleaned, and to be encoded once however many
// feeds it is in, at once from several goroutines if need be. Writing a feed prepares the items that
// are not yet.
//
// It is an error when nothing usable is left of the ID, and when there is a URL that is not absolute
// http or https. Everything else is cleaned.
func (it Item) Prepare() (Item, error) {
	if it.prepared {
		return it, nil
	}
	given := it
	if it.ID = identity(it.ID); it.ID == "" {
		return it, fmt.Errorf("the item %q at %q has no usable ID", shorten(line(given.Title), 80), shorten(line(given.URL), 80))
	}
	if it.URL != "" {
		var err error
		if it.URL, err = address(it.URL); err != nil {
			return it, fmt.Errorf("the item %s (%q): its link %w", it.ID, shorten(line(given.Title), 80), err)
		}
	}
	it.Title, it.Summary = shorten(Text(it.Title), maxTitle), shorten(Text(it.Summary), maxSummary)
	it.Title = firstOf(it.Title, shorten(it.Summary, 80), it.ID)
	it.Summary = firstOf(it.Summary, it.Title)
	it.Language = language(it.Language)
	it.Published, it.Updated = instant(it.Published), instant(it.Updated)
	it.Authors, it.Categories, it.Sources = names(it.Authors), categories(it.Categories), sources(it.Sources)
	it.Image = it.Image.clean()
	it.content()
	it.prepared = true
	it.encodeOnce()
	return it, nil
}

// content cleans the content. One that is too long is replaced by what is abridged of it or by the summary.
func (it *Item) content() {
	base, _ := url.Parse(it.URL)
	kept, whole, fits := fitting(it.Content, base)
	it.short = !whole
	if !fits {
		kept, _, _ = fitting(it.Abridged, base)
	}
	it.Content, it.Abridged = kept, ""
	if strings.TrimSpace(it.Content) == "" {
		it.Content = "<p>" + html.EscapeString(it.Summary) + "</p>"
	}
	if it.short && it.URL != "" {
		it.Content += `<p><a href="` + html.EscapeString(it.URL) + `">` + html.EscapeString(it.Title) + `</a></p>`
	}
}

// fitting returns the fragment's [body], or "" and false when it is beyond [MaxContent].
func fitting(fragment string, base *url.URL) (kept string, whole, fits bool) {
	if len(fragment) > MaxContent {
		return "", false, false
	}
	kept, whole = body(fragment, base)
	if len(kept) > MaxContent { // references such as &LT; grow
		return "", false, false
	}
	return kept, whole, true
}

func (it *Item) encodeOnce() {
	done := *it
	it.rss = sync.OnceValues(func() ([]byte, error) { return encodeRSS(done) })
	it.atom = sync.OnceValues(func() ([]byte, error) { return encodeAtom(done) })
	it.json = sync.OnceValues(func() ([]byte, error) { return encodeJSON(done) })
}

// names returns the names that are not blank, each once, in their order.
func names(given []string) []string {
	var kept []string
	seen := map[string]bool{}
	for _, name := range given[:min(len(given), maxList)] {
		if name = shorten(plain(name), maxTitle); name != "" && !seen[name] {
			seen[name] = true
			kept = append(kept, name)
		}
	}
	return kept
}

// categories returns those that have a term, each term once, in their order.
func categories(given []Category) []Category {
	var kept []Category
	seen := map[string]bool{}
	for _, c := range given[:min(len(given), maxList)] {
		c.Label = shorten(plain(c.Label), maxTitle)
		c.Term = firstOf(shorten(plain(c.Term), maxTitle), c.Label)
		c.Label = firstOf(c.Label, c.Term)
		if c.Term != "" && !seen[c.Term] {
			seen[c.Term] = true
			kept = append(kept, c)
		}
	}
	return kept
}

// sources returns those that have a usable URL, each URL once, in their order.
func sources(given []Source) []Source {
	var kept []Source
	seen := map[string]bool{}
	for _, s := range given[:min(len(given), maxList)] {
		var err error
		if s.URL, err = address(s.URL); err != nil || seen[s.URL] {
			continue
		}
		seen[s.URL] = true
		s.Title = firstOf(spaced(shorten(Text(s.Title), maxTitle)), s.URL)
		kept = append(kept, s)
	}
	return kept
}

// clean returns the image with what of its sizes makes sense, or none.
func (i Image) clean() Image {
	to, err := address(i.URL)
	if err != nil || !isImageType(i.Type) {
		return Image{}
	}
	return Image{URL: to, Type: i.Type, Bytes: max(i.Bytes, 0), Width: max(i.Width, 0), Height: max(i.Height, 0)}
}
