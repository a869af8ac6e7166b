package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"briefing/internal/defect"
)

// How many articles are read for defects, and how many points of each.
const (
	defectArticles = 1000
	defectPoints   = 5
)

// defects counts the key points that a strict editor would send back, by what is wrong with them.
func defects(data string) ([]row, error) {
	articles, err := load[article](filepath.Join(data, "summ", "cnndm_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	articles = articles[:min(defectArticles, len(articles))]
	type judged struct {
		points  int
		defects []defect.Defect
	}
	all := each(articles, func(a article) judged {
		p := points(defectPoints, 0, a.Text)
		return judged{len(p), defect.Find(p, a.Text, "en")}
	})
	total, hard, soft := 0, 0, 0
	of := map[defect.Kind]int{}
	for _, j := range all {
		total += j.points
		bad := map[int]bool{}
		for _, d := range j.defects {
			of[d.Kind]++
			bad[d.Point] = bad[d.Point] || !d.Kind.Soft()
		}
		for _, isHard := range bad {
			if isHard {
				hard++
			} else {
				soft++
			}
		}
	}
	share := func(n int) string { return fmt.Sprintf("%d (%.2f %%)", n, 100*float64(n)/float64(max(1, total))) }
	rows := []row{{fmt.Sprintf("points with a defect, of %d (%d articles)", total, len(articles)), share(hard), "under 1 %"}}
	for _, k := range defect.Kinds() {
		if of[k] > 0 && !k.Soft() {
			rows = append(rows, row{"  " + string(k), share(of[k]), ""})
		}
	}
	if i := slices.IndexFunc(defect.Kinds(), defect.Kind.Soft); i >= 0 {
		rows = append(rows, row{"  leaning on the points above, counted apart", share(soft), ""})
	}
	return rows, nil
}
