package main

import (
	"math"
	"sort"
)

// A sample is a block of a page to learn from: how much of it is in the reference, and how much it counts.
type sample struct {
	features  []float64
	in, count float64
}

// The shape and pace of the trees: 7 questions each; a leaf's step is shrunk by paceRate, a feature is tried
// in one of three trees, a leaf needs a weight of leafWeight, and its value is drawn to zero by leafDraw.
const (
	treeDepth  = 3
	paceRate   = .1
	tried      = .3
	leafWeight = 2
	leafDraw   = 5
	mostBins   = 32
)

// A booster learns a forest by gradient boosting with second derivatives and histograms (Friedman, Greedy
// function approximation, 2001; Chen and Guestrin, XGBoost, 2016). Features are drawn by a generator with
// a fixed seed, so that the same examples always give the same trees.
type booster struct {
	examples []sample
	cuts     [][]float64 // by feature, where it may be asked
	bins     [][]uint8   // by feature and example, how many cuts are below it
	offset   []int       // by feature, of its bins in a histogram
	size     int         // of a histogram
	use      []bool      // by feature, whether this tree may ask it
	gradient []float64
	hessian  []float64
	seed     uint64
}

// A boosted tree: question i has its answers at 2i+1 (at most) and 2i+2 (more); values of leaves lie from
// 1<<treeDepth - 1 on.
type boosted struct {
	feature   [1<<treeDepth - 1]int
	threshold [1<<treeDepth - 1]float64
	leaf      [1 << treeDepth]float64
}

func (t *boosted) value(x []float64) float64 {
	i := 0
	for range treeDepth {
		next := 2*i + 1
		if x[t.feature[i]] > t.threshold[i] {
			next++
		}
		i = next
	}
	return t.leaf[i-(1<<treeDepth-1)]
}

// A grove is a forest as it is learned.
type grove struct {
	base  float64
	trees []boosted
}

func (g *grove) likely(x []float64) float64 {
	sum := g.base
	for i := range g.trees {
		sum += g.trees[i].value(x)
	}
	return 1 / (1 + math.Exp(-sum))
}

// boost learns a grove of so many trees.
func boost(examples []sample, trees int) grove {
	b := booster{examples: examples, gradient: make([]float64, len(examples)), hessian: make([]float64, len(examples)), seed: 1}
	b.sort()
	var in, all float64
	for _, e := range examples {
		in += e.count * e.in
		all += e.count
	}
	g := grove{base: math.Log(in / (all - in))}
	score := make([]float64, len(examples))
	every := make([]int32, len(examples))
	for i := range score {
		score[i], every[i] = g.base, int32(i)
	}
	for range trees {
		for f := range b.use {
			b.seed = b.seed*6364136223846793005 + 1442695040888963407
			b.use[f] = float64(b.seed>>40)/(1<<24) < tried
		}
		for i, e := range examples {
			p := 1 / (1 + math.Exp(-score[i]))
			b.gradient[i], b.hessian[i] = e.count*(e.in-p), e.count*p*(1-p)
		}
		var t boosted
		b.grow(&t, 0, every, b.histogram(every))
		for i, e := range examples {
			score[i] += t.value(e.features)
		}
		g.trees = append(g.trees, t)
	}
	return g
}

// sort puts the values of each feature into bins of about the same size.
func (b *booster) sort() {
	features := len(b.examples[0].features)
	b.use = make([]bool, features)
	values := make([]float64, len(b.examples))
	for f := range features {
		for i, e := range b.examples {
			values[i] = e.features[f]
		}
		sort.Float64s(values)
		cuts := cutsOf(values)
		bins := make([]uint8, len(b.examples))
		for i, e := range b.examples {
			bins[i] = uint8(sort.SearchFloat64s(cuts, e.features[f]))
		}
		b.cuts, b.bins, b.offset = append(b.cuts, cuts), append(b.bins, bins), append(b.offset, b.size)
		b.size += len(cuts) + 1
	}
}

// cutsOf returns where sorted values are cut, in three significant digits.
func cutsOf(sorted []float64) (cuts []float64) {
	add := func(v float64) {
		if v != 0 {
			digits := math.Pow(10, 3-math.Ceil(math.Log10(math.Abs(v))))
			v = math.Round(v*digits) / digits
		}
		if len(cuts) == 0 || v > cuts[len(cuts)-1] {
			cuts = append(cuts, v)
		}
	}
	distinct := 1
	for i := 1; i < len(sorted); i++ {
		if sorted[i] != sorted[i-1] {
			distinct++
		}
	}
	if distinct <= mostBins {
		for i := 1; i < len(sorted); i++ {
			if sorted[i] != sorted[i-1] {
				add((sorted[i] + sorted[i-1]) / 2)
			}
		}
		return cuts
	}
	for k := 1; k < mostBins; k++ {
		add(sorted[k*len(sorted)/mostBins])
	}
	return cuts
}

// A slope is the sum of first and second derivatives.
type slope struct{ gradient, hessian float64 }

func (s slope) gain() float64 { return s.gradient * s.gradient / (s.hessian + leafDraw) }

func (b *booster) histogram(examples []int32) []slope {
	h := make([]slope, b.size)
	for f, use := range b.use {
		if !use || len(b.cuts[f]) == 0 {
			continue
		}
		bins, sums := b.bins[f], h[b.offset[f]:]
		for _, i := range examples {
			s := &sums[bins[i]]
			s.gradient += b.gradient[i]
			s.hessian += b.hessian[i]
		}
	}
	return h
}

// grow asks the best question at a node and goes on with its answers. Where none is worth asking, all go
// the way of "at most".
func (b *booster) grow(t *boosted, node int, examples []int32, histogram []slope) {
	var all slope
	for _, i := range examples {
		all.gradient += b.gradient[i]
		all.hessian += b.hessian[i]
	}
	if first := 1<<treeDepth - 1; node >= first {
		t.leaf[node-first] = math.Round(1000*paceRate*all.gradient/(all.hessian+leafDraw)) / 1000
		return
	}
	feature, bin := b.ask(histogram, all)
	if feature < 0 {
		t.threshold[node] = 1e9
		b.grow(t, 2*node+1, examples, histogram)
		return
	}
	t.feature[node], t.threshold[node] = feature, b.cuts[feature][bin]
	var less, more []int32
	for _, i := range examples {
		if int(b.bins[feature][i]) <= bin {
			less = append(less, i)
		} else {
			more = append(more, i)
		}
	}
	b.grow(t, 2*node+1, less, b.histogram(less))
	b.grow(t, 2*node+2, more, b.histogram(more))
}

// ask returns the feature to ask for and the last bin of "at most", a negative feature when none helps.
func (b *booster) ask(histogram []slope, all slope) (feature, bin int) {
	feature, best := -1, 1e-9
	for f, use := range b.use {
		if !use {
			continue
		}
		var less slope
		for i := range b.cuts[f] {
			s := histogram[b.offset[f]+i]
			less.gradient += s.gradient
			less.hessian += s.hessian
			more := slope{all.gradient - less.gradient, all.hessian - less.hessian}
			if less.hessian < leafWeight || more.hessian < leafWeight {
				continue
			}
			if gain := less.gain() + more.gain() - all.gain(); gain > best {
				best, feature, bin = gain, f, i
			}
		}
	}
	return feature, bin
}
