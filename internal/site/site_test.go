package site_test

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"testing"

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
