package page

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A block is a run of text that a page sets apart: a paragraph, a heading, a list item, a table's row.
type block struct {
	text   string // white space folded
	words  int
	linked int // words of it that are links
	elem   int // the innermost block element around it, an index into document.elems
	place  place
	kept   int // words of it that readability takes for the article
}

// A place is what the elements around a text say of it.
type place struct {
	tags             uint32 // the kinds of all elements around it
	own, parent, far uint32 // topics named by the innermost block element, the one around it, and all others
	depth            int
	hidden, link     bool
}

// An elem is an element of the page, in document order.
type elem struct {
	node   *html.Node
	parent int    // the element around it, 0 for the outermost
	end    int    // the first element after it that is not in it
	topics uint32 // named by its attributes
}

// A document is a page cut into blocks. Its first element stands for the whole.
type document struct {
	elems  []elem
	blocks []block
}

// A cutter walks a page and cuts its text into blocks.
type cutter struct {
	document
	line   strings.Builder
	open   block             // what the line belongs to, once it has text
	begun  bool              // it has
	breaks int               // line breaks since the last visible text
	topics map[string]uint32 // by an element's names, which repeat
}

// mark is the attribute on a text node that says which block it belongs to. Copies of a node have it
// too, and it is never printed.
const mark = "block"

// cut returns the blocks of a page in its order, and marks its text nodes.
func cut(doc *html.Node) document {
	c := cutter{topics: map[string]uint32{}}
	c.elems = append(c.elems, elem{node: doc})
	for child := range doc.ChildNodes() {
		c.walk(child, 0, 0, place{})
	}
	c.flush()
	c.elems[0].end = len(c.elems)
	return c.document
}

// walk goes no deeper than the parser lets elements nest. The parent is the innermost element, the holder
// the innermost block element.
func (c *cutter) walk(n *html.Node, parent, holder int, at place) {
	if n.Type == html.TextNode {
		c.write(n, holder, at)
		return
	}
	if n.Type != html.ElementNode || isSkipped(n.DataAtom) {
		return
	}
	switch n.DataAtom {
	case atom.Br:
		if c.breaks++; c.breaks == 2 {
			c.flush() // an empty line ends a paragraph
		}
		c.line.WriteByte(' ')
		return
	case atom.Td, atom.Th:
		c.line.WriteByte(' ')
	}
	me, block := len(c.elems), isBlock(n.DataAtom)
	if block {
		c.flush()
		holder = me
	}
	at = c.enter(n, parent, at, block)
	for child := range n.ChildNodes() {
		c.walk(child, me, holder, at)
	}
	c.elems[me].end = len(c.elems)
	if block {
		c.flush()
	}
}

func (c *cutter) write(n *html.Node, holder int, at place) {
	c.line.WriteString(n.Data)
	if strings.TrimSpace(n.Data) == "" {
		return
	}
	if !c.begun {
		c.begun, c.open.elem, c.open.place = true, holder, at
	}
	c.breaks = 0
	n.Attr = []html.Attribute{{Key: mark, Val: strconv.Itoa(len(c.blocks))}}
	if at.link {
		c.open.linked += countWords(n.Data)
	}
}

// flush ends the block that is open.
func (c *cutter) flush() {
	if c.begun {
		c.open.text = oneLine(c.line.String())
		c.open.words = countWords(c.open.text)
		c.blocks = append(c.blocks, c.open)
	}
	c.line.Reset()
	c.open, c.begun, c.breaks = block{}, false, 0
}

// enter returns the place inside an element. Names of elements within a line count as the block's own.
func (c *cutter) enter(n *html.Node, parent int, at place, block bool) place {
	topics := c.topicsOf(n)
	c.elems = append(c.elems, elem{node: n, parent: parent, topics: topics})
	if n.DataAtom == atom.Html || n.DataAtom == atom.Body {
		topics = 0 // they name what the page has, not what a part of it is
	}
	if block {
		at.far |= at.parent
		at.parent, at.own = at.own, topics
	} else {
		at.own |= topics
	}
	at.tags |= kindOf(n.DataAtom)
	at.depth++
	at.link = at.link || n.DataAtom == atom.A
	at.hidden = at.hidden || isHidden(n)
	return at
}

// topicsOf returns the topics that an element's attributes name.
func (c *cutter) topicsOf(n *html.Node) uint32 {
	var names string
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "itemprop", "aria-label", "data-testid", "data-component", "data-type":
			names += " " + a.Val
		}
	}
	if names == "" {
		return 0
	}
	topics, known := c.topics[names]
	if !known {
		topics = topicsIn(names)
		c.topics[names] = topics
	}
	return topics
}

// countWords counts runs of letters and digits, and two characters of a script without spaces as one.
func countWords(s string) int {
	n, dense, in := 0, 0, false
	for _, r := range s {
		switch {
		case r < 0x80:
			letter := r|0x20 >= 'a' && r|0x20 <= 'z' || r >= '0' && r <= '9'
			if letter && !in {
				n++
			}
			in = letter || in && r == '\''
		case r >= 0x2e80 && unicode.IsLetter(r):
			dense++
			in = false
		default:
			letter := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || in && r == '’'
			if letter && !in {
				n++
			}
			in = letter
		}
	}
	return n + (dense+1)/2
}

func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return strings.EqualFold(a.Val, "true")
		case "style":
			style := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// isSkipped reports whether what an element holds is not text of the page.
func isSkipped(a atom.Atom) bool {
	switch a {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Math, atom.Select, atom.Datalist,
		atom.Textarea, atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Title, atom.Noframes, atom.Noembed, atom.Button, atom.Input:
		return true
	}
	return false
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Blockquote, atom.Pre, atom.Table, atom.Tr, atom.Figure, atom.Figcaption, atom.Section, atom.Article, atom.Hr, atom.Body,
		atom.Main, atom.Aside, atom.Nav, atom.Header, atom.Footer, atom.Form, atom.Address, atom.Details, atom.Summary, atom.Fieldset,
		atom.Caption, atom.Center, atom.Dialog, atom.Hgroup, atom.Menu, atom.Search:
		return true
	}
	return false
}
