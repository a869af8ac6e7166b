package sentence

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"pgregory.net/rapid"
)

// checkSegments compares the segmenter with the module whose rules it repeats.
func checkSegments(text string) error {
	it := sentences.FromString(text)
	for from := 0; it.Next(); from = it.End() {
		n, tight := segment(text[from:])
		if from+n != it.End() {
			return fmt.Errorf("%q ends at %d, want %d", text[from:], n, it.End()-from)
		}
		if !tight && len(lostSpaces(it.Value())) > 0 {
			return fmt.Errorf("%q has lost a space, want tight", it.Value())
		}
	}
	return nil
}

func TestSegmentAsTheModule(t *testing.T) {
	for name, alphabet := range map[string]string{
		"ASCII":      "aabAB09 .?!\"'()[]{,;:-*_\t\n\r\x00",
		"typography": "abAB0 .!\"’‘“”–—…«»\u00a0\u2009•€\n",
		"any":        "aA.? \n\r’”éÉяЯǅʕʰª\u00ad\u0085\u200b\u2028\u0301․。「」‽漢×\ufffd",
	} {
		t.Run(name, rapid.MakeCheck(func(t *rapid.T) {
			if err := checkSegments(rapid.StringOf(rapid.SampledFrom([]rune(alphabet))).Draw(t, "text")); err != nil {
				t.Fatal(err)
			}
		}))
	}
}

// Every character has the class that the module gives it, or is left to the module.
func TestBreakClass(t *testing.T) {
	contexts := []string{"%s", "a%sB", ".%sB", ".%sb", ".%s b", ".%s 5", "?%sB", "?)%sB", "? %sB", "? %s) B", ".B%sB", "a%s.B", "a. %sb", "a. 5%sB", "? B%s B"}
	known := 0
	for r := rune(0); r <= utf8.MaxRune; r++ {
		c, size := classAt(string(r), 0)
		if c == unknown || size == 0 {
			continue
		}
		known++
		for _, context := range contexts {
			text := fmt.Sprintf(context, string(r))
			s := segmenter{p: text}
			s.run()
			it := sentences.FromString(text)
			it.Next()
			if s.unknown || s.at != it.End() {
				t.Errorf("%q (%U) ends at %d, want %d", text, r, s.at, it.End())
			}
		}
	}
	if known < 600 {
		t.Errorf("%d characters are known, want the letters of Latin and Cyrillic", known)
	}
}

func FuzzSegment(f *testing.F) {
	f.Add("He (Mr. Lee) won 3.5 p.m. goals.\r\n\"Why?\" she said. 5 men.The U.S.A. did... ")
	f.Add(".SÉ-\n\n\xc3")
	f.Add("“Так.” ‘No’… Él. 5 а\u00a0—\u2028\u0301.\xe2\x80")
	f.Fuzz(func(t *testing.T, text string) {
		if err := checkSegments(text); err != nil {
			t.Fatal(err)
		}
	})
}
