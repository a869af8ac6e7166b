// Package rank chooses which sentences become key points.
//
// A learned model tells how likely each word of an article is to be in a summary that a person writes of it.
// A set of sentences is worth the words it holds: those are chosen which together promise most of the
// summary's words in least room. Variety follows, as a word counts once.
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

	// Doubt makes a sentence that can be a point give way to another that is worth about as much.
	Doubt bool
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

// Choose returns the indices of the sentences to print, in ascending order. Only flawless ones are
// chosen while there is one; otherwise the least flawed, and only one of them. At least one sentence
// is chosen when there are any, unless all are longer than MaxWords.
func Choose(sentences []Sentence, opt Options) []int { return builtIn.Choose(sentences, opt) }

// Choose is the function of that name, with a model of the caller's.
func (m *Model) Choose(sentences []Sentence, opt Options) []int {
	if len(sentences) == 0 || opt.Points <= 0 && opt.MaxWords <= 0 {
		return nil
	}
	c := chooser{sentences: sentences, free: opt.Free, limit: most(len(sentences)), room: opt.MaxWords}
	if opt.Points > 0 {
		c.limit = min(c.limit, opt.Points)
		c.base = wordsAPoint * float64(c.limit) * max(1, float64(c.limit)/few)
	} else {
		c.base = slack * float64(opt.MaxWords)
	}
	if opt.MaxWords <= 0 {
		c.room = math.MaxInt
	}
	t := newTerms(sentences)
	c.terms, c.weight = t, m.importance(t, sentences, opt.Language)
	c.choose()
	slices.Sort(c.chosen)
	return c.chosen
}

// wordsAPoint is how many words of a summary one point is to match: those of the highlights that the
// model has learned from, and a little more, as sentences are longer.
const wordsAPoint = 15

// few points are to match a summary in as many sentences; who asks for more wants more told in each.
const few = 3

// slack is how much longer than MaxWords the summary to match is taken to be: the room is there to be
// filled, so what a sentence holds counts more than what it takes. Tuned on clusters of news articles.
const slack = 4

// maxCandidates bounds the sentences that a choice is made from, so that it takes time linear in the text.
const maxCandidates = 120

// A chooser collects sentences within the limits.
type chooser struct {
	sentences []Sentence
	terms     *terms
	weight    []float64 // of every term: how likely a summary has it
	base      float64   // the words that a summary has
	limit     int       // how many more sentences
	room      int       // how many more words
	free      func(i int) bool

	chosen []int
	held   []int   // of every term: how many chosen sentences have it
	worth  float64 // of the terms held
	length int     // of the chosen sentences, in terms
}

func (c *chooser) choose() {
	c.held = make([]int, len(c.weight))
	candidates := c.candidates()
	for c.limit > 0 && len(candidates) > 0 {
		i := c.best(candidates)
		if i < 0 {
			break
		}
		c.add(i)
	}
	for range c.chosen {
		if !c.exchange(candidates) {
			break
		}
	}
	if len(c.chosen) > 0 {
		return
	}
	c.limit = 1
	for _, i := range leastFlawed(c.sentences) {
		if c.fits(i) {
			c.add(i)
			return
		}
	}
}

// candidates returns the flawless sentences; of very many, those worth most by themselves.
func (c *chooser) candidates() []int {
	var all []int
	for i, s := range c.sentences {
		if s.Flaw == 0 {
			all = append(all, i)
		}
	}
	if len(all) <= maxCandidates {
		return all
	}
	gain := make([]float64, len(c.sentences))
	for _, i := range all {
		gain[i] = c.gain(i)
	}
	slices.SortStableFunc(all, func(a, b int) int {
		switch {
		case gain[a] > gain[b]:
			return -1
		case gain[a] < gain[b]:
			return 1
		}
		return 0
	})
	all = all[:maxCandidates]
	slices.Sort(all)
	return all
}

// value is what a set of sentences is worth whose terms promise so many hits: the F1 of its words
// against a summary of base words, were the promise kept.
func (c *chooser) value(worth float64, length int) float64 {
	return 2 * worth / (float64(length) + c.base)
}

// gain returns the value of the chosen sentences with i.
func (c *chooser) gain(i int) float64 {
	worth := c.worth - c.doubt(i)
	for _, id := range c.terms.distinct(i) {
		if c.held[id] == 0 {
			worth += c.weight[id]
		}
	}
	return c.value(worth, c.length+c.terms.length(i))
}

// best returns the candidate with the greatest gain, the first of equals, or -1 when none fits.
func (c *chooser) best(candidates []int) int {
	best, most := -1, -1.0
	for _, i := range candidates {
		if g := c.gain(i); g > most && c.fits(i) {
			best, most = i, g
		}
	}
	return best
}

// fits reports whether sentence i is not chosen, has room and does not say what a chosen one says.
func (c *chooser) fits(i int) bool {
	return !slices.Contains(c.chosen, i) && c.words(i) <= c.room && !c.repeated(i)
}

// words returns how many words sentence i has, or 0 where nobody counts them.
func (c *chooser) words(i int) int {
	if c.room == math.MaxInt {
		return 0
	}
	return len(strings.Fields(c.sentences[i].Text))
}

// repeats is the share of words two sentences have in common from which they say the same.
const repeats = 0.65

// repeated reports whether sentence i says nearly what a chosen one says.
func (c *chooser) repeated(i int) bool {
	for _, j := range c.chosen {
		if c.terms.overlap(i, j) > repeats {
			return true
		}
	}
	return false
}

func (c *chooser) add(i int) {
	c.chosen = append(c.chosen, i)
	c.room -= c.words(i)
	c.length += c.terms.length(i)
	c.worth -= c.doubt(i)
	for _, id := range c.terms.distinct(i) {
		if c.held[id]++; c.held[id] == 1 {
			c.worth += c.weight[id]
		}
	}
	if !c.isFree(i) {
		c.limit--
	}
}

func (c *chooser) drop(i int) {
	c.chosen = slices.DeleteFunc(c.chosen, func(j int) bool { return i == j })
	c.room += c.words(i)
	c.length -= c.terms.length(i)
	c.worth += c.doubt(i)
	for _, id := range c.terms.distinct(i) {
		if c.held[id]--; c.held[id] == 0 {
			c.worth -= c.weight[id]
		}
	}
	if !c.isFree(i) {
		c.limit++
	}
}

// doubtful is by which part of a summary's words a doubtful sentence is worth less.
const doubtful = 0.005

func (c *chooser) doubt(i int) float64 {
	if c.sentences[i].Doubt {
		return doubtful * c.base
	}
	return 0
}

func (c *chooser) isFree(i int) bool { return c.free != nil && c.free(i) }

// worthwhile is the least improvement for which a sentence is exchanged, far above what rounding makes.
const worthwhile = 1e-9

// exchange puts a better sentence in the place of a chosen one, wherever there is one, and reports
// whether there was.
func (c *chooser) exchange(candidates []int) bool {
	improved := false
	for _, j := range slices.Clone(c.chosen) {
		if c.isFree(j) {
			continue
		}
		before := c.value(c.worth, c.length)
		c.drop(j)
		i := c.best(candidates)
		if i < 0 || c.isFree(i) || c.gain(i) <= before+worthwhile {
			i = j
		}
		improved = improved || i != j
		c.add(i)
	}
	return improved
}

func leastFlawed(sentences []Sentence) []int {
	order := make([]int, len(sentences))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return sentences[a].Flaw - sentences[b].Flaw })
	return order
}
