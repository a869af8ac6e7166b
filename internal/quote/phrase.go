package quote

import (
	"strings"

	"briefing/internal/brief"
)

// A voice is whoever a noun phrase says is speaking.
type voice struct {
	kind voiceKind
	name int32      // of a named voice
	span brief.Span // the phrase as it stands, of a described voice
	head token      // the noun or pronoun that carries it
}

type voiceKind int

const (
	unknown   voiceKind = iota // nobody that can be told
	named                      // by name
	described                  // "a spokesman for the company": as good as a name
	referring                  // "he", "the president": somebody told before
)

// longest is how many tokens a noun phrase, and an apposition to one, may have.
const (
	longestPhrase     = 14
	longestApposition = 30
)

// phrase reads the noun phrase that begins at token i and returns who it is and the token after it. The
// voice is unknown when the phrase is none, or is nobody who could speak.
func (f *finder) phrase(i int) (voice, int) {
	if i >= len(f.tokens) {
		return voice{}, i
	}
	t := f.tokens[i]
	if t.is(pronoun) && !t.is(article) || t.is(pronoun) && f.endsPhrase(i+1) {
		return voice{kind: referring, head: t, span: t.Span}, i + 1
	}
	head, next := f.nouns(i)
	if head < 0 && t.is(article) && next == i+1 && next < len(f.tokens) && f.tokens[next].is(of) { // "one of the builders"
		if head, next = f.nouns(next + 1); head >= 0 && !f.plural(head) {
			head = -1
		}
	}
	if head < 0 {
		return voice{}, next
	}
	last := head
	for next < len(f.tokens) && next-i < longestApposition && (f.tokens[next].is(of) || f.tokens[head].is(document) && f.tokens[next].In(f.text) == "by") {
		h, n := f.nouns(next + 1)
		if h < 0 {
			break
		}
		last, next = h, n
	}
	if next < len(f.tokens) && f.tokens[next].is(and) && f.joins(next+1) {
		v := f.voiceOf(i, head, last)
		h, n := f.nouns(next + 1)
		if h < 0 || v.kind == named || f.tokens[h].name >= 0 || !f.tokens[h].is(people) {
			return voice{}, next
		}
		return voice{kind: described, span: brief.Span{Start: t.Start, End: f.tokens[h].End}, head: f.tokens[h]}, n
	}
	return f.voiceOf(i, head, last), next
}

// joins reports whether what follows an "and" at token i-1 may be a second speaker.
func (f *finder) joins(i int) bool {
	return i < len(f.tokens) && !f.tokens[i].is(verbs|auxiliary|comma|quoted)
}

// endsPhrase reports whether token i cannot go on a noun phrase: "her said" against "her lawyer said".
func (f *finder) endsPhrase(i int) bool {
	return i >= len(f.tokens) || f.tokens[i].is(verbs|auxiliary|adverb|comma|colon|break_|dash|quoted|preposition)
}

// nouns reads article, modifiers and noun and returns the noun's token, -1 for none, and the one after.
func (f *finder) nouns(i int) (head, next int) {
	head = -1
	start := i
	for ; i < len(f.tokens) && i-start < longestPhrase; i++ {
		t := f.tokens[i]
		if t.name >= 0 {
			head = i
			continue
		}
		if t.is(article) && i == start {
			continue
		}
		if t.is(comma|colon|dash|break_|quoted|preposition|link|auxiliary|negation|modal|adverb) || t.is(and) && !t.is(capital) {
			break
		}
		if t.is(pronoun) || t.is(article) && !t.is(number) && !f.numeral(i) {
			break
		}
		if t.is(verbs|saying|accord) && !t.is(person|people|group|document) {
			break
		}
		if head >= 0 && (t.is(day) || f.participleAt(i) && (f.tokens[head].name >= 0 && !f.tokens[start].is(article) || f.tokens[head].is(person|people|group|document))) {
			break
		}
		head = i
	}
	if head >= 0 && f.tokens[head].owner {
		return -1, i
	}
	return head, i
}

// numeral reports whether the article at token i goes on a phrase: "the two officials".
func (f *finder) numeral(i int) bool {
	return i > 0 && f.tokens[i-1].is(definite) && !f.tokens[i].is(definite)
}

// voiceOf says who the phrase from token first is, its noun being head and its last token last.
func (f *finder) voiceOf(first, head, last int) voice {
	t, opening := f.tokens[head], f.tokens[first]
	if t.name >= 0 {
		if f.anothers(first, head) || f.epithet(first, head) || f.namesakes(t) {
			return voice{head: t}
		}
		return voice{kind: named, name: t.name, span: t.Span, head: t}
	}
	v := voice{kind: described, span: brief.Span{Start: opening.Start, End: f.tokens[last].End}, head: t}
	switch {
	case opening.is(theirs):
		return voice{head: t} // whose lawyer?
	case !t.is(person|people|group|document) && f.personal(t):
		if f.plural(head) {
			v.head.class |= people
			break
		}
		v.head.class |= person
		if opening.is(definite) && last == head && !f.owned(first, head) {
			v.kind = referring
		} else if first == head {
			return voice{head: t}
		}
	case !t.is(person | people | group | document):
		if opening.is(article) && !opening.is(definite) && t.class&^(claim|wording) == 0 && f.besideQuotation(first) {
			break // "“…,” a passing cyclist said": whatever it is, it is who speaks
		}
		return voice{head: t}
	case t.is(person) && opening.is(definite) && last == head && !f.owned(first, head):
		v.kind = referring
	case t.is(person) && !opening.is(article|capital) && !opening.owner && !f.owned(first, head):
		if first > 1 && f.tokens[first-1].is(comma) && f.tokens[first-2].name >= 0 && !f.tokens[first-2].owner {
			n := f.tokens[first-2] // "Smith, head of the agency told", with a comma lost
			return voice{kind: named, name: n.name, span: n.Span, head: n}
		}
		return voice{head: t} // "father said" lacks its article
	}
	return v
}

// epithet reports whether the name at token head is rather a description of somebody: "the New Zealander".
func (f *finder) epithet(first, head int) bool {
	kind := f.names[f.tokens[head].name].Kind
	return head == first+1 && f.tokens[first].is(definite) && kind != brief.Organisation && kind != brief.Place
}

// far is how many bytes back a bare surname that two people bear still means the one last named in full.
const far = 600

// namesakes reports whether a name is a bare surname that several persons of the text bear and none of
// them was named in full shortly before.
func (f *finder) namesakes(t token) bool {
	surname, full := t.In(f.text), f.names[t.name].Text
	if len(surname) == len(full) || strings.Contains(surname, " ") {
		return false
	}
	another := false
	for i := range min(len(f.names), remembered) {
		another = another || int32(i) != t.name && f.names[i].Kind == brief.Person && bears(f.names[i].Text, surname)
	}
	if !another {
		return false
	}
	for i := f.after(t.Start) - 1; i >= 0 && f.mentions[i].Start > t.Start-far; i-- {
		if m := f.mentions[i]; bears(m.In(f.text), surname) {
			return m.name != t.name
		}
	}
	return true
}

// bears reports whether a full name begins or ends with the surname.
func bears(full, surname string) bool {
	rest, found := strings.CutSuffix(full, surname)
	if !found || !strings.HasSuffix(rest, " ") {
		rest, found = strings.CutPrefix(full, surname)
		return found && strings.HasPrefix(rest, " ")
	}
	return true
}

// anothers reports whether the name at token head is somebody else's, "Smith's wild-eyed Jones", and not
// that of somebody's somebody: "Smith's lawyer Jones".
func (f *finder) anothers(first, head int) bool {
	for i := head - 1; i >= first; i-- {
		if f.tokens[i].is(person|group) || f.personal(f.tokens[i]) {
			return false
		}
		if t := f.tokens[i]; t.owner && t.name >= 0 && f.names[t.name].Kind == brief.Person {
			return true
		}
	}
	return false
}

// personal reports whether a noun by its ending is somebody who does something: "builder", "cyclists".
func (f *finder) personal(t token) bool {
	if t.class != 0 || len(f.grammar.endings) == 0 {
		return false
	}
	word := t.In(f.text)
	for _, e := range f.grammar.endings {
		if len(word) > len(e)+3 && (strings.HasSuffix(word, e) || strings.HasSuffix(strings.TrimSuffix(word, "s"), e)) {
			return true
		}
	}
	return false
}

// plural reports whether the noun at token i means several people.
func (f *finder) plural(i int) bool {
	t := f.tokens[i]
	return t.is(people) || f.personal(t) && (strings.HasSuffix(t.In(f.text), "s") || strings.HasSuffix(t.In(f.text), "men"))
}

// participleAt reports whether token i may be a past participle or a verb in the past: "released", "thanked".
func (f *finder) participleAt(i int) bool {
	t := f.tokens[i]
	return t.is(participle) || t.class == 0 && f.grammar.past != "" && t.Len() > 4 && strings.HasSuffix(t.In(f.text), f.grammar.past)
}

// owned reports whether somebody's possessive stands before the head: "the victim's mother".
func (f *finder) owned(first, head int) bool {
	for i := first; i < head; i++ {
		if f.tokens[i].owner {
			return true
		}
	}
	return false
}

// subject returns who the phrase from token i is when it is the subject of the verb at token v: nothing but
// appositions between commas, adverbs and auxiliaries may stand between them.
func (f *finder) subject(i, v int) voice {
	who, next := f.phrase(i)
	if who.kind == unknown && next == i || next > v {
		return voice{}
	}
	end := f.beforeAdverbs(v)
	if next >= end {
		return who
	}
	if f.tokens[next].is(preposition) { // "Smith on Monday said"
		if _, n := f.nouns(next + 1); n == end || f.timeOnly(next+1, end) {
			return who
		}
	}
	if who.kind == described && f.participleAt(next) && !f.anyOf(next, end, comma|and|link|verbs|quoted|break_|auxiliary|pronoun) {
		return who // "A statement released on Monday said"
	}
	if !f.tokens[next].is(comma) || end-1 <= next || !f.tokens[end-1].is(comma) || end-next > longestApposition || f.anyOf(next, end, quoted|break_|colon) {
		return voice{}
	}
	return f.apposed(who, next+1, end-1)
}

// relative reads a person who is told by a possessive and then by name, "her friend and publisher, Jane Doe",
// and returns the token after.
func (f *finder) relative(i int) (voice, int) {
	if i >= len(f.tokens) || !f.tokens[i].is(theirs) {
		return voice{}, i
	}
	k := i + 1
	for k < len(f.tokens) && k < i+longestPhrase && f.tokens[k].name < 0 && (f.tokens[k].class == 0 || f.tokens[k].is(person|and)) {
		k++
	}
	if k+1 >= len(f.tokens) || !f.tokens[k-1].is(person) && !f.personal(f.tokens[k-1]) || !f.tokens[k].is(comma) {
		return voice{}, i
	}
	n := f.tokens[k+1]
	if n.name < 0 || n.owner || f.names[n.name].Kind != brief.Person || k+2 < len(f.tokens) && !f.tokens[k+2].is(comma|break_|quoted) {
		return voice{}, i
	}
	if f.anyOf(k+2, len(f.tokens), verbs|auxiliary|modal) || i < 2 || !f.tokens[i-2].is(comma|quoted) || f.tokens[0].class&quoted == 0 {
		return voice{}, i // "the star of “…” said her son, Jim Doe, 20, was"
	}
	return voice{kind: named, name: n.name, span: n.Span, head: n}, k + 2
}

// beforeAdverbs returns the first of the adverbs and auxiliaries that stand before the verb.
func (f *finder) beforeAdverbs(v int) int {
	for v > 0 && (f.tokens[v-1].is(adverb|auxiliary|day) && !f.tokens[v-1].is(comma) || f.lyAt(v-1)) {
		v--
	}
	return v
}

// lyAt reports whether token i is an English adverb by its looks.
func (f *finder) lyAt(i int) bool {
	t := f.tokens[i]
	return t.class == 0 && strings.HasSuffix(t.In(f.text), "ly")
}

func (f *finder) timeOnly(i, end int) bool {
	for ; i < end; i++ {
		if !f.tokens[i].is(day | number | article) {
			return false
		}
	}
	return true
}

func (f *finder) anyOf(i, end int, some class) bool {
	for ; i < end; i++ {
		if f.tokens[i].is(some) {
			return true
		}
	}
	return false
}

// apposed returns the voice with its apposition, tokens [i, end): a name that stands beside a description
// is the speaker's.
func (f *finder) apposed(who voice, i, end int) voice {
	if who.kind != described && who.kind != unknown {
		return who
	}
	for ; i < end; i++ {
		t := f.tokens[i]
		if t.name >= 0 && !t.owner && (i+1 == end || f.tokens[i+1].is(comma)) && who.head.is(person) {
			return voice{kind: named, name: t.name, span: t.Span, head: t}
		}
		if t.is(preposition | link | verbs) {
			break
		}
	}
	return who
}
