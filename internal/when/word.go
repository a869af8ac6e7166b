package when

import (
	"strings"
	"unicode/utf8"

	"briefing/internal/brief"
)

// The kinds of byte. Bytes of letters outside ASCII are letters; those that lead into the blocks of
// Latin-1 signs, general and ideographic punctuation are not.
const (
	other = iota
	letter
	digit
	space
)

var kinds = func() (k [256]uint8) {
	for c := range k {
		switch {
		case c >= '0' && c <= '9':
			k[c] = digit
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= 0x80 && c != 0xC2 && c != 0xE2 && c != 0xE3:
			k[c] = letter
		case c == ' ' || c >= '\t' && c <= '\r':
			k[c] = space
		}
	}
	return k
}()

// A token is a word, a number of at most four digits or a sign. The zero token is the end of the text.
type token struct {
	brief.Span
	meaning
	sign  rune // a sign other than letters and digits; 'a' of a word, '0' of a number
	wide  bool // longer than four digits, or part of a figure as in "6,000", "6:30", "6%" or "$6"
	glued bool // no white space stands between it and the token it was reached from
}

const (
	wordSign   = 'a'
	numberSign = '0'
)

func (t token) quote() bool {
	return t.sign == '"' || t.sign == '\'' || t.sign >= '‘' && t.sign <= '‟' || t.sign == '«' || t.sign == '»'
}

func (t token) dash() bool {
	return t.sign == '-' || t.sign >= '‐' && t.sign <= '―'
}

// wordEnd returns the end of the word that i lies in.
func (f *finder) wordEnd(i int) int {
	text := f.text
	for i < len(text) {
		switch c := text[i]; {
		case kinds[c] == letter:
			i++
		case c == 0xC2 || c == 0xE2 || c == 0xE3, c == '\'':
			if !f.apostrophes {
				return i
			}
			n := apostrophe(text[i:])
			if n == 0 || i+n >= len(text) || kinds[text[i+n]] != letter {
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

// apostrophe returns the length of the apostrophe that s begins with, else 0.
func apostrophe(s string) int {
	switch {
	case strings.HasPrefix(s, "'"):
		return 1
	case strings.HasPrefix(s, "’"):
		return len("’")
	}
	return 0
}

// blanks is how many bytes of white space may lie between two words of a date.
const blanks = 8

// next returns the token that begins at or after i.
func (f *finder) next(i int) token {
	start := i
	for i < len(f.text) {
		if n := blank(f.text[i:]); n == 0 {
			break
		} else if i += n; i-start > blanks {
			return token{}
		}
	}
	if i >= len(f.text) {
		return token{}
	}
	t := token{Span: brief.Span{Start: i}, glued: i == start}
	switch kinds[f.text[i]] {
	case letter:
		t.End, t.sign = f.wordEnd(i), wordSign
		t.meaning = f.meaning(t.Span)
	case digit:
		f.figure(&t)
	default:
		r, n := utf8.DecodeRuneInString(f.text[i:])
		t.End, t.sign = i+n, r
	}
	return t
}

// prev returns the token that ends at or before i.
func (f *finder) prev(i int) token {
	end := i
	for i > 0 {
		if c := f.text[i-1]; c < utf8.RuneSelf && kinds[c] != space {
			break
		}
		r, n := utf8.DecodeLastRuneInString(f.text[:i])
		if r != ' ' && (r < '\t' || r > '\r') && r != '\u00a0' && r != '\u202f' && r != '\u2009' {
			break
		}
		if i -= n; end-i > blanks {
			return token{}
		}
	}
	if i == 0 {
		return token{}
	}
	t := token{Span: brief.Span{End: i}, glued: i == end}
	t.Start = f.back(i)
	switch kinds[f.text[t.Start]] {
	case letter:
		t.sign = wordSign
		t.meaning = f.meaning(t.Span)
	case digit:
		f.figure(&t)
		t.End = i
	default:
		t.sign, _ = utf8.DecodeRuneInString(f.text[t.Start:])
	}
	return t
}

// longest is the length in bytes of the longest word that is looked at as a whole; it also bounds how
// far back a word is followed.
const longest = 40

// back returns the start of the word, number or sign that ends at end.
func (f *finder) back(end int) int {
	r, n := utf8.DecodeLastRuneInString(f.text[:end])
	i := end - n
	kind := kinds[f.text[i]]
	if kind != letter && kind != digit || r == utf8.RuneError && n == 1 {
		return i
	}
	for i > 0 && end-i < longest {
		if c := f.text[i-1]; c < utf8.RuneSelf && kinds[c] == kind {
			i--
			continue
		}
		r, n := utf8.DecodeLastRuneInString(f.text[:i])
		if kinds[f.text[i-n]] != kind || r == utf8.RuneError && n == 1 {
			if !f.apostrophes || apostrophe(f.text[i-n:]) == 0 || i-n == 0 || kinds[f.text[i-n-1]] != letter {
				break
			}
		}
		i -= n
	}
	return i
}

// meaning returns what a word stands for in a date.
func (f *finder) meaning(s brief.Span) meaning {
	if s.Len() > longest {
		return meaning{}
	}
	return f.words[s.In(f.text)]
}

// blank returns the length of the white space that s begins with, one character, else 0.
func blank(s string) int {
	switch {
	case kinds[s[0]] == space:
		return 1
	case strings.HasPrefix(s, "\u00a0"):
		return len("\u00a0")
	case strings.HasPrefix(s, "\u202f"), strings.HasPrefix(s, "\u2009"):
		return len("\u202f")
	}
	return 0
}

// figure reads the number that t begins with: its value, and whether it is more than plain digits.
func (f *finder) figure(t *token) {
	text, i := f.text, t.Start
	t.sign = numberSign
	for i < len(text) && kinds[text[i]] == digit {
		if i-t.Start < 4 {
			t.value = t.value*10 + int16(text[i]-'0')
		}
		i++
	}
	t.End = i
	t.wide = i-t.Start > 4 || f.joined(t.Start) || f.continues(i)
}

// joined reports whether a number is the end of a larger figure or a name, or has a sign before it.
func (f *finder) joined(start int) bool {
	if start == 0 {
		return false
	}
	switch c := f.text[start-1]; c {
	case '$', '#', '+', '=', '_', '@', '&', '*', '<', '>', '~', '%', ':':
		return true
	case '.', ',', '/':
		return start > 1 && kinds[f.text[start-2]] == digit
	case '-':
		return start > 1 && kinds[f.text[start-2]] == letter && !strings.HasSuffix(f.text[:start-1], "mid") && !strings.HasSuffix(f.text[:start-1], "Mid")
	case ' ', '(', '\n':
		return false
	default:
		if kinds[c] == letter {
			r, _ := utf8.DecodeLastRuneInString(f.text[:start])
			return r != '–' && r != '—' && r != '“' && r != '‘' && r != '’' && r != '„' && r != '\u00a0' && r != '\u202f' && r != '\u2009'
		}
		return kinds[c] == digit
	}
}

// continues reports whether a number goes on after its digits: "6,000", "6.5", "6:30", "6%", "6€".
func (f *finder) continues(end int) bool {
	rest := f.text[end:]
	if rest == "" {
		return false
	}
	switch rest[0] {
	case '%', '$':
		return true
	case ',', '.', ':':
		return len(rest) > 1 && kinds[rest[1]] == digit
	}
	return strings.HasPrefix(rest, "€") || strings.HasPrefix(rest, "£")
}
