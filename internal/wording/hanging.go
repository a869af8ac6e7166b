package wording

import "strings"

// hangs reports whether a statement's first words stand for something that an earlier sentence told of and
// that no other rule knows by its first word: "Most closed", "Those killed included", "The second, in Carrow,
// killed", "As shown below", "When it falls, the gate closes".
func hangs(words []word) bool {
	if len(words) < 4 {
		return false
	}
	second, third := words[1].low, words[2].low
	switch words[0].low {
	case "most", "many", "some", "several", "few", "all", "each", "none", "half", "two", "three", "four", "five":
		return words[1].text == second && (pastForm(words, 1) || words[1].is(ofFinite)) && (words[2].is(ofPreposition) || words[2].is(ofCalendar) || strings.HasSuffix(third, "ly"))
	case "those":
		return (pastForm(words, 1) || second == "hurt" || second == "shot") && (words[2].is(ofFinite|ofAuxiliary) || pastForm(words, 2))
	case "the":
		return ordinal[second] && words[1].comma && !capital(words, 2)
	case "as":
		return (second == "shown" || second == "seen" || second == "noted" || second == "mentioned" || second == "described" || second == "discussed") && pointsInPage(words[2:])
	case "when", "if", "once", "unless", "until", "after", "before", "because", "while", "although", "though", "since":
		return second == "it" && !weather[third] && third != "comes" && third != "came" && !expletive(words[1:]) && !nextNamed(words)
	}
	return false
}

// pointsInPage reports whether an opening phrase ends by pointing at the page it stands on.
func pointsInPage(words []word) bool {
	for i := range words[:min(len(words), 8)] {
		switch words[i].low {
		case "below", "above", "here", "earlier":
			return true
		}
		if words[i].comma {
			return false
		}
	}
	return false
}

// nextNamed reports whether the subject after the opening clause has a name, so that the clause's "it" means
// that subject: "When it met, the council of Harrow voted".
func nextNamed(words []word) bool {
	for i := 2; i < len(words); i++ {
		if !words[i].comma {
			continue
		}
		for k := i + 1; k < len(words) && !words[k].comma; k++ {
			if isVerb(words, k) && words[k].text == words[k].low || words[k].is(ofAuxiliary) {
				return false
			}
			if capital(words, k) && !words[k].is(ofCalendar) {
				return true
			}
		}
		return false
	}
	return false
}
