package wording

import "strings"

// isFurniture reports whether a statement belongs to the page and not to what it tells: a dated caption, a
// line for help, the author's life, or that the outlet asked for a comment.
func isFurniture(words []word) bool {
	return len(words) >= terse && (datedCaption(words) || helpLine(words) || isBio(words) || approached(words))
}

// showing are what people do in a caption, in the present.
var showing = set("speaks speak look looks walks walk talks talk waves wave stands stand sits sit gestures gesture poses pose smiles smile arrives arrive leaves leave holds hold carries carry searches search works work watches watch walks reacts react attends attend addresses address shakes shake embraces embrace hugs hug inspects inspect gathers gather protests protest marches march rests waits wait listens listen plays play runs run kneels kneel prays pray celebrates celebrate delivers deliver prepares prepare")

// datedCaption reports whether somebody does something in the present on a day of a year at the statement's
// end: "Ann Ray speaks to reporters in Harrow on Monday, March 9, 2026." News puts it in the past.
func datedCaption(words []word) bool {
	n := len(words)
	year := words[n-1].text
	if len(year) != 4 || !isDigit(year[0]) || !isDigit(year[3]) {
		return false
	}
	before, day := &words[n-2], &words[n-3]
	if !(isDigit(before.text[0]) && len(before.text) <= 2 && day.is(ofCalendar) || before.is(ofCalendar) && isDigit(day.text[0]) && len(day.text) <= 2) {
		return false
	}
	for i := 1; i < n-3 && i < 16; i++ {
		w := &words[i]
		switch {
		case w.quoted:
			return false
		case showing[w.low] && w.text == w.low && !articles[words[i-1].low] && !words[i-1].is(ofPreposition):
			return true
		case isVerb(words, i) && w.text == w.low, w.is(ofAuxiliary):
			return false
		}
	}
	return false
}

// helpLine reports whether a statement tells the reader where to call: "can be contacted on 117 118", "If you
// have been hurt, call …".
func helpLine(words []word) bool {
	if words[0].low == "if" && (words[1].low == "you" || words[1].low == "you've" || words[1].low == "you're") {
		for i := 3; i < len(words); i++ {
			if words[i-1].comma && !words[i].quoted {
				switch words[i].low {
				case "call", "contact", "ring", "phone", "text", "email", "visit", "dial", "please", "click", "get":
					return true
				}
			}
		}
	}
	for i := 2; i+1 < len(words); i++ {
		switch words[i].low {
		case "contacted", "reached", "called", "emailed":
			if words[i-1].low == "be" && (words[i-2].low == "can" || words[i-2].low == "may") && !words[i].quoted && numbered(words[i+1:]) {
				return true
			}
		}
	}
	return false
}

// numbered reports whether words have a telephone number or an address: "on 117 118", "at ann@ray.example".
func numbered(words []word) bool {
	for i := range words {
		switch w := &words[i]; {
		case w.low == "email" || w.low == "phone" || w.low == "telephone":
			return true
		case i > 0 && isDigit(w.text[0]) && len(w.text) > 2 && (words[i-1].low == "on" || words[i-1].low == "at"):
			return true
		}
	}
	return false
}

// isBio reports whether a statement tells who wrote the article: "Ann Ray is a senior fellow at the Harrow
// Institute and the author of two books."
func isBio(words []word) bool {
	if !capital(words, 0) || words[0].is(ofFunction) {
		return false
	}
	post := false
	for i := 2; i+2 < len(words); i++ {
		w := &words[i]
		if w.quoted {
			return false
		}
		switch w.low {
		case "fellow", "professor", "lecturer", "columnist", "scholar", "researcher", "historian", "journalist", "writer", "economist", "correspondent", "editor":
			post = post || isBetween(words[:i])
		case "author":
			if post && words[i-1].low == "the" && words[i-2].low == "and" && words[i+1].low == "of" {
				return true
			}
		}
	}
	return false
}

// isBetween reports whether words are a name and "is a", with what kind: "Ann Ray is an associate".
func isBetween(words []word) bool {
	for i := 1; i+1 < len(words) && i < 5; i++ {
		if words[i].low == "is" {
			return words[i+1].low == "a" || words[i+1].low == "an" || words[i+1].low == "the"
		}
	}
	return false
}

// approached reports whether an outlet tells that it asked: "The Harrow Mail has approached Ann Ray for comment."
func approached(words []word) bool {
	n := len(words)
	if words[n-1].low != "comment" || words[n-2].low != "for" || words[n-1].quoted {
		return false
	}
	for i := 2; i < n-2 && i < 8; i++ {
		switch words[i].low {
		case "approached", "contacted":
			return words[i-1].low == "has" || words[i-1].low == "have"
		}
	}
	return false
}

// isExclaimed reports whether a few words have no verb but only say how much: "Weddings, mostly."
func isExclaimed(words []word) bool {
	if len(words) >= terse {
		return false
	}
	for i := range words {
		w := &words[i]
		if w.quoted || isVerb(words, i) || w.is(ofAuxiliary|ofBase) || capital(words, i) && i > 0 || isDigit(w.text[0]) || strings.HasSuffix(w.low, "ed") || strings.Contains(w.low, "'") {
			return false
		}
	}
	return len(words) > 1 && words[0].comma
}
