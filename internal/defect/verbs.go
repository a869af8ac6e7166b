package defect

import "strings"

// bases are verbs that newspapers use most, in the form that follows "to".
var bases = set(`abstain accept acknowledge act add address admit affect afford agree aim air allow announce answer anticipate
	appeal appear appreciate approach approve argue arise arrest arrive ask assume assure attack attempt attend attract
	avoid ban bear beat become begin believe belong benefit blame block boast bother break bring build burn buy call cap
	capture care carry cast catch cause celebrate challenge change charge check choose cite claim climb close collapse
	collect come comment compete complain complete comprise concede condemn condone conduct confirm conquer consider
	contain continue contribute control convince cook cost count cover create cross cut damage dance deal decide declare
	defeat defend delay demand deny depend describe deserve detail determine develop die direct disagree dismiss divide do
	dominate doubt draw drink drive drop earn ease eat eliminate embrace emerge emphasize employ enable encourage end
	enjoy ensure enter entertain erupt examine exist expand expect experience explain explore express extend face fail
	fall fear feature feed feel fight file finish fire fit fix flee fly focus follow force forget form free fuel gain
	gather generate get give go grant grow guide hand handle hang happen harm hate head hear help hide hire hit hold hope
	host hurt identify ignore impact impose improve include increase indicate inspire insist intend invest invite involve
	issue join jump keep kick kill know lack land last launch lay lead lean learn leave let lie lift like link list listen
	live loom look lose love maintain make manage mark matter mean meet mention mind miss move name need note notice
	object occur offer open operate order organize overcome owe own paint pass pay perform pick plan play please point
	pose practice praise predict prefer prepare present preserve press prevail prevent proceed produce promise promote
	prompt protect protest prove provide provoke publish pull push put qualify question quit race raise range reach react
	read realize recall receive recognize recommend record recover recruit reduce refer reflect refuse regard reject
	relate release rely remain remember remind remove renew repeat replace reply report represent request require rescue
	resign resolve respect respond rest restrict result resume retain retire return reveal review ride ring rise risk
	roll rule run rush save say score search see seek seem sell send sense separate serve set settle shake shape share
	shed shine shoot show shut sign sing sit sleep slip smell smile solve sound speak specialize speculate spend spread
	stage stand star start state stay steal stem step stick stop store strike strive struggle study submit succeed sue
	suffer suggest suit supply support surprise surround survive suspect sweep swim tackle take talk target teach tell
	tend test thank think threaten throw total touch track trade train transform translate travel treat trust try turn
	understand unfold unite unveil urge use vary visit vote vow wait wake walk want warn wash watch wear weigh welcome
	win wipe wish wonder work worry write yield say
	abandon absorb accompany accuse achieve acquire adapt adjust admire adopt advance advise aid alter alert amaze anger
	apologize apologise apply appoint arrange assess assist associate attach award back bake balance base battle beg
	behave bend bet bid bite blast bleed bless blow boil bomb borrow bow breathe brush buckle bury bump calculate calm
	cancel caution cease certify chase cheat cheer chill circle circulate clash classify clean clear cling collide combat
	combine command commemorate commit communicate compare compel compensate compose conceal conclude confess conflict
	confront confuse congratulate connect conspire constitute construct consult consume contact contend contradict
	contrast convert convey convict cool cooperate cope correct corroborate counter crack crash crave crawl criticize
	criticise crush cry cure dare dash date declare decline decorate dedicate deem deepen define delight deliver
	demonstrate denounce depart deploy deprive derail derive design desire destroy detain detect deteriorate devastate
	devote dictate differ dig diminish dip disappear disappoint discharge disclose discourage discover discuss display
	dispute disrupt dissolve distinguish distribute dive divert donate double downplay drag drain dream dress drift drown
	dump earn echo edge edit educate elect embark employ encounter enforce enhance enlist enrich ensue entitle escalate
	escape establish estimate evacuate evaluate evolve exceed exchange exclude excuse execute exercise exhibit exit
	expel expire exploit expose fade fasten favor favour fetch fill filter finance flash flip float flock flourish flow
	fold foot forbid forecast foster found frame freeze frighten frustrate fulfil fulfill function gamble gather gaze
	glance glow govern grab grace grade graduate grapple greet grip guarantee guard guess halt hamper harass harvest
	haunt haul heal heat hesitate highlight hinder hint honor honour hop house hover hug hurl hunt illustrate imagine
	imply import imprison incorporate induce inform inherit inhibit initiate inject injure innovate inspect install
	instruct insult integrate interact interfere interpret interrupt intervene interview introduce invade invent
	investigate isolate jeopardize joke juggle justify kiss knock label lack lag lament laugh laugh launch leak leap
	lend lessen light limit linger load lock log lower lure mail mandate manipulate march marry master mature measure
	melt merge merit mirror miss mix model monitor motivate mount mourn multiply murder narrow navigate negotiate
	nominate number obey oblige observe obsess obtain occupy offend offset oppose opt originate outline outnumber
	outweigh overlap overlook oversee overshadow overtake overturn overwhelm paddle park participate patrol peak peel
	permit persist persuade plague plead pledge plot plunge point polish poll pop portray possess postpone pour pray
	preach precede preside presume prevail price print privilege probe process proclaim profit progress prohibit project
	prolong pronounce propose prosecute prosper pump punch punish purchase pursue puzzle question quote rally rank rate
	rattle reap reassure rebel rebuild reckon reclaim reconsider recover recycle redeem reduce refine reform refrain
	refresh regain register regret regulate reinforce reiterate relax relieve relocate remark remodel render rent
	reopen repair repay repeat repel replicate resemble reserve reside resist resonate resort restore restrain
	retaliate retreat reunite reverse revise revive revolve reward rip rival roam rob rock rotate rule sacrifice sail
	salute sample satisfy save scare scatter schedule scramble scream screen seal seat secure seize select shatter
	shelter shift ship shock shop shout shrink sink ski slam slide slow smash smoke soar soften sort spark spill spin
	split sponsor spot spring squeeze stab stabilize stem stimulate stir straddle strain strengthen stress stretch strip
	stumble stun submit substitute subscribe succumb surf surge surpass surrender survey suspend sustain swallow swap
	swear swing switch symbolize tap taste tease tempt terrify testify tie tighten time tip top toss tour tow trace
	trail transfer trap trigger trim triumph trouble tumble tweet twist undergo underline undermine underscore
	undertake unlock unravel update upgrade uphold upset utilize value vanish venture verify veto view violate
	volunteer vomit wage wander warm warrant waste weaken wed weep whisper widen wield withdraw withhold withstand
	witness wrap wrestle zoom host loads mean hail span depict feature trail consist stem cater fare loom lurk reign
	star photograph paddle`)

// pasts are past forms that do not end in "ed".
var pasts = set(`arose ate became began bent bit bled blew bore bought bound broke brought built burst came cast caught chose
	clung cost cut dealt did drank drew drove dug fed fell felt fled flew forbade forgot forgave fought found froze gave
	got grew had heard held hid hit hung hurt kept knelt knew laid lay led left lent let lit lost made meant met outdid
	overcame paid put quit ran rang read rode rose said sang sank sat saw sent set shed shook shone shot showed shrank
	shut slept slid sold sought spent split spoke sprang spread stole stood stuck struck stung swam swept swore swung
	taught thought threw told took tore understood undertook undid upheld upset wed went wept withdrew withstood woke
	won wore wound wove wrote been become gone spun strode drunk slew strove beat bid withheld overtook oversaw foresaw`)

// finite reports whether word i may be the finite verb of a sentence. It is generous: a noun that could be
// a verb counts as one.
func finite(r reading, i int) bool {
	w := r.words[i].low
	if plainVerbs[w] || pasts[w] || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "'re") || strings.HasSuffix(w, "'ve") || strings.HasSuffix(w, "'ll") || strings.HasSuffix(w, "'d") {
		return true
	}
	if i > 0 && r.words[i].capital {
		return false
	}
	if len(w) > 3 && strings.HasSuffix(w, "ed") {
		switch r.low(i - 1) {
		case "a", "an", "the", "his", "her", "their", "its":
			return false
		}
		return true
	}
	switch r.low(i - 1) {
	case "a", "an", "the", "of", "his", "her", "their", "its", "my", "our", "your", "in", "for", "with", "from", "by", "on", "at":
		return false
	}
	return bases[w] && r.low(i-1) != "to" || bases[singular(w)] || bases[strings.TrimSuffix(w, "s")] || bases[strings.TrimSuffix(w, "es")] || finiteUnlisted(w) || placedAsVerb(r, i)
}

// singular takes the ending of the third person from a verb.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "oes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s"):
		return w[:len(w)-1]
	}
	return ""
}

// placedAsVerb reports whether word i, in s, stands between a noun and what only follows a verb: "The truck
// loads up".
func placedAsVerb(r reading, i int) bool {
	w := r.words[i]
	if i == 0 || w.capital || !strings.HasSuffix(w.low, "s") || strings.HasSuffix(w.low, "ss") || r.comma(i) || r.comma(i+1) {
		return false
	}
	switch r.low(i + 1) {
	case "the", "a", "an", "up", "out", "off", "him", "her", "them", "it", "that", "into", "over", "down", "away", "back", "too", "its", "his", "their", "through", "around", "onto":
		return true
	}
	return false
}

// finiteUnlisted knows verbs by endings that only verbs have.
func finiteUnlisted(w string) bool {
	for _, e := range []string{"izes", "ises", "ifies", "ates"} {
		if len(w) > 5 && strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}
