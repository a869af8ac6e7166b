package when

// A table lists a language's words as vocabulary reads them: in order, those that mean one thing joined
// by slashes, "-" where there is none.
type table struct {
	months        string // forms of the months' names besides those that dates are written with
	shortMonths   string
	weekdays      string // from Monday
	shortWeekdays string
	days          string // the day before yesterday, yesterday, today, tomorrow, the day after tomorrow
	yearWords     string // last year, this year in one word
	units         string // day week month year weekend part-of-day
	counts        string // from one
	modifiers     string // last this next
	ordinals      string
	roles         map[role]string
	verbs         map[role]string // known only as they are spelt here: a capital makes "Will" a name
	toldEndings   string
	aheadEndings  string
}

var tables = map[string]table{
	"en": english,
	"de": german,
	"es": spanish,
	"fr": french,
	"it": italian,
	"nl": dutch,
	"pl": polish,
	"pt": portuguese,
	"uk": ukrainian,
}

var english = table{
	shortMonths:   "Jan Feb Mar Apr - Jun Jul Aug Sep/Sept Oct Nov Dec",
	weekdays:      "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
	shortWeekdays: "Mon Tue/Tues Wed Thu/Thur/Thurs Fri Sat Sun",
	days:          "- yesterday today/tonight tomorrow -",
	units:         "day/days week/weeks month/months year/years weekend night/morning/afternoon/evening",
	counts:        "one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
	modifiers:     "last this next",
	ordinals:      "st nd rd th",
	roles: map[role]string{
		feast:       "Christmas New Halloween Valentine Boxing Armistice Veterans Bastille July Fourth St Saint",
		ambiguous:   "March April May June August",
		bare:        "January February July September October November December",
		ago:         "ago",
		of:          "of",
		list:        "and or",
		until:       "to until till through thru",
		between:     "from between",
		article:     "the",
		preposition: "in since until till by before after during from through of early late mid around circa between last next this for into throughout following and to",
		strict:      "in since until last next early late mid during throughout through",
		season:      "summer autumn fall winter spring season end start beginning middle half year class crisis election elections recession January February March April May June July August September October November December",
		noDay:       "every each any a an one another that previous following most some alternate given per lazy typical quiet normal busy rainy sunny regular ordinary recent very",
		vague:       "than over nearly almost about some around least roughly approximately under and half hundred thousand or to barely",
		eventDay:    "Black Super Good Ash Palm Easter Bloody Holy Maundy Whit Shrove Fat Cyber Giving Ruby Freaky Manic Throwback Blue Stormy Pancake Casual Sheffield Business Sorry",
		eventName:   "Times Telegraph Mirror Express Mail Herald Post Night Nights School Morning Sport Sun Supper Live World Independent Star Football Review",
	},
	verbs: map[role]string{
		told: "was were did had been done gone given taken seen blown shown known grown written driven spoken broken fallen risen stolen chosen begun become said told took came met began went won lost gave made found left held fell rose sent saw shot struck hit spoke " +
			"wrote became brought broke led ran fought flew grew knew kept felt heard stood got paid drew drove built bought caught sold thought taught chose " +
			"woke swore threw lay sat sang sank swam rang since ago shook stole stuck hung lit sought spent slept swept withdrew overturned blew bore tore beat earlier " +
			"fled fed shut quit set put cut died says recalled",
		ahead: "will ll shall would wouldn could may might should must be upcoming scheduled due slated planned expected supposed deadline begins starts opens " +
			"meets airs premieres ends expires resumes returns arrives travels votes faces hosts kicks debuts launches goes heads later continue continues plays",
		leads: "is are was were set plans plan agreed vowed pledged promised prepare prepares prepared preparing ready invited hopes hope hoping intends aims " +
			"going poised wants want needs need likely planning about expects s re due urged ordered told asked deadline bound",
		infinitive: "to",
		modal:      "be",
		present:    "is are am being",
		adverb:     "not also already just never still only now then",
	},
	toldEndings: "ed",
}
