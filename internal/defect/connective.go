package defect

import "strings"

// connectives are openings that lean on the sentence before. A comma at the end of a line means that one
// must follow in the point.
var connectives = lines(`
	but
	and
	or
	nor
	yet
	also
	however,
	meanwhile
	still,
	then
	thus
	therefore
	hence
	moreover
	furthermore
	nevertheless
	nonetheless
	consequently
	accordingly
	additionally
	likewise
	similarly
	conversely
	alternatively
	otherwise,
	besides,
	indeed
	instead,
	rather,
	finally,
	lastly
	secondly
	thirdly
	first,
	second,
	third,
	again,
	plus,
	afterwards
	afterward
	thereafter
	either way
	even so
	even then
	even worse
	even more
	worse,
	what's more
	what's worse
	what is worse
	what is more
	in addition,
	in fact
	in turn
	in response,
	in contrast,
	by contrast
	in comparison,
	by comparison
	in other words
	in that case
	in the process
	in the meantime
	in the end,
	in return
	in particular
	in short,
	in reply
	in total,
	on the other hand
	on the contrary
	on top of that
	on the one hand
	for example
	for instance
	for that reason
	for one,
	for one thing
	as a result,
	as a consequence
	as such
	as well as that
	as for
	except this
	except that
	except it
	as with
	at the same time,
	at that
	at the time,
	at this
	after all
	after that
	after which
	all the same
	that is why
	that's why
	that is because
	that's because
	that way
	which is why
	which
	because of that
	because of this
	because,
	because of it
	with that,
	since then
	by then
	by that
	until then
	from then
	from there
	only then
	soon after,
	soon afterwards
	soon afterward
	shortly after,
	shortly afterwards
	shortly afterward
	shortly thereafter
	soon,
	later,
	later that
	later in the day
	earlier that
	earlier in the day
	that night
	that day
	that morning
	that evening
	that afternoon
	that same
	that year
	that week
	that month
	the next day
	the next morning
	the next night
	the next year
	the next week
	the following day
	the following morning
	the following year
	the following month
	the following week
	the day before
	the previous day
	the previous year
	the night before
	days later
	hours later
	minutes later
	seconds later
	moments later
	weeks later
	months later
	years later
	much later
	not only that
	not so
	of course
	more importantly
	most importantly
	to be sure
	no wonder
	well,
	yes,
	yeah,
	no,
	oh,
	sure,
	true,
	granted,
	unsurprisingly,
	not surprisingly
	maybe so
	perhaps that's why
	perhaps because
	too,
	speaking of
	that said
	having said that
	this time,
	like many others
`)

// numerals and their like stand before a unit of time.
var numerals = set(`thirteen fourteen fifteen sixteen seventeen eighteen nineteen forty fifty sixty seventy eighty ninety hundred
	mere dozen barely scarcely less fully exactly roughly long little twenty-five forty-five good full hours`)

// wordsOfTime end "two days later".
var wordsOfTime = set("later afterwards afterward thereafter earlier after")

var unitsOfTime = set(`second seconds minute minutes hour hours day days week weeks month months year years decade decades moment
	moments century centuries time game games night nights season seasons`)

// backEvenQuoted are the connectives that spoil a point also as the first word of a quotation.
var backEvenQuoted = set("but and or nor yet also however")

// connective tells which words near the start of a point lean on the sentence before.
func connective(r reading) string {
	if len(r.words) < 2 || r.words[0].bracketed {
		return ""
	}
	if r.words[0].quoted && !backEvenQuoted[r.low(0)] {
		return ""
	}
	for _, c := range connectives {
		phrase, comma := strings.CutSuffix(c, ",")
		if !r.begins(0, phrase) {
			continue
		}
		n := strings.Count(phrase, " ") + 1
		if comma && !r.comma(n) || innocent(r, n) || r.words[0].quoted && n > 1 {
			continue
		}
		return "begins with " + phrase
	}
	if r.words[0].quoted {
		return ""
	}
	if d := leaningTime(r); d != "" {
		return d
	}
	if r.low(0) == "so" && so(r) {
		return "begins with so"
	}
	if (r.low(0) == "instead" && r.low(1) != "of") || r.low(0) == "however" && finite(r, 1) {
		return "begins with " + r.low(0)
	}
	return parenthetical(r)
}

// innocent reports whether an opening that reads like a connective of n words is none here.
func innocent(r reading, n int) bool {
	next := r.low(n)
	switch r.low(0) {
	case "then", "and", "or", "indeed", "also":
		return r.low(0) == "then" && r.capital(1) && next == "president"
	case "thus":
		return next == "far"
	case "similarly":
		return next != "" && !r.comma(n) && strings.HasSuffix(next, "ed")
	case "which":
		return strings.HasSuffix(strings.TrimRight(r.text, "\"”’'"), "?")
	case "at":
		return n == 2 && (temporal[next] && next != "time" && next != "point" && r.low(1) == "this" || next == "year's" || next == "week's")
	case "as":
		return n == 2 && (r.low(1) == "with" && next == "so")
	case "in":
		return r.low(1) == "return" && (next == "to" || next == "of") || r.low(1) == "turn" && next == "of" || r.low(1) == "fact" && next == "sheets"
	case "even":
		return r.low(1) == "more" && !r.comma(n) && !strings.HasSuffix(next, "ly")
	case "by":
		return r.low(1) == "comparison" && next == "with" || r.low(1) == "contrast" && next == "with" || r.low(1) == "then" && r.low(2) == "end"
	case "not":
		return r.low(1) == "so" && !r.comma(n)
	case "of":
		return next == "study" || next == "action"
	case "since":
		return next == "president"
	}
	return false
}

// leaningTime judges "Two days later", "The next 10 minutes later" and "A week after that".
func leaningTime(r reading) string {
	for k := 1; k < 6 && k < len(r.words); k++ {
		if c := r.low(k - 1)[0]; r.comma(k) || !calendar[r.low(k-1)] && !numerals[r.low(k-1)] && (c < '0' || c > '9') {
			return ""
		}
		if !unitsOfTime[r.low(k)] || !wordsOfTime[r.low(k+1)] {
			continue
		}
		following := r.low(k + 2)
		switch {
		case r.low(k+1) == "later" && (following == "in" || following == "than") || r.low(k+1) == "earlier" && following == "than":
			return ""
		case r.low(k+1) == "after" && !r.comma(k+2) && following != "that" && following != "this":
			return ""
		}
		return "begins with " + r.phrase(0, k+2)
	}
	return ""
}

// so judges a point that begins with "so".
func so(r reading) bool {
	switch r.low(1) {
	case "far", "called", "long":
		return r.low(1) == "long" && r.low(2) != "as"
	case "many", "much", "few", "great", "strong", "intense", "big", "bad":
		return !hasWord(r, "that", 14)
	}
	return true
}

// asides are connectives that stand between commas.
var asides = set("however meanwhile therefore though too then instead nevertheless nonetheless moreover furthermore consequently")

// parenthetical judges a connective inside the first clause: "Mr Ode also said", "The firm, however, has".
func parenthetical(r reading) string {
	for k := 1; k < 30 && k < len(r.words); k++ {
		w := r.words[k]
		switch {
		case w.quoted || w.bracketed:
			continue
		case r.sentenceStart(k):
			return ""
		case r.comma(k) && asides[w.low] && (r.comma(k+1) || k+1 == len(r.words)) && aside(r, k):
			return w.low + " points back"
		case k < 12 && r.comma(k) && (r.begins(k, "for example") || r.begins(k, "for instance") || r.begins(k, "in turn") || r.begins(k, "in contrast") || r.begins(k, "as a result")) && r.comma(k+strings.Count("in contrast", " ")+1):
			return r.phrase(k, 2) + " points back"
		case w.low == "also" && k < 6 && alsoBack(r, k):
			return "also points back"
		}
	}
	return addsToOther(r)
}

// aside reports whether the connective at k, between commas, speaks for the sentence and not for a clause of it.
func aside(r reading, k int) bool {
	if w := r.low(k); w != "however" && w != "meanwhile" && w != "though" && k > 8 || r.words[k].quoted {
		return false
	}
	if strings.ContainsAny(r.gap(k), ";—") {
		return false
	}
	subjects := 0
	for i := range k {
		switch r.low(i) {
		case "but", "and", "while", "when", "if", "because", "although", "who", "which":
			return r.low(k) == "however" && i == 0
		}
		if sayVerbs[r.low(i)] && r.low(k) == "too" {
			return false
		}
		if i > 3 && finite(r, i) {
			subjects++
		}
	}
	return r.comma(k+1) || subjects > 0
}

// addsToOther judges a last word that adds the point to another one: "will be charged, too."
func addsToOther(r reading) string {
	n := len(r.words) - 1
	if r.words[n].quoted || !(r.low(n) == "too" && r.comma(n) || r.low(n) == "also" || r.low(n) == "well" && r.low(n-1) == "as" || r.low(n) == "though" && r.comma(n)) {
		return ""
	}
	for i := range n {
		switch r.low(i) {
		case "and", "but", "while", "when", "if", "who", "both", "or", "which", "because", "where", "like", "as":
			if i != n-1 {
				return ""
			}
		}
	}
	return r.low(n) + " at the end points back"
}

// alsoBack reports whether the "also" at k adds to an earlier sentence, and not to something in this one.
func alsoBack(r reading, k int) bool {
	switch r.low(k + 1) {
	case "known", "called", "named", "spelled", "dubbed", "nicknamed", "styled":
		return false
	}
	switch r.low(k - 1) {
	case "but", "and", "which", "who", "that", "while", "whose", "or", "though":
		return false
	}
	for i := range k {
		switch r.low(i) {
		case "who", "which", "but", "that", "while", "when", "if", "because", "although", "as", "where", "after", "before":
			return false
		}
	}
	return !r.comma(k)
}
