package digest

import (
	"strings"
	"testing"

	"briefing/internal/brief"
	"briefing/internal/clean"

	"github.com/rogpeppe/go-internal/txtar"
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
	for b.Loop() {
		Compose(articles, Options{})
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}
