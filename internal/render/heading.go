package render

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// headings gives each heading an id and a level that fits below the page's own title, without gaps.
func (t *transformer) headings(root *ast.Document) {
	t.ids = map[string]bool{}
	level := 1
	for _, n := range collect(root) {
		if h, ok := n.(*ast.Heading); ok {
			level = min(max(h.Level, 2), level+1)
			h.Level = level
			h.SetAttributeString("id", []byte(t.id(plain(h, t.source))))
		}
	}
}

// taken are ids that the page itself uses: anchors of passages, marks, landmarks.
var taken = regexp.MustCompile(`^([0-9a-f]{8}|ref-.*|note-.*|main|title|passages|sources-list|members)$`)

// id makes an id of a heading in any script and gives each heading its own.
func (t *transformer) id(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	base := strings.Trim(b.String(), "-")
	if base == "" || taken.MatchString(base) {
		base = strings.TrimSuffix("section-"+base, "-")
	}
	id := base
	for n := 2; t.ids[id]; n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	t.ids[id] = true
	return id
}

// plain returns what a reader sees of a node, without marks and markup, on one line.
func plain(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(literal(n, source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(source))
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(strings.Fields(b.String()), " ")
}
