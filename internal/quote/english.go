package quote

var english = &grammar{past: "ed", endings: []string{"er", "or", "ist", "man", "men", "woman", "women", "ian"}, words: vocabulary(map[class]string{
	say: `said says wrote writes replied replies answered responded explained explains insisted insists argued
		argues noted notes warned warns recalled recalls joked jokes quipped stressed stresses declared announced claimed
		claims stated observed remarked commented concluded concludes admitted admits acknowledged conceded confessed
		asserted maintained reported tweeted retweeted posted blogged exclaimed shouted yelled screamed whispered muttered
		pleaded complained lamented boasted retorted emphasized emphasised reiterated cautioned confirmed testified affirmed
		opined mused proclaimed protested interjected elaborated gushed fumed railed thundered intoned confided joked
		contended alleged texted emailed e-mailed chimed`,
	say | weak: `remembers tweets recounted recounts continued continues agreed began cried urged promised predicted revealed suggested remembered reflected laughed
		sighed offered countered repeated snapped hailed charged pledged vowed disclosed`,
	say | tell: `told tells informed reminded assured advised messaged`,
	say | adds: `added adds`,
	say | ask:  `asked asks wondered queried demanded inquired interrupted interjected`,
	show | say: `reads read stated states`,
	call:       `called calls described describes dubbed branded labeled labelled denounced condemned slammed blasted praised`,
	cites:      `quote quoted quotes quoting cited cites citing`,
	saying: `adding saying writing insisting telling noting warning explaining declaring stressing arguing claiming stating
		joking recalling announcing remarking commenting admitting conceding emphasizing emphasising predicting vowing calling describing`,
	accord:    `according`,
	condition: `if unless whether suppose supposing assuming`,
	echo:      `quoting citing reading recalling echoing paraphrasing imitating mimicking impersonating`,
	utter:     `say tell admit shout yell scream chant repeat reply respond declare pretend scrawled`,
	thinks:    `believes believed believe thinks thought think feels felt feel hears heard accuses accused swears swore sings sang chants chanted`,
	claim: `claim claims lie lies rumour rumours rumor rumors accusation accusations allegation allegations promise promises pledge
		assertion suggestion suggestions myth notion argument threat threats letter letters law laws text message messages false untrue nonsense true`,
	wording: `slogan slogans motto mottos headline headlines sign signs phrase phrases song songs lyric lyrics title titles chant chants mantra
		proverb line lines verse verses caption captions banner banners placard placards poster hashtag graffiti words inscription adage refrain`,
	article:  `the a an this that these those his her its their our my your one two three four five several many some most another other no each every both all any`,
	definite: `the this that these those`,
	theirs:   `his her its their our my your`,
	preposition: `of for at from with in on to by near against about inside outside into over under between among across
		through during after before since until within without behind despite upon around above below amid besides beyond per via like unlike than`,
	of:         `of for at from with in`,
	in:         `in on at via through during`,
	with:       `with to`,
	and:        `and or but nor`,
	link:       `that who whom which whose when while as because if although though whether where why how what so unless once until before after since than`,
	participle: `sent seen written given made known held shown taken put`,
	adverb: `also later then still now previously recently earlier once again further simply only just even often always
		sometimes soon afterwards afterward meanwhile thus therefore instead already ago repeatedly reportedly allegedly
		publicly initially originally finally eventually angrily bluntly clearly quickly quietly briefly famously
		proudly happily sadly jokingly emphatically immediately too subsequently specifically himself herself themselves`,
	auxiliary: `has had have is was were are be been being`,
	passive:   `is are was were be been being`,
	negation:  `not never denied denies deny refused refuses declined declines didn't didn’t hasn't hasn’t doesn't doesn’t wasn't wasn’t isn't isn’t nobody falsely wrongly supposedly allegedly reportedly without denying`,
	modal:     `would could should might may must to will shall can did does do wouldn't couldn't wouldn’t couldn’t won't won’t`,
	pronoun:   `he she they it i we you`,
	masculine: `he spokesman chairman businessman policeman fireman father son brother husband uncle grandfather boyfriend nephew man boy actor king prince gentleman congressman councilman assemblyman stepfather widower monk priest pope`,
	feminine:  `she spokeswoman chairwoman businesswoman policewoman mother daughter sister wife aunt grandmother girlfriend niece woman girl actress queen princess congresswoman councilwoman assemblywoman stepmother widow nun duchess`,
	neuter:    `it they`,
	person: `person spokesman spokeswoman spokesperson official officer lawyer attorney prosecutor source witness resident neighbor neighbour
		mother father son daughter brother sister wife husband uncle aunt cousin grandmother grandfather girlfriend boyfriend friend
		colleague partner man woman boy girl teacher doctor nurse surgeon professor scientist researcher analyst expert author writer
		reporter journalist editor critic historian economist activist campaigner lawmaker politician senator congressman congresswoman
		minister president premier chancellor secretary ambassador diplomat envoy governor mayor chairman chairwoman chair chief
		director manager coach captain player striker midfielder defender goalkeeper owner founder executive boss head leader
		commander general colonel lieutenant sergeant soldier pilot driver passenger survivor victim student pupil worker employee
		customer user fan supporter tourist visitor shopper judge justice magistrate detective investigator inspector sheriff
		deputy superintendent trooper firefighter paramedic farmer fisherman actor actress singer musician rapper artist designer
		director producer model star dancer comedian host presenter broadcaster commentator champion winner golfer boxer swimmer
		athlete king queen prince princess duke duchess pope bishop archbishop priest pastor imam rabbi cleric monk nun
		representative delegate member adviser advisor aide assistant negotiator mediator observer veteran refugee migrant
		principal dean chancellor curator organizer organiser volunteer consultant engineer specialist correspondent columnist
		blogger caller commenter poster reviewer relative roommate classmate teammate businessman businesswoman entrepreneur
		policeman policewoman guard warden biologist psychologist geologist meteorologist forecaster astronomer therapist counselor
		suspect defendant plaintiff juror inmate prisoner coroner pathologist vet veterinarian physician dentist clerk agent broker
		trader banker investor landlord tenant bystander onlooker passerby neighbour insider whistleblower rebel militant fighter`,
	people: `officials officers police lawyers attorneys prosecutors sources witnesses residents neighbors neighbours parents friends
		colleagues relatives teachers doctors scientists researchers analysts experts authors critics historians economists activists
		campaigners lawmakers politicians senators ministers leaders diplomats commanders soldiers survivors victims students workers
		employees customers users fans supporters judges detectives investigators firefighters authorities organizers organisers
		producers members advocates protesters demonstrators rescuers engineers reporters deputies troopers representatives
		executives regulators inspectors observers militants rebels astronomers biologists conservationists opponents republicans democrats
		men women brothers sisters children people aides advisers insiders`,
	group: `ministry company department government court office group agency club team union party organization organisation
		foundation network university school hospital committee council commission military army family administration
		bureau board association federation league institute center centre firm airline manufacturer charity church mission
		embassy parliament senate congress regulator watchdog service force administration coalition alliance consortium
		operator retailer bank band couple community newspaper magazine journal website campaign panel tribunal secretariat
		navy guard command kremlin presidency monarchy palace`,
	document: `statement report readout letter email e-mail post tweet message document documents complaint lawsuit affidavit
		indictment ruling filing memo note release article editorial study advisory warning notice alert transcript entry
		communique communiqué blog posting bulletin petition resolution declaration manifesto caption headline comment website page
		account profile text texts website records report papers`,
	day: `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October
		November December Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec yesterday today tonight tomorrow morning afternoon evening night week weekend month year
		midday noon midnight early late last this next`,
	platform: `Telegram Twitter X Facebook Instagram YouTube TikTok LinkedIn Weibo Threads Bluesky Snapchat WhatsApp Reddit Mastodon Tumblr VKontakte Myspace Periscope Viber WeChat`,
	press:    `reporters journalists press media newsmen`,
	outlet:   `newspaper magazine network channel broadcaster station paper outlet agency publication website site tabloid daily weekly programme program show journal podcast`,
	occasion: `statement interview email e-mail letter post tweet message speech address conference briefing video memo blog
		note release broadcast podcast testimony hearing column op-ed essay documents filing affidavit press call article
		appearance remarks message editorial report complaint lawsuit ruling book memoir sermon documentary voicemail recording`,
})}
