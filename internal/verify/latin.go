package verify

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plainLetters are the Latin letters that do not come apart into a letter and a mark.
var plainLetters = strings.NewReplacer("ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i")

// spelledOut are the letters that German and the languages of the North write with two where a keyboard lacks them.
var spelledOut = strings.NewReplacer("ü", "ue", "ö", "oe", "ä", "ae", "ø", "oe", "å", "aa")

// unaccented returns a key without the marks on its Latin letters: "João" is "Joao".
func unaccented(key string) string {
	if ascii(key) {
		return key
	}
	var b strings.Builder
	latin := false
	for _, r := range norm.NFD.String(plainLetters.Replace(key)) {
		if !unicode.Is(unicode.Mn, r) {
			latin = r < 0x80
		} else if latin {
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// sameLetters reports whether two keys are one word with and without its marks, dropped or spelled out.
func sameLetters(a, b string) bool {
	if ascii(a) && ascii(b) {
		return a == b
	}
	p, q := unaccented(a), unaccented(b)
	return p == q || p == unaccented(spelledOut.Replace(b)) || q == unaccented(spelledOut.Replace(a))
}
