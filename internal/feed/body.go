package feed

import (
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// body returns an HTML fragment with only what readers keep and what is safe far from the site: the
// elements of [phrasing] and [flow], absolute links, no scripts, styles, event handlers, classes and ids.
// The text of an unknown element stays; that of one which is not for reading, such as a form's list, goes.
// A fragment that is so already, as the site's own bodies are, costs one pass over it. whole is false for one that is
// nested beyond what the parser takes: of that the text is kept, in paragraphs, as far as an item has room for it.
func body(fragment string, base *url.URL) (kept string, whole bool) {
	if isClean(fragment) {
		return fragment, true
	}
	context := &html.Node{Type: html.ElementNode, Data: "div", DataAtom: atom.Div}
	nodes, err := html.ParseFragment(strings.NewReader(legal(fragment)), context)
	if err != nil {
		return flat(fragment), false
	}
	c := cleaner{base: base}
	for _, n := range nodes {
		c.node(n)
	}
	return legal(c.String()), true // a character reference such as &#11; is a character now
}

// phrasing are the elements that stand in a line of text.
var phrasing = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Br: true, atom.Cite: true, atom.Code: true, atom.Del: true, atom.Dfn: true,
	atom.Em: true, atom.I: true, atom.Img: true, atom.Ins: true, atom.Kbd: true, atom.Q: true, atom.S: true, atom.Samp: true,
	atom.Small: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.U: true, atom.Var: true,
}

// flow are the elements that make blocks.
var flow = map[atom.Atom]bool{
	atom.Blockquote: true, atom.Dd: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.H1: true, atom.H2: true, atom.H3: true,
	atom.H4: true, atom.H5: true, atom.H6: true, atom.Hr: true, atom.Li: true, atom.Ol: true, atom.P: true, atom.Pre: true, atom.Ul: true,
	atom.Table: true, atom.Caption: true, atom.Thead: true, atom.Tbody: true, atom.Tfoot: true, atom.Tr: true, atom.Td: true, atom.Th: true,
	atom.Figure: true, atom.Figcaption: true,
}

// sections are the blocks that readers strip; a div is all that their names say to one.
var sections = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Center: true, atom.Details: true, atom.Fieldset: true, atom.Footer: true,
	atom.Form: true, atom.Header: true, atom.Hgroup: true, atom.Legend: true, atom.Main: true, atom.Nav: true, atom.Section: true, atom.Summary: true,
}

// hidden are the elements whose text is not for reading.
var hidden = map[atom.Atom]bool{
	atom.Applet: true, atom.Audio: true, atom.Button: true, atom.Canvas: true, atom.Datalist: true, atom.Embed: true, atom.Frameset: true,
	atom.Head: true, atom.Iframe: true, atom.Input: true, atom.Link: true, atom.Map: true, atom.Marquee: true, atom.Math: true, atom.Meta: true,
	atom.Noembed: true, atom.Noframes: true, atom.Noscript: true, atom.Object: true, atom.Plaintext: true, atom.Script: true, atom.Select: true,
	atom.Style: true, atom.Svg: true, atom.Template: true, atom.Textarea: true, atom.Title: true, atom.Video: true, atom.Xmp: true,
}

// empty reports an element that has no end tag.
func empty(a atom.Atom) bool { return a == atom.Br || a == atom.Hr || a == atom.Img }

// A cleaner writes the kept part of a parsed fragment. The parser bounds how deep the fragment goes.
type cleaner struct {
	strings.Builder
	base *url.URL
}

func (c *cleaner) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		textEscapes.WriteString(c, n.Data)
	case n.Type != html.ElementNode || n.Namespace != "" || hidden[n.DataAtom]:
	case sections[n.DataAtom]:
		c.element("div", nil, n)
	case phrasing[n.DataAtom] || flow[n.DataAtom]:
		attributes, ok := c.attributes(n)
		switch {
		case !ok && n.DataAtom == atom.Img:
			textEscapes.WriteString(c, attribute(n, "alt"))
		case !ok:
			c.children(n)
		default:
			c.element(n.Data, attributes, n)
		}
	default:
		c.children(n)
	}
}

func (c *cleaner) element(name string, attributes []html.Attribute, n *html.Node) {
	c.WriteString("<" + name)
	for _, a := range attributes {
		c.WriteString(" " + a.Key + `="`)
		attributeEscapes.WriteString(c, a.Val)
		c.WriteByte('"')
	}
	c.WriteByte('>')
	if empty(n.DataAtom) {
		return
	}
	if name == "pre" && n.FirstChild != nil && strings.HasPrefix(n.FirstChild.Data, "\n") {
		c.WriteByte('\n') // a reader's parser drops the first
	}
	c.children(n)
	c.WriteString("</" + name + ">")
}

func (c *cleaner) children(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.node(child)
	}
}

// attributes returns those that an element keeps, and false when the element is nothing without one
// that it lacks.
func (c *cleaner) attributes(n *html.Node) (kept []html.Attribute, ok bool) {
	switch n.DataAtom {
	case atom.A:
		to, ok := resolve(attribute(n, "href"), c.base)
		return []html.Attribute{{Key: "href", Val: to}}, ok && attribute(n, "href") != ""
	case atom.Img:
		to, ok := resolve(attribute(n, "src"), c.base)
		kept = []html.Attribute{{Key: "src", Val: to}, {Key: "alt", Val: attribute(n, "alt")}}
		return append(kept, numbers(n, "width", "height")...), ok && strings.HasPrefix(to, "http") && attribute(n, "src") != ""
	case atom.Td, atom.Th:
		return numbers(n, "colspan", "rowspan"), true
	case atom.Ol:
		return numbers(n, "start"), true
	case atom.Abbr:
		if title := attribute(n, "title"); title != "" {
			return []html.Attribute{{Key: "title", Val: title}}, true
		}
	}
	return nil, true
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

// numbers returns the attributes of the given names that are small whole numbers.
func numbers(n *html.Node, keys ...string) (kept []html.Attribute) {
	for _, key := range keys {
		if v, err := strconv.Atoi(attribute(n, key)); err == nil && v > 0 && v < 10000 {
			kept = append(kept, html.Attribute{Key: key, Val: strconv.Itoa(v)})
		}
	}
	return kept
}

var (
	textEscapes      = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	attributeEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")
)
