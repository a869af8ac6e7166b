package check

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
	"briefing/internal/feed"
)

// whole returns a page without a fault around the given body, which begins on line 2.
func whole(body string) *fstest.MapFile {
	return file("<title>T</title><meta name=description content=D><h1>H</h1>\n" + body)
}

func file(content string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(content)} }

func base(t testing.TB, s string) *url.URL {
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// short returns problems as "file:line rule".
func short(problems []brief.Problem) []string {
	var found []string
	for _, p := range problems {
		found = append(found, fmt.Sprintf("%s:%d %s", strings.TrimPrefix(p.File, "public/"), p.Line, p.Rule))
		if p.Message == "" || p.Hint == "" {
			found = append(found, "no message or hint: "+p.Rule)
		}
	}
	return found
}

func TestSite(t *testing.T) {
	f := feed.Feed{Title: "T", Home: "https://x.org/p/", Self: "https://x.org/p/feed.xml", Language: "en", Items: []feed.Item{
		{ID: "1", Title: "One", URL: "https://x.org/p/a/", Content: `<a href="/p/gone/">x</a>`, Published: time.Unix(1e9, 0)},
	}}
	rss, err := f.RSS()
	if err != nil {
		t.Fatal(err)
	}
	atom, err := f.Atom()
	if err != nil {
		t.Fatal(err)
	}
	jsonFeed, err := f.JSON()
	if err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name string
		site fstest.MapFS
		want []string
	}{
		{"links that resolve", fstest.MapFS{
			"index.html": whole(`<link rel=canonical href="https://x.org/p/"><a href="a/">a</a> <a href="/p/a/#x:~:text=hello">b</a>
				<a href="https://x.org/p/a/?q=1#caf%C3%A9">c</a> <a href="#">top</a> <a href="https://elsewhere.org/x">d</a>
				<a href="https://x.org/other/">another site of this host</a> <a href="mailto:a@x.org">m</a> <img src=i.png srcset="i.png 1x, a/j.png 2x">
				<meta property=og:image content="https://x.org/p/i.png">`),
			"a/index.html": whole(`<p id=x><p id=café><a href="../">up</a><a href="#x">here</a>`),
			"i.png":        file(""), "a/j.png": file(""), ".nojekyll": file(""),
			"robots.txt": file("a &amp;lt; b"),
		}, nil},
		{"links that do not", fstest.MapFS{
			"index.html": whole("<a href=gone/>x</a>\n<a href=a#nope>x</a>\n<a href=a/#nope>x</a>\n<a href=/a/>x</a>\n<a href='javascript:x()'>x</a>\n<a href='http://[x'>x</a>" +
				"\n<img srcset='i.png 1x, j.png 2x' src=k.png>\n<a href='https://x.org/p/gone.html'>x</a>\n<meta http-equiv=refresh content='0; url=/p/gone/'>\n<a href='#nope'>"),
			"a/index.html": whole(""),
		}, []string{
			"index.html:2 broken-link", "index.html:3 missing-slash", "index.html:4 missing-fragment", "index.html:5 outside-site", "index.html:6 unsafe-link",
			"index.html:7 bad-link", "index.html:8 broken-link", "index.html:8 broken-link", "index.html:8 broken-link", "index.html:9 broken-link", "index.html:11 missing-fragment",
		}},
		{"what a page needs", fstest.MapFS{
			"index.html":     file("<title> </title><h1>a</h1><h1>b</h1>"),
			"404.html":       file("<title>Gone</title><a href='a.html'>x</a><a href='#a'>x</a><i id=a>"),
			"b/1/index.html": file("<title>Moved</title><meta http-equiv=refresh content='0; url=/p/a.html'>"),
			"a.html":         whole("<svg><title></title></svg><p id=a>\n<p id=a>"),
		}, []string{"404.html:1 relative-link", "a.html:3 duplicate-id", "index.html:0 no-description", "index.html:0 no-title", "index.html:0 not-one-h1"}},
		{"escaped twice", fstest.MapFS{
			"index.html": whole("a\n b &amp;lt; c <code>&amp;lt;</code> <i title='&amp;#39;'>x</i>\n<script>'&amp;lt;'</script> AT&amp;T &amp;copy;"),
			"a.html":     file("<title>a &amp;amp; b</title><meta name=description content=D><h1>H</h1><script type='application/ld+json'>{</script>"),
		}, []string{"a.html:1 bad-json-ld", "a.html:1 escaped-twice", "index.html:3 escaped-twice", "index.html:3 escaped-twice"}},
		{"each target once", fstest.MapFS{
			"index.html":   whole("<a href=gone/>x</a>\n<a href=/p/gone/>x</a> <img src=i.png>\n<img src=i.png> <a href=#no>x</a>\n<a href=#no>"),
			"a/index.html": whole("<a href=../gone/>x</a>"),
			"feed.xml":     {Data: rss.Data},
			"a/feed.xml":   file("<feed><link href='https://x.org/p/i.png'/><link href='https://x.org/p/j.png'/><link href='https://x.org/p/#no'/></feed>"),
			"b/a/feed.xml": file("<feed><link href='https://x.org/p/j.png'/></feed>"),
		}, []string{
			"a/feed.xml:1 broken-link", "a/index.html:2 broken-link",
			"index.html:2 broken-link", "index.html:3 broken-link", "index.html:4 missing-fragment",
		}},
		{"styles", fstest.MapFS{
			"index.html":   whole("<style>\np { background: url('no.png') } @import \"no.css\";</style>\n<p style='background:url(i.png), url(nor.png)'>"),
			"assets/a.css": file("@import url(b.css);\n/* url(gone.png)\n */ a { background: url( \"../i.png\" ), url(data:image/png;base64,AA==), url(#a), url(c.woff2#x) } b { src: url(/p/no.png) }\n"),
			"assets/b.css": file(""), "i.png": file(""),
		}, []string{"assets/a.css:3 broken-link", "assets/a.css:3 broken-link", "index.html:3 broken-link", "index.html:3 broken-link", "index.html:4 broken-link"}},
		{"feeds", fstest.MapFS{
			"index.html": whole(""), "a/index.html": whole(""),
			"feed.xml":        {Data: rss.Data},
			"moved/feed.xml":  {Data: rss.Data},
			"moved/atom.xml":  {Data: atom.Data},
			"moved/feed.json": {Data: jsonFeed.Data},
			"broken.xml":      file("<rss>\n<a></b>"),
			"feed.json":       file("{"),
			"feeds.opml":      file(`<opml version="2.0"><head><title>T</title></head><body><outline type="rss" text="T" title="T" xmlUrl="https://x.org/p/feed.xml" htmlUrl="a/"/></body></opml>`),
			"sitemap.xml":     file("<urlset><url><loc>https://x.org/p/a/</loc></url>\n<url><loc>https://x.org/p/b/</loc></url></urlset>"),
		}, []string{
			"broken.xml:2 not-xml", "feed.json:0 not-json", "feed.xml:16 broken-link", "feeds.opml:1 feed-link", "feeds.opml:1 relative-link",
			"moved/atom.xml:9 feed-self", "moved/feed.json:0 feed-self", "moved/feed.xml:9 feed-self", "sitemap.xml:2 broken-link",
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := short(Site(c.site, base(t, "https://x.org/p")))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestSiteKnowsItsAddressFromTheHomePage(t *testing.T) {
	site := fstest.MapFS{"index.html": whole(`<link rel=canonical href="https://x.org/p/"><a href="https://x.org/p/gone/">x</a>`)}
	if got := short(Site(site, nil)); !slices.Equal(got, []string{"index.html:2 broken-link"}) {
		t.Errorf("got %v, want the broken link", got)
	}
	site = fstest.MapFS{"index.html": whole(`<a href="https://x.org/gone/">x</a><a href="/a.html">x</a>`), "a.html": whole("")}
	if got := short(Site(site, nil)); got != nil {
		t.Errorf("without a canonical link: got %v, want nothing", got)
	}
}

func TestSiteOfNothing(t *testing.T) {
	if got := Site(fstest.MapFS{}, nil); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

// FuzzPage checks that no page makes the check panic, and that problems lie on lines of the page.
func FuzzPage(f *testing.F) {
	f.Add("<title>x<a href='a#b'>\n<script>")
	f.Add("<a href='//[' srcset=', ,,'><meta http-equiv=refresh content='='>&amp;lt;")
	f.Fuzz(func(t *testing.T, content string) {
		for _, p := range Site(fstest.MapFS{"a/b.html": file(content), "a/b.xml": file(content)}, nil) {
			if p.Line < 0 || p.Line > strings.Count(content, "\n")+1 {
				t.Errorf("%v is on no line of the page", p)
			}
		}
	})
}

// BenchmarkSite checks 1,000 pages of 20 kB with 60 links each.
func BenchmarkSite(b *testing.B) {
	site := fstest.MapFS{"index.html": whole("")}
	var body strings.Builder
	for i := range 60 {
		fmt.Fprintf(&body, "<p id=p%d>%s <a href='../%d/#p%d'>a</a></p>\n", i, strings.Repeat("some words of text ", 16), i, i)
	}
	for i := range 1000 {
		site[fmt.Sprintf("%d/index.html", i)] = whole(body.String())
	}
	u := base(b, "https://x.org/")
	for b.Loop() {
		if got := Site(site, u); len(got) != 0 {
			b.Fatal(got[0])
		}
	}
}
