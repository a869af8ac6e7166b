package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	textrank "github.com/DavidBelicza/TextRank/v2"
)

// rounds is how often both are timed, in turns, so that what else the machine does falls on both.
const rounds = 5

// speed times the whole digest of every article (cleaned, chosen, worded, timeline, who said what, topics)
// beside the packaged summariser that people would take, on one core in the same run.
func speed(data string) ([]row, error) {
	articles, err := load[article](filepath.Join(data, "summ", "cnndm_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	perSecond := func(digest func(text string)) float64 {
		start := time.Now()
		for _, a := range articles {
			digest(a.Text)
		}
		return float64(len(articles)) / time.Since(start).Seconds()
	}
	var ours, theirs, ratio []float64
	for range rounds {
		o := perSecond(func(text string) { points(3, 0, text) })
		t := perSecond(func(text string) {
			r := textrank.NewTextRank()
			r.Populate(text, textrank.NewDefaultLanguage(), textrank.NewDefaultRule())
			r.Ranking(textrank.NewDefaultAlgorithm())
			textrank.FindSentencesByWordQtyWeight(r, 3)
		})
		ours, theirs, ratio = append(ours, o), append(theirs, t), append(ratio, o/t)
	}
	return []row{
		{"whole digest, articles a second on one core", fmt.Sprintf("%.0f, %.1f times TextRank", median(ours), median(ratio)), "4 times"},
		{"  TextRank v2.1.3", fmt.Sprintf("%.0f", median(theirs)), ""},
	}, nil
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}
