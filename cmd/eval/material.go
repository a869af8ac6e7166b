package main

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
	"briefing/internal/digest"
	"briefing/internal/name"
	"briefing/internal/quote"
	"briefing/internal/seed"
	"briefing/internal/sentence"
	"briefing/internal/verify"
)

// A material is an article with what is needed to make claims of its sentences.
type material struct {
	article
	number  int // among the articles
	body    string
	claims  []claim
	words   map[string]bool // lower-case
	figures map[string]bool // every number, in digits or written out, as digits
	names   []brief.Name
	quotes  []brief.Quotation
	other   *material // an article that tells of something else
	common  map[string]bool
	checker *verify.Checker
}

// A claim is a sentence of an article with the names in it.
type claim struct {
	text   string
	names  []named
	quoted []brief.Span
}

// A named is a name's mention in a claim.
type named struct {
	brief.Span
	name   *brief.Name
	before string
}

// How long sentences are that are claimed, in words.
const fewestClaimed, mostClaimed = 6, 45

var wordPattern = regexp.MustCompile(`[\p{L}\p{N}]+(?:[’'][\p{L}]+)?`)

// readAll reads the articles as a digest does.
func readAll(articles []article) []*material {
	all := each(articles, read)
	common := commonWords(articles)
	all = slices.DeleteFunc(all, func(m *material) bool { return m == nil })
	for i, m := range all {
		m.number, m.common, m.other = i, common, all[(i+len(all)/3)%len(all)]
	}
	return all
}

// read returns nil for a text without an article.
func read(a article) *material {
	reading, problems := digest.Read(seed.Seed{ID: a.ID, Format: "txt", Text: a.Text, Body: brief.Span{End: len(a.Text)}})
	if len(problems) > 0 {
		return nil
	}
	paragraphs := reading.Article.Clean.Paragraphs
	source := verify.Source{ID: a.ID, Text: a.Text, Body: paragraphs, Date: reading.Article.Date, Language: reading.Article.Language}
	m := &material{
		article: a, body: reading.Article.Body(),
		words: map[string]bool{}, figures: map[string]bool{},
		names:   name.Find(a.Text, paragraphs, "en"),
		checker: verify.New([]verify.Source{source}),
	}
	for _, word := range wordPattern.FindAllString(a.Text, -1) {
		m.words[plainWord(word)] = true
	}
	for _, f := range figuresIn(a.Text) {
		m.figures[f] = true
	}
	var quoting []quote.Paragraph
	for _, paragraph := range paragraphs {
		quoting = append(quoting, m.cut(paragraph))
	}
	m.quotes = quote.Find(a.Text, quoting, m.names, "en")
	return m
}

// cut adds the claims of a paragraph.
func (m *material) cut(paragraph brief.Span) quote.Paragraph {
	spans, marked := sentence.Parse(m.Text, paragraph)
	p := quote.Paragraph{Sentences: spans}
	for _, q := range marked {
		p.Marked = append(p.Marked, quote.Marked(q))
	}
	for _, span := range spans {
		text := span.In(m.Text)
		if n := len(strings.Fields(text)); n < fewestClaimed || n > mostClaimed || !balanced(span, marked) || !strings.HasSuffix(strings.TrimRight(text, `"”’'`), ".") {
			continue
		}
		c := claim{text: text}
		for _, q := range marked {
			if span.Start <= q.Start && q.End <= span.End {
				c.quoted = append(c.quoted, brief.Span{Start: q.Start - span.Start, End: q.End - span.Start})
			}
		}
		for i := range m.names {
			for _, mention := range m.names[i].Mentions {
				if span.Start <= mention.Start && mention.End <= span.End {
					c.names = append(c.names, named{brief.Span{Start: mention.Start - span.Start, End: mention.End - span.Start}, &m.names[i], mention.Before})
				}
			}
		}
		slices.SortFunc(c.names, func(a, b named) int { return a.Start - b.Start })
		m.claims = append(m.claims, c)
	}
	return p
}

// balanced reports whether a sentence holds each quotation whole or not at all.
func balanced(span brief.Span, marked []sentence.Quotation) bool {
	for _, q := range marked {
		if q.Start < span.End && q.End > span.Start && (!q.Whole || q.Start < span.Start || q.End > span.End) {
			return false
		}
	}
	return true
}

// inQuotes reports whether a byte of the claim lies in a quotation.
func (c claim) inQuotes(at int) bool {
	return slices.ContainsFunc(c.quoted, func(q brief.Span) bool { return q.Start <= at && at < q.End })
}

// says reports whether the article has a word.
func (m *material) says(word string) bool { return m.words[plainWord(word)] }

// knows reports whether any word of a name, or one that begins the same ("Russia", "Russian"), is in
// the article.
func (m *material) knows(name string) bool {
	for _, word := range wordPattern.FindAllString(name, -1) {
		word = plainWord(word)
		if m.words[word] {
			return true
		}
		if n := 4; len(word) > n {
			for other := range m.words {
				if strings.HasPrefix(other, word[:n]) {
					return true
				}
			}
		}
	}
	return false
}

// named returns the article's names of a kind.
func (m *material) named(kind brief.NameKind) []*brief.Name {
	var some []*brief.Name
	for i := range m.names {
		if m.names[i].Kind == kind {
			some = append(some, &m.names[i])
		}
	}
	return some
}

func plainWord(word string) string {
	word = strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	return strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "'")
}

// commonWords are those that stand in lower case in several articles: a capital letter makes no name of them.
func commonWords(articles []article) map[string]bool {
	in, common := map[string]int{}, map[string]bool{}
	for i, a := range articles {
		for _, word := range wordPattern.FindAllString(a.Text, -1) {
			if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) && (in[word] == 0 || in[word] < 3 && i > 0) {
				in[word]++
			}
		}
	}
	for word, n := range in {
		if n >= 2 {
			common[plainWord(word)] = true
		}
	}
	return common
}

var (
	smallNumbers = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tensNumbers  = strings.Fields("zero ten twenty thirty forty fifty sixty seventy eighty ninety")
	ordinals     = strings.Fields("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
	digits       = regexp.MustCompile(`\d[\d,]*(?:\.\d+)?`)
)

// figuresIn returns the numbers of a text as digits.
func figuresIn(text string) []string {
	var all []string
	for _, f := range digits.FindAllString(text, -1) {
		all = append(all, strings.ReplaceAll(strings.TrimRight(f, ","), ",", ""))
	}
	tens := 0
	for _, word := range wordPattern.FindAllString(text, -1) {
		n, ok := numberWord(strings.ToLower(word))
		if ok {
			all = append(all, strconv.Itoa(n))
			if tens > 0 && n < 10 {
				all = append(all, strconv.Itoa(tens+n))
			}
		}
		tens = 0
		if ok && n >= 20 {
			tens = n
		}
	}
	return all
}

// numberWord reads a number up to twenty or a multiple of ten, or an ordinal up to the twelfth.
func numberWord(word string) (int, bool) {
	if i := slices.Index(smallNumbers, word); i >= 0 {
		return i, true
	}
	if i := slices.Index(tensNumbers, word); i >= 0 {
		return 10 * i, true
	}
	if i := slices.Index(ordinals, word); i >= 0 {
		return i, true
	}
	return 0, false
}

// spell writes a number below a thousand out.
func spell(n int) string {
	switch {
	case n < 20:
		return smallNumbers[n]
	case n < 100 && n%10 == 0:
		return tensNumbers[n/10]
	case n < 100:
		return tensNumbers[n/10] + "-" + smallNumbers[n%10]
	case n%100 == 0:
		return smallNumbers[n/100] + " hundred"
	}
	return smallNumbers[n/100] + " hundred and " + spell(n%100)
}
