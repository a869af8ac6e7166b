package seed

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"unicode/utf8"

	"briefing/internal/brief"
)

func lines(problems []brief.Problem) string {
	var s []string
	for _, p := range problems {
		s = append(s, p.String())
	}
	return strings.Join(s, "\n")
}

func TestRead(t *testing.T) {
	tests := []struct{ name, file, in, id, format, body string }{
		{"plain", "seeds/talks/miami.txt", "The talks ended.\r\n", "talks/miami", "txt", "The talks ended.\r\n"},
		{"front matter", "seeds/a.md", "---\ntitle: A\n---\nThe talks ended.", "a", "md", "The talks ended."},
		{"CRLF front matter", "seeds/a.md", "---\r\ntitle: A\r\n---\r\nThe talks ended.", "a", "md", "The talks ended."},
		{"lone CR", "seeds/a.md", "---\rtitle: A\r---\rThe talks ended.\rAll left.", "a", "md", "The talks ended.\rAll left."},
		{"BOM before front matter", "seeds/a.md", "\ufeff---\ntitle: A\n---\nThe talks ended.", "a", "md", "The talks ended."},
		{"a rule of dashes", "seeds/a.txt", "---\nIt rained.\n---\nIt stopped.", "a", "txt", "---\nIt rained.\n---\nIt stopped."},
		{"a longer rule", "seeds/a.txt", "-----\ntitle: x", "a", "txt", "-----\ntitle: x"},
		{"Markdown heading below dashes", "seeds/a.md", "---\nIt rained\n", "a", "md", "---\nIt rained\n"},
		{"capitals in the extension", "seeds/Page.HTM", "<p>It rained.", "Page", "html", "<p>It rained."},
		{"dots in the name", "seeds/v1.2.txt", "It rained.", "v1.2", "txt", "It rained."},
		{"decomposed name", "seeds/cafe\u0301.txt", "It rained.", "café", "txt", "It rained."},
		{"outside seeds", "notes/a.txt", "It rained.", "notes/a", "txt", "It rained."},
		{"standard input", "-", "It rained.", "-", "txt", "It rained."},
		{"a page on standard input", "-", "\n<!DOCTYPE html><p>It rained.", "-", "html", "\n<!DOCTYPE html><p>It rained."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s, problems := Read(tt.file, []byte(tt.in))
			if len(problems) > 0 {
				t.Fatalf("problems: %s", lines(problems))
			}
			if s.ID != tt.id || s.Format != tt.format || s.File != tt.file || s.Body.In(s.Text) != tt.body {
				t.Errorf("Read(%q, %q) = id %q, format %q, body %q", tt.file, tt.in, s.ID, s.Format, s.Body.In(s.Text))
			}
			if s.Text != strings.TrimPrefix(tt.in, "\ufeff") {
				t.Errorf("Text = %q", s.Text)
			}
		})
	}
}

func TestReadProblems(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", "a.md:1: the file is empty; paste the text into it, or delete it"},
		{"only a BOM", "\ufeff", "a.md:1: the file is empty; paste the text into it, or delete it"},
		{"white space", " \r\n\t\u00a0\u200b\n", "a.md:1: the file is empty; paste the text into it, or delete it"},
		{"only front matter", "---\ntitle: A\n---\n\n", "a.md:1: the file has metadata and no text; paste the text below the second ---, or delete the file"},
		{"PDF", "%PDF-1.7\n%\xe2\xe3", "a.md:1: the file is a PDF document, not text; copy its text into a .txt file"},
		{"DOCX", "PK\x03\x04\x14\x00", "a.md:1: the file is a ZIP archive or an office document (DOCX, ODT), not text; copy its text into a .txt file"},
		{"NUL bytes", "It rained\x00 today\x00.", "a.md:1: the file has NUL bytes, as no text does; copy its text into a .txt file"},
		{"control characters", strings.Repeat("\x01\x02a\x03", 20), "a.md:1: the file is full of control characters, as no text is; copy its text into a .txt file"},
		{"binary without NUL", strings.Repeat("\x9f\x01\xe2\x05\x1b$B\x88\x13\xfe", 20), "a.md:1: the file is full of control characters, as no text is; copy its text into a .txt file"},
		{"damaged UTF-8", "Line one – fine.\r\n\rThe caf\xc3 shut – “early”.\n", "a.md:3: a damaged character (byte 0xc3) in a UTF-8 text; type it again and save the file as UTF-8"},
		{"broken UTF-16", "\xff\xfea\x00\x00\xd8b\x00", "a.md:1: the file is not in the encoding of the byte order mark at its start; save it as UTF-8"},
		{"unknown key", "---\ntitle: A\ntopcs: [a]\n---\nText.", `a.md:3: unknown key "topcs"; did you mean "topics"?`},
		{"bad date", "---\ndate: yesterday\n---\nText.", `a.md:2: "yesterday" is not a date like 2025-12-07; write it as YYYY-MM-DD`},
		{"bad URL", "---\ntitle: A\n\nurl: example.org/a\n---\nText.", `a.md:4: "example.org/a" is not the address of a web page; write it as https://example.org/page`},
		{"other scheme", "---\nurl: javascript:alert(1)\n---\nText.", `a.md:2: "javascript:alert(1)" is not the address of a web page; write it as https://example.org/page`},
		{"bad language", "---\nlanguage: Klingonese\n---\nText.", `a.md:2: "Klingonese" is not a language code; write it as "en" or "pt-BR"`},
		{"bad story", "---\nstory: The Talks\n---\nText.", `a.md:2: "The Talks" is not a story's slug; write it in small letters, digits and hyphens, or "none"`},
		{"wrong type", "---\ntopics: peace\n---\nText.", `a.md:2: "peace" is not a list; write [one, two]`},
		{"lone CR lines", "---\rtitle: A\rurl: x\r---\rText.", `a.md:3: "x" is not the address of a web page; write it as https://example.org/page`},
		{"never closed", "---\ntitle: A\n\nThe talks ended.\n", `a.md:1: the block of metadata that begins here never ends; put a line "---" after its last key`},
		{"malformed", "---\ntitle: \"A\n---\nText.", "a.md"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := Read("a.md", []byte(tt.in))
			if got := lines(problems); got != tt.want && (tt.want != "a.md" || !strings.HasPrefix(got, "a.md:")) {
				t.Errorf("Read(%q)\n got %s\nwant %s", tt.in, got, tt.want)
			}
		})
	}
}

func TestReadMeta(t *testing.T) {
	s, problems := Read("a.md", []byte(`---
title: >
  The talks
  ended
url: https://example.org/a?b=1
publisher: 2025
date: 2025-12-07T08:30+01:00
language: no
topics: [peace, 2025, peace, ""]
story: none
retrieved: 2025-12-08
extra: {desk: world, rank: 2}
---
Text.`))
	m := s.Meta
	if len(problems) > 0 || m.Title != "The talks ended" || m.Publisher != "2025" || m.Date.String() != "2025-12-07T08:30:00+01:00" ||
		m.Language != "no" || strings.Join(m.Topics, "|") != "peace|2025" || m.Story != "none" || m.Retrieved.String() != "2025-12-08" ||
		m.Extra["desk"] != "world" || m.Extra["rank"] != 2 {
		t.Errorf("meta %+v, problems %s", m, lines(problems))
	}
}

func TestDeclaredEncoding(t *testing.T) {
	page := `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1250"></head><p>Tak.</p><p>`
	for name, data := range map[string][]byte{
		"declared": append([]byte(page), encode(t, "windows-1250", "Číp")...),
		"UTF-8":    []byte(page + "Číp"), // browsers save pages as UTF-8 and leave the old declaration
	} {
		s, problems := Read("a.html", data)
		if len(problems) > 0 || s.Text != page+"Číp" {
			t.Errorf("%s: %q, %s", name, s.Text, lines(problems))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, tt := range encodings {
		f.Add([]byte(tt.text))
	}
	for _, seed := range []string{"", "---\ntitle: A\n---\nText.", "---\r---\rText", "\xff\xfe\x00", "a\x00b\x00", "caf\xe9 \x93x\x94", "---\ntitle: \"", "---\nextra: {a: &x [*x]}\n---\nx"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, file := range []string{"a.md", "b.html"} {
			s, problems := Read(file, data)
			sum := sha256.Sum256(data)
			if s.SHA256 != hex.EncodeToString(sum[:]) {
				t.Error("SHA256 is not of the file's bytes")
			}
			for _, p := range problems {
				if p.File != file || p.Rule == "" || p.Message == "" || p.Hint == "" || p.Line < 0 {
					t.Errorf("problem without a part: %+v", p)
				}
			}
			if len(problems) > 0 {
				continue
			}
			if !utf8.ValidString(s.Text) || !s.Body.Fits(s.Text) || s.Body.End != len(s.Text) || isBlank(s.Body.In(s.Text)) {
				t.Errorf("text %q, body %v", s.Text, s.Body)
			}
		}
	})
}
