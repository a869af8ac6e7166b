package feed

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/ anew")

const self = "https://example.org/news/feed.xml"

// channel is a feed as a site has them.
func channel(items ...Item) Feed {
	return Feed{
		Title: "Harbour & Desk", Description: "Short briefings & what they rest on.", Home: "https://example.org/news/",
		Self: self, Language: "en-GB", Author: "Ann Editor", Generator: "Briefing", Hub: "https://hub.example/",
		Icon: "https://example.org/news/icon.png", Items: items,
	}
}

// plainItem is an item as a site has them.
func plainItem() Item {
	return Item{
		ID: "urn:briefing:7q3f", Title: "Ferry talks resume", URL: "https://example.org/news/briefings/ferry/",
		Summary: "The operator & the union meet on Friday.", Content: "<p>The operator and the union <em>meet</em> on Friday.</p>",
		Authors: []string{"Ann Editor"}, Categories: []Category{{"transport", "Transport"}, {Term: "Work"}},
		Published: time.Date(2025, 12, 6, 9, 30, 0, 0, time.FixedZone("", 3600)), Updated: time.Date(2025, 12, 7, 0, 0, 0, 0, time.UTC),
		Sources: []Source{{"The Quay", "https://quay.example/ferry?id=1&page=2"}}, Language: "en",
		Image: Image{URL: "https://example.org/news/cards/ferry.png", Type: "image/png", Bytes: 20480, Width: 1200, Height: 630},
	}
}

// hostileItem is an item whose every text is something that has broken feeds.
func hostileItem() Item {
	const bad = "x\x00\x0b\x1b\ufffe\uffff\xed\xa0\x80\xff\u0085\ufffd<b>&amp;]]></b>\r\n😀"
	return Item{
		ID: bad, Title: bad, URL: "https://example.org/ä b/?q=\"<é>", Summary: bad, Authors: []string{bad, " ", bad},
		Categories: []Category{{bad, bad}, {Term: bad}, {Term: " "}, {Label: "y"}},
		Content:    bad + `<a href="../x?a=1&b=2">r</a> <a href="javascript:alert(1)">j</a> <img src="//i.example/é.png" srcset="a 1x"> <a href='#n'>f</a> <script>alert(2)</script>&#11;<a hr`,
		Published:  time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC),
		Sources:    []Source{{bad, "http://quay.example/"}, {"data", "data:text/html,x"}, {"second", "https://pier.example/2"}},
		Image:      Image{URL: "data:image/png;base64,AAAA", Type: "image/png"},
	}
}

// bareItem has nothing that an item can do without.
func bareItem() Item { return Item{ID: "bare"} }

// A format is a way to write a feed.
type format struct {
	name  string
	write func(Feed) (Written, error)
}

var formats = []format{{"feed.xml", Feed.RSS}, {"atom.xml", Feed.Atom}, {"feed.json", Feed.JSON}}

func (f format) must(t testing.TB, feed Feed) []byte {
	t.Helper()
	w, err := f.write(feed)
	if err != nil {
		t.Fatalf("%s: %v", f.name, err)
	}
	return w.Data
}

// TestGolden compares the whole of a feed, in every format, with what it was.
func TestGolden(t *testing.T) {
	for _, f := range formats {
		c := channel(plainItem(), hostileItem(), bareItem())
		c.Current, c.Prev, c.Archive = "https://example.org/news/current", "https://example.org/news/2024", true
		got := f.must(t, c)
		golden := "testdata/" + f.name
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
			t.Errorf("%s (-want +got):\n%s", f.name, diff)
		}
		if !bytes.Equal(got, f.must(t, c)) {
			t.Errorf("%s: the same input gave other bytes", f.name)
		}
		for i, text := range []string{"\x0b", "\x00", "\ufffe", "\uffff", "\ufffd", "\u0085", "srcset", "javascript", "alert", "data:"} {
			if bytes.Contains(got, []byte(text)) {
				t.Errorf("%s: forbidden text %d %q went out", f.name, i, text)
			}
		}
	}
}

func TestFallbacks(t *testing.T) {
	long := strings.Repeat("many words ", 20)
	cases := []struct{ title, summary, wantTitle, wantSummary string }{
		{"", "", "urn:briefing:1", "urn:briefing:1"},
		{"", "Summary.", "Summary.", "Summary."},
		{" T\n\tT ", "", "T T", "T T"},
		{"<script></script>", "&nbsp;", "<script>< /script>", "<script>< /script>"},
		{"\u200b", "\ufeff\u00ad", "urn:briefing:1", "urn:briefing:1"},
		{"\u3164\u2060", "Summary.", "Summary.", "Summary."},
		{"", long, "many words many words many words many words many words many words many words…", strings.TrimSpace(long)},
		{"", strings.Repeat("é", 50), strings.Repeat("é", 40) + "…", strings.Repeat("é", 50)},
	}
	for _, c := range cases {
		got, err := Item{ID: "1", Title: c.title, Summary: c.summary}.Prepare()
		if err != nil || got.Title != c.wantTitle || got.Summary != c.wantSummary {
			t.Errorf("%q, %q: got %q, %q (%v), want %q, %q", c.title, c.summary, got.Title, got.Summary, err, c.wantTitle, c.wantSummary)
		}
	}
}

func TestRefuses(t *testing.T) {
	with := func(change func(*Item)) Feed {
		it := plainItem()
		it.ID = "2"
		change(&it)
		return channel(plainItem(), it)
	}
	cases := []struct {
		feed Feed
		want string
	}{
		{with(func(it *Item) { it.ID = " \x00" }), "item 2: the item \"Ferry talks resume\" at \"https://example.org/news/briefings/ferry/\" has no usable ID"},
		{with(func(it *Item) { it.ID, it.Title = "7q3f\x0b ", "Other" }), `items 1 ("Ferry talks resume", https://example.org/news/briefings/ferry/) and 2 ("Other", https://example.org/news/briefings/ferry/) have the same ID urn:briefing:7q3f`},
		{with(func(it *Item) { it.URL = "/briefings/x/" }), `item 2: the item urn:briefing:2 ("Ferry talks resume"): its link "/briefings/x/" is not an absolute`},
		{with(func(it *Item) { it.URL = "javascript:x" }), `"javascript:x" is not`},
		{Feed{Home: "x", Self: self}, `home: "x" is not`},
		{Feed{Home: self}, `self: "" is not`},
		{Feed{Home: self, Self: self, Hub: "ftp://x/"}, `hub: "ftp://x/" is not`},
		{Feed{Home: self, Self: self, Prev: "/2024.xml"}, `prev: "/2024.xml" is not`},
	}
	for _, c := range cases {
		for _, f := range formats {
			if _, err := f.write(c.feed); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%s: got %v, want %s", f.name, err, c.want)
			}
		}
	}
}

func TestEmptyFeed(t *testing.T) {
	for _, f := range formats {
		data := f.must(t, channel())
		if found := Validate(data, self); len(found) > 0 {
			t.Errorf("%s is not valid: %v", f.name, found)
		}
	}
	if bytes.Contains(formats[0].must(t, channel()), []byte("lastBuildDate")) {
		t.Error("a feed without items has a date")
	}
}

// TestBounds fills feeds to their bounds.
func TestBounds(t *testing.T) {
	long := plainItem()
	long.ID, long.Content = "long", strings.Repeat("<p>words</p>\n", MaxContent/10)
	items := []Item{long, plainItem(), bareItem()}
	size := 0
	for _, it := range prepareAll(t, items[:2]) {
		data, _ := it.rss()
		size += len(data)
	}
	cases := []struct{ items, bytes, want int }{
		{0, 0, 3}, {3, 0, 3}, {2, 0, 2}, {1, 0, 1}, {0, 1, 1}, {0, size, 2}, {0, size - 1, 1}, {0, 1 << 20, 3},
	}
	for _, c := range cases {
		f := channel(items...)
		f.MaxItems, f.MaxBytes = c.items, c.bytes
		w, err := f.RSS()
		if err != nil || w.Items != c.want || len(w.Left) != 3-c.want || bytes.Count(w.Data, []byte("<item>")) != c.want {
			t.Errorf("at most %d items and %d bytes: got %d items, left %v (%v), want %d", c.items, c.bytes, w.Items, w.Left, err, c.want)
		}
		if diff := cmp.Diff([]string{"urn:briefing:long"}, w.Short); diff != "" {
			t.Errorf("short (-want +got):\n%s", diff)
		}
	}
	data := string(formats[2].must(t, channel(long)))
	if want := `"content_html":"<p>The operator &amp; the union meet on Friday.</p><p><a href=\"https://example.org/news/briefings/ferry/\">Ferry talks resume</a></p>"`; !strings.Contains(data, want) {
		t.Errorf("got %.2000s, want %s", data, want)
	}
}

// TestOneEncoding wants an item to be the same bytes in every feed of a format.
func TestOneEncoding(t *testing.T) {
	it, err := plainItem().Prepare()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range formats {
		other := channel(it, bareItem())
		other.Self, other.Title, other.Language = "https://example.org/news/topics/work/feed.xml", "Work", "de"
		one, two := f.must(t, channel(it)), f.must(t, other)
		begin := bytes.Index(one, []byte("urn:briefing:7q3f"))
		end := bytes.LastIndex(one, []byte("1200"))
		if end < 0 {
			end = bytes.LastIndex(one, []byte(`"banner_image"`))
		}
		if !bytes.Contains(two, one[begin:end]) {
			t.Errorf("%s: the item differs from feed to feed", f.name)
		}
	}
}

func TestNeighbours(t *testing.T) {
	f := channel(plainItem())
	f.First, f.Last, f.Next, f.Current, f.Complete = self, self, self, self, true
	for _, format := range formats {
		if data := format.must(t, f); bytes.Contains(data, []byte("-archive")) || bytes.Contains(data, []byte(`"first"`)) {
			t.Errorf("%s: a complete feed has neighbours", format.name)
		}
	}
}

func TestOPML(t *testing.T) {
	list := []Outline{
		{"Harbour & <b>Desk</b>", self, "https://example.org/news/"},
		{"\x0b", "https://example.org/news/topics/work/feed.xml", "https://example.org/news/topics/work/"},
	}
	got, err := OPML("Feeds of \"Harbour\"", list)
	want := `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Feeds of &#34;Harbour&#34;</title>
  </head>
  <body>
    <outline type="rss" text="Harbour &amp; Desk" title="Harbour &amp; Desk" xmlUrl="https://example.org/news/feed.xml" htmlUrl="https://example.org/news/"></outline>
    <outline type="rss" text="https://example.org/news/topics/work/feed.xml" title="https://example.org/news/topics/work/feed.xml" xmlUrl="https://example.org/news/topics/work/feed.xml" htmlUrl="https://example.org/news/topics/work/"></outline>
  </body>
</opml>
`
	if diff := cmp.Diff(want, string(got)); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if found := Validate(got, ""); len(found) > 0 {
		t.Errorf("not valid: %v", found)
	}
	for want, list := range map[string][]Outline{
		"there is none": nil, "comes twice": append(list, list[0]), `"x" is not`: {{"x", "x", self}}, `"y" is not`: {{"x", self, "y"}},
	} {
		if _, err := OPML("x", list); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// TestAtOnce writes feeds of the same prepared items at once; the bytes are those of items prepared by the feed.
func TestAtOnce(t *testing.T) {
	given := []Item{plainItem(), hostileItem(), bareItem()}
	prepared := prepareAll(t, given)
	var work sync.WaitGroup
	for _, f := range formats {
		want := f.must(t, channel(given...))
		for range 8 {
			work.Go(func() {
				if w, err := f.write(channel(prepared...)); err != nil || !bytes.Equal(w.Data, want) {
					t.Errorf("%s: prepared items gave other bytes (%v)", f.name, err)
				}
			})
		}
	}
	work.Wait()
}
