package feed

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// flatBytes is the most that [flat] returns: an item's link to its page has room beside it.
const flatBytes = MaxContent - 2*maxAddress

// flat returns the text of a fragment in paragraphs, without any other element, however deep it is nested.
func flat(fragment string) string {
	var f flattener
	z := html.NewTokenizer(strings.NewReader(fragment))
	for !f.full {
		switch z.Next() {
		case html.ErrorToken:
			f.end()
			return strings.TrimSuffix(f.kept.String(), "\n")
		case html.TextToken:
			if f.hiding == 0 {
				f.paragraph.Write(z.Text())
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			f.tag(atom.Lookup(name), 1)
		case html.EndTagToken:
			name, _ := z.TagName()
			f.tag(atom.Lookup(name), -1)
		case html.SelfClosingTagToken:
			name, _ := z.TagName()
			f.tag(atom.Lookup(name), 0)
		}
	}
	return strings.TrimSuffix(f.kept.String(), "\n")
}

// A flattener gathers paragraphs of text.
type flattener struct {
	kept, paragraph strings.Builder
	hiding          atom.Atom // the hidden element that the tokenizer is in, 0 outside of any
	depth           int       // how often that is open
	full            bool
}

// tag takes note of a tag that opens (1), closes (-1) or does neither (0).
func (f *flattener) tag(a atom.Atom, step int) {
	switch {
	case f.hiding != 0:
		if a == f.hiding {
			if f.depth += step; f.depth == 0 {
				f.hiding = 0
			}
		}
	case step == 1 && hidden[a] && !endless[a]:
		f.hiding, f.depth = a, 1
	case a == atom.Br:
		f.paragraph.WriteByte(' ')
	case flow[a] || sections[a]:
		f.end()
	}
}

// endless are the hidden elements that have no end tag.
var endless = map[atom.Atom]bool{atom.Embed: true, atom.Input: true, atom.Link: true, atom.Meta: true}

// end keeps the paragraph, or the first words of it when there is no room for more.
func (f *flattener) end() {
	text := line(f.paragraph.String())
	f.paragraph.Reset()
	if text == "" {
		return
	}
	room := flatBytes - f.kept.Len() - len("<p></p>\n…")
	escaped := textEscapes.Replace(text)
	if len(escaped) > room {
		f.full = true
		room -= len(escaped) - len(text) // what escapes add to a part is no more than what they add to the whole
		if room <= 0 {
			return
		}
		escaped = textEscapes.Replace(shorten(text, room))
	}
	f.kept.WriteString("<p>" + escaped + "</p>\n")
}
