package main

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
)

// rewordings say the same in other words.
var rewordings = campaign{
	title: "false alarms on true claims", whole: "1 %",
	makers: []maker{
		{"untouched", "", untouched},
		{"case", "upper", func(_ *material, c claim, _ *rand.Rand) (string, bool) { return strings.ToUpper(c.text), true }},
		{"case", "lower", func(_ *material, c claim, _ *rand.Rand) (string, bool) { return strings.ToLower(c.text), true }},
		{"case", "headline", headlineCase},
		{"quotation marks", "curly", marks("“", "”")},
		{"quotation marks", "single", marks("‘", "’")},
		{"quotation marks", "French", marks("«\u00a0", "\u00a0»")},
		{"order of clauses", "subordinate clause first or last", turnClause},
		{"order of clauses", "speaker first or last", turnSpeech},
		{"active and passive", "active for passive", active},
		{"active and passive", "passive for active", passive},
		{"abbreviation", "states and bodies", shorten(shortNames)},
		{"abbreviation", "units", shorten(shortUnits)},
		{"abbreviation", "written in full", shorten(longNames)},
		{"abbreviation", "contraction", shorten(contractions)},
		{"date", "another form", anotherDate},
		{"date", "month shortened", shorten(shortMonths)},
		{"number", "digits for words", toDigits},
		{"number", "words for digits", toWords},
		{"number", "without commas, or with", toggleCommas},
		{"name", "honorific dropped", withoutHonorific},
		{"name", "surname alone", surname},
		{"name", "in full", fullName},
		{"shorter", "an insertion dropped", withoutInsertion},
		{"shorter", "an opening dropped", withoutOpening},
		{"opposite denied", "not accepted for rejected", denyOpposite},
		{"two sentences", "one after the other", joined},
	},
	reach: func(string) string { return "1 %" },
}

func headlineCase(_ *material, c claim, _ *rand.Rand) (string, bool) {
	words := strings.Split(c.text, " ")
	for i, word := range words {
		if first, n := utf8.DecodeRuneInString(word); len(word) > 3 {
			words[i] = string(unicode.ToUpper(first)) + word[n:]
		}
	}
	return strings.Join(words, " "), true
}

// marks puts other quotation marks around what is quoted.
func marks(open, end string) func(*material, claim, *rand.Rand) (string, bool) {
	return func(_ *material, c claim, _ *rand.Rand) (string, bool) {
		text := c.text
		for _, q := range slices.Backward(c.quoted) {
			quoted := q.In(c.text)
			if len(quoted) < 3 || quoted[0] != '"' || quoted[len(quoted)-1] != '"' {
				return "", false
			}
			text = replace(text, q, open+quoted[1:len(quoted)-1]+end)
		}
		return text, len(c.quoted) > 0
	}
}

var (
	clauseLast   = regexp.MustCompile(`^([A-Z][^,"]+?),? ((?:after|before|because|while|although|when|as|since) (?:the|he|she|they|a|it|his|her) [^,"]+)\.$`)
	clauseFirst  = regexp.MustCompile(`^((?:After|Before|Because|While|Although|When|Since|If) [^,"]+), ([a-z][^,"]+)\.$`)
	speechLast   = regexp.MustCompile(`^(".+),(") (\S+(?: \S+){0,3}) said\.$`)
	speechMiddle = regexp.MustCompile(`^([A-Z][^"]+), ((?:[A-Z]\S+|police|officials|authorities)(?: [A-Z]\S+)*) said\.$`)
)

func turnClause(_ *material, c claim, _ *rand.Rand) (string, bool) {
	if f := clauseLast.FindStringSubmatch(c.text); f != nil {
		return upperFirst(f[2]) + ", " + c.lowerFirst(f[1]) + ".", true
	}
	if f := clauseFirst.FindStringSubmatch(c.text); f != nil {
		return upperFirst(f[2]) + " " + strings.ToLower(f[1][:1]) + f[1][1:] + ".", true
	}
	return "", false
}

func turnSpeech(_ *material, c claim, _ *rand.Rand) (string, bool) {
	if f := speechLast.FindStringSubmatch(c.text); f != nil && strings.Count(c.text, `"`) == 2 {
		return upperFirst(f[3]) + " said, " + f[1] + "." + f[2], true
	}
	if f := speechMiddle.FindStringSubmatch(c.text); f != nil {
		return upperFirst(f[2]) + " said " + c.lowerFirst(f[1]) + ".", true
	}
	return "", false
}

func upperFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// lowerFirst takes the capital letter of a sentence's first word, a name's excepted.
func (c claim) lowerFirst(s string) string {
	word, _, _ := strings.Cut(s, " ")
	if !slices.Contains(strings.Fields("The A An He She They It His Her Their There In On At This That These Those Some Many But And As For"), word) {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

const transitive = `(arrested|accused|killed|attacked|criticized|praised|backed|helped|replaced|appointed|defeated|shot|hired|fired|named|charged|convicted|approved|announced|launched|released|supported|endorsed|published|described|detained|discovered|treated|visited|signed|founded|created|developed|directed|produced|ordered|organized)`

var (
	passiveForm = regexp.MustCompile(`^([^,"]{2,60}?) (?:was|were|has been|have been|had been) ([a-z]+ed|shot|found|made|led|built|won|held|hit|struck) by ((?:(?:the|a|an|his|her) )?(?:[A-Z]?[\w.']+ ){0,3}?[A-Z]?[\w']+)((?:,| in| on| at| after| during| last| for| when| as| and| while| with| from| before) [^"]*)?\.$`)
	activeForm  = regexp.MustCompile(`^((?:The |A |An )?[A-Z]?[\w']+(?: [A-Z][\w']+){0,2}) ` + transitive + ` ((?:(?:the|a|an) (?:[\w']+ ){0,2})?[A-Z]?[\w']+(?: [A-Z][\w']+)*)((?:,| in| on| at| after| during| last| for| when| as| while| with| from| before) [^"]*)?\.$`)
)

func active(_ *material, c claim, _ *rand.Rand) (string, bool) {
	f := passiveForm.FindStringSubmatch(c.text)
	if f == nil || pronouns[f[1]] {
		return "", false
	}
	return upperFirst(f[3]) + " " + f[2] + " " + c.lowerFirst(f[1]) + f[4] + ".", true
}

func passive(_ *material, c claim, _ *rand.Rand) (string, bool) {
	f := activeForm.FindStringSubmatch(c.text)
	if f == nil || pronouns[f[1]] || pronouns[f[3]] {
		return "", false
	}
	return upperFirst(f[3]) + " was " + f[2] + " by " + c.lowerFirst(f[1]) + f[4] + ".", true
}

var pronouns = map[string]bool{"He": true, "She": true, "They": true, "It": true, "We": true, "I": true, "him": true, "her": true}

// A writing is a form and another that means the same.
type writing struct {
	form  *regexp.Regexp
	other string
}

func writings(list ...string) []writing {
	var all []writing
	for i := 0; i+1 < len(list); i += 2 {
		all = append(all, writing{regexp.MustCompile(list[i]), list[i+1]})
	}
	return all
}

var (
	shortNames = writings(`\bUnited States\b`, "US", `\bU\.S\.`, "US", `\bUnited Kingdom\b`, "UK", `\bUnited Nations\b`, "UN", `\bEuropean Union\b`, "EU",
		`\bFederal Bureau of Investigation\b`, "FBI", `\bWorld Health Organization\b`, "WHO", `\bSenator ([A-Z])`, "Sen. $1", `\bWashington, D\.C\.`, "Washington DC",
		`\bNational Football League\b`, "NFL", `\bGovernor ([A-Z])`, "Gov. $1", `\bLos Angeles\b`, "LA", `\bU\.N\.`, "UN", `\bU\.K\.`, "UK")
	longNames = writings(`\bU\.S\. ([a-z])`, "United States $1", `\bthe US\b`, "the United States", `\bthe U\.N\. `, "the United Nations ", `\bSen\. `, "Senator ", `\bGov\. `, "Governor ",
		`\bthe UK\b`, "the United Kingdom", `\bthe EU\b`, "the European Union", `\bDr\. `, "Doctor ", `\bGen\. `, "General ", `\bRep\. `, "Representative ", `\bLt\. `, "Lieutenant ")
	shortUnits = writings(`(\d) percent\b`, "$1%", `(\d)%`, "$1 percent", `(\d) percent\b`, "$1 per cent", `\$(\d[\d.,]*) million\b`, "$$${1}m", `\$(\d[\d.,]*) billion\b`, "$$${1}bn",
		`(\d) kilometers\b`, "$1 km", `\$([\d.,]*\d) million\b`, "$1 million dollars", `(\d) years old\b`, "$1-year-old", `\$(\d[\d,]*\d)( [ac-ln-su-z])`, "$1 dollars$2", `(\d) pounds\b`, "$1 lbs", `(\d) miles per hour\b`, "$1 mph")
	contractions = writings(`\b(did|does|do|is|are|was|were|has|have|had|would|could|should) not\b`, "${1}n't", `\b(did|does|do|is|are|was|were|has|have|had|would|could|should)n't\b`, "$1 not",
		`\bwon't\b`, "will not", `\bcan't\b`, "cannot", `\bcannot\b`, "can't")
	shortMonths = writings(`\bJanuary (\d)`, "Jan. $1", `\bFebruary (\d)`, "Feb. $1", `\bAugust (\d)`, "Aug. $1", `\bSeptember (\d)`, "Sept. $1", `\bOctober (\d)`, "Oct $1", `\bNovember (\d)`, "Nov $1", `\bDecember (\d)`, "Dec $1")
)

// shorten writes what it finds first in its other form; quotations are left as they are.
func shorten(forms []writing) func(*material, claim, *rand.Rand) (string, bool) {
	return func(_ *material, c claim, r *rand.Rand) (string, bool) {
		for _, i := range r.Perm(len(forms)) {
			at, ok := pick(c.text, forms[i].form, r, func(at brief.Span) bool { return !c.inQuotes(at.Start) })
			if ok {
				return replace(c.text, at, forms[i].form.ReplaceAllString(at.In(c.text), forms[i].other)), true
			}
		}
		return "", false
	}
}

var monthDay = regexp.MustCompile(`\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d\d?)\b(?:, (\d{4}),?)?`)

func anotherDate(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, monthDay, r, func(at brief.Span) bool { return !c.inQuotes(at.Start) })
	if !ok {
		return "", false
	}
	f := monthDay.FindStringSubmatch(at.In(c.text))
	forms := []string{f[2] + " " + f[1], "the " + f[2] + suffix(f[2]) + " of " + f[1], f[1][:3] + " " + f[2], f[2] + " " + f[1][:3]}
	by := forms[r.IntN(len(forms))]
	if f[3] != "" {
		by += " " + f[3]
	}
	return replace(c.text, at, by), true
}

func suffix(day string) string {
	switch {
	case len(day) == 2 && day[0] == '1':
		return "th"
	case strings.HasSuffix(day, "1"):
		return "st"
	case strings.HasSuffix(day, "2"):
		return "nd"
	case strings.HasSuffix(day, "3"):
		return "rd"
	}
	return "th"
}

var numberBefore = regexp.MustCompile(`(?i)(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and|\d) $`)

func toDigits(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, numberWords, r, func(at brief.Span) bool {
		return !c.inQuotes(at.Start) && !strings.HasPrefix(c.text[at.End:], "-") && (at.Start == 0 || c.text[at.Start-1] == ' ') && !numberBefore.MatchString(c.text[:at.Start])
	})
	n, _ := numberWord(strings.ToLower(at.In(c.text)))
	by := strconv.Itoa(n)
	if hundred := " hundred"; strings.HasPrefix(c.text[at.End:], hundred+" ") && !strings.HasPrefix(c.text[at.End:], hundred+" and") && !strings.HasPrefix(c.text[at.End:], hundred+" thousand") {
		at.End, by = at.End+len(hundred), by+"00"
	}
	return replace(c.text, at, by), ok
}

func toWords(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, digits, r, func(at brief.Span) bool {
		n, err := strconv.Atoi(at.In(c.text))
		return err == nil && n > 0 && n < 1000 && !c.inQuotes(at.Start) && plainFigure(c.text, at) && (at.Start == 0 || strings.HasSuffix(c.text[:at.Start], " ")) && strings.HasPrefix(c.text[at.End:], " ")
	})
	if !ok {
		return "", false
	}
	n, _ := strconv.Atoi(at.In(c.text))
	return replace(c.text, at, spell(n)), true
}

var longFigure = regexp.MustCompile(`\b\d{1,3},\d{3}\b`)

func toggleCommas(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, longFigure, r, func(at brief.Span) bool { return !c.inQuotes(at.Start) })
	return replace(c.text, at, strings.ReplaceAll(at.In(c.text), ",", "")), ok
}
