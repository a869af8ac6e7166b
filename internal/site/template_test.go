package site

import (
	"strings"
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

// A slug depends on its key alone, and no two keys have one.
func TestSlugOf(t *testing.T) {
	want := map[string]string{"florida-talks": "florida-talks", "a-b": "a-b", "a/b": "a-b-", "c++": "c-", "c#": "c-", "zürich": "zurich-", "feed": "feed-", "index": "index-", "Talks": "talks-", "talks": "talks", "渡轮": "du-lun-", "!": "source-"}
	seen := map[string]string{}
	for key, slug := range want {
		got := slugOf(key, "source")
		if got != slug && (!strings.HasSuffix(slug, "-") || !strings.HasPrefix(got, slug) || len(got) != len(slug)+8) {
			t.Errorf("slug of %q is %q, want %q", key, got, slug)
		}
		if seen[got] != "" {
			t.Errorf("slug of %q is that of %q", key, seen[got])
		}
		seen[got] = key
	}
}
