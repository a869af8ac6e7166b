package defect

import "strings"

// pronoun tells which word of a point stands for something that the point does not name.
func pronoun(r reading) string {
	if len(r.words) == 0 {
		return ""
	}
	if d := pronounFirst(r); d != "" {
		return d
	}
	if d := backward(r); d != "" {
		return d
	}
	return pronounLater(r)
}

// pronounFirst judges a pronoun that is the first word of a point.
func pronounFirst(r reading) string {
	w := r.words[0]
	if w.bracketed {
		return ""
	}
	stem, _, _ := strings.Cut(w.low, "'")
	switch {
	case !thirdPerson[stem] || w.quoted && (!nominative(stem) || strings.Contains(r.text, "referring to")):
		return ""
	case stem == "it" && (w.quoted || expletive(r, 0)):
		return ""
	case (stem == "his" || stem == "her") && honoured[r.low(1)] && r.capital(1):
		return "" // "Her Majesty"
	case w.quoted && stem == "they":
		return ""
	case cataphora(r, 0) && !nominative(stem):
		return ""
	}
	return "begins with " + r.raw(0)
}

var honoured = set("majesty excellency holiness highness royal honour honor eminence grace")

func nominative(stem string) bool {
	return stem == "he" || stem == "she" || stem == "they" || stem == "it"
}

// pronounLater judges the first pronoun after the first word of a point: is there anyone before it whom
// it may stand for, or right after the clause it is in ("When he left, Mr Ode …")?
func pronounLater(r reading) string {
	someone, several := false, false
	unlike := likened(r)
	for i, w := range r.words {
		if i == unlike && i > 0 {
			someone, several = false, false // whom the subject is like is not the subject
		}
		stem, _, _ := strings.Cut(w.low, "'")
		if i > 0 && !w.quoted && !w.bracketed && !w.capital {
			switch stem {
			case "he", "she", "him", "her", "his", "himself", "herself":
				if (!someone || objectOf(r, i)) && (i == unlike && i > 0 || !cataphora(r, i)) {
					return "nobody is named before " + stem
				}
				return ""
			case "they", "their", "them", "themselves":
				if (!several && !someone || objectOf(r, i)) && (i == unlike || !cataphora(r, i)) {
					return "nothing before " + stem + " is what it stands for"
				}
				several = true
			case "it":
				if (onlyCalendar(r, i) || objectOf(r, i) && !cataphora(r, i) || accordingTo(r, i) || i == unlike) && !expletive(r, i) && !comesAfter(r, i) {
					return "nothing before it is what it stands for"
				}
			}
		}
		someone = someone || candidate(r, i)
		several = several || plural(r, i)
	}
	return ""
}

// objectOf reports whether the "him" or "them" at i is the object of the first verb and the subject is all that stands
// before it: in "The army released them" they are not the army.
func objectOf(r reading, i int) bool {
	if w := r.low(i); w != "him" && w != "them" && (w != "it" || lightVerbs[r.low(i-1)]) || i < 2 || i > 7 || r.comma(i) || !finite(r, i-1) || plainVerbs[r.low(i-1)] {
		return false
	}
	for k := i - 2; k >= 0; k-- {
		switch r.low(k) {
		case "of", "in", "for", "who", "that", "to", "and", "with", "by", "from", "on", "at", "which", "as", "when", "after", "before", "if", "or":
			return false
		}
		if r.comma(k + 1) {
			return onlyCalendar(r, k+1) || introducers[r.low(0)] && k < 3
		}
		if finite(r, k) && k > 0 && !calendar[r.low(k)] || strings.HasSuffix(r.low(k), "'s") {
			return false
		}
	}
	return true
}

// lightVerbs take an "it" that stands for nothing, or for what follows: "made it clear", "put it".
var lightVerbs = set("make makes made making find finds found consider considered considers get gets got put puts think thought call calls called keep kept take took leave left lost did do believe believed deem deemed saw see felt feel hit like liked love loved hate hated said says say reported reports knew know mean means believes hopes hoped fears feared thinks claims claimed insisted insists denied denies announced confirmed added told warned argued noted explained estimates estimated suggests suggested hope agreed admitted decided insists argues adds acknowledged vowed")

// likened returns where the main clause begins after "Like soldiers," or "Unlike his rival,", 0 when the point does not
// begin so.
func likened(r reading) int {
	if r.low(0) != "like" && r.low(0) != "unlike" {
		return 0
	}
	for k := 1; k < 12 && k < len(r.words); k++ {
		if r.comma(k) {
			return k
		}
	}
	return 0
}

// accordingTo reports whether word i comes right after "According to …,".
func accordingTo(r reading, i int) bool {
	if !r.begins(0, "according to") || !r.comma(i) {
		return false
	}
	for k := 2; k < i; k++ {
		if r.comma(k) {
			return false
		}
	}
	return i < 14
}

// candidate reports whether word i may be whom "he" or "she" stands for: a name that is no place, no
// date and no organisation, or a noun for one person.
func candidate(r reading, i int) bool {
	w := r.words[i]
	if w.bracketed {
		return true
	}
	base := strings.TrimSuffix(w.low, "'s")
	if !w.capital {
		return person(w.low) && !implicitSubject(r, i)
	}
	if people[w.low] {
		return !implicitSubject(r, i)
	}
	if allCapitals(strings.TrimSuffix(r.raw(i), "'s")) && len(w.low) > 2 && !strings.Contains(w.low, ".") {
		return false // a broadcaster, an agency
	}
	return name(r, i) && !attributive(r, i) && !organisations[base] && !inPlace(r, i) && !implicitSubject(r, i)
}

// attributive reports whether the name at i only tells what the plural or body after it is: "Houthi rebels", "Lisle police".
func attributive(r reading, i int) bool {
	next := r.low(i + 1)
	if i+1 >= len(r.words) || r.words[i+1].capital || r.comma(i+1) || strings.HasSuffix(r.low(i), "'s") {
		return false
	}
	if sources[next] {
		return true
	}
	return strings.HasSuffix(next, "s") && len(next) > 4 && !strings.HasSuffix(next, "ss") && !strings.HasSuffix(next, "'s") && !finite(r, i+1) && !person(next) && !calendar[next]
}

// name reports whether word i is part of a proper name.
func name(r reading, i int) bool {
	w := r.words[i]
	base := strings.TrimSuffix(w.low, "'s")
	first := r.text[w.start]
	if !w.capital || first >= '0' && first <= '9' || calendar[base] || places[base] {
		return false
	}
	if !r.sentenceStart(i) {
		return true
	}
	if introducers[base] || sources[base] || openers[base] || plainVerbs[base] || person(base) && !r.capital(i+1) {
		return person(base) && !introducers[base]
	}
	return !strings.HasSuffix(base, "ing") && !strings.HasSuffix(base, "ly") || r.capital(i+1) || sayVerbs[r.low(i+1)]
}

// sources are plurals that begin a sentence and say something about somebody else.
var sources = set(`police officials authorities prosecutors investigators detectives doctors lawyers attorneys relatives
	friends neighbors neighbours witnesses reports records documents critics supporters experts analysts sources
	medics paramedics officers deputies firefighters rescuers reporters journalists scientists researchers fans
	colleagues parents family families court courts prison jail emergency state federal local military court
	footage video photographs pictures images surveillance media newspapers rumors rumours tests results
	news television tv sheriff's bail charges evidence`)

// openers are other words that begin a sentence with a capital and name nobody.
var openers = set(`the a an some many most all both each every no not there here these those that this such what who
	which how why where and but or so yet nor it he she they we i you his her their its our my your it's that's
	there's here's he's she's they're we're i'm other others another more less much few fewer several none neither
	either any anyone everyone someone nobody nothing something everything anything almost nearly about around
	perhaps maybe also too still again never always often sometimes usually generally once twice experts according
	meanwhile however although though while whereas if unless because since until when whenever after before as
	then than together apart aside regardless despite thanks due based born dressed armed asked dubbed known named
	called described charged convicted accused arrested found seen taken given made used set left sent told
	founded hundreds thousands dozens millions billions scores tens people men women children`)

// inPlace reports whether the name that word i is part of stands where a place stands: "in Paris".
func inPlace(r reading, i int) bool {
	if r.comma(i) || strings.HasSuffix(r.words[i].low, "'s") && person(strings.TrimSuffix(r.low(i), "'s")) {
		return false
	}
	if possessive(r, i) {
		return false // "at Mr Ode's bedside"
	}
	k := i
	for k > 0 && r.words[k-1].capital && !r.comma(k) && k > i-4 {
		k--
	}
	if r.comma(k) {
		return false
	}
	switch r.low(k - 1) {
	case "in", "at", "near", "outside", "inside", "across", "around", "throughout", "into", "through", "visiting":
		return true
	case "the": // "the Kremlin", "in the Bronx"
		return i == k && !r.capital(i+1) && !person(r.words[i].low)
	}
	return places[r.low(k-1)]
}

// implicitSubject reports whether word i stands in an opening phrase such as "Speaking to Mr Ode," or "After
// meeting the mayor,", whose subject is that of the main clause.
func implicitSubject(r reading, i int) bool {
	if i > 25 { // no opening phrase is so long
		return false
	}
	head := 0
	if adverbial[r.low(0)] {
		head = 1
	}
	switch r.low(head) {
	case "during", "following", "according", "including", "regarding", "concerning", "nothing", "something", "everything", "morning", "evening":
		return false
	}
	if !strings.HasSuffix(r.low(head), "ing") || head == 0 && r.low(0) == "following" || r.words[head].capital && head > 0 || i == head || !introducersOrIng(r.low(0)) {
		return false
	}
	for k := head + 1; k <= i; k++ {
		if r.comma(k) || plainVerbs[r.low(k)] {
			return false
		}
	}
	for k := i + 1; k < i+12 && k < len(r.words); k++ {
		if r.comma(k) {
			return thirdPerson[r.low(k)]
		}
	}
	return false
}

// subordinators also tell when, but the phrase they begin may look forward: "In his speech, Mr Ode …".
var subordinators = set("in on at by since until from to of after before during for within over")

// adverbial are the words that stand before a participle.
var adverbial = set("after before when while since by upon on without in despite")

func introducersOrIng(low string) bool { return introducers[low] || strings.HasSuffix(low, "ing") }

// plural reports whether word i may be what "they" stands for.
func plural(r reading, i int) bool {
	w := r.words[i]
	if first := w.low[0]; first >= '0' && first <= '9' && r.low(i-1) == "the" && !calendar[r.low(i+1)] {
		return true // "The 1,200 call themselves"
	}
	if w.bracketed || name(r, i) && !inPlace(r, i) || many[w.low] || places[w.low] && !inPlace(r, i) {
		return w.low != "and" || i > 0
	}
	if calendar[w.low] || notMany[w.low] {
		return false
	}
	return person(w.low) || len(w.low) > 3 && strings.HasSuffix(strings.TrimSuffix(w.low, "'"), "s") && !strings.HasSuffix(w.low, "ss")
}

// cataphora reports whether the pronoun at i looks forward: its clause ends in a comma, and then comes
// somebody; or the sentence ends by telling who said so.
func cataphora(r reading, i int) bool {
	for k := i + 1; k < len(r.words); k++ {
		if r.words[k].quoted {
			continue
		}
		if sayVerbs[r.low(k)] && (candidate(r, k-1) || k+1 < len(r.words) && (candidate(r, k+1) || candidate(r, min(k+2, len(r.words)-1)))) && r.comma(k-1) {
			return true
		}
	}
	if clauseOpener[r.low(i-1)] {
		return followed(r, i)
	}
	if i > 0 && (calendar[r.low(0)] && !subordinators[r.low(0)] || r.comma(1)) {
		return false
	}
	if i > 0 && !introducersOrIng(r.low(0)) && !strings.HasSuffix(r.low(0), "ed") && !strings.HasSuffix(r.low(0), "ly") && r.low(0) != "known" && r.low(0) != "born" {
		return false
	}
	return followed(r, i)
}

// clauseOpener are words right after which a pronoun may look forward, wherever in the point they stand.
var clauseOpener = set("as when while after before if until once although though since in on during despite with")

// followed reports whether the clause of the pronoun at i ends in a comma, and then comes whom it stands for.
func followed(r reading, i int) bool {
	k := i + 1
	for k < len(r.words) && !r.comma(k) {
		k++
	}
	for ; k < len(r.words); k++ {
		stem, _, _ := strings.Cut(r.low(k), "'")
		switch {
		case r.words[k].quoted:
		case candidate(r, k) || plural(r, k) && strings.HasPrefix(r.low(i), "the") || r.words[i].low == "its" && name(r, k):
			return true
		case nominative(stem) || stem == "i" || stem == "we":
			return false
		}
	}
	return false
}

// comesAfter reports whether what "it" at i stands for follows its clause: "Years after it closed, the mine …".
func comesAfter(r reading, i int) bool {
	switch r.low(i - 1) {
	case "after", "before", "since", "when", "while", "as", "until", "once":
	default:
		return false
	}
	for k := i + 1; k < len(r.words); k++ {
		if r.comma(k) {
			return r.low(k) != "it"
		}
	}
	return false
}

// possessive reports whether the name that word i is part of ends in 's, in one of a few words.
func possessive(r reading, i int) bool {
	for k := i; k < i+3 && k < len(r.words) && r.words[k].capital && (k == i || !r.comma(k)); k++ {
		if strings.HasSuffix(r.low(k), "'s") {
			return k > i || !places[strings.TrimSuffix(r.low(k), "'s")]
		}
	}
	return false
}

// onlyCalendar reports whether all words before i tell a time: "In 2010 it moved".
func onlyCalendar(r reading, i int) bool {
	for k := range i {
		w := r.words[k]
		if c := w.low[0]; !calendar[w.low] && (c < '0' || c > '9') {
			return false
		}
	}
	return true
}
