package page

import (
	"strings"
	"unicode"
)

// titleOf returns the first top heading that has a word in common with one of the titles in the page's
// head, other than the site's name: that is the headline readers see, while those in the head are cut
// and changed for searching and sharing. Without one it is the first of these, without the site's name.
func titleOf(headings, titles []string, site string) string {
	words := map[string]bool{}
	name := map[string]bool{}
	for _, w := range titleWords(site) {
		name[w] = true
	}
	first := ""
	for _, t := range titles {
		t = withoutSite(t, site)
		if first == "" {
			first = t
		}
		for _, w := range titleWords(t) {
			words[w] = !name[w]
		}
	}
	for _, h := range headings {
		if first == "" {
			return h
		}
		for _, w := range titleWords(h) {
			if words[w] && len(strings.Fields(h)) > 1 && len(h) < 400 {
				return h
			}
		}
	}
	if len(headings) == 1 && len(titleWords(first)) <= fewWords && len(strings.Fields(headings[0])) > 2 {
		return headings[0] // "Login" and "Blog – Home" are no article's
	}
	return first
}

// fewWords is the most that the head's title has where it tells nothing of the article.
const fewWords = 2

// titleWords returns the words of a title that may tell it from another, in lower case.
func titleWords(s string) (words []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(w) >= 4 {
			words = append(words, w)
		}
	}
	return words
}

// withoutSite cuts the name of the site off a title, at its end or beginning.
func withoutSite(title, site string) string {
	if site == "" {
		return title
	}
	for _, mark := range []string{" | ", " - ", " – ", " — ", " :: ", " • "} {
		if i := strings.LastIndex(title, mark); i > 0 && strings.EqualFold(strings.TrimSpace(title[i+len(mark):]), site) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, mark); i > 0 && strings.EqualFold(strings.TrimSpace(title[:i]), site) {
			return strings.TrimSpace(title[i+len(mark):])
		}
	}
	return title
}
