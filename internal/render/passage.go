package render

import (
	"strings"

	"briefing/internal/brief"
)

// withoutPassages returns a document's body with next to nothing left of the footnotes that are evidence: the
// document holds their passages already, and half of the Markdown is not parsed a second time for nothing.
// A note of several lines stays, and so does all of a body that shows code, in which a line may look
// like a note.
func withoutPassages(d brief.Document) string {
	if len(d.Notes) == 0 || strings.Contains(d.Body, "```") || strings.Contains(d.Body, "~~~") {
		return d.Body
	}
	var b strings.Builder
	b.Grow(len(d.Body))
	rest := d.Body
	for rest != "" {
		line, after, _ := strings.Cut(rest, "\n")
		if label, ok := noteLabel(line); ok && endsNote(after) {
			if _, ok := d.Notes[label]; ok {
				line = "[^" + label + "]: …"
			}
		}
		b.WriteString(line)
		b.WriteByte('\n')
		rest = after
	}
	return b.String()
}

// noteLabel returns the label of the footnote that a line begins.
func noteLabel(line string) (string, bool) {
	if !strings.HasPrefix(line, "[^") {
		return "", false
	}
	label, _, ok := strings.Cut(line[2:], "]: ")
	return label, ok
}

// endsNote reports whether what follows a line is no part of the same footnote.
func endsNote(after string) bool {
	return after == "" || after[0] == '\n' && !strings.HasPrefix(after, "\n ") && !strings.HasPrefix(after, "\n\t") || strings.HasPrefix(after, "[^")
}
