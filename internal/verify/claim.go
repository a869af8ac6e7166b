package verify

import (
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/sentence"
)

// A claim is one sentence of what is checked.
type claim struct {
	text       string // all that is checked
	end        int    // of the sentence in it
	tokens     []token
	vocabulary *vocabulary
	sources    []*index  // that it is checked against
	near       []passage // best first; empty when no source has any of its words
	names      []run     // in order
	numbers    []quantity
	dates      []dated
	paired     []pairing // with the passages that come near enough
	verbatim   bool      // a source has just these words
	title      bool      // most of its words are capitalised, so that a capital tells nothing
	english    bool      // as far as its sources tell
	language   string    // of its sources, "" when unknown
}

// A check finds what of a claim the passages nearest to it turn round. It adds nothing where it cannot tell.
type check func(c *claim) []Missing

// checks are the checks of a sentence.
var checks = []check{(*claim).checkNumbers, (*claim).checkDates, (*claim).checkNames, unlessVerbatim(negations), unlessVerbatim(swaps), unlessVerbatim(speakers)}

// unlessVerbatim leaves alone what a source has word for word.
func unlessVerbatim(of check) check {
	return func(c *claim) []Missing {
		if c.verbatim {
			return nil
		}
		return of(c)
	}
}

// isVerbatim reports whether a passage has the claim word for word, from the beginning of a sentence or a quotation to
// the end of one: nothing that stands before or after it can turn it round.
func (c *claim) isVerbatim() bool {
	for _, p := range c.near {
		if p.score < literal {
			break
		}
		s := p.span()
		for i := int(s.lo); i+len(c.tokens) <= len(p.tokens) && i < int(s.hi); i++ {
			if i == int(s.lo) || p.tokens[i].has(begins) || p.tokens[i].has(opens) && p.tokens[i].has(capital) {
				if end := i + len(c.tokens); p.ends(end) && sameWords(p.tokens[i:end], c.tokens) {
					return true
				}
			}
		}
	}
	return false
}

// ends reports whether a sentence or a quotation ends before a token.
func (x *index) ends(i int) bool {
	return i == len(x.tokens) || x.tokens[i].sentence != x.tokens[i-1].sentence || x.tokens[i-1].has(marked) && !x.tokens[i].has(marked) ||
		x.tokens[i].has(opens) && strings.ContainsAny(x.Text[x.tokens[i-1].end:x.tokens[i].start], ".!?")
}

// sameWords reports whether two runs of as many tokens have the same words.
func sameWords(a, b []token) bool {
	for i := range a {
		if a[i].word != b[i].word || (a[i].flags^b[i].flags)&possessive != 0 {
			return false
		}
	}
	return true
}

// claims cuts a text into the sentences that are checked one by one, and finds its quotations.
func (c *Checker) claims(text string, among []*index) ([]claim, []quoted) {
	tokens, marks := lex(text)
	for i := range tokens {
		c.vocabulary.know(&tokens[i])
	}
	var quotes []quoted
	if marks {
		quotes = quotations(text, tokens)
	}
	var all []claim
	at := 0
	for _, s := range sentencesOf(text) {
		from := at
		for at < len(tokens) && int(tokens[at].start) < s.End {
			at++
		}
		if from == at || len(among) == 0 {
			continue
		}
		one := claim{text: text, end: s.End, tokens: tokens[from:at], vocabulary: c.vocabulary, sources: among}
		one.tokens[0].flags |= opens
		one.read()
		all = append(all, one)
	}
	return all, quotes
}

// read finds what the claim has and the passages nearest to it.
func (c *claim) read() {
	c.near = align(c.tokens, c.vocabulary, c.sources)
	c.language, c.english = c.sources[0].Language, c.sources[0].english()
	c.title = titleCase(c.tokens)
	c.numbers = quantities(c.text, c.tokens)
	c.dates = c.findDates(c.sources[0])
	c.names = c.findRuns()
	c.verbatim = c.isVerbatim()
}

// english reports whether the source is in English, as it says or as its commonest words tell.
func (x *index) english() bool {
	if x.Language != "" {
		return x.Language == "en" || strings.HasPrefix(x.Language, "en-")
	}
	return x.tongue
}

// titleCase reports whether most words are capitalised but those of grammar, as in a headline, or all are in
// capitals.
func titleCase(tokens []token) bool {
	large, small, shouted := 0, 0, 0
	for i := range tokens {
		t := &tokens[i]
		if t.has(caps) {
			shouted++
		}
		switch {
		case t.has(digits|sign|function) || len(t.key) < 4 && !t.has(capital):
		case t.has(capital):
			large++
		default:
			small++
		}
	}
	return large >= 3 && large > 3*small || shouted > 2 && shouted > len(tokens)/2
}

// sentencesOf returns the sentences of a claim, which is mostly one.
func sentencesOf(text string) []brief.Span {
	whole := brief.Span{End: len(text)}
	if i := strings.IndexAny(text, ".!?。…\n"); i < 0 || i+2 >= len(text) {
		return []brief.Span{whole}
	}
	all := sentence.Split(text, whole)
	for i := len(all) - 2; i >= 0; i-- {
		if before := all[i].In(text); strings.HasSuffix(before, "Mio.") || strings.HasSuffix(before, "Mrd.") {
			all[i].End = all[i+1].End
			all = slices.Delete(all, i+1, i+2)
		}
	}
	return all
}
