package brief

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestParseDate(t *testing.T) {
	tests := []struct{ in, want, instant string }{
		{"2025-12-07", "2025-12-07", "2025-12-07T00:00:00Z"},
		{"2025-12", "2025-12", "2025-12-01T00:00:00Z"},
		{"2025", "2025", "2025-01-01T00:00:00Z"},
		{"XXXX-12-06", "XXXX-12-06", "0001-01-01T00:00:00Z"},
		{"XXXX-02-29", "XXXX-02-29", "0001-01-01T00:00:00Z"},
		{"2025-12-07T08:30+01:00", "2025-12-07T08:30:00+01:00", "2025-12-07T07:30:00Z"},
		{"2025-12-07 08:30:05", "2025-12-07T08:30:05Z", "2025-12-07T08:30:05Z"},
		{"2025-12-07T08:30:05.123Z", "2025-12-07T08:30:05Z", "2025-12-07T08:30:05Z"},
		{"2025-12-07T08:30:00-0500", "2025-12-07T08:30:00-05:00", "2025-12-07T13:30:00Z"},
	}
	for _, tt := range tests {
		d, err := ParseDate(tt.in)
		if err != nil || d.String() != tt.want || d.Time().Format(time.RFC3339) != tt.instant {
			t.Errorf("ParseDate(%q) = %v, %v at %v; want %s at %s", tt.in, d, err, d.Time().Format(time.RFC3339), tt.want, tt.instant)
		}
	}
	for _, in := range []string{"", "tomorrow", "7.12.2025", "2025-13-01", "2025-02-29", "2025-12-00", "2025-12-07T25:00", "XXXX", "0000-01-01", "2025-12-07x", "XXXX-12-06T10:00"} {
		if d, err := ParseDate(in); err == nil {
			t.Errorf("ParseDate(%q) = %v, want an error", in, d)
		}
	}
}

// TestDateRoundTrip: what String writes, ParseDate reads as the same date.
func TestDateRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := DateOf(time.Unix(rapid.Int64Range(-60e9, 200e9).Draw(t, "seconds"), 0))
		if rapid.Bool().Draw(t, "without a year") {
			d.Year = 0
		}
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Fatalf("ParseDate(%q) = %+v, %v; want %+v", d, got, err, d)
		}
	})
}

func TestSortProblems(t *testing.T) {
	a1 := Problem{File: "a", Line: 1, Rule: "r", Message: "m", Hint: "h"}
	a2 := Problem{File: "a", Line: 2, Rule: "r", Message: "m"}
	b := Problem{File: "b", Message: "m"}
	in := []Problem{b, a2, a1, b}
	if got := SortProblems(in); !slices.Equal(got, []Problem{a1, a2, b}) {
		t.Errorf("got %v", got)
	}
	if in[0] != b {
		t.Error("the argument was reordered")
	}
	for p, want := range map[Problem]string{a1: "a:1: m; h", b: "b: m", {Message: "m", Hint: "h"}: "m; h"} {
		if got := p.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestAnchorIsOfTheQuoteAlone(t *testing.T) {
	a := Evidence{Source: "a", Span: Span{1, 5}, Quote: "It rained."}
	b := Evidence{Source: "b", Span: Span{7, 9}, Quote: "It rained."}
	if a.Anchor() != "8b38b558" || b.Anchor() != a.Anchor() {
		t.Errorf("got %s and %s", a.Anchor(), b.Anchor())
	}
}

func TestNewID(t *testing.T) {
	if a, b := NewID("a", "b"), NewID("ab"); a == b || len(a) != 10 {
		t.Errorf("got %q and %q", a, b)
	}
}

func TestLongIn(t *testing.T) {
	day, month, yearless := Date{Year: 2025, Month: 12, Day: 7}, Date{Year: 2025, Month: 12}, Date{Month: 12, Day: 6}
	tests := []struct {
		date           Date
		language, want string
	}{
		{day, "en-GB", "7 December 2025"},
		{day, "", "7 December 2025"},
		{day, "de", "7. Dezember 2025"},
		{day, "es", "7 de diciembre de 2025"},
		{day, "uk", "7 грудня 2025"},
		{month, "uk", "грудень 2025"},
		{month, "fr", "décembre 2025"},
		{yearless, "en", "6 December"},
		{Date{Year: 2025}, "pl", "2025"},
		{Date{}, "en", ""},
	}
	for _, tt := range tests {
		if got := tt.date.LongIn(tt.language); got != tt.want {
			t.Errorf("%v in %q: got %q, want %q", tt.date, tt.language, got, tt.want)
		}
	}
	for language, m := range monthsOf {
		if len(m.names) != 12 || m.alone != nil && len(m.alone) != 12 {
			t.Errorf("%s has %d and %d months", language, len(m.names), len(m.alone))
		}
	}
}

func TestWebAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"https://example.org/a?b#c": true, "http://localhost:8080": true,
		"": false, "example.org/a": false, "/a": false, "ftp://example.org": false, "javascript:alert(1)": false, "https://": false, "http://a b": false,
	} {
		if u, ok := WebAddress(address); ok != want || ok && u.String() != address {
			t.Errorf("WebAddress(%q) = %v, %v; want %v", address, u, ok, want)
		}
	}
}
