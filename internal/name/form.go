package name

import "strings"

// form returns the index of the form that the tokens from lo up to hi are.
func (f *finder) form(lo, hi int) int32 {
	text := f.text[f.tokens[lo].start:f.tokens[hi-1].end]
	for i := lo; i+1 < hi; i++ {
		if gap := f.text[f.tokens[i].end:f.tokens[i+1].start]; gap != " " && gap != ". " && gap != ", " {
			text = strings.Join(strings.Fields(text), " ")
			break
		}
	}
	at, ok := f.byText(text)
	if ok {
		return at
	}
	o := form{text: text, lo: int32(len(f.words)), owner: at, onset: onset(text)}
	for i := lo; i < hi; i++ {
		t := &f.tokens[i]
		word := t.in(f.text)
		if i > lo && f.tokens[i-1].after >= t.start {
			continue
		}
		f.words = append(f.words, word)
		o.all |= t.class
		if i == lo {
			o.first = t.class
			o.acronym = hi-lo > 1 && t.has(caps) && len(word) > 2 && word[1] != '.'
		}
		if !t.is(suffix) || hi-lo == 1 {
			o.last = t.class
		}
		o.caps = (o.caps || i == lo) && t.has(caps)
	}
	o.hi = int32(len(f.words))
	if f.lex.english {
		o.alias = alias(text)
	}
	if o.alias != "" {
		o.onset = 0
	}
	f.lexical(&o, lo, hi)
	chain := f.chain(text)
	o.next, *chain = *chain, at+1
	f.forms = append(f.forms, o)
	return at
}

// byText returns the form that is written so, and whether there is one; else the index of a new one.
func (f *finder) byText(text string) (int32, bool) {
	for at := *f.chain(text); at > 0; at = f.forms[at-1].next {
		if f.forms[at-1].text == text {
			return at - 1, true
		}
	}
	return int32(len(f.forms)), false
}

// chain returns the head of the chain that holds the forms whose hash is the text's.
func (f *finder) chain(text string) *int32 {
	h := uint32(2166136261) // FNV-1a
	for i := 0; i < len(text); i++ {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return &f.chains[int(h^h>>15)&(len(f.chains)-1)]
}

// lexical gives a form the points that its words alone tell.
func (f *finder) lexical(o *form, lo, hi int) {
	joins := o.all&(of|forOn) != 0
	switch {
	case o.alias != "":
		if aliasKind(o.alias) {
			o.place = 20
		} else {
			o.body = 20
		}
	case f.lex.places[o.text]:
		o.place = 12
	case o.single():
		switch {
		case o.first&place != 0 && o.first&(given|surname) != 0:
			o.place = 4
		case o.first&place != 0:
			o.place = 10
		case o.caps && strings.Trim(o.text, "0123456789") == o.text:
			o.body = 2
		case o.first&given != 0:
			o.person = 3
		case known(o.text):
			o.body = 6
		}
	case o.all&noble != 0 && joins:
		o.person = 8
	case o.all&head != 0 && joins && o.first&land != 0 && o.first&body == 0:
		o.place = 8
	case o.all&head != 0 && joins, o.last&firm != 0:
		o.body = 8
	case o.first&place != 0 && o.first&given == 0 && f.words[o.hi-1] == "City", f.words[o.lo] == "FC":
		o.body = 6
	case o.last&body != 0 && o.last&surname == 0:
		o.body = 8
	case o.first&given != 0 && (o.last&(land|body|generic) == 0 || o.last&surname != 0):
		o.person = 5
	case o.last&land != 0 && o.last&surname == 0, o.last&land != 0 && o.first&given == 0:
		o.place = 6
	case o.last&body != 0:
		o.body = 4
	case o.all&body != 0 && o.first&given == 0:
		o.body = 4 // "Imperial College Carrow"
	case o.first&compass != 0 && (o.last&place != 0 || o.first&land != 0):
		o.place = 6
	case o.first&(place|given) == place, o.first == 0 && o.hi-o.lo == 2 && o.last&(place|surname|given) == place, o.hi-o.lo > 2 && f.lex.places[o.text[:strings.LastIndexByte(o.text, ' ')]]:
		o.body = 2 // "Chicago Bulls"
	}
	if !o.single() && (o.all&suffix != 0 || f.hasInitial(lo, hi)) {
		o.person += 5
	}
}

// hasInitial reports whether an initial stands among the tokens.
func (f *finder) hasInitial(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t := &f.tokens[i]; t.has(initial) || t.has(caps) && t.class == 0 && hi-lo > 1 && t.end-t.start < 7 && f.text[t.start+1] == '.' && alias(t.in(f.text)) == "" {
			return true
		}
	}
	return false
}

// cues gives a form the points that the words beside the tokens from lo up to hi tell.
func (f *finder) cues(o *form, lo, hi int, titled bool) {
	if titled {
		o.person += 6
	}
	f.cuesBefore(o, lo, hi, titled)
	f.cuesAfter(o, lo, hi)
}

func (f *finder) cuesBefore(o *form, lo, hi int, titled bool) {
	if lo > 0 && hi-lo == 2 && f.tokens[lo-1].is(outlet) && f.tokens[lo-1].has(possessive) && f.text[f.tokens[lo-1].after:f.tokens[lo].start] == " " {
		o.person += 3 // "the Herald's Ann Ray"
	}
	if lo == 0 || !f.joined(lo-1, lo) || titled {
		return
	}
	switch p := &f.tokens[lo-1]; {
	case p.name():
	case p.is(locative) && (f.tokens[hi-1].has(possessive) || o.caps):
	case p.is(locative):
		switch p.in(f.text) {
		case "in", "near", "across", "outside", "throughout", "inside":
			o.place += 2
		case "into", "toward", "towards", "around":
			o.place++
		}
	case p.is(of) && lo > 1 && f.tokens[lo-2].is(ofPlace) && f.joined(lo-2, lo-1):
		o.place += 5
	case p.is(the):
		o.person -= 2
		o.body++
	case p.is(role):
		o.person += 5
	}
}

func (f *finder) cuesAfter(o *form, lo, hi int) {
	at := f.tokens[hi-1].after
	if f.tokens[hi-1].has(dateline) && f.tokens[lo].has(dateline) && f.tokens[lo].has(opens) && o.caps {
		o.place += 6
		o.dateline = true
	}
	if age(f.text[at:f.end]) {
		o.person += 6
	}
	if hi >= len(f.tokens) {
		return
	}
	next := &f.tokens[hi]
	switch gap := f.text[min(at, next.start):next.start]; {
	case next.is(saying) && gap == " " && !next.name() && hi-lo > 1 && !f.tokens[hi-1].has(caps) && !o.acronym && o.all&body == 0 && o.first&(particle|body|field|generic|opener) == 0:
		o.person += 2
	case next.is(role) && (gap == ", a " || gap == ", an " || gap == ", "):
		o.person += 4
	case next.is(the) && gap == ", " && hi+1 < len(f.tokens) && f.tokens[hi+1].is(role) && f.joined(hi, hi+1):
		o.person += 4
	case next.is(who) && gap == ", ":
		o.person += 2
	case next.is(place) && gap == ", " && next.name() && (o.single() || o.first&given == 0):
		o.place += 4
	}
}

// age reports whether text begins as after a person's name: ", 34,".
func age(text string) bool {
	if len(text) < 5 || text[0] != ',' || text[1] != ' ' || kindOf[text[2]] != digit {
		return false
	}
	n := 3
	for n < len(text) && n < 5 && kindOf[text[n]] == digit {
		n++
	}
	return n < len(text) && (text[n] == ',' || text[n] == '.') && !(n+1 < len(text) && kindOf[text[n+1]] == digit)
}
