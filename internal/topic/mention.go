package topic

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mention is a run of capitalised words.
type mention struct {
	text  string
	opens bool // stands where a sentence begins, where any word is capitalised
}

// longest is how many words a name may have; longer runs are headlines.
const longest = 6

// mentionsIn returns the names in one paragraph, cleared of titles, possessives, days and months.
func mentionsIn(paragraph string) []mention {
	var found []mention
	var run []string
	opens := false
	flush := func() {
		if words := bare(run); len(words) > 0 && len(words) <= longest {
			found = append(found, mention{strings.ReplaceAll(strings.Join(words, " "), "U.S", "US"), opens && len(words) == len(run)})
		}
		run = run[:0]
	}
	start := true // a sentence begins here
	for _, field := range strings.Fields(paragraph) {
		word := strings.TrimLeftFunc(field, func(r rune) bool { return !letterOrDigit(r) })
		if word != field && !strings.HasPrefix(field, "'") {
			flush()
			start = start || strings.ContainsAny(field[:len(field)-len(word)], "\"“„«‘")
		}
		core := strings.TrimRightFunc(word, func(r rune) bool { return !letterOrDigit(r) })
		tail := word[len(core):]
		possessive := strings.HasSuffix(core, "'s") || strings.HasSuffix(core, "’s")
		if possessive {
			core = strings.TrimSuffix(strings.TrimSuffix(core, "'s"), "’s")
		}
		switch {
		case core == "", strings.ContainsAny(core, "\"“”/@"):
			flush()
		case tail == "" && joins(core, run): // "Department of Health and Social Care"
			run = append(run, core)
			continue
		case proper(core) && !(start && common[strings.ToLower(core)]):
			if len(run) == 0 {
				opens = start
			}
			run = append(run, core)
		default:
			flush()
		}
		initial := utf8.RuneCountInString(core) == 1 || titles[strings.ToLower(core)]
		if possessive || tail != "" && !(initial && tail == ".") {
			flush()
		}
		start = strings.ContainsAny(tail, ".!?…:") && !initial
	}
	flush()
	return found
}

// joins reports whether word goes on with the name of a body that run begins.
func joins(word string, run []string) bool {
	switch word {
	case "of":
		return len(run) > 0 && organisation[run[len(run)-1]]
	case "and":
		return len(run) > 2 && slices.Contains(run, "of")
	}
	return false
}

// bare strips from a run what is no part of a name.
func bare(run []string) []string {
	words := run[:len(run):len(run)]
	if n := len(words); n > 2 && (words[0] == "State" && !organisation[words[n-1]] || isPost(words[0])) {
		words = words[1:] // "Secretary of State John Kerry", "Vorstandschefin Ute Brehm"
	}
	for len(words) > 0 && (dropped(words[0]) || titles[strings.ToLower(words[0])] || len(words) > 1 && national[words[0]] && titles[strings.ToLower(words[1])]) {
		words = words[1:]
	}
	for len(words) > 0 && (dropped(words[len(words)-1]) || words[len(words)-1] == "of" || titles[strings.ToLower(words[len(words)-1])]) {
		words = words[:len(words)-1]
	}
	for _, w := range words {
		if dropped(w) && w != "and" && w != "of" {
			return nil
		}
	}
	return words
}

// isPost reports whether a capitalised word before a name tells what somebody is: a German noun, or an
// abbreviation in Cyrillic, as in "голова ОВА Володимир Когут".
func isPost(word string) bool {
	for _, end := range posts {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	n := 0
	for _, r := range word {
		if !unicode.Is(unicode.Cyrillic, r) || !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 1
}

// posts are the ends of German words for people by what they do.
var posts = []string{"chef", "chefin", "leiter", "leiterin", "minister", "ministerin", "sprecher", "sprecherin", "präsident", "präsidentin", "direktor", "direktorin", "kanzler", "kanzlerin", "meister", "meisterin", "anwalt", "anwältin", "trainer", "trainerin", "vorsitzender", "vorsitzende", "vorstand", "experte", "expertin", "forscher", "forscherin", "händler", "händlerin", "kommissar", "kommissarin", "landrat", "landrätin"}

func dropped(word string) bool {
	low := strings.ToLower(word)
	return calendar[low] || common[low] || digits(word)
}

// proper reports whether word is capitalised as a name is. Two capitals with a hyphen ("US-drafted")
// are an adjective.
func proper(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return false
	}
	if i := strings.IndexByte(word, '-'); i > 0 {
		second, _ := utf8.DecodeRuneInString(word[i+1:])
		return unicode.IsUpper(second)
	}
	return true
}

func digits(s string) bool { return strings.Trim(s, "0123456789.,-:") == "" }

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// set makes a set of words.
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
	titles = set("mr mrs ms miss dr prof professor sir dame lord lady president vice prime minister chancellor king queen prince princess pope secretary foreign defence defense general governor senator sen rep congressman congresswoman judge justice",
		"former mp mps local tory chief officer captain colonel lieutenant sergeant major brigadier admiral ambassador envoy mayor chairman chairwoman director leader coach manager detective inspector superintendent commissioner sheriff reverend rev bishop archbishop premier deputy spokesman spokeswoman executive gov gen col lt sgt capt const pc herr frau staff")
	calendar = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec gmt est")
	national = set("American British English Scottish Welsh Irish French German Italian Spanish Russian Ukrainian Polish Chinese Japanese Korean Indian Pakistani Iranian Iraqi Israeli Palestinian Syrian Turkish Egyptian Saudi Australian Canadian Mexican Brazilian Argentine European African Asian Western Eastern",
		"Dutch Belgian Swiss Swedish Norwegian Danish Finnish Greek Portuguese Hungarian Romanian Bulgarian Czech Slovak Austrian Serbian Croatian Afghan Libyan Nigerian Kenyan Cuban Muslim Christian Jewish Islamic Catholic Arab Americans Russians Ukrainians Europeans Israelis Palestinians Germans")
	// organisation words end the name of a body, not of a person who could be called by it alone.
	organisation = set("House Ministry Department Agency Council Committee Court University College School Hospital Police Party Union Association League Club Company Group Bank Office Service Times Post News Today Street Road Park City State States Kingdom River Island Islands Airport Center Centre Institute Foundation Army Navy Force Forces Guard Congress Senate Parliament Assembly Nations Commission Federation Cup World Open Championship Games Olympics Stadium Hotel Church Square Hall")
	// common words are capitalised only where a sentence or headline begins.
	common = set("the a an in on at by for from with after before during since until when while as if although though because but and or so yet however meanwhile he she it they we i you his her its their our my your this that these those there here what who why how where which some many most several",
		"one two three four five six seven eight nine ten also then now last earlier later under over according more not no yes officials police authorities witnesses both each all any every another other to of than only just even still once despite given such about between among through without within against",
		"additionally moreover furthermore nevertheless nonetheless instead perhaps maybe is are was were be been has have had do does did will would can could may might must should let ahead speaking asked said including following thousands hundreds millions dozens",
		"neither either meeting million millionen milliarde milliarden euro prozent it's i'm he's she's they're we're that's there's don't can't i've we've you're didn't isn't video photo picture pictures scroll click read ok mr. today yesterday tonight tomorrow",
		"der die das ein eine einen einem einer eines dem den des er sie es wir ich aber und im am nach bei mit auch doch wie als wenn zu zum zur von vom für",
		"le la les un une des du au aux et en dans sur il elle ils elles ce cette ces mais el los las una unos y del con por para su sus pero",
		"у в на за це він вона вони ми але проте також про як після під зокрема що й і та з до від для")
)
