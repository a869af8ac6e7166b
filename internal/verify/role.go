package verify

import "slices"

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
		other := heavy(pr.b, j, 1)
		if byClaim {
			right = agent(pr.a, pr.claim.tokens, i)
		} else {
			other = agent(pr.b, pr.words(), j)
		}
		if right < 0 || other < 0 {
			continue
		}
		if at := int(pr.to[left]); at >= 0 && at < j && sameCell(pr.a[right], pr.b[other]) {
			found = append(found, finding{Swap, i, i, right + 1})
		}
	}
	return found
}

// agent returns the word of weight behind the "by" of a passive.
func agent(cells []cell, tokens []token, at int) int {
	for k := at + 1; k < min(len(cells), at+4); k++ {
		if tokens[k].key == "by" {
			return heavy(cells, k, 1)
		}
	}
	return -1
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

func has(cells []cell, like cell) bool {
	return slices.ContainsFunc(cells, func(c cell) bool { return sameCell(c, like) })
}
