// Package wording turns a sentence of an article into a statement that reads alone, or says why it
// cannot.
//
// A statement keeps the sentence's words. What it may lose is what tied it to its place in the
// article: markup, wrapped lines, a dateline, a leading connective.
package wording

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The edits that turn a sentence into a statement, in the order in which they are made.
const (
	Markup     = "markup"     // links, emphasis and bullets of Markdown stripped
	Whitespace = "whitespace" // runs of white space folded into one space
	Dateline   = "dateline"   // "KYIV, Ukraine (AP) — " dropped
	Connective = "connective" // "But", "However," dropped from the front
)

// A Statement is a sentence reworded to read alone.
type Statement struct {
	Text  string
	Edits []string // how Text differs from the sentence
	Flaw  Flaw     // why it cannot be a key point, Sound if it can
}

// New returns the statement that a sentence makes. language is a BCP 47 code; rules that rest on
// words are known for English only, and the others hold for every language. cut says that the
// sentence begins or ends inside a quotation.
func New(sentence, language string, cut bool) Statement {
	var s Statement
	s.Text = sentence
	s.apply(Markup, stripMarkup)
	s.apply(Whitespace, foldSpace)
	s.apply(Dateline, dropDateline)
	english := language == "" || strings.HasPrefix(language, "en")
	if english {
		s.apply(Connective, dropConnective)
	}
	s.Flaw = flaw(s.Text, english, cut)
	return s
}

func (s *Statement) apply(name string, edit func(string) string) {
	if t := edit(s.Text); t != s.Text {
		s.Text = t
		s.Edits = append(s.Edits, name)
	}
}

var (
	link     = regexp.MustCompile(`!?\[([^\[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)`)
	emphasis = regexp.MustCompile("(\\*{1,3}|_{1,3}|`)(\\S(?:.*?\\S)?)(\\*{1,3}|_{1,3}|`)")
	bullet   = regexp.MustCompile(`^(?:[-*+•‣·▪]|\d{1,2}[.)])\s+|^#{1,6}\s+|^>\s*`)
)

// stripMarkup removes Markdown's signs and keeps the words they dress.
func stripMarkup(s string) string {
	if strings.IndexByte(s, '[') >= 0 {
		s = link.ReplaceAllString(s, "$1")
	}
	if strings.ContainsAny(s, "*_`") {
		s = emphasis.ReplaceAllStringFunc(s, func(m string) string {
			g := emphasis.FindStringSubmatch(m)
			if g[1] != g[3] {
				return m
			}
			return g[2]
		})
	}
	if s != "" && strings.IndexByte("-*+0123456789#>\xe2\xc2", s[0]) >= 0 {
		s = bullet.ReplaceAllString(s, "")
	}
	return s
}

// foldSpace joins wrapped lines. Zero-width characters go too: they are a page's line-break hints.
func foldSpace(s string) string {
	if !strings.ContainsAny(s, "\t\n\v\f\r\u00a0\u2028\u2029\u200b\u2060\ufeff\u00ad\u202f\u2009") && !strings.Contains(s, "  ") {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// dateline is a place in capitals, or any place with an agency in brackets, before a dash.
var dateline = regexp.MustCompile(`^(?:\p{Lu}[\p{Lu}.' -]+(?:, \p{Lu}[\p{L}. ]+)?(?:, \p{Lu}\p{L}+\.? \d{1,2})?(?: \([\p{L}/ .]+\))?|(?:\p{Lu}[\p{L}.' ]+(?:, \p{Lu}[\p{L}. ]+)?)?\([\p{L}/ .]{2,30}\)) ?(?:–|—|--|-) ?`)

func dropDateline(s string) string {
	head := s[:min(len(s), 90)]
	if !strings.ContainsAny(head, "–—-") {
		return s
	}
	m := dateline.FindString(head)
	if utf8.RuneCountInString(m) < 5 || len(m) == len(s) {
		return s
	}
	if r, _ := utf8.DecodeRuneInString(s[len(m):]); unicode.IsLower(r) {
		return s // "US-DRAFTED plans"
	}
	return s[len(m):]
}

// A connective opens a sentence by leaning on the one before it. Those in phrases go only with the
// comma that sets them off; "But of course" keeps its sense without the first word, "But for" does not.
var (
	connectives = strings.Fields("But And Yet So Still Nonetheless Nevertheless However Meanwhile Moreover Furthermore Besides Additionally Instead Thus Therefore Consequently Hence Separately Likewise Similarly Also Indeed Finally Overall Importantly")
	phrases     = []string{"In addition", "In the meantime", "At the same time", "On the other hand", "For example", "For instance", "In fact", "Of course", "After all", "As a result", "In other words", "What is more", "What's more", "In particular", "In turn"}
	bound       = set("for if when while although though because until unless since before after even not rather")
)

// dropConnective removes a leading connective and capitalises what follows it.
func dropConnective(s string) string {
	rest := s
	first, after, _ := strings.Cut(s, " ")
	word := strings.TrimSuffix(first, ",")
	comma := word != first
	switch {
	case (word == "But" || word == "And" || word == "Yet") && !comma:
		if next, _, _ := strings.Cut(after, " "); !bound[next] {
			rest = after
		}
	case comma && contains(connectives, word):
		rest = after
	default:
		for _, p := range phrases {
			if r, ok := strings.CutPrefix(s, p+", "); ok {
				rest = r
			}
		}
	}
	if rest == s || rest == "" {
		return s
	}
	r, size := utf8.DecodeRuneInString(rest)
	return string(unicode.ToUpper(r)) + rest[size:]
}

func contains(list []string, s string) bool {
	for _, l := range list {
		if l == s {
			return true
		}
	}
	return false
}

// set makes a set of the words of lists.
func set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] = true
		}
	}
	return m
}
