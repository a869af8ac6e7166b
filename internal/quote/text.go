package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wording returns the words of an utterance as one text. The comma before an attribution is the
// attribution's: where the sentence goes on after it, it goes.
func (f *finder) wording(u utterance) string {
	var b strings.Builder
	size := 0
	for _, p := range u.parts {
		size += p.Len() + len(". ")
	}
	b.Grow(size)
	for i, p := range u.parts {
		s := strings.TrimRight(p.In(f.text), " \t\r\n")
		opens := upper(f.text, p.Span)
		if i > 0 {
			b.WriteByte(' ')
		}
		last := i == len(u.parts)-1
		goesOn := !last && !upper(f.text, u.parts[i+1].Span)
		body, mark := withoutComma(s)
		fold(&b, body)
		switch ended := len(body)+len(mark) < len(s); {
		case last && ended && (opens || i > 0):
			b.WriteByte('.')
		case last:
		case !goesOn && (ended || endsInWord(body)):
			b.WriteByte('.')
		}
		b.WriteString(mark)
	}
	return b.String()
}

// withoutComma cuts the comma off the end of s, and returns the inner quotation's mark that it stood
// before, if it did.
func withoutComma(s string) (body, mark string) {
	if i := strings.LastIndexByte(s, ','); i >= 0 && i+4 >= len(s) {
		switch mark = s[i+1:]; mark {
		case "", "'", "’", "”", "\"":
			return strings.TrimRightFunc(s[:i], unicode.IsSpace), mark
		}
	}
	return s, ""
}

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// fold writes s with each run of white space as one space.
func fold(b *strings.Builder, s string) {
	if folded(s) {
		b.WriteString(s)
		return
	}
	space := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
}

// folded reports whether s surely has no white space but single blanks.
func folded(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			if i+1 < len(s) && s[i+1] == ' ' {
				return false
			}
		case c < ' ', c == 0xc2, c == 0xe1, c == 0xe3:
			return false
		case c == 0xe2 && (i+2 >= len(s) || s[i+1] != 0x80 || s[i+2] < 0x90 || s[i+2] > 0xa7):
			return false // all but dashes, quotation marks and the like
		}
	}
	return true
}

// count returns how many words the parts have, how many of them are long, and how many of those begin with
// a capital letter, as most or all in a title do.
func (f *finder) count(parts []part) (words, long, capitals int) {
	for _, p := range parts {
		for s := p.In(f.text); s != ""; {
			word := s
			if end := strings.IndexByte(s, ' '); end >= 0 {
				word, s = s[:end], s[end+1:]
			} else {
				s = ""
			}
			for word != "" && !letterAt(word, 0) {
				_, size := utf8.DecodeRuneInString(word)
				word = word[size:]
			}
			if word == "" {
				continue
			}
			words++
			if len(word) > 3 {
				long++
				if 'A' <= word[0] && word[0] <= 'Z' || word[0] >= utf8.RuneSelf && upperAt(word) {
					capitals++
				}
			}
		}
	}
	return words, long, capitals
}

func upperAt(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// description returns a description as it stands, its article in lower case where it opened a sentence.
func (f *finder) description(v voice) string {
	s := v.span.In(f.text)
	first, _, _ := strings.Cut(s, " ")
	if c := f.grammar.class(first); c.is(article | people) {
		s = lower(s)
	}
	var b strings.Builder
	fold(&b, s)
	return b.String()
}

// lower returns s with a small first letter.
func lower(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 || unicode.IsLower(first) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}
