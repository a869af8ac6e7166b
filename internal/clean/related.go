package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// relatedLabels open a link to another article. The title follows after a colon, dash or bar.
var relatedLabels = compile([]prompt{{
	reason: "related link",
	start: []string{
		"see also", "read more", "read also", "also read", "also see", "read next", "read this", "read here", "read on", "read", "related", "related article", "related story", "related news",
		"related stories", "related articles", "related coverage", "recommended", "recommended reading", "recommended for you", "don't miss", "must read", "must-read", "more on this story", "more on this",
		"more on this topic", "more on", "more here", "more from _", "in case you missed it", "icymi", "you may also like", "you might also like", "you may like", "next story", "next article", "next",
		"previous article", "previous story", "previous", "up next", "further reading", "go deeper", "dig deeper", "keep reading", "background", "explainer", "explained", "analysis", "in depth", "fact check", "in charts", "timeline", "q&a", "opinion", "trending", "latest", "popular now", "top story",
		"watch", "watch also", "watch more", "watch now", "watch live", "video", "listen", "podcast", "photos", "gallery", "in pictures", "in photos", "live updates", "follow live", "full coverage", "full story",
		"mehr zum thema", "lesen sie auch", "lesen sie mehr", "auch interessant", "siehe auch", "читайте також", "читати також", "дивіться також", "lire aussi", "à lire aussi",
		"lee también", "leggi anche", "read the full story", "read the full article", "click here", "from the archive", "from the archives", "special report",
	},
}})

// labelRest splits "READ MORE: Title" into the label's end and where the title begins. ok is false when
// s has no such label. The words before the separator must be the label and nothing else.
func labelRest(s string) (rest int, ok bool) {
	head := s[:min(len(s), 60)]
	for i, r := range head {
		n := utf8.RuneLen(r)
		spacedDash := (r == '-' || r == '–' || r == '—') && i > 0 && head[i-1] == ' '
		if n < 0 || !(r == ':' || r == '|' || r == '»' || r == '>' || r == '→' || r == '►' || spacedDash) {
			continue
		}
		words := foldWords(s[:i], 8)
		if reason := relatedLabels.match(words); reason == "" || !wholeLabel(words) {
			return 0, false
		}
		rest = i + n
		return rest + len(s[rest:]) - len(strings.TrimLeft(s[rest:], " \u00a0:|»>→►-–—")), true
	}
	return 0, false
}

func wholeLabel(words []string) bool {
	if len(words) == 0 {
		return false
	}
	for _, c := range relatedLabels.starting(words[0]) {
		if matchWords(c.words, words) == len(words) {
			return true
		}
	}
	return false
}

// relatedLink holds of a label with the title of another article, or "Read more about …". What is
// glued to the title is seen first: then only the link is noise.
func relatedLink(_ *page, u *unit) string {
	s := u.kept()
	if rest, ok := labelRest(s); ok {
		if u.stop && nounLabels[u.folded[0]] && u.words > 6 && !titleCase(s[rest:]) && relatedCut(u, s) == 0 {
			return "" // "Background: the talks began in May.": a note's own sentence
		}
		if relatedCut(u, s) == 0 {
			return "related link"
		}
		return ""
	}
	if u.words <= 25 && len(u.folded) > 1 && (u.folded[0] == "read" || u.folded[0] == "click") {
		switch u.folded[1] {
		case "the":
			if len(u.folded) < 3 || u.folded[2] != "full" {
				return ""
			}
			fallthrough
		case "more", "also", "here", "next", "full":
			if !u.newsClause() { // "Read more books, the minister told pupils."
				return "related link"
			}
		}
	}
	return ""
}

// nounLabels open a link on a news page, and a sentence in an editor's note.
var nounLabels = map[string]bool{
	"background": true, "explainer": true, "explained": true, "analysis": true, "timeline": true, "opinion": true, "next": true,
	"previous": true, "latest": true, "video": true, "photos": true, "fact": true, "q&a": true, "in": true,
}

// relatedCut returns where the body begins in "SEE ALSO: Some Other TitleThe minister said …", or 0.
//
// The label says that a title follows, so a capital inside a word is the seam, provided that a
// sentence begins there: one that ends with a stop and goes on in lower case, unlike the rest of a
// title after "YouTube". A title in title case reaches as far as it stays so; a title in sentence case
// ends at the first seam. Without a seam the first whole sentence may still hold the title and only
// those after it are kept.
func relatedCut(u *unit, s string) int {
	title, ok := labelRest(s)
	if !ok || !u.stop {
		return 0
	}
	if i := strings.IndexByte(s, ']') + 1; s[0] == '[' && i > 0 && countWords(s[i:]) >= 4 { // "[Read: Some title]The minister …"
		return i + len(s[i:]) - len(strings.TrimLeft(s[i:], " "))
	}
	best := 0
	for i := nextSeam(s, title+1); i > 0; i = nextSeam(s, i+1) {
		if !beginsSentence(s[i:]) {
			continue
		}
		if best == 0 {
			best = i
		} else if titleCase(s[title:best]) && titleCase(s[title:i]) {
			best = i
		} else {
			break
		}
	}
	if best == 0 && u.words > 30 {
		if i := strings.Index(s[title:], ". "); i > 0 && countWords(s[title+i:]) > 5 {
			return title + i + 2
		}
	}
	return best
}

// beginsSentence reports whether s reads like running text from its start: at least five words, with
// one of the second to sixth in lower case and no small word of titles.
func beginsSentence(s string) bool {
	words := strings.Fields(s[:min(len(s), 200)])
	if len(words) < 5 {
		return false
	}
	lower := 0
	for _, w := range words[1:min(len(words), 7)] {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !smallWords[foldWord(w)] {
			lower++
		}
	}
	return lower > 0
}

// smallWords stay in lower case in titles.
var smallWords = map[string]bool{
	"a": true, "an": true, "and": true, "as": true, "at": true, "but": true, "by": true, "for": true, "from": true, "in": true, "into": true,
	"is": true, "nor": true, "of": true, "off": true, "on": true, "or": true, "over": true, "per": true, "so": true, "the": true, "to": true,
	"up": true, "via": true, "vs": true, "with": true, "after": true, "than": true, "that": true, "be": true, "are": true, "its": true,
}

// titleCase reports whether s is set like a title: of its first twenty words, all but the small ones
// begin with a capital or digit. A third of a few words may be names in sentence case, so it takes three.
func titleCase(s string) bool {
	words := strings.Fields(s[:min(len(s), 240)])
	upper, lower := 0, 0
	for _, w := range words[:min(len(words), 20)] {
		f := foldWord(w)
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, `"'“‘„«([`))
		switch {
		case f == "" || smallWords[f]:
		case unicode.IsLower(r):
			lower++
		default:
			upper++
		}
	}
	return upper >= 2 && lower*8 <= upper
}
