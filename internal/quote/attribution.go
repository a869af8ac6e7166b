package quote

import "briefing/internal/brief"

// An attribution is a verb of speaking with its subject, as tokens [start, end) of a unit.
type attribution struct {
	start, verb, end int
	words            brief.Span // the verb
	kind             class      // of the verb
	who              voice
	after            bool // its subject follows the verb
	joined           bool // it has no subject of its own but an earlier attribution's
	blocked          bool // what it attributes was not said, or not by who
}

// attributions fills f.said with those of the unit being read, in order.
func (f *finder) attributions() {
	f.said = f.said[:0]
	for v := 0; v < len(f.tokens); v++ {
		t := f.tokens[v]
		var a attribution
		switch {
		case t.is(accord):
			a = f.accordance(v)
		case t.is(verbs):
			a = f.finite(v)
		case t.is(saying):
			a = f.participle(v)
		default:
			continue
		}
		if a.end == 0 || t.is(weak) && !f.beside(a, v) {
			continue
		}
		a.verb, a.kind, a.words = v, t.class, t.Span
		if f.grammar.clitic && v > 0 && f.tokens[v-1].is(auxiliary) {
			a.words.Start = f.tokens[v-1].Start // "a dit"
		}
		f.judge(&a)
		f.said = append(f.said, a)
		v = max(v, a.end-1)
	}
}

// beside reports whether a quotation stands right beside an attribution whose verb is at token v, a comma or
// a colon between them at most.
func (f *finder) beside(a attribution, v int) bool {
	t := f.tokens
	if v+1 < len(t) && (t[v+1].is(quoted) && upper(f.text, t[v+1].Span) || v+2 < len(t) && t[v+1].is(comma|colon) && t[v+2].is(quoted)) {
		return true
	}
	return f.besideQuotation(a.start)
}

// besideQuotation reports whether a quotation ends right before token i, a comma or a dash between them at
// most.
func (f *finder) besideQuotation(i int) bool {
	for i > 0 && f.tokens[i-1].is(comma|dash) {
		i--
	}
	return i > 0 && f.tokens[i-1].is(quoted)
}

// judge blocks an attribution that its clause takes back.
func (f *finder) judge(a *attribution) {
	for i := a.verb - 1; i >= 0 && i >= a.verb-3 && !f.tokens[i].is(comma|quoted|break_); i-- {
		if t := f.tokens[i]; t.is(negation) || t.is(modal|passive) && i == a.verb-1 && !a.kind.is(saying) {
			a.blocked = true
		}
	}
	if a.kind.is(show) && !a.who.head.is(document) && a.who.kind != unknown {
		a.blocked = true
	}
	if a.after && a.who.head.is(document) && a.kind == say { // "posted the comment", but "said the statement"
		if verb := a.words.In(f.text); verb != "said" && verb != "says" && f.grammar == english {
			a.blocked = true
		}
	}
	if a.kind.is(show) && !a.kind.is(say|tell) && a.who.kind == named {
		a.blocked = true
	}
}

// accordance reads "according to Smith".
func (f *finder) accordance(v int) attribution {
	i := v + 1
	for i < len(f.tokens) && f.tokens[i].is(with) && i < v+2 {
		i++
	}
	who, end := f.phrase(i)
	return attribution{start: v, end: end, who: f.trailing(who, end), after: true}
}

// trailing looks for the name in an apposition after a description: "a police officer, John Smith".
func (f *finder) trailing(who voice, end int) voice {
	if who.kind != described || !who.head.is(person) || end+1 >= len(f.tokens) || !f.tokens[end].is(comma) {
		return who
	}
	if t := f.tokens[end+1]; t.name >= 0 && !t.owner && (end+2 == len(f.tokens) || f.tokens[end+2].is(comma|break_|quoted)) {
		return voice{kind: named, name: t.name, span: t.Span, head: t}
	}
	return who
}

// finite reads the attribution whose verb is at token v.
func (f *finder) finite(v int) attribution {
	at := v
	if v > 0 && f.tokens[v-1].is(auxiliary) && f.grammar.inverted {
		at = v - 1 // "a dit"
	}
	if (at == 0 || f.besideQuotation(at)) && (f.grammar.inverted || !f.tokens[v].is(tell)) {
		if who, end := f.relative(v + 1); end > v+1 {
			return attribution{start: f.beforeAdverbs(v), end: end, who: who, after: true}
		}
		if who, end := f.phrase(v + 1); end > v+1 {
			return attribution{start: f.beforeAdverbs(v), end: end, who: f.trailing(who, end), after: true}
		}
	}
	if a := f.preceded(v); a.end > 0 {
		return a
	}
	if v > 1 && f.tokens[v-1].is(comma) && f.tokens[v].is(say) && !f.tokens[v].is(tell) {
		if who, end := f.phrase(v + 1); who.kind != unknown && end == len(f.tokens) { // "…, says Smith."
			return attribution{start: v, end: end, who: who, after: true}
		}
	}
	if f.grammar.inverted {
		if who, end := f.phrase(v + 1); who.kind != unknown {
			return attribution{start: f.beforeAdverbs(v), end: end, who: f.trailing(who, end), after: true}
		}
	}
	return attribution{start: v, end: v + 1, blocked: true}
}

// preceded reads an attribution whose subject stands before the verb: the leftmost phrase of the clause
// that nothing but appositions divides from the verb.
func (f *finder) preceded(v int) attribution {
	found := attribution{}
	for i := v - 1; i >= 0 && v-i < longestPhrase+longestApposition; i-- {
		if f.tokens[i].is(quoted | break_ | colon) {
			break
		}
		if i > 0 && !f.opensClause(i-1) || i > 1 && f.tokens[i-1].is(and) && !f.tokens[i-2].is(comma|quoted) {
			continue
		}
		if who := f.subject(i, v); who.kind != unknown || f.reaches(i, v) {
			found = attribution{start: i, end: v + 1, who: who}
		}
	}
	if found.end == 0 {
		return f.coordinated(v)
	}
	if i := found.start - 2; i >= 0 && found.who.kind == described && found.who.head.is(person) && f.tokens[i+1].is(comma) &&
		f.tokens[i].name >= 0 && !f.tokens[i].owner && (i == 0 || f.besideQuotation(i)) {
		n := f.tokens[i] // "Smith, a senior official told", with a comma lost
		found.start, found.who = i, voice{kind: named, name: n.name, span: n.Span, head: n}
	}
	return found
}

// reaches reports whether the phrase at token i, whoever it is, is the verb's subject.
func (f *finder) reaches(i, v int) bool {
	_, next := f.phrase(i)
	return next > i && next == f.beforeAdverbs(v)
}

// opensClause reports whether a subject may stand right after token i.
func (f *finder) opensClause(i int) bool {
	t := f.tokens[i]
	return t.is(comma|colon|dash|break_|quoted|link|and|adverb) && t.name < 0 || t.is(day) && i > 0
}

// coordinated reads a verb that shares the subject of an earlier one: "Smith smiled and said".
func (f *finder) coordinated(v int) attribution {
	i := f.beforeAdverbs(v) - 1
	if i < 1 || !f.tokens[i].is(and) {
		return attribution{}
	}
	if n := len(f.said); n > 0 && f.shares(f.said[n-1], i, v) {
		last := f.said[n-1]
		return attribution{start: i, end: v + 1, who: last.who, blocked: last.blocked, joined: true}
	}
	if who, next := f.phrase(0); who.kind != unknown && next < i && !f.anyOf(next, i, link|quoted|comma|verbs) {
		return attribution{start: 0, end: v + 1, who: who}
	}
	return attribution{}
}

// shares reports whether the verb at token v, after the "and" at token i, has the subject of the
// attribution before it, rather than that of a clause between: "The report said Smith rose and told them".
func (f *finder) shares(last attribution, i, v int) bool {
	if i < last.end {
		return false
	}
	before := f.tokens[i-1]
	if before.is(quoted) || before.is(comma) && f.tokens[i-2].is(quoted) || f.tokens[v].is(adds) {
		return true
	}
	if i-last.end > longestPhrase {
		return false
	}
	for k := last.end; k < i; k++ {
		if t := f.tokens[k]; t.name >= 0 && !last.kind.is(tell) || t.is(link|verbs|quoted|pronoun) {
			return false
		}
	}
	return true
}

// participle reads "adding", whose subject is that of the attribution before it, and "as saying", which
// follows its own: "The paper quoted Smith as saying".
func (f *finder) participle(v int) attribution {
	if v > 1 && f.tokens[v-1].In(f.text) == "as" {
		return f.quotedAs(v)
	}
	if n := len(f.said); n > 0 && v > 0 && f.tokens[v-1].is(comma|adverb|and) {
		last := f.said[n-1]
		return attribution{start: v, end: v + 1, who: last.who, blocked: last.blocked, joined: true}
	}
	return attribution{}
}

// quotedAs reads "The paper quoted Smith as saying" and "Smith was quoted as saying", the last word being
// token v.
func (f *finder) quotedAs(v int) attribution {
	a := attribution{start: v, end: v + 1, blocked: true}
	switch t := f.tokens[v-2]; {
	case t.name >= 0 && !t.owner:
		a = attribution{start: v - 2, end: v + 1, who: voice{kind: named, name: t.name, span: t.Span, head: t}}
		if v > 2 && f.tokens[v-3].is(cites) {
			if outer := f.preceded(v - 3); outer.end > 0 {
				a.start = outer.start
			}
		}
	case t.is(cites):
		if of := f.preceded(v - 2); of.end > 0 {
			a = attribution{start: of.start, end: v + 1, who: of.who}
		}
	}
	return a
}
