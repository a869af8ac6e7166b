// Package seed reads source texts, in whatever encoding an editor dropped them, and what the
// editor noted about each.
package seed

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"briefing/internal/brief"
	"briefing/internal/frontmatter"
)

// Dir is where seeds lie in a site's folder.
const Dir = "seeds"

// maxBytes is the largest file that is read as a seed: far above any article, and low enough that a
// stray disk image does not fill the memory.
const maxBytes = 64 << 20

// A Seed is one source text as an editor dropped it.
type Seed struct {
	ID     string     // path under seeds/ without extension, slash-separated, NFC
	File   string     // relative to the site's folder, "seeds/talks/miami.txt"
	Format string     // "txt", "md" or "html"; Text of the last is the page's source
	Text   string     // the file as UTF-8 without its BOM, line endings kept, front matter included
	Body   brief.Span // the part of Text after the front matter
	SHA256 string     // of the file's bytes, in hexadecimal
	Meta   Meta       // front matter, and the sidecar's keys that it lacks
}

// Read makes a seed of one file's bytes. The problems are all that is wrong with it; a seed that has
// any is not fit for use. A file whose name does not tell its format ("-") is "html" when it begins as a
// page does, else "txt".
func Read(file string, data []byte) (Seed, []brief.Problem) {
	return read(file, data, sidecar{})
}

// read is Read with the metadata that a sidecar gives.
func read(file string, data []byte, side sidecar) (Seed, []brief.Problem) {
	sum := sha256.Sum256(data)
	s := Seed{ID: idOf(file), File: file, Format: formatOf(file), SHA256: hex.EncodeToString(sum[:])}
	text, problem := decode(file, data)
	if problem != nil {
		return s, []brief.Problem{*problem}
	}
	s.Text = text
	if s.Format == "" {
		s.Format = sniff(text)
	}
	block, start, problems := cutFrontMatter(file, text)
	s.Body = brief.Span{Start: start, End: len(text)}
	meta, found := readMeta(file, 2, block)
	problems = append(problems, found...)
	s.Meta = meta
	if len(side.block) > 0 {
		s.Meta = mergeMeta(side.block, block)
	}
	if isBlank(s.Body.In(text)) {
		problems = append(problems, emptyProblem(file, text))
	}
	return s, problems
}

// idOf returns the id of a file: its path under seeds/ without the extension that makes it a seed.
func idOf(file string) string {
	id := strings.TrimPrefix(file, Dir+"/")
	if formatOf(file) != "" {
		id = strings.TrimSuffix(id, path.Ext(id))
	}
	return norm.NFC.String(id)
}

// formatOf returns the format a file's extension stands for, "" when it is no seed's extension.
func formatOf(file string) string {
	switch ext := strings.ToLower(path.Ext(file)); ext {
	case ".txt", ".md", ".html":
		return ext[1:]
	case ".htm":
		return "html"
	}
	return ""
}

// sniff tells a page from plain text by its first characters.
func sniff(text string) string {
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 1024)]))
	if strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") {
		return "html"
	}
	return "txt"
}

// cutFrontMatter returns the YAML block at the top of text, which begins on line 2, and the offset
// at which the text after it starts. A lone \r ends a line too: it becomes \n in the copy that is
// split, so that offsets stay.
func cutFrontMatter(file, text string) (block []byte, start int, problems []brief.Problem) {
	if !strings.HasPrefix(text, "---") {
		return nil, 0, nil
	}
	data := []byte(text)
	for i, c := range data {
		if c == '\r' && (i+1 == len(data) || data[i+1] != '\n') {
			data[i] = '\n'
		}
	}
	block, body, _, found := frontmatter.Split(data)
	if !found {
		return nil, 0, unclosed(file, data)
	}
	return block, len(data) - len(body), nil
}

// unclosed tells a metadata block that lacks its last "---", which would be published as text, from a
// text that merely begins with dashes: the line after them is one of our keys.
func unclosed(file string, data []byte) []brief.Problem {
	first, rest, _ := bytes.Cut(data, []byte("\n"))
	if string(bytes.TrimRight(first, " \t\r")) != "---" {
		return nil
	}
	line, rest, _ := bytes.Cut(rest, []byte("\n"))
	key, _, ok := bytes.Cut(line, []byte(":"))
	if !ok || !isKey(string(key)) || bytes.HasPrefix(rest, []byte("---")) {
		return nil
	}
	return []brief.Problem{{
		File: file, Line: 1, Rule: "front-matter", Message: "the block of metadata that begins here never ends",
		Hint: `put a line "---" after its last key`,
	}}
}

// isBlank reports whether nothing in s can be seen.
func isBlank(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Cc, r)
	}) < 0
}

func emptyProblem(file, text string) brief.Problem {
	p := brief.Problem{File: file, Line: 1, Rule: "empty", Message: "the file is empty", Hint: "paste the text into it, or delete it"}
	if !isBlank(text) {
		p.Message = "the file has metadata and no text"
		p.Hint = "paste the text below the second ---, or delete the file"
	}
	return p
}

// tooLarge returns the problem of a file over the limit, nil for others.
func tooLarge(file string, size int64) *brief.Problem {
	if size <= maxBytes {
		return nil
	}
	return &brief.Problem{
		File: file, Line: 1, Rule: "too-large", Message: fmt.Sprintf("the file has %d MB; a seed has at most %d MB", size>>20, maxBytes>>20),
		Hint: "split it into one file an article",
	}
}
