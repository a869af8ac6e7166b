package feed

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// isClean reports whether a fragment is already as [body] would leave it, and is written the plain way that
// the site writes its own: no tag but those of place, in small letters, nested and closed as HTML has it,
// no attribute but an absolute href, no reference but the usual. It may say no to a clean fragment.
func isClean(s string) bool {
	open := make([]string, 0, maxOpen)
	for i := 0; i < len(s); {
		if i+8 <= len(s) {
			if text := leadingText(word(s[i:])); text > 0 {
				i += text
				continue
			}
		}
		var size int
		switch c := s[i]; {
		case c == '\n':
			size = 1
		case c == '<':
			open, size = cleanTag(s[i+1:], open)
		case c == '&':
			size = cleanReference(s[i+1:])
		case firstIllegal(s[i:min(i+utf8.UTFMax, len(s))]) == 0:
			return false
		default:
			_, size = utf8.DecodeRuneInString(s[i:])
		}
		if size == 0 {
			return false
		}
		i += size
	}
	return len(open) == 0
}

// leadingText returns how many bytes at the beginning of a word are printable ASCII that begins neither a tag nor
// a reference. Of the marks that the tricks of the word set, the lowest is exact.
func leadingText(w uint64) int {
	angle, ampersand := w^'<'*ones, w^'&'*ones
	marks := ((angle-ones)&^angle | (ampersand-ones)&^ampersand) & tops
	return bits.TrailingZeros64(marks|unprintable(w)) / 8
}

// maxOpen is the most elements that a plain body has open at once.
const maxOpen = 16

// cleanTag returns the open elements after a tag, and the tag's bytes with both brackets; 0 for a tag that is out
// of place. s begins after the first bracket.
func cleanTag(s string, open []string) ([]string, int) {
	end := strings.IndexByte(s, '>')
	if end < 0 {
		return open, 0
	}
	tag := s[:end]
	if name, closes := strings.CutPrefix(tag, "/"); closes {
		if len(open) == 0 || open[len(open)-1] != name {
			return open, 0
		}
		return open[:len(open)-1], end + 2
	}
	name, attributes, _ := strings.Cut(tag, " ")
	if !fits(name, open) || !isCleanAttributes(name, attributes, len(tag) > len(name)) {
		return open, 0
	}
	if name == "br" || name == "hr" {
		return open, end + 2
	}
	if len(open) == maxOpen {
		return open, 0
	}
	return append(open, name), end + 2
}

// A place is what an element is to the one around it.
type place uint8

const (
	nowhere place = iota
	inLine        // stands in text, holds text
	inText        // stands between blocks, holds text
	block         // stands between blocks, holds blocks
	list          // stands between blocks, holds entries
	entry         // stands in a list, holds blocks
)

func placeOf(name string) place {
	switch name {
	case "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "q", "s", "samp", "small", "strong", "sub", "sup", "u", "var":
		return inLine
	case "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre":
		return inText
	case "blockquote", "div":
		return block
	case "ul", "ol":
		return list
	case "li":
		return entry
	}
	return nowhere
}

// fits reports whether an element may stand in the innermost of the open ones.
func fits(name string, open []string) bool {
	around := block
	if len(open) > 0 {
		around = placeOf(open[len(open)-1])
	}
	switch placeOf(name) {
	case inLine:
		if name == "a" {
			for _, o := range open {
				if o == "a" {
					return false
				}
			}
		}
		return around != list
	case inText, block, list:
		return around == block || around == entry
	case entry:
		return around == list
	}
	return false
}

// isCleanAttributes accepts none, and of a link one absolute href. given says whether something stood
// between the name and the end of the tag.
func isCleanAttributes(name, attributes string, given bool) bool {
	if name != "a" {
		return !given
	}
	href, found := strings.CutPrefix(attributes, `href="`)
	if !found || !strings.HasSuffix(href, `"`) {
		return false
	}
	href = href[:len(href)-1]
	if ampersands := strings.Count(href, "&"); ampersands > 0 {
		if ampersands != strings.Count(href, "&amp;") {
			return false
		}
		href = strings.ReplaceAll(href, "&amp;", "&")
	}
	return isWire(href)
}

// cleanReference returns the bytes, with the ampersand that stands before s, of a character reference that HTML and
// people know; 0 for any other.
func cleanReference(s string) int {
	end := strings.IndexByte(s[:min(len(s), 6)], ';')
	if end < 0 {
		return 0
	}
	switch s[:end] {
	case "amp", "lt", "gt", "quot", "nbsp", "#34", "#39", "#43":
		return end + 2
	}
	return 0
}
