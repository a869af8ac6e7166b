package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Same reports whether two forms can be one name: they differ in honorifics, a possessive, given names that
// one lacks or has as initials, an acronym, or the spelling of one transliteration. "John Smith" and "Jane
// Smith" cannot.
func Same(a, b string) bool {
	if a == b {
		return strings.TrimSpace(a) != ""
	}
	if x := alias(strings.TrimPrefix(a, "the ")); x != "" {
		return x == alias(strings.TrimPrefix(b, "the "))
	}
	v, w := bareWords(a), bareWords(b)
	if len(v) == 0 || len(w) == 0 {
		return false
	}
	if len(v) > len(w) {
		v, w = w, v
	}
	switch {
	case strings.EqualFold(strings.Join(v, " "), strings.Join(w, " ")):
		return true
	case len(w) == 1:
		return variant(v[0], w[0], true) || sameStems(v, w)
	case len(v) == 1 && isAcronym(v[0]):
		return acronymOf(v[0], w)
	case len(v) == 1:
		end := english.words.of(w[len(w)-1])
		return english.words.of(w[0])&(compass|demonym|head|field) == 0 && (end&(body|land|generic) == 0 || end&surname != 0) && !joinsWords(w) &&
			(variant(v[0], w[len(w)-1], true) || sameStems(v, w[len(w)-1:]))
	}
	return samePerson(v, w) || sameStems(v, w)
}

// bareWords returns the words of a form without honorifics, posts, possessive and full stops.
func bareWords(form string) []string {
	words := strings.FieldsFunc(form, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	if n := len(words); n > 0 {
		last := strings.TrimSuffix(strings.TrimSuffix(words[n-1], "'s"), "’s")
		words[n-1] = strings.TrimRight(last, "'’")
	}
	for len(words) > 1 && english.words.of(strings.TrimRight(words[0], "."))&(title|post|the|demonym) != 0 && english.words.of(words[len(words)-1])&(body|land) == 0 {
		words = words[1:]
	}
	kept := words[:0]
	for _, w := range words {
		if strings.Count(w, ".") < 2 {
			w = strings.TrimRight(w, ".")
		}
		if w != "" && w != "The" && w != "the" {
			kept = append(kept, w)
		}
	}
	if n := len(kept); n > 2 && english.words.of(kept[n-1])&(suffix|firm) != 0 {
		kept = kept[:n-1]
	}
	return kept
}

func joinsWords(words []string) bool {
	for _, w := range words {
		if w == "of" || w == "for" || w == "and" {
			return true
		}
	}
	return false
}

func isAcronym(w string) bool {
	return len(w) > 1 && len(w) < 9 && strings.ToUpper(w) == w && strings.ToLower(w) != w
}

func acronymOf(acronym string, words []string) bool {
	letters := strings.ReplaceAll(acronym, ".", "")
	n := 0
	for _, w := range words {
		if kindOf[w[0]] == lower {
			continue
		}
		if n >= len(letters) || letters[n] != w[0] {
			return false
		}
		n++
	}
	return n == len(letters) && n > 1
}

// samePerson reports whether two names of several words can be one person's: the surnames are spellings of
// one, the given names too, one of them may be an initial, and middle names may be missing.
func samePerson(a, b []string) bool {
	a, b = withoutSuffix(a), withoutSuffix(b)
	if len(a) < 2 || len(b) < 2 {
		return false
	}
	x, y := a[len(a)-1], b[len(b)-1]
	if x != y && !variant(x, y, false) && !(a[0] == b[0] && len(a[0]) > 2 && near(x, y)) {
		return false
	}
	if a[0] != b[0] && !variant(a[0], b[0], false) && !initials(a[0], b[0]) {
		return false
	}
	return sameMiddles(a[1:len(a)-1], b[1:len(b)-1])
}

// sameMiddles reports whether middle names, where both have them, agree.
func sameMiddles(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !variant(a[i], b[i], false) && !initials(a[i], b[i]) {
			return false
		}
	}
	return true
}

func withoutSuffix(words []string) []string {
	if n := len(words); n > 2 {
		switch words[n-1] {
		case "Jr", "Sr", "II", "III", "IV":
			return words[:n-1]
		}
	}
	return words
}

// initials reports whether one given name is the initial of the other.
func initials(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	a = strings.TrimRight(a, ".")
	return len(a) == 1 && b != "" && a[0] == b[0] || len(a) == 3 && a[1] == '.' && b != "" && a[0] == b[0] // "J.K"
}

// shortestVariant is how long a word must be for another spelling of it to be taken for it, in bytes.
const shortestVariant = 5

// variant reports whether two words are transliterations or spellings of one: the same but for doubled
// letters, accents, and the letters that languages write one sound with. fold allows capitals to differ.
func variant(a, b string, fold bool) bool {
	if a == b {
		return true
	}
	if a == "" || b == "" {
		return false
	}
	if x := len(a) - len(b); x > 4 || x < -4 || !agree(onset(a), onset(b)) {
		return false
	}
	if fold && strings.EqualFold(a, b) {
		return true
	}
	if len(a) < shortestVariant || len(b) < shortestVariant {
		return !(ascii(a) && ascii(b)) && unaccented(a) == unaccented(b)
	}
	var p, q [64]byte
	return string(skeleton(p[:0], a)) == string(skeleton(q[:0], b))
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// near reports whether two long words differ by one letter.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 6 || len(b)-len(a) > 1 || a[0] != b[0] {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// skeleton appends the sounds of a word: what is left when transliterations are made equal.
func skeleton(to []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		if word[i] >= 0x80 {
			word = unaccented(word)
			break
		}
	}
	for i := 0; i < len(word); i++ {
		c := word[i]
		if kindOf[c] == upper {
			c |= 0x20
		}
		previous := byte(0)
		if len(to) > 0 {
			previous = to[len(to)-1]
		}
		switch c {
		case '\'', '-', '`':
			continue
		case 'y', 'j':
			if last := i+1 == len(word); last || previous == 'i' || vowel(previous) || vowel(word[i+1]) || word[i+1] == 'y' {
				c = 'i' // but "Smyth" is not "Smith"
			}
		case 'q':
			c = 'k'
		case 'x':
			if previous != 'k' {
				to = append(to, 'k')
			}
			c = 's'
		case 'w':
			c = 'v'
		case 'h':
			if previous == 'd' || previous == 'g' || previous == 'k' || previous == 't' {
				continue
			}
		}
		if len(to) == 1 && c == to[0] || c == previous {
			continue
		}
		if c == 'i' && previous == 'e' || c == 'e' && previous == 'i' {
			to[len(to)-1] = 'e'
			continue // "Alexei", "Alexey"; "Sergei", "Sergie"
		}
		to = append(to, c)
	}
	return foreign(to)
}

func vowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// foreign makes the first letters equal that Arabic and Russian names are written with: "Qaddafi", "Gaddafi";
// "Yevgeny", "Evgeny".
func foreign(s []byte) []byte {
	if len(s) > 5 && (s[0] == 'g' || s[0] == 'k') && s[1] == 'a' && s[2] == 'd' {
		s[0] = 'k'
	}
	if len(s) > 4 && s[0] == 'i' && (s[1] == 'e' || s[1] == 'u') {
		s = s[1:]
	}
	if len(s) > 4 && string(s[:4]) == "alek" && s[4] == 's' {
		return s
	}
	return s
}

// unaccented returns the word without the marks on its letters.
func unaccented(word string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch {
		case unicode.IsMark(r):
		case r == 'ø' || r == 'Ø':
			b.WriteByte('o')
		case r == 'ł' || r == 'Ł':
			b.WriteByte('l')
		case r == 'ß':
			b.WriteString("ss")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// caseEndings are endings of names in Ukrainian and Russian, longest first.
var caseEndings = []string{"ського", "ському", "ським", "ський", "ська", "ської", "ській", "ську", "ською", "ского", "скому", "ским", "ский", "ская", "ской", "скую", "скою", "ові", "еві", "ого", "ому", "ами", "ями", "ові", "ем", "ом", "им", "ым", "ою", "ею", "ой", "ий", "ій", "ая", "яя", "ую", "єю", "ью", "а", "я", "у", "ю", "і", "ї", "и", "ы", "е", "й", "ь"}

// stem returns a Cyrillic word without its case ending, if enough is left.
func stem(word string) string {
	for _, end := range caseEndings {
		if s, ok := strings.CutSuffix(word, end); ok && len(s) >= 6 {
			switch end {
			case "ська", "ської", "ській", "ську", "ською", "ская", "ской", "скую", "скою":
				return s + "ска" // a woman's
			}
			if strings.HasPrefix(end, "сь") || strings.HasPrefix(end, "ск") {
				return s + "ск"
			}
			return s
		}
	}
	return word
}

// sameStems reports whether two Cyrillic names differ in case endings alone.
func sameStems(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && (a[i][0] < 0x80 || stem(a[i]) != stem(b[i])) {
			return false
		}
	}
	return true
}
