package verify

// shortened reports whether the words of a name are what a source has an acronym for, or its name in another
// language or fashion: "Federal Bureau of Investigation" for "FBI".
func (c *claim) shortened(r run) bool {
	hi := r.hi
	for hi+1 < len(c.tokens) && joins[c.tokens[hi].key] && c.tokens[hi+1].has(capital) && !c.tokens[hi+1].has(comma|opens) {
		for hi++; hi < len(c.tokens) && c.tokens[hi].has(capital) && !c.tokens[hi].has(comma|opens); {
			hi++
		}
	}
	lo := r.lo
	for lo > 1 && joins[c.tokens[lo-1].key] && c.tokens[lo-2].has(capital) && !c.tokens[lo-1].has(comma|opens) {
		for lo--; lo > 0 && c.tokens[lo-1].has(capital); {
			lo--
		}
	}
	for lo < r.lo && c.tokens[lo].has(function) {
		lo++ // "The Federal Bureau"
	}
	var room [16]byte
	for _, all := range [...]bool{false, true} {
		letters := initialsOf(room[:0], c.tokens[lo:hi], all)
		if len(letters) < 2 {
			continue
		}
		for _, x := range c.sources {
			if w, ok := c.vocabulary.words[string(letters)]; ok && x.has(w, asAcronym) {
				return true
			}
		}
	}
	return false
}

var joins = setOf("of for and the de du des la")

// initialsOf appends the first letters of words, of the small ones among them if all is set.
func initialsOf(to []byte, tokens []token, all bool) []byte {
	for i := range tokens {
		if len(to) == 12 {
			return to
		}
		if (all || tokens[i].has(capital)) && tokens[i].key != "" && tokens[i].key[0] < 0x80 {
			to = append(to, tokens[i].key[0])
		}
	}
	return to
}

// findInitials notes what acronyms the names of the source have.
func (x *index) findInitials() {
	x.plain = len(x.tokens) >= 8 && 50*len(x.capitals) < len(x.tokens)
	x.initials, x.lands = map[string]bool{}, map[int]bool{}
	var room [16]byte
	for i := 0; i < len(x.tokens); i++ {
		if g := landAt(x.tokens, i); g != 0 {
			x.lands[g] = true
		}
		if !x.tokens[i].has(capital) || i > 0 && x.tokens[i-1].has(capital) && x.tokens[i].sentence == x.tokens[i-1].sentence {
			continue
		}
		hi := i + 1
		for hi < len(x.tokens) && x.tokens[hi].sentence == x.tokens[i].sentence && (x.tokens[hi].has(capital) || joins[x.tokens[hi].key]) && hi-i < 12 {
			hi++
		}
		for from := i; from < min(i+3, hi); from++ {
			for to := from + 2; to <= hi; to++ {
				for _, all := range [...]bool{false, true} {
					if s := initialsOf(room[:0], x.tokens[from:to], all); len(s) > 1 {
						x.initials[string(s)] = true
					}
				}
			}
		}
	}
}
