package digest

import (
	"cmp"
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/clean"
	"briefing/internal/rank"
	"briefing/internal/topic"
	"briefing/internal/wording"

	"github.com/RadhiFadlillah/whatlanggo"
)

// An Article is one source text to digest.
type Article struct {
	ID       string       // of the source
	Text     string       // the source text, which evidence cites
	Clean    clean.Result // of Text
	Title    string       // given by metadata; else ""
	Date     brief.Date   // when it was published
	Language string       // BCP 47; else ""

	// Only what is told of several articles asks for these.
	FirstRead brief.Date // the day it was first digested; zero when that is not known
	CopyOf    string     // the ID of the article that it is a copy of; else ""
}

// Options say how much of the articles is taken.
type Options struct {
	Points   int      // how many key points; 5 when this and MaxWords are 0
	MaxWords int      // over all points; 0 for no limit, and without Points the only one
	Topics   []string // names preferred as topics

	// BesideLead asks for Points that do not repeat the lead, as a page prints them: the lead's own
	// sentence may still be among them, and then does not count.
	BesideLead bool
}

// The greatest lengths, in characters, of what is made from the lead.
const (
	titleLength       = 90
	descriptionLength = 160
	points            = 5
)

// Compose digests one or several articles that tell of one thing: whole sentences of them, in their
// order, each resting on the exact passage it is. Points are chosen as though there were no lead, so
// the lead may be among them; who prints both leaves out the point whose evidence is the lead's.
func Compose(articles []Article, opt Options) brief.Digest {
	return assemble(articles, parseAll(articles), opt)
}

// assemble makes a digest of articles that are parsed.
func assemble(articles []Article, texts []parsed, opt Options) brief.Digest {
	var statements []statement
	language := ""
	for _, t := range texts {
		language = cmp.Or(language, t.Language)
		statements = append(statements, t.statements...)
	}
	var d brief.Digest
	d.Lead = lead(statements)
	d.Points = choose(statements, opt, language, d.Lead)
	d.Title = title(articles, statements, d.Lead, d.Points)
	d.Description = description(statements, d.Lead, d.Points, d.Title)
	d.Timeline = timeline(texts)
	d.Quotes = quotes(texts)
	d.Topics = topics(texts, opt.Topics)
	return d
}

// choose returns the key points, each as short as it can be without losing a fact.
func choose(statements []statement, opt Options, language string, lead brief.Point) []brief.Point {
	if opt.Points <= 0 && opt.MaxWords <= 0 {
		opt.Points = points
	}
	ranking := rank.Options{Points: opt.Points, MaxWords: opt.MaxWords, Language: language}
	if opt.BesideLead && opt.Points > 0 {
		ranking.Free = func(i int) bool { return statements[i].point().RestsOn(lead) }
	}
	var chosen []brief.Point
	for _, i := range rank.Choose(ranked(statements), ranking) {
		s := statements[i]
		s.Statement = wording.Compress(s.Statement, language)
		chosen = append(chosen, s.point())
	}
	return chosen
}

// lead returns the first sentence that reads alone, with the one after it when both are short. The very
// first may be as long as news openings are, or short when it names something. A text without such a
// sentence has its least flawed one, the earliest of them.
func lead(statements []statement) brief.Point {
	best := -1
	for i, s := range statements {
		if i == 0 && s.opens() {
			best = i
			break
		}
		if best < 0 || s.Flaw < statements[best].Flaw {
			best = i
		}
	}
	if best < 0 || statements[best].Flaw == wording.Wordless {
		return brief.Point{}
	}
	p := statements[best].point()
	if best+1 < len(statements) {
		next := statements[best+1]
		short := len(strings.Fields(p.Text)) < shortLead && len(strings.Fields(next.Text)) < 2*shortLead
		if short && next.Flaw == wording.Sound && next.article == statements[best].article && len(next.Edits) == 0 {
			p.Text += " " + next.Text
			p.Evidence = append(p.Evidence, next.Evidence)
		}
	}
	return p
}

// opens reports whether the statement, though too long for a point, makes a lead.
func (s statement) opens() bool {
	return s.Flaw == wording.Length && len(strings.Fields(s.Text)) > 2*shortLead && len(strings.Fields(s.Text)) <= longLead
}

// longLead is the most words that a lead's sentence may have.
const longLead = 60

// shortLead is the number of words under which a lead takes a second sentence.
const shortLead = 14

// title returns the articles' own headline, or one made from the lead.
func title(articles []Article, statements []statement, lead brief.Point, points []brief.Point) string {
	for _, a := range articles {
		if a.Title != "" {
			return a.Title
		}
		if a.Clean.Title != "" {
			return wording.Plain(a.Clean.Title)
		}
	}
	if len(lead.Evidence) == 0 {
		return ""
	}
	return wording.Headline(append([]string{leadSentence(statements, lead)}, others(points, statements)...), titleLength)
}

// leadSentence returns the first sentence of the lead as it is printed.
func leadSentence(statements []statement, lead brief.Point) string {
	for _, s := range statements {
		if s.Source == lead.Evidence[0].Source && s.Span == lead.Evidence[0].Span {
			return s.Text
		}
	}
	return lead.Text
}

// description returns the lead in one sentence, or the first other statement that is short enough where
// the lead cannot be shortened or says no more than the title, which stands beside it everywhere.
func description(statements []statement, lead brief.Point, points []brief.Point, title string) string {
	if len(lead.Evidence) == 0 {
		return ""
	}
	first := leadSentence(statements, lead)
	for _, s := range append([]string{first}, others(points, statements)...) {
		if d := wording.Description(s, descriptionLength); d != "" && !strings.EqualFold(strings.TrimSuffix(d, "."), title) {
			return d
		}
	}
	return strings.TrimRight(title, ".!?…") + "." // better twice the same than half a statement
}

// spareSentences is how many sentences are tried where neither lead nor points give a headline or description.
const spareSentences = 4

// others returns what can stand in for the lead as a headline or description: the points, as they matter
// most, then the first sentences that read alone. What has a name in brackets is left out.
func others(points []brief.Point, statements []statement) []string {
	var texts []string
	for _, p := range points {
		if !slices.Contains(p.Edits, wording.Referent) {
			texts = append(texts, p.Text)
		}
	}
	n := 0
	for _, s := range statements {
		if n == spareSentences {
			break
		}
		if s.Flaw == wording.Sound && !slices.Contains(s.Edits, wording.Referent) {
			texts = append(texts, s.Text)
			n++
		}
	}
	return texts
}

func topics(texts []parsed, preferred []string) []string {
	all := make([]topic.Text, len(texts))
	for i, t := range texts {
		all[i] = topic.Text{Text: t.Text, Paragraphs: t.Clean.Paragraphs, Names: t.names}
	}
	return topic.Find(all, topic.Options{Preferred: preferred})
}

// opening returns the first of the body, enough of it to tell the language by.
func (a Article) opening() string {
	var b strings.Builder
	for _, p := range a.Clean.Paragraphs {
		if b.Len() > enoughText {
			break
		}
		b.WriteString(p.In(a.Text))
		b.WriteByte('\n')
	}
	return b.String()
}

const enoughText = 600 // bytes

// Language returns the BCP 47 code of the language a text is in, or "" when that is not sure.
func Language(text string) string {
	text = text[:min(len(text), 2*enoughText)]
	words := strings.Fields(text)
	if looksEnglish(words) {
		return "en"
	}
	info := whatlanggo.Detect(text)
	if !info.IsReliable() || len(words) < 5 && len(text) < 30 {
		return ""
	}
	return whatlanggo.LangToStringShort(info.Lang)
}

// looksEnglish knows the commonest case at a tenth of the cost of comparing with every language: no
// other language has a tenth of its words in this list, and "the" among them.
func looksEnglish(words []string) bool {
	hits, the := 0, 0
	for _, w := range words {
		switch w {
		case "the":
			the++
			hits++
		case "of", "and", "that", "was", "with", "said", "from", "have", "has", "by", "were", "to", "for", "his", "he", "on", "at", "it", "who":
			hits++
		}
	}
	return the >= 2 && len(words) >= 20 && 10*hits >= len(words)
}
