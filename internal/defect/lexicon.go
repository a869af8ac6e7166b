package defect

import "strings"

// Words by what they are to a judge. They are closed classes, or nouns that newspapers use of people.
var (
	thirdPerson = set("he she they it his her their its him them himself herself themselves itself hers theirs")

	// introducers begin a phrase or clause that stands before the main clause.
	introducers = set(`after before when while as since until till if although though because once during
		in on at by with without from under over upon through throughout despite amid amidst among between
		for following speaking asked writing talking addressing responding appearing testifying instead
		unlike like according within inside outside near behind beyond above below across around against
		about toward towards to given considering regarding having being besides even just only shortly soon
		last next earlier later yesterday today tomorrow now recently then ago early late this one two three
		four five six seven eight nine ten several monday tuesday wednesday thursday friday saturday sunday
		january february march april may june july august september october november december whether where
		wherever whenever whatever unless`)

	// calendar words tell when; they name nobody and nothing that a pronoun could stand for.
	calendar = set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july
		august september october november december jan feb mar apr jun jul aug sept sep oct nov dec easter christmas
		year years month months week weeks day days hour hour's hours minute minutes second seconds decade decades
		morning afternoon evening night nights noon midnight summer winter spring autumn fall weekend century centuries
		season seasons yesterday today tomorrow tonight last next early earlier late later recent recently previous
		previously past ago in on at by since until from to of the a an and about around almost nearly more than over
		one two three four five six seven eight nine ten eleven twelve twenty thirty several few some couple many just
		only now then once first time times end start beginning middle after before during mid this that same following
		currently initially originally eventually finally inevitably sadly tragically unfortunately luckily reportedly
		allegedly officially apparently instead however meanwhile so but and or yet also still today's a.m p.m am pm
		age point stage moment being moments half within for years' months' weeks' days'`)

	// people are nouns for one person that do not end in one of personEndings.
	people = set(`man woman boy girl child baby toddler infant teenager teen youth person mother father mom mum dad son daughter
		brother sister wife husband uncle aunt cousin nephew niece boyfriend girlfriend friend guy kid lad king queen
		prince princess duke duchess earl baron lord lady chief boss head judge coach captain president chairman chair
		minister secretary premier chancellor mayor governor senator congressman congresswoman deputy sheriff cop
		sergeant lieutenant detective constable inspector cardinal pope bishop archbishop priest nun monk imam rabbi
		pastor vicar saint nurse surgeon midwife chef cook star athlete pilot victim suspect defendant patient
		student pupil graduate teenage youngster pensioner retiree native resident citizen migrant refugee tourist
		applicant accountant assistant consultant participant contestant servant sergeant commandant lieutenant
		aide spokesman spokeswoman spokesperson model actress waitress heiress hostess goddess stewardess rapist
		fugitive executive representative relative detective native captive nominee employee trainee retiree
		referee attendee devotee trustee committeeman celebrity personality figure professional individual colleague
		ally rival champion hero heroine villain icon legend genius patient client tyrant giant recruit private
		general colonel major corporal admiral marshal officer soldier veteran marine guard goalkeeper striker
		midfielder defender fullback winger forward quarterback spouse partner fiance fiancé fiancee fiancée bride groom
		widow widower orphan twin sibling grandson granddaughter grandfather grandmother grandma grandpa stepfather
		stepmother parent who whom whose someone somebody anyone anybody everyone everybody nobody one whoever
		no-one thief burglar chap bloke gentleman ex-wife ex-husband ex-boyfriend ex-girlfriend co-star pundit
		novelist playwright dj mp mep tsar czar guru maverick skipper dean provost principal vet dog cat horse bear
		whale dolphin elephant lion tiger panda gorilla chimpanzee orangutan ape monkey animal bird pet puppy pup kitten stallion mare cub
		astronaut cosmonaut diplomat bureaucrat democrat republican communist autocrat aristocrat psychopath monarch
		patriarch matriarch oligarch architect advocate candidate delegate associate magistrate intern apprentice
		prodigy heir villager official executive prosecutor analyst newborn millionaire billionaire entrepreneur connoisseur chauffeur
		masseur raconteur juror suitor warlord landlord landlady milkman sex-offender suspect's informant therapist
		passer-by onlooker hitman gunman countryman freshman sophomore senior junior nanny babysitter author sailor
		tailor sculptor lad's teen's youth's dictator emperor empress godfather godmother buddy fellow loser winner
		offender contender guest host anchor correspondent president-elect correspondent opponent agent resident
		incumbent predecessor successor recipient expatriate expat compatriot fan fanatic mechanic medic cleric critic
		academic alcoholic addict convict inmate prophet poet laureate criminal suspect ceo cfo coo pm vp mvp`)

	// personEndings end nouns for one person, except those in things.
	personEndings = []string{"er", "or", "ist", "ian", "man", "woman", "year-old", "ess", "eer"}

	// things look like nouns for a person by their ending and are none.
	things = set(`after before under over never ever other another rather either neither whether however further together
		water weather winter summer september october november december number member's matter order power tower paper
		letter corner center river border quarter chapter hour career computer power dinner former latter later earlier
		later longer older younger bigger smaller higher lower greater better faster closer stronger per super upper inner
		outer proper eager sober bitter clever tender silver copper rubber butter pepper sugar offer suffer differ refer
		enter remember consider discover deliver recover cover answer trigger gather wonder bother transfer murder
		disaster cancer fever shower shoulder finger liver bladder computer printer trailer poster counter register
		header folder server browser router printer bumper tanker cluster semester trimester register newspaper
		consumer helicopter freezer counter corner offer laser radar color colour error terror horror mirror floor door
		for or nor major minor prior interior exterior superior inferior favor favour honor honour labor labour flavor
		humor humour rumor rumour behavior behaviour tumor tumour vapor vapour harbor harbour sector factor motor
		reactor tractor indicator elevator corridor metaphor decor anchor vector monitor exist persist consist insist
		resist assist list twist fist mist wrist waist checklist playlist shortlist than human german roman norman
		civilian italian russian canadian australian indian iranian syrian egyptian ukrainian brazilian asian belgian
		norwegian ottoman christian victorian utopian address access process success progress press business express
		congress less unless witnesses illness fitness across stress dress mess loss cross guess possess princess's
		fewer newer layer prayer flower feather leather father's quarter barrier carrier frontier career gear beer deer
		pier tier cheer sheer peer steer easier happier heavier earlier busier premier thriller trailer laughter chapter
		whisper hunger anger danger manger stranger's slaughter shelter filter center centre theater theatre meter
		diameter parameter perimeter thermometer barometer character quarter cylinder calendar gender tender wander
		slander thunder plunder blunder under asunder poor more core before score store shore bore sore wore tore
		hotter colder warmer cooler richer poorer safer deeper wider broader narrower slower cheaper nearer larger
		finer rarer later taller shorter lighter darker softer harder tougher rougher outbreaker cover manner banner
		dinner offer tanker freighter cruiser fighter bomber ladder matter litter glitter twitter bitter sweater`)

	// organisations are names that no "he" or "she" stands for.
	organisations = set(`police court department ministry university college school council committee commission
		agency bureau association federation union company corporation corp inc ltd group bank party parliament
		congress senate house government administration army navy force forces times post news journal mail telegraph
		guardian mirror sun herald tribune magazine reuters xinhua bbc cnn itv nbc abc cbs fox sky hospital church
		club united city fc hotel airport airlines airways street road avenue square park bridge river lake mountain
		island islands county state states province district north south east west northern southern eastern western
		cup league championship olympics games open prix world twitter facebook instagram youtube google apple
		microsoft amazon internet bible quran christmas easter english french german spanish italian russian chinese
		japanese american british european african asian indian israeli palestinian iranian iraqi syrian afghan
		pakistani korean australian canadian mexican brazilian ukrainian turkish greek egyptian saudi scottish irish
		welsh dutch swedish norwegian danish polish islamic muslim christian jewish catholic republicans democrats
		americans britons united kingdom`)

	// places that news is made in; after "in" any name is taken for one.
	places = set(`america britain england scotland wales ireland france germany spain italy russia china japan india israel
		iran iraq syria afghanistan pakistan korea australia canada mexico brazil ukraine turkey greece egypt africa europe
		asia london paris berlin rome madrid moscow beijing tokyo washington york california texas florida chicago
		boston los angeles u.s u.k us uk uae eu un nato u.n`)

	// many are words for more than one that do not end in s.
	many = set(`police people men women children team family couple crowd group government company staff crew army band public
		and both all many most few others those these who everyone anyone someone somebody nobody everybody person child
		pair duo trio parent mother father man woman student baby player twins audience jury committee council
		party club force military media press union fans cattle sheep fish mice teeth feet geese bacteria data gang
		generation majority minority half none each either neither any class community population organization
		organisation agency department ministry administration parliament congress firm bank airline user viewer
		reader worker teenager patient whoever anybody criteria phenomena alumni personnel clergy youth kin folk
		offspring species series troops convicted some several those poor rich elderly unemployed homeless`)

	// nouns in s that no "they" stands for.
	notMany = set(`was is has this his its us as yes thus less was does across always perhaps sometimes afterwards besides
		towards upwards downwards years months weeks days hours minutes seconds decades times news series politics
		says gives takes lens gas bus plus minus years' months' weeks' days' unless press access process success
		business congress progress christmas paris arkansas texas miles kilometers kilometres meters metres feet pounds dollars euros
		percent degrees tons tonnes`)

	sayVerbs = set(`said says say told tells added adds explained explains wrote writes replied responded recalled recalls
		admitted insisted insists claimed claims argued argues noted notes continued concluded concludes commented
		announced declared declares joked laughed asked asks tweeted posted reported reports confirmed warned warns
		predicts predicted stated states testified revealed reveals remarked urged vowed complained stressed
		emphasized acknowledged lamented quipped shouted yelled whispered cried remembers remembered agreed agrees
		observed exclaimed boasted mused opined suggested suggests thinks believes believed thought according alleged
		describes described calls called declared promised maintains contends counters advises advised sighed jokes
		replies reads read reading describing telling saying adding writing tells states shows admits recalls muses
		quotes quoted puts put sings sang chanted chants insists finds found wonders wondered begins began goes went
		ran captioned titled dubbed deemed labeled labelled branded praised thanked blasted slammed criticized`)

	// plainVerbs help other verbs, or stand where only a verb can.
	plainVerbs = set(`is are was were am be been being has have had having do does did will would shall should can could may
		might must cannot won't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't wouldn't
		couldn't shouldn't can't ain't it's he's she's that's there's here's what's who's let's i'm we're they're
		you're i've we've they've you've i'll we'll he'll she'll it'll they'll you'll i'd we'd he'd she'd they'd
		ought need dare where's how's everyone's everything's nothing's nobody's someone's`)
)

// person reports whether a lower-case word is a noun for one person.
func person(low string) bool {
	if i := strings.LastIndexByte(low, '\''); i > 0 {
		low = low[:i] // "the officer's"
	}
	if people[low] {
		return true
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && people[low[i+1:]] {
		return true
	}
	if len(low) < 5 || things[low] {
		return false
	}
	for _, e := range personEndings {
		if strings.HasSuffix(low, e) {
			return true
		}
	}
	return false
}
