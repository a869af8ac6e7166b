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

// subject returns whom or what a statement is about and nothing of what it says, where all else would be
// more than it says.
func subject(s string, limit int) string {
	all := split(s)
	last, known := 0, isEnglish(s, "")
	for i, w := range all {
		if !known && i > 3 || w.end > utf8.UTFMax*limit || utf8.RuneCountInString(s[:w.end]) > limit || i > 0 && (isVerb(all, i) || verbal(all, i)) {
			break
		}
		if !w.is(ofDangling) && !openBracket(s[:w.end]) && evenQuotes(s[:w.end]) {
			last = w.end
		}
		if w.comma {
			break
		}
	}
	if last == 0 {
		return strings.TrimSpace(firstRunes(s, limit-1)) + "…"
	}
	return s[:last]
}
