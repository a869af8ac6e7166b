package rank

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// The features of a sentence, each about between 0 and 1.
const (
	first     = iota // the first of its text that can be a point
	second           // the second
	third            // the third
	early            // falls with the number of sentences before it
	opening          // falls with the number of those that can be points
	late             // its place in the text, 0 the beginning, 1 the end
	unprinted        // share of the sentences before it that cannot be points
	central          // likeness to all sentences together
	likeFirst        // likeness to the first sentence of its text
	frequent         // how often its words occur, on average
	recurring        // share of its names that occur in other sentences
	numbers          // how many
	names            // how many
	quoted           // share of it in quotation marks
	wordCount        // 1 at 45
	shortness        // how far it falls short of 20 words
	commas           // how many
	pronouns         // share of words that stand for others
	featureCount
)

type features [featureCount]float64

// weights say what each feature adds to a sentence's score. They were fitted offline to 1,298 news
// articles with human highlights, so that the score's softmax over an article's sentences comes near
// the three sentences which together share most words and word pairs with its highlights.
var weights = features{
	first: -0.65, second: -0.10, third: 0.10, early: 1.70, opening: 1.49, late: -0.14, unprinted: 0.19,
	central: 1.61, likeFirst: -0.40, frequent: 0.79, recurring: 0.16,
	numbers: 0.27, names: 0.34, quoted: -0.79, wordCount: -0.50, shortness: 0.14, commas: -0.03, pronouns: -0.61,
}

func (f features) dot(w features) float64 {
	sum := 0.0
	for i := range f {
		sum += f[i] * w[i]
	}
	return sum
}

// scores returns how much each sentence deserves to be a point.
func scores(sentences []Sentence, t *terms) []float64 {
	score := make([]float64, len(sentences))
	for i, f := range measure(sentences, t) {
		score[i] = f.dot(weights)
	}
	return score
}

// measure returns the features of every sentence.
func measure(sentences []Sentence, t *terms) []features {
	all := make([]features, len(sentences))
	cosines := centrality(t)
	for i := 0; i < len(sentences); {
		end := i
		for end < len(sentences) && sentences[end].Document == sentences[i].Document {
			end++
		}
		place(all[i:end], sentences[i:end])
		for k := i; k < end; k++ {
			f := &all[k]
			f[central] = cosines[k]
			f[likeFirst] = t.cosine(i, k)
			f[frequent] = t.frequency(k)
			f[recurring] = t.recurrence(k)
			f[pronouns] = t.share(k, t.pronoun)
			surface(f, sentences[k].Text, len(t.all[k]))
		}
		i = end
	}
	return all
}

// place fills in the features that tell where the sentences of one text stand.
func place(all []features, sentences []Sentence) {
	at := 0 // how many before could be points
	for i, s := range sentences {
		f := &all[i]
		f[early] = 1 / math.Sqrt(1+float64(i))
		f[opening] = 1 / math.Sqrt(1+float64(at))
		f[late] = float64(i) / float64(len(sentences))
		f[unprinted] = float64(i-at) / float64(i+1)
		if at <= third-first && s.Flaw == 0 {
			f[first+at] = 1
		}
		if s.Flaw == 0 {
			at++
		}
	}
}

// surface fills in the features that a sentence of n words shows by itself.
func surface(f *features, text string, n int) {
	prev := ' '
	inside, open := 0, false
	for i, r := range text {
		switch {
		case r < utf8.RuneSelf && !('0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || r == '"' || r == ','):
		case r == ',':
			f[commas]++
		case r == '"', r == '“', r == '”', r == '„', r == '«', r == '»':
			open = !open
		case unicode.IsLetter(prev) || unicode.IsDigit(prev):
		case unicode.IsDigit(r):
			f[numbers]++
		case i > 0 && unicode.IsUpper(r):
			f[names]++
		}
		if open {
			inside += utf8.RuneLen(r)
		}
		prev = r
	}
	f[numbers] = min(1, f[numbers]/3)
	f[names] = min(1, f[names]/6)
	f[commas] = min(1, f[commas]/4)
	f[quoted] = min(1, float64(inside)/float64(max(1, len(text))))
	f[wordCount] = min(1, float64(n)/45)
	f[shortness] = max(0, 1-float64(n)/20)
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
		dot := 0.0
		for _, id := range c {
			dot += t.weight[id] * (centroid[id] - t.weight[id]) // not with itself
		}
		if t.norm[i] > 0 {
			cos[i] = dot / t.norm[i]
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
