package page

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/net/html"
)

// A Block is what a page has of a text set apart, to learn from.
type Block struct {
	Text     string
	Words    int
	Judge    int       // which judge it is for, -1 for what is nowhere near the article
	Features []float64 // in the order of [FeatureNames]
}

// Judges is how many there are: one for what the extractor keeps, one for what it leaves out nearby.
const Judges = 2

// Blocks returns the blocks of a page as Extract judges them, nil when it cannot be read.
func Blocks(source string) []Block {
	doc, err := parse(source)
	if err != nil {
		return nil
	}
	s := survey(readable(doc), headOf(doc))
	blocks := make([]Block, len(s.blocks))
	for i, b := range s.blocks {
		var f features
		s.measure(i, &f)
		blocks[i] = Block{Text: b.text, Words: b.words, Judge: s.judgeOf(i), Features: f.values}
	}
	return blocks
}

// FeatureNames returns what the features are called, for the file of weights.
func FeatureNames() []string {
	f := features{naming: true}
	s := survey(document{elems: []elem{{node: &html.Node{}}}, blocks: make([]block, 1)}, head{})
	s.measure(0, &f)
	return f.names
}

// judgeOf returns which judge a block is for.
func (s *sheet) judgeOf(i int) int {
	b := &s.blocks[i]
	switch {
	case b.words == 0:
		return -1
	case s.own[i].kept > 0:
		return 0
	case s.in(b, anchorCore), s.summary.share(b.text) > .5:
		return 1
	}
	return -1
}

// thresholds are how likely a block must be of the article, by its judge: to drop what the extractor keeps
// takes more than to leave out what it does not.
var thresholds = [Judges]float64{.3, .6}

// article returns the texts of the blocks that are the article.
func (s *sheet) article() (kept []string) {
	var f features
	for i, b := range s.blocks {
		j := s.judgeOf(i)
		if j < 0 {
			continue
		}
		f.values = f.values[:0]
		s.measure(i, &f)
		if judges()[j].likely(f.values) > thresholds[j] {
			kept = append(kept, b.text)
		}
	}
	return kept
}

// A forest is boosted regression trees (Friedman, Greedy function approximation, 2001): the sum of their
// leaves is the logarithm of the odds that a block is of the article.
type forest struct {
	base  float64
	trees []tree
}

// A tree is three yes-or-no questions deep. Those after question i are 2i+1 (at most) and 2i+2 (more).
type tree struct {
	feature   [7]int
	threshold [7]float64
	leaf      [8]float64
}

func (f *forest) likely(x []float64) float64 {
	sum := f.base
	for t := range f.trees {
		tree, i := &f.trees[t], 0
		for range 3 {
			if i = 2*i + 1; x[tree.feature[i/2]] > tree.threshold[i/2] {
				i++
			}
		}
		sum += tree.leaf[i-7]
	}
	return 1 / (1 + math.Exp(-sum))
}

// The weights are learned by "go run ./cmd/train page". After a first line with the names of the features
// they have "judge BASE" before each judge's trees, and a line a tree: seven times feature and threshold,
// then eight leaves in thousandths.
//
//go:embed weights.txt
var weights string

var judges = sync.OnceValue(func() *[Judges]forest {
	var all [Judges]forest
	_, lines, _ := strings.Cut(weights, "\n")
	n := -1
	for line := range strings.Lines(lines) {
		fields := strings.Fields(line)
		if len(fields) == 2 && fields[0] == "judge" && n+1 < Judges {
			n++
			all[n].base, _ = strconv.ParseFloat(fields[1], 64)
		} else if len(fields) == 7*2+8 && n >= 0 {
			all[n].trees = append(all[n].trees, parseTree(fields))
		}
	}
	return &all
})

func parseTree(fields []string) (t tree) {
	for i := range t.feature {
		t.feature[i], _ = strconv.Atoi(fields[2*i])
		t.threshold[i], _ = strconv.ParseFloat(fields[2*i+1], 64)
	}
	for i := range t.leaf {
		leaf, _ := strconv.Atoi(fields[2*len(t.feature)+i])
		t.leaf[i] = float64(leaf) / 1000
	}
	return t
}
