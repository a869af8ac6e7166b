package page

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// Topics that the names of elements (classes, IDs, roles) tell of.
const (
	topicContent uint32 = 1 << iota
	topicText
	topicHead
	topicSummary
	topicByline
	topicCaption
	topicShare
	topicRelated
	topicPromo
	topicSignUp
	topicComment
	topicNavigation
	topicMargin
	topicEmbed
	topicHidden
	topicNotice
	topicList
	topicTag
	topicQuote
	topicBody // of the article itself, such as "article-body" or "entry-content"
	topics    = 20
)

// A stem is the beginning of a word in a name. A whole one is the entire word, give or take a plural s.
type stem struct {
	text  string
	whole bool
	topic uint32
}

// stems has the words that page makers name elements by, by first letter.
var stems = byLetter([]stem{
	{"article", false, topicContent},
	{"content", false, topicContent},
	{"story", false, topicContent},
	{"entry", false, topicContent},
	{"post", true, topicContent},
	{"main", true, topicContent},
	{"body", true, topicText},
	{"articlebody", false, topicText},
	{"storybody", false, topicText},
	{"text", true, topicText},
	{"paragraph", false, topicText},
	{"rich", true, topicText},
	{"prose", true, topicText},
	{"copy", true, topicText},
	{"headline", false, topicHead},
	{"title", false, topicHead},
	{"heading", false, topicHead},
	{"subhead", false, topicHead},
	{"summary", false, topicSummary},
	{"dek", true, topicSummary},
	{"standfirst", false, topicSummary},
	{"subtitle", false, topicSummary},
	{"excerpt", false, topicSummary},
	{"intro", false, topicSummary},
	{"description", false, topicSummary},
	{"teaser", false, topicSummary},
	{"lead", true, topicSummary},
	{"lede", true, topicSummary},
	{"byline", false, topicByline},
	{"author", false, topicByline},
	{"bio", true, topicByline},
	{"contributor", false, topicByline},
	{"meta", true, topicByline},
	{"date", true, topicByline},
	{"dateline", false, topicByline},
	{"time", true, topicByline},
	{"timestamp", false, topicByline},
	{"publish", false, topicByline},
	{"caption", false, topicCaption},
	{"credit", false, topicCaption},
	{"photo", false, topicCaption},
	{"image", false, topicCaption},
	{"picture", false, topicCaption},
	{"img", false, topicCaption},
	{"figure", false, topicCaption},
	{"gallery", false, topicCaption},
	{"media", true, topicCaption},
	{"video", false, topicCaption},
	{"player", false, topicCaption},
	{"slide", false, topicCaption},
	{"share", false, topicShare},
	{"sharing", false, topicShare},
	{"social", false, topicShare},
	{"follow", false, topicShare},
	{"related", false, topicRelated},
	{"recommend", false, topicRelated},
	{"more", true, topicRelated},
	{"trending", false, topicRelated},
	{"popular", false, topicRelated},
	{"latest", false, topicRelated},
	{"recirc", false, topicRelated},
	{"outbrain", false, topicRelated},
	{"taboola", false, topicRelated},
	{"read", true, topicRelated},
	{"readmore", false, topicRelated},
	{"next", true, topicRelated},
	{"recent", false, topicRelated},
	{"similar", false, topicRelated},
	{"ad", true, topicPromo},
	{"advert", false, topicPromo},
	{"sponsor", false, topicPromo},
	{"promo", false, topicPromo},
	{"banner", false, topicPromo},
	{"affiliate", false, topicPromo},
	{"commercial", false, topicPromo},
	{"shop", true, topicPromo},
	{"product", false, topicPromo},
	{"buy", true, topicPromo},
	{"newsletter", false, topicSignUp},
	{"subscri", false, topicSignUp},
	{"signup", false, topicSignUp},
	{"donat", false, topicSignUp},
	{"support", true, topicSignUp},
	{"membership", false, topicSignUp},
	{"login", false, topicSignUp},
	{"register", false, topicSignUp},
	{"registration", false, topicSignUp},
	{"cta", true, topicSignUp},
	{"comment", false, topicComment},
	{"disqus", false, topicComment},
	{"reply", false, topicComment},
	{"discussion", false, topicComment},
	{"nav", true, topicNavigation},
	{"navigation", false, topicNavigation},
	{"navbar", false, topicNavigation},
	{"menu", false, topicNavigation},
	{"breadcrumb", false, topicNavigation},
	{"toolbar", false, topicNavigation},
	{"pagination", false, topicNavigation},
	{"pager", false, topicNavigation},
	{"toc", true, topicNavigation},
	{"search", false, topicNavigation},
	{"header", false, topicMargin},
	{"masthead", false, topicMargin},
	{"footer", false, topicMargin},
	{"sidebar", false, topicMargin},
	{"rail", true, topicMargin},
	{"aside", false, topicMargin},
	{"complementary", false, topicMargin},
	{"right", true, topicMargin},
	{"widget", false, topicMargin},
	{"copyright", false, topicMargin},
	{"tweet", false, topicEmbed},
	{"twitter", false, topicEmbed},
	{"instagram", false, topicEmbed},
	{"facebook", false, topicEmbed},
	{"embed", false, topicEmbed},
	{"hidden", false, topicHidden},
	{"hide", true, topicHidden},
	{"modal", false, topicHidden},
	{"popup", false, topicHidden},
	{"overlay", false, topicHidden},
	{"dialog", false, topicHidden},
	{"tooltip", false, topicHidden},
	{"sr", true, topicHidden},
	{"screen", true, topicHidden},
	{"cookie", false, topicNotice},
	{"consent", false, topicNotice},
	{"gdpr", false, topicNotice},
	{"privacy", false, topicNotice},
	{"disclaimer", false, topicNotice},
	{"disclosure", false, topicNotice},
	{"notice", false, topicNotice},
	{"alert", false, topicNotice},
	{"paywall", false, topicNotice},
	{"list", false, topicList},
	{"grid", false, topicList},
	{"card", false, topicList},
	{"carousel", false, topicList},
	{"item", true, topicList},
	{"feed", true, topicList},
	{"collection", false, topicList},
	{"tag", true, topicTag},
	{"topic", false, topicTag},
	{"categor", false, topicTag},
	{"label", false, topicTag},
	{"section", true, topicTag},
	{"keyword", false, topicTag},
	{"quote", false, topicQuote},
	{"pullquote", false, topicQuote},
	{"blockquote", false, topicQuote},
	{"sidebar", false, topicMargin},
	{"infobox", false, topicMargin},
	{"box", true, topicMargin},
	{"callout", false, topicQuote},
	{"highlight", false, topicQuote},
})

func byLetter(all []stem) (table [26][]stem) {
	for _, s := range all {
		table[s.text[0]-'a'] = append(table[s.text[0]-'a'], s)
	}
	return table
}

// topicsIn returns the topics of names such as "story-body__inner articleMeta".
func topicsIn(names string) (found uint32) {
	for i := range len(names) {
		c := names[i] | 0x20
		if c < 'a' || c > 'z' {
			continue
		}
		for _, s := range stems[c-'a'] {
			if end := i + len(s.text); hasFold(names[i:], s.text) && (!s.whole || beginsWord(names, i) && endsWord(names, end)) {
				found |= s.topic
				if s.topic == topicContent && s.text != "main" && namesBody(names[end:]) {
					found |= topicBody
				}
			}
		}
	}
	return found
}

// namesBody reports whether a name goes on as that of an article's body does, after "article" or "entry".
func namesBody(rest string) bool {
	if rest != "" && (rest[0] == '-' || rest[0] == '_' || rest[0] == ' ') {
		rest = strings.TrimLeft(rest, "-_")
	}
	for _, w := range [...]string{"body", "text", "content", "copy", "paragraph"} {
		if hasFold(rest, w) {
			return endsWord(rest, len(w)) || hasFold(rest[len(w):], "__")
		}
	}
	return false
}

// hasFold reports whether s begins with a lower-case text, in either case.
func hasFold(s, text string) bool {
	if len(s) < len(text) {
		return false
	}
	for i := range len(text) {
		if s[i]|0x20 != text[i] {
			return false
		}
	}
	return true
}

func beginsWord(s string, i int) bool {
	return i == 0 || !isLetter(s[i-1]) || isLower(s[i-1]) && !isLower(s[i])
}

func endsWord(s string, end int) bool {
	if end < len(s) && s[end]|0x20 == 's' {
		end++
	}
	return end >= len(s) || !isLower(s[end])
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isLower(c byte) bool  { return c >= 'a' && c <= 'z' }

// Kinds of elements that the text in them is told by.
const (
	kindArticle uint32 = 1 << iota
	kindMain
	kindAside
	kindNav
	kindHeader
	kindFooter
	kindFigure
	kindCaption
	kindQuote
	kindItem
	kindList
	kindTable
	kindForm
	kindHeading
	kindTitle
	kindParagraph
	kindSection
	kindStrong
	kindEmphasis
	kindTime
	kindSmall
)

func kindOf(a atom.Atom) uint32 {
	switch a {
	case atom.Article:
		return kindArticle
	case atom.Main:
		return kindMain
	case atom.Aside:
		return kindAside
	case atom.Nav, atom.Menu:
		return kindNav
	case atom.Header:
		return kindHeader
	case atom.Footer:
		return kindFooter
	case atom.Figure:
		return kindFigure
	case atom.Figcaption, atom.Caption:
		return kindCaption
	case atom.Blockquote, atom.Q:
		return kindQuote
	case atom.Li, atom.Dd, atom.Dt:
		return kindItem
	case atom.Ul, atom.Ol, atom.Dl:
		return kindList
	case atom.Table, atom.Tr, atom.Td:
		return kindTable
	case atom.Form, atom.Fieldset, atom.Label, atom.Dialog:
		return kindForm
	case atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return kindHeading
	case atom.H1:
		return kindTitle
	case atom.P:
		return kindParagraph
	case atom.Section:
		return kindSection
	case atom.Strong, atom.B:
		return kindStrong
	case atom.Em, atom.I:
		return kindEmphasis
	case atom.Time:
		return kindTime
	case atom.Small:
		return kindSmall
	}
	return 0
}

// topicNames and kindNames are in the order of the constants.
var (
	topicNames = strings.Fields("content text head summary byline caption share related promo sign-up comment navigation margin embed hidden notice list tag quote body")
	kindNames  = strings.Fields("article main aside nav header footer figure figcaption blockquote item list table form heading title paragraph section strong emphasis time small")
)
