package clean

import (
	"testing"
	"unicode/utf8"

	"briefing/internal/brief"
)

// FuzzText holds Text to its promises on any bytes: spans in bounds, in order and on character
// boundaries, every kept part inside its line, no noise that keeps anything, no line left unjudged.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		"", "\r", "a\r\n\r\nb\rc\n", "Headline here\nPHOTO: AP\n\nOSLO – Five boats left the harbour at dawn. AP",
		"SEE ALSO: Some Other TitleThe boats left the harbour before dawn on Monday.", "- one\n- two\nAI generated\n", "# A\n\n***\n```\nx\n```\n> q\n",
		"“\xff\xfe”\n\xe2\x80", "By Jane Doe, Oslo | 7 December 2025\n", "Café\"Über uns reden alle Leute hier.", "РЕКЛАМАУкраїна сказала, що все добре сьогодні.", "(AP) - - (AP)", "İİİ: x", "© 2025 ©",
		"Photo: \n(\n[\n", "a “b.”(AP)", "READ MORE: \"A\"B c d e f g.", "KYIV, Dec 6 (Reuters) - ",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := Text(text)
		end, number := 0, 0
		for _, l := range r.Lines {
			checkSpan(t, text, l.Span, end)
			if l.Number <= number || l.Role == "" || l.Reason == "" || (l.Role == Noise) != (len(l.Kept) == 0) {
				t.Fatalf("line %+v", l)
			}
			end, number = l.Span.End, l.Number
			for _, k := range l.Kept {
				checkSpan(t, text, k, l.Span.Start)
				if k.Len() == 0 || k.End > l.Span.End {
					t.Fatalf("kept %v of line %v", k, l.Span)
				}
			}
		}
		end = 0
		for _, p := range r.Paragraphs {
			checkSpan(t, text, p, end)
			if p.Len() == 0 {
				t.Fatalf("empty paragraph at %d", p.Start)
			}
			end = p.End
		}
	})
}

func checkSpan(t *testing.T, text string, s brief.Span, from int) {
	t.Helper()
	if !s.Fits(text) || s.Start < from {
		t.Fatalf("span %v of %d bytes, from %d", s, len(text), from)
	}
	if utf8.ValidString(text) && (!boundary(text, s.Start) || !boundary(text, s.End)) {
		t.Fatalf("span %v cuts a character", s)
	}
}

func boundary(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
