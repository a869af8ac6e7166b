package content

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"briefing/internal/brief"
)

// Statements returns what a Markdown text says to its readers, block by block: every paragraph, list item,
// heading and table cell without markup and marks, with the line from 1 on which it begins. Where the text
// breaks a line, so does the claim. Footnotes are left out; code and HTML stand as they are.
func Statements(markdownText string) []brief.Claim {
	source := []byte(markdownText)
	var claims []brief.Claim
	add := func(offset int, said string) {
		if strings.TrimSpace(said) != "" {
			claims = append(claims, brief.Claim{Text: said, Line: 1 + strings.Count(markdownText[:offset], "\n")})
		}
	}
	_ = ast.Walk(markdown.Parse(text.NewReader(source)), func(node ast.Node, entering bool) (ast.WalkStatus, error) { // the walker returns no error
		switch {
		case !entering || node.Type() == ast.TypeInline:
			return ast.WalkContinue, nil
		case node.Kind() == extast.KindFootnoteList:
			return ast.WalkSkipChildren, nil
		case node.Kind() == ast.KindFencedCodeBlock, node.Kind() == ast.KindCodeBlock, node.Kind() == ast.KindHTMLBlock:
			if node.Lines().Len() > 0 {
				add(node.Lines().At(0).Start, string(node.Lines().Value(source)))
			}
			return ast.WalkSkipChildren, nil
		case node.FirstChild() != nil && node.FirstChild().Type() == ast.TypeInline:
			add(offsetOf(node), broken(node, source))
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return claims
}

// broken returns the plain text of a block with the source's own line breaks.
func broken(node ast.Node, source []byte) string {
	var b strings.Builder
	for n := range children(node) {
		t, ok := n.(*ast.Text)
		if !ok || !t.SoftLineBreak() && !t.HardLineBreak() {
			writePlain(&b, n, source)
			continue
		}
		b.WriteString(resolved(t.Segment.Value(source)))
		b.WriteByte('\n')
	}
	return b.String()
}
