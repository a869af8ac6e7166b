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
	for _, m := range [...]string{"'", "’", "”", "\""} {
		if body, found := strings.CutSuffix(s, ","+m); found {
			return body, m
		}
	}
	return strings.TrimSuffix(s, ","), ""
}

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// fold writes s with each run of white space as one space.
func fold(b *strings.Builder, s string) {
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

// count returns how many words the parts have, and whether most of them begin with a capital letter, as
// those of titles do.
func (f *finder) count(parts []part) (words int, cased bool) {
	capitals, long := 0, 0
	for _, p := range parts {
		in := false
		s := p.In(f.text)
		for i, r := range s {
			if unicode.IsSpace(r) {
				in = false
				continue
			}
			if in || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				continue
			}
			in = true
			words++
			if end := strings.IndexFunc(s[i:], unicode.IsSpace); end > 3 || end < 0 && len(s)-i > 3 {
				long++
				if unicode.IsUpper(r) {
					capitals++
				}
			}
		}
	}
	return words, long > 0 && 2*capitals > long
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
