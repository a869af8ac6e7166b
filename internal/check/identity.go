package check

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"time"

	"briefing/internal/brief"
	"briefing/internal/feed"
	"briefing/internal/lock"
)

// A published is an item of an RSS feed, as far as readers know it by that.
type published struct {
	ID    string `xml:"guid"`
	Date  string `xml:"pubDate"`
	Links []struct {
		XMLName xml.Name
		To      string `xml:",chardata"`
	} `xml:"link"` // atom:link, too
}

// link returns the address of the item's page, "" when it has none.
func (p published) link() string {
	for _, l := range p.Links {
		if l.XMLName.Space == "" {
			return l.To
		}
	}
	return ""
}

// Identity checks that the site's feeds of briefings and stories kept their promise to subscribers: that the lock knows
// the ID of each item, and that its link and date are the lock's. Another ID would come to readers as a new
// item, another link would lose them the old one. The site's address is that of the home page's canonical link.
//
// The problems' files are named "public/…". They are sorted.
func Identity(public fs.FS, l lock.Lock) []brief.Problem {
	s := &site{public: public}
	base := s.canonicalHome()
	known := entriesByID(l)
	var found []brief.Problem
	for _, name := range []string{"feed.xml", "stories/feed.xml"} {
		report := func(rule, message, hint string) {
			found = append(found, brief.Problem{File: folder + "/" + name, Rule: rule, Message: message, Hint: hint})
		}
		data, err := fs.ReadFile(public, name)
		if errors.Is(err, fs.ErrNotExist) && name != "feed.xml" {
			continue // a site without a story
		}
		var rss struct {
			Items []published `xml:"channel>item"`
		}
		if err == nil {
			err = xml.Unmarshal(data, &rss)
		}
		if err != nil {
			report("unreadable", "cannot be read: "+err.Error(), "build the site again")
			continue
		}
		for _, it := range rss.Items {
			e, ok := known[it.ID]
			if !ok {
				report("unknown-item", fmt.Sprintf("the item %s (%s) is not in %s", it.ID, it.link(), lock.File), "build the site again without --drafts, or restore "+lock.File)
				continue
			}
			if to, err := url.Parse(it.link()); err != nil || to.Host != base.Host || to.Path != strings.TrimSuffix(base.Path, "/")+e.URL {
				report("moved-item", fmt.Sprintf("the item %s links to %s, and %s has %s", it.ID, it.link(), lock.File, e.URL), "build the site again, or restore "+lock.File)
			}
			if at, err := time.Parse(time.RFC1123Z, it.Date); err == nil && !at.Equal(e.Date.Time()) {
				report("redated-item", fmt.Sprintf("the item %s is of %s, and %s has %s", it.ID, it.Date, lock.File, e.Date), "build the site again, or restore "+lock.File)
			}
		}
	}
	return brief.SortProblems(found)
}

// entriesByID returns the entries by the ID that a feed writes.
func entriesByID(l lock.Lock) map[string]lock.Entry {
	byID := make(map[string]lock.Entry, len(l))
	for id, e := range l {
		if it, err := (feed.Item{ID: "urn:briefing:" + id}).Prepare(); err == nil {
			byID[it.ID] = e
		}
	}
	return byID
}
