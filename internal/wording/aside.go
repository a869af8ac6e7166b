package wording

import "strings"

// asides are connectives that a writer sets off with commas. The phrases, which may also tell of a row in
// their own sentence, "metals, for example, iron", count only before the verb.
var (
	asides  = []string{"however", "meanwhile", "though", "therefore", "too", "then", "instead", "nevertheless", "nonetheless", "moreover", "furthermore", "consequently", "likewise", "of course"}
	phrasal = []string{"for example", "for instance", "in turn", "in contrast", "by contrast", "as a result", "in fact", "indeed", "similarly", "on the other hand", "on the contrary", "in addition"}
)

// dropAsides leaves out the connectives inside a sentence that tie it to another: "also", "… , however, …"
// and "…, too." What adds to its own sentence stays, "not only old but also unsafe".
func dropAsides(s string) string {
	if hasSetOff(s) {
		s = dropSetOff(s)
	}
	s = dropEnd(s)
	if strings.Contains(s, "lso ") { // the letter l is rarer than a space
		if at := alsoAt(split(s)); at != (span{}) {
			s = s[:at.start] + s[at.end:]
		}
	}
	return s
}

// A span is where something stands in a statement, in bytes, half-open.
type span struct{ start, end int }

// hasSetOff reports whether a connective stands after a comma, so that the words need be read.
func hasSetOff(s string) bool {
	for i := strings.IndexByte(s, ','); i >= 0 && i+2 < len(s); {
		if _, n := asideAt(s, i); n > 0 {
			return true
		}
		next := strings.IndexByte(s[i+1:], ',')
		if next < 0 {
			return false
		}
		i += 1 + next
	}
	return false
}

// asideAt returns which connective stands between the comma at i and another comma or the end, and its
// length with both marks; 0 when none does.
func asideAt(s string, i int) (connective string, n int) {
	if i+2 >= len(s) || s[i+1] != ' ' || strings.IndexByte("hmtinlcofbas", s[i+2]) < 0 {
		return "", 0
	}
	rest := s[i+2:]
	for _, list := range [...][]string{asides, phrasal} {
		for _, a := range list {
			if len(rest) > len(a) && rest[len(a)] == ',' && rest[:len(a)] == a || len(rest) == len(a)+1 && rest[len(a)] == '.' && rest[:len(a)] == a {
				return a, len(a) + 3
			}
		}
	}
	return "", 0
}

// dropSetOff leaves out the first connective that commas set off, and a comma or both.
func dropSetOff(s string) string {
	words := split(s)
	for k := 0; k+1 < len(words); k++ {
		w := &words[k]
		if !w.comma || w.quoted || w.end >= len(s) || s[w.end] != ',' {
			continue
		}
		a, n := asideAt(s, w.end)
		if n == 0 || words[k+1].quoted {
			continue
		}
		if !speaksForAll(s, words, k, a) || k == 0 && isVerb(words, 0) {
			return s
		}
		after := s[w.end+n:]
		if after == "" {
			return s[:w.end] + "."
		}
		next := k + 1 + strings.Count(a, " ") + 1
		if next >= len(words) || len(after) < 2 || after[0] != ' ' {
			return s
		}
		switch commas := commasBefore(words[:k]); {
		case k == 0 && words[0].is(ofSubordinating|ofPreposition):
		case commas > 1:
			return s
		case commas == 1 && !openedPhrase(words):
			return s[:w.end] + "," + after
		case !verbAhead(words, next) && !(k > 0 && words[k].is(ofAuxiliary)):
			return s[:w.end] + "," + after
		}
		return s[:w.end] + after
	}
	return s
}

// verbAhead reports whether a verb stands at i, or after an adverb there.
func verbAhead(words []word, i int) bool {
	return isVerb(words, i) || words[i].is(ofAuxiliary|ofBase) || strings.HasSuffix(words[i].low, "n't") || words[i].is(ofExisting) ||
		strings.HasSuffix(words[i].low, "ly") && i+1 < len(words) && isVerb(words, i+1)
}

func commasBefore(words []word) int {
	n := 0
	for i := range words {
		if words[i].comma {
			n++
		}
	}
	return n
}

// openedPhrase reports whether the sentence begins with something that a comma divides from its subject.
func openedPhrase(words []word) bool {
	w := &words[0]
	return w.is(ofPreposition|ofSubordinating|ofCalendar) || w.low == "when" || strings.HasSuffix(w.low, "ing") || strings.HasSuffix(w.low, "ly") || w.low == "last" || w.low == "this" || w.low == "earlier"
}

// speaksForAll reports whether a connective after the word at k ties the whole sentence to another one, and
// not one part of it to the part before.
func speaksForAll(s string, words []word, k int, connective string) bool {
	if strings.Contains(s[:words[k].end], ";") || strings.Contains(s[:words[k].end], "--") || strings.Contains(s[:words[k].end], "—") {
		return false
	}
	phrase := strings.Contains(connective, " ") && connective != "of course" || connective == "then" || connective == "instead" || connective == "indeed" || connective == "similarly"
	for i := 0; i <= k; i++ {
		w := &words[i]
		switch w.low {
		case "but", "and", "while", "who", "which":
			if i > 0 && !words[i].quoted {
				return w.low == "and" && !words[i-1].comma && commasBefore(words[i:k]) == 0 && !isVerbBetween(words[:i])
			}
		}
		if phrase && i > 0 && i < k && (w.is(ofFinite) || w.is(ofAuxiliary)) && !openedPhrase(words) {
			return false
		}
	}
	return true
}

func isVerbBetween(words []word) bool {
	for i := 1; i < len(words); i++ {
		if words[i].is(ofFinite|ofAuxiliary) || past(words, i) {
			return true
		}
	}
	return false
}

// dropEnd leaves out a last "too" or "as well" that adds the sentence to another.
func dropEnd(s string) string {
	end := ""
	switch {
	case strings.HasSuffix(s, ", too."):
		end = ", too."
	case strings.HasSuffix(s, " as well.") && !strings.HasSuffix(s, " just as well.") && !strings.HasSuffix(s, " not as well."):
		end = " as well."
	case strings.HasSuffix(s, " too."):
		end = " too."
	default:
		return s
	}
	words := split(s)
	n := len(words) - 1
	if words[n].quoted || addsWithin(words) || end == " too." && n > 0 && (words[n-1].is(ofAuxiliary|ofDeictic|ofSpeaker|ofPerson) || words[n-1].comma) {
		return s
	}
	return strings.TrimSuffix(s, end) + "."
}

// addsWithin reports whether the sentence has a part that a last "too" may add another to.
func addsWithin(words []word) bool {
	for i := range words[:len(words)-1] {
		switch words[i].low {
		case "and", "but", "if", "when", "while", "like", "where", "because", "both", "not", "who", "or", "just":
			return true
		}
	}
	return false
}

// alsoReach is how many words may stand before an "also" that adds its sentence to another.
const alsoReach = 14

// alsoAt returns where an "also" stands, with the space before it, that adds the sentence to another.
func alsoAt(words []word) span {
	for i := 1; i+1 < len(words) && i < alsoReach; i++ {
		w := &words[i]
		if w.quoted {
			continue
		}
		switch w.low {
		case "who", "which", "but", "and", "while", "when", "if", "because", "although", "though", "where", "whose", "only":
			if w.low == "and" && !words[i-1].comma && !isVerbBetween(words[:i]) && words[i+1].low != "also" {
				continue // "Ann Ray and Ivo Lenk also"
			}
			return span{}
		case "also":
			if words[i-1].quoted || words[i-1].comma && !articles[words[i+1].low] && !(verbAhead(words, i+1) && commasBefore(words[:i-1]) > 0) || w.comma || aliased[words[i+1].low] || words[i-1].low == "not" || words[i-1].low == "that" && i > 1 && !words[i-2].is(ofSaying) || strings.HasSuffix(words[i-1].low, "n't") {
				return span{}
			}
			return span{w.end - len(" also"), w.end}
		}
	}
	return span{}
}

// aliased are the words after an "also" that gives another name.
var aliased = set("known called named spelled spelt dubbed nicknamed styled referred described")
