package verify

import (
	"strings"

	"briefing/internal/brief"
	"briefing/internal/sentence"
)

// A claim is one sentence of what is checked.
type claim struct {
	text   string
	tokens []token
	near   []passage // best first; empty when no source has any of its words
	names  []run     // in order
	quotes []quoted  // in order, without overlap
	title  bool      // most of its words are capitalised, so that a capital tells nothing
}

// A run is capitalised words of a claim that name somebody or something.
type run struct {
	lo, hi int // the claim's tokens
}

// A quoted is the words between two quotation marks of a claim.
type quoted struct {
	brief.Span     // without the marks
	lo, hi     int // the claim's tokens in it
}

// A check finds what of a claim the passages nearest to it turn round. It adds nothing where it cannot tell.
type check func(c *claim) []Missing

// checks are the checks that compare a claim with passages.
var checks = []check{negations, swaps}

// claims cuts a text into the sentences that are checked one by one.
func (c *Checker) claims(text string, among []*index) []claim {
	tokens := lex(text)
	for i := range tokens {
		c.vocabulary.know(&tokens[i])
	}
	var all []claim
	at := 0
	for _, s := range sentencesOf(text) {
		from := at
		for at < len(tokens) && int(tokens[at].start) < s.End {
			at++
		}
		if from == at {
			continue
		}
		one := claim{text: text, tokens: tokens[from:at]}
		one.tokens[0].flags |= opens
		one.near = align(one.tokens, c.vocabulary, among)
		all = append(all, one)
	}
	return all
}

// sentencesOf returns the sentences of a claim, which is mostly one.
func sentencesOf(text string) []brief.Span {
	whole := brief.Span{End: len(text)}
	if i := strings.IndexAny(text, ".!?。…\n"); i < 0 || i+2 >= len(text) {
		return []brief.Span{whole}
	}
	return sentence.Split(text, whole)
}
