package feed

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

func TestText(t *testing.T) {
	cases := []struct{ in, want string }{
		{"Ferry talks resume", "Ferry talks resume"},
		{"How the <script> tag works", "How the <script> tag works"},
		{"Use &lt;br&gt; and <div> in HTML", "Use <br> and <div> in HTML"},
		{"Close it with </b> or &lt;/i&gt;", "Close it with < /b> or < /i>"},
		{"AT&amp;amp;T & R&D", "AT&T & R&D"},
		{" a\n\tb\x0b ", "a b"},
		{"<!-- a -->", "<!-- a -->"},
		{"evil \u202egpj.exe\u202c", "evil gpj.exe"},
		{"\u2066Ferry\u2069 &#x202e;talks", "Ferry talks"},
		{"ab\u00adcd", "ab\u00adcd"},
		{"\u200fשלום\u200e", "\u200fשלום\u200e"},
		{"👩\u200d👧", "👩\u200d👧"},
		{"\u2800x", "\u2800x"},
	}
	for _, blank := range []string{"\u200b", "\u00ad", "\ufeff", "\u2060", "\u202e", "\u3164", "\U000e0001", "\u115f\u1160", "\u2800", " \u180e\ufe0f\u034f ", "&#x200b;&shy;", "\u2066\u2069", ""} {
		cases = append(cases, struct{ in, want string }{blank, ""})
	}
	for _, c := range cases {
		got := Text(c.in)
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
		if again := Text(got); again != got {
			t.Errorf("%q: the text of it is %q", got, again)
		}
	}
}

// Names are cleaned of what cannot be seen as titles are.
func TestAuthors(t *testing.T) {
	it, err := Item{ID: "1", Authors: []string{"Ann \u202eEditor", "\u3164", "Ann Editor"}}.Prepare()
	if err != nil || len(it.Authors) != 1 || it.Authors[0] != "Ann Editor" {
		t.Errorf("got %q, %v", it.Authors, err)
	}
}

// What is nested too deep keeps its text, in paragraphs, and is told of as cut.
func TestDeepNesting(t *testing.T) {
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "<p>Paragraph %d & <em>its</em> words.</p>\n", i)
	}
	b.WriteString("<script>hidden()</script><svg><svg>x</svg>y</svg>")
	b.WriteString(strings.Repeat("<blockquote>\n", 520) + "<p>Quoted &lt;deep&gt;.</p>" + strings.Repeat("</blockquote>\n", 520) + "<p>The end.</p>")
	it, err := Item{ID: "1", Title: "T", URL: "https://example.org/t/", Content: b.String(), Abridged: "<p>no</p>"}.Prepare()
	if err != nil || !it.short {
		t.Fatalf("short %v, %v", it.short, err)
	}
	if n := strings.Count(it.Content, "<p>"); n != 403 || !strings.HasPrefix(it.Content, "<p>Paragraph 0 &amp; its words.</p>\n") ||
		!strings.HasSuffix(it.Content, `<p>Quoted &lt;deep&gt;.</p>`+"\n"+`<p>The end.</p><p><a href="https://example.org/t/">T</a></p>`) || strings.Contains(it.Content, "hidden") {
		t.Errorf("%d paragraphs: %s", n, it.Content)
	}
}

// A flat text is as long as an item has room for, and ends with a word.
func TestFlatBounds(t *testing.T) {
	deep := strings.Repeat("<div>", 600)
	for name, text := range map[string]string{
		"escapes":       strings.Repeat("&amp; ", MaxContent/8),
		"one paragraph": strings.Repeat("words ", MaxContent/6-1000),
		"many":          strings.Repeat("<p>words", MaxContent/8-1000),
		"one word":      strings.Repeat("é", MaxContent/2-2000),
	} {
		got, whole := body(deep+text, nil)
		if whole || len(got) > flatBytes || len(got) < flatBytes/8 || !isClean(got) {
			t.Errorf("%s: whole %v, %d bytes, clean %v", name, whole, len(got), isClean(got))
		}
	}
}

// Of what is too long its abridged text goes out, or the summary when that is too long as well.
func TestAbridged(t *testing.T) {
	long := strings.Repeat("<p>words</p>\n", MaxContent/10)
	it := plainItem()
	it.Content, it.Abridged = long, `<p><strong>Corrected.</strong></p><script>x</script>`
	for _, f := range formats {
		data := f.must(t, channel(it))
		if !bytes.Contains(data, []byte("Corrected.")) || !bytes.Contains(data, []byte("Ferry talks resume</a>")) && !bytes.Contains(data, []byte("Ferry talks resume&lt;/a&gt;")) || bytes.Contains(data, []byte("script>x")) {
			t.Errorf("%s: %s", f.name, data)
		}
		if found := Validate(data, self); len(found) > 0 {
			t.Errorf("%s is not valid: %v", f.name, found)
		}
	}
	it.Abridged = long
	if p, err := it.Prepare(); err != nil || !p.short || !strings.HasPrefix(p.Content, "<p>The operator &amp; the union") {
		t.Errorf("short %v, %v: %.200s", p.short, err, p.Content)
	}
	it.Content = "<p>Short.</p>"
	if p, _ := it.Prepare(); p.short || p.Content != "<p>Short.</p>" {
		t.Errorf("short %v: %.200s", p.short, p.Content)
	}
}
