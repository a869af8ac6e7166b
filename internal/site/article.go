package site

import (
	"bytes"
	"cmp"
	"html/template"
	"slices"
	"strconv"

	"briefing/internal/brief"
	"briefing/internal/content"
	"briefing/internal/render"
)

// BriefingPage is the page of a briefing or story.
type BriefingPage struct {
	Frame
	Kind        string // "Briefing" or "Story"
	Title       string
	Date        Day
	Updated     Day
	Topics      []Link
	Story       *Link
	Made        Made
	Corrections []Correction
	Overrides   []brief.Override
	Body        template.HTML
	Sources     []SourceLine // empty when the body lists them itself
	Tally       string       // of the sources: "4 articles, 2 independent"
	Passages    []Passage
	OnlySource  *SourceLine // of all passages, nil when they are of several
	Members     []Entry     // a story's briefings, oldest first
	Related     []Link
	Newer       *Link
	Older       *Link
	Short       string // the short address, absolute
}

// SourceLine names a source and leads to its record and to the original.
type SourceLine struct {
	Title     string
	Short     string // its publisher, or its title where several are that publisher's
	URL       string // of the record
	Lang      string // of the title where it is not the site's
	Publisher string
	Author    string
	Date      Day
	Original  string // "" when no usable address is recorded
	Remark    string // why it is not counted by itself, "" when it is
}

// A Passage is a quote with where it stands and what cites it.
type Passage struct {
	Number int
	Anchor string
	Quote  string
	Lang   string // of the quote where it is not the page's
	Dir    string
	Places []Place
	Marks  []Link // back to the marks in the text
}

// A Place is where a passage stands.
type Place struct {
	Source    SourceLine
	URL       string // of the passage on the source's record
	Original  string // the place in the original, "" when it has no address
	Paragraph int    // 0 when unknown
}

func (b *builder) articleJobs() []job {
	jobs := make([]job, len(b.index.items))
	for i, it := range b.index.items {
		jobs[i] = job{path: it.path + "index.html", owner: it.doc.File, page: true, make: func(w *bytes.Buffer) error {
			page, err := b.briefingPage(it)
			if err != nil {
				return err
			}
			return b.templates.write(w, "briefing.html", page)
		}}
	}
	return jobs
}

// links tells the renderer where things lie as seen from a document's page.
func (b *builder) links(it *item) render.Links {
	return render.Links{Base: b.base, Page: it.path, Record: func(source string) string {
		if r := b.index.recordOf[source]; r != nil {
			return r.path()
		}
		return "sources/"
	}, File: func(name string) string {
		if other := b.index.byFile[name]; other != nil {
			return other.path
		}
		return ""
	}}
}

// pageLinks adds what the program says in a document's text, which is in the site's language.
func (b *builder) pageLinks(it *item) render.Links {
	l, d := b.links(it), it.doc
	if d.Generated != nil {
		l.Generated = func(heading string) bool { return content.IsGenerated(heading, d.Language) }
	}
	if len(d.Sources) > 1 {
		l.Remark = func(source string) string { return tie(source, d.Sources) }
	}
	if d.Language != b.site.Language {
		l.Ours, l.OursDir = b.site.Language, direction(b.site.Language)
	}
	return l
}

func (b *builder) briefingPage(it *item) (BriefingPage, error) {
	article, err := b.render.Page(it.doc, b.pageLinks(it))
	if err != nil {
		return BriefingPage{}, err
	}
	it.says, it.receipts = article.Statements, article.Receipts
	d := it.doc
	p := BriefingPage{
		Frame: b.articleFrame(it),
		Kind:  "Briefing", Title: d.Title, Date: day(d.Date), Updated: day(updated(d)),
		Topics: b.topicLinks(it), Made: made(d), Overrides: d.Overrides,
		Body: article.HTML, Tally: tally(d), Related: b.related(it),
		Newer: b.neighbour(it.newer), Older: b.neighbour(it.older),
	}
	if d.ID != "" {
		p.Short = b.absolute(shortPath(d.ID))
	}
	p.Story = b.neighbour(it.story)
	if d.Kind == brief.KindStory {
		p.Kind, p.Members = "Story", b.members(it.members)
		p.Head.Feeds = b.storiesFeed()
	}
	if !article.ListsSources {
		for _, s := range d.Sources {
			line := b.sourceLine(b.index.recordOf[s.ID], s)
			line.Remark = tie(s.ID, d.Sources)
			p.Sources = append(p.Sources, line)
		}
	}
	for _, r := range article.Receipts {
		p.Passages = append(p.Passages, b.passage(r, d.Language))
	}
	p.OnlySource = shorten(p.Passages)
	p.Corrections = corrections(d)
	return p, nil
}

func (b *builder) articleFrame(it *item) Frame {
	d := it.doc
	lang := cmp.Or(d.Language, b.site.Language)
	f := b.frame("", d.Title, cmp.Or(it.summary(), b.site.Description), it.path)
	f.Head.Type = "article"
	f.Head.Published, f.Head.Modified = machineDate(d.Date), machineDate(modified(d))
	b.setLanguage(&f, lang)
	for _, t := range it.topics {
		f.Head.Topics = append(f.Head.Topics, t.name)
	}
	f.Head.LD = b.newsArticle(it, f.Head)
	return f
}

func (b *builder) neighbour(it *item) *Link {
	if it == nil {
		return nil
	}
	e := Link{Title: it.doc.Title, URL: b.link(it.path)}
	if it.doc.Language != b.site.Language {
		e.Lang = it.doc.Language
	}
	return &e
}

// related returns up to three documents that share the most topics. Only the nearest in time of each
// topic are looked at, so that a topic of thousands costs no more than one of ten.
func (b *builder) related(it *item) []Link {
	const near, most = 4, 3
	shared := map[*item]int{}
	var candidates []*item
	for _, t := range it.topics {
		at, _ := slices.BinarySearchFunc(t.items, it, b.byTime)
		for _, other := range t.items[max(0, at-near):min(len(t.items), at+near+1)] {
			if other == it || other == it.newer || other == it.older || it.story == other || other.story == it {
				continue
			}
			if shared[other] == 0 {
				candidates = append(candidates, other)
			}
			shared[other]++
		}
	}
	slices.SortStableFunc(candidates, func(a, c *item) int { return cmp.Compare(shared[c], shared[a]) })
	var links []Link
	for _, other := range candidates[:min(len(candidates), most)] {
		links = append(links, *b.neighbour(other))
	}
	return links
}

// byTime is the order of the index.
func (b *builder) byTime(x, y *item) int { return cmp.Compare(x.at, y.at) }

// sourceLine names a source by its record, or as the document itself has it.
func (b *builder) sourceLine(r *record, s brief.Source) SourceLine {
	line := SourceLine{Title: cmp.Or(s.Title, s.ID)}
	if r != nil {
		s = r.Source
		line.Title, line.URL = r.title(), b.link(r.path())
	}
	if s.Language != b.site.Language {
		line.Lang = s.Language
	}
	line.Publisher, line.Author, line.Date = cmp.Or(s.Publisher, s.Agency), s.Author, day(s.Date)
	line.Original = webAddress(s.URL)
	return line
}

func (b *builder) passage(r render.Receipt, pageLang string) Passage {
	p := Passage{Number: r.Number, Anchor: r.Anchor, Quote: r.Quote}
	for _, e := range r.Cites {
		rec := b.index.recordOf[e.Source]
		place := Place{Source: b.sourceLine(rec, brief.Source{ID: e.Source}), Paragraph: e.Paragraph}
		place.URL = place.Source.URL + "#" + r.Anchor
		place.Original = render.TextFragment(place.Source.Original, e.Quote)
		p.Places = append(p.Places, place)
		if rec != nil && rec.Language != "" && rec.Language != cmp.Or(pageLang, b.site.Language) {
			p.Lang, p.Dir = rec.Language, direction(rec.Language)
		}
	}
	for i, id := range r.Marks {
		p.Marks = append(p.Marks, Link{Title: strconv.Itoa(i + 1), URL: "#" + id})
	}
	return p
}

// shorten gives the sources of passages their short names, and returns the source if it is one alone.
func shorten(passages []Passage) *SourceLine {
	titles := map[string]string{} // the one title of a publisher's sources, "" when they have several
	records := map[string]bool{}
	for _, p := range passages {
		for _, place := range p.Places {
			s := place.Source
			records[s.URL] = true
			if title, seen := titles[s.Publisher]; !seen {
				titles[s.Publisher] = s.Title
			} else if title != s.Title {
				titles[s.Publisher] = ""
			}
		}
	}
	for _, p := range passages {
		for i := range p.Places {
			s := &p.Places[i].Source
			s.Short = s.Title
			if s.Publisher != "" && titles[s.Publisher] != "" {
				s.Short = s.Publisher
			}
		}
	}
	if len(records) != 1 {
		return nil
	}
	return &passages[0].Places[0].Source
}

// webAddress returns a URL that a page may link to, or "".
func webAddress(s string) string {
	u, ok := brief.WebAddress(s)
	if !ok {
		return ""
	}
	return u.String()
}
