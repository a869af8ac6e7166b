package cluster

import (
	"cmp"
	"slices"
)

// A pair is two texts, the first before the second.
type pair struct{ a, b int32 }

// neighbours returns the pairs of texts worth comparing: each text with those before it with which it
// shares the most weight among its weightiest words. A word leads to no more than the last texts that
// have it, and a text is compared with no more than a fixed number of others, so that a theme of a
// thousand texts costs no more than a thousand texts on different things.
func neighbours(vectors []vector, t tuning) []pair {
	lists := map[uint64][]int32{}
	shared := map[int32]float32{}
	var found []pair
	for i, v := range vectors {
		clear(shared)
		for _, f := range slices.Clone(v).heaviest(t.indexed) {
			list := lists[f.word]
			for _, j := range list[max(0, len(list)-t.listed):] {
				shared[j] += f.weight * f.weight
			}
			lists[f.word] = append(list, int32(i))
		}
		for _, j := range nearest(shared, t.listed) {
			found = append(found, pair{j, int32(i)})
		}
	}
	return found
}

// leastShared is the weight, of a text's whole of 1, that two texts must share among their weightiest
// words to be compared.
const leastShared = 0.01

// nearest returns the n texts with the greatest weight.
func nearest(weights map[int32]float32, n int) []int32 {
	type near struct {
		text   int32
		weight float32
	}
	var all []near
	for j, w := range weights {
		if w >= leastShared {
			all = append(all, near{j, w})
		}
	}
	slices.SortFunc(all, func(a, b near) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.text, b.text)) })
	texts := make([]int32, min(len(all), n))
	for i := range texts {
		texts[i] = all[i].text
	}
	return texts
}
