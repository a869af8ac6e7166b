package cluster

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
	"time"
)

// sumWords is how many words are kept of a group: enough for what its texts share.
const sumWords = 2048

// A linker joins texts to groups, by average linkage.
type linker struct {
	t     tuning
	nodes []node
	heap  links
}

// A node is a group of texts. Its sum, the sum of their vectors, gives the mean cosine between the texts
// of two groups in one step.
type node struct {
	texts       []int
	sum         vector
	lead        vector    // the sum of what their leads have
	words       int       // of all their vectors
	first, last time.Time // of the texts whose date is known; zero when there is none
	label       string
	near        []int32 // nodes to compare with, some of them joined to others meanwhile
	into        int32   // the node it was joined into, 0 while it stands (node 0 is joined into none)
}

// A link is two nodes and how near they are.
type link struct {
	cosine float64
	a, b   int32
}

func newLinker(docs []Doc, order []int, vectors []vector, t tuning) *linker {
	l := &linker{t: t, nodes: make([]node, 1, 2*len(order)+1)}
	for i, at := range order {
		n := node{texts: []int{i}, sum: vectors[i], lead: vectors[i].leads(), words: len(vectors[i]), label: docs[at].Story}
		if docs[at].Date.Full() {
			n.first = docs[at].Date.Time()
			n.last = n.first
		}
		l.nodes = append(l.nodes, n)
	}
	return l
}

// fix joins the texts of each label.
func (l *linker) fix() {
	held := map[string]int32{}
	for i := 1; i < len(l.nodes); i++ {
		label := l.nodes[i].label
		if label == "" || l.nodes[i].into != 0 || len(l.nodes[i].texts) > 1 {
			continue
		}
		if at, ok := held[label]; ok {
			held[label] = l.merge(at, int32(i))
		} else {
			held[label] = int32(i)
		}
	}
}

// join merges the nearest two nodes until none are near enough.
func (l *linker) join(pairs []pair) {
	for _, p := range pairs {
		a, b := l.standing(p.a+1), l.standing(p.b+1)
		if a != b {
			l.offer(a, b)
		}
	}
	for len(l.heap) > 0 {
		best := heap.Pop(&l.heap).(link)
		if l.nodes[best.a].into != 0 || l.nodes[best.b].into != 0 {
			continue
		}
		joined := l.merge(best.a, best.b)
		near := l.nodes[joined].near
		l.nodes[joined].near = nil
		for _, other := range near {
			l.offer(other, joined)
		}
	}
}

// offer notes the link between two nodes when they are near enough to be joined some time.
func (l *linker) offer(a, b int32) {
	x, y := &l.nodes[a], &l.nodes[b]
	if x.label != "" && y.label != "" && x.label != y.label {
		return
	}
	cosine := l.nearness(x, y)
	if cosine < l.t.threshold/2 {
		return
	}
	x.near, y.near = append(x.near, b), append(y.near, a)
	if cosine >= l.t.threshold {
		heap.Push(&l.heap, link{cosine, a, b})
	}
}

// nearness is the mean cosine between the texts of two groups, lowered by the days between the groups,
// for what the leads of one tell of that is not in the other, and for short texts.
func (l *linker) nearness(x, y *node) float64 {
	texts := float64(len(x.texts) * len(y.texts))
	cosine := x.sum.dot(y.sum) / texts * l.freshness(x, y) / l.doubt(x, y)
	if cosine < l.t.threshold/2 {
		return cosine
	}
	lead := (x.lead.dot(y.sum) + y.lead.dot(x.sum)) / 2 / texts
	return cosine * min(lead/l.t.lead, 1)
}

// doubt is 1 for long texts and more for short ones, which have one cosine on two stabbings, and long
// ones have on one: the fewer words a text has, the more of them are those of its kind.
func (l *linker) doubt(x, y *node) float64 {
	words := (float64(x.words)/float64(len(x.texts)) + float64(y.words)/float64(len(y.texts))) / 2
	missing := max(1-words/float64(l.t.kept), 0)
	return 1 + l.t.short*missing*missing
}

// freshness is 1 for groups of one time, halved with every t.fade days further apart; a group whose days are
// not known is of any time.
func (l *linker) freshness(x, y *node) float64 {
	if x.first.IsZero() || y.first.IsZero() {
		return 1
	}
	apart := max(x.first.Sub(y.last), y.first.Sub(x.last)).Hours()/24 - l.t.day
	return math.Exp2(-max(apart, 0) / l.t.fade)
}

// merge makes one node of two and returns it.
func (l *linker) merge(a, b int32) int32 {
	at := int32(len(l.nodes))
	x, y := &l.nodes[a], &l.nodes[b]
	n := node{
		texts: slices.Concat(x.texts, y.texts), sum: x.sum.plus(y.sum).heaviest(sumWords), label: cmp.Or(x.label, y.label),
		lead: x.lead.plus(y.lead).heaviest(sumWords), words: x.words + y.words,
		first: x.first, last: x.last,
	}
	if x.first.IsZero() || !y.first.IsZero() && y.first.Before(x.first) {
		n.first = y.first
	}
	if y.last.After(x.last) {
		n.last = y.last
	}
	for _, other := range slices.Concat(x.near, y.near) {
		if other = l.standing(other); other != a && other != b {
			n.near = append(n.near, other)
		}
	}
	slices.Sort(n.near)
	near := slices.Compact(n.near)
	n.near = nil
	x.into, y.into = at, at
	x.sum, y.sum, x.lead, y.lead, x.texts, y.texts, x.near, y.near = nil, nil, nil, nil, nil, nil, nil, nil
	l.nodes = append(l.nodes, n)
	l.nodes[at].near = near
	return at
}

// standing follows a node to the one it was joined into.
func (l *linker) standing(n int32) int32 {
	for l.nodes[n].into != 0 {
		n = l.nodes[n].into
	}
	return n
}

// groups returns the texts of each node that stands, in order.
func (l *linker) groups() [][]int {
	groups := [][]int{}
	for _, n := range l.nodes[1:] {
		if n.into == 0 {
			slices.Sort(n.texts)
			groups = append(groups, n.texts)
		}
	}
	slices.SortFunc(groups, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return groups
}

// links is a heap, the nearest first.
type links []link

func (h links) Len() int      { return len(h) }
func (h links) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h links) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(h[j].cosine, h[i].cosine), cmp.Compare(h[i].a, h[j].a), cmp.Compare(h[i].b, h[j].b)) < 0
}

// Push is part of [heap.Interface].
func (h *links) Push(x any) { *h = append(*h, x.(link)) }

// Pop is part of [heap.Interface].
func (h *links) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
