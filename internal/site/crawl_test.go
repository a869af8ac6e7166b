package site_test

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"path"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"briefing/internal/brief"
)

var doubleEscape = regexp.MustCompile(`&amp;(amp|lt|gt|quot|#\d+|#x[0-9a-fA-F]+);|ZgotmplZ|%!|<no value>`)

// page is what the crawl looks at in one file.
type page struct {
	ids   map[string]int
	h2    map[string]int
	links []string
	texts map[string]string // title, og:title, ld+json
}

func parsePage(t *testing.T, data string) page {
	t.Helper()
	root, err := html.Parse(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	p := page{ids: map[string]int{}, h2: map[string]int{}, texts: map[string]string{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		attr := map[string]string{}
		for _, a := range n.Attr {
			attr[a.Key] = a.Val
		}
		if id, ok := attr["id"]; ok {
			p.ids[id]++
		}
		if href, ok := attr["href"]; ok {
			p.links = append(p.links, href)
		}
		if attr["property"] == "og:title" {
			p.texts["og:title"] = attr["content"]
		}
		if attr["name"] == "description" {
			p.texts["description"] = attr["content"]
		}
		switch {
		case n.Data == "h2":
			p.h2[text(n)]++
		case n.FirstChild != nil && (n.Data == "title" || n.Data == "h1" || attr["type"] == "application/ld+json"):
			p.texts[n.Data+attr["type"]] = text(n)
		}
	}
	return p
}

func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// TestCrawl looks at every page of the sample site, at a root and below a path.
func TestCrawl(t *testing.T) {
	for _, base := range []string{"https://desk.example/", "https://desk.example/sub/way/"} {
		files := build(t, base, sample())
		root, _ := url.Parse(base)
		pages := map[string]page{}
		for name, data := range files {
			if doubleEscape.MatchString(data) && !strings.HasSuffix(name, ".xml") {
				t.Errorf("%s%s: %q", base, name, doubleEscape.FindString(data))
			}
			if strings.HasSuffix(name, ".html") {
				pages[name] = parsePage(t, data)
			}
		}
		if len(pages) < 30 {
			t.Fatalf("only %d pages", len(pages))
		}
		for name, p := range pages {
			for id, n := range p.ids {
				if n > 1 {
					t.Errorf("%s: id %q is there %d times", name, id, n)
				}
			}
			for heading, n := range p.h2 {
				if n > 1 {
					t.Errorf("%s: heading %q is there %d times", name, heading, n)
				}
			}
			if d := p.texts["description"]; p.texts["og:title"] != "" && strings.TrimSuffix(d, ".") == p.texts["h1"] || d == "" {
				t.Errorf("%s: description %q", name, d)
			}
			here := root.ResolveReference(&url.URL{Path: strings.TrimSuffix(name, "index.html")})
			for _, href := range p.links {
				if why := broken(root, here, href, files, pages); why != "" {
					t.Errorf("%s%s: link %q: %s", base, name, href, why)
				}
			}
		}
	}
}

// broken says what is wrong with a link, "" when it works or leads away.
func broken(root, here *url.URL, href string, files map[string]string, pages map[string]page) string {
	u, err := here.Parse(href)
	if err != nil {
		return err.Error()
	}
	if u.Scheme != "http" && u.Scheme != "https" {
		return "not a web address"
	}
	if u.Host != root.Host {
		return ""
	}
	name, ok := strings.CutPrefix(u.Path, root.Path)
	if !ok {
		return "leaves the site"
	}
	if name == "" || strings.HasSuffix(name, "/") {
		name = path.Join(name, "index.html")
	}
	if _, ok := files[name]; !ok {
		return "no such file: " + name
	}
	if u.Fragment != "" && pages[name].ids[u.Fragment] == 0 {
		return "no such fragment"
	}
	return ""
}

// A title that looks like markup is a title like any other, wherever it is shown.
func TestHostileTitle(t *testing.T) {
	const title = `<script>alert("x")</script> & Co`
	files := build(t, "https://desk.example/", sample())
	p := parsePage(t, files["briefings/script/index.html"])
	var ld struct {
		Headline string
		Type     string `json:"@type"`
	}
	if err := json.Unmarshal([]byte(p.texts["scriptapplication/ld+json"]), &ld); err != nil {
		t.Fatal(err)
	}
	var feed struct {
		Items []struct {
			Title string `xml:"title"`
			GUID  string `xml:"guid"`
			Body  string `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
		} `xml:"channel>item"`
	}
	if err := xml.Unmarshal([]byte(files["feed.xml"]), &feed); err != nil {
		t.Fatal(err)
	}
	inFeed := ""
	for _, item := range feed.Items {
		if item.GUID == "urn:briefing:idscript" {
			inFeed = item.Title
		}
		if strings.Contains(item.Body, "<script") || strings.Contains(item.Body, `href="/`) || strings.Contains(item.Body, `href="#`) || strings.Contains(item.Body, "note-fn") {
			t.Errorf("feed item %s: %s", item.GUID, item.Body)
		}
	}
	for where, got := range map[string]string{
		"title": p.texts["title"], "h1": p.texts["h1"], "og:title": p.texts["og:title"], "JSON-LD": ld.Headline,
	} {
		if strings.TrimSuffix(got, " – The Harbour Desk") != title {
			t.Errorf("%s: %q, want %q", where, got, title)
		}
	}
	if want := `<script>alert("x")< /script> & Co`; inFeed != want { // some readers take a text with an end tag for HTML
		t.Errorf("feed: %q, want %q", inFeed, want)
	}
}

// In a feed a mark leads to the passage on the record of its source.
func TestFeedCitesTheRecord(t *testing.T) {
	files := build(t, "https://desk.example/sub/", sample())
	anchor := notes["1"].Anchor()
	want := "https://desk.example/sub/sources/coast-ferry-cad93e29/#" + anchor
	if !strings.Contains(files["feed.xml"], want) {
		t.Errorf("feed.xml does not lead to %s", want)
	}
	if !strings.Contains(files["sources/coast-ferry-cad93e29/index.html"], `id="`+anchor+`"`) {
		t.Errorf("the record has no passage %s", anchor)
	}
}

func TestEmptySite(t *testing.T) {
	files := build(t, "https://desk.example/", nil)
	for _, name := range []string{"index.html", "feed.xml", "sitemap.xml", "topics/index.html", "archive/index.html", "sources/index.html", "404.html"} {
		if files[name] == "" {
			t.Errorf("no %s", name)
		}
	}
	if _, ok := files["stories/index.html"]; ok || strings.Contains(files["index.html"], "stories/") {
		t.Error("there is a section of stories without a story")
	}
}

// What comes later never moves an address.
func TestNewcomers(t *testing.T) {
	topic := func(slug, name, source string) brief.Document {
		return document(slug, "T", "2025-01-01", func(d *brief.Document) {
			d.Topics, d.Sources = []string{name}, []brief.Source{{ID: source}}
		})
	}
	old := build(t, "https://desk.example/", []brief.Document{topic("a", "C++", "a-b"), topic("b", "Zürich", "talks/miami"), topic("c", "Local Government", "d")})
	grown := build(t, "https://desk.example/", []brief.Document{
		topic("a", "C++", "a-b"), topic("b", "Zürich", "talks/miami"), topic("c", "Local Government", "d"),
		topic("x", "C#", "a/b"), topic("y", "Zurich", "talks-miami"), topic("z", "local-government", "D"),
	})
	for name := range old {
		if _, ok := grown[name]; !ok && !strings.HasPrefix(name, "assets/") {
			t.Errorf("%s has moved", name)
		}
	}
	if grown["topics/local-government/index.html"] == "" || grown["sources/a-b/index.html"] == "" {
		t.Error("a plain name has no plain slug")
	}
}

// A description says more than the title.
func TestDescriptions(t *testing.T) {
	const title = "The buoys of Solvik were painted red"
	tests := []struct{ description, body, want string }{
		{"Own words.", "Text.\n", "Own words."},
		{title + ".", "They are red.\n", "They are red."},
		{"", "# Why\n\nSo that ships see them.\n", "So that ships see them."},
		{title, title + " on Monday, the board said.\n\n- It took a day.\n", "It took a day."},
		{title, title + " on Monday.\n", title + " on Monday."},
		{"", "# Why\n", "What happened on the coast, and where it was written."},
	}
	for _, tt := range tests {
		files := build(t, "https://desk.example/", []brief.Document{document("buoys", title, "2025-01-01", func(d *brief.Document) {
			d.Description, d.Body = tt.description, tt.body
		})})
		if got := parsePage(t, files["briefings/buoys/index.html"]).texts["description"]; got != tt.want {
			t.Errorf("%q, %q: description %q, want %q", tt.description, tt.body, got, tt.want)
		}
		if strings.Contains(files["feed.xml"], "<description>"+title+".</description>") || strings.Count(files["index.html"], title) > 1+strings.Count(tt.want, title) {
			t.Errorf("%q, %q: the title is said twice", tt.description, tt.body)
		}
	}
}

// Six lines make a site.
func TestSmallSite(t *testing.T) {
	d := brief.Document{Kind: brief.KindBriefing, Body: "Hello.\n"}
	d.Slug, d.Title, d.ID = "hello", "Hello", "h1"
	files := build(t, "https://desk.example/", []brief.Document{d})
	if !strings.Contains(files["b/h1/index.html"], "https://desk.example/briefings/hello/") {
		t.Error("the short link leads nowhere")
	}
}
