package wording

import "strings"

// refer puts a referent in the place of the statement's first pronoun: "[Ann Ray] said", "[Ann Ray's]
// office said". It reports whether a later pronoun is of the other sex and nothing before it names
// anybody else, "[Ann Ray] said he would stay".
func (s *Statement) refer(referent string) (stranger bool) {
	words := split(s.Text)
	for i, w := range words {
		if w.quoted || !w.is(ofPerson) {
			continue
		}
		switch w.low {
		case "he", "she":
		case "his", "her":
			referent += "'s"
		default:
			return false // a contraction or an object
		}
		if i == 0 {
			referent = upperFirst(referent)
		}
		s.Text = s.Text[:w.end-len(w.text)] + "[" + referent + "]" + s.Text[w.end:]
		s.Edits = append(s.Edits, Referent)
		return strange(words, i)
	}
	return false
}

// strange reports whether the first pronoun of the other sex than the one at i stands for nobody who is
// named between them.
func strange(words []word, i int) bool {
	sex := feminine(words[i].low)
	for k := i + 1; k < len(words); k++ {
		w := words[k]
		switch {
		case w.quoted:
		case people[strings.TrimSuffix(w.low, "'s")], isName(words, k):
			return false
		case w.is(ofPerson) && feminine(w.low) != sex:
			return true
		}
	}
	return false
}

// feminine reports whether a pronoun is one of "she" rather than of "he".
func feminine(low string) bool {
	return strings.HasPrefix(low, "she") || strings.HasPrefix(low, "her")
}
