package wording

import (
	"strings"
	"unicode/utf8"
)

// loses reports whether a statement cut after the word at i says more than the whole does: what is left out
// tells who says it, "…, prosecutors said", or on what condition it holds, or the cut leaves a clause without
// its end. An accusation without its accuser reads as a fact.
func loses(words []word, i int) bool {
	if i+1 >= len(words) {
		return false
	}
	rest := words[i+1:]
	return qualified(words[:i+1], rest) || unended(words[:i+1]) || words[i].comma && isVerb(words, i+1) && !rest[0].quoted || attributed(words, i)
}

// qualified reports whether rest takes back a part of what stands before it.
func qualified(kept, rest []word) bool {
	for k := range rest {
		w := &rest[k]
		if w.quoted {
			continue
		}
		switch w.low {
		case "unless", "if", "until", "provided", "except", "excluding", "allegedly", "reportedly", "purportedly", "supposedly", "apparently":
			return true
		}
	}
	switch rest[0].low {
	case "not", "only", "or", "than", "barring", "without", "rather", "instead", "once", "whether":
		return true
	case "but":
		return len(rest) > 1 && (rest[1].low == "not" || rest[1].low == "only" || rest[1].low == "for" || !says(append([]word{{}}, rest[1:]...)))
	case "who", "that", "which", "whose", "where":
		return !kept[len(kept)-1].comma && counted(kept)
	}
	return false
}

// counted reports whether words speak of all or none of what a relative clause would tell.
func counted(words []word) bool {
	for i := range words {
		switch words[i].low {
		case "no", "nobody", "none", "not", "never", "all", "every", "each", "everyone", "any", "anyone", "only":
			return true
		}
		if strings.HasSuffix(words[i].low, "n't") {
			return true
		}
	}
	return false
}

// unended reports whether the last clause that words open has no verb yet: "unless prosecutors, who have
// until Friday to appeal", "believes that Ann Ray, who was seen near the bridge".
func unended(words []word) bool {
	for k := len(words) - 1; k > 0; k-- {
		switch words[k].low {
		case "unless", "if", "whether", "because", "although", "though", "while", "when":
		case "that":
			if !words[k-1].is(ofSaying|ofFinite|ofBase) && !pastForm(words, k-1) {
				continue
			}
		default:
			continue
		}
		if words[k].quoted {
			continue
		}
		clause := append([]word{{}, {}}, words[k+1:]...)
		return !says(clause) || inRelative(clause)
	}
	return false
}

// inRelative reports whether the first verb of a clause stands in a part that a comma divides from its subject.
func inRelative(words []word) bool {
	for i := 2; i < len(words); i++ {
		switch {
		case isVerb(words, i):
			return false
		case words[i].comma && i+1 < len(words) && (words[i+1].low == "who" || words[i+1].low == "which" || words[i+1].low == "whose"):
			for k := i + 1; k < len(words); k++ {
				if words[k].comma {
					return false
				}
			}
			return true
		}
	}
	return false
}

// attributed reports whether words left out after the one at i tell who says what comes before them.
func attributed(words []word, i int) bool {
	for from := 0; from < len(words); {
		to := from
		for to+1 < len(words) && !words[to].comma {
			to++
		}
		if to > i && source(words, from, to+1, i+1) {
			return true
		}
		from = to + 1
	}
	return false
}

// source reports whether the part of words between two commas, from and to, tells of a speaker after the cut.
func source(words []word, from, to, cut int) bool {
	begun := from < cut
	first := &words[from]
	inner := !begun && (first.is(ofPreposition|ofSubordinating) && first.low != "as" || relatives[first.low] || strings.HasSuffix(first.low, "ing"))
	own := from == 0 || begun && says(append([]word{{}}, words[from:cut]...))
	for k := max(from, cut); k < to; k++ {
		w := &words[k]
		switch {
		case w.quoted:
		case w.low == "according" || w.low == "per" && !own || w.low == "selon" || w.low == "según" || w.low == "laut" || w.low == "zufolge" || w.low == "словами":
			return true
		case w.low == "as" && k+2 < to && attributing[words[to-1].low]:
			return true // "as prosecutors said"
		case own && begun && (w.is(ofSubordinating) || relatives[w.low]):
			own, inner = true, true
		case !attributing[w.low]:
		case inner || from == 0:
			if k+1 == len(words) && !(inner && begun) || k+1 < to && !inner && words[k+1].is(ofCalendar) {
				return true
			}
		default:
			return true
		}
	}
	return false
}

// longestSource is how many words may tell who said it at the end of a headline.
const longestSource = 9

// sourced makes a headline of at most limit characters that leaves out words between what is said and who
// says it: "The ferry sank …, prosecutors said". It returns "" where no attribution ends s.
func sourced(s string, limit int) string {
	at := strings.LastIndex(s, ", ")
	if at < 0 || strings.ContainsAny(s, "\"“”„«»") {
		return ""
	}
	body, tail := s[:at], split(s[at:])
	end := sourceEnd(tail)
	if end == 0 || len(split(body)) < 4 {
		return ""
	}
	by := s[at : at+end]
	left := limit - utf8.RuneCountInString(by)
	if left < 3 {
		return ""
	}
	for _, cut := range []func(string, int) string{fitting, clause, phrase} {
		if h := cut(body, left); h != "" {
			return h + by
		}
	}
	return ""
}

func fitting(s string, limit int) string {
	if utf8.RuneCountInString(s) > limit {
		return ""
	}
	return s
}

// sourceEnd returns where the attribution that the words make ends, "prosecutors said", or 0.
func sourceEnd(tail []word) int {
	n := len(tail)
	if n < 2 || n > longestSource {
		return 0
	}
	if tail[0].low == "according" && tail[1].low == "to" {
		return tail[n-1].end
	}
	if tail[0].is(ofPreposition|ofSubordinating|ofPerson) || relatives[tail[0].low] || tail[0].low == "they" || tail[0].low == "it" {
		return 0
	}
	for i := 1; i < n; i++ {
		w := &tail[i]
		switch w.low {
		case "said", "say", "says", "reported":
			if i+1 == n || tail[i+1].is(ofCalendar|ofPreposition) {
				return w.end
			}
			return 0
		case "told":
			if tail[i-1].low == "was" || tail[i-1].low == "were" {
				return w.end
			}
			return tail[n-1].end
		}
	}
	return 0
}

var (
	relatives = set("who which whose where when that and but or because")
	// attributing verbs tell who says what the words beside them tell.
	attributing = set("said say says saying told tell tells reported reports report announced announces claimed claims claim alleged alleges allege heard hears believe believes believed think thinks thought understood suggested suggests suggest indicated indicates indicate showed shows show shown found finds find concluded concludes estimated estimates estimate argued argues argue wrote writes write tweeted posted warned warns warn added adds confirmed confirms confirm testified stated states noted notes insisted insists explained predicted predicts predict revealed reveals feared fear contended contends asserted asserts maintained maintains conceded admitted admits recalled acknowledged declared declares quoted confessed suspect suspects suspected denied denies deny seems appears emerged rumoured rumored",
		"sagte sagten sagt teilte teilten erklärte erklärten berichtet berichtete berichten hieß heißt meldete behauptet behauptete schrieb schreibt",
		"dit déclaré affirmé annoncé indiqué rapporté expliqué affirme explique indique dijo dijeron informó afirmó anunció señaló explicó aseguró сказав сказала повідомив повідомила повідомили заявив заявила заявили пише пишуть")
)
