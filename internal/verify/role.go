package verify

import (
	"slices"

	"briefing/internal/brief"
	"briefing/internal/quote"
	"briefing/internal/sentence"
)

// reversed adds the verbs that one side has in the passive and the other has not, though what stands before and
// behind them is in the same order: who did it and to whom it was done changed places.
func (pr *pairing) reversed(found []finding) []finding {
	for i, c := range pr.a {
		j := int(pr.to[i])
		if j < 0 || c.class != content {
			continue
		}
		byClaim, byPassage := passive(pr.a, pr.claim.tokens, i), passive(pr.b, pr.words(), j)
		if byClaim == byPassage || wasDone(pr.a, i) == wasDone(pr.b, j) || byClaim && followedBy(pr.words(), j) || byPassage && followedBy(pr.claim.tokens, i) {
			continue
		}
		left, right := heavy(pr.a, i, -1), heavy(pr.a, i, 1)
		if left < 0 || right < 0 || pr.a[left].class != proper && pr.a[right].class != proper {
			continue
		}
		if at := int(pr.to[left]); at >= 0 && at < j && int(pr.to[right]) == heavy(pr.b, j, 1) {
			found = append(found, finding{Swap, i, i, right + 1})
		}
	}
	return found
}

// wasDone reports whether a form of "be" stands before a verb. Where it does on both sides and only one of them has
// a "by", the other leaves out who did it.
func wasDone(cells []cell, at int) bool {
	for k := at - 1; k >= max(0, at-3); k-- {
		if cells[k].id == beID {
			return true
		}
	}
	return false
}

// followedBy reports whether "by" stands right behind a verb, which is a passive in a headline without "is", too.
func followedBy(tokens []token, at int) bool { return at+1 < len(tokens) && tokens[at+1].key == "by" }

// Claim and passage quote the same when they share fewestSaid quoted words at least, and one in mostSaid of the
// claim's.
const (
	fewestSaid = 4
	mostSaid   = 2
)

// speaks reports whether claim and passage quote the same words and name different speakers.
func (pr *pairing) speaks() (finding, bool) {
	all, said, at := 0, 0, -1
	for i := range pr.a {
		if !pr.claim.tokens[i].has(marked) {
			continue
		}
		all++
		if j := pr.to[i]; j >= 0 && pr.words()[j].has(marked) {
			said, at = said+1, i
		}
	}
	if said < fewestSaid || said*mostSaid < all {
		return finding{}, false
	}
	a, aEnd := speaker(pr.a, pr.claim.tokens)
	b, bEnd := speaker(pr.b, pr.words())
	if a == aEnd || pr.alike(at, at+1, int(pr.to[at])) < surely/2 {
		return finding{}, false
	}
	other := b < bEnd && pr.strangers(a, aEnd, b, bEnd) || b == bEnd && pr.saidByOther(a, aEnd)
	return finding{Swap, a, a, aEnd}, other
}

// saidByOther reports whether the source gives the passage's quotation to a person in another sentence, and the
// claim, which does not name that person, to another.
func (pr *pairing) saidByOther(a, aEnd int) bool {
	n := pr.speakers[pr.sentence]
	if n < 0 || pr.kind(pr.claim.tokens[a:aEnd]) != brief.Person {
		return false
	}
	for i := range pr.a {
		if slices.Contains(pr.named[pr.claim.tokens[i].key], int(n)) || i >= a && i < aEnd && has(pr.b, pr.a[i]) {
			return false
		}
	}
	return true
}

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

// strangers reports whether two runs are people of the source, each unknown to the other side.
func (pr *pairing) strangers(a, aEnd, b, bEnd int) bool {
	if pr.kind(pr.claim.tokens[a:aEnd]) != brief.Person || pr.kind(pr.words()[b:bEnd]) != brief.Person {
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

func has(cells []cell, like cell) bool {
	return slices.ContainsFunc(cells, func(c cell) bool { return sameCell(c, like) })
}

// speaker returns the name right before the one word of saying that stands outside of quotations, or behind it
// where a quotation goes before; an empty run where there is none, or several.
func speaker(cells []cell, tokens []token) (lo, hi int) {
	for k, c := range cells {
		if c.id != sayID && !speaking[tokens[k].key] || tokens[k].has(marked) {
			continue
		}
		from, to := k, k
		for from > 0 && cells[from-1].class == proper && !tokens[from-1].has(marked) {
			from--
		}
		if from > 0 && from < k && cells[from-1].class == light && !articles[tokens[from-1].key] && !tokens[from-1].has(marked) {
			continue // "a friend of Ray says"
		}
		if from == k && k > 0 && tokens[k-1].has(marked) {
			for from, to = k+1, k+1; to < len(cells) && cells[to].class == proper && !tokens[to].has(marked); {
				to++
			}
		}
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

var speaking = setOf("added adds asked asks wrote writes tweeted explained explains insisted insists")
