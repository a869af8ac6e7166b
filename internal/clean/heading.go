package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A headline has at most maxHeadline words; a cross-head, maxCrossHead.
const maxHeadline, maxCrossHead = 25, 12

// headline claims the first line that is no noise, unless it is the first sentence of the article. A
// short kicker above it ("World", "Ukraine war") is the page's.
func (p *page) headline() {
	i := p.nextKept(-1)
	if i < 0 {
		return
	}
	if i = p.passLabels(i); i < 0 {
		return
	}
	u := &p.units[i]
	next := p.nextKept(i)
	if u.role == Structure {
		p.title(u)
		return
	}
	if next < 0 && i+1 == len(p.units) && i == 0 || !p.headlineLike(u) {
		return
	}
	if next > 0 && u.words <= 2 && p.headlineLike(&p.units[next]) && p.units[next].words >= 4 && p.nextKept(next) > 0 {
		u.judge(Noise, "section label")
		u, next = &p.units[next], p.nextKept(next)
	}
	u.judge(Structure, "headline")
	p.title(u)
	if next > 0 && p.units[next].open() && !p.units[next].stop && p.units[next].words > maxCrossHead && p.units[next].words <= 40 && p.nextKept(next) > 0 &&
		p.headlineLike(&p.units[next]) {
		p.units[next].judge(Structure, "standfirst")
	}
}

func (p *page) title(u *unit) {
	if p.meta.Title == "" {
		p.meta.Title = joinFields(u.kept())
	}
}

// joinFields puts s on one line.
func joinFields(s string) string { return strings.Join(strings.Fields(s), " ") }

// nextKept returns the first unit after i that is not noise, or -1.
func (p *page) nextKept(i int) int {
	for i++; i < len(p.units); i++ {
		if p.units[i].role != Noise {
			return i
		}
	}
	return -1
}

// headlineLike holds of a line without a stop, or of a short question, that is no list item and has no
// dateline.
func (p *page) headlineLike(u *unit) bool {
	s := u.kept()
	if !u.open() || u.bullet || u.words > maxHeadline || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ",") {
		return false
	}
	if cut, _, _ := dateline(s); cut > 0 {
		return false
	}
	if p.english && u.words > 16 && !titleCase(s) && u.reportScore() >= 4 {
		return false // the article's first sentence, broken off at a link
	}
	if u.stop {
		return u.words <= 15 && !strings.HasSuffix(strings.TrimRight(s, closers), ".") && !startsQuoted(s) || strings.HasSuffix(s, "...")
	}
	return true
}

// crossHeads claims the short lines without a stop that a paragraph follows. A sentence that a page
// broke off at a link looks the same but for what it says: see cutShort.
func (p *page) crossHeads() {
	for i := range p.units {
		u := &p.units[i]
		if !u.open() || u.bullet || u.words > maxHeadline || u.words > maxCrossHead && !titleCase(u.kept()) || !p.crossHeadLike(u) {
			continue
		}
		next := p.nextKept(i)
		switch {
		case next < 0 && (i == 0 || p.nextKept(-1) == i):
			continue
		case next > 0 && p.units[next].bullet && !startsUpper(p.units[next].kept()):
			continue
		}
		u.judge(Structure, "cross-head")
	}
}

func (p *page) crossHeadLike(u *unit) bool {
	s := u.kept()
	r, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(":;,–—-", r) {
		return false
	}
	if u.stop {
		return r == '?' && u.words <= 8 && asks(u.folded) && !startsQuoted(s)
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘„«[(…. "))
	return !unicode.IsLower(first) && !p.cutShort(u)
}

func asks(words []string) bool {
	switch words[0] {
	case "what", "why", "how", "who", "when", "where", "which", "is", "are", "can", "will", "was", "wer", "wie", "was_", "warum", "wann", "що", "чому", "як", "хто":
		return true
	}
	return false
}

// pastForms are finite verbs that cross-heads and titles, which speak in the present, do without.
var pastForms = wordSet(`was were had has have said says told announced added would could did been wrote met went came took made gave began became held left won lost sent saw found led rose fell`)

// cutShort reports whether a line without a stop is a sentence that was broken off, rather than a
// heading: it names somebody with a title, dates itself, or has a verb in the past, and goes on in lower
// case like a sentence. Where the language is not English the comma of a clause is the sign.
func (p *page) cutShort(u *unit) bool {
	s := u.kept()
	if u.words < 5 || titleCase(s) || asks(u.folded) && u.words <= maxCrossHead {
		return false
	}
	if u.words > maxCrossHead {
		return true
	}
	if u.words >= 7 && strings.Contains(s, ", ") {
		return true
	}
	if !p.english {
		return u.words > 8
	}
	switch u.folded[0] {
	case "mr", "mrs", "ms", "dr":
		return u.words >= 6
	}
	return u.words >= 6 && u.reportScore() >= 2
}

// reportScore weighs what in a line tells of a past event: verbs, days, people as pronouns, numbers.
func (u *unit) reportScore() int {
	s, score := u.kept(), 0
	for i, w := range u.folded {
		switch {
		case pastForms[w] && i > 0:
			score += 2
		case i > 1 && len(w) > 4 && strings.HasSuffix(w, "ed") && strings.Contains(s, w):
			score += 2
		case weekdays[w] || months[w] != 0 && i > 0:
			score += 2
		case w == "mr" || w == "mrs" || w == "he" || w == "she" || w == "they" || w == "it":
			score++
		case i > 0 && isNumber(w):
			score++
		}
	}
	return score
}
