package main

import (
	"encoding/json"
	"errors"
	"fmt"

	"briefing/internal/brief"
	"briefing/internal/digest"
	"briefing/internal/verify"
)

// The objects of docs/formats.md: what digest and clean read and write, one a line.

type digestInput struct {
	ID        string     `json:"id"`
	Text      string     `json:"text"`
	HTML      string     `json:"html"`
	Docs      []string   `json:"docs"`
	Title     string     `json:"title"`
	URL       string     `json:"url"`
	Publisher string     `json:"publisher"`
	Date      brief.Date `json:"date"`
}

// problem tells what keeps the object from being digested.
func (in digestInput) problem() error {
	given := 0
	for _, has := range []bool{in.Text != "", in.HTML != "", len(in.Docs) > 0} {
		if has {
			given++
		}
	}
	switch _, ok := brief.WebAddress(in.URL); {
	case given == 0:
		return errors.New(`the object has none of "text", "html" and "docs"`)
	case given > 1:
		return errors.New(`the object has more than one of "text", "html" and "docs"`)
	case in.URL != "" && !ok:
		return fmt.Errorf("url %q is not the address of a web page", in.URL)
	}
	return nil
}

type digestOutput struct {
	ID       string          `json:"id,omitempty"`
	Title    string          `json:"title,omitempty"`
	Lead     string          `json:"lead,omitempty"`
	Points   []pointOutput   `json:"points,omitempty"`
	Timeline []eventOutput   `json:"timeline,omitempty"`
	Quotes   []quoteOutput   `json:"quotes,omitempty"`
	Topics   []string        `json:"topics,omitempty"`
	Problems []brief.Problem `json:"problems,omitempty"`
}

type pointOutput struct {
	Text     string           `json:"text"`
	Evidence []evidenceOutput `json:"evidence,omitempty"`
	Edits    []string         `json:"edits,omitempty"`
}

type eventOutput struct {
	Date     brief.Date       `json:"date"`
	Until    brief.Date       `json:"until,omitzero"`
	Text     string           `json:"text"`
	Evidence []evidenceOutput `json:"evidence,omitempty"`
}

type quoteOutput struct {
	Speaker  string           `json:"speaker"`
	Text     string           `json:"text"`
	Via      string           `json:"via,omitempty"`
	Evidence []evidenceOutput `json:"evidence,omitempty"`
}

// evidenceOutput is a passage; source is the source's ID, or its index among "docs".
type evidenceOutput struct {
	Source any    `json:"source"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Quote  string `json:"quote"`
}

// newDigestOutput turns a digest into its wire form. byIndex tells that the sources' IDs are indexes.
func newDigestOutput(id string, d brief.Digest, byIndex bool) digestOutput {
	passages := func(evidence []brief.Evidence) []evidenceOutput {
		var out []evidenceOutput
		for _, e := range evidence {
			source := any(e.Source)
			if byIndex {
				source = json.Number(e.Source)
			}
			out = append(out, evidenceOutput{Source: source, Start: e.Start, End: e.End, Quote: e.Quote})
		}
		return out
	}
	out := digestOutput{ID: id, Title: d.Title, Lead: d.Lead.Text, Topics: d.Topics}
	for _, p := range d.Points {
		out.Points = append(out.Points, pointOutput{Text: p.Text, Evidence: passages(p.Evidence), Edits: p.Edits})
	}
	for _, e := range d.Timeline {
		out.Timeline = append(out.Timeline, eventOutput{Date: e.Date, Until: e.Until, Text: e.Text, Evidence: passages(e.Evidence)})
	}
	for _, q := range d.Quotes {
		out.Quotes = append(out.Quotes, quoteOutput{Speaker: q.Speaker, Text: q.Text, Via: q.Via, Evidence: passages(q.Evidence)})
	}
	return out
}

type cleanInput struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	HTML string `json:"html"`
}

type cleanOutput struct {
	ID        string       `json:"id,omitempty"`
	Title     string       `json:"title,omitempty"`
	URL       string       `json:"url,omitempty"`
	Publisher string       `json:"publisher,omitempty"`
	Author    string       `json:"author,omitempty"`
	Date      brief.Date   `json:"date,omitzero"`
	Text      string       `json:"text,omitempty"`
	Lines     []lineOutput `json:"lines,omitempty"`
}

type lineOutput struct {
	Line   int    `json:"line"`
	Role   string `json:"role"`
	Reason string `json:"reason,omitempty"`
	Text   string `json:"text,omitempty"` // what is kept of it
}

// newCleanOutput turns a cleaned text into its wire form.
func newCleanOutput(id string, reading digest.Reading) cleanOutput {
	r := reading.Record
	out := cleanOutput{ID: id, Title: r.Title, URL: r.URL, Publisher: r.Publisher, Author: r.Author, Date: r.Date, Text: reading.Article.Body()}
	for _, line := range reading.Lines {
		out.Lines = append(out.Lines, lineOutput{Line: line.Number, Role: string(line.Role), Reason: line.Reason, Text: line.Text})
	}
	return out
}

type verifyInput struct {
	ID      string   `json:"id"`
	Sources []string `json:"sources"`
	Claims  []string `json:"claims"`
}

type verifyOutput struct {
	ID       string          `json:"id,omitempty"`
	Verdicts []verdictOutput `json:"verdicts"`
}

type verdictOutput struct {
	Claim     string           `json:"claim"`
	Supported bool             `json:"supported"`
	Missing   []verify.Missing `json:"missing,omitempty"`
	Nearest   *evidenceOutput  `json:"nearest,omitempty"`
}

// newVerdictOutput turns a verdict into its wire form. byIndex tells that the sources' IDs are indexes.
func newVerdictOutput(claim string, v verify.Verdict, byIndex bool) verdictOutput {
	out := verdictOutput{Claim: claim, Supported: v.Supported(), Missing: v.Missing}
	if e := v.Nearest; e.Quote != "" {
		out.Nearest = &evidenceOutput{Source: e.Source, Start: e.Start, End: e.End, Quote: e.Quote}
		if byIndex {
			out.Nearest.Source = json.Number(e.Source)
		}
	}
	return out
}
