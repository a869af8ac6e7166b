package defect

import "strings"

// backward judges the openings that point at what was just said without being a personal pronoun.
func backward(r reading) string {
	if r.words[0].bracketed {
		return ""
	}
	if d := demonstrative(r); d != "" {
		return d
	}
	if r.words[0].quoted {
		return ""
	}
	if d := first(endsBack(r), mainDemonstrative(r)); d != "" {
		return d
	}
	if counted(r) {
		return "begins with " + r.phrase(0, 3) + ", whose members are not told"
	}
	return ""
}

// mainDemonstrative judges "this" as the subject of the main clause, alone ("On paper, this is the first proof") or with
// a noun that the clause before it does not have ("With regard to texts, this process will go on").
func mainDemonstrative(r reading) string {
	if !introducers[r.low(0)] {
		return ""
	}
	alone := !summed[r.low(0)]
	for k := 2; k < 12 && k < len(r.words); k++ {
		if !r.comma(k) {
			continue
		}
		switch w := r.words[k]; w.low {
		case "this", "these", "those":
			if !w.quoted && (plainVerbs[r.low(k+1)] && alone || newNoun(r, k)) {
				return w.low + " is the subject"
			}
		}
		return ""
	}
	return ""
}

// summed begin a clause that a "this" after it may sum up: "If the numbers hold, this would be".
var summed = set("if when although though while because since as unless once whether")

// newNoun reports whether the demonstrative at k has a noun, right before a verb, that nothing before k prepares.
func newNoun(r reading, k int) bool {
	if temporal[r.low(k+1)] {
		return false
	}
	for n := k + 2; n < k+5 && n < len(r.words); n++ {
		if !plainVerbs[r.low(n)] {
			continue
		}
		for b := range k {
			if stem(r.low(b)) == stem(r.low(n-1)) {
				return false
			}
		}
		return !temporal[r.low(n-1)]
	}
	return false
}

// endsBack judges a last word that stands for what was said before: "could tell you that", "will be there".
func endsBack(r reading) string {
	n := len(r.words) - 1
	if n < 3 || r.words[n].quoted {
		return ""
	}
	switch r.low(n) {
	case "that", "this":
		for k := 0; k < n-1; k++ {
			if r.comma(k) && k > 2 || r.low(k) == "what" || r.low(k) == "and" || r.low(k) == "but" {
				return ""
			}
		}
		return "ends in " + r.phrase(n-1, 2)
	case "there":
		for k := 0; k < n; k++ {
			switch r.low(k) {
			case "in", "at", "to", "near", "inside", "from", "of", "on", "where", "into", "out", "around", "for", "over", "through", "across":
				return ""
			}
		}
		return "ends in " + r.phrase(n-1, 2)
	}
	return ""
}

// temporal are nouns before which "this" means now.
var temporal = set(`week week's year year's month month's morning morning's afternoon evening season season's summer summer's
	winter spring autumn fall weekend weekend's century decade time point thursday friday saturday sunday monday tuesday wednesday
	january february march april may june july august september october november december christmas easter
	year-old day coming past`)

// demonstrative judges "this", "that", "these" and "those", first or after a preposition.
func demonstrative(r reading) string {
	at := 0
	switch r.low(0) {
	case "after", "despite", "in", "with", "from", "for", "at", "on", "all", "of", "by", "because", "until", "before", "during", "amid", "under", "like", "given", "unlike", "behind", "beyond", "through", "among", "about":
		at = 1
		if r.low(1) == "of" || r.low(1) == "all" {
			at = 2
		}
	}
	if at > 0 && r.words[0].quoted {
		return ""
	}
	if at >= len(r.words) || r.words[at].bracketed {
		return ""
	}
	next := r.low(at + 1)
	switch r.low(at) {
	case "this":
		if temporal[next] && !(at == 1 && (next == "time" || next == "point")) || next == "is" && r.words[at].quoted || r.words[at].quoted || next == "reporter" {
			return ""
		}
	case "that":
		if at > 0 && (finiteSoon(r, at+1) || r.low(0) == "after") && next != "" && !temporal[next] && r.low(0) != "after" || r.words[at].quoted || at == 0 && conjunction(r) {
			return ""
		}
	case "these", "this's", "that's":
		if next == "days" || r.words[at].quoted {
			return ""
		}
	case "those":
		if whichThose(next) || r.words[at].quoted {
			return ""
		}
	default:
		return ""
	}
	return "begins with " + r.phrase(0, at+2)
}

// whichThose reports whether the word after "those" begins to tell which: "those who", "those killed".
func whichThose(next string) bool {
	switch next {
	case "who", "whose", "with", "in", "of", "from", "at", "without", "on", "under", "close", "near", "responsible", "already", "not", "most", "least", "for", "against", "behind", "aboard", "hurt", "taken", "held", "born", "outside", "inside", "that", "whom", "he", "she", "they", "between", "over", "made", "able", "too", "still", "found", "left", "sent", "around":
		return true
	}
	return strings.HasSuffix(next, "ing") || strings.HasSuffix(next, "ed")
}

// conjunction reports whether the "that" a point begins with introduces a clause: "That he won surprised …".
func conjunction(r reading) bool {
	switch r.low(1) {
	case "the", "a", "an", "he", "she", "they", "it", "so", "many", "most", "any", "no", "there":
		return true
	}
	return r.capital(1)
}

// finiteSoon reports whether a clause seems to begin at word i.
func finiteSoon(r reading, i int) bool {
	for k := i; k < i+4 && k < len(r.words); k++ {
		if plainVerbs[r.low(k)] {
			return true
		}
	}
	return false
}

// counted judges "both", "the two", "others", "another", "the same", "such", "there", "one", "three of them".
func counted(r reading) bool {
	second := r.low(1)
	switch r.low(0) {
	case "both":
		return !joined(r, 12)
	case "the":
		return countedThe(r)
	case "others", "neither", "either", "each", "some", "many", "most", "several", "few", "none", "all", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "half", "any", "much", "one":
		return countedPart(r)
	case "another", "such", "other":
		return r.low(1) != "than"
	case "there":
		return thereIsPlace(r)
	case "here":
		return r.comma(1)
	case "doing":
		return second == "so"
	case "to":
		return second == "do" && r.low(2) == "so" || second == "that" && (r.low(2) == "end" || r.low(2) == "effect")
	case "in":
		return second == "it" || second == "them" || second == "doing" && r.low(2) == "so" || second == "both" && !joined(r, 12) || second == "another" || second == "other" && r.low(2) != "words"
	case "of", "among":
		return second == "them" || second == "those" || second == "these"
	}
	return false
}

// joined reports whether "and" follows within n words.
func joined(r reading, n int) bool {
	for k := 1; k < n && k < len(r.words); k++ {
		if r.low(k) == "and" {
			return true
		}
	}
	return false
}

// countedThe judges "the former", "the two men", "the pair", "the same day", "the other".
func countedThe(r reading) bool {
	third := r.low(2)
	switch r.low(1) {
	case "former":
		return !r.capital(2) && (plainVerbs[third] || pasts[third] || sayVerbs[third])
	case "latter", "latter's":
		return true
	case "pair", "duo", "trio", "couple", "pair's", "couple's", "duo's", "threesome", "foursome":
		return third != "of" && !appositive(r, 2)
	case "two", "three", "four", "five", "six":
		return !r.capital(2) && !appositive(r, 3) && third != "of" && !ordinalHead(r)
	case "other", "others":
		return true
	case "same":
		return !cleft(r, 1) && !hasWord(r, "as", 10)
	default:
		return (third == "pair" || third == "duo" || third == "couple" || third == "trio") && !appositive(r, 3) && r.low(3) != "of" && r.low(1) != "first"
	}
}

// ordinalHead reports whether a relative clause or prepositional phrase says which ones: "The two men who".
func ordinalHead(r reading) bool {
	for k := 2; k < 7 && k < len(r.words); k++ {
		switch r.low(k) {
		case "who", "that", "which", "whose", "of", "in", "from", "at", "with", "between", "involved", "behind", "accused", "charged", "killed", "arrested":
			return true
		}
		if finite(r, k) {
			return false
		}
	}
	return false
}

// appositive reports whether names follow close after word k, within or after a comma or dash.
func appositive(r reading, k int) bool {
	for n := k; n < k+4 && n < len(r.words); n++ {
		if finite(r, n) {
			return false
		}
		if r.words[n].capital && !calendar[r.low(n)] {
			return true
		}
	}
	return false
}

func hasWord(r reading, low string, n int) bool {
	for k := 1; k < n && k < len(r.words); k++ {
		if r.low(k) == low {
			return true
		}
	}
	return false
}

// countedPart judges a part of a group that is not told: "One was killed", "Three of them", "Others say".
func countedPart(r reading) bool {
	if r.low(1) == "of" {
		switch r.low(2) {
		case "them", "that", "it":
			return true
		case "this", "these":
			return !temporal[r.low(3)]
		case "those":
			return !whichThose(r.low(3))
		}
		return false
	}
	verb := plainVerbs[r.low(1)] || r.low(1) == "said"
	switch r.low(0) {
	case "others":
		return true
	case "neither":
		return !hasWord(r, "nor", 12)
	case "each", "none":
		return verb
	case "one":
		return verb && r.low(1) != "does" && !modal[r.low(1)] && r.low(1) != "need" && r.low(1) != "can"
	case "two", "three", "four", "five", "six", "several", "half", "some", "many", "most":
		return (r.low(1) == "were" || r.low(1) == "are" || r.low(1) == "have" || r.low(1) == "had") && !hasWord(r, "of", 5)
	case "all":
		return r.low(1) == "this" || r.low(1) == "these" || r.low(1) == "are" || r.low(1) == "were"
	}
	return false
}

// thereIsPlace reports whether "there" is a place and not the start of "there is".
func thereIsPlace(r reading) bool {
	if r.comma(1) {
		return true
	}
	for k := 1; k < 5 && k < len(r.words); k++ {
		switch r.low(k) {
		case "remain", "remains", "remained", "seem", "seems", "seemed", "appear", "appears", "appeared", "exist", "exists", "came", "comes", "come", "go", "goes", "went", "lies", "lay", "stood", "followed", "existed", "used", "lives", "lived":
			return false
		}
		if plainVerbs[r.low(k)] {
			return false
		}
	}
	return true
}
