package site

import (
	"bytes"
	"html/template"

	"briefing/internal/feed"
)

// FeedPage is the body of a feed item. It uses plain tags alone: readers strip all else.
type FeedPage struct {
	Body         template.HTML
	ListsSources bool
	Sources      []SourceLine // with absolute addresses
}

func (b *builder) feedJobs() []job {
	channel := feed.Feed{
		Title: b.site.Title, Description: b.site.Description, Home: b.absolute(""), Self: b.absolute("feed.xml"),
		Language: b.site.Language, Author: b.site.Author, Generator: b.site.Generator,
	}
	jobs := []job{b.feedJob("feed.xml", channel, b.index.items)}
	for _, t := range b.index.topics {
		c := channel
		c.Title, c.Description = b.site.Title+": "+t.name, "Briefings about "+t.name+"."
		c.Home, c.Self = b.absolute(t.path()), b.absolute(t.path()+"feed.xml")
		jobs = append(jobs, b.feedJob(t.path()+"feed.xml", c, t.items))
	}
	return jobs
}

func (b *builder) feedJob(path string, c feed.Feed, newest []*item) job {
	newest = newest[:min(len(newest), b.in.Config.Feed.Items)]
	return job{path: path, make: func(w *bytes.Buffer) error {
		items := make([]feed.Item, len(newest))
		for i, it := range newest {
			var err error
			if items[i], err = it.feed(); err != nil {
				return err
			}
		}
		c.Items = items
		written, err := c.RSS()
		w.Write(written.Data)
		return err
	}}
}

// feedItem makes a document's item of every feed it is in. Its own page was made before.
func (b *builder) feedItem(it *item) (feed.Item, error) {
	body, err := b.feedBody(it)
	if err != nil {
		return feed.Item{}, err
	}
	d := it.doc
	item := feed.Item{
		ID: "urn:briefing:" + d.ID, Title: d.Title, URL: b.absolute(it.path), Summary: it.summary(), Content: body,
		Authors: []string{b.site.Author}, Published: d.Date.Time(), Updated: modified(d).Time(),
	}
	if d.ID == "" {
		item.ID = "urn:briefing:" + it.path // a hand-written file that was never given one
	}
	for _, t := range it.topics {
		item.Categories = append(item.Categories, feed.Category{Term: t.name})
	}
	if len(d.Sources) == 1 {
		s := b.sourceLine(b.index.recordOf[d.Sources[0].ID], d.Sources[0])
		item.Sources = []feed.Source{{Title: s.Title, URL: s.Original}}
		if s.Publisher != "" {
			item.Sources[0].Title = s.Publisher
		}
	}
	return item.Prepare()
}

// feedBody makes the body of a document's feed item.
func (b *builder) feedBody(it *item) (string, error) {
	article, err := b.render.Feed(it.doc, b.links(it))
	if err != nil {
		return "", err
	}
	page := FeedPage{Body: article.HTML, ListsSources: article.ListsSources}
	for _, s := range it.doc.Sources {
		line := b.sourceLine(b.index.recordOf[s.ID], s)
		if r := b.index.recordOf[s.ID]; r != nil {
			line.URL = b.absolute(r.path())
		}
		page.Sources = append(page.Sources, line)
	}
	var w bytes.Buffer
	err = b.templates.write(&w, "feed-item.html", page)
	return w.String(), err
}
