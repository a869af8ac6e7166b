package verify

import "strings"

// stem returns a word without the ending that grammar gives it: "rejects", "rejected" and "rejecting" have
// one stem. It is made to compare words, not to be shown, and takes two words for one rather than one for
// two.
func stem(word string) string {
	if s, ok := irregular[word]; ok {
		return s
	}
	if len(word) < 4 {
		return word
	}
	for _, e := range endings {
		if s, ok := strings.CutSuffix(word, e.cut); ok && len(s)+len(e.add) >= 3 {
			if e.cut == "y" && strings.IndexByte("aeou", s[len(s)-1]) >= 0 { // "play", as "played" has it
				break
			}
			return single(s + e.add)
		}
	}
	return single(word)
}

// endings are tried in this order.
var endings = []struct{ cut, add string }{
	{"iness", "i"},
	{"ations", "at"},
	{"ation", "at"},
	{"ments", "ment"},
	{"ings", ""},
	{"ing", ""},
	{"ies", "i"},
	{"ied", "i"},
	{"sses", "ss"},
	{"ers", "er"},
	{"ed", ""},
	{"es", ""},
	{"ss", "ss"},
	{"us", "us"},
	{"is", "is"},
	{"s", ""},
	{"ally", "al"},
	{"ly", ""},
	{"y", "i"},
	{"e", ""},
}

// single takes away a last letter that is doubled, and a last "e".
func single(s string) string {
	s = strings.TrimSuffix(s, "e")
	if n := len(s); n > 3 && s[n-1] == s[n-2] {
		return s[:n-1]
	}
	return s
}

// irregular has the stems of verbs and nouns whose forms differ by more than an ending.
var irregular = irregularForms()

func irregularForms() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(irregulars, ";") {
		forms := strings.Fields(line)
		for _, f := range forms {
			m[f] = forms[0]
		}
	}
	return m
}

const irregulars = `apply applies applied applying;supply supplies supplied supplying;reply replies replied replying;rely relies relied relying;rally rallies rallied rallying;
comply complies complied;imply implies implied;ally allies allied;family families;try tries tried trying;cry cries cried crying;dry dries dried drying;spy spies spied spying;arise arose arisen;beat beaten beating beats;become became becoming becomes;begin began begun beginning;bite bit bitten;
blow blew blown;break broke broken breaking breaks;bring brought;build built;burn burnt burned;buy bought;catch caught;choose chose chosen choosing choice;
come came coming comes;cut cuts cutting;deal dealt;die died dies dying dead death deaths;draw drew drawn;drink drank drunk;drive drove driven driving driver;
eat ate eaten;fall fell fallen falling falls;feed fed;feel felt;fight fought;find found finding finds;flee fled;fly flew flown flies flight;forget forgot forgotten;
freeze froze frozen;get got gotten getting;give gave given giving gives;go went gone going goes;grow grew grown growth;hang hung hanged;hear heard;hide hid hidden;hit hits hitting;
hold held;keep kept;know knew known;lay laid;lead led;leave left leaving leaves;lend lent;lie lay lain lying;lose lost losing loses loss losses;make made making makes;
mean meant;meet met meeting meets;pay paid pays paying;put puts putting;quit quits;read reads reading;ride rode ridden;ring rang rung;rise rose risen rising rises;
run ran running runs;say said says saying;see saw seen sees;seek sought;sell sold sale sales;send sent;set sets setting;shake shook shaken;shoot shot shooting shoots shots;
show shown showed shows;shut shuts;sing sang sung;sink sank sunk;sit sat;sleep slept;speak spoke spoken speech;spend spent;spread spreads;stand stood;steal stole stolen theft;stick stuck;
strike struck strikes striking;swear swore sworn;sweep swept;swim swam swum;take took taken taking takes;teach taught;tear tore torn;tell told;think thought;
throw threw thrown;understand understood;wake woke;wear wore worn;win won winning wins winner;write wrote written writing writes;
man men;woman women;child children;person people;foot feet;life lives;wife wives;good better best;bad worse worst;far further;able ability;
arrive arrival arrives arrived;kill kills killed killing killer;refuse refusal;approve approval approved;injure injury injuries injured injuring;
marry marriage married marries;analyse analyze analysis;decide decision decided;destroy destruction;explode explosion exploded;arrest arrested arrests;
defend defence defense;offend offence offense;centre center centers centres;labour labor;colour color;honour honor;favour favor;organise organize;programme program`
