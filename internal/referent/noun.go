package referent

import "strings"

// noun reports whether the word at i speaks of a single person without a name, of which sex, and not of
// one whom the sentence names beside it: "a woman", "his brother", "the 27-year-old", but not "the
// coach, Ann Ray", "Ann Ray, a coach", "Ann Ray is a coach" or "as a coach".
func (r *reader) noun(i int) (sex, bool) {
	w := r.words[i]
	g := w.class.sex()
	switch {
	case !w.is(human):
		return either, false
	case w.is(alone):
		return g, true
	case w.text == "one":
		return g, i+1 < len(r.words) && r.words[i+1].text == "of"
	case r.post(i), !r.determined(i):
		return either, false
	}
	return g, true
}

// longestPost is how many words may stand between a post and the name it is of.
const longestPost = 7

// post reports whether the noun at i tells what somebody is whose name follows: "coach Ann Ray", "the
// coach of the club, Ann Ray, said".
func (r *reader) post(i int) bool {
	if strings.HasSuffix(r.words[i].text, "'s") {
		return false
	}
	for k := i; k+1 < len(r.words) && k < i+longestPost; k++ {
		w, next := r.words[k], r.words[k+1]
		switch {
		case k == i+1 && (w.text == "named" || w.text == "called") && next.name != nobody:
			return true // "a driver named Ann Ray"
		case w.is(auxiliary|saying) || strings.HasPrefix(w.text, "wh"):
			return false
		case next.name != nobody && r.mayBePerson(next.name):
			return k == i && w.after == ' ' || w.after == ',' && (next.after == ',' || next.after == '.')
		case w.after == ',':
			return false
		}
	}
	return false
}

// determined reports whether the noun at i has an article or a possessive of its own, and is not said of
// somebody the sentence names: a role has none ("elected president"), or follows "as", a form of "be" or
// a name with its comma.
func (r *reader) determined(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		w := r.words[k]
		if w.name != nobody {
			if possessive(r.text, w.End) {
				return true
			}
			if r.isPerson(w.name) {
				return false
			}
			continue // "a Blue Funnel driver"
		}
		if strings.HasSuffix(w.text, "'s") && len(w.text) > 2 || w.is(determiner) {
			return !r.isRole(k)
		}
		if w.after == ',' && k < i-1 && !r.adjectival(k) || w.is(preposition|auxiliary) {
			return false
		}
	}
	return false
}

// adjectival reports whether the comma after the word at k divides adjectives: "a tall, thin man".
func (r *reader) adjectival(k int) bool {
	return k > 0 && r.words[k-1].is(determiner)
}

// isRole reports whether the noun phrase that begins at k tells what somebody is.
func (r *reader) isRole(k int) bool {
	if k == 0 || r.words[k].text != "a" && r.words[k].text != "an" && r.words[k].text != "the" {
		return false
	}
	before := r.words[k-1]
	switch {
	case before.text == "as" || before.is(copula) && r.words[k].text != "the":
		return true
	case before.after != ',':
		return false
	}
	for j := k - 1; j >= 0 && j >= k-3; j-- { // "Ann Ray, 34, a coach"
		if r.words[j].name != nobody {
			return r.words[j].after == ','
		}
		if !isDigits(r.words[j].text) {
			return false
		}
	}
	return false
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
