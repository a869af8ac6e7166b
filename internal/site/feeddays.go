package site

import (
	"fmt"
	"slices"
	"strings"

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
		d.Clock = ""
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
		URL: b.absolute(month{on.Year, int(on.Month)}.path()), Authors: []string{b.site.Author}, Published: on.Time(),
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
			e.URL = b.absolute(it.path)
			list.Entries = append(list.Entries, e)
			if at := changed(it.doc); at.After(made.Updated) {
				made.Updated = at
			}
		}
		page.Lists = append(page.Lists, list)
	}
	made.Summary = titles(page.Lists)
	return b.filled(made, page)
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
}

// corrections returns the corrections of all documents, the newest first.
func (x *index) corrections() []corrected {
	var all []corrected
	for _, it := range x.items {
		for _, c := range slices.Backward(it.doc.Corrections) { // the latest is noted last
			all = append(all, corrected{it, c})
		}
	}
	slices.SortStableFunc(all, func(x, y corrected) int { return y.On.Compare(x.On) })
	return all
}

// correctionItems returns an item for each correction. One that is noted twice is one.
func (b *builder) correctionItems() []*feedItem {
	var list []*feedItem
	seen := map[string]bool{}
	for _, c := range b.index.corrections() {
		id := lasting("correction", itemID(c.it), c.On.String(), c.Was, c.Now)
		if !seen[id] {
			seen[id] = true
			list = append(list, &feedItem{make: func() (feed.Item, error) { return b.correctionItem(id, c) }})
		}
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
		Corrections: []Correction{{day(c.On), was, now}}, Corrected: &Link{Title: d.Title, URL: b.absolute(c.it.path)},
	})
}
