package name

import (
	"strings"
	"unicode/utf8"

	"briefing/internal/brief"
)

// emit adds the tokens from lo up to hi as a candidate, unless they are no name.
func (f *finder) emit(lo, hi int, before brief.Span) {
	lo, hi = f.trim(lo, hi)
	if lo >= hi || f.capitals(lo, hi) > longest {
		return
	}
	lo = f.backward(lo, before)
	t := &f.tokens[lo]
	titled := before.Len() > 0
	needy := hi-lo == 1 && !titled && t.class == 0 && strings.HasSuffix(t.in(f.text), "ian") && t.end-t.start > 6 && f.lex.english
	if hi-lo == 1 {
		if t.end-t.start < 2 || t.is(function|noise|calendar) {
			return
		}
		if t.is(demonym) && !t.is(place) {
			return
		}
		if t.is(generics) && !t.is(place|given) && !titled && !known(t.in(f.text)) {
			if !t.is(surname) {
				return
			}
			needy = true
		}
		if utf8.RuneCountInString(t.in(f.text)) < 2 {
			return
		}
	} else if last := f.tokens[hi-1]; last.is(demonym) && last.class&(place|given|surname|land) == 0 && !last.has(caps) {
		return
	} else if f.allOf(lo, hi, demonym|generics) && !f.tokens[hi-1].is(body|land|surname) && !f.lex.places[f.text[t.start:f.tokens[hi-1].end]] {
		return
	}
	o := f.form(lo, hi)
	c := candidate{
		Span: brief.Span{Start: t.start, End: f.tokens[hi-1].end}, before: before, form: o,
		sentence: t.sentence, alone: hi-lo == 1 && t.has(opens) && !titled,
	}
	if titled {
		c.gender = f.genderOf(before)
	}
	p := &f.forms[o]
	p.count++
	p.needy = p.needy || needy
	if titled {
		p.needy = false
		p.titled = true
	}
	if !c.alone {
		p.inside++
	}
	f.cues(p, lo, hi, titled)
	f.candidates = append(f.candidates, c)
}

// generics are words that alone are no name.
const generics = title | post | body | land | field | generic | compass | suffix | firm | head | opener

// known reports whether a word for any body is the name of one.
func known(word string) bool {
	switch word {
	case "Congress", "Senate", "Parliament", "Commons":
		return true
	}
	return false
}

func (f *finder) allOf(lo, hi int, c class) bool {
	for i := lo; i < hi; i++ {
		if t := &f.tokens[i]; !t.is(c) || t.is(place) {
			return false
		}
	}
	return true
}

func (f *finder) capitals(lo, hi int) int {
	n := 0
	for i := lo; i < hi; i++ {
		t := &f.tokens[i]
		if t.name() {
			n++
		}
		if t.is(of | forOn) {
			n -= 2
		}
	}
	return n
}

// backward takes in the particles before a surname: "von der Leyen".
func (f *finder) backward(lo int, before brief.Span) int {
	if !f.lex.backward {
		return lo
	}
	for lo > 0 && f.tokens[lo-1].is(particle) && f.joined(lo-1, lo) && f.tokens[lo-1].start >= before.End && f.free(lo-1) {
		lo--
	}
	return lo
}

// free reports whether token i is outside the candidates so far.
func (f *finder) free(i int) bool {
	n := len(f.candidates)
	return n == 0 || f.candidates[n-1].End <= f.tokens[i].start
}

// genderOf returns the gender that the title in before has.
func (f *finder) genderOf(before brief.Span) class {
	g := class(0)
	for w := range strings.FieldsSeq(before.In(f.text)) {
		g |= f.lex.words.of(strings.TrimRight(w, ".")) & (masculine | feminine)
	}
	if g == masculine|feminine {
		return 0
	}
	return g
}

// germanPost reports whether a German noun says what somebody is.
func germanPost(word string) bool {
	switch word {
	case "Ute", "Beate":
		return false
	}
	for _, end := range [...]string{"chef", "chefin", "leiter", "leiterin", "minister", "ministerin", "sprecher", "sprecherin", "präsident", "präsidentin", "direktor", "direktorin", "kanzler", "kanzlerin", "meister", "meisterin", "anwalt", "anwältin", "trainer", "trainerin", "vorsitzender", "vorsitzende", "vorstand", "experte", "expertin", "forscher", "forscherin", "händler", "händlerin", "kommissar", "kommissarin", "landrat", "landrätin"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
