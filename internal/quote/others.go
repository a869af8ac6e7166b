package quote

import (
	"strings"

	"briefing/internal/brief"
)

// retract blocks the attributions of the unit being read whose words may be somebody else's than their
// subject's. What was told so leaves it open who spoke last.
func (f *finder) retract(u int) {
	for i := range f.said {
		a := &f.said[i]
		if !f.settled(*a) || !f.conditional(*a) && !f.echoes(*a) && !f.shared(*a) && !f.passesOn(*a) && !f.relayed(i) {
			continue
		}
		a.blocked = true
		f.spoke, f.recent = voice{}, -1
		f.lost = [2]int{u + 1, u + 1}
	}
}

// conditional reports whether the attribution's clause only supposes it: "If Smith says".
func (f *finder) conditional(a attribution) bool {
	for i := a.start - 1; i >= 0 && i >= a.start-longestPhrase && !f.tokens[i].is(comma|break_|quoted|colon|dash); i-- {
		if f.tokens[i].is(condition) {
			return true
		}
	}
	return false
}

// echoes reports whether the subject speaks words of another: "Smith, quoting Jones, said". To cite a reason
// after one's own words is not to echo anybody.
func (f *finder) echoes(a attribution) bool {
	if a.kind.is(saying | accord) {
		return false // "quoted Smith as saying"
	}
	for i := a.verb; i >= 0 && i >= a.verb-longestApposition && (i >= a.start || !f.tokens[i].is(break_|quoted|colon)); i-- {
		if f.tokens[i].is(echo) {
			return true
		}
	}
	for i := a.end; i < len(f.tokens) && i < a.end+longestApposition && !f.tokens[i].is(break_|quoted); i++ {
		if !f.tokens[i].is(echo) {
			continue
		}
		if !f.besideQuotation(a.start) || f.tokens[i].In(f.text) == "quoting" {
			return true
		}
		if who, _ := f.phrase(i + 1); who.head.is(person|people|pronoun) || who.head.name >= 0 && who.kind == named && f.human(who) {
			return true
		}
	}
	return false
}

// shared reports whether a second speaker is told with an apposition between: "Smith, the mayor, and Jones,
// the governor, said".
func (f *finder) shared(a attribution) bool {
	from, to := a.start+1, a.verb
	if a.after {
		from, to = a.end, min(len(f.tokens), a.end+longestApposition)
	}
	for i := from; i+1 < to && !f.tokens[i].is(quoted|break_|colon|verbs|link); i++ {
		next := f.tokens[i+1]
		if !f.tokens[i].is(and) || next.owner {
			continue
		}
		ends := i+2 >= len(f.tokens) || f.tokens[i+2].is(comma|break_|quoted|colon)
		if next.name >= 0 && f.names[next.name].Kind == brief.Person && (ends || !a.after && f.tokens[i-1].is(comma)) || !a.after && f.tokens[i-1].is(comma) && next.is(article) {
			return true
		}
	}
	return false
}

// passesOn reports whether the attribution after a quotation goes on to who spoke really: "“…,” Smith said
// Jones had told him", "“…,” Smith remembers Jones saying".
func (f *finder) passesOn(a attribution) bool {
	if a.after || !f.besideQuotation(a.start) {
		return false
	}
	i := a.end
	if i < len(f.tokens) && f.tokens[i].In(f.text) == "that" {
		i++
	}
	if i == len(f.tokens) {
		return false
	}
	_, next := f.nouns(i)
	if f.tokens[i].is(pronoun) {
		next = i + 1
	}
	if next == i {
		return false
	}
	for next < len(f.tokens) && f.tokens[next].is(auxiliary|adverb|modal|negation|day) && !f.tokens[next].is(preposition) {
		next++
	}
	if next < len(f.tokens) && f.tokens[next].is(verbs|saying|utter) {
		return true
	}
	if verb := a.words.In(f.text); !strings.HasPrefix(verb, "remember") && !strings.HasPrefix(verb, "recall") {
		return false
	}
	for i := a.end + 1; i < next; i++ {
		if t := f.tokens[i]; t.class == 0 && t.name < 0 && strings.HasSuffix(t.In(f.text), "ing") {
			return true
		}
	}
	return false
}

// relayed reports whether somebody else is told to have reported what attribution n attributes: "Smith said,
// according to Jones", "Smith told Jones, Jones said". That a paper, an agency or a document reported it is
// how the text knows it.
func (f *finder) relayed(n int) bool {
	a := f.said[n]
	if a.kind.is(accord) {
		return false
	}
	for k := max(0, n-2); k < len(f.said) && k <= n+2; k++ {
		o := f.said[k]
		if k == n || same(a.who, o.who) || !f.human(o.who) && !(o.kind.is(accord) && f.unnamed(o)) {
			continue
		}
		switch {
		case o.kind.is(accord) && o.start > a.start && o.start < a.verb:
			return true
		case o.kind.is(accord) && !f.anyOf(min(o.end, a.end), max(o.start, a.start), quoted|break_|and|colon|dash):
			return true
		case k > n && f.settled(o) && !o.joined && !o.after && o.kind.is(say|tell) && f.besideQuotation(a.start) && f.tokens[o.start-1].is(comma) &&
			!f.anyOf(a.end, o.start, quoted|break_|and|link|colon|dash) && !f.anyOf(o.end, len(f.tokens), quoted|colon):
			return true
		}
	}
	return false
}

// same reports whether two voices are one, as far as their names tell.
func same(a, b voice) bool { return a.kind == named && b.kind == named && a.name == b.name }

// human reports whether a voice is a person's, or several people's, rather than a medium's or a document's.
func (f *finder) human(v voice) bool {
	switch v.kind {
	case named:
		k := f.names[v.name].Kind
		return (k == brief.Person || k == "") && !f.medium(v.name)
	case described, referring:
		return v.head.is(person | people)
	}
	return false
}

// unnamed reports whether an accordance is with somebody that a pronoun or a possessive means: "according to him".
func (f *finder) unnamed(o attribution) bool {
	for i := o.verb + 1; i < len(f.tokens) && i <= o.verb+2; i++ {
		if f.tokens[i].is(pronoun|theirs) && !f.tokens[i].is(definite) {
			return true
		}
	}
	return o.who.head.is(person | people)
}

// borrowed reports whether tokens [i, quotation) say that the quotation's words are not those of whoever
// tells them: "said that Jones's claim that", "asked Jones to say", "hates the slogan".
func (f *finder) borrowed(i, quotation int) bool {
	for ; i < quotation; i++ {
		t := f.tokens[i]
		if t.name >= 0 {
			continue
		}
		switch {
		case t.is(utter), t.is(saying) && !(i > 0 && f.tokens[i-1].is(preposition|link|quoted|comma|dash)): // but "responded by saying"
			return true
		case t.is(verbs) && i+2 == quotation && f.tokens[i+1].is(link):
			return true // "said Jones promised that"
		case t.is(thinks) && i > 0 && !f.tokens[i-1].is(passive) && !f.tokens[max(0, f.beforeAdverbs(i)-1)].is(pronoun):
			return true
		case t.is(claim|wording) && f.introduces(i, quotation):
			return true
		case t.is(link) && i > 0 && f.tokens[i-1].class == 0 && f.owned(max(0, i-4), i-1) && t.In(f.text) == "that":
			return true // "said Jones's view that"
		}
	}
	return false
}

// introduces reports whether the noun at token i, a claim or something written, is what the quotation says,
// rather than what it is said of: "the claim that “…”" against "the claim was “…”".
func (f *finder) introduces(i, quotation int) bool {
	if f.tokens[i].is(document|occasion) && f.within(i) {
		return false // "said in a letter that"
	}
	if i+1 == quotation {
		return f.tokens[i].is(wording) || upper(f.text, f.tokens[i+1].Span) // "said the law “harms us”"
	}
	if f.tokens[i+1].is(link) || f.tokens[i+1].In(f.text) == "to" || i > 0 && f.tokens[i-1].In(f.text) == "to" {
		return true // "a lie to say"
	}
	if f.tokens[i].is(wording) && f.tokens[i+1].is(auxiliary|verbs) || f.tokens[i].is(claim) && f.owned(max(0, i-3), i) && !f.tokens[i+1].is(auxiliary|modal|verbs|preposition) {
		return true
	}
	for k := i + 1; k < quotation; k++ {
		if !f.tokens[k].is(comma | colon | of) {
			return false
		}
	}
	return true
}

// within reports whether a preposition of place opens the phrase whose noun is at token i: "in a letter".
func (f *finder) within(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if t := f.tokens[k]; t.is(in) {
			return true
		} else if t.is(comma | quoted | verbs | link) {
			return false
		}
	}
	return false
}

// object reports whether what an attribution introduces the quotation at token i with is a noun for words:
// "recalled the slogan, “…”".
func (f *finder) object(a attribution, i int) bool {
	head, next := f.nouns(a.end)
	return head >= 0 && (f.tokens[head].is(wording) || f.tokens[head].is(claim) && upper(f.text, f.tokens[i].Span)) && (next == i || next+1 == i && f.tokens[next].is(comma|colon))
}

// calls reports whether an attribution names something rather than says: "called the claim", "calling it".
func (f *finder) calls(a attribution) bool {
	if a.kind.is(call) {
		return true
	}
	word := a.words.In(f.text)
	return a.kind.is(saying) && (word == "calling" || word == "describing")
}
