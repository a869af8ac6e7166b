package name

import "strings"

// group merges the forms that are spellings of one another: capitals, acronyms, initials, middle names,
// transliterations, case endings. It leaves surnames alone for later.
func (f *finder) group() {
	f.openers()
	for i := range f.forms {
		o := &f.forms[i]
		if o.count == 0 || o.owner != int32(i) {
			continue
		}
		for j := max(0, i-reach); j < i; j++ {
			p := &f.forms[j]
			if agree(o.onset, p.onset) && p.owner == int32(j) && p.count > 0 && f.spells(o, p) && !f.ambiguous(int32(i), int32(j)) {
				f.merge(int32(i), int32(j))
				break
			}
		}
	}
	f.acronyms()
}

// reach is how many forms apart two forms of one name may be, so that a long text takes no longer than its
// length asks.
const reach = 200

// merge puts form i, with its traits, under the name of form j.
func (f *finder) merge(i, j int32) {
	o, p := &f.forms[i], &f.forms[j]
	o.owner = j
	p.person += o.person
	p.place += o.place
	if !o.caps || p.caps {
		p.body += o.body
	}
	p.titled = p.titled || o.titled
}

// root returns the form that stands for the name of form i.
func (f *finder) root(i int32) int32 {
	for f.forms[i].owner != i {
		i = f.forms[i].owner
	}
	return i
}

// spells reports whether two forms of as many words, or of more and fewer given names, are one name.
func (f *finder) spells(o, p *form) bool {
	if o.alias != "" || p.alias != "" {
		return o.alias == p.alias
	}
	if !agree(o.onset, p.onset) {
		return false
	}
	if o.caps != p.caps && len(o.text) > 3 && strings.EqualFold(o.text, p.text) {
		return true
	}
	a, b := f.wordsOf(o), f.wordsOf(p)
	switch {
	case f.lex.cases:
		return sameStems(a, b)
	case f.lex.nouns && o.text != p.text && strings.TrimSuffix(o.text, "s") == strings.TrimSuffix(p.text, "s"):
		return true
	case o.last&firm != 0 || p.last&firm != 0:
		return withoutFirm(a, o.last) == withoutFirm(b, p.last)
	case len(a) == 1 && len(b) == 1:
		return o.all&place == 0 && p.all&place == 0 && !o.caps && !p.caps && variant(a[0], b[0], false)
	case len(a) == 1 || len(b) == 1:
		return false
	}
	return f.personal(o) && f.personal(p) && samePerson(a, b)
}

// onset returns what stands for the sound that a word begins with: one small letter for all that
// transliterations write it with, 0 for a letter beyond ASCII.
func onset(word string) byte {
	switch c := word[0] | 0x20; c {
	case 'g', 'q', 'k':
		return 'k'
	case 'j', 'y', 'i', 'e':
		return 'i'
	default:
		if c >= 0x80 {
			return 0
		}
		return c
	}
}

// agree reports whether words of these onsets may be spellings of one.
func agree(a, b byte) bool { return a == b || a == 0 || b == 0 }

// ambiguous reports whether form i, which has an initial or lacks a given name, could be another name as
// well as that of form j.
func (f *finder) ambiguous(i, j int32) bool {
	for k := max(0, int(j)-reach); k < min(len(f.forms), int(i)+reach); k++ {
		o := &f.forms[k]
		if int32(k) != i && int32(k) != j && o.count > 0 && f.root(int32(k)) != f.root(j) && o.hi-o.lo > 1 && f.spells(&f.forms[i], o) && !f.spells(&f.forms[j], o) {
			return true
		}
	}
	return false
}

func withoutFirm(words []string, last class) string {
	if last&firm != 0 && len(words) > 1 {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// personal reports whether a form of several words may be a person's name.
func (f *finder) personal(o *form) bool {
	switch {
	case o.single() || o.all&(of|forOn|firm) != 0 && o.all&noble == 0 || f.lex.places[o.text] || o.alias != "":
		return false
	case o.person > 3:
		return o.person >= o.place && o.person >= o.body
	case o.last&(body|land) != 0 && o.last&surname == 0, o.first&(compass|demonym|field|head|body|generic) != 0, o.last&(generic|demonym) != 0 && o.last&surname == 0:
		return false
	case f.lex.nouns:
		return o.first&given != 0
	case o.acronym, o.first&(place|given) == place, o.last&(place|surname) == place && o.first&given == 0:
		return false // a club: "Chelsea Carrow"
	}
	return o.hi-o.lo <= 5 && o.place < 4 && o.body < 4
}

// acronyms merges "WHO" into the name of several words whose initials it is.
func (f *finder) acronyms() {
	for i := range f.forms {
		o := &f.forms[i]
		if !o.caps || !o.single() || o.alias != "" || len(o.text) < 2 || len(o.text) > 7 || o.owner != int32(i) || o.count == 0 {
			continue
		}
		full := int32(-1)
		for j := max(0, i-reach); j < min(len(f.forms), i+reach); j++ {
			p := &f.forms[j]
			if p.owner == int32(j) && p.count > 0 && p.hi-p.lo > 1 && f.abbreviates(o.text, p) && (len(o.text) > 2 || f.bracketed(int32(i), int32(j))) {
				if full >= 0 {
					full = -2
					break
				}
				full = int32(j)
			}
		}
		if full >= 0 && (f.forms[full].person < 5 || f.bracketed(int32(i), full)) {
			f.merge(int32(i), full)
		}
	}
}

// abbreviates reports whether the letters of acronym are the capitals that the form's words begin with.
func (f *finder) abbreviates(acronym string, p *form) bool {
	n := 0
	for _, w := range f.wordsOf(p) {
		c := w[0]
		if kindOf[c] == lower {
			continue
		}
		for n < len(acronym) && acronym[n] == '.' {
			n++
		}
		if n == len(acronym) && n > 2 {
			continue // "CDC", the Centers for Disease Control and Prevention
		}
		if n >= len(acronym) || acronym[n] != c {
			return false
		}
		n++
	}
	return strings.TrimRight(acronym[n:], ".") == ""
}

// bracketed reports whether form i stands in brackets directly after form j somewhere.
func (f *finder) bracketed(i, j int32) bool {
	for k := 1; k < len(f.candidates); k++ {
		a, b := &f.candidates[k-1], &f.candidates[k]
		if b.form == i && a.form == j && f.text[a.End:b.Start] == " (" {
			return true
		}
	}
	return false
}

// openers corrects the forms that stand only where sentences begin: the first word may be none of the
// name, which is a form without it.
func (f *finder) openers() {
	for i := range f.candidates {
		c := &f.candidates[i]
		o := &f.forms[c.form]
		if o.single() || c.before.Len() > 0 || o.first&(given|place|compass|noble|head) != 0 || o.count > 1 {
			continue
		}
		cut := strings.IndexByte(o.text, ' ')
		if cut < 0 || c.Len() != len(o.text) {
			continue
		}
		rest, ok := f.byText(o.text[cut+1:])
		if !ok || f.forms[rest].count == 0 || !f.written(o.text[:cut]) {
			continue
		}
		o.count--
		c.Start += cut + 1
		c.form = rest
		f.forms[rest].count++
		f.forms[rest].inside++
	}
}

// enough is how much of a text is searched for a word in small letters, in bytes: more than articles have.
const enough = 1 << 15

// written reports whether the text has the word in small letters.
func (f *finder) written(word string) bool {
	c := word[0]
	if kindOf[c] != upper && kindOf[c] != lower {
		return false
	}
	var buffer [32]byte
	small := append(buffer[:0], ' ', c|0x20)
	small = append(small, word[1:]...)
	text := f.text[:min(len(f.text), enough)]
	for from := 0; ; {
		i := strings.Index(text[from:], string(small))
		if i < 0 {
			return false
		}
		end := from + i + len(small)
		if end == len(text) || !wordByte(text[end]) {
			return true
		}
		from = end
	}
}
