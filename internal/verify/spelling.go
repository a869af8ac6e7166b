package verify

import (
	"slices"
	"strings"

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

// nameHas reports whether the source has a word of a name: as it is, as another spelling of it, as the people of
// the place, as an acronym. small says that the source may have it without a capital.
func (x *index) nameHas(t *token, small bool) bool {
	if x.has(t.word, asCapital) || small && x.has(t.word, anywhere) {
		return true
	}
	if small && t.stem >= 0 && x.hasStem(t.stem) {
		return true
	}
	if t.has(caps) && x.initials[t.key] || x.plain && x.has(t.word, anywhere) {
		return true
	}
	for _, w := range x.capitals {
		if w[0] == t.key[0] && inflected(t.key, w) || spelled(t.key, w) {
			return true
		}
	}
	return false
}

// inTwo reports whether a source has a word of a name as two: "J.P. Morgan" for "JPMorgan".
func (c *claim) inTwo(key string) bool {
	if len(key) < 5 {
		return false
	}
	for _, x := range c.sources {
		for i := 1; i < len(x.tokens); i++ {
			a, b := x.tokens[i-1].key, x.tokens[i].key
			if len(a)+len(b) == len(key) && x.tokens[i].has(capital) && key[:len(a)] == a && key[len(a):] == b {
				return true
			}
		}
	}
	return false
}

// abbreviated reports whether a source has a word of a name shortened, or in full where the claim's is short.
func (c *claim) abbreviated(key string) bool {
	for _, other := range shortForms[key] {
		w, ok := c.vocabulary.words[other]
		if ok && slices.ContainsFunc(c.sources, func(x *index) bool { return x.has(w, anywhere) }) {
			return true
		}
	}
	if nth := quarters[key]; nth != "" {
		a, first := c.vocabulary.stems[stem(nth)]
		b, second := c.vocabulary.stems[stem("quarter")]
		return first && second && slices.ContainsFunc(c.sources, func(x *index) bool { return x.pair(a, b) })
	}
	return false
}

// quarters are the parts of a business year.
var quarters = map[string]string{"q1": "first", "q2": "second", "q3": "third", "q4": "fourth"}

// shortForms has the words that are written in two ways in names, each with its others.
var shortForms = pairsOf(`cllr=councillor dept=department st=saint st=street ste=sainte tv=television govt=government univ=university assn=association
assoc=association intl=international natl=national bros=brothers mfg=manufacturing mt=mount ft=fort rd=road ave=avenue blvd=boulevard
corp=corporation inc=incorporated ltd=limited co=company hq=headquarters uni=university msgr=monsignor supt=superintendent insp=inspector
det=detective cmdr=commander adm=admiral cpl=corporal pte=private pvt=private atty=attorney asst=assistant`)

// pairsOf returns both words of each pair of a list, short=long, by the other.
func pairsOf(list string) map[string][]string {
	m := map[string][]string{}
	for _, field := range strings.Fields(list) {
		short, long, _ := strings.Cut(field, "=")
		m[short], m[long] = append(m[short], long), append(m[long], short)
	}
	return m
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
	if sameLetters(a, b) {
		return true
	}
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
	for _, x := range c.sources {
		surname := c.inSource(x, &c.tokens[r.hi-1])
		for _, w := range x.capitals {
			if w != t.key && (len(w) > 2 && (strings.HasPrefix(w, t.key) || strings.HasPrefix(t.key, w)) || nicknames[t.key] == w || nicknames[w] == t.key) && x.adjacent(c.vocabulary.words[w], surname) {
				return true
			}
		}
	}
	return false
}

// inSource returns the word that a source has for a word of a name, as it is or spelled another way; -1 for none.
func (c *claim) inSource(x *index, t *token) int32 {
	if x.has(t.word, asCapital) {
		return t.word
	}
	for _, w := range x.capitals {
		if spelled(t.key, w) {
			return c.vocabulary.words[w]
		}
	}
	return -1
}

// nicknames are short forms of given names that do not begin as these do.
var nicknames = map[string]string{
	"bill": "william", "bob": "robert", "jim": "james", "mike": "michael", "dick": "richard", "tony": "anthony", "ted": "edward", "jack": "john",
	"steve": "stephen", "liz": "elizabeth", "kate": "katherine", "peggy": "margaret", "chuck": "charles", "harry": "henry", "andy": "andrew", "mick": "michael",
	"betty": "elizabeth", "rick": "richard", "hank": "henry", "larry": "lawrence", "jerry": "gerald", "johnny": "john", "billy": "william", "bobby": "robert",
}
