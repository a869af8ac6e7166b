package site

import (
	"bytes"
	"cmp"
	"html/template"
	"slices"
	"strings"
	"sync"
	"time"

	"briefing/internal/brief"
	"briefing/internal/feed"
)

// A feedItem is an item that several feeds hold. It is made for the first that takes it, and let go by the last:
// what all items of a large site are in every format need not be in memory at once.
type feedItem struct {
	make func() (feed.Item, error)

	mu   sync.Mutex
	uses int // how often it will yet be taken
	made bool
	item feed.Item
	err  error
}

// take returns the item, prepared.
func (f *feedItem) take() (feed.Item, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.made {
		f.item, f.err = f.make()
		f.made = true
	}
	item, err := f.item, f.err
	if f.uses--; f.uses <= 0 {
		f.item, f.made = feed.Item{}, false
	}
	return item, err
}

func taken(items []*feedItem) ([]feed.Item, error) {
	list := make([]feed.Item, len(items))
	for i, it := range items {
		var err error
		if list[i], err = it.take(); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func feedItems(items []*item) []*feedItem {
	list := make([]*feedItem, len(items))
	for i, it := range items {
		list[i] = it.feed
	}
	return list
}

// byNews orders stories by what was last told of them, so that what an old one gained reaches subscribers.
func byNews(stories []*item) []*item {
	stories = slices.Clone(stories)
	news := func(it *item) brief.Date { return later(it.doc.Date, modified(it.doc)) }
	slices.SortStableFunc(stories, func(x, y *item) int { return news(y).Compare(news(x)) })
	return stories
}

// itemID is what readers know a document by, whatever becomes of its title, date and address.
func itemID(it *item) string {
	if it.doc.ID == "" {
		return "urn:briefing:" + it.path // a hand-written file that was never given one
	}
	return "urn:briefing:" + it.doc.ID
}

// FeedPage is the body of a feed item. It uses plain tags and absolute addresses alone: readers strip all else.
type FeedPage struct {
	Corrections []Correction // of the document, the latest first; of an item of the corrections' feed, that one
	Corrected   *Link        // what the correction is of, in the corrections' feed
	News        string       // what a story gained, "New on 9 December 2025: 2 points, marked below."
	Body        template.HTML
	Sources     []SourceLine // empty when the body lists them itself
	Lists       []FeedList   // of a day
	Made        string       // how it came to be, and what the editor answers for
	Method      string       // address of the page that says more of that
}

// A FeedList is what came out on a day, of one kind.
type FeedList struct {
	Title   string
	Entries []Entry
}

// feedItem makes a document's item of every feed it is in. Its own page was made before.
func (b *builder) feedItem(it *item) (feed.Item, error) {
	article, err := b.render.Feed(it.doc, b.links(it))
	if err != nil {
		return feed.Item{}, err
	}
	d := it.doc
	page := FeedPage{Corrections: feedCorrections(d), Body: article.HTML, Made: answered(d), Method: b.absolute("method/")}
	item := feed.Item{
		ID: itemID(it), Title: d.Title, URL: b.absolute(it.path), Summary: it.summary(),
		Authors: []string{b.site.Author}, Published: d.Date.Time(), Updated: changed(d),
	}
	if d.Language != b.site.Language {
		item.Language = d.Language
	}
	for _, t := range it.topics {
		item.Categories = append(item.Categories, feed.Category{Term: t.name})
	}
	sources := b.feedSources(d)
	if !article.ListsSources {
		page.Sources = sources
	}
	for _, line := range sources {
		from := feed.Source{Title: line.Title, URL: line.Original}
		if line.Publisher != "" {
			from.Title = line.Publisher
		}
		item.Sources = append(item.Sources, from)
	}
	news := ""
	if article.Fresh > 0 {
		news = "New" + onDay(d.Updates[len(d.Updates)-1].On) + ": " + plural(article.Fresh, "point", "points")
		page.News = news + ", marked below."
	}
	if len(article.HTML) > feed.MaxContent/8 { // may be too long once it is cleaned
		page := page
		page.Body = template.HTML("<p>" + template.HTMLEscapeString(cmp.Or(item.Summary, d.Title)) + "</p>\n")
		page.News, page.Sources = news, sources
		if item.Abridged, err = b.feedBody(page); err != nil {
			return feed.Item{}, err
		}
	}
	return b.filled(item, page)
}

// feedSources lists a document's sources with absolute addresses.
func (b *builder) feedSources(d brief.Document) []SourceLine {
	lines := make([]SourceLine, len(d.Sources))
	for i, s := range d.Sources {
		r := b.index.recordOf[s.ID]
		line := b.sourceLine(r, s)
		line.Title = cmp.Or(feed.Text(line.Title), s.ID)
		line.Author, line.Publisher = feed.Text(line.Author), feed.Text(line.Publisher)
		if r != nil {
			line.URL = b.absolute(r.path())
		}
		lines[i] = line
	}
	return lines
}

// changed is when a document last changed, for feeds: zero when it never did. Days are mostly all that is known of
// changes, and a reader shows one only if its instant is later than before; so each of them counts as a second, whatever
// its day, and so does each point that a story gained.
func changed(d brief.Document) time.Time {
	at, n := d.Date.Time(), 0
	see := func(on brief.Date, changes int) {
		n += changes
		if on.Time().After(at) {
			at = on.Time()
		}
	}
	if !d.Updated.IsZero() {
		see(d.Updated, 1)
	}
	for _, c := range d.Corrections {
		see(c.On, 1)
	}
	for i, u := range d.Updates {
		if i > 0 { // the first one is the writing of the whole
			see(u.On, 1+len(u.Points))
		}
	}
	if n == 0 {
		return time.Time{}
	}
	return at.Add(time.Duration(n) * time.Second)
}

// filled gives an item its body, and prepares it for every format.
func (b *builder) filled(item feed.Item, page FeedPage) (feed.Item, error) {
	var err error
	if item.Content, err = b.feedBody(page); err != nil {
		return feed.Item{}, err
	}
	return item.Prepare()
}

func (b *builder) feedBody(page FeedPage) (string, error) {
	var w bytes.Buffer
	err := b.templates.write(&w, "feed-item.html", page)
	return w.String(), err
}

func feedCorrections(d brief.Document) []Correction {
	list := corrections(d)
	slices.Reverse(list)
	for i := range list {
		list[i].Was, list[i].Now = trimmed(list[i].Was), trimmed(list[i].Now)
	}
	return list
}

// answered tells in one line how a document came to be, who reviewed it, and what the editor publishes on
// their own word.
func answered(d brief.Document) string {
	m := made(d)
	said := []string{m.How}
	for _, r := range m.Reviewed {
		s := "Reviewed by " + r.By
		if r.On.Text != "" {
			s += " on " + r.On.Text
		}
		if r.Stale {
			s += "; the text was edited after that"
		}
		said = append(said, s+".")
	}
	for _, o := range d.Overrides {
		said = append(said, "The editor publishes “"+trimmed(o.Claim)+"” without a passage that says so: "+trimmed(o.Reason)+".")
	}
	return strings.Join(said, " ")
}

func onDay(d brief.Date) string {
	if d.IsZero() {
		return ""
	}
	return " on " + d.Long()
}
