package feed

import (
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	xlanguage "golang.org/x/text/language"
)

// legal drops what must not stand in a feed: bytes that are not UTF-8 (lone surrogates among them),
// characters that XML 1.0 does not have, noncharacters, and, because feed validators complain of them
// as leftovers of a wrong decoding, C1 controls and U+FFFD. One such character makes a whole feed
// unreadable (WTFJHT issues 943 and 946). They are dropped and not replaced: the replacement is
// another of them.
func legal(s string) string {
	from := firstIllegal(s)
	if from < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:from])
	for _, r := range s[from:] { // an invalid byte ranges as U+FFFD
		if legalRune(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isLegal(s string) bool { return firstIllegal(s) < 0 }

// firstIllegal returns the offset of the first character that [legal] drops, or -1.
func firstIllegal(s string) int {
	for i := 0; i < len(s); {
		if i+8 <= len(s) && unprintable(word(s[i:])) == 0 {
			i += 8
			continue
		}
		if c := s[i]; c < utf8.RuneSelf {
			if c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7f {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !legalRune(r) {
			return i
		}
		i += size
	}
	return -1
}

// Eight bytes are looked at at once: nearly all of a feed is printable ASCII, and all of it is looked at.
// https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord
const ones, tops = 0x0101010101010101, 0x8080808080808080

// word returns the first eight bytes of s.
func word(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// unprintable marks, by their top bits, the bytes of a word that are not printable ASCII; above the lowest of
// them it may mark others. It returns 0 when all are.
func unprintable(w uint64) uint64 {
	del := w ^ 0x7f*ones
	return (w | (w - 0x20*ones) | (del-ones)&^del) & tops
}

// legalRune is the Char production of XML 1.0, less C1 controls, noncharacters and U+FFFD.
func legalRune(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0x7f:
		return true
	case r <= 0x9f, r == utf8.RuneError, r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return false
	}
	return true
}

// line returns s as one line: what is not [legal] dropped, white space folded.
func line(s string) string {
	s = legal(s)
	if !strings.ContainsAny(s, "\t\n\r\u0085\u00a0\u1680\u2028\u2029\u3000") && !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	return strings.Join(strings.Fields(s), " ")
}

// plain returns a text that was meant as plain, as one line: the tags of HTML that got into it are
// dropped and its character references resolved, so that no format escapes twice what was escaped
// already. "AT&amp;T <b>grows</b>" is "AT&T grows"; "5 < 6 & 7" stays as it is. What was escaped
// several times is resolved as often, up to a bound that only hostile texts reach.
func plain(s string) string { return resolvedWith(s, withoutTags) }

// Text returns a text that is plain, such as a title, as feeds have it: one line whose character references are
// resolved, without characters that no feed may hold or that turn the direction of what follows; "" when nothing of it
// can be seen. What looks like a tag is part of it, "How the <script> tag works", but for a space in what looks like
// the end of one: by that, validators and readers tell HTML, and these would drop the words.
func Text(s string) string {
	s = resolvedWith(s, func(s string) string { return s })
	return strings.ReplaceAll(s, "</", "< /")
}

// resolvedWith returns a text as one line, its tags dealt with and its references resolved until none is left.
func resolvedWith(s string, tags func(string) string) string {
	if len(s) > maxSummary*2 { // no text is longer in the end
		s = s[:maxSummary*2]
	}
	s = visible(line(s))
	for range 4 {
		before := s
		if strings.IndexByte(s, '<') >= 0 {
			s = tags(s)
		}
		if strings.IndexByte(s, '&') >= 0 {
			s = resolved(s)
		}
		if s == before {
			return s
		}
		s = visible(line(s))
	}
	return visible(line(strings.NewReplacer("<", " ", "&", "").Replace(s)))
}

// withoutTags drops the tags of HTML's elements, and comments. Other text between angle brackets is text, and
// so is what stands after "<script>".
func withoutTags(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(withoutEndTags(s)))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			b.Write(z.Raw())
			return b.String()
		case html.TextToken:
			b.Write(z.Raw())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw())
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a == 0 {
				b.WriteString(raw)
			} else if !phrasing[a] {
				b.WriteByte(' ') // two paragraphs are two words
			}
		case html.CommentToken, html.DoctypeToken:
			if raw := z.Raw(); !strings.HasPrefix(string(raw), "<!--") && kind == html.CommentToken {
				b.Write(raw) // "we <!3 it"
			}
		}
	}
}

// withoutEndTags drops the end tags of HTML's elements, which in "<scr<b></scr</script>" hide in other tags.
func withoutEndTags(s string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, "</")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, rest, closed := strings.Cut(after, ">")
		if closed && len(name) < 20 && atom.Lookup([]byte(strings.ToLower(strings.TrimSpace(name)))) != 0 {
			b.WriteByte(' ')
			s = rest
		} else {
			b.WriteString("</")
			s = after
		}
	}
}

// resolved resolves the character references that end in a semicolon, which "AT&T" and "a=1&copy=2"
// do not, and those by number. An ampersand before a number sign that is neither is dropped.
func resolved(s string) string {
	var b strings.Builder
	for {
		amp := strings.IndexByte(s, '&')
		if amp < 0 {
			b.WriteString(s)
			return b.String()
		}
		if strings.HasPrefix(s[amp:], "&#") {
			b.WriteString(s[:amp])
			end := amp + 2
			for end < len(s) && end < amp+12 && (isHex(s[end]) || s[end]|0x20 == 'x') {
				end++
			}
			if end < len(s) && s[end] == ';' {
				end++
			}
			b.WriteString(strings.TrimPrefix(html.UnescapeString(s[amp:end]), "&"))
			s = s[end:]
			continue
		}
		end := strings.IndexAny(s[amp+1:], "; &<")
		if end < 0 || s[amp+1+end] != ';' {
			b.WriteString(s[:amp+1])
			s = s[amp+1:]
			continue
		}
		end += amp + 2
		reference := s[amp:end]
		if r := html.UnescapeString(reference); !strings.HasSuffix(r, ";") { // else "&copycat;" would be "©cat;"
			reference = r
		}
		b.WriteString(s[:amp])
		b.WriteString(reference)
		s = s[end:]
	}
}

// spaced sets a space after each angle bracket that could begin a tag, for places where no escape keeps a
// reader from taking it for one.
func spaced(s string) string {
	var b strings.Builder
	for i, c := range []byte(s) {
		b.WriteByte(c)
		if c == '<' && i+1 < len(s) && s[i+1] != ' ' {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// shorten returns the first words of s, at most so many bytes and an ellipsis; less of a word only when
// the first word alone is longer.
func shorten(s string, most int) string {
	if len(s) <= most {
		return s
	}
	if cut := strings.LastIndexByte(s[:most], ' '); cut > 0 {
		return s[:cut] + "…"
	}
	cut := most
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}

// instant returns t in UTC to the second; zero when RFC 822 and RFC 3339 cannot write its year with
// four digits. Years below 1000 are left out too, for readers take "0050" for 1950.
func instant(t time.Time) time.Time {
	t = t.UTC().Truncate(time.Second)
	if t.Year() < 1000 || t.Year() > 9999 {
		return time.Time{}
	}
	return t
}

// language returns a BCP 47 tag whose parts are registered, or "".
func language(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 35 || !isTag(s) {
		return ""
	}
	if _, err := xlanguage.Parse(s); err != nil {
		return ""
	}
	return s
}

// isTag reports whether s has the form of a language tag, which begins with the language's code.
func isTag(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if part == "" || len(part) > 8 || i == 0 && (len(part) < 2 || len(part) > 3) {
			return false
		}
		for _, c := range []byte(part) {
			if letter := c|0x20 >= 'a' && c|0x20 <= 'z'; !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

func isImageType(s string) bool {
	kind, found := strings.CutPrefix(s, "image/")
	return found && kind != "" && len(kind) < 64 && strings.Trim(kind, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.+-") == ""
}

// identity returns an item's ID as a URI of a kind that Atom and its validators take for an id, or ""
// when the ID is blank or far too long. One ID gives one URI in every format.
func identity(id string) string {
	if len(id) > 8*maxID {
		return ""
	}
	if id = line(id); id == "" {
		return ""
	}
	scheme, rest, _ := strings.Cut(id, ":")
	switch strings.ToLower(scheme) {
	case "http", "https":
		if a, err := address(id); err == nil {
			id = a
			break
		}
		id = "urn:briefing:" + percent(id, urnCharacters)
	case "tag":
		if authority, specific, found := strings.Cut(rest, ":"); found && isTagging(authority) {
			id = "tag:" + authority + ":" + percent(specific, urnCharacters+"/?&~#")
			break
		}
		id = "urn:briefing:" + percent(id, urnCharacters)
	case "urn":
		if nid, specific, found := strings.Cut(rest, ":"); found && isNamespace(nid) && specific != "" {
			id = "urn:" + strings.ToLower(nid) + ":" + percent(specific, urnCharacters)
			break
		}
		id = "urn:briefing:" + percent(id, urnCharacters)
	default:
		id = "urn:briefing:" + percent(id, urnCharacters)
	}
	if len(id) > maxID {
		return ""
	}
	return id
}

// urnCharacters are the characters of a URN besides letters and digits (RFC 8141 without "/", which
// older readers of RFC 2141 refuse).
const urnCharacters = "()+,.:=@;$_!*'-"

// isNamespace reports whether s is the name of a URN's namespace; a UUID has a form of its own that
// nobody checks here, so that it is not one.
func isNamespace(s string) bool {
	s = strings.ToLower(s)
	return len(s) > 1 && len(s) <= 32 && s != "uuid" && s[0] != '-' && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// isTagging reports whether s is the tagging entity of a tag URI, as in "quay.example,2025-12-06"
// (RFC 4151).
func isTagging(s string) bool {
	who, day, _ := strings.Cut(s, ",")
	for _, form := range []string{"2006", "2006-01", "2006-01-02"} {
		if _, err := time.Parse(form, day); err == nil {
			host := who[strings.IndexByte(who, '@')+1:]
			return host != "" && strings.Trim(who, "abcdefghijklmnopqrstuvwxyz0123456789.-_@") == "" && !strings.ContainsAny(host, "@_") && strings.Count(who, "@") < 2
		}
	}
	return false
}

// percent percent-encodes what is neither letter, digit, one of the other characters, nor such an
// encoding.
func percent(s, others string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i, c := range []byte(s) {
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z', c >= '0' && c <= '9', strings.IndexByte(others, c) >= 0,
			c == '%' && i+2 < len(s) && isUpperHex(s[i+1]) && isUpperHex(s[i+2]):
			b.WriteByte(c)
		default:
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}

func isUpperHex(c byte) bool { return c >= '0' && c <= '9' || c >= 'A' && c <= 'F' }
