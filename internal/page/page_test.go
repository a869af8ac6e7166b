package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"briefing/internal/brief"
)

const article = `<p>The harbour of Port Alder reopened on Friday, after the strongest storm in eleven years kept every ship away for two days.</p>
<h2>What broke</h2>
<p>Engineers found damage to 40 metres of the northern breakwater, the harbour office said, and <a href="/x">none</a> to the southern one.</p>
<p>Repairs will cost about 2 million euros and take until March, the city council estimates, and insurance covers half of the sum.</p>`

func TestExtract(t *testing.T) {
	p, err := Extract(`<!doctype html><html lang="en-GB"><head><title>Harbour | The Gazette</title>
<link rel="canonical" href="https://example.org/harbour#top"><meta property="og:site_name" content="The Gazette">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Harbour &amp; ferries reopen",
"datePublished":"2025-12-05T23:30:00+01:00","author":[{"name":"Ada Byron"},{"name":"Max Born"}]}]}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour reopens</h1>` + article + `</article><footer>Imprint</footer></body></html>`)
	if err != nil {
		t.Fatal(err)
	}
	want := Page{
		Title: "Harbour reopens", URL: "https://example.org/harbour", Publisher: "The Gazette", Author: "Ada Byron, Max Born",
		Date: brief.Date{Year: 2025, Month: 12, Day: 5}, Language: "en-GB",
	}
	text := p.Text
	p.Text = ""
	if p != want {
		t.Errorf("got %+v\nwant %+v", p, want)
	}
	for _, s := range []string{"eleven years kept every ship away for two days.\n\nWhat broke\n\nEngineers", "and none to the southern one.\n\nRepairs"} {
		if !strings.Contains(text, s) {
			t.Errorf("the text lacks %q:\n%s", s, text)
		}
	}
	if strings.Contains(text, "Home") || strings.Contains(text, "Imprint") {
		t.Errorf("the text has what lies around the article:\n%s", text)
	}
}

func TestExtractNothing(t *testing.T) {
	for _, source := range []string{"", "<html></html>", "<p></p>"} {
		if p, err := Extract(source); err == nil {
			t.Errorf("Extract(%q) = %+v, want an error", source, p)
		}
	}
}

// inOrder checks that nothing is invented: but for white space, every line is in the page, and after the
// line before it.
func inOrder(t *testing.T, source, text string) {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(strings.Join(strings.Fields(n.Data), ""))
		}
		for c := range n.ChildNodes() {
			if c.Type != html.ElementNode || !isSkipped(c.DataAtom) {
				walk(c)
			}
		}
	}
	walk(doc)
	rest := b.String()
	for line := range strings.Lines(text) {
		flat := strings.Join(strings.Fields(line), "")
		i := strings.Index(rest, flat)
		if i < 0 {
			t.Fatalf("%q is not in the page, or not after what comes before it", line)
		}
		rest = rest[i+len(flat):]
	}
}

func FuzzExtract(f *testing.F) {
	f.Add(article)
	f.Add("<table><tr><td>One<td>two<br><br>three</table>" + article + "<template><p>No</template><p hidden>Yes.")
	f.Add("<script type=application/ld+json>{\"headline\":[1]}</script>")
	f.Fuzz(func(t *testing.T, source string) {
		p, err := Extract(source) // must not panic
		if err != nil {
			return
		}
		if strings.TrimSpace(p.Text) == "" {
			t.Errorf("an article without text in %q", source)
		}
		inOrder(t, source, p.Text)
	})
}
