package site_test

import (
	"fmt"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/site"
	"briefing/templates"
)

// build builds a site and returns its files by path; a problem or error fails the test.
func build(t testing.TB, base string, docs []brief.Document) map[string]string {
	t.Helper()
	files, problems, err := tryBuild(base, docs, site.Input{Templates: templates.FS})
	if err != nil || len(problems) > 0 {
		t.Fatalf("Build: problems %v, error %v", problems, err)
	}
	return files
}

func tryBuild(base string, docs []brief.Document, in site.Input) (map[string]string, []brief.Problem, error) {
	in.BaseURL, _ = url.Parse(base)
	in.Documents = docs
	in.Config = config.Config{Title: "The Harbour Desk", Description: "What happened on the coast, and where it was written.", Language: "en", Author: "Ines Mar", Feed: config.Feed{Items: 50}}
	var mu sync.Mutex
	files := map[string]string{}
	_, problems, err := site.Build(in, func(f site.File) error {
		mu.Lock()
		defer mu.Unlock()
		if _, ok := files[f.Path]; ok {
			return fmt.Errorf("%s was written twice", f.Path)
		}
		files[f.Path] = string(f.Data)
		return nil
	})
	return files, problems, err
}

// TestSample writes the sample site to the folder $SAMPLE for a person to look at.
func TestSample(t *testing.T) {
	dir := os.Getenv("SAMPLE")
	if dir == "" {
		t.Skip("SAMPLE names no folder")
	}
	for name, data := range build(t, "http://127.0.0.1:8099/", sample()) {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// The same documents in any order give the same bytes.
func TestOrderDoesNotMatter(t *testing.T) {
	docs := sample()
	want := build(t, "https://desk.example/", docs)
	slices.Reverse(docs)
	if diff := cmp.Diff(want, build(t, "https://desk.example/", docs)); diff != "" {
		t.Error(diff)
	}
}

func TestTemplateProblems(t *testing.T) {
	tests := []struct {
		name, text string
		line       int
		says       string
	}{
		{"briefing.html", "{{define \"main\"}}\n{{if .Title}\n{{end}}", 2, "bad character"},
		{"briefing.html", "{{define \"main\"}}\n\n{{.Titel}}{{end}}", 3, "Titel"},
		{"base.html", "<p>\n<a href=\"{{.Head.Title}}\n</p>", 0, "ends in a non-text context"},
		{"home.html", "{{define \"main\"}}{{asset \"no.css\"}}{{end}}", 1, "no.css"},
	}
	for _, tt := range tests {
		over := fstest.MapFS{tt.name: {Data: []byte(tt.text)}}
		_, problems, err := tryBuild("https://desk.example/", sample()[:1], site.Input{Templates: site.Overlay(templates.FS, over)})
		if err != nil || len(problems) != 1 {
			t.Errorf("%s: problems %v, error %v", tt.text, problems, err)
			continue
		}
		p := problems[0]
		if p.File != "templates/"+tt.name || !strings.Contains(p.Message, tt.says) || p.Hint == "" || p.Line != tt.line {
			t.Errorf("%s: %+v, want line %d, %q", tt.text, p, tt.line, tt.says)
		}
	}
}

// All that is wrong with a site's templates is told in one run.
func TestAllTemplateProblems(t *testing.T) {
	over := fstest.MapFS{
		"topik.html":    {Data: []byte("x")},
		"home.html":     {Data: []byte("{{define \"main\"}}{{if}}{{end}}")},
		"briefing.html": {Data: []byte("{{define \"main\"}}\n{{.Titel}}{{end}}")},
		"stories.html":  {Data: []byte("{{define \"main\"}}\n\n{{.Titles}}{{end}}")}, // no page uses it this time
		"source.html":   {Data: []byte("<h1>{{.Title}}</h1>")},
	}
	_, problems, err := tryBuild("https://desk.example/", sample()[:1], site.Input{Templates: site.Overlay(templates.FS, over)})
	var got []string
	for _, p := range problems {
		got = append(got, fmt.Sprintf("%s:%d %s", p.File, p.Line, p.Rule))
	}
	want := []string{"templates/briefing.html:2 bad-template", "templates/home.html:1 bad-template", "templates/source.html:1 bad-template", "templates/stories.html:3 bad-template", "templates/topik.html:0 unknown-template"}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(diff, err, problems)
	}
}

func TestOverlay(t *testing.T) {
	over := fstest.MapFS{"404.html": {Data: []byte(`{{define "main"}}<h1>Gone</h1>{{end}}`)}, "logo.svg": {Data: []byte("<svg/>")}}
	files, problems, err := tryBuild("https://desk.example/", nil, site.Input{Templates: site.Overlay(templates.FS, over)})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	if !strings.Contains(files["404.html"], "<h1>Gone</h1>") {
		t.Error("the site's own template was not used")
	}
	if !slices.ContainsFunc(slices.Collect(maps.Keys(files)), func(name string) bool { return strings.HasPrefix(name, "assets/logo.") }) {
		t.Error("the site's own asset was not published")
	}
}

func TestClashes(t *testing.T) {
	tests := map[string]func(*brief.Document){
		"path-taken":  func(d *brief.Document) { d.Aliases = []string{"/briefings/Night-Ferry/"} },
		"path-taken ": func(d *brief.Document) { d.Aliases = []string{"/feed.xml"} },
		"bad-path":    func(d *brief.Document) { d.Slug = "../up" },
	}
	for rule, change := range tests {
		rule = strings.TrimSpace(rule)
		docs := []brief.Document{sample()[0], document("other", "Other", "2025-01-01", change)}
		files, problems, err := tryBuild("https://desk.example/", docs, site.Input{Templates: templates.FS})
		if err != nil || len(files) > 0 || len(problems) == 0 || problems[0].Rule != rule || problems[0].File != "content/briefings/other.md" || problems[0].Line != 1 {
			t.Errorf("%s: %d files, problems %v, error %v", rule, len(files), problems, err)
		}
	}
}

// BenchmarkBuild builds an archive of briefings like the sample's first, with sources of their own.
func BenchmarkBuild(b *testing.B) {
	const n = 10_000
	docs := make([]brief.Document, n)
	for i := range docs {
		docs[i] = document(fmt.Sprintf("b-%05d", i), fmt.Sprintf("Night ferry to Solvik sails again, part %d", i), fmt.Sprintf("20%02d-%02d-%02d", 10+i%15, 1+i%12, 1+i%28), func(d *brief.Document) {
			d.Body, d.Sources = ferryBody, []brief.Source{ferry, harbour}
			d.Sources[0].ID, d.Sources[1].ID = fmt.Sprintf("a/%05d", i), fmt.Sprintf("b/%05d", i)
			d.Notes = map[string]brief.Evidence{}
			for label, e := range notes {
				e.Source = d.Sources[0].ID
				d.Notes[label] = e
			}
			d.Topics = []string{fmt.Sprintf("Topic %d", i%97), fmt.Sprintf("Topic %d", i%31+100)}
		})
	}
	in := site.Input{Documents: docs, Templates: templates.FS, Config: config.Config{Title: "Desk", Language: "en", Feed: config.Feed{Items: 50}}}
	in.BaseURL, _ = url.Parse("https://desk.example/")
	b.ReportAllocs()
	pages := 0
	for b.Loop() {
		summary, problems, err := site.Build(in, func(site.File) error { return nil })
		if err != nil || len(problems) > 0 {
			b.Fatal(problems, err)
		}
		pages += summary.Pages
	}
	b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "briefings/s")
}
