package clean

import (
	"hash/maphash"
	"strings"
)

// minRepeat is how many words make a repeated line a duplicate rather than a turn of phrase.
const minRepeat = 6

// duplicates claims what stands in the text twice: a paragraph pasted again, and a line that repeats
// one sentence of a longer paragraph, as pull quotes and captions do. The paragraph is kept, whichever
// comes first.
func (p *page) duplicates() {
	seed := maphash.MakeSeed()
	paragraphs := map[uint64]bool{}
	sentences := map[uint64]bool{}
	hashes := make([]uint64, len(p.units))
	var headline uint64 // a table may repeat its labels; other lines without a stop are not repeated, but the headline is
	for i := range p.units {
		u := &p.units[i]
		if u.role == Noise || u.words < minRepeat {
			continue
		}
		hashes[i] = hashWords(seed, u.kept())
		if headline == 0 {
			headline = hashes[i]
		}
		if parts := splitSentences(u.kept()); len(parts) > 1 {
			for _, s := range parts {
				sentences[hashWords(seed, s)] = true
			}
		}
	}
	for i := range p.units {
		u := &p.units[i]
		if u.role == Noise || u.words < minRepeat {
			continue
		}
		if paragraphs[hashes[i]] && (u.stop || hashes[i] == headline) {
			u.judge(Noise, "duplicate of an earlier line")
		} else if sentences[hashes[i]] {
			u.judge(Noise, "repeats a sentence of a paragraph")
		}
		paragraphs[hashes[i]] = true
	}
}

// splitSentences cuts at stops before a space: enough to find the same sentence again.
func splitSentences(s string) []string {
	var out []string
	start := 0
	for i := 0; i+1 < len(s); i++ {
		if s[i+1] == ' ' && strings.IndexByte(".!?", s[i]) >= 0 {
			out = append(out, s[start:i+1])
			start = i + 2
		}
	}
	return append(out, s[start:])
}

// hashWords hashes the words of s without case and punctuation.
func hashWords(seed maphash.Seed, s string) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for w := range strings.FieldsSeq(s) {
		if f := foldWord(w); f != "" {
			h.WriteString(f)
			h.WriteByte(' ')
		}
	}
	return h.Sum64()
}
