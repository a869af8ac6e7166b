package name

import (
	"strings"

	"briefing/internal/brief"
)

// tellKinds gathers what tells of the kind and gender of each name from all its mentions.
func (f *finder) tellKinds() {
	for i := range f.candidates {
		c := &f.candidates[i]
		if c.owner < 0 {
			continue
		}
		if root := f.root(c.form); root != c.owner {
			// a bare surname or given name: one that is used makes the full name a person's
			o := &f.forms[c.owner]
			if c.before.Len() > 0 {
				o.person += 6
			} else {
				o.person += 2
			}
		}
	}
	if f.lex.english {
		f.readPronouns()
	}
}

func (o *form) kind() brief.NameKind {
	switch {
	case o.person > o.place && o.person > o.body && o.person >= 2:
		return brief.Person
	case o.place > o.body && o.place > o.person && o.place >= 2:
		return brief.Place
	case o.body > o.place && o.body > o.person && o.body >= 2:
		return brief.Organisation
	}
	return ""
}

// A gauge counts how a text speaks of one person.
type gauge struct{ he, she int32 }

// readPronouns reads the gender of the people off the pronouns that follow when nobody else is around.
func (f *finder) readPronouns() {
	seen := make([]gauge, len(f.forms))
	next := 0
	now, before := int32(-1), int32(-1) // the form named last, and the other one named before it
	nowAt, beforeAt := int32(-9), int32(-9)
	end := token{start: len(f.text)} // lets the names after the last pronoun be read
	f.pronouns = append(f.pronouns, end)
	for i := range f.pronouns {
		t := &f.pronouns[i]
		for ; next < len(f.candidates) && f.candidates[next].Start <= t.start; next++ {
			c := &f.candidates[next]
			if c.owner < 0 || !f.mayBeHuman(c.owner) {
				continue
			}
			if c.owner != now {
				before, beforeAt = now, nowAt
				now = c.owner
			}
			nowAt = c.sentence
			if c.gender&feminine != 0 {
				seen[now].she += 8
			} else if c.gender&masculine != 0 {
				seen[now].he += 8
			}
		}
		if next > 0 && f.candidates[next-1].Start == t.start {
			continue // a name that begins so
		}
		if !t.is(he|she) || now < 0 || t.sentence > nowAt+1 || before >= 0 && beforeAt >= t.sentence-1 {
			continue
		}
		if before >= 0 && beforeAt > t.sentence-6 && seen[before].leans(t.class) {
			continue // more likely she of whom the text told before
		}
		nowAt = t.sentence
		points := int32(1)
		if t.has(opens) {
			points = 2
		}
		if t.is(he) {
			seen[now].he += points
		} else {
			seen[now].she += points
		}
	}
	f.genders = seen
}

// leans reports whether a person was spoken of by pronouns of this kind.
func (g gauge) leans(c class) bool {
	if c&he != 0 {
		return g.he > 1 && g.he > g.she
	}
	return g.she > 1 && g.she > g.he
}

func (f *finder) mayBeHuman(form int32) bool {
	o := &f.forms[form]
	return o.kind() == brief.Person || o.kind() == "" && (!o.single() && f.personal(o))
}

// gender returns what the gauge shows clearly.
func (g gauge) gender() brief.Gender {
	switch {
	case g.he >= 2 && g.he >= 4*g.she:
		return brief.Masculine
	case g.she >= 2 && g.she >= 4*g.he:
		return brief.Feminine
	}
	return ""
}

// finish gives a name its canonical form, its kind and its gender.
func (f *finder) finish(n *brief.Name, owner int32) {
	o := &f.forms[owner]
	n.Kind = o.kind()
	if f.genders != nil && (n.Kind == brief.Person || n.Kind == "" && f.mayBeHuman(owner)) {
		n.Gender = f.genders[owner].gender()
		if n.Gender != "" {
			n.Kind = brief.Person
		}
	}
	n.Text = f.canonical(n, owner)
}

// canonical returns the form under which the name goes: what editors call it, or the one that is used most
// of those in full.
func (f *finder) canonical(n *brief.Name, owner int32) string {
	if a := f.forms[owner].alias; a != "" {
		return a
	}
	if len(n.Forms) == 1 {
		return f.plain(n, n.Forms[0])
	}
	best, score := n.Forms[0], -1
	for i, form := range n.Forms {
		at, ok := f.byText(form)
		if !ok {
			continue
		}
		if s := f.fullness(&f.forms[at], n, i); s > score {
			best, score = form, s
		}
	}
	return f.plain(n, best)
}

// fullness ranks the forms of a name: by words up to two, full given names, small letters, then by use.
func (f *finder) fullness(o *form, n *brief.Name, form int) int {
	words := int(o.hi - o.lo)
	uses := 0
	for _, m := range n.Mentions {
		if m.Form == form {
			uses++
		}
	}
	if o.first&particle != 0 {
		words--
	}
	s := min(words, 2) * 100000
	if n.Kind != brief.Person {
		s = words * 100000
	}
	if o.caps && words > 1 || o.caps && len(o.text) > 3 {
		s -= 50000
	}
	if words > 1 && len(f.words[o.lo]) < 3 {
		s -= 20000 // "J. Ray"
	}
	if f.lex.cases || f.lex.nouns {
		return s - 10*len(o.text) + uses // the nominative
	}
	return s + 100*min(uses, 99) + words
}

// plain returns a form in capitals and small letters if it only stands in a dateline.
func (f *finder) plain(n *brief.Name, form string) string {
	at, ok := f.byText(form)
	if !ok || !f.forms[at].caps || !f.forms[at].dateline || n.Kind != brief.Place || len(form) < 4 || strings.Contains(form, ".") {
		return form
	}
	words := strings.Fields(strings.ToLower(form))
	for i, w := range words {
		r := []rune(w)
		words[i] = strings.ToUpper(string(r[:1])) + string(r[1:])
	}
	return strings.Join(words, " ")
}
