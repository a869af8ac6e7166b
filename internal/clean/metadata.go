package clean

import "strings"

// metadataKeys are the fields people note above or below a clipping, "Source: https://…", in lower
// case.
var metadataKeys = wordSet(`url link source title headline author publisher publication outlet published date retrieved accessed quelle джерело`)

// topicKeys open a list of topics on the same line, "Tags: harbours, strikes".
var topicKeys = map[string]bool{
	"tags": true, "tag": true, "topics": true, "topic": true, "follow topics": true, "related topics": true, "keywords": true, "categories": true, "category": true,
	"filed under": true, "in this article": true, "more on": true, "schlagworte": true, "themen": true, "теги": true, "теми": true,
}

// maxKey is more bytes than any key has.
const maxKey = 64

// metadataLine holds of a bare address and of a noted field, and notes its value.
func metadataLine(p *page, u *unit) string {
	s := strings.Trim(u.kept(), "<> ")
	if isURL(s) {
		if p != nil && p.meta.URL == "" {
			p.meta.URL = s
		}
		return "web address"
	}
	key, value, ok := strings.Cut(s, ":")
	if key = strings.Trim(key, "* "); !ok || len(key) > maxKey {
		return ""
	}
	key, value = strings.ToLower(key), strings.Trim(value, "*<> ")
	if topicKeys[key] && !hasStop(value) && countWords(value) <= 30 {
		return "topic prompt"
	}
	if !metadataKeys[key] || value == "" || countWords(value) > 20 || hasStop(value) && countWords(value) > 6 {
		return ""
	}
	if p != nil {
		p.noteField(key, value)
	}
	return "metadata line"
}

func (p *page) noteField(key, value string) {
	set := func(field *string) {
		if *field == "" {
			*field = value
		}
	}
	switch {
	case isURL(value):
		if key != "retrieved" {
			set(&p.meta.URL)
		}
	case key == "title" || key == "headline":
		set(&p.meta.Title)
	case key == "author":
		set(&p.meta.Author)
	case key == "published" || key == "date":
		if d := findDate(value); p.meta.Date.IsZero() || p.dateUpdated {
			p.meta.Date, p.dateUpdated = d, false
		}
	case key == "retrieved" || key == "accessed" || key == "url" || key == "link":
	case bareAgency(value):
		p.meta.Agency = agencyNames(value)
	default:
		set(&p.meta.Publisher)
	}
}

func isURL(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	if !ok && strings.HasPrefix(s, "www.") {
		rest, ok = s, true
	}
	return ok && strings.Contains(rest, ".") && !strings.ContainsFunc(s, isSpace)
}

// publisherOf reads the outlet from a copyright line, "© 2025 The Herald. All rights reserved."
func publisherOf(s string) string {
	s = strings.TrimSpace(s)
	for _, prefix := range []string{"Copyright", "copyright", "COPYRIGHT", "©", "(c)", "(C)", "Copyright", "by"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, prefix))
	}
	s = strings.TrimLeft(s, "0123456789-–, ")
	s = strings.TrimPrefix(s, "by ")
	end := len(s)
	for _, stop := range []string{". ", " All ", " all ", "|", ", ", " - "} {
		if i := strings.Index(s, stop); i >= 0 {
			end = min(end, i)
		}
	}
	s = strings.Trim(s[:end], " .,")
	if n := countWords(s); n == 0 || n > 6 || !startsUpper(s) {
		return ""
	}
	return s
}
