package clean

// A page pasted whole, menus and all, shows in its short lines without a stop: more than a screenful,
// and a good part of all lines. A clipping has a headline and a few cross-heads.
const (
	furnitureWords = 8   // a line without a stop that has at most so many is furniture
	furnitureLines = 6   // so many make a whole page,
	furnitureShare = 0.2 // if they are this share of its lines
)

// wholePage reports whether the text is a page pasted whole. Lines already known as noise do not count:
// however many prompts and credits a clipping carries, it needs no region.
func (p *page) wholePage() bool {
	n, open := 0, 0
	for i := range p.units {
		if u := &p.units[i]; u.open() {
			open++
			if !u.stop && !u.bullet && u.words <= furnitureWords {
				n++
			}
		}
	}
	return n >= furnitureLines && float64(n) >= furnitureShare*float64(open)
}

// region finds the article in a whole page and claims everything outside it: the teasers, menus and
// notices whose words no table can know. The article is the stretch in which sentences outweigh the
// lines between them by most (the maximum-sum segment of Pasternack and Roth, "Extracting Article Text
// from the Web with Maximum Subsequence Segmentation", WWW 2009, on lines in place of tags).
func (p *page) region() {
	if !p.wholePage() {
		return
	}
	from, to := p.mainStretch()
	if from == to {
		return
	}
	for i := range p.units {
		if u := &p.units[i]; u.open() && (i < from || i >= to) {
			u.judge(Noise, "outside the article")
		}
	}
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
