package cluster

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words calls yield with each word of the text, folded, and whether it began with a capital. Of a script
// without spaces, each two neighbouring characters are a word.
func words(text string, yield func(w string, capital bool)) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case isSpaceless(r):
			i = pairs(text, i, yield)
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			end := wordEnd(text, i)
			yield(fold(text[i:end]), unicode.IsUpper(r))
			i = end
		default:
			i += size
		}
	}
}

// wordEnd returns where the word that begins at start ends: at what is no letter, digit or mark, but for
// an apostrophe between letters and a point or comma between digits.
func wordEnd(text string, start int) int {
	for i := start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(r) && !isSpaceless(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if (r == '\'' || r == '’') && unicode.IsLetter(next) || (r == '.' || r == ',') && unicode.IsDigit(next) && i > start && text[i-1] <= '9' && text[i-1] >= '0' {
			i += size
			continue
		}
		return i
	}
	return len(text)
}

// fold returns the form under which a word is compared: small letters, no possessive, no plural s.
func fold(s string) string {
	s = strings.ToLower(s)
	for _, end := range []string{"'s", "’s"} {
		s = strings.TrimSuffix(s, end)
	}
	if len(s) > 4 && s[len(s)-1] == 's' && s[len(s)-2] != 's' {
		s = s[:len(s)-1]
	}
	if s[0] >= '0' && s[0] <= '9' {
		s = strings.ReplaceAll(s, ",", "")
	}
	return s
}

// isSpaceless holds of the letters of scripts that put no space between words.
func isSpaceless(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// pairs yields each two neighbouring characters of the run that begins at start, and returns its end.
func pairs(text string, start int, yield func(w string, capital bool)) int {
	before := start
	for i := start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isSpaceless(r) {
			return i
		}
		if i > before {
			yield(text[before:i+size], false)
		}
		before = i
		i += size
	}
	return len(text)
}
