// Package corroborate tells which statements of several sources say the same thing, and where their figures
// differ.
package corroborate

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"briefing/internal/brief"
)

// A Statement is a sentence of one of several sources.
type Statement struct {
	Source int // which of the sources
	Text   string

	// Origin is the same, and not 0, for sources of which one is a copy of the other; 0 for a source of its own.
	Origin    int
	Published brief.Date // when the source was, zero when that is not known
}

// A Set holds the statements of all sources of one story, read once.
type Set struct {
	read   []reading
	weight []float64     // of a term, by how rare it is among the statements
	named  map[int]bool  // the terms that are names inside of some sentence
	within map[int][]int // the statements that have a term, of terms rare enough to tell statements apart
}

// commonest is the greatest share of the statements that a term is in which still leads from one
// statement to another.
const commonest = 4 // one in four

// New reads the statements.
func New(statements []Statement) *Set {
	s := &Set{read: make([]reading, len(statements)), named: map[int]bool{}, within: map[int][]int{}}
	terms := vocabulary{}
	var seen []int // how many statements have a term
	for i, st := range statements {
		s.read[i] = read(st, terms)
		for len(seen) < len(terms) {
			seen = append(seen, 0)
		}
		for _, t := range s.read[i].terms {
			seen[t]++
		}
		for _, n := range s.read[i].names {
			s.named[n.last] = true
			for _, first := range n.first {
				s.named[first] = s.named[first] || first != s.read[i].opener // every sentence begins with a capital
			}
		}
	}
	s.weight = make([]float64, len(seen))
	for t, n := range seen {
		s.weight[t] = math.Log(1 + float64(len(statements))/float64(n))
	}
	for i, r := range s.read {
		for _, t := range r.terms {
			if seen[t] <= max(4, len(statements)/commonest) {
				s.within[t] = append(s.within[t], i)
			}
		}
	}
	return s
}

// The least share of a statement's weight, and the fewest terms, that another one has too when it says the
// same.
const (
	sameShare = .66
	sameTerms = 4
	sameWords = 2 // of these, neither name nor figure; one beside many names
	manyNames = 3
)

// Of returns the statements of other sources that say what the main clause of statement i says: the same
// figures, names and dates, nearly the same words, and neither with a denial that the other lacks. There is at most one
// of each source, the nearest, in the order of the sources.
func (s *Set) Of(i int) []int {
	r := s.read[i]
	best := map[int]int{}
	share := map[int]float64{}
	for _, j := range s.near(i) {
		o := s.read[j]
		got, n := s.shared(r, o, everything)
		if got < sameShare || n < sameTerms || s.lacksOpener(r, o) || !r.saidBy(o) || got <= share[o.source] {
			continue
		}
		words, n := s.shared(r, o, isPlain)
		if _, names := s.shared(r, o, isProper); words < sameShare || n == 0 || n < sameWords && names < manyNames {
			continue // a name in common is no statement in common
		}
		best[o.source], share[o.source] = j, got
	}
	found := make([]int, 0, len(best))
	for _, j := range best {
		found = append(found, j)
	}
	slices.SortFunc(found, func(a, b int) int { return cmp.Compare(s.read[a].source, s.read[b].source) })
	return found
}

// Support returns how much of statement i the other sources tell too, in whatever sentence: the sum over
// them of the greatest share of its weight that one of their statements has.
func (s *Set) Support(i int) float64 {
	share := map[int]float64{}
	for _, j := range s.near(i) {
		got, _ := s.shared(s.read[i], s.read[j], everything)
		share[s.read[j].source] = max(share[s.read[j].source], got)
	}
	var sum float64
	for _, source := range slices.Sorted(maps.Keys(share)) { // in one order, so that rounding is the same
		sum += share[source]
	}
	return sum
}

// The least share of the weight, dates left out, that one statement has of another when it tells of the same
// event of the same day: with the same people at it, and otherwise; and the fewest terms then.
const (
	peopleShare = .25
	eventShare  = .5
	eventTerms  = 4
)

// Event returns how much of what statement i says statement j says too, and whether the two, which tell of the
// same day, tell of one event so that j bears out what i tells of it: j has the action that i
// tells first, beside names or many words, and the figures and quoted words of i, and neither contradicts the other. A list of
// sources by statement i alone is true when j is among them; it need not be the other way round.
func (s *Set) Event(i, j int) (covers float64, same bool) {
	a, b := s.read[i], s.read[j]
	covers, n := s.shared(a, b, undated)
	_, names := s.shared(a, b, isProper)
	if s.lacksOpener(a, b) || !a.actIn(b) || a.opposes(b) || a.bound != b.bound || !a.quotedIn(b.manner) || !a.countedIn(b) {
		return covers, false
	}
	return covers, names >= manyNames && covers >= peopleShare || n >= eventTerms && covers >= eventShare
}

// lacksOpener reports whether statement a begins with a name that b has not.
func (s *Set) lacksOpener(a, b reading) bool { return s.named[a.opener] && !b.has(a.opener) }

// countedIn reports whether another statement has every figure of this one's main clause.
func (r reading) countedIn(o reading) bool {
	for _, c := range r.claims {
		if c.kind == number && !o.has(c.term) {
			return false
		}
	}
	return true
}

// near returns the statements of other sources that share a telling term with statement i, in order.
func (s *Set) near(i int) []int {
	var all []int
	for _, t := range s.read[i].terms {
		for _, j := range s.within[t] {
			if s.read[j].source != s.read[i].source {
				all = append(all, j)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// shared returns the share of the weight of a's main clause that b has too, over the terms that count, and
// the number of these that they share.
func (s *Set) shared(a, b reading, counts func(kind) bool) (share float64, n int) {
	var got, all float64
	for _, c := range a.claims {
		if !counts(c.kind) {
			continue
		}
		all += s.weight[c.term]
		if b.has(c.term) {
			got += s.weight[c.term]
			n++
		}
	}
	if all == 0 {
		return 0, 0
	}
	return got / all, n
}

func everything(kind) bool { return true }

func isPlain(k kind) bool { return k == plain }

func isProper(k kind) bool { return k == proper }

func undated(k kind) bool { return k == plain || k == proper }

func noFigure(k kind) bool { return k != number }
