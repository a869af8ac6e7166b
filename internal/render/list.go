package render

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// lists tells the kinds of list apart by their shape, never by the heading above them, which may be
// in any language and is the author's to change: entries that open with a bold date are a timeline,
// with a bold name before quoted words they are quotations, and other cited entries are points.
func (t *transformer) lists(root *ast.Document) {
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		list, ok := n.(*ast.List)
		if !ok {
			continue
		}
		if list.IsOrdered() {
			t.differences(list)
			continue
		}
		t.joinTexts(list)
		class := t.kind(list)
		if class == "sources" {
			t.article.ListsSources = true
		}
		if class == "points" || class == "timeline" || class == "" {
			t.label(list, class != "timeline")
		}
		if class == "" || t.feed {
			continue
		}
		list.SetAttributeString("class", []byte(class))
		day := ""
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			switch class {
			case "timeline":
				if d, _ := t.strong(item.FirstChild()); d == day {
					item.SetAttributeString("class", []byte("same"))
				} else {
					day = d
				}
				t.setDate(item.FirstChild())
			case "quotes":
				t.setQuote(item.FirstChild())
			}
		}
	}
}

func (t *transformer) kind(list *ast.List) string {
	all := func(is func(text ast.Node) bool) bool {
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			if item.FirstChild() == nil || !is(item.FirstChild()) {
				return false
			}
		}
		return true
	}
	switch {
	case t.linkSources(list):
		return "sources"
	case all(func(n ast.Node) bool { s, ok := t.strong(n); return ok && strings.ContainsFunc(s, unicode.IsDigit) }):
		return "timeline"
	case all(func(n ast.Node) bool { _, _, ok := t.quotation(n); return ok }):
		return "quotes"
	case all(hasMark):
		return "points"
	}
	return ""
}

// joinTexts makes one text node of neighbours: the parser leaves several where a link might have begun.
func (t *transformer) joinTexts(list *ast.List) {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		if item.FirstChild() == nil {
			continue
		}
		for n := item.FirstChild().FirstChild(); n != nil; {
			text, ok := n.(*ast.Text)
			next := n.NextSibling()
			if ok && next != nil && text.Merge(next, t.source) {
				next.Parent().RemoveChild(next.Parent(), next)
				continue
			}
			n = next
		}
	}
}

// strong returns the bold words that a list entry opens with.
func (t *transformer) strong(n ast.Node) (string, bool) {
	e, ok := n.FirstChild().(*ast.Emphasis)
	if !ok || e.Level != 2 {
		return "", false
	}
	return plain(e, t.source), true
}

// quotation finds where, after a bold name, the quoted words begin: in the text node returned, at
// the offset returned, which follows a colon.
func (t *transformer) quotation(n ast.Node) (*ast.Text, int, bool) {
	if _, ok := t.strong(n); !ok {
		return nil, 0, false
	}
	for c := n.FirstChild().NextSibling(); c != nil; c = c.NextSibling() {
		s, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		value := s.Value(t.source)
		i := bytes.IndexAny(value, ":：")
		if i < 0 {
			continue
		}
		rest := strings.TrimLeft(string(value[i:]), ":： \u00a0\u202f")
		return s, len(value) - len(rest), rest != "" && strings.ContainsAny(firstRune(rest), "\"“„«‹「『”")
	}
	return nil, 0, false
}

func firstRune(s string) string {
	for _, r := range s {
		return string(r)
	}
	return ""
}

// setDate takes the colon from between a date and what happened on it: the date has its own line.
func (t *transformer) setDate(entry ast.Node) {
	s, ok := entry.FirstChild().NextSibling().(*ast.Text)
	if !ok {
		return
	}
	value := string(s.Value(t.source))
	if rest := strings.TrimLeft(value, ":： "); len(rest) < len(value) {
		s.Segment = s.Segment.WithStart(s.Segment.Start + len(value) - len(rest))
	}
}

// setQuote gives the quoted words, and all that follows them, a line of their own.
func (t *transformer) setQuote(entry ast.Node) {
	s, at, ok := t.quotation(entry)
	if !ok {
		return
	}
	said := &inline{open: `<span class="said">`, shut: "</span>"}
	words := ast.NewTextSegment(s.Segment.WithStart(s.Segment.Start + at))
	words.SetSoftLineBreak(s.SoftLineBreak())
	words.SetHardLineBreak(s.HardLineBreak())
	rest := s.NextSibling()
	s.Segment = s.Segment.WithStop(s.Segment.Start + at)
	s.SetSoftLineBreak(false)
	s.SetHardLineBreak(false)
	entry.InsertAfter(entry, s, said)
	said.AppendChild(said, words)
	for rest != nil {
		next := rest.NextSibling()
		said.AppendChild(said, rest)
		rest = next
	}
}

func hasMark(n ast.Node) bool {
	found := false
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if _, ok := n.(*mark); ok {
			found = true
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	return found
}

// literal returns a text node's characters with escapes and entities undone.
func literal(n *ast.Text, source []byte) []byte {
	value := n.Value(source)
	if n.IsRaw() {
		return value
	}
	return util.UnescapePunctuations(util.ResolveEntityNames(util.ResolveNumericReferences(value)))
}
