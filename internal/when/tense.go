package when

import (
	"strings"

	"briefing/internal/brief"
)

// A tense says on which side of the day of publication the verb beside a date puts it.
type tense uint8

const (
	unclear tense = iota
	past
	future
	simple // the simple present of what is set: "begins", "take place"
	bound  // what is said to come: "will", "is set to"
	fated  // "is to"
)

// ahead reports whether the verb speaks of what is to come.
func (t tense) ahead() bool { return t >= future }

// reach is how many words on either side of a date are looked at.
const reach = 28

// nearby is how near a verb must stand to "today", which far from one is as likely to mean these times.
const nearby = 8

// tense returns the tense that a date at s is told in. The preposition may tell it: what was postponed
// until Tuesday is to come. Else the nearest verb before the date does, or the first one after it where
// the date opens its clause or nothing before it tells.
func (f *finder) tense(s brief.Span) tense {
	p := f.prev(s.Start)
	for p.is(article | modifier) {
		p = f.prev(p.Start)
	}
	if p.sign == wordSign {
		switch p.In(f.text) {
		case "after", "After", "following", "Following":
			if after := f.next(s.End); after.sign == '\'' || after.sign == '’' || p.End+1 < s.Start {
				return past
			}
		case "since", "Since", "seit", "Seit", "sinds", "Sinds", "depuis", "Depuis":
			return past
		case "to":
			if q := f.prev(p.Start); f.ended(q) || q.In(f.text) == "back" || q.In(f.text) == "off" {
				return future
			}
		case "on", "On":
			if f.isSet(p) && p.Start == f.prev(s.Start).Start {
				return bound
			}
		case "in":
			if s.Len() > 0 && f.next(s.Start).is(month|shortMonth) && f.isSet(p) {
				return bound
			}
		case "before", "by":
			if f.promised(p.Start) {
				return future
			}
		case "avant", "Avant":
			return unclear // what was promised before a day may be to come, and what was done is long past
		case "ici":
			return future
		case "until", "till":
			return future
		case "for":
			if after := f.next(s.End); after.sign != '\'' && after.sign != '’' {
				return future
			}
		case "of":
			if f.prev(p.Start).In(f.text) == "ahead" || f.prev(p.Start).In(f.text) == "Ahead" {
				return future
			}
		}
	}
	if !p.is(preposition) && p.sign == wordSign && p.In(f.text) != "on" && p.In(f.text) != "On" {
		p = token{Span: brief.Span{Start: s.Start}}
	}
	t := f.nearest(s, p)
	if t == unclear && p.is(preposition) && p.is(told) {
		return past
	}
	return t
}

// nearest returns the tense of the verb nearest to a date at s, which p introduces.
func (f *finder) nearest(s brief.Span, p token) tense {
	if first := f.prev(p.Start); f.opens(first) {
		if t := f.forward(s.End, reach); t != unclear {
			return t
		}
		return f.backward(p.Start, reach)
	}
	if t := f.backward(p.Start, reach); t != unclear {
		return t
	}
	return f.forward(s.End, reach)
}

// opens reports whether what follows t opens a clause.
func (f *finder) opens(t token) bool {
	return t.sign != wordSign && t.sign != numberSign && t.sign != ')' && t.sign != '’' && t.sign != '\'' || t.is(list)
}

// ends reports whether the sign t ends the clause.
func (f *finder) ends(t token) bool {
	switch t.sign {
	case 0, ';', '!', '?':
		return true
	case ':':
		return t.End == len(f.text) || kinds[f.text[t.End]] != digit
	case '.':
		p := f.prev(t.Start)
		return p.sign == wordSign && p.Len() > 4 && !p.is(head)
	}
	return false
}

// backward returns the tense of the nearest verb that ends before i, at most reach words away.
func (f *finder) backward(i, reach int) tense {
	right, behind := token{}, false
	for t, n := f.prev(i), 0; !f.ends(t) && n < reach; t, n = f.prev(t.Start), n+1 {
		if t.sign == wordSign {
			switch verdict := f.verb(t, right); {
			case verdict == simple && (behind || f.pictured(t)):
				return unclear
			case verdict != unclear:
				return verdict
			}
			behind = behind || f.english && follows(t.In(f.text))
		}
		right = t
	}
	return unclear
}

// forward returns the tense of the first verb that begins after i, at most reach words away. A participle may only describe what
// comes before the verb, and tells when nothing else does.
func (f *finder) forward(i, reach int) tense {
	participle := unclear
	for t, n := f.next(i), 0; !f.ends(t) && t.sign != '"' && t.sign != '“' && n < reach; t, n = f.next(t.End), n+1 {
		if t.sign != wordSign {
			continue
		}
		right := f.next(t.End)
		verdict := f.verb(t, right)
		if verdict == past && !t.is(told) && (right.is(of|preposition) || right.In(f.text) == "by" || right.In(f.text) == "as") {
			if participle == unclear {
				participle = past
			}
			continue
		}
		if verdict != unclear {
			return verdict
		}
	}
	return participle
}

// verb returns the tense of one word, right being the word after it.
func (f *finder) verb(t, right token) tense {
	switch {
	case f.english && f.simple(t, right):
		return simple
	case t.is(leads|present) && t.is(present) && right.is(infinitive):
		return fated
	case t.is(leads) && right.is(infinitive) && f.auxiliary(t).is(present), f.english && f.isWill(t):
		return bound
	case t.is(leads) && right.is(infinitive), (right.sign == '\'' || right.sign == '’') && right.glued && t.In(f.text) == "won":
		return future
	case t.is(modal), t.is(ahead):
		return future
	case t.is(told), f.ended(t):
		switch p := f.auxiliary(t); {
		case p.is(modal|ahead) || f.endsIn(p, f.ahead):
			return future
		case p.is(present):
			return unclear
		}
		return past
	case f.endsIn(t, f.ahead):
		return future
	}
	return unclear
}

// auxiliary returns the word before a participle, adverbs passed over.
func (f *finder) auxiliary(t token) token {
	p := f.prev(t.Start)
	if p.is(adverb) || p.sign == wordSign && strings.HasSuffix(p.In(f.text), "ly") {
		p = f.prev(p.Start)
	}
	return p
}

// ended reports whether a word has the ending of a verb that tells of what has been.
func (f *finder) ended(t token) bool {
	return f.endsIn(t, f.told) && !(f.english && notTold(t.In(f.text)))
}

func (f *finder) endsIn(t token, endings []string) bool {
	if t.sign != wordSign || t.Len() < 4 || f.capital(t) {
		return false
	}
	w := t.In(f.text)
	for _, e := range endings {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// notTold knows the words in -ed that are no verbs of the past.
func notTold(w string) bool {
	switch w {
	case "need", "indeed", "hundred", "speed", "feed", "seed", "exceed", "proceed", "succeed", "breed", "bleed", "weed", "sacred", "kindred",
		"embed", "armed", "unprecedented", "beloved", "naked", "wicked", "rugged", "limited", "alleged", "detailed", "unmanned", "red":
		return true
	}
	return false
}
