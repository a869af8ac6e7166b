package verify

import "strings"

// landOf tells which country, union or city a word means, as a number from 1.
var landOf = landNumbers()

func landNumbers() map[string]int {
	m := map[string]int{}
	for i, line := range strings.Split(lands, "\n") {
		for _, form := range strings.Fields(line) {
			if _, taken := m[form]; !taken {
				m[strings.ReplaceAll(form, "_", " ")] = i + 1
			}
		}
	}
	return m
}

// landAt returns which country token i is the name of, or begins it, or 0.
func landAt(tokens []token, i int) int {
	t := &tokens[i]
	if !t.has(capital) {
		return 0
	}
	if i+1 < len(tokens) && tokens[i+1].has(capital) {
		if g := landOf[t.key+" "+tokens[i+1].key]; g != 0 {
			return g
		}
	}
	if t.key == "us" && !t.has(caps) {
		return 0
	}
	return landOf[t.key]
}

// lands has the forms of a line in small letters: a country, those who live there, what comes from there.
const lands = `us usa united_states america american americans u.s
uk united_kingdom britain british great_britain briton britons brits
england english englishman englishmen
scotland scottish scots scot scotsman
wales welsh welshman
ireland irish irishman
eu european_union
un united_nations
europe european europeans
africa african africans
asia asian asians
afghanistan afghan afghans
albania albanian albanians
algeria algerian algerians
argentina argentine argentinian argentines
armenia armenian armenians
australia australian australians aussie aussies
austria austrian austrians
azerbaijan azerbaijani azeri
bahrain bahraini
bangladesh bangladeshi
belarus belarusian belarusians
belgium belgian belgians
bolivia bolivian
bosnia bosnian bosnians
brazil brazilian brazilians
bulgaria bulgarian bulgarians
burma burmese myanmar
cambodia cambodian
cameroon cameroonian
canada canadian canadians
catalonia catalan
chechnya chechen chechens
chile chilean chileans
china chinese
colombia colombian colombians
congo congolese drc
croatia croatian croat croats croatians
cuba cuban cubans
cyprus cypriot
czech czechs czechia czech_republic
denmark danish dane danes
egypt egyptian egyptians
eritrea eritrean
estonia estonian
ethiopia ethiopian
finland finnish finn finns
france french frenchman frenchwoman frenchmen
gaza gazan gazans
georgia georgian georgians
germany german germans
ghana ghanaian
greece greek greeks
haiti haitian haitians
hungary hungarian hungarians
iceland icelandic
india indian indians
indonesia indonesian
iran iranian iranians
iraq iraqi iraqis
israel israeli israelis
italy italian italians
ivory_coast ivorian
jamaica jamaican
japan japanese
jordan jordanian jordanians
kazakhstan kazakh
kenya kenyan kenyans
korea korean koreans
north_korea north_korean
south_korea south_korean
kosovo kosovan kosovar
kurdistan kurdish kurd kurds
kuwait kuwaiti
laos laotian
latvia latvian
lebanon lebanese
liberia liberian
libya libyan libyans
lithuania lithuanian
malaysia malaysian malaysians
mali malian
malta maltese
mexico mexican mexicans
moldova moldovan
mongolia mongolian
morocco moroccan
mozambique mozambican
nepal nepali nepalese
netherlands dutch holland dutchman
new_zealand kiwi
nigeria nigerian nigerians
norway norwegian norwegians
oman omani
pakistan pakistani pakistanis
palestine palestinian palestinians
panama panamanian
peru peruvian
philippines filipino filipinos philippine
poland polish pole poles
portugal portuguese
qatar qatari
romania romanian
russia russian russians
rwanda rwandan
saudi saudis saudi_arabia saudi_arabian
senegal senegalese
serbia serbian serb serbs
sicily sicilian
sierra_leone
singapore singaporean
slovakia slovak
slovenia slovenian slovene
somalia somali somalis
south_africa south_african south_africans
spain spanish spaniard spaniards
sri_lanka sri_lankan
sudan sudanese
sweden swedish swede swedes
switzerland swiss
syria syrian syrians
taiwan taiwanese
tanzania tanzanian
thailand thai thais
tibet tibetan tibetans
tunisia tunisian
turkey turkish turk turks
uganda ugandan
ukraine ukrainian ukrainians
kyiv kiev
uruguay uruguayan
venezuela venezuelan
vietnam vietnamese
yemen yemeni yemenis
zambia zambian
zimbabwe zimbabwean
nyc new_york ny
north_america north_american
south_america south_american
latin_america latin_american
central_america central_american
west_africa west_african
east_africa east_african
north_africa north_african
la los_angeles l.a
isis isil islamic_state daesh
gop republican republicans
ala alabama
ariz arizona
ark arkansas
calif california californian californians
colo colorado
conn connecticut
fla florida floridian
ill illinois
ind indiana
kan kansas
ky kentucky
md maryland
mass massachusetts
mich michigan
minn minnesota
mont montana
neb nebraska
nev nevada
nh new_hampshire
nj new_jersey
nm new_mexico
nc north_carolina
okla oklahoma
ore oregon
pa pennsylvania pennsylvanian
ri rhode_island
sc south_carolina
tenn tennessee
tex texas texan texans
vt vermont
va virginia virginian
wis wisconsin
wyo wyoming
d.c dc washington`
