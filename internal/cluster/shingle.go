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
	otherPart    = 0.7  // the same when they differ in their figures or names
	listed       = 64   // texts that a shingle leads to
)

// A sketch has the least hashes of a text's shingles, in order: a bottom-k MinHash (Broder, "On the
// resemblance and containment of documents", 1997). It is the whole set when the text is short.
type sketch struct {
	hashes  []uint64
	whole   bool
	figures []uint64 // the numbers of the text
	names   []uint64 // its words with a capital that few texts have
}

// commonName is the share of texts from which on a word with a capital tells no two texts apart.
const commonName = 0.05

// sketchOf takes the shingles of the text, all of a short one.
func sketchOf(text string) sketch {
	var window [shingleWords]uint64
	var s sketch
	n := 0
	words(text, func(w string, capital bool) {
		h := xxhash.Sum64String(w)
		copy(window[:], window[1:])
		window[shingleWords-1] = h
		if n++; n >= shingleWords {
			s.hashes = append(s.hashes, mix(window))
		}
		switch {
		case w[0] >= '0' && w[0] <= '9':
			s.figures = append(s.figures, h)
		case capital && common[h] < commonName:
			s.names = append(s.names, h)
		}
	})
	s.hashes, s.figures, s.names = set(s.hashes), set(s.figures), set(s.names)
	s.whole = len(s.hashes) <= sketchSize
	s.hashes = s.hashes[:min(len(s.hashes), sketchSize):min(len(s.hashes), sketchSize)]
	return s
}

// set sorts hashes and leaves each once.
func set(hashes []uint64) []uint64 {
	slices.Sort(hashes)
	return slices.Compact(hashes)
}

// isCopy reports whether two texts are printings of one. Two short reports of one kind, written to one
// template, share half of their words and differ in who and how many; in an edited copy the words that
// were changed are of any kind.
func (s sketch) isCopy(t sketch) bool {
	if differ(s.figures, t.figures, fewFigures) || differ(s.names, t.names, fewNames) {
		return s.within(t) >= otherPart
	}
	return s.within(t) >= sharedPart
}

// Fewer figures or names than these may all have been changed or cut.
const (
	fewFigures = 2
	fewNames   = 3
)

// differ reports whether the smaller of two sets has most of its own apart from the other.
func differ(a, b []uint64, few int) bool {
	least := min(len(a), len(b))
	return least >= few && 2*inBoth(a, b) < least
}

// inBoth counts what two sorted sets share.
func inBoth(a, b []uint64) int {
	both := 0
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
	return both
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
	return float64(inBoth(a, b)) / float64(min(len(a), len(b)))
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
			if sketches[i].isCopy(sketches[j]) {
				ties = append(ties, tie{j, i, brief.CopyText})
			}
		}
		clear(shared)
	}
	return ties
}
