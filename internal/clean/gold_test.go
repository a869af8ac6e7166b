package clean

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestGold compares every line of the hand-labelled clippings, which stay outside the repository.
func TestGold(t *testing.T) {
	data, err := os.ReadFile("../../../shared/gold/seed_lines.json")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no labelled clippings here")
	}
	var gold map[string][]struct {
		N           int
		Role, Clean string
		Note        string
	}
	if err == nil {
		err = json.Unmarshal(data, &gold)
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range gold {
		text, err := os.ReadFile(filepath.Join("../../../shared/seeds", name))
		if err != nil {
			t.Fatal(err)
		}
		lines := map[int]Line{}
		for _, l := range Text(string(text)).Lines {
			lines[l.Number] = l
		}
		for _, w := range want {
			got, found := lines[w.N]
			if w.Role == "empty" {
				if found {
					t.Errorf("%s:%d: blank line reported", name, w.N)
				}
				continue
			}
			if string(got.Role) != w.Role {
				t.Errorf("%s:%d: got %s (%s), want %s: %s", name, w.N, got.Role, got.Reason, w.Role, w.Note)
			}
			if kept := keptText(string(text), got); w.Clean != "" && kept != w.Clean {
				t.Errorf("%s:%d: kept %q, want %q", name, w.N, kept, w.Clean)
			}
		}
	}
}

// keptText returns what is kept of a line.
func keptText(text string, l Line) string {
	var parts []string
	for _, s := range l.Kept {
		parts = append(parts, s.In(text))
	}
	return strings.Join(parts, " ")
}
