package page

import "unicode"

// Shingles are the runs of words of a text, to see how much of another text is in it.
type shingles struct {
	n   int // words a run, at most 4
	set map[uint64]struct{}
}

func shinglesOf(text string, n int) shingles {
	s := shingles{n: n, set: map[uint64]struct{}{}}
	s.each(text, func(h uint64) { s.set[h] = struct{}{} })
	return s
}

// share returns how much of text is in s, 0 to 1.
func (s shingles) share(text string) float64 {
	if len(s.set) == 0 {
		return 0
	}
	all, hits := 0, 0
	s.each(text, func(h uint64) {
		all++
		if _, in := s.set[h]; in {
			hits++
		}
	})
	return float64(hits) / float64(max(1, all))
}

// each yields the hash of every run of n words, or of all of them when they are fewer.
func (s shingles) each(text string, yield func(uint64)) {
	var last [4]uint64
	words, h := 0, uint64(hashStart)
	end := func() {
		if h == hashStart {
			return
		}
		copy(last[:], last[1:])
		last[3], h = h, hashStart
		if words++; words >= s.n {
			yield(hashWords(last[4-s.n:]))
		}
	}
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			h = (h ^ uint64(unicode.ToLower(r))) * hashPrime
		} else {
			end()
		}
	}
	end()
	if words > 0 && words < s.n {
		yield(hashWords(last[:]))
	}
}

// The hash is FNV-1a.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hashString(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * hashPrime
	}
	return h
}

func hashWords(words []uint64) uint64 {
	h := uint64(hashStart)
	for _, w := range words {
		h = (h ^ w) * hashPrime
	}
	return h
}
