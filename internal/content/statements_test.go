package content

import (
	"fmt"
	"strings"
	"testing"
)

func TestStatements(t *testing.T) {
	in := "# A *storm*\n\nIt rained\nfor two days.[^1] Roofs fell.\n\n- one\n- **two** & `three`\n\n| a | b |\n|---|---|\n| c | d |\n\n    code\n\n[^1]: a note\n"
	want := `1 "A storm"
3 "It rained\nfor two days. Roofs fell."
6 "one"
7 "two & three"
9 "a"
9 "b"
11 "c"
11 "d"
13 "code\n"
`
	var got strings.Builder
	for _, c := range Statements(in) {
		fmt.Fprintf(&got, "%d %q\n", c.Line, c.Text)
	}
	if got.String() != want {
		t.Errorf("got\n%swant\n%s", got.String(), want)
	}
	if c := Statements(""); len(c) != 0 {
		t.Errorf("of nothing: %v", c)
	}
}
