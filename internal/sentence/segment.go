package sentence

import (
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// A segmenter cuts the first sentence off p by the rules of UAX #29. It knows the characters of most
// Latin and Cyrillic text; where it meets another, the sentence is left to the uax29 module, which
// takes some ten times as long.
type segmenter struct {
	p       string
	at      int  // everything before it is read
	tight   bool // a stop stood between two letters, SB7
	unknown bool
}

// segment returns where the first sentence of p ends by the Unicode rules, and whether a stop in it
// may have lost its space.
func segment(p string) (end int, tight bool) {
	s := segmenter{p: p}
	s.run()
	if s.unknown {
		it := sentences.FromString(p)
		it.Next()
		return it.End(), true
	}
	return s.at, s.tight
}

func (s *segmenter) run() {
	p := s.p
	for !s.unknown {
		i := s.at
		for i < len(p) && classes[p[i]]&(aTerm|sTerm|separator|wide) == 0 {
			i++
		}
		s.at = i
		c, size := classAt(p, i)
		switch {
		case size == 0:
			return
		case c == unknown:
			s.unknown = true
		case c&separator != 0: // SB4
			s.separate()
			return
		case c&(aTerm|sTerm) == 0:
			s.at += size
		case s.terminates(c):
			return
		}
	}
}

// separate reads a paragraph separator, SB3. The module ends no sentence before half a character.
func (s *segmenter) separate() {
	if s.p[s.at] == '\r' && s.at+1 < len(s.p) && s.p[s.at+1] == '\n' {
		s.at++
	}
	s.at++
	c, _ := classAt(s.p, s.at)
	s.unknown = c == unknown
}

// terminates reads the terminator of class term that comes next, and reports whether the sentence ends
// with what it has then read.
func (s *segmenter) terminates(term class) bool {
	dot := s.at
	s.at++
	c, size := classAt(s.p, s.at)
	if term == aTerm {
		tight := c&upper != 0 && s.letterBefore(dot)
		s.tight = s.tight || tight
		if c&numeric != 0 || tight || s.lowerAhead() { // SB6, SB7, SB8
			return false
		}
	}
	for c&closing != 0 { // SB9
		s.at += size
		c, size = classAt(s.p, s.at)
	}
	for c&space != 0 { // SB10
		s.at += size
		c, size = classAt(s.p, s.at)
	}
	switch {
	case c == unknown:
		s.unknown = true
	case c&(sContinue|aTerm|sTerm) != 0: // SB8a
		return false
	case c&separator != 0:
		s.separate()
	}
	return true // SB11
}

func (s *segmenter) letterBefore(i int) bool {
	if i == 0 {
		return false
	}
	if b := s.p[i-1]; b < utf8.RuneSelf {
		return classes[b]&(lower|upper) != 0
	}
	r, _ := utf8.DecodeLastRuneInString(s.p[:i])
	return breakClass(r)&(lower|upper) != 0
}

// lowerAhead reports whether the next letter is a small one with no other terminator before it, and
// then reads on to it.
func (s *segmenter) lowerAhead() bool {
	for i := s.at; ; {
		c, size := classAt(s.p, i)
		switch {
		case c == unknown:
			s.unknown = true
			return true
		case c&lower != 0:
			s.at = i
			return true
		case size == 0 || c&(otherLetter|upper|separator|aTerm|sTerm) != 0:
			return false
		}
		i += size
	}
}
