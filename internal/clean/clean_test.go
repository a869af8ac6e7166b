package clean

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the golden files in testdata")

// TestGolden cleans the texts in testdata. Each "in" file is followed by the lines as `briefing clean
// --explain` prints them, then the metadata and, behind a bar, the paragraphs. "\r" stands for a
// carriage return.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var got []txtar.File
			for _, f := range archive.Files {
				if f.Name == "in" {
					text := strings.ReplaceAll(string(f.Data), `\r`, "\r")
					got = append(got, f, txtar.File{Name: "out", Data: []byte(explain(text))})
				}
			}
			want := txtar.Format(archive)
			archive.Files = got
			have := txtar.Format(archive)
			if *update {
				if err := os.WriteFile(file, have, 0o666); err != nil {
					t.Fatal(err)
				}
			} else if !bytes.Equal(want, have) {
				t.Errorf("-want +got; run with -update to accept:\n%s", cmp.Diff(string(want), string(have)))
			}
		})
	}
}

func explain(text string) string {
	var b strings.Builder
	r := Text(text)
	for _, l := range r.Lines {
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\n", l.Number, l.Role, l.Reason, keptText(text, l))
	}
	for _, f := range []struct{ key, value string }{
		{"title", r.Title},
		{"place", r.Place},
		{"author", r.Author},
		{"agency", r.Agency},
		{"publisher", r.Publisher},
		{"url", r.URL},
		{"date", r.Date.String()},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", f.key, f.value)
		}
	}
	for _, p := range r.Paragraphs {
		fmt.Fprintf(&b, "| %s\n", strings.Join(strings.Fields(p.In(text)), " "))
	}
	return b.String()
}
