package corroborate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one of a statement's, with its value when it is a number.
type word struct {
	lower   string
	value   string // digits, without the marks that group them, and with a point before decimals
	unit    string // of money or "%", where it is written with the number
	leads   bool   // digits that a group of three may follow
	capital bool
	follows bool // the word before, with nothing but a space between
}

// split cuts a text into words. Figures keep their point: "1.5".
func split(text string) []word {
	fields := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’.,%$€£", r)
	})
	words := make([]word, 0, len(fields))
	follows := false
	at := 0 // where the field before ends
	for _, f := range fields {
		gap := strings.Index(text[at:], f)
		spaced := isSpace(text[at : at+gap])
		at += gap + len(f)
		raw := f
		if n := len(words); n > 0 && text[at-len(f)-gap:at-len(f)] == "-" { // forty-five
			if value := counted[words[n-1].lower+"-"+strings.ToLower(strings.Trim(f, ",.'’"))]; value != "" {
				words[n-1].value = value
				continue
			}
		}
		cut := strings.HasSuffix(f, ",")
		f = strings.TrimRight(strings.Trim(f, ",'’"), ".")
		if f == "" {
			continue
		}
		first, _ := utf8.DecodeRuneInString(f)
		w := word{capital: unicode.IsUpper(first), follows: follows}
		follows = !cut && !strings.HasSuffix(f, "'s") && !strings.HasSuffix(f, "’s")
		w.lower = strings.ToLower(strings.ReplaceAll(f, "’", "'"))
		if strings.ContainsFunc(f, unicode.IsDigit) {
			if n := len(words); n > 0 && spaced && isGroup(raw) && words[n-1].leads {
				words[n-1].value += strings.TrimRight(f, "%$€£") // 1 200
				continue
			}
			w.value = plainNumber(strings.Trim(f, "%$€£"))
			w.leads = !cut && len(w.value) <= 3 && strings.Trim(w.value, "0123456789") == ""
			w.unit = unitOf(f)
		} else {
			w.lower = strings.TrimSuffix(w.lower, "'s")
			w.value = counted[w.lower]
		}
		words = append(words, w)
	}
	return words
}

func (w word) ordinal() bool {
	return strings.HasSuffix(w.lower, "st") || strings.HasSuffix(w.lower, "nd") || strings.HasSuffix(w.lower, "rd") || strings.HasSuffix(w.lower, "th")
}

// term returns what a word is compared by: its value, its first letters without an ending; ""
// for a word that says nothing of its own.
func (w word) term() string {
	switch {
	case w.value != "":
		return w.value
	case common[w.lower] || len(w.lower) < 2:
		return ""
	}
	if base, ok := irregular[w.lower]; ok && !w.capital {
		return base
	}
	return stem(w.lower, w.capital)
}

// stemLength is how many letters of a long name tell it from others in whatever spelling: "Zelensky",
// "Zelenskyy".
const stemLength = 6

// stem cuts off the commonest endings, so that "strike", "strikes" and "striking" are one term.
func stem(w string, name bool) string {
	if name && len(w) > stemLength {
		cut := stemLength
		for cut < len(w) && !utf8.RuneStart(w[cut]) {
			cut++
		}
		return w[:cut]
	}
	for _, ending := range [...]string{"ations", "ation", "ings", "ing", "ers", "ies", "ed", "es", "er", "ly", "s", "e", "y"} {
		if len(w) > len(ending)+3 && strings.HasSuffix(w, ending) {
			return w[:len(w)-len(ending)]
		}
	}
	return w
}

// isSpace reports whether a gap between digits is the one space that groups them in many languages. A common
// space between figures of one text in English is none, but such figures hardly stand side by side.
func isSpace(gap string) bool {
	switch gap {
	case " ", "\u00a0", "\u202f", "\u2009":
		return true
	}
	return false
}

// isGroup reports whether a field is three digits, and at most a mark behind them.
func isGroup(f string) bool {
	f = strings.TrimRight(f, ".,%$€£")
	return len(f) == 3 && strings.Trim(f, "0123456789") == ""
}

// plainNumber writes a number as English does without groups: 1,200 and 1.200 are 1200, 4,6 is 4.6.
func plainNumber(f string) string {
	parts := strings.FieldsFunc(f, func(r rune) bool { return r == '.' || r == ',' })
	if len(parts) < 2 || len(parts[0]) == 0 {
		return strings.ReplaceAll(f, ",", "")
	}
	grouped := len(parts[0]) <= 3 && parts[0][0] != '0'
	for _, p := range parts[1:] {
		grouped = grouped && len(p) == 3
	}
	if grouped {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], "") + "." + parts[last]
}

// unitOf returns the unit that is written with a number.
func unitOf(f string) string {
	for _, u := range [...]string{"%", "$", "€", "£"} {
		if strings.HasPrefix(f, u) || strings.HasSuffix(f, u) {
			return u
		}
	}
	return ""
}
