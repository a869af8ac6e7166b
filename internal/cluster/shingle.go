package cluster

import (
	"slices"

	"github.com/cespare/xxhash/v2"

	"briefing/internal/brief"
)

const (
	shingleWords = 3    // words in a shingle
	sketchSize   = 1024 // shingles a sketch holds at most
	enough       = 12   // shingles of a text so short that nothing can be told of it
	sharedPart   = 0.4  // of the shorter text, from which on two texts are one
	listed       = 64   // texts that a shingle leads to
)

// A sketch has the least hashes of a text's shingles, in order: a bottom-k MinHash (Broder, "On the
// resemblance and containment of documents", 1997). It is the whole set when the text is short.
type sketch struct {
	hashes []uint64
	whole  bool
}

// sketchOf takes the shingles of the text, all of a short one.
func sketchOf(text string) sketch {
	var window [shingleWords]uint64
	var hashes []uint64
	n := 0
	words(text, func(w string, _ bool) {
		copy(window[:], window[1:])
		window[shingleWords-1] = xxhash.Sum64String(w)
		if n++; n >= shingleWords {
			hashes = append(hashes, mix(window))
		}
	})
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	if len(hashes) > sketchSize {
		return sketch{hashes: hashes[:sketchSize:sketchSize]}
	}
	return sketch{hashes, true}
}

// mix makes one hash of a window of word hashes, in their order.
func mix(window [shingleWords]uint64) uint64 {
	h := uint64(0)
	for _, w := range window {
		h = (h ^ w) * 0x9e3779b97f4a7c15
		h ^= h >> 32
	}
	return h
}

// within returns how large a part of the smaller set of shingles is in the other one.
func (s sketch) within(t sketch) float64 {
	a, b := s.hashes, t.hashes
	if !s.whole {
		b = upTo(b, a[len(a)-1])
	}
	if !t.whole {
		a = upTo(a, t.hashes[len(t.hashes)-1])
	}
	if min(len(a), len(b)) < enough {
		return 0
	}
	both, least := 0, float64(min(len(a), len(b)))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			both++
			a, b = a[1:], b[1:]
		}
	}
	return float64(both) / least
}

// upTo returns the hashes that are at most last.
func upTo(hashes []uint64, last uint64) []uint64 {
	n, found := slices.BinarySearch(hashes, last)
	if found {
		n++
	}
	return hashes[:n]
}

// textTies ties the printings that share most of their text, or of the shorter one's.
func textTies(printings []Printing) []tie {
	lists := map[uint64][]int{}
	sketches := make([]sketch, len(printings))
	var ties []tie
	shared := make([]int, len(printings))
	for i, p := range printings {
		sketches[i] = sketchOf(p.Text)
		var met []int
		for _, h := range sketches[i].hashes {
			list := lists[h]
			for _, j := range list {
				if shared[j]++; shared[j] == enough/2 {
					met = append(met, j)
				}
			}
			if len(list) < listed {
				lists[h] = append(list, i)
			}
		}
		slices.Sort(met)
		for _, j := range met {
			if sketches[i].within(sketches[j]) >= sharedPart {
				ties = append(ties, tie{j, i, brief.CopyText})
			}
		}
		clear(shared)
	}
	return ties
}
