package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A recogniser knows one kind of noise by the line alone and returns its reason, or "".
type recogniser func(p *page, u *unit) string

// recognisers are asked in this order; the first that knows a line has it.
var recognisers = []recogniser{
	emptyLine,
	metadataLine,
	timestamp,
	photoCredit,
	captionLabel,
	machineMarker,
	byline,
	agencyLine,
	editorsNote,
	promptLine,
	servicePrompt,
	relatedLink,
	contactLine,
}

// recognise claims every unit that says itself what it is, and cuts off noise that is glued to body.
func (p *page) recognise() {
	for i := range p.units {
		u := &p.units[i]
		if !u.open() {
			continue
		}
		if reason := p.recogniseUnit(u); reason != "" {
			u.judge(Noise, reason)
			continue
		}
		p.peel(u)
	}
}

func (p *page) recogniseUnit(u *unit) string {
	for _, r := range recognisers {
		if reason := r(p, u); reason != "" {
			return reason
		}
	}
	return ""
}

func emptyLine(_ *page, u *unit) string {
	if u.words == 0 {
		return "no words"
	}
	return ""
}

func promptLine(p *page, u *unit) string {
	if u.words > maxPrompt || startsQuoted(u.kept()) {
		return ""
	}
	reason := prompts.match(u.folded)
	if reason == "" || u.reports() || u.newsClause() {
		return ""
	}
	if reason == "copyright notice" && p.meta.Publisher == "" {
		p.meta.Publisher = publisherOf(u.kept())
	}
	return reason
}

// reports tells whether the unit attributes words to somebody, which a prompt does not.
func (u *unit) reports() bool {
	for _, w := range u.folded {
		if speechWords[w] {
			return true
		}
	}
	return false
}

// speechWords name somebody's saying; "found" and "added" are left to readers' prompts.
var speechWords = wordSet(`said says told tells according admitted announced argued warned urged
	sagte sagten erklärte erklärten betonte teilte selon déclaré affirmé dijo dijeron según afirmó сказав сказала заявив заявила повідомив повідомила словами`)

// contactLine holds of "@handle", "name@example.org" and a bare telephone number.
func contactLine(_ *page, u *unit) string {
	if u.words > 3 || u.words == 0 {
		return ""
	}
	for _, w := range u.folded {
		if !strings.Contains(w, "@") {
			return ""
		}
	}
	return "contact line"
}

// peel cuts noise off that was glued to a sentence when the page's blocks were run together: a label
// or prompt directly before the sentence's first capital, or after its full stop.
func (p *page) peel(u *unit) {
	for range 3 {
		s := u.kept()
		if cut, reason := p.gluedBefore(u, s); cut > 0 {
			u.label = reason
			u.keep(cut, len(s))
			continue
		}
		if cut, reason := p.gluedAfter(s); cut > 0 {
			u.label = reason
			u.keep(0, cut)
			if reason == "photo credit" && !u.isReport() && u.words <= 45 && len(splitSentences(u.kept())) <= 2 {
				u.judge(Noise, "caption with its credit")
				return
			}
			continue
		}
		return
	}
}

// maxGlued is how many bytes of a unit's beginning may be a glued label.
const maxGlued = 120

// gluedBefore returns where the sentence begins when what stands before it is noise by itself:
// "AdvertisementThe minister said …", "3 min readOfficials met …".
func (p *page) gluedBefore(u *unit, s string) (int, string) {
	if cut := relatedCut(u, s); cut > 0 {
		return cut, "related link"
	}
	if !hasStop(s) {
		return 0, ""
	}
	start := s[:min(len(s), maxGlued+2*utf8.UTFMax)] // and what follows the last place for a seam
	for i := nextSeam(start, 1); i > 0 && i < maxGlued; i = nextSeam(start, i+1) {
		if countWords(s[i:min(len(s), i+maxGlued)]) < 5 {
			return 0, ""
		}
		if reason := p.recogniseText(s[:i]); reason != "" && reason != "no words" {
			return i, reason
		}
	}
	return 0, ""
}

// gluedAfter returns where a sentence ends when what follows its full stop is noise by itself:
// "… the talks. READ MORE: What we know", "… the talks.Share this article".
func (p *page) gluedAfter(s string) (int, string) {
	from := max(0, len(s)-2*maxGlued)
	for i := len(s) - 1; i > from; i-- {
		if s[i] != '.' && s[i] != '!' && s[i] != '?' {
			continue
		}
		end := i + 1
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if !isCloser(r) {
				break
			}
			end += n
		}
		tail := strings.TrimLeftFunc(s[end:], isSpace)
		if tail == "" || countWords(s[max(0, end-maxGlued):end]) < 5 || bareAgency(tail) || isAbbreviation(s[:i]) || unicode.IsDigit(rune(tail[0])) {
			continue
		}
		switch reason := p.recogniseText(tail); reason {
		case "", "no words", "byline", "date line", "contact line", "section label":
		default:
			return end, reason
		}
	}
	return 0, ""
}

// isAbbreviation reports whether the stop after left may be that of "Dec. 14" or "St. Louis" rather than
// the end of a sentence.
func isAbbreviation(left string) bool {
	word := left[strings.LastIndexByte(left[max(0, len(left)-20):], ' ')+1+max(0, len(left)-20):]
	return utf8.RuneCountInString(word) <= 4 && startsUpper(word) || strings.Contains(word, ".")
}

// recogniseText asks the recognisers about a part of a unit.
func (p *page) recogniseText(s string) string {
	u := unit{text: s}
	u.body.End = len(s)
	u.span = u.body
	u.keep(0, len(s))
	return p.recogniseUnit(&u)
}

// nextSeam returns the first index from i on at which two blocks may have been run together: a capital
// or opening quotation mark directly after the end of a word. It returns -1 when there is none.
func nextSeam(s string, i int) int {
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	if i >= len(s) {
		return -1
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	beforeThat, _ := utf8.DecodeLastRuneInString(s[:i-min(i, utf8.RuneLen(max(before, 0)))])
	for i < len(s) {
		if c := s[i]; 'a' <= c && c <= 'z' || c == ' ' {
			beforeThat, before = before, rune(c)
			i++
			continue // most of a text, and never a seam
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		after, _ := utf8.DecodeRuneInString(s[i+n:])
		if isSeam(s[:i], beforeThat, before, r, after) && (unicode.IsUpper(r) || startsUpper(s[i+n:])) {
			return i
		}
		beforeThat, before = before, r
		i += n
	}
	return -1
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// isSeam judges the boundary between before and r. An apostrophe is no quotation mark ("Ukraine's"),
// and capitals end only before a capitalised word ("deal with the USThe minister").
func isSeam(left string, beforeThat, before, r, after rune) bool {
	switch {
	case r == '"', r == '“', r == '„', r == '«', r == '‘':
		return unicode.IsLetter(before) || unicode.IsDigit(before)
	case !unicode.IsUpper(r):
		return false
	case unicode.IsLower(before):
		return !isCamel(left, after)
	case before == '"':
		return unicode.IsLower(after) && strings.ContainsRune(".,?!", beforeThat)
	case unicode.IsDigit(before), strings.ContainsRune(")?!”’", before):
		return unicode.IsLower(after) && !isSpace(beforeThat) && beforeThat != utf8.RuneError
	}
	return unicode.IsUpper(before) && unicode.IsUpper(beforeThat) && unicode.IsLower(after)
}

// camelStarts are beginnings of names with a capital inside. Others are told from a seam by what
// follows: see relatedCut.
var camelStarts = map[string]bool{
	"Mc": true, "Mac": true, "Fitz": true, "De": true, "Di": true, "Du": true, "La": true, "Le": true, "Van": true, "O": true,
	"i": true, "e": true, "You": true, "Tik": true, "Linked": true, "Whats": true, "Pay": true, "Space": true, "Open": true,
	"Deep": true, "Face": true, "Air": true, "Play": true, "Git": true, "Black": true, "Fed": true, "Buzz": true, "Huff": true,
	"Java": true, "Astra": true, "Exxon": true, "Glaxo": true, "Master": true, "Power": true, "Web": true, "Chat": true,
	"Bio": true, "Snap": true, "Insta": true, "Wiki": true, "Politi": true, "News": true, "Sports": true, "Euro": true, "Door": true,
}

// isCamel reports whether left ends in the first part of a name such as McDonald or YouTube, and after,
// the rune that follows the capital, goes on with it. "FaceTime" does; in "FaceUS officials" only the
// small starts of "iOS" and "eBPF" would.
func isCamel(left string, after rune) bool {
	left = left[max(0, len(left)-16):]
	i := strings.LastIndexFunc(left, func(r rune) bool { return !unicode.IsLetter(r) })
	start := left[i+1:]
	return camelStarts[start] && (unicode.IsLower(after) || len(start) == 1)
}
