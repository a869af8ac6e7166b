package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// minRepeat is how many words make a repeated line a duplicate rather than a turn of phrase.
const minRepeat = 6

// duplicates claims what stands in the text twice: a paragraph pasted again, and a line that repeats
// one sentence of a longer paragraph, as pull quotes and captions do. The paragraph is kept, whichever
// comes first.
func (p *page) duplicates() {
	lines, begins := 0, map[string]bool{} // only a sentence that begins like a line can be repeated by it
	for i := range p.units {
		if u := &p.units[i]; u.role != Noise && u.words >= minRepeat && len(u.folded) > 0 {
			lines++
			begins[u.folded[0]] = true
		}
	}
	if lines < 2 {
		return
	}
	paragraphs := make(map[uint64]bool, lines)
	sentences := make(map[uint64]bool, 4*lines)
	hashes := make([]uint64, len(p.units))
	var headline uint64 // a table may repeat its labels; other lines without a stop are not repeated, but the headline is
	for i := range p.units {
		u := &p.units[i]
		if u.role == Noise || u.words < minRepeat {
			continue
		}
		hashes[i] = hashWords(u.kept())
		if headline == 0 {
			headline = hashes[i]
		}
		rest := u.kept()
		for first, after, more := cutSentence(rest); ; first, after, more = cutSentence(rest) {
			if (more || len(rest) < len(u.kept())) && begins[firstWord(first)] {
				sentences[hashWords(first)] = true
			}
			if !more {
				break
			}
			rest = after
		}
	}
	for i := range p.units {
		u := &p.units[i]
		if u.role == Noise || u.words < minRepeat {
			continue
		}
		if paragraphs[hashes[i]] && (u.stop || hashes[i] == headline) {
			u.judge(Noise, "duplicate of an earlier line")
		} else if sentences[hashes[i]] {
			u.judge(Noise, "repeats a sentence of a paragraph")
		}
		paragraphs[hashes[i]] = true
	}
}

// cutSentence cuts s at its first stop before a space: enough to find the same sentence again.
func cutSentence(s string) (first, rest string, more bool) {
	for from := 0; ; {
		i := strings.IndexByte(s[from:], ' ') + from
		if i < from {
			return s, "", false
		}
		if i > 0 && (s[i-1] == '.' || s[i-1] == '!' || s[i-1] == '?') {
			return s[:i], s[i+1:], true
		}
		from = i + 1
	}
}

// splitSentences returns all that cutSentence cuts s into.
func splitSentences(s string) []string {
	out := make([]string, 0, 4)
	for {
		first, rest, more := cutSentence(s)
		out = append(out, first)
		if !more {
			return out
		}
		s = rest
	}
}

// firstWord returns the first word of s, folded, or "".
func firstWord(s string) string {
	for s != "" {
		n := fieldLen(s)
		if w := foldWord(s[:n]); w != "" {
			return w
		}
		_, space := utf8.DecodeRuneInString(s[n:])
		s = s[n+space:]
	}
	return ""
}

// hashWords hashes the words of s without case and punctuation (FNV-1a on characters).
func hashWords(s string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for s != "" {
		n := fieldLen(s)
		w := trimEdges(s[:n])
		_, space := utf8.DecodeRuneInString(s[n:])
		if s = s[n+space:]; w == "" {
			continue
		}
		for _, r := range w {
			switch {
			case 'A' <= r && r <= 'Z':
				r += 'a' - 'A'
			case r == '’':
				r = '\''
			case r >= utf8.RuneSelf:
				r = unicode.ToLower(r)
			}
			h = (h ^ uint64(r)) * prime
		}
		h = (h ^ ' ') * prime
	}
	return h
}
