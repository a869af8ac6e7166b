package cluster

import "strings"

// agencyForms lists the wire agencies by the name they go by in credits, and their other names.
var agencyForms = map[string][]string{
	"afp": {"agence france-presse", "agence france presse", "france-presse"}, "reuters": {"thomson reuters", "reuters news agency"},
	"ap": {"associated press", "ap news", "apnews"}, "dpa": {"deutsche presse-agentur", "dpa-afx", "dpa international"},
	"upi": {"united press international"}, "pa": {"pa media", "press association", "pa news agency"}, "bloomberg": {"bloomberg news"},
	"aap": {"australian associated press"}, "cp": {"canadian press", "la presse canadienne"}, "apa": {"austria presse agentur"},
	"efe": {"agencia efe", "efe news", "efe verde"}, "ansa": {"agenzia ansa", "agenzia nazionale stampa associata"},
	"tass": {"itar-tass", "тасс"}, "interfax": {"интерфакс"}, "ria novosti": {"риа новости", "ria"},
	"interfax-ukraine": {"інтерфакс-україна"}, "ukrinform": {"укрінформ"}, "unian": {"уніан"},
	"xinhua": {"xinhua news agency", "新华社", "新華社"}, "kyodo": {"kyodo news", "共同通信", "共同通信社"}, "jiji": {"jiji press", "時事通信", "時事通信社"},
	"yonhap": {"yonhap news agency", "연합뉴스"}, "pti": {"press trust of india"}, "ians": {"indo-asian news service"}, "ani": {"asian news international"},
	"anadolu": {"anadolu agency", "anadolu ajansı", "aa"}, "bernama": {}, "kcna": {"korean central news agency"}, "antara": {"antara news"},
	"ntb": {"norsk telegrambyrå"}, "tt": {"tidningarnas telegrambyrå"}, "ritzau": {"ritzaus bureau"}, "stt": {"suomen tietotoimisto"},
	"belga": {"belga news agency"}, "anp": {"algemeen nederlands persbureau"}, "lusa": {"agência lusa"}, "mti": {"magyar távirati iroda"},
	"pap": {"polska agencja prasowa"}, "čtk": {"ctk", "česká tisková kancelář", "czech news agency"}, "tasr": {}, "agerpres": {}, "hina": {}, "tanjug": {},
	"keystone-sda": {"sda", "keystone-ats", "ats"}, "kna": {"katholische nachrichten-agentur"}, "epd": {"evangelischer pressedienst"},
	"sid": {"sport-informations-dienst"}, "epa": {"european pressphoto agency"}, "adnkronos": {}, "europa press": {}, "télam": {"telam"},
	"agência brasil": {"agencia brasil"}, "wam": {"emirates news agency"}, "spa": {"saudi press agency"}, "irna": {"islamic republic news agency"},
}

// agencyNames has the name each form of an agency stands for.
var agencyNames = readAgencies(agencyForms)

func readAgencies(forms map[string][]string) map[string]string {
	names := map[string]string{}
	for name, others := range forms {
		names[name] = name
		for _, other := range others {
			names[other] = name
		}
	}
	return names
}

// agencyName returns the name of the agency that a credit or publisher is, or "".
func agencyName(s string) string {
	s = strings.Trim(strings.ToLower(strings.Join(strings.Fields(s), " ")), " .()[]–—-©")
	return agencyNames[strings.TrimSuffix(strings.TrimPrefix(s, "the "), ".com")]
}

// agenciesOf returns the agencies that a printing credits, its publisher among them when it is one. A
// credit that says only "agencies" ties it to none.
func agenciesOf(p Printing) []string {
	var names []string
	for credit := range strings.FieldsFuncSeq(p.Agency, func(r rune) bool { return strings.ContainsRune("/,&|;+", r) }) {
		if name := agencyName(credit); name != "" {
			names = append(names, name)
		}
	}
	if name := agencyName(p.Publisher); name != "" {
		names = append(names, name)
	}
	return names
}
