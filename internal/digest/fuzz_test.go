package digest

import (
	"testing"
	"unicode/utf8"

	"briefing/internal/brief"
	"briefing/internal/seed"
)

// FuzzRead: any bytes, as text or as a page, give a digest whose evidence is the exact bytes of its
// source, and the same digest again.
func FuzzRead(f *testing.F) {
	f.Add("OLDMERE – The council put off its vote on 3 March. “No,” said Ann Ray, 34. He left on Tuesday.\n\nPHOTO: AGENCY\n", false)
	f.Add("“We go. “And stay,” he wrote on X.\nBut the plan — in 2019 — failed. It rained on Dec 6, 2025.", false)
	f.Add("<html><title>A</title><article><p>Ann Ray said: &laquo;No&raquo; on Monday.<p>He left.</article>", true)
	f.Add("Міст закрили 3 березня, сказала мер Олена Гай: «Ми чекаємо».\r\n橋は閉じた。\xff\x00", false)
	f.Fuzz(func(t *testing.T, text string, html bool) {
		s := seed.Seed{ID: "a", File: "a", Format: "txt", Text: text, Body: brief.Span{End: len(text)}}
		if html {
			s.Format = "html"
		}
		r, problems := Read(s)
		if len(problems) > 0 {
			return
		}
		r.Article.Date = brief.Date{Year: 2025, Month: 12, Day: 7}
		d := Compose([]Article{r.Article}, Options{})
		check(t, []Article{r.Article}, d)
		if utf8.ValidString(text) && !utf8.ValidString(d.Title+d.Lead.Text+d.Description) {
			t.Fatal("a rune is divided")
		}
		again := Compose([]Article{r.Article}, Options{})
		if printed(d) != printed(again) {
			t.Fatalf("got\n%s\nand then\n%s", printed(d), printed(again))
		}
	})
}
