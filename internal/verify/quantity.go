package verify

import (
	"math"
	"strconv"
	"strings"
)

// A quantity is a number that a text has, in digits or in words, with what it counts and how sure it is.
type quantity struct {
	lo, hi  int     // its tokens, its unit included
	value   float64 // its size; of something that only looks like a number, a code or a time, NaN
	code    string  // what such a thing is written like
	unit    unit
	bound   bound
	ordinal bool    // "third", "3rd"
	part    bool    // "half", "two-thirds"
	weak    bool    // a word that often counts nothing: "one", "first"
	written bool    // in words
	year    bool    // four digits that can be a year
	short   bool    // "5m", which can be five million or five metres; value is the million
	about   bool    // "some 700"
	minus   bool    // below zero
	vague   bool    // "hundreds": value is NaN, code tells the word
	scaled  float64 // what a word such as "million" multiplied it by; 0 where none did
	clock   clock
	stop    bool // "4.200", which is thousands in some languages
	pieces  int  // how many figures it is made of whose thousands are parted by spaces
}

// A bound says on which side of its value a number lies.
type bound int8

const (
	above bound = 1
	below bound = -1
)

// quantities finds the numbers among tokens.
func quantities(text string, tokens []token) []quantity {
	var all []quantity
	for i := 0; i < len(tokens); {
		q, ok := quantityAt(text, tokens, i)
		if !ok {
			i++
			continue
		}
		q.bound, q.about = boundBefore(tokens, q.lo), aboutBefore(tokens, q.lo)
		q.minus = q.negative(text, tokens)
		if n := len(all); n > 0 {
			q.shareUnit(&all[n-1], text, tokens)
		}
		all = append(all, q)
		i = q.hi
	}
	return all
}

// quantityAt reads the number at token i, if one is there.
func quantityAt(text string, tokens []token, i int) (quantity, bool) {
	t := &tokens[i]
	switch {
	case t.has(sign):
		u := unitOf[t.key]
		if u == 0 || i+1 >= len(tokens) || !tokens[i+1].has(digits) || tokens[i+1].start-t.end > 1 {
			return quantity{}, false
		}
		q := inDigits(text, tokens, i+1)
		q.lo = i
		if q.unit == 0 || q.unit == percent {
			q.unit = u
		}
		return q, true
	case t.has(digits):
		return inDigits(text, tokens, i), true
	case len(t.key) < 2 && !t.has(numeral):
		return quantity{}, false
	}
	if i+1 < len(tokens) && t.has(caps) && tokens[i+1].has(digits) && tokens[i+1].start == t.end && unitOf[t.key].money() {
		q := inDigits(text, tokens, i+1) // "EUR5"
		q.lo, q.unit = i, unitOf[t.key]
		return q, true
	}
	if !t.has(numeral) {
		return quantity{}, false
	}
	return inWords(tokens, i)
}

// inDigits reads the number whose digits are token i.
func inDigits(text string, tokens []token, i int) quantity {
	q := quantity{lo: i, hi: i + 1}
	key := tokens[i].key
	n := 0
	for n < len(key) && (asciiDigit(key[n]) || key[n] == ',' || key[n] == '.') {
		n++
	}
	value, ok := parseDigits(key[:n])
	rest := key[n:]
	switch {
	case fraction(key) != 0:
		q.value, q.part = fraction(key), true
		return q
	case !ok:
		q.code, q.value = key, math.NaN()
		return q
	case strings.HasPrefix(rest, ":"):
		q.timeOfDay(key)
		q.measure(tokens)
		q.clock = clockOf(q.code, q.unit)
		return q
	case rest == "":
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "º" || rest == "ª" || rest == "er" || rest == "e":
		q.value, q.ordinal = value, true
		return q
	case fractions[rest] != 0:
		value += fractions[rest]
	case shortScales[rest] != 0:
		q.scaled = shortScales[rest]
		value = rounded(value * q.scaled)
		q.short = rest == "m"
	case scales[rest] > 100:
		q.scaled = scales[rest]
		value = rounded(value * q.scaled)
	case rest == "s" && value < 100 && math.Mod(value, 10) == 0:
		q.value, q.unit = value, tens
		return q
	case rest == "c" && text[tokens[i].end-1] == 'C', rest == "f" && text[tokens[i].end-1] == 'F':
		q.value, q.unit = value, celsius
		if rest == "f" {
			q.unit = fahrenheit
		}
		return q
	case unitOf[rest] != 0:
		q.value, q.unit = value, unitOf[rest]
		q.settle(tokens)
		q.dottedClock(key[:n])
		return q
	default:
		q.code, q.value = key, math.NaN()
		return q
	}
	q.value = value
	if rest == "" {
		q.year = n == 4 && len(key) == 4 && strings.Trim(key, "0123456789") == "" && value >= 1000 && value <= 2100
		q.stop = n == len(key) && n > 4 && n < 8 && key[n-4] == '.' && strings.Count(key, ".") == 1 && !strings.Contains(key, ",")
		q.spaced(text, tokens)
		q.andHalf(tokens)
		q.scale(tokens)
	}
	q.measure(tokens)
	q.dottedClock(key[:n])
	return q
}

// andHalf reads the rest of "three and a half".
func (q *quantity) andHalf(tokens []token) {
	if keyAt(tokens, q.hi) == "and" && keyAt(tokens, q.hi+1) == "a" && keyAt(tokens, q.hi+2) == "half" {
		q.value, q.year = q.value+0.5, false
		q.hi += 3
	}
}

// dottedClock makes the quantity a time of day where it is one with a stop: "5.30pm".
func (q *quantity) dottedClock(number string) {
	if q.unit != unitOf["am"] && q.unit != unitOf["pm"] {
		return
	}
	q.clock = clockOf(number, q.unit)
	if strings.Contains(number, ".") {
		q.code, q.value = number, math.NaN()
	}
}

// fraction returns the value of "2/3", 0 for what is no fraction.
func fraction(key string) float64 {
	if len(key) == 3 && key[1] == '/' && key[0] < key[2] && asciiDigit(key[0]) && asciiDigit(key[2]) {
		return float64(key[0]-'0') / float64(key[2]-'0')
	}
	return 0
}

// trailing returns the digits that a code ends with, "370" of "MH370".
func trailing(code string) string {
	i := len(code)
	for i > 0 && asciiDigit(code[i-1]) {
		i--
	}
	return code[i:]
}

// timeOfDay makes the quantity a time of day, "9:06" or "9:06am".
func (q *quantity) timeOfDay(key string) {
	q.code, q.value = key, math.NaN()
	if end := strings.TrimRight(key, "abcdefghijklmnopqrstuvwxyz"); unitOf[key[len(end):]] != 0 {
		q.code, q.unit = end, unitOf[key[len(end):]]
	}
}

// parseDigits reads digits with separators: the last of two kinds is the decimal one, one that stands before
// three digits each time parts thousands.
func parseDigits(s string) (float64, bool) {
	s = strings.TrimRight(s, ".,")
	if s == "" {
		return 0, false
	}
	commas, stops := strings.Count(s, ","), strings.Count(s, ".")
	switch {
	case commas > 0 && stops > 0 && strings.LastIndexByte(s, ',') > strings.LastIndexByte(s, '.'):
		s = strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", ".")
	case commas > 0 && stops > 0:
		s = strings.ReplaceAll(s, ",", "")
	case commas > 0 && thousands(s, ","):
		s = strings.ReplaceAll(s, ",", "")
	case commas == 1:
		s = strings.ReplaceAll(s, ",", ".")
	case stops > 1 && thousands(s, "."):
		s = strings.ReplaceAll(s, ".", "")
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// thousands reports whether the separator stands before three digits each time.
func thousands(s, separator string) bool {
	groups := strings.Split(s, separator)
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return false
		}
	}
	return len(groups[0]) > 0 && len(groups[0]) <= 3
}

// scale multiplies the number by the words after it: "million", "hundred thousand".
func (q *quantity) scale(tokens []token) {
	for q.hi < len(tokens) && !tokens[q.hi].has(comma|opens) {
		m := scales[tokens[q.hi].key]
		if m == 0 {
			m = shortScales[tokens[q.hi].key]
			if m != 0 && (q.written || len(tokens[q.hi].key) < 2 && q.hi > q.lo+1) {
				m = 0
			}
		}
		if m == 0 {
			return
		}
		q.value = rounded(q.value * m)
		q.scaled = max(q.scaled, 1) * m
		q.year = false
		q.hi++
	}
}

// measure reads the unit after the number.
func (q *quantity) measure(tokens []token) {
	if q.unit != 0 {
		return
	}
	defer q.settle(tokens)
	i := q.hi
	if i < len(tokens) && tokens[i].has(opens|comma) && !tokens[i].has(sign) && !(i > q.lo+1 && shortScales[tokens[i-1].key] != 0) {
		return
	}
	if i+1 < len(tokens) {
		if u := unitOf[tokens[i].key+" "+tokens[i+1].key]; u != 0 {
			q.unit, q.hi = u, i+2
			return
		}
	}
	if i < len(tokens) {
		key := tokens[i].key
		if q.scaled > 0 && key == "de" && unitOf[keyAt(tokens, i+1)].money() {
			q.unit, q.hi = unitOf[tokens[i+1].key], i+2 // "millions de dollars"
			return
		}
		if q.scaled > 0 {
			key = strings.TrimPrefix(key, "d'")
		}
		if u := unitOf[key]; u != 0 && (!tokens[i].has(sign) || u == percent || u == degree || q.hi > q.lo && tokens[i].start-tokens[i-1].end < 2) {
			if u.money() && tokens[i].has(sign) && i+1 < len(tokens) && tokens[i+1].has(digits) && tokens[i+1].start == tokens[i].end {
				return // it is the next number's
			}
			q.unit, q.hi, q.year = u, i+1, false
		}
	}
}

// spaced reads the rest of "9 900", whose thousands are parted by spaces.
func (q *quantity) spaced(text string, tokens []token) {
	first := tokens[q.lo].key
	if len(first) > 3 || !plainFigure(first) || first[0] == '0' || q.lo > 0 && tokens[q.lo-1].has(timely|digits) && !tokens[q.lo].has(comma) {
		return
	}
	end, value := q.hi, q.value
	for end < len(tokens) && end < q.lo+5 && len(tokens[end].key) == 3 && plainFigure(tokens[end].key) && text[tokens[end-1].end:tokens[end].start] == " " {
		n, _ := strconv.ParseFloat(tokens[end].key, 64)
		value = 1000*value + n
		end++
	}
	if end == q.hi || end < len(tokens) && tokens[end].has(digits) && !tokens[end].has(opens|comma) {
		return
	}
	q.value, q.hi, q.pieces = value, end, end-q.lo
}

// settle turns decades and centuries into years, basis points into points, and reads whose degrees they are.
func (q *quantity) settle(tokens []token) {
	switch q.unit {
	case unitOf["decades"]:
		q.value, q.unit = 10*q.value, unitOf["years"]
	case unitOf["centuries"]:
		q.value, q.unit = 100*q.value, unitOf["years"]
	case basisPoints:
		q.value, q.unit = q.value/100, points
	case degree:
		switch keyAt(tokens, q.hi) {
		case "c", "celsius", "centigrade":
			q.unit = celsius
		case "f", "fahrenheit":
			q.unit = fahrenheit
		default:
			return
		}
		q.hi++
	}
}

// inWords reads a number written in words at token i.
func inWords(tokens []token, i int) (quantity, bool) {
	q := quantity{lo: i, hi: i, written: true}
	any := q.spell(tokens)
	switch key := keyAt(tokens, q.hi); {
	case q.ordinalWord(tokens, key, any), q.fractionWord(key, any):
		if q.part {
			q.weak = q.weak && keyAt(tokens, q.hi) != "of"
			q.scale(tokens)
		}
		return q, true
	case !any && q.counting(tokens, key):
		return q, true
	case !any || q.value == 0 && tokens[i].key != "zero":
		return q, false
	}
	q.andHalf(tokens)
	q.scale(tokens)
	q.weak = q.value == 1
	q.measure(tokens)
	return q, true
}

// spell reads the words of a whole number, "two hundred and five thousand", and reports whether there are any.
func (q *quantity) spell(tokens []token) bool {
	total, current, any := 0.0, 0.0, false // of whole thousands; of the words since
	for ; q.hi < len(tokens) && !(any && tokens[q.hi].has(opens|comma)); q.hi++ {
		key := tokens[q.hi].key
		small, isSmall := smallNumbers[key]
		switch {
		case isSmall && (!any || follows(current, small)):
			current += small
			q.scaled = 0
		case key == "hundred" && any:
			current = math.Max(current, 1) * 100
		case key == "dozen" && any:
			current = math.Max(current, 1) * 12
		case scales[key] > 100 && any:
			total += math.Max(current, 1) * scales[key]
			current, q.scaled = 0, scales[key]
		case any && key == "and" && smallNumbers[keyAt(tokens, q.hi+1)] > 0 && (total > 0 || current >= 100):
		case !any && (key == "a" || key == "an") && scales[keyAt(tokens, q.hi+1)] != 0: // "a million"
		default:
			q.value = total + current
			return any
		}
		any = true
	}
	q.value = total + current
	return any
}

// follows reports whether a number word may stand after what the words before it make: "five" after twenty.
func follows(current, small float64) bool {
	return current == 0 || math.Mod(current, 100) == 0 && small < 100 || math.Mod(current, 10) == 0 && small < 10 && current >= 20
}

// ordinalWord reads an ordinal that ends the number, "third" or "twenty-third"; "one-third" is a fraction.
func (q *quantity) ordinalWord(tokens []token, key string, any bool) bool {
	n, ok := ordinals[key]
	third := any && q.value < 20
	if !ok || any && !third && (math.Mod(q.value, 10) != 0 || n >= 10) || third && (q.value != 1 || n < 3 || !tokens[q.hi].has(joined)) {
		return false
	}
	if third {
		q.value, q.part = q.value/n, true
	} else {
		q.value, q.ordinal = q.value+n, true
	}
	q.weak = !any && n <= 2
	q.hi++
	return true
}

// fractionWord reads "half", "quarters" or the "thirds" of "two-thirds".
func (q *quantity) fractionWord(key string, any bool) bool {
	n := fractionWords[key]
	if n == 0 || any && q.value >= 20 {
		return false
	}
	if any {
		n *= math.Max(q.value, 1)
	}
	q.value, q.part, q.weak = n, true, !any && n == 0.5
	q.hi++
	return true
}

// keyAt returns the key of token i, "" beyond the end.
func keyAt(tokens []token, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i].key
}

// boundBefore returns the bound that the words before token i set.
func boundBefore(tokens []token, i int) bound {
	a, b := keyAt(tokens, i-1), keyAt(tokens, i-2)
	if i > 0 && i < len(tokens) && tokens[i].has(comma) && !tokens[i].has(sign) {
		return 0
	}
	switch {
	case a == "over", a == "above", a == "exceeding", a == "exceeds", a == "than" && (b == "more" || b == "greater" || b == "higher" || b == "better" || b == "larger" || b == "longer"),
		a == "least" && b == "at", a == "exceeded", a == "topped", a == "über", a == "de" && (b == "plus" || b == "más"), a == "als" && b == "mehr":
		return above
	case a == "under", a == "below", a == "nearly", a == "almost", a == "than" && (b == "less" || b == "fewer" || b == "lower" || b == "smaller" || b == "shorter"), a == "most" && b == "at", a == "unter",
		a == "fast", a == "de" && (b == "moins" || b == "menos"), a == "als" && b == "weniger":
		return below
	}
	return 0
}
