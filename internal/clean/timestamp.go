package clean

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"briefing/internal/brief"
)

// months by their folded names in the languages that news clippings come in.
var months = monthNames(
	"january jan januar janvier enero січня", "february feb februar février febrero лютого", "march mar märz mars marzo березня", "april apr avril abril квітня",
	"may mai mayo травня", "june jun juni juin junio червня", "july jul juli juillet julio липня", "august aug août agosto серпня",
	"september sep sept septembre septiembre вересня", "october oct oktober okt octobre octubre жовтня", "november nov novembre noviembre листопада", "december dec dezember dez décembre diciembre грудня")

func monthNames(names ...string) map[string]time.Month {
	m := map[string]time.Month{}
	for i, list := range names {
		for _, n := range strings.Fields(list) {
			m[n] = time.Month(i + 1)
		}
	}
	return m
}

var weekdays = wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	montag dienstag mittwoch donnerstag freitag samstag sonntag понеділок вівторок середа четвер п'ятниця субота неділя today yesterday heute gestern сьогодні вчора`)

// dateWords may stand in a line that is only a date and time.
var dateWords = wordSet(`published updated posted modified first last created date on at am pm a.m p.m est edt et pt pst pdt ct gmt bst utc cet cest ist sgt hkt jst aest aedt eet eest z
	ago hour hours hr hrs h minute minutes min mins day days week weeks month months second seconds sec just now an one two three old original originally issued release uhr um stand
	aktualisiert veröffentlicht am vor stunden minuten tagen опубліковано оновлено о об року рік р publié publiée modifié mis jour le à publicado actualizado el de las geändert erstellt зміни year years time was article story this the publication from changed new read`)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// timestamp holds of a line in which every word belongs to a date or time, and notes a full date. An
// update is not when the article was published, but better than nothing.
func timestamp(p *page, u *unit) string {
	if u.words > 24 || !isDateText(u.folded) {
		return ""
	}
	if p == nil {
		return "date line"
	}
	d := findDate(u.kept())
	updated := strings.HasPrefix(strings.Join(u.folded, " ")+" ", "updated ") || strings.HasPrefix(strings.Join(u.folded, " "), "last ")
	if !d.IsZero() && (p.meta.Date.IsZero() || p.dateUpdated && !updated) {
		p.meta.Date, p.dateUpdated = d, updated
	}
	return "date line"
}

// isDateText reports whether all the words are of dates and times, with a number among them and
// something that makes it a time: a month, "ago", a clock.
func isDateText(words []string) bool {
	number, when := false, false
	for _, w := range words {
		digit := unicode.IsDigit(rune(w[0]))
		switch {
		case months[w] != 0 || w == "ago" || w == "vor" || weekdays[w]:
			when = true
		case digit && (isClock(w) || isoDate(w)):
			number, when = true, true
		case digit && isDay(w):
			number = true
		case !dateWords[w]:
			return false
		}
		if w == "just" || w == "an" || w == "today" || w == "yesterday" {
			number = true
		}
	}
	return number && when
}

// isClock holds of "10:15", "10.15pm" and "9am"; isoDate of "2025-12-07", "07/12/2025" and "7.12.2025".
func isClock(w string) bool {
	w = strings.TrimRight(w, "apm.hz")
	h, m, ok := strings.Cut(strings.ReplaceAll(w, ".", ":"), ":")
	return ok && isDigits(h) && len(h) <= 2 && isDigits(strings.ReplaceAll(m, ":", "")) && len(m) >= 2 && len(m) <= 5
}

func isoDate(w string) bool {
	w, _, _ = strings.Cut(w, "t")
	parts := strings.FieldsFunc(w, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(parts) != 3 {
		return false
	}
	for _, n := range parts {
		if !isDigits(n) || len(n) > 4 {
			return false
		}
	}
	return true
}

// isDay holds of "7", "7th", "2025" and "10pm".
func isDay(w string) bool {
	n := strings.TrimRight(w, "abcdefghijklmnopqrstuvwxyz.")
	switch w[len(n):] {
	case "", ".", "st", "nd", "rd", "th", "am", "pm", "a.m", "p.m", "h", "m", "d", "w", "hr", "hrs", "min", "mins":
		return isDigits(n) && len(n) <= 4
	}
	return false
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// findDate returns the first full date in s: "2025-12-07", "7.12.2025", "7 December 2025", "Dec 7,
// 2025". A date in numbers whose day and month could be swapped ("07/12/2025") is no date.
func findDate(s string) brief.Date {
	words := foldWords(s, foldedWords)
	for i, w := range words {
		if w != "" && '0' <= w[0] && w[0] <= '9' {
			if d, err := brief.ParseDate(strings.ToUpper(w)); err == nil && d.Full() {
				return d
			}
			if d := numericDate(w); d.Full() {
				return d
			}
		}
		m := months[w]
		if m == 0 || i+1 >= len(words) {
			continue
		}
		if i > 0 {
			if d := fullDate(words[i+1], m, words[i-1]); d.Full() {
				return d
			}
		}
		if i+2 < len(words) {
			if d := fullDate(words[i+2], m, words[i+1]); d.Full() {
				return d
			}
		}
	}
	return brief.Date{}
}

func numericDate(w string) brief.Date {
	for _, sep := range []string{".", "/"} {
		parts := strings.Split(w, sep)
		if len(parts) != 3 || len(parts[2]) != 4 {
			continue
		}
		a, _ := strconv.Atoi(parts[0])
		b, _ := strconv.Atoi(parts[1])
		switch {
		case b > 12:
			return fullDate(parts[2], time.Month(a), parts[1])
		case a > 12 || sep == ".":
			return fullDate(parts[2], time.Month(b), parts[0])
		}
	}
	return brief.Date{}
}

func fullDate(year string, m time.Month, day string) brief.Date {
	y, _ := strconv.Atoi(strings.TrimRight(year, ".,r"))
	d, _ := strconv.Atoi(strings.TrimRight(day, "stndrh."))
	date := brief.Date{Year: y, Month: m, Day: d}
	if _, err := brief.ParseDate(date.String()); err != nil || y < 1800 || y > 2200 || d == 0 {
		return brief.Date{}
	}
	return date
}
