package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Flaw is why a statement cannot be a key point. Greater ones are worse: a text none of whose
// sentences is sound still gives its least flawed one.
type Flaw int

// The flaws.
const (
	Sound    Flaw = iota
	Length        // fewer than 8 or more than 45 words
	Loose         // points at a sentence before it, and says what it tells all the same: "Its owner, Ann Ray, …"
	Leaning       // leans on a sentence before it: "He …", "Also on Friday …", "Asked about it …"
	Unnamed       // quotes somebody it does not name
	Question      // asks
	Caption       // tells of a picture
	Fragment      // has no verb, no beginning or no end
	Cut           // begins or ends inside a quotation
	Wordless      // has no words
)

// The lengths, in words, that a key point may have.
const (
	shortest = 8
	longest  = 45
)

// flaw returns the worst flaw of a statement.
func flaw(s string, english bool, t *tongue, cut bool) Flaw {
	words := split(s)
	switch {
	case len(words) == 0:
		return Wordless
	case cut:
		return Cut
	case !begins(s) || !ends(s) || english && len(words) >= shortest && !hasVerb(words):
		return Fragment
	case english && isCaption(s, words):
		return Caption
	case strings.ContainsAny(lastRunes(s), "?？؟"):
		return Question
	case english && isUnnamed(words), !english && unnamed(words):
		return Unnamed
	}
	if english {
		if f := leans(words); f != Sound {
			return f
		}
	} else if t.leans(words) {
		return Leaning
	}
	if n := length(s, words); n < shortest || n > longest {
		return Length
	}
	return Sound
}

// length counts words. Scripts that set no spaces are counted two signs a word.
func length(s string, words []word) int {
	n := 0
	if len(s) > 3*len(words)*longest/shortest {
		for _, r := range s {
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
				n++
			}
		}
	}
	return len(words) + n/2
}

// begins reports whether s opens as a sentence does: not in lower case, not with a stop.
func begins(s string) bool {
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			return !unicode.IsLower(r)
		case unicode.IsDigit(r), unicode.Is(unicode.Sc, r):
			return true
		case !isMark(r) && r != '(' && r != '[' && r != '¿' && r != '¡' && r != '#' && r != '@':
			return false
		}
	}
	return false
}

// ends reports whether s closes with a stop; three dots are a sentence cut short.
func ends(s string) bool {
	s = strings.TrimRightFunc(s, func(r rune) bool { return isMark(r) || unicode.In(r, unicode.Pe, unicode.Pf) })
	last, size := utf8.DecodeLastRuneInString(s)
	if last == '.' {
		return !strings.HasSuffix(s[:len(s)-size], ".")
	}
	if last == '…' || !unicode.Is(unicode.Sentence_Terminal, last) {
		return false
	}
	return true
}

// lastRunes returns the end of s, where its stop stands among closing marks.
func lastRunes(s string) string { return s[max(0, len(s)-8):] }

// hasVerb reports whether a finite verb stands outside quotations; "A soldier preparing to fire"
// has none.
func hasVerb(words []word) bool {
	for i, w := range words {
		if w.quoted {
			continue
		}
		if finite[w.low] || i > 0 && finite[w.low+"s"] && w.text == w.low && words[i-1].low != "to" && !dangling[words[i-1].low] || strings.HasSuffix(w.low, "n't") || strings.HasSuffix(w.low, "'ll") || strings.HasSuffix(w.low, "'ve") {
			return true
		}
		if i > 0 && len(w.low) > 4 && strings.HasSuffix(w.low, "ed") && w.text == w.low {
			return true
		}
		if strings.HasSuffix(w.low, "'s") && (pronoun[w.low[:len(w.low)-2]] || w.low == "that's" || w.low == "there's") {
			return true
		}
	}
	return false
}

// isCaption reports signs of a picture's caption: "(left)", "Pictured: …", a label before a colon.
func isCaption(s string, words []word) bool {
	signed := false
	for _, w := range words {
		switch w.low {
		case "pictured":
			if !w.quoted {
				return true
			}
		case "left", "right", "above", "below", "centre", "center", "l", "r":
			if !w.quoted && w.bracket {
				return true
			}
		case "photo", "photograph", "picture", "image", "scroll", "this", "confidential", "updated":
			signed = true
		}
	}
	if signed {
		low := strings.ToLower(s)
		for _, sign := range []string{"file photo", "scroll down", "photograph shows", "photo shows", "picture shows", "image shows", "seen in this", "in this photo", "for confidential support", "last updated"} {
			if strings.Contains(low, sign) {
				return true
			}
		}
	}
	for _, w := range words[:min(len(words), 5)] {
		if w.colon {
			next := strings.TrimSpace(s[w.end+1:])
			return next == "" || !strings.ContainsRune("\"“‘'„«", firstRune(next))
		}
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// leans returns Leaning when the statement needs the one before it to be understood, Loose when it
// only points at it.
func leans(words []word) Flaw {
	first := words[0].low
	second, third := "", ""
	if len(words) > 1 {
		second = words[1].low
	}
	if len(words) > 2 {
		third = words[2].low
	}
	switch {
	case words[0].quoted: // a quotation comes first: its own words may lean
	case first == "it" || first == "it's":
		if !expletive(words) {
			return Leaning
		}
	case (first == "this" || first == "that" || first == "these" || first == "those") && !times[second]:
		return looser(words, 1)
	case first == "asked" && (second == "about" || second == "whether" || second == "if" || second == "how" || second == "why" || second == "by") && !deictic[third] && !person[third]:
	case first == "both" && strings.HasSuffix(second, "s") || first == "both" && capital(words, 1), first == "such" && second == "as":
	case leaning[first]:
		return looser(words, 1)
	case first == "the" && backward[second], first == "one" && second == "of" && deictic[third]:
		return looser(words, 2)
	case preposition[first] && deictic[second] && !times[third]:
		return looser(words, 2)
	}
	if unresolved(words) {
		return Leaning
	}
	return Sound
}

// pronominal first words leave open of whom or what all the rest tells.
var pronominal = set("he she they it him them he's she's they're he'd she'd they'd they've he'll she'll they'll theirs hers that's there's neither who which whom")

// looser tells how badly a statement with such a beginning leans: it is Loose when it names somebody
// or gives a figure after its first words, and no pronoun is left open.
func looser(words []word, from int) Flaw {
	if pronominal[words[0].low] {
		return Leaning
	}
	for i := from; i < len(words); i++ {
		if !words[i].quoted && (isName(words, i) || unicode.IsDigit(firstRune(words[i].text))) {
			if unresolved(words[1:]) {
				return Leaning
			}
			return Loose
		}
	}
	return Leaning
}

// expletive reports whether "it" stands for nothing: "It is unclear whether …".
func expletive(words []word) bool {
	for _, w := range words[1:min(len(words), 6)] {
		if impersonal[w.low] {
			return true
		}
	}
	return false
}

// unresolved reports whether a pronoun or "also" stands where nothing before it says who is meant.
func unresolved(words []word) bool {
	known, several, placed, timed := false, false, false, false
	for i, w := range words {
		if w.quoted {
			continue
		}
		several = several || i > 0 && (len(words[i-1].low) > 3 && strings.HasSuffix(words[i-1].low, "s") || group[words[i-1].low])
		switch {
		case person[w.low] && !known:
			return true
		case speaker[w.low] && (i < 3 || !strings.HasPrefix(w.low, "you")): // the writer's own voice
			return true
		case !several && (w.low == "they" || w.low == "their" || w.low == "them"), i < 3 && w.low == "its":
			return true
		case i < 6 && w.low == "also":
			return true
		case !placed && i > 0 && (w.low == "there" && !(i+1 < len(words) && existing[words[i+1].low]) && !existing[words[i-1].low] || w.low == "here"):
			return true // "More than 7,000 people worked there in the 1960s."
		case !timed && i > 0 && w.low == "then" && untilThen[words[i-1].low]:
			return true
		}
		placed = placed || locative[w.low] && i+1 < len(words) && !calendar[words[i+1].low] && !times[words[i+1].low]
		timed = timed || calendar[w.low] || times[w.low] || unicode.IsDigit(firstRune(w.text))
		if !known {
			known = people[w.low] || people[strings.TrimSuffix(w.low, "s")] || isName(words, i) && !(i > 0 && locative[words[i-1].low])
		}
	}
	return false
}

var (
	// existing words beside "there" say that something is: "there are", "is there".
	existing  = set("is are was were be been will would has have had may might can could must should isn't aren't wasn't weren't won't remain remains remained seems seemed appears appeared appear exists existed comes came being no not that's out over")
	untilThen = set("since by until till before back from")
)

// isUnnamed reports whether the statement quotes more than a phrase and names nobody who says it.
func isUnnamed(words []word) bool {
	quoted := 0
	for _, w := range words {
		if w.quoted {
			quoted++
		}
	}
	if quoted < 5 && 3*quoted < len(words) {
		return false
	}
	for i := range words {
		if words[i].quoted || !isName(words, i) {
			continue
		}
		before := i - 1
		for before >= 0 && !words[before].quoted && (title[words[before].low] || isName(words, before)) {
			before--
		}
		if before < 0 || words[before].quoted || !about[words[before].low] {
			return false
		}
	}
	return true
}

// isName reports whether the word at i is part of a proper name, as far as its capital tells: titles,
// nationalities, days and the first word of a sentence are capitalised for other reasons.
func isName(words []word, i int) bool {
	w := words[i]
	low := strings.TrimSuffix(strings.TrimSuffix(w.low, "'s"), "'")
	if !capital(words, i) || title[low] || national[low] || calendar[low] || platform[low] || utf8.RuneCountInString(low) < 2 {
		return false
	}
	if i > 0 && !words[i-1].full {
		return true
	}
	if leaning[low] || function[low] || collective[low] || preposition[low] || deictic[low] || finite[low] {
		return false
	}
	return len(words) > i+1 && (capital(words, i+1) && !calendar[words[i+1].low] || saying[words[i+1].low] || w.comma && !strings.HasSuffix(low, "ly") || finite[words[i+1].low])
}

func capital(words []word, i int) bool {
	return i < len(words) && unicode.IsUpper(firstRune(words[i].text))
}
