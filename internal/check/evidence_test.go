package check

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
	"briefing/internal/verify"
)

func TestEvidence(t *testing.T) {
	const source = "The mill burnt down on Monday.\nNobody  was\nhurt, its owner said."
	cite := func(line int, id string, start, end int, quote string) brief.Claim {
		return brief.Claim{Text: "A claim", Line: line, Evidence: []brief.Evidence{{Source: id, Span: brief.Span{Start: start, End: end}, Quote: quote}}}
	}
	doc := brief.Document{
		File: "content/briefings/mill.md",
		Meta: brief.Meta{
			Sources:   []brief.Source{{ID: "mill"}, {ID: "not-here"}},
			Overrides: []brief.Override{{Claim: "Known  better", Reason: "the owner rang"}},
		},
		Claims: []brief.Claim{
			cite(1, "mill", 0, 30, source[:30]),
			cite(2, "mill", 500, 530, source[:30]), // moved out of the text
			cite(3, "mill", 3, 10, "burnt down"),
			cite(4, "mill", -1, 7, "Nobody was hurt"), // folded
			cite(5, "mill", 0, 30, "The mill burned down on Monday."),
			cite(6, "not-here", 0, 3, "abc"),
			cite(7, "unknown", 0, 3, "abc"),
			cite(8, "mill", 0, 0, " "),
			{Text: "Known better", Line: 9, Evidence: []brief.Evidence{{Source: "mill", Quote: "not there"}}},
		},
	}
	texts := func(brief.Document) Held {
		return Held{Texts: []Text{{Source: verify.Source{ID: "mill", Text: source}, Whole: true}}}
	}
	_, problems := Evidence([]brief.Document{doc}, texts)
	got := short(slices.DeleteFunc(problems, func(p brief.Problem) bool { return p.Rule == "unsupported" }))
	want := []string{
		"content/briefings/mill.md:5 quote-not-found",
		"content/briefings/mill.md:7 unknown-source",
		"content/briefings/mill.md:8 no-quote",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// mill is a document on a source, with what stands in it of claims.
func mill(claims ...brief.Claim) brief.Document {
	return brief.Document{
		File: "content/briefings/mill.md", Line: 20, Claims: claims,
		Meta: brief.Meta{Sources: []brief.Source{{ID: "mill"}}},
	}
}

const millText = "The mill at Orme burnt down on Monday.\n\nNobody was hurt, said its owner, Nora Quill. “We shall build it again,” she said.\n\nThe fire destroyed 40 looms."

func millTexts(brief.Document) Held {
	return Held{Texts: []Text{{Source: verify.Source{ID: "mill", Text: millText}, Whole: true}}}
}

func TestEvidenceOfClaims(t *testing.T) {
	cited := func(text, quote string) brief.Claim {
		return brief.Claim{Text: text, Line: 22, Evidence: []brief.Evidence{{Source: "mill", Quote: quote}}}
	}
	doc := mill(cited("The fire destroyed 60 looms.", "The fire destroyed 40 looms."), cited("The fire destroyed 40 looms.", "The fire destroyed 40 looms."))
	doc.Uncited = []brief.Claim{{Text: "The mill burnt down on Tuesday", Line: 3}}
	_, problems := Evidence([]brief.Document{doc}, millTexts)
	if len(problems) != 2 || problems[0].Line != 3 || problems[1].Line != 22 {
		t.Fatalf("problems are %v", problems)
	}
	for _, part := range []string{"60", "number", "The fire destroyed 40 looms.", "mill ¶ 3"} {
		if !strings.Contains(problems[1].Message, part) {
			t.Errorf("%q does not say %q", problems[1].Message, part)
		}
	}
	doc.Overrides = []brief.Override{{Claim: "The fire destroyed  60 looms.", Reason: "the owner counted again"}, {Claim: "The mill burnt down on Tuesday"}}
	if _, problems := Evidence([]brief.Document{doc}, millTexts); len(problems) != 1 || problems[0].Rule != "no-reason" {
		t.Errorf("with overrides: %v", problems)
	}
}

func TestEvidenceShowsTheSourcesWords(t *testing.T) {
	doc := mill(brief.Claim{
		Text: "Nora Quill said: \"we shall build it AGAIN\"", Line: 22,
		Evidence: []brief.Evidence{{Source: "mill", Quote: "nobody was hurt, said its owner, Nora Quill."}},
	})
	doc.Body = "A lead.\n\nNora Quill said: \"we shall build it AGAIN\"[^1]\n\n[^1]: `mill`: “nobody…”\n"
	doc.Notes = map[string]brief.Evidence{"1": doc.Claims[0].Evidence[0]}
	checked, problems := Evidence([]brief.Document{doc}, millTexts)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if got := checked[0].Notes["1"]; got.Quote != "Nobody was hurt, said its owner, Nora Quill." || got.In(millText) != got.Quote {
		t.Errorf("the passage is %q", got.Quote)
	}
	if !strings.Contains(checked[0].Body, "We shall build it again") {
		t.Errorf("the body is %q", checked[0].Body)
	}
	if doc.Notes["1"].Quote == checked[0].Notes["1"].Quote {
		t.Error("the document that was handed in was changed")
	}
}

func TestEvidenceWithoutTexts(t *testing.T) {
	doc := mill(brief.Claim{Text: "Nine mills burnt.", Line: 22, Evidence: []brief.Evidence{{Source: "mill", Quote: "whatever"}}})
	if _, problems := Evidence([]brief.Document{doc}, func(brief.Document) Held { return Held{} }); len(problems) > 0 {
		t.Error(problems)
	}
	passages := func(brief.Document) Held {
		return Held{Texts: []Text{{Source: verify.Source{ID: "mill", Text: "Two mills burnt."}}}}
	}
	if _, problems := Evidence([]brief.Document{doc}, passages); len(problems) != 1 || !strings.Contains(problems[0].Hint, "seeds/") {
		t.Errorf("with passages alone: %v", problems)
	}
}

func TestEvidenceThatPassedBefore(t *testing.T) {
	cited := func(text, quote string) brief.Claim {
		return brief.Claim{Text: text, Line: 22, Evidence: []brief.Evidence{{Source: "mill", Quote: quote}}}
	}
	as := func(claims ...brief.Claim) brief.Document {
		doc := mill(claims...)
		doc.Notes = map[string]brief.Evidence{"1": claims[0].Evidence[0]}
		return doc
	}
	before := as(cited("Nora Quill said nobody was hurt.", "Nobody was hurt, said its owner."))
	held := func(brief.Document) Held {
		return Held{Texts: []Text{{Source: verify.Source{ID: "mill", Text: "Nobody was hurt, said its owner."}}}, Seal: verify.NewSeal(before)}
	}
	if _, problems := Evidence([]brief.Document{before}, held); len(problems) > 0 {
		t.Errorf("what passed before: %v", problems)
	}
	for rule, doc := range map[string]brief.Document{
		"unsupported":     as(cited("Karl Menz said nobody was hurt.", "Nobody was hurt, said its owner.")),
		"passage-changed": as(cited("Nora Quill said nobody was hurt.", "Nine were hurt, said its owner.")),
	} {
		if _, problems := Evidence([]brief.Document{doc}, held); len(problems) == 0 || problems[0].Rule != rule {
			t.Errorf("%s: %v", rule, problems)
		}
	}
}

func TestEvidenceOfIdleMarks(t *testing.T) {
	claim := brief.Claim{Text: "The fire destroyed 40 looms.", Line: 22, Evidence: []brief.Evidence{
		{Source: "mill", Quote: "The fire destroyed 40 looms."}, {Source: "other", Quote: "Nobody was hurt, said its owner, Nora Quill."},
	}}
	doc := mill(claim)
	doc.Sources = append(doc.Sources, brief.Source{ID: "other"})
	if _, problems := Evidence([]brief.Document{doc}, millTexts); len(problems) != 1 || problems[0].Rule != "idle-mark" {
		t.Errorf("a mark of another passage: %v", problems)
	}
}

func TestEvidenceLeavesDividedQuotationsAlone(t *testing.T) {
	const text = "\"We were never told,\" Rui Paz told the hearing. \"Nobody rang us that night.\""
	doc := mill(brief.Claim{
		Text: "Rui Paz: “We were never told. Nobody rang us that night.”", Line: 22,
		Evidence: []brief.Evidence{{Source: "mill", Quote: text}},
	})
	doc.Body = "- **Rui Paz**: “We were never told. Nobody rang us that night.”[^1]\n"
	doc.Line = 22
	held := func(brief.Document) Held {
		return Held{Texts: []Text{{Source: verify.Source{ID: "mill", Text: text}, Whole: true}}}
	}
	checked, problems := Evidence([]brief.Document{doc}, held)
	if len(problems) > 0 || checked[0].Body != doc.Body {
		t.Errorf("%v, the body is %q", problems, checked[0].Body)
	}
}
