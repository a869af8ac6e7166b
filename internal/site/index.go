package site

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/gosimple/slug"

	"briefing/internal/brief"
	"briefing/internal/render"
)

// index arranges the documents for every page that lists them.
type index struct {
	items     []*item // all documents, newest first
	briefings []*item // newest first
	stories   []*item
	bySlug    map[string]*item // stories
	byFile    map[string]*item // by the content file
	topics    []*topic         // by name
	records   []*record        // by date, newest first, then title
	recordOf  map[string]*record
	months    []*archiveMonth // newest first
}

// An item is one document and what the build finds out about it.
type item struct {
	doc    brief.Document
	path   string // "briefings/x/"
	at     int    // its place in the order of time
	topics []*topic
	newer  *item
	older  *item

	story   *item      // that a briefing is part of, nil when it is in none
	members []*item    // a story's briefings, oldest first
	latest  brief.Date // of the newest that it tells; see indexStories

	// Known once the item's own page was made:
	says     []string // its first statements
	receipts []render.Receipt

	feed *feedItem // its item in feeds
}

type topic struct {
	name  string
	slug  string
	items []*item
}

func (t *topic) path() string { return "topics/" + t.slug + "/" }

// A record is all that is published of one source.
type record struct {
	brief.Source
	slug  string
	items []*item // that name it, newest first
}

func (r *record) path() string { return "sources/" + r.slug + "/" }

// title names a source in a list; its id when it has no title.
func (r *record) title() string { return cmp.Or(r.Title, r.ID) }

type archiveMonth struct {
	month
	items []*item
}

func newIndex(docs []brief.Document) *index {
	x := &index{bySlug: map[string]*item{}, byFile: map[string]*item{}, recordOf: map[string]*record{}}
	for _, d := range docs {
		d = cleaned(d)
		x.items = append(x.items, &item{doc: d, path: strings.TrimPrefix(d.Path(), "/")})
	}
	slices.SortFunc(x.items, func(a, b *item) int {
		return cmp.Or(b.doc.Date.Compare(a.doc.Date), cmp.Compare(a.doc.ID, b.doc.ID), cmp.Compare(a.path, b.path))
	})
	for i, it := range x.items {
		it.at = i
		x.byFile[it.doc.File] = it
		if it.doc.Kind == brief.KindStory {
			x.stories = append(x.stories, it)
			x.bySlug[it.doc.Slug] = it
		} else {
			x.briefings = append(x.briefings, it)
		}
	}
	for i, it := range x.briefings {
		if i > 0 {
			it.newer, x.briefings[i-1].older = x.briefings[i-1], it
		}
	}
	x.indexStories()
	x.indexTopics()
	x.indexRecords()
	x.indexMonths()
	return x
}

// cleaned returns the document without characters that no page may hold. Its body is the renderer's.
func cleaned(d brief.Document) brief.Document {
	for _, s := range []*string{&d.Title, &d.Description, &d.Language} {
		*s = strings.TrimSpace(render.Text(*s))
	}
	d.Title = cmp.Or(d.Title, d.Slug)
	d.Sources = slices.Clone(d.Sources)
	for i := range d.Sources {
		s := &d.Sources[i]
		for _, f := range []*string{&s.Title, &s.Publisher, &s.Agency, &s.Author, &s.URL, &s.Language} {
			*f = strings.TrimSpace(render.Text(*f))
		}
	}
	return d
}

// indexTopics gathers the topics. Spellings that differ in case, white space or hyphens alone are one
// topic, shown as it is most often written.
func (x *index) indexTopics() {
	byKey := map[string]*topic{}
	spellings := map[string]map[string]int{}
	for _, it := range x.items {
		for _, name := range it.doc.Topics {
			name = strings.Join(strings.Fields(render.Text(name)), " ")
			key := strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' }), "-")
			if name == "" {
				continue
			}
			t := byKey[key]
			if t == nil {
				t = &topic{}
				byKey[key], spellings[key] = t, map[string]int{}
				x.topics = append(x.topics, t)
			}
			spellings[key][name]++
			if !slices.Contains(it.topics, t) {
				t.items = append(t.items, it)
				it.topics = append(it.topics, t)
			}
		}
	}
	for key, t := range byKey {
		t.slug, t.name = slugOf(key, "topic"), commonest(spellings[key])
	}
	slices.SortFunc(x.topics, func(a, b *topic) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name)), cmp.Compare(a.slug, b.slug))
	})
}

func commonest(spellings map[string]int) string {
	return slices.MinFunc(sortedKeys(spellings), func(a, b string) int { return cmp.Compare(spellings[b], spellings[a]) })
}

// indexRecords gathers the sources. Documents that name one source may each know a part of it: what the
// newest document knows comes first, except that the earliest reading is when it was first read.
func (x *index) indexRecords() {
	for _, it := range x.items {
		for _, s := range it.doc.Sources {
			if s.ID != "" {
				x.addRecord(s, it)
			}
		}
		for _, label := range sortedKeys(it.doc.Notes) { // evidence from a source that was not listed
			if id := it.doc.Notes[label].Source; x.recordOf[id] == nil {
				x.addRecord(brief.Source{ID: id}, it)
			}
		}
	}
	for id, r := range x.recordOf {
		r.slug = slugOf(id, "source")
	}
	slices.SortFunc(x.records, func(a, b *record) int {
		return cmp.Or(b.Date.Compare(a.Date), cmp.Compare(a.title(), b.title()), cmp.Compare(a.ID, b.ID))
	})
}

func (x *index) addRecord(s brief.Source, it *item) {
	r := x.recordOf[s.ID]
	if r == nil {
		x.recordOf[s.ID] = &record{Source: s, items: []*item{it}}
		x.records = append(x.records, x.recordOf[s.ID])
		return
	}
	if r.items[len(r.items)-1] != it {
		r.items = append(r.items, it)
	}
	r.Title, r.Publisher, r.Agency = cmp.Or(r.Title, s.Title), cmp.Or(r.Publisher, s.Publisher), cmp.Or(r.Agency, s.Agency)
	r.Author, r.URL, r.Language = cmp.Or(r.Author, s.Author), cmp.Or(r.URL, s.URL), cmp.Or(r.Language, s.Language)
	r.Date, r.SHA256, r.Bytes = cmp.Or(r.Date, s.Date), cmp.Or(r.SHA256, s.SHA256), cmp.Or(r.Bytes, s.Bytes)
	if r.FirstRead.IsZero() || !s.FirstRead.IsZero() && s.FirstRead.Compare(r.FirstRead) < 0 {
		r.FirstRead = s.FirstRead
	}
}

func (x *index) indexMonths() {
	byMonth := map[month]*archiveMonth{}
	for _, it := range x.items {
		m := month{it.doc.Date.Year, int(it.doc.Date.Month)}
		if m.year == 0 {
			m.month = 0
		}
		if byMonth[m] == nil {
			byMonth[m] = &archiveMonth{month: m}
			x.months = append(x.months, byMonth[m])
		}
		byMonth[m].items = append(byMonth[m].items, it)
	}
	slices.SortFunc(x.months, func(a, b *archiveMonth) int {
		return cmp.Or(cmp.Compare(b.year, a.year), cmp.Compare(b.month.month, a.month.month))
	})
}

// slugOf makes a slug of a key alone, so that no other key that comes or goes ever moves an address. A
// key that is a slug keeps it; what is lost on another's way to a slug ("C++" and "C#", "a/b" and
// "a-b") is made up for by a part of its hash. kind stands for a key of which nothing can be kept.
func slugOf(key, kind string) string {
	if slug.IsSlug(key) && key != "page" && key != "feed" && key != "index" {
		return key
	}
	sum := sha256.Sum256([]byte(key))
	return cmp.Or(slug.Make(strings.ReplaceAll(key, "/", "-")), kind) + "-" + hex.EncodeToString(sum[:4])
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// counted says how many briefings and stories there are: "3 briefings and 1 story".
func counted(items []*item) string {
	stories := 0
	for _, it := range items {
		if it.doc.Kind == brief.KindStory {
			stories++
		}
	}
	briefings := plural(len(items)-stories, "briefing", "briefings")
	switch stories {
	case 0:
		return briefings
	case len(items):
		return plural(stories, "story", "stories")
	}
	return briefings + " and " + plural(stories, "story", "stories")
}

// plural counts things for people: "1 source", "2 sources".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
