package digest

import (
	"briefing/internal/brief"
	"briefing/internal/name"
	"briefing/internal/quote"
	"briefing/internal/rank"
	"briefing/internal/referent"
	"briefing/internal/sentence"
	"briefing/internal/wording"
)

// A parsed is an article cut into what the steps of a digest work on.
type parsed struct {
	Article
	names      []brief.Name
	quoting    []quote.Paragraph
	statements []statement
}

// A statement is a sentence of an article on its way to be a point.
type statement struct {
	brief.Evidence
	wording.Statement
	article int
}

func parseAll(articles []Article) []parsed {
	texts := make([]parsed, len(articles))
	for i, a := range articles {
		if a.Language == "" {
			a.Language = Language(a.opening())
		}
		texts[i] = parse(a, i)
	}
	return texts
}

// parse reads the sentences of an article's body and rewords them to read alone. number is the
// article's among those digested together.
func parse(a Article, number int) parsed {
	t := parsed{Article: a, names: name.Find(a.Text, a.Clean.Paragraphs, a.Language)}
	t.quoting = make([]quote.Paragraph, len(a.Clean.Paragraphs))
	referring := make([]referent.Paragraph, len(a.Clean.Paragraphs))
	sentences := 0
	for i, paragraph := range a.Clean.Paragraphs {
		p := &t.quoting[i]
		spans, quotations := sentence.Parse(a.Text, paragraph)
		p.Sentences, referring[i].Sentences = spans, spans
		for _, q := range quotations {
			p.Marked = append(p.Marked, quote.Marked(q))
			referring[i].Quotations = append(referring[i].Quotations, q.Span)
		}
		sentences += len(p.Sentences)
	}
	var referents []string
	if isEnglish(a.Language) {
		referents = referent.Find(a.Text, referring, t.names)
	}
	t.statements = make([]statement, 0, sentences)
	for i := range t.quoting {
		t.reword(i, number, referents)
	}
	return t
}

// reword adds the statements of paragraph i.
func (t *parsed) reword(i, number int, referents []string) {
	marked := t.quoting[i].Marked
	for _, span := range t.quoting[i].Sentences {
		n := len(t.statements)
		context := wording.Context{First: n == 0, Cut: cuts(span, marked)}
		if n < len(referents) {
			context.Referent = referents[n]
		}
		text := span.In(t.Text)
		s := statement{
			Evidence:  brief.Evidence{Source: t.ID, Span: span, Quote: text, Paragraph: i + 1},
			Statement: wording.New(text, t.Language, context),
			article:   number,
		}
		t.statements = append(t.statements, s)
		for len(marked) > 0 && marked[0].End <= span.End {
			marked = marked[1:]
		}
	}
}

// cuts reports whether a sentence begins, ends or lies inside one of the quotations, or holds half
// of one.
func cuts(sentence brief.Span, marked []quote.Marked) bool {
	for _, q := range marked {
		if q.Start >= sentence.End {
			break
		}
		if q.End > sentence.Start && (!q.Whole || q.Start < sentence.Start || q.End > sentence.End) {
			return true
		}
	}
	return false
}

// point returns the key point that the statement makes.
func (s statement) point() brief.Point {
	return brief.Point{Text: s.Text, Evidence: []brief.Evidence{s.Evidence}, Edits: s.Edits}
}

// Sentences returns the sentences of an article as points are chosen from them: what training needs.
func Sentences(a Article) []rank.Sentence { return ranked(parseAll([]Article{a})[0].statements) }

func ranked(statements []statement) []rank.Sentence {
	sentences := make([]rank.Sentence, len(statements))
	for i, s := range statements {
		sentences[i] = rank.Sentence{Text: s.Text, Document: s.article, Flaw: int(s.Flaw)}
		if s.Flaw == wording.Definite { // below a lead that tells what it is about, it reads well enough
			sentences[i].Flaw, sentences[i].Doubt = 0, true
		}
	}
	return sentences
}

func isEnglish(language string) bool {
	return language == "" || language == "en" || len(language) > 3 && language[:3] == "en-"
}
