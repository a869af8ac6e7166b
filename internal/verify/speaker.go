package verify

import (
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/quote"
	"briefing/internal/sentence"
)

// Claim and passage quote the same when they share fewestSaid quoted words at least, and one in mostSaid of the
// claim's; or all of the claim's, two at least, of which one is none of grammar.
const (
	fewestSaid = 4
	mostSaid   = 2
)

// speakers finds the name of a speaker whose words the sources give to another one.
func speakers(c *claim) []Missing {
	quotes := slices.ContainsFunc(c.tokens, func(t token) bool { return t.has(marked) })
	if quotes {
		return c.misquoted()
	}
	return c.misreported()
}

// misquoted looks where the sources have the claim's first quotation, which is not where they have most of its
// other words.
func (c *claim) misquoted() []Missing {
	lo := slices.IndexFunc(c.tokens, func(t token) bool { return t.has(marked) })
	hi := lo
	for hi < len(c.tokens) && hi-lo < longestLooked && c.tokens[hi].has(marked) {
		hi++
	}
	for _, pr := range c.pairings() {
		if a, aEnd := pr.speaker(pr.a, c.tokens, c.text); pr.shares(a, aEnd) && pr.score > literal {
			return nil
		}
	}
	var found []finding
	for _, x := range c.sources {
		at := x.finds(c.tokens[lo:hi])
		if at.Len() == 0 {
			continue
		}
		first, _ := x.tokensIn(at)
		pr := c.pair(passage{x, int(x.tokens[first].sentence), 1})
		f, ok := pr.speaks()
		if !ok {
			return nil
		}
		found = []finding{f}
	}
	return missing(c, found)
}

// shares reports whether the passage has a word of a run of the claim.
func (pr *pairing) shares(a, aEnd int) bool {
	return slices.ContainsFunc(pr.a[a:aEnd], func(c cell) bool { return has(pr.b, c) })
}

// longestLooked is how many words of a quotation are looked for.
const longestLooked = 12

// misreported looks for the passage that reports most of what the claim does.
func (c *claim) misreported() []Missing {
	var found []finding
	best := 0.0
	for _, pr := range c.pairings() {
		a, aEnd := pr.speaker(pr.a, pr.claim.tokens, pr.claim.text)
		if a == aEnd {
			return nil
		}
		share := pr.reported(a, aEnd)
		if share < wellReported || share < best {
			continue
		}
		if share > best {
			found = nil
		}
		b, bEnd := pr.speaker(pr.b, pr.words(), pr.Text)
		if b == bEnd || !pr.strangers(a, aEnd, b, bEnd) || pr.kind(pr.claim.tokens[a:aEnd]) != brief.Person {
			return nil
		}
		found, best = []finding{{Swap, a, a, aEnd}}, share
	}
	return missing(c, found)
}

// speaks reports whether claim and passage quote the same words and name different speakers.
func (pr *pairing) speaks() (finding, bool) {
	all, said, telling, at := 0, 0, 0, -1
	for i := range pr.a {
		if !pr.claim.tokens[i].has(marked) {
			continue
		}
		all++
		if j := pr.to[i]; j >= 0 && pr.words()[j].has(marked) {
			said, at = said+1, i
			if pr.a[i].class == content {
				telling++
			}
		}
	}
	if (said < fewestSaid || said*mostSaid < all) && (said < all || said < 2 || telling == 0) {
		return finding{}, false
	}
	a, aEnd := pr.speaker(pr.a, pr.claim.tokens, pr.claim.text)
	b, bEnd := pr.speaker(pr.b, pr.words(), pr.Text)
	if a == aEnd || pr.alike(at, at+1, int(pr.to[at])) < surely/2 {
		return finding{}, false
	}
	other := b < bEnd && pr.strangers(a, aEnd, b, bEnd) || b == bEnd && pr.saidByOther(a, aEnd)
	return finding{Swap, a, a, aEnd}, other
}

// wellReported is the share of a claim's words that a passage has which reports the same.
const wellReported = 0.75

// reported returns the share of the claim's words, without those that name or describe the speaker, that the passage
// has; 0 where there are too few to tell.
func (pr *pairing) reported(a, aEnd int) float64 {
	all, hit := 0, 0
	for i, c := range pr.a {
		if c.class != content || c.id == sayID || speaking[pr.claim.tokens[i].key] || i >= a-apposed && i < aEnd {
			continue
		}
		all++
		if pr.to[i] >= 0 {
			hit++
		}
	}
	if all < fewestReported {
		return 0
	}
	return float64(hit) / float64(all)
}

const fewestReported = 3

// apposed is how many words beside a speaker's name may say who that is.
const apposed = 3

// saidByOther reports whether the source gives the passage's quotation to a person in another sentence, and the
// claim, which does not name that person, to another.
func (pr *pairing) saidByOther(a, aEnd int) bool {
	n := pr.speakers[pr.sentence]
	if n < 0 || !pr.mayBePerson(pr.claim.tokens[a:aEnd]) {
		return false
	}
	for i := range pr.a {
		if slices.Contains(pr.named[pr.claim.tokens[i].key], int(n)) || i >= a && i < aEnd && has(pr.b, pr.a[i]) {
			return false
		}
	}
	return true
}

// mayBePerson reports whether the source knows the words as a person's name, or as a name of which it does not
// tell what it is.
func (pr *pairing) mayBePerson(words []token) bool {
	switch pr.kind(words) {
	case brief.Person:
		return true
	case "":
		return !slices.ContainsFunc(words, func(t token) bool {
			return !pr.index.has(t.word, asCapital) || t.has(caps) || roles[t.key] || landOf[t.key] > 0 || common(t.key)
		})
	}
	return false
}

// strangers reports whether two runs are people of the source, each unknown to the other side.
func (pr *pairing) strangers(a, aEnd, b, bEnd int) bool {
	if !pr.mayBePerson(pr.claim.tokens[a:aEnd]) || !pr.mayBePerson(pr.words()[b:bEnd]) {
		return false
	}
	for _, c := range pr.a[a:aEnd] {
		if has(pr.b, c) {
			return false
		}
	}
	for _, c := range pr.b[b:bEnd] {
		if has(pr.a, c) {
			return false
		}
	}
	return pr.otherName(a, aEnd, b, bEnd, false)
}

// longestByline is how many words may stand before the colon that a quotation follows.
const longestByline = 10

// speaker returns the name of who speaks, outside of quotations: before a colon and a quotation, or beside the one
// word of saying. The run is empty where there is none, or several.
func (pr *pairing) speaker(cells []cell, tokens []token, text string) (lo, hi int) {
	if lo, hi = pr.byline(cells, tokens, text); lo < hi {
		return lo, hi
	}
	for k, c := range cells {
		if tokens[k].has(marked) || c.id != sayID && !speaking[tokens[k].key] && tokens[k].key != "according" {
			continue
		}
		from, to := sayer(cells, tokens, k)
		if from == to {
			continue
		}
		if lo != hi {
			return 0, 0
		}
		lo, hi = from, to
	}
	return lo, hi
}

// byline returns the name that opens "Ada Holt, in a letter: “…”".
func (pr *pairing) byline(cells []cell, tokens []token, text string) (lo, hi int) {
	k := 0
	for k < len(cells) && k <= longestByline && !tokens[k].has(marked) {
		if cells[k].id == sayID || speaking[tokens[k].key] {
			return 0, 0
		}
		k++
	}
	if k == 0 || k >= len(cells) || !tokens[k].has(marked) || !strings.Contains(text[tokens[k-1].end:tokens[k].start], ":") {
		return 0, 0
	}
	for lo = 0; lo < k; lo = hi + 1 {
		lo, _ = stretch(cells, lo, k, proper)
		if lo == k {
			break
		}
		if lo, hi = following(cells, tokens, lo); hi <= k && pr.mayBePerson(tokens[lo:hi]) {
			return lo, hi
		}
	}
	return 0, 0
}

// sayer returns the name right before the word of saying at k, or before what is set between commas there; or
// behind it, where a quotation or a comma goes before it.
func sayer(cells []cell, tokens []token, k int) (from, to int) {
	if tokens[k].key == "according" {
		return following(cells, tokens, k+2)
	}
	from, to = preceding(cells, tokens, k)
	if from < to {
		if from > 0 && cells[from-1].class == light && !articles[tokens[from-1].key] && !tokens[from-1].has(marked) && !tokens[from].has(comma) {
			return k, k // "a friend of Ray says"
		}
		for m := from - 1; m >= 0 && m >= from-apposed && !tokens[m].has(marked); m-- { // "a pilot who knew Ray calls"
			if relatives[tokens[m].key] {
				return k, k
			}
		}
		return from, to
	}
	if k == 0 || !tokens[k-1].has(marked) && !tokens[k].has(comma) {
		return k, k
	}
	for m := k - 1; tokens[k].has(comma) && m > 0 && m >= k-longestApposition && !tokens[m].has(marked); m-- {
		if tokens[m].has(comma) {
			if from, to = preceding(cells, tokens, m); from < to {
				return from, to
			}
			break
		}
	}
	return following(cells, tokens, k+1)
}

var relatives = setOf("who whom whose that which")

// longestApposition is how many words may tell who a speaker is, between commas.
const longestApposition = 8

func preceding(cells []cell, tokens []token, k int) (from, to int) {
	for from = k; from > 0 && cells[from-1].class == proper && !tokens[from-1].has(marked); {
		from--
		if tokens[from].has(comma) {
			break
		}
	}
	return from, k
}

func following(cells []cell, tokens []token, k int) (from, to int) {
	for from, to = k, k; to < len(cells) && cells[to].class == proper && !tokens[to].has(marked) && (to == k || !tokens[to].has(comma)); {
		to++
	}
	return from, to
}

var speaking = setOf(`added adds asked asks wrote writes tweeted explained explains insisted insists noted notes warned warns argued argues
	recalled recalls replied replies declared stated concluded remarked called calls described describes`)

// quotedIn joins what was found in a paragraph, as quotations are looked for.
func quotedIn(sentences []brief.Span, quotes []sentence.Quotation) quote.Paragraph {
	p := quote.Paragraph{Sentences: sentences}
	for _, q := range quotes {
		p.Marked = append(p.Marked, quote.Marked(q))
	}
	return p
}

// addSpeakers notes whose words each sentence quotes, where the source tells it of a person it names. A sentence
// that quotes two has nobody's.
func (x *index) addSpeakers(quoting []quote.Paragraph) {
	x.speakers = make([]int32, len(x.sentences))
	for i := range x.speakers {
		x.speakers[i] = -1
	}
	people := map[string]int32{}
	for n := range x.names {
		if x.names[n].Kind == brief.Person {
			people[x.names[n].Text] = int32(n)
		}
	}
	for _, q := range quote.Find(x.Text, quoting, x.names, x.Language) {
		n, ok := people[q.Speaker]
		for _, e := range q.Evidence {
			lo, hi := x.tokensIn(e.Span)
			for ; ok && lo < hi; lo++ {
				if s := x.tokens[lo].sentence; x.tokens[lo].has(marked) && (x.speakers[s] == -1 || x.speakers[s] == n) {
					x.speakers[s] = n
				} else if x.tokens[lo].has(marked) {
					x.speakers[s] = -2
				}
			}
		}
	}
}
