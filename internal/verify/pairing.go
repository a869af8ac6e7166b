package verify

import "slices"

// A cell is what pairing compares of a token.
type cell struct {
	id    int32 // equal for tokens that say the same: the stem, or the group of an auxiliary; -1 for none's like
	class class
}

// class says what a word does in its sentence.
type class uint8

const (
	light    class = iota // a word of grammar
	content               // any other
	proper                // part of a name
	figure                // a number, in digits or written out
	calendar              // a weekday or a month
	aux                   // an auxiliary
	negator               // not, no, never, without, or an auxiliary that ends with "n't"
	averse                // failed, refused, unable: its verb does not happen
	doubtful              // denied, hardly, unlikely: perhaps it does not
	link                  // and, or, with: what stands beside it may change places
)

// weights say how much a pair of each class is worth. Names weigh little, so that where two changed places
// the words between them are paired.
var weights = [...]int16{light: 2, content: 8, proper: 1, figure: 3, calendar: 3, aux: 1, negator: 2, averse: 6, doubtful: 6, link: 1}

// Auxiliaries are alike in every tense and person, and with "n't".
const (
	noID  = -1
	beID  = -10
	doID  = -11
	hasID = -12
	canID = -13
	modID = -14
	notID = -15
	sayID = -16
)

// grammar is the words whose class does not follow from how they are written.
var grammar = grammarOf(map[cell]string{
	{beID, aux}:       "is are was were be been being am 's 're",
	{doID, aux}:       "do does did",
	{hasID, aux}:      "has have had having 've",
	{canID, aux}:      "can could may might able",
	{modID, aux}:      "will would shall should must 'll",
	{beID, negator}:   "isn't aren't wasn't weren't ain't",
	{doID, negator}:   "don't doesn't didn't",
	{hasID, negator}:  "hasn't haven't hadn't",
	{canID, negator}:  "can't cannot couldn't mightn't",
	{modID, negator}:  "won't wouldn't shan't shouldn't mustn't needn't",
	{notID, negator}:  "not never no without neither nicht kein keine keinen keinem keiner keines nie niemals pas jamais aucun aucune nunca",
	{sayID, content}:  "say says said saying tell tells told telling",
	{noID, link}:      "and or with & versus vs",
	{noID, averse}:    "failed fails fail failing refused refuses refuse refusing declined declines declining unable",
	{noID, doubtful}:  "denied denies deny denying hardly barely scarcely rarely seldom unlikely against nobody nothing none lacks lacked lack doubts doubted",
	{noID, calendar}:  "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december",
	{noID, figure}:    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand third fourth fifth sixth seventh eighth ninth tenth",
	{noID - 1, light}: "very really just also even still already ever",
})

func grammarOf(list map[cell]string) map[string]cell {
	m := map[string]cell{}
	for c, words := range list {
		for w := range setOf(words) {
			m[w] = c
		}
	}
	return m
}

// cellOf returns what pairing compares of a token; named says that it is part of a name.
func cellOf(t *token, named bool) cell {
	g, ok := grammar[plainKey(t.key)]
	if named && (!ok || g.class == light || g.class == aux || g.class == content || g.class == calendar && t.has(capital)) && (t.has(capital) || !t.has(function)) {
		return cell{t.stem, proper}
	}
	if ok {
		if g.id == noID {
			g.id = t.stem
		}
		return g
	}
	c := cell{t.stem, content}
	switch {
	case t.has(digits):
		c.class = figure
	case t.has(function):
		c = cell{noID, light}
		if t.word >= 0 {
			c.id = t.word + wordID
		}
	case len(t.key) <= longestWord && (titles[t.key] || !t.has(capital) && particles[t.key]): // go with their name
		c.class = light
	}
	return c
}

// settle looks at what follows. Some words deny only before "to", "failed to open" and not "sales declined";
// and "could not" is one denial, as "couldn't" is.
func settle(cells []cell, tokens []token) {
	for i := range cells {
		switch next := i + 1; {
		case cells[i].class == averse && (next == len(cells) || tokens[next].key != "to"):
			cells[i].class = content
		case cells[i].class == aux && next < len(cells) && (tokens[next].key == "not" || tokens[next].key == "never"):
			cells[i].class, cells[next].class = negator, light
		}
	}
}

// wordID is added to the number of a word of grammar, to tell it from that of a stem.
const wordID = 1 << 24

// plainKey writes an apostrophe as a key has it in the tables.
func plainKey(key string) string {
	for i := 0; i+2 < len(key); i++ {
		if key[i] == 0xE2 && key[i+1] == 0x80 && key[i+2] == 0x99 {
			return key[:i] + "'" + key[i+3:]
		}
	}
	return key
}

// addCells prepares the source's tokens for pairing.
func (x *index) addCells() {
	x.cells = make([]cell, len(x.tokens))
	inName := make([]bool, len(x.tokens))
	for _, m := range x.mentions {
		for i := m.lo; i < m.hi; i++ {
			inName[i] = true
		}
	}
	for i := range x.tokens {
		x.cells[i] = cellOf(&x.tokens[i], inName[i])
	}
	settle(x.cells, x.tokens)
	x.addRoots()
}

// A pairing lays a claim's sentence beside a passage, word by word.
type pairing struct {
	passage
	claim *claim
	a, b  []cell  // of the claim and of the passage
	to    []int16 // by token of the claim: the passage's token that says the same, -1 for none
	from  []int16 // the other way
}

// longest is how many tokens of a sentence are paired; what goes beyond is left alone.
const longest = 96

// pairings lays the claim beside the passages that come near enough, best first.
func (c *claim) pairings() []pairing {
	if c.paired != nil || len(c.near) == 0 || c.near[0].score < nearEnough {
		return c.paired
	}
	for _, p := range c.near {
		if p.score < nearEnough || p.score < c.near[0].score*almostAsNear {
			break
		}
		c.paired = append(c.paired, c.pair(p))
	}
	return c.paired
}

const (
	nearEnough   = 0.2  // the least score of a passage that says about the same
	almostAsNear = 0.75 // of the best one's score
)

// pair lays the claim beside a passage.
func (c *claim) pair(p passage) pairing {
	s := p.span()
	pr := pairing{passage: p, claim: c, b: p.cells[s.lo:min(s.hi, s.lo+longest)]}
	tokens := c.tokens[:min(len(c.tokens), longest)]
	pr.a = make([]cell, len(tokens))
	for i := range tokens {
		pr.a[i] = cellOf(&tokens[i], false)
	}
	for _, r := range c.names {
		for i := r.lo; i < min(r.hi, len(tokens)); i++ {
			if t := &tokens[i]; pr.a[i].class != calendar && t.has(capital) && !ranks[t.key] && !(t.has(opens) && common(t.key)) {
				pr.a[i] = cellOf(&tokens[i], true)
			}
		}
	}
	settle(pr.a, tokens)
	both := make([]int16, len(pr.a)+len(pr.b))
	for i := range both {
		both[i] = -1
	}
	pr.to, pr.from = both[:len(pr.a)], both[len(pr.a):]
	pr.common(0, len(pr.a), 0, len(pr.b))
	pr.moved()
	return pr
}

// sameCell reports whether two cells say the same.
func sameCell(a, b cell) bool {
	return a.id == b.id && a.id != noID && (a.id >= 0 || a.class != light || a.id < noID)
}

// common pairs the tokens of two ranges in their order, so that the pairs weigh most: the longest common
// subsequence (Needleman and Wunsch 1970, without a price for gaps).
func (pr *pairing) common(i0, i1, j0, j1 int) {
	for i0 < i1 && j0 < j1 && sameCell(pr.a[i0], pr.b[j0]) {
		pr.to[i0], pr.from[j0] = int16(j0), int16(i0)
		i0, j0 = i0+1, j0+1
	}
	for i0 < i1 && j0 < j1 && sameCell(pr.a[i1-1], pr.b[j1-1]) {
		i1, j1 = i1-1, j1-1
		pr.to[i1], pr.from[j1] = int16(j1), int16(i1)
	}
	n, m := i1-i0, j1-j0
	if n == 0 || m == 0 {
		return
	}
	var table [(longest + 1) * (longest + 1)]int16
	wide := m + 1
	for i := n - 1; i >= 0; i-- {
		table[i*wide+m] = 0
		a := pr.a[i0+i]
		for j := m - 1; j >= 0; j-- {
			best := max(table[(i+1)*wide+j], table[i*wide+j+1])
			if sameCell(a, pr.b[j0+j]) {
				best = max(best, table[(i+1)*wide+j+1]+weights[a.class])
			}
			table[i*wide+j] = best
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		here := table[i*wide+j]
		same := sameCell(pr.a[i0+i], pr.b[j0+j])
		switch {
		case same && here == table[(i+1)*wide+j+1]+weights[pr.a[i0+i].class]:
			pr.to[i0+i], pr.from[j0+j] = int16(j0+j), int16(i0+i)
			i, j = i+1, j+1
		case here == table[(i+1)*wide+j]:
			i++
		case here == table[i*wide+j+1]:
			j++
		default:
			pr.to[i0+i], pr.from[j0+j] = int16(j0+j), int16(i0+i)
			i, j = i+1, j+1
		}
	}
}

// fewestMoved is how many tokens a clause has at least that is looked for in another place.
const fewestMoved = 2

// moved pairs clauses that stand in another place of the passage.
func (pr *pairing) moved() {
	for i := 0; i < len(pr.a); {
		if pr.to[i] >= 0 {
			i++
			continue
		}
		end := gap(pr.to, i)
		if end-i >= fewestMoved && tells(pr.a[i:end]) {
			for j := 0; j < len(pr.b); {
				if pr.from[j] >= 0 {
					j++
					continue
				}
				over := gap(pr.from, j)
				if over-j >= fewestMoved && meet(pr.a[i:end], pr.b[j:over]) {
					pr.common(i, end, j, over)
				}
				j = over
			}
		}
		i = end
	}
}

// tells reports whether there is more than names among the cells, which may have changed places.
func tells(cells []cell) bool {
	return slices.ContainsFunc(cells, func(c cell) bool { return c.class == content })
}

// meet reports whether two stretches share a word.
func meet(a, b []cell) bool {
	return slices.ContainsFunc(a, func(c cell) bool { return c.class == content && has(b, c) })
}

// gap returns the end of the run of unpaired tokens that begins at i.
func gap(to []int16, i int) int {
	for i < len(to) && to[i] < 0 {
		i++
	}
	return i
}

// ranks go before a name in more than one form.
var ranks = setOf("mr mrs ms dr doctor sen senator gov governor rep representative gen general lt lieutenant col colonel capt captain sgt sergeant maj major adm admiral prof professor president minister king queen prince princess pope rev st saint")

// beside is how many tokens on either side tell whether a place of the claim and one of the passage are alike.
const beside = 6

// alike returns which share of the words around the stretch from i to end of the claim are paired with words
// around token j of the passage, each by its weight.
func (pr *pairing) alike(i, end, j int) float64 { return share(pr.a, pr.to, i, end, j) }

// alikeBack is alike with claim and passage exchanged.
func (pr *pairing) alikeBack(j, end, i int) float64 { return share(pr.b, pr.from, j, end, i) }

func share(cells []cell, to []int16, i, end, j int) float64 {
	all, hit := 0, 0
	for k := max(0, i-beside); k < min(len(cells), end+beside); k++ {
		if k >= i && k < end {
			continue
		}
		w := int(weights[cells[k].class])
		all += w
		if at := int(to[k]); at >= 0 && at >= j-2*beside && at <= j+2*beside {
			hit += w
		}
	}
	return float64(hit) / float64(max(1, all))
}

// told returns which share of the words around token i of the claim the passage has, wherever; half of those that
// it has in another order.
func (pr *pairing) told(i int) float64 {
	all, hit := 0, 0
	for k := max(0, i-beside); k < min(len(pr.a), i+1+beside); k++ {
		w := int(weights[pr.a[k].class])
		switch {
		case k == i:
			continue
		case pr.to[k] >= 0:
			hit += w
		case pr.a[k].class == content && has(pr.b, pr.a[k]):
			hit += w / 2
		}
		all += w
	}
	return float64(hit) / float64(max(1, all))
}

// surely is the share from which two places are taken to be alike.
const surely = 0.6
