package verify

import (
	"math"
	"strings"
)

// counting reads a single word that says how many, how often or how many times as much.
func (q *quantity) counting(tokens []token, key string) bool {
	switch {
	case groups[key] != 0:
		q.value, q.weak = groups[key], true
	case occasions[key] != 0:
		q.value, q.weak, q.unit = occasions[key], true, times
	case multiples[key] != 0:
		q.value, q.weak, q.unit = multiples[key], !strings.HasSuffix(key, "fold"), fold
	case decades[key] != 0:
		q.value, q.unit = decades[key], tens
	case magnitudes[key] != 0 || key == "tens" && keyAt(tokens, q.hi+1) == "of" && magnitudes[keyAt(tokens, q.hi+2)] != 0:
		q.magnitude(tokens)
		return true
	case (key == "a" || key == "an") && (keyAt(tokens, q.hi+1) == "decade" || keyAt(tokens, q.hi+1) == "century"):
		q.value, q.weak = 1, true
		q.hi++
		q.measure(tokens)
		return true
	default:
		return false
	}
	q.hi++
	return true
}

// magnitude reads "hundreds" or "tens of thousands".
func (q *quantity) magnitude(tokens []token) {
	q.vague, q.value = true, math.NaN()
	q.code = tokens[q.hi].key
	q.hi++
	for keyAt(tokens, q.hi) == "of" && magnitudes[keyAt(tokens, q.hi+1)] != 0 {
		q.code += " of " + tokens[q.hi+1].key
		q.hi += 2
	}
}

// least returns the least number that a vague one can mean.
func (q *quantity) least() float64 {
	least := 1.0
	for i, word := range strings.Split(q.code, " of ") {
		m := magnitudes[word]
		if word == "tens" {
			m = 20
		}
		if i > 0 {
			m /= 2
		}
		least *= m
	}
	return least
}

// hasMagnitude reports whether the source bears out a vague number: in the same words, or by a figure.
func (x *index) hasMagnitude(q *quantity) bool {
	least, most := q.least(), 100.0
	if least > 1000 {
		most = 500
	}
	for i := range x.all {
		switch s := &x.all[i]; {
		case s.vague && s.code == q.code:
			return true
		case s.vague || s.year || s.ordinal || s.part || math.IsNaN(s.value) || s.unit == percent || s.unit.money():
		case s.value >= 0.95*least && s.value < most*least:
			return true
		}
	}
	return false
}

// recounted reports whether the passage that the claim rests on has another word than q for how often, how many times as
// much or which in a row, with the same word beside it: "won twice" for "won once", "second failure" for "third failure".
func (c *claim) recounted(q *quantity) bool {
	if len(c.near) == 0 || c.near[0].score < mostRecounted || !q.ordinal && q.unit != times && q.unit != fold {
		return false
	}
	for _, other := range c.near {
		if other.score >= c.near[0].score*0.7 && other.figures(func(s *quantity) bool { return c.equal(q, s) }) {
			return false
		}
	}
	p := c.near[0]
	return p.figures(func(s *quantity) bool {
		if s.ordinal != q.ordinal || !s.ordinal && s.unit != times && s.unit != fold {
			return false
		}
		for i := range c.numbers {
			if c.equal(&c.numbers[i], s) {
				return false
			}
		}
		if q.ordinal {
			return same(neighbour(c.tokens, q.hi, 1), neighbour(p.tokens, s.hi, 1))
		}
		return same(neighbour(c.tokens, q.lo-1, -1), neighbour(p.tokens, s.lo-1, -1))
	})
}

// mostRecounted is the share of a claim's words that a passage must have to tell that it counts otherwise.
const mostRecounted = 0.4

// negative reports whether the quantity is below zero: a minus sign or the word stands before it. A hyphen is one where
// nothing stands before it and the number is one that can be below zero.
func (q *quantity) negative(text string, tokens []token) bool {
	if word := keyAt(tokens, q.lo-1); word == "minus" || word == "negative" && q.unit != 0 {
		return true
	}
	before, ok := cutMinus(text[:tokens[q.lo].start])
	if !ok && tokens[q.lo].has(sign) { // "$-5"
		before, ok = cutMinus(text[:tokens[min(q.lo+1, len(tokens)-1)].start])
		before = strings.TrimRight(before, "$€£")
	}
	if !ok || before == "" || !strings.ContainsAny(before[len(before)-1:], " (\t") {
		return ok && before == "" && (q.unit == percent || q.unit >= degree && q.unit <= fahrenheit)
	}
	return q.unit.money() || q.unit == percent || q.unit >= degree && q.unit <= points || q.value != math.Trunc(q.value)
}

// cutMinus cuts a minus sign, or what is written for one, from the end of a text.
func cutMinus(text string) (before string, ok bool) {
	for _, mark := range [...]string{"-", "−", "–"} {
		if before, ok = strings.CutSuffix(text, mark); ok {
			return before, true
		}
	}
	return text, false
}

// sameSide reports whether a claim's number and a source's are on the same side of zero, or words say so: "-0.4%", "fell
// 0.4%", "8 degrees below zero".
func (c *claim) sameSide(q *quantity, x *index, s *quantity) bool {
	switch {
	case q.minus == s.minus:
		return true
	case q.minus:
		return s.lo >= 0 && falls(x.tokens, s)
	}
	return falls(c.tokens, q)
}

// falls reports whether the words round a number say that something went down.
func falls(tokens []token, q *quantity) bool {
	for i := max(0, q.lo-8); i < min(len(tokens), q.hi+4); i++ {
		if tokens[i].sentence == tokens[q.lo].sentence && falling[tokens[i].key] {
			return true
		}
	}
	return false
}

var falling = setOf(`fell fall falls fallen falling drop drops dropped shrank shrink shrinks shrunk shrinking contracted contracts contraction decline
	declined declines decrease decreased down lost lose loses loss losses deficit below slid slipped slump slumped plunged sank narrowed cut lower minus
	negative frost freezing worse drop dip dipped reduced reduction`)

// aboutBefore reports whether the words before token i say that the number is not exact.
func aboutBefore(tokens []token, i int) bool {
	if i > 0 && i < len(tokens) && tokens[i].has(comma) && !tokens[i].has(sign) {
		return false
	}
	switch keyAt(tokens, i-1) {
	case "some", "about", "around", "roughly", "approximately", "circa", "rund", "etwa", "environ", "unos", "unas", "quelque":
		return true
	case "estimated":
		return keyAt(tokens, i-2) == "an"
	case "to":
		return keyAt(tokens, i-2) == "close"
	}
	return false
}

// mostRounded is how far from the figure of a source a round one may be.
const mostRounded = 0.1

// bears reports whether a source's figure bears out a round one that a claim gives with a word for it: "over 300" for 312,
// "some 4,200" for 4,212. The figure must say more than the round one.
func (q *quantity) bears(s *quantity) bool {
	if q.bound == 0 && !q.about || !(q.value >= 10) || q.ordinal || s.ordinal || q.part || s.part || s.year || q.minus != s.minus || math.IsNaN(s.value) || s.about || s.bound != 0 {
		return false
	}
	if q.unit != s.unit && general[q.unit] != s.unit && general[s.unit] != q.unit || q.unit == unitOf["am"] || q.unit == unitOf["pm"] {
		return false
	}
	places, exact := significant(q.value), significant(s.value)
	if places > 2 || exact <= places {
		return false
	}
	switch {
	case q.bound == above:
		return s.value > q.value && s.value <= q.value*(1+mostRounded)
	case q.bound == below:
		return s.value < q.value && s.value >= q.value*(1-mostRounded)
	}
	step := math.Pow(10, math.Floor(math.Log10(q.value))-float64(places-1))
	return math.Abs(s.value-q.value) <= step/2 && math.Abs(s.value-q.value) <= q.value*mostRounded
}

// significant returns how many figures of a number tell, the zeros at its end left out.
func significant(v float64) int {
	n := 0
	for v >= 1 && v == math.Trunc(v) && math.Mod(v, 10) == 0 {
		v /= 10
	}
	for v != math.Trunc(v) && n < 6 {
		v = rounded(v * 10)
		n++
	}
	for n = 0; v >= 1; n++ {
		v = math.Floor(v / 10)
	}
	return n
}
