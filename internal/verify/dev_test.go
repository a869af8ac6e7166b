package verify

import (
	"encoding/json"
	"os"
	"fmt"
	"testing"
)

func TestDevHighlights(t *testing.T) {
	n, flagged := 0, 0
	own, ownFlagged := 0, 0
	byKind := map[Kind]int{}
	out, _ := os.Create("/tmp/h/verify/flagged.txt")
	defer out.Close()
	eachDevelopmentLine(t, "cnndm_dev.jsonl", func(line []byte) {
		var row struct {
			ID, Part, Text string
			Summary        []string
		}
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		c := New([]Source{{ID: "a", Text: row.Text}})
		for _, h := range row.Summary {
			n++
			v := c.Check(h)
			if !v.Supported() {
				flagged++
				for _, m := range v.Missing {
					byKind[m.Kind]++
					fmt.Fprintf(out, "%s\t%q\t%s\n\t\t%s\n", m.Kind, m.Text, h, v.Nearest.Quote)
				}
			}
		}
		x := c.sources[0]
		for _, s := range x.sentences {
			own++
			v := c.Check(s.In(x.Text))
			if !v.Supported() {
				ownFlagged++
				for _, m := range v.Missing {
					fmt.Fprintf(out, "OWN %s\t%q\t%s\n", m.Kind, m.Text, s.In(x.Text))
				}
			}
		}
	})
	t.Logf("highlights %d flagged %d %.1f%% %v; own %d flagged %d %.2f%%", n, flagged, 100*float64(flagged)/float64(n), byKind, own, ownFlagged, 100*float64(ownFlagged)/float64(own))
}
