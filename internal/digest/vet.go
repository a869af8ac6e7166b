package digest

import (
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/verify"
	"briefing/internal/wording"
)

// attempts is how often a digest is made again without the statements that its sources do not bear out.
const attempts = 3

// vet makes a digest and holds it to its sources. A statement whose wording says what they do not is left out
// and another takes its place; so are such an event and such a quotation. sound tells whether nothing else
// was found. What is a sentence of a source, letter for letter, needs no second look.
func vet(sources []verify.Source, texts []parsed, compose func([]parsed) brief.Digest) (d brief.Digest, sound bool) {
	v := vetting{checker: verify.New(sources), refused: map[place]bool{}, own: map[string]bool{}}
	for range attempts {
		d = compose(texts)
		if !v.refuse(d) {
			break
		}
		for _, t := range texts {
			for i := range t.statements {
				if s := &t.statements[i]; v.refused[place{s.Source, s.Start}] {
					s.Flaw = wording.Wordless
				}
			}
		}
	}
	d.Timeline = slices.DeleteFunc(d.Timeline, func(e brief.Event) bool { return !v.happened(e) })
	d.Quotes = slices.DeleteFunc(d.Quotes, func(q brief.Quotation) bool { return !v.said(q) })
	v.name(&d, texts)
	return d, !v.refuse(d) && v.supported(d.Title) && v.supported(d.Description)
}

// name gives a digest another title or description where its own is cut so that the sources do not bear it
// out: the first that they do of those made of a point. A source's own headline needs no bearing out.
func (v vetting) name(d *brief.Digest, texts []parsed) {
	for _, t := range texts {
		v.own[t.Title], v.own[wording.Plain(t.Clean.Title)] = true, true
	}
	find := func(text *string, form func(string) string) {
		for _, p := range append([]brief.Point{d.Lead}, d.Points...) {
			if v.supported(*text) {
				return
			}
			if other := form(p.Text); other != "" && v.supported(other) {
				*text = other
			}
		}
	}
	find(&d.Title, func(s string) string { return wording.Headline([]string{s}, titleLength) })
	find(&d.Description, func(s string) string { return wording.Description(s, descriptionLength) })
}

// A vetting holds digests to their sources.
type vetting struct {
	checker *verify.Checker
	refused map[place]bool  // where the statements are that are not borne out
	own     map[string]bool // the sources' headlines
}

// refuse notes the statements of a digest that are not borne out, and reports whether there are new ones.
func (v vetting) refuse(d brief.Digest) bool {
	before := len(v.refused)
	points := append([]brief.Point{d.Lead}, d.Points...)
	for _, difference := range d.Differences {
		points = append(points, difference.Accounts...)
	}
	for _, e := range d.Timeline {
		points = append(points, brief.Point{Text: e.Text, Evidence: e.Evidence})
	}
	for _, p := range points {
		if len(p.Evidence) > 0 && p.Text != p.Evidence[0].Quote && !v.supported(p.Text, p.Evidence...) {
			v.refused[place{p.Evidence[0].Source, p.Evidence[0].Start}] = true
		}
	}
	return len(v.refused) > before
}

// supported reports whether the sources of the passages, or all where there is none, bear out a claim.
func (v vetting) supported(claim string, evidence ...brief.Evidence) bool {
	var among []string
	for _, e := range evidence {
		if !slices.Contains(among, e.Source) {
			among = append(among, e.Source)
		}
	}
	return claim == "" || v.own[claim] || v.checker.Check(claim, among...).Supported()
}

// happened reports whether the sources have the date of an event.
func (v vetting) happened(e brief.Event) bool {
	date := e.Date.Long()
	if !e.Until.IsZero() {
		date += " – " + e.Until.Long()
	}
	return v.supported(date+": "+e.Text, e.Evidence...)
}

// said reports whether the sources have a quotation and its speaker.
func (v vetting) said(q brief.Quotation) bool {
	claim := q.Speaker
	if q.Via != "" {
		claim += ", " + q.Via
	}
	return v.supported(claim+": “"+strings.TrimSpace(q.Text)+"”", q.Evidence...)
}
