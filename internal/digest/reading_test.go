package digest

import (
	"strings"
	"testing"

	"briefing/internal/brief"
	"briefing/internal/clean"
	"briefing/internal/seed"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func readSeed(t *testing.T, file, data string) seed.Seed {
	t.Helper()
	s, problems := seed.Read(file, []byte(data))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return s
}

// Offsets and line numbers are the file's, front matter counted, whatever its line endings.
func TestReadKeepsOffsets(t *testing.T) {
	front := "---\ntitle: Das Freibad öffnet\n# Nora Quill said that it rained on Monday.\npublisher: Fenwick Gazette\n---\n\n"
	for name, data := range map[string]string{
		"LF":              front + lido,
		"CRLF":            strings.ReplaceAll(front+lido, "\n", "\r\n"),
		"CR":              strings.ReplaceAll(front+lido, "\n", "\r"),
		"no front matter": "\n\n\n\n\n\n" + lido,
	} {
		r, problems := Read(readSeed(t, "seeds/lido.txt", data))
		if len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
			continue
		}
		if r.Article.Text != data {
			t.Errorf("%s: the text is not the file's: %q", name, r.Article.Text)
		}
		want := strings.Split(strings.TrimSpace(lido), "\n\n")
		var got []string
		for i, p := range r.Article.Clean.Paragraphs {
			got = append(got, p.In(data))
			if start := strings.Index(data, want[min(i, len(want)-1)]); p.Start != start {
				t.Errorf("%s: paragraph %d begins at %d, want %d", name, i, p.Start, start)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: the body (-want +got)\n%s", name, diff)
		}
		check(t, []Article{r.Article}, Compose([]Article{r.Article}, Options{}))
		var lines []int
		for _, l := range r.Lines {
			lines = append(lines, l.Number)
		}
		if diff := cmp.Diff([]int{7, 9, 11}, lines); diff != "" {
			t.Errorf("%s: the numbers of the lines (-want +got)\n%s", name, diff)
		}
		if want := len(strings.ReplaceAll(strings.TrimSpace(lido), "\n\n", "")); r.Record.Bytes != want {
			t.Errorf("%s: %d bytes of body, want %d", name, r.Record.Bytes, want)
		}
	}
}

func TestWithoutFrontMatter(t *testing.T) {
	tests := []struct{ in, want string }{
		{"---\ntitle: a\n---\ntext\n", "   \n        \n   \ntext\n"},
		{"---\r\ntitle: é\r\n---\r\ntext", "   \r\n         \r\n   \r\ntext"},
		{"---\rtitle: a\r---\rtext", "   \r        \r   \rtext"},
		{"text\n---\ntitle: a\n---\n", "text\n---\ntitle: a\n---\n"},
	}
	for _, tt := range tests {
		if got := withoutFrontMatter(readSeed(t, "seeds/a.txt", tt.in)); got != tt.want {
			t.Errorf("%q\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

const lidoPage = `<!DOCTYPE html><html lang="en-GB"><head><title>Lido opens | Gazette</title>
<link rel="canonical" href="https://gazette.example/lido"><meta property="og:title" content="Lido opens">
<meta property="og:site_name" content="Gazette"><meta name="author" content="Ida Noted">
<meta property="article:published_time" content="2026-02-28T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Lido opens</h1>
<p>The lido at Fenwick <b>opened</b> on Saturday after nine years of repairs, and six hundred swimmers came on its first&nbsp;morning.</p>
<p>Volunteers of the village raised half a million pounds for new tiles &amp; a boiler, their treasurer Nora Quill said.</p>
<p>Share this article</p>
<p>The county gave the other half and will lend the lido a lifeguard until September.</p></article></body></html>`

// The evidence of a web page lies in its article's body, which can be made of the reading alone.
func TestReadPage(t *testing.T) {
	r, problems := Read(readSeed(t, "seeds/lido.html", lidoPage))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := strings.ReplaceAll(strings.TrimSpace(lido), "tiles and a", "tiles & a")
	if diff := cmp.Diff(want, r.Article.Body()) + cmp.Diff(want, r.Article.Text); diff != "" {
		t.Errorf("the body (-want +got)\n%s", diff)
	}
	d := Compose([]Article{r.Article}, Options{})
	check(t, []Article{r.Article}, d)
	for _, p := range append(d.Points, d.Lead) {
		for _, e := range p.Evidence {
			if got := e.Span.In(r.Article.Body()); got != e.Quote {
				t.Errorf("evidence %v of the body is %q, want %q", e.Span, got, e.Quote)
			}
		}
	}
	noise := map[int]string{}
	for _, l := range r.Lines {
		if l.Role == clean.Noise {
			noise[l.Number] = l.Text
		} else if l.Text == "" {
			t.Errorf("line %d is %s and says nothing", l.Number, l.Role)
		}
	}
	if diff := cmp.Diff(map[int]string{5: ""}, noise); diff != "" {
		t.Errorf("noise by its line, of which nothing is kept (-want +got)\n%s", diff)
	}
}

// The editor is believed first, then the page's head, then the text.
func TestReadMetadata(t *testing.T) {
	const said = "Lido opens at last\n\nBy Ann Ray\n\nPublished 27 February 2026\n\n"
	tests := []struct {
		name, file, data string
		meta             seed.Meta
		want             string // title, publisher, author, URL, date, language of the source's record
	}{
		{
			"the editor", "seeds/a.html", lidoPage,
			seed.Meta{Title: "T", Publisher: "P", Author: "A", URL: "https://u.example/", Date: brief.Date{Year: 2020}, Language: "fr"},
			"T; P; A; https://u.example/; 2020; fr",
		},
		{"the page", "seeds/a.html", lidoPage, seed.Meta{}, "Lido opens; Gazette; Ida Noted; https://gazette.example/lido; 2026-02-28; en"},
		{"the text", "seeds/a.txt", said + lido, seed.Meta{}, "Lido opens at last; ; Ann Ray; ; 2026-02-27; en"},
		{"some of each", "seeds/a.txt", said + lido, seed.Meta{Author: "A"}, "Lido opens at last; ; A; ; 2026-02-27; en"},
		{"nobody", "seeds/a.txt", lido, seed.Meta{}, "; ; ; ; ; en"},
	}
	for _, tt := range tests {
		s := readSeed(t, tt.file, tt.data)
		s.Meta = tt.meta
		r, problems := Read(s)
		b := r.Record
		got := strings.Join([]string{b.Title, b.Publisher, b.Author, b.URL, b.Date.String(), b.Language}, "; ")
		if got != tt.want || len(problems) > 0 || b.ID != "a" || b.SHA256 != s.SHA256 || !b.FirstRead.IsZero() {
			t.Errorf("%s: %v\n got %s\nwant %s", tt.name, problems, got, tt.want)
		}
	}
}

func TestReadProblems(t *testing.T) {
	tests := []struct {
		name, file, data string
		lines            int // that are explained all the same
		want             string
	}{
		{"only noise", "seeds/a.txt", "Share this article\n\nSign up to our newsletter\n", 2, "seeds/a.txt:1: no article text in it, only what pages add around one; see why with: briefing clean --explain seeds/a.txt"},
		{"an empty page", "seeds/a.html", "<html><body><script>1</script></body></html>", 0, "seeds/a.html:1: no article found in the page; see why with: briefing clean --explain seeds/a.html"},
		{"a log file", "seeds/a.txt", lido + strings.Repeat("\n", maxLines), 0, "seeds/a.txt:1: the text has 500005 lines; an article has at most 500000; split it into one file an article"},
	}
	for _, tt := range tests {
		r, problems := Read(readSeed(t, tt.file, tt.data))
		var got []string
		for _, p := range problems {
			got = append(got, p.String())
		}
		if strings.Join(got, "\n") != tt.want || len(r.Lines) != tt.lines {
			t.Errorf("%s: %d lines explained, want %d\n got %s\nwant %s", tt.name, len(r.Lines), tt.lines, strings.Join(got, "\n"), tt.want)
		}
	}
}

// What is flattened keeps its bytes, in order, and where they lie now is told.
func TestFlatten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		var spans []brief.Span
		for end := 0; end < len(text) && len(spans) < 8; {
			start := rapid.IntRange(end, len(text)).Draw(t, "start")
			end = rapid.IntRange(start, len(text)).Draw(t, "end")
			spans = append(spans, brief.Span{Start: start, End: end})
		}
		flat, moved := flatten(text, spans)
		var parts []string
		for i, span := range spans {
			if !moved[i].Fits(flat) || moved[i].In(flat) != span.In(text) {
				t.Fatalf("%v of %q lies at %v of %q", span, text, moved[i], flat)
			}
			parts = append(parts, span.In(text))
		}
		if want := strings.Join(parts, "\n\n"); flat != want || len(moved) != len(spans) {
			t.Fatalf("flatten(%q, %v)\n got %q\nwant %q", text, spans, flat, want)
		}
	})
}
