package site

import (
	"bytes"
	"fmt"
	"html"
	"strings"

	"briefing/internal/brief"
)

// sitemapSize is the most addresses a sitemap may have, https://www.sitemaps.org/protocol.html.
const sitemapSize = 50_000

type sitemapURL struct {
	path string
	date brief.Date
}

// machineJobs makes what crawlers and hosts read.
func (b *builder) machineJobs() []job {
	jobs := append(b.assetJobs(), b.sitemapJobs()...)
	return append(jobs,
		job{path: "robots.txt", make: func(w *bytes.Buffer) error {
			fmt.Fprintf(w, "User-agent: *\nAllow: /\n\nSitemap: %s\n", b.absolute("sitemap.xml"))
			return nil
		}},
		job{path: ".nojekyll", make: func(*bytes.Buffer) error { return nil }},
	)
}

// sitemapJobs makes one sitemap, or an index of several when the site is too large for one.
func (b *builder) sitemapJobs() []job {
	urls := b.sitemapURLs()
	if len(urls) <= sitemapSize {
		return []job{b.sitemapJob("sitemap.xml", urls)}
	}
	var jobs []job
	var names []string
	for n := 1; len(urls) > 0; n++ {
		size := min(len(urls), sitemapSize)
		name := fmt.Sprintf("sitemap-%d.xml", n)
		jobs, names = append(jobs, b.sitemapJob(name, urls[:size])), append(names, name)
		urls = urls[size:]
	}
	return append(jobs, job{path: "sitemap.xml", make: func(w *bytes.Buffer) error {
		w.WriteString(xmlHeader + `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
		for _, name := range names {
			fmt.Fprintf(w, "<sitemap><loc>%s</loc></sitemap>\n", html.EscapeString(b.absolute(name)))
		}
		w.WriteString("</sitemapindex>\n")
		return nil
	}})
}

const xmlHeader = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

func (b *builder) sitemapJob(name string, urls []sitemapURL) job {
	return job{path: name, make: func(w *bytes.Buffer) error {
		w.WriteString(xmlHeader + `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">` + "\n")
		for _, u := range urls {
			w.WriteString("<url><loc>" + html.EscapeString(b.absolute(u.path)) + "</loc>")
			if u.date.Year != 0 {
				w.WriteString("<lastmod>" + strings.ToUpper(u.date.String()) + "</lastmod>")
			}
			w.WriteString("</url>\n")
		}
		w.WriteString("</urlset>\n")
		return nil
	}}
}

func (b *builder) sitemapURLs() []sitemapURL {
	urls := []sitemapURL{{path: ""}, {path: "topics/"}, {path: "sources/"}, {path: "archive/"}, {path: "subscribe/"}, {path: "corrections/"}, {path: "method/"}}
	if len(b.index.stories) > 0 {
		urls = append(urls, sitemapURL{path: "stories/"})
	}
	for _, it := range b.index.items {
		date := modified(it.doc)
		if date.IsZero() {
			date = it.doc.Date
		}
		urls = append(urls, sitemapURL{it.path, date})
	}
	for _, t := range b.index.topics {
		urls = append(urls, sitemapURL{path: t.path()})
	}
	for _, r := range b.index.records {
		urls = append(urls, sitemapURL{path: r.path()})
	}
	for _, y := range b.years() {
		if p := b.index.yearPath(y.Title); p != "" {
			urls = append(urls, sitemapURL{path: p})
		}
	}
	for _, m := range b.index.months {
		urls = append(urls, sitemapURL{path: m.path()})
	}
	return urls
}
