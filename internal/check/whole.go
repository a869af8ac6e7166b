package check

import (
	"encoding/xml"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/feed"
)

// formats checks that the other formats of a feed in RSS have the same items, and that none stands alone.
func (k *keeper) formats(f feedFile) {
	dir, name := path.Split(f.name)
	if name != "feed.xml" {
		if _, ok := k.feeds[dir+"feed.xml"]; !ok && (name == "atom.xml" || name == "feed.json") {
			k.report(f.name, "missing-format", "has no "+dir+"feed.xml beside it", "build the site again")
		}
		return
	}
	for _, other := range []string{dir + "atom.xml", dir + "feed.json"} {
		o, ok := k.feeds[other]
		if !ok {
			k.report(other, "missing-format", "is missing beside "+f.name, "build the site again")
			continue
		}
		if o.err != nil {
			continue // which is told
		}
		for i := range max(len(f.items), len(o.items)) {
			if what := different(f.items, o.items, i); what != "" {
				k.report(other, "unlike-formats", fmt.Sprintf("item %d has another %s than in %s", i+1, what, f.name), "build the site again")
				break
			}
		}
	}
}

// different tells in what the i-th items differ, "" when they do not.
func different(a, b []published, i int) string {
	switch {
	case i >= len(a) || i >= len(b) || a[i].id != b[i].id:
		return "id"
	case a[i].title != b[i].title:
		return "title"
	case a[i].link != b[i].link:
		return "link"
	}
	return ""
}

// fullFeed is from how many bytes of text on a feed may be without older items: the most there is room for, 2 MB, without
// one item of the longest.
const fullFeed = 2<<20 - feed.MaxContent - 8<<10

// newest checks that the site's feed holds the newest briefings, as many as it has room for.
func (k *keeper) newest(most int) {
	f, ok := k.feeds["feed.xml"]
	if !ok || f.err != nil {
		return
	}
	dated := k.briefings()
	if room := len(f.items); f.bytes >= fullFeed {
		dated = dated[:min(len(dated), room)]
	}
	k.missing(f, dated[:min(len(dated), most)])
}

// briefings returns the published briefings that content/ has, with the dates of the lock, the newest first.
func (k *keeper) briefings() []brief.Document {
	var list []brief.Document
	for _, d := range k.docs {
		if e := k.lock[d.ID]; e.URL != "" && !d.Draft && d.Kind == brief.KindBriefing {
			d.Date = e.Date
			list = append(list, d)
		}
	}
	slices.SortStableFunc(list, func(a, b brief.Document) int { return b.Date.Time().Compare(a.Date.Time()) })
	return list
}

// missing tells which briefings a feed lacks. Of those that are as old as the oldest any may be left out.
func (k *keeper) missing(f feedFile, want []brief.Document) {
	if len(want) == 0 {
		return
	}
	has := map[string]bool{}
	for _, it := range f.items {
		has[it.id] = true
	}
	oldest := want[len(want)-1].Date.Time()
	tied := len(want) - len(f.items) // how many of the oldest day are surely missing
	for _, d := range want {
		it, err := (feed.Item{ID: "urn:briefing:" + d.ID}).Prepare()
		if err != nil || has[it.ID] {
			continue
		}
		if d.Date.Time().Equal(oldest) && tied <= 0 {
			continue
		}
		tied--
		k.report(f.name, "missing-item", fmt.Sprintf("has no item of %s (%s), which is among the newest", d.Path(), it.ID), "build the site again")
	}
}

// archives checks that the way back from the site's feed leads through every archive, and that these hold all
// briefings.
func (k *keeper) archives() {
	all := map[string]bool{}
	var whole feedFile
	for _, name := range k.names() {
		if path.Dir(name) == "feeds" {
			all[name] = true
			whole.items = append(whole.items, k.feeds[name].items...)
		}
	}
	f, ok := k.feeds["feed.xml"]
	if len(all) == 0 || !ok || f.err != nil {
		return
	}
	from := f
	for from.prev != "" {
		name := strings.TrimPrefix(k.below(from.prev), "/")
		if !all[name] {
			k.report(from.name, "lost-archive", "leads back to "+from.prev+", which is no archive, or led there before", "build the site again")
			return
		}
		delete(all, name)
		from = k.feeds[name]
	}
	for _, name := range k.names() {
		if all[name] {
			k.report(name, "lost-archive", "no archive and no feed leads back to it", "build the site again")
		}
	}
	has := map[string]bool{}
	for _, it := range whole.items {
		has[it.id] = true
	}
	for _, d := range k.briefings() {
		if it, err := (feed.Item{ID: "urn:briefing:" + d.ID}).Prepare(); err == nil && !has[it.ID] {
			k.report("feeds", "missing-item", fmt.Sprintf("no archive has an item of %s (%s)", d.Path(), it.ID), "build the site again")
		}
	}
}

// names returns the names of the feeds, sorted.
func (k *keeper) names() []string {
	names := make([]string, 0, len(k.feeds))
	for name := range k.feeds {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// outlines checks that the list of feeds has each of them.
func (k *keeper) outlines() {
	const file = "feeds.opml"
	var opml struct {
		List []struct {
			Feed string `xml:"xmlUrl,attr"`
		} `xml:"body>outline"`
	}
	data, err := fs.ReadFile(k.site.public, file)
	if err == nil {
		err = xml.Unmarshal(data, &opml)
	}
	if err != nil {
		k.report(file, "unreadable", "cannot be read: "+err.Error(), "build the site again")
		return
	}
	listed := map[string]bool{}
	for _, o := range opml.List {
		listed[strings.TrimPrefix(k.below(o.Feed), "/")] = true
	}
	for _, name := range k.names() {
		if path.Base(name) == "feed.xml" && !listed[name] {
			k.report(file, "unlisted-feed", "does not list "+name, "build the site again")
		}
	}
}
