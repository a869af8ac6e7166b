package feed

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"
)

var update = flag.Bool("update", false, "write testdata/ anew")

const self = "https://example.org/news/feed.xml"

func channel() Channel {
	return Channel{
		Title: "Harbour Desk", Description: "Short briefings & what they rest on.", Link: "https://example.org/news/",
		Self: self, Language: "en-GB", Author: "Ann Editor", Generator: "Briefing",
	}
}

// plain is an item as a site has them.
func plain() Item {
	return Item{
		ID: "7q3f", Title: "Ferry talks resume", Link: "https://example.org/news/briefings/ferry/",
		Summary: "The operator & the union meet on Friday.", Content: "<p>The operator and the union <em>meet</em> on Friday.</p>",
		Author: "Ann Editor", Categories: []string{"Transport", "Work"},
		Published: time.Date(2025, 12, 6, 9, 30, 0, 0, time.FixedZone("", 3600)), Updated: time.Date(2025, 12, 7, 0, 0, 0, 0, time.UTC),
		Source: Source{Title: "The Quay", URL: "https://quay.example/ferry?id=1&page=2"},
	}
}

// hostile is an item whose every text is something that has broken feeds.
func hostile() Item {
	const bad = "x\x00\x0b\x1b\ufffe\uffff\xed\xa0\x80\xff\u0085\ufffd<b>&amp;]]></b>\r\n😀"
	return Item{
		ID: bad, Title: bad, Link: "https://example.org/ä b/?q=\"<é>", Summary: bad, Author: bad, Categories: []string{bad, bad, " ", "y"},
		Content:   bad + `<a href="../x?a=1&b=2">r</a> <a href="javascript:alert(1)">j</a> <img src="//i.example/é.png" srcset="a 1x"> <a href='#n'>f</a> <a hr`,
		Published: time.Date(1000, 1, 1, 0, 0, 0, 0, time.UTC), Source: Source{Title: bad, URL: "http://quay.example/"},
	}
}

func mustRSS(t testing.TB, c Channel, items ...Item) []byte {
	t.Helper()
	data, err := RSS(c, items)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestRSS(t *testing.T) {
	bare := Item{ID: "bare", Link: "https://example.org/news/briefings/bare/"}
	got := mustRSS(t, channel(), plain(), hostile(), bare)
	const golden = "testdata/feed.xml"
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !bytes.Equal(got, mustRSS(t, channel(), plain(), hostile(), bare)) {
		t.Error("the same input gave other bytes")
	}
	if found := Validate(got, self); len(found) > 0 {
		t.Errorf("not valid: %v", found)
	}
	for i, text := range []string{"\x0b", "\x00", "\ufffe", "\uffff", "\ufffd", "\u0085", "srcset", "javascript"} {
		if bytes.Contains(got, []byte(text)) {
			t.Errorf("forbidden text %d %q went out", i, text)
		}
	}
}

// TestReaderSees proves with gofeed that what goes in comes out.
func TestReaderSees(t *testing.T) {
	got, err := gofeed.NewParser().Parse(bytes.NewReader(mustRSS(t, channel(), plain(), hostile())))
	if err != nil {
		t.Fatal(err)
	}
	c, it := channel(), plain()
	equal := func(what string, got, want any) {
		t.Helper()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	equal("feed", []string{got.Title, got.Description, got.Link, got.FeedLink, got.Language, got.Generator},
		[]string{c.Title, c.Description, c.Link, c.Self, c.Language, c.Generator})
	equal("feed updated", got.UpdatedParsed.UTC(), it.Updated)
	item := got.Items[0]
	equal("item", []string{item.GUID, item.Title, item.Link, item.Description, item.Content, item.Author.Name},
		[]string{it.ID, it.Title, it.Link, "The operator &amp; the union meet on Friday.", it.Content, it.Author})
	equal("categories", item.Categories, it.Categories)
	equal("published", item.PublishedParsed.UTC(), it.Published.UTC())
	equal("hostile title", got.Items[1].Title, "x<b>&amp;]]></b> 😀")
}

func TestRSSOfNothing(t *testing.T) {
	data := mustRSS(t, channel())
	if found := Validate(data, self); len(found) > 0 {
		t.Errorf("not valid: %v", found)
	}
	if bytes.Contains(data, []byte("lastBuildDate")) {
		t.Error("a feed without items has a date")
	}
}

func TestRSSRefuses(t *testing.T) {
	item := func(change func(*Item)) []Item {
		it := plain()
		change(&it)
		return []Item{plain(), it}
	}
	date := func(year int) time.Time { return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC) }
	cases := map[string][]Item{
		"no ID":                              item(func(it *Item) { it.ID = " \x00" }),
		"another item has the same ID":       item(func(it *Item) { it.ID = "7q3f\x0b " }),
		`link: "/briefings/x/" is not`:       item(func(it *Item) { it.ID, it.Link = "2", "/briefings/x/" }),
		`link: "javascript:x" is not`:        item(func(it *Item) { it.ID, it.Link = "2", "javascript:x" }),
		`link: "" is not`:                    item(func(it *Item) { it.ID, it.Link = "2", "" }),
		`source: "ftp://x.org/" is not`:      item(func(it *Item) { it.ID, it.Source.URL = "2", "ftp://x.org/" }),
		"published: the year 10000 does not": item(func(it *Item) { it.ID, it.Published = "2", date(10000) }),
		"updated: the year 999 does not":     item(func(it *Item) { it.ID, it.Updated = "2", date(999) }),
	}
	for want, items := range cases {
		_, err := RSS(channel(), items)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), `item 2 (ID `) {
			t.Errorf("got %v, want item 2: %s", err, want)
		}
	}
	for _, c := range []Channel{{Link: "x", Self: self}, {Link: self}, {Link: self, Self: self, Language: "not a tag"}} {
		if _, err := RSS(c, nil); err == nil {
			t.Errorf("%+v was taken", c)
		}
	}
}

func TestAddress(t *testing.T) {
	cases := []struct{ in, want string }{
		{"https://x.org", "https://x.org"},
		{" http://x.org/a?b=c&d#e ", "http://x.org/a?b=c&d#e"},
		{"https://x.org/ä b?q=<é>#ü", "https://x.org/%C3%A4%20b?q=%3C%C3%A9%3E#%C3%BC"},
		{"https://Köln.example:8080/", "https://xn--kln-sna.example:8080/"},
		{"http://[::1]:80/", "http://[::1]:80/"},
		{"https://my_host.example/", "https://my_host.example/"},
		{"https://exa>ple.org/", ""},
		{"https://a%20b/", ""},
		{"https:///x", ""},
		{"https:x", ""},
		{"//x.org/", ""},
		{"x", ""},
		{"", ""},
		{"data:,x", ""},
	}
	for _, c := range cases {
		got, err := address(c.in)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%q: got %q, %v, want %q", c.in, got, err, c.want)
		}
		if again, _ := address(got); again != got {
			t.Errorf("%q: the address of it is %q", got, again)
		}
	}
}

func TestFallbacks(t *testing.T) {
	long := strings.Repeat("many words ", 20)
	cases := []struct{ title, summary, wantTitle, wantSummary string }{
		{"", "", "https://x.org/a", "https://x.org/a"},
		{"", "Summary.", "Summary.", "Summary."},
		{" T\n\tT ", "", "T T", "T T"},
		{"", long, "many words many words many words many words many words many words many words…", strings.TrimSpace(long)},
		{"", strings.Repeat("é", 50), strings.Repeat("é", 40) + "…", strings.Repeat("é", 50)},
	}
	for _, c := range cases {
		got, err := Item{ID: "1", Link: "https://x.org/a", Title: c.title, Summary: c.summary}.Prepare()
		if err != nil || got.Title != c.wantTitle || got.Summary != c.wantSummary {
			t.Errorf("%q, %q: got %q, %q (%v), want %q, %q", c.title, c.summary, got.Title, got.Summary, err, c.wantTitle, c.wantSummary)
		}
	}
}

func TestAbsoluteLinks(t *testing.T) {
	const base = "https://x.org/p/a/"
	cases := []struct{ in, want string }{
		{`<p>no <b>links</b> & no <i`, `<p>no <b>links</b> & no <i`},
		{`<A HREF="https://y.org/">kept as it is</A>`, `<A HREF="https://y.org/">kept as it is</A>`},
		{`<a href="../b/#c">x</a>`, `<a href="https://x.org/p/b/#c">x</a>`},
		{`<a title="t" href='/b'>x</a>`, `<a title="t" href="https://x.org/b">x</a>`},
		{`<img src="i.png" srcset="i.png 2x" alt="">`, `<img src="https://x.org/p/a/i.png" alt="">`},
		{`<a href=" JavaScript:x()" class="c">x</a>`, `<a class="c">x</a>`},
		{`<a href="mailto:a@x.org">x</a>`, `<a href="mailto:a@x.org">x</a>`},
		{`<pre>a <!-- <a href="x"> --> b</pre>`, `<pre>a <!-- <a href="x"> --> b</pre>`},
	}
	for _, c := range cases {
		if got := absoluteLinks(c.in, base); got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
	}
}

// FuzzRSS puts any texts in and wants well-formed, valid XML out that a reader finds every item in.
func FuzzRSS(f *testing.F) {
	h := hostile()
	f.Add(h.ID, h.Title, h.Summary, h.Content, h.Author, "https://example.org/?a=b&c", int64(0))
	f.Add("1", "", "", "<a href='http://[x'>", "", "http://a/%zz", int64(1e9))
	f.Fuzz(func(t *testing.T, id, title, summary, content, author, link string, seconds int64) {
		c := channel()
		c.Title, c.Description, c.Author, c.Generator = title, summary, author, content
		one := Item{
			ID: id, Title: title, Link: link, Summary: summary, Content: content, Author: author, Categories: []string{title, author, ""},
			Published: time.Unix(seconds, 0), Updated: time.Unix(seconds/2, 0), Source: Source{Title: author, URL: link},
		}
		two := one
		two.ID += "2"
		data, err := RSS(c, []Item{one, two})
		if err != nil {
			return
		}
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("not well-formed: %v\n%s", err, data)
			}
		}
		if found := Validate(data, self); len(found) > 0 {
			t.Errorf("not valid: %v\n%s", found, data)
		}
		parsed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
		if err != nil || len(parsed.Items) != 2 {
			t.Fatalf("gofeed: %v\n%s", err, data)
		}
	})
}

// BenchmarkRSS writes a feed of 50 items with 4 kB of content each.
func BenchmarkRSS(b *testing.B) {
	items := make([]Item, 50)
	for i := range items {
		items[i] = plain()
		items[i].ID = fmt.Sprint(i)
		items[i].Content = strings.Repeat(`<p>Some words of text with <a href="https://x.org/">a link</a> in them.</p>`, 55)
	}
	b.ReportAllocs()
	for b.Loop() {
		mustRSS(b, channel(), items...)
	}
}
