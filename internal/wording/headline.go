package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Headline makes a headline of at most limit characters from the first of the statements that gives
// one: whole if it fits, else cut where a clause ends, and never inside a quotation or a bracket. It
// has no final stop. When no statement can be cut so, the first is cut between its words.
func Headline(statements []string, limit int) string {
	for _, s := range statements {
		for _, cut := range []func(string, int) string{clause, phrase} {
			if h := headline(s, limit, cut); h != "" {
				return h
			}
		}
	}
	if len(statements) == 0 {
		return ""
	}
	return headline(statements[0], limit, words)
}

func headline(statement string, limit int, cut func(string, int) string) string {
	s := strings.TrimRight(unattributed(statement), ". ")
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	s = unopened(s)
	if utf8.RuneCountInString(s) <= limit {
		return s
	}
	return cut(s, limit)
}

// unopened drops what sets a statement's time or place before its subject: "Ahead of the vote, the
// council met" is headed "The council met".
func unopened(s string) string {
	opening, rest, ok := strings.Cut(s, ", ")
	first, _, _ := strings.Cut(opening, " ")
	if !ok || !settings[first] || len(opening) > 60 || strings.ContainsAny(opening, "\"“(") || !says(split(rest)) {
		return s
	}
	words := split(rest)
	if person[words[0].low] || deictic[words[0].low] || preposition[words[0].low] || words[0].low == "and" || !capital(words, 0) && !function[words[0].low] && !collective[words[0].low] {
		return s
	}
	r, size := utf8.DecodeRuneInString(rest)
	return string(unicode.ToUpper(r)) + rest[size:]
}

// settings open a phrase of time or place.
var settings = set("In On At After Before During Ahead Following Amid Early Late Since Immediately Shortly Days Hours Weeks")

// Description makes one sentence of at most limit characters from a statement, cut where a clause
// ends. It returns "" when there is no such place.
func Description(statement string, limit int) string {
	if utf8.RuneCountInString(statement) <= limit {
		return statement
	}
	s := clause(strings.TrimSuffix(statement, "."), limit-1)
	if s == "" {
		return ""
	}
	return s + "."
}

// unattributed drops who said it from the end of a statement, "…, officials said on Monday.", for a
// headline's sake; quotations keep their speakers.
func unattributed(s string) string {
	i := strings.LastIndex(s, ", ")
	if i < 40 || strings.ContainsAny(s, "\"“„«") {
		return s
	}
	tail := split(s[i:])
	if len(tail) == 0 || len(tail) > 5 || len(tail) < 2 {
		return s
	}
	if said := tail[1].low; said == "said" || said == "say" || said == "says" || said == "reported" || said == "reports" {
		return s[:i]
	}
	return s
}

// joints are words that open a clause a headline can do without. The greater, the better the cut.
var joints = map[string]int{
	"as": 2, "after": 2, "while": 2, "amid": 2, "despite": 2, "because": 2, "although": 2, "though": 2, "following": 2, "but": 2,
	"when": 1, "before": 1, "ahead": 1, "since": 1, "during": 1, "even": 1, "days": 1, "hours": 1, "weeks": 1,
}

// clause returns the longest prefix of s within limit characters that ends where a clause does and
// says something by itself, or "".
func clause(s string, limit int) string {
	words := split(s)
	known := says(words) // the language, or at least its verbs
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
		if !ok || n > limit || n < limit/3 || dangling[w.low] || saying[w.low] || spell[w.low] && subordinating[next.low] || known && !says(words[:i+1]) || trails(words[:i+1]) || next.low == "as" && (words[i-1].low == "as" || strings.HasSuffix(w.low, "ed")) || !evenQuotes(prefix) {
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
	inner := len(words) > 0 && (preposition[words[0].low] || words[0].low == "when" || words[0].low == "while" || words[0].low == "if" || words[0].low == "although")
	for i, w := range words {
		if i > 0 && words[i-1].comma {
			inner = participle(w.low)
		}
		switch {
		case w.quoted:
		case i > 0 && subordinating[w.low]:
			inner = true
		case w.low == "who" || w.low == "which" || w.low == "whose" || w.low == "where" || w.low == "that" && i > 0 && !saying[words[i-1].low]:
			inner = true
		case !inner && i > 0 && (finite[w.low] || past(words, i)):
			return true
		}
	}
	return false
}

func participle(low string) bool {
	return strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing") || low == "born" || low == "known" || low == "made" || low == "seen"
}

var subordinating = set("before after when while because although though if unless until since as whether")

// past reports whether the word at i is a verb in -ed rather than a participle: "a man held by …",
// "Lee, accused of …".
func past(words []word, i int) bool {
	w := words[i]
	return len(w.low) > 4 && strings.HasSuffix(w.low, "ed") && w.text == w.low && !words[i-1].comma && !articles[words[i-1].low] && !preposition[words[i-1].low] && (i+1 == len(words) || words[i+1].low != "by")
}

var articles = set("a an the his her its their our this that these those more most very")

// trails reports whether words end in a part that only begins a clause: "…, and within an hour",
// "said that on Monday".
func trails(words []word) bool {
	for i := len(words) - 1; i > 0; i-- {
		if words[i].low == "that" && saying[words[i-1].low] {
			return !says(append([]word{{}, {}}, words[i+1:]...))
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
func phrase(s string, limit int) string {
	words := split(s)
	last := 0
	for i := 3; i+1 < len(words); i++ {
		w, next := words[i], words[i+1].low
		if w.end > utf8.UTFMax*limit || utf8.RuneCountInString(s[:w.end]) > limit {
			break
		}
		if !w.quoted && (preposition[next] && !complement[next] || next == "and") && ending(w) && !openBracket(s[:w.end]) && evenQuotes(s[:w.end]) && says(words[:i+1]) && !trails(words[:i+1]) {
			last = w.end
		}
	}
	if utf8.RuneCountInString(s[:last]) < limit/2 {
		return ""
	}
	return s[:last]
}

// complement prepositions finish the noun before them: "the number of", "an attempt to".
var complement = set("of to between than like among")

// ending reports whether a headline may close with w: with a noun rather than with what calls for one.
func ending(w word) bool {
	return !dangling[w.low] && !finite[w.low] && !finite[w.low+"s"] && !saying[w.low] && !strings.HasSuffix(w.low, "ed") && !strings.HasSuffix(w.low, "ing") &&
		!person[w.low] && !pronoun[w.low] && !title[w.low] && !unicode.IsDigit(firstRune(w.text))
}

// words returns the longest prefix of s within limit characters that ends at a word which does not
// call for another. Where there are no spaces it ends at any sign.
func words(s string, limit int) string {
	last := 0
	for _, w := range split(s) {
		if w.end > utf8.UTFMax*limit || utf8.RuneCountInString(s[:w.end]) > limit {
			break
		}
		if !w.quoted && !dangling[w.low] && !openBracket(s[:w.end]) && evenQuotes(s[:w.end]) {
			last = w.end
		}
	}
	if last > 0 {
		return s[:last]
	}
	n := 0
	for i := range s {
		if n++; n > limit {
			return s[:i]
		}
	}
	return s
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
