package page

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkExtract reads saved pages of every size, those of the development data where it is there.
func BenchmarkExtract(b *testing.B) {
	names, _ := filepath.Glob("../../../shared/eval/clean/html/sh/*.html")
	if len(names) == 0 {
		b.Skip("no saved pages")
	}
	var sources []string
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		sources = append(sources, string(source))
	}
	b.ResetTimer()
	for b.Loop() {
		for _, source := range sources {
			Extract(source)
		}
	}
	b.ReportMetric(float64(b.N*len(sources))/b.Elapsed().Seconds(), "pages/s")
}
