package site

import (
	"slices"
	"strings"
	"unicode"

	"briefing/internal/render"
)

// summary describes a document in a sentence or two that tell more than its title: its description, or
// else the first of its statements that does not say the title again. "" when there is none.
func (it *item) summary() string {
	if d := it.doc.Description; d != "" && !repeats(d, it.doc.Title) {
		return d
	}
	return cut(it.lead(), 160)
}

// lead returns the first statement that does not say the title again; failing that, one that at least
// says more.
func (it *item) lead() string {
	fresh := func(s string) bool { return !repeats(s, it.doc.Title) }
	more := func(s string) bool { return folded(s) != folded(it.doc.Title) }
	for _, is := range []func(string) bool{fresh, more} {
		if i := slices.IndexFunc(it.says, is); i >= 0 {
			return it.says[i]
		}
	}
	return ""
}

// repeats reports whether a text is a title or begins with one. A title of a few words is no sentence:
// a text about "Ferry fares" may well begin with them.
func repeats(text, title string) bool {
	const sentence = 5
	text, title = folded(text), folded(title)
	return text == title || len(strings.Fields(title)) >= sentence && strings.HasPrefix(text, title)
}

// folded returns a text without what tells a title from a sentence.
func folded(s string) string {
	s = strings.TrimRightFunc(strings.ToLower(render.Text(s)), func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSpace(r) })
	return strings.Join(strings.Fields(s), " ")
}

// cut shortens s to at most n runes, at a space where there is one.
func cut(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	short := string(runes[:n-1])
	if i := strings.LastIndexByte(short, ' '); i > len(short)/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:–—-") + "…"
}
