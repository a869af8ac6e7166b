package referent

import "briefing/internal/brief"

// A focus is whom a pronoun of a sex can mean, after the sentences read so far.
type focus struct {
	sex       sex
	names     []brief.Name
	who       int  // index of the name of whom the text tells, or nobody
	speaker   int  // of the one who was last credited with saying something, or nobody
	steady    bool // the person was so before the last sentence too, and not as one who says something
	voiced    bool // the last words outside quotations credit a pronoun with one
	contested bool // a second person may be meant, unless the pronoun's sentence says on
	idle      int  // sentences since the person was last spoken of
	sentence  int  // sentences read
	seen      []int
	unnamed   int // sentence, from 1, that last spoke of a person without a name; 0 for none
	rivals    rivalry
}

func newFocus(s sex, names []brief.Name) focus {
	return focus{sex: s, names: names, who: nobody, speaker: nobody, seen: make([]int, len(names)), rivals: rivalry{named: make([]int, len(names)), spoke: nobody}}
}

// forget passes sentences that were not read, in which anybody may have been spoken of.
func (f *focus) forget() {
	f.clear()
	f.unnamed = f.sentence + 1
	f.rivals.spoke, f.rivals.nameless = nobody, f.sentence
}

func (f *focus) clear() {
	f.who, f.speaker, f.contested = nobody, nobody, false
}

// How many sentences a person is kept in mind.
const (
	patience = 2 // through sentences that speak of nobody
	memory   = 3 // as another whom a later pronoun may mean
)

// follow returns whom the leading pronoun of s means, or nobody, and takes in whom s speaks of.
func (f *focus) follow(s *reading) int {
	f.sentence++
	found := nobody
	if s.pronoun.sex == f.sex {
		found = f.resolve(s)
	}
	f.take(s, found)
	f.meet(s, found)
	if !s.pronoun.plain {
		return nobody
	}
	return found
}

// resolve returns whom the leading pronoun means, which is of the focus's sex.
func (f *focus) resolve(s *reading) int {
	who := f.who
	switch {
	case s.pronoun.says && f.speaker != nobody:
		who = f.speaker
	case f.contested:
		return nobody
	case who != nobody && who == f.speaker && (f.idle > 0 || !f.steady && f.rivalled(who)):
		return nobody // "The coach, Lee, said the knee was broken. He will miss two games."
	}
	if who == nobody || s.mentions(who) || f.excludes(who, s) {
		return nobody
	}
	return who
}

// rivalled reports whether another person than who was spoken of a short while ago.
func (f *focus) rivalled(who int) bool {
	if f.unnamed > 0 && f.sentence-f.unnamed <= memory {
		return true
	}
	for i, at := range f.seen {
		if i != who && at > 0 && f.sentence-at <= memory {
			return true
		}
	}
	return false
}

// A cast is who of one sex take part in a sentence besides the one it is about.
type cast struct {
	lead    *person // the subject of the sentence, or whom its leading pronoun means
	subject *person // of another clause
	partner *person // another subject of the sentence
	speaker *person
	other   *person // anybody else
	crowd   bool    // two take one of these parts
	quoted  bool    // one is named inside a quotation
	unnamed bool    // one has no name
	passer  bool    // one of no known sex and without a name is no subject: "he begged a worker to call"
}

// cast returns who of the focus's sex take part in s, its leading pronoun meaning found.
func (f *focus) cast(s *reading, found int) cast {
	var c cast
	if found != nobody {
		c.lead = &person{name: found, sex: f.sex, role: main, speaks: s.pronoun.says}
	}
	for i := range s.persons {
		p := &s.persons[i]
		if !p.sex.fits(f.sex) || found != nobody && p.name == found {
			continue
		}
		part := &c.other
		switch {
		case p.name == nobody && p.quoted:
			continue
		case p.name == nobody && p.sex == either && p.role <= owner:
			c.passer = true
			continue
		case p.quoted:
			c.quoted = true
			continue
		case p.role == main && found == nobody:
			part = &c.lead
		case p.role == subject:
			part = &c.subject
		case p.role == main || p.role == partner:
			part = &c.partner
		case p.role == speaker:
			part = &c.speaker
		}
		c.unnamed = c.unnamed || p.name == nobody
		c.crowd = c.crowd || *part != nil
		*part = p
	}
	return c
}

// only reports whether the named person who is the only one to take part.
func (c *cast) only(who int) bool {
	p := c.subject
	if p == nil {
		p = c.other
	} else if c.other != nil {
		return false
	}
	return who != nobody && p != nil && p.name == who && !c.crowd
}

// take updates the focus by the persons that s speaks of, its leading pronoun meaning found.
func (f *focus) take(s *reading, found int) {
	c := f.cast(s, found)
	c.quoted = c.quoted || s.quoted[f.sex]
	c.unnamed = c.unnamed || c.passer && c.lead == nil
	lost := s.pronoun.sex == f.sex && found == nobody
	switch {
	case lost:
		f.clear()
	case s.mute && (c.quoted || f.speaker == nobody && !f.voiced):
		f.clear() // a quotation that nobody is credited with
	case s.mute && f.speaker != nobody:
		f.who = f.speaker
		f.wait(s)
	case c.partner != nil:
		f.clear()
	case c.lead != nil:
		f.lead(&c, s)
	case c.speaker != nil:
		f.credit(&c, s)
	case c.only(f.who) && !c.quoted && !c.unnamed:
		f.idle = 0
	case c.subject != nil:
		f.settle(c.subject, c.other != nil || c.crowd || c.unnamed || c.quoted, s)
	case c.other == nil && !c.quoted && !c.unnamed:
		f.wait(s)
	case c.other == nil || c.crowd || c.unnamed || c.quoted || c.other.role != topic && f.rivalled(c.other.name):
		f.clear()
	default:
		f.settle(c.other, false, s)
	}
	f.voiced = s.credits[f.sex] || f.voiced && s.mute
	f.remember(s, found, lost || c.unnamed)
}

// lead takes in a sentence that is about a person.
func (f *focus) lead(c *cast, s *reading) {
	f.settle(c.lead, c.subject != nil || c.quoted || c.unnamed, s)
	switch {
	case c.lead.speaks:
		f.speaker = f.who
	case c.speaker != nil && c.speaker.name != nobody && f.names[c.speaker.name].Kind == brief.Person:
		f.speaker = c.speaker.name
	}
}

// credit takes in a sentence that is about something else and tells who said it.
func (f *focus) credit(c *cast, s *reading) {
	f.settle(c.speaker, c.subject != nil || c.other != nil || c.quoted || c.unnamed, s)
	f.speaker = f.who
}

// settle makes a person the one of whom the text tells. One of unknown sex must take a chief part, in a
// sentence that has no pronoun of the other sex.
func (f *focus) settle(p *person, contested bool, s *reading) {
	steady := p.name == f.who && f.who != f.speaker
	f.clear()
	f.idle, f.steady = 0, steady
	if p.name != nobody && !p.shared && f.names[p.name].Kind == brief.Person && (p.sex == f.sex || p.role >= speaker && !s.later[1-f.sex] && s.pronoun.sex != 1-f.sex) {
		f.who, f.contested = p.name, contested
	}
}

// wait passes a sentence that speaks of nobody.
func (f *focus) wait(s *reading) {
	if s.later[f.sex] && (f.who != f.speaker || !s.opened) {
		f.idle = 0
		return
	}
	if f.idle++; f.idle > patience {
		f.clear()
	}
}

func (f *focus) remember(s *reading, found int, unnamed bool) {
	if unnamed {
		f.unnamed = f.sentence
	}
	if found != nobody {
		f.seen[found] = f.sentence
	}
	for _, p := range s.persons {
		if p.name != nobody && p.sex.fits(f.sex) && (p.role >= owner || p.sex == f.sex && !p.quoted) {
			f.seen[p.name] = f.sentence
		}
	}
}
