package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// A page is a text on its way to a Result.
type page struct {
	text    string
	lines   []Line // all that are not blank, in order
	units   []unit
	english bool // its common words are English ones; rules that know English verbs ask
	spaced  bool // its paragraphs are set apart by blank lines, which therefore say little
	top     int  // the first unit that was no noise when its neighbours were asked
	meta    Result

	dense   stretch // where sentences outweigh the lines between them by most
	article stretch // what the rules take for the article
	pasted  bool    // the text is a page pasted whole, which its borders show

	dateUpdated bool // meta.Date is that of an update
}

// A unit is what the rules judge: a paragraph, of one line or of several wrapped ones.
type unit struct {
	first, last int        // indexes into page.lines, inclusive
	span        brief.Span // from the first line's first visible byte to the last one's last
	text        string     // the span's bytes with line endings as spaces, so that offsets agree
	body        brief.Span // what is kept of it, relative to the whole text
	before      brief.Span // body, before it was judged noise
	blank       bool       // a blank line comes before it
	bullet      bool       // it is a list item
	words       int
	stop        bool     // it ends like a sentence
	folded      []string // its first words in lower case, without punctuation
	role        Role     // empty until it is judged
	reason      string
	label       string // what a label before the kept part was, when noise was cut off
}

// judge gives the unit its role. Noise keeps nothing.
func (u *unit) judge(role Role, reason string) {
	if u.role != Noise {
		u.before = u.body
	}
	u.role, u.reason = role, reason
	if role == Noise {
		u.body.End = u.body.Start
	}
}

// open reports whether no rule has claimed the unit yet.
func (u *unit) open() bool { return u.role == "" }

// kept returns the part of the unit's text that has not been cut off.
func (u *unit) kept() string {
	return u.text[u.body.Start-u.span.Start : u.body.End-u.span.Start]
}

// keep narrows the kept part to kept()[from:to], without surrounding white space, and measures it
// anew.
func (u *unit) keep(from, to int) {
	s := u.kept()
	from += len(s[from:to]) - len(strings.TrimLeftFunc(s[from:to], isSpace))
	to = from + len(strings.TrimRightFunc(s[from:to], isSpace))
	start := u.body.Start
	u.body = brief.Span{Start: start + from, End: start + to}
	u.measure()
}

// foldedWords is how many words of a unit the phrase tables look at. Prompts are short.
const foldedWords = 48

func (u *unit) measure() {
	s := u.kept()
	u.words = countWords(s)
	u.stop = hasStop(s)
	u.folded = foldWords(s, foldedWords)
}

// parse cuts the text into lines and units.
func parse(text string) *page {
	p := &page{text: text}
	lineStart, blank := 0, true
	most := min(1+strings.Count(text, "\n")+strings.Count(text, "\r"), 16+len(text)/4) // growing would take twice the memory
	p.lines = make([]Line, 0, most)
	afterBlank := make([]bool, 0, most)
	number := 0
	for lineStart <= len(text) {
		end, next := lineEnd(text, lineStart)
		number++
		if strings.TrimFunc(text[lineStart:end], isSpace) == "" {
			blank = true
		} else {
			p.lines = append(p.lines, Line{Number: number, Span: brief.Span{Start: lineStart, End: end}})
			afterBlank = append(afterBlank, blank)
			blank = false
		}
		lineStart = next
	}
	joined := p.wrapped(afterBlank)
	p.units = make([]unit, 0, len(p.lines))
	for i := 0; i < len(p.lines); {
		j := i
		for j+1 < len(p.lines) && joined[j+1] {
			j++
		}
		p.units = append(p.units, p.newUnit(i, j, afterBlank[i]))
		i = j + 1
	}
	p.survey()
	return p
}

// lineEnd returns where the line at start ends and where the next begins, past the end of text when
// there is none.
func lineEnd(text string, start int) (end, next int) {
	end = len(text)
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		end = start + i
	}
	if i := strings.IndexByte(text[start:end], '\r'); i >= 0 {
		end = start + i
	}
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

func (p *page) newUnit(first, last int, blank bool) unit {
	span := trimSpan(p.text, brief.Span{Start: p.lines[first].Span.Start, End: p.lines[last].Span.End})
	u := unit{first: first, last: last, span: span, body: span, blank: blank, text: span.In(p.text)}
	if first != last {
		u.text = strings.NewReplacer("\r", " ", "\n", " ").Replace(u.text)
	}
	u.measure()
	return u
}

// survey notes what holds of the text as a whole.
func (p *page) survey() {
	common, words, blanks := 0, 0, 0
	for i := range p.units {
		for _, w := range p.units[i].folded {
			switch w {
			case "the", "of", "and", "to", "that", "with", "for", "was", "said", "has":
				common++
			}
		}
		words += len(p.units[i].folded)
		if i > 0 && p.units[i].blank {
			blanks++
		}
	}
	p.english = common*12 >= words
	p.spaced = blanks*2 > len(p.units)
}

// result writes what the rules found back to the lines.
func (p *page) result() Result {
	r := p.meta
	for i := range p.units {
		u := &p.units[i]
		for l := u.first; l <= u.last; l++ {
			line := &p.lines[l]
			line.Role, line.Reason = u.role, u.reason
			part := trimSpan(p.text, overlap(line.Span, u.body))
			if quoted := part.In(p.text); l > u.first && strings.HasPrefix(u.text, ">") && strings.HasPrefix(quoted, "> ") {
				part.Start += 2 // the marks of a quoted block
			}
			if u.role != Noise && part.Len() > 0 {
				line.Kept = []brief.Span{part}
			} else if u.role != Noise {
				line.Role, line.Reason = Noise, "cut off: "+u.label
			}
		}
		if u.role == Body {
			r.Paragraphs = append(r.Paragraphs, u.body)
		}
	}
	r.Lines = p.lines
	return r
}

func overlap(a, b brief.Span) brief.Span {
	s := brief.Span{Start: max(a.Start, b.Start), End: min(a.End, b.End)}
	s.End = max(s.Start, s.End)
	return s
}

// trimSpan narrows s to what is visible of it.
func trimSpan(text string, s brief.Span) brief.Span {
	if s.Len() == 0 {
		return s
	}
	in := s.In(text)
	left := len(in) - len(strings.TrimLeftFunc(in, isSpace))
	return brief.Span{Start: s.Start + left, End: s.Start + left + len(strings.TrimFunc(in, isSpace))}
}

// isSpace holds of white space and of the invisible characters that web pages are pasted with.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return isWideSpace(r)
}

func isWideSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u200e' || r == '\u200f' || r == '\u2060' || r == '\ufeff'
}

// isWord holds of letters and digits.
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// kinds of ASCII characters, as bits, for the loops that every text passes through.
const (
	isAlnum byte = 1
	isBlank byte = 2
)

var asciiKind = func() (kind [utf8.RuneSelf]byte) {
	for r := range kind {
		switch {
		case isSpace(rune(r)):
			kind[r] = isBlank
		case isWord(rune(r)):
			kind[r] = isAlnum
		}
	}
	return kind
}()

// countWords counts the runs between white space that hold a letter or digit. Whether it is in such a run
// it keeps in a bit, for a branch at every byte would be guessed wrong at every word.
func countWords(s string) int {
	n, in := 0, byte(0)
	for i := 0; i < len(s); i++ {
		var kind byte
		if c := s[i]; c < utf8.RuneSelf {
			kind = asciiKind[c]
		} else {
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size - 1
			if isWideSpace(r) {
				kind = isBlank
			} else if isWord(r) {
				kind = isAlnum
			}
		}
		now := (in | kind&isAlnum) &^ (kind >> 1)
		n += int(now &^ in)
		in = now
	}
	return n
}

// foldWords returns up to limit words of s in lower case, with straight apostrophes and without the
// punctuation around them.
func foldWords(s string, limit int) []string {
	out := make([]string, 0, min(limit, 1+len(s)/4))
	for s != "" && len(out) < limit {
		n := fieldLen(s)
		if w := foldWord(s[:n]); w != "" {
			out = append(out, w)
		}
		_, space := utf8.DecodeRuneInString(s[n:])
		s = s[n+space:]
	}
	return out
}

// fieldLen returns the length of what stands before the first white space in s.
func fieldLen(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < utf8.RuneSelf {
			if asciiKind[c] == isBlank {
				return i
			}
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if isWideSpace(r) {
			return i
		}
		i += size - 1
	}
	return len(s)
}

func foldWord(w string) string {
	w = trimEdges(w)
	if isFolded(w) {
		return w
	}
	if strings.Contains(w, "’") {
		w = strings.ReplaceAll(w, "’", "'")
	}
	return strings.ToLower(w)
}

// trimEdges takes the punctuation off the ends of a word.
func trimEdges(w string) string {
	if w != "" && isLowerLetter(w[0]) && isLowerLetter(w[len(w)-1]) {
		return w
	}
	return strings.TrimFunc(w, isEdge)
}

func isLowerLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// isFolded reports that folding leaves w as it is; it may say no of a word that has other letters.
func isFolded(w string) bool {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf || 'A' <= w[i] && w[i] <= 'Z' {
			return false
		}
	}
	return true
}

// isEdge holds of the punctuation that folding takes off a word's ends.
func isEdge(r rune) bool { return !isWord(r) && r != '@' && r != '©' }

// closers may follow a sentence's final stop.
const closers = `"'”’»)]}*_`

func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '}', '*', '_':
		return true
	}
	return false
}

// hasStop reports whether s ends as sentences do: a stop, and perhaps closing quotation marks.
func hasStop(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', '…', '。', '！', '？':
			return true
		}
		if !isCloser(r) {
			return false
		}
		s = s[:len(s)-n]
	}
	return false
}

// startsQuoted reports whether s opens with somebody's words.
func startsQuoted(s string) bool {
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '"', '“', '„', '«', '‘', '\'':
		return true
	}
	return false
}
