package main

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefing/internal/brief"
	"briefing/internal/content"
)

// TestClippings builds a site of the real clippings beside the repository, where they are: two briefings
// whose passages are the clippings' bytes, and no file with a word of what is noise in them.
func TestClippings(t *testing.T) {
	clippings := os.DirFS("../../../shared")
	gold, err := fs.ReadFile(clippings, "gold/seed_lines.json")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no clippings beside the repository")
	}
	var lines map[string][]struct {
		Role, Text string
		Strip      [][2]int // in characters
	}
	if err != nil || json.Unmarshal(gold, &lines) != nil || len(lines) == 0 {
		t.Fatalf("the labels cannot be read: %v", err)
	}
	dir := t.TempDir()
	texts := map[string]string{}
	for name := range lines {
		data, err := fs.ReadFile(clippings, "seeds/"+name)
		if err != nil {
			t.Fatal(err)
		}
		texts[strings.TrimSuffix(name, ".txt")] = string(data)
		if err := os.MkdirAll(filepath.Join(dir, "seeds"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "seeds", name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs strings.Builder
	if code := run(context.Background(), []string{"build", "-C", dir, "--now", "2025-12-08", "--base-url", "https://news.example.org/"}, strings.NewReader(""), &out, &errs); code != 0 {
		t.Fatalf("build exits %d: %s%s", code, &out, &errs)
	}

	documents, problems := content.Load(os.DirFS(dir))
	if len(problems) > 0 || len(documents) != len(lines)+1 {
		t.Fatalf("%d briefings, %v", len(documents), problems)
	}
	theirStory(t, documents[len(lines)])
	documents = documents[:len(lines)]
	for _, d := range documents {
		before, _, found := strings.Cut(d.Body, "## Timeline")
		points := 0
		for _, claim := range d.Claims {
			if claim.Line < d.Line+strings.Count(before, "\n") {
				points++
			}
		}
		if points != 6 || !found || !strings.Contains(d.Body, "## Who said what") { // the lead and five points
			t.Errorf("%s makes %d claims above its timeline:\n%s", d.File, points, d.Body)
		}
		for _, claim := range d.Claims {
			for _, e := range claim.Evidence {
				if text := texts[e.Source]; !e.Fits(text) || e.In(text) != e.Quote {
					t.Errorf("%s:%d: bytes %d–%d of %s are not %q", d.File, claim.Line, e.Start, e.End, e.Source, e.Quote)
				}
			}
		}
	}

	var noise []string
	for _, labelled := range lines {
		for _, line := range labelled {
			runes := []rune(line.Text)
			if line.Role == "noise" && len(strings.Fields(line.Text)) > 2 {
				noise = append(noise, strings.TrimPrefix(line.Text, "- "))
			}
			for _, cut := range line.Strip {
				if s := string(runes[cut[0]:cut[1]]); len(strings.Fields(s)) > 2 {
					noise = append(noise, s)
				}
			}
		}
	}
	files := 0
	err = filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(name, filepath.Join(dir, "seeds")) {
			return err
		}
		files++
		data, err := os.ReadFile(name)
		for _, s := range noise {
			if strings.Contains(string(data), s) {
				t.Errorf("%s has the noise %q", name, s)
			}
		}
		return err
	})
	if err != nil || files < 20 || len(noise) < 10 {
		t.Errorf("looked for %d pieces of noise in %d files: %v", len(noise), files, err)
	}
}

// theirStory checks what the two clippings, which tell of the same talks, make together.
func theirStory(t *testing.T, d brief.Document) {
	t.Helper()
	if d.Kind != brief.KindStory || len(d.Sources) != 2 {
		t.Fatalf("%s is a %s of %d sources", d.File, d.Kind, len(d.Sources))
	}
	agencies := 0
	for _, s := range d.Sources {
		if s.Agency == "AFP" {
			agencies++
		}
	}
	if agencies != 1 {
		t.Errorf("AFP is the agency of %d sources, want 1: %+v", agencies, d.Sources)
	}
	_, rest, _ := strings.Cut(d.Body, "## Timeline")
	timeline, rest, _ := strings.Cut(rest, "## Who said what")
	days := regexp.MustCompile(`(?m)^- \*\*(\d+ December)\*\*`).FindAllStringSubmatch(timeline, -1)
	if len(days) < 5 || days[0][1] != "2 December" || days[len(days)-1][1] != "8 December" {
		t.Errorf("the timeline is %q", days)
	}
	both := false
	for _, c := range d.Claims {
		both = both || len(c.Evidence) > 1 && c.Evidence[0].Source != c.Evidence[1].Source && strings.HasPrefix(c.Text, "2 December")
	}
	if !both {
		t.Errorf("the meeting on 2 December does not rest on both:\n%s", timeline)
	}
	said, _, _ := strings.Cut(rest, "## Sources")
	if speakers := regexp.MustCompile(`Zelenskyy?\*\*`).FindAllString(said, -1); len(speakers) == 0 || slices.ContainsFunc(speakers, func(s string) bool { return s != speakers[0] }) {
		t.Errorf("Zelensky speaks as %q", speakers)
	}
}
