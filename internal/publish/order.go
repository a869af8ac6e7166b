package publish

import (
	"bytes"
	"cmp"
	"net/url"
	"path"
	"slices"
	"strings"
	"unique"
)

// inOrder sorts paths by what they are: what pages use; pages, the deeper the earlier since those above
// list them; what machines read to find pages; and at last the home page, from which a first build's
// files are found.
func inOrder(a, b string) int {
	return cmp.Or(cmp.Compare(kind(a), kind(b)), -cmp.Compare(strings.Count(a, "/"), strings.Count(b, "/")), cmp.Compare(a, b))
}

func kind(file string) int {
	switch path.Ext(file) {
	case ".html":
		if !strings.Contains(file, "/") {
			return 3
		}
		return 1
	case ".xml", ".json", ".opml", ".txt", "":
		return 2
	}
	return 0
}

// entrance reports whether readers or machines come to a file by its well-known name.
func entrance(file string) bool { return kind(file) > 1 && !strings.Contains(file, "/") }

// A link is the path of a file that another one leads to.
type link = unique.Handle[string]

// targetsFirst orders files so that each comes after those it links to: a topic's feed after its
// briefings and before the topic's page, a short link after its briefing. Pages that link in a circle,
// such as a briefing and the record of its source, cannot all have it so; of them feeds and then the
// most linked come first, for the fewest pages to wait. Entrances come last.
func targetsFirst(files []string, links func(file string) []link) []string {
	g := &graph{files: slices.SortedFunc(slices.Values(files), inOrder), nodes: make(map[string]*node, len(files))}
	for _, file := range g.files {
		if !entrance(file) {
			g.nodes[file] = &node{file: file}
		}
	}
	for _, file := range g.files {
		if n := g.nodes[file]; n != nil {
			g.join(n, links(file))
		}
	}
	for _, file := range g.files {
		if n := g.nodes[file]; n != nil && n.number == 0 {
			g.visit(n)
		}
	}
	for _, file := range g.files {
		if g.nodes[file] == nil {
			g.sorted = append(g.sorted, file)
		}
	}
	return g.sorted
}

// A graph is walked as in Tarjan, "Depth-first search and linear graph algorithms", 1972, which
// finds circles, and each after those it leads to.
type graph struct {
	files  []string
	nodes  map[string]*node
	stack  []*node
	count  int
	sorted []string
}

type node struct {
	file        string
	targets     []*node
	linked      int // how many files link to it
	number, low int
	done        bool
}

// join notes what a file links to. A site under a path has links that begin with it, so what is no
// file is looked up again without its first folder.
func (g *graph) join(from *node, links []link) {
	for _, l := range links {
		for to, ok := l.Value(), true; ok; _, to, ok = strings.Cut(to, "/") {
			if n := g.nodes[to]; n != nil && n != from {
				from.targets = append(from.targets, n)
				n.linked++
				break
			}
		}
	}
}

func (g *graph) visit(n *node) {
	g.count++
	n.number, n.low = g.count, g.count
	at := len(g.stack)
	g.stack = append(g.stack, n)
	for _, t := range n.targets {
		if t.number == 0 {
			g.visit(t)
		}
		if !t.done {
			n.low = min(n.low, t.low)
		}
	}
	if n.low < n.number {
		return
	}
	circle := g.stack[at:]
	g.stack = g.stack[:at]
	slices.SortFunc(circle, func(a, b *node) int {
		return cmp.Or(cmp.Compare(kind(b.file), kind(a.file)), cmp.Compare(b.linked, a.linked), inOrder(a.file, b.file))
	})
	for _, n := range circle {
		n.done = true
		g.sorted = append(g.sorted, n.file)
	}
}

// beforeLink are what links are found by. That a template may write them otherwise is no harm: only
// the order of files that nobody finds yet depends on it.
var beforeLink = [][]byte{[]byte(`href="`), []byte(`src="`), []byte(`<link>`), []byte(`<loc>`)}

// linksOf returns where the links of a page or feed lead to within the site.
func linksOf(file string, data []byte) []link {
	if ext := path.Ext(file); ext != ".html" && ext != ".xml" {
		return nil
	}
	var found []link
	seen := make(map[string]bool)
	for _, mark := range beforeLink {
		for rest := data; ; {
			_, after, ok := bytes.Cut(rest, mark)
			if !ok {
				break
			}
			end := bytes.IndexAny(after, "\"<#?\n")
			if end < 0 {
				break
			}
			if written := string(after[:end]); !seen[written] {
				seen[written] = true
				if to := target(file, written); to != "" {
					found = append(found, unique.Make(to))
				}
			}
			rest = after[end:]
		}
	}
	return found
}

// target returns the path of the file that a link leads to, or "". Of addresses with a host it takes
// those in feeds for the site's; a page's are its own or others'.
func target(file, written string) string {
	if _, afterScheme, ok := strings.Cut(written, "://"); ok {
		_, within, _ := strings.Cut(afterScheme, "/")
		if path.Ext(file) == ".html" {
			return ""
		}
		written = "/" + within
	}
	to, err := url.PathUnescape(written)
	if err != nil || to == "" || strings.Contains(to, ":") {
		return ""
	}
	folder := strings.HasSuffix(to, "/")
	if to[0] != '/' {
		to = path.Dir("/"+file) + "/" + to
	}
	to = path.Clean(to)
	if folder {
		to = path.Join(to, "index.html")
	}
	return to[1:]
}
