package clean

import (
	"strings"
	"unicode"
)

// A prompt is one kind of fixed text that pages set around articles, in the words they use for it.
// Words are compared in lower case and without punctuation; # stands for a number and _ for one to
// five words.
type prompt struct {
	reason string
	whole  []string // the whole line
	start  []string // the line begins so, and is short
	within []string // a short line has this somewhere
}

// maxPrompt is how many words a line may have that merely begins as, or holds, a prompt.
const maxPrompt = 40

type phrase struct {
	words  []string
	anchor anchor
	reason string
}

type anchor int

const (
	whole anchor = iota
	start
	within
)

// phrases finds prompts by their first word.
type phrases map[string][]phrase

func compile(table []prompt) phrases {
	index := phrases{}
	add := func(reason string, at anchor, texts []string) {
		for _, t := range texts {
			words := strings.Fields(t)
			index[words[0]] = append(index[words[0]], phrase{words, at, reason})
		}
	}
	for _, p := range table {
		add(p.reason, whole, p.whole)
		add(p.reason, start, p.start)
		add(p.reason, within, p.within)
	}
	return index
}

// match returns the kind of prompt that a line of these folded words is, or "".
func (p phrases) match(words []string) string {
	for i := range words {
		for _, key := range [2]string{words[i], "#"} {
			if key == "#" && !isNumber(words[i]) {
				continue
			}
			for _, c := range p[key] {
				n := matchWords(c.words, words[i:])
				if n < 0 || i > 0 && c.anchor != within || c.anchor == whole && n != len(words) {
					continue
				}
				return c.reason
			}
		}
	}
	return ""
}

// matchWords returns how many of words the pattern takes from their start, or -1. A gap takes as few
// as it can, but all that are left when it ends the pattern.
func matchWords(pattern, words []string) int {
	for i, w := range pattern {
		if w == "_" {
			for n := 1; n <= 5 && i+n <= len(words); n++ {
				if i+1 == len(pattern) && i+n < len(words) && n < 5 {
					continue
				}
				if rest := matchWords(pattern[i+1:], words[i+n:]); rest >= 0 {
					return i + n + rest
				}
			}
			return -1
		}
		if i >= len(words) || w != words[i] && (w != "#" || !isNumber(words[i])) {
			return -1
		}
	}
	return len(pattern)
}

// isNumber holds of "12", "1,204" and "3.5k".
func isNumber(w string) bool {
	for i, r := range w {
		if !unicode.IsDigit(r) && (i == 0 || !strings.ContainsRune(".,k:+", r)) {
			return false
		}
	}
	return w != ""
}
