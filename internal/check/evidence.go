package check

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"briefing/internal/brief"
	"briefing/internal/verify"
)

// A Text is what a document is held to of one of its sources.
type Text struct {
	verify.Source
	Whole bool // the source's own text; else no more than the passages that the document quotes
}

// Held is what a document is held to: what there is of its sources, and what of it passed before, for the
// sources that are not at hand as a whole.
type Held struct {
	Texts []Text
	Seal  verify.Seal
}

// Evidence holds documents to their sources: every passage they cite is in its source, and every claim, cited
// or not, says nothing that its sources lack. A document none of whose sources has a text is let pass. So is a
// claim with an editor's override, and what passed before where the sources are not at hand.
//
// It returns the documents with every quotation in its source's own words, where these are the same but
// for case, white space, quotation marks and the like, and what is not supported.
func Evidence(docs []brief.Document, held func(brief.Document) Held) ([]brief.Document, []brief.Problem) {
	found := make([][]brief.Problem, len(docs))
	checked := slices.Clone(docs)
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, doc := range docs {
		group.Go(func() error {
			e := newEvidence(doc, held(doc))
			e.check()
			checked[i], found[i] = e.doc, e.problems
			return nil
		})
	}
	_ = group.Wait() // its functions return no error
	return checked, brief.SortProblems(slices.Concat(found...))
}

// An evidence is the check of one document.
type evidence struct {
	doc        brief.Document
	texts      map[string]Text
	whole      bool // all sources are at hand
	seal       verify.Seal
	checker    *verify.Checker
	overridden map[string]bool
	problems   []brief.Problem
}

func newEvidence(doc brief.Document, held Held) *evidence {
	e := &evidence{doc: doc, texts: map[string]Text{}, seal: held.Seal, overridden: map[string]bool{}}
	var sources []verify.Source
	for _, t := range held.Texts {
		e.texts[t.ID] = t
		sources = append(sources, t.Source)
	}
	e.whole = !slices.ContainsFunc(doc.Sources, func(s brief.Source) bool { return !e.texts[s.ID].Whole })
	e.checker = verify.New(sources)
	for _, o := range doc.Overrides {
		e.overridden[fold(o.Claim)] = fold(o.Claim) != ""
	}
	return e
}

// isOverridden reports whether an editor answers for a claim: with its date or speaker, or without.
func (e *evidence) isOverridden(claim brief.Claim) bool {
	text := fold(claim.Text)
	_, bare, _ := strings.Cut(text, ": ")
	return e.overridden[text] || e.overridden[bare]
}

// isHeadline reports whether a claim is a source's own headline.
func (e *evidence) isHeadline(claim brief.Claim) bool {
	return len(claim.Evidence) == 0 && slices.ContainsFunc(e.doc.Sources, func(s brief.Source) bool { return s.Title == claim.Text })
}

func (e *evidence) report(line int, rule, message, hint string) {
	e.problems = append(e.problems, brief.Problem{File: e.doc.File, Line: line, Rule: rule, Message: message, Hint: hint})
}

func (e *evidence) check() {
	for _, o := range e.doc.Overrides {
		if fold(o.Reason) == "" {
			e.report(e.doc.LineOf("overrides"), "no-reason", fmt.Sprintf("the override of %s gives no reason", inMarks(o.Claim)), "say under reason: why it is published, for readers to see")
		}
	}
	e.quote()
	if len(e.texts) == 0 {
		return
	}
	for _, claim := range slices.Concat(e.doc.Uncited, e.doc.Claims) {
		if !e.isOverridden(claim) && !e.isHeadline(claim) && (e.whole || !e.seal.HasClaim(claim)) {
			e.claim(claim)
		}
	}
}

// quote looks up every passage that is cited.
func (e *evidence) quote() {
	listed := map[string]bool{}
	for _, s := range e.doc.Sources {
		listed[s.ID] = true
	}
	for _, claim := range e.doc.Claims {
		for _, passage := range claim.Evidence {
			text, there := e.texts[passage.Source]
			switch {
			case !listed[passage.Source]:
				e.report(claim.Line, "unknown-source", fmt.Sprintf("%s cites the source %q, which the front matter does not list", inMarks(claim.Text), passage.Source), "list it under sources, or correct the footnote")
			case e.isOverridden(claim):
			case fold(passage.Quote) == "":
				e.report(claim.Line, "no-quote", fmt.Sprintf("%s cites %s without the passage it rests on", inMarks(claim.Text), passage.Source), "quote the passage in the footnote")
			case there && text.Whole && !e.find(text, passage):
				e.report(claim.Line, "quote-not-found", fmt.Sprintf("%s rests on %s, which is not in %s", inMarks(claim.Text), inMarks(passage.Quote), passage.Source), "correct the quotation, or take the claim out; if the source changed, digest it again")
			case there && !text.Whole && e.seal != "" && !e.seal.HasPassage(passage):
				e.report(claim.Line, "passage-changed", fmt.Sprintf("%s rests on %s, which is not a passage that was found in %s", inMarks(claim.Text), inMarks(passage.Quote), passage.Source), "put the footnote back as it was, or build where the source is in seeds/")
			case passage.Source != claim.Evidence[0].Source && !related(claim.Text, passage.Quote):
				e.report(claim.Line, "idle-mark", fmt.Sprintf("%s also cites %s, which says something else", inMarks(claim.Text), inMarks(passage.Quote)), "take that mark out, or cite the passage that says it")
			}
		}
	}
}

// find looks a passage up: at its place, else anywhere in the text, since offsets move when a source is
// edited, else in another form of the same words, which the source's own then replace.
func (e *evidence) find(text Text, passage brief.Evidence) bool {
	if passage.Fits(text.Text) && passage.In(text.Text) == passage.Quote || strings.Contains(text.Text, passage.Quote) {
		return true
	}
	at, ok := findFolded(text.Text, passage.Quote)
	if !ok {
		return false
	}
	own := passage
	own.Span, own.Quote = at, at.In(text.Text)
	notes := make(map[string]brief.Evidence, len(e.doc.Notes))
	for label, note := range e.doc.Notes {
		if note == passage {
			note = own
		}
		notes[label] = note
	}
	e.doc.Notes = notes
	return true
}

// claim checks one statement.
func (e *evidence) claim(claim brief.Claim) {
	var among []string
	for _, passage := range claim.Evidence {
		if _, ok := e.texts[passage.Source]; ok && !slices.Contains(among, passage.Source) {
			among = append(among, passage.Source)
		}
	}
	if len(claim.Evidence) > 0 && len(among) == 0 {
		return // it cites sources that are not at hand
	}
	v := e.checker.Check(claim.Text, among...)
	for _, f := range v.Folded {
		e.restore(claim.Line, f)
	}
	if v.Supported() {
		return
	}
	hint := fmt.Sprintf("correct it; or publish it all the same, for readers to see, with this in the front matter: overrides: [{claim: %q, reason: \"…\"}]", fold(claim.Text))
	if !e.whole {
		hint = "a source is not in seeds/, so only the quoted passages were looked at: build where it is; or " + strings.TrimPrefix(hint, "correct it; or ")
	}
	e.report(claim.Line, "unsupported", fmt.Sprintf("“%s” is not borne out by %s: %s%s", fold(claim.Text), e.names(among), missing(v.Missing), nearest(v.Nearest)), hint)
}

// names lists the sources a claim was held to.
func (e *evidence) names(among []string) string {
	if len(among) == 0 {
		for _, s := range e.doc.Sources {
			among = append(among, s.ID)
		}
	}
	return strings.Join(among, ", ")
}

// missing tells what a claim lacks, in a list.
func missing(all []verify.Missing) string {
	var parts []string
	for _, m := range all {
		part := fmt.Sprintf("no %s %s", m.Kind, inMarks(m.Text))
		switch m.Kind {
		case verify.Negation:
			part = inMarks(m.Text) + " turns round what is said"
		case verify.Swap:
			part = inMarks(m.Text) + " stands in another's place"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

func nearest(e brief.Evidence) string {
	if e.Quote == "" {
		return ""
	}
	place := e.Source
	if e.Paragraph > 0 {
		place += fmt.Sprintf(" ¶ %d", e.Paragraph)
	}
	return fmt.Sprintf("; the nearest passage is %s (%s)", inMarks(e.Quote), place)
}

// restore puts a quotation's words into the form that its source has, in the claim's own lines of the body.
func (e *evidence) restore(line int, f verify.Folded) {
	if fold(f.Source) == fold(f.Claim) || foldedText(f.Source) != foldedText(f.Claim) {
		return // but for white space it is the same, or it is two pieces with the reporter's words between them
	}
	lines := strings.SplitAfter(e.doc.Body, "\n")
	for i := max(0, line-e.doc.Line); i < len(lines) && i >= 0 && strings.TrimSpace(lines[i]) != ""; i++ {
		if strings.Contains(lines[i], f.Claim) && !strings.HasPrefix(lines[i], "[^") {
			e.doc.Written = e.doc.BodyHash()
			lines[i] = strings.Replace(lines[i], f.Claim, f.Source, 1)
			e.doc.Body = strings.Join(lines, "")
			return
		}
	}
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// inMarks shortens a text for a message, between words where it has any, and puts it in quotation marks.
func inMarks(s string) string {
	const most = 120
	s = fold(s)
	if len(s) <= most {
		return "“" + s + "”"
	}
	cut := strings.LastIndexByte(s[:most], ' ')
	if cut < most/2 {
		cut = most
	}
	return "“" + strings.ToValidUTF8(s[:cut], "") + "…”"
}
