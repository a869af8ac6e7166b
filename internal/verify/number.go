package verify

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"briefing/internal/brief"
)

// figures are the numbers of a source.
type figures struct {
	all     []quantity
	byValue map[float64][]int32 // which of all
}

// figure finds the numbers of the source and of what its record says.
func (x *index) figure(facts []token, texts string) {
	x.byValue = map[float64][]int32{}
	var others []float64
	for _, s := range x.sentences {
		for _, q := range quantities(x.Text, x.tokens[s.lo:s.hi]) {
			if a, b, ok := scoreOf(q.code); ok {
				others = append(others, a, b)
			}
			q.lo, q.hi = q.lo+int(s.lo), q.hi+int(s.lo)
			x.addFigure(q)
			for i := q.lo; i < q.lo+q.pieces; i++ { // they may be two numbers after all
				n, _ := strconv.ParseFloat(x.tokens[i].key, 64)
				others = append(others, n)
			}
		}
	}
	for _, n := range others {
		x.addFigure(quantity{lo: -1, hi: -1, value: n})
	}
	for i := range x.tokens {
		if t := &x.tokens[i]; !t.has(digits) && asciiDigit(t.key[len(t.key)-1]) {
			if n, err := strconv.ParseFloat(trailing(t.key), 64); err == nil {
				x.addFigure(quantity{lo: -1, hi: -1, value: n}) // the number of flight "MH370"
			}
		}
	}
	for _, q := range quantities(texts, facts) {
		q.lo, q.hi = -1, -1
		x.addFigure(q)
	}
}

func (x *index) addFigure(q quantity) {
	if !math.IsNaN(q.value) {
		x.byValue[q.value] = append(x.byValue[q.value], int32(len(x.all)))
	}
	x.all = append(x.all, q)
}

// checkNumbers finds the numbers of a claim that no source has, or not for what the claim counts.
func (c *claim) checkNumbers() []Missing {
	var missing []Missing
	for i := range c.numbers {
		q := &c.numbers[i]
		if c.tokens[q.lo].has(marked) || c.dated(q.lo, q.hi) {
			continue
		}
		if q.vague && (len(c.near) == 0 || c.near[0].score < strong) {
			continue // it may sum up the whole text
		}
		if !q.weak && !c.hasFigure(q) || c.recounted(q) && !c.toldSo(q.lo, q.hi, false) || c.miscounted(q) && !c.toldSo(q.lo, q.hi, false) {
			missing = append(missing, Missing{Number, c.words(q.lo, q.hi)})
		}
	}
	if len(c.numbers) > 1 && len(missing) == 0 {
		missing = c.turned()
	}
	return missing
}

// hasFigure reports whether a source has the number.
func (c *claim) hasFigure(q *quantity) bool {
	for _, x := range c.sources {
		if x.hasFigure(c, q) || x.hasAlike(c, q) {
			return true
		}
	}
	return false
}

// hasAlike reports whether the source has the number in another form: figures parted in another way, or, where it
// tells what the claim does, a time of day, another unit, or a figure that a round one stands for.
func (x *index) hasAlike(c *claim, q *quantity) bool {
	if x.dialled(c, q.lo) || x.hasScore(q) {
		return true
	}
	for i := range x.all {
		if c.stopped(q, &x.all[i]) {
			return true
		}
	}
	for _, p := range c.near {
		if p.index == x && p.score >= 0.7*c.near[0].score && p.figures(func(s *quantity) bool {
			return q.at(s) || q.bears(s) && (q.unit != 0 || c.beside(q, x, s)) || sameMeasure(q, s) || x.isNth(c, q, s)
		}) {
			return true
		}
	}
	return false
}

func (x *index) hasFigure(c *claim, q *quantity) bool {
	if q.vague {
		return x.hasMagnitude(q)
	}
	if math.IsNaN(q.value) {
		return x.hasCode(c, q)
	}
	bounded := false
	for _, i := range x.byValue[q.value] {
		switch s := &x.all[i]; {
		case !q.like(s) || !c.sameSide(q, x, s):
		case q.bound*s.bound < 0:
			bounded = true // the same number on its other side
		default:
			return true
		}
	}
	if bounded {
		return false
	}
	if q.short && q.unit == 0 { // "5m" are metres
		for _, i := range x.byValue[q.value/1e6] {
			if x.all[i].unit == unitOf["metres"] || x.all[i].unit == 0 {
				return true
			}
		}
	}
	if x.hasShare(q) {
		return true
	}
	return q.year && x.years[int(q.value)]
}

// hasShare reports whether the source has a share in another form: a third, one-third; half, 50 per cent.
func (x *index) hasShare(q *quantity) bool {
	has := func(value float64, is func(s *quantity) bool) bool {
		return slices.ContainsFunc(x.byValue[value], func(i int32) bool { return is(&x.all[i]) })
	}
	switch {
	case q.ordinal && q.value >= 3:
		return has(1/q.value, func(s *quantity) bool { return s.part })
	case q.part:
		return has(100*q.value, func(s *quantity) bool { return s.unit == percent }) || has(1/q.value, func(s *quantity) bool { return s.ordinal && s.value >= 3 })
	case q.unit == percent:
		return has(q.value/100, func(s *quantity) bool { return s.part }) || x.hasThirds(q) ||
			has(rounded(100/q.value), func(s *quantity) bool {
				return s.ordinal && s.written && s.lo > 0 && s.value >= 3 && (x.tokens[s.lo-1].key == "a" || x.tokens[s.lo-1].key == "one") // "a tenth"
			})
	}
	return false
}

// hasThirds reports whether the source has a share that no whole per cent is equal to, of which q is the nearest ones.
func (x *index) hasThirds(q *quantity) bool {
	for i := range x.all {
		if s := &x.all[i]; s.part && q.value >= 10 && rounded(100*s.value) != math.Trunc(100*s.value) && math.Abs(100*s.value-q.value) < 1 {
			return true
		}
	}
	return false
}

// like reports whether a claim's number may be that of a source, of the same value.
func (q *quantity) like(s *quantity) bool {
	return q.ordinal == s.ordinal && q.unit.agrees(s.unit)
}

// hasCode reports whether the source has what a claim writes with digits but is no number: a time, a score, the
// name of a road. Hyphens and spaces in it do not count.
func (x *index) hasCode(c *claim, q *quantity) bool {
	t := &c.tokens[q.lo]
	if q.unit == 0 && x.has(t.word, anywhere) {
		return true
	}
	if month, day, ok := strings.Cut(q.code, "/"); ok {
		m, _ := strconv.Atoi(month)
		d, _ := strconv.Atoi(day)
		if x.states(brief.Date{Month: time.Month(m), Day: d}, false) && m > 0 && d > 0 { // "9/11"
			return true
		}
	}
	for i := range x.all {
		if x.all[i].code != "" && bare(x.all[i].code) == bare(q.code) && q.unit.agrees(x.all[i].unit) {
			return true
		}
	}
	return false
}

// bare returns the code as it is compared: "5:30pm" is "5.30pm".
func bare(code string) string {
	b := []byte(code)
	for i, c := range b {
		if c == ':' {
			b[i] = '.'
		}
	}
	return string(b)
}

// Above these shares of its words, a passage is what the claim rests on: strong enough that a number of it
// which the claim has changed is told, and nearly the same sentence.
const (
	strong  = 0.55
	literal = 0.75
)

// miscounted reports whether the passage that the claim rests on has another number where the claim has q: the
// number is somewhere in the source, but counts something else.
func (c *claim) miscounted(q *quantity) bool {
	if len(c.near) == 0 || c.near[0].score < strong || q.vague {
		return false
	}
	p := c.near[0]
	if c.exchanged(q, p) {
		return true
	}
	if p.dialled(c, q.lo) {
		return false
	}
	if q.code == "" && slices.ContainsFunc(p.words(), func(t token) bool { return trailing(t.key) == c.tokens[q.lo].key }) {
		return false // the number of a flight
	}
	for _, other := range c.near {
		if other.score >= p.score*0.7 && other.figures(func(s *quantity) bool { return c.equal(q, s) }) {
			return false
		}
	}
	for _, n := range [...]int{-1, 1} {
		if p.sentence+n >= 0 && p.sentence+n < len(p.sentences) && (passage{p.index, p.sentence + n, 0}).figures(func(s *quantity) bool { return c.equal(q, s) && c.beside(q, p.index, s) }) {
			return false
		}
	}
	return p.figures(func(s *quantity) bool {
		if q.ordinal != s.ordinal || q.part != s.part || q.unit != s.unit && !c.beside(q, p.index, s) || q.year != s.year || s.weak && !q.weak {
			return false
		}
		for i := range c.numbers {
			if c.equal(&c.numbers[i], s) {
				return false
			}
		}
		if q.weak && p.score < literal {
			return c.beside(q, p.index, s) && !s.weak && q.value == 1 && q.written && q.unit == s.unit && c.tokens[q.lo].key == "one"
		}
		return p.score >= literal || c.beside(q, p.index, s)
	})
}

// exchanged reports whether the claim has q with the words that the passage has with another number, and that
// number with the words of q: "twelve killed, five injured" for "twelve injured, five killed".
func (c *claim) exchanged(q *quantity, p passage) bool {
	s := p.number(c, q)
	if s == nil {
		return false
	}
	for i := range c.numbers {
		other := &c.numbers[i]
		t := p.number(c, other)
		if t == nil || t == s || c.equal(other, s) || c.dated(other.lo, other.hi) {
			continue
		}
		own, others := c.common(q, p, s)+c.common(other, p, t), c.common(q, p, t)+c.common(other, p, s)
		if others > own && c.common(q, p, t) > 0 && c.common(other, p, s) > 0 {
			return true
		}
	}
	return false
}

// number returns the passage's only number that is equal to a claim's, nil where there is none or more than one.
func (p passage) number(c *claim, q *quantity) (found *quantity) {
	n := 0
	p.figures(func(s *quantity) bool {
		if c.equal(q, s) {
			found = s
			n++
		}
		return false
	})
	if n != 1 {
		return nil
	}
	return found
}

// common counts the words that follow a number in the claim and one in the passage.
func (c *claim) common(q *quantity, p passage, s *quantity) (n int) {
	for _, a := range after(c.tokens, q.hi) {
		if slices.Contains(after(p.tokens[:p.span().hi], s.hi), a) {
			n++
		}
	}
	return n
}

// after returns the stems of the words that follow a number, up to the next number, five tokens at most.
func after(tokens []token, i int) (stems []int32) {
	for n := 0; n < 5 && i < len(tokens) && !tokens[i].has(digits|sign) && smallNumbers[tokens[i].key] == 0; n++ {
		if !tokens[i].has(function) && tokens[i].stem >= 0 {
			stems = append(stems, tokens[i].stem)
		}
		i++
	}
	return stems
}

// figures reports whether a number of the passage satisfies a condition.
func (p passage) figures(satisfies func(*quantity) bool) bool {
	s := p.span()
	lo := p.firstFigure(int(s.lo))
	for i := lo; i < len(p.all) && p.all[i].lo >= 0 && p.all[i].lo < int(s.hi); i++ {
		if satisfies(&p.all[i]) {
			return true
		}
	}
	return false
}

// firstFigure returns the first number at or after a token.
func (x *index) firstFigure(token int) int {
	lo, hi := 0, len(x.all)
	for lo < hi {
		if mid := (lo + hi) / 2; x.all[mid].lo >= token || x.all[mid].lo < 0 {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// equal reports whether a claim's number and a source's are the same.
func (c *claim) equal(q, s *quantity) bool {
	switch {
	case q.at(s):
		return true
	case math.IsNaN(q.value) || math.IsNaN(s.value):
		a, b, score := scoreOf(s.code)
		return bare(q.code) == bare(s.code) || score && (q.value == a || q.value == b)
	case q.part && s.ordinal || q.ordinal && s.part:
		return q.value == 1/s.value || s.value == 1/q.value
	}
	return q.value == s.value && q.unit.agrees(s.unit) || q.bears(s) || sameMeasure(q, s) || c.stopped(q, s)
}

// beside reports whether a claim's number and a source's have the same word before or after them.
func (c *claim) beside(q *quantity, x *index, s *quantity) bool {
	return same(neighbour(c.tokens, q.hi, 1), neighbour(x.tokens, s.hi, 1)) || same(neighbour(c.tokens, q.lo-1, -1), neighbour(x.tokens, s.lo-1, -1))
}

func same(a, b int32) bool { return a >= 0 && a == b }

// neighbour returns the stem of the nearest word that is none of grammar, three tokens away at most; -1 for none.
func neighbour(tokens []token, i, step int) int32 {
	for n := 0; n < 3 && i >= 0 && i < len(tokens); n++ {
		if !tokens[i].has(function) {
			return tokens[i].stem
		}
		i += step
	}
	return -1
}

// words returns the claim's text from one token up to another.
func (c *claim) words(lo, hi int) string {
	return brief.Span{Start: int(c.tokens[lo].start), End: int(c.tokens[hi-1].end)}.In(c.text)
}
