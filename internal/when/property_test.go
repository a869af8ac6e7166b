package when

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"briefing/internal/brief"
)

// pieces are what the texts of the property are made of: words of dates in any order.
var pieces = strings.Fields("Dec December May may march March 6 6th 31 30 29 2 8 2025 2014 15 2014-15 12/06/2025 2025-12-06 6.12.2025 of the in on to and " +
	"from between , . - – ( ) \" “ ” ' ’ last this next week month year ago days three two a an weekend night today yesterday tomorrow before after " +
	"Tuesday Sat Sun Friday will was said meeting opened New Year's Day Christmas Eve July Fourth St. vor drei Tagen am Dienstag Dezember il y a jours " +
	"aujourd'hui mardi dernier вівторок п’ятницю 6 грудня segunda segunda-feira $6 6% 6,000 9/11 \xff \xe2\x80 é I'll")

var languages = []string{"", "en-GB", "de", "es", "fr", "it", "nl", "pl", "pt", "uk", "xx"}

func TestFindKeepsItsPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "words"), rapid.SampledFrom([]string{" ", "", "\u00a0", "\n"}).Draw(t, "gap"))
		year, m, d := rapid.IntRange(0, 2200).Draw(t, "year"), rapid.IntRange(0, 12).Draw(t, "month"), rapid.IntRange(0, 28).Draw(t, "day")
		promises(t, text, brief.Date{Year: year, Month: time.Month(m), Day: d}, rapid.SampledFrom(languages).Draw(t, "language"))
	})
}

func FuzzFind(f *testing.F) {
	f.Add("On Tuesday, Dec. 2-8, 2025, and last week.", 1)
	f.Add("\xff\xfeDec\xff 6\u00a0December “Friday” il y a 3 jours", 4)
	f.Fuzz(func(t *testing.T, text string, n int) {
		language := languages[max(n%len(languages), 0)]
		promises(t, text, brief.Date{Year: 2025, Month: 12, Day: 7}, language)
		promises(t, text, brief.Date{}, language)
	})
}

type failer interface{ Fatalf(string, ...any) }

// promises fails when a finding is not what Find says findings are.
func promises(t failer, text string, anchor brief.Date, language string) {
	found := Find(text, anchor, language)
	if !slices.Equal(found, Find(text, anchor, language)) {
		t.Fatalf("%q has other dates the second time", text)
	}
	end := 0
	for _, d := range found {
		switch {
		case !d.Fits(text) || d.Start < end || d.Len() == 0:
			t.Fatalf("%v in %q follows %d", d.Span, text, end)
		case utf8.ValidString(text) && !utf8.ValidString(d.In(text)):
			t.Fatalf("%v divides a rune of %q", d.Span, text)
		case d.Relative && !anchor.Full():
			t.Fatalf("%q counts from no anchor in %q", d.In(text), text)
		case d.From.IsZero() || !valid(d.From) || !valid(d.Until):
			t.Fatalf("%q is %v to %v in %q", d.In(text), d.From, d.Until, text)
		case !d.Until.IsZero() && !inOrder(d.From, d.Until):
			t.Fatalf("%q ends %v before %v in %q", d.In(text), d.Until, d.From, text)
		case d.From.Clock != "" || d.Until.Clock != "":
			t.Fatalf("%q has a clock", d.In(text))
		case d.Future && !anchor.Full():
			t.Fatalf("%q lies ahead of no anchor", d.In(text))
		}
		end = d.End
	}
}

func valid(d brief.Date) bool {
	parsed, err := brief.ParseDate(d.String())
	return d.IsZero() || err == nil && parsed == d
}

func TestFindTakesLinearTime(t *testing.T) {
	for _, unit := range []string{"a", "1", "Dec ", "Dec 6 ", "6 ", "6, ", "6-", "4, 5 and ", "May ", "Tuesday ", "last ", "last week ", "two days ", "2014 ", "2014-", "“", "\xff", " ", "\u00a0", "'", "п’", "Dec", "an "} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		for _, language := range []string{"en", "fr", "uk"} {
			start := time.Now()
			Find(text, brief.Date{Year: 2025, Month: 12, Day: 7}, language)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("a mebibyte of %q took %v", unit, took)
			}
		}
	}
}
