package render

import (
	"testing"

	"briefing/internal/brief"
)

func TestWithoutPassages(t *testing.T) {
	notes := map[string]brief.Evidence{"1": {Source: "a", Quote: "Nobody was hurt."}, "2": {Source: "a", Quote: "It burnt."}}
	tests := []struct{ name, body, want string }{
		{"evidence", "Lead.[^1]\n\n[^1]: `a` ¶ 1: “Nobody was hurt.”\n[^2]: `a` ¶ 2: “It burnt.”\n", "Lead.[^1]\n\n[^1]: …\n[^2]: …\n"},
		{"a note of one's own", "Lead.[^x]\n\n[^x]: My own.\n", "Lead.[^x]\n\n[^x]: My own.\n"},
		{"several lines", "[^1]: `a`: “Nobody\nwas hurt.”\n", "[^1]: `a`: “Nobody\nwas hurt.”\n"},
		{"a second paragraph", "[^1]: `a`: “Nobody”\n\n    was hurt.\n", "[^1]: `a`: “Nobody”\n\n    was hurt.\n"},
		{"code", "```\n[^1]: shown\n```\n", "```\n[^1]: shown\n```\n"},
	}
	for _, test := range tests {
		if got := withoutPassages(brief.Document{Body: test.body, Notes: notes}); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
