package check

import (
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
