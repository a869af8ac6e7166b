package check

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"briefing/internal/brief"
)

// findFolded returns where a text has a passage in another form of the same words: letter case, white space,
// compatibility forms (NFKC), quotation marks and dashes do not count.
func findFolded(text, passage string) (brief.Span, bool) {
	want, _ := folded(passage)
	have, from := folded(text)
	i := strings.Index(have, want)
	if want == "" || i < 0 {
		return brief.Span{}, false
	}
	return brief.Span{Start: from[i].Start, End: from[i+len(want)-1].End}, true
}

func foldedText(text string) string {
	form, _ := folded(text)
	return form
}

// folded returns the letters, digits and signs of a text in one form, and for each byte of it the part of the
// text that it comes from.
func folded(text string) (string, []brief.Span) {
	var b strings.Builder
	var from []brief.Span
	var iter norm.Iter
	iter.InitString(norm.NFKC, text)
	for !iter.Done() {
		start := iter.Pos()
		for _, r := range string(iter.Next()) {
			if r, ok := foldRune(r); ok {
				b.WriteRune(r)
			}
		}
		for len(from) < b.Len() {
			from = append(from, brief.Span{Start: start, End: iter.Pos()})
		}
	}
	return b.String(), from
}

// foldRune returns the one form of a character, and whether it counts.
func foldRune(r rune) (rune, bool) {
	switch {
	case unicode.IsSpace(r), strings.ContainsRune("\"'`“”„‟‘’‚‛«»‹›「」『』\u00ad\u200b", r):
		return 0, false
	case unicode.Is(unicode.Pd, r) || r == '−':
		return '-', true
	}
	return unicode.ToLower(r), true
}

// fewestShared is how many telling words a passage shares at least with a claim that cites it among others.
const fewestShared = 2

// related reports whether a passage tells of what a claim tells: they share some words that are no common
// ones. A claim of few such words shares half of them.
func related(claim, passage string) bool {
	words, has := telling(claim), telling(passage)
	shared := 0
	for _, w := range words {
		if slices.Contains(has, w) {
			shared++
		}
	}
	return shared >= min(fewestShared, (len(words)+1)/2, (len(has)+1)/2)
}

// telling returns the beginnings of a text's longer words, and its figures, each once.
func telling(text string) []string {
	const long, beginning = 4, 5 // letters
	var words []string
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		letters := []rune(w)
		switch {
		case unicode.IsDigit(letters[0]):
		case len(letters) < long && letters[0] < 0x2e80: // a sign of Chinese or Japanese is a word
			continue
		case len(letters) > beginning:
			w = string(letters[:beginning])
		}
		if !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return words
}
