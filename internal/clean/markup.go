package clean

import (
	"strings"
	"unicode"
)

// markup claims the lines that are Markdown or HTML rather than text, and takes the marks off the
// ones that are text.
func (p *page) markup() {
	fence := ""
	for i := range p.units {
		u := &p.units[i]
		switch s := u.text; {
		case fence != "":
			if strings.HasPrefix(s, fence) {
				fence = ""
			}
			u.judge(Noise, "code")
		case strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~"):
			u.judge(Noise, "code")
			if p.hasFence(i+1, s[:3]) {
				fence = s[:3]
			}
		case isRule(s):
			if i > 0 && !u.blank && p.units[i-1].open() && strings.Trim(s, "=-") == "" && !hasStop(p.units[i-1].kept()) {
				p.units[i-1].judge(Structure, "Markdown heading")
			}
			u.judge(Noise, "horizontal rule")
		case isRow(s):
			u.judge(Structure, "table row")
		case isImage(s):
			u.judge(Noise, "image")
		case isLinkOnly(s):
			u.judge(Noise, "link on its own")
		case strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">") && !strings.Contains(s, " ") || strings.HasPrefix(s, "<!--"):
			u.judge(Noise, "HTML tag")
		default:
			u.unmark()
		}
	}
}

// hasFence keeps a stray fence from swallowing the rest of the text. It looks ahead a bounded way.
func (p *page) hasFence(from int, fence string) bool {
	for i := from; i < len(p.units) && i < from+400; i++ {
		if strings.HasPrefix(p.units[i].text, fence) {
			return true
		}
	}
	return false
}

// unmark takes a heading's, quotation's or list item's mark off the unit.
func (u *unit) unmark() {
	s := u.kept()
	if n := len(s) - len(strings.TrimLeft(s, "#")); n > 0 && n <= 6 && strings.HasPrefix(s[n:], " ") {
		end := len(strings.TrimRight(s, "# "))
		if end > n {
			u.keep(n, end)
			u.judge(Structure, "Markdown heading")
		}
		return
	}
	if strings.HasPrefix(s, ">") {
		u.keep(len(s)-len(strings.TrimLeft(s, "> ")), len(s))
		s = u.kept()
	}
	if n := bulletLen(s); n > 0 && len(s) > n {
		u.keep(n, len(s))
		u.bullet = true
	}
	s = u.kept()
	for _, mark := range []string{"**", "__"} {
		if rest := strings.TrimPrefix(s, mark); rest != s && strings.Index(rest, mark) == len(rest)-2 && len(rest) > 2 {
			u.keep(2, len(s)-2)
			return
		}
	}
}

// bulletLen returns the length of the mark that opens a list item, or 0. A number is none: "2. Dezember
// 2025" opens a sentence.
func bulletLen(s string) int {
	for _, mark := range []string{"- ", "* ", "+ ", "• ", "•", "· ", "▪ ", "▪", "● ", "●", "◦ ", "‣ ", "■ ", "► ", "– \t", "-\t", "*\t"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// isRule holds of "---", "* * *", "=====" and "| --- | --- |".
func isRule(s string) bool {
	marks := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("-=*_~—–•·#", r):
			marks++
		case !unicode.IsSpace(r) && r != '|' && r != ':':
			return false
		}
	}
	return marks >= 1
}

// isRow holds of "| January | 210,000 | 4,100 |". Figures in cells are no sentences.
func isRow(s string) bool {
	return strings.HasPrefix(s, "|") && strings.HasSuffix(s, "|") && strings.Count(s, "|") > 2
}

// isImage holds of a Markdown image on a line of its own, which may be a link.
func isImage(s string) bool {
	return (strings.HasPrefix(s, "![") || strings.HasPrefix(s, "[![")) && strings.HasSuffix(s, ")") &&
		strings.Contains(s, "](")
}

// isLinkOnly holds of a Markdown link on a line of its own and of a link's definition.
func isLinkOnly(s string) bool {
	if !strings.HasPrefix(s, "[") {
		return false
	}
	end := strings.IndexByte(s, ']')
	if end < 0 {
		return false
	}
	rest := s[end+1:]
	if strings.HasPrefix(rest, ": ") {
		return strings.Contains(rest, "://")
	}
	return strings.HasPrefix(rest, "(") && strings.IndexByte(rest, ')') == len(rest)-1
}
