package clean

// measurePlace measures where lines stand: in the densest stretch, in what the rules take for the
// article, below how many of the sentences.
func (p *page) measurePlace(v []vector) {
	longs := 0
	for i := range p.units {
		if p.units[i].long() {
			longs++
		}
	}
	n := 0
	for i := range p.units {
		v[i][mStretch] = float32(i - p.dense.from)
		v[i][mInside] = one(p.dense.has(i))
		v[i][mArticle] = one(p.article.has(i))
		v[i][mAbove] = share(n, longs)
		if p.units[i].long() {
			n++
		}
	}
}

// maxSmall is how many bytes a small word has at most.
const maxSmall = 8

// measureVocabulary measures the words of lines against those of the page's sentences. The small words of
// a language are those that stand in every sixth sentence.
func (p *page) measureVocabulary(v []vector) {
	small, vocabulary, title, longs := p.vocabulary()
	lines := map[string]int{}
	for i := range p.units {
		lines[p.units[i].whole()]++
	}
	least := max(2, longs/6)
	for i := range p.units {
		u := &p.units[i]
		own := 0
		if u.long() && p.dense.has(i) {
			own = 1
		}
		smalls, titled, shared, words := 0, 0, 0, 1
		for _, w := range u.folded {
			if small[w] >= least {
				smalls++
				continue
			}
			k := stem(w)
			if k == "" {
				continue
			}
			words++
			if title[k] {
				titled++
			}
			if vocabulary[k] > own {
				shared++
			}
		}
		v[i][mSmall], v[i][mTitle], v[i][mVocabulary] = share(smalls, len(u.folded)), share(titled, words), share(shared, words)
		v[i][mTwice] = one(lines[u.whole()] > 1)
	}
}

// vocabulary counts the sentences that have each short word, and each stem in the densest stretch; it
// returns the headline's stems and the number of sentences, too.
func (p *page) vocabulary() (small, stems map[string]int, title map[string]bool, longs int) {
	small, stems, title = map[string]int{}, map[string]int{}, map[string]bool{}
	for i := range p.units {
		u := &p.units[i]
		if u.reason == "headline" {
			for _, w := range u.folded {
				title[stem(w)] = true
			}
		}
		if !u.long() {
			continue
		}
		longs++
		seen := map[string]bool{"": true}
		for _, w := range u.folded {
			if !seen[w] && len(w) <= maxSmall {
				small[w]++
			}
			seen[w] = true
		}
		clear(seen)
		for _, w := range u.folded {
			if k := stem(w); k != "" && !seen[k] && p.dense.has(i) {
				stems[k]++
				seen[k] = true
			}
		}
	}
	return small, stems, title, longs
}

// A tally is what stands around a line.
type tally struct{ words, lines, noise, longest, longs int }

// around tallies units from to to, a half-open range that may reach over the page's ends.
func (p *page) around(from, to int) tally {
	var t tally
	for j := max(0, from); j < min(len(p.units), to); j++ {
		u := &p.units[j]
		t.lines++
		if u.named() {
			t.noise++
			continue
		}
		words := min(u.words, 60)
		t.words += words
		t.longest = max(t.longest, words)
		if u.long() {
			t.longs++
		}
	}
	return t
}

// measureNeighbours measures the lines next to a line.
func (p *page) measureNeighbours(v []vector) {
	for i := range p.units {
		u := &p.units[i]
		above, below := p.around(i-5, i), p.around(i+1, i+6)
		v[i][mLongAbove], v[i][mLongBelow] = float32(above.longest), float32(below.longest)
		v[i][mLongsAbove], v[i][mLongsBelow] = float32(above.longs), float32(below.longs)+one(u.long())
		v[i][mNoise] = float32(above.noise + below.noise)
		v[i][mNoiseAbove], v[i][mNoiseBelow] = float32(p.around(i-10, i).noise), float32(p.around(i+1, i+11).noise)
		next := p.around(i-2, i+3)
		v[i][mDense] = share(next.words, next.lines)
		for j := max(0, i-5); j < min(len(p.units), i+6); j++ {
			if o := &p.units[j]; j != i && o.stop == u.stop && 3*max(o.words, u.words) <= 4*min(o.words, u.words)+3 {
				v[i][mAlike]++
			}
		}
	}
}

// maxFar is the distance, in lines, from which on far is far.
const maxFar = 50

// measureRuns measures how far a line is from sentences and paragraphs, and the run it stands in.
func (p *page) measureRuns(v []vector) {
	long, paragraph := maxFar, maxFar
	for i := range p.units {
		v[i][mSince], v[i][mParagraphUp] = float32(long), float32(paragraph)
		long, paragraph = p.units[i].distances(long, paragraph)
	}
	long, paragraph = maxFar, maxFar
	for i := len(p.units) - 1; i >= 0; i-- {
		v[i][mUntil], v[i][mParagraphDown] = float32(long), float32(paragraph)
		long, paragraph = p.units[i].distances(long, paragraph)
	}
	for i := 0; i < len(p.units); {
		j, words := i, 0
		for ; j < len(p.units) && (p.units[j].long() || p.units[j].named() && j > i); j++ {
			if p.units[j].long() {
				words += p.units[j].words
			}
		}
		for k := i; k < j; k++ {
			v[k][mRun] = float32(words)
		}
		i = max(j, i+1)
	}
}

// distances passes the unit with the distances to the last long sentence and paragraph in hand.
func (u *unit) distances(long, paragraph int) (int, int) {
	long, paragraph = min(long+1, maxFar), min(paragraph+1, maxFar)
	if u.long() {
		long = 0
	}
	if u.paragraph() {
		paragraph = 0
	}
	return long, paragraph
}

// measureBlocks measures the runs of lines between named noise.
func (p *page) measureBlocks(v []vector) {
	for i := 0; i < len(p.units); {
		j, words, stops, paragraphs := i, 0, 0, 0
		for ; j < len(p.units) && !p.units[j].named(); j++ {
			u := &p.units[j]
			words += u.words
			if u.stop {
				stops++
			}
			if u.paragraph() {
				paragraphs++
			}
		}
		for k := i; k < j; k++ {
			v[k][mBlockWords], v[k][mBlockLines], v[k][mBlockParagraphs] = float32(words), float32(j-i), float32(paragraphs)
			v[k][mBlockMean], v[k][mBlockStops] = share(words, j-i), share(stops, j-i)
		}
		i = max(j, i+1)
	}
}

// measureEnds measures how much text stands between a line and what opens other parts of the page.
func (p *page) measureEnds(v []vector) {
	all := 0
	for i := range p.units {
		if p.units[i].paragraph() {
			all += p.units[i].words
		}
	}
	since, above, ends := 0, 0, 0
	var comments, rights bool
	for i := range p.units {
		u := &p.units[i]
		v[i][mEndSince], v[i][mEnds] = float32(since), float32(ends)
		v[i][mTextAbove], v[i][mTextBelow] = share(above, all+1), share(all-above, all+1)
		v[i][mComments], v[i][mRights] = one(comments), one(rights)
		switch {
		case u.paragraph():
			since += u.words
			above += u.words
		case u.opensPart():
			since = 0
			if i > p.dense.from {
				ends++
				comments = comments || u.reason == "comments prompt"
				rights = rights || u.reason == "copyright notice"
			}
		}
	}
	until := 0
	for i := len(p.units) - 1; i >= 0; i-- {
		u := &p.units[i]
		v[i][mEndUntil] = float32(until)
		switch {
		case u.paragraph():
			until += u.words
		case u.opensPart():
			until = 0
		}
	}
}

// measureNear measures the vocabulary, the paragraphs and the dates around a line.
func (p *page) measureNear(v []vector) {
	for i := range p.units {
		var near, below float32
		words, wordsBelow := 5, 5
		for j := max(0, i-5); j < min(len(p.units), i+6); j++ {
			u := &p.units[j]
			n := min(u.words, 60)
			near += float32(n) * v[j][mVocabulary]
			words += n
			if j >= i {
				below += float32(n) * v[j][mVocabulary]
				wordsBelow += n
			}
			v[i][mParagraphs] += one(u.paragraph())
		}
		v[i][mNear], v[i][mNearBelow] = near/float32(words), below/float32(wordsBelow)
		for j := max(0, i-10); j < min(len(p.units), i+11); j++ {
			v[i][mDates] += one(p.units[j].reason == "date line" || p.units[j].reason == "reading time")
		}
	}
}
