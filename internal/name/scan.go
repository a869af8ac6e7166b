package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// A token is a word that begins with a capital, or a small one that says something of the names beside it.
type token struct {
	start, end int // of the word alone, in the text
	after      int // its end with the possessive or the full stop of an abbreviation
	class      class
	flags      flags
	sentence   int32
}

type flags uint8

const (
	capital    flags = 1 << iota // begins as a name does
	caps                         // capitals alone, two at least
	opens                        // stands where a sentence or quotation begins
	possessive                   // "Ray's"
	initial                      // one letter with a full stop
	dateline                     // stands before the dash that opens a paragraph
)

func (t token) is(c class) bool    { return t.class&c != 0 }
func (t token) has(f flags) bool   { return t.flags&f != 0 }
func (t token) name() bool         { return t.flags&capital != 0 }
func (t token) in(s string) string { return s[t.start:t.end] }

// A scanner reads the tokens of a paragraph, in one pass over its bytes.
type scanner struct {
	text     string
	end      int
	lex      *lexicon
	tokens   []token
	opens    bool  // the next word opens a sentence
	sentence int32 // which one it is in
	small    int   // words of four letters or more that are not capitalised
	large    int   // words that are
}

// The kinds of byte that words are told by.
const (
	other = iota
	lower
	upper
	digit
	wide // part of a character beyond ASCII
)

var kindOf = func() (table [256]uint8) {
	for c := range table {
		switch {
		case c >= 'a' && c <= 'z':
			table[c] = lower
		case c >= 'A' && c <= 'Z':
			table[c] = upper
		case c >= '0' && c <= '9':
			table[c] = digit
		case c >= utf8.RuneSelf:
			table[c] = wide
		}
	}
	return table
}()

// scan adds the tokens of one paragraph.
func (s *scanner) scan(p brief.Span) {
	s.end, s.opens, s.small, s.large = p.End, true, 0, 0
	s.sentence++
	for i := p.Start; i < p.End; {
		switch kindOf[s.text[i]] {
		case other:
			i = s.punctuation(p, i)
		case wide:
			if r, n := utf8.DecodeRuneInString(s.text[i:p.End]); letter(r) {
				i = s.word(i)
			} else {
				s.mark(r)
				i += n
			}
		default:
			i = s.word(i)
		}
	}
}

// punctuation reads what is no letter of ASCII at i, and returns where to go on.
func (s *scanner) punctuation(p brief.Span, i int) int {
	switch c := s.text[i]; c {
	case ' ', '\n', ',':
	case '.', '!', '?':
		if next := i + 1; next >= s.end || !wordByte(s.text[next]) {
			s.opens = true
			s.sentence++
		}
	case ':', '*':
		s.opens = true
	case '"', '\'', '(':
		if i+1 < s.end && wordByte(s.text[i+1]) && (i == p.Start || !wordByte(s.text[i-1])) {
			s.opens = c != '(' || s.opens
		}
	case '-':
		if i-p.Start < longestDateline && (i+1 == s.end || s.text[i+1] == ' ' || s.text[i+1] == '-') {
			s.dateline()
		}
	}
	return i + 1
}

// longestDateline is how far into a paragraph the dash after a dateline may stand, in bytes.
const longestDateline = 60

// dateline marks what stands before the first dash of a paragraph.
func (s *scanner) dateline() {
	for i := len(s.tokens) - 1; i >= 0 && s.tokens[i].sentence == s.sentence; i-- {
		s.tokens[i].flags |= dateline
	}
	s.opens = true
}

// mark reads a sign beyond ASCII.
func (s *scanner) mark(r rune) {
	switch r {
	case '“', '„', '«', '‘', '»', '¿', '¡', '•', '‹':
		s.opens = true
	case '…', '。', '！', '？', '؟', '।', '۔':
		s.opens = true
		s.sentence++
	case '–', '—':
		if len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].sentence == s.sentence && s.small < 2 {
			s.dateline()
		}
	}
}

// word reads the word at i and returns the end of it.
func (s *scanner) word(i int) int {
	first := i
	if s.lex.elided {
		i = s.elision(i)
	}
	end := s.wordEnd(i)
	t := token{start: i, end: end, after: end, sentence: s.sentence}
	if s.opens {
		t.flags = opens
		s.opens = false
	}
	c := kindOf[s.text[i]]
	switch {
	case c == lower:
		s.smallWord(t, first == i)
	case c == digit:
	case c == upper, s.isUpper(i):
		return s.large_(t)
	default:
		s.smallWord(t, true)
	}
	return end
}

// elision skips an article that is written together with a name, as in "l'Italie".
func (s *scanner) elision(i int) int {
	for j := i; j < s.end && j-i < 6; j++ {
		switch k := kindOf[s.text[j]]; {
		case k == lower, k == upper && j == i && s.opens:
			continue
		case j == i:
			return i
		}
		if n := apostrophe(s.text[j:s.end]); n > 0 && j+n < s.end && s.isUpper(j+n) {
			return j + n
		}
		return i
	}
	return i
}

// apostrophe returns the length of the apostrophe that text begins with, or 0.
func apostrophe(text string) int {
	switch {
	case text == "":
	case text[0] == '\'':
		return 1
	case strings.HasPrefix(text, "’"):
		return len("’")
	}
	return 0
}

// wordEnd returns the end of the word at i: letters and digits, and hyphens and apostrophes between them.
func (s *scanner) wordEnd(i int) int {
	for i < s.end {
		switch c := s.text[i]; {
		case kindOf[c] == wide:
			r, n := utf8.DecodeRuneInString(s.text[i:s.end])
			if r == '’' {
				if !s.letterAt(i + n) {
					return i
				}
			} else if !letter(r) && !unicode.IsMark(r) {
				return i
			}
			i += n
		case kindOf[c] != other:
			i++
		case c == '\'' || c == '-' || c == '&':
			if !s.letterAt(i + 1) {
				return i
			}
			i++
		default:
			return i
		}
	}
	return i
}

// letterAt reports whether a letter or digit stands at i.
func (s *scanner) letterAt(i int) bool {
	if i >= s.end {
		return false
	}
	if kindOf[s.text[i]] == wide {
		r, _ := utf8.DecodeRuneInString(s.text[i:s.end])
		return letter(r)
	}
	return kindOf[s.text[i]] != other
}

func (s *scanner) isUpper(i int) bool {
	if kindOf[s.text[i]] != wide {
		return kindOf[s.text[i]] == upper
	}
	r, _ := utf8.DecodeRuneInString(s.text[i:s.end])
	return unicode.IsUpper(r)
}

// smallWord adds a word that is not capitalised if it says something of names. "al-Masri" is one.
func (s *scanner) smallWord(t token, whole bool) {
	word := t.in(s.text)
	if len(word) > 3 {
		s.small++
	}
	if i := strings.IndexByte(word, '-'); i > 0 && i <= len("abdel") && whole {
		if s.lex.words[word[:i]]&particle != 0 && s.isUpper(t.start+i+1) {
			t.flags |= capital
			s.large++
			s.tokens = append(s.tokens, t)
		}
		return
	}
	if len(word) > longestCue || kindOf[word[0]] == wide && !s.lex.cases {
		return
	}
	if s.lex.english && !mayCue(word) {
		return
	}
	if t.class = s.lex.words[word]; t.class != 0 {
		s.tokens = append(s.tokens, t)
	}
}

// longestCue is the greatest length of a small word that is looked up, in bytes: "повідомила".
const longestCue = 20

// mayCue is a filter before the table, which few small words of English are in.
func mayCue(word string) bool {
	switch len(word) {
	case 2, 3:
		return true
	case 1:
		return word == "y"
	}
	return cueEnds[word[len(word)-1]]
}

var cueEnds = func() (table [256]bool) {
	for _, c := range []byte("deklmnorstyaw") {
		table[c] = true
	}
	return table
}()

// large_ adds a capitalised word and returns where to go on.
func (s *scanner) large_(t token) int {
	s.large++
	t.flags |= capital
	after := t.end
	switch word := t.in(s.text); {
	case len(word) == 1 && t.end < s.end && s.text[t.end] == '.':
		t, after = s.initials(t)
	default:
		t = s.shape(t)
		after = t.after
	}
	s.tokens = append(s.tokens, t)
	return after
}

// initials reads "J.", "J.K." or "U.S." at a capital letter with a full stop.
func (s *scanner) initials(t token) (token, int) {
	end, n := t.start, 0
	for end+1 < s.end && kindOf[s.text[end]] == upper && s.text[end+1] == '.' {
		end += 2
		n++
	}
	if n == 1 && !s.spaceThenCapital(end) {
		t.class = s.lex.words[t.in(s.text)]
		return t, t.end // the end of a sentence
	}
	t.after = end
	if n == 1 {
		if t.class = s.lex.words[t.in(s.text)] & title; t.class == 0 {
			t.flags |= initial
		}
		return t, end
	}
	t.end = end
	t.flags |= caps
	if end < s.end && (s.text[end] == '-' || wordByte(s.text[end])) {
		// "U.S.-led", "A.B.c": an adjective, or nothing
		t.class, t.end = noise, s.wordEnd(end)
		t.after = t.end
		return t, t.end
	}
	if n := s.possessiveAt(end); n > 0 {
		t.flags |= possessive
		t.after = end + n
	}
	return t, t.after
}

func (s *scanner) spaceThenCapital(i int) bool {
	return i+1 < s.end && s.text[i] == ' ' && (s.isUpper(i+1) || particleAt(s.text[i+1:s.end]))
}

func particleAt(text string) bool {
	return strings.HasPrefix(text, "van ") || strings.HasPrefix(text, "von ") || strings.HasPrefix(text, "de ")
}

// possessiveAt returns the length of "'s" at i when a word ends there, else 0.
func (s *scanner) possessiveAt(i int) int {
	n := apostrophe(s.text[min(i, s.end):s.end])
	if n == 0 || i+n >= s.end || s.text[i+n] != 's' && s.text[i+n] != 'S' || s.letterAt(i+n+1) {
		return 0
	}
	return n + 1
}

// shape finds what a capitalised word is: its possessive, its class, whether it is an adjective.
func (s *scanner) shape(t token) token {
	word := t.in(s.text)
	plain, small := true, false // of ASCII letters alone; with a small one
	for i := 0; i < len(word); i++ {
		switch kindOf[word[i]] {
		case lower:
			small = true
		case upper:
		default:
			plain = false
		}
	}
	if !plain {
		if t, word = s.compound(t, word); t.is(noise | function) {
			return t
		}
		small = strings.ToUpper(word) != word
	}
	t.class |= s.lex.words[word]
	if !small && len(word) > 1 {
		t.flags |= caps
		if t.class == 0 && len(word) > 3 {
			t.class = s.lex.words[word[:1]+strings.ToLower(word[1:])] &^ (given | function)
		}
	}
	if t.is(short) && t.after < s.end && s.text[t.after] == '.' {
		t.after++
	}
	return t
}

// compound looks into a word with apostrophes, hyphens, digits or letters beyond ASCII.
func (s *scanner) compound(t token, word string) (token, string) {
	for i := len(word) - 1; i > 0; i-- {
		if n := s.possessiveOf(word, i); n > 0 {
			t.end = t.start + i
			t.flags |= possessive
			word = word[:i]
			break
		}
	}
	if s.lex.english && contraction(word) {
		t.class = function
		return t, word
	}
	i := strings.LastIndexByte(word, '-')
	if i > 0 && i+1 < len(word) && s.lex.words[word] == 0 {
		if !s.isUpper(t.start+i+1) || s.lex.words[word[i+1:]]&(demonym|calendar) != 0 || s.lex.words[word[:i]]&calendar != 0 {
			t.class = noise
		}
	}
	if mixed(word) {
		t.class = noise
	}
	return t, word
}

// possessiveOf returns the length of a possessive that ends word at i.
func (s *scanner) possessiveOf(word string, i int) int {
	if s.lex.cases {
		return 0
	}
	n := apostrophe(word[i:])
	if n == 0 || len(word) != i+n+1 || word[i+n] != 's' && word[i+n] != 'S' {
		return 0
	}
	return n + 1
}

// contraction reports whether word is one of a pronoun or verb: "I'm", "We've", "Don't".
func contraction(word string) bool {
	i := strings.LastIndexByte(word, '\'')
	n := 1
	if i < 0 {
		i, n = strings.LastIndex(word, "’"), len("’")
	}
	if i < 0 {
		return false
	}
	switch word[i+n:] {
	case "m", "ve", "ll", "d", "re", "t", "LL", "VE", "RE":
		return true
	}
	return false
}

// mixed reports whether a word has letters of two scripts, as where one without spaces surrounds "NATO",
// or none that capitals would mark.
func mixed(word string) bool {
	for i, r := range word {
		if i > 0 && r >= 0x590 && !unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Cyrillic, r) && !unicode.Is(unicode.Greek, r) && r != '’' {
			return true
		}
	}
	return false
}

func letter(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// wordByte reports whether c may be part of a word.
func wordByte(c byte) bool { return kindOf[c] != other }

// headline reports whether the paragraph that was scanned last is in title case, where capitals tell nothing.
func (s *scanner) headline(p brief.Span) bool {
	if s.lex.nouns || s.large < 4 || s.small*3 > s.large {
		return false
	}
	end := strings.TrimRight(p.In(s.text), " \n\r\t\"”’'")
	return end != "" && !strings.ContainsRune(".!?…", lastRune(end))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
