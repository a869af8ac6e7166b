package corroborate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A reading is a statement as it is compared.
type reading struct {
	source  int
	terms   []int  // ascending, each once
	numeric []bool // which of the terms are figures
	names   []int  // the terms that are written with a capital inside the sentence, ascending
	months  []int
	figures []figure
	denies  bool
}

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
	words := split(s.Text)
	numeric := map[int]bool{}
	for i, w := range words {
		if denials[w.lower] || strings.HasSuffix(w.lower, "n't") {
			r.denies = !r.denies
			continue
		}
		term := w.term()
		if term == "" {
			continue
		}
		n := v.number(term)
		r.terms = append(r.terms, n)
		switch {
		case w.value != "":
			numeric[n] = true
			if f, ok := figureAt(words, i); ok {
				r.figures = append(r.figures, f)
			}
		case months[w.lower] != "":
			r.months = append(r.months, n)
		case w.capital && i > 0:
			r.names = append(r.names, n)
		}
	}
	slices.Sort(r.names)
	slices.Sort(r.terms)
	r.terms = slices.Compact(r.terms)
	r.numeric = make([]bool, len(r.terms))
	for i, t := range r.terms {
		r.numeric[i] = numeric[t]
	}
	return r
}

func (r reading) has(term int) bool {
	_, ok := slices.BinarySearch(r.terms, term)
	return ok
}

// isFigure and isWord tell the kinds of the terms apart.
func (r reading) isFigure(k int) bool { return r.numeric[k] }

func (r reading) isWord(k int) bool {
	_, name := slices.BinarySearch(r.names, r.terms[k])
	return !name && !r.numeric[k] && !slices.Contains(r.months, r.terms[k])
}

// saidBy reports whether another statement has every figure and name of this one, and denies as it does.
func (r reading) saidBy(o reading) bool {
	if r.denies != o.denies {
		return false
	}
	for i, t := range r.terms {
		if r.numeric[i] && !o.has(t) {
			return false
		}
	}
	for _, n := range r.names {
		if !o.has(n) {
			return false
		}
	}
	for _, f := range r.figures { // two men are not two miles
		if !slices.ContainsFunc(o.figures, func(g figure) bool { return f.value == g.value && f.counts == g.counts }) {
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
}

// split cuts a text into words. Figures keep their point: "1.5".
func split(text string) []word {
	fields := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’.,%$€£", r)
	})
	words := make([]word, 0, len(fields))
	for _, f := range fields {
		f = strings.TrimRight(strings.Trim(f, ",'’"), ".")
		if f == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(f)
		w := word{capital: unicode.IsUpper(first)}
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

// term returns what a word is compared by: its value, its month, its first letters without an ending; ""
// for a word that says nothing of its own.
func (w word) term() string {
	switch {
	case w.value != "":
		return w.value
	case months[w.lower] != "":
		return months[w.lower]
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
