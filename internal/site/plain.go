package site

import (
	"bytes"
	"net/url"
	"path"
	"strings"
)

// PlainPage is a page whose text is all in its template.
type PlainPage struct {
	Frame
	Title string
}

// RedirectPage sends a reader on from a short or former address.
type RedirectPage struct {
	Title    string
	Target   string // root-relative
	Absolute string
	Language string
	Dir      string
}

func (b *builder) plainJobs() []job {
	return []job{
		{path: "subscribe/index.html", page: true, make: func(w *bytes.Buffer) error { return b.templates.write(w, "subscribe.html", b.subscribePage()) }},
		{path: "method/index.html", page: true, make: func(w *bytes.Buffer) error {
			return b.templates.write(w, "method.html", PlainPage{
				Frame: b.frame("", "How it is made", "How the briefings of "+b.site.Title+" come about, what is checked, and what is not.", "method/"),
				Title: "How it is made",
			})
		}},
		{path: "404.html", page: true, make: func(w *bytes.Buffer) error {
			page := PlainPage{Frame: b.frame("", "Page not found", "There is no page at this address.", ""), Title: "Page not found"}
			page.Head.Canonical = ""
			return b.templates.write(w, "404.html", page)
		}},
	}
}

// shortPath is the path of a document's short link.
func shortPath(id string) string { return "b/" + id + "/" }

// redirectJobs makes the short links and keeps former addresses working.
func (b *builder) redirectJobs() []job {
	var jobs []job
	for _, it := range b.index.items {
		if it.doc.ID != "" {
			jobs = append(jobs, b.redirect(shortPath(it.doc.ID)+"index.html", it))
		}
		for _, alias := range it.doc.Aliases {
			if file := aliasFile(alias); file != it.path+"index.html" {
				jobs = append(jobs, b.redirect(file, it))
			}
		}
	}
	return jobs
}

func (b *builder) redirect(file string, it *item) job {
	return job{path: file, owner: it.doc.File, make: func(w *bytes.Buffer) error {
		lang := it.doc.Language
		if lang == "" {
			lang = b.site.Language
		}
		return b.templates.write(w, "redirect.html", RedirectPage{
			Title: it.doc.Title, Target: b.link(it.path), Absolute: b.absolute(it.path), Language: lang, Dir: direction(lang),
		})
	}}
}

// aliasFile returns the file that answers at a former address: its path alone, wherever it was.
func aliasFile(alias string) string {
	if u, err := url.Parse(strings.TrimSpace(alias)); err == nil {
		alias = u.Path
	}
	file := strings.TrimPrefix(path.Clean("/"+alias), "/")
	if strings.HasSuffix(file, ".html") {
		return file
	}
	return path.Join(file, "index.html")
}
