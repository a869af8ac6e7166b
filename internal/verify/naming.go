package verify

import (
	"strings"

	"briefing/internal/brief"
	"briefing/internal/name"
)

// A run is capitalised words of a claim that name somebody or something.
type run struct{ lo, hi int }

// findRuns finds the names of the claim.
func (c *claim) findRuns() []run {
	var all []run
	surely := c.sure()
	for i := 0; i < len(c.tokens); i++ {
		if !c.naming(i, surely) {
			continue
		}
		r := run{i, i + 1}
		for r.hi < len(c.tokens) && !c.tokens[r.hi].has(comma|opens) && !c.tokens[r.hi-1].has(possessive) && c.naming(r.hi, surely) {
			r.hi++
		}
		all = append(all, r)
		i = r.hi - 1
	}
	return all
}

// sure returns the spans of what are names for sure, in a claim where a capital alone does not tell: in other
// languages than English. It is nil where a capital tells.
func (c *claim) sure() []brief.Span {
	if c.english {
		return nil
	}
	spans := []brief.Span{}
	start := int(c.tokens[0].start)
	for _, n := range name.Find(c.text, []brief.Span{{Start: start, End: c.end}}, c.language) {
		for _, m := range n.Mentions {
			spans = append(spans, m.Span)
		}
	}
	return spans
}

// naming reports whether token i is a word of a name.
func (c *claim) naming(i int, surely []brief.Span) bool {
	t := &c.tokens[i]
	if !t.has(capital) || t.has(marked) || t.has(digits) || c.dated(i, i+1) || c.counted(i) || titles[t.key] {
		return false
	}
	if calendarBit(t.key) != 0 {
		return false
	}
	if t.has(function) && (len(t.key) > 2 || !t.has(caps) || t.has(opens) || c.title) || t.key == "i" || strings.ContainsAny(t.key, "'’") && contraction(t.key) {
		return t.has(caps) && !c.title && len(t.key) == 2 && !t.has(opens) // "US", "IT"
	}
	if !c.english && (t.has(opens) || c.title || strings.HasPrefix(c.language, "de")) {
		for _, s := range surely {
			if s.Start <= int(t.start) && int(t.end) <= s.End {
				return true
			}
		}
		return false
	}
	return true
}

// counted reports whether token i belongs to a number.
func (c *claim) counted(i int) bool {
	for _, q := range c.numbers {
		if q.lo <= i && i < q.hi && !q.weak {
			return true
		}
	}
	return false
}

func contraction(key string) bool {
	for _, end := range [...]string{"'m", "'ve", "'ll", "'d", "'re", "n't"} {
		if strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}

// checkNames finds the names of the claim that no source has.
func (c *claim) checkNames() []Missing {
	var missing []Missing
	for _, r := range c.names {
		lo, hi := -1, -1
		for i := r.lo; i < r.hi; i++ {
			if !c.namedInSources(r, i) {
				if lo < 0 {
					lo = i
				}
				hi = i + 1
			}
		}
		switch {
		case lo < 0 && c.mixed(r):
			missing = append(missing, Missing{Name, c.words(r.lo, r.hi)})
		case lo >= 0 && !c.shortened(r):
			missing = append(missing, Missing{Name, c.words(lo, hi)})
		}
	}
	for i := range c.tokens {
		if c.misnumbered(i) {
			missing = append(missing, Missing{Name, c.words(i-1, i+1)})
		}
	}
	return missing
}

// namedInSources reports whether a word of a name is in a source, in one of its forms, or is common enough to
// be in a name's place without being one: a post, or the first word of a sentence.
func (c *claim) namedInSources(r run, i int) bool {
	t := &c.tokens[i]
	if g := c.land(r, i); g != 0 {
		return c.hasLand(g) || c.allHave(r, i)
	}
	if g := landOf[t.key]; g != 0 && c.hasLand(g) {
		return true
	}
	if len(t.key) == 1 && t.key[0] < 0x80 || hyphened(c.tokens, i) && c.written(t.key+c.tokens[i+1].key) || i > 0 && hyphened(c.tokens, i-1) && c.written(c.tokens[i-1].key+t.key) {
		return true // an initial, the half of "Wi-Fi"
	}
	ordinary := common(t.key)
	loose := t.has(opens) || c.title // where any word has a capital
	alone := r.hi-r.lo == 1
	switch {
	case ordinary && loose && alone && i+1 < len(c.tokens) && saying[c.tokens[i+1].key] && !plural(t.key):
		// "Young said" is no young man
	case ordinary && loose && (alone || c.title || i > r.lo || !common(c.tokens[i+1].key)):
		return true
	case roles[t.key] && c.post(r, i), loose && prefixes[t.key] && i+1 < len(c.tokens) && c.tokens[i+1].has(joined):
		return true
	case ordinary && !alone && !c.title:
		return c.hasBeside(r, i)
	}
	for _, x := range c.sources {
		if x.nameHas(t, ordinary || loose) {
			return true
		}
	}
	return c.nicknamed(r, i) || c.abbreviated(t.key) || c.inTwo(t.key) || loose && !t.has(caps|dotted) && (alone || c.title) && derived(t.key)
}

// saying are the verbs that the name of a speaker stands before.
var saying = setOf("said says told tells added adds asked wrote tweeted")

// plural reports whether a common word may speak without an article before it.
func plural(key string) bool {
	return key[len(key)-1] == 's' || roles[key] || key == "everyone" || key == "nobody" || key == "people" || key == "someone" || key == "anyone" || key == "one"
}

// post reports whether the role at token i stands as one: before a name or another role, or after an article.
func (c *claim) post(r run, i int) bool {
	if i+1 < r.hi || i > r.lo && roles[c.tokens[i-1].key] || titles[keyAt(c.tokens, i+1)] {
		return true
	}
	switch keyAt(c.tokens, i-1) {
	case "the", "a", "an", "former", "vice", "deputy", "of", "as":
		return true
	}
	return false
}

// land returns the country of two words that token i is one of, 0 where it is not.
func (c *claim) land(r run, i int) int {
	if i+1 < r.hi {
		if g := landOf[c.tokens[i].key+" "+c.tokens[i+1].key]; g != 0 {
			return g
		}
	}
	if i > r.lo {
		return landOf[c.tokens[i-1].key+" "+c.tokens[i].key]
	}
	return 0
}

func (c *claim) hasLand(g int) bool {
	for _, x := range c.sources {
		if x.lands[g] {
			return true
		}
	}
	return false
}

// allHave reports whether a source has the two words of a country that token i is one of side by side.
func (c *claim) allHave(r run, i int) bool {
	if i > r.lo && landOf[c.tokens[i-1].key+" "+c.tokens[i].key] != 0 {
		i--
	}
	for _, x := range c.sources {
		if x.finds(c.tokens[i:i+2]).Len() > 0 {
			return true
		}
	}
	return false
}

// hasBeside reports whether a source has a common word of a name with a capital, or beside one of the words that
// the name has it beside.
func (c *claim) hasBeside(r run, i int) bool {
	t := &c.tokens[i]
	for _, x := range c.sources {
		if x.has(t.word, asCapital) || t.stem >= 0 && (i > r.lo && x.pair(c.tokens[i-1].stem, t.stem) || i+1 < r.hi && x.pair(t.stem, c.tokens[i+1].stem)) {
			return true
		}
		if x.capitalStem(t.stem) {
			return true
		}
	}
	return false
}

// pair reports whether a word of the one stem is followed by one of the other.
func (x *index) pair(a, b int32) bool {
	if a < 0 || b < 0 || !x.hasStem(a) || !x.hasStem(b) {
		return false
	}
	for i := 0; i+1 < len(x.tokens); i++ {
		if x.tokens[i].stem == a && x.tokens[i+1].stem == b {
			return true
		}
	}
	return false
}

// capitalStem reports whether the source has a word of the stem with a capital.
func (x *index) capitalStem(stem int32) bool {
	if stem < 0 || !x.hasStem(stem) {
		return false
	}
	for i := range x.tokens {
		if t := &x.tokens[i]; t.stem == stem && t.has(capital) && !t.has(opens) {
			return true
		}
	}
	return false
}

// derived reports whether a word that only may be a name is made as names are not: "Counterfeiters".
func derived(key string) bool {
	for _, end := range [...]string{"ing", "tion", "tions", "ness", "ment", "ments", "ly", "ists", "ised", "ized", "fully", "less", "able", "ible", "ious", "ities", "ity"} {
		if root, ok := strings.CutSuffix(key, end); ok && len(root) > 3 && (commonStems[stem(root)] || commonStems[stem(root+"e")]) {
			return true
		}
	}
	return false
}

// mixed reports whether a name has the given name of one person of the sources and the surname of another.
func (c *claim) mixed(r run) bool {
	for i := r.lo; i+1 < r.hi; i++ {
		a, b := &c.tokens[i], &c.tokens[i+1]
		if a.word < 0 || b.word < 0 || common(a.key) || common(b.key) {
			continue
		}
		for _, x := range c.sources {
			if x.adjacent(a.word, b.word) || !x.persons(a.key, b.key) {
				return false
			}
		}
		return true
	}
	return false
}

// adjacent reports whether one word follows the other in the source, two other capitalised words between them
// at most.
func (x *index) adjacent(a, b int32) bool {
	for i := range x.tokens {
		if x.tokens[i].word != a {
			continue
		}
		for n := i + 1; n < len(x.tokens) && n <= i+3 && x.tokens[n].has(capital); n++ {
			if x.tokens[n].word == b {
				return true
			}
		}
	}
	return false
}

// persons reports whether the first word is a given name and the second the surname of two different persons.
func (x *index) persons(given, surname string) bool {
	a, b := false, false
	for _, n := range x.named[given] {
		a = a || x.names[n].Kind != brief.Place && strings.HasPrefix(strings.ToLower(x.names[n].Text), given+" ")
	}
	for _, n := range x.named[surname] {
		b = b || x.names[n].Kind != brief.Place && strings.HasSuffix(strings.ToLower(x.names[n].Text), " "+surname)
	}
	return a && b
}
