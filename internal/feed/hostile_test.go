package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"
)

// hostileTexts are what has broken feeds, readers of them or those who use these: each goes into every place.
var hostileTexts = func() []string {
	texts := []string{
		"", " ", "\n\t", "plain", "Ferry & union", "AT&amp;T", "&amp;amp;lt;b&amp;gt;", "5 < 6 > 4", "]]>", "]]]]><![CDATA[>", "<![CDATA[x]]>", "<![CDATA[<![CDATA[x]]>]]>",
		"\ufffe", "\uffff", "\ufffd", "\u0085", "\u0092", "\U0001fffe", "\ufdd0", "\xed\xa0\x80", "\xed\xbf\xbf\xed\xa0\x80", "\xff\xfe", "\xc0\x80", "\xf4\x90\x80\x80", "\xe2\x82",
		"&#0;", "&#11;", "&#xFFFE;", "&#xD800;", "&#x110000;", "&#99999999999;", "&nosuch;", "&", "&#", "&#x;", "&lt;script&gt;alert(1)&lt;/script&gt;",
		"<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<img src=x onerror=alert(1)>",
		"<svg/onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<math><mtext></p><style><img src onerror=alert(1)>", "<iframe srcdoc='<script>1</script>'>",
		"<a href='javascript:alert(1)'>j</a>", "<a href=\" jAva\tscript:alert(1)\">j</a>", "<a href='&#106;avascript:1'>j</a>", "<a href='vbscript:x'>v</a>",
		"<a href='data:text/html;base64,PHNjcmlwdD4='>d</a>", "<a href='#x'>f</a>", "<a href='../up'>r</a>", "<a href='//host.example'>h</a>", "<a href='http://[x'>b</a>",
		"<a href='https://ok.example/?a=1&b=2' onclick=alert(1) style='x:expression(1)' class=c id=i>ok</a>", "<img src='data:image/png;base64,AA=='>", "<img src=i.png srcset='a 1x, b 2x'>",
		"<!-- comment -->", "<!-- <!-- --> -->", "<!--", "--!>", "<?xml version='1.0'?>", "<!DOCTYPE html>", "<!ENTITY x 'y'>", "&x;", "</p></div></channel></rss>", "</item><item>",
		"<p>unclosed <b>bold <i>both</b> one</i>", "<table><p>x<td>y", "<plaintext>", "<textarea><script>", "<title></title><script>", "<noscript><p title='</noscript><script>1</script>'>",
		"<style>@import 'x'</style>", "<form action='javascript:x'><input onfocus=1 autofocus><button formaction='javascript:y'>", "<base href='javascript:/'>", "<meta http-equiv=refresh content='0;url=javascript:x'>",
		"<object data='x'></object><embed src='y'>", "<template><script>1</script></template>", "<select><option><script>1</script>", "{\"a\":\"\\u0000\"}", "\\ud800", "</script>", "\u2028\u2029",
		"<p>Quiet and clean, with <a href=\"https://ok.example/a?b=1&amp;c=2#d\">a link</a>.</p>", "日本語の見出し", "😀👩‍👩‍👧", "\u202eright to left", strings.Repeat("<b>", 40), strings.Repeat("word ", 60),
	}
	for c := range rune(0x20) {
		texts = append(texts, "a"+string(c)+"b")
	}
	return texts
}()

var hostileURLs = []string{
	"https://example.org/a", "https://example.org/ä b", "HTTP://EXAMPLE.ORG/%zz", "https://exämple.org/?q=<>", "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "/relative", "#x",
	"//host.example/x", "mailto:a@b.example", "https://", "http://[::1", "https://a b/", "file:///etc/passwd", "https://example.org/\x0b", "https://user:pass@example.org/", " https://example.org/x ", "https://example.org/a|b[c]",
}

// generated returns the i-th hostile item. The same i gives the same item.
func generated(i int) Item {
	r := rand.New(rand.NewPCG(uint64(i), 7))
	text := func() string {
		var b strings.Builder
		for range r.IntN(3) {
			b.WriteString(hostileTexts[r.IntN(len(hostileTexts))])
		}
		return b.String()
	}
	address := func() string { return hostileURLs[r.IntN(len(hostileURLs))] }
	it := Item{
		ID: fmt.Sprint(text(), "-", i), Title: text(), URL: address(), Summary: text(), Content: hostileTexts[i%len(hostileTexts)] + text() + "<p>" + text() + "</p>",
		Published: time.Unix(r.Int64N(1<<38)-1<<37, 0), Updated: time.Unix(r.Int64N(1<<34), r.Int64N(1e9)),
	}
	for range r.IntN(3) { // of what an item has several, some have none
		switch r.IntN(4) {
		case 0:
			it.Authors = append(it.Authors, text())
		case 1:
			it.Categories = append(it.Categories, Category{text(), text()})
		case 2:
			it.Sources = append(it.Sources, Source{text(), address()})
		default:
			it.Language = text()
			it.Image = Image{URL: address(), Type: []string{"image/png", text()}[r.IntN(2)], Bytes: r.Int64N(9) - 4, Width: r.IntN(9) - 4, Height: r.IntN(9) - 4}
		}
	}
	switch i % 50 {
	case 0:
		it = Item{ID: it.ID}
	case 1:
		it.ID = text() // may be blank, may come twice
	case 2, 3, 4, 5: // may be refused
	default:
		it.URL = fmt.Sprint("https://example.org/", i)
	}
	return it
}

// TestHostile writes 100,000 hostile items, in feeds of 500, and wants every feed well-formed, valid and with every
// item that was not refused. Only what has no usable ID or link may be.
func TestHostile(t *testing.T) {
	total := 100_000
	if testing.Short() {
		total = 10_000
	}
	const size = 500
	var written atomic.Int64
	starts := make(chan int)
	var work sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			for start := range starts {
				written.Add(int64(hostileFeed(t, start, min(start+size, total))))
			}
		})
	}
	for start := 0; start < total && !t.Failed(); start += size {
		starts <- start
	}
	close(starts)
	work.Wait()
	if n := written.Load(); n < int64(total)*9/10 {
		t.Errorf("only %d of %d items were written", n, total)
	}
}

// hostileFeed writes the items [from, to) in every format, and returns how many were not refused.
func hostileFeed(t *testing.T, from, to int) int {
	f := channel()
	h := hostileTexts
	f.Title, f.Description, f.Author, f.Generator, f.Language = h[from%len(h)], h[from/7%len(h)], h[from/3%len(h)], h[from/5%len(h)], h[from/11%len(h)]
	seen := map[string]bool{}
	for i := from; i < to; i++ {
		given := generated(i)
		it, err := given.Prepare()
		if err != nil {
			if _, bad := address(given.URL); identity(given.ID) != "" && (given.URL == "" || bad == nil) {
				t.Errorf("item %d was refused: %v", i, err)
			}
			continue
		}
		if !seen[it.ID] {
			seen[it.ID] = true
			f.Items = append(f.Items, it)
		}
	}
	for _, format := range formats {
		data := format.must(t, f)
		if found := Validate(data, self); len(found) > 0 {
			t.Errorf("%s of %d to %d is not valid: %v", format.name, from, to, found[:min(3, len(found))])
		}
	}
	return len(f.Items)
}

// TestLongBodies writes bodies of 10 MB, hostile and not.
func TestLongBodies(t *testing.T) {
	const size = 10 << 20
	var items []Item
	for i, unit := range []string{"<p>words</p>\n", "<b>", "\x0b", "]]>", "&lt;", "<script>alert(1)</script>", "<!--", "\xff\xfe"} {
		it := plainItem()
		long := strings.Repeat(unit, size/len(unit))
		it.ID, it.Content, it.Summary, it.Title, it.Authors = fmt.Sprint("long", i), long, long, long, []string{long}
		items = append(items, it)
	}
	for _, f := range formats {
		w, err := f.write(channel(items...))
		if err != nil || len(w.Data) > 1<<20 || len(w.Short) != len(items) {
			t.Errorf("%s: %d bytes, %d items cut short (%v), want at most 1 MB, %d", f.name, len(w.Data), len(w.Short), err, len(items))
		}
		if found := Validate(w.Data, self); len(found) > 0 {
			t.Errorf("%s is not valid: %v", f.name, found[:min(3, len(found))])
		}
	}
}

// TestDeepBodies wants cleaning to take linear time: a body of the longest that is kept, of what parsers are slow at.
func TestDeepBodies(t *testing.T) {
	for _, unit := range []string{"<b>", "<div>", "<a href='x'>", "<table><tr><td>", "</p>", "<p><b><i>", "<b id=%d><p>", "<", "&", "<svg>", "<select>"} {
		long := strings.Repeat(unit, MaxContent/len(unit))
		if strings.Contains(unit, "%d") {
			var b strings.Builder
			for i := 0; b.Len() < MaxContent-20; i++ {
				fmt.Fprintf(&b, unit, i)
			}
			long = b.String()
		}
		start := time.Now()
		body(long, nil)
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s again and again: took %v", unit, took)
		}
	}
}

// FuzzFeed puts any texts in and wants well-formed, valid feeds out that a reader finds every item in.
func FuzzFeed(f *testing.F) {
	h := hostileItem()
	f.Add(h.ID, h.Title, h.Summary, h.Content, h.Authors[0], "https://example.org/?a=b&c", int64(0))
	f.Add("1", "", "", "<a href='http://[x'>", "", "http://a/%zz", int64(1e9))
	for i, text := range hostileTexts {
		f.Add("1", text, text, text, text, hostileURLs[i%len(hostileURLs)], int64(i)*1e9)
	}
	f.Fuzz(func(t *testing.T, id, title, summary, content, author, link string, seconds int64) {
		c := channel()
		c.Title, c.Description, c.Author, c.Generator, c.Language = title, summary, author, content, author
		one := Item{
			ID: id, Title: title, URL: link, Summary: summary, Content: content, Authors: []string{author}, Categories: []Category{{title, author}, {Term: summary}},
			Published: time.Unix(seconds, 0), Updated: time.Unix(seconds/2, 0), Sources: []Source{{author, link}, {title, summary}},
			Image: Image{URL: link, Type: "image/png", Bytes: seconds},
		}
		two := one
		two.ID += "2"
		c.Items = []Item{one, two}
		for _, format := range formats {
			w, err := format.write(c)
			if err != nil {
				return
			}
			if found := Validate(w.Data, self); len(found) > 0 {
				t.Errorf("%s is not valid: %v\n%s", format.name, found, w.Data)
			}
			if format.name != "feed.json" {
				wellFormed(t, w.Data)
			}
			parsed, err := gofeed.NewParser().Parse(bytes.NewReader(w.Data))
			if err != nil || len(parsed.Items) != 2 {
				t.Fatalf("gofeed: %v\n%s", err, w.Data)
			}
		}
	})
}

func wellFormed(t *testing.T, data []byte) {
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, data)
		}
	}
}

// FuzzBody wants what body leaves to be safe, and to be left alone the next time.
func FuzzBody(f *testing.F) {
	for _, text := range hostileTexts {
		f.Add(text)
	}
	f.Add(`<ul><li><a href="https://x.org/?a=1&amp;b">x</a><br></li></ul><pre><code>y</code></pre>`)
	f.Fuzz(func(t *testing.T, fragment string) {
		got, _ := body(fragment, nil)
		var v validator
		v.content(1, got)
		if len(v.found) > 0 || !isLegal(got) {
			t.Errorf("%q: got %q: %v", fragment, got, v.found)
		}
		if again, _ := body(got, nil); again != got {
			t.Errorf("%q: the body of %q is %q", fragment, got, again)
		}
	})
}
