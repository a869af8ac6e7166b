package defect

import "strings"

// expletive reports whether the "it" at i stands for nothing before it: "It is unclear whether", "It took two
// hours to", "It was raining", "It was the army that".
func expletive(r reading, i int) bool {
	k := i + 1
	if strings.HasSuffix(r.low(i), "'ll") || strings.HasSuffix(r.low(i), "'d") || modal[r.low(k)] {
		for modal[r.low(k)] || r.low(k) == "not" || r.low(k) == "have" || strings.HasSuffix(r.low(k), "ly") {
			k++
		}
	}
	if r.low(i) == "it's" {
		return ofBeing(r, k)
	}
	switch r.low(k) {
	case "has", "had":
		for k++; adverb(r.low(k)); k++ {
		}
		if r.low(k) == "been" {
			return ofBeing(r, k+1)
		}
		if r.low(k) == "taken" || r.low(k) == "emerged" || r.low(k) == "become" {
			return link(r, k+1)
		}
		return reporting[r.low(k)] && r.low(k+1) != "to"
	case "is", "was", "isn't", "wasn't", "be", "being", "been", "becomes", "became", "become", "remains", "remained", "gets", "got", "feels", "felt":
		return ofBeing(r, k+1)
	case "emerged", "emerges", "transpired", "rained", "snowed", "poured", "happens", "happened", "follows", "turns", "turned", "helps", "helped", "pays":
		return true
	case "seems", "seemed", "appears", "appeared", "seem", "appear", "looks", "looked":
		return r.low(k+1) != "to" && (link(r, k+1) || r.low(k+1) == "the")
	case "all":
		return r.low(k+1) == "started" || r.low(k+1) == "began"
	case "used":
		return r.low(k+1) == "to" && r.low(k+2) == "be" && ofBeing(r, k+3)
	case "makes", "made", "make":
		return r.low(k+1) == "sense" || r.low(k+1) == "clear" || r.low(k+1) == "no"
	case "takes", "took", "take", "costs", "cost", "doesn't", "didn't", "does", "did", "hurts", "hurt", "means", "matters":
		return link(r, k+1)
	}
	return false
}

var modal = set("will would may might can could should must won't wouldn't can't couldn't shouldn't")

func adverb(low string) bool {
	switch low {
	case "not", "also", "still", "now", "just", "only", "never", "often", "always", "yet", "so", "very", "too", "quite", "even", "far", "much", "more", "less", "all", "well", "long", "no", "soon", "once", "again", "almost", "perhaps", "however", "already", "then":
		return true
	}
	return strings.HasSuffix(low, "ly") && low != "likely" && low != "unlikely"
}

// ofBeing judges what follows a form of "be" at word k on.
func ofBeing(r reading, k int) bool {
	for adverb(r.low(k)) {
		k++
	}
	w := r.low(k)
	switch {
	case weather[w]:
		return true
	case unitsOfTime[w] || unitsOfTime[r.low(k+1)] || unitsOfTime[r.low(k+2)]:
		return true
	case reported[w]:
		return r.low(k+1) != "to" && r.low(k+1) != "by"
	case w == "a" || w == "an" || w == "one" || w == "another":
		return clauseNoun(r, k+1)
	case w == "the" || w == "his" || w == "her" || w == "their":
		return r.low(k+1) != "latest" && r.low(k+1) != "same" && (clauseNoun(r, k+1) || cleft(r, k+1))
	case r.capital(k):
		return cleft(r, k)
	case strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "en") || participles[w]:
		return false
	case w == "in" || w == "at" || w == "on" || w == "during" || w == "after" || w == "before" || w == "here" || w == "there" || w == "with" || w == "for" || w == "through" || w == "because" || w == "under" || w == "when" || w == "while" || w == "until" || w == "about" || w == "not":
		return cleft(r, k)
	}
	return link(r, k)
}

var (
	reporting = set("appeared seemed emerged transpired happened turned")
	weather   = set(`raining snowing cold hot warm dark sunny windy midnight noon dawn dusk monday tuesday wednesday thursday
		friday saturday sunday winter summer spring autumn christmas easter halftime time late early over
		unclear clear likely unlikely up been worth`)
	reported = set(`said thought believed understood reported claimed alleged announced revealed estimated hoped feared known
		expected agreed decided argued suggested rumored rumoured confirmed noted hard easy difficult impossible assumed
		predicted disclosed discovered ruled`)
	participles = set(`built made held found won lost sent shot hit set cut put run sold bought led met kept left brought
		taught caught told paid read spent worn torn born done gone shown drawn part out off down back home`)
	clauses = set(`fact shame pity mistake miracle question matter sign wonder privilege honor honour surprise secret coincidence
		crime myth time way testament honor relief tragedy disgrace pleasure joy job challenge good bad great while duty
		day night year week must given cliche cliché truism common widely little bit long well-known big story case first second third last`)
)

// clauseNoun reports whether a noun phrase from k on is one that a clause explains: "a mistake to think".
func clauseNoun(r reading, k int) bool {
	for n := k; n < k+3 && n < len(r.words); n++ {
		if clauses[r.low(n)] {
			return true
		}
	}
	return false
}

// cleft reports whether a clause after k says what the sentence is about: "It was the army that fired".
func cleft(r reading, k int) bool {
	for n := k + 1; n < k+12 && n < len(r.words); n++ {
		switch r.low(n) {
		case "that", "who", "whose", "where", "when", "which":
			return true
		}
	}
	return false
}

// link reports whether a clause follows that "it" may stand for.
func link(r reading, k int) bool {
	for n := k; n < k+10 && n < len(r.words); n++ {
		switch r.low(n) {
		case "that", "to", "whether", "if", "how", "why", "what", "when", "who", "where", "until", "before", "like", "as", "there", "not":
			return true
		}
	}
	return false
}
