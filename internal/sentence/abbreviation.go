package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviates reports whether the stop after before belongs to an abbreviation, so that the sentence
// goes on with next.
func abbreviates(before, next string) bool {
	word := lastWord(before)
	var k kind
	if len(word) <= longestAbbreviation {
		k = abbreviation[word]
	}
	digit := len(next) > 0 && next[0] >= '0' && next[0] <= '9'
	switch {
	case word == "":
		return false
	case k&honorific != 0:
		return true
	case k&numbered != 0:
		return digit
	case k&final != 0 || dotted(word): // "U.S.", "a.m.", "Inc."
		if strings.EqualFold(word, "a.m") || strings.EqualFold(word, "p.m") { // ends the sentence unless a zone or a day follows
			return zone[following(next)]
		}
		return digit || !starter[following(next)]
	case len(word) <= 2 && isNumber(word): // "am 3. Dezember"
		return ordinal[following(next)]
	case len(word) <= utf8.UTFMax && utf8.RuneCountInString(word) == 1: // "J. K. Rowling", but "Plan B. The next …"
		r, _ := utf8.DecodeRuneInString(word)
		return (unicode.IsUpper(r) && word != "I" || unicode.IsLower(r) && unicode.Is(unicode.Cyrillic, r)) && !starter[following(next)]
	}
	return false
}

// lastWord returns what follows the last space, opening mark or dash of s, of which it looks at the
// last 64 bytes.
func lastWord(s string) string {
	s = s[max(0, len(s)-64):]
	for i := len(s); i > 0; {
		if b := s[i-1]; b < utf8.RuneSelf {
			if b == '-' || classes[b]&(space|separator|opener) != 0 {
				return s[i:]
			}
			i--
			continue
		}
		r, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
		if unicode.IsSpace(r) || isOpener(r) || r == '–' {
			return s[i+size:]
		}
	}
	return s
}

// following returns the first word of next without the marks after it.
func following(next string) string {
	return strings.TrimRight(firstWord(next), ",;:.!?'’\"”)")
}

// dotted reports whether word is letters with stops between them, "U.S" or "p.m".
func dotted(word string) bool {
	if strings.IndexByte(word, '.') < 0 {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		if r, _ := utf8.DecodeRuneInString(part); utf8.RuneCountInString(part) > 2 || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) {
			return false // "$1.65" is none
		}
	}
	return true
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

// A kind says how an abbreviation stands in a sentence.
type kind uint8

const (
	honorific kind = 1 << iota // before a name, and so never at the end
	numbered                   // before a number
	final                      // at the end as well as inside
)

// kinds makes a table of the words of the three lists.
func kinds(honorifics, numbers, finals string) map[string]kind {
	all := map[string]kind{}
	for i, list := range []string{honorifics, numbers, finals} {
		for _, w := range strings.Fields(list) {
			all[w] |= 1 << i
		}
	}
	return all
}

func longestOf(words map[string]kind) int {
	n := 0
	for w := range words {
		n = max(n, len(w))
	}
	return n
}

var (
	abbreviation = kinds(
		"Mr Mrs Ms Dr Prof Gen Lt Col Capt Cmdr Cpl Sgt Maj Adm Brig Gov Sen Rep Reps Sens Rev Hon Pres Supt Det Insp Messrs Mme Mlle St Ste Mt Ft Fr vs v cf Amb "+
			"Hr Fr bzw ca z.B d.h sog Dipl Ing "+ // German
			"вул ім проф акад ген гр напр див св", // Ukrainian
		"No Nos no nos Nr Art Fig Figs Vol p pp Sec Ch Abs Str №",
		"Inc Ltd Co Corp Bros Jr Sr LLC PLC plc Ph.D etc al approx dept est usw Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Ave Blvd Rd "+
			"Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo "+
			"млн млрд тис грн руб р рр ст м с т кв",
	)
	longestAbbreviation = longestOf(abbreviation)
	// zone words follow the time of day.
	zone = set("EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT BST UTC CET CEST EET AEST Eastern Pacific Central Mountain London Moscow Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun",
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
