package corroborate

import (
	"cmp"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// A reading is a statement as it is compared.
type reading struct {
	source    int
	origin    int
	published brief.Date
	terms     []int // of all its words, ascending, each once
	claims    []claim
	names     names
	opener    int   // the first word's term when it is written like a name, else -1
	dates     []int // months with their days, and years that stand alone, in their order
	weekdays  []int
	figures   []figure
	denies    bool
	denied    []int // the terms that a denial stands before
	manner
}

// A fullName is a name: its last word, and the words before it.
type fullName struct {
	last  int
	first []int
}

type names []fullName

// sharedWith reports whether names that end in a word can be one: "Logan Square" is not "Palmer Square", and
// "Silva" may be "Ana Silva".
func (n names) sharedWith(last int, others names) bool {
	for _, a := range n {
		for _, b := range others {
			if a.last == last && b.last == last && (len(a.first) == 0 || len(b.first) == 0 || slices.ContainsFunc(a.first, func(t int) bool { return slices.Contains(b.first, t) })) {
				return true
			}
		}
	}
	return !slices.ContainsFunc(others, func(b fullName) bool { return b.last == last })
}

// A claim is a term of a statement's main clause, which another statement has to have to say the same.
type claim struct {
	term int
	kind kind
}

type kind int

const (
	plain kind = iota
	number
	month // or a day or year of a date
	weekday
	proper // a name, known by its last word: who is "Ana Silva" here is "Silva" elsewhere
)

// A vocabulary numbers terms.
type vocabulary map[string]int

func (v vocabulary) number(term string) int {
	n, ok := v[term]
	if !ok {
		n = len(v)
		v[term] = n
	}
	return n
}

// read reads one statement.
func read(s Statement, v vocabulary) reading {
	r := reading{source: s.Source, origin: s.Origin, published: s.Published, opener: -1}
	if s.Origin == 0 {
		r.origin = -1 - s.Source
	}
	words := split(s.Text)
	main := len(words)
	if clause := mainClause(s.Text); len(clause) < len(s.Text) {
		main = len(split(clause))
	}
	var first []int // the words so far of the name that is being read
	toDeny := 0     // how many terms the last denial still reaches
	for i, w := range words {
		if denials[w.lower] || strings.HasSuffix(w.lower, "n't") {
			r.denies = !r.denies
			toDeny = deniedTerms
			continue
		}
		term := w.term()
		if isMonth(words, i) {
			term = months[w.lower]
		}
		if term == "" {
			continue
		}
		c := claim{term: v.number(term)}
		r.terms = append(r.terms, c.term)
		if i == 0 && w.value == "" {
			r.opener = c.term
		}
		switch {
		case w.value != "":
			c.kind = number
			beside := isMonth(words, i-1) || isMonth(words, i+1)
			if beside || isYear(w) {
				c.kind = month
			}
			if isYear(w) && !beside && !isMonth(words, i-2) {
				r.dates = append(r.dates, c.term)
			}
			if f, ok := figureAt(words, i); ok {
				f.aside = i >= main
				r.figures = append(r.figures, f)
			}
		case isMonth(words, i):
			c.kind = month
			r.dates = append(r.dates, v.number(term+" "+dayBeside(words, i)))
		case weekdays[w.lower] && w.capital:
			c.kind = weekday
			r.weekdays = append(r.weekdays, c.term)
		case w.capital && i+1 < len(words) && words[i+1].capital && words[i+1].follows && words[i+1].term() != "":
			first = append(first, c.term)
			continue // not the last word of a name
		case w.capital && (i > 0 || first != nil):
			c.kind = proper
			r.names = append(r.names, fullName{c.term, first})
		}
		first = nil
		if toDeny > 0 && c.kind == plain {
			r.denied = append(r.denied, c.term)
			toDeny--
		}
		if i < main {
			r.claims = append(r.claims, c)
		}
	}
	slices.Sort(r.terms)
	r.terms = slices.Compact(r.terms)
	slices.SortFunc(r.claims, func(a, b claim) int { return cmp.Or(cmp.Compare(a.term, b.term), cmp.Compare(b.kind, a.kind)) })
	r.claims = slices.CompactFunc(r.claims, func(a, b claim) bool { return a.term == b.term })
	r.manner = mannerOf(s.Text, words, main, v)
	return r
}

func isYear(w word) bool {
	return w.unit == "" && len(w.value) == 4 && (strings.HasPrefix(w.value, "19") || strings.HasPrefix(w.value, "20"))
}

// deniedTerms is how many terms after a denial it turns round: "did not accept the plan".
const deniedTerms = 2

// dayBeside returns the day of the month that stands beside the month at word i, or "".
func dayBeside(words []word, i int) string {
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(words) && words[k].value != "" && len(words[k].value) <= 2 {
			return words[k].value
		}
	}
	return ""
}

// shortestClause is how many words a main clause has at least before it is taken to end.
const shortestClause = 7

// mainClause returns a statement up to where another clause is added to its first.
func mainClause(text string) string {
	words := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case ' ':
			words++
		case ',', ';':
			if words >= shortestClause && i+1 < len(text) && text[i+1] == ' ' && adds(text[i+2:]) {
				return text[:i]
			}
		}
	}
	return text
}

// adds reports whether the words behind a comma begin a clause of their own.
func adds(rest string) bool {
	first, _, _ := strings.Cut(rest, " ")
	switch first {
	case "with", "even", "as", "while", "after", "when", "where", "but", "who", "which", "although", "though", "because":
		return true
	}
	return len(first) > 5 && strings.HasSuffix(first, "ing")
}

func (r reading) has(term int) bool {
	_, ok := slices.BinarySearch(r.terms, term)
	return ok
}

// saidBy reports whether another statement has every figure, name and quoted word of this one's main clause,
// denies as it does, and says nothing to the contrary.
func (r reading) saidBy(o reading) bool {
	if r.denies != o.denies || r.opposes(o) || !r.boundAs(o.manner) {
		return false
	}
	for _, c := range r.claims {
		if c.kind != plain && !o.has(c.term) || c.kind == proper && !r.names.sharedWith(c.term, o.names) {
			return false
		}
	}
	for _, f := range r.figures { // two men are not two miles
		if !f.aside && f.counts != "" && !slices.ContainsFunc(o.figures, func(g figure) bool { return f.value == g.value && f.counts == g.counts }) {
			return false
		}
	}
	return r.quotedIn(o.manner)
}

// opposes reports whether one of two statements denies what the other says, or says its opposite or that it
// was elsewhere or another one of a row.
func (r reading) opposes(o reading) bool {
	return r.deniesTermOf(o) || o.deniesTermOf(r) || r.contrary(o.manner) || r.elsewhere(o.manner)
}

func (r reading) deniesTermOf(o reading) bool {
	return slices.ContainsFunc(r.denied, func(t int) bool { return o.has(t) && !slices.Contains(o.denied, t) })
}
