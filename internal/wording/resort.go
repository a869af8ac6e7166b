package wording

import (
	"strings"
	"unicode/utf8"
)

// words returns the longest prefix of s within limit characters that ends at a word which does not call
// for another, or "" where such a prefix would say more than s does. Where there are no spaces it ends at
// any sign.
func words(s string, limit int) string {
	all := split(s)
	last, whole, joint := 0, 0, 0 // ends at any word, at a noun, at a noun before a preposition
	for i, w := range all {
		if w.end > utf8.UTFMax*limit || utf8.RuneCountInString(s[:w.end]) > limit {
			break
		}
		if w.quoted || w.is(ofDangling) || openBracket(s[:w.end]) || !evenQuotes(s[:w.end]) || loses(all, i) {
			continue
		}
		last = w.end
		if i > 3 && (ending(w) || passive(all, i)) {
			whole = w.end
			if i+1 < len(all) && (w.comma || preposition[all[i+1].low] && !genitive[all[i+1].low]) {
				joint = w.end
			}
		}
	}
	for _, end := range []int{joint, whole, last} {
		if end > limit/3 {
			return s[:end]
		}
	}
	if len(all) > 3 && strings.IndexByte(s, ' ') >= 0 {
		return ""
	}
	return firstRunes(s, limit)
}

func firstRunes(s string, limit int) string {
	n := 0
	for i := range s {
		if n++; n > limit {
			return s[:i]
		}
	}
	return s
}

// unknownVerb is how many words a subject may have whose verb is not known.
const unknownVerb = 4

// subject returns whom or what a statement is about and nothing of what it says, where all else would be
// more than it says. Where that is but a "nobody", the statement is cut with an ellipsis.
func subject(s string, limit int) string {
	all := split(s)
	end, verb := subjectOf(all)
	last, long := 0, 0
	for i, w := range all {
		if w.end > utf8.UTFMax*limit || utf8.RuneCountInString(s[:w.end]) >= limit {
			break
		}
		if w.is(ofDangling) || openBracket(s[:w.end]) || !evenQuotes(s[:w.end]) {
			continue
		}
		if long = w.end; i < end {
			last = w.end
		}
	}
	switch {
	case last > 0 && !(verb && end == 1 && (all[0].is(ofFunction|ofPronoun|ofSingular) || counted(all[:1]))):
		return s[:last]
	case long > 0 && last > 0 && !attributed(all, 0):
		return s[:long] + "…"
	case last > 0:
		return s[:last]
	}
	return strings.TrimSpace(firstRunes(s, limit-1)) + "…"
}

// subjectOf returns how many words stand before the first verb or comma, and whether a verb is known. Where
// none is, a preposition ends the subject, for any later word may be the verb.
func subjectOf(words []word) (end int, verb bool) {
	preposed := 0
	for i := range words {
		w := &words[i]
		if i > 0 && (isVerb(words, i) || verbal(words, i) || w.is(ofBase) && w.text == w.low && !articles[words[i-1].low]) {
			return i, true
		}
		if i > 0 && preposed == 0 && w.is(ofPreposition) {
			preposed = i
		}
		if w.comma {
			end = i + 1
			break
		}
	}
	if end == 0 {
		end = len(words)
	}
	if preposed > 0 {
		end = min(end, preposed)
	}
	return min(end, unknownVerb), false
}
