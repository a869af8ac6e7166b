package lock

import (
	"fmt"
	"slices"

	"briefing/internal/brief"
)

// Publish records that the documents are published, and returns what would change or reuse what
// readers rely on: an ID whose address or date is another than before (a document may list its old
// addresses under aliases, and then keeps them there), or an address that belongs or belonged to another ID. With
// accept the changes are recorded and none is returned. Documents without a date get that of their entry, else today.
// A draft is recorded by its ID alone.
func (l Lock) Publish(documents []brief.Document, today brief.Date, accept bool) []brief.Problem {
	p := publication{owner: owners(l.Entries()), present: map[string]bool{}}
	for _, d := range documents {
		p.present[d.ID] = true
	}
	var problems []brief.Problem
	for i := range documents {
		d := &documents[i]
		e := l[d.ID]
		if d.Date.IsZero() {
			if d.Date = e.Date; d.Date.IsZero() {
				d.Date = today
			}
		}
		e.ID, e.Kind = d.ID, d.Kind
		if !d.Draft { // a draft is shown to its editor alone, so nobody relies on it yet
			if !accept {
				problems = append(problems, p.changes(*d, e)...)
			}
			e.Was = p.kept(*d)
			e.Date, e.URL, e.Text = d.Date, d.Path(), ""
			if d.Unnamed {
				e.Text = d.BodyHash()
			}
		}
		l[d.ID] = e
	}
	return problems
}

// A publication is what documents are held against.
type publication struct {
	owner   map[string]string // whose each address was before
	present map[string]bool   // IDs of the documents
}

// kept lists the published addresses that a document's aliases answer for, sorted.
func (p *publication) kept(d brief.Document) []string {
	var kept []string
	for _, alias := range d.Aliases {
		if a := tidy(alias); p.owner[a] != "" && a != d.Path() {
			kept = append(kept, a)
		}
	}
	slices.Sort(kept)
	return slices.Compact(kept)
}

// changes tells what of a document differs from its entry, and whose address it takes.
func (p *publication) changes(d brief.Document, e Entry) []brief.Problem {
	var problems []brief.Problem
	report := func(key, rule, message, hint string) {
		problems = append(problems, brief.Problem{File: d.File, Line: d.LineOf(key), Rule: rule, Message: message, Hint: hint + ", or build with --accept"})
	}
	answers := []string{d.Path()}
	for _, alias := range d.Aliases {
		answers = append(answers, tidy(alias))
	}
	if e.URL != "" {
		if !slices.Contains(answers, e.URL) {
			report("", "moved-page", fmt.Sprintf("was published at %s and would move to %s", e.URL, d.Path()), fmt.Sprintf("keep the old address with \"aliases: [%s]\"", e.URL))
		}
		if !e.Date.Time().Equal(d.Date.Time()) {
			report("", "moved-date", fmt.Sprintf("was published with the date %s and would get %s", e.Date, d.Date), "set the date back")
		}
	}
	for _, was := range e.Was {
		if !slices.Contains(answers, was) {
			report("aliases", "dropped-page", fmt.Sprintf("was once published at %s, which would lead nowhere", was), fmt.Sprintf("keep %s under aliases", was))
		}
	}
	if id := p.owner[d.Path()]; id != "" && id != d.ID {
		report("", "reused-page", fmt.Sprintf("would take the address %s of an earlier briefing (id %s)", d.Path(), id), "choose another slug")
	}
	for _, a := range answers[1:] {
		// The page of a briefing that is gone may lead to the one that took its place.
		if id := p.owner[a]; id != "" && id != d.ID && p.present[id] {
			report("aliases", "reused-page", fmt.Sprintf("would take the address %s of another briefing (id %s)", a, id), "take it out of aliases")
		}
	}
	return problems
}
