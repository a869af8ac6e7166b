package clean

import (
	"strings"
	"unicode"
)

// A page pasted whole, menus and all, shows in its short lines without a stop: more than a screenful,
// and a good part of all lines. A clipping has a headline and a few cross-heads.
const (
	maxBox         = 20   // the longest box in an article, in lines that nothing has claimed
	furnitureWords = 8    // a line without a stop that has at most so many is furniture
	furnitureLines = 6    // so many make a whole page,
	furnitureShare = 0.2  // if they are this share of its lines;
	minInside      = 0.3  // the article has this share of the words in it,
	menuShare      = 0.65 // unless so many lines are furniture that menus outweigh it
)

// Reasons that tell where a line stands, not what it says.
const (
	outside = "outside the article"
	boxed   = "box in the article"
)

// A stretch is a half-open range of units.
type stretch struct{ from, to int }

func (s stretch) has(i int) bool { return s.from <= i && i < s.to }

// region finds the article in a whole page and claims everything outside it: the teasers, menus and
// notices whose words no table can know. The article is the stretch in which sentences outweigh the
// lines between them by most (the maximum-sum segment of Pasternack and Roth, "Extracting Article Text
// from the Web with Maximum Subsequence Segmentation", WWW 2009, on lines in place of tags).
func (p *page) region() {
	p.dense, p.article = p.mainStretch(), stretch{0, len(p.units)}
	share := p.furniture()
	p.pasted = share >= furnitureShare
	if !p.pasted || p.dense.from == p.dense.to || share < menuShare && !p.dominates(p.dense) {
		return
	}
	to := p.reach(p.dense.to)
	p.headlineAbove(p.dense.from)
	p.article = stretch{p.reachBack(p.dense.from), to}
	for i := range p.units {
		if u := &p.units[i]; u.open() && !p.article.has(i) {
			u.judge(Noise, outside)
		}
	}
}

// reach moves the article's end on to the last sentence or quotation before a named end marker: a
// newsletter form and a box of figures in the middle outweigh what little may come after them, but only
// a marker, or a whole menu, says that the article is over.
func (p *page) reach(to int) int {
	box := 0
	for i := to; i < len(p.units) && !p.units[i].endsArticle() && box <= maxBox; i++ {
		switch u := &p.units[i]; {
		case u.tells():
			p.dropBoxes(to, i)
			to, box = i+1, 0
		case u.open():
			box++
		}
	}
	return to
}

// reachBack moves the article's start up to the first sentence under its headline, across one box.
func (p *page) reachBack(from int) int {
	start, box := from, 0
	for i := from - 1; i >= 0 && box <= maxBox; i-- {
		switch u := &p.units[i]; {
		case u.reason == "headline":
			if start < from {
				p.dropBoxes(start, from)
			}
			return start
		case u.endsArticle():
			return from
		case u.tells():
			start, box = i, 0
		case u.open():
			box++
		}
	}
	return from
}

// tells holds of a sentence long enough to be the article's, and of a quotation.
func (u *unit) tells() bool {
	if startsQuoted(u.kept()) {
		return u.open() && u.stop && u.words >= 4
	}
	return u.open() && u.stop && u.words >= 8 && !u.addresses()
}

// addresses holds of what speaks to the reader, as pages do and reports do not.
func (u *unit) addresses() bool {
	for _, w := range u.folded {
		switch w {
		case "you", "your", "you're", "you'll", "us", "our", "click", "subscribe", "vous", "votre", "vos", "ihre", "ihnen", "ваш", "вас", "вам":
			return true
		}
	}
	return false
}

// dropBoxes claims the short lines between two sentences of the article where there are many. The last
// may be the cross-head of what follows.
func (p *page) dropBoxes(from, to int) {
	first, lines := from, 0
	for i := from; i <= to && i < len(p.units); i++ {
		switch u := &p.units[i]; {
		case u.tells():
			if lines > 2 {
				p.dropBox(first, i)
			}
			first, lines = i+1, 0
		case u.open():
			lines++
		}
	}
}

func (p *page) dropBox(from, to int) {
	for i := from; i < to; i++ {
		u := &p.units[i]
		head := i == to-1 && len(u.folded) > 0 && !unicode.IsDigit(rune(u.folded[0][0]))
		if u.open() && !head && !u.stop && u.words <= furnitureWords {
			u.judge(Noise, boxed)
		}
	}
}

// endsArticle holds of what stands below articles.
func (u *unit) endsArticle() bool {
	switch u.reason {
	case "related list", "comments prompt", "copyright notice", "cookie or privacy notice", "reader feedback prompt":
		return true
	}
	return false
}

// maxAbove is how far above an article its headline is looked for.
const maxAbove = 40

// headlineAbove moves the headline from the page's first line, which is some menu's, to the line above
// the article that shares most words with its beginning.
func (p *page) headlineAbove(from int) {
	lead := p.leadStems(from)
	best, shared := -1, 1
	for i := max(0, from-maxAbove); i < from; i++ {
		u := &p.units[i]
		if !u.open() && u.reason != "headline" || u.words < 4 || u.words > maxHeadline {
			continue
		}
		if strings.HasSuffix(strings.TrimRight(u.kept(), closers), ".") || p.besidePicture(i) {
			continue // a standfirst or a caption has the article's words, too
		}
		n := shares(u, lead)
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
			p.units[i].judge(Noise, outside)
		}
	}
	p.units[best].judge(Structure, "headline")
	p.title(&p.units[best])
}

// besidePicture reports whether a picture or its credit is directly beside unit i.
func (p *page) besidePicture(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(p.units) && (p.units[j].reason == "image" || p.units[j].reason == "photo credit") {
			return true
		}
	}
	return false
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

// mainStretch returns the units with the greatest weight.
func (p *page) mainStretch() (main stretch) {
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
			best, main = sum, stretch{start, i + 1}
		}
	}
	return main
}

// weight is how much a unit speaks for being inside the article, in words.
func (u *unit) weight() int {
	switch {
	case u.endsArticle():
		return -12
	case u.role == Noise:
		return -4 // little: prompts and adverts stand in the article as well
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
func (p *page) dominates(main stretch) bool {
	inside, all := 0, 0
	for i := range p.units {
		u := &p.units[i]
		if !u.open() {
			continue
		}
		all += u.words
		if main.has(i) {
			inside += u.words
		}
	}
	return float64(inside) >= minInside*float64(all)
}
