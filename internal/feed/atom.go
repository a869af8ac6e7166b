package feed

import (
	"hash/fnv"
	"time"

	"github.com/gorilla/feeds"
)

// Atom returns the feed in Atom 1.0 (RFC 4287, with the archives of RFC 5005), as the W3C feed validator
// wants it. The errors are those of [Feed.RSS].
func (f Feed) Atom() (Written, error) {
	f, err := f.clean()
	if err != nil {
		return Written{}, err
	}
	w, items, err := f.fill(func(it Item) ([]byte, error) { return it.atom() })
	if err != nil {
		return Written{}, err
	}
	w.Data, err = spliced(f.newAtom(), items)
	return w, err
}

// atomFeed is gorilla's feed with what it lacks.
type atomFeed struct {
	*feeds.AtomFeed
	Media     string     `xml:"xmlns:media,attr"`
	History   string     `xml:"xmlns:fh,attr"`
	Language  string     `xml:"xml:lang,attr,omitempty"`
	Title     atomText   `xml:"title"`
	Subtitle  atomText   `xml:"subtitle"`
	Links     []atomLink `xml:"link"`
	Generator string     `xml:"generator,omitempty"`
	Archive   *struct{}  `xml:"fh:archive"`
	Complete  *struct{}  `xml:"fh:complete"`
	Entries   string     `xml:",innerxml"`
}

// atomEntry is gorilla's entry with what it lacks. A source is a link rel="via": the element of that name
// is for entries copied from another feed, whose id and date it must give.
type atomEntry struct {
	*feeds.AtomEntry
	Language   string             `xml:"xml:lang,attr,omitempty"`
	Title      atomText           `xml:"title"`
	Authors    []feeds.AtomAuthor `xml:"author"`
	Categories []atomCategory     `xml:"category"`
	Links      []atomLink         `xml:"link"`
	Summary    atomText           `xml:"summary"`
	Content    atomText           `xml:"content"`
	Image      *mediaImage        `xml:"media:content"`
}

type atomCategory struct {
	Term  string `xml:"term,attr"`
	Label string `xml:"label,attr"`
}

// atomLink is a link with a title, and without the element name of gorilla's, which RSS has to prefix.
type atomLink struct {
	Href  string `xml:"href,attr"`
	Rel   string `xml:"rel,attr"`
	Type  string `xml:"type,attr,omitempty"`
	Title string `xml:"title,attr,omitempty"`
}

// atomText is a text construct. It is written as it is.
type atomText struct {
	Type    string `xml:"type,attr,omitempty"`
	Escaped string `xml:",innerxml"`
}

// newAtomText returns plain text. Its type is text even where it has the characters of HTML: readers hand on
// what is of type html as it is, "AT&amp;T", and show that where they expect text.
func newAtomText(s string) atomText { return atomText{"text", rssEscapes.Replace(s)} }

func newAtomLink(rel, to, mime, title string) atomLink {
	return atomLink{Href: to, Rel: rel, Type: mime, Title: title}
}

// FeedXml returns what gorilla's writer is to marshal.
func (f *atomFeed) FeedXml() any { return f } //nolint:revive // the name is gorilla's

func (f Feed) newAtom() *atomFeed {
	feed := &atomFeed{
		Entries: itemsHere,
		AtomFeed: &feeds.AtomFeed{
			Xmlns:   atomSpace,
			Id:      f.Self,
			Updated: atomDate(f.newest()),
			Icon:    f.Icon,
			Author:  &feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: firstOf(f.Author, f.Title)}},
		},
		Media:     mediaSpace,
		History:   historySpace,
		Language:  f.Language,
		Title:     newAtomText(f.Title),
		Subtitle:  newAtomText(f.Description),
		Links:     []atomLink{newAtomLink("self", f.Self, "application/atom+xml", ""), newAtomLink("alternate", f.Home, "text/html", "")},
		Generator: f.Generator,
		Archive:   mark(f.Archive),
		Complete:  mark(f.Complete),
	}
	for _, l := range f.links() {
		feed.Links = append(feed.Links, newAtomLink(l.rel, l.to, "", ""))
	}
	return feed
}

// encodeAtom writes an item as it stands in every Atom feed that it is in.
func encodeAtom(it Item) ([]byte, error) {
	updated := it.Updated
	if it.Published.After(updated) {
		updated = it.Published
	}
	entry := atomEntry{
		AtomEntry: &feeds.AtomEntry{Id: it.ID, Updated: distinctDate(updated, it.ID)},
		Language:  it.Language,
		Title:     newAtomText(it.Title),
		Summary:   newAtomText(it.Summary),
		Content:   atomText{"html", contentHere},
		Image:     it.Image.media(),
	}
	if !it.Published.IsZero() {
		entry.Published = atomDate(it.Published)
	}
	for _, name := range it.Authors {
		entry.Authors = append(entry.Authors, feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: name}})
	}
	for _, c := range it.Categories {
		entry.Categories = append(entry.Categories, atomCategory(c))
	}
	if it.URL != "" {
		entry.Links = append(entry.Links, newAtomLink("alternate", it.URL, "text/html", ""))
	}
	entry.Links = append(entry.Links, via(it.Sources)...)
	return splicedItem(entry, "  ", htmlEscapes.Replace(it.Content))
}

// via returns links to the sources.
func via(sources []Source) []atomLink {
	var links []atomLink
	for _, s := range sources {
		links = append(links, newAtomLink("via", s.URL, "", s.Title))
	}
	return links
}

// atomDate returns t in RFC 3339. Atom must have a date where there is none, and the clock would change
// the feed with every build: 1970 says that nothing is known.
func atomDate(t time.Time) string {
	if t.IsZero() {
		t = time.Unix(0, 0).UTC()
	}
	return t.Format(time.RFC3339Nano)
}

// distinctDate returns the date of a change with a fraction of a second, below what dates of a day know,
// that is the item's own: validators and readers that tell entries apart by their date (the W3C validator
// warns of two with one) can do so in a site whose entries are dated by the day.
func distinctDate(t time.Time, id string) string {
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // never fails
	if t.IsZero() {
		t = time.Unix(0, 0).UTC()
	}
	return t.Add(time.Duration(h.Sum32()%1e6) * time.Microsecond).Format("2006-01-02T15:04:05.000000Z")
}
