package corroborate

import (
	"slices"
	"strconv"
)

// A figure is a number and what it counts: 700 drones.
type figure struct {
	value  float64
	counts string // the stem of the word after it
	rough  bool   // "some", "over", "at least"
	aside  bool   // outside of the main clause
}

// figureAt reads the figure at a word that has a value. Days of a month, years and ordinals are none.
func figureAt(words []word, i int) (figure, bool) {
	value, err := strconv.ParseFloat(words[i].value, 64)
	if err != nil || words[i].ordinal() || value >= 1900 && value < 2100 || isMonth(words, i-1) || isMonth(words, i+1) {
		return figure{}, false
	}
	f := figure{value: value}
	for k := i + 1; k < len(words) && k <= i+2; k++ {
		next := words[k]
		if scale, ok := scales[next.lower]; ok {
			f.value *= scale
			continue
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
	return f, f.counts != ""
}

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
	if f.counts != g.counts || f.value == g.value {
		return false
	}
	if f.rough || g.rough { // "over 700" and 704 agree
		low, high := min(f.value, g.value), max(f.value, g.value)
		return high > 1.5*low
	}
	return true
}

// The least share of the words, figures left out, and the fewest of them, that two statements share when they
// tell of one thing with different figures.
const (
	differShare = .5
	differTerms = 4
)

// Differences returns the statements whose figures contradict each other though they tell of one thing: each
// a list of two or more of different sources, in the order of the statements. No statement is in two lists.
func (s *Set) Differences() [][]int {
	var found [][]int
	used := make([]bool, len(s.read))
	for i, r := range s.read {
		if used[i] || len(r.figures) == 0 {
			continue
		}
		list := []int{i}
		sources := []int{r.source}
		for _, j := range s.near(i) {
			o := s.read[j]
			if j < i || used[j] || slices.Contains(sources, o.source) || !s.differ(r, o) {
				continue
			}
			list, sources = append(list, j), append(sources, o.source)
		}
		if len(list) < 2 {
			continue
		}
		for _, k := range list {
			used[k] = true
		}
		found = append(found, list)
	}
	return found
}

// differ reports whether two statements tell of one thing at one time and give one figure differently.
func (s *Set) differ(a, b reading) bool {
	contradictions := 0
	for _, f := range a.figures {
		for _, g := range b.figures {
			if f.contradicts(g) {
				contradictions++
			} else if f.counts == g.counts {
				return false
			}
		}
	}
	if contradictions != 1 || a.denies != b.denies || !s.shareName(a, b) || !slices.Equal(a.months, b.months) {
		return false
	}
	ab, n := s.shared(a, b, noFigure)
	ba, _ := s.shared(b, a, noFigure)
	return max(ab, ba) >= differShare && min(ab, ba) >= differShare/2 && n >= differTerms
}

func (s *Set) shareName(a, b reading) bool {
	return slices.ContainsFunc(a.claims, func(c claim) bool { return c.kind == proper && b.has(c.term) })
}
