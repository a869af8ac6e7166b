package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one word of a statement, without the punctuation around it.
type word struct {
	text, low string // low is in lower case with straight apostrophes
	class     class  // what the tables tell of low
	end       int    // byte offset of its end in the statement
	quoted    bool   // stands inside quotation marks
	bracket   bool   // stands directly before a closing bracket, or after an opening one
	comma     bool   // is followed by a comma or a dash
	colon     bool   // is followed by a colon and a space
	full      bool   // is followed by a stop
}

// split returns the words of s. Marks are told from apostrophes by what stands around them.
func split(s string) []word { return splitInto(make([]word, 0, len(s)/5), s) }

// splitInto appends the words of s to words, which is empty, and returns it.
func splitInto(words []word, s string) []word {
	lowered := lowerASCII(s)
	var open rune
	prev := ' '
	start := -1
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if isLetter(r) {
			if start < 0 {
				start = i
			}
			prev = r
			i += size
			for i < len(s) && plain[s[i]] {
				prev = rune(s[i])
				i++
			}
			continue
		}
		next := rune(0)
		if i+size < len(s) {
			if next = rune(s[i+size]); next >= utf8.RuneSelf {
				next, _ = utf8.DecodeRuneInString(s[i+size:])
			}
		} else {
			next = utf8.RuneError
		}
		if start < 0 || !isJoint(r) || !isLetter(next) || !isLetter(prev) || r == ',' && !unicode.IsDigit(next) {
			if start >= 0 {
				words = append(words, newWord(s, lowered, start, i, open != 0))
				start = -1
			}
			if r != ' ' {
				open = quotes(open, r, prev, next)
				note(words, r, prev, next)
			}
		}
		prev = r
		i += size
	}
	if start >= 0 {
		words = append(words, newWord(s, lowered, start, len(s), open != 0))
	}
	return words
}

// plain bytes are the letters and digits of ASCII.
var plain = func() (plain [256]bool) {
	for c := range plain {
		plain[c] = '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	return plain
}()

// isJoint reports whether r between letters belongs to their word.
func isJoint(r rune) bool {
	return r == '\'' || r == '’' || r == '.' || r == '-' || r == ','
}

// newWord returns the word s[start:end]; lowered is s with its ASCII letters in lower case.
func newWord(s, lowered string, start, end int, quoted bool) word {
	w := word{text: s[start:end], low: lowered[start:end], end: end, quoted: quoted}
	switch w.text {
	case "US", "IT", "WHO":
		w.low = w.text // names, not pronouns
	default:
		if !isASCII(w.low) {
			w.low = strings.ReplaceAll(strings.ToLower(w.text), "’", "'")
		}
	}
	w.class = classOf(w.low)
	return w
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// lowerASCII returns s with its ASCII letters in lower case, so that all words share one copy.
func lowerASCII(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	from := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; 'A' <= c && c <= 'Z' {
			b.WriteString(s[from:i])
			b.WriteByte(c + 'a' - 'A')
			from = i + 1
		}
	}
	b.WriteString(s[from:])
	return b.String()
}

// note records the punctuation r on the word it follows or brackets.
func note(words []word, r, prev, next rune) {
	if len(words) == 0 {
		return
	}
	w := &words[len(words)-1]
	switch r {
	case ',':
		w.comma = w.comma || isLetter(prev)
	case '–', '—', '-':
		w.comma = w.comma || !isLetter(prev) && !isLetter(next)
	case ':':
		w.colon = isLetter(prev) && next == ' '
	case '.', '!', '?':
		w.full = isLetter(prev) && !abbreviated[w.low]
	case ')':
		w.bracket = true
	}
}

// quotes returns the mark that is open after r.
func quotes(open, r, prev, next rune) rune {
	switch r {
	case '“', '„', '«', '「', '『', '"':
		if open == 0 || open == '\'' {
			return r
		}
		return 0
	case '”', '»', '」', '』':
		return 0
	case '\'', '‘', '’':
		if open == 0 && r != '’' && !isLetter(prev) && prev != '.' && isLetter(next) {
			return '\''
		}
		if open == '\'' && r != '‘' && !unicode.IsSpace(prev) && !isLetter(next) {
			return 0
		}
	}
	return open
}

func isMark(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '„', '‘', '’', '«', '»', '「', '」', '『', '』', '‚', '‹', '›':
		return true
	}
	return false
}

func isLetter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
