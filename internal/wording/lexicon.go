package wording

// What English words tell. All are in lower case, with straight apostrophes.
var (
	pronoun = set("i you he she it we they who what this")
	person  = set("he she him her his hers himself herself he'd she'd he'll she'll he's she's")
	speaker = set("i i'm i've i'd i'll my me mine we we're we've we'd we'll our ours us you you're you've you'd you'll your yours")
	deictic = set("this that these those them him her it they he she which such then there")
	times   = set("day week month year morning afternoon evening night weekend season summer winter spring autumn fall time decade century monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december")
	// leaning words open a sentence that goes on from another.
	leaning = set("he she they his her hers their theirs them him its such also then thus therefore so or nor still instead here later afterwards afterward others another neither either both",
		"he's she's they're he'd she'd they'd they've he'll she'll they'll that's there's otherwise hence consequently likewise similarly furthermore moreover additionally meanwhile however nevertheless nonetheless",
		"asked yet plus indeed perhaps maybe well yes no because which who whose whom same among earlier elsewhere but and")
	// backward nouns after "the" point at what was said before.
	backward = set("former latter pair duo two trio three four couple same other others move latest incident")
	// impersonal words follow an "it" that stands for nothing.
	impersonal  = set("unclear clear likely unlikely possible impossible hoped believed understood thought expected feared emerged known rumoured alleged claimed reported appears seems")
	preposition = set("in on at by for from with after before during since until despite besides because of to into under over against within without through throughout between among amid about as like unlike beyond following")
	// locative prepositions put a place, not a person, before a pronoun.
	locative = set("in at near from to on into across")
	// about prepositions stand before a name that is spoken of, not of one who speaks.
	about = set("in at near from to on into of about for with against via through over under toward towards like than between inside outside across")
	// people are nouns that a later "he" or "she" may mean.
	people = set("man woman boy girl father mother son daughter brother sister husband wife president minister officer spokesman spokeswoman spokesperson official leader actor actress singer player star coach manager doctor judge lawyer attorney",
		"teacher student teenager king queen prince princess duke duchess mayor governor senator victim suspect driver pilot soldier captain general sergeant striker midfielder defender goalkeeper forward champion winner director author writer",
		"artist reporter journalist chief chairman chairwoman executive candidate politician lawmaker prosecutor detective inspector constable priest pope bishop owner worker resident patient nurse person child baby toddler infant youngster pensioner",
		"grandmother grandfather uncle aunt cousin friend boyfriend girlfriend partner fiancé fiancee colleague neighbor neighbour gunman shooter attacker bomber thief robber killer murderer defendant inmate prisoner hostage diplomat envoy ambassador secretary chancellor premier model musician rapper comedian presenter host veteran employee")
	// group nouns are what a later "they" may mean, besides plurals in -s.
	group = set("community firm association club council people men women children police family couple team crew government company band group and everyone someone anyone person staff public party pair who many some few two three four five six seven eight nine ten")
	// title words are capitalised before a name and name nobody alone.
	title = set("mr mrs ms miss dr prof sir dame lord lady president vice prime minister chancellor king queen prince princess pope secretary state foreign general governor senator sen rep congressman congresswoman judge justice chief executive officer captain colonel sergeant lieutenant major",
		"ambassador envoy mayor chairman chairwoman director leader professor doctor coach manager detective inspector superintendent commissioner sheriff reverend bishop archbishop premier deputy ceo first")
	national = set("american british english scottish welsh irish french german italian spanish russian ukrainian polish chinese japanese korean indian pakistani iranian iraqi israeli palestinian syrian turkish egyptian saudi australian canadian mexican brazilian argentine european african asian western eastern northern southern",
		"dutch belgian swiss swedish norwegian danish finnish greek portuguese hungarian romanian bulgarian czech slovak austrian serbian croatian afghan libyan nigerian kenyan cuban US u.s uk eu islamic muslim christian jewish catholic republican democratic conservative labour soviet latin arab nato")
	calendar = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun gmt est christmas easter")
	platform = set("telegram x twitter facebook instagram youtube whatsapp tiktok bluesky snapchat reddit linkedin")
	// collective nouns open sentences in the plural and are no names.
	collective = set("officials police authorities investigators prosecutors witnesses residents analysts experts critics supporters lawmakers leaders negotiators diplomats doctors scientists researchers activists protesters relatives parents friends fans players sources people men women children students workers officers soldiers troops forces rebels militants",
		"government state judges lawyers reporters journalists neighbours neighbors firefighters rescuers detectives governments companies banks schools thousands hundreds dozens millions several many some most few all")
	function = set("the a an in on at by for from with after before during since when while as if although though because but and there here what who why how where one two three four five six seven eight nine ten each every no not only even just about more than now today yesterday tonight once under over according speaking despite given nearby")
	saying   = set("testified believes believe believed say see saw found showed shows said says told asked added wrote tweeted posted replied explained insisted claimed argued warned announced declared denied confirmed noted stated admitted recalled called described")
	// finite verbs, the commonest forms of news that do not end in -ed.
	finite = set("is are was were be am isn't aren't wasn't weren't has have had will would can could may might must should shall do does did cannot can't won't",
		"says say said tells told goes went gone comes came makes made takes took gets got gives gave sees saw seen knows knew thinks thought finds found leaves left keeps kept lets let begins began seems shows showed shown runs ran brings brought happens writes wrote provides sits sat stands stood loses lost pays paid meets met includes continues sets learns leads led understands speaks spoke reads spends spent grows grew wins won teaches buys bought sends sent builds built falls fell fallen cuts cut rises rose reaches kills remains suggests raises passes sells sold requires reports decides pulls",
		"calls asks needs feels felt becomes became means meant puts holds held turns follows starts plays moves likes lives believes allows adds breaks broke hits hit faces fights fought claims wants expects hopes plans offers seeks sought vows warns urges denies insists accuses admits announces appears arrives agrees argues backs bans blames boasts calls catches caught causes chooses chose costs cost covers deals dealt dies drives drove draws drew eats ends enters escapes estimates exists explains fails fears flies flew forces forms gains hangs hung heads hears heard helps hides hid hopes hurts identifies involves",
		"issues joins jumps lacks lands lasts laughs lays laid lies lay looks loves marks matters names notes opens orders owes owns picks points posts prepares presents presses prevents produces promises proposes protects prove proves quits quit receives recalls refuses rejects releases replaces represents rests returns reveals rides rode rings rang rules saves scores seals serves shakes shook shares shoots shot shuts shut signs sings sang sinks sank sleeps slept slides slid speeds splits split spreads spread springs stays steals stole sticks stuck stops strikes struck supports survives swears swore sweeps swept swims swam swings swung takes talks tears tore tends tests throws threw touches trades travels treats tries understood uses views visits votes wakes woke walks watches wears wore weighs welcomes works worries waits gathers measures celebrates requires attends carries develops enjoys experiences explores focuses generates improves increases lifts manages performs promotes pushes receives resumes shocks struggles suffers thrives triggers wanders whispers understood forced acts ties beat beats bid bids bears bore bites bit blows blew burns burnt comes digs dug drinks drank earns feeds fed fits flees fled forgets forgot freezes froze")
	abbreviated = set("mr mrs ms dr prof gen lt col capt sgt gov sen rep st no jr sr inc ltd co corp jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n vs")
)
