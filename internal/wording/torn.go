package wording

// torn reports whether what follows the word at i belongs to what comes before: "as long | as", "15 |
// days", "has done so | before, …", one of a row, or what somebody said.
func torn(words []word, i int) bool {
	w, next := &words[i], &words[i+1]
	switch next.low {
	case "as":
		return w.low == "long" || w.low == "soon" || w.low == "far" || w.low == "much" || w.low == "many" || w.low == "well" || w.low == "such"
	case "days", "hours", "weeks":
		return isDigit(w.text[0])
	case "before":
		return next.comma
	case "that":
		if words[i-1].low == "to" {
			return true
		}
	}
	return w.comma && rowed(words, i) && !located(words, i) || unsaid(words[:i+1])
}

// located reports whether the word at i ends a place and what it lies in, "in Fall River, Massachusetts".
func located(words []word, i int) bool {
	for k := i - 1; k > max(0, i-4); k-- {
		if !capital(words, k+1) {
			return false
		}
		if words[k].comma {
			for k > 0 && capital(words, k) {
				k--
			}
			return words[k].is(ofPreposition)
		}
	}
	return false
}

// unsaid reports whether words end after a verb of telling without what is told: "Ann Ray told the county",
// "The mayor announced on Monday". Where a quotation stands, it is what is told.
func unsaid(words []word) bool {
	if words[0].quoted {
		return false
	}
	for i := len(words) - 1; i > 0; i-- {
		switch w := &words[i]; {
		case w.quoted:
			return false
		case w.low == "said" || w.low == "says" || w.low == "told" || w.low == "tells" || w.low == "tweeted":
			return true
		case telling[w.low] && (i+1 == len(words) || words[i+1].is(ofCalendar|ofTimes|ofPreposition) || words[i+1].low == "that"):
			return true
		case isVerb(words, i):
			return false
		}
	}
	return false
}

// telling verbs need a clause where no object follows.
var telling = set("announced announce announces argued argues noted notes insisted insists revealed believed believes estimated")
