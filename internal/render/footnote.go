package render

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// plainNotes writes a person's own footnotes as feed readers show them: "[a]" in the text, and paragraphs "a. …" below
// a rule. Readers strip the letters of a list, number it instead, and cannot follow its links back.
func plainNotes(root *ast.Document) {
	list, ok := root.LastChild().(*extast.FootnoteList)
	if !ok {
		return
	}
	for _, n := range collect(root) {
		switch n := n.(type) {
		case *extast.FootnoteLink:
			raised := &inline{open: "<sup>", shut: "</sup>"}
			raised.AppendChild(raised, ast.NewString([]byte("["+letters(n.Index)+"]")))
			n.Parent().ReplaceChild(n.Parent(), n, raised)
		case *extast.FootnoteBacklink:
			n.Parent().RemoveChild(n.Parent(), n)
		}
	}
	root.ReplaceChild(root, list, ast.NewThematicBreak())
	for note := list.FirstChild(); note != nil; note = note.NextSibling() {
		first := note.FirstChild()
		if first == nil || first.Kind() != ast.KindParagraph && first.Kind() != ast.KindTextBlock {
			first = ast.NewParagraph()
			note.InsertBefore(note, note.FirstChild(), first)
		}
		first.InsertBefore(first, first.FirstChild(), ast.NewString([]byte(letters(note.(*extast.Footnote).Index)+". ")))
		for c := note.FirstChild(); c != nil; c = note.FirstChild() {
			root.AppendChild(root, c)
		}
	}
}
