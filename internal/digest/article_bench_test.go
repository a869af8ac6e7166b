package digest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"briefing/internal/brief"
	"briefing/internal/clean"
	"briefing/internal/config"
	"briefing/internal/seed"
)

// paragraphs is a clean result in which every line that is not blank is body.
func paragraphs(text string) clean.Result {
	var r clean.Result
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if s := strings.TrimSpace(line); s != "" {
			start := at + strings.Index(line, s)
			r.Paragraphs = append(r.Paragraphs, brief.Span{Start: start, End: start + len(s)})
		}
		at += len(line)
	}
	return r
}

func BenchmarkCompose(b *testing.B) {
	archive, err := txtar.ParseFile("testdata/article/harbour.txtar")
	if err != nil {
		b.Fatal(err)
	}
	articles := []Article{article(b, archive)}
	b.ReportAllocs()
	for b.Loop() {
		Compose(articles, Options{})
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkMake takes seeds all the way to Markdown: cleaned, digested, placed and written out.
func BenchmarkMake(b *testing.B) {
	archive, err := txtar.ParseFile("testdata/article/harbour.txtar")
	if err != nil {
		b.Fatal(err)
	}
	in := Input{Config: config.Config{Points: 5}, Today: brief.Date{Year: 2025, Month: 12, Day: 7}}
	for i := range 200 {
		text := fmt.Sprintf("Report %d\n\n%s", i, archive.Files[0].Data)
		in.Seeds = append(in.Seeds, seed.Seed{ID: fmt.Sprint(i), File: "seeds/a.txt", Format: "txt", Text: text, Body: brief.Span{End: len(text)}, SHA256: fmt.Sprint(i)})
	}
	b.ReportAllocs()
	for b.Loop() {
		plan, err := Make(in)
		if err != nil || len(plan.Problems) > 0 || len(plan.Files) != len(in.Seeds) {
			b.Fatal(err, plan.Problems)
		}
	}
	b.ReportMetric(float64(b.N*len(in.Seeds))/b.Elapsed().Seconds(), "articles/s")
}
