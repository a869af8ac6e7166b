package verify

import "slices"

// swaps finds names, numbers and days that the sources have, but in whose place the passage nearest to the
// claim has another.
func swaps(c *claim) []Missing {
	var all []finding
	for k, pr := range c.pairings() {
		found := pr.swapped()
		if k == 0 {
			all = found
		}
		all = agreed(all, found, &pr, k == 0)
	}
	return missing(c, all)
}

// most of a stretch that stands for another.
const longestSwap = 8

// swapped finds what stands in another's place: two stretches that are not paired, between the same words.
func (pr *pairing) swapped() []finding {
	var found []finding
	for i := 0; i < len(pr.a); {
		if pr.to[i] >= 0 {
			i++
			continue
		}
		end := gap(pr.to, i)
		lo, hi := pr.opposite(i, end)
		if lo < hi && end-i <= longestSwap && hi-lo <= longestSwap {
			if f, ok := pr.differ(i, end, lo, hi); ok {
				found = append(found, f)
			}
		}
		i = end
	}
	return found
}

// opposite returns the stretch of the passage between the words that are paired with those around the
// claim's stretch. It is empty where there is none.
func (pr *pairing) opposite(i, end int) (lo, hi int) {
	left, right := i > 0, end < len(pr.a)
	lo, hi = 0, len(pr.b)
	if left {
		lo = int(pr.to[i-1]) + 1
	}
	if right {
		hi = int(pr.to[end])
	}
	switch {
	case !left && !right:
		return 0, 0
	case !left:
		for lo = hi; lo > 0 && pr.from[lo-1] < 0; {
			lo--
		}
	case !right:
		hi = gap(pr.from, lo)
	}
	for k := lo; k < hi; k++ {
		if pr.from[k] >= 0 {
			return 0, 0
		}
	}
	return lo, hi
}

// differ reports whether two stretches have different names, numbers or days.
func (pr *pairing) differ(i, end, lo, hi int) (finding, bool) {
	for _, kind := range [...]class{proper, figure, calendar} {
		a, aEnd := stretch(pr.a, i, end, kind)
		b, bEnd := stretch(pr.b, lo, hi, kind)
		if a == aEnd || b == bEnd {
			continue
		}
		if kind == proper && !pr.otherName(a, aEnd, b, bEnd) || kind == figure && !pr.otherFigure(a, aEnd, b, bEnd) {
			continue
		}
		if pr.adjoins(a, aEnd, b, bEnd) && pr.alike(i, end, lo) >= surely {
			return finding{Swap, a, a, aEnd}, true
		}
	}
	return finding{}, false
}

// stretch returns the first run of a class in a range.
func stretch(cells []cell, lo, hi int, kind class) (from, to int) {
	for from = lo; from < hi && cells[from].class != kind; {
		from++
	}
	for to = from; to < hi && cells[to].class == kind; {
		to++
	}
	return from, to
}

// adjoins reports whether the two runs have a paired word right beside them on the same side that is no "and",
// beside which names change places freely.
func (pr *pairing) adjoins(a, aEnd, b, bEnd int) bool {
	next := func(i, j int) bool {
		return i >= 0 && i < len(pr.a) && int(pr.to[i]) == j && pr.a[i].class != link
	}
	start := a == 0 && b == 0
	return start || next(a-1, b-1) || next(aEnd, bEnd)
}

// otherName reports whether two runs name different things: no name of the source has words of both.
func (pr *pairing) otherName(a, aEnd, b, bEnd int) bool {
	tokens, words := pr.claim.tokens, pr.words()
	for i := a; i < aEnd; i++ {
		mine := pr.named[tokens[i].key]
		for j := b; j < bEnd; j++ {
			if tokens[i].key == words[j].key {
				return false
			}
			for _, n := range pr.named[words[j].key] {
				if slices.Contains(mine, n) {
					return false
				}
			}
		}
	}
	return true
}

// otherFigure reports whether two numbers, both in digits or both in words, differ.
func (pr *pairing) otherFigure(a, aEnd, b, bEnd int) bool {
	x, y := &pr.claim.tokens[a], &pr.words()[b]
	return aEnd-a == 1 && bEnd-b == 1 && x.has(digits) == y.has(digits) && x.key != y.key
}
