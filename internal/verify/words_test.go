package verify

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "learn words.txt anew from the development articles")

// TestCommonWords learns which words are common, with -update, and tests that some are and some are not.
func TestCommonWords(t *testing.T) {
	if *update {
		learnWords(t)
	}
	for word, want := range map[string]bool{
		"researchers": true, "minister": true, "attack": true, "wounded": true, "reading": true,
		"zelensky": false, "smith": false, "paris": false, "brown": false, "kenya": false, "obama": false, "cook": true,
	} {
		if got := common(word); got != want {
			t.Errorf("common(%q) = %v", word, got)
		}
	}
}

// learnWords writes the stems of words that three articles at least have in small letters, and that are
// seldom capitalised inside a sentence, where only names are.
func learnWords(t *testing.T) {
	small, large, texts := map[string]int{}, map[string]int{}, map[string]int{}
	read := func(text string) {
		seen := map[string]bool{}
		tokens, _ := lex(text)
		for i, tok := range tokens {
			root := stem(tok.key)
			switch {
			case tok.has(digits|sign|dotted) || len(tok.key) < 3 || strings.ContainsAny(tok.key, "'’&"):
			case !tok.has(capital):
				small[root]++
				if !seen[root] {
					texts[root]++
				}
				seen[root] = true
			case !tok.has(opens) && i > 0 && !tokens[i-1].has(capital) && (i+1 == len(tokens) || !tokens[i+1].has(capital)):
				large[root]++
			}
		}
	}
	for _, file := range []string{"cnndm_dev.jsonl", "multinews_dev.jsonl"} {
		eachDevelopmentLine(t, file, func(line []byte) {
			var row struct {
				Text string   `json:"text"`
				Docs []string `json:"docs"`
			}
			if err := json.Unmarshal(line, &row); err != nil {
				t.Fatal(err)
			}
			for _, text := range append(row.Docs, row.Text) {
				read(text)
			}
		})
	}
	var words []string
	for root, n := range small {
		if texts[root] >= 4 && 6*large[root] < n {
			words = append(words, root)
		}
	}
	slices.Sort(words)
	if err := os.WriteFile("words.txt", []byte(strings.Join(words, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// eachDevelopmentLine reads a file of the development articles, which lie beside the checkout in a folder
// named shared. Without them the test is skipped.
func eachDevelopmentLine(t testing.TB, file string, yield func(line []byte)) {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; ; dir = filepath.Dir(dir) {
		data, err := os.ReadFile(filepath.Join(dir, "shared", "eval", "summ", file))
		if err == nil {
			lines := bufio.NewScanner(bytes.NewReader(data))
			lines.Buffer(nil, len(data)+1)
			for lines.Scan() {
				yield(lines.Bytes())
			}
			return
		}
		if dir == filepath.Dir(dir) {
			t.Skip("no development articles here")
		}
	}
}
