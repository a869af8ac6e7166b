package verify

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestPairing: what is paired says the same, each token once, and what stands as it stood is paired whole.
func TestPairing(t *testing.T) {
	words := strings.Fields("Ann Ray did not sell the old mill to Bo Quill in May but said 12 boats never left and won't be bought by \"the\" town,")
	rapid.Check(t, func(t *rapid.T) {
		draw := func(name string) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 30).Draw(t, name), " ")
		}
		source, text := draw("source"), draw("claim")
		c := New([]Source{{ID: "a", Text: source, Language: "en"}})
		claims, _ := c.claims(text, c.sources)
		for i := range claims {
			for _, pr := range claims[i].pairings() {
				for k, j := range pr.to {
					if j >= 0 && (int(pr.from[j]) != k || !sameCell(pr.a[k], pr.b[j])) {
						t.Fatalf("%q, %q: token %d is paired with %d, that with %d", source, text, k, j, pr.from[j])
					}
				}
			}
		}
		for _, m := range c.Check(source).Missing {
			if m.Kind == Negation || m.Kind == Swap {
				t.Fatalf("%q does not bear itself out: %v", source, m)
			}
		}
	})
}
