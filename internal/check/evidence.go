package check

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"briefing/internal/brief"
)

// Evidence checks that the passages which documents cite are in their sources. sources holds the
// text of each source that is at hand, by its ID; a passage of another one cannot be checked and is
// no problem.
//
// A passage is found at its span; else anywhere in the text, since offsets move when a source is
// edited; else without regard to white space. A claim with an editor's override is let pass.
func Evidence(docs []brief.Document, sources map[string]string) []brief.Problem {
	texts := make(map[string]*text, len(sources))
	for id, s := range sources {
		texts[id] = &text{plain: s}
	}
	found := make([][]brief.Problem, len(docs))
	var workers sync.WaitGroup
	limit := make(chan struct{}, 8)
	for i, doc := range docs {
		limit <- struct{}{}
		workers.Go(func() {
			found[i] = document(doc, texts)
			<-limit
		})
	}
	workers.Wait()
	return brief.SortProblems(slices.Concat(found...))
}

// A text is a source's, and again with its white space folded, once that was needed.
type text struct {
	plain  string
	once   sync.Once
	folded string
}

func (t *text) has(e brief.Evidence) bool {
	if e.Fits(t.plain) && e.In(t.plain) == e.Quote || strings.Contains(t.plain, e.Quote) {
		return true
	}
	t.once.Do(func() { t.folded = fold(t.plain) })
	return strings.Contains(t.folded, fold(e.Quote))
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

func document(doc brief.Document, texts map[string]*text) []brief.Problem {
	listed := make(map[string]bool, len(doc.Sources))
	for _, s := range doc.Sources {
		listed[s.ID] = true
	}
	overridden := make(map[string]bool, len(doc.Overrides))
	for _, o := range doc.Overrides {
		overridden[fold(o.Claim)] = true
	}
	var found []brief.Problem
	for _, claim := range doc.Claims {
		for _, e := range claim.Evidence {
			p := brief.Problem{File: doc.File, Line: claim.Line}
			switch text := texts[e.Source]; {
			case !listed[e.Source]:
				p.Rule = "unknown-source"
				p.Message = fmt.Sprintf("%q cites the source %q, which the front matter does not list", clip(claim.Text), e.Source)
				p.Hint = "list it under sources, or correct the footnote"
			case overridden[fold(claim.Text)]:
				continue
			case fold(e.Quote) == "":
				p.Rule = "no-quote"
				p.Message = fmt.Sprintf("%q cites %s without the passage it rests on", clip(claim.Text), e.Source)
				p.Hint = "quote the passage in the footnote"
			case text != nil && !text.has(e):
				p.Rule = "quote-not-found"
				p.Message = fmt.Sprintf("%q rests on %q, which is not in %s", clip(claim.Text), clip(e.Quote), e.Source)
				p.Hint = "correct the quotation, or take the claim out; if the source changed, digest it again"
			default:
				continue
			}
			found = append(found, p)
		}
	}
	return found
}

// clip shortens a text for a message, between words where it has any.
func clip(s string) string {
	const most = 80
	s = fold(s)
	if len(s) <= most {
		return s
	}
	cut := strings.LastIndexByte(s[:most], ' ')
	if cut < most/2 {
		cut = most
	}
	return strings.ToValidUTF8(s[:cut], "") + "…"
}
