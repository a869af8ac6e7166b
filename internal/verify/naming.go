package verify

import (
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/name"
)

// presence says where a source has a word.
type presence uint8

const (
	anywhere  presence = 1 << iota
	asCapital          // with a capital
	asAcronym          // in capitals
)

// has reports whether the source has a word so.
func (x *index) has(word int32, how presence) bool {
	return word >= 0 && int(word) < len(x.seen) && x.seen[word]&how != 0
}

// see notes how the source writes a word.
func (x *index) see(t *token) {
	for int(t.word) >= len(x.seen) {
		x.seen = append(x.seen, 0)
	}
	how := anywhere
	if t.has(capital) {
		how |= asCapital
	}
	if t.has(caps) {
		how |= asAcronym
	}
	if x.seen[t.word]&asCapital == 0 && how&asCapital != 0 {
		x.capitals = append(x.capitals, t.key)
	}
	x.seen[t.word] |= how
}

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
	return missing
}

// namedInSources reports whether a word of a name is in a source, in one of its forms, or is common enough to
// be in a name's place without being one: a post, or the first word of a sentence.
func (c *claim) namedInSources(r run, i int) bool {
	t := &c.tokens[i]
	if g := c.land(r, i); g != 0 {
		return c.hasLand(g) || c.allHave(r, i)
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
	return c.nicknamed(r, i) || loose && !t.has(caps|dotted) && (alone || c.title) && derived(t.key)
}

// hyphened reports whether nothing but a hyphen is between token i and the next.
func hyphened(tokens []token, i int) bool { return i+1 < len(tokens) && tokens[i+1].has(joined) }

// written reports whether a source has a word.
func (c *claim) written(key string) bool {
	w, ok := c.vocabulary.words[key]
	return ok && slices.ContainsFunc(c.sources, func(x *index) bool { return x.has(w, asCapital) })
}

// nicknamed reports whether token i is the short form of the given name that a source has before the surname that
// follows here: "Jeff" for "Jeffrey", "Bill" for "William".
func (c *claim) nicknamed(r run, i int) bool {
	t := &c.tokens[i]
	if i+1 >= r.hi || len(t.key) < 3 {
		return false
	}
	surname := c.tokens[r.hi-1].word
	for _, x := range c.sources {
		for _, w := range x.capitals {
			if w != t.key && (len(w) > 2 && (strings.HasPrefix(w, t.key) || strings.HasPrefix(t.key, w)) || nicknames[t.key] == w || nicknames[w] == t.key) && x.adjacent(c.vocabulary.words[w], surname) {
				return true
			}
		}
	}
	return false
}

// nicknames are short forms of given names that do not begin as these do.
var nicknames = map[string]string{
	"bill": "william", "bob": "robert", "jim": "james", "mike": "michael", "dick": "richard", "tony": "anthony", "ted": "edward", "jack": "john",
	"steve": "stephen", "liz": "elizabeth", "kate": "katherine", "peggy": "margaret", "chuck": "charles", "harry": "henry", "andy": "andrew", "mick": "michael",
	"betty": "elizabeth", "rick": "richard", "hank": "henry", "larry": "lawrence", "jerry": "gerald", "johnny": "john", "billy": "william", "bobby": "robert",
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

// nameHas reports whether the source has a word of a name: as it is, as another spelling of it, as the people of
// the place, as an acronym. small says that the source may have it without a capital.
func (x *index) nameHas(t *token, small bool) bool {
	if x.has(t.word, asCapital) || small && x.has(t.word, anywhere) {
		return true
	}
	if small && t.stem >= 0 && x.hasStem(t.stem) {
		return true
	}
	if g := landOf[t.key]; g != 0 && x.lands[g] {
		return true
	}
	if t.has(caps) && x.initials[t.key] {
		return true
	}
	for _, w := range x.capitals {
		if w[0] == t.key[0] && inflected(t.key, w) || spelled(t.key, w) {
			return true
		}
	}
	return false
}

// hasStem reports whether a sentence of the source has a word of this stem.
func (x *index) hasStem(stem int32) bool {
	return int(stem) < len(x.postings) && len(x.postings[stem]) > 0
}

// inflected reports whether one word is another with the ending of an adjective, a plural or an inhabitant.
func inflected(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 4 || len(a)-len(b) > 4 {
		return false
	}
	root := strings.TrimRight(b, "aeoy")
	if len(root) < 4 || !strings.HasPrefix(a, root) {
		return len(b) >= 4 && strings.HasPrefix(a, b) && adjectival[a[len(b):]]
	}
	return strings.HasPrefix(a, b) && adjectival[a[len(b):]] || len(b)-len(root) < 2 && len(root) < len(b) && adjectival[a[len(root):]]
}

var adjectival = setOf("s n an ian ans ians ese ish i is er ers ean eans ite ites es ist ists")

// spelled reports whether two words are spellings of one name.
func spelled(a, b string) bool {
	if d := len(a) - len(b); d > 4 || d < -4 || len(a) < 4 || len(b) < 4 || !alike(a[0], b[0]) {
		return false
	}
	return name.Same(titled(a), titled(b))
}

// alike reports whether two first letters may be of one sound.
func alike(a, b byte) bool {
	if a == b || a >= 0x80 || b >= 0x80 {
		return true
	}
	for _, set := range [...]string{"gkqch", "yjie", "vwf", "sz", "td", "aeou"} {
		if strings.IndexByte(set, a) >= 0 && strings.IndexByte(set, b) >= 0 {
			return true
		}
	}
	return false
}

// titled returns a key with a capital.
func titled(key string) string { return strings.ToUpper(key[:1]) + key[1:] }

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

// findInitials notes what acronyms the names of the source have.
func (x *index) findInitials() {
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

// prefixes may stand with a capital before a hyphen at the beginning of a sentence: "Co-founder".
var prefixes = setOf("co ex anti pro non pre post mid self half multi semi sub super ultra inter re un")

var titles = setOf("mr mrs ms miss dr sir dame lord lady herr frau monsieur madame mme señor señora prof st rev lt col gen sgt capt maj sen rep gov")

// roles are posts and kinds of place that stand before a name and are capitalised with it.
var roles = setOf(`president minister prime secretary senator governor mayor king queen prince princess pope bishop judge justice chief
general colonel captain sergeant officer detective sheriff deputy vice chairman chairwoman director professor doctor ambassador
congressman congresswoman representative attorney speaker leader commander admiral lieutenant foreign state defence defense police
former chancellor premier coach manager spokesman spokeswoman pm photo photos video new north south east west mp mps ceo utd jr sr ii iii`)
