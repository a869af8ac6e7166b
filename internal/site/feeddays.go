package site

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"briefing/internal/brief"
	"briefing/internal/feed"
	"briefing/internal/render"
)

// dayItems returns an item for each day on which something came out, the newest first.
func (b *builder) dayItems() []*feedItem {
	type out struct {
		day      brief.Date
		items    []*item
		advanced []*item // stories of other days that gained points
	}
	byDay := map[brief.Date]*out{}
	on := func(d brief.Date) *out {
		d = brief.DateOf(d.Time()) // the order of time is that of instants, and so are its days
		if byDay[d] == nil {
			byDay[d] = &out{day: d}
		}
		return byDay[d]
	}
	for _, it := range b.index.items {
		if it.doc.Date.Full() {
			o := on(it.doc.Date)
			o.items = append(o.items, it)
		}
		for i, u := range it.doc.Updates {
			if i == 0 || !u.On.Full() { // the first one is the writing of the whole
				continue
			}
			if o := on(u.On); !slices.Contains(o.items, it) && !slices.Contains(o.advanced, it) {
				o.advanced = append(o.advanced, it)
			}
		}
	}
	days := make([]*out, 0, len(byDay))
	for _, o := range byDay {
		days = append(days, o)
	}
	slices.SortFunc(days, func(x, y *out) int { return y.day.Compare(x.day) })
	list := make([]*feedItem, min(len(days), b.in.Config.Feed.Items))
	for i := range list {
		o := days[i]
		list[i] = &feedItem{make: func() (feed.Item, error) { return b.dayItem(o.day, o.items, o.advanced) }}
	}
	return list
}

// dayItem lists what came out on a day. It is known by the day alone: what comes out later that day makes no
// second item.
func (b *builder) dayItem(on brief.Date, items, advanced []*item) (feed.Item, error) {
	made := feed.Item{
		ID: "urn:briefing:day:" + on.String(), Title: on.Long() + ": " + counted(items),
		URL: b.absolute(b.archiveOf(on, items)), Authors: []string{b.site.Author}, Published: on.Time(),
	}
	if len(items) == 0 {
		made.Title = on.Long() + ": news in " + plural(len(advanced), "earlier story", "earlier stories")
	}
	var stories, briefings []*item
	for _, it := range items {
		if it.doc.Kind == brief.KindStory {
			stories = append(stories, it)
		} else {
			briefings = append(briefings, it)
		}
	}
	var page FeedPage
	for _, l := range []struct {
		title string
		items []*item
	}{{"Stories", stories}, {"Briefings", briefings}, {"News in earlier stories", advanced}} {
		if len(l.items) == 0 {
			continue
		}
		list := FeedList{Title: l.title}
		for _, it := range l.items {
			e := b.entry(it)
			e.URL, e.Title, e.Summary = b.absolute(it.path), cmp.Or(feed.Text(e.Title), it.doc.Slug), feed.Text(e.Summary)
			list.Entries = append(list.Entries, e)
		}
		page.Lists = append(page.Lists, list)
	}
	made.Summary, made.Updated = titles(page.Lists), dayUpdated(on, items, advanced)
	return b.filled(made, page)
}

// archiveOf is the page of the month of a day. The archive's months are those of the dates as they are written, so that
// one which begins or ends with that day alone may be another; and a month in which stories only gained points has no page.
func (b *builder) archiveOf(on brief.Date, items []*item) string {
	dates := []brief.Date{on}
	for _, it := range items {
		dates = append(dates, it.doc.Date)
	}
	for _, d := range dates {
		m := month{d.Year, int(d.Month)}
		if slices.ContainsFunc(b.index.months, func(a *archiveMonth) bool { return a.month == m }) {
			return m.path()
		}
	}
	return "archive/"
}

// dayUpdated is when the item of a day last changed. It is the latest instant of that day that an entry knows, or of an
// entry's correction, and a second for each entry and correction, so that every addition moves it: readers show an item
// anew only if its instant is later than before.
func dayUpdated(on brief.Date, items, advanced []*item) time.Time {
	at, n := on.Time(), 0
	see := func(d brief.Date) {
		n++
		if d.Time().After(at) {
			at = d.Time()
		}
	}
	for _, it := range items {
		see(it.doc.Date)
	}
	for _, it := range slices.Concat(items, advanced) {
		for i, u := range it.doc.Updates {
			if i > 0 && u.On.Full() && brief.DateOf(u.On.Time()) == on {
				see(u.On)
			}
		}
		for _, c := range it.doc.Corrections {
			see(c.On)
		}
	}
	return at.Add(time.Duration(n) * time.Second)
}

// titles names what the lists hold.
func titles(lists []FeedList) string {
	var all []string
	for _, l := range lists {
		for _, e := range l.Entries {
			all = append(all, trimmed(e.Title))
		}
	}
	return cut(strings.Join(all, "; "), 500)
}

// corrected is a correction and what it is of.
type corrected struct {
	it *item
	brief.Correction
	id string // "" of one that is noted twice
}

// corrections returns the corrections of all documents, the newest first.
func (x *index) corrections() []corrected {
	var all []corrected
	for _, it := range x.items {
		first := len(all)
		ids := brief.CorrectionIDs(itemID(it), it.doc.Corrections)
		for i, c := range it.doc.Corrections {
			all = append(all, corrected{it, c, ids[i]})
		}
		slices.Reverse(all[first:]) // the latest is noted last
	}
	slices.SortStableFunc(all, func(x, y corrected) int { return y.On.Compare(x.On) })
	return all
}

// correctionItems returns an item for each correction. One that is noted twice is one. It is known by its document, its
// day and its place among the corrections of that day, so that its words can be mended.
func (b *builder) correctionItems() []*feedItem {
	var list []*feedItem
	for _, c := range b.index.corrections() {
		if c.id == "" {
			continue
		}
		id := "urn:briefing:correction:" + c.id
		list = append(list, &feedItem{make: func() (feed.Item, error) { return b.correctionItem(id, c) }})
	}
	return list
}

func (b *builder) correctionItem(id string, c corrected) (feed.Item, error) {
	was, now := trimmed(render.Text(c.Was)), trimmed(render.Text(c.Now))
	d := c.it.doc
	item := feed.Item{
		ID: id, Title: "Correction: " + d.Title, URL: b.absolute(c.it.path),
		Summary: fmt.Sprintf("It said “%s”; it now says “%s”.", was, now),
		Authors: []string{b.site.Author}, Published: c.On.Time(),
	}
	if c.On.Time().IsZero() {
		item.Published = d.Date.Time()
	}
	return b.filled(item, FeedPage{
		Corrections: []Correction{{day(c.On), was, now}}, Corrected: &Link{Title: cmp.Or(feed.Text(d.Title), d.Slug), URL: b.absolute(c.it.path)},
	})
}
