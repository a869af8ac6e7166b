package digest

import (
	"strings"
	"testing"

	"briefing/internal/brief"
	"briefing/internal/when"
)

// TestHappens has which dates of a sentence say when what it tells came about.
func TestHappens(t *testing.T) {
	anchor := brief.Date{Year: 2026, Month: 3, Day: 11}
	for _, c := range []struct{ text, want string }{
		{"The ferry was due to sail on 5 March but will not.", ""},
		{"Governor Ines Roe had hoped to open the pier on 5 March.", ""},
		{"The hearing, due to start on Monday, was called off.", ""},
		{"The fair, first planned for 4 February, was put off to 9 May.", "2026-05-09"},
		{"The fair was postponed to 9 May.", "2026-05-09"},
		{"The ferry will not sail on Friday, the governor said.", ""},
		{"The ferry won't sail on Friday.", ""},
		{"The ferry did not sail on Monday.", ""},
		{"On Friday the ferry will not sail.", ""},
		{"On Friday, the ferry never left.", ""},
		{"On Monday the governor said the ferry would not sail.", "2026-03-09"},
		{"The governor said on Monday that the ferry would not sail.", "2026-03-09"},
		{"The pier was to have opened on 5 March.", ""},
		{"The pier was originally scheduled for 5 March.", ""},
		{"The club on Monday put off its concert.", "2026-03-09"},
		{"The club on Monday called its concert a success.", "2026-03-09"},
		{"The concert on Friday has been postponed.", ""},
		{"The concert on Friday is cancelled.", ""},
		{"The fiscal 2026 budget passed on Monday.", "2026-03-09"},
		{"The proposed 2027 budget passed on Monday.", "2026-03-09"},
		{"Profit fell in the quarter ended Dec. 31.", ""},
		{"Profit fell in the year to 31 January.", ""},
		{"The pier burned down in 2019.", "2019"},
		{"The hearing is due to start on Friday.", "2026-03-13"},
		{"The pier opened on 5 March and drew crowds.", "2026-03-05"},
		{"The pier was shut from 17 to 19 February.", "2026-02-17/2026-02-19"},
		{"The pier was shut from December to February.", "2025-12/2026-02"},
		{"The pier was shut from 17 February.", ""},
		{"Voters in Pell go to the polls on Sunday.", "2026-03-15"},
		{"She was the first to swim the sound on 5 March.", "2026-03-05"},
		{"La maire a promis un pont avant le 1er avril.", ""},
		{"La maire a ouvert le pont le 1er mars.", "2026-03-01"},
	} {
		got, language := "", "en"
		if strings.HasPrefix(c.text, "La ") {
			language = "fr"
		}
		for _, d := range when.Find(c.text, anchor, language) {
			if got == "" && happensOn(c.text, d) && happens(c.text, d.Span) && !aside(c.text, d.Start) {
				got = d.From.String()
				if !d.Until.IsZero() {
					got += "/" + d.Until.String()
				}
			}
		}
		if got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
