package cluster

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
)

var update = flag.Bool("update", false, "write common.txt anew")

// fewestTexts is how many articles have each word of the table.
const fewestTexts = 6

// TestCommonTable counts the words of the news articles beside the repository, where they are: the table
// says what they say. With -update it is written.
func TestCommonTable(t *testing.T) {
	f, err := os.Open("../../../shared/eval/summ/cnndm_dev.jsonl")
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("no articles beside the repository")
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in := map[string]int{}
	articles := 0
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for ; lines.Scan(); articles++ {
		var article struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		words(article.Text, func(w string, _ bool) { seen[w] = true })
		for w := range seen {
			in[w]++
		}
	}
	got := tableOf(in, articles)
	if *update {
		if err := os.WriteFile("common.txt", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got != commonTable {
		t.Error("common.txt is not what the articles say; write it with go test ./internal/cluster -run CommonTable -update")
	}
}

// tableOf writes the words by their class.
func tableOf(in map[string]int, texts int) string {
	classes := map[int][]string{}
	for w, n := range in {
		if n >= fewestTexts && len(w) > 1 && !strings.ContainsFunc(w, unicode.IsDigit) {
			class := int(math.Round(2 * math.Log2(float64(texts)/float64(n))))
			classes[class] = append(classes[class], w)
		}
	}
	var b strings.Builder
	for class := range 40 {
		if len(classes[class]) > 0 {
			slices.Sort(classes[class])
			fmt.Fprintf(&b, "%d %s\n", class, strings.Join(classes[class], " "))
		}
	}
	return b.String()
}
