package referent

import "strings"

// What English words tell. All are in lower case, with straight apostrophes.
var (
	// nouns tell of a person, and some of the sex.
	nouns = kinds(
		"man boy father dad daddy son brother husband uncle grandfather grandson grandad nephew stepfather stepson stepbrother half-brother father-in-law son-in-law brother-in-law king prince duke lord spokesman chairman businessman policeman fireman congressman councilman salesman cameraman gentleman serviceman gunman boyfriend fiancé widower guy lad bloke priest bishop archbishop pope cardinal monk imam rabbi groom waiter hero batsman goalscorer frontman countryman craftsman fisherman freshman horseman sportsman",
		"woman girl mother mom mum mummy daughter sister wife aunt grandmother granddaughter niece stepmother stepdaughter half-sister mother-in-law daughter-in-law sister-in-law queen princess duchess lady spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman girlfriend fiancée widow actress waitress heiress hostess bride nun heroine housewife schoolgirl maid mistress ex-wife ex-girlfriend sportswoman",
		"person individual someone somebody one other another child baby toddler infant youngster teenager teen adult kid student pupil teacher professor lecturer principal headteacher coach manager boss trainer captain skipper player striker forward winger midfielder defender goalkeeper keeper quarterback receiver pitcher batter golfer boxer sprinter runner swimmer cyclist driver rider jockey racer athlete champion winner loser runner-up opponent rival teammate team-mate referee umpire official",
		"officer constable sergeant detective inspector commander commissioner sheriff deputy marshal trooper guard soldier marine sailor pilot co-pilot captain colonel general lieutenant major corporal veteran hostage prisoner inmate convict suspect defendant accused plaintiff victim witness attacker assailant shooter bomber killer murderer rapist robber thief burglar kidnapper hijacker stalker terrorist militant jihadist extremist rebel fighter insurgent activist protester demonstrator dissident refugee migrant immigrant",
		"president vice-president premier minister secretary chancellor governor senator mayor councillor councilor ambassador envoy diplomat politician lawmaker legislator candidate nominee incumbent leader founder co-founder owner co-owner chief executive director chairperson spokesperson aide adviser advisor assistant consultant analyst expert scientist researcher engineer doctor physician surgeon nurse paramedic midwife dentist psychologist psychiatrist therapist counselor counsellor patient carer caregiver",
		"judge magistrate lawyer attorney solicitor barrister prosecutor juror clerk coroner actor singer rapper musician guitarist drummer pianist composer conductor dancer model comedian presenter host anchor broadcaster journalist reporter correspondent columnist editor author writer novelist poet playwright artist painter sculptor photographer filmmaker director producer designer architect chef cook waiter bartender barman farmer worker employee employer colleague co-worker friend neighbor neighbour cousin partner lover spouse sibling parent guardian twin relative passenger commuter tourist visitor guest customer client shopper resident tenant landlord homeowner motorist pedestrian bystander stranger onlooker buyer seller trader banker broker economist accountant investor entrepreneur billionaire millionaire tycoon mogul heir celebrity star superstar legend icon idol fan blogger user viewer reader listener caller follower believer preacher pastor minister vicar chaplain missionary volunteer donor survivor hunter climber hiker explorer astronaut cosmonaut inventor mathematician physicist chemist biologist historian philosopher scholar academic graduate apprentice intern trainee recruit newcomer rookie teenager pensioner retiree grandparent toddler orphan amputee dictator tyrant monarch emperor caliph emir sheikh sultan ayatollah cleric mullah prophet disciple saint shepherd cowboy pirate spy informant whistleblower insider predecessor successor counterpart namesake ally enemy foe critic supporter backer sponsor agent negotiator mediator interpreter translator contractor builder plumber electrician carpenter mechanic technician operator programmer developer hacker gamer bodyguard bouncer janitor cleaner nanny babysitter",
	)
	// alone words need no article.
	alone       = set("someone somebody another")
	determiner  = set("a an the his her their its this that my our your one another some whose")
	copula      = set("is was are were be been being became becomes become remains remained")
	auxiliary   = set("is was are were be been being am has have had will would can could may might must should shall do does did became becomes isn't wasn't hasn't hadn't won't wouldn't can't couldn't didn't doesn't don't later then reportedly previously")
	ownVoice    = set("i i'm i've i'd we we're we've you my our")
	opening     = set("but and yet so however meanwhile instead moreover furthermore additionally still also later afterwards afterward then now today yesterday")
	saying      = set("said says say saying told tells telling added adds adding asked wrote writes tweeted posted replied explained explains insisted insists claimed claims argued argues warned warns announced announces declared denied denies confirmed noted notes stated states admitted admits recalled recalls described describes continued acknowledged suggested believes believed thinks thought testified concluded stressed joked quipped revealed urged vowed pledged promised predicted")
	preposition = set("in on at by for from with after before during since until despite besides because of to into under over against within without through throughout between among amid about as like unlike beyond following behind beside near alongside than toward towards upon onto off around across via and or but that which who whom whose when while where if")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// kinds makes one table of words for a man, for a woman, and for either.
func kinds(masculines, feminines string, eithers ...string) map[string]sex {
	m := map[string]sex{}
	for _, list := range eithers {
		for _, w := range strings.Fields(list) {
			m[w] = either
		}
	}
	for _, w := range strings.Fields(masculines) {
		m[w] = masculine
	}
	for _, w := range strings.Fields(feminines) {
		m[w] = feminine
	}
	return m
}
