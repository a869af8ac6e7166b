package name

import (
	"reflect"
	"strings"
	"testing"

	"briefing/internal/brief"

	"pgregory.net/rapid"
)

// holds checks what is true of the names of any text.
func holds(t interface{ Fatalf(string, ...any) }, text string, paragraphs []brief.Span, language string) {
	names := Find(text, paragraphs, language)
	if again := Find(text, paragraphs, language); !reflect.DeepEqual(names, again) {
		t.Fatalf("%q: got %v, then %v", text, names, again)
	}
	taken := make([]bool, len(text))
	first := -1
	for _, n := range names {
		if strings.TrimSpace(n.Text) == "" || len(n.Mentions) == 0 {
			t.Fatalf("%q: empty name %+v", text, n)
		}
		if n.Mentions[0].Start <= first {
			t.Fatalf("%q: %q is not in order of first mention", text, n.Text)
		}
		first = n.Mentions[0].Start
		last := -1
		for _, m := range n.Mentions {
			if !m.Fits(text) || m.Len() == 0 || m.Start <= last {
				t.Fatalf("%q: mention %v of %q", text, m, n.Text)
			}
			last = m.Start
			if got, want := strings.Fields(m.In(text)), strings.Fields(n.Forms[m.Form]); !strings.EqualFold(strings.Join(got, " "), strings.Join(want, " ")) {
				t.Fatalf("%q: mention %q of form %q", text, got, want)
			}
			if !strings.Contains(text, m.Before) {
				t.Fatalf("%q: before %q", text, m.Before)
			}
			for i := m.Start; i < m.End; i++ {
				if taken[i] {
					t.Fatalf("%q: two mentions at %d", text, i)
				}
				taken[i] = true
			}
		}
	}
}

var languages = []string{"", "en", "de", "fr", "uk", "ar", "zh"}

func FuzzFind(f *testing.F) {
	f.Add(sample, uint8(1))
	f.Add("Mr J. K. O'Dell's von der Mc-A U.S.-led U.N. of the Bank of and A & B, Jr. (AB)", uint8(0))
	f.Add("l'Italie Володимир Зеленський 習近平 NATO가 é’s ’S İ", uint8(3))
	f.Fuzz(func(t *testing.T, text string, language uint8) {
		holds(t, text, spans(text), languages[int(language)%len(languages)])
	})
}

func FuzzSame(f *testing.F) {
	f.Add("John Smith's", "Mr. J. Smith")
	f.Fuzz(func(t *testing.T, a, b string) {
		if Same(a, b) != Same(b, a) {
			t.Fatalf("Same(%q, %q) = %v, and not the other way round", a, b, Same(a, b))
		}
	})
}

func TestFindProperties(t *testing.T) {
	vocabulary := strings.Fields("Ruth Adeyemi Harrow Carrow Bank of England and the New Zealand bridge said rained Monday Council's Council Ministry, Harrow. Carrow, \"Ruth (Adeyemi) — in On She he Indonesia Mr Mrs President U.S. EU J. K. van der al-Masri O'Dell ADEYEMI Ann Ann's Jr. & 1894 Prince Secretary State (BE) for Health")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 0, 60).Draw(t, "words"), rapid.SampledFrom([]string{" ", "  ", "\n"}).Draw(t, "space"))
		paragraphs := []brief.Span{{End: len(text)}}
		holds(t, text, paragraphs, rapid.SampledFrom(languages).Draw(t, "language"))
	})
}

func TestFindNothingButTitles(t *testing.T) {
	for _, text := range []string{"Mr Jr.", "Dr. Sr.", "Lord Ltd", "Jr."} {
		if got := Find(text, []brief.Span{{End: len(text)}}, "en"); len(got) > 0 && got[0].Text == "" {
			t.Errorf("%q names %v", text, got)
		}
	}
}
