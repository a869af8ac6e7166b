package clean

// A page pasted whole, menus and all, shows in its short lines without a stop: more than a screenful,
// and a good part of all lines. A clipping has a headline and a few cross-heads.
const (
	furnitureWords = 8    // a line without a stop that has at most so many is furniture
	furnitureLines = 6    // so many make a whole page,
	furnitureShare = 0.2  // if they are this share of its lines;
	minInside      = 0.3  // the article has this share of the words in it,
	menuShare      = 0.65 // unless so many lines are furniture that menus outweigh it
)

// region finds the article in a whole page and claims everything outside it: the teasers, menus and
// notices whose words no table can know. The article is the stretch in which sentences outweigh the
// lines between them by most (the maximum-sum segment of Pasternack and Roth, "Extracting Article Text
// from the Web with Maximum Subsequence Segmentation", WWW 2009, on lines in place of tags).
func (p *page) region() {
	share := p.furniture()
	if share < furnitureShare {
		return
	}
	from, to := p.mainStretch()
	if from == to || share < menuShare && !p.dominates(from, to) {
		return
	}
	p.headlineAbove(from)
	for i := range p.units {
		if u := &p.units[i]; u.open() && (i < from || i >= to) {
			u.judge(Noise, "outside the article")
		}
	}
}

// maxAbove is how far above an article its headline is looked for.
const maxAbove = 40

// headlineAbove moves the headline from the page's first line, which is some menu's, to the line above
// the article that shares most words with its beginning.
func (p *page) headlineAbove(from int) {
	lead := map[string]bool{}
	for i := from; i < len(p.units) && i < from+4; i++ {
		for _, w := range p.units[i].folded {
			lead[w] = len(w) > 3
		}
	}
	best, shared := -1, 1
	for i := max(0, from-maxAbove); i < from; i++ {
		u := &p.units[i]
		if !u.open() && u.reason != "headline" || u.words < 4 || u.words > maxHeadline {
			continue
		}
		n := 0
		for _, w := range u.folded {
			if lead[w] {
				n++
			}
		}
		if n > shared {
			best, shared = i, n
		}
	}
	if best < 0 || p.units[best].reason == "headline" {
		return
	}
	for i := range from {
		if p.units[i].reason == "headline" {
			if p.meta.Title == joinFields(p.units[i].kept()) {
				p.meta.Title = ""
			}
			p.units[i].judge(Noise, "outside the article")
		}
	}
	p.units[best].judge(Structure, "headline")
	p.title(&p.units[best])
}

// furniture returns the share of furniture among the lines, or zero when it is too little to tell. Lines
// already known as noise do not count: however many prompts and credits a clipping carries, it needs no
// region.
func (p *page) furniture() float64 {
	n, open := 0, 0
	for i := range p.units {
		if u := &p.units[i]; u.open() {
			open++
			if !u.stop && !u.bullet && u.words <= furnitureWords {
				n++
			}
		}
	}
	if n < furnitureLines {
		return 0
	}
	return float64(n) / float64(open)
}

// maxGap bounds what one run of lines between sentences costs.
const maxGap = 150

// mainStretch returns the half-open range of units with the greatest weight.
func (p *page) mainStretch() (from, to int) {
	sum, best, start, gap := 0, 0, 0, 0
	for i := range p.units {
		if sum <= 0 {
			sum, start = 0, i
		}
		w := p.units[i].weight()
		if w > 0 {
			gap = 0
		} else if gap -= w; gap > maxGap {
			w = 0
		}
		sum += w
		if sum > best {
			best, from, to = sum, start, i+1
		}
	}
	return from, to
}

// weight is how much a unit speaks for being inside the article, in words.
func (u *unit) weight() int {
	switch {
	case u.role == Noise:
		return -12
	case u.stop && u.words >= 8:
		return min(u.words, 40)
	case u.stop:
		return 2
	case u.words > furnitureWords:
		return -4
	}
	return -8
}

// dominates reports whether the stretch holds a fair share of the words that nothing has claimed. Where
// it does not, the text is a list of many short things, and no part of it is the article.
func (p *page) dominates(from, to int) bool {
	inside, all := 0, 0
	for i := range p.units {
		u := &p.units[i]
		if !u.open() {
			continue
		}
		all += u.words
		if from <= i && i < to {
			inside += u.words
		}
	}
	return float64(inside) >= minInside*float64(all)
}
