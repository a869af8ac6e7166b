package verify

import "slices"

// negations finds what the claim has the other way round than the passages nearest to it: a denial more or
// less, or an opposite.
func negations(c *claim) []Missing {
	var all []finding
	for k, pr := range c.pairings() {
		found := pr.turned()
		if k == 0 {
			all = found
		}
		all = agreed(all, found, &pr, k == 0)
	}
	return missing(c, all)
}

// A finding is a part of the claim that one passage has another way.
type finding struct {
	kind   Kind
	at     int // the token that it is about
	lo, hi int // the tokens that are shown
}

// agreed leaves out the findings of the best passage where another one, as much alike in that place, has
// nothing against the claim.
func agreed(all, found []finding, pr *pairing, best bool) []finding {
	if best {
		return all
	}
	return slices.DeleteFunc(all, func(f finding) bool {
		j := pr.across(f.at)
		return j >= 0 && pr.alike(f.at, f.at+1, j) >= surely && !slices.ContainsFunc(found, func(g finding) bool { return g.at == f.at })
	})
}

// across returns the passage's token beside a token of the claim: its pair, or where it would stand.
func (pr *pairing) across(i int) int {
	for d := 0; d < beside; d++ {
		if i-d >= 0 && pr.to[i-d] >= 0 {
			return int(pr.to[i-d])
		}
		if i+d < len(pr.to) && pr.to[i+d] >= 0 {
			return int(pr.to[i+d])
		}
	}
	return -1
}

// missing says the findings in the claim's words.
func missing(c *claim, found []finding) []Missing {
	var all []Missing
	for _, f := range found {
		if c.toldSo(f.lo, f.hi, true) {
			continue
		}
		m := Missing{f.kind, c.text[c.tokens[f.lo].start:c.tokens[f.hi-1].end]}
		if !slices.Contains(all, m) {
			all = append(all, m)
		}
	}
	return all
}

// turned finds what the passage has the other way round.
func (pr *pairing) turned() []finding {
	var found []finding
	tokens, words := pr.claim.tokens, pr.words()
	for i, c := range pr.a {
		if tokens[i].has(marked) { // what is quoted must be word for word
			continue
		}
		if c.class == negator || c.class == averse {
			if i+1 < len(tokens) && tokens[i+1].key == "longer" { // what ended may be told as its end
				continue
			}
			if h := head(pr.a, tokens, pr.to, i); !paired(pr.a, pr.b, pr.to, i) && h >= 0 && pr.affirmed(h) {
				found = append(found, finding{Negation, h, min(i, h), max(i, h) + 1})
				continue
			}
		}
		if pr.to[i] < 0 && pr.opposed(i) {
			found = append(found, finding{Negation, i, i, i + 1})
		}
	}
	excerpt := pr.excerpt()
	for j, c := range pr.b {
		if c.class != negator && c.class != averse && c.class != doubtful || paired(pr.b, pr.a, pr.from, j) {
			continue
		}
		if i := pr.sided(j); i >= 0 {
			found = append(found, finding{Negation, i, i, i + 1})
		}
		if words[j].key == "against" || c.class == doubtful && j > 0 && (pr.b[j-1].class == negator || pr.b[j-1].id == notID) {
			continue
		}
		if h := head(pr.b, words, pr.from, j); h >= 0 && !(excerpt && pr.leftOut(j, h)) && pr.denied(h) {
			i := pr.like(h)
			if pr.from[h] < 0 && pr.saidElsewhere(i) {
				continue
			}
			if tokens[i].has(marked) || (pr.b[h].class == proper || wholly[words[j].key] || ranks[words[h].key]) && pr.denies() {
				continue
			}
			found = append(found, finding{Negation, i, i, i + 1})
		}
	}
	return found
}

// sided returns the claim's "for" in the place of the passage's "against", -1 where there is none.
func (pr *pairing) sided(j int) int {
	if pr.words()[j].key != "against" || j == 0 || pr.from[j-1] < 0 {
		return -1
	}
	i := int(pr.from[j-1]) + 1
	if i < len(pr.a) && pr.to[i] < 0 && pr.claim.tokens[i].key == "for" && i+1 < len(pr.a) && pr.to[i+1] == int16(j+1) {
		return i
	}
	return -1
}

// excerpt reports whether the claim is the passage with nothing but words left out, of which none turns a word
// that stays into its denial: "could not" is no "could".
func (pr *pairing) excerpt() bool {
	last := int16(-1)
	for i, j := range pr.to {
		if j <= last || denying(pr.a[i].class) != denying(pr.b[j].class) {
			return false
		}
		last = j
	}
	return true
}

func denying(c class) bool { return c == negator || c == averse || c == doubtful }

// shortestClause is how many words a clause has at least that is left out with its own denial.
const shortestClause = 3

// leftOut reports whether the passage's denial at j is left out with what it denies, or with the clause that it
// stands behind of: "which he denies".
func (pr *pairing) leftOut(j, h int) bool {
	if pr.from[h] < 0 {
		return true
	}
	lo := j
	for lo > 0 && pr.from[lo-1] < 0 {
		lo--
	}
	hi := gap(pr.from, j)
	return h < lo && (pr.words()[lo].has(comma) || hi-lo >= shortestClause)
}

// saidElsewhere reports whether the passage has the claim's token i in another place, as the claim has it, where
// nothing denies it.
func (pr *pairing) saidElsewhere(i int) bool {
	j := int(pr.to[i])
	return j >= 0 && pr.alike(i, i+1, j) >= wellAlike && !deniedNear(pr.b, pr.a, pr.from, j)
}

// wellAlike is the share from which two places are taken to be one, though the passage has a like one.
const wellAlike = 0.8

// wholly is words that deny the whole of what is said: "neither of them came" is "both did not come".
var wholly = setOf("no neither none nobody nothing")

// denies reports whether the claim denies anything that the passage does not.
func (pr *pairing) denies() bool {
	for i, c := range pr.a {
		if c.class == negator && !paired(pr.a, pr.b, pr.to, i) {
			return true
		}
	}
	return false
}

// paired reports whether a denial is paired with another one, and not with the auxiliary without its "n't".
func paired(cells, others []cell, to []int16, i int) bool {
	return to[i] >= 0 && (cells[i].class != negator || others[to[i]].class == negator)
}

// reach is how far behind a denial the word stands that it denies.
const reach = 7

// head returns the word that the denial at i denies: the first one after it that is of no grammar and no
// adverb; or else the word before it. It returns -1 where there is none, and for a "not only" that the other
// side lacks, which denies nothing.
func head(cells []cell, tokens []token, to []int16, i int) int {
	for k := i + 1; k < len(cells) && k <= i+reach; k++ {
		key := tokens[k].key
		if k == i+1 && k+1 < len(tokens) && adverb(key) && tokens[k+1].has(comma) { // "not surprisingly, …"
			return -1
		}
		if nothingDenied[key] && to[k] < 0 && (k == i+1 || k == i+2 && cells[i+1].id == notID) {
			return -1
		}
		switch cells[k].class {
		case doubtful: // "not denied"
			return -1
		case content, proper, figure, calendar, averse:
			if key == "one" || key == "longer" && tokens[k-1].key == "no" || k+1 < len(cells) && cells[k+1].class == content && adverb(key) {
				continue
			}
			return k
		case light, aux, negator, link:
		}
	}
	if tokens[i].has(comma) { // "before May, not after it"
		return -1
	}
	for k := i - 1; k >= max(0, i-reach); k-- { // "the match is not on"
		if cells[k].class == content {
			return k
		}
	}
	return -1
}

// nothingDenied follows a "not" or "no" that turns nothing round.
var nothingDenied = setOf("only just merely simply necessarily least matter doubt sooner but more less fewer")

func adverb(key string) bool { return len(key) > 4 && key[len(key)-2:] == "ly" }

// like returns the claim's token that says what the passage's token j says, -1 where there is none.
func (pr *pairing) like(j int) int {
	if pr.from[j] >= 0 {
		return int(pr.from[j])
	}
	return slices.IndexFunc(pr.a, func(c cell) bool { return sameCell(c, pr.b[j]) })
}

// affirmed reports whether the passage has the claim's token h, which the claim denies, without any denial.
func (pr *pairing) affirmed(h int) bool {
	j := int(pr.to[h])
	if j < 0 {
		j = slices.IndexFunc(pr.b, func(c cell) bool { return sameCell(c, pr.a[h]) })
	}
	return j >= 0 && !deniedNear(pr.b, pr.a, pr.from, j) && !limited(pr.claim.tokens, pr.to, h) &&
		pr.told(h) >= surely && !pr.hasOpposite(h)
}

// denied reports whether the claim has the passage's token h, which the passage denies, without any denial.
func (pr *pairing) denied(h int) bool {
	i := pr.like(h)
	return i >= 0 && !deniedNear(pr.a, pr.b, pr.to, i) && !limited(pr.words(), pr.from, h) && pr.told(i) >= surely
}

// deniedNear reports whether a denial stands so near before a token, or right behind it, that it may deny it.
// Denials that the other side has as well do not count.
func deniedNear(cells, others []cell, to []int16, at int) bool {
	for k := min(at+2, len(cells)-1); k >= max(0, at-reach); k-- {
		if c := cells[k].class; (c == negator || c == averse || c == doubtful) && k != at && (k < at || cells[k].id != notID) && !paired(cells, others, to, k) {
			return true
		}
	}
	return false
}

// limited reports whether a time or a condition follows, which the other side has not, up to which alone the
// denial holds: "will not open until May" is to say that it opens in May.
func limited(tokens []token, to []int16, at int) bool {
	for k := at; k < min(len(to), at+10); k++ {
		if to[k] < 0 && untils[tokens[k].key] {
			return true
		}
	}
	return false
}

var untils = setOf("until till unless before")
