package render

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// TextFragment returns the address that makes a browser scroll to quote in the page at address and
// mark it (https://wicg.github.io/scroll-to-text-fragment/). A long quote is given by its first and
// last words. Browsers match within one block, so of a quote with line breaks the longest line is
// taken. An address that is not http or https gives "".
func TextFragment(address, quote string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	directive := textDirective(longestLine(Text(quote)))
	if directive == "" {
		return u.String()
	}
	fragment := u.EscapedFragment()
	u.Fragment, u.RawFragment = "", ""
	before, _, _ := strings.Cut(fragment, ":~:")
	return u.String() + "#" + before + ":~:text=" + directive
}

// The spec asks authors to keep a fragment short: up to this many runes go in whole.
const wholeRunes, edgeWords, edgeRunes = 120, 6, 15

func textDirective(quote string) string {
	if utf8.RuneCountInString(quote) <= wholeRunes {
		return escapeDirective(quote)
	}
	words := strings.Fields(quote)
	if len(words) < 3*edgeWords { // a script without spaces
		runes := []rune(quote)
		return escapeDirective(string(runes[:edgeRunes])) + "," + escapeDirective(string(runes[len(runes)-edgeRunes:]))
	}
	return escapeDirective(strings.Join(words[:edgeWords], " ")) + "," + escapeDirective(strings.Join(words[len(words)-edgeWords:], " "))
}

// escapeDirective also encodes the characters that have a meaning in a text directive: - , &
func escapeDirective(s string) string {
	return directiveEscapes.Replace(url.QueryEscape(s))
}

var directiveEscapes = strings.NewReplacer("+", "%20", "-", "%2D")

func longestLine(s string) string {
	longest := ""
	for line := range strings.Lines(s) {
		if line = strings.Join(strings.Fields(line), " "); len(line) > len(longest) {
			longest = line
		}
	}
	return longest
}
