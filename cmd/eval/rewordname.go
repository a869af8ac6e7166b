package main

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"briefing/internal/brief"
)

func withoutHonorific(_ *material, c claim, _ *rand.Rand) (string, bool) {
	for _, n := range c.names {
		if before := n.before + " "; len(before) > 1 && n.name.Kind == brief.Person && strings.HasSuffix(c.text[:n.Start], before) && !c.inQuotes(n.Start) {
			return replace(c.text, brief.Span{Start: n.Start - len(before), End: n.Start}, ""), true
		}
	}
	return "", false
}

func surname(m *material, c claim, _ *rand.Rand) (string, bool) {
	for _, n := range c.names {
		words := strings.Fields(n.In(c.text))
		if n.name.Kind == brief.Person && len(words) > 1 && proper(n.In(c.text), brief.Person) && !c.inQuotes(n.Start) && m.bearers(words[len(words)-1]) == 1 {
			return replace(c.text, n.Span, words[len(words)-1]), true
		}
	}
	return "", false
}

func fullName(m *material, c claim, _ *rand.Rand) (string, bool) {
	for _, n := range c.names {
		if n.name.Kind == brief.Person && proper(n.name.Text, brief.Person) && n.In(c.text) != n.name.Text && !c.inQuotes(n.Start) && strings.HasSuffix(n.name.Text, n.In(c.text)) && m.bearers(n.In(c.text)) == 1 {
			return replace(c.text, n.Span, n.name.Text), true
		}
	}
	return "", false
}

// bearers counts the article's names that have a word.
func (m *material) bearers(word string) (count int) {
	for _, n := range m.names {
		if slices.Contains(strings.Fields(n.Text), word) {
			count++
		}
	}
	return count
}

var (
	insertion = regexp.MustCompile(`, (?:which|who|where|whose) [^,"]+, `)
	opening   = regexp.MustCompile(`^(?:In|On|At|After|During|According to|As|Since|When|While|Earlier|Last|Meanwhile|However|For|By) ?[^,"]*, `)
	// loaded is what cannot go without turning the sense.
	loaded = regexp.MustCompile(`(?i)n't|\b(?:not|no|never|without|if|unless|except|nor|neither)\b`)
)

func withoutInsertion(_ *material, c claim, _ *rand.Rand) (string, bool) {
	at := insertion.FindStringIndex(c.text)
	if at == nil || c.inQuotes(at[0]) || loaded.MatchString(c.text[at[0]:at[1]]) {
		return "", false
	}
	return c.text[:at[0]] + " " + c.text[at[1]:], true
}

func withoutOpening(_ *material, c claim, _ *rand.Rand) (string, bool) {
	at := opening.FindStringIndex(c.text)
	if at == nil || c.inQuotes(at[1]-1) || loaded.MatchString(c.text[:at[1]]) || len(strings.Fields(c.text[at[1]:])) < fewestClaimed {
		return "", false
	}
	return upperFirst(c.text[at[1]:]), true
}

// complements are verbs of which not the one is the other.
var complements = map[string]string{
	"rejected": "did not accept", "failed to": "did not", "refused to": "would not", "lost": "did not win", "declined to": "would not", "banned": "did not allow",
	"opposed": "did not support", "is unlikely to": "is not likely to", "was unable to": "was not able to", "were unable to": "were not able to", "is illegal": "is not legal", "is impossible": "is not possible",
	"is unclear": "is not clear",
}

var complement = regexp.MustCompile(`\b(?:rejected|failed to|refused to|lost|declined to|banned|opposed|is unlikely to|was unable to|were unable to|is illegal|is impossible|is unclear)\b`)

func denyOpposite(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, complement, r, func(at brief.Span) bool {
		before, _ := around(c.text, at)
		return !c.inQuotes(at.Start) && !doubled(c.text, at) && !slices.Contains(strings.Fields("has had have was were is are been be being having the a or and both also vehemently repeatedly strongly"), before)
	})
	if _, after := around(c.text, at); !ok || after == "by" || after == "" || strings.HasPrefix(c.text[at.End:], ".") {
		return "", false
	}
	return replace(c.text, at, complements[at.In(c.text)]), true
}

func joined(m *material, c claim, _ *rand.Rand) (string, bool) {
	for i := range m.claims[:max(0, len(m.claims)-1)] {
		if m.claims[i].text == c.text {
			return c.text + " " + m.claims[i+1].text, true
		}
	}
	return "", false
}
