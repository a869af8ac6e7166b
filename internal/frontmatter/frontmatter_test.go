package frontmatter

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

type author struct {
	Name string `yaml:"name"`
}

type meta struct {
	Title   string     `yaml:"title"`
	Date    brief.Date `yaml:"date"`
	Topics  []string   `yaml:"topics"`
	Draft   bool       `yaml:"draft"`
	Authors []author   `yaml:"authors"`
}

func TestDecodeProblems(t *testing.T) {
	tests := []struct{ name, yaml, want string }{
		{"misspelt key", "title: a\ntopcs: [b]\n", `f.md:3: unknown key "topcs"; did you mean "topics"?`},
		{"foreign key", "colour: red\n", `f.md:2: unknown key "colour"; known keys: title date topics draft authors`},
		{"nested key", "authors:\n- nam: x\n", `f.md:3: unknown key "nam"; did you mean "name"?`},
		{"bad date", "title: a\ndate: tomorrow\n", `f.md:3: "tomorrow" is not a date like 2025-12-07; write it as YYYY-MM-DD`},
		{"no such day", "date: 2025-02-30\n", `f.md:2: "2025-02-30" is no day of the calendar; write it as YYYY-MM-DD`},
		{"not a list", "topics: peace\n", `f.md:2: "peace" is not a list; write [one, two]`},
		{"not a flag", "draft: maybe\n", `f.md:2: "maybe" is not true or false; write true or false`},
		{"twice", "title: a\ntitle: b\n", `f.md:3: key "title" is there twice; keep one of them`},
		{"colon", "title: a: b\n", `f.md:2: a colon inside a value; put the value in quotation marks`},
		{"fine", "title: a\ndate: 2025-12-07T08:30+01:00\ntopics: [b, 2025]\n", ""},
		{"comments only", "# nothing yet\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var lines []string
			for _, p := range Decode("f.md", 2, []byte(tt.yaml), &meta{}) {
				lines = append(lines, p.String())
			}
			if got := strings.Join(lines, "\n"); got != tt.want {
				t.Errorf("Decode(%q)\n got %s\nwant %s", tt.yaml, got, tt.want)
			}
		})
	}
}

// A hostile block must not take the time and memory of the square of its size.
func TestDecodeRepeatedKeys(t *testing.T) {
	block := strings.Repeat("title: a\n", 20_000)
	problems := Decode("f.md", 2, []byte(block), &meta{})
	if len(problems) != 19_999 || problems[0].String() != `f.md:3: key "title" is there twice; keep one of them` {
		t.Errorf("%d problems, the first %v", len(problems), problems[:min(1, len(problems))])
	}
	fine := "authors:\n" + strings.Repeat("- name: x\n", 1000) + "title: a\n"
	if problems := Decode("f.md", 2, []byte(fine), &meta{}); len(problems) > 0 {
		t.Errorf("a long list: %v", problems[0])
	}
}

func TestSplit(t *testing.T) {
	tests := []struct {
		name, in, block, body string
		line                  int
	}{
		{"block", "---\ntitle: a\n---\ntext\n", "title: a\n", "text\n", 4},
		{"CRLF", "---\r\ntitle: a\r\n---\r\ntext", "title: a\r\n", "text", 4},
		{"no block", "text\n---\nmore", "", "text\n---\nmore", 1},
		{"never closed", "---\ntitle: a\n", "", "---\ntitle: a\n", 1},
		{"a rule of dashes", "---\nIt rained all day.\n---\nThen it stopped.\n", "", "---\nIt rained all day.\n---\nThen it stopped.\n", 1},
		{"empty block", "---\n---\ntext", "", "text", 3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			block, body, line, _ := Split([]byte(tt.in))
			if string(block) != tt.block || string(body) != tt.body || line != tt.line {
				t.Errorf("Split(%q) = %q, %q, %d; want %q, %q, %d", tt.in, block, body, line, tt.block, tt.body, tt.line)
			}
		})
	}
}
