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
	if !preposition[words[0].low] && !subordinating[words[0].low] && words[0].low != "when" {
		return false
	}
	for i := 1; i+2 < len(words) && i < 8 && !words[i].quoted; i++ {
		if capital(words, i) && !calendar[words[i].low] || foretold[words[i].low] {
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
		case isVerb(words, k+1), plural(words, k+1), auxiliary[words[k+1].low]:
			return true
		case strings.HasSuffix(words[k+1].low, "ly") && k+2 < len(words) && isVerb(words, k+2):
			return true
		}
	}
	return false
}

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
		"accident accord account accusation accusations act action actions agency agreement aircraft airline airliner airport airstrike airstrikes alert alerts allegation allegations alliance amendment announcement animal animals answer answers apartment apology app appeal area argument arrest arrests arrival article artwork assault association attack attacks attempt auction audio award awards",
		"bag ball ban band bank bear bill bird birds blast blasts blaze blog boat bodies body bomb bombing bombings bombs book books bottle box boycott boys breach break bridge brothers building buildings bullet bus business calls camp campaign canal car cars case cases cast cause ceasefire cemetery ceremony change changes channel charges charity children church city claim claims clashes clinic clip closure club clubs collapse collection college collision comment comments commission committee community company competition complaint complex compound concert condition conference conflict contest contract controversy convention convoy corporation country couple course creature crew crime crimes crisis crossing crowd cruise cuts",
		"data deal death deaths debate debris decision decisions decline decree defeat delay delays delegation demands demonstration demonstrators descent design detention device devices diagnosis disaster discovery disease disagreement dismissal dispute disturbance document documentary documents dog dogs donation drama dress drill drills drone drugs duo earthquake effort efforts election elections elephant email emails embassy encounter episode episodes eruption escape evacuation event events evidence exchange execution exercise exercises exhibit exhibition expedition experience experiment explosion explosions exposure",
		"facility factory failure family families farm festival feud fight fighters fighting figure figures film films finding findings fire firm fleet flight flights flood flooding flower food foundation fossil fossils found fraternity friends fund funds funeral furor game games gang garden gift girls glitch goal group groups guests gun gunmen guns handset hearing heist helicopter helicopters home homes hospital hostages hotel house houses hunt hurricane idea identities image images impact incident incidents information initiative injuries inquest inquiry institution interview investigation island issue item items jet jets journey killing killings",
		"land landing lake launch law laws lawsuit league leak letter letters list loss losses machine magazine man manhunt manuscript map march marchers marriage mass match matches matter meal measure measures medal medication meeting meetings men message messages method mine mission mistake model mob monastery money monument mosque motion mountain move movement moves movie movies murder murders museum music name names network news newspaper nightclub note notes object objects offences offensive offer office operation operations opportunity orangutan order orders organisation organization outage outbreak outburst outcome owners package page painting paintings pair panel paper papers park parents partnership party passage passengers patients payment people permit petition phone photo photograph photographs photos picture pictures piece pieces pilots pistol place plan plane planes plans plant play players plea pledge plot poem point policy poll polls pool portrait post posts practice prank prayer presentation prisoners prize probe procedure proceeds process product products production profile program programme project projects promise promotion property proposal proposals protest protesters protests provision purchase puppy",
		"quake question questions race raid raids rally rape rate recall reception record recorder recording recordings records reform reforms refusal region regulation regulations release remains remark remarks reopening repairs report reports request rescue rescuers research resolution respondents response restaurant result results retirement reunion revelation revelations reward rifle ring riot riots river road robbery robot rocket room roof route rule rules ruling rumors rumours sale sample samples sanctions scandal scene scheme school schools score screening script search season section sentence sentences series services session settlement shark sheet ship ships shoot shooting shootings shop show shows siblings siege sign signal sister sisters site situation skeleton ski sketch slaying soldiers song songs source spacecraft spacewalk species speech split spot spots squad stadium staff standoff statement statements station statue step steps store storm story strategy street strike strikes students study submarine success suicide suit suite suits summit summons surgery survey suspects suspension swap symptoms synagogue system",
		"takeover talks tape target task team teams technique technology temple term terms test testimony tests text texts theft theory threat threats ticket tickets title toll tool tour tournament tower toy tradition tragedy trailer train training transaction transfer treatment treaty trek trend trial trials trick trio trip trips trophy troops truce truck turtle tweet tweets twins twist union unit unrest update vaccine vehicle vehicles venture venue verdict version vessel vessels video videos view views violence virus visit visits volcano vote votes voyage wall warning warnings warship watchdog weapon weapons website wedding whale win winner women words work workers wreck wreckage zoo",
		"one ones others former latter same aforementioned culprit culprits perpetrators assailants attackers captors kidnappers abductors robbers suspects victims survivors bandits militants hijackers jogger magnate tycoon philanthropist aviator entrepreneur millionaire billionaire youngsters teenagers pensioner toddler newborn infant cub calf kitten")
	// unique nouns with "the" need no introduction, though some are people's.
	unique = set("president minister king queen pope chancellor premier prime secretary public police government court judge jury governor first average state church")
)
