package clean

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// drawn has words with the marks, letters and spaces that the loops over bytes treat apart.
var drawn = rapid.StringOf(rapid.RuneFrom([]rune("aZé’'\"“.!?…)]*@©-–9½ \t\n\u00a0\u200bİжЖ中\xff")))

// TestCountWords holds the loop over bytes to what it says in words.
func TestCountWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Draw(t, "s")
		want := 0
		for _, f := range strings.FieldsFunc(s, isSpace) {
			if strings.ContainsFunc(f, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
				want++
			}
		}
		if got := countWords(s); got != want {
			t.Fatalf("%q: got %d, want %d", s, got, want)
		}
	})
}

// TestFoldWords holds the words to lower case without marks around them.
func TestFoldWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn.Draw(t, "s")
		var want []string
		for _, f := range strings.FieldsFunc(s, isSpace) {
			f = strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '@' && r != '©' })
			if f != "" && len(want) < 9 {
				want = append(want, strings.ToLower(strings.ReplaceAll(f, "’", "'")))
			}
		}
		if got := foldWords(s, 9); strings.Join(got, "|") != strings.Join(want, "|") {
			t.Fatalf("%q: got %q, want %q", s, got, want)
		}
	})
}

// TestHashWords says that case, marks and space do not count, and that words do.
func TestHashWords(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"The harbour’s crane fell.", "“the  HARBOUR'S crane fell!”", true},
		{"Der Ärger wächst", "der ärger wächst …", true},
		{"the crane fell", "the crane fell twice", false},
		{"a bc", "ab c", false},
		{"", "…", true},
	} {
		if got := hashWords(c.a) == hashWords(c.b); got != c.same {
			t.Errorf("%q and %q: got %v, want %v", c.a, c.b, got, c.same)
		}
	}
}

// BenchmarkText cleans an article of 3.8 KB on one line, as corpora have them, and on a line a paragraph.
func BenchmarkText(b *testing.B) {
	sentence := "The council of Norvik said on Monday that the old crane, which was built in 1971, would be replaced by spring. "
	for name, text := range map[string]string{
		"line":       strings.Repeat(sentence, 34),
		"paragraphs": strings.Repeat(sentence+"\n", 34),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Text(text)
			}
		})
	}
}
