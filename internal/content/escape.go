package content

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// escape returns text as Markdown that reads back as exactly text, wherever in a line it stands.
// Line breaks and other white space that Markdown would fold or strip become character references,
// so that a quoted passage keeps its bytes on one line.
func escape(text string) string {
	var b strings.Builder
	for i, r := range text {
		switch {
		case r == ' ' && (i == 0 || i == len(text)-1), r == '\n', r == '\r', r == '\t':
			fmt.Fprintf(&b, "&#%d;", r)
			continue
		case strings.ContainsRune("\\`*[]<>~|", r),
			r == '&' && startsReference(text[i:]),
			r == '_' && !insideWord(text, i),
			r == '!' && strings.HasPrefix(text[i+1:], "["),
			r == ':' && strings.HasPrefix(text[i+1:], "//"), r == '@', r == '.' && endsInWWW(text[:i]), // no links of their own
			i == 0 && strings.ContainsRune("#+-=:", r),
			(r == '.' || r == ')') && i > 0 && isNumber(text[:i]):
			b.WriteByte('\\')
		}
		if r == utf8.RuneError {
			b.WriteRune(utf8.RuneError)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// startsReference reports whether s, which begins with "&", could be read as a character reference.
func startsReference(s string) bool {
	return len(s) > 1 && (s[1] == '#' || 'a' <= s[1]|0x20 && s[1]|0x20 <= 'z')
}

// endsInWWW reports whether s ends in "www", which with a dot begins an address.
func endsInWWW(s string) bool { return len(s) > 2 && strings.EqualFold(s[len(s)-3:], "www") }

// insideWord reports whether the byte at i stands between two letters or digits, where an
// underscore opens no emphasis.
func insideWord(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+1:])
	return isWordRune(before) && isWordRune(after)
}

func isWordRune(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func isNumber(s string) bool {
	return len(s) < 10 && strings.Trim(s, "0123456789") == ""
}

// codeSpan returns text as a Markdown code span.
func codeSpan(text string) string {
	fence := "`"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") ||
		strings.HasPrefix(text, " ") && strings.HasSuffix(text, " ") {
		text = " " + text + " "
	}
	return fence + text + fence
}
