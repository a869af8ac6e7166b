package defect

import "strings"

// surname judges a person who is the subject by surname alone ("Trask said"), when the source gives the first
// name elsewhere and neither this point nor an earlier one does.
func surname(earlier []reading, r reading, o origin) string {
	if len(r.words) == 0 {
		return ""
	}
	w := r.words[0]
	if w.quoted || !w.capital || len(r.words) < 2 || r.words[1].capital || r.comma(1) || known[w.low] || !name(r, 0) || allCapitals(r.raw(0)) || calendar[w.low] || organisations[w.low] {
		return ""
	}
	alone := strings.TrimSuffix(r.raw(0), "'s")
	if !sayVerbs[r.low(1)] && !plainVerbs[r.low(1)] && !pasts[r.low(1)] && !strings.HasSuffix(r.low(1), "ed") || !o.firstNamed(alone) {
		return ""
	}
	for _, e := range append(earlier[:len(earlier):len(earlier)], r) {
		for i, f := range e.words {
			if i > 0 && strings.TrimSuffix(f.low, "'s") == strings.TrimSuffix(w.low, "'s") && e.words[i-1].capital {
				return ""
			}
		}
	}
	return alone + " is not introduced"
}

// known are surnames that need no first name.
var known = set("obama clinton bush trump putin netanyahu merkel biden reagan kennedy nixon thatcher blair cameron hitler stalin lincoln jesus god mccain romney assad")

// firstNames returns the surnames that follow a first name somewhere in text, in lower case.
func firstNames(text string) map[string]bool {
	named := map[string]bool{}
	all := words(text)
	for i := 1; i < len(all); i++ {
		first, last := all[i-1], all[i]
		run := i+1 < len(all) && all[i+1].capital && all[i+1].start == last.end+1 // "Walt Trask Pictures"
		if first.capital && last.capital && !run && last.start == first.end+1 && !titles[first.low] && !introducers[first.low] &&
			!openers[first.low] && !organisations[first.low] && !calendar[first.low] && !places[first.low] {
			named[strings.TrimSuffix(last.low, "'s")] = true
		}
	}
	return named
}

// firstNamed reports whether the source has the surname with a first name before it.
func (o origin) firstNamed(surname string) bool { return o.named[strings.ToLower(surname)] }
