package referent

import (
	"slices"
	"strings"

	"briefing/internal/brief"
)

// A rival is somebody, or some animal, that words outside quotations speak of, whatever their part in the
// sentence: "He was jailed" after "Ann Ray said Ivo Lenk was attacked by Olaf Brandt" means either man.
type rival struct {
	name  int // index, or nobody
	sex   sex // either unless it is certain
	hears bool
}

// A rivalry is who else was spoken of, and when each person was last named.
type rivalry struct {
	named    []int // sentence, from 1, that last named each person; 0 for none
	nameless int   // sentence that last spoke of somebody without a known name
	spoke    int   // who is credited with saying what the last sentence tells, or nobody
	heard    bool  // it was said to one who may be meant
}

// excludes reports whether somebody else than who, whom the sentence s would mean by its pronoun, was
// spoken of since the text last named who. It does not matter where one goes on with saying something.
func (f *focus) excludes(who int, s *reading) bool {
	if s.objects[f.sex] {
		return true // "He left him in 2012."
	}
	if s.pronoun.goesOn && f.rivals.spoke == who && !f.rivals.heard {
		return false
	}
	since := f.rivals.named[who]
	if since == 0 || f.rivals.nameless >= since {
		return true
	}
	for i, at := range f.rivals.named {
		if i != who && at >= since {
			return true
		}
	}
	return false
}

// meet takes in whom s speaks of, its leading pronoun meaning found.
func (f *focus) meet(s *reading, found int) {
	v := &f.rivals
	v.spoke, v.heard = nobody, false
	for _, r := range s.rivals {
		if !r.sex.fits(f.sex) {
			continue
		}
		v.heard = v.heard || r.hears
		if r.name == nobody {
			v.nameless = f.sentence
		} else {
			v.named[r.name] = f.sentence
		}
	}
	if found == nobody && s.objects[f.sex] && f.onlyOwns(s) {
		v.nameless = f.sentence // "Ann Ray's friend called her."
	}
	if found != nobody && s.pronoun.says {
		v.spoke = found
	}
	for _, p := range s.persons {
		if !p.speaks || p.quoted || !p.sex.fits(f.sex) {
			continue
		}
		if v.spoke != nobody && v.spoke != p.name || p.name == nobody {
			v.heard = true // two speak
		}
		v.spoke = p.name
	}
}

// onlyOwns reports whether s names persons of the focus's sex, but none of them as a subject.
func (f *focus) onlyOwns(s *reading) bool {
	names := false
	for _, p := range s.persons {
		if p.name != nobody && !p.quoted && p.sex.fits(f.sex) {
			if p.role >= subject {
				return false
			}
			names = true
		}
	}
	return names
}

// addRival adds whom the word at i speaks of, if it does.
func (r *reader) addRival(s *reading, i int) {
	w := &r.words[i]
	switch {
	case w.quoted:
	case w.name != nobody:
		if r.names[w.name].Kind == brief.Person || !r.thing(i) && (r.mayBePerson(w.name) || r.likePerson(i)) {
			s.rivals = append(s.rivals, rival{w.name, r.certain(w.name), r.hears(i)})
		}
	case r.oneOfThem(i):
		s.rivals = append(s.rivals, rival{nobody, either, false})
	case w.is(human) || w.is(animal) || w.class == 0 && agentive(w.text):
		if g, ok := r.somebody(i); ok {
			s.rivals = append(s.rivals, rival{nobody, g, r.hears(r.phrase(i))})
		}
	case r.unknown(i):
		s.rivals = append(s.rivals, rival{nobody, either, r.hears(i)})
	}
}

// hears reports whether the word at i follows a verb whose object hears what is said.
func (r *reader) hears(i int) bool { return i > 0 && r.words[i-1].is(hearing) }

// certain returns the sex of the person of a name if the given name or an honorific tells it.
func (r *reader) certain(name int) sex {
	n := &r.names[name]
	if g := sexOf(n.Text); g != either {
		if r.doubtful(name) {
			return either
		}
		return g
	}
	for _, m := range n.Mentions {
		title := strings.TrimSuffix(m.Before[strings.LastIndexByte(m.Before, ' ')+1:], ".")
		switch title {
		case "Mr", "Sir", "Lord", "King", "Prince":
			return masculine
		case "Mrs", "Ms", "Miss", "Lady", "Queen", "Princess":
			return feminine
		}
	}
	return either
}

// likePerson reports whether the name at i may be a person's, whatever it was taken for: it begins with a
// given name, "Charlotte", or is a place's that does something, "was hit by Jordan".
func (r *reader) likePerson(i int) bool {
	w := &r.words[i]
	first, _, _ := strings.Cut(w.text, " ")
	if given[first] != 0 {
		return true
	}
	return i > 0 && r.names[w.name].Kind == brief.Place && (r.words[i-1].text == "by" || r.words[i-1].text == "with")
}

// thing reports whether the name of no known kind at i is used as those of persons and animals are not:
// "the Harrow Cup", "in Harrow".
func (r *reader) thing(i int) bool {
	if i == 0 {
		return false
	}
	before := r.words[i-1]
	return before.after == ' ' && (before.text == "the" || before.text == "in")
}

// somebody reports whether the noun at i speaks of a single person or animal without a name, and of
// which sex.
func (r *reader) somebody(i int) (sex, bool) {
	w := &r.words[i]
	g := w.class.sex()
	if w.is(animal) {
		return g, true
	}
	if (w.text == "another" || w.text == "other") && i+1 < len(r.words) && w.after == ' ' && !r.words[i+1].is(preposition|auxiliary|verb|past|saying|speech) {
		return either, false // "another goal"
	}
	if h, ok := r.noun(i); ok {
		return h, true
	}
	if r.post(i) {
		return either, false
	}
	for k := i - 1; k >= 0 && k >= i-longestPhrase; k-- { // "There was a driver", "a tall, thin, dark man"
		b := &r.words[k]
		if b.is(determiner) {
			there := k >= 2 && r.words[k-1].is(copula) && (r.words[k-2].text == "there" || r.words[k-2].text == "it")
			return g, there || !r.isRole(k)
		}
		if b.name != nobody || b.is(preposition) {
			break
		}
	}
	return either, false
}

// notPeople is what is written with a capital and is nobody's name.
var notPeople = []string{
	"April", "August", "Bible", "Christmas", "Congress", "December", "Easter", "February", "Friday", "God", "Internet", "Islam", "January", "July", "June",
	"March", "Monday", "November", "October", "Parliament", "Police", "Saturday", "Senate", "September", "State", "Sunday", "Thursday", "Tuesday", "Wednesday",
}

// unknown reports whether the word at i may be the name of somebody that is not among the names: it has a
// capital where only names have one, or does what only somebody does.
func (r *reader) unknown(i int) bool {
	w := &r.words[i]
	if !w.capital {
		return strings.HasPrefix(w.text, "al-") || strings.HasPrefix(w.text, "el-")
	}
	if w.class != 0 || len(w.text) < 2 || len(w.text) < 5 && w.text == strings.ToUpper(w.text) {
		return false
	}
	if hyphen := strings.LastIndexByte(w.text, '-'); hyphen >= 0 && 'a' <= w.text[hyphen+1] && w.text[hyphen+1] <= 'z' {
		return false // "Harrow-born"
	}
	if i == 0 {
		return r.stands(i)
	}
	if ofGroup(w.text) {
		return r.endsPhrase(i)
	}
	if r.words[i-1].text == "the" {
		return r.endsPhrase(i) // "the Swede"
	}
	if before := &r.words[i-1]; before.quoted || r.thing(i) || before.name != nobody && before.after == ' ' && !r.mayBePerson(before.name) {
		return false
	}
	_, found := slices.BinarySearch(notPeople, w.text)
	return !found
}

// ofGroup reports whether a word with a capital tells of which country, faith or party somebody or
// something is: "Russian", "Chinese".
func ofGroup(word string) bool {
	switch word {
	case "Democrat", "Republican", "Muslim", "Christian", "Jewish", "Islamic", "Democratic", "French", "Dutch", "Greek", "Iraqi", "Israeli", "Pakistani":
		return true
	}
	for _, end := range []string{"ish", "ese", "can", "ian", "ans"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// endsPhrase reports whether no noun follows the word at i to which it belongs.
func (r *reader) endsPhrase(i int) bool {
	if w := &r.words[i]; w.after != ' ' || i+1 == len(r.words) || strings.HasSuffix(w.text, "s") {
		return !strings.HasSuffix(w.text, "s")
	}
	next := &r.words[i+1]
	return next.name == nobody && next.is(preposition|conjunction|auxiliary|saying|verb)
}

// oneOfThem reports whether the word at i picks out one of several, who may be persons: "one died", "the
// eldest was held".
func (r *reader) oneOfThem(i int) bool {
	w := &r.words[i]
	switch w.text {
	case "first", "second", "third", "fourth", "fifth", "last", "seed":
	default:
		if w.text != "one" && !strings.HasSuffix(w.text, "est") {
			return false
		}
	}
	if i > 0 && (r.words[i-1].text == "at" || w.text == "one" && r.words[i-1].is(determiner|preposition)) || i+1 == len(r.words) || w.after != ' ' {
		return w.text == "seed"
	}
	next := &r.words[i+1]
	return w.text == "seed" || next.name == nobody && next.is(auxiliary|verb|past|saying)
}

// agentive reports whether a word that the lexicon does not have ends as those of many persons do:
// "intruder", "attendee", "violinist", "ex-mayor". Of those of things only common ones are known.
func agentive(word string) bool {
	n := len(word)
	if n < 5 || word[0] < 'a' || word[0] > 'z' {
		return false
	}
	switch word[n-2:] {
	case "er", "or", "ee", "st", "an", "nt":
	default:
		return strings.HasPrefix(word, "ex-")
	}
	switch word {
	case "number", "water", "power", "paper", "computer", "order", "letter", "matter", "summer", "winter", "river", "center", "weather", "career", "offer",
		"chapter", "border", "corner", "dinner", "cover", "error", "floor", "tower", "shoulder", "finger", "answer", "quarter", "disorder", "murder", "cancer",
		"former", "fever", "laser", "trailer", "container", "helicopter", "theater", "newspaper", "poster", "character", "never", "whether", "rather", "either",
		"neither", "together", "however", "further", "earlier", "color", "honor", "labor", "favor", "behavior", "harbor", "humor", "mirror", "terror", "horror",
		"interior", "prior", "minor", "superior", "factor", "sector", "motor", "degree", "coffee", "committee", "guarantee", "larger", "higher", "lower", "older",
		"younger", "better", "bigger", "longer", "greater", "latter", "outer", "inner", "upper", "silver", "gender", "disaster", "transfer", "register", "master",
		"encounter", "freezer", "bumper", "shelter", "tender", "ladder", "layer", "counter", "prayer", "user", "twitter", "chamber", "proper", "popular", "soccer",
		"liquor", "hammer", "trigger", "surrender", "remainder", "semester", "sweater", "barrier", "carrier", "folder", "locker", "scanner", "sticker", "banner", "buffer":
		return false
	}
	for _, end := range []string{"er", "or", "ee", "ist", "man", "ian", "woman", "ant"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return strings.HasPrefix(word, "ex-")
}

// stands reports whether the word that opens the sentence is the subject of the verb after it, and no
// plural: "Rex bit a neighbour".
func (r *reader) stands(i int) bool {
	w := &r.words[i]
	if w.text == "Police" || strings.HasSuffix(w.text, "s") || i+1 == len(r.words) || w.after != ' ' {
		return false
	}
	next := &r.words[i+1]
	return next.name == nobody && !next.capital && next.is(auxiliary|saying|verb|past|speech)
}

// isObject reports whether the pronoun at i means another than the subject: "him", and "her" where no
// noun follows that she could own.
func (r *reader) isObject(i int) bool {
	w := &r.words[i]
	if w.text != "her" || w.after != ' ' || i+1 == len(r.words) {
		return w.text == "him" || w.text == "her"
	}
	next := &r.words[i+1]
	return next.name == nobody && (next.is(determiner|preposition|conjunction|auxiliary|saying) || strings.HasSuffix(next.text, "ly"))
}

// goesOn reports whether the word at i is followed by a verb by which one goes on with what one said, and
// does not answer another, as by "denied".
func (r *reader) goesOn(i int) bool {
	for _, v := range r.words[i+1 : min(len(r.words), i+4)] {
		switch v.text {
		case "said", "says", "added", "adds", "told", "tells", "continued", "explained", "explains", "noted", "notes", "stressed", "recalled", "wrote", "writes",
			"argued", "argues", "warned", "warns", "concluded", "predicted", "stated":
			return true
		}
		if !v.is(auxiliary) && !strings.HasSuffix(v.text, "ly") && v.text != "also" {
			return false
		}
	}
	return false
}
