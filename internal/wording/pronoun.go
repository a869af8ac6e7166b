package wording

import "strings"

// unresolved reports whether a pronoun stands where nothing before it, nor right after its
// opening phrase, says who is meant.
func unresolved(words []word) bool {
	known, several, placed, timed, verb, said := false, false, false, false, -1, false
	for i := range words {
		w := &words[i]
		if w.quoted {
			continue
		}
		several = several || i > 0 && (many(words[i-1].low) || words[i-1].is(ofGroup))
		switch {
		case w.is(ofPerson) && (!known || stranded(words, i, verb)) && !foreseen(words, i):
			return true
		case w.is(ofSpeaker) && (i < 3 || !strings.HasPrefix(w.low, "you")): // the writer's own voice
			return true
		case !several && (w.low == "they" || strings.HasPrefix(w.low, "they'") || w.low == "them" || w.low == "their" && (!known || said)) && !foreseen(words, i), i < 3 && w.low == "its" && !foreseen(words, i):
			return true
		case w.low == "them" && (i < 5 && i > 1 && words[i-1].low == "of" && !anyMany(words[:i-1]) || i == verb+1 && objective(words, i)) && !foreseen(words, i):
			return true
		case (w.low == "it" || w.low == "it's") && i < 8 && !(i+1 < len(words) && (expletive(words[i:]) || !w.comma && weather[words[i+1].low] || words[i+1].low == "comes")) && (timesOnly(words[:i]) || i == verb+1 && objective(words, i)):
			return true
		case !placed && i > 0 && (w.low == "there" && !(i+1 < len(words) && words[i+1].is(ofExisting)) && (!words[i-1].is(ofExisting) || i+1 == len(words) && words[i-1].is(ofAuxiliary)) || w.low == "here"):
			return true // "More than 7,000 people worked there in the 1960s."
		case !timed && i > 0 && w.low == "then" && words[i-1].is(ofUntilThen):
			return true
		}
		placed = placed || w.is(ofLocative) && i+1 < len(words) && !words[i+1].is(ofCalendar) && !words[i+1].is(ofTimes)
		timed = timed || w.is(ofCalendar) || w.is(ofTimes) || isDigit(w.text[0])
		if verb < 0 && i > 0 && (isVerb(words, i) || w.is(ofAuxiliary)) {
			verb = i
		}
		said = said || w.is(ofSaying)
		if !known {
			known = strings.HasSuffix(w.low, "-year-old") && !(i == 1 && words[0].low == "the") || w.is(ofPeople|ofSingular) || strings.HasSuffix(w.low, "'s") && people[w.low[:len(w.low)-2]] || isName(words, i) && !isBody(words, i) && !lies(words, i) || i == 0 && acts(words)
		}
	}
	return false
}

// lies reports whether the name at i is that of a place where something is: "in North Harrow".
func lies(words []word, i int) bool {
	k := i
	for k > 0 && capital(words, k-1) && !words[k-1].comma && !words[k-1].is(ofPreposition) {
		if k--; words[k].is(ofTitle) {
			return false
		}
	}
	if k == 0 || !words[k-1].is(ofLocative) {
		return false
	}
	before := words[k-1].low
	if strings.HasSuffix(words[i].low, "'s") {
		return k == i && before == "in"
	}
	return k == i || before != "to" && before != "from" && before != "on"
}

// anyMany reports whether words have a plural or a comma, so that "of them" may mean some of these.
func anyMany(words []word) bool {
	for i := range words {
		if words[i].comma || many(words[i].low) && !strings.HasSuffix(words[i].low, "thirds") {
			return true
		}
	}
	return false
}

// acts reports whether the first word is a name before a verb in the past, "Ray ruled", "Ray slowly walked",
// or before somebody who is hers, "Ray and her team".
func acts(words []word) bool {
	w := &words[0]
	if len(words) < 3 || !capital(words, 0) {
		return false
	}
	next := &words[1]
	return (past(words, 1) || next.low == "used" || next.low == "and" && words[2].is(ofPerson) || strings.HasSuffix(next.low, "ly") && (past(words, 2) || words[2].is(ofFinite|ofAuxiliary))) && !strings.HasSuffix(w.low, "ly") && !w.is(ofPeople) && !w.is(ofLeaning|ofFunction|ofCollective|ofPreposition|ofDeictic|ofGroup) && !many(w.low) && !isBody(words, 0)
}

// isBody reports whether the name at i is that of a country or, in capitals, of an agency or a broadcaster.
func isBody(words []word, i int) bool {
	w := words[i]
	text := strings.TrimSuffix(strings.TrimSuffix(w.text, "'s"), "’s")
	if len(text) > 1 && text == strings.ToUpper(text) && !strings.Contains(text, ".") {
		return true
	}
	return countries[strings.TrimSuffix(w.low, "'s")] && !(i+1 < len(words) && !w.comma && isName(words, i+1) && !countries[words[i+1].low])
}

// countries and what speaks for them are no "he" or "she".
var countries = set("israel iran iraq russia ukraine china japan germany france spain italy britain england scotland wales ireland america canada australia india pakistan afghanistan turkey syria egypt libya tunisia yemen nigeria kenya somalia brazil mexico argentina chile colombia cuba venezuela poland greece sweden norway finland denmark netherlands belgium switzerland austria portugal indonesia malaysia thailand vietnam singapore taiwan korea states kingdom emirates kingdom arabia zealand africa europe asia congress parliament senate facebook twitter instagram youtube google apple microsoft amazon reuters guardian times telegraph")

// stranded reports whether the pronoun at i cannot be whom the words before it name: it is the object of the
// first verb, "Ann Ray told him", or the subject after an opening phrase, "In a talk with Ivo Lenk, he".
func stranded(words []word, i, verb int) bool {
	switch words[i].low {
	case "him":
		return i == verb+1 && objective(words, i)
	case "he", "she":
		if i == 0 || !words[i-1].comma || !(words[0].is(ofPreposition) || strings.HasSuffix(words[0].low, "ing")) || words[0].is(ofSubordinating) {
			return false
		}
		for k := 1; k < i; k++ {
			if isVerb(words, k) || words[k].is(ofAuxiliary) || strings.HasSuffix(words[k].low, "'s") {
				return false
			}
		}
		return true
	}
	return false
}

// objective reports whether nothing but a plain subject and its verb stand before the pronoun at i.
func objective(words []word, i int) bool {
	if i < 2 || words[i-1].is(ofAuxiliary) || words[i].low == "it" && words[i-1].is(ofSaying) || light[words[i-1].low] {
		return false
	}
	for k := range i {
		w := &words[k]
		if w.comma || w.quoted || w.is(ofPreposition) || w.low == "who" || w.low == "that" || w.low == "which" || w.low == "and" || strings.HasSuffix(w.low, "'s") || w.is(ofSubordinating) || w.low == "when" || w.low == "if" {
			return false
		}
	}
	return true
}

// light verbs take an "it" that stands for nothing or for what follows: "made it clear".
var light = set("make makes made making find finds found consider considers considered get gets got put puts think thinks thought call calls called keep keeps kept take takes took leave leaves left lose loses lost believe believes believed know knows knew hope hopes hoped fear fears feared means mean meant suggests suggested estimates estimated")

// timesOnly reports whether words are all of a time: "Last year it", "Now it".
func timesOnly(words []word) bool {
	for i := range words {
		if w := &words[i]; !w.is(ofTimes|ofCalendar) && !isDigit(w.text[0]) && !timely[w.low] {
			return false
		}
	}
	return len(words) > 0 && words[0].low != "the"
}

var timely = set("at the last this next first now then today tonight yesterday once later earlier soon currently recently in on early late ago for years months weeks days few two three")

// foreseen reports whether the pronoun at i stands in an opening phrase whose subject follows it: "In her
// speech, Ann Ray said". Whoever says what the sentence tells need not be that subject: "As he left, Ann
// Ray said" may be about another.
func foreseen(words []word, i int) bool {
	first := &words[0]
	if !opensPhrase(first.low) && !opening[first.low] && !strings.HasSuffix(first.low, "ed") || i > 14 {
		return false
	}
	for k := range i {
		if words[k].comma || words[k].quoted {
			return false
		}
	}
	k := i
	for k < len(words) && k < i+16 && !words[k].comma {
		if words[k].quoted || words[k].full {
			return false
		}
		k++
	}
	k++
	if k+1 >= len(words) || words[k-1].quoted {
		return false
	}
	low := strings.TrimSuffix(words[i].low, "'s")
	plural := low == "they" || low == "them" || low == "their"
	verb := subjectEnd(words, k, plural)
	if verb < 0 || low == "its" && verb >= len(words) {
		return false
	}
	if words[verb-1].comma {
		return false
	}
	switch low {
	case "his", "her", "their", "its":
		return !(words[verb].is(ofSaying) && words[verb].comma)
	case "him", "them":
		return !words[verb].is(ofSaying)
	}
	return !words[verb].is(ofSaying) || first.low == "asked" || words[verb].low == "found" || words[verb].low == "saw" || words[verb].low == "told"
}

// opening words, besides prepositions, begin a phrase before the subject.
var opening = set("when once upon outside inside near behind above along around across toward towards below beneath beside aboard known born now still just even only dressed made shot seen held")

// subjectEnd returns where the verb of a subject stands that begins at k and that a pronoun may mean, or -1.
func subjectEnd(words []word, k int, plural bool) int {
	if words[k].quoted {
		return -1
	}
	named := false
	for n := k; n < len(words) && n < k+8; n++ {
		w := &words[n]
		switch {
		case w.quoted || w.is(ofPerson|ofSpeaker|ofPreposition) || w.low == "they" || w.low == "it" || w.low == "there" || w.low == "that":
			return -1
		case n > k && (isVerb(words, n) && w.text == w.low || w.is(ofAuxiliary) || plural && w.is(ofBase) && w.text == w.low && many(words[n-1].low)):
			if named || plural && (many(words[n-1].low) || words[n-1].is(ofGroup)) || people[words[n-1].low] {
				return n
			}
			return -1
		}
		named = named || capital(words, n) && !w.is(ofNational|ofCalendar) && !(isBody(words, n) && !plural)
		if w.comma {
			return -1
		}
	}
	return -1
}
