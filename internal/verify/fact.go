package verify

import "slices"

// tells reports whether a fact of the source has the words, one after the other.
func (x *index) tells(words []token) bool {
	for from := range x.told {
		n := 0
		for n < len(words) && from+n < len(x.told) && words[n].word >= 0 && x.told[from+n].word == words[n].word && (n == 0 || !x.told[from+n].has(opens)) {
			n++
		}
		if n == len(words) {
			return n > 0
		}
	}
	return false
}

// toldSo reports whether a fact of a source has the claim's tokens with those beside them, on both sides where both
// is set.
func (c *claim) toldSo(lo, hi int, both bool) bool {
	left, right := max(0, lo-1), min(len(c.tokens), hi+1)
	return right-left > 1 && slices.ContainsFunc(c.sources, func(x *index) bool {
		if both {
			return x.tells(c.tokens[left:right])
		}
		return left < lo && x.tells(c.tokens[left:hi]) || right > hi && x.tells(c.tokens[lo:right])
	})
}
