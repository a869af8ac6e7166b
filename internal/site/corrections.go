package site

import (
	"bytes"

	"briefing/internal/brief"
	"briefing/internal/render"
)

// Correction tells what a published text said before.
type Correction struct {
	On       Day
	Was, Now string
}

func corrections(d brief.Document) []Correction {
	var list []Correction
	for _, c := range d.Corrections {
		list = append(list, Correction{On: day(c.On), Was: render.Text(c.Was), Now: render.Text(c.Now)})
	}
	return list
}

// CorrectionsPage lists the corrections of all documents, newest first.
type CorrectionsPage struct {
	Frame
	Title   string
	Count   string // "3 corrections"
	Entries []CorrectionEntry
	Pager   Pager
}

// CorrectionEntry is a correction and the page that it corrects.
type CorrectionEntry struct {
	Link
	Dir string
	Correction
}

func (b *builder) correctionJobs() []job {
	all := b.index.corrections()
	return b.paged("corrections/", len(all), perPage, func(w *bytes.Buffer, path string, from, to int, p Pager) error {
		page := CorrectionsPage{
			Frame: b.frame("", numbered("Corrections", p), "What "+b.site.Title+" got wrong, and what it says now.", path),
			Title: "Corrections", Count: plural(len(all), "correction", "corrections"), Pager: p,
		}
		page.Head.Feeds = []FeedLinks{b.announced(b.site.Title+": corrections", "corrections/")}
		for _, c := range all[from:to] {
			e := CorrectionEntry{Link: *b.neighbour(c.it), Correction: Correction{day(c.On), render.Text(c.Was), render.Text(c.Now)}}
			if e.Lang != "" {
				e.Dir = direction(e.Lang)
			}
			page.Entries = append(page.Entries, e)
		}
		return b.templates.write(w, "corrections.html", page)
	})
}
