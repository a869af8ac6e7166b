package check

import (
	"fmt"

	"briefing/internal/brief"
)

// Dates tells of documents with a date that is seldom meant: more than a year after today, which would keep them on top
// of every feed, or before 1900.
func Dates(docs []brief.Document, today brief.Date) []brief.Problem {
	var found []brief.Problem
	latest := today.Time().AddDate(1, 0, 1)
	for _, d := range docs {
		note := func(message string) {
			found = append(found, brief.Problem{File: d.File, Line: d.LineOf("date"), Rule: "odd-date", Message: message, Hint: "is the year right?"})
		}
		switch {
		case d.Date.Year == 0:
		case !d.Date.Time().Before(latest):
			note(fmt.Sprintf("is dated %s, more than a year from now", d.Date))
		case d.Date.Year < 1900:
			note(fmt.Sprintf("is dated %s, before 1900", d.Date))
		}
	}
	return brief.SortProblems(found)
}
