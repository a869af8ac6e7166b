package check

import (
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/feed"
	"briefing/internal/lock"
)

// Identity checks that the site's feeds kept their promise to subscribers: that the lock knows the ID of each item of each
// feed, and that its link and date are the lock's; that a feed says the same in its three formats; that the site's
// feed and its archives hold what they should of the documents, most being how many items a feed has room for; and that the
// list of feeds is whole. Another ID would come to readers as a new item, another link would lose them the old one. The
// site's address is that of the home page's canonical link.
//
// The problems' files are named "public/…". They are sorted.
func Identity(public fs.FS, l lock.Lock, docs []brief.Document, most int) []brief.Problem {
	s := &site{public: public, files: make(map[string]bool), folders: make(map[string]bool)}
	if err := s.list(); err != nil {
		return nil // which Site tells
	}
	s.base = s.canonicalHome()
	k := keeper{site: s, lock: l, docs: docs, byID: entriesByID(l), feeds: map[string]feedFile{}}
	k.index()
	list := s.feedFiles()
	for _, f := range list {
		k.feeds[f.name] = f
	}
	if _, ok := k.feeds["feed.xml"]; !ok {
		k.report("feed.xml", "unreadable", "cannot be read: there is no such feed", "build the site again")
	}
	for _, f := range list {
		if f.err != nil {
			k.report(f.name, "unreadable", "cannot be read: "+f.err.Error(), "build the site again")
			continue
		}
		k.items(f)
		k.formats(f)
	}
	k.newest(most)
	k.archives()
	k.outlines()
	return brief.SortProblems(k.found)
}

// A keeper holds the feeds to what the lock and the documents say.
type keeper struct {
	site      *site
	lock      lock.Lock
	docs      []brief.Document
	byID      map[string]lock.Entry // by the ID that a feed writes
	days      map[string]bool       // on which something was published or told
	corrected map[string]string     // the ID of each correction, to the path of the page it corrects
	feeds     map[string]feedFile
	found     []brief.Problem
}

func (k *keeper) report(file, rule, message, hint string) {
	k.found = append(k.found, brief.Problem{File: folder + "/" + file, Rule: rule, Message: message, Hint: hint})
}

const again = "build the site again, or restore " + lock.File

func (k *keeper) index() {
	k.days, k.corrected = map[string]bool{}, map[string]string{}
	for _, e := range k.lock {
		if e.URL == "" {
			continue
		}
		k.days[brief.DateOf(e.Date.Time()).String()] = true
		e.Date.Clock = "" // the author's own day may be another than that of UTC
		k.days[e.Date.String()] = true
	}
	for _, d := range k.docs {
		for _, id := range brief.CorrectionIDs("urn:briefing:"+d.ID, d.Corrections) {
			k.corrected["urn:briefing:correction:"+id] = d.Path()
		}
		for _, u := range d.Updates {
			k.days[brief.DateOf(u.On.Time()).String()] = true
		}
	}
}

// entriesByID returns the entries of what is published, by the ID that a feed writes.
func entriesByID(l lock.Lock) map[string]lock.Entry {
	byID := make(map[string]lock.Entry, len(l))
	for id, e := range l {
		if e.URL == "" {
			continue
		}
		if it, err := (feed.Item{ID: "urn:briefing:" + id}).Prepare(); err == nil {
			byID[it.ID] = e
		}
	}
	return byID
}

// items checks each item of a feed by itself, and that none comes twice.
func (k *keeper) items(f feedFile) {
	seen := map[string]bool{}
	for _, it := range f.items {
		if seen[it.id] {
			k.report(f.name, "twice-item", fmt.Sprintf("the item %s is there twice", it.id), "build the site again")
			continue
		}
		seen[it.id] = true
		day, isDay := strings.CutPrefix(it.id, "urn:briefing:day:")
		_, isCorrection := strings.CutPrefix(it.id, "urn:briefing:correction:")
		switch folder := path.Dir(f.name); {
		case isDay && folder == "daily":
			k.day(f, it, day)
		case isCorrection && folder == "corrections":
			if page, ok := k.corrected[it.id]; !ok {
				k.report(f.name, "unknown-item", fmt.Sprintf("the item %s (%s) is of no correction that content/ has", it.id, it.link), "build the site again")
			} else if k.below(it.link) != page {
				k.report(f.name, "moved-item", fmt.Sprintf("the item %s links to %s, and corrects %s", it.id, it.link, page), "build the site again")
			}
		default:
			k.item(f, it)
		}
	}
}

// item checks the item of a document.
func (k *keeper) item(f feedFile, it published) {
	e, ok := k.byID[it.id]
	if !ok {
		k.report(f.name, "unknown-item", fmt.Sprintf("the item %s (%s) is not in %s", it.id, it.link, lock.File), "build the site again without --drafts, or restore "+lock.File)
		return
	}
	if k.below(it.link) != e.URL {
		k.report(f.name, "moved-item", fmt.Sprintf("the item %s links to %s, and %s has %s", it.id, it.link, lock.File, e.URL), again)
	}
	if !it.at.IsZero() && !it.at.Equal(e.Date.Time()) {
		k.report(f.name, "redated-item", fmt.Sprintf("the item %s is of %s, and %s has %s", it.id, it.at.Format("2006-01-02T15:04:05Z07:00"), lock.File, e.Date), again)
	}
}

// day checks the item of a day.
func (k *keeper) day(f feedFile, it published, day string) {
	on, err := brief.ParseDate(day)
	switch {
	case err != nil || !k.days[day]:
		k.report(f.name, "unknown-item", fmt.Sprintf("the item %s (%s) is of a day on which nothing came out", it.id, it.link), again)
	case !k.isArchive(it.link, on):
		k.report(f.name, "moved-item", fmt.Sprintf("the item %s links to %s, not to its month", it.id, it.link), "build the site again")
	case !it.at.IsZero() && !it.at.Equal(on.Time()):
		k.report(f.name, "redated-item", fmt.Sprintf("the item %s is of %s", it.id, it.at.Format("2006-01-02T15:04:05Z07:00")), "build the site again")
	}
}

// isArchive reports whether an address is that of the archive or of the month of a day, which dates as they are written may
// put a day earlier or later.
func (k *keeper) isArchive(link string, on brief.Date) bool {
	page := k.below(link)
	for _, off := range []int{-1, 0, 1} {
		if page == on.Time().AddDate(0, 0, off).Format("/archive/2006/01/") {
			return true
		}
	}
	return page == "/archive/"
}

// below returns the path of a page of the site without its base, "" for any other address.
func (k *keeper) below(link string) string {
	to, err := url.Parse(link)
	if err != nil || to.Host != k.site.base.Host {
		return ""
	}
	rest, ok := strings.CutPrefix(to.Path, strings.TrimSuffix(k.site.base.Path, "/"))
	if !ok {
		return ""
	}
	return rest
}
