package render

import (
	"slices"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"briefing/internal/brief"
)

// transformer rewrites the tree of one document before it is written out.
type transformer struct {
	doc     brief.Document
	links   Links
	feed    bool
	source  []byte
	article Article
	ids     map[string]bool
}

func (t *transformer) transform(root *ast.Document) {
	t.lead(root)
	t.cite(root)
	t.follow(root)
	if !t.feed {
		t.statements(root) // before lists take them apart
	}
	if !t.feed {
		t.added(root)
	}
	t.lists(root)
	if t.feed {
		plainNotes(root) // last: their lists are none of the document's
		return
	}
	t.headings(root)
	t.tables(root)
}

// lead sets the opening paragraph apart.
func (t *transformer) lead(root *ast.Document) {
	if p, ok := root.FirstChild().(*ast.Paragraph); ok && !t.feed {
		p.SetAttributeString("class", []byte("lead"))
	}
}

// statements finds what the text says first, wherever it stands: below a heading, in a list, in a
// quotation. A list of the sources says nothing.
func (t *transformer) statements(root *ast.Document) {
	const enough = 6
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if len(t.article.Statements) == enough {
			return ast.WalkStop, nil
		}
		switch n := n.(type) {
		case *extast.FootnoteList:
			return ast.WalkSkipChildren, nil
		case *ast.List:
			if _, ok := t.sources(n); ok {
				return ast.WalkSkipChildren, nil
			}
		case *ast.Paragraph, *ast.TextBlock:
			if s := plain(n, t.source); s != "" {
				t.article.Statements = append(t.article.Statements, s)
			}
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
}

// cite turns the footnotes that are evidence into receipts and their marks into links to them. The
// footnotes that remain are a person's own, and are numbered afresh.
func (t *transformer) cite(root *ast.Document) {
	list, ok := root.LastChild().(*extast.FootnoteList)
	if !ok {
		return
	}
	evidence := map[int]brief.Evidence{} // by the footnote's index
	renumbered := map[int]int{}
	for n := list.FirstChild(); n != nil; {
		note := n.(*extast.Footnote)
		n = n.NextSibling()
		if e, ok := t.doc.Notes[string(note.Ref)]; ok {
			evidence[note.Index] = e
			list.RemoveChild(list, note)
			continue
		}
		renumbered[note.Index] = len(renumbered) + 1
		note.Index = renumbered[note.Index]
	}
	if list.FirstChild() == nil {
		root.RemoveChild(root, list)
	}
	number := map[string]int{} // by anchor
	for _, n := range collect(root) {
		switch n := n.(type) {
		case *extast.FootnoteLink:
			if e, ok := evidence[n.Index]; ok {
				t.replaceByMark(n, e, number)
			} else {
				n.Index = renumbered[n.Index]
			}
		case *extast.FootnoteBacklink:
			n.Index = renumbered[n.Index]
		}
	}
}

// replaceByMark puts the mark of a passage where a footnote's was. Of the marks that stand side by side,
// one is enough for each passage: several sources that carry the same words share it.
func (t *transformer) replaceByMark(n ast.Node, e brief.Evidence, number map[string]int) {
	if r := number[e.Anchor()]; r > 0 {
		for m, ok := n.PreviousSibling().(*mark); ok; m, ok = m.PreviousSibling().(*mark) {
			if m.number == r {
				t.cites(e, r)
				m.cites = append(m.cites, e)
				n.Parent().RemoveChild(n.Parent(), n)
				return
			}
		}
	}
	n.Parent().ReplaceChild(n.Parent(), n, t.mark(e, number))
}

// mark returns the citation mark for a passage and files the passage under the receipts.
func (t *transformer) mark(e brief.Evidence, number map[string]int) *mark {
	anchor := e.Anchor()
	n, seen := number[anchor]
	if !seen {
		n = len(number) + 1
		number[anchor] = n
		t.article.Receipts = append(t.article.Receipts, Receipt{Number: n, Anchor: anchor, Quote: Text(e.Quote)})
	}
	t.cites(e, n)
	if t.feed {
		return &mark{href: t.links.absolute(t.links.Record(e.Source)) + "#" + anchor, number: n, cites: []brief.Evidence{e}}
	}
	r := &t.article.Receipts[n-1]
	id := "ref-" + strconv.Itoa(n)
	if len(r.Marks) > 0 {
		id += "-" + strconv.Itoa(len(r.Marks)+1)
	}
	r.Marks = append(r.Marks, id)
	return &mark{href: "#" + anchor, id: id, number: n, cites: []brief.Evidence{e}}
}

// cites adds a place to receipt n, unless the receipt knows the source already.
func (t *transformer) cites(e brief.Evidence, n int) {
	r := &t.article.Receipts[n-1]
	if !slices.ContainsFunc(r.Cites, func(c brief.Evidence) bool { return c.Source == e.Source }) {
		r.Cites = append(r.Cites, e)
	}
}

// tables puts each table into a box that scrolls when the table is wider than the screen.
func (t *transformer) tables(root *ast.Document) {
	for _, n := range collect(root) {
		if table, ok := n.(*extast.Table); ok {
			box := &block{open: `<div class="table" tabindex="0">`, shut: "</div>"}
			table.Parent().ReplaceChild(table.Parent(), table, box)
			box.AppendChild(box, table)
		}
	}
}

// collect returns every node below root in document order, so that the tree may change meanwhile.
func collect(root ast.Node) []ast.Node {
	var nodes []ast.Node
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			nodes = append(nodes, n)
		}
		return ast.WalkContinue, nil
	})
	return nodes
}
