package frontmatter

import (
	"bytes"
	"testing"
)

// FuzzSplit holds Split to its word: block and body are the file's own bytes, in their places, and
// cutting the body off and putting it back loses nothing.
func FuzzSplit(f *testing.F) {
	for _, seed := range []string{
		"---\ntitle: a\n---\ntext\n", "---\r\ntitle: a\r\n---\r\ntext", "--- \n# note\n\n\"a b\" : c\n---", "---\n---\n", "---\nIt rained.\n---\n",
		"---\ntitle: a\n", "---", "", "text\n---\na: b\n---\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		block, body, line, found := Split(data)
		if !bytes.HasSuffix(data, body) {
			t.Fatalf("Split(%q): body %q is not its end", data, body)
		}
		head := data[:len(data)-len(body)]
		if got := bytes.Count(head, []byte("\n")) + 1; got != line && !(len(body) == 0 && got == line-1) { // the last "---" may end the file
			t.Fatalf("Split(%q): line %d, want %d", data, line, got)
		}
		if !found {
			if len(block) > 0 || len(head) > 0 {
				t.Fatalf("Split(%q): no block, and yet %q, %q", data, block, body)
			}
			return
		}
		open, rest, _ := bytes.Cut(head, []byte("\n"))
		if !isFence(open) || !bytes.HasPrefix(rest, block) || !isFence(bytes.TrimSuffix(rest[len(block):], []byte("\n"))) {
			t.Fatalf("Split(%q): block %q does not lie between the two fences of %q", data, block, head)
		}
		if again, after, _, ok := Split(append(bytes.Clone(head), "other text\n"...)); bytes.HasSuffix(head, []byte("\n")) && (!ok || !bytes.Equal(again, block) || string(after) != "other text\n") {
			t.Fatalf("Split(%q): with another body the block is %q, was %q", data, again, block)
		}
	})
}

// FuzzDecode: whatever a person types, each problem says where it is, in the file, and what to do.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"title: a\ndate: 2025-12-07\n", "topcs: [b]\n", "title: a: b\n", "authors:\n- nam: x\n", "a: &a [*a]\n", "? \n", "title: [\n", "\xff", "date: 2025-02-30\ntitle: a\ntitle: b\n"} {
		f.Add([]byte(seed), 2)
	}
	f.Fuzz(func(t *testing.T, block []byte, line int) {
		if bytes.ContainsAny(block, "\r\u0085\u2028\u2029") {
			return // YAML counts these as line breaks, too
		}
		line = max(1, min(line, 1000))
		last := line + bytes.Count(block, []byte("\n")) + 1 // what ends too early is missed on the line after
		var m meta
		for _, p := range Decode("f.md", line, block, &m) {
			if p.File != "f.md" || p.Line < line || p.Line > last || p.Rule == "" || p.Message == "" || p.Hint == "" {
				t.Fatalf("Decode(%q) at line %d to %d: %+v", block, line, last, p)
			}
		}
	})
}
