package main

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"briefing/internal/brief"
	"briefing/internal/check"
	"briefing/internal/digest"
	"briefing/internal/lock"
	"briefing/internal/seed"
	"briefing/internal/verify"
)

// A gate finds what documents are held to among a site's seeds. Each seed is read once.
type gate struct {
	*folder
	bySHA, byID map[string]func() check.Text
	exact       bool // a seed whose bytes changed since it was digested does not count
}

func (f *folder) gate(exact bool) gate {
	g := gate{folder: f, bySHA: map[string]func() check.Text{}, byID: map[string]func() check.Text{}, exact: exact}
	for _, s := range f.seeds {
		read := sync.OnceValue(func() check.Text { return textOf(s) })
		g.bySHA[s.SHA256], g.byID[s.ID] = read, read
	}
	return g
}

// textOf reads a seed as claims are held to it; it is empty when the seed has no article.
func textOf(s seed.Seed) check.Text {
	reading, problems := digest.Read(s)
	if len(problems) > 0 {
		return check.Text{}
	}
	return check.Text{Source: digest.Source(reading.Article, reading.Record), Whole: true}
}

// held returns what there is of each of a document's sources: the seed's text, else the passages that the
// document itself quotes.
func (g gate) held(d brief.Document) check.Held {
	held := check.Held{Seal: verify.Seal(g.lock[d.ID].Passed)}
	for _, s := range d.Sources {
		text := g.seed(d, s)
		if text.Text == "" {
			text = quotes(d, s)
		}
		text.ID = s.ID
		for _, fact := range []string{s.Title, s.Publisher, s.Agency, s.Author} { // an editor may know more than the text
			if fact != "" && !slices.Contains(text.Facts, fact) {
				text.Facts = append(slices.Clip(text.Facts), fact)
			}
		}
		if text.Date.IsZero() {
			text.Date = s.Date
		}
		if text.Text != "" {
			held.Texts = append(held.Texts, text)
		}
	}
	return held
}

func (g gate) seed(d brief.Document, s brief.Source) check.Text {
	read := g.bySHA[s.SHA256]
	if read == nil && !g.exact {
		if read = g.byID[s.ID]; read == nil && len(d.Sources) == 1 {
			read = g.byID[g.lock[d.ID].Source]
		}
	}
	if read == nil {
		return check.Text{}
	}
	return read()
}

// quotes is what a document quotes of a source.
func quotes(d brief.Document, s brief.Source) check.Text {
	var passages []string
	for _, label := range slices.Sorted(maps.Keys(d.Notes)) {
		if note := d.Notes[label]; note.Source == s.ID {
			passages = append(passages, note.Quote)
		}
	}
	return check.Text{Source: verify.Source{ID: s.ID, Text: strings.Join(passages, "\n\n"), Date: s.Date, Language: s.Language}}
}

// hold holds the documents to their sources and returns them with quotations in their sources' words, without
// those that say what their sources lack. What passed is noted in the lock, and is not read again until
// it or a source changes; so a site whose repository has no seeds passes, too.
func (g gate) hold(documents []brief.Document, passed lock.Lock, step func(of int)) ([]brief.Document, []brief.Problem) {
	var pending []brief.Document
	for _, d := range documents {
		if len(d.Sources) > 0 && passed[d.ID].Checked != verify.Fingerprint(d) {
			pending = append(pending, d)
		}
	}
	held, problems := check.Evidence(pending, func(d brief.Document) check.Held {
		defer step(len(pending))
		return g.held(d)
	})
	bad := map[string]bool{}
	for _, p := range problems {
		bad[p.File] = true
	}
	fixed := map[string]brief.Document{}
	for i, d := range held {
		fixed[d.File] = d
		if !bad[d.File] && d.Body == pending[i].Body && maps.Equal(d.Notes, pending[i].Notes) && g.whole(d) {
			e := passed[d.ID]
			e.ID, e.Kind, e.Checked, e.Passed = d.ID, d.Kind, verify.Fingerprint(d), string(verify.NewSeal(d))
			passed[d.ID] = e
		}
	}
	var good []brief.Document
	for _, d := range documents {
		if f, ok := fixed[d.File]; ok {
			d = f
		}
		if !bad[d.File] {
			good = append(good, d)
		}
	}
	return good, problems
}

// whole reports whether all texts of a document's sources are at hand.
func (g gate) whole(d brief.Document) bool {
	for _, s := range d.Sources {
		if g.bySHA[s.SHA256] == nil {
			return false
		}
	}
	return true
}
