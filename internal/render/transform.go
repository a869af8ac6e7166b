package render

import (
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
	t.lead(root) // before marks are in it
	t.cite(root)
	t.follow(root)
	t.lists(root)
	if t.feed {
		return
	}
	t.headings(root)
	t.tables(root)
}

// lead finds the opening paragraph.
func (t *transformer) lead(root *ast.Document) {
	p, ok := root.FirstChild().(*ast.Paragraph)
	if !ok {
		return
	}
	t.article.Lead = plain(p, t.source)
	if !t.feed {
		p.SetAttributeString("class", []byte("lead"))
	}
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
				n.Parent().ReplaceChild(n.Parent(), n, t.mark(e, number))
			} else {
				n.Index = renumbered[n.Index]
			}
		case *extast.FootnoteBacklink:
			n.Index = renumbered[n.Index]
		}
	}
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
	r := &t.article.Receipts[n-1]
	if !cites(r.Cites, e.Source) {
		r.Cites = append(r.Cites, e)
	}
	if t.feed {
		return &mark{href: t.links.absolute(t.links.Record(e.Source)) + "#" + anchor, number: n}
	}
	id := "ref-" + strconv.Itoa(n)
	if len(r.Marks) > 0 {
		id += "-" + strconv.Itoa(len(r.Marks)+1)
	}
	r.Marks = append(r.Marks, id)
	return &mark{href: "#" + anchor, id: id, number: n}
}

func cites(list []brief.Evidence, source string) bool {
	for _, e := range list {
		if e.Source == source {
			return true
		}
	}
	return false
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
