package site

import (
	"cmp"
	"slices"
	"strconv"

	"briefing/internal/brief"
	"briefing/internal/render"
)

// noStory is what front matter says of a briefing that is to be in no story.
const noStory = "none"

// indexStories puts each briefing into its story: the one that its front matter names, or else the newest
// that rests on one of its sources.
func (x *index) indexStories() {
	bySource := map[string]*item{}
	for _, story := range slices.Backward(x.stories) {
		for _, s := range story.doc.Sources {
			bySource[s.ID] = story
		}
	}
	for _, it := range slices.Backward(x.briefings) {
		if it.story = x.storyOf(it.doc, bySource); it.story != nil {
			it.story.members = append(it.story.members, it)
		}
	}
	for _, it := range x.items {
		it.latest = it.newest()
	}
}

func (x *index) storyOf(d brief.Document, bySource map[string]*item) *item {
	switch d.Story {
	case "":
	case noStory:
		return nil
	default:
		return x.bySlug[d.Story]
	}
	for _, s := range d.Sources {
		if story := bySource[s.ID]; story != nil {
			return story
		}
	}
	return nil
}

// newest is the day of the newest that a document tells: of a story, also that of its last update and of
// its briefings.
func (it *item) newest() brief.Date {
	date := it.doc.Date
	if n := len(it.doc.Updates); n > 0 {
		date = later(date, it.doc.Updates[n-1].On)
	}
	for _, m := range it.members {
		date = later(date, m.doc.Date)
	}
	return date
}

func later(a, b brief.Date) brief.Date {
	if a.Compare(b) < 0 {
		return b
	}
	return a
}

// front returns what the home page lists, newest first. A briefing that is part of a story is shown with
// the story.
func (x *index) front() []*item {
	var front []*item
	for _, it := range x.items {
		if it.story == nil {
			front = append(front, it)
		}
	}
	if len(x.stories) > 0 {
		slices.SortStableFunc(front, func(a, b *item) int { return b.latest.Compare(a.latest) })
	}
	return front
}

// frontEntry is an entry of the home page.
func (b *builder) frontEntry(it *item) Entry {
	const shown = 4
	e := b.entry(it)
	e.Date = day(it.latest)
	n := min(len(it.members), shown)
	e.Members, e.More = b.members(it.members[len(it.members)-n:]), len(it.members)-n
	slices.Reverse(e.Members)
	return e
}

func (b *builder) members(items []*item) []Entry {
	var members []Entry
	for _, it := range items {
		link := b.neighbour(it)
		members = append(members, Entry{Title: link.Title, URL: link.URL, Lang: link.Lang, Date: day(it.doc.Date), Publisher: publishers(it.doc.Sources)})
	}
	return members
}

// tally counts a document's sources, those that are independent of each other apart.
func tally(d brief.Document) string {
	all := len(d.Sources)
	roots := map[string]bool{}
	for _, root := range render.Independent(d.Sources) {
		roots[root] = true
	}
	switch {
	case all == 0:
		return ""
	case len(roots) < all:
		return plural(all, "article", "articles") + ", " + strconv.Itoa(len(roots)) + " independent"
	case d.Kind == brief.KindStory && all > 1:
		return strconv.Itoa(all) + " independent sources"
	}
	return plural(all, "source", "sources")
}

// listed returns the source of that id, the zero Source when there is none.
func listed(id string, sources []brief.Source) brief.Source {
	if i := slices.IndexFunc(sources, func(s brief.Source) bool { return s.ID == id }); i >= 0 {
		return sources[i]
	}
	return brief.Source{}
}

// tie says why a source of several is not counted by itself, "" when it is.
func tie(id string, sources []brief.Source) string {
	s, other := listed(id, sources), brief.Source{}
	if s.CopyOf != "" {
		other = listed(s.CopyOf, sources)
	}
	if other.ID == "" || other.ID == id {
		return ""
	}
	name := "“" + render.Text(cmp.Or(other.Title, other.ID)) + "”"
	switch s.CopyBy {
	case brief.CopyText:
		return "Not independent: shares most of its text with " + name + "."
	case brief.CopyAgency:
		return "Not independent: like " + name + " it credits " + cmp.Or(s.Agency, other.Agency, "the same agency") + "."
	case brief.CopyPublisher:
		return "Not independent: same publisher as " + name + "."
	}
	return "Not independent: counted with " + name + "."
}
