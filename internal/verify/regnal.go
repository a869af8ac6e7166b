package verify

import "strings"

// misnumbered reports whether token i is a Roman number after a name that the sources have with another one only:
// "Elizabeth II", "World War I".
func (c *claim) misnumbered(i int) bool {
	if i == 0 || !romanAfterName(c.text, c.tokens, i) || c.tokens[i].has(marked) {
		return false
	}
	before, other := c.tokens[i-1].word, false
	if before < 0 {
		return false
	}
	for _, x := range c.sources {
		if !x.has(before, asCapital) {
			continue
		}
		for k := 1; k < len(x.tokens); k++ {
			if x.tokens[k-1].word != before || !romanAfterName(x.Text, x.tokens, k) {
				continue
			}
			if x.tokens[k].key == c.tokens[i].key {
				return false
			}
			other = true
		}
	}
	return other
}

// romanAfterName reports whether token i is a Roman number right after a word with a capital.
func romanAfterName(text string, tokens []token, i int) bool {
	t := &tokens[i]
	return len(t.key) < 7 && t.has(capital) && !t.has(opens|comma) && strings.Trim(text[t.start:t.end], "IVX") == "" &&
		tokens[i-1].has(capital) && !tokens[i-1].has(digits)
}
