package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines of a hard-wrapped text are at most maxWrap characters long, and the text is at least minWrap
// wide. Mail and text files wrap at 60 to 80, some terminals at 100.
const minWrap, maxWrap = 40, 110

// wrapped tells, for each line, whether it continues the paragraph of the line before.
//
// A text is hard-wrapped when no line is long and lines go on in lower case where the one before broke
// off. In such a text a line continues the one before if its first word would not have fitted there:
// that is what a program that fills lines does, and what a heading or a list never looks like.
func (p *page) wrapped(afterBlank []bool) []bool {
	joined := make([]bool, len(p.lines))
	width := 0
	for _, l := range p.lines {
		if l.Span.Len() > utf8.UTFMax*maxWrap {
			return joined
		}
		if width = max(width, utf8.RuneCountInString(l.Span.In(p.text))); width > maxWrap {
			return joined
		}
	}
	if width < minWrap {
		return joined
	}
	full, lower := 0, 0
	for i := 1; i < len(p.lines); i++ {
		before, line := p.lines[i-1].Span.In(p.text), p.lines[i].Span.In(p.text)
		if afterBlank[i] || startsItem(line) || startsItem(before) && isHeadingMark(before) {
			continue
		}
		word, _, _ := strings.Cut(strings.TrimLeftFunc(line, isSpace), " ")
		if utf8.RuneCountInString(before)+1+utf8.RuneCountInString(word) <= width-6 {
			continue
		}
		joined[i] = true
		full++
		if r, _ := utf8.DecodeRuneInString(word); unicode.IsLower(r) && !hasStop(before) {
			lower++
		}
	}
	if lower == 0 || lower*3 < full {
		clear(joined)
	}
	return joined
}

// startsItem reports whether a line opens something of its own: a list item, a quoted block, a
// heading, a table row, a rule, an image.
func startsItem(line string) bool {
	line = strings.TrimLeftFunc(line, isSpace)
	return bulletLen(line) > 0 || isHeadingMark(line) || isRule(line) || strings.HasPrefix(line, "![") ||
		strings.HasPrefix(line, "|") || strings.HasPrefix(line, "```")
}

func isHeadingMark(line string) bool {
	return strings.HasPrefix(strings.TrimLeftFunc(line, isSpace), "#")
}
