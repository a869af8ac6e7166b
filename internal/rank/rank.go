// Package rank chooses which sentences become key points.
//
// A sentence is scored by where it stands, how much of what the article keeps speaking of is in it,
// and what it holds: numbers, names, quotations. The best are taken one after another, passing over
// those that repeat what is taken already.
package rank

import (
	"math"
	"slices"
	"strings"
)

// A Sentence is one sentence of a text, as it would be printed.
type Sentence struct {
	Text     string
	Document int // which of several texts it is from; sentences of one text are adjacent and in order
	Flaw     int // 0 when it can be a point; the greater, the less it can
}

// Options say how much is chosen.
type Options struct {
	Points   int    // how many sentences; 0 for as many as MaxWords admit
	MaxWords int    // over all of them; 0 for no limit
	Language string // BCP 47

	Free func(i int) bool // tells sentences that do not count as points, as they are printed elsewhere; nil when all count
}

// A short note gives at most one point for so many sentences; a longer text one for every sentence it
// has over spare, which is the same at nine.
const (
	sentencesAPoint = 3
	spare           = 6
)

// most returns how many points a text of n sentences gives.
func most(n int) int { return max(1, n/sentencesAPoint, n-spare) }

// repeats is the share of words two sentences have in common from which they say the same.
const repeats = 0.6

// Choose returns the indices of the sentences to print, in ascending order. Only flawless ones are
// chosen while there is one; otherwise the least flawed, and only one of them. At least one sentence
// is chosen when there are any, unless all are longer than MaxWords.
func Choose(sentences []Sentence, opt Options) []int {
	if len(sentences) == 0 || opt.Points <= 0 && opt.MaxWords <= 0 {
		return nil
	}
	limit := most(len(sentences))
	if opt.Points > 0 {
		limit = min(limit, opt.Points)
	}
	terms := newTerms(sentences, opt.Language)
	return pick(sentences, terms, scores(sentences, terms), limit, opt)
}

// pick takes the sentences of the highest scores that do not repeat each other.
func pick(sentences []Sentence, terms *terms, score []float64, limit int, opt Options) []int {
	order := best(sentences, score)
	c := chooser{sentences: sentences, terms: terms, limit: limit, room: opt.MaxWords, free: opt.Free, trigrams: map[trigram]bool{}}
	if opt.MaxWords <= 0 {
		c.room = math.MaxInt
	}
	c.take(order, blocked)
	c.take(order, repeated)
	if len(c.chosen) == 0 {
		c.limit = 1
		c.take(leastFlawed(sentences), func(*chooser, int) bool { return false })
	}
	slices.Sort(c.chosen)
	return c.chosen
}

// best returns the flawless sentences, those of high score first.
func best(sentences []Sentence, score []float64) []int {
	var order []int
	for i, s := range sentences {
		if s.Flaw == 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case score[a] > score[b]:
			return -1
		case score[a] < score[b]:
			return 1
		}
		return 0
	})
	return order
}

func leastFlawed(sentences []Sentence) []int {
	order := make([]int, len(sentences))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return sentences[a].Flaw - sentences[b].Flaw })
	return order
}

// A chooser collects sentences within the limits.
type chooser struct {
	sentences []Sentence
	terms     *terms
	limit     int // how many more
	room      int // how many more words
	free      func(i int) bool
	chosen    []int
	trigrams  map[trigram]bool // of the chosen sentences
}

// take chooses from order what fits and is not passed over.
func (c *chooser) take(order []int, pass func(c *chooser, i int) bool) {
	for _, i := range order {
		if c.limit <= 0 {
			return
		}
		words := len(strings.Fields(c.sentences[i].Text))
		if words > c.room || slices.Contains(c.chosen, i) || pass(c, i) {
			continue
		}
		c.chosen = append(c.chosen, i)
		c.room -= words
		if c.free == nil || !c.free(i) {
			c.limit--
		}
		for _, g := range c.terms.trigrams(i) {
			c.trigrams[g] = true
		}
	}
}

// blocked reports whether sentence i shares three words in a row with a chosen one.
//
// Source: Paulus, Xiong, Socher: A Deep Reinforced Model for Abstractive Summarization, 2017.
func blocked(c *chooser, i int) bool {
	for _, g := range c.terms.trigrams(i) {
		if c.trigrams[g] {
			return true
		}
	}
	return repeated(c, i)
}

// repeated reports whether sentence i says nearly what a chosen one says.
func repeated(c *chooser, i int) bool {
	for _, j := range c.chosen {
		if c.terms.overlap(i, j) > repeats {
			return true
		}
	}
	return false
}
