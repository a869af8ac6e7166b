package render

import (
	"html"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"

	"briefing/internal/brief"
)

// linkSources reports whether the list names every source of the document, each once and nothing else.
// A source that has no address of its own is then led to its record.
func (t *transformer) linkSources(list *ast.List) bool {
	named, ok := t.sources(list)
	if !ok {
		return false
	}
	item := list.FirstChild()
	for _, s := range named {
		t.linkRecord(item.FirstChild(), s)
		t.remark(item.FirstChild(), s)
		item = item.NextSibling()
	}
	return true
}

// sources returns the source that each entry of a list names, and whether they are all the document's.
func (t *transformer) sources(list *ast.List) ([]brief.Source, bool) {
	left := slices.Clone(t.doc.Sources)
	if len(left) == 0 || list.ChildCount() != len(left) {
		return nil, false
	}
	var named []brief.Source
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		entry := item.FirstChild()
		if entry == nil {
			return nil, false
		}
		i := slices.IndexFunc(left, func(s brief.Source) bool { return t.names(entry, s) })
		if i < 0 {
			return nil, false
		}
		named = append(named, left[i])
		left = slices.Delete(left, i, i+1)
	}
	return named, true
}

// names reports whether a list entry is about a source: it opens with its address, its title or, as
// code, its id.
func (t *transformer) names(entry ast.Node, s brief.Source) bool {
	switch first := entry.FirstChild().(type) {
	case *ast.Link:
		if href, ok := t.links.resolve(s.URL, t.feed); ok && s.URL != "" && href == string(first.Destination) {
			return true
		}
	case *ast.CodeSpan:
		if plain(first, t.source) == s.ID {
			return true
		}
	}
	return s.Title != "" && strings.HasPrefix(plain(entry, t.source), strings.Join(strings.Fields(s.Title), " "))
}

// remark adds to an entry what is to be said of its source.
func (t *transformer) remark(entry ast.Node, s brief.Source) {
	if t.feed || t.links.Remark == nil {
		return
	}
	if said := t.links.Remark(s.ID); said != "" {
		entry.AppendChild(entry, &inline{open: ` <span class="remark"` + t.ours() + ">" + html.EscapeString(said), shut: "</span>"})
	}
}

// linkRecord makes a link to the record of a source of what an entry calls it, its title or its id,
// unless that is a link already.
func (t *transformer) linkRecord(entry ast.Node, s brief.Source) {
	path := t.links.Record(s.ID)
	a := ast.NewLink()
	a.Destination = []byte(t.links.Base.Path + path)
	if t.feed {
		a.Destination = []byte(t.links.absolute(path))
	}
	switch first := entry.FirstChild().(type) {
	case *ast.CodeSpan:
		entry.ReplaceChild(entry, first, a)
		a.AppendChild(a, first)
	case *ast.Text:
		if s.Title == "" || !strings.HasPrefix(string(first.Value(t.source)), s.Title) {
			return
		}
		cut := first.Segment.Start + len(s.Title)
		a.AppendChild(a, ast.NewTextSegment(first.Segment.WithStop(cut)))
		first.Segment = first.Segment.WithStart(cut)
		entry.InsertBefore(entry, first, a)
	}
}
