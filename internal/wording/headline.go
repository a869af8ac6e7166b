package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Headline makes a headline of at most limit characters from the first of the statements, which is
// the lead: whole if it fits, else without what it can spare, else cut where a clause ends or before a
// preposition, and never inside a quotation or a bracket. It has no final stop. Where the lead cannot
// be cut so, another statement that can be cut at a clause stands in; else the lead ends between words.
func Headline(statements []string, limit int) string {
	for i, s := range statements {
		forms := spare(s)
		if forms[0] == "" {
			continue
		}
		for _, f := range forms {
			if utf8.RuneCountInString(f) <= limit {
				return f
			}
		}
		for _, f := range forms {
			if h := sourced(f, limit); h != "" && i == 0 {
				return h
			}
		}
		slices.Reverse(forms) // the barest first, and the whole last
		for k, cut := range []func(string, int) string{clause, phrase, infinitive} {
			for _, f := range forms {
				if h := cut(f, limit); h != "" && (i == 0 || k == 0) {
					return h
				}
			}
		}
	}
	for _, s := range statements {
		forms := spare(s)
		if h := words(forms[len(forms)-1], limit); h != "" {
			return h
		}
	}
	if len(statements) == 0 {
		return ""
	}
	return subject(spare(statements[0])[0], limit)
}

// spare returns a statement without its stop, then what is left of it without its insertions and its opening
// phrase. Who said it stays.
func spare(statement string) []string {
	s := strings.TrimRight(foldSpace(stripMarkup(statement)), ". ")
	forms := []string{s}
	for _, f := range []func(string) string{unapposed, unopened} {
		if t := f(forms[len(forms)-1]); t != forms[len(forms)-1] {
			forms = append(forms, t)
		}
	}
	return forms
}

// unapposed drops what stands between a subject and its verb: "Ann Ray, 28, of Harrow, is accused" is
// headed "Ann Ray is accused".
func unapposed(s string) string {
	words := split(s)
	from := -1
	for i, w := range words[:min(len(words), 24)] {
		switch {
		case w.quoted || i > 0 && from < 0 && (w.is(ofFinite) || past(words, i)):
			return s // its verb comes first
		case from < 0 && w.comma:
			if strings.IndexByte(s[w.end:], ',') != 0 || words[0].is(ofPreposition) || words[0].is(ofSubordinating) || !capital(words, 0) {
				return s
			}
			from = i
		case from >= 0 && i > from+1 && words[i-1].comma && s[words[i-1].end] == ',' && (w.is(ofFinite) || past(append([]word{{}}, words[i:]...), 1) && i+1 < len(words) && !participial[words[i+1].low]):
			if strings.ContainsAny(s[words[from].end:words[i-1].end], "\"“”„«»‘(") {
				return s
			}
			if weighs(words[from+1 : i]) {
				return s
			}
			return s[:words[from].end] + " " + s[w.end-len(w.text):]
		}
	}
	return s
}

// participial words follow a participle rather than a verb: "Lee, accused of …".
var participial = set("by of as with in from to")

// unopened drops what sets a statement's time or place before its subject: "Ahead of the vote, the
// council met" is headed "The council met".
func unopened(s string) string {
	first, _, _ := strings.Cut(s, " ")
	if !settings[first] {
		return s
	}
	for at := 0; ; {
		i := strings.Index(s[at:], ", ")
		if i < 0 || at+i > 110 || strings.ContainsAny(s[:at+i], "\"“(") {
			return s
		}
		at += i + len(", ")
		if weighs(split(s[:at])) {
			return s
		}
		if rest := s[at:]; subjectOpens(rest) && len(rest) >= 30 {
			return upperFirst(rest)
		}
	}
}

// weighs reports whether words tell who says the rest, on what condition it holds or where it is only told.
func weighs(words []word) bool {
	for i := range words {
		w := &words[i]
		if attributing[w.low] || fancied[w.low] || strings.HasSuffix(w.low, "n't") {
			return true
		}
	}
	return false
}

// fancied words make what follows true of something else than the world: "In the novel, Ann Ray is jailed".
var fancied = set("according if unless until provided when once not never no without except allegedly reportedly apparently supposedly purportedly perhaps maybe accused novel film play book series dream story poem study trial test tests mice rats animals theory scenario draft proposal plan bill letter statement video post interview report complaint lawsuit suit indictment filing testimony affidavit petition claim claims allegation allegations accusation accusations hoax rumour rumours legend myth")

// subjectOpens reports whether s begins with a subject and says something of it.
func subjectOpens(s string) bool {
	words := split(s)
	if len(words) < 4 || words[0].quoted || words[0].low != "it's" && !says(words) {
		return false
	}
	w := words[0]
	switch {
	case w.low == "it's" || w.low == "there" || w.low == "it" && words[1].is(ofFinite):
		return true
	case w.is(ofPerson) || w.is(ofDeictic) || w.is(ofPreposition) || w.is(ofSubordinating) || w.low == "and" || w.low == "or" || w.comma && !capital(words, 1):
		return false
	}
	return capital(words, 0) && !w.comma || articles[w.low] || w.is(ofFunction) || w.is(ofCollective) || strings.HasSuffix(w.low, "s")
}

// settings open a phrase of time or place.
var settings = set("In On At As For After Before During Ahead Following Amid Early Late Since Immediately Shortly Days Hours Weeks While With Despite Over Inside Near Across Just From")

// Description makes one sentence of at most limit characters from a statement, cut where a clause
// ends. It returns "" when there is no such place.
func Description(statement string, limit int) string {
	if utf8.RuneCountInString(statement) <= limit {
		return statement
	}
	for _, s := range spare(statement) {
		if utf8.RuneCountInString(s) < limit {
			return closed(s)
		}
		if h := sourced(s, limit-1); h != "" {
			return closed(h)
		}
		if c := clause(s, limit-1); c != "" {
			return closed(c)
		}
	}
	for _, s := range spare(statement) {
		if p := phrase(s, limit-1); p != "" {
			return closed(p)
		}
	}
	return ""
}

// closed returns s with a final stop, if it has none inside its last quotation mark.
func closed(s string) string {
	if ends(s) {
		return s
	}
	return s + "."
}

// joints are words that open a clause a headline can do without. The greater, the better the cut.
var joints = map[string]int{
	"as": 2, "after": 2, "while": 2, "amid": 2, "despite": 2, "because": 2, "although": 2, "though": 2, "following": 2, "but": 2,
	"when": 1, "before": 1, "ahead": 1, "since": 1, "during": 1, "even": 1, "days": 1, "hours": 1, "weeks": 1,
}

// longestCut is how many bytes a sentence has at most that is cut: for every cut, what goes is read for a
// speaker or a condition.
const longestCut = 4000

// clause returns the longest prefix of s within limit characters that ends where a clause does and
// says something by itself, or "".
func clause(s string, limit int) string {
	if len(s) > longestCut {
		return ""
	}
	words := split(s)
	known := says(words) || isEnglish(s, "") // the language, or at least its verbs
	best, bestScore := "", 0
	for i := 4; i+1 < len(words); i++ {
		w, next := words[i], words[i+1]
		if w.end > utf8.UTFMax*limit {
			break
		}
		if w.quoted || openBracket(s[:w.end]) {
			continue
		}
		gap := s[w.end : next.end-len(next.text)]
		grade, ok := joints[next.low]
		if (next.low == "that" || next.low == "which" || next.low == "who") && ending(w) && !w.is(ofPronoun) {
			grade, ok = 1, true // a relative clause at the end
		}
		switch {
		case strings.ContainsAny(gap, ";") || strings.Contains(gap, " – ") || strings.Contains(gap, " — ") || strings.Contains(gap, " -- "):
			grade, ok = 3, true
		case strings.Contains(gap, ",") && !digitAfter(gap, next) && !listed(words, i) && !(known && apposed(words, i)):
			grade, ok = grade+2, true
		}
		prefix := s[:w.end]
		if strings.ContainsAny(gap, "\"“”„«»'‘’)") {
			prefix = s[:w.end+closers(gap)]
		}
		n := utf8.RuneCountInString(prefix)
		if torn(words, i) || loses(words, i) {
			continue
		}
		if !ok || n > limit || n < limit/3 || w.is(ofDangling) || w.is(ofSaying) && !strings.ContainsAny(prefix, "\"”") || known && !ending(w) && !w.is(ofSaying) && !strings.HasSuffix(w.low, "ed") && !unicode.IsDigit(firstRune(w.text)) || spell[w.low] && next.is(ofSubordinating) || known && !says(words[:i+1]) || trails(words[:i+1]) || next.low == "as" && (words[i-1].low == "as" || strings.HasSuffix(w.low, "ed")) || !evenQuotes(prefix) {
			continue
		}
		if score := 20*grade + n; score > bestScore {
			best, bestScore = prefix, score
		}
	}
	return best
}

// spell words belong to what follows: "days after".
var spell = set("day days hour hours week weeks month months year years minutes moments shortly immediately just soon long even only")

// closers returns the length of the closing marks at the front of gap.
func closers(gap string) int {
	n := 0
	for _, r := range gap {
		if !isMark(r) && r != ')' {
			break
		}
		n += utf8.RuneLen(r)
	}
	return n
}

func digitAfter(gap string, next word) bool {
	return gap == "," || unicode.IsDigit(firstRune(next.text)) // "Dec. 5, 2024"
}

// listed reports whether the comma after word i divides a list: "Lee, Ray and Ito".
func listed(words []word, i int) bool {
	if next := words[i+1].low; preposition[next] || subordinating[next] || strings.HasSuffix(next, "ing") || next == "which" || next == "who" {
		return false // "five people, including French and Belgian citizens"
	}
	for k := i + 2; k < min(len(words), i+6); k++ {
		if (words[k].low == "and" || words[k].low == "or") && !words[k-1].comma || words[k].low == "and" && words[k-1].comma && k < i+4 {
			return true
		}
	}
	return false
}

// apposed reports whether the comma after word i opens or closes an insertion before the verb:
// "Ann Ray, mayor of Harrow, said".
func apposed(words []word, i int) bool {
	return !says(words[:i+1])
}

// says reports whether words have a verb of their own, outside relative and opening clauses.
func says(words []word) bool {
	inner := len(words) > 1 && (words[0].is(ofPreposition) && !unicode.IsDigit(firstRune(words[1].text)) || words[0].low == "when" || words[0].low == "while" || words[0].low == "if" || words[0].low == "although")
	relative := -1 // where the verb of a relative clause without a comma stands; -1 when there is none, 0 when it is still to come
	for i, w := range words {
		if i > 0 && words[i-1].comma {
			inner, relative = participle(w.low), -1
		}
		switch {
		case w.quoted:
		case i > 0 && w.is(ofSubordinating):
			inner, relative = true, -1
		case w.low == "who" || w.low == "which" || w.low == "whose" || w.low == "where" || w.low == "that's" && i > 1 || w.low == "that" && i > 0 && !words[i-1].is(ofSaying):
			inner, relative = true, 0
		case relative == 0 && i > 0 && (w.is(ofFinite) || past(words, i) || plural(words, i)):
			relative = i
		case relative > 0 && i > relative+1 && past(words, i) && !words[relative].is(ofAuxiliary) && words[i-1].low != "and" && words[i-1].low != "to":
			return true // "the crew of a plane that skidded last week cited"
		case relative > 0 && i > relative+1 && w.is(ofFinite) && !words[i-1].is(ofFinite) && words[i-1].low != "and" && words[i-1].low != "to" && words[i-1].low != "that":
			return true // "a man who was wounded has died"
		case !inner && i > 0 && (w.is(ofFinite) || past(words, i) || plural(words, i)):
			return true
		}
	}
	return false
}

var auxiliary = set("have has had is are was were be been being will would")

// plural reports whether the word at i is a verb of the plural: "women face".
func plural(words []word, i int) bool {
	w, before := words[i], words[i-1].low
	return w.is(ofBase) && w.text == w.low && !words[i-1].comma && (strings.HasSuffix(before, "s") || group[before]) && i+1 < len(words) && !articles[before] && before != "and" && before != "to" && before != "some" && !strings.HasSuffix(before, "'s") && !strings.HasSuffix(before, "ss")
}

func participle(low string) bool {
	return strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing") || low == "born" || low == "known" || low == "made" || low == "seen"
}

var subordinating = set("before after when while because although though if unless until since as whether")

// past reports whether the word at i is a verb in -ed rather than a participle: "a man held by …",
// "Lee, accused of …".
func past(words []word, i int) bool {
	return pastForm(words, i) && !words[i-1].comma && !articles[words[i-1].low] && !words[i-1].is(ofPreposition)
}

// pastForm reports whether the word at i may be a verb in -ed, whatever stands before it.
func pastForm(words []word, i int) bool {
	w := &words[i]
	return len(w.low) > 4 && strings.HasSuffix(w.low, "ed") && w.text == w.low && (i+1 == len(words) || words[i+1].low != "by" && words[i+1].low != "of")
}

var articles = set("a an the his her its their our this that these those more most very")

// trails reports whether words end in a part that only begins a clause: "…, and within an hour",
// "said that on Monday".
func trails(words []word) bool {
	for i := len(words) - 1; i > 0; i-- {
		if words[i].low == "that" && (words[i-1].is(ofSaying) || words[i-1].is(ofFinite)) {
			return !says(append([]word{{}, {}}, words[i+1:]...))
		}
		if low := words[i].low; (low == "said" || low == "says" || low == "say") && i+3 < len(words) && !words[i+1].quoted && !words[i+1].is(ofPreposition) && !words[i+1].is(ofCalendar) {
			return !says(append([]word{{}}, words[i+1:]...))
		}
	}
	for i := len(words) - 2; i > 0; i-- {
		if words[i].comma {
			low := words[i+1].low
			return (low == "and" || low == "but" || low == "or" || preposition[low]) && !says(append([]word{{}}, words[i+2:]...))
		}
	}
	return false
}

// phrase returns the longest prefix of s within limit characters that says something and ends before
// a preposition, or "".
func phrase(s string, limit int) string { return before(s, limit, complement) }

// infinitive is phrase that cuts before "to reflect" too.
func infinitive(s string, limit int) string { return before(s, limit, genitive) }

func before(s string, limit int, complement map[string]bool) string {
	words := split(s)
	last := 0
	for i := 3; i+1 < len(words); i++ {
		w, next := words[i], words[i+1].low
		if w.end > utf8.UTFMax*limit || utf8.RuneCountInString(s[:w.end]) > limit {
			break
		}
		if !w.quoted && (preposition[next] && !complement[next] || next == "and") && !unsaid(words[:i+1]) && (ending(w) || passive(words, i)) && !openBracket(s[:w.end]) && evenQuotes(s[:w.end]) && says(words[:i+1]) && !trails(words[:i+1]) && !loses(words, i) {
			last = w.end
		}
	}
	if utf8.RuneCountInString(s[:last]) < limit/3 {
		return ""
	}
	return s[:last]
}

// passive reports whether the word at i ends a verb that needs no object: "have been charged".
func passive(words []word, i int) bool {
	switch words[i-1].low {
	case "been", "was", "were", "is", "are", "be":
		return strings.HasSuffix(words[i].low, "ed") && !words[i].is(ofDangling)
	}
	return false
}

// complement prepositions finish the noun before them: "the number of", "an attempt to".
var (
	complement = set("of to between than like among")
	genitive   = set("of between than like among")
)

// ending reports whether a headline may close with w: with a noun rather than with what calls for one.
func ending(w word) bool {
	return !w.is(ofDangling) && !w.is(ofFinite) && !w.is(ofBase) && !w.is(ofSaying) && !strings.HasSuffix(w.low, "ed") && !strings.HasSuffix(w.low, "ing") &&
		!w.is(ofPerson) && !w.is(ofPronoun) && !(w.is(ofTitle) && w.text != w.low) && !unicode.IsDigit(firstRune(w.text))
}

func openBracket(s string) bool {
	return strings.Count(s, "(") > strings.Count(s, ")") || strings.Count(s, "[") > strings.Count(s, "]")
}

// evenQuotes reports whether every double mark in s has its partner.
func evenQuotes(s string) bool {
	return strings.Count(s, `"`)%2 == 0 && strings.Count(s, "“") == strings.Count(s, "”")+2*strings.Count(s, "„")-strings.Count(s, "„") &&
		strings.Count(s, "«") == strings.Count(s, "»")
}

// dangling words leave a reader waiting for the next.
var dangling = set("a an the and or but nor of in on at by for from with to into onto over under about as than that which who whose whom where when while if because although is are was were be been being has have had will would can could may might must should do does did",
	"not no its his her their our your my this these those very more most less so such between among against during before after since until without within through towards toward across amid despite per via mr mrs ms dr both either neither each every some any other another following including also even only just later earlier first")
