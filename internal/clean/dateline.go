package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxDateline is how many bytes a dateline has at most: two cities, a date and an agency.
const maxDateline = 90

// notPlaces are words in capitals that open a paragraph with a dash or colon without being a place.
var notPlaces = wordSet(`update updated breaking exclusive opinion analysis editorial comment explainer watch video photo photos note correction live read listen news
	review interview report special feature profile factbox timeline column q a faq warning spoiler tldr summary more also see related ps pps usa ceo nato ai fyi ok`)

// datelines cuts the place, day and agency off the front of paragraphs ("KYIV, Dec 6 (Reuters) - …")
// and notes the first of them. A dateline says where a report was filed, not what happened there.
func (p *page) datelines() {
	first := true
	for i := range p.units {
		u := &p.units[i]
		if u.role != Body || u.bullet || u.words < 6 {
			continue
		}
		cut, place, agency := dateline(u.kept())
		if cut == 0 && first {
			cut, place, agency = p.stoppedDateline(u.kept())
		}
		if cut == 0 || isTitled(place, agency) && !first {
			first = false
			continue
		}
		first = false
		u.label = "dateline"
		u.keep(cut, len(u.kept()))
		if p.meta.Place == "" {
			p.meta.Place = place
		}
		if p.meta.Agency == "" {
			p.meta.Agency = agency
		}
	}
}

// dateline returns where the sentence after a dateline begins, the place and the agency, or zeros. The
// place stands in capitals unless an agency in brackets vouches for it.
func dateline(s string) (cut int, place, agency string) {
	head := s[:min(len(s), maxDateline)]
	for i, r := range head {
		if !strings.ContainsRune("–—-:", r) {
			if strings.ContainsRune(".!?\"“„", r) && !isInitialStop(head, i) {
				return 0, "", ""
			}
			continue
		}
		n := utf8.RuneLen(r)
		if n < 0 {
			return 0, "", ""
		}
		for i+n < len(s) && s[i+n] == '-' {
			n++ // "--" stands for a dash
		}
		if r == '-' && n == 1 && (i == 0 || s[i-1] != ' ' && s[i-1] != ')') {
			continue // a hyphen inside a name
		}
		place, agency, ok := datelineParts(strings.TrimSpace(s[:i]), r)
		if !ok {
			if r == ':' {
				return 0, "", ""
			}
			continue
		}
		rest := strings.TrimLeftFunc(s[i+n:], isSpace)
		if countWords(rest) < 5 || isTitled(place, agency) && (!isSpaceBefore(s, i+n) || !hasStop(s) || !startsUpper(strings.TrimLeft(rest, "\"“„«"))) {
			return 0, "", ""
		}
		return len(s) - len(rest), place, agency
	}
	return 0, "", ""
}

// isTitled holds of a place in small letters that no agency vouches for: "Wesselheim – Die …". Only a
// sentence may follow, and only the article's first paragraph may open so.
func isTitled(place, agency string) bool {
	return agency == "" && strings.ToUpper(place) != place
}

// stoppedDateline reads the datelines that end in stops: "Київ. 9 жовтня. Укрінформ. …" and, where the
// text credits an agency elsewhere, dpa's "Berlin. Die …".
func (p *page) stoppedDateline(s string) (cut int, place, agency string) {
	head := s[:min(len(s), maxDateline)]
	for from := 0; ; {
		i := strings.Index(head[from:], ". ")
		if i <= 0 {
			break
		}
		part := head[from : from+i]
		name := agencyNames(part)
		switch {
		case place == "" && countWords(part) <= 2 && isPlace(part, true) && !strings.Contains(part, ".") && !notPlaces[foldWord(part)]:
			place = part
		case place != "" && isDateText(append(foldWords(part, 4), "1")) && agency == "":
		case place != "" && name != "" && agency == "":
			agency = name
		default:
			from = len(head)
		}
		if from == len(head) {
			break
		}
		from += i + 2
		cut = len(s) - len(strings.TrimLeftFunc(s[from:], isSpace))
	}
	if agency == "" && (p.english || p.meta.Agency == "" || len(place) < 5) || countWords(s[cut:]) < 5 || !startsUpper(s[cut:]) {
		return 0, "", ""
	}
	return cut, place, agency
}

// isInitialStop allows the stops of "WASHINGTON, D.C." and "Dec. 6" inside a dateline.
func isInitialStop(s string, i int) bool {
	word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
	return s[i] == '.' && (utf8.RuneCountInString(word) <= 4 || strings.Contains(word, "."))
}

// datelineParts reads "KYIV, Ukraine, Dec 6 (Reuters)" before its dash.
func datelineParts(s string, dash rune) (place, agency string, ok bool) {
	s, agency, outlet := cutOutlet(s)
	if s == "" {
		return "", agency, agency != ""
	}
	place, region, _ := strings.Cut(s, ",")
	place = strings.TrimSpace(place)
	if open := strings.IndexByte(place, '('); open > 0 && strings.HasSuffix(place, ")") { // "Antofagasta (Chile)"
		place, region = strings.TrimSpace(place[:open]), place[open+1:len(place)-1]
	}
	words := strings.Fields(place)
	titled := agency != "" || outlet || strings.ContainsRune("–—", dash) && len(words) <= 3
	if len(words) == 0 || len(words) > 4 || notPlaces[foldWord(words[0])] || !isPlace(place, titled) || !isRegion(region) {
		return "", "", false
	}
	if dash == ':' && agency == "" && (utf8.RuneCountInString(place) < 4 || region == "" && len(words) > 2) {
		return "", "", false
	}
	return place, agency, true
}

// cutOutlet takes the agency or outlet off the end of a dateline, "WASHINGTON (Courier)", "PARIS | AFP".
// One that is no agency we know must be a name of at most three words; what follows the place in
// brackets may also be its country, which another pair of brackets then follows.
func cutOutlet(s string) (rest, agency string, outlet bool) {
	if head, tail, ok := cutLast(s, "|/"); ok && agencyNames(tail) != "" {
		return head, agencyNames(tail), true
	}
	open := strings.LastIndexByte(s, '(')
	if open < 0 || !strings.HasSuffix(s, ")") {
		return s, "", false
	}
	name := s[open+1 : len(s)-1]
	agency = agencyNames(name)
	if agency == "" && (open == 0 || !startsUpper(name) || countWords(name) > 3 || !isPlace(strings.TrimSpace(s[:open]), false)) {
		return s, "", false
	}
	return strings.TrimRight(s[:open], " ,"), agency, true
}

func cutLast(s, seps string) (head, tail string, ok bool) {
	i := strings.LastIndexAny(s, seps)
	if i < 0 {
		return s, "", false
	}
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+1:]), true
}

// isPlace holds of names in capitals; where titled is set, of names that merely begin with one.
func isPlace(s string, titled bool) bool {
	letters := 0
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if titled && !unicode.IsUpper(r) && !smallWords[w] && w != "am" {
			return false
		}
	}
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsLetter(r) && (titled || unicode.IsLower(r)):
			if !titled {
				return false
			}
			letters++
		case !strings.ContainsRune(" .'’-/", r):
			return false
		}
	}
	return letters >= 2
}

// isRegion holds of what may stand between the place and the dash: a country or state, and a day.
func isRegion(s string) bool {
	words := strings.Fields(s)
	if len(words) > 6 {
		return false
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && months[foldWord(w)] == 0 && !smallWords[foldWord(w)] {
			return false
		}
	}
	return true
}
