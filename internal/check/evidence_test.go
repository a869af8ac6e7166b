package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
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
	got := short(Evidence([]brief.Document{doc}, map[string]string{"mill": source}))
	want := []string{
		"content/briefings/mill.md:5 quote-not-found",
		"content/briefings/mill.md:7 unknown-source",
		"content/briefings/mill.md:8 no-quote",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
