package cluster

import (
	"slices"
)

// A pair is two texts, the first before the second.
type pair struct{ a, b int32 }

// neighbours returns the pairs of texts that share enough of their weightiest words to be compared.
func neighbours(vectors []vector, t tuning) []pair {
	lists := map[uint64][]int32{}
	var found []pair
	shared := map[int32]float32{}
	for i, v := range vectors {
		clear(shared)
		top := slices.Clone(v)
		slices.SortFunc(top, byWeight)
		for _, f := range top[:min(len(top), t.indexed)] {
			list := lists[f.word]
			for _, j := range list[max(0, len(list)-t.listed):] {
				shared[j] += f.weight * f.weight
			}
			lists[f.word] = append(list, int32(i))
		}
		at := len(found)
		for j := range shared {
			found = append(found, pair{j, int32(i)})
		}
		slices.SortFunc(found[at:], func(p, q pair) int { return int(p.a - q.a) })
	}
	return found
}
