package cluster

import (
	"cmp"
	"math"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// A feature is a word by its hash and what it weighs in a text.
type feature struct {
	word   uint64
	weight float32
}

// A vector has a text's weightiest features in the order of their hashes, its length 1.
type vector []feature

// weigh returns the vector of each text, in the given order.
func weigh(docs []Doc, order []int, t tuning) []vector {
	vectors := make([]vector, len(order))
	seen := map[uint64]int32{}
	for i, at := range order {
		vectors[i] = counts(docs[at])
		for _, f := range vectors[i] {
			seen[f.word]++
		}
	}
	for i := range vectors {
		vectors[i] = rare(vectors[i], seen, len(docs), t)
	}
	return vectors
}

// titleCounts is how many times a word of the title counts.
const titleCounts = 2

// counts returns how much each word of a text counts before its rarity is known: 1 + ln n.
func counts(d Doc) vector {
	tallies := map[uint64]int{}
	add := func(text string, times int) {
		words(text, func(w string) {
			if len(w) > 1 {
				tallies[xxhash.Sum64String(w)] += times
			}
		})
	}
	add(d.Title, titleCounts)
	add(d.Text, 1)
	for _, name := range d.Names {
		add(name, 1)
	}
	v := make(vector, 0, len(tallies))
	for h, n := range tallies {
		v = append(v, feature{h, float32(1 + math.Log(float64(n)))})
	}
	slices.SortFunc(v, byWord)
	return v
}

// rare weighs a text's words by their rarity, keeps the weightiest, and makes the length 1.
func rare(v vector, seen map[uint64]int32, texts int, t tuning) vector {
	for i, f := range v {
		share := common[f.word]
		if share == 0 {
			share = unlisted
		}
		idf := math.Log((t.prior + float64(texts)) / (t.prior*float64(share) + float64(seen[f.word])))
		v[i].weight *= float32(max(idf, 0))
	}
	return keep(v, t.kept)
}

// keep returns the n weightiest features with length 1.
func keep(v vector, n int) vector {
	if len(v) > n {
		slices.SortFunc(v, byWeight)
		v = slices.Clone(v[:n])
		slices.SortFunc(v, byWord)
	}
	return v.scaled(1 / max(v.length(), 1e-9))
}

func byWeight(a, b feature) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word))
}

func byWord(a, b feature) int { return cmp.Compare(a.word, b.word) }

func (v vector) length() float64 { return math.Sqrt(v.dot(v)) }

func (v vector) scaled(by float64) vector {
	for i := range v {
		v[i].weight = float32(float64(v[i].weight) * by)
	}
	return v
}

// dot returns the scalar product.
func (v vector) dot(w vector) float64 {
	sum := 0.0
	for len(v) > 0 && len(w) > 0 {
		switch {
		case v[0].word < w[0].word:
			v = v[1:]
		case v[0].word > w[0].word:
			w = w[1:]
		default:
			sum += float64(v[0].weight) * float64(w[0].weight)
			v, w = v[1:], w[1:]
		}
	}
	return sum
}

// plus returns the sum.
func (v vector) plus(w vector) vector {
	sum := make(vector, 0, len(v)+len(w))
	for len(v) > 0 && len(w) > 0 {
		switch {
		case v[0].word < w[0].word:
			sum, v = append(sum, v[0]), v[1:]
		case v[0].word > w[0].word:
			sum, w = append(sum, w[0]), w[1:]
		default:
			sum = append(sum, feature{v[0].word, v[0].weight + w[0].weight})
			v, w = v[1:], w[1:]
		}
	}
	return append(append(sum, v...), w...)
}
