package feed

import "strings"

// isClean reports whether a fragment is already as [body] would leave it, and is written the plain way that
// the site writes its own: no tag but those of place, in small letters, nested and closed as HTML has it,
// no attribute but an absolute href, no reference but the usual. It may say no to a clean fragment.
func isClean(s string) bool {
	if !isLegal(s) {
		return false
	}
	open := make([]string, 0, 16)
	for {
		angle := strings.IndexByte(s, '<')
		if angle < 0 {
			return len(open) == 0 && isCleanText(s)
		}
		if !isCleanText(s[:angle]) {
			return false
		}
		s = s[angle+1:]
		end := strings.IndexByte(s, '>')
		if end < 0 {
			return false
		}
		tag := s[:end]
		s = s[end+1:]
		if name, closes := strings.CutPrefix(tag, "/"); closes {
			if len(open) == 0 || open[len(open)-1] != name {
				return false
			}
			open = open[:len(open)-1]
			continue
		}
		name, attributes, _ := strings.Cut(tag, " ")
		if !fits(name, open) || !isCleanAttributes(name, attributes, len(tag) > len(name)) {
			return false
		}
		if name != "br" && name != "hr" {
			open = append(open, name)
		}
		if len(open) > 30 {
			return false
		}
	}
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

// isCleanText accepts text whose every ampersand begins a reference that HTML and people know.
func isCleanText(s string) bool {
	for {
		amp := strings.IndexByte(s, '&')
		if amp < 0 {
			return true
		}
		s = s[amp+1:]
		end := strings.IndexByte(s[:min(len(s), 6)], ';')
		if end < 0 {
			return false
		}
		switch s[:end] {
		case "amp", "lt", "gt", "quot", "nbsp", "#34", "#39", "#43":
		default:
			return false
		}
		s = s[end:]
	}
}
