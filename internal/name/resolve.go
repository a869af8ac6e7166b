package name

import (
	"strings"

	"briefing/internal/brief"
)

// A person is a name of several words that may be a person's, whom the text may call by one of them.
type person struct {
	form   int32    // the form that stands for the name
	words  []string // its words, without "Jr"
	gender class    // by titles before the full name
	bare   int32    // how often it called them by the surname or given name so far
	guess  class    // by the given name; serves to tell a family apart, no more
	last   int32    // the candidate that named them in full last, -1 for none yet
	given  bool     // the text calls them by their given name alone, as it does the family of whom it tells
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
			f.people[p].bare++
			if c.gender != 0 {
				f.people[p].last = int32(i)
			}
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
		if o.single() || o.first&particle != 0 && (kindOf[o.text[0]] != upper || f.tail(at)) || !f.personal(o) {
			continue
		}
		if f.personOf[at] == 0 {
			words := f.wordsOf(o)
			if n := len(words); n > 2 && o.all&suffix != 0 && f.lex.words.of(words[n-1])&suffix != 0 {
				words = words[:n-1]
			}
			f.people = append(f.people, person{form: at, words: words, last: -1, guess: o.first & (masculine | feminine)})
			f.personOf[at] = int32(len(f.people))
		}
		f.people[f.personOf[at]-1].gender |= c.gender
	}
	for i := range f.people {
		p := &f.people[i]
		word := f.words[f.forms[p.form].lo]
		if at, ok := f.byText(word); ok && f.partOf(&f.forms[at], p) == first {
			p.given = true
		}
	}
}

// tail reports whether another form ends with form i, which begins with a particle: "Van Gaal".
func (f *finder) tail(i int32) bool {
	part := f.wordsOf(&f.forms[i])
	for k := max(0, int(i)-reach); k < min(len(f.forms), int(i)+reach); k++ {
		words := f.wordsOf(&f.forms[k])
		if n := len(words) - len(part); n > 0 && strings.EqualFold(strings.Join(words[n:], " "), strings.Join(part, " ")) {
			return true
		}
	}
	return false
}

// sex returns the gender of a person's titles, or else the one that their given name mostly has.
func (p *person) sex() class {
	switch {
	case p.gender != 0:
		return p.gender
	case p.guess == masculine|feminine:
		return 0
	}
	return p.guess
}

// How a form may be part of a full name.
const (
	unlike = iota
	first  // the given name alone
	last   // the surname
)

// partOf tells how the form o is part of a person's name.
func (f *finder) partOf(o *form, p *person) int {
	words, part := p.words, f.wordsOf(o)
	if len(part) >= len(words) {
		return unlike
	}
	full := &f.forms[p.form]
	switch {
	case f.ends(o, p) && !(o.first&place != 0 && o.single() && full.person < 5):
		return last
	case o.single() && part[0] == words[0] && !o.caps && o.first&place == 0 && (o.first&given != 0 || full.person > 3 || full.person >= 0 && full.place < 2 && full.body < 2 && o.place == 0 && len(words) == 2):
		return first
	}
	return unlike
}

// ends reports whether the words of form o are the last of a full name.
func (f *finder) ends(o *form, full *person) bool {
	words, part := full.words, f.wordsOf(o)
	if n := len(part); n > 1 && o.all&suffix != 0 && f.lex.words.of(part[n-1])&suffix != 0 {
		part = part[:n-1]
	}
	if !agree(onset(part[len(part)-1]), onset(words[len(words)-1])) {
		return false
	}
	tail := words[len(words)-len(part):]
	if full := &f.forms[full.form]; full.count == 1 && !full.titled && full.first&given == 0 && o.count > 3 && o.hi <= full.lo {
		return false // the name of one word stands first and often: "Orlo" is no surname in "Viva Orlo"
	}
	for i := range part {
		if part[i] == tail[i] {
			if o.caps {
				return false // an acronym in both
			}
		} else if !f.alike(part[i], tail[i], o.caps) && !(i == 0 && o.first&particle != 0 && strings.EqualFold(part[i], tail[i])) {
			return false
		}
	}
	return true
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

// What a form means that may be part of a full name: the number of a person from 1, or one of these.
const (
	unasked = 0
	nobody  = -1
	several = -2 // which, the place of the mention tells
)

// called returns the person whom the candidate calls by a surname or given name, -1 for none or when it is
// not clear which.
func (f *finder) called(c *candidate, known int) int32 {
	o := &f.forms[c.owner]
	if o.means == unasked {
		o.means = f.meaning(o, known)
	}
	switch {
	case o.means == several:
		return f.which(c, o, known)
	case o.means == nobody || conflict(c.gender, f.people[o.means-1].sex()):
		return -1
	}
	return o.means - 1
}

// meaning returns what a form means wherever it stands.
func (f *finder) meaning(o *form, known int) int32 {
	found := int32(nobody)
	for i := max(0, known-reach); i < min(len(f.people), known+reach); i++ {
		switch how := f.partOf(o, &f.people[i]); {
		case how == unlike:
		case found != nobody:
			return several
		default:
			found = int32(i + 1)
		}
	}
	return found
}

// which returns whom of several people a candidate calls by part of their name.
func (f *finder) which(c *candidate, o *form, known int) int32 {
	found, best, tie := int32(-1), unlike, false
	for i := max(0, known-reach); i < min(len(f.people), known+reach); i++ {
		p := &f.people[i]
		if conflict(c.gender, p.sex()) {
			continue
		}
		how := 2 * f.partOf(o, p)
		if how != unlike && c.gender != 0 && p.sex() == c.gender {
			how++ // rather than one whose gender nothing tells
		}
		switch {
		case how == unlike || how < best:
		case how == best:
			tie = true
			found = f.nearer(found, int32(i), c)
		default:
			found, best, tie = int32(i), how, false
		}
	}
	if tie && best/2 == first {
		return -1
	}
	return found
}

func conflict(a, b class) bool { return a != 0 && b != 0 && a&b == 0 }

// nearer returns which of two people of one surname a mention of it means: whom it called so before, or
// whom it named last, unless it named both in one breath.
func (f *finder) nearer(a, b int32, c *candidate) int32 {
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
	case f.people[a].bare > 0 && f.people[b].bare == 0:
		return f.established(a, b, c)
	case f.people[b].bare > 0 && f.people[a].bare == 0:
		return f.established(b, a, c)
	case f.candidates[p].sentence == f.candidates[q].sentence:
		return -1
	case p > q:
		return a
	}
	return b
}

// established returns the person whom the text already called by the surname, rather than one whom it only
// named in full, unless that was just now.
func (f *finder) established(person, other int32, c *candidate) int32 {
	p, q := f.people[person].last, f.people[other].last
	if q > p && f.candidates[q].sentence >= c.sentence-1 {
		return -1
	}
	return person
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
	case o.needy, f.family(o.text):
		return false
	case o.first == 0 && !o.caps && o.inside < 3 && o.person < 3 && o.place < 2 && f.written(o.text):
		return false
	case o.caps && len(o.text) > 3 && o.first&place == 0 && f.written(strings.ToLower(o.text)):
		return false
	case o.inside > 0:
		return o.inside*3 >= o.count || !f.written(o.text)
	}
	return o.first&(place|given) != 0 || o.caps
}

// family reports whether a word is the plural of the surname of somebody named in full: "the Rays".
func (f *finder) family(word string) bool {
	if !strings.HasSuffix(word, "s") {
		return false
	}
	for i := range f.people[:min(len(f.people), reach)] {
		words := f.people[i].words
		if words[len(words)-1] == word[:len(word)-1] {
			return true
		}
	}
	return false
}

// surely reports whether a form is a name in a language that capitalises every noun.
func (f *finder) surely(o *form) bool {
	return o.first&place != 0 || o.place > 8 || !o.single() && (o.person > 3 || o.titled || o.first&given != 0 || o.count > 1 && o.person >= 0) || o.single() && o.titled
}

// names returns the names in the form that callers get.
func (f *finder) names() []brief.Name {
	buffer := make([]int32, 3*len(f.forms))
	at, counts := buffer[:len(f.forms)], buffer[len(f.forms):2*len(f.forms)] // by form: the name, its mentions
	order := buffer[2*len(f.forms):][:0]
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
	forms := make([]string, len(order))
	for i, owner := range order {
		n := counts[owner]
		at[owner] = int32(i)
		names[i].Mentions = mentions[:0:n]
		mentions = mentions[n:]
		names[i].Forms = forms[i : i : i+1]
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
