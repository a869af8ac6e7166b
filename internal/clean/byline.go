package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bylineStarts open an author's name.
var bylineStarts = []string{"by", "von", "par", "por", "written by", "words by", "story by", "report by", "posted by", "published by", "author", "authors", "reporter", "автор", "автори", "autor", "autorin", "text", "bylines"}

// jobs end a line that says what somebody does for the outlet.
var jobs = map[string]bool{
	"correspondent": true, "correspondents": true, "writer": true, "reporter": true, "reporters": true, "editor": true, "columnist": true, "contributor": true, "journalist": true, "author": true, "bureau": true,
	"desk": true, "staff": true, "analyst": true, "redakteur": true, "redakteurin": true, "korrespondent": true, "korrespondentin": true, "producer": true, "кореспондент": true, "кореспондентка": true,
}

// byline holds of "By Jane Doe and John Roe, Europe editor" and "Jane Doe, Kyiv correspondent", and
// notes the author. The names must be the whole line but for a job, place, agency or date.
func byline(p *page, u *unit) string {
	s := u.kept()
	if u.words < 2 || u.words > 24 || startsQuoted(s) {
		return ""
	}
	rest, opened := s, false
	for _, word := range bylineStarts {
		if len(s) > len(word)+1 && strings.EqualFold(s[:len(word)], word) && strings.ContainsAny(s[len(word):len(word)+1], " :\u00a0") {
			rest, opened = strings.TrimLeft(s[len(word):], ": "), true
			if word == "author" || word == "text" || word == "reporter" || word == "report by" {
				opened = s[len(word)] == ':' || strings.HasSuffix(word, " by")
			}
			break
		}
	}
	names, after := cutNames(rest)
	switch {
	case names == "":
		return ""
	case opened && isBylineRest(after):
	case !opened && after != "" && isJob(foldWords(after, 12)) && u.words <= 10 && !u.stop:
	default:
		return ""
	}
	if p != nil && p.meta.Author == "" {
		p.meta.Author = names
	}
	if d := findDate(after); p != nil && !d.IsZero() && p.meta.Date.IsZero() {
		p.meta.Date = d
	}
	return "byline"
}

// cutNames reads "Jane Doe, John Roe and Max Muster" from the start of s and returns what follows.
func cutNames(s string) (names, rest string) {
	end, inName, pos, k := 0, 0, 0, -1
	for w := range strings.FieldsSeq(s) {
		k++
		start := pos + strings.Index(s[pos:], w)
		pos = start + len(w)
		bare := strings.TrimRight(w, ",;|")
		f := foldWord(bare)
		switch {
		case f == "and" || f == "und" || f == "et" || f == "та" || f == "і" || w == "&":
			if inName < 2 && k > 0 && inName != 0 || k == 0 {
				return cutResult(s, end)
			}
			inName = 0
			continue
		case isNameWord(bare) && months[f] == 0 && !weekdays[f]:
			inName++
			if inName > 4 {
				return "", s
			}
		case inName > 0 && (f == "de" || f == "van" || f == "von" || f == "der" || f == "al" || f == "bin" || f == "el" || f == "la" || f == "da" || f == "di"):
			continue
		default:
			return cutResult(s, end)
		}
		if inName >= 2 {
			end = start + len(bare)
		}
		if bare != w {
			if inName < 2 {
				return cutResult(s, end)
			}
			inName = 0
			if isJob(foldWords(s[pos:], 9)) {
				return cutResult(s, end)
			}
		}
	}
	return cutResult(s, end)
}

func cutResult(s string, end int) (string, string) {
	return strings.TrimSpace(s[:end]), strings.TrimSpace(s[end:])
}

// isNameWord holds of "Jane", "O'Brien", "J.", "JANE" and "Müller-Lüdenscheidt".
func isNameWord(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) {
		return false
	}
	for _, r := range w {
		if !unicode.IsLetter(r) && !strings.ContainsRune(".'’-", r) {
			return false
		}
	}
	return true
}

// isBylineRest holds of what may follow a name in a byline: nothing, a job, a place, an agency, a date.
func isBylineRest(s string) bool {
	words := foldWords(s, 24)
	if len(words) == 0 || isJob(words) || isDateText(words) || bareAgency(strings.Trim(s, " ,|/•·-–—")) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("|•·/–—(,@-", r) {
		return len(words) <= 10 && !hasStop(s)
	}
	return (words[0] == "in" || words[0] == "for" || words[0] == "at" || words[0] == "from" || words[0] == "on" || words[0] == "of") && len(words) <= 6 && !hasStop(s)
}

func isJob(words []string) bool {
	return len(words) > 0 && len(words) <= 8 && jobs[words[len(words)-1]]
}

// bylines claims, around the headline and before the first paragraph, the lines that are a name ("Jane
// Doe", "Jane Doe in Kyiv") or a job ("Political correspondent"). Elsewhere they may be cross-heads.
func (p *page) bylines() {
	for i := range p.units {
		u := &p.units[i]
		if u.role == Body || u.open() && (u.words > 12 || u.stop) {
			return
		}
		if !u.open() && u.reason != "cross-head" {
			continue
		}
		names, rest := cutNames(u.kept())
		in, _ := strings.CutPrefix(rest, "in ")
		switch {
		case isJob(u.folded) && u.words <= 5:
			u.judge(Noise, "byline")
		case names != "" && (rest == "" && p.besideByline(i) || rest != "" && in != rest && countWords(in) <= 3 && startsUpper(in)):
			u.judge(Noise, "byline")
			if p.meta.Author == "" {
				p.meta.Author = names
			}
		}
	}
}

// besideByline reports whether the unit after or before i is what stands beside a name: a date, a
// reading time, a job.
func (p *page) besideByline(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(p.units) {
			continue
		}
		switch n := &p.units[j]; {
		case n.reason == "date line" || n.reason == "reading time" || n.reason == "byline" || n.reason == "contact line":
			return true
		case isJob(n.folded) && n.words <= 5, len(n.folded) == 1 && n.folded[0] == "by":
			return true
		}
	}
	return false
}

// authorNotes claims what the page says of the author under the article: "Jane Doe is …".
func (p *page) authorNotes() {
	name, _ := cutNames(p.meta.Author)
	for i := len(p.units) - 1; i > 0; i-- {
		u := &p.units[i]
		if u.role == Noise {
			continue
		}
		rest, ok := strings.CutPrefix(u.kept(), name)
		if !u.open() {
			return
		}
		if writesFor(u.kept()) {
			u.judge(Noise, "author note")
			continue
		}
		if !ok || name == "" {
			return
		}
		switch words := foldWords(rest, 1); {
		case len(words) == 0:
			return
		case words[0] == "is", words[0] == "has", words[0] == "was", words[0] == "covers", words[0] == "writes", words[0] == "reports", words[0] == "joined":
			u.judge(Noise, "author note")
		default:
			return
		}
	}
}

// writesFor holds of "Jane Doe covers transport for the Courier." whoever wrote the article: a name and
// a newspaper's verb in the present. A job needs the outlet, for politicians are authors too.
func writesFor(s string) bool {
	name, rest := cutNames(s)
	words := foldWords(rest, 24)
	if name == "" || len(words) < 3 || len(splitSentences(s)) > 3 || strings.ContainsAny(s, "\"“") {
		return false
	}
	switch words[0] {
	case "covers", "reports", "writes":
		return anyIn(words, wordSet("for about on covers"))
	case "is":
		return len(words) < 24 && anyIn(words[:min(len(words), 6)], jobs) && (words[1] == "a" || words[1] == "an" || words[1] == "the")
	}
	return false
}
