// Package wording turns a sentence of an article into a statement that reads alone, or says why it
// cannot.
//
// A statement keeps the sentence's words. What it may lose is what tied it to its place in the
// article: markup, wrapped lines, a dateline, a leading connective. A leading pronoun may become the name
// it stands for, in square brackets, and Compress leaves out what a long statement can spare. Every such
// edit is recorded.
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
	Connective = "connective" // "But", "However," dropped from the front, "also" and "…, however, …" from inside
	Referent   = "referent"   // a leading pronoun replaced by the name it stands for, in square brackets
)

// A Context is what the article tells of a sentence.
type Context struct {
	First    bool   // the sentence opens the article, so that it goes on from none
	Cut      bool   // the sentence begins or ends inside a quotation
	Referent string // whom its leading "he", "she", "his" or "her" means, when that is certain; else ""
}

// A Statement is a sentence reworded to read alone.
type Statement struct {
	Text  string
	Edits []string // how Text differs from the sentence
	Flaw  Flaw     // why it cannot be a key point, Sound if it can
}

// New returns the statement that a sentence makes. language is a BCP 47 code; most rules that rest on
// words are known for English, a few for the languages of tongues, and the others hold for every one.
func New(sentence, language string, c Context) Statement {
	var s Statement
	s.Text = sentence
	s.apply(Markup, stripMarkup)
	s.apply(Whitespace, foldSpace)
	s.apply(Whitespace, mendStops)
	s.apply(Dateline, dropDateline)
	if english := isEnglish(s.Text, language); english {
		s.applyAll(Connective, dropConnective, dropAsides)
		stranger := c.Referent != "" && s.refer(c.Referent)
		s.Flaw = flaw(s.Text, true, nil, c)
		if stranger {
			s.Flaw = max(s.Flaw, Leaning)
		}
	} else {
		t := tongueOf(language)
		s.apply(Connective, t.dropConnective)
		s.Flaw = flaw(s.Text, false, t, c)
	}
	return s
}

// isEnglish reports whether the rules that rest on English words hold for a sentence. Where nobody
// knows the language, the sentence must have an English word.
func isEnglish(s, language string) bool {
	if language != "" {
		return language == "en" || strings.HasPrefix(language, "en-")
	}
	for _, w := range split(s) {
		if englishWords[w.low] {
			return true
		}
	}
	return false
}

var englishWords = set("the a of and to in is was for that with he she it they said by from at on be this were had has will not his her")

// Plain returns text without the signs of Markdown, in one line, and without hyphens that only a page's
// line breaks need.
func Plain(text string) string { return foldSpace(stripMarkup(text)) }

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

func (s *Statement) apply(name string, edit func(string) string) {
	if t := edit(s.Text); t != s.Text {
		s.Text = t
		s.Edits = append(s.Edits, name)
	}
}

// applyAll makes several edits that go by one name.
func (s *Statement) applyAll(name string, edits ...func(string) string) {
	s.apply(name, func(t string) string {
		for _, edit := range edits {
			t = edit(t)
		}
		return t
	})
}

var (
	link     = regexp.MustCompile(`!?\[([^\[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)`)
	emphasis = regexp.MustCompile("(\\*{1,3}|_{1,3}|`)(\\S(?:.*?\\S)?)(\\*{1,3}|_{1,3}|`)")
	bullet   = regexp.MustCompile(`^(?:--?|[*+•‣·▪]|\d{1,2}[.)])\s+|^[•‣▪]|^#{1,6}\s+|^>\s*`)
)

// stripMarkup removes Markdown's signs and keeps the words they dress.
func stripMarkup(s string) string {
	if strings.IndexByte(s, '[') >= 0 {
		s = link.ReplaceAllString(s, "$1")
	}
	if strings.IndexByte(s, '*') >= 0 || strings.IndexByte(s, '_') >= 0 || strings.IndexByte(s, '`') >= 0 {
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
	if !uneven(s) {
		return s
	}
	s = closeStop(s)
	s = strings.Map(func(r rune) rune {
		if r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u00ad' {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(joinBroken(s)), " ")
}

// uneven reports whether s may have other white space than single spaces, zero-width characters or a
// space before its final stop.
func uneven(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c > ' ' && c < utf8.RuneSelf:
		case c < ' ', c == ' ' && i > 0 && s[i-1] == ' ':
			return true
		case c == 0xc2 && i+1 < len(s) && (s[i+1] == 0xa0 || s[i+1] == 0xad), c == 0xef && strings.HasPrefix(s[i:], "\ufeff"):
			return true
		case c == 0xe2 && i+2 < len(s) && (s[i+1] == 0x81 || s[i+1] == 0x80 && (s[i+2] < 0x90 || s[i+2] > 0xa7)):
			return true // among U+2000 to U+207F, but no dash or quotation mark
		}
	}
	return strings.HasSuffix(s, " .")
}

// closeStop closes the gap before a final stop that an extractor set after a line without one. Headings
// and captions, which go with few articles, keep it and are no statements.
func closeStop(s string) string {
	line, ok := strings.CutSuffix(s, " .")
	if !ok {
		return s
	}
	words := strings.Fields(line)
	set := 0
	for _, w := range words {
		switch w {
		case "the", "The", "a", "A", "an", "An", "his", "her", "its", "their":
			set++
		}
	}
	if len(words) < shortest || 10*set < len(words) {
		return s
	}
	return line + "."
}

// broken is a word divided at the end of a line.
var broken = regexp.MustCompile(`([\p{L}\d]+)-[ \t]*\r?\n\s*(\p{Ll}[\p{L}-]*)`)

// joinBroken puts together words that were divided at the end of a line, "sus-" and "pend". The hyphen
// of a compound stays, and one that waits for a second word does too: "pre-" and "and post-war".
func joinBroken(s string) string {
	if !strings.Contains(s, "-") || !strings.Contains(s, "\n") {
		return s
	}
	return broken.ReplaceAllStringFunc(s, func(m string) string {
		g := broken.FindStringSubmatch(m)
		left, right := g[1], g[2]
		switch {
		case joining[right]:
			return left + "- " + right
		case compound[strings.ToLower(left)], strings.Contains(right, "-"), unicode.IsDigit(lastRune(left)):
			return left + "-" + right
		}
		return left + right
	})
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

var (
	// joining words follow a hyphen that stands for the end of a later word: "Ein- und Ausgang".
	joining = set("and or to nor but und oder bis bzw sowie et ou y o e i та і й або или и og och en")
	// compound words keep the hyphen after them.
	compound = set("self well non ex long short high low half full part all mid anti pro one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third fourth cross vice left right old new hard fast near far much ever so then")
)

// dateline is a place in capitals, or any place with an agency in brackets, before a dash.
var dateline = regexp.MustCompile(`^(?:\p{Lu}[\p{Lu}.' -]+(?:, \p{Lu}[\p{L}. ]+)?(?:, \p{Lu}\p{L}+\.? \d{1,2})?(?: \([\p{L}/ .-]+\)){0,2}|(?:\p{Lu}[\p{L}.' ]+(?:, \p{Lu}[\p{L}. ]+)?)?(?:\([\p{L}/ .-]{2,30}\) ?){1,2}) ?(?:–|—|--|-) ?`)

// place is a dateline of nothing but a place; an article must follow, for titles have dashes too.
var place = regexp.MustCompile(`^(\p{Lu}\p{Ll}+(?:[ /-]\p{Lu}\p{Ll}+){0,2} [–—] )(?:Der|Die|Das|Ein|Eine|Im|In|Am|Bei|Nach|The|A|An|Le|La|Les|Un|Une|El|Los|Las|Una) `)

// dated is a dateline of nothing but a day: "Feb 5 – ", "March 7, 2026 — ".
var dated = regexp.MustCompile(`^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December)\.? \d{1,2}(?:, \d{4})?(?: \([\p{L}/ .-]+\))? ?(?:–|—|--| -) (?:\p{Lu}|["“])`)

// mayBeDated reports whether head has a dash that a dateline could end in: one that is no hyphen, or
// any after a bracket or a first word in capitals.
func mayBeDated(head string) bool {
	hyphen := false
	for i := 0; i < len(head); i++ {
		switch c := head[i]; {
		case c == '-':
			hyphen = true
		case c == 0xe2 && i+2 < len(head) && head[i+1] == 0x80 && (head[i+2] == 0x93 || head[i+2] == 0x94):
			return true
		}
	}
	if !hyphen || len(head) < 2 {
		return false
	}
	return strings.IndexByte(head, '(') >= 0 || strings.Contains(head, " -") || strings.Contains(head, "- ") || head[1] < 'a' || head[1] > 'z'
}

// agency is an outlet's sign alone before the first word, whose dash was lost: "(CNN)The council".
var agency = regexp.MustCompile(`^\((?:[A-Z]{2,5}|CNN [A-Za-z ]{2,20}|Reuters)\) ?(?:[A-Z]\p{Ll}|[“"]\p{Lu})`)

func dropDateline(s string) string {
	if strings.HasPrefix(s, "(") && agency.MatchString(s[:min(len(s), 40)]) {
		return strings.TrimLeft(s[strings.IndexByte(s, ')')+1:], " ")
	}
	head := s[:min(len(s), 90)]
	if !mayBeDated(head) {
		return s
	}
	m := dateline.FindString(head)
	if g := place.FindStringSubmatch(head); g != nil {
		m = g[1]
	}
	if g := dated.FindString(head); g != "" {
		m = g[:strings.LastIndexByte(g, ' ')+1]
	}
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
	phrases = func() map[string]bool {
		m := set("But And Yet So Still Nonetheless Nevertheless However Meanwhile Moreover Furthermore Besides Additionally Instead Thus Therefore Consequently Hence Separately Likewise Similarly Also Indeed Finally Overall Importantly First Second Third Fourth Firstly Secondly Thirdly Lastly Again Regrettably Unfortunately Fortunately Sadly Thankfully Luckily Ironically Interestingly Surprisingly Unsurprisingly Remarkably Incredibly Notably Crucially Conversely Accordingly Ultimately Specifically Essentially Basically Frankly Honestly Clearly Obviously Naturally Anyway Incidentally Understandably Soon Then Afterward Afterwards Later Eventually Rather Sure True Oh Well Presumably Predictably Tellingly Curiously Strikingly Significantly Equally Actually Alternatively Granted Admittedly Arguably Certainly Undoubtedly Undeniably Simultaneously Subsequently")
		for _, p := range []string{"In addition", "In the meantime", "At the same time", "On the other hand", "For example", "For instance", "In fact", "Of course", "After all", "As a result", "In other words", "What is more", "What's more", "In particular", "In turn", "In response", "In short", "In contrast", "By contrast", "In comparison", "On the contrary", "Not surprisingly", "To be sure", "To make matters worse", "That said", "Having said that", "Even so", "All the same", "At any rate", "In any case", "In any event", "Above all", "First of all", "Most importantly", "More importantly", "Even more importantly", "To be clear", "For the record", "As expected", "On top of that", "In that sense", "In this way", "For one thing", "For one", "For his part", "For her part", "For their part", "For its part", "Among other things", "Along the way", "In essence", "In effect", "In the process", "To that end", "With that in mind", "Because of that", "Despite that", "Despite this", "After that", "As such", "By the way", "Needless to say", "In the end", "In total", "In all", "By comparison", "As it turned out", "As it turns out", "Even more so", "Soon after", "Soon afterward", "Soon afterwards", "Shortly after", "Shortly afterward", "Shortly afterwards", "In that case", "In the event", "In return", "In exchange", "In truth", "Or rather", "Then again", "What is worse", "Worse still", "Better yet", "As a consequence", "As always", "As usual", "In that regard", "In this regard", "In the same way", "By extension", "For that reason", "For this reason", "In the long run", "All in all", "In sum", "In conclusion", "In summary", "To sum up", "In reality", "In that context", "More broadly", "On a lighter note", "Just as important", "Just as importantly"} {
			m[p] = true
		}
		return m
	}()
	bound = set("for even not rather")
	// clausal words keep their sense without a "But" before them where a main clause follows.
	clausal = set("if when while although though because until unless since before after")
)

// longestPhraseBytes is the length of the longest of the phrases.
const longestPhraseBytes = 24

// dropConnective removes the leading connectives, "But in fact,", and capitalises what follows them.
func dropConnective(s string) string {
	for range 2 {
		t := dropOne(s)
		if t == s {
			break
		}
		s = t
	}
	return s
}

func dropOne(s string) string {
	for _, word := range []string{"But ", "And ", "Yet "} {
		if after, ok := strings.CutPrefix(s, word); ok {
			next, rest, _ := strings.Cut(after, " ")
			if after == "" || bound[next] || clausal[next] && !strings.Contains(rest, ", ") {
				return s
			}
			return upperFirst(after)
		}
	}
	if strings.HasPrefix(s, "Even more ") {
		if comma := strings.IndexByte(s[:min(len(s), longestPhraseBytes+8)], ','); comma > 2 && comma+2 < len(s) && s[comma-2:comma] == "ly" {
			return upperFirst(s[comma+2:]) // "Even more bizarrely,"
		}
	}
	for _, phrase := range [...]string{"Of course ", "In fact "} {
		if after, ok := strings.CutPrefix(s, phrase); ok && after != "" && !isLower(after[0]) || ok && strings.HasPrefix(after, "the ") {
			return upperFirst(after)
		}
	}
	if comma := strings.IndexByte(s[:min(len(s), longestPhraseBytes+1)], ','); comma > 0 && comma+2 < len(s) && s[comma+1] == ' ' && phrases[s[:comma]] {
		return upperFirst(s[comma+2:])
	}
	return s
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
