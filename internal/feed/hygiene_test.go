package feed

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestPlain(t *testing.T) {
	cases := []struct{ in, want string }{
		{"Ferry talks resume", "Ferry talks resume"},
		{"AT&amp;T", "AT&T"},
		{"AT&T and R&D", "AT&T and R&D"},
		{"AT&amp;amp;T", "AT&T"},
		{"?a=1&copy=2", "?a=1&copy=2"},
		{"caf&eacute; &#8212; &#x1F600;", "café — 😀"},
		{"&copycat; &nosuch; &", "&copycat; &nosuch; &"},
		{"<b>Bold</b> <i>claims</i>", "Bold claims"},
		{"<p>One</p><p>two</p>", "One two"},
		{"<script>alert(1)</script>Calm", "alert(1) Calm"},
		{"How the <script> tag works", "How the tag works"},
		{"5 < 6 > 4", "5 < 6 > 4"},
		{"if x <y and z> w", "if x <y and z> w"},
		{"we <!3 it", "we <!3 it"},
		{"a <!-- b --> c", "a c"},
		{"&lt;b&gt;x&lt;/b&gt;", "x"},
		{"&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;y", "alert(1) y"},
		{" tab\tand\nline\u00a0 ", "tab and line"},
		{"\x00\x0b&#11;&#xFFFE;\ufffe\uffff\U0001fffe\ufdd0\xed\xa0\x80\xff", ""},
		{strings.Repeat("&amp;", 1) + strings.Repeat("amp;", 9) + "lt;", "amp;amp;amp;amp;amp;amp;lt;"},
		{"<b", "<b"},
		{"don&#8217t &#x2019;", "don’t ’"},
		{"&# &#x; &#z", "# #x; #z"},
		{"a <scr<script>ipt> b </scr</script>ipt>", "a <scr<script>ipt> b </scr ipt>"},
	}
	for _, c := range cases {
		if got := plain(c.in); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

// TestFirstIllegal has every byte and some characters at every place of a word of eight.
func TestFirstIllegal(t *testing.T) {
	for at := range 20 {
		for c := range 256 {
			s := strings.Repeat("~", at) + string([]byte{byte(c)}) + strings.Repeat(" ", 17)
			want := -1
			if c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c >= 0x7f {
				want = at
			}
			if got := firstIllegal(s); got != want {
				t.Errorf("byte %#x at %d: got %d, want %d", c, at, got, want)
			}
		}
		for _, c := range []string{"é", "\u00a0", "\ufffc", "😀"} {
			if got := firstIllegal(strings.Repeat("x", at) + c + "yyyyyyyy"); got != -1 {
				t.Errorf("%q at %d: got %d, want -1", c, at, got)
			}
		}
	}
}

func TestIdentity(t *testing.T) {
	cases := []struct{ in, want string }{
		{"7q3f", "urn:briefing:7q3f"},
		{"urn:briefing:7q3f", "urn:briefing:7q3f"},
		{"URN:Briefing:7Q", "urn:briefing:7Q"},
		{"urn:briefing:notes/a b/", "urn:briefing:notes%2Fa%20b%2F"},
		{"urn:uuid:6", "urn:briefing:urn:uuid:6"},
		{"tag:quay.example,2025:a/b?c", "tag:quay.example,2025:a/b?c"},
		{"tag:ann@quay.example,2025-12-06:é", "tag:ann@quay.example,2025-12-06:%C3%A9"},
		{"tag:quay.example,25:a", "urn:briefing:tag:quay.example,25:a"},
		{"https://quay.example/7", "https://quay.example/7"},
		{"http:7", "urn:briefing:http:7"},
		{"javascript:alert(1)", "urn:briefing:javascript:alert(1)"},
		{"\x00 \x0b", ""},
		{"", ""},
		{strings.Repeat("é", 2000), ""},
	}
	for _, c := range cases {
		got := identity(c.in)
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
		if again := identity(got); again != got {
			t.Errorf("%q: the identity of it is %q", got, again)
		}
	}
}

func TestInstant(t *testing.T) {
	date := func(year int) time.Time { return time.Date(year, 1, 1, 0, 0, 0, 5, time.UTC) }
	for _, year := range []int{-1, 0, 1, 999, 10000, 292277026596} {
		if got := instant(date(year)); !got.IsZero() {
			t.Errorf("year %d: got %v, want none", year, got)
		}
	}
	if got, want := instant(date(9999)), time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := instant(time.Date(9999, 12, 31, 23, 0, 0, 0, time.FixedZone("", -7200))); !got.IsZero() {
		t.Errorf("a year that is out of range in UTC alone: got %v, want none", got)
	}
}

func TestLanguage(t *testing.T) {
	for in, want := range map[string]string{
		"en": "en", "pt-BR": "pt-BR", " de ": "de", "zh-Hant-TW": "zh-Hant-TW", "": "", "english": "", "en_GB": "", "xx": "", "en-": "", "123": "", "e": "",
	} {
		if got := language(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestBody(t *testing.T) {
	base, _ := url.Parse("https://x.org/p/a/")
	deep := strings.Repeat("<div>", 600) + "deep"
	cases := []struct{ in, want string }{
		{"<p>A <em>b</em> &amp; c.</p>\n<ul>\n<li>d</li>\n</ul>", "<p>A <em>b</em> &amp; c.</p>\n<ul>\n<li>d</li>\n</ul>"},
		{"<p>no <b>end & no <i", "<p>no <b>end &amp; no </b></p>"},
		{`<A HREF="https://y.org/">x</A>`, `<a href="https://y.org/">x</a>`},
		{`<a href="../b/#c" onclick="x()">x</a>`, `<a href="https://x.org/p/b/#c">x</a>`},
		{`<a href="#n">x</a>`, `<a href="https://x.org/p/a/#n">x</a>`},
		{`<a title="t" href='/b'>x</a>`, `<a href="https://x.org/b">x</a>`},
		{`<a href="https://y.org/?a=1&amp;lt=2">x</a>`, `<a href="https://y.org/?a=1&amp;lt=2">x</a>`},
		{`<a href="https://y.org/?a&quot;onclick=1">x</a>`, `<a href="https://y.org/?a%22onclick=1">x</a>`},
		{`<img src="i.png" srcset="i.png 2x" width="10" height="x" onerror=alert(1)>`, `<img src="https://x.org/p/a/i.png" alt="" width="10">`},
		{`<img src="data:image/png;base64,AA" alt="A &amp; b">`, `A &amp; b`},
		{`<a href=" JavaScript:x()" class="c">x</a>`, `x`},
		{"<a href=\"java\nscript:x()\">x</a>", `x`},
		{`<a href="&#106;avascript:x()">x</a>`, `x`},
		{`<a href="vbscript:x">x</a><a href="data:text/html,x">y</a><a>z</a>`, `xyz`},
		{`<a href="mailto:a@x.org">x</a>`, `<a href="mailto:a@x.org">x</a>`},
		{`a<script>alert(1)</script><style>p{}</style><iframe src="https://y.org/"></iframe>b`, `ab`},
		{`<svg><a href="https://y.org/"><script>1</script>t</a></svg><math><mi>x</mi></math>b`, `b`},
		{`<section class="k"><h2 id="i">T</h2><span>s</span><mark>m</mark></section>`, `<div><h2>T</h2>sm</div>`},
		{`<details><summary>s</summary>t</details>`, `<div><div>s</div>t</div>`},
		{`<![CDATA[<script>x</script>]]>`, `x]]&gt;`},
		{"<p>a]]></p>", "<p>a]]></p>"},
		{`x&#11;&#xFFFE;&#xD800;y`, `xy`},
		{`<table><tr><td colspan="2" style="x">c</td></tr></table>`, `<table><tbody><tr><td colspan="2">c</td></tr></tbody></table>`},
		{`<noscript><p title="</noscript><img src=x onerror=alert(1)>">`, `<img src="https://x.org/p/a/x" alt="">"&gt;`},
		{`<p>one<p>two`, `<p>one</p><p>two</p>`},
		{deep, "<p>deep</p>"},
	}
	for _, c := range cases {
		got, _ := body(c.in, base)
		if got != c.want {
			t.Errorf("%s: got %s, want %s", c.in, got, c.want)
		}
		if again, _ := body(got, base); again != got {
			t.Errorf("%s: the body of it is %s", got, again)
		}
	}
	if got, _ := body(`<a href="/x">x</a><a href="#y">y</a><a href="https://y.org/">z</a>`, nil); got != `xy<a href="https://y.org/">z</a>` {
		t.Errorf("without a base: got %s", got)
	}
}

// TestIsClean has fragments that must not be taken for clean; that a fragment which is taken for clean is so is what
// FuzzBody tests.
func TestIsClean(t *testing.T) {
	for _, s := range []string{
		"<p>", "</p>", "<p></b>", "<P></P>", "<p class=x></p>", "<p ></p>", "<a>x</a>", `<a href="x">x</a>`, `<a href="https://x.org/" onclick="y">x</a>`,
		`<a href="https://x.org/?a&copy;b">x</a>`, "<p><p></p></p>", "<em><p></p></em>", "<li>x</li>", "<ul><em>x</em></ul>", "<script>x</script>",
		"a & b", "&copycat;", "a\x0b", "a < b", "<!-- x -->", "<p", `<a href="https://x.org/"><a href="https://x.org/">x</a></a>`,
	} {
		if isClean(s) {
			t.Errorf("%s is taken for clean", s)
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
		{"https://user:secret@x.org/a", "https://x.org/a"},
		{"https://X.org/%zz[1]", ""},
		{"https://x.org/?q=%zz[1]", "https://x.org/?q=%25zz%5B1%5D"},
		{"https://x.org/a#:~:text=one,two%2Dthree", "https://x.org/a#:~:text=one,two%2Dthree"},
		{"https://x.org/" + strings.Repeat("a", maxAddress), ""},
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
