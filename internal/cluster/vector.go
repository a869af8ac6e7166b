package cluster

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// A feature is a word by its hash and what it weighs in a text.
type feature struct {
	word   uint64
	weight float32
	share  float32 // of texts in general that have the word, as far as is known without these ones
	lead   bool    // whether the title or the beginning of the text has it
}

// A vector has a text's weightiest features in the order of their hashes, its length 1.
type vector []feature

// weigh returns the vector of each text, in the given order.
func weigh(docs []Doc, order []int, t tuning) []vector {
	vectors := make([]vector, len(order))
	seen := map[uint64]int32{}
	for i, at := range order {
		vectors[i] = likely(counts(docs[at]), 2*t.kept)
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

// leadWords is how many words of a text count as its lead: about two sentences.
const leadWords = 50

// leadEnd returns where the lead of a text ends, at a space: after its first words, or about half of it
// when it is short.
func leadEnd(text string) int {
	most, n := min(leadWords, len(text)/12), 0
	for i := 1; i < len(text); i++ {
		if text[i] <= ' ' && text[i-1] > ' ' {
			if n++; n >= most {
				return i
			}
		}
	}
	return len(text)
}

// leads returns the part of a vector that the lead of its text has, its length 1.
func (v vector) leads() vector {
	var lead vector
	for _, f := range v {
		if f.lead {
			lead = append(lead, f)
		}
	}
	return keep(lead, len(lead))
}

// A tally is how often a text has a word, and the shares of texts that have it: of English ones by the
// table, of others by the word's shape.
type tally struct {
	n              int
	english, shape float32
	lead           bool
}

// counts returns how much each word of a text counts before its rarity is known: 1 + ln n.
func counts(d Doc) vector {
	tallies := map[uint64]tally{}
	add := func(text string, times int, lead bool) {
		words(text, func(w string, capital bool) {
			if len(w) < 2 {
				return
			}
			h := xxhash.Sum64String(w)
			t, met := tallies[h]
			if shape := shapeShare(w, capital); !met || shape > t.shape {
				t.shape = shape
			}
			if !met {
				t.english = common[h]
			}
			t.n += times
			t.lead = t.lead || lead
			tallies[h] = t
		})
	}
	begin := leadEnd(d.Text)
	add(d.Title, titleCounts, true)
	add(d.Text[:begin], 1, true)
	add(d.Text[begin:], 1, false)
	for _, name := range d.Names {
		add(name, 1, false)
	}
	english := isEnglish(d.Language, tallies)
	v := make(vector, 0, len(tallies))
	for h, t := range tallies {
		f := feature{word: h, weight: float32(1 + math.Log(float64(t.n))), share: t.shape, lead: t.lead}
		if english {
			f.share = max(t.english, unlisted)
		}
		v = append(v, f)
	}
	slices.SortFunc(v, byWord)
	return v
}

// likely returns the n words that will weigh most as far as can be told before the texts are counted, so
// that long texts take no more memory than others.
func likely(v vector, n int) vector {
	if len(v) <= n {
		return v
	}
	weight := func(f feature) float64 { return -float64(f.weight) * math.Log(float64(f.share)) }
	slices.SortFunc(v, func(a, b feature) int { return cmp.Or(cmp.Compare(weight(b), weight(a)), cmp.Compare(a.word, b.word)) })
	v = slices.Clone(v[:n])
	slices.SortFunc(v, byWord)
	return v
}

// isEnglish reports whether a text is: by its language, else by how many of its words the table has.
func isEnglish(language string, tallies map[uint64]tally) bool {
	if language != "" {
		return language == "en" || strings.HasPrefix(language, "en-")
	}
	words, known := 0, 0
	for _, t := range tallies {
		words += t.n
		if t.english > 0 {
			known += t.n
		}
	}
	return 2*known >= words
}

// rare weighs a text's words by their rarity, keeps the weightiest, and makes the length 1.
func rare(v vector, seen map[uint64]int32, texts int, t tuning) vector {
	for i, f := range v {
		idf := math.Log((t.prior + float64(texts)) / (t.prior*float64(f.share) + float64(seen[f.word])))
		v[i].weight *= float32(max(idf, 0))
	}
	return keep(v, t.kept)
}

// keep returns the n weightiest features with length 1.
func keep(v vector, n int) vector {
	v = v.heaviest(n)
	length := max(math.Sqrt(v.dot(v)), 1e-9)
	for i := range v {
		v[i].weight = float32(float64(v[i].weight) / length)
	}
	return v
}

// heaviest returns the n weightiest features.
func (v vector) heaviest(n int) vector {
	if len(v) <= n {
		return v
	}
	slices.SortFunc(v, byWeight)
	v = slices.Clone(v[:n])
	slices.SortFunc(v, byWord)
	return v
}

func byWeight(a, b feature) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word))
}

func byWord(a, b feature) int { return cmp.Compare(a.word, b.word) }

// dot returns the scalar product of the weights.
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
			sum = append(sum, feature{word: v[0].word, weight: v[0].weight + w[0].weight})
			v, w = v[1:], w[1:]
		}
	}
	return append(append(sum, v...), w...)
}
