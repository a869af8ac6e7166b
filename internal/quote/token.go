package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// A token is a word, a name, a mark of punctuation that divides clauses, or a whole quotation.
type token struct {
	brief.Span
	class
	name  int32 // of a name, its index; else -1
	owner bool  // "Smith's", "the company's"
}

// A mention is a name's mention, outside of quotations or in one.
type mention struct {
	brief.Span
	name, at int32 // the name, and which of its mentions
	quoted   bool
}

// mentions returns the mentions of all names, in order, as far as they lie in a unit.
func mentions(names []brief.Name, units []unit) []mention {
	n := 0
	for i := range names {
		n += len(names[i].Mentions)
	}
	all := make([]mention, 0, n)
	for i := range names {
		for k, m := range names[i].Mentions {
			if m.Len() > 0 {
				all = append(all, mention{Span: m.Span, name: int32(i), at: int32(k)})
			}
		}
	}
	slices.SortFunc(all, func(a, b mention) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	i := 0
	for _, u := range units {
		for _, q := range u.marked {
			for i < len(all) && all[i].Start < q.Start {
				i++
			}
			for i < len(all) && all[i].Start < q.End {
				all[i].quoted = true
				i++
			}
		}
	}
	return all
}

// after returns the index of the first mention that does not begin before offset.
func (f *finder) after(offset int) int {
	i, _ := slices.BinarySearchFunc(f.mentions, offset, func(m mention, at int) int { return cmp.Compare(m.Start, at) })
	return i
}

// tokenise fills f.tokens with those of unit u. What stands in brackets is left out, and so are full stops
// but those that end a sentence within the unit.
func (f *finder) tokenise(u *unit) {
	f.tokens = f.tokens[:0]
	marked, m := u.marked, f.after(u.Start)
	text := f.text[:u.End]
	for i := u.Start; i < u.End; {
		if len(marked) > 0 && marked[0].Start <= i {
			f.tokens = append(f.tokens, token{Span: marked[0].Span, class: quoted, name: -1})
			i = max(marked[0].End, i+1)
			marked = marked[1:]
			continue
		}
		for m < len(f.mentions) && f.mentions[m].Start < i {
			m++
		}
		if m < len(f.mentions) && f.mentions[m].Start == i && f.mentions[m].End <= u.End {
			i = f.nameToken(f.mentions[m], text)
			continue
		}
		i = f.nextToken(i, text)
	}
}

// nameToken appends the name that begins at i and returns where it ends, its possessive included.
func (f *finder) nameToken(m mention, text string) int {
	t := token{Span: m.Span, class: capital | f.grammar.class(m.In(text))&platform, name: m.name}
	end := m.End
	switch s := text[m.End:]; {
	case strings.HasPrefix(s, "'s") || strings.HasPrefix(s, "’s"):
		t.owner, end = true, end+len(s[:strings.IndexByte(s, 's')+1])
	case (strings.HasPrefix(s, "'") || strings.HasPrefix(s, "’")) && text[m.End-1] == 's':
		t.owner = true
	}
	f.tokens = append(f.tokens, t)
	return end
}

// nextToken appends the word or mark at i, if it is one, and returns where to go on.
func (f *finder) nextToken(i int, text string) int {
	if alnum(text[i]) {
		return f.wordToken(i, text)
	}
	r, size := rune(text[i]), 1
	if r >= utf8.RuneSelf {
		r, size = utf8.DecodeRuneInString(text[i:])
	}
	mark := class(0)
	switch {
	case r == ' ':
		return i + 1
	case r == ',':
		mark = comma
	case r == ':':
		mark = colon
	case r == ';', r == '?', r == '!', r == '…':
		mark = break_
	case r == '—', r == '–':
		mark = dash
	case r == '-' && !letterAt(text, i+1):
		mark = dash
	case r == '.':
		if !stops(text, i) {
			return i + 1
		}
		mark = break_
	case r == '(':
		if end := strings.IndexByte(text[i:], ')'); end > 0 && end < 80 {
			return i + end + 1
		}
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return f.wordToken(i, text)
	}
	if mark != 0 {
		f.tokens = append(f.tokens, token{Span: brief.Span{Start: i, End: i + size}, class: mark, name: -1})
	}
	return i + size
}

// stops reports whether the full stop at i ends a sentence rather than an abbreviation: a lower-case
// word longer than those stands before it and space after.
func stops(text string, i int) bool {
	if i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '"' && text[i+1] != 0xe2 {
		return false
	}
	for n := 1; n <= 4; n++ {
		if i-n < 0 || text[i-n] < 'a' && text[i-n] != ')' {
			return false
		}
	}
	return true
}

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	if text[i] < utf8.RuneSelf {
		return alnum(text[i])
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wordToken appends the word at i. Hyphens, apostrophes and stops between letters belong to it.
func (f *finder) wordToken(i int, text string) int {
	end := i
	for end < len(text) {
		c := text[end]
		if c < utf8.RuneSelf {
			if alnum(c) || (c == '-' || c == '\'' || c == '.') && letterAt(text, end+1) {
				end++
				continue
			}
			break
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && (r != '’' && r != 'ʼ' && r != '‑' || !letterAt(text, end+size)) {
			break
		}
		end += size
	}
	if end == i {
		return i + 1
	}
	word := text[i:end]
	t := token{Span: brief.Span{Start: i, End: end}, name: -1}
	bare := word
	if word[len(word)-1] == 's' && len(word) > 2 && word[len(word)-2] != 's' {
		bare = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	}
	t.class = f.grammar.class(bare)
	t.owner = len(bare) < len(word) && !t.is(pronoun) || end < len(text) && word[len(word)-1] == 's' && apostrophe(text[end:])
	f.tokens = append(f.tokens, t)
	return end
}

// apostrophe reports whether s begins with one that ends a word: "the players' coach".
func apostrophe(s string) bool {
	return strings.HasPrefix(s, "' ") || strings.HasPrefix(s, "’ ")
}

func alnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
