package content

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"

	"briefing/internal/brief"
)

// Marshal returns the Markdown file of a generated briefing: front matter, lead, key points, timeline,
// who said what, sources, and the evidence as footnotes. It records in the front matter the hash of
// each generated part. No sentence is printed twice: a key point that rests on the lead's passage is
// left to the lead.
//
// A story is written the same way, with where its sources differ.
func Marshal(b brief.Briefing) []byte {
	body := marshalBody(b)
	b.Generated = generated(b.Meta, body)
	return file(marshalMeta(b.Meta), body)
}

// generated records the parts as they are written.
func generated(meta brief.Meta, body string) *brief.Generated {
	return &brief.Generated{
		Format:      Format,
		Body:        brief.Hash(body),
		Title:       brief.Hash(meta.Title),
		Description: brief.Hash(meta.Description),
		Topics:      brief.Hash(strings.Join(meta.Topics, "\n")),
	}
}

// file joins front matter and body.
func file(block []byte, body string) []byte {
	return slices.Concat([]byte("---\n"), block, []byte("---\n\n"), []byte(body))
}

// marshalMeta writes front matter, with its dates as plain YAML dates.
func marshalMeta(meta brief.Meta) []byte {
	var node yaml.Node
	if err := node.Encode(meta); err != nil {
		panic("content: front matter cannot be encoded: " + err.Error()) // the type is ours and plain
	}
	plainDates(&node)
	out, err := yaml.Dump(&node, yaml.WithLineWidth(-1))
	if err != nil {
		panic("content: front matter cannot be written: " + err.Error())
	}
	return out
}

// plainDates takes the quotation marks off the dates under node, for people who edit them.
func plainDates(node *yaml.Node) {
	for i := 0; node.Kind == yaml.MappingNode && i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i].Value, node.Content[i+1]
		if slices.Contains([]string{"date", "updated", "first_read", "on"}, key) && value.Kind == yaml.ScalarNode && isFullDate(value.Value) {
			value.Style, value.Tag = 0, "!!timestamp"
		}
	}
	for _, child := range node.Content {
		plainDates(child)
	}
}

// isFullDate reports whether YAML knows the form of the date; "2025-12" and "XXXX-12-06" are ours alone.
func isFullDate(s string) bool {
	d, err := brief.ParseDate(s)
	return err == nil && d.Full()
}

// A passage is a place in a source. Statements that rest on one passage share its footnote, which tells
// the edits of the first of them.
type passage struct {
	source string
	span   brief.Span
}

// A writer writes a body and numbers its footnotes.
type writer struct {
	bytes.Buffer
	notes []string        // the footnotes' texts, in order
	index map[passage]int // a passage to the number of its footnote
}

func marshalBody(b brief.Briefing) string {
	w := &writer{index: map[passage]int{}}
	h := headingsFor(b.Language)
	d := b.Digest
	if d.Lead.Text != "" {
		fmt.Fprintf(w, "%s%s\n", escape(d.Lead.Text), w.marks(d.Lead.Evidence, d.Lead.Edits))
	}
	w.section(h.points, len(d.Points), func(i int) string {
		p := d.Points[i]
		if p.RestsOn(d.Lead) {
			return ""
		}
		return escape(p.Text) + w.marks(p.Evidence, p.Edits)
	})
	w.section(h.timeline, len(d.Timeline), func(i int) string {
		e := d.Timeline[i]
		when := e.Date.LongIn(b.Language)
		if !e.Until.IsZero() {
			when += " – " + e.Until.LongIn(b.Language)
		}
		return "**" + when + "**: " + escape(e.Text) + w.marks(e.Evidence, nil)
	})
	w.section(h.quotes, len(d.Quotes), func(i int) string {
		q := d.Quotes[i]
		via := ""
		if q.Via != "" {
			via = ", " + escape(q.Via)
		}
		return "**" + escape(q.Speaker) + "**" + via + ": “" + escape(q.Text) + "”" + w.marks(q.Evidence, nil)
	})
	w.differences(h.differences, b)
	w.section(h.sources, len(b.Sources), func(i int) string { return sourceLine(b.Sources[i], b.Language) })
	for i, note := range w.notes {
		if i == 0 {
			w.WriteByte('\n')
		}
		fmt.Fprintf(w, "[^%d]: %s\n", i+1, note)
	}
	return strings.TrimPrefix(w.String(), "\n")
}

// section writes a heading and its list; an item that comes out empty is left out, and so is a
// section without items.
func (w *writer) section(heading string, n int, item func(i int) string) {
	for i, started := 0, false; i < n; i++ {
		line := item(i)
		if line == "" {
			continue
		}
		if !started {
			fmt.Fprintf(w, "\n## %s\n\n", heading)
			started = true
		}
		fmt.Fprintf(w, "- %s\n", line)
	}
}

// differences writes what each source says of a figure that they give differently: a numbered entry each,
// with a bullet for every account.
func (w *writer) differences(heading string, b brief.Briefing) {
	for i, d := range b.Digest.Differences {
		if i == 0 {
			fmt.Fprintf(w, "\n## %s\n\n", heading)
		}
		before := fmt.Sprintf("%d. ", i+1)
		for _, account := range d.Accounts {
			fmt.Fprintf(w, "%s- **%s**: %s%s\n", before, escape(teller(b.Sources, account)), escape(account.Text), w.marks(account.Evidence, account.Edits))
			before = strings.Repeat(" ", len(before))
		}
	}
}

// teller names whose account a point is: the publisher of its source, else the source itself.
func teller(sources []brief.Source, account brief.Point) string {
	id := account.Evidence[0].Source
	for _, s := range sources {
		if s.ID == id {
			return cmp.Or(s.Publisher, s.Title, s.ID)
		}
	}
	return id
}

// marks returns the citation marks of a statement, and keeps their footnotes for the end of the file.
func (w *writer) marks(evidence []brief.Evidence, edits []string) string {
	var marks strings.Builder
	for _, e := range evidence {
		at := passage{e.Source, e.Span}
		n, ok := w.index[at]
		if !ok {
			w.notes = append(w.notes, footnote(e, edits))
			n = len(w.notes)
			w.index[at] = n
		}
		fmt.Fprintf(&marks, "[^%d]", n)
	}
	return marks.String()
}

// footnote names the source, the place and the quote, in the form that readFootnote reads.
func footnote(e brief.Evidence, edits []string) string {
	place := fmt.Sprintf("bytes %d–%d", e.Start, e.End)
	if e.Paragraph > 0 {
		place = fmt.Sprintf("¶ %d, %s", e.Paragraph, place)
	}
	for _, edit := range edits {
		place += ", " + edit
	}
	return codeSpan(e.Source) + " " + place + ": “" + escape(e.Quote) + "”"
}

// sourceLine names a source as a reference list in the language does.
func sourceLine(s brief.Source, language string) string {
	title := escape(s.Title)
	if title == "" {
		title = codeSpan(s.ID)
	}
	if s.URL != "" {
		title = "[" + title + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C").Replace(s.URL) + ">)"
	}
	parts := []string{title}
	for _, part := range []string{escape(s.Author), escape(s.Publisher), escape(s.Agency)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if !s.Date.IsZero() {
		parts = append(parts, s.Date.LongIn(language))
	}
	return strings.Join(parts, ", ")
}
