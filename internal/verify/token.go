package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number or a sign of money or per cent.
type token struct {
	start, end int32 // bytes of the text, without a possessive "'s"
	key        string
	word       int32 // which word of the checker it is, -1 for one that no source has
	stem       int32 // which word without its ending, -1 for one that no source has
	sentence   int32 // which of its text it is in; of a fact, -1
	flags
}

// flags say how a token is written.
type flags uint16

const (
	capital    flags = 1 << iota // its first letter is one
	caps                         // all its letters are, and there are two at least
	digits                       // it begins with a digit
	sign                         // of money or per cent
	possessive                   // "'s" or "'" was cut off
	opens                        // it is the first of its sentence, or of a quotation or what follows a colon
	joined                       // nothing but a hyphen is between it and the one before
	comma                        // a comma, semicolon, colon, dash or bracket is between it and the one before
	marked                       // it stands in quotation marks
	begins                       // it is the first in quotation marks
	dotted                       // an abbreviation with full stops: "U.S."
	function                     // a word of grammar, which says nothing of what a text is about
	numeral                      // a word that numbers are written with
	timely                       // a word that dates are written with
)

func (f flags) has(any flags) bool { return f&any != 0 }

// A lexer cuts a text into tokens.
type lexer struct {
	text   string
	tokens []token
	keys   []byte  // of the tokens, one after the other
	ends   []int32 // in keys
	gap    flags   // of what lies between the last token and the next
	marks  bool    // a quotation mark was read
}

// lex returns the tokens of text, without sentences and words. Keys are in small letters and
// compatibility composed (NFKC). marks tells that there are quotation marks.
func lex(text string) (tokens []token, marks bool) {
	l := lexer{text: text, tokens: make([]token, 0, len(text)/5+2), keys: make([]byte, 0, len(text)+8), ends: make([]int32, 0, len(text)/5+2), gap: opens}
	for i := 0; i < len(text); {
		i = l.step(i)
	}
	keys := string(l.keys)
	from := int32(0)
	for i := range l.tokens {
		t := &l.tokens[i]
		t.key, t.word, t.stem = keys[from:l.ends[i]], -1, -1
		from = l.ends[i]
		if len(t.key) <= longestWord {
			t.flags |= wordFlags[t.key]
		}
	}
	return l.tokens, l.marks
}

// step reads what is at i and returns where to go on.
func (l *lexer) step(i int) int {
	c := l.text[i]
	if c < utf8.RuneSelf {
		switch {
		case c == ' ' || c == '\t':
			l.gap &^= joined
			return i + 1
		case asciiLetter(c):
			return l.letter(i)
		case asciiDigit(c):
			return l.number(i)
		case c == '[':
			if n := citation(l.text, i, l.tokens); n > 0 {
				return i + n
			}
		}
	}
	r, n := utf8.DecodeRuneInString(l.text[i:])
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return l.word(i)
	case unicode.IsNumber(r):
		return l.number(i)
	case unicode.Is(unicode.Sc, r) || r == '%' || r == '‰' || r == '°' || r == '§' || r == '№':
		l.add(i, i+n, sign)
		return i + n
	}
	l.between(i, r)
	return i + n
}

// letter reads what begins with a letter at i: a word, or the letters of a currency or a number before figures.
func (l *lexer) letter(i int) int {
	if l.text[i] <= 'Z' {
		if n := currencyAt(l.text, i); n > 0 {
			l.add(i, i+n, sign|dotted)
			return i + n
		}
	}
	if l.text[i]|0x20 == 'n' {
		if n := numbering(l.text, i); n > 0 {
			l.add(i, i+n, 0)
			return i + n
		}
	}
	return l.word(i)
}

// between notes what a rune between tokens says of the next.
func (l *lexer) between(i int, r rune) {
	switch r {
	case '-', '‐', '‑':
		if l.gap == 0 && len(l.tokens) > 0 {
			l.gap |= joined
			return
		}
		l.gap |= comma
	case ',', ';', '(', ')', '[', ']', '–', '—', '/', '|':
		l.gap = l.gap&^joined | comma
	case ':':
		l.gap = l.gap&^joined | comma | opens
	case '.', '!', '?', '…', '•', '\n', '\r':
		l.gap &^= joined
		if r != '\n' && r != '\r' {
			l.gap |= opens
		}
	case '"', '“', '”', '„', '«', '»', '‘', '‚', '‹', '›', '「', '」', '『', '』', '‟', '*', '_', '#':
		l.marks = true
		l.gap &^= joined
		if !l.closes(i) {
			l.gap |= opens
		}
	case '\'', '’':
		l.marks = true
		if i == 0 || l.text[i-1] == ' ' {
			l.gap |= opens
		}
		l.gap &^= joined
	default:
		l.gap &^= joined
	}
}

// closes reports whether the mark at i follows a letter or a stop at once, as one does that ends a quotation.
func (l *lexer) closes(i int) bool {
	return i > 0 && l.text[i-1] != ' ' && l.text[i-1] != '\n' && l.text[i-1] != '(' && l.text[i-1] != '['
}

// add records the token from i up to end.
func (l *lexer) add(i, end int, f flags) { l.addAs(l.text[i:end], i, end, f) }

// addAs records the token from i up to end as the word that it stands for.
func (l *lexer) addAs(word string, i, end int, f flags) {
	l.tokens = append(l.tokens, token{start: int32(i), end: int32(end), flags: f | l.gap})
	l.gap = 0
	l.fold(word, f.has(dotted))
	l.ends = append(l.ends, int32(len(l.keys)))
}

// fold appends the key of a word.
func (l *lexer) fold(word string, dots bool) {
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= utf8.RuneSelf {
			l.keys = foldWord(l.keys, word, i)
			return
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != '.' || !dots {
			l.keys = append(l.keys, c)
		}
	}
}

// word reads a word: letters, marks and digits, and apostrophes between them; or letters with full stops.
func (l *lexer) word(i int) int {
	if end := l.abbreviation(i); end > 0 {
		f := dotted
		if l.text[i] < 'a' {
			f |= capital | caps
		}
		l.add(i, end, f)
		return l.possessive(end)
	}
	end, upper, lower := l.letters(i)
	f := flags(0)
	if first, _ := utf8.DecodeRuneInString(l.text[i:]); unicode.IsUpper(first) || unicode.IsTitle(first) {
		f |= capital
	}
	if upper > 1 && lower == 0 {
		f |= caps
	}
	if cut := possessiveIn(l.text[i:end]); cut > 0 {
		l.add(i, end-cut, f|possessive)
		return end
	}
	l.add(i, end, f)
	return end
}

// letters returns the end of the word at i and how many capitals and small letters it has.
func (l *lexer) letters(i int) (end, upper, lower int) {
	for end = i; end < len(l.text); {
		c := l.text[end]
		switch {
		case 'a' <= c && c <= 'z':
			lower++
			end++
		case 'A' <= c && c <= 'Z':
			upper++
			end++
		case asciiDigit(c):
			if r, _ := utf8.DecodeLastRuneInString(l.text[i:end]); unicode.Is(unicode.Lo, r) {
				return end, upper, lower // where words have no spaces between them
			}
			end++
		case c == '\'' || c == '&' && upper > 0:
			if end == i || end+1 >= len(l.text) || !letterAt(l.text, end+1) {
				return end, upper, lower
			}
			end++
		case c < utf8.RuneSelf:
			return end, upper, lower
		default:
			r, n := utf8.DecodeRuneInString(l.text[end:])
			switch {
			case r == '’' || invisible(r):
				if end == i || !letterAt(l.text, end+n) {
					return end, upper, lower
				}
			case unicode.IsUpper(r):
				upper++
			case unicode.IsLetter(r):
				lower++
			case !unicode.IsMark(r) && !unicode.IsNumber(r):
				return max(end, i+1), upper, lower
			}
			end += n
		}
	}
	return end, upper, lower
}

// abbreviation returns the end of "U.S." or "p.m." at i, or 0.
func (l *lexer) abbreviation(i int) int {
	if i+2 >= len(l.text) || l.text[i+1] != '.' || !asciiLetter(l.text[i+2]) {
		return 0
	}
	end := i
	for end+1 < len(l.text) && asciiLetter(l.text[end]) && l.text[end+1] == '.' {
		end += 2
	}
	switch {
	case end-i >= 4 && (end == len(l.text) || !letterAt(l.text, end)):
		return end
	case end-i >= 2 && end < len(l.text) && asciiLetter(l.text[end]) && !letterAt(l.text, end+1):
		return end + 1 // "U.S", at the end of a sentence or without its last stop
	}
	return 0
}

// possessive skips "'s" at i and marks the last token with it.
func (l *lexer) possessive(i int) int {
	n := len(possessiveAt(l.text[i:]))
	if n > 0 {
		l.tokens[len(l.tokens)-1].flags |= possessive
	}
	return i + n
}

// possessiveAt returns the "'s" that text begins with, "" where it does not.
func possessiveAt(text string) string {
	for _, s := range [...]string{"'s", "’s", "'S", "’S"} {
		if strings.HasPrefix(text, s) && !letterAt(text, len(s)) {
			return text[:len(s)]
		}
	}
	return ""
}

// possessiveIn returns the length of the "'s" that a word ends with, or 0.
func possessiveIn(word string) int {
	n := len(word)
	switch {
	case n < 3 || word[n-1] != 's' && word[n-1] != 'S':
		return 0
	case word[n-2] == '\'':
		return 2
	case n > 4 && strings.HasPrefix(word[n-4:], "’"):
		return 4
	}
	return 0
}

// number reads digits, with the commas, stops, colons and strokes between them, and letters that follow at once.
func (l *lexer) number(i int) int {
	end, grouped := i, false
	for end < len(l.text) {
		c := l.text[end]
		if asciiDigit(c) {
			end++
			continue
		}
		if (c == ',' || c == '.' || c == ':' || c == '/') && end+1 < len(l.text) && asciiDigit(l.text[end+1]) {
			end += 2
			continue
		}
		if c == '\'' || c >= utf8.RuneSelf {
			if n := parted(l.text, i, end, grouped); n > 0 {
				end, grouped = end+n+3, true
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(l.text[end:])
		if !unicode.IsNumber(r) && !unicode.IsLetter(r) || unicode.Is(unicode.Lo, r) && r != 'º' && r != 'ª' || r == utf8.RuneError {
			break
		}
		end += n
	}
	end = max(end, i+1)
	if grouped {
		l.addAs(withCommas(l.text[i:end]), i, end, digits)
		return l.possessive(end)
	}
	l.add(i, end, digits)
	return l.possessive(end)
}

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	if c := text[i]; c < utf8.RuneSelf {
		return asciiLetter(c) || asciiDigit(c)
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

func asciiLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func asciiDigit(c byte) bool  { return '0' <= c && c <= '9' }
