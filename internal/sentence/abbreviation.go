package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviates reports whether the stop after before belongs to an abbreviation, so that the sentence
// goes on with next.
func abbreviates(before, next string) bool {
	before = before[max(0, len(before)-64):]
	word := before[strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || isOpener(r) || r == '-' || r == '–' })+1:]
	following := strings.TrimRight(firstWord(next), ",;:.!?'’\"”)")
	digit := len(next) > 0 && next[0] >= '0' && next[0] <= '9'
	switch {
	case word == "":
		return false
	case honorific[word]:
		return true
	case numbered[word]:
		return digit
	case closing[word] || dotted(word): // "U.S.", "a.m.", "Inc."
		if clock[strings.ToLower(word)] {
			return zone[following]
		}
		return digit || !starter[following]
	case len(word) <= 2 && isNumber(word): // "am 3. Dezember"
		return ordinal[following]
	case utf8.RuneCountInString(word) == 1: // "J. K. Rowling", but "Plan B. The next …"
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r) && word != "I" && !starter[following] || unicode.IsLower(r) && unicode.Is(unicode.Cyrillic, r) && !starter[following]
	}
	return false
}

// dotted reports whether word is letters with stops between them, "U.S" or "p.m".
func dotted(word string) bool {
	parts := strings.Split(word, ".")
	for _, part := range parts {
		if utf8.RuneCountInString(part) > 2 {
			return false
		}
	}
	return len(parts) > 1
}

func isNumber(s string) bool {
	return strings.TrimLeft(s, "0123456789") == ""
}

// set makes a set of the words of lists.
func set(lists ...string) map[string]bool {
	m := map[string]bool{}
	for _, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] = true
		}
	}
	return m
}

var (
	// honorific abbreviations stand before a name, and so never end a sentence.
	honorific = set("Mr Mrs Ms Dr Prof Gen Lt Col Capt Cmdr Cpl Sgt Maj Adm Brig Gov Sen Rep Reps Sens Rev Hon Pres Supt Det Insp Messrs Mme Mlle St Ste Mt Ft Fr vs v cf Amb",
		"Hr Fr bzw ca z.B d.h sog Dipl Ing",   // German
		"вул ім проф акад ген гр напр див св") // Ukrainian
	// numbered abbreviations stand before a number.
	numbered = set("No Nos no nos Nr Art Fig Figs Vol p pp Sec Ch Abs Str №")
	// closing abbreviations may end a sentence as well as stand inside one.
	closing = set("Inc Ltd Co Corp Bros Jr Sr LLC PLC plc Ph.D etc al approx dept est usw Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Ave Blvd Rd",
		"Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo",
		"млн млрд тис грн руб р рр ст м с т кв")
	// clock abbreviations end the sentence unless a zone or a day follows.
	clock = set("a.m p.m")
	zone  = set("EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT BST UTC CET CEST EET AEST Eastern Pacific Central Mountain London Moscow Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun",
		"January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")
	// ordinal words follow a German ordinal number, which ends in a stop.
	ordinal = set("Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts Mal Platz Runde Spieltag")
	// starter words open a sentence rather than continue a name.
	starter = set("The A An In On At By For From With After Before During Since When While As If Although Though Because But And Or So Yet However Meanwhile",
		"He She It They We I You His Her Its Their Our My This That These Those There Here What Who Why How Where Which Some Many Most Several One Two Both",
		"Also Then Now Last Earlier Later Under Over According More No Not",
		"Der Die Das Ein Eine Er Sie Es Wir Ich Aber Und Im Am Nach Bei Mit Auch Doch",
		"У В На За Це Він Вона Вони Ми Але Проте Також Про Як Після Під Зокрема")
	saying = set("said says asked asks told added adds wrote replied tweeted shouted answered continued explained")
)
