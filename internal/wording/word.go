package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one word of a statement, without the punctuation around it.
type word struct {
	text, low string // low is in lower case with straight apostrophes
	end       int    // byte offset of its end in the statement
	quoted    bool   // stands inside quotation marks
	bracket   bool   // stands directly before a closing bracket, or after an opening one
	comma     bool   // is followed by a comma or a dash
	colon     bool   // is followed by a colon and a space
	full      bool   // is followed by a stop
}

// split returns the words of s. Marks are told from apostrophes by what stands around them.
func split(s string) []word {
	words := make([]word, 0, len(s)/5)
	var open rune
	prev := ' '
	start := -1
	flush := func(end int) {
		if start >= 0 {
			text := s[start:end]
			low := strings.ToLower(text)
			if text == "US" || text == "IT" || text == "WHO" {
				low = text // names, not pronouns
			}
			if strings.Contains(low, "’") {
				low = strings.ReplaceAll(low, "’", "'")
			}
			words = append(words, word{text: text, low: low, end: end, quoted: open != 0})
			start = -1
		}
	}
	for i, r := range s {
		next, _ := utf8.DecodeRuneInString(s[min(len(s), i+max(1, utf8.RuneLen(r))):])
		switch {
		case isLetter(r), start >= 0 && (r == '\'' || r == '’' || r == '.' || r == '-' || r == ',') && isLetter(next) && isLetter(prev) && (r != ',' || unicode.IsDigit(next)):
			if start < 0 {
				start = i
			}
		default:
			flush(i)
			open = quotes(open, r, prev, next)
			note(words, r, prev, next)
		}
		prev = r
	}
	flush(len(s))
	return words
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
		if open == 0 && r != '’' && !isLetter(prev) && isLetter(next) {
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
