package corroborate

import (
	"math"
	"strconv"
	"strings"
)

// A figure is a number and what it counts: 700 drones.
type figure struct {
	value    float64
	decimals int
	counts   string // the stem of the word after it
	rough    bool   // "some", "over", "at least"
	aside    bool   // outside of the main clause

	of    string // what an amount, a share or a magnitude is of: the loss of "a loss of $300 million"; else ""
	unit  string // of that: a currency's sign, "%" or "magnitude"
	turn  int    // of a share by which something went up, or down below 0
	grows bool   // of people who are missing or hurt, of whom there are more or fewer by the hour
}

// figureAt reads the figure at a word that has a value. Days of a month, years and ordinals are none.
func figureAt(words []word, i int) (figure, bool) {
	value, err := strconv.ParseFloat(words[i].value, 64)
	if err != nil || words[i].ordinal() || value >= 1900 && value < 2100 && words[i].unit == "" && !isMoney(words, i) || isMonth(words, i-1) || isMonth(words, i+1) {
		return figure{}, false
	}
	f := figure{value: value, unit: words[i].unit}
	if _, decimals, ok := strings.Cut(words[i].value, "."); ok {
		f.decimals = len(decimals)
	}
	for k := i + 1; k < len(words) && k <= i+2; k++ {
		next := words[k]
		if scale, ok := scales[next.lower]; ok {
			f.value *= scale
			continue
		}
		if u := currencies[next.lower]; u != "" && f.unit == "" {
			f.unit = u
		}
		if next.value != "" || common[next.lower] || next.capital || len(next.lower) < 3 {
			break
		}
		if !ages[next.lower] {
			f.counts = stem(next.lower, false)
		}
		break
	}
	for k := max(0, i-3); k < i; k++ {
		f.rough = f.rough || roughly[words[k].lower]
	}
	f.readOf(words, i)
	return f, f.counts != "" || f.of != ""
}

func isMoney(words []word, i int) bool {
	return i+1 < len(words) && (currencies[words[i+1].lower] != "" || scales[words[i+1].lower] != 0)
}

// currencies are units that are written behind a number, percent among them.
var currencies = map[string]string{
	"dollars": "$", "dollar": "$", "euros": "€", "euro": "€", "pounds": "£", "percent": "%", "per": "%", "crowns": "crowns", "francs": "francs", "yen": "yen",
}

// readOf notes what the amount, share or magnitude at word i is of, or which people it counts.
func (f *figure) readOf(words []word, i int) {
	k := i - 1
	for k >= 0 && (roughly[words[k].lower] || words[k].lower == "a" || words[k].lower == "nearly") {
		k--
	}
	if k < 0 {
		f.readState(words, i)
		return
	}
	before := words[k].lower
	switch {
	case before == "magnitude" || before == "of" && k > 0 && words[k-1].lower == "magnitude":
		f.of, f.unit = "quake", "magnitude"
	case f.unit == "%":
		f.readShare(words, k)
	case f.unit != "" && (before == "of" || before == "worth") && k > 0:
		f.of = words[k-1].term()
	default:
		f.readState(words, i)
	}
}

// readShare notes what a share is of: turnout, in "turnout fell to 40 percent". k is the word before the share.
func (f *figure) readShare(words []word, k int) {
	level := false
	switch words[k].lower {
	case "to", "at":
		level = true
		k--
	case "by":
		k--
	}
	if k < 1 {
		return
	}
	turn := opposites[words[k].lower]
	switch {
	case turn == 1 || turn == -1:
		if !level {
			f.turn = turn
		}
	case words[k].lower == "was" || words[k].lower == "is" || words[k].lower == "stood":
	default:
		return
	}
	f.of = words[k-1].term()
	if k > 1 {
		f.of = words[k-2].term() + " " + f.of // whose shares
	}
}

// readState notes that a number counts people who are missing, dead or hurt.
func (f *figure) readState(words []word, i int) {
	if i+2 >= len(words) || !people[words[i+1].lower] {
		return
	}
	for _, w := range words[i+2 : min(len(words), i+6)] {
		if states[w.lower] {
			f.of, f.unit, f.grows = w.term(), "people", true
			return
		}
		if !linking[w.lower] {
			return
		}
	}
}

var (
	people  = set("people persons passengers residents sailors miners hikers workers crew children")
	states  = set("missing dead killed injured hurt wounded unaccounted")
	linking = set("were was are is still remain remained have has been reported also now")
)

// isMonth reports whether a word is there and names a month. A short form does beside a number alone: Jan may
// be somebody.
func isMonth(words []word, i int) bool {
	if i < 0 || i >= len(words) || months[words[i].lower] == "" {
		return false
	}
	return len(words[i].lower) > 4 || i > 0 && words[i-1].value != "" || i+1 < len(words) && words[i+1].value != ""
}

// ages are the words after a number that tells how old or how long something is, of which there are many in
// one story.
var ages = set("year years year-old month months week weeks day days hour hours minute minutes old story storey inch foot time times")

var scales = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

var roughly = set("about around some nearly almost over least than roughly approximately up dozens hundreds thousands or estimated")

// contradicts reports whether two figures that count one thing cannot both be right.
func (f figure) contradicts(g figure) bool {
	return f.counts != "" && f.counts == g.counts && f.unlike(g)
}

// unlike reports whether two figures of one thing are too far apart for one to be the other's rounding.
func (f figure) unlike(g figure) bool {
	low, high := min(f.value, g.value), max(f.value, g.value)
	switch {
	case f.rough || g.rough: // "over 700" and 704 agree
		return high > 1.5*low
	case f.decimals != g.decimals && high-low < math.Pow10(-min(f.decimals, g.decimals))*f.scale(g): // 52 and 52.3
		return false
	}
	return high-low > rounding*high
}

// scale returns the greatest of thousand, million and so on that two figures are given in.
func (f figure) scale(g figure) float64 {
	for _, scale := range [...]float64{1e12, 1e9, 1e6, 1e3} {
		if min(f.value, g.value) >= scale {
			return scale
		}
	}
	return 1
}

// rounding is by which share of the greater of two figures they differ at most when one may be rounded.
const rounding = .01
