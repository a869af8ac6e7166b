package main

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// put puts a name in every place where the claim has another; the form is a surname where that was one.
func (c claim) put(old *brief.Name, by string) string {
	text := c.text
	for _, n := range slices.Backward(c.names) {
		if n.name != old {
			continue
		}
		form := by
		if words := strings.Fields(by); old.Kind == brief.Person && len(strings.Fields(n.In(c.text))) == 1 {
			form = words[len(words)-1]
		}
		text = replace(text, n.Span, form)
	}
	return text
}

// choose returns a name of a kind in the claim.
func (c claim) choose(kind brief.NameKind, r *rand.Rand) *brief.Name {
	var some []*brief.Name
	for _, n := range c.names {
		if n.name.Kind == kind && !slices.Contains(some, n.name) {
			some = append(some, n.name)
		}
	}
	if len(some) == 0 {
		return nil
	}
	return some[r.IntN(len(some))]
}

// proper tells names that can stand for another from single letters and lower-case forms.
func proper(name string, kind brief.NameKind) bool {
	words := strings.Fields(name)
	if kind == brief.Person && len(words) < 2 || strings.ContainsAny(name, ".,&") {
		return false
	}
	last := words[len(words)-1]
	return len(last) > 2 && last[0] >= 'A' && last[0] <= 'Z' && !strings.HasPrefix(name, "The ")
}

// foreign puts a name of another article, of which this one has no word.
func foreign(kind brief.NameKind) func(*material, claim, *rand.Rand) (string, bool) {
	return func(m *material, c claim, r *rand.Rand) (string, bool) {
		old := c.choose(kind, r)
		if old == nil {
			return "", false
		}
		names := m.other.named(kind)
		for _, i := range r.Perm(len(names)) {
			if by := names[i].Text; proper(by, kind) && !m.knows(by) {
				return c.put(old, by), true
			}
		}
		return "", false
	}
}

// others returns the article's names of a kind that share no word with the claim.
func (m *material) others(c claim, kind brief.NameKind) []string {
	here := map[string]bool{}
	for _, word := range wordPattern.FindAllString(c.text, -1) {
		here[plainWord(word)] = true
	}
	for _, n := range c.names {
		for _, word := range wordPattern.FindAllString(n.name.Text, -1) {
			here[plainWord(word)] = true
		}
	}
	var some []string
	for _, n := range m.named(kind) {
		if proper(n.Text, kind) && !slices.ContainsFunc(wordPattern.FindAllString(n.Text, -1), func(w string) bool { return here[plainWord(w)] }) {
			some = append(some, n.Text)
		}
	}
	return some
}

// swapped puts another name of the same article.
func swapped(kind brief.NameKind) func(*material, claim, *rand.Rand) (string, bool) {
	return func(m *material, c claim, r *rand.Rand) (string, bool) {
		old, others := c.choose(kind, r), m.others(c, kind)
		if old == nil || len(others) == 0 {
			return "", false
		}
		return c.put(old, others[r.IntN(len(others))]), true
	}
}

var (
	saysBefore = regexp.MustCompile(`\b(?:said|says|added|told|told reporters|tweeted|explained|wrote)[ ,]+$`)
	saysAfter  = regexp.MustCompile(`^,? (?:said|says|added|told|tweeted|explained|wrote)\b`)
)

// newSpeaker has another person of the article say it.
func newSpeaker(m *material, c claim, r *rand.Rand) (string, bool) {
	others := m.others(c, brief.Person)
	for _, n := range c.names {
		if n.name.Kind == brief.Person && len(others) > 0 && (saysBefore.MatchString(c.text[:n.Start]) || saysAfter.MatchString(c.text[n.End:])) {
			return c.put(n.name, others[r.IntN(len(others))]), true
		}
	}
	return "", false
}

// newOwner gives what is somebody's to another person of the article.
func newOwner(m *material, c claim, r *rand.Rand) (string, bool) {
	others := m.others(c, brief.Person)
	for _, n := range c.names {
		if n.name.Kind == brief.Person && len(others) > 0 && strings.HasPrefix(c.text[n.End:], "'s ") {
			return c.put(n.name, others[r.IntN(len(others))]), true
		}
	}
	return "", false
}

var oneSided = regexp.MustCompile(`^(?:'s [a-z]+)? (?:[a-z]+ )?(?:beat|beats|defeated|killed|accused|told|sued|shot|replaced|succeeded|arrested|hired|fired|criticized|praised|asked|attacked|urged|called|invited|backed|endorsed|thanked|blamed|warned|helped|saw|followed|joined|led|left|bought|acquired|sold|signed|supports|supported|opposed|struck|stabbed|hit|threatened|invaded|wants|wanted|ordered|offered|gave|appointed|named|nominated|challenged|won|visited|represented|represents|was (?:beaten|defeated|killed|accused|shot|replaced|arrested|hired|fired|criticized|praised|attacked|backed|helped|named|appointed|succeeded|signed|bought) by)(?: [a-vx-z][a-z]*){0,2} $`)

// reverse changes places of the two sides of an action.
func reverse(_ *material, c claim, _ *rand.Rand) (string, bool) {
	for i, a := range c.names {
		for _, b := range c.names[i+1:] {
			if a.name == b.name || b.Start-a.End > 60 || !oneSided.MatchString(c.text[a.End:b.Start]) {
				continue
			}
			text := replace(c.text, b.Span, a.In(c.text))
			return replace(text, a.Span, b.In(c.text)), true
		}
	}
	return "", false
}
