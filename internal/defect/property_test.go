package defect

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// FuzzFind holds Find to its promises on any bytes: no panic, the same answer twice, points in order, each kind at most
// once and in the order of Kinds.
func FuzzFind(f *testing.F) {
	for _, p := range sound {
		f.Add(p, p, "en")
	}
	for _, points := range planted {
		f.Add(points[0], strings.Join(points, " "), "en-GB")
	}
	f.Add("\"", "'", "en")
	f.Add("\xff' \xe2\x80", "“\n”", "")
	f.Fuzz(func(t *testing.T, point, source, language string) {
		points := []string{point, source, point}
		found := Find(points, source, language)
		if again := Find(points, source, language); !reflect.DeepEqual(found, again) {
			t.Fatalf("twice: %v and %v", found, again)
		}
		ordered(t, found, len(points))
	})
}

func ordered(t interface{ Fatalf(string, ...any) }, found []Defect, points int) {
	rank := map[Kind]int{}
	for i, k := range Kinds() {
		rank[k] = i + 1
	}
	last := -1
	for _, d := range found {
		at := d.Point*100 + rank[d.Kind]
		if at <= last || rank[d.Kind] == 0 || d.Point < 0 || d.Point >= points || d.Detail == "" {
			t.Fatalf("out of order or unknown: %v", found)
		}
		last = at
	}
}

func TestFindOnPiecesOfText(t *testing.T) {
	pieces := []string{" ", ", ", ". ", "\"", "'", "“", "”", "(", "]", "\n", "he", "Police said ", "It ", "the", "was", "After ", "Mr. Vance", "1.", "…", "é", "\xff", "which", "-", "@a", "http://"}
	rapid.Check(t, func(r *rapid.T) {
		points := rapid.SliceOfN(rapid.Custom(func(r *rapid.T) string {
			return strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(r, "pieces"), "")
		}), 0, 6).Draw(r, "points")
		ordered(r, Find(points, strings.Join(points, " "), rapid.SampledFrom([]string{"en", "de", ""}).Draw(r, "language")), len(points))
	})
}

// TestFindTakesLinearTime holds texts that invite looking back against four times as much of them.
func TestFindTakesLinearTime(t *testing.T) {
	for _, piece := range []string{"it ", "1 it ", "After meeting ", "\"a ", " 'a", "they, ", "( ", "a.b", "Watch ", "x. y", "the A's ", "@a", "<a", "in the ", "CNN) ", "A B-", "AA. "} {
		small, large := cost(strings.Repeat(piece, 1_500)), cost(strings.Repeat(piece, 6_000))
		if large > 12*small+100*time.Millisecond {
			t.Errorf("%q: %v, and %v for four times as much", piece, small, large)
		}
	}
}

// cost returns the least time of three that Find takes on a text as point and as source.
func cost(text string) time.Duration {
	least := time.Hour
	for range 3 {
		start := time.Now()
		Find([]string{text}, text, "en")
		least = min(least, time.Since(start))
	}
	return least
}

func BenchmarkFind(b *testing.B) {
	source := strings.Join(sound, " ")
	for b.Loop() {
		Find(sound[:5], source, "en")
	}
}
