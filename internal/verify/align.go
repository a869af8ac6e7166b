package verify

import (
	"cmp"
	"slices"
	"sort"
)

// A passage is a sentence of a source that says what a sentence of a claim says, or much of it.
type passage struct {
	*index
	sentence int
	score    float32 // the share of the claim's words that it has, each by how much it tells: 0 to 1
}

// span returns the sentence's place and tokens.
func (p passage) span() span { return p.sentences[p.sentence] }

// words returns the sentence's tokens.
func (p passage) words() []token { s := p.span(); return p.tokens[s.lo:s.hi] }

// most is how many passages a sentence is aligned with at most.
const most = 4

// longestAligned is how many tokens of a claim are looked for; no sentence is longer.
const longestAligned = 400

// align returns the passages that have most of the tokens' words, best first. Of equal ones the first is
// first. Words of grammar do not count, words that no source has count as much as the rarest.
func align(tokens []token, v *vocabulary, sources []*index) []passage {
	tokens = tokens[:min(len(tokens), longestAligned)]
	total := float32(0)
	unknown := v.rarest()
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.has(function) || repeated(tokens, i):
		case t.stem < 0 && t.has(digits):
			total += unknown / 2
		case t.stem < 0:
			total += unknown
		default:
			total += v.weight[t.stem]
		}
	}
	var best []passage
	if total == 0 {
		return nil
	}
	var room [128]float32
	for _, x := range sources {
		var scores []float32
		if n := len(x.sentences); n > len(room) {
			scores = make([]float32, n)
		} else {
			scores = room[:n]
			clear(scores)
		}
		for i := range tokens {
			t := &tokens[i]
			if t.stem < 0 || int(t.stem) >= len(x.postings) || t.has(function) || repeated(tokens, i) {
				continue
			}
			for _, s := range x.postings[t.stem] {
				scores[s] += v.weight[t.stem]
			}
		}
		for s, score := range scores {
			best = keep(best, passage{x, s, score / total})
		}
	}
	return best
}

// keep puts a passage among the best if it is one.
func keep(best []passage, p passage) []passage {
	if p.score == 0 || len(best) == most && best[most-1].score >= p.score {
		return best
	}
	at, _ := slices.BinarySearchFunc(best, p, func(a, b passage) int {
		if a.score >= b.score {
			return -1
		}
		return 1
	})
	if len(best) < most {
		best = append(best, passage{})
	}
	copy(best[at+1:], best[at:])
	best[at] = p
	return best
}

// repeated reports whether the stem of token i stood before it.
func repeated(tokens []token, i int) bool {
	if tokens[i].stem < 0 {
		return false
	}
	for k := range tokens[:i] {
		if tokens[k].stem == tokens[i].stem {
			return true
		}
	}
	return false
}

// rarest is the weight of a word that no source has.
func (v *vocabulary) rarest() float32 {
	if v.top == 0 {
		return 1
	}
	return v.top
}

func sortMentions(m []mention) {
	slices.SortStableFunc(m, func(a, b mention) int { return cmp.Compare(a.lo, b.lo) })
}

// search returns the first token that begins at or after a byte.
func search(tokens []token, at int) int32 {
	return int32(sort.Search(len(tokens), func(i int) bool { return int(tokens[i].start) >= at }))
}
