package defect

import (
	"regexp"
	"strings"
)

// strays are the seams where lines were run together or a stop was torn from its word. A stop between
// two lower-case words is one, unless an abbreviation ends there.
var (
	torn        = regexp.MustCompile(`[\p{L}\p{N}"”’')] [.!?]["”’')]*$|[\p{L}\p{N}] [.,;:!?] `)
	setApart    = regexp.MustCompile(`[\p{L}\p{N}] [.,](?: |$)`) // wrong in every language
	inner       = regexp.MustCompile(`\p{Ll}{2}\. \p{Ll}`)
	glued       = regexp.MustCompile(`\p{Ll}{3}[.!?]["”]?\p{Lu}\p{Ll}+ |\p{Ll}{3},\p{Ll}{3}|\p{Ll}["”]\p{L}{2,} |[,;]{2}|,\.| ,\p{L}|[^.]\.\.$`)
	abbreviated = regexp.MustCompile(`(?:\b(?:vs|etc|approx|est|inc|ltd|co|corp|no|al|cf|ca|ed|eds|vol|pp|fig|dept|gov|gen|sen|rep|jr|sr|st|ft|mt|lb|lbs|oz|hr|hrs|min|sec|mph|km|cm|tel|ext|misc|dr|mr|mrs|ms|prof|capt|lt|col|sgt|cpl|rev|hon|feb|jan|mar|apr|aug|sept|oct|nov|dec|calif|fla|tex|mass|ariz|ill|wash|conn|mich|minn|miss|okla|ore|penn|tenn|wis|bros|univ|assn|ave|blvd|rd|dist|com|net|org))\. \p{Ll}$`)
)

// stray tells where a stop or a space stands that belongs to no sentence.
func stray(r reading, english bool) string {
	if m := torn.FindString(r.text); english && m != "" || setApart.FindString(r.text) != "" {
		return "a stop set apart: " + first(m, setApart.FindString(r.text))
	}
	for _, m := range inner.FindAllStringIndex(r.text, 8) {
		if !abbreviated.MatchString(strings.ToLower(r.text[max(0, m[0]-8):m[1]])) {
			return "a stop inside a sentence: " + around(r.text, m[0])
		}
	}
	if m := glued.FindStringIndex(r.text); m != nil && address.FindStringIndex(r.text) == nil {
		return "no space at " + around(r.text, m[0])
	}
	return ""
}
