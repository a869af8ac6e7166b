package wording

import (
	"strings"
	"unicode"
)

// pointsBack reports whether the statement's subject is something that only an earlier sentence can
// have told of: "The plan was dropped", "On Monday, the two men were freed", "The 27-year-old won". What
// is told in the same breath is not: "The plan to drop the tax", "The plan, which Ann Ray drew up in May".
func pointsBack(words []word) bool {
	if words[0].low == "the" {
		return definite(words, 0)
	}
	if !words[0].is(ofPreposition) && !words[0].is(ofSubordinating) && words[0].low != "when" {
		return false
	}
	for i := 1; i+2 < len(words) && i < 8 && !words[i].quoted; i++ {
		if capital(words, i) && !words[i].is(ofCalendar) || words[i].is(ofForetold) {
			return false // the opening names something that may be meant
		}
		if words[i].comma {
			return words[i+1].low == "the" && definite(words, i+1)
		}
	}
	return false
}

// longestPhrase is how many words are read from an article for the noun it belongs to.
const longestPhrase = 5

// definite reports whether the phrase that the article at i opens is one that points back.
func definite(words []word, i int) bool {
	if k := i + 1; k+1 < len(words) && demonym[words[k].low] {
		return verbal(words, k+1) // "The Spaniard won"
	}
	for k := i + 1; k+1 < len(words) && k <= i+longestPhrase; k++ {
		w := words[k]
		low := strings.TrimSuffix(w.low, "'s")
		low = strings.TrimSuffix(low, "'")
		aged := strings.HasSuffix(low, "-year-old")
		if w.quoted || capital(words, k) || !aged && unicode.IsDigit(firstRune(w.text)) || preposition[low] || auxiliary[low] || finite[low] && !foretold[low] {
			return false
		}
		if !aged && !foretold[low] && !people[low] && !people[strings.TrimSuffix(low, "s")] || unique[low] {
			continue
		}
		switch {
		case low != w.low:
			return true // "The company's chief said"
		case w.comma:
			return !introduced(words, k+1)
		case verbal(words, k+1):
			return true
		}
	}
	return false
}

// verbal reports whether the word at i, after a noun, is a verb, or an adverb before one.
func verbal(words []word, i int) bool {
	if i >= len(words) {
		return false
	}
	low := words[i].low
	switch {
	case isVerb(words, i), plural(words, i), auxiliary[low], strings.HasSuffix(low, "n't"):
		return true
	case strings.HasSuffix(low, "ly"), midway[low]:
		return i+1 < len(words) && (isVerb(words, i+1) || words[i+1].is(ofAuxiliary))
	case strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss") && i+1 < len(words):
		next := words[i+1].low
		return next == "the" || next == "a" || next == "an" || next == "that" || next == "over" || next == "up" || next == "out"
	}
	return false
}

// midway adverbs stand between a subject and its verb.
var midway = set("later then now already still never also soon once first again often just")

// atTheEnd reports whether the statement closes with an event that nothing in it tells of: "… issued a
// statement on the incident."
func atTheEnd(words []word) bool {
	last := len(words) - 1
	if last < 3 || words[last].quoted || words[last-1].low != "the" || !words[last].is(ofEvent) || words[last-2].low == "to" && words[last-3].low == "according" {
		return false
	}
	for _, w := range words[:last-1] {
		if w.is(ofEvent) || event[strings.TrimSuffix(w.low, "s")] || w.is(ofHarm) || w.quoted {
			return false
		}
	}
	return true
}

var (
	demonym = set("spaniard frenchman frenchwoman englishman scotsman scot dane swede finn dutchman briton welshman irishman pole turk argentine argentinian serb croat kiwi aussie german italian american brazilian belgian australian russian ukrainian norwegian austrian mexican colombian chilean uruguayan canadian californian texan londoner yorkshireman")
	// event nouns at the end of a sentence are told of in it or before it.
	event = set("incident incidents attack attacks accident crash shooting killing killings murder death deaths tragedy disaster decision announcement news offer proposal plan deal agreement ruling verdict matter allegations claims charges controversy scandal footage video report letter move bombing explosion blast fire raid strike operation investigation protest protests demonstration crime crimes theft robbery")
	// harm words tell of an event.
	harm = set("killed died dead shot wounded injured hurt attacked crashed exploded fell burned stabbed murdered arrested charged decided announced offered proposed planned agreed ruled accused sued stole robbed struck hit bombed fired claimed alleged wrote filmed recorded collided sank")
)

// introduced reports whether what a comma sets off before the word at i names something or gives a
// figure: "The coach, Ann Ray, said", "The bridge, built in 1814, fell".
func introduced(words []word, i int) bool {
	for k := i; k < len(words) && k < i+14; k++ {
		if capital(words, k) || unicode.IsDigit(firstRune(words[k].text)) {
			return true
		}
		if words[k].comma {
			break
		}
	}
	return false
}

var (
	// foretold nouns with "the" and nothing to tell which are those of an earlier sentence.
	foretold = set(
		"accident accord account accusation accusations act agency agreement aircraft airline airliner airport airstrike airstrikes alert alerts allegation allegations amendment announcement animal animals apartment apology app appeal argument arrest arrests arrival article artwork assault association attack attacks attempt auction audio award awards",
		"bag ban band bear bill bird birds blast blasts blaze blog boat bodies body bomb bombing bombings bombs book books bottle box boycott boys breach break bridge brothers building buildings bullet bus calls camp campaign canal car cars case cases cast ceasefire ceremony change changes charges children city claim claims clashes clinic clip closure club clubs collapse collection college collision comment comments commission committee company competition complaint complex compound concert conference conflict contest contract controversy convention convoy corporation country couple course creature crew crossing crowd cruise cuts",
		"deal death deaths debris decision decisions decline decree defeat delegation demands demonstration demonstrators descent design detention device devices diagnosis disaster discovery disagreement dismissal dispute disturbance document documentary documents dog dogs donation drama dress drill drills drone duo elephant email emails encounter episode episodes eruption escape evacuation event events evidence exchange execution exercise exercises exhibit exhibition expedition experiment explosion explosions exposure",
		"failure family festival feud fight fighters fighting figure figures film films finding findings fire firm fleet flight flights fossil fossils found fraternity friends funeral furor game games gang garden gift girls glitch goal group groups guests gunmen handset hearing heist helicopter helicopters home homes hospital hostages hotel house houses hunt identities image images incident incidents initiative inquest inquiry institution interview investigation issue item items jet jets journey killing killings",
		"landing launch lawsuit leak letter letters list magazine man manhunt manuscript map march marchers marriage mass match matches meal measure medication meeting meetings men message messages method mine mistake model mob monument motion move moves movie movies murder murders name names nightclub note notes object objects offences offensive offer office operation operations orangutan order orders organisation organization outage outbreak outburst outcome owners package page painting paintings pair panel paper papers park parents partnership party passage passengers patients people permit petition phone photo photograph photographs photos picture pictures piece pieces pilots pistol place plan plane planes plans plant play plea pledge plot poem poll polls pool portrait post posts prank prayer presentation prisoners prize probe procedure proceeds production profile program project projects promise promotion property proposal proposals protest protesters provision purchase puppy",
		"raid raids rally rape rate recall reception recorder recording recordings reform reforms refusal regulation release remains remark remarks reopening report reports request rescue rescuers research resolution respondents restaurant retirement reunion revelation revelations reward rifle ring riot riots robbery robot rocket room roof route ruling rumors rumours sample samples scandal scene scheme school score screening script search section sentence sentences series session settlement shark sheet ship ships shoot shooting shootings shop show shows siblings siege sign signal sister sisters site situation skeleton ski sketch slaying soldiers song songs source spacecraft spacewalk species speech split spot spots squad stadium staff standoff statement statements station statue step steps store storm story strike strikes study submarine suicide suit suite suits summit summons surgery survey suspects suspension swap symptoms synagogue",
		"takeover tape target task team teams technique term terms testimony text texts theft threat ticket tickets toll tool tournament tower toy tragedy trailer train transaction transfer treaty trek trial trials trick trio trip trips trophy truce truck turtle tweet tweets twins twist union unit unrest update vaccine vehicle vehicles venture venue verdict version vessel vessels video videos view visit visits volcano vote votes voyage warning warnings warship watchdog website wedding whale win winner women words wreck wreckage zoo",
		"studio ministry station lender carrier retailer manufacturer maker publisher university college acronym families district presenter latter same aforementioned culprit culprits perpetrators assailants attackers captors kidnappers abductors robbers suspects victims survivors bandits militants hijackers jogger magnate tycoon philanthropist aviator entrepreneur millionaire billionaire youngsters teenagers pensioner toddler newborn infant cub calf kitten")
	// unique nouns with "the" need no introduction, though some are people's.
	unique = set("forward president minister king queen pope chancellor premier prime secretary public police government court judge jury governor first average state church")
)
