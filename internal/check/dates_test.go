package check

import (
	"strings"
	"testing"

	"briefing/internal/brief"
)

func TestDates(t *testing.T) {
	today, _ := brief.ParseDate("2025-12-08")
	tests := []struct{ date, want string }{
		{"", ""},
		{"2025-12-08", ""},
		{"2026-12-08", ""},
		{"2026-12-08T23:59:00Z", ""},
		{"2026-12-09", "more than a year from now"},
		{"2026-12-09T01:00:00+02:00", ""},
		{"9999-12-31", "more than a year from now"},
		{"1900-01-01", ""},
		{"1899-12-31", "before 1900"},
		{"0001-01-01", "before 1900"},
	}
	for _, tt := range tests {
		d := brief.Document{File: "content/briefings/mill.md", Keys: map[string]int{"date": 4}}
		if err := d.Date.UnmarshalText([]byte(tt.date)); err != nil {
			t.Fatal(err)
		}
		got := Dates([]brief.Document{d}, today)
		if (tt.want == "") != (len(got) == 0) || tt.want != "" && (got[0].Line != 4 || !strings.HasSuffix(got[0].Message, tt.want)) {
			t.Errorf("%s: got %v, want %q", tt.date, got, tt.want)
		}
	}
}
