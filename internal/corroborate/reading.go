package corroborate

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A reading is a statement as it is compared.
type reading struct {
	source  int
	terms   []int // of all its words, ascending, each once
	claims  []claim
	names   names
	months  []int
	figures []figure
	denies  bool
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
	month
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
	r := reading{source: s.Source}
	main := len(split(mainClause(s.Text)))
	words := split(s.Text)
	var first []int // the words so far of the name that is being read
	for i, w := range words {
		if denials[w.lower] || strings.HasSuffix(w.lower, "n't") {
			r.denies = !r.denies
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
		switch {
		case w.value != "":
			c.kind = number
			if f, ok := figureAt(words, i); ok {
				f.aside = i >= main
				r.figures = append(r.figures, f)
			}
		case isMonth(words, i):
			c.kind = month
			r.months = append(r.months, c.term)
		case w.capital && i+1 < len(words) && words[i+1].capital && words[i+1].follows && words[i+1].term() != "":
			first = append(first, c.term)
			continue // not the last word of a name
		case w.capital && (i > 0 || first != nil):
			c.kind = proper
			r.names = append(r.names, fullName{c.term, first})
		}
		first = nil
		if i < main {
			r.claims = append(r.claims, c)
		}
	}
	slices.Sort(r.terms)
	r.terms = slices.Compact(r.terms)
	slices.SortFunc(r.claims, func(a, b claim) int { return cmp.Or(cmp.Compare(a.term, b.term), cmp.Compare(b.kind, a.kind)) })
	r.claims = slices.CompactFunc(r.claims, func(a, b claim) bool { return a.term == b.term })
	return r
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

// saidBy reports whether another statement has every figure and name of this one's main clause, and denies
// as it does.
func (r reading) saidBy(o reading) bool {
	if r.denies != o.denies {
		return false
	}
	for _, c := range r.claims {
		if c.kind != plain && !o.has(c.term) || c.kind == proper && !r.names.sharedWith(c.term, o.names) {
			return false
		}
	}
	for _, f := range r.figures { // two men are not two miles
		if !f.aside && !slices.ContainsFunc(o.figures, func(g figure) bool { return f.value == g.value && f.counts == g.counts }) {
			return false
		}
	}
	return true
}

// A word is one of a statement's, with its value when it is a number.
type word struct {
	lower   string
	value   string // digits, without the marks that group them
	capital bool
	follows bool // the word before, with nothing but a space between
}

// split cuts a text into words. Figures keep their point: "1.5".
func split(text string) []word {
	fields := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’.,%$€£", r)
	})
	words := make([]word, 0, len(fields))
	follows := false
	for _, f := range fields {
		cut := strings.HasSuffix(f, ",")
		f = strings.TrimRight(strings.Trim(f, ",'’"), ".")
		if f == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(f)
		w := word{capital: unicode.IsUpper(first), follows: follows}
		follows = !cut && !strings.HasSuffix(f, "'s") && !strings.HasSuffix(f, "’s")
		w.lower = strings.ToLower(strings.ReplaceAll(f, "’", "'"))
		if strings.ContainsFunc(f, unicode.IsDigit) {
			w.value = strings.ReplaceAll(strings.Trim(f, "%$€£"), ",", "")
		} else {
			w.lower = strings.TrimSuffix(w.lower, "'s")
			w.value = counted[w.lower]
		}
		words = append(words, w)
	}
	return words
}

func (w word) ordinal() bool {
	return strings.HasSuffix(w.lower, "st") || strings.HasSuffix(w.lower, "nd") || strings.HasSuffix(w.lower, "rd") || strings.HasSuffix(w.lower, "th")
}

// term returns what a word is compared by: its value, its first letters without an ending; ""
// for a word that says nothing of its own.
func (w word) term() string {
	switch {
	case w.value != "":
		return w.value
	case common[w.lower] || len(w.lower) < 2:
		return ""
	}
	return stem(w.lower, w.capital)
}

// stemLength is how many letters of a long name tell it from others in whatever spelling: "Zelensky",
// "Zelenskyy".
const stemLength = 6

// stem cuts off the commonest endings, so that "strike", "strikes" and "striking" are one term.
func stem(w string, name bool) string {
	if name && len(w) > stemLength {
		cut := stemLength
		for cut < len(w) && !utf8.RuneStart(w[cut]) {
			cut++
		}
		return w[:cut]
	}
	for _, ending := range [...]string{"ations", "ation", "ings", "ing", "ers", "ies", "ed", "es", "er", "ly", "s", "e", "y"} {
		if len(w) > len(ending)+3 && strings.HasSuffix(w, ending) {
			return w[:len(w)-len(ending)]
		}
	}
	return w
}
