package digest

import (
	"briefing/internal/brief"
	"briefing/internal/clean"
	"briefing/internal/verify"
)

// Source returns what claims on an article are held to: its whole text except noise, and what its record
// says of it.
func Source(a Article, record brief.Source) verify.Source {
	s := verify.Source{ID: record.ID, Text: a.Text, Date: record.Date, Language: a.Language, Body: a.Clean.Paragraphs, Paragraphs: a.Clean.Paragraphs}
	if len(a.Clean.Lines) > 0 {
		s.Body = nil
		for _, l := range a.Clean.Lines {
			if l.Role != clean.Noise {
				s.Body = append(s.Body, l.Kept...)
			}
		}
	}
	for _, fact := range []string{record.Title, record.Publisher, record.Agency, record.Author, a.Clean.Place} {
		if fact != "" {
			s.Facts = append(s.Facts, fact)
		}
	}
	return s
}
