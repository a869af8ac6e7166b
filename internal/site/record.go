package site

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"

	"briefing/internal/brief"
	"briefing/internal/render"
)

// SourcesPage lists the records of all sources.
type SourcesPage struct {
	Frame
	Title   string
	Count   string // "12 sources"
	Sources []SourceEntry
	Pager   Pager
}

// SourceEntry is a source in the list of all.
type SourceEntry struct {
	Source SourceLine
	Dir    string
	Cited  string // "2 briefings"
}

// SourcePage is the record of one source: what is known of it and the passages cited from it.
type SourcePage struct {
	Frame
	Title     string
	TitleLang string
	TitleDir  string
	Publisher string
	Agency    string
	Author    string
	Date      Day
	FirstRead Day
	Original  string
	SHA256    string
	Quoted    string // how much of it is quoted, "3 % of its text"
	Passages  []CitedPassage
	CitedBy   []Link
}

// A CitedPassage is a passage of a source and the documents that cite it.
type CitedPassage struct {
	Anchor    string
	Quote     string
	Paragraph int
	Original  string // the place in the original, "" when it has no address
	CitedBy   []Link
}

func (b *builder) recordJobs() []job {
	records := b.index.records
	jobs := b.paged("sources/", len(records), recordsPerPage, func(w *bytes.Buffer, path string, from, to int, p Pager) error {
		page := SourcesPage{
			Frame: b.frame("sources", numbered("Sources", p), "Every source that "+b.site.Title+" rests on.", path),
			Title: "Sources", Count: plural(len(records), "source", "sources"), Pager: p,
		}
		for _, r := range records[from:to] {
			e := SourceEntry{Source: b.sourceLine(r, r.Source), Cited: counted(r.items)}
			if e.Source.Lang != "" {
				e.Dir = direction(e.Source.Lang)
			}
			page.Sources = append(page.Sources, e)
		}
		return b.templates.write(w, "sources.html", page)
	})
	for _, r := range records {
		jobs = append(jobs, job{path: r.path() + "index.html", page: true, make: func(w *bytes.Buffer) error {
			return b.templates.write(w, "source.html", b.sourcePage(r))
		}})
	}
	return jobs
}

func (b *builder) sourcePage(r *record) SourcePage {
	line := b.sourceLine(r, r.Source)
	p := SourcePage{
		Frame: b.frame("sources", "Source: "+r.title(), "What is recorded of “"+r.title()+"” and the passages cited from it.", r.path()),
		Title: r.title(), Publisher: r.Publisher, Agency: r.Agency, Author: r.Author,
		Date: day(r.Date), FirstRead: day(r.FirstRead), Original: line.Original, SHA256: r.SHA256,
	}
	p.Head.Description = cut(p.Head.Description, 160)
	if line.Lang != "" {
		p.TitleLang, p.TitleDir = line.Lang, direction(line.Lang)
	}
	var spans []brief.Span
	p.Passages, spans = b.citedPassages(r)
	p.Quoted = quoted(spans, r.Bytes)
	for _, it := range r.items {
		p.CitedBy = append(p.CitedBy, *b.neighbour(it))
	}
	return p
}

// citedPassages returns the passages that articles cite from a source, in the source's order.
func (b *builder) citedPassages(r *record) ([]CitedPassage, []brief.Span) {
	var passages []CitedPassage
	var spans []brief.Span
	at := map[string]int{} // anchor to the passage's index
	for _, it := range r.items {
		for _, receipt := range it.receipts {
			for _, e := range receipt.Cites {
				if e.Source != r.ID {
					continue
				}
				i, seen := at[receipt.Anchor]
				if !seen {
					i = len(passages)
					at[receipt.Anchor] = i
					passages = append(passages, CitedPassage{Anchor: receipt.Anchor, Quote: receipt.Quote, Paragraph: e.Paragraph, Original: render.TextFragment(r.URL, e.Quote)})
					spans = append(spans, e.Span)
				}
				link := *b.neighbour(it)
				link.URL += "#" + receipt.Anchor
				passages[i].CitedBy = append(passages[i].CitedBy, link)
			}
		}
	}
	order := make([]int, len(passages))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(spans[i].Start, spans[j].Start), cmp.Compare(passages[i].Anchor, passages[j].Anchor))
	})
	sorted := make([]CitedPassage, len(passages))
	for i, from := range order {
		sorted[i] = passages[from]
	}
	return sorted, spans
}

// quoted says how much of a text of total bytes the spans cover; "" when the total is not known.
func quoted(spans []brief.Span, total int) string {
	if total <= 0 || len(spans) == 0 {
		return ""
	}
	slices.SortFunc(spans, func(a, b brief.Span) int { return cmp.Compare(a.Start, b.Start) })
	covered, end := 0, 0
	for _, s := range spans {
		if s.End > end {
			covered += s.End - max(s.Start, end)
			end = s.End
		}
	}
	percent := math.Round(100 * float64(min(covered, total)) / float64(total))
	if percent < 1 {
		return "less than 1 % of its text"
	}
	return fmt.Sprintf("%.0f %% of its text", percent)
}
