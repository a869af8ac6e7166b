package wording

import (
	"strings"
	"unicode"
)

// leans returns Leaning when the statement needs the one before it to be understood, Loose or Definite when
// it only points at it. What opens the article has none before it.
func leans(words []word, opens bool) Flaw {
	first := words[0].low
	second, third := "", ""
	if len(words) > 1 {
		second = words[1].low
	}
	if len(words) > 2 {
		third = words[2].low
	}
	switch {
	case words[0].quoted: // a quotation comes first: its own words may lean, but for whom it is all about
		if nominative[first] || first == "and" || first == "but" {
			return Leaning
		}
	case first == "it" || first == "it's":
		if !expletive(words) {
			return Leaning
		}
	case (first == "this" || first == "that" || first == "these" || first == "those") && (first == "that" || !isTime(words, 1) || second == "time") && !(first == "those" && restricted[second]):
		return looser(words, 1)
	case first == "asked" && (second == "about" || second == "whether" || second == "if" || second == "how" || second == "why" || second == "by") && !deictic[third] && !person[third]:
	case first == "both" && both(words), first == "such" && second == "as":
	case first == "no" && !words[0].comma && second != "wonder" && second != "doubt" && second != "matter", first == "because" && commasBefore(words) > 0, first == "so" && second == "far", first == "earlier" && (second == "this" || second == "in" || second == "on" || words[1].is(ofCalendar)):
	case leaning[first], first == "other" && second != "than", (first == "there" || first == "there's") && !existential(words):
		return looser(words, 1)
	case pointer(words):
		return looser(words, 2)
	case first == "the" && (backward[second] || ordinal[second] && (auxiliary[third] || finite[third])), quantity[first] && second == "of" && deictic[third]:
		return looser(words, 2)
	case quantity[first] && (auxiliary[second] || second == "did" || second == "do"):
		return looser(words, 1) // "Each was sold", "Some are open"
	case preposition[first] && deictic[second] && !isTime(words, 2) && !(words[1].is(ofPerson) && foreseen(words, 1)), subordinating[first] && (second == "this" || second == "that's" || second == "these"):
		return looser(words, 2)
	case delayed(words):
		return looser(words, 1)
	case openedBy(words), !opens && hangs(words):
		return Leaning
	}
	switch {
	case unresolved(words), !opens && additive(words), pointsAtLast(words):
		return Leaning
	case points(words):
		return Loose
	case !opens && (pointsBack(words) || atTheEnd(words)):
		return Definite
	}
	return Sound
}

// nominative words begin a quotation that tells of somebody whom only an earlier sentence names.
var nominative = set("he she he's she's he'd she'd he'll she'll")

// restricted words after "those" tell which: "Those who left".
var restricted = set("who whose with in of from at without on living killed arrested accused involved working")

// both reports whether the two that "both" counts are told: "Both Ann Ray and the mayor".
func both(words []word) bool {
	for i := 1; i < min(len(words), 10); i++ {
		switch w := &words[i]; {
		case w.low == "and":
			return true
		case w.is(ofAuxiliary), isVerb(words, i):
			return false
		}
	}
	return false
}

// existential reports whether a first "there" stands for nothing: "There are bridges".
func existential(words []word) bool {
	if words[0].comma {
		return false
	}
	if words[0].low == "there's" {
		return true
	}
	for _, w := range words[1:min(len(words), 4)] {
		if w.is(ofExisting|ofAuxiliary|ofFinite) || strings.HasSuffix(w.low, "n't") {
			return true
		}
	}
	return false
}

// pointer reports whether the first words point at something told of before: "As for the mayor", "In another
// town", "The next day", "All that".
func pointer(words []word) bool {
	if len(words) < 3 {
		return false
	}
	second, third := words[1].low, words[2].low
	switch words[0].low {
	case "as":
		return second == "for"
	case "speaking":
		return second == "of"
	case "all":
		return second == "that" || second == "this" || second == "these"
	case "only", "not":
		return second == "then" || second == "only" && third == "that"
	case "for", "with", "by", "at", "from", "after", "before", "during":
		return second == "all" && (third == "that" || third == "this") || (second == "this" || second == "that") && (third == "time" || third == "point") || second == "another"
	case "in":
		return second == "another" || second == "both" && !both(words[1:]) || second == "other" && third != "words"
	case "even":
		return second == "then"
	case "the":
		switch second {
		case "next", "following", "same", "previous":
			return (units[third] || isTime(words, 2)) && (third != "time" || words[2].comma) && (words[2].comma || len(words) > 3 && words[3].low != "of" && !isDigit(words[3].text[0]))
		case "day", "week", "month", "year", "night":
			return third == "before" || third == "after"
		}
		return (third == "pair" || third == "duo" || third == "trio") && !words[2].comma && len(words) > 3 && verbal(words, 3)
	}
	return false
}

// pointsAtLast reports whether the last word stands for what was told before: "could tell you that".
func pointsAtLast(words []word) bool {
	n := len(words) - 1
	if n < 3 || words[n].quoted || words[n].low != "that" && words[n].low != "this" {
		return false
	}
	for i := range n {
		if w := &words[i]; w.comma && i > 2 || w.low == "what" || w.low == "and" || w.low == "but" || w.quoted {
			return false
		}
	}
	return true
}

// quantity words count things told of before when nothing says what they count.
var quantity = set("each one some many most few several all none both two three four five six seven eight nine ten half")

var ordinal = set("first second third fourth last latter former")

// openedBy reports whether the opening phrase hangs on a pronoun that nothing before it explains: "In
// 1990, it had …", "Hidden behind a wall, its door …". A clause may explain its own: "As the men left, they …".
func openedBy(words []word) bool {
	first := words[0].low
	if first == "as" && words[1].low == "for" {
		return false // "As for the men, they …"
	}
	if !preposition[first] && !strings.HasSuffix(first, "ed") && !strings.HasSuffix(first, "ing") && first != "hidden" && first != "built" && first != "known" ||
		subordinating[first] && first != "as" {
		return false
	}
	for i := 1; i+1 < len(words) && i < 16; i++ {
		if words[i].quoted || first == "as" && isVerb(words, i) {
			return false
		}
		if words[i].comma {
			switch words[i+1].low {
			case "they", "their", "its":
				return true
			case "it", "it's":
				return !expletive(words[i+1:]) && !weather[words[min(i+2, len(words)-1)].low]
			}
			return false
		}
	}
	return false
}

// weather verbs follow an "it" that stands for nothing.
var weather = set("takes took rains rained snowed turned turns")

// isTime reports whether the word at i is a time: "may" and "march" are so only with a capital.
func isTime(words []word, i int) bool {
	if i >= len(words) {
		return false
	}
	w := &words[i]
	return w.is(ofTimes) && (w.low != "may" && w.low != "march" || capital(words, i)) || times[strings.TrimSuffix(w.low, "'s")] && strings.HasSuffix(w.low, "'s")
}

// delayed reports whether the opening counts time from what was told before: "Two days later, …", "At
// the time, …".
func delayed(words []word) bool {
	for i := 0; i+1 < len(words) && i < 6 && !words[i].quoted; i++ {
		w := words[i]
		if i > 0 && (w.low == "later" || w.low == "earlier") && units[words[i-1].low] && (w.comma || i < 4) && words[i+1].low != "than" {
			return true
		}
		if w.comma {
			return i == 2 && w.low == "time" && words[0].low == "at" && words[1].low == "the"
		}
	}
	return false
}

var units = set("second seconds moment moments minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries season seasons")

// additive reports whether the statement adds to another: "…, too", "… as well". An "also" that is still
// there adds to its own sentence.
func additive(words []word) bool {
	last := len(words) - 1
	switch {
	case last < 1 || words[last].quoted:
	case words[last].low == "too" && words[last-1].comma, words[last].low == "well" && words[last-1].low == "as":
		return !addsWithin(words)
	}
	for i := 1; i <= last && i < 10; i++ {
		if !words[i].quoted && words[i].low == "too" && words[i].comma && words[i-1].comma {
			return true
		}
	}
	return false
}

// pointing is how many words may stand before a "this" that points at another sentence; a later one has
// more often what it means before it.
const pointing = 12

// points reports whether a "this" or "these" is left open: "… a visit to this island".
func points(words []word) bool {
	timed := false
	for i := 0; i+1 < len(words) && i < pointing; i++ {
		w := &words[i]
		timed = timed || w.is(ofCalendar) || w.is(ofTimes) || isDigit(w.text[0])
		next := words[i+1].low
		switch {
		case w.quoted:
		case (w.low == "this" || w.low == "these") && !isTime(words, i+1) && !isTime(words, min(i+2, len(words)-1)) && next != "days" && next != "way":
			return true
		case w.low == "those" && i > 0 && words[i-1].comma && many(next) && verbal(words, i+2):
			return true
		case w.low == "that" && i > 0 && words[i-1].comma && next != "is" && !pronoun[next] && i+2 < len(words) && verbal(words, i+2) && !says(words[:i]):
			return true // "After two months, that illusion ended"
		case w.low == "that" && (next == "same" || !timed && i > 0 && words[i-1].is(ofPreposition) && isTime(words, i+1)):
			return true // "later that same day"
		}
	}
	return false
}

// pronominal first words leave open of whom or what all the rest tells.
var pronominal = set("he she they it him them he's she's they're he'd she'd they'd they've he'll she'll they'll theirs hers that's neither who which whom")

// looser tells how badly a statement with such a beginning leans: it is Loose when it names somebody
// or gives a figure after its first words, and no pronoun is left open.
func looser(words []word, from int) Flaw {
	if pronominal[words[0].low] {
		return Leaning
	}
	for i := from; i < len(words); i++ {
		if !words[i].quoted && (isName(words, i) || unicode.IsDigit(firstRune(words[i].text))) {
			if unresolved(words[1:]) {
				return Leaning
			}
			return Loose
		}
	}
	return Leaning
}

// expletive reports whether "it" stands for nothing: "It is unclear whether …".
func expletive(words []word) bool {
	for i, w := range words[1:min(len(words), 6)] {
		switch {
		case !w.is(ofImpersonal), personal[w.low] && i+2 < len(words) && words[i+2].low == "to" && !w.comma:
		case !reporting[w.low]:
			return true
		default:
			switch words[i].low { // the word before w
			case "it":
				return w.low == "emerged" && i+2 < len(words) && words[i+2].low == "that"
			case "is", "was", "been", "has", "be", "it's", "had", "widely":
				return w.low != "emerged" || i+2 < len(words) && words[i+2].low == "that" || w.comma
			}
		}
	}
	return false
}

// personal words before "to" tell of somebody: "It is expected to close".
var personal = set("likely unlikely expected believed thought known alleged claimed reported feared rumoured understood appears seems")

// reporting words are impersonal only in the passive: "It is claimed", not "It claimed".
var reporting = set("hoped believed understood thought expected feared emerged rumoured alleged claimed reported")

// many reports whether a word looks like a plural.
func many(low string) bool {
	if len(low) < 4 || low[len(low)-1] != 's' {
		return false
	}
	switch low {
	case "this", "across", "always", "perhaps", "besides", "unless", "news", "sometimes", "towards", "afterwards":
		return false
	}
	return !strings.HasSuffix(low, "'s") && !strings.HasSuffix(low, "ss") && !strings.HasSuffix(low, "us")
}

// singular words are whom a later "he" or "she" may mean, besides people.
var singular = set("someone somebody anyone anybody everyone everybody nobody whoever")

var (
	// existing words beside "there" say that something is: "there are", "is there".
	existing  = set("is are was were be been will would has have had may might can could must should isn't aren't wasn't weren't won't remain remains remained seems seemed appears appeared appear exists existed comes came being no not that's out over")
	untilThen = set("since by until till before back from")
)

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
