package sentence

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"briefing/internal/brief"
)

func FuzzSplit(f *testing.F) {
	f.Add(`"It rained. We left," she said. Mr. Lee's 'odd. Talk' ended.The sun rose.`)
	f.Add("«Так. Ні.» 今日は。\xff\xfe„a“ ('b’.")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range Split(text, brief.Span{End: len(text)}) {
			if !s.Fits(text) || s.Start < end || s.Len() == 0 {
				t.Fatalf("%v in %q follows %d", s, text, end)
			}
			if strings.TrimSpace(text[end:s.Start]) != "" {
				t.Fatalf("%q is lost from %q", text[end:s.Start], text)
			}
			if s.In(text) != strings.TrimSpace(s.In(text)) {
				t.Fatalf("%q is not trimmed", s.In(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(s.In(text)) {
				t.Fatalf("%v divides a rune of %q", s, text)
			}
			end = s.End
		}
		if strings.TrimSpace(text[end:]) != "" {
			t.Fatalf("%q is lost from %q", text[end:], text)
		}
		end = 0
		for _, q := range Quotations(text, brief.Span{End: len(text)}) {
			if !q.Fits(text) || q.Start < end {
				t.Fatalf("%v in %q follows %d", q, text, end)
			}
			end = q.End
		}
	})
}

func TestSplitTakesLinearTime(t *testing.T) {
	for _, unit := range []string{"a.A", "aa.Aa", `"`, "'", "(", ". ", ")", `."`, "' 'a", "A. ", ".)", "\r\n", "’", "\xff", "a"} {
		text := "a." + strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		Split(text, brief.Span{End: len(text)})
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("a mebibyte of %q took %v", unit, took)
		}
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat(`"It rained hard in the valley. We left," she said on Monday. Mr. Lee of Acme Inc. stayed for 3.5 hours. `, 40)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text, brief.Span{End: len(text)})
	}
}
