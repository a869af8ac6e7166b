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
type phrases struct {
	first  map[string][]phrase
	sieve  *[sieveBits / 64]uint64 // which words may be first: most words are none, and are told so at once
	within bool                    // some phrases may stand anywhere in a line
}

const sieveBits = 4096

// place returns the bit of a word in the sieve.
func place(w string) int {
	return (int(w[0])*131 + int(w[len(w)-1])*17 + int(w[len(w)/2])*7 + len(w)) % sieveBits
}

func compile(table []prompt) phrases {
	index := phrases{first: map[string][]phrase{}, sieve: new([sieveBits / 64]uint64)}
	add := func(reason string, at anchor, texts []string) {
		for _, t := range texts {
			words := strings.Fields(t)
			index.first[words[0]] = append(index.first[words[0]], phrase{words, at, reason})
			bit := place(words[0])
			index.sieve[bit/64] |= 1 << (bit % 64)
			index.within = index.within || at == within
		}
	}
	for _, p := range table {
		add(p.reason, whole, p.whole)
		add(p.reason, start, p.start)
		add(p.reason, within, p.within)
	}
	return index
}

// starting returns the phrases that begin with a word.
func (p phrases) starting(word string) []phrase {
	if word == "" {
		return nil
	}
	if bit := place(word); p.sieve[bit/64]>>(bit%64)&1 == 0 {
		return nil
	}
	return p.first[word]
}

// match returns the kind of prompt that a line of these folded words is, or "".
func (p phrases) match(words []string) string {
	for i := range words {
		if i > 0 && !p.within {
			break
		}
		for _, c := range p.starting(words[i]) {
			if c.fits(words, i) {
				return c.reason
			}
		}
		if isNumber(words[i]) {
			for _, c := range p.first["#"] {
				if c.fits(words, i) {
					return c.reason
				}
			}
		}
	}
	return ""
}

// fits reports whether the phrase stands in words from i on, and may stand there.
func (c phrase) fits(words []string, i int) bool {
	if i > 0 && c.anchor != within {
		return false
	}
	n := matchWords(c.words, words[i:])
	return n >= 0 && (c.anchor != whole || n == len(words))
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
	if w == "" || isLowerLetter(w[0]) {
		return false
	}
	for i, r := range w {
		if !unicode.IsDigit(r) && (i == 0 || !strings.ContainsRune(".,k:+", r)) {
			return false
		}
	}
	return w != ""
}
