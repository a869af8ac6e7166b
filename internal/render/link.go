package render

import (
	"net/url"
	"path"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// follow points the author's links and pictures at the places they mean, and undoes those that lead
// nowhere a reader should go.
func (t *transformer) follow(root *ast.Document) {
	for _, n := range collect(root) {
		switch n := n.(type) {
		case *ast.Link:
			href, ok := t.resolve(string(n.Destination))
			if !ok {
				unwrap(n)
				continue
			}
			n.Destination = []byte(href)
			t.markExternal(n, href)
		case *ast.AutoLink:
			if n.AutoLinkType != ast.AutoLinkURL {
				continue
			}
			if href, ok := t.resolve(string(n.URL(t.source))); !ok {
				n.Parent().ReplaceChild(n.Parent(), n, ast.NewString(n.Label(t.source)))
			} else {
				t.markExternal(n, href)
			}
		case *ast.Image:
			src, ok := t.resolve(string(n.Destination))
			if !ok || strings.HasPrefix(src, "mailto:") {
				unwrap(n)
				continue
			}
			n.Destination = []byte(src)
			if !t.feed {
				n.SetAttributeString("loading", []byte("lazy"))
			}
		}
	}
}

// markExternal keeps another site from reaching back into the page that links to it.
func (t *transformer) markExternal(n ast.Node, href string) {
	if u, err := url.Parse(href); err == nil && u.Host != "" && u.Host != t.links.Base.Host && !t.feed {
		n.SetAttributeString("rel", []byte("noopener"))
	}
}

// resolve returns the address that an author's link stands for. One that leads to another file of
// content/, as it does on a forge, leads to that file's page.
func (t *transformer) resolve(dest string) (string, bool) {
	u, err := url.Parse(strings.TrimSpace(dest))
	if err == nil && u.Scheme == "" && u.Host == "" && path.Ext(u.Path) == ".md" && t.links.File != nil {
		name := strings.TrimPrefix(u.Path, "/")
		if name == u.Path {
			name = path.Join(path.Dir(t.doc.File), name)
		}
		if page := t.links.File(name); page != "" {
			u.Path, u.RawPath = "/"+page, ""
			dest = u.String()
		}
	}
	return t.links.resolve(dest, t.feed)
}

// resolve returns the address that an author's link stands for: as it is when it leads away, below
// the site's base when it starts with a slash, beside the page otherwise. It reports false for
// anything but web, mail and telephone addresses.
func (l Links) resolve(dest string, feed bool) (string, bool) {
	u, err := url.Parse(strings.TrimSpace(dest))
	if err != nil {
		return "", false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto", "tel":
		return u.String(), true
	case "":
	default:
		return "", false
	}
	if u.Host != "" || strings.HasPrefix(dest, "#") && !feed {
		return u.String(), true
	}
	page := l.Base.JoinPath(l.Page)
	if strings.HasPrefix(u.Path, "/") {
		u.Path = strings.TrimPrefix(u.Path, "/")
		page = l.Base
	}
	u = page.ResolveReference(u)
	if !feed {
		u.Scheme, u.Host = "", ""
	}
	return u.String(), true
}

func (l Links) absolute(path string) string { return l.Base.JoinPath(path).String() }

// unwrap puts what a node holds into its place.
func unwrap(n ast.Node) {
	parent := n.Parent()
	for c := n.FirstChild(); c != nil; c = n.FirstChild() {
		parent.InsertBefore(parent, n, c)
	}
	parent.RemoveChild(parent, n)
}
