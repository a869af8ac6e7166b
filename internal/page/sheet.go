package page

import "golang.org/x/net/html/atom"

// A sheet is what is measured of a page before its blocks are judged.
type sheet struct {
	document
	own         []traits         // of each block
	areas       []area           // of each element, what is in it
	paths       map[uint64]*area // of the blocks that stand in the same elements
	words       float64
	prose       float64
	clean       float64
	anchors     [4]int // elements that may be the article, 0 when there is none: see anchor
	first, last int    // blocks that readability keeps, -1 when there are none
	heading     int    // the last block that repeats the title before most of the prose, -1 when there is none
	body        shingles
	title       shingles
	summary     shingles
}

// The anchors of a page.
const (
	anchorCore    = iota // the smallest element with most of the prose
	anchorNamed          // named as an article's body is
	anchorArticle        // an article element
	anchorMain           // a main element
)

// Traits are what a block shows by itself.
type traits struct {
	path        uint64
	link        float64 // share of its words that are links
	kept        float64 // share of its words that readability keeps
	body        float64 // how much of it is in the article's text that the structured data has
	before      float64 // words of the page before it
	prior, next int     // blocks to the last and the next prose, at most far
	stop, prose bool    // it ends like a sentence; it is written in sentences
	noise       bool    // what is around it is named for something other than an article
	clean       float64 // its words, when it is prose and no noise; a teaser counts less
}

// An area sums up the blocks in an element, or those of one path. Its figures are words but for the last.
type area struct{ words, prose, linked, kept, clean, plain, blocks float64 }

func (a *area) add(b area) {
	a.words += b.words
	a.prose += b.prose
	a.linked += b.linked
	a.kept += b.kept
	a.clean += b.clean
	a.plain += b.plain
	a.blocks += b.blocks
}

// survey measures a page. The order of the steps matters: what is in an element needs the blocks, the
// anchors need that, and they correct what readability keeps.
func survey(d document, h head) *sheet {
	s := &sheet{
		document: d, own: make([]traits, len(d.blocks)), paths: map[uint64]*area{}, first: -1, last: -1, heading: -1,
		body: shinglesOf(h.body, 3), title: shinglesOf(h.titles, 1), summary: shinglesOf(h.summary, 2),
	}
	s.look()
	s.distances()
	s.sum()
	s.findAnchors()
	if s.missed() {
		s.rescue()
		s.sum()
	}
	s.bounds()
	return s
}

// look finds the traits of each block.
func (s *sheet) look() {
	const noisy = topicComment | topicRelated | topicShare | topicNavigation | topicHidden
	together := make([]int, len(s.elems)) // paragraphs of prose by the element that holds them
	for i := range s.blocks {
		b, t := &s.blocks[i], &s.own[i]
		t.path = s.path(b.elem)
		t.link = min(1, float64(b.linked)/float64(max(1, b.words)))
		t.body = s.body.share(b.text)
		t.stop = hasStop(b.text)
		t.prose = t.stop && b.words >= 10 && t.link < .4
		t.noise = (b.place.own|b.place.parent)&noisy != 0 || b.place.tags&(kindAside|kindFooter|kindNav|kindForm) != 0
		t.before = s.words
		s.words += float64(b.words)
		if t.prose {
			s.prose += float64(b.words)
			if !t.noise {
				together[s.holder(b.elem)]++
			}
		}
	}
	for i := range s.blocks {
		if b, t := &s.blocks[i], &s.own[i]; t.prose && !t.noise {
			t.clean = float64(b.words)
			if together[s.holder(b.elem)] < 2 {
				t.clean *= .3 // the teaser of another article stands alone
			}
			s.clean += t.clean
		}
	}
}

// holder returns the element whose children are the paragraphs of one text.
func (s *sheet) holder(elem int) int {
	if s.elems[elem].node.DataAtom == atom.P {
		return s.elems[elem].parent
	}
	return elem
}

// path tells by tags and classes of three elements where a block stands: paragraphs of one text have the
// same.
func (s *sheet) path(elem int) uint64 {
	h := uint64(hashStart)
	for range 3 {
		n := s.elems[elem].node
		h = hashString(hashString(h, n.Data)^'.', attr(n, "class")) ^ ' '
		elem = s.elems[elem].parent
	}
	return h
}

const far = 20

// distances finds how far each block is from prose.
func (s *sheet) distances() {
	since := far
	for i := range s.own {
		t := &s.own[i]
		if t.prior, since = since, min(far, since+1); t.prose {
			since = 1
		}
	}
	since = far
	for i := len(s.own) - 1; i >= 0; i-- {
		t := &s.own[i]
		if t.next, since = since, min(far, since+1); t.prose {
			since = 1
		}
	}
}

// sum adds up what is in each element and on each path.
func (s *sheet) sum() {
	s.areas = make([]area, len(s.elems))
	clear(s.paths)
	for i := range s.blocks {
		b, t := &s.blocks[i], &s.own[i]
		words := float64(b.words)
		t.kept = min(1, float64(b.kept)/max(1, words))
		a := area{words: words, linked: float64(b.linked), kept: float64(b.kept), clean: t.clean, blocks: 1}
		if t.prose {
			a.prose = words
		}
		if !t.noise && t.link < .5 {
			a.plain = words
		}
		s.areas[b.elem].add(a)
		p := s.paths[t.path]
		if p == nil {
			p = &area{}
			s.paths[t.path] = p
		}
		p.add(a)
	}
	for i := len(s.elems) - 1; i > 0; i-- { // an element comes after the one it is in
		s.areas[s.elems[i].parent].add(s.areas[i])
	}
}

// findAnchors looks for the elements that may be the article, of several the one with most prose, of those
// with the same the smallest.
func (s *sheet) findAnchors() {
	better := func(i, old int) bool {
		a, b := s.areas[i], s.areas[old]
		return old == 0 || a.clean > b.clean || a.clean == b.clean && a.words < b.words
	}
	for i := 1; i < len(s.elems); i++ {
		e := &s.elems[i]
		if s.areas[i].words == 0 {
			continue
		}
		if s.areas[i].clean > .5*s.clean && (s.anchors[anchorCore] == 0 || s.areas[i].words < s.areas[s.anchors[anchorCore]].words) {
			s.anchors[anchorCore] = i
		}
		if e.node.DataAtom == atom.Html || e.node.DataAtom == atom.Body {
			continue
		}
		for anchor, is := range [...]bool{
			anchorNamed:   e.topics&topicBody != 0,
			anchorArticle: e.node.DataAtom == atom.Article,
			anchorMain:    e.node.DataAtom == atom.Main || attr(e.node, "role") == "main",
		} {
			if is && better(i, s.anchors[anchor]) {
				s.anchors[anchor] = i
			}
		}
	}
}

// in reports whether a block is in an anchor of the page.
func (s *sheet) in(b *block, anchor int) bool {
	a := s.anchors[anchor]
	return a > 0 && b.elem >= a && b.elem < s.elems[a].end
}

// missed reports whether readability has left out much of the element that is named as the article's body:
// lists of products, text that is hidden from who has not paid.
func (s *sheet) missed() bool {
	named := s.areas[s.anchors[anchorNamed]]
	if s.anchors[anchorNamed] == 0 || named.clean < .3*s.clean || named.plain < 60 {
		return false
	}
	kept := 0
	for i := range s.blocks {
		if b, t := &s.blocks[i], &s.own[i]; s.in(b, anchorNamed) && !t.noise && t.link < .5 {
			kept += b.kept
		}
	}
	return float64(kept) < .65*named.plain
}

// rescue takes the element that is named as the article's body for the article.
func (s *sheet) rescue() {
	for i := range s.blocks {
		b := &s.blocks[i]
		if b.kept = 0; s.in(b, anchorNamed) {
			b.kept = b.words
		}
	}
}

// bounds finds where what is kept begins and ends, and the heading.
func (s *sheet) bounds() {
	seen := 0.0
	for i := range s.blocks {
		b := &s.blocks[i]
		if b.kept > 0 {
			if s.last = i; s.first < 0 {
				s.first = i
			}
		}
		if b.words >= 3 && b.words <= 40 && seen < s.prose/3 && s.title.share(b.text) > .7 {
			s.heading = i
		}
		if s.own[i].prose {
			seen += float64(b.words)
		}
	}
}
