package verify

import (
	"testing"

	"briefing/internal/brief"
)

// TestFacts: what a record says of a source bears out a claim, too.
func TestFacts(t *testing.T) {
	c := New([]Source{{
		ID: "a", Language: "en", Text: "Ada Holt of Wendle answered 12 questions. Holt accepts 31 donations from Marl. She will not leave the fund.",
		Facts: []string{"Five questions for Ada Holt", "Holt accepts 40 donations from Marl", "Holt will leave the fund", "Why she calls it “a slow flood”"},
	}})
	for claim, want := range map[string]bool{
		"Five questions for Ada Holt":                 true,
		"Six questions for Ada Holt":                  false,
		"Holt accepts 40 donations from Marl.":        true,
		"Holt accepts 41 donations from Marl.":        false,
		"Holt accepts 12 donations from Marl.":        false,
		"Holt will leave the fund.":                   true,
		"Holt will not leave the fund.":               true,
		"She calls it “a slow flood”.":                true,
		"She calls it “a quick flood”.":               false,
		"Ada Holt answered 12 questions.":             true,
		"She calls it “a slow flood for Ada Holt”.":   false,
		"Ada Holt did not answer 12 questions on it.": false,
	} {
		if v := c.Check(claim); v.Supported() != want {
			t.Errorf("%s: got %v", claim, v.Missing)
		}
	}
}

// TestParagraphs: a passage's place is numbered by the paragraphs that a reader counts.
func TestParagraphs(t *testing.T) {
	text := "Storm over\n\nA storm hit Marl.\n\nThe mayor thanked the crews."
	c := New([]Source{{ID: "a", Text: text, Paragraphs: []brief.Span{{Start: 12, End: 29}, {Start: 31, End: len(text)}}}})
	for claim, want := range map[string]int{"A storm hit Marl.": 1, "The mayor thanked the crews.": 2, "Storm over": 0} {
		if got := c.Check(claim).Nearest.Paragraph; got != want {
			t.Errorf("%s: got %d, want %d", claim, got, want)
		}
	}
}
