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
	Length        // more than 45 words, or fewer than 8 and neither name nor figure, or fewer than 6
	Definite      // is about something that only an earlier sentence can have told of: "The plan was dropped"
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
	terse    = 6 // for one that names somebody or gives a figure
	longest  = 45
)

// flaw returns the worst flaw of a statement.
func flaw(s string, english bool, t *tongue, c Context) Flaw {
	var few [64]word // enough for nearly every sentence, and no garbage
	words := splitInto(few[:0], s)
	switch {
	case len(words) == 0:
		return Wordless
	case c.Cut:
		return Cut
	case !begins(s) || !ends(s) || garbled(s) || english && (len(words) >= terse && (!hasVerb(words) || headless(words)) || isExclaimed(words)):
		return Fragment
	case english && (isCaption(s, words) || isPrompt(s, words) || isFurniture(words)):
		return Caption
	case strings.ContainsAny(lastRunes(s), "?？؟"):
		return Question
	case english && isUnnamed(words), !english && unnamed(words):
		return Unnamed
	}
	if english {
		if f := leans(words, c.First); f > Definite || f == Definite && len(words) > 3 && len(words) <= longest {
			return f
		}
	} else if t.leans(words) {
		return Leaning
	}
	if n := length(s, words); n < terse || n > longest || n < shortest && !(english && specific(words)) {
		return Length
	}
	return Sound
}

// specific reports whether a statement names somebody or gives a figure, so that it says enough in few
// words: "Ann Ray won by three votes."
func specific(words []word) bool {
	for i, w := range words {
		if !w.quoted && (unicode.IsDigit(firstRune(w.text)) || isName(words, i)) {
			return true
		}
	}
	return false
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
		return !strings.HasSuffix(s[:len(s)-size], ".") && !strings.HasSuffix(s[:len(s)-size], ":")
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
	for i := range words {
		w := &words[i]
		if w.quoted {
			continue
		}
		if w.is(ofFinite) || i > 0 && w.is(ofBase) && w.text == w.low && words[i-1].low != "to" && !words[i-1].is(ofDangling) || strings.HasSuffix(w.low, "n't") || strings.HasSuffix(w.low, "'ll") || strings.HasSuffix(w.low, "'ve") {
			return true
		}
		if i > 0 && strings.HasSuffix(w.low, "ed") && w.text == w.low && (len(w.low) > 4 || w.low == "died" || w.low == "used" || w.low == "owed" || w.low == "tied" || w.low == "lied") {
			return true
		}
		if strings.HasSuffix(w.low, "'s") && (pronoun[w.low[:len(w.low)-2]] || w.low == "that's" || w.low == "there's") {
			return true
		}
	}
	return false
}

// headless reports whether the statement is a question's clause without its main one, "How the bridge
// fell", has lost its subject, "Looks like rain", or breaks off.
func headless(words []word) bool {
	switch words[0].low {
	case "how", "why":
		return !words[0].quoted
	case "looks", "seems", "sounds", "turns":
		return !words[0].quoted && words[1].text == words[1].low
	}
	switch w := words[len(words)-1]; w.low {
	case "the", "a", "an", "and", "or", "but":
		return !w.quoted && w.text == w.low
	}
	return false
}

// isCaption reports signs of a picture's caption: "(left)", "Pictured: …", a label before a colon.
func isCaption(s string, words []word) bool {
	signed := false
	for i := range words {
		w := &words[i]
		switch w.low {
		case "pictured":
			if !w.quoted {
				return true
			}
		case "left", "right", "above", "below", "centre", "center", "l", "r":
			if !w.quoted && (w.bracket || w.comma && i > 0 && words[i-1].comma) {
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
	for i, w := range words[:min(len(words), 5)] {
		if w.colon {
			next := strings.TrimSpace(s[w.end+1:])
			if !isVerbBetween(append([]word{{}}, words[:i+1]...)) && !words[0].quoted && !words[0].is(ofPreposition) && i < 3 {
				return true // "Ray: "We must close it.""
			}
			return next == "" || !strings.ContainsRune("\"“‘'„«", firstRune(next))
		}
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isUnnamed reports whether the statement quotes more than a phrase and names nobody who says it.
func isUnnamed(words []word) bool {
	quoted := 0
	for i := range words {
		w := &words[i]
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
		for before >= 0 && !words[before].quoted && (words[before].is(ofTitle) || isName(words, before)) {
			before--
		}
		if before < 0 || words[before].quoted || !words[before].is(ofAbout) {
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
	return len(words) > i+1 && (capital(words, i+1) && !words[i+1].is(ofCalendar) || words[i+1].is(ofSaying) || strings.HasSuffix(w.low, "'s") || w.comma && !strings.HasSuffix(low, "ly") || words[i+1].is(ofFinite))
}

func capital(words []word, i int) bool {
	return i < len(words) && unicode.IsUpper(firstRune(words[i].text))
}

// garbled reports whether a stop stands where no writer sets one: after a space, after a comma, or glued
// to a bracket and the next word, as in texts whose lines were lost.
func garbled(s string) bool {
	if strings.Contains(s, ",.") || glued(s) {
		return true
	}
	for at := strings.Index(s, " ."); at >= 0; {
		if at+2 == len(s) || s[at+2] == ' ' {
			return true
		}
		next := strings.Index(s[at+2:], " .")
		if next < 0 {
			break
		}
		at += 2 + next
	}
	for at := strings.IndexByte(s, ')'); at >= 0 && at+2 < len(s); {
		if 'A' <= s[at+1] && s[at+1] <= 'Z' && 'a' <= s[at+2] && s[at+2] <= 'z' {
			return true
		}
		next := strings.IndexByte(s[at+1:], ')')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return false
}

// glued reports whether a straight mark stands between two words without a space, or a stop before a word
// in lower case.
func glued(s string) bool {
	open := false
	for i := max(0, strings.IndexByte(s, '"')); i < len(s); i++ {
		if s[i] != '"' {
			if i == 0 {
				return false // it has no mark
			}
			continue
		}
		open = !open
		if i > 0 && i+1 < len(s) && isLower(s[i-1]) && (isLower(s[i+1]) || 'A' <= s[i+1] && s[i+1] <= 'Z') {
			return true
		}
		if !open && i > 0 && i+1 < len(s) && (s[i-1] == ',' || s[i-1] == '.') && isLower(s[i+1]) {
			return true
		}
		if open && i > 0 && (s[i-1] == '.' || s[i-1] == ',') {
			return true
		}
	}
	return false
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// credits reports whether words end a list of who helped to write: "Ann Ray contributed in Carrow to".
func credits(words []word) bool {
	for i := range words {
		if words[i].low == "contributed" && !words[i].quoted {
			return words[len(words)-2].low == "to"
		}
	}
	return false
}

// isPrompt reports whether the statement speaks to the page's reader about the page.
func isPrompt(s string, words []word) bool {
	if len(words) < shortest {
		return false
	}
	switch words[0].low {
	case "imagine", "consider", "remember", "forget", "picture", "suppose", "beware", "say", "think", "fast-forward", "slip", "meet":
		return len(words[1].text) > 1 && words[1].text == words[1].low && !words[1].is(ofFinite) && !past(words, 1)
	case "please", "click", "subscribe", "download", "swipe", "tap":
		return true
	case "find", "discuss", "explore", "learn":
		return !words[0].quoted && !words[0].comma && words[1].text == words[1].low && !words[1].is(ofFinite) && !past(words, 1)
	case "for":
		return (words[1].low == "more" || words[1].low == "further") && (words[2].low == "information" || words[2].low == "details" || words[2].low == "on") || words[1].low == "the" && words[2].low == "latest" && words[3].low == "on" || words[1].low == "a" && words[2].low == "chance" && words[3].low == "to"
	case "watch", "read", "see", "follow", "visit", "share", "tell", "send", "submit", "email", "sign", "check", "join", "here's":
		return words[0].low == "here's" || !words[1].is(ofFinite) && !past(words, 1) // a name may be one of these: "Read said"
	}
	for i := range words {
		w := &words[i]
		if len(w.low) > 4 && w.low[:4] == "www." {
			return true
		}
		switch w.low {
		case "https", "http":
			return true
		case "show", "program", "programme", "episode", "edition", "transcript":
			if i > 0 && words[i-1].low == "today's" && !w.quoted {
				return true // a broadcast that speaks of itself
			}
		case "team":
			if i > 3 && words[i-1].low == "a" && words[i-2].low == "by" && (words[i-3].low == "created" || words[i-3].low == "produced") && words[i-4].low == "is" {
				return true // an imprint
			}
		case "page", "story", "report", "article":
			if i > 1 && words[i-1].low == "this" && credits(words[:i]) {
				return true
			}
			if i > 1 && (words[i-1].low == "this" || words[i-1].low == "the" && w.low == "page") && (words[i-2].low == "of" && i > 2 && words[i-3].low == "bottom" || words[i-2].low == "to" && i > 2 && words[i-3].low == "contributed") {
				return true
			}
		}
	}
	return false
}
