package cluster

import (
	"fmt"
	"math/rand"
	"path/filepath"
	"slices"
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

func TestDaysApart(t *testing.T) {
	day := func(s string) brief.Date {
		d, err := brief.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		name         string
		first, later string
		want         string
	}{
		{"one day", "2031-03-04", "2031-03-04", "a b\n"},
		{"a week of one story", "2031-03-04", "2031-03-11", "a b\n"},
		{"years later", "2031-03-04", "2034-03-04", "a\nb\n"},
		{"a day that is not known", "2031-03-04", "", "a b\n"},
		{"a year that is not known", "2031-03-04", "XXXX-03-04", "a b\n"},
		{"a month alone", "2031-03-04", "2035-03", "a b\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			docs := []Doc{{ID: "a", Text: wire}, {ID: "b", Text: own}}
			docs[0].Date = day(test.first)
			if test.later != "" {
				docs[1].Date = day(test.later)
			}
			if got := named(docs, Group(docs)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestLabels(t *testing.T) {
	tests := []struct {
		name   string
		labels [3]string // of two texts on one event and a third on another one
		want   string
	}{
		{"free", [3]string{"", "", ""}, "a b\nc\n"},
		{"a free text joins", [3]string{"storm", "", ""}, "a b\nc\n"},
		{"two labels never join", [3]string{"storm", "boats", ""}, "a\nb\nc\n"},
		{"a label holds what is not near", [3]string{"storm", "storm", "storm"}, "a b c\n"},
		{"labels and nearness", [3]string{"storm", "boats", "storm"}, "a c\nb\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			docs := []Doc{
				{ID: "a", Text: wire, Story: test.labels[0]},
				{ID: "b", Text: own, Story: test.labels[1]},
				{ID: "c", Text: "The council of Brigham voted to close the public library on Mondays, said treasurer Omar Feld.", Story: test.labels[2]},
			}
			if got := named(docs, Group(docs)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// FuzzGroup: every text is in exactly one group, groups and members are in order, texts of two labels
// are never together, and the order of input does not matter.
func FuzzGroup(f *testing.F) {
	f.Add(wire, own, third, "storm", "")
	f.Add("", "\xff\xfe", "東京で地震、けが人なし", "x", "y")
	f.Add("a", "a", "a", "", "")
	f.Fuzz(func(t *testing.T, a, b, c, one, two string) {
		docs := []Doc{{ID: "1", Text: a, Story: one}, {ID: "2", Title: b, Text: b, Story: two}, {ID: "3", Text: c}, {ID: "4", Text: a + b}}
		groups := Group(docs)
		seen := map[int]bool{}
		for _, g := range groups {
			labels := map[string]bool{}
			for _, i := range g {
				if seen[i] {
					t.Fatalf("text %d twice in %v", i, groups)
				}
				seen[i] = true
				if docs[i].Story != "" {
					labels[docs[i].Story] = true
				}
			}
			if !slices.IsSorted(g) || len(labels) > 1 {
				t.Fatalf("group %v of %v", g, groups)
			}
		}
		if len(seen) != len(docs) {
			t.Fatalf("%d texts in %v", len(docs), groups)
		}
		turned := slices.Clone(docs)
		slices.Reverse(turned)
		if got, want := named(turned, Group(turned)), named(docs, groups); got != want {
			t.Fatalf("turned round: %s, else %s", got, want)
		}
		var printings []Printing
		for _, d := range docs {
			printings = append(printings, Printing{ID: d.ID, Text: d.Text, Agency: one, Publisher: two})
		}
		if n := len(Copies(printings)); n >= len(printings) {
			t.Fatalf("%d copies of %d", n, len(printings))
		}
	})
}
