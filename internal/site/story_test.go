package site_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
	"briefing/internal/content"
	"briefing/internal/site"
	"briefing/templates"
)

func story(slug, day string, sources ...brief.Source) brief.Document {
	return document(slug, "Story "+slug, day, func(d *brief.Document) {
		d.Kind, d.File = brief.KindStory, "content/stories/"+slug+".md"
		d.Sources = sources
	})
}

func telling(slug, day, story string, sources ...brief.Source) brief.Document {
	return document(slug, "Telling "+slug, day, func(d *brief.Document) { d.Story, d.Sources = story, sources })
}

// members returns the slugs of the briefings that a story's page lists.
func members(files map[string]string, story string) []string {
	_, list, _ := strings.Cut(files["stories/"+story+"/index.html"], `<ol class="members">`)
	list, _, _ = strings.Cut(list, "</ol>")
	var slugs []string
	for _, part := range strings.Split(list, `href="/briefings/`)[1:] {
		slug, _, _ := strings.Cut(part, "/")
		slugs = append(slugs, slug)
	}
	return slugs
}

func TestMembership(t *testing.T) {
	a, b, c := brief.Source{ID: "a"}, brief.Source{ID: "b"}, brief.Source{ID: "c"}
	files := build(t, "https://desk.example/", []brief.Document{
		story("old", "2025-12-01", a, b), story("new", "2025-12-05", b, c),
		telling("named", "2025-12-01", "old"),
		telling("by-source", "2025-12-02", "", a),
		telling("by-source-of-two", "2025-12-03", "", b),
		telling("elsewhere", "2025-12-04", "new", a),
		telling("none", "2025-12-05", "none", a),
		telling("gone", "2025-12-06", "no-such-story", a),
		telling("apart", "2025-12-07", ""),
	})
	for story, want := range map[string][]string{"old": {"named", "by-source"}, "new": {"by-source-of-two", "elsewhere"}} {
		got := members(files, story)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", story, diff)
		}
		for _, slug := range got {
			if !strings.Contains(files["briefings/"+slug+"/index.html"], `Part of the story <a href="/stories/`+story+`/">`) {
				t.Errorf("%s does not lead to its story", slug)
			}
		}
	}
	for _, slug := range []string{"none", "gone", "apart"} {
		if strings.Contains(files["briefings/"+slug+"/index.html"], "Part of the story") {
			t.Errorf("%s is in a story", slug)
		}
	}
}

// The home page shows a briefing with its story, which is as new as the newest in it.
func TestHomeFoldsStories(t *testing.T) {
	a := brief.Source{ID: "a", Publisher: "Courier"}
	docs := []brief.Document{
		story("tides", "2025-12-01", a, brief.Source{ID: "b"}),
		telling("t1", "2025-12-01", "", a), telling("t2", "2025-12-04", "", a),
		telling("between", "2025-12-03", ""), telling("newest", "2025-12-05", ""),
	}
	home := build(t, "https://desk.example/", docs)["index.html"]
	var at []int
	for _, slug := range []string{"/briefings/newest/", "/stories/tides/", "/briefings/t2/", "/briefings/t1/", "/briefings/between/"} {
		at = append(at, strings.Index(home, `href="`+slug+`"`))
	}
	if slices.Contains(at, -1) || !slices.IsSorted(at) {
		t.Errorf("not in order: %v", at)
	}
	if !strings.Contains(home, "Story, 2 sources: <bdi>Courier</bdi>") || !strings.Contains(home, `<time datetime="2025-12-04">`) {
		t.Error(home)
	}
	for range 5 {
		docs = append(docs, telling("more"+docs[len(docs)-1].Slug, "2025-11-01", "", a))
	}
	if home := build(t, "https://desk.example/", docs)["index.html"]; !strings.Contains(home, `<a href="/stories/tides/#members">3 more</a>`) {
		t.Error("the story does not say how many more briefings it has")
	}
}

// Lists count stories as stories.
func TestCounts(t *testing.T) {
	a := brief.Source{ID: "a"}
	topical := func(d brief.Document) brief.Document {
		d.Topics = []string{"Tides"}
		return d
	}
	docs := []brief.Document{topical(story("s", "2025-12-01", a))}
	for _, want := range []string{"1 story", "1 briefing and 1 story", "2 briefings and 1 story"} {
		files := build(t, "https://desk.example/", docs)
		for _, path := range []string{"topics/tides/", "sources/", "archive/2025/"} {
			if !strings.Contains(files[path+"index.html"], want+"<") {
				t.Errorf("%s does not say %q", path, want)
			}
		}
		docs = append(docs, topical(telling("t"+docs[len(docs)-1].Slug, "2025-12-02", "", a)))
	}
}

func TestIndependence(t *testing.T) {
	copyOf := func(id, of string, by brief.CopyWhy) brief.Source {
		return brief.Source{ID: id, CopyOf: of, CopyBy: by, Agency: "NTX"}
	}
	a, b := brief.Source{ID: "a", Title: "On & off"}, brief.Source{ID: "b"}
	tests := []struct {
		sources     []brief.Source
		tally, says string
	}{
		{nil, "", ""},
		{[]brief.Source{a}, "1 source", ""},
		{[]brief.Source{a, b}, "2 independent sources", ""},
		{[]brief.Source{a, copyOf("b", "a", brief.CopyText)}, "2 articles, 1 independent", "Not independent: shares most of its text with “On &amp; off”."},
		{[]brief.Source{a, b, copyOf("c", "b", brief.CopyAgency)}, "3 articles, 2 independent", "Not independent: like “b” it credits NTX."},
		{[]brief.Source{a, b, copyOf("c", "b", brief.CopyPublisher)}, "3 articles, 2 independent", "Not independent: same publisher as “b”."},
		{[]brief.Source{a, b, copyOf("c", "x", "")}, "3 independent sources", ""},
		{[]brief.Source{a, b, copyOf("c", "a", "")}, "3 articles, 2 independent", "Not independent: counted with “On &amp; off”."},
	}
	for _, tt := range tests {
		page := build(t, "https://desk.example/", []brief.Document{story("s", "2025-12-01", tt.sources...)})["stories/s/index.html"]
		_, tally, _ := strings.Cut(page, "</time> <span>")
		tally, _, _ = strings.Cut(tally, "</span>")
		if !strings.Contains(page, "<p class=\"byline\">") || tt.tally == "" && strings.Contains(tally, "source") || tt.tally != "" && tally != tt.tally {
			t.Errorf("%v: %q, want %q", tt.sources, tally, tt.tally)
		}
		_, says, _ := strings.Cut(page, `<span class="remark">`)
		if says, _, _ = strings.Cut(says, "</span>"); says != tt.says {
			t.Errorf("%v: %q, want %q", tt.sources, says, tt.says)
		}
	}
}

func TestCorrectionsPage(t *testing.T) {
	corrected := func(slug string, days ...string) brief.Document {
		return document(slug, "Title "+slug, "2025-12-01", func(d *brief.Document) {
			for _, day := range days {
				d.Corrections = append(d.Corrections, brief.Correction{On: date(day), Was: slug + " was <b> " + day, Now: "now"})
			}
		})
	}
	files := build(t, "https://desk.example/sub/", []brief.Document{corrected("a", "2025-12-02", "2025-12-05"), corrected("b", "2025-12-03"), corrected("c")})
	page := files["corrections/index.html"]
	var at []int
	for _, want := range []string{"a was &lt;b&gt; 2025-12-05", "b was &lt;b&gt; 2025-12-03", "a was &lt;b&gt; 2025-12-02"} {
		at = append(at, strings.Index(page, want))
	}
	if slices.Contains(at, -1) || !slices.IsSorted(at) {
		t.Errorf("not newest first: %v", at)
	}
	if strings.Count(page, `<h2><a href="/sub/briefings/a/">`) != 2 || strings.Contains(page, "Title c") || !strings.Contains(page, "3 corrections") {
		t.Error(page)
	}
	for _, where := range []string{"sitemap.xml", "index.html", "briefings/c/index.html"} {
		for _, path := range []string{"/sub/corrections/", "/sub/method/"} {
			if !strings.Contains(files[where], path) {
				t.Errorf("%s does not lead to %s", where, path)
			}
		}
	}
	if empty := build(t, "https://desk.example/", nil)["corrections/index.html"]; !strings.Contains(empty, "Nothing had to be corrected") {
		t.Error(empty)
	}
}

// What the line says of how a page was made is true of that page.
func TestHowItWasMade(t *testing.T) {
	const body = "The buoys were painted.\n"
	one := []brief.Source{{ID: "pier"}}
	generated := func(change func(d *brief.Document)) brief.Document {
		return document("x", "Buoys", "2025-12-01", func(d *brief.Document) {
			d.Body, d.Sources = body, one
			d.Generated = &brief.Generated{Format: content.Format, Body: brief.Hash(body), Title: brief.Hash("Buoys"), Description: brief.Hash(""), Topics: brief.Hash("")}
			change(d)
		})
	}
	review := func(hash string) func(d *brief.Document) {
		return func(d *brief.Document) {
			d.Reviewed = []brief.Review{{By: "Ines Mar", On: date("2025-12-03"), Hash: hash}}
		}
	}
	tests := []struct {
		name string
		doc  brief.Document
		want string
	}{
		{"generated", generated(func(*brief.Document) {}), "Extracted by software from 1 source."},
		{"edited", generated(func(d *brief.Document) { d.Body = "No.\n" }), "Extracted by software from 1 source; text edited by hand."},
		{"edited throughout", generated(func(d *brief.Document) { d.Body, d.Title, d.Topics = "No.\n", "T", []string{"t"} }), "Extracted by software from 1 source; text, title and topics edited by hand."},
		{"without its source", generated(func(d *brief.Document) { d.Sources = nil }), "Extracted by software. It names no source that it could be checked against."},
		{"by hand", document("x", "T", "", func(d *brief.Document) { d.Sources = one }), "Written by hand from 1 source."},
		{"by hand, no source", document("x", "T", "", nil), "Written by hand. It names no source that it could be checked against."},
		{"reviewed", generated(review("")), "Extracted by software from 1 source. Reviewed by Ines Mar on 3 December 2025."},
		{"reviewed as it is", generated(review(brief.Hash(body))), "Extracted by software from 1 source. Reviewed by Ines Mar on 3 December 2025; the text is as it was then."},
		{"edited after", generated(review("0123456789abcdef")), "Extracted by software from 1 source. Reviewed by Ines Mar on 3 December 2025; the text was edited after that."},
	}
	for _, tt := range tests {
		page := build(t, "https://desk.example/", []brief.Document{tt.doc})["briefings/x/index.html"]
		_, got, _ := strings.Cut(page, `<footer class="after">`)
		got, _, _ = strings.Cut(got, `<a href="/method/">`)
		got = strings.NewReplacer(`<time datetime="2025-12-03">`, "", "</time>", "").Replace(got[strings.LastIndex(got, `dir="auto">`)+len(`dir="auto">`):])
		if got = strings.TrimSpace(got); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// The properties that schema.org knows of each type we use (https://schema.org/NewsArticle and so on),
// those of them that we write.
var schema = map[string][]string{
	"NewsArticle": {
		"headline", "description", "datePublished", "dateModified", "inLanguage", "url", "mainEntityOfPage", "author", "publisher",
		"keywords", "isBasedOn", "citation", "correction",
	},
	"CreativeWork":      {"name", "url", "datePublished", "author", "publisher"},
	"CorrectionComment": {"text", "datePublished"},
	"Organization":      {"name", "url"},
	"Person":            {"name"},
	"WebPage":           {},
}

func checkSchema(t *testing.T, path string, value any) {
	t.Helper()
	switch v := value.(type) {
	case []any:
		for _, e := range v {
			checkSchema(t, path, e)
		}
	case map[string]any:
		kind, _ := v["@type"].(string)
		known, ok := schema[kind]
		if !ok {
			t.Errorf("%s: type %q", path, kind)
		}
		for key, e := range v {
			if !strings.HasPrefix(key, "@") && !slices.Contains(known, key) {
				t.Errorf("%s: a %s has no %s", path, kind, key)
			}
			checkSchema(t, path+"."+key, e)
		}
	}
}

func TestLinkedData(t *testing.T) {
	docs := sample()
	docs = append(docs, document("all", "All of it", "2025-12-01", func(d *brief.Document) {
		d.Sources = []brief.Source{ferry, harbour}
		d.Updated = date("2025-12-02")
		d.Corrections = []brief.Correction{{On: date("2025-12-04"), Was: "Was.", Now: "Now."}, {On: date("2025-12-03")}}
	}), document("grown", "Grown", "2025-12-01", func(d *brief.Document) {
		d.Updates = []brief.Update{{On: date("2025-12-01")}, {On: date("2025-12-09")}}
	}), document("fresh", "Fresh", "2025-12-01", func(d *brief.Document) { d.Updates = []brief.Update{{On: date("2025-12-02")}} }))
	files := build(t, "https://desk.example/", docs)
	found := map[string]map[string]any{}
	for name, data := range files {
		if !strings.HasPrefix(name, "briefings/") && !strings.HasPrefix(name, "stories/") || strings.Count(name, "/") < 2 || strings.Contains(data, "http-equiv") {
			continue
		}
		var ld map[string]any
		if err := json.Unmarshal([]byte(parsePage(t, data).texts["scriptapplication/ld+json"]), &ld); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		checkSchema(t, name, ld)
		found[strings.Split(name, "/")[1]] = ld
	}
	for slug, want := range map[string]string{"all": "2025-12-04", "grown": "2025-12-09", "fresh": "2025-12-01"} {
		if got := found[slug]["dateModified"]; got != want {
			t.Errorf("%s: dateModified %v, want %s", slug, got, want)
		}
	}
	want := map[string]any{
		"isBasedOn": []any{"https://courier.example/ferry?id=7", "https://desk.example/sources/coast-harbour-notes-d627a44d/"},
		"correction": []any{
			map[string]any{"@type": "CorrectionComment", "text": "It said: Was. It now says: Now.", "datePublished": "2025-12-04"},
			map[string]any{"@type": "CorrectionComment", "text": "It said:  It now says: ", "datePublished": "2025-12-03"},
		},
	}
	for key, want := range want {
		if diff := cmp.Diff(want, found["all"][key]); diff != "" {
			t.Errorf("%s: %s", key, diff)
		}
	}
	cited, _ := found["all"]["citation"].([]any)
	if len(cited) != 2 {
		t.Fatalf("citation: %v", found["all"]["citation"])
	}
	first := map[string]any{
		"@type": "CreativeWork", "@id": "https://desk.example/sources/coast-ferry-cad93e29/", "name": ferry.Title, "url": ferry.URL, "datePublished": "2025-11-30",
		"author": map[string]any{"@type": "Person", "name": "Marit Hall"}, "publisher": map[string]any{"@type": "Organization", "name": "Kysten Courier"},
	}
	if diff := cmp.Diff(first, cited[0]); diff != "" {
		t.Error(diff)
	}
}

// A site may tell its method in its own words.
func TestOwnMethod(t *testing.T) {
	over := fstest.MapFS{"method.html": {Data: []byte(`{{define "main"}}<h1>{{.Title}}</h1><p>With care.</p>{{end}}`)}}
	files, problems, err := tryBuild("https://desk.example/", nil, site.Input{Templates: site.Overlay(templates.FS, over)})
	if err != nil || len(problems) > 0 || !strings.Contains(files["method/index.html"], "With care.") {
		t.Errorf("problems %v, error %v", problems, err)
	}
}
