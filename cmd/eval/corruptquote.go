package main

import (
	"math/rand/v2"
	"regexp"
	"strings"

	"briefing/internal/brief"
)

var (
	contentWord = regexp.MustCompile(`\b[a-z]{4,}\b`)
	smallWord   = regexp.MustCompile(`\b(?:the|a|we|they|he|she|is|was|will|would|can|could|our|their|this|that|in|on|to|for|and|but)\b`)
	inside      = regexp.MustCompile(`^[\w,] \w+ \w`)
	smallOther  = map[string]string{
		"the": "a", "a": "the", "we": "they", "they": "we", "he": "she", "she": "he", "is": "was", "was": "is", "will": "would",
		"would": "will", "can": "could", "could": "can", "our": "their", "their": "our", "this": "that", "that": "this",
		"in": "on", "on": "in", "to": "for", "for": "to", "and": "but", "but": "and",
	}
)

// fewestQuoted is how many words are quoted at least: fewer are a name or a way of putting it.
const fewestQuoted = 4

// misquote changes a word of a quotation, and the article has nowhere what then stands in the marks.
func misquote(m *material, c claim, r *rand.Rand, word *regexp.Regexp, other func(word string) string) (string, bool) {
	at, ok := pick(c.text, word, r, func(at brief.Span) bool {
		for _, q := range c.quoted {
			if q.Start < at.Start && at.End < q.End && len(strings.Fields(q.In(c.text))) >= fewestQuoted {
				return true
			}
		}
		return false
	})
	if !ok {
		return "", false
	}
	by := other(at.In(c.text))
	text := replace(c.text, at, by)
	if by == "" { // inside the quotation: a shorter one would still be said
		if !inside.MatchString(c.text[at.Start-2 : min(len(c.text), at.End+2)]) {
			return "", false
		}
		text = replace(c.text, brief.Span{Start: at.Start, End: min(at.End+1, len(c.text))}, "")
	}
	from, to := max(0, at.Start-20), min(len(text), at.Start+len(by)+20)
	if by == at.In(c.text) || strings.Contains(m.Text, text[from:to]) {
		return "", false
	}
	return text, true
}

// drawn returns a word of a text that is not the one it is to stand for, nor a form of it.
func drawn(text string, r *rand.Rand, not string) string {
	words := contentWord.FindAllString(text, -1)
	for range 10 {
		if len(words) == 0 {
			break
		}
		if word := words[r.IntN(len(words))]; word[:4] != not[:4] {
			return word
		}
	}
	return not
}

func misquoteForeign(m *material, c claim, r *rand.Rand) (string, bool) {
	return misquote(m, c, r, contentWord, func(word string) string { return drawn(m.other.body, r, word) })
}

func misquoteOwn(m *material, c claim, r *rand.Rand) (string, bool) {
	return misquote(m, c, r, contentWord, func(word string) string { return drawn(m.body, r, word) })
}

func misquoteSmall(m *material, c claim, r *rand.Rand) (string, bool) {
	return misquote(m, c, r, smallWord, func(word string) string { return smallOther[word] })
}

func misquoteShort(m *material, c claim, r *rand.Rand) (string, bool) {
	return misquote(m, c, r, contentWord, func(string) string { return "" })
}
