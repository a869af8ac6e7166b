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
	links []string
	texts map[string]string // title, og:title, ld+json
}

func parsePage(t *testing.T, data string) page {
	t.Helper()
	root, err := html.Parse(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	p := page{ids: map[string]int{}, texts: map[string]string{}}
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
		if n.FirstChild != nil && (n.Data == "title" || n.Data == "h1" || attr["type"] == "application/ld+json") {
			var b strings.Builder
			for c := range n.Descendants() {
				if c.Type == html.TextNode {
					b.WriteString(c.Data)
				}
			}
			p.texts[n.Data+attr["type"]] = b.String()
		}
	}
	return p
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
		if strings.Contains(item.Body, "<script") || strings.Contains(item.Body, `href="/`) || strings.Contains(item.Body, `href="#`) && !strings.Contains(item.Body, "note-fn") {
			t.Errorf("feed item %s: %s", item.GUID, item.Body)
		}
	}
	for where, got := range map[string]string{
		"title": p.texts["title"], "h1": p.texts["h1"], "og:title": p.texts["og:title"], "JSON-LD": ld.Headline, "feed": inFeed,
	} {
		if strings.TrimSuffix(got, " – The Harbour Desk") != title {
			t.Errorf("%s: %q, want %q", where, got, title)
		}
	}
}

// In a feed a mark leads to the passage on the record of its source.
func TestFeedCitesTheRecord(t *testing.T) {
	files := build(t, "https://desk.example/sub/", sample())
	anchor := notes["1"].Anchor()
	want := "https://desk.example/sub/sources/coast-ferry/#" + anchor
	if !strings.Contains(files["feed.xml"], want) {
		t.Errorf("feed.xml does not lead to %s", want)
	}
	if !strings.Contains(files["sources/coast-ferry/index.html"], `id="`+anchor+`"`) {
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

// Six lines make a site.
func TestSmallSite(t *testing.T) {
	d := brief.Document{Kind: brief.KindBriefing, Body: "Hello.\n"}
	d.Slug, d.Title, d.ID = "hello", "Hello", "h1"
	files := build(t, "https://desk.example/", []brief.Document{d})
	if !strings.Contains(files["b/h1/index.html"], "https://desk.example/briefings/hello/") {
		t.Error("the short link leads nowhere")
	}
}
