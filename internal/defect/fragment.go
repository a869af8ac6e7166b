package defect

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	mostWords   = 45
	fewestWords = 4
)

// long judges a point's length.
func long(r reading) string {
	if n := len(r.words); n > mostWords {
		return fmt.Sprintf("%d words", n)
	}
	return ""
}

// fragment tells why a point is no whole sentence.
func fragment(r reading, english bool) string {
	if r.text == "" {
		return "empty"
	}
	if d := fragmentEnd(r.text); d != "" {
		return d
	}
	if tail := strings.TrimSpace(r.tail()); strings.HasPrefix(tail, ":") && len(tail) < 4 {
		return "ends in a colon"
	}
	if d := fragmentStart(r); d != "" {
		return d
	}
	if d := brackets(r.text); d != "" {
		return d
	}
	if english {
		return fragmentEnglish(r)
	}
	if spaced(r.text) && len(r.words) < 3 {
		return "too few words"
	}
	return ""
}

// spaced reports whether the script of text puts spaces between words.
func spaced(text string) bool {
	return strings.IndexFunc(text, func(c rune) bool {
		return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	}) < 0
}

// closers may follow the last stop of a sentence.
const closers = "\"”’'»›)]」』“*_ \u00a0"

// fragmentEnd judges how a point ends.
func fragmentEnd(text string) string {
	body := strings.TrimRight(text, closers)
	last, _ := utf8.DecodeLastRuneInString(body)
	switch {
	case strings.HasSuffix(body, "...") || strings.HasSuffix(body, "…") || strings.HasSuffix(body, "..") || strings.HasSuffix(body, ". ."):
		return "ends in an ellipsis"
	case last == '?' || last == '？' || last == '؟' || last == ';' && greek(body):
		return "a question"
	case last == ':' || last == '：':
		return "ends in a colon"
	case !strings.ContainsRune(".!。！｡।॥።։۔၊။។", last):
		return "no final stop"
	}
	return ""
}

func greek(text string) bool {
	return strings.IndexFunc(text, func(c rune) bool { return unicode.Is(unicode.Greek, c) }) >= 0
}

// fragmentStart judges how a point begins.
func fragmentStart(r reading) string {
	text := strings.TrimLeft(r.text, "\"“„«‘'»[(¿¡「『`")
	c, n := utf8.DecodeRuneInString(text)
	switch {
	case strings.ContainsRune("-–—*•·▪■►>|/+", c) || strings.HasPrefix(text, "..") || c == '…':
		return "begins with " + text[:n]
	case strings.ContainsRune(",.;:)!?]}", c):
		return "begins with " + text[:n]
	case numbered(text):
		return "the number of a list"
	case unicode.IsLower(c) && unicode.IsLetter(c) && !branded(text):
		return "begins in lower case"
	}
	return ""
}

// numbered reports whether text begins as an item of a list: "1. ", "2) ", "a) ".
func numbered(text string) bool {
	d := 0
	for d < len(text) && d < 3 && text[d] >= '0' && text[d] <= '9' {
		d++
	}
	if d == 0 && len(text) > 2 && (text[0]|32) >= 'a' && (text[0]|32) <= 'z' && text[1] == ')' {
		d = 1
	}
	return d > 0 && d+1 < len(text) && (text[d] == '.' || text[d] == ')') && text[d+1] == ' '
}

// particles begin names in lower case.
var particles = set("de du da di del della dos van von der den bin bint ibn al el la le ter ten zu")

// branded reports whether the first word of text is a name that is written in lower case: "iPhone", "al-Shabab",
// "de Gaulle".
func branded(text string) bool {
	end := 0
	for end < len(text) && text[end] != ' ' {
		end++
	}
	for _, c := range text[:end] {
		if unicode.IsUpper(c) || unicode.IsDigit(c) {
			return true
		}
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], " "))
	return particles[text[:end]] && unicode.IsUpper(next) || strings.Contains(text[:end], ".co")
}

// brackets judges brackets without a partner.
func brackets(text string) string {
	var open []rune
	for i, c := range text {
		switch c {
		case '(', '[', '{', '（':
			open = append(open, c)
		case ')', ']', '}', '）':
			if len(open) == 0 {
				if emoticon(text, i) || c == ')' && listed(text, i) {
					continue
				}
				return "a bracket that was never opened"
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return "a bracket that is never closed"
	}
	return ""
}

func emoticon(text string, i int) bool { return i > 0 && strings.ContainsRune(":;-", rune(text[i-1])) }

// listed reports whether the bracket at i closes the number of an item: "1) the mayor, 2) …".
func listed(text string, i int) bool {
	return i > 0 && (i == 1 || text[i-2] == ' ') && text[i-1] != ' '
}

// fragmentEnglish judges what takes knowing the language.
func fragmentEnglish(r reading) string {
	n := len(r.words)
	if n < fewestWords {
		return fmt.Sprintf("%d words", n)
	}
	if r.low(0) == "here's" && !r.words[0].quoted && r.low(1) != "to" || r.low(0) == "here" && (r.low(1) == "are" || r.low(1) == "is") || (r.low(0) == "below" && plainVerbs[r.low(1)]) {
		return "announces what follows: " + r.phrase(0, 2)
	}
	if r.low(n-1) == "below" && plainVerbs[r.low(n-2)] || r.low(n-1) == "follows" && r.low(n-2) == "as" {
		return "announces what follows: " + r.phrase(n-2, 2)
	}
	if low := r.low(0); subjectless[low] && !r.words[0].quoted && !r.capital(1) && r.low(1) != "who" {
		return "no subject before " + low
	}
	if d := dangling(r); d != "" {
		return d
	}
	if tail := r.tail(); strings.HasPrefix(strings.TrimSpace(tail), ",") {
		return "ends in a comma"
	}
	if d := dependent(r); d != "" {
		return d
	}
	for i := range r.words {
		if finite(r, i) {
			return ""
		}
	}
	return "no verb"
}

// subjectless are verbs that begin a summary in bullets: "Says that he is sorry." No noun has their form.
var subjectless = set("says tells reveals admits insists confirms adds explains warns argues denies believes thinks suggests")

// dangling judges a last word that wants another one. A preposition may end a sentence, but not one whose
// stop was set apart from it.
func dangling(r reading) string {
	w := r.words[len(r.words)-1]
	if w.quoted || w.capital {
		return ""
	}
	switch w.low {
	case "and", "or", "but", "the", "a", "an", "because", "than", "such", "including", "their", "its", "my", "which", "whose":
		return "ends in " + w.low
	case "of", "with", "as", "into", "from", "between", "to", "in", "at", "by", "for", "on", "his", "said", "says", "where":
		if strings.HasPrefix(r.tail(), " ") {
			return "ends in " + w.low
		}
	}
	return ""
}

// dependent judges a subordinate clause without a main one: "Because the bridge was closed."
func dependent(r reading) string {
	switch r.low(0) {
	case "because", "although", "whereas", "though", "unless", "if", "when", "whether", "who", "whose", "whom", "where", "including", "except", "than":
	default:
		return ""
	}
	if r.words[0].quoted {
		return ""
	}
	verbs := 0
	for i := range r.words {
		if i > 0 && (r.comma(i) || r.words[i].quoted) {
			return ""
		}
		if finite(r, i) && !plainVerbs[r.low(i-1)] {
			verbs++
		}
	}
	if verbs > 1 {
		return ""
	}
	return "only a clause that begins with " + r.low(0)
}
