// Package feed writes the feeds by which readers subscribe to a site.
//
// What a feed says is one [Channel] and its [Item] values, whatever the format. prepare brings them
// into a state that every format can write, and one file a format writes them: rss.go today, Atom
// and JSON Feed beside it later. validate.go holds the rules that a finished feed is checked by.
package feed

import (
	"fmt"
	"regexp"
	"time"
)

// A Channel says what a feed is about. Every text is plain text.
type Channel struct {
	Title       string
	Description string // the title stands in for it when it is blank
	Link        string // absolute address of the page that the feed follows
	Self        string // absolute address of the feed itself
	Language    string // BCP 47
	Author      string // who answers for the feed, a name
	Generator   string
}

// A Source is where an item's matter was first published. It is written only when it has a URL.
type Source struct {
	Title string
	URL   string // absolute
}

// An Item is one entry. Every text is plain text, but for Content.
type Item struct {
	ID         string // never changes and never comes twice in a feed; need not be an address
	Title      string // the beginning of Summary, or the Link, stands in for it when it is blank
	Link       string // absolute address of the item's page
	Summary    string // the title stands in for it when it is blank
	Content    string // HTML; its relative links are resolved against Link
	Author     string // a name
	Categories []string
	Published  time.Time // zero when unknown
	Updated    time.Time // zero when it was never changed
	Source     Source

	prepared bool // by Prepare
}

// prepare returns the channel and items as every format writes them: texts hold only characters that
// XML allows, one-line texts hold no line breaks, times are in UTC, and what is required is there.
//
// It is an error when an address is not absolute http or https, when an item has no ID or the ID of
// another item, and when a date's year does not have four digits.
func prepare(c Channel, items []Item) (Channel, []Item, error) {
	c, err := c.prepare()
	if err != nil {
		return c, nil, fmt.Errorf("feed %q: %w", c.Title, err)
	}
	prepared := make([]Item, len(items))
	seen := make(map[string]bool, len(items))
	for i, item := range items {
		p, err := item.Prepare()
		if err == nil && seen[p.ID] {
			err = fmt.Errorf("another item has the same ID")
		}
		if err != nil {
			return c, nil, fmt.Errorf("feed %q: item %d (ID %q, title %q): %w", c.Title, i+1, item.ID, item.Title, err)
		}
		seen[p.ID] = true
		prepared[i] = p
	}
	return c, prepared, nil
}

func (c Channel) prepare() (Channel, error) {
	for _, s := range []*string{&c.Title, &c.Description, &c.Language, &c.Author, &c.Generator} {
		*s = line(*s)
	}
	if c.Language != "" && !languageForm.MatchString(c.Language) {
		return c, fmt.Errorf("%q is not a language tag like en or pt-BR", c.Language)
	}
	var err error
	if c.Link, err = address(c.Link); err != nil {
		return c, fmt.Errorf("link: %w", err)
	}
	if c.Self, err = address(c.Self); err != nil {
		return c, fmt.Errorf("self: %w", err)
	}
	c.Title = firstOf(c.Title, c.Link)
	c.Description = firstOf(c.Description, c.Title)
	return c, nil
}

// Prepare returns the item as every format writes it. Writing a feed prepares the items that are not yet;
// an item of several feeds is better prepared once. It is an error when an address is not absolute
// http or https, when the item has no ID, and when a date's year does not have four digits.
func (it Item) Prepare() (Item, error) {
	if it.prepared {
		return it, nil
	}
	for _, s := range []*string{&it.ID, &it.Title, &it.Summary, &it.Author, &it.Source.Title} {
		*s = line(*s)
	}
	if it.ID == "" {
		return it, fmt.Errorf("no ID")
	}
	var err error
	if it.Link, err = address(it.Link); err != nil {
		return it, fmt.Errorf("link: %w", err)
	}
	if it.Source.URL != "" {
		if it.Source.URL, err = address(it.Source.URL); err != nil {
			return it, fmt.Errorf("source: %w", err)
		}
		it.Source.Title = firstOf(it.Source.Title, it.Source.URL)
	}
	if it.Published, err = instant(it.Published); err != nil {
		return it, fmt.Errorf("published: %w", err)
	}
	if it.Updated, err = instant(it.Updated); err != nil {
		return it, fmt.Errorf("updated: %w", err)
	}
	it.Content = absoluteLinks(legal(it.Content), it.Link)
	it.Title = firstOf(it.Title, shorten(it.Summary), it.Link)
	it.Summary = firstOf(it.Summary, it.Title)
	it.Categories = categories(it.Categories)
	it.prepared = true
	return it, nil
}

// newest returns the latest instant at which an item was published or changed; zero when no item
// has a date. A feed is dated by it and never by the clock, so that unchanged input gives the same
// bytes and readers' conditional requests are answered with "not modified".
func newest(items []Item) time.Time {
	var latest time.Time
	for _, it := range items {
		for _, t := range []time.Time{it.Published, it.Updated} {
			if t.After(latest) {
				latest = t
			}
		}
	}
	return latest
}

var languageForm = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// instant returns t in UTC, and an error when RFC 822 and RFC 3339 cannot write its year.
func instant(t time.Time) (time.Time, error) {
	if t.IsZero() {
		return time.Time{}, nil
	}
	t = t.UTC()
	if t.Year() < 1000 || t.Year() > 9999 {
		return t, fmt.Errorf("the year %d does not have four digits", t.Year())
	}
	return t, nil
}

// categories returns the names that are not blank, each once, in their order.
func categories(names []string) []string {
	var kept []string
	seen := make(map[string]bool, len(names))
	for _, name := range names {
		if name = line(name); name != "" && !seen[name] {
			seen[name] = true
			kept = append(kept, name)
		}
	}
	return kept
}

func firstOf(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}
