package house

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// most is how many words in a row a file of ours may share with somebody else's text.
const most = 8

// TestNothingCopied holds every file of the repository against the real clippings, where they lie
// beside the checkout: they are other people's work, and test input only.
func TestNothingCopied(t *testing.T) {
	clippings, err := filepath.Glob(filepath.Join(root, "../shared/seeds/*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if len(clippings) == 0 {
		t.Skip("skipped: no clippings in ../shared/seeds to compare with")
	}
	told := map[string]bool{}
	for _, words := range readings {
		runs := map[string]string{} // a run one word too long -> the clipping it is from
		for _, name := range clippings {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, run := range runsOf(words(data)) {
				runs[run] = filepath.Base(name)
			}
		}
		for _, name := range files(t, "") {
			data := read(t, name)
			if bytes.IndexByte(data, 0) >= 0 {
				continue
			}
			for _, run := range runsOf(words(data)) {
				if from, copied := runs[run]; copied && !told[name] {
					t.Errorf("%s: shares %q with %s; at most %d words in a row may be the same", name, run, from, most)
					told[name] = true
				}
			}
		}
	}
}

// readings are the two ways to take a hyphen: as a gap between words and as nothing.
var readings = []func([]byte) []string{
	func(data []byte) []string { return wordsOf(data, " ") },
	func(data []byte) []string { return wordsOf(data, "") },
}

var (
	tag   = regexp.MustCompile(`</?[A-Za-z][^<>]*>`)
	quote = regexp.MustCompile(`['’‘]`)
	dash  = regexp.MustCompile(`[-‐‑]`)
	word  = regexp.MustCompile(`[\p{L}\p{N}]+`)
)

func wordsOf(data []byte, hyphen string) []string {
	s := tag.ReplaceAllString(string(data), " ")
	s = dash.ReplaceAllString(quote.ReplaceAllString(s, ""), hyphen)
	return word.FindAllString(strings.ToLower(s), -1)
}

func runsOf(words []string) []string {
	var runs []string
	for i := 0; i+most < len(words); i++ {
		runs = append(runs, strings.Join(words[i:i+most+1], " "))
	}
	return runs
}

func TestWordsOf(t *testing.T) {
	in := []byte("<p>The almost-two “weeks’ old” plan, 700&nbsp;drones</p>")
	for i, want := range []string{"the almost two weeks old plan 700 nbsp drones", "the almosttwo weeks old plan 700 nbsp drones"} {
		if got := strings.Join(readings[i](in), " "); got != want {
			t.Errorf("reading %d of %q:\n got %q\nwant %q", i, in, got, want)
		}
	}
}
