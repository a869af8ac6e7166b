package content

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"briefing/internal/brief"
)

// briefingOf returns a small briefing whose texts are those given.
func briefingOf(lead, point, quote string) brief.Briefing {
	at := func(start int, quote string) []brief.Evidence {
		return []brief.Evidence{{Source: "talks/harbour", Span: brief.Span{Start: start, End: start + len(quote)}, Quote: quote, Paragraph: 2}}
	}
	return brief.Briefing{
		Meta: brief.Meta{
			ID: "abcdefghij", Title: "The harbour stays open", Date: brief.Date{Year: 2025, Month: 12, Day: 7},
			Description: "The harbour stays open.", Topics: []string{"Harbour"}, Language: "en",
			Sources: []brief.Source{{ID: "talks/harbour", SHA256: "00", FirstRead: brief.Date{Year: 2026, Month: 1, Day: 2}}},
		},
		Digest: brief.Digest{
			Lead:     brief.Point{Text: lead, Evidence: at(0, lead)},
			Points:   []brief.Point{{Text: lead, Evidence: at(0, lead)}, {Text: point, Evidence: at(500, quote), Edits: []string{"dateline"}}},
			Timeline: []brief.Event{{Date: brief.Date{Month: 12, Day: 6}, Text: point, Evidence: at(500, quote)}},
			Quotes:   []brief.Quotation{{Speaker: "Ada Byron", Via: "radio", Text: point, Evidence: at(900, quote)}},
		},
	}
}

func mustParse(t *testing.T, file string, data []byte) brief.Document {
	t.Helper()
	d, problems := Parse(file, data)
	if len(problems) > 0 {
		t.Fatalf("Parse reports %v of\n%s", problems, data)
	}
	return d
}

func TestMarshal(t *testing.T) {
	want := `---
id: abcdefghij
title: The harbour stays open
date: 2025-12-07
description: The harbour stays open.
topics:
- Harbour
language: en
sources:
- id: talks/harbour
  sha256: "00"
  first_read: 2026-01-02
generated:
  format: 1
  body: BODY
  title: TITLE
  description: DESCRIPTION
  topics: TOPICS
---

Lead.[^1]

## Key points

- Point.[^2]

## Timeline

- **6 December**: Point.[^2]

## Who said what

- **Ada Byron**, radio: “Point.”[^3]

## Sources

- ` + "`talks/harbour`" + `

[^1]: ` + "`talks/harbour`" + ` ¶ 2, bytes 0–5: “Lead.”
[^2]: ` + "`talks/harbour`" + ` ¶ 2, bytes 500–510, dateline: “BONN Point”
[^3]: ` + "`talks/harbour`" + ` ¶ 2, bytes 900–910: “BONN Point”
`
	b := briefingOf("Lead.", "Point.", "BONN Point")
	got := string(Marshal(b))
	d := mustParse(t, "content/briefings/x.md", []byte(got))
	for placeholder, hash := range map[string]string{
		"BODY": d.Generated.Body, "TITLE": d.Generated.Title, "DESCRIPTION": d.Generated.Description, "TOPICS": d.Generated.Topics,
	} {
		want = strings.Replace(want, placeholder, hash, 1)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Marshal (-want +got)\n%s", diff)
	}
	if len(Edited(d)) > 0 {
		t.Errorf("a file as written counts as edited: %v", Edited(d))
	}
}

// TestPartialDates: a source dated no better than to the month reads back.
func TestPartialDates(t *testing.T) {
	for _, date := range []string{"2025-12", "2025", "XXXX-12-06", "2025-12-07T08:30:00+01:00"} {
		b := briefingOf("Lead.", "Point.", "Quote")
		b.Sources[0].Date, _ = brief.ParseDate(date)
		if d := mustParse(t, "content/briefings/x.md", Marshal(b)); d.Sources[0].Date.String() != date {
			t.Errorf("got %s, want %s", d.Sources[0].Date, date)
		}
	}
}

// TestAddressesInQuotes: an address in a passage is no link that swallows what follows it.
func TestAddressesInQuotes(t *testing.T) {
	for _, quote := range []string{
		"See [the plan](https://example.org/a_b)\nand so on.", "https://example.org/a\nb", "www.example.org\n", "WWW.example.org&#10;", "a@example.org\tb", "<https://example.org>",
	} {
		d := mustParse(t, "content/briefings/x.md", Marshal(briefingOf("Lead.", "Point.", quote)))
		if got := d.Claims[1].Evidence[0].Quote; got != quote {
			t.Errorf("got %q, want %q", got, quote)
		}
	}
}

// TestRoundTrip: whatever the texts, what is written reads back as the same claims and passages.
func TestRoundTrip(t *testing.T) {
	text := rapid.StringMatching(`[ -~\n\t“”‘’–é日&<>*_\[\]\\` + "`" + `!#]{1,60}`).Filter(func(s string) bool { return strings.TrimSpace(s) != "" })
	rapid.Check(t, func(rt *rapid.T) {
		lead := "L" + strings.Join(strings.Fields(text.Draw(rt, "lead")), " ")
		point := strings.Join(strings.Fields(text.Draw(rt, "point")), " ")
		quote := text.Draw(rt, "quote")
		b := briefingOf(lead, point, quote)
		data := Marshal(b)
		d, problems := Parse("content/briefings/x.md", data)
		for _, p := range problems {
			if p.Rule != "no-footnote" { // a text may itself hold what looks like a stray mark
				rt.Fatalf("problem %v in\n%s", p, data)
			}
		}
		want := []brief.Claim{
			{Text: lead, Evidence: b.Digest.Lead.Evidence},
			{Text: point, Evidence: b.Digest.Points[1].Evidence},
			{Text: "6 December: " + point, Evidence: b.Digest.Timeline[0].Evidence},
			{Text: "Ada Byron, radio: “" + point + "”", Evidence: b.Digest.Quotes[0].Evidence},
		}
		got := d.Claims
		for i := range got {
			got[i].Line = 0
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatalf("claims (-want +got)\n%s\nin\n%s", diff, data)
		}
		if len(Edited(d)) > 0 {
			rt.Fatalf("a file as written counts as edited: %v", Edited(d))
		}
	})
}

func TestParseHandWritten(t *testing.T) {
	d := mustParse(t, "content/briefings/A walk.md", []byte("# A *long* walk\r\n\r\nIt rained.\r\n\r\nSee `x`.[^1]\r\n\r\n[^1]: `make` builds: “it”\r\n"))
	if d.Title != "A long walk" || d.Slug != "a-walk" || d.Body != "It rained.\n\nSee `x`.[^1]\n\n[^1]: `make` builds: “it”\n" || d.Line != 3 {
		t.Errorf("got title %q, slug %q, body %q at line %d", d.Title, d.Slug, d.Body, d.Line)
	}
	if len(d.Claims) > 0 || d.ID == "" {
		t.Errorf("got claims %v, id %q", d.Claims, d.ID)
	}
}

func TestParseProblems(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"no title", "Text.\n", `content/briefings/x.md:1: the briefing has no title; add "title:" to the front matter, or a "# Heading" as its first line`},
		{"slug", "---\ntitle: A\nslug: A b\n---\nText.\n", `content/briefings/x.md:3: slug "A b" is not lower-case letters, digits and hyphens; write "a-b"`},
		{"stray mark", "---\ntitle: A\n---\n\nText.[^7]\n", `content/briefings/x.md:5: citation [^7] has no footnote; add a line that begins with [^7]: or take the mark out`},
		{"unknown source", "# A\n\nText.[^1]\n\n[^1]: `b` ¶ 1, bytes 0–4: “Text”\n", `content/briefings/x.md:3: cites source "b", which the front matter does not list; add it under "sources:", or mend the footnote`},
		{"date", "---\ntitle: A\ndate: 2025-12\n---\n", `content/briefings/x.md:3: date 2025-12 is not a full date; write it as YYYY-MM-DD`},
		{"encoding", "---\ntitle: A\n---\n\nT\xe9xt\n", `content/briefings/x.md:5: a byte that is not UTF-8; save the file as UTF-8`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := Parse("content/briefings/x.md", []byte(tt.in))
			var got []string
			for _, p := range problems {
				got = append(got, p.String())
			}
			if diff := cmp.Diff([]string{tt.want}, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestLoadClashes(t *testing.T) {
	_, problems := Load(fstest.MapFS{
		"content/briefings/a.md":    {Data: []byte("---\ntitle: A\nslug: same\nid: one\n---\n")},
		"content/briefings/b.md":    {Data: []byte("---\ntitle: B\nslug: same\n---\n")},
		"content/briefings/c.md":    {Data: []byte("---\ntitle: C\nid: one\n---\n")},
		"content/stories/same.md":   {Data: []byte("# A story\n")},
		"content/note.md":           {Data: []byte("# Lost\n")},
		"content/.trash/old.md":     {Data: []byte("gone")},
		"content/briefings/pic.png": {Data: []byte("x")},
	})
	var rules []string
	for _, p := range problems {
		rules = append(rules, p.File+" "+p.Rule)
	}
	want := []string{"content/note.md misplaced", "content/briefings/b.md slug-clash", "content/briefings/c.md id-clash"}
	if diff := cmp.Diff(want, rules); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestStatedID(t *testing.T) {
	made := brief.NewID("briefings", "notes")
	documents, problems := Load(fstest.MapFS{
		"content/briefings/ferry.md": {Data: []byte("---\ntitle: A\nid: " + made + "\n---\n")},
		"content/briefings/notes.md": {Data: []byte("---\ntitle: B\n---\n")},
	})
	if len(documents) != 2 || len(problems) > 0 {
		t.Errorf("the id that a name gives clashes with a stated one: %v", problems)
	}
}

func TestMerge(t *testing.T) {
	first := briefingOf("Lead.", "Point.", "BONN Point")
	second := briefingOf("Newer lead.", "Newer point.", "Newer point")
	second.Title, second.Description, second.Topics = "Newer title", "Newer.", []string{"Port"}
	second.Sources[0].SHA256 = "11"
	file := string(Marshal(first))
	edit := func(old, new string) string {
		if !strings.Contains(file, old) {
			t.Fatalf("no %q to edit", old)
		}
		return strings.Replace(file, old, new, 1)
	}
	tests := []struct {
		name, file      string
		has, hasNot     []string
		sameBytes       bool
		stillEditedPart Part
	}{
		{name: "untouched", file: file, has: []string{"Newer title", "Newer lead.", "Port", "sha256: \"11\"", "2026-01-02"}, hasNot: []string{"harbour stays"}},
		{name: "body edited", file: edit("- Point.", "- My point."), sameBytes: true, stillEditedPart: PartBody},
		{name: "title edited", file: edit("title: The", "# mine\ntitle: My"), has: []string{"# mine\ntitle: My harbour", "Newer lead.", "Newer.", "id: abcdefghij"}, hasNot: []string{"Newer title"}, stillEditedPart: PartTitle},
		{name: "topics edited", file: edit("- Harbour", "- Mine"), has: []string{"- Mine", "Newer title"}, hasNot: []string{"- Port"}, stillEditedPart: PartTopics},
		{name: "fields of the editor's", file: edit("language: en", "language: en\n# keep\nextra:\n  mood: calm\ndraft: true"), has: []string{"# keep\nextra:\n  mood: calm\ndraft: true", "Newer title"}},
		{name: "source noted by hand", file: edit("  sha256: \"00\"", "  publisher: The Gazette\n  sha256: \"00\""), has: []string{"publisher: The Gazette", "sha256: \"11\"", "The Gazette\n"}},
		{name: "CRLF", file: strings.ReplaceAll(file, "\n", "\r\n"), has: []string{"Newer lead."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := mustParse(t, "content/briefings/x.md", []byte(tt.file))
			got := string(Merge([]byte(tt.file), d, second, Edited(d)))
			if tt.sameBytes && got != tt.file {
				t.Errorf("the file changed:\n%s", cmp.Diff(tt.file, got))
			}
			for _, s := range tt.has {
				if !strings.Contains(got, s) {
					t.Errorf("lacks %q:\n%s", s, got)
				}
			}
			for _, s := range tt.hasNot {
				if strings.Contains(got, s) {
					t.Errorf("still has %q:\n%s", s, got)
				}
			}
			var want []Part
			if tt.stillEditedPart != "" {
				want = []Part{tt.stillEditedPart}
			}
			if diff := cmp.Diff(want, Edited(mustParse(t, "content/briefings/x.md", []byte(got))), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("edited parts after the merge (-want +got)\n%s", diff)
			}
			if forced := string(Merge([]byte(tt.file), d, second, nil)); !strings.Contains(forced, "Newer title") || !strings.Contains(forced, "Newer lead.") {
				t.Errorf("forced, it is not all fresh:\n%s", forced)
			}
		})
	}
}

func TestIsGenerated(t *testing.T) {
	tests := []struct {
		heading, language string
		want              bool
	}{
		{"Key points", "en-GB", true},
		{"KEY POINTS", "", true},
		{"Quellen", "de", true},
		{"Where accounts differ", "en", true},
		{"Fuentes", "de", false},
		{"Our view", "en", false},
		{"", "en", false},
	}
	for _, tt := range tests {
		if got := IsGenerated(tt.heading, tt.language); got != tt.want {
			t.Errorf("IsGenerated(%q, %q) = %v, want %v", tt.heading, tt.language, got, tt.want)
		}
	}
}
