package verify

import (
	"slices"
	"strings"

	"briefing/internal/brief"
)

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

// longestSwap is how many tokens a stretch has at most that stands for another.
const longestSwap = 8

// swapped finds what stands in another's place: two stretches that are not paired, between the same words.
func (pr *pairing) swapped() []finding {
	found := pr.reversed(nil)
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
		if a == aEnd || b == bEnd || !pure(pr.claim.tokens, i, end, a, aEnd) || !pure(pr.words(), lo, hi, b, bEnd) {
			continue
		}
		elsewhere := kind == proper && unpaired(pr.b, pr.from, pr.a[a:aEnd])
		mutual := elsewhere && unpaired(pr.a, pr.to, pr.b[b:bEnd])
		if pr.claim.tokens[a].has(marked) || kind == proper && !pr.otherName(a, aEnd, b, bEnd, mutual) || kind == figure && !pr.otherFigure(a, aEnd, b, bEnd) {
			continue
		}
		if mutual && pr.symmetric(i, end) {
			continue
		}
		if pr.adjoins(widened(pr.claim.tokens, i, a), stretched(pr.claim.tokens, end, aEnd), widened(pr.words(), lo, b), stretched(pr.words(), hi, bEnd), elsewhere && !mutual) && (!mutual || !pr.listed(a, aEnd)) && pr.alike(i, end, lo) >= surely && pr.alikeBack(lo, hi, i) >= surely/2 {
			return finding{Swap, a, a, aEnd}, true
		}
	}
	return finding{}, false
}

// pure reports whether a stretch has nothing but the run and articles in it. "By" tells a passive, in which
// both sides change places rightly.
func pure(tokens []token, lo, hi, from, to int) bool {
	for k := lo; k < hi; k++ {
		if (k < from || k >= to) && !articles[tokens[k].key] && !attached(tokens, k) {
			return false
		}
	}
	return true
}

// attached reports whether a token belongs to a name without being one: a title, a particle, or what follows one.
func attached(tokens []token, k int) bool {
	key := tokens[k].key
	return titles[key] || ranks[key] || particles[key] || k > 0 && particles[tokens[k-1].key] && tokens[k].has(capital)
}

var particles = setOf("al el bin ibn ben de da di du dos del della van von der den la le")

var articles = setOf("the a an")

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

// adjoins reports whether the two runs have a paired word right beside them on the same side; on both, where the
// passage has the claim's name in another place, and no "and", beside which names change places freely.
func (pr *pairing) adjoins(a, aEnd, b, bEnd int, strict bool) bool {
	next := func(i, j int) bool {
		if i < 0 || j < 0 {
			return i < 0 && j < 0
		}
		if i == len(pr.a) {
			return j == len(pr.b) || strict && pr.from[j] < 0
		}
		if j >= len(pr.b) || int(pr.to[i]) != j {
			return false
		}
		return !strict || pr.a[i].class != link && (pr.claim.tokens[i].flags^pr.words()[j].flags)&comma == 0
	}
	left, right := next(a-1, b-1), next(aEnd, bEnd)
	return left && right || !strict && (left || right)
}

// widened returns where a run begins with the titles before it, stretched where it ends with its particles.
func widened(tokens []token, lo, a int) int {
	for a > lo && attached(tokens, a-1) {
		a--
	}
	return a
}

func stretched(tokens []token, hi, end int) int {
	for end < hi && attached(tokens, end) {
		end++
	}
	return end
}

// symmetric reports whether a word stands beside a stretch of which both sides say the same: "Ray met Quill".
func (pr *pairing) symmetric(i, end int) bool {
	return i > 0 && mutually[pr.claim.tokens[i-1].key] || end < len(pr.a) && mutually[pr.claim.tokens[end].key]
}

var mutually = setOf("met meets meet meeting married marries marry wed weds divorced divorces faced faces face resembles resembled")

// listed reports whether a run stands beside an "and", where names change places freely.
func (pr *pairing) listed(a, aEnd int) bool {
	return a > 0 && pr.a[a-1].class == link || aEnd < len(pr.a) && pr.a[aEnd].class == link
}

// otherName reports whether two runs name different things, of one kind where they did not change places.
func (pr *pairing) otherName(a, aEnd, b, bEnd int, mutual bool) bool {
	mine, theirs := pr.claim.tokens[a:aEnd], pr.words()[b:bEnd]
	if pr.kind(theirs) == brief.Place && !slices.ContainsFunc(mine, func(t token) bool { return pr.knowsName(t.key) }) {
		return false // "American" for "U.S."
	}
	for i := range mine {
		for j := range theirs {
			if alias(mine[i].key, theirs[j].key) || sameLetters(mine[i].key, theirs[j].key) || pr.oneName(mine[i].key, theirs[j].key) {
				return false
			}
		}
	}
	if mutual {
		return true
	}
	k, l := pr.kind(mine), pr.kind(theirs)
	return !initials(mine, theirs) && !initials(theirs, mine) && (k == l || k == "" || l == "")
}

// knowsName reports whether a word is part of a name of the source, in a form or the canonical one.
func (x *index) knowsName(key string) bool {
	if len(x.named[key]) > 0 {
		return true
	}
	return slices.ContainsFunc(x.names, func(n brief.Name) bool {
		return slices.ContainsFunc(strings.Fields(n.Text), func(w string) bool { return strings.EqualFold(w, key) })
	})
}

// unpaired reports whether any of the cells stands unpaired among others.
func unpaired(cells []cell, to []int16, some []cell) bool {
	for k, c := range cells {
		if to[k] < 0 && slices.ContainsFunc(some, func(s cell) bool { return sameCell(c, s) }) {
			return true
		}
	}
	return false
}

// alias reports whether one word begins the other: "Russia" and "Russian", "Penn" and "Pennsylvania".
func alias(a, b string) bool {
	n := min(len(a), len(b))
	return n >= 3 && a[:n] == b[:n] || n >= 5 && a[:5] == b[:5]
}

// oneName reports whether the source has a name with both words.
func (pr *pairing) oneName(a, b string) bool {
	mine := pr.named[a]
	return slices.ContainsFunc(pr.named[b], func(n int) bool { return slices.Contains(mine, n) })
}

// initials reports whether one word is the first letters of the others: "UN".
func initials(word, words []token) bool {
	if len(word) != 1 || len(word[0].key) > len(words) {
		return false
	}
	for i := range len(word[0].key) {
		if words[i].key[0] != word[0].key[i] {
			return false
		}
	}
	return true
}

// kind returns what the source says that the words name, "" where nothing tells.
func (pr *pairing) kind(words []token) brief.NameKind {
	for i := range words {
		for _, n := range pr.named[words[i].key] {
			return pr.index.names[n].Kind
		}
	}
	return ""
}

// otherFigure reports whether the claim's number is one that the sources have, just so, elsewhere: one written
// otherwise or rounded is not a swap.
func (pr *pairing) otherFigure(a, aEnd, b, bEnd int) bool {
	x, y := &pr.claim.tokens[a], &pr.words()[b]
	return aEnd-a == 1 && bEnd-b == 1 && x.word >= 0 && x.has(digits) == y.has(digits) && x.key != y.key
}
