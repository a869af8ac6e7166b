package site

import (
	"strings"

	"briefing/internal/brief"
	"briefing/internal/content"
	"briefing/internal/render"
)

// Made tells how a document came to be.
type Made struct {
	How      string // in sentences
	Reviewed []Review
}

// Review is a person's sign-off. Stale means that the text has changed since, Current that it has not; of
// a review that kept no hash neither is known.
type Review struct {
	By             string
	On             Day
	Stale, Current bool
}

func made(d brief.Document) Made {
	m := Made{Reviewed: reviews(d)}
	from := ""
	if n := len(d.Sources); n > 0 {
		from = " from " + plural(n, "source", "sources")
	}
	if d.Generated == nil {
		m.How = "Written by hand" + from + "."
	} else {
		m.How = "Extracted by software" + from + editedParts(d) + "."
	}
	if len(d.Sources) == 0 {
		m.How += " It names no source that it could be checked against."
	}
	return m
}

// partNames are what readers call the parts of a generated file.
var partNames = map[content.Part]string{
	content.PartBody: "text", content.PartTitle: "title", content.PartDescription: "summary", content.PartTopics: "topics",
}

// editedParts says which parts of a generated document a person changed, "" when none.
func editedParts(d brief.Document) string {
	var names []string
	for _, p := range content.Edited(d) {
		names = append(names, partNames[p])
	}
	if len(names) == 0 {
		return ""
	}
	return "; " + and(names) + " edited by hand"
}

func and(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// reviews tells who signed the text off.
func reviews(d brief.Document) []Review {
	if len(d.Reviewed) == 0 {
		return nil
	}
	hash := d.BodyHash()
	var list []Review
	for _, r := range d.Reviewed {
		list = append(list, Review{By: render.Text(r.By), On: day(r.On), Stale: r.Hash != "" && r.Hash != hash, Current: r.Hash == hash})
	}
	return list
}

// modified is the day of the last change that readers should know of, zero when there was none: an
// update, a correction, or points that a story gained.
func modified(d brief.Document) brief.Date {
	last := updated(d)
	for _, c := range d.Corrections {
		last = later(last, c.On)
	}
	return last
}

// updated is the day of the last update, corrections aside.
func updated(d brief.Document) brief.Date {
	if n := len(d.Updates); n > 1 { // the first one is the writing of the whole
		return later(d.Updated, d.Updates[n-1].On)
	}
	return d.Updated
}
