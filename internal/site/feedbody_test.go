package site_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/site"
	"briefing/templates"
)

// An item that is too long for a feed keeps its correction on top, its summary, its sources and how it was made.
func TestLongItemKeepsItsCorrection(t *testing.T) {
	files := build(t, "https://desk.example/", []brief.Document{document("long", "Long", "2025-12-01", func(d *brief.Document) {
		d.Body = strings.Repeat("Words that fill a feed. ", 20_000) + "\n\n## Sources\n\n- " + ferry.Title + "\n"
		d.Description, d.Sources = "What it says & means.", []brief.Source{ferry}
		d.Corrections = []brief.Correction{{On: date("2025-12-02"), Was: "Old.", Now: "New."}}
	})})
	body := readRSS(t, files, "feed.xml").item(t, "idlong").Body
	at := 0
	for _, want := range []string{
		"<p><strong>Corrected 2 December 2025:</strong> it said “Old”", "<p>What it says &amp; means.</p>", ferry.Title, "How it is made</a>", `<a href="https://desk.example/briefings/long/">Long</a>`,
	} {
		i := strings.Index(body[at:], want)
		if i < 0 || at == 0 && i > 0 {
			t.Fatalf("%q is not in its place: %s", want, body)
		}
		at += i + len(want)
	}
	for _, name := range []string{"atom.xml", "feed.json"} {
		if !strings.Contains(files[name], "it said “Old”") {
			t.Errorf("%s lacks the correction", name)
		}
	}
}

// A text that is nested too deep is in its item all the same, and the build warns.
func TestDeepItem(t *testing.T) {
	var paragraphs strings.Builder
	for i := range 400 {
		fmt.Fprintf(&paragraphs, "Paragraph %d has words.\n\n", i)
	}
	d := document("deep", "Deep", "2025-12-01", func(d *brief.Document) { d.Body = paragraphs.String() + strings.Repeat("> ", 520) + "Quoted.\n" })
	in := site.Input{Documents: []brief.Document{d}, Templates: templates.FS, Config: config.Config{Title: "Desk", Language: "en", Feed: config.Feed{Items: 50}}}
	in.BaseURL, _ = url.Parse("https://desk.example/")
	feeds := make(chan string, 1)
	summary, _, err := site.Build(in, func(f site.File) error {
		if f.Path == "feed.xml" {
			feeds <- string(f.Data)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	written := <-feeds
	if n := strings.Count(written, "has words.</p>"); n != 400 || !strings.Contains(written, "<p>Quoted.</p>") || !strings.Contains(written, `<a href="https://desk.example/briefings/deep/">Deep</a>`) {
		t.Errorf("%d paragraphs: %.2000s", n, written)
	}
	if len(summary.Notices) != 1 || summary.Notices[0].Rule != "feed-item-cut" || summary.Notices[0].File != d.File {
		t.Errorf("notices %v", summary.Notices)
	}
}

// Titles have the words that the page shows, and so have the sources.
func TestTitlesKeepTheirWords(t *testing.T) {
	for title, want := range map[string]string{
		"How the <script> tag works":          "How the <script> tag works",
		"Use &lt;br&gt; and <div> in HTML":    "Use <br> and <div> in HTML",
		"\u202eFerry talks":                   "Ferry talks",
		"\u200b":                              "One sentence about title, so that the page has a text.",
		"Ferries, quays &amp; what they cost": "Ferries, quays & what they cost",
	} {
		files := build(t, "https://desk.example/", []brief.Document{document("title", title, "2025-12-01", func(d *brief.Document) {
			source := ferry
			source.Title = "Quays &amp; piers of <b>Solvik</b>"
			d.Sources = []brief.Source{source}
		})})
		it := readRSS(t, files, "feed.xml").item(t, "idtitle")
		if it.Title != want || !strings.Contains(it.Body, "Quays &amp; piers of &lt;b&gt;Solvik&lt; /b&gt;") {
			t.Errorf("%q: got %q, want %q: %s", title, it.Title, want, it.Body)
		}
	}
}
