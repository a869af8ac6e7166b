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
	for i := range p.units {
		u := &p.units[i]
		if u.role != Body || u.bullet || u.words < 6 {
			continue
		}
		cut, place, agency := dateline(u.kept())
		if cut == 0 {
			continue
		}
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
		if countWords(rest) < 5 {
			return 0, "", ""
		}
		return len(s) - len(rest), place, agency
	}
	return 0, "", ""
}

// isInitialStop allows the stops of "WASHINGTON, D.C." and "Dec. 6" inside a dateline.
func isInitialStop(s string, i int) bool {
	word := s[strings.LastIndexByte(s[:i], ' ')+1 : i]
	return s[i] == '.' && (utf8.RuneCountInString(word) <= 4 || strings.Contains(word, "."))
}

// datelineParts reads "KYIV, Ukraine, Dec 6 (Reuters)" before its dash.
func datelineParts(s string, dash rune) (place, agency string, ok bool) {
	if open := strings.LastIndexByte(s, '('); open >= 0 && strings.HasSuffix(s, ")") {
		agency = agencyNames(s[open+1 : len(s)-1])
		if agency == "" {
			return "", "", false
		}
		s = strings.TrimRight(s[:open], " ,")
		if s == "" {
			return "", agency, true
		}
	}
	place, region, _ := strings.Cut(s, ",")
	place = strings.TrimSpace(place)
	words := strings.Fields(place)
	if len(words) == 0 || len(words) > 4 || notPlaces[foldWord(words[0])] || !isPlace(place, agency != "") || !isRegion(region) {
		return "", "", false
	}
	if dash == ':' && agency == "" && (utf8.RuneCountInString(place) < 4 || region == "" && len(words) > 2) {
		return "", "", false
	}
	return place, agency, true
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
