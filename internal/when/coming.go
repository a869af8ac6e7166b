package when

import "strings"

// simple reports whether t is a verb in the simple present that tells of what is set for a day: "begins",
// "takes office". Right is the word after it. The bare form counts only behind a plural: "schools reopen".
func (f *finder) simple(t, right token) bool {
	w := t.In(f.text)
	switch w {
	case "take", "takes":
		return f.finite(t) && f.goesOn(t, " place", " office", " effect", " power")
	case "go":
		return f.finite(t) && f.goesOn(t, " to the polls", " on trial", " on sale", " on strike", " into effect", " into force", " live", " back", " forward", " ahead")
	case "come", "comes":
		return f.finite(t) && f.goesOn(t, " into force", " into effect")
	case "begin", "start", "open", "reopen", "resume", "meet", "end", "close", "expire":
		return f.plural(f.prev(t.Start))
	}
	return t.is(ahead) && strings.HasSuffix(w, "s") && !right.is(unit)
}

// finite reports whether no auxiliary stands before a verb: "did take place" and "to go back" are other tenses.
func (f *finder) finite(t token) bool {
	p := f.prev(t.Start)
	if p.sign != wordSign || p.is(infinitive|told|ahead|modal|adverb) {
		return false
	}
	switch p.In(f.text) {
	case "can", "do", "does", "let", "t":
		return false
	}
	return true
}

// goesOn reports whether one of the endings follows a word.
func (f *finder) goesOn(t token, endings ...string) bool {
	for _, e := range endings {
		if strings.HasPrefix(f.text[t.End:], e) {
			return true
		}
	}
	return false
}

// plural reports whether a word looks like a noun of many: "schools".
func (f *finder) plural(t token) bool {
	w := t.In(f.text)
	return t.sign == wordSign && len(w) > 3 && w[len(w)-1] == 's' && !notPlural(w) && !t.is(told|ahead|leads|preposition|present|modal)
}

// isSet reports whether the preposition p follows "is" or "are" directly: "the final is on Saturday".
func (f *finder) isSet(p token) bool {
	q := f.prev(p.Start)
	switch q.In(f.text) {
	case "is", "are":
		return f.backward(q.Start, clause) != past
	}
	return false
}

// isWill reports whether t is "will", which unlike "would" is not told of as said long before.
func (f *finder) isWill(t token) bool {
	switch t.In(f.text) {
	case "will", "ll", "shall":
		return true
	}
	return false
}

// follows knows the words between a headline's verb and what came before it: "Schools reopen after floods
// on Monday".
func follows(w string) bool {
	switch w {
	case "after", "following", "amid", "despite", "since", "over":
		return true
	}
	return false
}

// clause is how many words of a clause may stand before its verb.
const clause = 7

// pictured reports whether a verb's clause says what goes on in a picture: "as the trial begins on Monday".
func (f *finder) pictured(verb token) bool {
	for t, n := f.prev(verb.Start), 0; t.sign == wordSign && n < clause; t, n = f.prev(t.Start), n+1 {
		switch t.In(f.text) {
		case "as", "As", "while", "While":
			return true
		}
	}
	return false
}

// promised reports whether a verb of promising stands in the words before i, so that a bound such as
// "by 1 March" is one that was set rather than kept.
func (f *finder) promised(i int) bool {
	for t, n := f.prev(i), 0; t.sign == wordSign && n < clause; t, n = f.prev(t.Start), n+1 {
		switch t.In(f.text) {
		case "promised", "pledged", "vowed", "demanded", "expects", "expected", "urged", "ordered", "wants", "wanted", "hoped":
			return true
		}
	}
	return false
}
