package cluster

import (
	"fmt"
	"math/rand"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"briefing/internal/brief"
)

// TestGroups reads testdata/groups: a file an article, "ID DATE" its name, the first line its title;
// the file "want" has a line a group.
func TestGroups(t *testing.T) {
	files, err := filepath.Glob("testdata/groups/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test data: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var docs []Doc
			want := ""
			for _, f := range archive.Files {
				if f.Name == "want" {
					want = string(f.Data)
					continue
				}
				docs = append(docs, articleOf(t, f))
			}
			if got := named(docs, Group(docs)); got != want {
				t.Errorf("groups (-want +got):\n%s\n%s", cmp.Diff(want, got), cosines(docs))
			}
		})
	}
}

func articleOf(t *testing.T, f txtar.File) Doc {
	t.Helper()
	id, day, _ := strings.Cut(f.Name, " ")
	title, text, _ := strings.Cut(string(f.Data), "\n")
	d := Doc{ID: id, Title: title, Text: text}
	if day != "" {
		var err error
		if d.Date, err = brief.ParseDate(day); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// named writes groups as lines of IDs.
func named(docs []Doc, groups [][]int) string {
	var b strings.Builder
	for _, g := range groups {
		for i, at := range g {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(docs[at].ID)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// cosines writes how near the texts are to each other, a line a pair.
func cosines(docs []Doc) string {
	var b strings.Builder
	order := canonical(docs)
	vectors := weigh(docs, order, defaults)
	for i, v := range vectors {
		for j, w := range vectors[:i] {
			fmt.Fprintf(&b, "%.3f %s %s\n", v.dot(w), docs[order[j]].ID, docs[order[i]].ID)
		}
	}
	return b.String()
}

func TestOrderOfInputDoesNotMatter(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/groups/theme.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var docs []Doc
	for _, f := range archive.Files {
		if f.Name != "want" {
			docs = append(docs, articleOf(t, f))
		}
	}
	docs = append(docs, docs[0], docs[3])
	want := named(docs, Group(docs))
	for n := range 30 {
		rand.New(rand.NewSource(int64(n))).Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		if got := named(docs, Group(docs)); got != want {
			t.Fatalf("order %d:\n%s\nwant\n%s", n, got, want)
		}
	}
}
