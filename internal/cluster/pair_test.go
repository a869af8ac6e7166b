package cluster

import (
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestPairs groups pairs of short reports, each pair alone: of one event, and of two events of one kind.
// The limits are what is reached; fewer of the latter joined is better.
func TestPairs(t *testing.T) {
	const mostJoined, mostParted = 7, 0
	data, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	var pairs, joined, parted int
	for _, block := range strings.Split(string(data), "\n\n")[1:] {
		lines := strings.Split(strings.TrimSpace(block), "\n")
		head := strings.Fields(lines[0])
		if len(lines) != 3 || len(head) != 3 {
			t.Fatalf("no pair: %q", block)
		}
		var docs []Doc
		for i, line := range lines[1:] {
			title, text, _ := strings.Cut(line, " | ")
			docs = append(docs, articleOf(t, txtar.File{Name: head[0] + " " + head[1+i], Data: []byte(title + "\n" + text)}))
		}
		pairs++
		switch one := len(Group(docs)) == 1; {
		case one && head[0] == "other":
			joined++
			t.Logf("joined: %s / %s", docs[0].Title, docs[1].Title)
		case !one && head[0] == "same":
			parted++
			t.Logf("parted: %s / %s", docs[0].Title, docs[1].Title)
		}
	}
	if pairs != 30 || joined > mostJoined || parted > mostParted {
		t.Errorf("%d pairs, %d of two events joined, %d of one event parted", pairs, joined, parted)
	}
}
