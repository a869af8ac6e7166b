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
	text := s.text[:p.End]
	for i := p.Start; i < len(text); {
		switch kindOf[text[i]] {
		case lower:
			end := i + 1
			for end < len(text) && text[end]-'a' < 26 {
				end++
			}
			if end < len(text) && joins(text[end]) || s.lex.elided {
				i = s.word(i)
				continue
			}
			s.plain(i, end)
			i = end
		case other:
			if text[i] == ' ' {
				i++
				continue
			}
			i = s.punctuation(p, i)
		case wide:
			switch r, n := utf8.DecodeRuneInString(text[i:]); {
			case letter(r):
				i = s.word(i)
			case r == '“':
				s.opens = true
				i = s.work(i+n, "”")
			default:
				s.mark(r)
				i += n
			}
		default:
			i = s.word(i)
		}
	}
}

// joins reports whether a word may go on after letters with c.
func joins(c byte) bool { return c == '\'' || c == '-' || c == '&' || kindOf[c] != other }

// plain reads a word of small letters of ASCII.
func (s *scanner) plain(start, end int) {
	word := s.text[start:end]
	first := s.opens
	s.opens = false
	if len(word) > 3 {
		s.small++
	}
	c := s.lex.words.of(word)
	if c == 0 {
		return
	}
	t := token{start: start, end: end, after: end, sentence: s.sentence, class: c}
	if first {
		t.flags = opens
	}
	s.tokens = append(s.tokens, t)
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
	case '&':
		s.tokens = append(s.tokens, token{start: i, end: i + 1, after: i + 1, class: s.lex.words.of("&"), sentence: s.sentence})
	case ':', '*':
		s.opens = true
	case '"', '\'', '(':
		if i+1 < s.end && wordByte(s.text[i+1]) && (i == p.Start || !wordByte(s.text[i-1])) {
			if c == '"' {
				i = s.work(i+1, "\"") - 1
			}
			s.opens = c != '(' || s.opens
		}
	case '-':
		if i-p.Start < longestDateline && (i+1 == s.end || s.text[i+1] == ' ' || s.text[i+1] == '-') {
			s.dateline()
		}
	}
	return i + 1
}

// longestTitle is the greatest length of a work's title, in bytes.
const longestTitle = 80

// work skips the title of a work, quoted from i to the closing mark: "The Lamp of the Sea", whose capitals
// are no names. It returns where to go on.
func (s *scanner) work(i int, closing string) int {
	if !s.lex.english || i >= s.end || kindOf[s.text[i]] != upper {
		return i
	}
	end := strings.Index(s.text[i:min(i+longestTitle, s.end)], closing)
	if end < 0 {
		return i
	}
	title := strings.TrimRight(s.text[i:i+end], ",")
	words, small := 0, 0
	for w := range strings.SplitSeq(title, " ") {
		words++
		switch {
		case w == "":
			return i
		case kindOf[w[0]] == upper || kindOf[w[0]] == digit:
		case !articles(w):
			return i
		default:
			small++
		}
	}
	if words < 3 || small == 0 || strings.ContainsAny(title, ".!?;") {
		return i
	}
	return i + end
}

// articles reports whether a word is one that titles of works write small.
func articles(w string) bool {
	switch w {
	case "a", "an", "the", "of", "in", "on", "to", "and", "for", "with", "at", "by", "from", "or":
		return true
	}
	return false
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
