package check

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

func TestEditor(t *testing.T) {
	doc := brief.Document{File: "content/briefings/mill.md", Body: "The mill burnt.\n"}
	doc.Claims = []brief.Claim{{Text: "6 December: The mill burnt."}}
	hash := brief.Hash(doc.Body)
	tests := []struct {
		name string
		meta brief.Meta
		rule string // "" when there is nothing to tell
	}{
		{"a review of this text", brief.Meta{Reviewed: []brief.Review{{By: "Ana", Hash: hash}}}, ""},
		{"a review of an earlier text", brief.Meta{Reviewed: []brief.Review{{By: "Ana", Hash: "0123"}}}, "older-review"},
		{"a review of no text", brief.Meta{Reviewed: []brief.Review{{By: "Ana"}}}, "unhashed-review"},
		{"an override", brief.Meta{Overrides: []brief.Override{{Claim: "The mill burnt.", Reason: "seen"}}}, ""},
		{"an override of nothing", brief.Meta{Overrides: []brief.Override{{Claim: "The mill drowned.", Reason: "seen"}}}, "unused-override"},
	}
	for _, test := range tests {
		doc.Meta = test.meta
		got := Editor([]brief.Document{doc})
		if test.rule == "" && len(got) > 0 || test.rule != "" && (len(got) != 1 || got[0].Rule != test.rule) {
			t.Errorf("%s: %v, want %q", test.name, got, test.rule)
		}
		if strings.HasSuffix(test.rule, "review") && len(got) == 1 && !strings.Contains(got[0].Hint, hash) {
			t.Errorf("%s: the hint %q does not tell the hash", test.name, got[0].Hint)
		}
	}
}
