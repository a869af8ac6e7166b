package wording

import (
	"strings"
	"unicode"
)

// Compressed is the edit that Compress makes.
const Compressed = "compressed" // insertions and tails that hold no fact left out

// What Compress leaves as it is: statements of fewer words, and what would be left with fewer.
const (
	spacious = 20
	compact  = 10
)

// Compress shortens a long statement at clause boundaries and returns it, or the statement as it was
// when nothing can go. What goes is a relative clause or an apposition between commas, a pair of dashes
// or brackets, a participle's tail, or an opening phrase, and only if no word of it is held: no name, no
// number, no date, no negation, no condition, no doubt, no speaker and no quotation. language is a BCP
// 47 code; nothing but English is shortened.
//
// The constructions are those that sentence compression by rules has always dropped (Knight and Marcu
// 2000; Zajic et al. 2007, "Multi-candidate reduction", section 3); the held words are what readers miss.
func Compress(s Statement, language string) Statement {
	words := split(s.Text)
	if len(words) <= spacious || s.Flaw > Length || !isEnglish(s.Text, language) {
		return s
	}
	text := withoutOpening(s.Text, words)
	for cut := true; cut; {
		text, cut = withoutInsertion(text)
	}
	if text == s.Text || openBracket(text) || !evenQuotes(text) {
		return s
	}
	left := split(text)
	f := flaw(text, true, nil, Context{})
	if len(left) < compact || f > s.Flaw || !says(left) {
		return s
	}
	s.Text, s.Flaw = text, f
	s.Edits = append(s.Edits[:len(s.Edits):len(s.Edits)], Compressed)
	return s
}

// withoutInsertion drops the first part of s, read from the left, that can go, and reports whether
// there was one.
func withoutInsertion(s string) (string, bool) {
	words := split(s)
	for i := 0; i+2 < len(words); i++ {
		if words[i].quoted {
			continue
		}
		var p part
		switch gap := between(s, words, i); {
		case gap == " (":
			p = brackets(s, words, i)
		case isDash(gap):
			p = dashes(s, words, i)
		case gap == ", ":
			p = commas(s, words, i)
		}
		if p.last > i && spareable(words, i+1, p.last) {
			end := len(s)
			if p.last+1 < len(words) {
				end = start(words[p.last+1])
			}
			if p.end > 0 {
				end = p.end
			}
			return s[:words[i].end] + p.join + s[end:], true
		}
	}
	return s, false
}

// A part is what may go after a word: up to the word last, and up to the byte end if that is not where
// the next word begins. join takes its place.
type part struct {
	last int
	end  int
	join string
}

func start(w word) int { return w.end - len(w.text) }

// between returns what stands between the words i and i+1.
func between(s string, words []word, i int) string {
	return s[words[i].end:start(words[i+1])]
}

func isDash(gap string) bool {
	return gap == " -- " || gap == " – " || gap == " — " || gap == "—"
}

// brackets returns the brackets that open after word i.
func brackets(s string, words []word, i int) part {
	if words[i+1].is(ofPreposition) {
		return part{} // "disorders (in children)"
	}
	for k := i + 1; k < len(words); k++ {
		if rest := s[words[k].end:]; strings.HasPrefix(rest, ")") {
			if len(words[k].text) == 1 {
				break // "(a)" numbers an item
			}
			return part{last: k, end: words[k].end + 1}
		}
		if k+1 < len(words) && strings.ContainsAny(between(s, words, k), "().;:?!") {
			break
		}
	}
	return part{}
}

// dashes returns what the only two dashes of s enclose, the first of which follows word i. After an
// opening phrase they do the work of a comma as well, and stay.
func dashes(s string, words []word, i int) part {
	last := 0
	if opened(words, i) || words[0].low == "every" || words[0].low == "each" {
		return part{}
	}
	for k := range words[:len(words)-1] {
		switch {
		case !isDash(between(s, words, k)), k == i:
		case k < i || last > 0:
			return part{}
		default:
			last = k
		}
	}
	if last == 0 || last+1 == len(words) || !words[i].is(ofPreposition) && !joins(words, last+1) && words[i].low != "and" && words[i].low != "that" {
		return part{}
	}
	return part{last: last, join: " "}
}

// joins reports whether the word at i goes on with the clause before an insertion, rather than with one
// that the insertion divides from it.
func joins(words []word, i int) bool {
	switch words[i].low {
	case "and", "or", "but", "who", "which", "that", "where", "when", "whose", "than":
		return true
	}
	return isVerb(words, i) || words[i].is(ofPreposition|ofAuxiliary|ofFinite|ofBase|ofSaying) || strings.HasSuffix(words[i].low, "n't") || strings.HasSuffix(words[i].low, "ly")
}

// commas returns the relative clause, apposition or participle that the comma after word i opens.
func commas(s string, words []word, i int) part {
	last := i + 1
	for last+1 < len(words) && !strings.Contains(between(s, words, last), ",") {
		if gap := between(s, words, last); strings.ContainsAny(gap, ";:()") || isDash(gap) || words[last].quoted {
			return part{}
		}
		last++
	}
	if last < i+3 && !articles[words[i+1].low] || last < i+2 || words[last].quoted {
		return part{}
	}
	said := says(words[:i+1])
	k := kindOf(words, i+1, last)
	if k == nothing || words[i].is(ofPerson) || words[i].is(ofDangling) {
		return part{}
	}
	if last+1 == len(words) {
		if said && (k != apposition || !enumerates(words, i) && !rowed(words, i)) && ends(s[words[last].end:]) {
			return part{last: last, end: words[last].end}
		}
		return part{}
	}
	if between(s, words, last) != ", " {
		return part{}
	}
	next := words[last+1]
	switch {
	case !said && isVerb(words, last+1) && !inserted(words, i) && !verbsAfter(words, last+1):
		return part{last: last, join: " "}
	case said && k == relative && next.is(ofPreposition) && next.low != "because" && next.low != "like" && next.low != "as":
		return part{last: last, join: " "}
	case said && k == relative && (next.low == "and" || next.low == "but") && says(words[last+1:]):
		return part{last: last, join: ", "}
	}
	return part{}
}

// The constructions that commas set off.
type construction int

const (
	nothing construction = iota
	relative
	apposition
	trailing
)

// kindOf tells what the words from first to last are.
func kindOf(words []word, first, last int) construction {
	tail := last+1 == len(words)
	switch low := words[first].low; {
	case opened(words, first-1):
	case low == "who" || low == "which" || low == "whose" || low == "where":
		for i := first + 1; i <= last; i++ {
			if isVerb(words, i) || words[i].is(ofBase) {
				return relative
			}
		}
	case low == "a" || low == "an" || !tail && (low == "the" || low == "its" || low == "his" || low == "her" || low == "their"):
		if words[first+1].is(ofTimes) {
			return nothing
		}
		for i := first + 1; i <= last; i++ {
			if isVerb(words, i) {
				return nothing
			}
		}
		return apposition
	case strings.HasSuffix(low, "ing") && len(low) > 5 && !noParticiple[low] && finite[stem(low)] && !strings.HasSuffix(words[first-1].low, "ing") && !rowed(words, first-1):
		for i := first + 1; i <= last; i++ {
			if strings.HasSuffix(words[i].low, "ing") && (words[i-1].low == "and" || words[i-1].low == "or") {
				return nothing
			}
		}
		return trailing
	}
	return nothing
}

// stem returns the third person of a verb's participle: "holding", "holds"; "making", "makes".
func stem(low string) string {
	base := strings.TrimSuffix(low, "ing")
	switch {
	case finite[base+"es"]:
		return base + "es"
	case len(base) > 2 && base[len(base)-1] == base[len(base)-2] && finite[base[:len(base)-1]+"s"]:
		return base[:len(base)-1] + "s"
	case finite[base+"s"]:
		return base + "s"
	}
	return ""
}

func isVerb(words []word, i int) bool {
	return words[i].is(ofFinite) || words[i].is(ofSaying) || i > 0 && pastForm(words, i)
}

// opened reports whether the words up to i are an opening phrase rather than a subject.
func opened(words []word, i int) bool {
	from := i
	for from > 0 && !words[from-1].comma {
		from--
	}
	w := words[from].low
	return opensPhrase(w)
}

func opensPhrase(low string) bool {
	return preposition[low] || subordinating[low] || strings.HasSuffix(low, "ing") || strings.HasSuffix(low, "ly")
}

// inserted reports whether the words up to i have a comma that may open an insertion of its own, whose
// end the comma after i's part then is too: "A note from the Crown, an inn in Harrow, the county's
// seat, said".
func inserted(words []word, i int) bool {
	commas := 0
	for _, w := range words[:i] {
		if w.comma {
			commas++
		}
	}
	first := words[0].low
	return commas > 1 || commas == 1 && !opensPhrase(first) && !strings.HasSuffix(first, "ed") && !calendar[first]
}

// rowed reports whether the word at i may be one of a row: "shops, inns, running tracks and a lake".
func rowed(words []word, i int) bool {
	for k := max(0, i-3); k < i; k++ {
		if words[k].comma {
			return true
		}
	}
	return false
}

// verbsAfter reports whether another verb follows a comma: the first may be one of a row, "who sings,
// writes and acts, said".
func verbsAfter(words []word, i int) bool {
	for k := i; k+1 < len(words); k++ {
		if words[k].comma && isVerb(words, k+1) {
			return true
		}
	}
	return false
}

// enumerates reports whether an item stands before the comma after word i that could begin a row: "a
// boat, a car".
func enumerates(words []word, i int) bool {
	for k := i; k > 0; k-- {
		if words[k-1].comma {
			return articles[words[k].low]
		}
	}
	return false
}

// withoutOpening drops an opening phrase that leaves the rest as true as it was: a comparison, "As
// earlier storms showed", a contrast, "Despite the rain", or where it was said, "In a statement".
func withoutOpening(s string, words []word) string {
	for i := 0; i+3 < len(words) && i < 14; i++ {
		if words[i].quoted {
			return s
		}
		if between(s, words, i) != ", " {
			continue
		}
		rest := s[start(words[i+1]):]
		if !passes(words, i) || !spareable(words, 1, i) || !subjectOpens(rest) {
			return s
		}
		return upperFirst(rest)
	}
	return s
}

// passes reports whether the words up to i are such a phrase.
func passes(words []word, i int) bool {
	switch words[0].low {
	case "as":
		for k := 2; k <= i; k++ {
			if isVerb(words, k) {
				return words[1].low != "long" && words[1].low != "soon" && words[1].low != "far" && words[1].low != "well" && words[1].low != "of"
			}
		}
	case "despite", "amid":
		return i > 0
	case "in", "during", "at":
		return i == 2 && articles[words[1].low] && channel[words[2].low]
	}
	return false
}

// channel nouns are where something was said.
var channel = set("statement interview speech letter email message note post tweet briefing conference report")

// spareable reports whether no word from first to last is held.
func spareable(words []word, first, last int) bool {
	if low := words[first].low; low == "or" || low == "and" || low == "to" {
		return false
	}
	for i := first; i <= last; i++ {
		w := words[i]
		if w.quoted || held[w.low] || strings.HasSuffix(w.low, "n't") || strings.HasSuffix(w.low, "year-old") || w.is(ofSpeaker) {
			return false
		}
		for _, r := range w.text {
			if unicode.IsDigit(r) || unicode.IsUpper(r) {
				return false
			}
		}
		for _, p := range strings.Split(w.low, "-") {
			if held[p] {
				return false
			}
		}
	}
	return true
}

var (
	noParticiple = set("including according during following regarding concerning morning evening nothing anything something everything being having saying claiming citing arguing adding insisting warning noting calling describing telling accusing alleging suggesting believing thinking fearing announcing denying confirming promising vowing urging asking demanding meaning showing proving killing injuring wounding leaving destroying forcing causing excluding barring depending assuming provided")
	// held words carry what a shorter statement must not lose.
	held = set("not no never neither nor none nobody nothing nowhere hardly barely scarcely rarely seldom without except excluding but however although though unless if whether otherwise despite instead rather unlike until",
		"deny denies denied denying fail fails failed failing refuse refused refuses lack lacks lacked reject rejected declined stop stopped ban banned prevent prevented",
		"may might could would should can must will shall allegedly reportedly apparently possibly perhaps probably likely unlikely seemingly supposedly presumably alleged suspected accused believed thought purported potential potentially maybe seems seemed appears appeared expected",
		"said say says saying told tell tells telling according added adds wrote writes claimed claims claiming argued argues announced announces reported reports report confirmed confirms called calls calling described describes known named dubbed quoted citing cited noted notes insisted insists admitted admits warned warns explained explains declared declares",
		"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens score scores half third quarter twice double triple once first second fourth fifth sixth last percent percentage few several many most majority all both each every only sole single alone pair couple trio",
		"today yesterday tomorrow tonight now ago then later earlier soon recently currently previously former formerly still already day days week weeks month months year years decade decades century hour hours minute minutes night morning afternoon evening weekend",
		"dead died die dies dying death deaths kill kills killed killing murder murdered shot wounded injured injuring hurt missing arrested charged convicted guilty jailed sentenced raped victim victims accused fired resigned suspended",
		"turned conviction convictions crime poisoned heard court trial result results resulted led lead leads leading caused causes means meant dismissal yet nonexistent non",
		"including specifically namely mainly mostly largely primarily especially particularly even just aside apart other others along plus together before after when since during once centuries",
		"because so that's therefore thus hence order provided")
)
