package rank

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// features are what a sentence's score is computed from, each about between 0 and 1.
type features struct {
	First   float64 // 1 for a text's first sentence that can be a point
	Early   float64 // falls with the number of sentences before it
	Central float64 // likeness to the article as a whole
	Numbers float64
	Names   float64
	Quoted  float64 // share of it in quotation marks
	Length  float64 // nearness to 25 words
}

// weights say what each feature adds.
var weights = features{First: 0.5, Early: 2, Central: 1.5, Numbers: 0.1, Names: 0.2, Quoted: -0.3, Length: 0.3}

func (f features) dot(w features) float64 {
	return f.First*w.First + f.Early*w.Early + f.Central*w.Central + f.Numbers*w.Numbers + f.Names*w.Names + f.Quoted*w.Quoted + f.Length*w.Length
}

// scores returns how much each sentence deserves to be a point.
func scores(sentences []Sentence, t *terms) []float64 {
	score := make([]float64, len(sentences))
	central := centrality(t)
	at, document := 0, -1 // at counts the sentences of the document that can be points
	for i, s := range sentences {
		if s.Document != document {
			at, document = 0, s.Document
		}
		f := surface(s.Text, len(t.all[i]))
		f.Central = central[i]
		f.Early = 1 / math.Sqrt(1+float64(at))
		if at == 0 {
			f.First = 1
		}
		if s.Flaw == 0 {
			at++
		}
		score[i] = f.dot(weights)
	}
	return score
}

// centrality returns the cosine of each sentence's terms with those of all sentences together,
// scaled so that the greatest is 1.
func centrality(t *terms) []float64 {
	centroid := make([]float64, len(t.weight))
	for _, c := range t.content {
		for _, id := range c {
			centroid[id] += t.weight[id]
		}
	}
	cos := make([]float64, len(t.content))
	best := 0.0
	for i, c := range t.content {
		dot, norm := 0.0, 0.0
		for _, id := range c {
			w := t.weight[id]
			dot += w * (centroid[id] - w) // not with itself
			norm += w * w
		}
		if norm > 0 {
			cos[i] = dot / math.Sqrt(norm)
		}
		best = max(best, cos[i])
	}
	if best > 0 {
		for i := range cos {
			cos[i] /= best
		}
	}
	return cos
}

// surface returns the features that a sentence of n words shows by itself.
func surface(text string, n int) features {
	if n == 0 {
		return features{}
	}
	var f features
	prev := ' '
	quoted, open := 0, false
	for i, r := range text {
		starts := !unicode.IsLetter(prev) && !unicode.IsDigit(prev)
		switch {
		case starts && unicode.IsDigit(r):
			f.Numbers++
		case starts && i > 0 && unicode.IsUpper(r):
			f.Names++
		case strings.ContainsRune("\"“”„«»", r):
			open = !open
		}
		if open {
			quoted += utf8.RuneLen(r)
		}
		prev = r
	}
	f.Numbers = min(1, f.Numbers/3)
	f.Names = min(1, f.Names/6)
	f.Quoted = min(1, float64(quoted)/float64(len(text)))
	f.Length = max(0, 1-math.Abs(float64(n)-25)/25)
	return f
}
