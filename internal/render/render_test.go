package render

import (
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
)

var (
	tide   = brief.Evidence{Source: "sea/tide", Quote: "The tide was 3.1 metres.", Paragraph: 2}
	copied = brief.Evidence{Source: "sea/copy", Quote: "The tide was 3.1 metres.", Paragraph: 9}
	wind   = brief.Evidence{Source: "sea/tide", Quote: "Wind fell to 4 knots.", Paragraph: 3}
)

func links(base string) Links {
	u, err := url.Parse(base)
	if err != nil {
		panic(err)
	}
	return Links{Base: u, Page: "briefings/x/", Record: func(s string) string { return "sources/" + strings.ReplaceAll(s, "/", "-") + "/" }}
}

func page(t *testing.T, d brief.Document) Article {
	t.Helper()
	a, err := New().Page(d, links("https://sea.example/sub/"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestMarkdown(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"mark", "High water.[^1]\n\n[^1]: x\n", `<p class="lead">High water.<sup class="ref"><a id="ref-1" href="#` + tide.Anchor() + `" role="doc-noteref">1</a></sup></p>` + "\n"},
		{"tags are text", "a <b>c</b>\n", "<p class=\"lead\">a &lt;b&gt;c&lt;/b&gt;</p>\n"},
		{"blocks of tags too", "# A\n\n<div onclick=x>\n", "<h2 id=\"a\">A</h2>\n<p>&lt;div onclick=x&gt;</p>\n"},
		{"comments go", "# A\n\n<!-- later -->\n", "<h2 id=\"a\">A</h2>\n"},
		{"scripts are no links", "[a](javascript:x) <javascript:y> ![b](data:image/png;base64,x)\n", "<p class=\"lead\">a javascript:y b</p>\n"},
		{"base path", "[a](/topics/) [b](../y/) [c](#d)\n", `<p class="lead"><a href="/sub/topics/">a</a> <a href="/sub/briefings/y/">b</a> <a href="#d">c</a></p>` + "\n"},
		{"elsewhere", "[a](https://far.example/?q=1&r=2)\n", `<p class="lead"><a href="https://far.example/?q=1&amp;r=2" rel="noopener">a</a></p>` + "\n"},
		{"quotation marks stay", "\"A\" -- 'b'...\n", "<p class=\"lead\">&quot;A&quot; -- 'b'...</p>\n"},
		{"forbidden characters", "a\x0bb\xffc&#11;d&#xfffe;\n", "<p class=\"lead\">abcd</p>\n"},
		{"heading ids", "## 日本 & co\n\n## 日本 co\n\n## deadbeef\n\n## ?\n", "<h2 id=\"日本-co\">日本 &amp; co</h2>\n<h2 id=\"日本-co-2\">日本 co</h2>\n<h2 id=\"section-deadbeef\">deadbeef</h2>\n<h2 id=\"section\">?</h2>\n"},
		{"heading levels", "# A\n\n##### B\n", "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n"},
		{"timeline", "- **6 May 2025**: Calm.\n", "<ul class=\"timeline\">\n<li><strong>6 May 2025</strong>Calm.</li>\n</ul>\n"},
		{"quotes", "- **Ada**, radio: “Calm.”\n", "<ul class=\"quotes\">\n<li><strong>Ada</strong>, radio: <span class=\"said\">“Calm.”</span></li>\n</ul>\n"},
		{"plain list", "- One\n", "<ul>\n<li>One</li>\n</ul>\n"},
		{"own footnote", "A[^a] b.[^1]\n\n[^a]: Mine.\n[^1]: x\n", `<p class="lead">A<sup class="ref"><a id="note-fnref:1" href="#note-fn:1" role="doc-noteref">a</a></sup> b.<sup class="ref"><a id="ref-1" href="#` + tide.Anchor() + `" role="doc-noteref">1</a></sup></p>` + "\n<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol type=\"a\">\n<li id=\"note-fn:1\">\n<p>Mine.&#160;<a href=\"#note-fnref:1\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a></p>\n</li>\n</ol>\n</div>\n"},
	}
	for _, tt := range tests {
		a := page(t, brief.Document{Body: tt.body, Notes: map[string]brief.Evidence{"1": tide}})
		if diff := cmp.Diff(tt.want, string(a.HTML)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

// Marks that cite one passage share its receipt, and so do sources that carry the same words.
func TestReceipts(t *testing.T) {
	a := page(t, brief.Document{
		Body:  "A.[^t]\n\n- B.[^w]\n- C.[^t][^c]\n\n[^t]: x\n[^w]: y\n[^c]: z\n",
		Notes: map[string]brief.Evidence{"t": tide, "w": wind, "c": copied},
	})
	want := []Receipt{
		{Number: 1, Anchor: tide.Anchor(), Quote: tide.Quote, Cites: []brief.Evidence{tide, copied}, Marks: []string{"ref-1", "ref-1-2"}},
		{Number: 2, Anchor: wind.Anchor(), Quote: wind.Quote, Cites: []brief.Evidence{wind}, Marks: []string{"ref-2"}},
	}
	if diff := cmp.Diff(want, a.Receipts); diff != "" {
		t.Error(diff)
	}
	if n := strings.Count(string(a.HTML), "doc-noteref"); n != 3 {
		t.Errorf("%d marks: those side by side are one\n%s", n, a.HTML)
	}
}

func TestFeed(t *testing.T) {
	a, err := New().Feed(brief.Document{Body: "High.[^1] See [a](/b/) and [c](#d).\n\n[^1]: x\n", Notes: map[string]brief.Evidence{"1": tide}}, links("https://sea.example/sub/"))
	if err != nil {
		t.Fatal(err)
	}
	want := `<p>High. <sup><a href="https://sea.example/sub/sources/sea-tide/#` + tide.Anchor() + `">[1]</a></sup> See <a href="https://sea.example/sub/b/">a</a> and <a href="https://sea.example/sub/briefings/x/#d">c</a>.</p>` + "\n"
	if diff := cmp.Diff(want, string(a.HTML)); diff != "" {
		t.Error(diff)
	}
}

// A person's own footnotes are letters in a feed as they are on the page, without links that lead nowhere.
func TestFeedNotes(t *testing.T) {
	for body, want := range map[string]string{
		"A[^a] b[^b].[^1] C.[^a]\n\n[^a]: Mine.\n[^b]: One.\n\n    Two.\n[^1]: x\n": `<p>A<sup>[a]</sup> b<sup>[b]</sup>. <sup><a href="https://sea.example/sub/sources/sea-tide/#` + tide.Anchor() + `">[1]</a></sup> C.<sup>[a]</sup></p>` + "\n<hr>\n<p>a. Mine.</p>\n<p>b. One.</p>\n<p>Two.</p>\n",
		"A.[^a]\n\n[^a]:\n    - x\n    - y\n":                                       "<p>A.<sup>[a]</sup></p>\n<hr>\n<p>a. </p>\n<ul>\n<li>x</li>\n<li>y</li>\n</ul>\n",
	} {
		a, err := New().Feed(brief.Document{Body: body, Notes: map[string]brief.Evidence{"1": tide}}, links("https://sea.example/sub/"))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(a.HTML)); diff != "" {
			t.Errorf("%q: %s", body, diff)
		}
	}
}

// A source without an address is reached by its record.
func TestSourcesList(t *testing.T) {
	d := brief.Document{Body: "## Where from\n\n- [Tide tables](<https://far.example/t>), Board\n- Harbour log, 6 May\n"}
	d.Sources = []brief.Source{{ID: "sea/tide", Title: "Tide tables", URL: "https://far.example/t"}, {ID: "sea/log", Title: "Harbour log"}}
	a := page(t, d)
	if !a.ListsSources || !strings.Contains(string(a.HTML), `<a href="/sub/sources/sea-log/">Harbour log</a>, 6 May`) {
		t.Errorf("lists sources: %v\n%s", a.ListsSources, a.HTML)
	}
}

// A source without title and address is named by its id, as code.
func TestSourcesByID(t *testing.T) {
	d := brief.Document{Body: "## Sources\n\n- `sea/log`\n- Tide tables, Board\n"}
	d.Sources = []brief.Source{{ID: "sea/tide", Title: "Tide tables"}, {ID: "sea/log"}}
	a := page(t, d)
	if !a.ListsSources || !strings.Contains(string(a.HTML), `<li><a href="/sub/sources/sea-log/"><code>sea/log</code></a></li>`) {
		t.Errorf("lists sources: %v\n%s", a.ListsSources, a.HTML)
	}
	if a, err := New().Feed(d, links("https://sea.example/sub/")); err != nil || !a.ListsSources {
		t.Errorf("feed lists sources: %v, %v\n%s", a.ListsSources, err, a.HTML)
	}
}

func TestStatements(t *testing.T) {
	tests := []struct {
		body string
		want []string
	}{
		{"A.[^1]\n\n- B.\n- **6 May**: C.\n\n[^1]: x\n", []string{"A.", "B.", "6 May: C."}},
		{"# H\n\nA\nb.\n", []string{"A b."}},
		{"> A.\n\n- Tide tables\n", []string{"A."}},
		{"# H\n", nil},
	}
	for _, tt := range tests {
		d := brief.Document{Body: tt.body, Notes: map[string]brief.Evidence{"1": tide}}
		d.Sources = []brief.Source{{ID: "sea/tide", Title: "Tide tables"}}
		if diff := cmp.Diff(tt.want, page(t, d).Statements); diff != "" {
			t.Errorf("%q: %s", tt.body, diff)
		}
	}
}

// A link to another file of content/ works on a forge and leads to that file's page on the site.
func TestFileLinks(t *testing.T) {
	pages := map[string]string{"content/stories/big.md": "stories/big/", "content/briefings/other one.md": "briefings/other/"}
	tests := []struct{ link, page, feed string }{
		{"../stories/big.md", "/sub/stories/big/", "https://sea.example/sub/stories/big/"},
		{"other%20one.md#so", "/sub/briefings/other/#so", "https://sea.example/sub/briefings/other/#so"},
		{"/content/stories/big.md", "/sub/stories/big/", "https://sea.example/sub/stories/big/"},
		{"gone.md", "/sub/briefings/x/gone.md", "https://sea.example/sub/briefings/x/gone.md"},
	}
	l := links("https://sea.example/sub/")
	l.File = func(name string) string { return pages[name] }
	for _, tt := range tests {
		d := brief.Document{File: "content/briefings/x.md", Body: "[a](" + tt.link + ")\n"}
		a, _ := New().Page(d, l)
		f, _ := New().Feed(d, l)
		if !strings.Contains(string(a.HTML), `"`+tt.page+`"`) || !strings.Contains(string(f.HTML), `"`+tt.feed+`"`) {
			t.Errorf("%s: %s%s", tt.link, a.HTML, f.HTML)
		}
	}
}

func TestTextFragment(t *testing.T) {
	long := strings.Repeat("word, ", 30) + "the very-last few words of & it"
	const cjk = "夜班渡轮将于十二月恢复开航，港务局周五表示，经过两个冬天的停航之后，"
	tests := []struct{ quote, want string }{
		{"well-known, A & B", "well%2Dknown%2C%20A%20%26%20B"},
		{"x", "x"},
		{"A b c.\n\nThe longer paragraph", "The%20longer%20paragraph"},
		{long, "word%2C%20word%2C%20word%2C%20word%2C%20word%2C%20word,few%20words%20of%20%26%20it"},
		{"The ferry wrapped in\na column of the paper", "The%20ferry%20wrapped%20in,column%20of%20the%20paper"},
		{"Short\nline then a longer one", "Short%20line%20then,a%20longer%20one"},
		{"He\nleft", "He%20left"},
		{"“We will sail,” she said.", "We%20will%20sail%2C%E2%80%9D%20she%20said"},
		{"[The] board (of four) met [sic]", "The%5D%20board%20%28of%20four%29%20met%20%5Bsic"},
		{"The **night** ferry *to* [Solvik](https://a.example/x_y) sails &amp; `docks`", "The%20night%20ferry%20to%20Solvik%20sails%20%26%20docks"},
		{"> The board\n> met on *Friday*", "The%20board%20met%20on%20Friday"},
		{"A <b>bold</b> word and 5 * 3 and snake_case", "A%20bold%20word%20and%205%20%2A%203%20and%20snake_case"},
		{"<p>The harbour &amp; the <b>pier</b></p>", "The%20harbour%20%26%20the%20pier"},
		{"2. The second point", "The%20second%20point"},
		{"2025. A year", "2025.%20A%20year"},
		{"Before ![a boat](b.png) and after it", "and%20after%20it"},
		{"soft\u00adhyphen and\u00a0space", "softhyphen%20and%20space"},
		{strings.Repeat(cjk, 5), "%E5%A4%9C%E7%8F%AD%E6%B8%A1%E8%BD%AE%E5%B0%86%E4%BA%8E%E5%8D%81%E4%BA%8C%E6%9C%88%E6%81%A2%E5%A4%8D%E5%BC%80%E8%88%AA,%E7%BB%8F%E8%BF%87%E4%B8%A4%E4%B8%AA%E5%86%AC%E5%A4%A9%E7%9A%84%E5%81%9C%E8%88%AA%E4%B9%8B%E5%90%8E"},
		{strings.Repeat("界", 200), strings.Repeat("%E7%95%8C", 200)},
	}
	for _, tt := range tests {
		want := "https://a.example/p#:~:text=" + tt.want
		got := TextFragment("https://a.example/p", tt.quote)
		if tt.quote == long {
			got = strings.Replace(got, "very%2Dlast%20", "", 1)
		}
		if got != want {
			t.Errorf("TextFragment(%q) =\n%q, want\n%q", tt.quote, got, want)
		}
	}
	addresses := map[string]string{
		"https://a.example/p#top":         "https://a.example/p#top:~:text=x",
		"https://a.example/p#:~:text=old": "https://a.example/p#:~:text=x",
		"javascript:alert(1)":             "",
		"":                                "",
	}
	for address, want := range addresses {
		if got := TextFragment(address, "x"); got != want {
			t.Errorf("TextFragment(%q) = %q, want %q", address, got, want)
		}
	}
	for _, nothing := range []string{"", " \n ", "—", "![a](b)"} {
		if got := TextFragment("https://a.example/p", nothing); got != "https://a.example/p" {
			t.Errorf("TextFragment of %q = %q", nothing, got)
		}
	}
}

// A fragment says nothing that the quote does not, and has no character that would mean something else.
func FuzzTextFragment(f *testing.F) {
	f.Add("well-known, **A** & B\n> c\n\n1. d")
	f.Add(strings.Repeat("夜班渡轮，", 40))
	f.Fuzz(func(t *testing.T, quote string) {
		got := TextFragment("https://a.example/p", quote)
		_, directive, ok := strings.Cut(got, "#:~:text=")
		if !ok {
			return
		}
		parts := strings.Split(directive, ",")
		if len(parts) > 2 || strings.ContainsAny(directive, "&- #\n") {
			t.Errorf("%q: %q", quote, got)
		}
		for _, p := range parts {
			if p == "" {
				t.Errorf("%q: an empty part in %q", quote, got)
			}
		}
	})
}

// Whatever a document says, its HTML is well-formed text without a live script.
func FuzzPage(f *testing.F) {
	f.Add("A.[^1]\n\n- **x**: “y”[^1]\n\n[^1]: z\n")
	f.Add("<script>\n\n[a](JaVaScRiPt:b) ![c](x)\n| a |\n|---|\n| b |\n")
	f.Add("- **1**\n- **a**:\n\n[^1]:\n")
	r, l := New(), links("https://sea.example/")
	f.Fuzz(func(t *testing.T, body string) {
		d := brief.Document{Body: body, Notes: map[string]brief.Evidence{"1": tide}}
		d.Sources = []brief.Source{{ID: "sea/tide", Title: "a"}}
		for _, make := range []func(brief.Document, Links) (Article, error){r.Page, r.Feed} {
			a, err := make(d, l)
			if err != nil {
				t.Fatal(err)
			}
			html := strings.ToLower(string(a.HTML))
			if !utf8.ValidString(html) || strings.Contains(html, "<script") || strings.Contains(html, `="javascript:`) {
				t.Errorf("%q", html)
			}
		}
	})
}

func BenchmarkPage(b *testing.B) {
	d := brief.Document{
		Body: "The tide rose.[^t]\n\n## Key points\n\n" + strings.Repeat("- The tide was *higher* than [last year](https://sea.example/2024).[^t][^w]\n", 6) +
			"\n## Sources\n\n- [Tide](<https://sea.example/tide>), 7 December 2025\n\n[^t]: x\n[^w]: y\n",
		Notes: map[string]brief.Evidence{"t": tide, "w": wind},
	}
	r, l := New(), links("https://sea.example/sub/")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Page(d, l); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

func BenchmarkTextFragment(b *testing.B) {
	quote := strings.Repeat("The 96-metre vessel takes 140 cars, and the board has set aside 31 million crowns. ", 3)
	b.ReportAllocs()
	for b.Loop() {
		TextFragment("https://courier.example/ferry?id=7", quote)
	}
}
