package render

import (
	"html"
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"briefing/internal/brief"
)

// Independent returns, for the id of each source, that of the source it is counted with: its own when
// it stands for itself, or is a copy of none of them. A chain of copies leads to its end.
func Independent(sources []brief.Source) map[string]string {
	of := make(map[string]string, len(sources))
	for _, s := range sources {
		of[s.ID] = s.CopyOf
	}
	roots := make(map[string]string, len(sources))
	for _, s := range sources {
		root := s.ID
		for range sources { // as many steps as there are sources: a circle ends
			if _, listed := of[of[root]]; !listed {
				break
			}
			root = of[root]
		}
		roots[s.ID] = root
	}
	return roots
}

// growth knows what the points of a document are labelled by.
type growth struct {
	roots map[string]string // of its sources, nil when it has no two
	on    brief.Date        // of the last update
	fresh []string          // the anchors of what that update added
}

func growthOf(d brief.Document) growth {
	var g growth
	if len(d.Sources) > 1 {
		g.roots = Independent(d.Sources)
	}
	if n := len(d.Updates); n > 1 { // the first one is the writing of the whole
		g.on, g.fresh = d.Updates[n-1].On, d.Updates[n-1].Points
	}
	return g
}

// label says by each entry of a list how many independent sources have it, when several do, and, of points,
// when it was added to what was there before: on a page below it, in a feed in words that need no style.
func (t *transformer) label(list *ast.List, points bool) {
	g := growthOf(t.doc)
	if !points {
		g.fresh = nil
	}
	if g.roots == nil && len(g.fresh) == 0 {
		return
	}
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		entry := item.FirstChild()
		if entry == nil || entry.Type() != ast.TypeBlock || entry.Kind() == ast.KindList {
			continue
		}
		added, sources := g.about(citations(entry))
		if added {
			t.article.Fresh++
		}
		switch {
		case !added && sources < 2:
		case t.feed:
			entry.AppendChild(entry, &inline{open: " <em>(" + g.words(added, sources), shut: ")</em>"})
		default:
			entry.AppendChild(entry, &inline{open: ` <span class="labels"` + t.ours() + ">" + g.labels(added, sources), shut: "</span>"})
		}
	}
}

// about tells whether a point that rests on the passages cited was added by the last update, and how many
// independent sources it has, as far as that is known.
func (g growth) about(cited []brief.Evidence) (added bool, sources int) {
	added = slices.ContainsFunc(cited, func(e brief.Evidence) bool { return slices.Contains(g.fresh, e.Anchor()) })
	independent := map[string]bool{}
	for _, e := range cited {
		if root := g.roots[e.Source]; root != "" {
			independent[root] = true
		}
	}
	return added, len(independent)
}

// labels returns the labels of a point on a page.
func (g growth) labels(added bool, sources int) string {
	var labels []string
	if added {
		labels = append(labels, `<span class="new">New`+since(g.on)+"</span>")
	}
	if sources > 1 {
		labels = append(labels, "<span>"+strconv.Itoa(sources)+" sources</span>")
	}
	return strings.Join(labels, " ")
}

// words says what labels show.
func (g growth) words(added bool, sources int) string {
	var said []string
	if added && g.on.IsZero() {
		said = append(said, "new")
	} else if added {
		said = append(said, "new on "+g.on.Long())
	}
	if sources > 1 {
		said = append(said, strconv.Itoa(sources)+" sources")
	}
	return strings.Join(said, "; ")
}

// since names the day of a label.
func since(d brief.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Year == 0:
		return ", " + d.Long()
	}
	return `, <time datetime="` + d.String() + `">` + d.Long() + "</time>"
}

// citations returns all passages that the marks below a node stand for.
func citations(n ast.Node) []brief.Evidence {
	var cited []brief.Evidence
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if m, ok := n.(*mark); ok && entering {
			cited = append(cited, m.cites...)
		}
		return ast.WalkContinue, nil
	})
	return cited
}

// differences sets the accounts side by side in a numbered list that tells where they differ: each of its
// entries ends in a list of accounts, which open with a bold name and cite a passage.
func (t *transformer) differences(list *ast.List) {
	if t.feed || !t.tellsDifferences(list) {
		return
	}
	list.SetAttributeString("class", []byte("differences"))
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		accounts := item.LastChild().(*ast.List)
		accounts.SetAttributeString("class", []byte("accounts"))
		t.joinTexts(accounts)
		for account := accounts.FirstChild(); account != nil; account = account.NextSibling() {
			t.setDate(account.FirstChild())
		}
	}
}

func (t *transformer) tellsDifferences(list *ast.List) bool {
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		accounts, ok := item.LastChild().(*ast.List)
		if !ok || accounts.IsOrdered() {
			return false
		}
		for account := accounts.FirstChild(); account != nil; account = account.NextSibling() {
			entry := account.FirstChild()
			if entry == nil || !hasMark(entry) {
				return false
			}
			if _, ok := t.strong(entry); !ok {
				return false
			}
		}
	}
	return true
}

// added labels the sections that an editor added to a generated text: those whose heading is not one of
// the program's, where they say anything without citing a passage.
func (t *transformer) added(root *ast.Document) {
	if t.links.Generated == nil {
		return
	}
	labelled := 0 // the level of the labelled section that n lies in
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || labelled > 0 && h.Level > labelled {
			continue
		}
		labelled = 0
		if t.links.Generated(plain(h, t.source)) || !t.speaksFreely(h) {
			continue
		}
		labelled = h.Level
		root.InsertAfter(root, h, &block{open: `<p class="added"` + t.ours() + ">Added by the editor", shut: "</p>\n"})
	}
}

// speaksFreely reports whether anything between a heading and the next cites no passage. A list of the
// sources says nothing.
func (t *transformer) speaksFreely(h *ast.Heading) bool {
	for n := h.NextSibling(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading, *extast.FootnoteList:
			return false
		case *ast.ThematicBreak:
		case *ast.List:
			if _, ok := t.sources(n); ok {
				continue
			}
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				if !hasMark(item) {
					return true
				}
			}
		default:
			if !hasMark(n) {
				return true
			}
		}
	}
	return false
}

// ours returns the lang attribute of what the program itself adds to the text.
func (t *transformer) ours() string {
	if t.links.Ours == "" {
		return ""
	}
	return ` lang="` + html.EscapeString(t.links.Ours) + `" dir="` + t.links.OursDir + `"`
}
