package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"briefing/internal/clean"
	"briefing/internal/page"
)

// The recipe. Data: saved pages with the body of their article. Every block near the article is an example:
// it is as much of the article as its runs of four words are in the reference. It counts for its words'
// share of the article, so that pages count about the same, a long block for 30 at most. One judge learns
// from the blocks that the extractor keeps, the other from those it leaves out. What is printed is of pages
// that were not learned from: five times the pages of a fifth of the sites are set aside.
var pageTrees = [page.Judges]int{120, 60}

var pageThresholds = [page.Judges]float64{.3, .6} // as in internal/page

// A savedPage is a page with its reference.
type savedPage struct {
	set      string
	fold     int // pages of one site have the same
	blocks   []page.Block
	examples []sample
	gold     map[string]int
	runs     int // of four words in the reference
}

const pageWeights = "internal/page/weights.txt"

// learnPage learns which blocks of a saved page are of its article.
func learnPage(folder string) error {
	all, err := readSaved(folder)
	if err != nil {
		return err
	}
	keep := make([][]bool, len(all))
	for fold := range folds {
		judges := learnPages(all, func(p savedPage) bool { return p.fold != fold })
		for i, p := range all {
			if p.fold == fold {
				keep[i] = p.judge(judges)
			}
		}
	}
	for _, set := range []string{"sh", "af"} {
		reportPages(all, keep, set)
	}
	return os.WriteFile(pageWeights, writeJudges(learnPages(all, func(savedPage) bool { return true })), 0o666)
}

func readSaved(data string) ([]savedPage, error) {
	folder := filepath.Join(data, "clean")
	type reference struct{ Set, File, Body, URL string }
	rows, err := load[reference](filepath.Join(folder, "html_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	var all []savedPage
	for _, row := range rows {
		source, err := os.ReadFile(filepath.Join(folder, row.File))
		if err != nil {
			return nil, err
		}
		p := labelPage(row.Body, page.Blocks(string(source)))
		p.set, p.fold = row.Set, foldOf(row.URL)
		all = append(all, p)
	}
	return all, nil
}

// foldOf draws a fold for a site, so that what is measured is how well its pages do without it.
func foldOf(address string) int {
	u, err := url.Parse(address)
	if err != nil {
		return 0
	}
	h := fnv.New32a()
	h.Write([]byte(strings.TrimPrefix(u.Hostname(), "www.")))
	return int(h.Sum32()>>8) % folds
}

var pageToken = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// runsOf returns the runs of four words of a text.
func runsOf(text string) []string {
	words := pageToken.FindAllString(text, -1)
	var runs []string
	for i := range max(min(len(words), 1), len(words)-3) {
		runs = append(runs, strings.Join(words[i:min(i+4, len(words))], " "))
	}
	return runs
}

func labelPage(body string, blocks []page.Block) savedPage {
	p := savedPage{blocks: blocks, gold: map[string]int{}}
	for _, run := range runsOf(body) {
		p.gold[run]++
		p.runs++
	}
	lines := map[string]bool{}
	for line := range strings.Lines(body) {
		lines[strings.Join(pageToken.FindAllString(line, -1), " ")] = true
	}
	article := 0.0
	flat := " " + strings.Join(pageToken.FindAllString(body, -1), " ") + " "
	for _, b := range blocks {
		e := sample{features: b.Features, in: p.share(b.Text, lines, flat)}
		if e.in > .5 {
			article += float64(b.Words)
		}
		p.examples = append(p.examples, e)
	}
	for i := range p.examples {
		p.examples[i].count = min(30, 100*(float64(blocks[i].Words)+3)/(max(100, article)+300))
	}
	return p
}

// share returns how much of a block is in the reference. One of less than four words has to be a line of
// it; for one that occurs elsewhere in it little can be said.
func (p *savedPage) share(text string, lines map[string]bool, flat string) float64 {
	words := pageToken.FindAllString(text, -1)
	if len(words) < 4 {
		joined := strings.Join(words, " ")
		switch {
		case lines[joined]:
			return 1
		case strings.Contains(flat, " "+joined+" "):
			return .3
		}
		return 0
	}
	hits, runs := 0, runsOf(text)
	for _, run := range runs {
		if p.gold[run] > 0 {
			hits++
		}
	}
	return float64(hits) / float64(len(runs))
}

func learnPages(all []savedPage, use func(savedPage) bool) (judges [page.Judges]grove) {
	var examples [page.Judges][]sample
	for _, p := range all {
		if !use(p) {
			continue
		}
		for k, b := range p.blocks {
			if b.Judge >= 0 {
				examples[b.Judge] = append(examples[b.Judge], p.examples[k])
			}
		}
	}
	for j := range judges {
		judges[j] = boost(examples[j], pageTrees[j])
	}
	return judges
}

func (p *savedPage) judge(judges [page.Judges]grove) []bool {
	keep := make([]bool, len(p.blocks))
	for i, b := range p.blocks {
		keep[i] = b.Judge >= 0 && judges[b.Judge].likely(b.Features) > pageThresholds[b.Judge]
	}
	return keep
}

// reportPages prints how well a set of pages does after cleaning, as cmd/eval measures it.
func reportPages(all []savedPage, keep [][]bool, set string) {
	var precision, recall, found, n float64
	for i, p := range all {
		if p.set != set {
			continue
		}
		got := map[string]int{}
		runs := runsOf(p.text(keep[i]))
		for _, run := range runs {
			got[run]++
		}
		hits := 0
		for run, count := range p.gold {
			hits += min(count, got[run])
		}
		if n++; len(runs) > 0 {
			found++
			precision += float64(hits) / float64(len(runs))
			recall += float64(hits) / float64(max(1, p.runs))
		}
	}
	precision, recall = precision/max(1, found), recall/max(1, n)
	fmt.Printf("HTML body held out, %s (%.0f pages)  P %.3f  R %.3f  F1 %.3f\n", set, n, precision, recall, 2*precision*recall/(precision+recall))
}

func (p *savedPage) text(keep []bool) string {
	var texts, kept []string
	for i, k := range keep {
		if k {
			texts = append(texts, p.blocks[i].Text)
		}
	}
	text := strings.Join(texts, "\n\n")
	for _, l := range clean.Extracted(text).Lines {
		for _, span := range l.Kept {
			kept = append(kept, span.In(text))
		}
	}
	return strings.Join(kept, "\n")
}

func writeJudges(judges [page.Judges]grove) []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, strings.Join(page.FeatureNames(), ","))
	for _, g := range judges {
		fmt.Fprintf(&b, "judge %.4f\n", g.base)
		for _, t := range g.trees {
			for i, f := range t.feature {
				fmt.Fprintf(&b, "%d %s ", f, strconv.FormatFloat(t.threshold[i], 'g', 4, 64))
			}
			for i, leaf := range t.leaf {
				fmt.Fprintf(&b, "%.0f%s", 1000*leaf, map[bool]string{true: "\n", false: " "}[i == len(t.leaf)-1])
			}
		}
	}
	return b.Bytes()
}
