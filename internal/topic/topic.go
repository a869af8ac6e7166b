// Package topic chooses what texts are about: the names their authors keep returning to.
package topic

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// The most and fewest topics that are looked for.
const (
	most   = 5
	fewest = 2
)

// Options say how topics are chosen.
type Options struct {
	Preferred []string // names an editor wants used, in order of preference; matched in any case
}

// A Text is one text with the names in it.
type Text struct {
	Text       string
	Paragraphs []brief.Span // of Text, in order
	Names      []brief.Name // in them
}

// Find returns at most five topics of the texts: preferred names that they mention, then the people,
// places and organisations that recur, most told of first. What is named once is a topic only where
// hardly anything recurs.
func Find(texts []Text, opt Options) []string {
	topics := preferred(texts, opt.Preferred)
	for _, s := range subjects(texts) {
		if len(topics) == most {
			break
		}
		if s.count == 1 && len(topics) >= fewest {
			continue
		}
		if !covered(topics, s.text) {
			topics = append(topics, s.text)
		}
	}
	return topics
}

// preferred returns the wanted names that the texts mention as whole words.
func preferred(texts []Text, wanted []string) []string {
	var found []string
	if len(wanted) == 0 {
		return nil
	}
	var b strings.Builder
	for _, t := range texts {
		for _, p := range t.Paragraphs {
			b.WriteString(p.In(t.Text))
			b.WriteByte('\n')
		}
	}
	text := strings.ToLower(b.String())
	for _, w := range wanted {
		if len(found) < most && mentions(text, strings.ToLower(w)) && !slices.Contains(found, w) {
			found = append(found, w)
		}
	}
	return found
}

func mentions(text, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		from = i + len(word)
	}
	return false
}

// covered reports whether a topic already says name, or most of it.
func covered(topics []string, name string) bool {
	for _, t := range topics {
		if within(t, name) || within(name, t) || kin(t, name) {
			return true
		}
	}
	return false
}

// within reports whether a name has the words of another, in any case.
func within(name, other string) bool {
	for i := 0; i+len(other) <= len(name); i++ {
		end := i + len(other)
		if (i == 0 || name[i-1] == ' ') && (end == len(name) || name[end] == ' ') && strings.EqualFold(name[i:end], other) {
			return true
		}
	}
	return false
}

// kin reports whether two names are one word with different endings, "Indonesia" and "Indonesian".
func kin(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 4 && len(b)-len(a) <= 3 && strings.EqualFold(b[:len(a)-1], a[:len(a)-1])
}

// A subject is a name with how the texts use it.
type subject struct {
	text       string
	kind       brief.NameKind
	count      int // how often it is mentioned, in any form
	paragraphs int // in how many paragraphs
	first      int // how many names came before it
}

// score is the greater, the more and the earlier a subject is told of.
func (s *subject) score() float64 {
	early := 1 / (1 + float64(s.first)/10)
	score := float64(s.count) + float64(s.paragraphs) + 2*early
	if s.kind == "" {
		score *= unsure
	}
	return score
}

// unsure is what the score of a name whose kind nothing tells is worth.
const unsure = 0.8

// subjects returns what the texts name, most told of first.
func subjects(texts []Text) []*subject {
	names := 0
	for _, t := range texts {
		names += len(t.Names)
	}
	room := make([]subject, 0, names) // of which all are
	all := make([]*subject, 0, names)
	byText := make(map[string]*subject, names)
	paragraphs := 0
	for _, t := range texts {
		paragraphs += len(t.Paragraphs)
		for _, n := range t.Names {
			s := byText[n.Text]
			if s == nil {
				room = append(room, subject{text: n.Text, first: len(all)})
				s = &room[len(all)]
				byText[n.Text] = s
				all = append(all, s)
			}
			s.kind = cmp.Or(s.kind, n.Kind)
			s.count += len(n.Mentions)
			s.paragraphs += t.spread(n)
		}
	}
	if len(texts) > 1 {
		all = joined(all)
	}
	all = slices.DeleteFunc(all, func(s *subject) bool {
		return !strings.Contains(s.text, " ") && s.count < 2 && paragraphs > fewParagraphs || agency(s.text) && s.count < outright
	})
	slices.SortStableFunc(all, func(a, b *subject) int {
		return cmp.Or(cmp.Compare(b.score(), a.score()), cmp.Compare(a.first, b.first))
	})
	return all
}

// fewParagraphs is the most that texts may have in which a word named once is a topic.
const fewParagraphs = 4

// spread returns in how many paragraphs the name is mentioned.
func (t Text) spread(n brief.Name) int {
	count, p := 0, -1
	for _, m := range n.Mentions {
		if p >= 0 && m.Start < t.Paragraphs[p].End {
			continue
		}
		next, _ := slices.BinarySearchFunc(t.Paragraphs, m.Start, func(p brief.Span, at int) int { return cmp.Compare(p.End, at+1) })
		if next < len(t.Paragraphs) {
			p = next
			count++
		}
	}
	return count
}

// joined gives the people whom one of several texts calls by a surname alone, "Ray", to the one whom
// another names in full, "Ann Ray".
func joined(all []*subject) []*subject {
	full := map[string]*subject{} // by last word, nil where two people have it
	for _, s := range all {
		if i := strings.LastIndexByte(s.text, ' '); i >= 0 && s.kind == brief.Person {
			last := s.text[i+1:]
			if _, several := full[last]; several {
				s = nil
			}
			full[last] = s
		}
	}
	return slices.DeleteFunc(all, func(s *subject) bool {
		f := full[s.text]
		if f == nil || s.kind == brief.Place || s.kind == brief.Organisation {
			return false
		}
		f.count += s.count
		f.paragraphs += s.paragraphs
		f.first = min(f.first, s.first)
		return true
	})
}

// outright is how often texts must name an agency to be about it: most name it for what it told.
const outright = 8

func agency(name string) bool {
	switch name {
	case "CNN", "Reuters", "AFP", "AP", "BBC", "dpa", "DPA", "Xinhua", "TASS", "Interfax", "ABC", "NBC", "CBS", "NPR", "PBS", "MSNBC", "ITV", "AAP", "PA",
		"Associated Press", "Agence France-Presse", "BBC News", "ABC News", "NBC News", "CBS News", "Fox News", "Sky News", "Getty Images", "MailOnline", "Daily Mail",
		"New York Times", "Washington Post", "Los Angeles Times", "Wall Street Journal", "Financial Times", "Guardian", "Bild", "Spiegel", "Zeit", "Figaro", "Monde", "País",
		"HLN", "Facebook", "Twitter", "Instagram", "YouTube":
		return true
	}
	return false
}
