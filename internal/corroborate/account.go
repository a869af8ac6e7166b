package corroborate

import (
	"slices"
)

// The least share of the words, figures left out, and the fewest of them, that two statements share when they
// tell of one thing with different figures.
const (
	differShare = .5
	differTerms = 4
)

// Differences returns the statements that contradict each other though they tell of one thing: by a figure, by
// saying yes and no, up and down, or in which year something was built. Each is a list of two or more of different
// origins, in the order of the statements. No statement is in two lists.
func (s *Set) Differences() [][]int {
	var found [][]int
	used := make([]bool, len(s.read))
	for i, r := range s.read {
		if used[i] || !r.canDiffer() {
			continue
		}
		list := []int{i}
		origins := []int{r.origin}
		for _, j := range s.near(i) {
			o := s.read[j]
			if j < i && o.canDiffer() || used[j] || slices.Contains(origins, o.origin) || !s.differ(r, o) {
				continue
			}
			list, origins = append(list, j), append(origins, o.origin)
		}
		if len(list) < 2 {
			continue
		}
		slices.Sort(list)
		for _, k := range list {
			used[k] = true
		}
		found = append(found, list)
	}
	return found
}

// canDiffer reports whether a statement has something that another can contradict, or contradicts another.
func (r reading) canDiffer() bool {
	return len(r.figures) > 0 || len(r.denied) > 0 || len(r.founded) > 0
}

// differ reports whether two statements tell of one thing at one time and contradict each other. What was
// published on another day may have become so by then; a year of building does not change.
func (s *Set) differ(a, b reading) bool {
	if a.foundedOtherwise(b.manner) {
		return true
	}
	if a.published != b.published || !slices.Equal(a.dates, b.dates) || apart(a.weekdays, b.weekdays) || a.bound != b.bound || a.elsewhere(b.manner) {
		return false
	}
	return s.differInCount(a, b) || s.differInAmount(a, b) || s.yesAndNo(a, b) || s.yesAndNo(b, a)
}

// apart reports whether both lists have entries and none in common.
func apart(a, b []int) bool {
	return len(a) > 0 && len(b) > 0 && !slices.ContainsFunc(a, func(t int) bool { return slices.Contains(b, t) })
}

// differInCount reports whether two statements count one thing differently.
func (s *Set) differInCount(a, b reading) bool {
	contradictions := 0
	var one, other figure
	for _, f := range a.figures {
		for _, g := range b.figures {
			switch {
			case f.counts == "" || f.counts != g.counts:
			case !f.contradicts(g):
				return false
			default:
				contradictions++
				one, other = f, g
			}
		}
	}
	if contradictions != 1 || a.denies != b.denies || a.opposes(b) || !s.shareName(a, b) {
		return false
	}
	ab, n := s.shared(a, b, noFigure)
	ba, _ := s.shared(b, a, noFigure)
	return max(ab, ba) >= differShare && min(ab, ba) >= differShare/2 && n >= differTerms && !s.saysToo(a.source, other) && !s.saysToo(b.source, one)
}

// saysToo reports whether a source gives a figure somewhere else, too, so that its other one is of another thing.
func (s *Set) saysToo(source int, f figure) bool {
	return slices.ContainsFunc(s.read, func(r reading) bool {
		return r.source == source && slices.ContainsFunc(r.figures, func(g figure) bool {
			return (f.counts != "" && f.counts == g.counts || f.of != "" && f.of == g.of && f.unit == g.unit && f.turn == g.turn) && f.value == g.value
		})
	})
}

// differInAmount reports whether two statements give an amount of money, a share, a magnitude or how many people
// are missing or hurt differently, of one thing.
func (s *Set) differInAmount(a, b reading) bool {
	if a.denies != b.denies || a.ofOthers(b) {
		return false
	}
	for _, f := range a.figures {
		for _, g := range b.figures {
			if f.of == "" || f.of != g.of || f.unit != g.unit || s.saysToo(a.source, g) || s.saysToo(b.source, f) {
				continue
			}
			if s.amountsDiffer(a, b, f, g) {
				return true
			}
		}
	}
	return false
}

func (s *Set) amountsDiffer(a, b reading, f, g figure) bool {
	switch {
	case f.unit == "%" && (len(a.names) == 0) != (len(b.names) == 0): // a share of all, and of one place
		return false
	case f.turn != 0 || g.turn != 0: // by how much a price went up changes by the hour, whether it did hardly
		return f.turn == -g.turn && f.value == g.value
	case !f.unlike(g) || a.opposes(b):
		return false
	case f.unit == "%":
		return true
	case f.unit == "magnitude":
		return s.shareName(a, b) && (len(a.weekdays) > 0 && len(b.weekdays) > 0 || len(a.dates) > 0)
	case f.grows: // only where there is nothing else that could tell the two apart
		return a.published.Full() && a.isBare() && b.isBare()
	}
	_, n := s.shared(a, b, isPlain)
	_, m := s.shared(b, a, isPlain)
	return max(n, m) >= 2 // what it is of, and another
}

// isBare reports whether a statement says how many and nothing else.
func (r reading) isBare() bool { return len(r.claims) <= 3 && len(r.names) == 0 }

// ofOthers reports whether two statements name or begin with nobody in common: Brightline's loss is not that of
// Port Callan.
func (r reading) ofOthers(o reading) bool {
	return apart(r.nameTerms(), o.nameTerms()) || r.opener >= 0 && o.opener >= 0 && !o.has(r.opener) && !r.has(o.opener)
}

func (r reading) nameTerms() []int {
	terms := make([]int, len(r.names))
	for i, n := range r.names {
		terms[i] = n.last
	}
	return terms
}

// The least share of what one statement says that another has which denies it, and of what that one says, and
// the fewest terms in common.
const (
	deniedShare = .8
	denyingOwn  = .4
	deniedCount = 3
)

// yesAndNo reports whether one statement denies what the other says, and that on a day that is known: what is
// not so on Monday may be so on Tuesday.
func (s *Set) yesAndNo(no, yes reading) bool {
	if !no.published.Full() || len(yes.denied) > 0 || !no.deniesTermOf(yes) || no.contrary(yes.manner) || no.ofOthers(yes) {
		return false
	}
	if !slices.ContainsFunc(no.denied, func(t int) bool { return slices.Contains(no.acts, t) || slices.Contains(yes.acts, t) }) {
		return false
	}
	for _, c := range yes.claims {
		if c.kind == number && !no.has(c.term) {
			return false
		}
	}
	share, n := s.shared(yes, no, everything)
	own, _ := s.shared(no, yes, everything)
	return n >= deniedCount && share >= deniedShare && own >= denyingOwn
}

func (s *Set) shareName(a, b reading) bool {
	return slices.ContainsFunc(a.claims, func(c claim) bool { return c.kind == proper && b.has(c.term) })
}

// A founding is in which year something was built, founded or opened.
type founding struct {
	act, thing, of string // of is the name that tells which thing it is, or ""
	year           string
}

// foundingAt reads "the dam, built in 1961" and "the dam was built in 1961" at the verb.
func foundingAt(words []word, i int) (founding, bool) {
	if !founded[words[i].lower] || i+2 >= len(words) || words[i+1].lower != "in" || len(words[i+2].value) != 4 {
		return founding{}, false
	}
	k := i - 1
	for k >= 0 && common[words[k].lower] && words[k].lower != "the" {
		k--
	}
	if k < 1 || words[k].capital || words[k].term() == "" {
		return founding{}, false
	}
	f := founding{act: words[i].term(), thing: words[k].term(), year: words[i+2].value}
	switch before := words[k-1]; {
	case before.lower == "the":
	case before.capital && !common[before.lower]:
		f.of = before.term()
	default:
		return founding{}, false
	}
	return f, true
}

var founded = set("built founded established opened completed constructed")

// foundedOtherwise reports whether two statements give another year of one thing's founding.
func (m manner) foundedOtherwise(o manner) bool {
	for _, f := range m.founded {
		for _, g := range o.founded {
			if f.act == g.act && f.thing == g.thing && f.year != g.year && (f.of == g.of || f.of == "" || g.of == "") {
				return true
			}
		}
	}
	return false
}
