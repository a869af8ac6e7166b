package verify

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

// BenchmarkCheck checks the sentences of a text of a thousand words against it: a claim each time.
func BenchmarkCheck(b *testing.B) {
	text := strings.Repeat(storm+"\n\n", 6)
	c := New([]Source{{ID: "a", Text: text, Date: brief.Date{Year: 2025, Month: 12, Day: 7}, Language: "en"}})
	var claims []string
	for _, s := range sentencesOf(storm) {
		claims = append(claims, s.In(storm))
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c.Check(claims[i%len(claims)])
	}
}

// BenchmarkNew reads a source of a thousand words.
func BenchmarkNew(b *testing.B) {
	text := strings.Repeat(storm+"\n\n", 6)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		New([]Source{{ID: "a", Text: text, Language: "en"}})
	}
}
