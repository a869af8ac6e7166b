package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/cluster"
	"briefing/internal/digest"
	"briefing/internal/seed"
)

// shortestPage is the words of a page below which it is no article.
const shortestPage = 60

// crawlNotices begin pages that an archive's crawler left in place of an article.
var crawlNotices = []string{"Starting in 1996, Alexa Internet", "These crawls are part of"}

// stories scores the grouping of articles, all clusters' at once, by what they are clusters of: B-cubed
// precision, recall and F1 (Bagga and Baldwin, 1998).
func stories(data string) ([]row, error) {
	all, err := load[article](filepath.Join(data, "summ", "multinews_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	var texts []string
	var of []int
	for i, a := range all {
		for _, text := range a.Docs {
			if isArticle(text) {
				texts, of = append(texts, text), append(of, i)
			}
		}
	}
	groups := cluster.Group(each(texts, told))
	precision, recall := bcubed(groups, of)
	return []row{{
		fmt.Sprintf("Stories, Multi-News (%d articles of %d clusters)", len(texts), len(all)),
		fmt.Sprintf("B-cubed F1 %.3f  P %.3f  R %.3f", 2*precision*recall/(precision+recall), precision, recall), "F1 .950",
	}}, nil
}

func isArticle(text string) bool {
	for _, notice := range crawlNotices {
		if strings.HasPrefix(text, notice) {
			return false
		}
	}
	return len(strings.Fields(text)) >= shortestPage
}

// told is a text as the command groups it. Its ID is its own hash, which tells nothing of its cluster.
func told(text string) cluster.Doc {
	reading, problems := digest.Read(seed.Seed{ID: brief.Hash(text), Format: "txt", Text: text, Body: brief.Span{End: len(text)}})
	r := reading.Record
	d := cluster.Doc{ID: brief.Hash(text), Title: r.Title, Text: reading.Article.Body(), Date: r.Date, Language: r.Language}
	if len(problems) > 0 {
		d.Text = text
	}
	return d
}

// bcubed returns the mean precision and recall of the groups over their members, of being what each
// text is of.
func bcubed(groups [][]int, of []int) (precision, recall float64) {
	size := map[int]float64{}
	for _, c := range of {
		size[c]++
	}
	for _, g := range groups {
		same := map[int]float64{}
		for _, i := range g {
			same[of[i]]++
		}
		for _, i := range g {
			precision += same[of[i]] / float64(len(g)) / float64(len(of))
			recall += same[of[i]] / size[of[i]] / float64(len(of))
		}
	}
	return precision, recall
}
