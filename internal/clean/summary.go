package clean

import "strings"

// maxSummary is how many units of a summary a marker reaches over; a point of it has at most maxPoint
// words, and one set as a paragraph of its own under a marker maxParagraph.
const maxSummary, maxPoint, maxParagraph = 12, 25, 90

const machineSummary = "machine summary marker"

// machineMarker holds of a line that says a machine wrote what stands beside it. Pages word it freely,
// but say nothing else: see machineSays.
func machineMarker(_ *page, u *unit) string {
	if u.words == 0 || u.words > maxPrompt || !namesMachine(u.folded) || startsQuoted(u.kept()) || u.reports() {
		return ""
	}
	if machineSays(markerWords(u.folded)) {
		return machineSummary
	}
	return ""
}

// summaryHeads open a list of points, whoever wrote it.
var summaryHeads = compile([]prompt{{
	reason: "summary heading",
	whole: []string{
		"summary", "key points", "key takeaways", "takeaways", "the takeaways", "highlights", "at a glance", "in brief", "in short", "tl;dr", "tldr", "the gist", "quick read", "quick take", "the lowdown", "article summary",
		"story highlights", "what you need to know", "need to know", "key facts", "main points", "the main points", "bullet points", "overview", "recap", "zusammenfassung", "das wichtigste in kürze", "das wichtigste", "auf einen blick",
		"kurz zusammengefasst", "überblick", "en bref", "l'essentiel", "résumé", "points clés", "resumen", "en resumen", "puntos clave", "las claves", "claves", "коротко", "головне", "стисло", "тези", "підсумок",
	},
}})

func isSummaryHead(u *unit) bool { return u.words <= 6 && summaryHeads.match(u.folded) != "" }

// summaries claims the points that a machine marker speaks of: those before it, where a label under
// a box reaches back over the box, or else those after it, where the label is the box's heading.
func (p *page) summaries() {
	p.markedHeadings()
	for i := range p.units {
		if p.units[i].reason != machineSummary {
			continue
		}
		before, after := p.pointsBefore(i), p.pointsAfter(i)
		heading := strings.HasSuffix(p.units[i].text, ":") || strings.HasPrefix(p.units[i].text, "#")
		if before < i && !(heading && after > i) {
			p.claimSummary(before, i, "machine summary")
		} else {
			p.claimSummary(i+1, after+1, "machine summary")
		}
		if h := min(before, i) - 1; h >= 0 && p.units[h].role != Noise && isSummaryHead(&p.units[h]) {
			p.units[h].judge(Noise, "machine summary")
		}
	}
	p.summaryLists()
}

// markedHeadings claims the markers that Markdown sets as headings: "## AI summary".
func (p *page) markedHeadings() {
	for i := range p.units {
		if u := &p.units[i]; u.reason == "Markdown heading" && machineMarker(p, u) != "" {
			u.judge(Noise, machineSummary)
		}
	}
}

func (p *page) claimSummary(from, to int, reason string) {
	for j := from; j < to; j++ {
		if p.units[j].open() {
			p.units[j].judge(Noise, reason)
		}
	}
}

// pointsBefore returns the first unit of the points that end before unit i: list items, or whatever
// follows a summary heading or another marker. It returns i when there are none. Other notes of the box
// may stand between ("Was this helpful?").
func (p *page) pointsBefore(i int) int {
	end := i - 1
	for end >= max(0, i-2) && p.units[end].role == Noise && p.units[end].reason != machineSummary {
		end--
	}
	first := i
	for j := end; j >= 0 && j >= end-maxSummary && p.units[j].bullet; j-- {
		first = j
	}
	if first < i {
		return first
	}
	for j := end; j >= 0 && j >= end-maxSummary; j-- {
		switch u := &p.units[j]; {
		case isSummaryHead(u) || u.reason == machineSummary && j < end:
			return j + 1
		case !u.open() && !u.bullet && u.reason != "machine summary" || p.tellsNews(u, maxParagraph):
			return i
		}
	}
	return i
}

// pointsAfter returns the last unit of the points that begin after unit i, past other notes of the box
// and a heading, or i.
func (p *page) pointsAfter(i int) int {
	j := i + 1
	for j < len(p.units) && j <= i+2 && !p.units[j].bullet && (p.units[j].role == Noise || isSummaryHead(&p.units[j])) {
		j++
	}
	last := i
	for k := j; k < len(p.units) && k <= j+maxSummary && p.units[k].bullet; k++ {
		last = k
	}
	if last == i {
		last = p.plainPoints(i, j)
	}
	return last
}

// plainPoints returns the last of the points set as plain lines from unit j on, under the marker i, or
// i. They end where the article shows: at a blank line, a claimed line (the byline, a photo credit) or
// a unit that tells news. Where blank lines set all apart, the first paragraph is the summary, and short
// lines after it.
func (p *page) plainPoints(i, j int) int {
	last := i
	for k := j; k < len(p.units) && k < j+maxSummary/2; k++ {
		u, limit := &p.units[k], maxPoint
		if p.spaced && k > j {
			limit = maxPoint / 2
		}
		if k == j && k+1 < len(p.units) && p.units[k+1].blank {
			limit = maxParagraph
		}
		if !u.open() || k > j && u.blank && !p.spaced || p.tellsNews(u, limit) {
			break
		}
		last = k
	}
	if !p.bodyAfter(last) {
		return i // what would be left is no article
	}
	return last
}

// tellsNews holds of a unit that is the article rather than a point of its summary: it is long, has a
// dateline, or names who said it. A paragraph on its own under the marker may be long.
func (p *page) tellsNews(u *unit, limit int) bool {
	cut, _, _ := dateline(u.kept())
	return u.words > limit || cut > 0 || limit < maxParagraph && (u.reports() || strings.ContainsAny(u.kept(), "\"“„«"))
}

func (p *page) bodyAfter(i int) bool {
	for j := i + 1; j < len(p.units); j++ {
		if u := &p.units[j]; u.open() && !u.bullet && u.stop && u.words >= 8 {
			return true
		}
	}
	return false
}

// summaryLists claims a list under "Key points" before the article's first sentence when the article
// says the same again. Whoever wrote it, it is a summary and no evidence; a list that says more is body.
func (p *page) summaryLists() {
	for i := range p.units {
		u := &p.units[i]
		if u.open() && !u.bullet && u.stop && u.words >= 8 {
			return
		}
		if u.role == Noise || !isSummaryHead(u) {
			continue
		}
		last := i
		for last+1 < len(p.units) && last < i+maxSummary && p.units[last+1].bullet {
			last++
		}
		if last > i && p.bodyAfter(last) && p.repeated(i+1, last+1) {
			u.judge(Noise, "summary list")
			p.claimSummary(i+1, last+1, "summary list")
		}
	}
}

// repeated reports whether most of the long words and numbers of the units stand in the body after them.
func (p *page) repeated(from, to int) bool {
	later := map[string]bool{}
	for i := to; i < len(p.units); i++ {
		if p.units[i].open() {
			for _, w := range p.units[i].folded {
				later[w] = true
			}
		}
	}
	all, shared := 0, 0
	for i := from; i < to; i++ {
		for _, w := range p.units[i].folded {
			if len(w) < 5 && !isNumber(w) {
				continue
			}
			all++
			if later[w] {
				shared++
			}
		}
	}
	return all > 0 && shared*2 >= all
}
