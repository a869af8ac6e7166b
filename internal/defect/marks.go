package defect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotations returns the quotations of text, their marks included, in order, and the first mark that has no partner
// with a few words of what stands around it ("" when all have one).
func quotations(text string) (spans []span, loose string) {
	spans, loose = double(text)
	singles, lone := single(text, spans)
	if loose == "" {
		loose = lone
	}
	return merge(spans, singles), loose
}

// merge returns the spans of both lists in order.
func merge(a, b []span) []span {
	var all []span
	for len(a) > 0 || len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && a[0].start <= b[0].start {
			all, a = append(all, a[0]), a[1:]
		} else {
			all, b = append(all, b[0]), b[1:]
		}
	}
	return all
}

// double returns what stands between double marks of any kind. A mark's place decides what it is: one
// that follows a space and precedes a letter opens, even where the quotation before it was never closed.
func double(text string) (spans []span, loose string) {
	open := -1
	var prev rune
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		switch {
		case c == '\n' && open >= 0: // a paragraph ends every quotation
			open, loose = -1, first(loose, around(text, open))
		case !strings.ContainsRune("\"“”„«»「」『』", c), c == '"' && unicode.IsDigit(prev) && open < 0: // 27" is inches
		case open >= 0 && !opens(c, prev, next):
			spans = append(spans, span{open, i + n})
			open = -1
		case open >= 0:
			loose = first(loose, around(text, open))
			open = i
		case c == '」' || c == '』' || !opens(c, prev, next) && closes(prev, next):
			loose = first(loose, around(text, i))
		case c == '"' || opens(c, prev, next):
			open = i
		}
		prev = c
		i += n
	}
	if open >= 0 {
		loose = first(loose, around(text, open))
	}
	return spans, loose
}

// opens reports whether the mark c, between prev and next, can only open a quotation.
func opens(c, prev, next rune) bool {
	before := prev == 0 || unicode.IsSpace(prev) || strings.ContainsRune("([{—–-‘'“\"", prev)
	after := next != utf8.RuneError && !unicode.IsSpace(next) && !strings.ContainsRune(".,;:!?)]}", next)
	switch c {
	case '“', '»', '«', '”', '"':
		return before && after
	}
	return c == '„' || c == '「' || c == '『'
}

// closes reports whether a mark between prev and next can only close a quotation.
func closes(prev, next rune) bool {
	return prev != 0 && !unicode.IsSpace(prev) && !strings.ContainsRune("([{—–-", prev) && !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// elisions are words that begin with an apostrophe.
var elisions = set("em til till cause n tis twas bout round cos")

// single returns what stands between single marks outside the double ones. An apostrophe is the same
// sign, so a closing mark is looked for after a stop or comma first, then anywhere a word ends.
func single(text string, doubles []span) (spans []span, loose string) {
	open, weak := -1, -1 // where a quotation opens; where a plural's apostrophe may have closed it
	flush := func() {
		switch {
		case open >= 0 && weak >= 0:
			spans = append(spans, span{open, weak})
		case open >= 0:
			loose = first(loose, around(text, open))
		}
		open, weak = -1, -1
	}
	var prev rune
	d := 0
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		next, _ := utf8.DecodeRuneInString(text[i+n:])
		for d < len(doubles) && doubles[d].end <= i {
			d++
		}
		within := d < len(doubles) && doubles[d].start <= i && open < 0
		switch {
		case c == '\n':
			flush()
		case within || c != '\'' && c != '’' && c != '‘' && c != '`':
		case opensSingle(text[i+n:], prev):
			flush()
			open = i
		case unicode.IsLetter(next) || unicode.IsDigit(next) || unicode.IsDigit(prev) && open < 0:
		case strings.ContainsRune(".,!?…", prev) && prev != 0 && open >= 0:
			spans = append(spans, span{open, i + n})
			open, weak = -1, -1
		case strings.ContainsRune(",!?", prev) && prev != 0:
			loose = first(loose, around(text, i))
		case open >= 0 && weak < 0 && !unicode.IsSpace(prev):
			weak = i + n
			if prev != 's' {
				flush()
			}
		}
		prev = c
		i += n
	}
	flush()
	return spans, loose
}

// opensSingle reports whether a single mark after prev and before rest opens a quotation.
func opensSingle(rest string, prev rune) bool {
	next, _ := utf8.DecodeRuneInString(rest)
	if prev != 0 && !unicode.IsSpace(prev) && !strings.ContainsRune("([—–-“\"", prev) || !unicode.IsLetter(next) && next != '[' && next != '"' && next != '“' {
		return false
	}
	return !elisions[strings.ToLower(rest[:wordEnd(rest, 0)])]
}

// first returns a unless it is empty.
func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// around returns the text about byte i, for an editor to find it by.
func around(text string, i int) string {
	from, to := max(0, i-12), min(len(text), i+20)
	return strings.ToValidUTF8(strings.TrimSpace(text[from:to]), "")
}
