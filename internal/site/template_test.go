package site

import (
	"testing"

	"github.com/jba/templatecheck"

	"briefing/templates"
)

// Every template is checked against the value it is given, branches that no test takes included.
func TestTemplatesFitTheirPages(t *testing.T) {
	set, problems := parseTemplates(templates.FS, func(string) (string, error) { return "", nil })
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for name, page := range pageTemplates {
		if err := templatecheck.CheckHTML(set.byName[name], page); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, part := range []string{"assets", "masthead", "colophon"} {
		if err := templatecheck.CheckHTML(set.byName["404.html"].Lookup(part), Frame{}); err != nil {
			t.Errorf("%s: %v", part, err)
		}
	}
}

func TestNewSlugs(t *testing.T) {
	got := newSlugs([]string{"a/b", "a-b", "渡轮", "feed", "!"}, "source")
	if got["a-b"] != "a-b" {
		t.Errorf("a-b lost its own slug: %q", got["a-b"])
	}
	seen := map[string]string{}
	for key, s := range got {
		if s == "" || s == "feed" || seen[s] != "" {
			t.Errorf("slug of %q is %q, which is taken by %q", key, s, seen[s])
		}
		seen[s] = key
	}
}
