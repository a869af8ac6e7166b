package clean

import "strings"

// maxCaption is the most words of a caption that is known only by the credit beside it.
const maxCaption = 60

// captions finds the caption of each photo credit. It may stand before the credit or after it, and a
// credit may have none: of its two neighbours the one that reads more like a caption is one, if it
// reads like one at all. A labelled credit ("PHOTO: …") asks less of it than a bare name ("Getty
// Images"), and a block set apart by blank lines less again.
func (p *page) captions() {
	p.top = p.nextKept(-1)
	for i := range p.units {
		u := &p.units[i]
		if (u.reason == "agency credit" || u.reason == "copyright notice" && isBareSymbol(u)) && p.followed(i) {
			u.reason = "photo credit" // a report is signed at its end, a picture anywhere
		}
		glued := u.label == "photo credit" && u.body.Start > u.span.Start // its caption is before, the body after
		if u.reason != "photo credit" && u.reason != "image" && !glued {
			continue
		}
		if i+1 < len(p.units) && p.units[i+1].reason == "caption" || i > 0 && strings.HasPrefix(p.units[i-1].reason, "caption") {
			continue // it says itself what it is
		}
		p.captionBeside(i, glued)
	}
}

// isBareSymbol holds of "© Jane Doe" but not of "© 2025 The Herald".
func isBareSymbol(u *unit) bool {
	return u.words <= 4 && strings.HasPrefix(u.text, "©") && !strings.ContainsAny(u.text, "0123456789")
}

// followed reports whether anything unclaimed comes soon after unit i.
func (p *page) followed(i int) bool {
	for j := i + 1; j < len(p.units) && j <= i+20; j++ {
		if p.units[j].open() {
			return true
		}
	}
	return false
}

// noCaption is less than any caption weighs.
const noCaption = -100

// captionBeside claims the caption before or after the credit at i.
func (p *page) captionBeside(i int, glued bool) {
	u := &p.units[i]
	before, after := noCaption, noCaption
	if u.reason != "image" {
		before = p.captionWeight(i-1, u.blank)
	}
	if i+1 < len(p.units) && !glued {
		after = p.captionWeight(i+1, p.units[i+1].blank)
	}
	_, _, label := cutLabel(u.text)
	labelled := label && !isCreditName(strings.Trim(u.text, "()[] ")) || creditBy.match(u.folded) != "" || glued || u.reason == "image"
	if before != noCaption && before >= after {
		if before >= p.captionNeed(i-1, labelled) {
			p.claimCaption(i - 1)
		}
	} else if after != noCaption && after >= p.captionNeed(i+1, labelled) {
		p.units[i+1].judge(Noise, "caption after a photo credit")
	}
}

// captionNeed is what a line must weigh to be the caption of a credit. A sentence needs more beside a
// bare name, which may stand under a picture without a caption.
func (p *page) captionNeed(i int, labelled bool) int {
	if p.units[i].stop && !labelled {
		return 2
	}
	return 1
}

// captionWeight weighs the neighbour of a credit; blank tells whether a blank line parts the two.
func (p *page) captionWeight(i int, blank bool) int {
	if i < 0 {
		return noCaption
	}
	c := &p.units[i]
	if !c.open() || c.bullet || c.words < 2 || c.words > maxCaption || blank && !p.spaced || strings.HasSuffix(c.kept(), ":") {
		return noCaption
	}
	if p.top == i && !c.stop && (i == 0 || c.words <= 16) || p.headsParagraph(i) {
		return noCaption // the headline, or a cross-head, beside a picture without a caption
	}
	n := captionLooks(c)
	if !blank && p.spaced {
		n += 2
	}
	if p.underTop(i) {
		n += 2 // the first line under the headline: pictures stand there
	}
	if p.beginsLikeEarlier(i) {
		n += 4
	}
	return n
}

// underTop reports whether unit i is the first after the headline that nothing has claimed.
func (p *page) underTop(i int) bool {
	if i > p.top+20 {
		return false
	}
	return p.top >= 0 && p.nextKept(p.top) == i
}

// headsParagraph holds of a short line before a paragraph.
func (p *page) headsParagraph(i int) bool {
	c := &p.units[i]
	return !c.stop && c.words < 6 && i+1 < len(p.units) && p.units[i+1].open() && p.units[i+1].stop
}

// beginsLikeEarlier reports whether the line repeats the beginning of an earlier one: pages take a
// caption's words from the text, and show one picture twice.
func (p *page) beginsLikeEarlier(i int) bool {
	const same = 8
	c := &p.units[i]
	for j := max(0, i-60); j < i && len(c.folded) >= same; j++ {
		e := &p.units[j]
		if (e.role != Noise || strings.HasPrefix(e.reason, "caption")) && len(e.folded) >= same && strings.Join(e.folded[:same], " ") == strings.Join(c.folded[:same], " ") {
			return true
		}
	}
	return false
}

// claimCaption claims the caption at i, copies of it before it, and the rest of its block when blank
// lines set the block apart.
func (p *page) claimCaption(i int) {
	p.units[i].judge(Noise, "caption before a photo credit")
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		c, after := &p.units[j], &p.units[j+1]
		copied := strings.Join(c.folded, " ") == strings.Join(p.units[i].folded, " ")
		if !c.open() || c.bullet || !copied && (!p.spaced || after.blank || captionLooks(c) < 0 || p.top == j) {
			return
		}
		c.judge(Noise, "caption before a photo credit")
	}
}

// Words of speech, which reports have and captions lack; words that open a sentence which goes on from
// the one before; and helping verbs, which tell what captions do not show.
var (
	speechVerbs = wordSet(`said says told added announced warned claimed tweeted according sagte sagten teilte erklärte betonte kündigte dit déclaré affirme affirmé indiqué expliqué annoncé
		dijo afirmó aseguró señaló explicó anunció disse сказав сказала заявив заявила повідомив повідомила повідомили розповів розповіла повідомляє`)
	goingOn = wordSet(`he she it they but and however this these those that there we i nor yet er sie es aber doch zudem auch il elle ils elles mais él ella pero además він вона вони але також це`)
	helpers = wordSet(`will would could may might must should has have had is are wird werden wurde wurden hat haben war waren sera seront était será serán había буде будуть був була були`)
)

// captionLooks weighs how much a line reads like a caption, which shows what is seen, rather than a
// sentence of the report, which tells what happened and who said so.
func captionLooks(u *unit) int {
	n := u.showing() - u.telling()
	if !u.stop {
		n++
	}
	if u.words <= 12 {
		n++
	}
	if u.words > 35 {
		n--
	}
	return n
}

// showing counts the marks of a caption: a participle, who stands where, on which day.
func (u *unit) showing() int {
	n, participle, day := 0, 0, 0
	for i, w := range u.folded {
		switch {
		case w == "pictured" || w == "seen" || w == "poses" || w == "file" || w == "archivbild" || w == "shows":
			n++
		case i > 0 && i < 12 && len(w) > 5 && strings.HasSuffix(w, "ing") && w != "during" && w != "evening" && w != "morning" && w != "including" && w != "following":
			participle = 1
		case weekdays[w] && i > 1:
			day = 1
		}
	}
	s := strings.ToLower(u.kept())
	for _, place := range []string{"(left", "left)", ", left", "(right", "right)", ", right", "links)", "(links", "rechts)", "à gauche", "à droite", "(l)", "(r)", "centre)", "(center", "ліворуч", "праворуч", "на фото", "im bild", "auf dem foto", "sur la photo", "en la foto"} {
		if strings.Contains(s, place) {
			n++
			break
		}
	}
	if !findDate(s).IsZero() {
		day = 1
	}
	return n + participle + day
}

// telling counts the marks of a report.
func (u *unit) telling() int {
	n, said, helper, past, number := 0, 0, 0, 0, 0
	described := u.namesFirst()
	for i, w := range u.folded {
		if i == described {
			break // "Power lines near the city, where sites have been hit": what follows only describes
		}
		switch {
		case speechVerbs[w]:
			said = 2
		case helpers[w]:
			helper = 1
		case pastForms[w] && i > 0, i > 0 && len(w) > 4 && strings.HasSuffix(w, "ed") && w != "pictured":
			past = 1
		case isNumber(w) && (i == 0 || months[u.folded[i-1]] == 0) && (i+1 == len(u.folded) || months[u.folded[i+1]] == 0) && len(w) != 4:
			number = 1
		}
	}
	if len(u.folded) > 0 && goingOn[u.folded[0]] {
		n += 2
	}
	if startsQuoted(u.kept()) {
		n += 3
	}
	if cut, _, _ := dateline(u.kept()); cut > 0 {
		n += 3
	}
	return n + said + helper + past + number
}

// relative words begin a clause that describes what was just named.
var relative = wordSet(`where who which whose`)

// namesFirst returns how many words stand before a relative clause that ends the line, -1 when none does.
func (u *unit) namesFirst() int {
	s := u.kept()
	i := strings.IndexByte(s, ',')
	if i < 0 || strings.Contains(s[i+1:], ",") {
		return -1
	}
	words := foldWords(s[i+1:], 1)
	if len(words) == 0 || !relative[words[0]] {
		return -1
	}
	return countWords(s[:i])
}

// isReport holds of what reports and no caption would say: the noise glued to it is cut off, the
// sentence kept.
func (u *unit) isReport() bool { return u.telling() >= 3 && u.telling() > u.showing()+1 }
