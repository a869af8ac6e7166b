package verify

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// A couple is two numbers whose order tells: a score, the ends of a change. "To 30 from 42" is 42 and 30.
type couple struct {
	first, second *quantity
	score         bool // nothing but a hyphen or dash is between them
}

// coupled returns the couple that two numbers of a text make which follow one another, if they make one.
func coupled(text string, tokens []token, a, b *quantity) (couple, bool) {
	if a.lo < 0 || b.lo < a.hi || b.lo > a.hi+2 || a.ordinal || b.ordinal || a.value == b.value || a.unit != b.unit && a.unit != 0 && b.unit != 0 {
		return couple{}, false
	}
	switch gap := text[tokens[a.hi-1].end:tokens[b.lo].start]; {
	case b.lo == a.hi:
		return couple{a, b, true}, gap == "-" || gap == "–" || gap == "‑" || gap == "−"
	case b.lo == a.hi+1 && tokens[a.hi].key == "to":
		return couple{a, b, false}, true
	case tokens[b.lo-1].key == "from" && (b.lo == a.hi+1 || tokens[a.hi].key == "up" || tokens[a.hi].key == "down"):
		return couple{b, a, false}, true
	}
	return couple{}, false
}

// shareUnit gives the first end of a range the unit and the scale of the second, and the second the first's money:
// "5 to 10 miles", "$1.5-2bn".
func (q *quantity) shareUnit(first *quantity, text string, tokens []token) {
	if first.ordinal || q.ordinal || first.hi+1 < q.lo || first.unit == times || !math.IsNaN(first.value) && first.part != q.part {
		return
	}
	glued := false
	if first.hi == q.lo {
		switch strings.TrimSpace(text[tokens[q.lo-1].end:tokens[q.lo].start]) {
		case "-", "–", "—", "‑", "−":
			glued = true
		}
	}
	if !glued && (first.hi == q.lo || !ranges[tokens[q.lo-1].key]) {
		return
	}
	switch {
	case first.unit == 0:
		first.unit = q.unit
	case q.unit == 0 && glued && first.unit.money():
		q.unit = first.unit
	}
	if (glued || tokens[q.lo-1].key == "to") && first.scaled == 0 && q.scaled >= 1e5 && first.value < q.value/q.scaled && !first.year {
		first.value, first.scaled = rounded(first.value*q.scaled), q.scaled
	}
}

// rounded takes off what the multiplication of a decimal number adds to it.
func rounded(v float64) float64 {
	if r := math.Round(v); math.Abs(v-r) <= 1e-9*math.Abs(v) {
		return r
	}
	return math.Round(v*1e8) / 1e8
}

// ranges are the words between the ends of a range.
var ranges = setOf("to and or bis à y et und")

// mostCoupled is how many numbers of a sentence are looked at for their order: more are a table.
const mostCoupled = 40

// turned finds the couples of the claim that the sources have only the other way round.
func (c *claim) turned() []Missing {
	var missing []Missing
	for i := 0; i+1 < min(len(c.numbers), mostCoupled); i++ {
		pair, ok := coupled(c.text, c.tokens, &c.numbers[i], &c.numbers[i+1])
		lo, hi := c.numbers[i].lo, c.numbers[i+1].hi
		if !ok || c.tokens[lo].has(marked) || c.dated(lo, hi) || pair.score && c.loses() {
			continue
		}
		same, other := false, false
		for _, x := range c.sources {
			a, b := x.couples(pair)
			same, other = same || a, other || b
		}
		if other && !same {
			missing = append(missing, Missing{Number, c.words(lo, hi)})
		}
	}
	return missing
}

// couples reports whether the source has the couple, and whether it has it the other way round.
func (x *index) couples(pair couple) (same, other bool) {
	for i := 0; i+1 < len(x.all); i++ {
		own, ok := coupled(x.Text, x.tokens, &x.all[i], &x.all[i+1])
		if !ok {
			continue
		}
		same = same || own.first.value == pair.first.value && own.second.value == pair.second.value
		other = other || own.first.value == pair.second.value && own.second.value == pair.first.value
	}
	return same, other
}

// loses reports whether the claim tells a score from the side of the loser, who may be named first with either figure.
func (c *claim) loses() bool {
	return slices.ContainsFunc(c.tokens, func(t token) bool { return losing[t.key] })
}

var losing = setOf("lost lose loses losing loss beaten defeat defeated defeats down trail trailed trailing behind")

// dialled reports whether the source has the figures of a telephone number, parted in another way.
func (x *index) dialled(c *claim, i int) bool {
	want, _ := inARow(c.text, c.tokens, firstInARow(c.text, c.tokens, i))
	if len(want) < 7 {
		return false
	}
	for k := 0; k < len(x.tokens); {
		got, next := inARow(x.Text, x.tokens, k)
		if got == want {
			return true
		}
		k = next
	}
	return false
}

// mostInARow is how many tokens a telephone number has at most.
const mostInARow = 8

// firstInARow returns the first of the tokens of figures that token i belongs to.
func firstInARow(text string, tokens []token, i int) int {
	for last := i; i > 0 && last-i < mostInARow && plainFigure(tokens[i-1].key) && near(text, tokens, i); {
		i--
	}
	return i
}

// inARow returns the figures from token i on that are parted by spaces and hyphens at most, and the token after them.
func inARow(text string, tokens []token, i int) (figures string, next int) {
	if !plainFigure(tokens[i].key) {
		return "", i + 1
	}
	next = i + 1
	for next < len(tokens) && next-i < mostInARow && plainFigure(tokens[next].key) && near(text, tokens, next) {
		next++
	}
	if next == i+1 {
		return tokens[i].key, next
	}
	var b strings.Builder
	for _, t := range tokens[i:next] {
		b.WriteString(t.key)
	}
	return b.String(), next
}

// near reports whether no more than a space, a hyphen or a bracket is between token i and the one before.
func near(text string, tokens []token, i int) bool {
	gap := text[tokens[i-1].end:tokens[i].start]
	return len(gap) <= 2 && strings.Trim(gap, " -()") == ""
}

func plainFigure(key string) bool {
	for i := range len(key) {
		if !asciiDigit(key[i]) {
			return false
		}
	}
	return key != ""
}

// scoreOf reads a score with a colon, "2:0".
func scoreOf(code string) (a, b float64, ok bool) {
	first, second, ok := strings.Cut(code, ":")
	if !ok || len(first) > 2 || len(second) != 1 || !plainFigure(first) || !plainFigure(second) {
		return 0, 0, false
	}
	a, _ = strconv.ParseFloat(first, 64)
	b, _ = strconv.ParseFloat(second, 64)
	return a, b, true
}

// hasScore reports whether the source has a claim's score with a colon with a hyphen.
func (x *index) hasScore(q *quantity) bool {
	a, b, ok := scoreOf(q.code)
	if !ok {
		return false
	}
	same, _ := x.couples(couple{&quantity{value: a}, &quantity{value: b}, true})
	return same
}

// stopped reports whether one of two numbers has a stop where the language has it between thousands: "4.200" for "4 200".
func (c *claim) stopped(q, s *quantity) bool {
	if c.english || q.stop == s.stop || !q.unit.agrees(s.unit) {
		return false
	}
	return q.stop && rounded(1000*q.value) == s.value || s.stop && rounded(1000*s.value) == q.value
}
