package name

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
		return s.largeWord(t)
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
		if s.lex.words.of(word[:i])&particle != 0 && s.isUpper(t.start+i+1) {
			t.flags |= capital
			s.large++
			s.tokens = append(s.tokens, t)
		}
		return
	}
	if len(word) > longestCue || kindOf[word[0]] == wide && !s.lex.cases {
		return
	}
	if t.class = s.lex.words.of(word); t.class != 0 {
		s.tokens = append(s.tokens, t)
	}
}

// longestCue is the greatest length of a small word that is looked up, in bytes: "повідомила".
const longestCue = 20

// largeWord adds a capitalised word and returns where to go on.
func (s *scanner) largeWord(t token) int {
	s.large++
	t.flags |= capital
	var after int
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
		t.class = s.lex.words.of(t.in(s.text))
		return t, t.end // the end of a sentence
	}
	t.after = end
	if n == 1 {
		if t.class = s.lex.words.of(t.in(s.text)) & title; t.class == 0 {
			t.flags |= initial
		}
		return t, end
	}
	t.end = end
	t.flags |= caps
	t.class = s.lex.words.of(t.in(s.text))
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
		small = hasSmall(word)
	}
	t.class |= s.lex.words.of(word)
	if t.class == 0 && len(word) > 3 && word[len(word)-1] == 's' {
		t.class = s.lex.words.of(word[:len(word)-1]) & demonym
	}
	if !small && len(word) > 1 {
		t.flags |= caps
		if numeral(word) {
			t.class |= suffix
		}
		if t.class == 0 && len(word) > 3 {
			if t.class = s.lex.words.of(inSmall(word)) &^ given; t.is(function | opener) {
				t.class = noise
			}
		}
	}
	if t.is(short) && t.after < s.end && s.text[t.after] == '.' {
		t.after++
	}
	return t
}

// hasSmall reports whether a letter of the word is not a capital.
func hasSmall(word string) bool {
	for i := 0; i < len(word); i++ {
		switch kindOf[word[i]] {
		case lower:
			return true
		case wide:
			return strings.ToUpper(word) != word
		}
	}
	return false
}

// inSmall returns the word in small letters but for its first byte.
func inSmall(word string) string {
	return word[:1] + strings.ToLower(word[1:])
}

// numeral reports whether a word of capitals is a small Roman number: "XVI".
func numeral(word string) bool {
	return strings.Trim(word, "IVX") == "" && len(word) < 6
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
	if i > 0 && i+1 < len(word) && s.lex.words.of(word) == 0 {
		end := s.lex.words.of(word[i+1:])
		if !s.isUpper(t.start+i+1) || end&(demonym|calendar) != 0 && end&surname == 0 || s.lex.words.of(word[:i])&calendar != 0 || prefix(word[:i]) || end&place != 0 && s.lex.words.of(word[:i])&place != 0 || alias(word[i+1:]) != "" {
			t.class = noise
		}
	}
	if mixed(word) {
		t.class = noise
	}
	return t, word
}

// prefix reports whether a word with this before its hyphen is an adjective or a former state: "Ex-President".
func prefix(s string) bool {
	switch s {
	case "Ex", "Anti", "Pro", "Non", "Pre", "Post", "Mid", "Self", "Half", "Co", "Re", "Multi", "Semi", "Sub", "Super", "Ultra", "Inter":
		return true
	}
	return false
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
