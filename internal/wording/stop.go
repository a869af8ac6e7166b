package wording

import "strings"

// mendStops takes out the stops that an extractor set where a line ended inside a sentence: "forced . as a
// child", "in the. valley". One after what may be an abbreviation stays.
func mendStops(s string) string {
	for i := strings.IndexByte(s, '.'); i >= 0 && i+2 < len(s); {
		if i > 0 && s[i+1] == ' ' && isLower(s[i+2]) && strayStop(s, i) {
			from := i
			if s[i-1] == ' ' {
				from--
			}
			s = s[:from] + s[i+1:]
			i = from
		}
		next := strings.IndexByte(s[i+1:], '.')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return s
}

// strayStop reports whether the stop at i ends no sentence and no abbreviation. A word in lower case follows.
func strayStop(s string, i int) bool {
	if s[i-1] == ' ' {
		return i > 1 && (isLower(s[i-2]) || s[i-2] == ',' || '0' <= s[i-2] && s[i-2] <= '9')
	}
	from := i
	for from > 0 && isLower(s[from-1]) {
		from--
	}
	w := s[from:i]
	if len(w) == 0 || from > 0 && s[from-1] != ' ' {
		return false
	}
	return loosely[w] || len(w) > 5
}

// loosely are short words that no sentence and no abbreviation ends in.
var loosely = set("a an the in on at to of for and or but with from by as is are was were be been has had have his her its their this that which who into about after over not will would could also than when while only just more most very our your my")
