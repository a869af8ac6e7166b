package referent

import "strings"

// A class is what a word can tell, as a set of bits.
type class uint32

const (
	human       class = 1 << iota // tells of a person
	manly                         // and of a man
	womanly                       // and of a woman
	alone                         // tells of one without an article
	determiner                    // opens a noun phrase
	copula                        // a form of "be" or of "become"
	auxiliary                     // goes before a verb, or after a subject
	ownVoice                      // the writer speaks
	opening                       // may stand before a leading pronoun without a comma
	saying                        // a verb of saying or thinking
	speech                        // what one does by saying something
	hearing                       // a verb of saying whose object is who hears it
	verb                          // another form of a verb that only verbs have
	past                          // looks like the past of another verb
	preposition                   // what follows is not a subject
	aside                         // a preposition that brings in somebody of no importance
	he                            // a pronoun of a man
	she                           // and of a woman
	conjunction                   // what follows may be the subject of a clause
	animal                        // tells of an animal that people keep
)

// lexicon has what English words tell. All are in lower case, with straight apostrophes.
var lexicon = meanings(
	entry{human | manly, "man boy father dad daddy son brother husband uncle grandfather grandson grandad nephew stepfather stepson stepbrother half-brother father-in-law son-in-law brother-in-law king prince duke lord spokesman chairman businessman policeman fireman congressman councilman salesman cameraman gentleman serviceman gunman boyfriend fiancé widower guy lad bloke priest bishop archbishop pope cardinal monk imam rabbi groom waiter hero batsman goalscorer frontman countryman craftsman fisherman freshman horseman sportsman"},
	entry{human | womanly, "woman girl mother mom mum mummy daughter sister wife aunt grandmother granddaughter niece stepmother stepdaughter half-sister mother-in-law daughter-in-law sister-in-law queen princess duchess lady spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman girlfriend fiancée widow actress waitress heiress hostess bride nun heroine housewife schoolgirl maid mistress ex-wife ex-girlfriend sportswoman"},
	entry{human, "person individual someone somebody one other another child baby toddler infant youngster teenager teen adult kid student pupil teacher professor lecturer principal headteacher coach manager boss trainer captain skipper player striker forward winger midfielder defender goalkeeper keeper quarterback receiver pitcher batter golfer boxer sprinter runner swimmer cyclist driver rider jockey racer athlete champion winner loser runner-up opponent rival teammate team-mate referee umpire official"},
	entry{human, "officer constable sergeant detective inspector commander commissioner sheriff deputy marshal trooper guard soldier marine sailor pilot co-pilot captain colonel general lieutenant major corporal veteran hostage prisoner inmate convict suspect defendant accused plaintiff victim witness attacker assailant shooter bomber killer murderer rapist robber thief burglar kidnapper hijacker stalker terrorist militant jihadist extremist rebel fighter insurgent activist protester demonstrator dissident refugee migrant immigrant"},
	entry{human, "president vice-president premier minister secretary chancellor governor senator mayor councillor councilor ambassador envoy diplomat politician lawmaker legislator candidate nominee incumbent leader founder co-founder owner co-owner chief executive director chairperson spokesperson aide adviser advisor assistant consultant analyst expert scientist researcher engineer doctor physician surgeon nurse paramedic midwife dentist psychologist psychiatrist therapist counselor counsellor patient carer caregiver"},
	entry{human, "judge magistrate lawyer attorney solicitor barrister prosecutor juror clerk coroner actor singer rapper musician guitarist drummer pianist composer conductor dancer model comedian presenter host anchor broadcaster journalist reporter correspondent columnist editor author writer novelist poet playwright artist painter sculptor photographer filmmaker director producer designer architect chef cook waiter bartender barman farmer worker employee employer colleague co-worker friend neighbor neighbour cousin partner lover spouse sibling parent guardian twin relative passenger commuter tourist visitor guest customer client shopper resident tenant landlord homeowner motorist pedestrian bystander stranger onlooker buyer seller trader banker broker economist accountant investor entrepreneur billionaire millionaire tycoon mogul heir celebrity star superstar legend icon idol fan blogger user viewer reader listener caller follower believer preacher pastor minister vicar chaplain missionary volunteer donor survivor hunter climber hiker explorer astronaut cosmonaut inventor mathematician physicist chemist biologist historian philosopher scholar academic graduate apprentice intern trainee recruit newcomer rookie teenager pensioner retiree grandparent toddler orphan amputee dictator tyrant monarch emperor caliph emir sheikh sultan ayatollah cleric mullah prophet disciple saint shepherd cowboy pirate spy informant whistleblower insider predecessor successor counterpart namesake ally enemy foe critic supporter backer sponsor agent negotiator mediator interpreter translator contractor builder plumber electrician carpenter mechanic technician operator programmer developer hacker gamer jogger cop lawman freelancer bodyguard bouncer janitor cleaner nanny babysitter"},
	entry{human, "ex-husband ex-boyfriend step-father half-sibling roommate flatmate housemate classmate schoolmate mate buddy pal dealer trafficker gangster smuggler fraudster arsonist vandal looter sniper hitman biker scooter-rider caller escort sitter carpenter tailor baker butcher grocer shopkeeper publican tenant squatter lodger deckhand sailor skipper mariner paratrooper corporal cadet recruit lifeguard lifesaver responder medic orderly pharmacist optician vet veterinarian biker scout ranger gamekeeper gardener florist decorator barber hairdresser stylist beautician masseur tutor lecturer dean rector provost chancellor headmaster warden jailer gaoler bailiff usher notary mediator arbitrator ombudsman auditor treasurer deputy understudy stuntman co-star castmate bandmate lodger nominee appointee delegate emissary diplomat attaché consul newborn schoolchild schoolkid sophomore senior junior undergraduate postgraduate fugitive escapee runaway vagrant beggar addict alcoholic drunk drug-dealer impostor defector deserter turncoat captive detainee abductor captor kidnapper assassin mobster mafioso rapper crook swindler conman aggressor perpetrator culprit offender deceased latter accomplice associate confidant henchman ringleader bandit ex thug brute goon punk rogue villain pimp coward hooligan yob bully creep pervert paedophile pedophile molester"},
	entry{manly, "hitman henchman stuntman ombudsman headmaster conman gamekeeper"},
	entry{animal, "dog puppy cat kitten horse pony racehorse mare stallion foal parrot rabbit hamster pet labrador terrier collie spaniel poodle bulldog greyhound dachshund beagle rottweiler alsatian husky tiger lion elephant gorilla chimpanzee bear panda donkey bull cow calf pig goat sheep lamb tortoise snake python"},
	entry{alone, "someone somebody another"},
	entry{determiner, "a an the his her their its this that my our your one another some whose"},
	entry{copula, "is was are were be been being became becomes become remains remained"},
	entry{auxiliary, "is was are were be been being am has have had will would can could may might must should shall do does did became becomes isn't wasn't hasn't hadn't won't wouldn't can't couldn't didn't doesn't don't later then reportedly previously"},
	entry{ownVoice, "i i'm i've i'd we we're we've you my our"},
	entry{opening, "but and yet so however meanwhile instead moreover furthermore additionally still also later afterwards afterward then now today yesterday"},
	entry{saying, "said says say saying told tells telling added adds adding asked wrote writes tweeted posted replied explained explains insisted insists claimed claims argued argues warned warns announced announces declared denied denies confirmed noted notes stated states admitted admits recalled recalls described describes continued acknowledged suggested believes believed thinks thought testified concluded stressed joked quipped revealed urged vowed pledged promised predicted"},
	entry{speech, "called calls accused criticized criticised praised blamed condemned welcomed hailed expressed cited pointed referred acknowledges spoke urges hopes wants wanted hoped"},
	entry{hearing, "told tells telling asked urged warned"},
	entry{verb, "took got went came made gave found saw knew left met held kept led lost won ran began brought bought built fell felt flew grew paid rose sat sent spent stood struck taught threw wore beat broke chose drew drove fought forgot hid sold sang shot sought spoke stole swore understood woke withdrew hurt died plans wants needs takes makes goes comes gets gives sees knows lives works plays runs leads wins loses leaves remains seems appears hit hits faces bit sued let put set cut"},
	entry{preposition, "according in on at by for from with after before during since until despite besides because of to into under over against within without through throughout between among amid about as like unlike beyond following behind beside near alongside than toward towards upon onto off around across via and or but that which who whom whose when while where if"},
	entry{aside, "of in for with from behind on at against than as like near between among about"},
	entry{he, "he him his himself he's he'd he'll"},
	entry{she, "she her hers herself she's she'd she'll"},
	entry{conjunction, "that when while because as after before if whether where until since although though but and than once unless how why what so yet or"},
)

type entry struct {
	class
	words string
}

// A meaning is what a word tells, with the word as the lexicon has it, so that no reader need lower it.
type meaning struct {
	class
	text string
}

// A table finds the meaning of a word by a hash of its bytes (FNV-1a), with open addressing. It is three
// times as fast as a map, and every word of an article is looked up.
type table struct {
	meanings []meaning
	slots    [slots]uint16 // index of a meaning, plus 1
}

const (
	slots    = 4096
	hashSeed = 2166136261
	hashStep = 16777619
)

func meanings(entries ...entry) *table {
	t := &table{}
	seen := map[string]int{}
	for _, e := range entries {
		for _, w := range strings.Fields(e.words) {
			if i, ok := seen[w]; ok {
				t.meanings[i].class |= e.class
				continue
			}
			seen[w] = len(t.meanings)
			t.meanings = append(t.meanings, meaning{e.class, w})
			at := hash([]byte(w))
			for t.slots[at%slots] != 0 {
				at++
			}
			t.slots[at%slots] = uint16(len(t.meanings))
		}
	}
	return t
}

func hash(word []byte) uint32 {
	h := uint32(hashSeed)
	for _, c := range word {
		h = (h ^ uint32(c)) * hashStep
	}
	return h ^ h>>15
}

// find returns what a word in lower case tells, and whether the table has it.
func (t *table) find(word []byte) (meaning, bool) {
	for at := hash(word); t.slots[at%slots] != 0; at++ {
		if m := &t.meanings[t.slots[at%slots]-1]; m.text == string(word) {
			return *m, true
		}
	}
	return meaning{}, false
}

func classes(entries ...entry) map[string]class {
	m := map[string]class{}
	for _, e := range entries {
		for _, w := range strings.Fields(e.words) {
			m[w] |= e.class
		}
	}
	return m
}

// longestWord is how many bytes the longest word of the lexicon has.
const longestWord = 15

// mean returns what a word tells, also when it is a possessive, and the word in lower case with straight
// apostrophes if it tells anything, else as it stands.
func mean(word string) meaning {
	var buffer [longestWord + 4]byte
	low := buffer[:0]
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case len(low) == cap(low):
			return meaning{text: word}
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case c == 0xe2 && strings.HasPrefix(word[i:], "’"):
			c = '\''
			i += len("’") - 1
		}
		low = append(low, c)
	}
	if m, ok := lexicon.find(low); ok {
		return m
	}
	n := len(low)
	switch {
	case n > 2 && string(low[n-2:]) == "'s":
		m, _ := lexicon.find(low[:n-2])
		return meaning{m.class, word}
	case n > 9 && string(low[n-9:]) == "-year-old":
		return meaning{human, word}
	case n > 4 && string(low[n-2:]) == "ed":
		return meaning{past, word}
	}
	return meaning{text: word}
}

// pronoun returns the sex of a pronoun, or either when the word is none.
func (c class) pronoun() sex {
	switch {
	case c.is(he):
		return masculine
	case c.is(she):
		return feminine
	}
	return either
}

func (c class) is(d class) bool { return c&d != 0 }

// sex returns the sex of whom a word tells.
func (c class) sex() sex {
	switch {
	case c.is(manly):
		return masculine
	case c.is(womanly):
		return feminine
	}
	return either
}
