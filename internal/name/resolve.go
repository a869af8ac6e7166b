package name

import "briefing/internal/brief"

// A person is a name of several words that may be a person's, whom the text may call by one of them.
type person struct {
	form   int32 // the form that stands for the name
	gender class // by titles before the full name
	last   int32 // the candidate that named them in full last, -1 for none yet
	given  bool  // the text calls them by their given name alone, as it does the family of whom it tells
}

// resolve gives each candidate the form that stands for its name, in order of the text.
func (f *finder) resolve() {
	f.findPeople()
	known := 0 // people named so far
	for i := range f.candidates {
		c := &f.candidates[i]
		c.owner = f.root(c.form)
		if p := f.personOf[c.owner]; p > 0 {
			f.people[p-1].last = int32(i)
			known = max(known, int(p))
			continue
		}
		if p := f.called(c, known); p >= 0 {
			c.owner = f.people[p].form
		}
	}
	f.drop()
}

// findPeople lists the names that a bare surname or given name can mean.
func (f *finder) findPeople() {
	f.personOf = make([]int32, len(f.forms))
	for i := range f.candidates {
		c := &f.candidates[i]
		at := f.root(c.form)
		o := &f.forms[at]
		if o.single() || o.first&particle != 0 && kindOf[o.text[0]] != upper || !f.personal(o) {
			continue
		}
		if f.personOf[at] == 0 {
			f.people = append(f.people, person{form: at, last: -1})
			f.personOf[at] = int32(len(f.people))
		}
		f.people[f.personOf[at]-1].gender |= c.gender
	}
	for i := range f.people {
		p := &f.people[i]
		word := f.words[f.forms[p.form].lo]
		if at, ok := f.byText[word]; ok && f.partOf(&f.forms[at], p) == first {
			p.given = true
		}
	}
}

// How a form may be part of a full name.
const (
	unlike = iota
	first  // the given name alone
	last   // the surname
)

// partOf tells how the form o is part of a person's name.
func (f *finder) partOf(o *form, p *person) int {
	full := &f.forms[p.form]
	words, part := f.wordsOf(full), f.wordsOf(o)
	if n := len(words); n > 2 && f.lex.words[words[n-1]]&suffix != 0 {
		words = words[:n-1]
	}
	if n := len(part); n > 1 && f.lex.words[part[n-1]]&suffix != 0 {
		part = part[:n-1]
	}
	if len(part) >= len(words) {
		return unlike
	}
	tail := words[len(words)-len(part):]
	for i := range part {
		if part[i] != tail[i] && !f.alike(part[i], tail[i], o.caps) {
			tail = nil
			break
		}
	}
	switch {
	case tail != nil && !(o.first&place != 0 && o.single() && full.person < 5):
		return last
	case o.single() && part[0] == words[0] && o.first&place == 0 && (o.first&given != 0 || full.person > 3):
		return first
	}
	return unlike
}

// alike reports whether a surname alone and one in a full name are spellings of one.
func (f *finder) alike(a, b string, caps bool) bool {
	if f.lex.cases {
		return stem(a) == stem(b)
	}
	if f.lex.nouns && len(a) == len(b)+1 && a[len(b)] == 's' && a[:len(b)] == b {
		return true
	}
	return variant(a, b, caps)
}

// called returns the person whom the candidate calls by a surname or given name, -1 for none or when it is
// not clear which.
func (f *finder) called(c *candidate, known int) int32 {
	o := &f.forms[c.owner]
	found, best, several := int32(-1), unlike, false
	for i := max(0, known-reach); i < min(len(f.people), known+reach); i++ {
		p := &f.people[i]
		if c.gender != 0 && p.gender != 0 && c.gender&p.gender == 0 {
			continue
		}
		how := f.partOf(o, p)
		if how == unlike || how < best {
			continue
		}
		if how == best {
			several = true
			found = f.nearer(found, int32(i))
			continue
		}
		found, best, several = int32(i), how, false
	}
	if several && best == first {
		return -1
	}
	return found
}

// nearer returns which of two people of one surname a mention of it means: whom the text named last, unless
// it named both in one breath.
func (f *finder) nearer(a, b int32) int32 {
	if a < 0 {
		return a
	}
	p, q := f.people[a].last, f.people[b].last
	switch {
	case f.people[a].given != f.people[b].given:
		if f.people[a].given {
			return b
		}
		return a
	case p < 0 && q < 0:
		return -1
	case q < 0:
		return a
	case p < 0:
		return b
	case f.candidates[p].sentence == f.candidates[q].sentence:
		return -1
	case p > q:
		return a
	}
	return b
}

// drop takes out the candidates that nothing shows to be names.
func (f *finder) drop() {
	for i := range f.candidates {
		c := &f.candidates[i]
		o := &f.forms[c.owner]
		if c.owner == f.root(c.form) && (o.single() && !f.stands(o) || f.lex.nouns && !f.surely(o)) {
			c.owner = -1
		}
	}
}

// stands reports whether a form of one word is a name.
func (f *finder) stands(o *form) bool {
	switch {
	case o.needy:
		return false
	case o.inside > 0:
		return o.inside*3 >= o.count || !f.written(o.text)
	}
	return o.first&(place|given) != 0 || o.caps
}

// surely reports whether a form is a name in a language that capitalises every noun.
func (f *finder) surely(o *form) bool {
	return o.first&place != 0 || o.place > 8 || !o.single() && (o.person > 3 || o.titled || o.first&given != 0 || o.count > 1 && o.person >= 0) || o.single() && o.titled
}

// names returns the names in the form that callers get.
func (f *finder) names() []brief.Name {
	at := make([]int32, len(f.forms)) // names by their form, from 1
	counts := make([]int32, len(f.forms))
	var order []int32
	kept := 0
	for i := range f.candidates {
		c := &f.candidates[i]
		if c.owner < 0 {
			continue
		}
		kept++
		if counts[c.owner] == 0 {
			order = append(order, c.owner)
		}
		counts[c.owner]++
	}
	names := make([]brief.Name, len(order))
	mentions := make([]brief.Mention, kept)
	for i, owner := range order {
		n := counts[owner]
		at[owner] = int32(i)
		names[i].Mentions = mentions[:0:n]
		mentions = mentions[n:]
	}
	for i := range f.candidates {
		if c := &f.candidates[i]; c.owner >= 0 {
			f.add(&names[at[c.owner]], c)
		}
	}
	for i, owner := range order {
		f.finish(&names[i], owner)
	}
	return names
}

// add adds the mention that a candidate is.
func (f *finder) add(n *brief.Name, c *candidate) {
	text := f.forms[c.form].text
	form := -1
	for i, t := range n.Forms {
		if t == text {
			form = i
		}
	}
	if form < 0 {
		form = len(n.Forms)
		n.Forms = append(n.Forms, text)
	}
	n.Mentions = append(n.Mentions, brief.Mention{Span: c.Span, Form: form, Before: c.before.In(f.text)})
}
