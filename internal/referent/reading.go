package referent

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// A reading is whom one sentence speaks of.
type reading struct {
	persons []person
	pronoun pronoun
	opened  bool    // has its subject
	mute    bool    // has no words outside quotations
	credits [2]bool // a pronoun of the sex is credited with a quotation: "…," she said
	later   [2]bool // another pronoun of the sex stands outside quotations
	quoted  [2]bool // one stands inside a quotation
	objects [2]bool // one that is no subject stands outside quotations: "him"
	rivals  []rival
}

// A person is one whom a sentence names or speaks of.
type person struct {
	name   int // index, or nobody
	sex    sex
	role   role
	speaks bool // stands beside a verb of saying
	quoted bool // is named inside quotations only
	shared bool // may be another than the one who bears the name
}

// A pronoun is the one that opens a sentence or its main clause.
type pronoun struct {
	sex    sex  // either when there is none
	plain  bool // can be replaced by a name: no contraction, no object
	says   bool // a verb of saying follows
	owner  bool // "his" or "her"
	goesOn bool // the verb is one by which a speaker goes on
}

func (s *reading) mentions(name int) bool {
	for _, p := range s.persons {
		if p.name == name {
			return true
		}
	}
	return false
}

// A reader reads sentences in order.
type reader struct {
	text     string
	names    []brief.Name
	sexes    []sex     // of the names
	mentions []mention // those still ahead

	words  []word // of the sentence being read, kept to be used again
	rivals []rival
}

// A word is a word or a whole name of a sentence.
type word struct {
	brief.Span
	meaning     // of a name only its text
	name    int // index of the name it is, or nobody
	capital bool
	quoted  bool
	after   byte // what follows: a comma, a space, …
}

// read returns what the sentence tells.
func (r *reader) read(span brief.Span, quotations []brief.Span) reading {
	r.split(span, quotations)
	s := reading{pronoun: pronoun{sex: either}, mute: true, rivals: r.rivals[:0]}
	at := nobody
	if mayLead(span.In(r.text)) {
		at = r.leading()
	}
	for i := range r.words {
		w := &r.words[i]
		s.mute = s.mute && w.quoted
		g := w.pronoun()
		switch {
		case w.name != nobody:
			r.addName(&s, i)
		case g != either && i == at:
			s.pronoun = r.pronounAt(i, g)
			s.opened = !s.pronoun.owner
		case g != either && w.quoted:
			s.quoted[g] = true
		case g != either:
			s.later[g] = true
			s.objects[g] = s.objects[g] || r.isObject(i)
			s.credits[g] = s.credits[g] || r.credited(i, i) || i > 0 && r.words[i-1].quoted && r.saysAfter(i)
		default:
			r.addNoun(&s, i)
		}
		r.addRival(&s, i)
	}
	r.rivals = s.rivals
	return s
}

// addNoun adds the person of whom the noun at i tells, if it does.
func (r *reader) addNoun(s *reading, i int) {
	g, ok := r.noun(i)
	if !ok && !r.stranger(i) {
		return
	}
	if k := r.phrase(i); g == either && k > 0 && r.words[k-1].is(aside) {
		return // "with an instructor"
	}
	p := person{name: nobody, sex: g, quoted: r.words[i].quoted}
	if !p.quoted {
		p.role = r.role(i, s.opened)
		p.speaks = p.role == speaker || p.role == main && r.says(i)
		s.opened = s.opened || p.role == main
	}
	s.persons = append(s.persons, p)
}

// stranger reports whether the word at i is what somebody may be called who does something, and no name
// that is known: "…, Park said".
func (r *reader) stranger(i int) bool {
	w := &r.words[i]
	if i == 0 || i+1 == len(r.words) || !w.capital || w.class != 0 || w.quoted || w.after != ' ' || r.words[i-1].name != nobody {
		return false
	}
	next := &r.words[i+1]
	return next.name == nobody && next.is(saying|speech|past)
}

// split finds the words of a sentence.
func (r *reader) split(span brief.Span, quotations []brief.Span) {
	r.words = r.words[:0]
	for len(r.mentions) > 0 && r.mentions[0].Start < span.Start {
		r.mentions = r.mentions[1:]
	}
	for i := span.Start; i < span.End; {
		for len(quotations) > 0 && quotations[0].End <= i {
			quotations = quotations[1:]
		}
		w := word{Span: brief.Span{Start: i}, name: nobody, quoted: len(quotations) > 0 && quotations[0].Start <= i}
		switch {
		case len(r.mentions) > 0 && r.mentions[0].Start <= i && r.mentions[0].End <= span.End && r.mentions[0].End > i:
			w.End, w.name = r.mentions[0].End, r.mentions[0].name
			w.text = r.text[i:w.End]
			r.mentions = r.mentions[1:]
		default:
			w.End = wordEnd(r.text[:span.End], i)
			if w.End == i {
				_, size := utf8.DecodeRuneInString(r.text[i:])
				i += size
				continue
			}
			w.meaning = mean(r.text[i:w.End])
		}
		if c := r.text[i]; c < utf8.RuneSelf {
			w.capital = 'A' <= c && c <= 'Z'
		} else {
			first, _ := utf8.DecodeRuneInString(r.text[i:])
			w.capital = unicode.IsUpper(first)
		}
		if w.name == nobody && w.capital && w.class == 0 {
			w.name = r.surname(r.text[i:w.End])
		}
		if w.End < span.End {
			w.after = r.text[w.End]
		}
		r.words = append(r.words, w)
		i = w.End
		if w.name != nobody && possessive(r.text[:span.End], i) {
			i += strings.IndexAny(r.text[i:span.End]+" ", "s ") // the "'s"
		}
	}
}

// surname returns the only person whose name ends with a word, or nobody: a surname that is a word of
// another kind, as in "Park said", is not among the mentions.
func (r *reader) surname(word string) int {
	found := nobody
	for i := range r.names {
		if r.isPerson(i) && endsWith(r.names[i].Text, word) {
			if found != nobody {
				return nobody
			}
			found = i
		}
	}
	return found
}

// shared reports whether the name at i is a surname alone that two persons bear who may be of one sex.
func (r *reader) shared(i int) bool {
	w := &r.words[i]
	if strings.IndexByte(w.text, ' ') >= 0 {
		return false
	}
	for k := range r.names {
		if k != w.name && r.isPerson(k) && r.sexes[k].fits(r.sexes[w.name]) && endsWith(r.names[k].Text, w.text) {
			return true
		}
	}
	return false
}

// doubtful reports whether a given name and how the text speaks of its bearer tell different sexes, so that
// two persons may have been taken for one.
func (r *reader) doubtful(name int) bool {
	switch n := &r.names[name]; n.Gender {
	case brief.Masculine:
		return sexOf(n.Text) == feminine
	case brief.Feminine:
		return sexOf(n.Text) == masculine
	}
	return false
}

// endsWith reports whether a name of several words ends with the word.
func endsWith(name, word string) bool {
	n := len(name) - len(word)
	return n > 0 && name[n-1] == ' ' && name[n:] == word
}

// wordEnd returns the end of the word that begins at i, or i when none does. Apostrophes and hyphens
// between letters belong to it.
func wordEnd(text string, i int) int {
	start := i
	for i < len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9':
			i++
		case (c == '\'' || c == '-') && i > start && i+1 < len(text) && letterAt(text, i+1):
			i++
		case c == 0xe2 && i > start && strings.HasPrefix(text[i:], "’") && letterAt(text, i+3):
			i += len("’")
		case c >= utf8.RuneSelf && letterAt(text, i):
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
		default:
			return i
		}
	}
	return i
}

func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[min(i, len(text)):])
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// longestOpening is how many words may stand before a leading pronoun.
const longestOpening = 14

// leading returns the index of the pronoun that opens the sentence or its main clause, or nobody. Before
// it may stand connectives and one phrase up to a comma, in which nobody is named or spoken of.
func (r *reader) leading() int {
	first := nobody // the first pronoun of the opening phrase, the one to be replaced
	clause := false // the opening is a clause of its own, not bound to what follows
	for i := range r.words {
		w := &r.words[i]
		if i > longestOpening || w.quoted || w.is(ownVoice) {
			return nobody
		}
		if w.name != nobody {
			if r.mayBePerson(w.name) || possessive(r.text, w.End) {
				return nobody
			}
			continue
		}
		clause = clause || w.is(auxiliary) && !r.words[0].is(preposition)
		opens := i == 0 || r.words[i-1].after == ',' || i == 1 && r.words[0].is(opening)
		switch g := w.pronoun(); {
		case g == either:
		case w.text == "he" || w.text == "she" || w.text == "his" || w.text == "her" && (opens || r.words[i-1].is(preposition)):
			if first == nobody {
				first = i
			} else if r.words[first].pronoun() != g {
				return nobody
			}
			if opens && (i == 0 || w.text == "he" || w.text == "she") {
				if clause && !r.saysAfter(i) {
					return nobody
				}
				return first
			}
		default:
			return nobody
		}
		if _, ok := r.noun(i); ok {
			return nobody
		}
	}
	return nobody
}

// mayBePerson reports whether a name is a person's or of no known kind.
func (r *reader) mayBePerson(name int) bool {
	k := r.names[name].Kind
	return k != brief.Place && k != brief.Organisation
}

// pronounAt returns the leading pronoun of sex g at i.
func (r *reader) pronounAt(i int, g sex) pronoun {
	w := r.words[i]
	p := pronoun{sex: g, plain: w.after == ' '}
	if i+1 == len(r.words) {
		p.plain = false
		return p
	}
	next := &r.words[i+1]
	if w.text == "his" || w.text == "her" {
		p.owner = true
		p.plain = p.plain && !next.is(auxiliary|preposition|saying)
		return p
	}
	p.says, p.goesOn = r.saysAfter(i), r.goesOn(i)
	return p
}

// saysAfter reports whether the word at i is followed by a verb of saying.
func (r *reader) saysAfter(i int) bool {
	for _, v := range r.words[i+1 : min(len(r.words), i+4)] {
		if v.is(saying | speech) {
			return true
		}
		if !v.is(auxiliary) && !strings.HasSuffix(v.text, "ly") && v.text != "also" {
			return false
		}
	}
	return false
}

// possessive reports whether "'s" follows at end, or the apostrophe alone.
func possessive(text string, end int) bool {
	rest := text[end:]
	for _, mark := range []string{"'", "’"} {
		if r, ok := strings.CutPrefix(rest, mark); ok {
			return strings.HasPrefix(r, "s") || strings.HasPrefix(r, " ")
		}
	}
	return false
}

// addName adds the person whose name is the word at i. A name of no known kind may be a person's.
func (r *reader) addName(s *reading, i int) {
	w := &r.words[i]
	if !r.mayBePerson(w.name) {
		return
	}
	p := person{name: w.name, sex: r.sexes[w.name], role: object, quoted: w.quoted, shared: r.shared(i) || r.doubtful(w.name)}
	if !w.quoted {
		p.role = r.role(i, s.opened)
		p.speaks = p.role == speaker || p.role == main && r.says(i)
		s.opened = s.opened || p.role == main
	}
	if r.names[w.name].Kind == "" && p.sex == either && p.role < subject {
		return // a thing, more likely
	}
	for k := range s.persons {
		if q := &s.persons[k]; q.name == p.name {
			q.role = max(q.role, p.role)
			q.speaks = q.speaks || p.speaks
			q.quoted = q.quoted && p.quoted
			q.shared = q.shared && p.shared
			return
		}
	}
	s.persons = append(s.persons, p)
}
