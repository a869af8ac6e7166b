package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"briefing/internal/brief"
)

// printProblems writes one line a problem.
func printProblems(w io.Writer, label string, problems []brief.Problem) {
	for _, p := range problems {
		fmt.Fprintln(w, label+p.String())
	}
}

// writeJSON writes v as one line of compact UTF-8 JSON.
func writeJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}

// count writes "1 page" or "2 pages".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// size writes a number of bytes for people: "14 kB", "2.1 MB".
func size(bytes int) string {
	if bytes < 1_000_000 {
		return fmt.Sprintf("%d kB", (bytes+999)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}
