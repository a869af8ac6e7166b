package sentence

import (
	"unicode"
	"unicode/utf8"
)

// A class says what a character is to the rules of this package: its Sentence_Break property, in the
// words of UAX #29, and what it is to quotations.
type class uint16

const (
	aTerm class = 1 << iota
	sTerm
	separator // Sep, CR and LF
	space
	closing // Close: quotation marks and brackets of either side
	lower
	upper
	otherLetter
	numeric
	sContinue
	opener // before the first word of a sentence or a quotation
	closer // after the last
	mark   // or the first byte of a quotation mark
	wide   // the first byte of a character that may be more to the rules than a letter
	unknown
)

// classes has the class of each byte: of a character if it is ASCII, else of what it may begin.
var classes = classTable()

func classTable() (table [256]class) {
	add := func(c class, s string) {
		for i := range len(s) {
			table[s[i]] |= c
		}
	}
	add(aTerm, ".")
	add(sTerm, "!?")
	add(separator, "\r\n")
	add(space, "\t\v\f ")
	add(closing, `"'()[]{}`)
	add(lower, "abcdefghijklmnopqrstuvwxyz")
	add(upper, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	add(numeric, "0123456789")
	add(sContinue, ",-:;")
	add(opener, `"'([{`)
	add(closer, `"')]}*_`)
	add(mark, "\"'\xc2\xe2\xe3")
	for b := 0xC2; b < 0xF8; b++ {
		if !(b >= 0xC3 && b <= 0xC9 || b == 0xD0 || b == 0xD1) { // Latin and Cyrillic letters
			table[b] |= wide
		}
	}
	return table
}

// classAt returns the class of the character of p at i and its length, which is 0 at the end.
func classAt(p string, i int) (class, int) {
	switch {
	case i >= len(p):
		return 0, 0
	case p[i] < utf8.RuneSelf:
		return classes[p[i]], 1
	}
	r, size := utf8.DecodeRuneInString(p[i:])
	return breakClass(r), size
}

// breakClass returns the Sentence_Break property of a character that is not ASCII where it is one that
// Latin or Cyrillic text has every day.
func breakClass(r rune) class {
	switch {
	case r >= 0xC0 && r < 0x250, r >= 0x400 && r < 0x480:
		return letterClass(r)
	case r == '\u00a0', r >= 0x2000 && r <= 0x200A:
		return space
	case r == '«', r == '»', r >= '‘' && r <= '‟':
		return closing
	case r == 'ª', r == 'µ', r == 'º':
		return lower
	case r == '–', r == '—':
		return sContinue
	case r == '\u0085', r == '\u00ad', r == '\u2024':
		return unknown
	case r < 0xC0, r >= 0x2010 && r <= 0x2027, r == '€':
		return 0
	}
	return unknown
}

func letterClass(r rune) class {
	switch {
	case unicode.IsLower(r):
		return lower
	case unicode.IsUpper(r), unicode.IsTitle(r):
		return upper
	case unicode.IsLetter(r):
		return otherLetter
	}
	return 0
}

func isOpener(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&opener != 0
	}
	return unicode.In(r, unicode.Ps, unicode.Pi) || r == '„'
}

func isCloser(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&closer != 0
	}
	return r == '”' || r == '’' || unicode.In(r, unicode.Pe, unicode.Pf) || r == '“'
}

func spaceOrOpener(r rune) bool {
	if r < utf8.RuneSelf {
		return unicode.IsSpace(r) || r == '-' || r == '/' || r != '\'' && classes[r]&opener != 0
	}
	return unicode.IsSpace(r) || r == '—' || r == '–' || unicode.In(r, unicode.Ps, unicode.Pi)
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func wordEnd(r rune) bool { return !unicode.IsSpace(r) && !unicode.In(r, unicode.Ps) }
