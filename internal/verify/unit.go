package verify

import "strings"

// A unit is what a number is counted in: 0 for no unit that is known.
type unit uint8

// The units that are spoken of by themselves. Money comes first.
const (
	percent    = unit(len(moneyForms) + 1)
	degree     = percent + 1
	celsius    = percent + 2
	fahrenheit = percent + 3
	points     = percent + 4 // of a percentage, or of a game
)

func (u unit) money() bool { return u > 0 && int(u) <= len(moneyForms) }

// moneyForms and unitForms have a unit each line, with the keys it is written with; two words are joined with "_".
var moneyForms = [...]string{
	"$ dollar dollars buck bucks",
	"€ eur euro euros", "£ gbp pound_sterling quid pounds_sterling", "¥ jpy yen", "yuan renminbi cny rmb", "rouble roubles ruble rubles rub ₽",
	"₹ rs rupee rupees", "won ₩ krw", "₪ shekel shekels ils", "franc francs", "krona kronor krone kroner kronur", "rand zar", "₴ hryvnia hryvnias uah", "peso pesos",
	"cent cents", "pence penny", "naira ₦ ngn", "lira ₺", "baht ฿ thb", "zloty pln",
	"us$ usd us_dollars us_dollar american_dollars", "c$ ca$ cad canadian_dollars canadian_dollar", "a$ au$ aud australian_dollars australian_dollar", "nz$ nzd", "hk$ hkd", "s$ sgd", "nt$ twd",
	"nok norwegian_kroner norwegian_krone norwegian_crowns", "sek swedish_kronor swedish_krona swedish_kroner swedish_crowns", "dkk danish_kroner danish_krone danish_crowns", "isk icelandic_kronur",
	"inr indian_rupees indian_rupee", "pkr pakistani_rupees", "lkr", "chf swiss_francs swiss_franc sfr", "mxn mexican_pesos", "php philippine_pesos", "ars argentine_pesos", "r$ brl reais",
}

// currencyCodes are what stands before a figure for a currency.
var currencyCodes = setOf("EUR GBP JPY CNY RMB RUB KRW ILS ZAR UAH NGN THB PLN USD CAD AUD NZD HKD SGD TWD NOK SEK DKK ISK INR PKR LKR CHF MXN PHP ARS BRL Rs RS")

// kindsOf says of which unit others are kinds: where a text has only the general one, any of them may be meant.
var kindsOf = map[string]string{
	"us$": "$", "c$": "$", "a$": "$", "nz$": "$", "hk$": "$", "s$": "$", "nt$": "$", "nok": "krone", "sek": "krone", "dkk": "krone", "isk": "krone",
	"inr": "₹", "pkr": "₹", "lkr": "₹", "chf": "franc", "mxn": "peso", "php": "peso", "ars": "peso", "celsius": "°", "fahrenheit": "°",
}

// general has the unit that each unit is a kind of, 0 for most.
var general = generalUnits()

func generalUnits() []unit {
	of := make([]unit, len(moneyForms)+len(unitForms)+1)
	for kind, whole := range kindsOf {
		of[unitOf[kind]] = unitOf[whole]
	}
	return of
}

var unitForms = [...]string{
	"% percent per_cent pct prozent pourcent por_ciento", "° degree degrees", "celsius centigrade", "fahrenheit",
	"point points percentage_point percentage_points prozentpunkte",
	"km kilometre kilometres kilometer kilometers", "mile miles", "metre metres meter meters", "centimetre centimetres centimeter centimeters cm",
	"millimetre millimetres millimeter millimeters mm", "foot feet ft", "inch inches", "yard yards", "acre acres", "hectare hectares ha",
	"square_km square_kilometres square_kilometers", "square_miles square_mile", "square_feet square_foot", "square_metres square_meters",
	"kg kilo kilos kilogram kilograms kilogramme kilogrammes", "gram grams gramme grammes", "tonne tonnes", "ton tons", "lb lbs pound pounds", "ounce ounces oz", "stone stones",
	"litre litres liter liters", "gallon gallons", "barrel barrels", "pint pints",
	"mph miles_per mile_per", "kph kmh km/h km_per kilometers_per kilometres_per kilometer_per kilometre_per", "knot knots", "volt volts", "watt watts", "kilowatt kilowatts kw", "megawatt megawatts mw", "gigawatt gigawatts gw",
	"mb megabyte megabytes megabits", "gb gigabyte gigabytes gigabits", "tb terabyte terabytes",
	"second seconds sec secs", "minute minutes min mins", "hour hours hr hrs", "day days", "week weeks", "month months", "year years yr yrs", "decade decades", "century centuries",
	"am a.m", "pm p.m", "basis_points basis_point bps bp", "tens_of_years", "times", "fold",
}

// Units that figures alone tell: the fifties of a life or a century, how often, how many times as much.
var (
	basisPoints = unitOf["basis points"]
	tens        = unitOf["tens of years"]
	times       = unitOf["times"]
	fold        = unitOf["fold"]
)

// unitOf has the units by the keys they are written with.
var unitOf = unitKeys()

func unitKeys() map[string]unit {
	m := map[string]unit{}
	for i, line := range append(moneyForms[:], unitForms[:]...) {
		for _, form := range strings.Fields(line) {
			m[strings.ReplaceAll(form, "_", " ")] = unit(i + 1)
		}
	}
	return m
}

// agrees reports whether a claim may have unit u where a source has v. "Pounds" are money and weight. A number
// that has no unit can be an age or a time of day.
func (u unit) agrees(v unit) bool {
	switch {
	case u == v:
		return true
	case general[u] == v && v != 0 || general[v] == u && u != 0:
		return true
	case u == 0:
		return !v.money() && v != percent
	case v == 0:
		return u == unitOf["years"] || u == points || u == times || u == unitOf["am"] || u == unitOf["pm"]
	}
	if u == fold && v == times || u == times && v == fold {
		return true
	}
	pounds, sterling := unitOf["pounds"], unitOf["£"]
	return u == pounds && v == sterling || u == sterling && v == pounds
}

// smallNumbers are the number words below a hundred.
var smallNumbers = valuesOf(`zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80
ninety=90 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 zwölf=12 deux=2 trois=3 quatre=4 cinq=5 huit=8 neuf=9
dix=10 onze=11 douze=12 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 doce=12`)

var scales = valuesOf(`hundred=100 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 dozen=12 lakh=1e5 lakhs=1e5 crore=1e7 crores=1e7 tausend=1e3 millionen=1e6 milliarden=1e9 milliarde=1e9
mille=1e3 millions=1e6 milliard=1e9 milliards=1e9 mil=1e3 millones=1e6 millón=1e6 billions=1e9 thousands=1e3`)

var shortScales = valuesOf(`m=1e6 mn=1e6 mln=1e6 mio=1e6 bn=1e9 b=1e9 mrd=1e9 md=1e9 mds=1e9 cr=1e7 tn=1e12 trn=1e12 k=1e3`)

var ordinals = valuesOf(`first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13
fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 hundredth=100`)

var fractionWords = valuesOf(`half=.5 halves=.5 quarter=.25 quarters=.25 thirds=.3333333333333333 fifths=.2 sixths=.16666666666666666 eighths=.125 tenths=.1`)

// groups are words for a number of persons or things.
var groups = valuesOf(`pair=2 couple=2 duo=2 twins=2 both=2 double=2 trio=3 triplets=3 triple=3 quartet=4 quadruple=4 single=1 sole=1`)

// decades are words for ten years of a life or a century.
var decades = valuesOf(`twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90`)

// occasions say how often.
var occasions = valuesOf(`once=1 twice=2 thrice=3`)

// multiples say how many times as much.
var multiples = valuesOf(`doubled=2 twofold=2 tripled=3 trebled=3 threefold=3 quadrupled=4 fourfold=4 quintupled=5 fivefold=5 sixfold=6 sevenfold=7
eightfold=8 ninefold=9 tenfold=10 hundredfold=100`)

// magnitudes are words for a number that is not told: the value is the least that they can mean.
var magnitudes = valuesOf(`dozens=24 hundreds=200 thousands=2e3 millions=2e6 billions=2e9 trillions=2e12 lakhs=2e5 crores=2e7`)

var fractions = valuesOf("½=.5 1⁄2=.5 ¼=.25 1⁄4=.25 ¾=.75 3⁄4=.75 ⅓=.3333333333333333 1⁄3=.3333333333333333 ⅔=.6666666666666666 2⁄3=.6666666666666666")
