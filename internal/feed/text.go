package feed

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// legal drops what must not stand in a feed: bytes that are not UTF-8, characters that XML 1.0 does
// not have, and, because feed validators complain of them as leftovers of a wrong decoding, C1
// controls and U+FFFD. One such character makes a whole feed unreadable (WTFJHT issues 943 and 946).
func legal(s string) string {
	if isLegal(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s { // an invalid byte ranges as U+FFFD
		if legalRune(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isLegal(s string) bool {
	for _, r := range s {
		if !legalRune(r) {
			return false
		}
	}
	return true
}

// legalRune is the Char production of XML 1.0, less C1 controls and U+FFFD.
func legalRune(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	case r >= 0x7f && r <= 0x9f, r == utf8.RuneError, r == 0xfffe, r == 0xffff:
		return false
	}
	return true
}

// line returns s as one line: what is not [legal] dropped, white space folded.
func line(s string) string { return strings.Join(strings.Fields(legal(s)), " ") }

// shorten returns the first words of s, 80 bytes at most unless the first word alone is longer.
func shorten(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	if cut := strings.LastIndexByte(s[:most], ' '); cut > 0 {
		return s[:cut] + "…"
	}
	cut := most
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}

// linkAttributes are the attributes of HTML whose value is one address.
var linkAttributes = map[string]bool{"href": true, "src": true, "cite": true, "poster": true, "data": true, "action": true}

// absoluteLinks resolves the relative links of an HTML fragment against base, because a reader shows
// it under another address, and takes out links that a reader must not follow, such as javascript:.
// All other bytes stay as they are.
func absoluteLinks(fragment, base string) string {
	root, err := url.Parse(base)
	if err != nil {
		return fragment
	}
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(fragment))
	for {
		switch z.Next() {
		case html.ErrorToken:
			b.Write(z.Raw()) // an unfinished tag at the end
			return b.String()
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw())
			if token := z.Token(); resolveLinks(&token, root) {
				raw = token.String()
			}
			b.WriteString(raw)
		default:
			b.Write(z.Raw())
		}
	}
}

// resolveLinks makes the links of a start tag absolute and reports whether it changed any.
func resolveLinks(t *html.Token, base *url.URL) (changed bool) {
	kept := t.Attr[:0]
	for _, a := range t.Attr {
		switch {
		case a.Key == "srcset":
			changed = true // a reader takes src, which is one address
			continue
		case linkAttributes[a.Key]:
			to, ok := resolve(a.Val, base)
			changed = changed || !ok || to != a.Val
			if !ok {
				continue
			}
			a.Val = to
		}
		kept = append(kept, a)
	}
	t.Attr = kept
	return changed
}
