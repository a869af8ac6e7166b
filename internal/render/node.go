package render

import (
	"bytes"
	"html"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"briefing/internal/brief"
)

var (
	kindMark   = ast.NewNodeKind("Mark")
	kindInline = ast.NewNodeKind("InlineBox")
	kindBlock  = ast.NewNodeKind("BlockBox")
)

// A mark is the number after a statement that leads to its passage.
type mark struct {
	ast.BaseInline
	href   string
	id     string // empty in feeds
	number int
	cites  []brief.Evidence // several when sources carry the same words
}

func (m *mark) Kind() ast.NodeKind            { return kindMark }
func (m *mark) Dump(source []byte, level int) { ast.DumpHelper(m, source, level, nil, nil) }

// inline and block are boxes around other nodes; open and shut are their tags.
type inline struct {
	ast.BaseInline
	open, shut string
}

func (b *inline) Kind() ast.NodeKind            { return kindInline }
func (b *inline) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

type block struct {
	ast.BaseBlock
	open, shut string
}

func (b *block) Kind() ast.NodeKind            { return kindBlock }
func (b *block) Dump(source []byte, level int) { ast.DumpHelper(b, source, level, nil, nil) }

// nodeRenderer writes our own nodes, and those of goldmark's that a page should show differently.
type nodeRenderer struct{}

// RegisterFuncs implements renderer.NodeRenderer.
func (r nodeRenderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(kindMark, r.mark)
	reg.Register(kindInline, r.inline)
	reg.Register(kindBlock, r.block)
	reg.Register(ast.KindRawHTML, r.rawHTML)
	reg.Register(ast.KindHTMLBlock, r.htmlBlock)
	reg.Register(extast.KindTaskCheckBox, r.checkBox)
	reg.Register(extast.KindFootnoteLink, r.footnoteLink)
	reg.Register(extast.KindFootnoteList, r.footnoteList)
}

func (nodeRenderer) mark(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	m := n.(*mark)
	number := strconv.Itoa(m.number)
	if m.id == "" {
		_, _ = w.WriteString(` <sup><a href="` + html.EscapeString(m.href) + `">[` + number + `]</a></sup>`)
	} else {
		_, _ = w.WriteString(`<sup class="ref"><a id="` + m.id + `" href="` + m.href + `" role="doc-noteref">` + number + `</a></sup>`)
	}
	return ast.WalkContinue, nil
}

func (nodeRenderer) inline(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	b := n.(*inline)
	return tag(w, b.open, b.shut, entering)
}

func (nodeRenderer) block(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	b := n.(*block)
	return tag(w, b.open, b.shut, entering)
}

func tag(w util.BufWriter, open, shut string, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(open)
	} else {
		_, _ = w.WriteString(shut)
	}
	return ast.WalkContinue, nil
}

// footnoteLink writes the mark of a person's own footnote: a letter, since numbers are for passages.
func (nodeRenderer) footnoteLink(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	l := n.(*extast.FootnoteLink)
	number, place := strconv.Itoa(l.Index), ""
	if l.RefIndex > 0 {
		place = strconv.Itoa(l.RefIndex)
	}
	_, _ = w.WriteString(`<sup class="ref"><a id="note-fnref` + place + `:` + number + `" href="#note-fn:` + number + `" role="doc-noteref">` + letters(l.Index) + `</a></sup>`)
	return ast.WalkContinue, nil
}

func (nodeRenderer) footnoteList(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	return tag(w, "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol type=\"a\">\n", "</ol>\n</div>\n", entering)
}

// letters counts as a list of type "a" does: a to z, aa, ab.
func letters(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}

// rawHTML shows a tag as the text it was written as, and leaves comments out.
func (nodeRenderer) rawHTML(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.Write(shown(n.(*ast.RawHTML).Segments.Value(source)))
	}
	return ast.WalkSkipChildren, nil
}

func (nodeRenderer) htmlBlock(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	b := n.(*ast.HTMLBlock)
	value := b.Lines().Value(source)
	if b.HasClosure() {
		value = append(bytes.Clone(value), b.ClosureLine.Value(source)...)
	}
	if text := shown(bytes.TrimSpace(value)); len(text) > 0 {
		_, _ = w.WriteString("<p>")
		_, _ = w.Write(text)
		_, _ = w.WriteString("</p>\n")
	}
	return ast.WalkContinue, nil
}

func shown(markup []byte) []byte {
	if bytes.HasPrefix(markup, []byte("<!--")) {
		return nil
	}
	return util.EscapeHTML(markup)
}

// checkBox shows a task's state as a character: a form control would need a label.
func (nodeRenderer) checkBox(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		box := "☐ "
		if n.(*extast.TaskCheckBox).IsChecked {
			box = "☑ "
		}
		_, _ = w.WriteString(box)
	}
	return ast.WalkContinue, nil
}
