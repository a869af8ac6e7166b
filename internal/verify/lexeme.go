package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldWord appends the key of a word that has other letters than ASCII ones from byte i on. to has the letters before;
// a mark composes with the last of them.
func foldWord(to []byte, word string, i int) []byte {
	if r, _ := utf8.DecodeRuneInString(word[i:]); i > 0 && unicode.IsMark(r) && len(to) > 0 {
		to, i = to[:len(to)-1], i-1
	}
	key := strings.ReplaceAll(strings.ToLower(norm.NFKC.String(word[i:])), "’", "'")
	if strings.IndexFunc(key, invisible) >= 0 {
		key = strings.Map(func(r rune) rune {
			if invisible(r) {
				return -1
			}
			return r
		}, key)
	}
	return append(to, key...)
}

// invisible reports whether a rune only tells where a word may be broken or joined.
func invisible(r rune) bool {
	return r == '\u00ad' || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff'
}

// numbering returns the length of the "No." before a figure or a number word at i, which is no word of denial; 0 for
// none.
func numbering(text string, i int) int {
	if i+4 >= len(text) || text[i]|0x20 != 'n' || text[i+1]|0x20 != 'o' || text[i+2] != '.' {
		return 0
	}
	rest := strings.TrimPrefix(strings.TrimLeft(text[i+3:min(len(text), i+16)], " "), "\u00a0")
	if rest == "" || asciiDigit(rest[0]) {
		return min(3, 3*len(rest))
	}
	word, _, _ := strings.Cut(rest, " ")
	if word = strings.TrimRight(word, ".,;:!?'\")"); text[i] == 'N' && smallNumbers[word] > 0 {
		return 3 // a small one: after "No." that answers a question, a sentence begins
	}
	return 0
}

// currencyAt returns the length of the letters of a currency before a figure at i, its sign included: "US$3",
// "NOK 1.50", "Rs. 18,000"; 0 for none.
func currencyAt(text string, i int) int {
	n := i
	for n < len(text) && n < i+4 && text[n] >= 'A' && text[n] <= 'Z' {
		n++
	}
	if n == i+1 && text[i] == 'R' && n < len(text) && text[n] == 's' {
		n++
	}
	if n == i || n > i+3 || n == len(text) {
		return 0
	}
	switch end := n; {
	case text[n] == '$' && unitOf[strings.ToLower(text[i:n+1])] != 0:
		return ifFigure(text, i, n+1)
	case n > i+1 && currencyCodes[text[i:n]]:
		if text[n] == '.' {
			end++
		}
		return ifFigure(text, i, end)
	}
	return 0
}

// ifFigure returns how far end is from start where a figure follows it, a space between at most; else 0.
func ifFigure(text string, start, end int) int {
	rest := text[end:]
	if strings.HasPrefix(rest, " ") {
		rest = rest[1:]
	} else {
		rest = strings.TrimPrefix(strings.TrimPrefix(rest, "\u00a0"), "\u202f")
	}
	if rest == "" || !asciiDigit(rest[0]) {
		return 0
	}
	return end - start
}

// parted returns the length of what parts thousands at end, between the digits from start on and three more: an
// apostrophe or a space that does not break; 0 for none.
func parted(text string, start, end int, before bool) int {
	if !before && end-start > 3 {
		return 0
	}
	for _, separator := range [...]string{"'", "’", "\u00a0", "\u2009", "\u202f"} {
		if !strings.HasPrefix(text[end:], separator) {
			continue
		}
		rest := text[end+len(separator):]
		if len(rest) >= 3 && asciiDigit(rest[0]) && asciiDigit(rest[1]) && asciiDigit(rest[2]) && (len(rest) == 3 || !letterAt(rest, 3)) {
			return len(separator)
		}
	}
	return 0
}

// withCommas returns the figure of a text whose thousands are parted in another way as one parted by commas; without
// any where it has decimals.
func withCommas(figure string) string {
	by := ","
	if strings.ContainsAny(figure, ",.") {
		by = ""
	}
	return strings.NewReplacer("'", by, "’", by, "\u00a0", by, "\u2009", by, "\u202f", by).Replace(figure)
}

// citation returns the length of a mark at i that cites, "[1]", "[^12]" or "[1, 2]", after the token before; 0 where
// it is none. It ends a clause, or follows a word at once; a figure elsewhere is a part of the sentence.
func citation(text string, i int, before []token) int {
	end := citationEnd(text, i)
	if end == 0 || len(before) == 0 {
		return 0
	}
	last := &before[len(before)-1]
	if i > 0 && text[i-1] > ' ' && !last.has(sign|digits) && i-int(last.end) < 5 {
		return end - i
	}
	if last.has(digits|sign|timely|numeral) || amounts[last.key] {
		return 0
	}
	after := end
	for after < len(text) && text[after] == '[' {
		next := citationEnd(text, after)
		if next == 0 {
			break
		}
		after = next
	}
	if rest := strings.TrimRight(text[after:], " \t\r\n"); rest == "" || strings.ContainsAny(rest[:1], ".,;:!?)\"\n") || strings.HasPrefix(rest, "”") || strings.HasPrefix(rest, "»") {
		return end - i
	}
	return 0
}

// amounts are words that a figure follows rather than a mark.
var amounts = setOf("is are was were be been being of to at by the a an than from for with about over under above below some only just nearly almost around no")

// citationEnd returns the end of a mark that cites at i, 0 where there is none.
func citationEnd(text string, i int) int {
	n := i + 1
	if n < len(text) && text[n] == '^' {
		n++
	}
	count := 0
	for ; n < len(text); n++ {
		switch c := text[n]; {
		case asciiDigit(c):
			if count++; count > 3 {
				return 0
			}
		case c == ']' && count > 0:
			return n + 1
		case (c == ',' || c == '-' || c == ' ' && text[n-1] == ',') && n > i+1:
			count = 0
		default:
			return 0
		}
	}
	return 0
}
