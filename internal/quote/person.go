package quote

import (
	"cmp"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// reach is how many sentences back a pronoun's person may have been named.
const reach = 4

// resolve replaces the referring voices of the unit's attributions by whom they mean, and makes those
// unknown that nothing makes certain. What is settled becomes the last speaker.
func (f *finder) resolve(u int) {
	asked := false
	for i := range f.said {
		a := &f.said[i]
		if a.who.kind == referring {
			a.who = f.referent(a.who, u)
			if asked { // "When Smith asked him, he said"
				a.who = voice{}
			}
		}
		asked = asked || a.kind.is(ask) && !a.after
		switch {
		case a.kind.is(ask): // "Smith asked Jones about it": who answers?
			f.spoke, f.recent = voice{}, -1
			f.lost = [2]int{u + 1, u + 1}
		case f.settled(*a) && (!a.kind.is(accord) || a.who.kind == named):
			f.spoke, f.recent = a.who, u
		case a.who.kind == unknown && !a.blocked && a.kind.is(say|tell|accord) && !a.who.head.is(pronoun):
			f.spoke, f.recent = voice{}, -1 // somebody else spoke, whoever that was
			f.lost = [2]int{u + 1, u + 1}
		}
	}
	f.retract(u)
}

func (f *finder) referent(v voice, u int) voice {
	switch {
	case !v.head.is(pronoun):
		if f.recent >= max(0, u-reach) && f.spoke.kind == described && f.spoke.head.In(f.text) == v.head.In(f.text) {
			return f.spoke // "a senior official", "the official"
		}
		return f.holder(v, u)
	case v.head.is(masculine | feminine):
		who := f.gendered(v.head, u)
		if who.kind == unknown {
			*f.lostTrack(v.head) = u + 1
		}
		return who
	case v.head.is(neuter) && f.recent >= 0 && f.recent >= u-2 && f.spoke.kind == described && f.spoke.head.is(group|document|people):
		return f.spoke
	}
	return voice{}
}

// lostTrack returns where the last unit is kept in which a pronoun of this gender meant nobody certain.
func (f *finder) lostTrack(pronoun token) *int {
	if pronoun.is(feminine) {
		return &f.lost[1]
	}
	return &f.lost[0]
}

// gendered returns the person that "he" or "she" means in unit u: the only one whom the text has named,
// outside of quotations, since the last speaker, that speaker included. Of a person whose gender nothing
// tells, each pronoun may speak. Where the sentence before had such a pronoun in vain, only who is named
// since can be meant.
func (f *finder) gendered(pronoun token, u int) voice {
	from := max(0, u-1, *f.lostTrack(pronoun))
	if f.recent >= 0 && f.recent >= max(u-reach, *f.lostTrack(pronoun)) && f.spoke.kind != unknown && f.fits(f.spoke, pronoun) {
		from = f.recent
	}
	only := int32(-1)
	if f.recent == from && f.fits(f.spoke, pronoun) {
		if f.spoke.kind == described {
			if f.recent < u-1 && !f.spoke.head.is(masculine|feminine) || f.others(from+1, u, pronoun) {
				return voice{}
			}
			return f.spoke
		}
		only, from = f.spoke.name, from+1
	}
	speaker := only
	for i := f.since(min(from, u), pronoun); i < len(f.mentions) && f.mentions[i].Start < pronoun.Start && only != -2; i++ {
		m := f.mentions[i]
		if m.quoted || !f.mayBe(m.name, pronoun) || m.name == only || acronym(m.In(f.text)) {
			continue
		}
		if only >= 0 || m.Start >= f.units[u].Start || !f.topical(m) { // "Jones was innocent, she said"
			return voice{}
		}
		only = m.name
	}
	if only < 0 && f.recent < from {
		return f.alone(pronoun, u)
	}
	if only < 0 || only != speaker && f.names[only].Kind != brief.Person {
		return voice{}
	}
	return voice{kind: named, name: only, head: token{name: only}}
}

// since returns the first mention from unit u on, of those that are near enough to the pronoun to be seen.
func (f *finder) since(u int, pronoun token) int {
	return max(f.after(f.units[u].Start), f.after(pronoun.Start)-remembered)
}

// alone returns the only person whom a pronoun may mean among those named in the last few sentences, if
// that one's gender is the pronoun's.
func (f *finder) alone(pronoun token, u int) voice {
	only := int32(-1)
	for i := f.since(min(u, max(0, u-reach+1, *f.lostTrack(pronoun))), pronoun); i < len(f.mentions) && f.mentions[i].Start < pronoun.Start; i++ {
		m := f.mentions[i]
		if m.quoted || !f.mayBe(m.name, pronoun) || m.name == only {
			continue
		}
		if only >= 0 || f.names[m.name].Gender == "" || !f.topical(m) {
			return voice{}
		}
		only = m.name
	}
	if only < 0 {
		return voice{}
	}
	return voice{kind: named, name: only, head: token{name: only}}
}

// topical reports whether a mention is what its sentence is about, as far as its place tells: it stands near
// the beginning, no pronoun stands before it, and it owns nothing, as in "Jones's brother".
func (f *finder) topical(m mention) bool {
	if possessive(f.text[m.End:]) {
		return false
	}
	i, found := slices.BinarySearchFunc(f.units, m.Start, func(u unit, at int) int { return cmp.Compare(u.Start, at) })
	if !found {
		i--
	}
	if i < 0 || m.Start-f.units[i].Start > early {
		return false
	}
	for _, w := range strings.Fields(f.text[f.units[i].Start:m.Start]) {
		if c := f.grammar.class(w); c.is(pronoun) || c.is(theirs) && !c.is(definite) {
			return false
		}
	}
	return true
}

// early is how many bytes of a sentence its subject's name may stand after.
const early = 60

// acronym reports whether a form is written in capitals alone, as no person's is.
func acronym(form string) bool {
	for i := range len(form) {
		if c := form[i]; 'a' <= c && c <= 'z' || c >= 0x80 {
			return false
		}
	}
	return true
}

func possessive(after string) bool {
	return strings.HasPrefix(after, "'") || strings.HasPrefix(after, "’")
}

// others reports whether units [from, u] name a person whom the pronoun may mean.
func (f *finder) others(from, u int, pronoun token) bool {
	if from > u {
		return false
	}
	for i := f.since(from, pronoun); i < len(f.mentions) && f.mentions[i].Start < pronoun.Start; i++ {
		if m := f.mentions[i]; !m.quoted && f.mayBe(m.name, pronoun) {
			return true
		}
	}
	return false
}

// fits reports whether a pronoun may mean the speaker.
func (f *finder) fits(v voice, pronoun token) bool {
	switch v.kind {
	case named:
		return f.mayBe(v.name, pronoun)
	case described:
		if v.head.is(masculine | feminine) {
			return v.head.class&pronoun.class&(masculine|feminine) != 0
		}
		return v.head.is(person)
	}
	return false
}

// mayBe reports whether a name can be the person a pronoun means.
func (f *finder) mayBe(name int32, pronoun token) bool {
	n := &f.names[name]
	if n.Kind != brief.Person && n.Kind != "" {
		return false
	}
	return n.Gender == "" || pronoun.is(masculine) == (n.Gender == brief.Masculine)
}

// holder returns the one person whom the text has given the post, "the French President": every
// capitalised word of the description, and its noun, stand before a mention of the name.
func (f *finder) holder(v voice, u int) voice {
	only := int32(-1)
	words := strings.Fields(v.span.In(f.text))
	end := f.after(v.span.Start)
	for _, m := range f.mentions[max(0, end-remembered):end] {
		if m.name == only || !f.holds(f.names[m.name].Mentions[m.at].Before, words) {
			continue
		}
		if only >= 0 {
			return voice{}
		}
		only = m.name
	}
	if only < 0 {
		return voice{}
	}
	return voice{kind: named, name: only, head: token{name: only}}
}

// remembered is how many mentions back, and among how many names, somebody is looked for.
const remembered = 500

func (f *finder) holds(before string, words []string) bool {
	if before == "" || len(words) < 2 {
		return false
	}
	for _, w := range words[1:] {
		if !containsFold(before, w) {
			return false
		}
	}
	return true
}

// containsFold reports whether a phrase has the word, whatever its case.
func containsFold(phrase, word string) bool {
	for phrase != "" {
		w, rest, _ := strings.Cut(phrase, " ")
		if strings.EqualFold(w, word) {
			return true
		}
		phrase = rest
	}
	return false
}

// name returns how a settled voice is printed.
func (f *finder) name(v voice) string {
	if v.kind == named {
		return f.names[v.name].Text
	}
	return f.description(v)
}
