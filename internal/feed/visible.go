package feed

import (
	"strings"
	"unicode"
)

// visible returns a line without the characters that turn the direction of all that follows them, which would run on
// into a reader's own words; "" when nothing of it can be seen: readers show a title of such as none.
func visible(s string) string {
	if strings.IndexByte(s, 0xe2) >= 0 { // the first byte of each in UTF-8
		s = strings.TrimSpace(strings.Map(withoutTurn, s))
	}
	for _, r := range s {
		if !isInvisible(r) {
			return s
		}
	}
	return ""
}

// withoutTurn drops the embeddings, overrides and isolates of Unicode's bidirectional algorithm.
// https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
func withoutTurn(r rune) rune {
	if r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
		return -1
	}
	return r
}

// isInvisible reports spaces, what Unicode calls default ignorable, and the blank pattern of Braille.
func isInvisible(r rune) bool {
	if r > ' ' && r < 0x7f {
		return false
	}
	return r == 0x2800 || unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}
