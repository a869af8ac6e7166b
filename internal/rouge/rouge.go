// Package rouge scores a summary against a reference by the words they share.
//
// It follows Google's rouge_score: lower case, everything but a–z and 0–9 separates words, and words of
// more than three letters are stemmed by Porter's algorithm. ROUGE is Lin, "ROUGE: A Package for
// Automatic Evaluation of Summaries" (2004).
package rouge

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/porter"
)

// A Score holds F1 values between 0 and 1.
type Score struct {
	R1, R2 float64 // single words, pairs of words
	L      float64 // longest common subsequences, sentence by sentence ("Lsum")
}

// Of scores the sentences of a summary against those of a reference.
func Of(summary, reference []string) Score {
	out, gold := sentences(summary), sentences(reference)
	return Score{
		R1: ngrams(flat(out), flat(gold), 1),
		R2: ngrams(flat(out), flat(gold), 2),
		L:  subsequences(out, gold),
	}
}

func sentences(texts []string) [][]string {
	all := make([][]string, len(texts))
	for i, text := range texts {
		all[i] = words(text)
	}
	return all
}

func words(text string) []string {
	fields := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	for i, w := range fields {
		if len(w) > 3 {
			env := snowballstem.NewEnv(w)
			porter.Stem(env)
			fields[i] = env.Current()
		}
	}
	return fields
}

func flat(sentences [][]string) []string {
	var all []string
	for _, s := range sentences {
		all = append(all, s...)
	}
	return all
}

func f1(hits, out, gold int) float64 {
	if hits == 0 {
		return 0
	}
	p, r := float64(hits)/float64(out), float64(hits)/float64(gold)
	return 2 * p * r / (p + r)
}

// ngrams is the F1 of the runs of n words that both texts have.
func ngrams(out, gold []string, n int) float64 {
	count := func(words []string) map[string]int {
		m := map[string]int{}
		for i := 0; i+n <= len(words); i++ {
			m[strings.Join(words[i:i+n], " ")]++
		}
		return m
	}
	have, hits := count(out), 0
	for gram, times := range count(gold) {
		hits += min(times, have[gram])
	}
	return f1(hits, max(0, len(out)-n+1), max(0, len(gold)-n+1))
}

// subsequences is ROUGE-Lsum: for each reference sentence the words of it that lie on a longest common
// subsequence with any summary sentence, each word of either text counted once.
func subsequences(out, gold [][]string) float64 {
	tally := func(sentences [][]string) (map[string]int, int) {
		m, n := map[string]int{}, 0
		for _, s := range sentences {
			for _, w := range s {
				m[w]++
				n++
			}
		}
		return m, n
	}
	leftOut, nOut := tally(out)
	leftGold, nGold := tally(gold)
	hits := 0
	for _, sentence := range gold {
		common := make([]bool, len(sentence))
		for _, other := range out {
			markCommon(common, sentence, other)
		}
		for i, w := range sentence {
			if common[i] && leftOut[w] > 0 && leftGold[w] > 0 {
				hits++
				leftOut[w]--
				leftGold[w]--
			}
		}
	}
	return f1(hits, nOut, nGold)
}

// markCommon marks the words of gold that lie on one longest common subsequence with out.
func markCommon(common []bool, gold, out []string) {
	width := len(out) + 1
	table := make([]int, (len(gold)+1)*width)
	for i := range gold {
		for j := range out {
			switch at := (i+1)*width + j + 1; {
			case gold[i] == out[j]:
				table[at] = table[i*width+j] + 1
			default:
				table[at] = max(table[i*width+j+1], table[(i+1)*width+j])
			}
		}
	}
	for i, j := len(gold), len(out); i > 0 && j > 0; {
		switch {
		case gold[i-1] == out[j-1]:
			common[i-1] = true
			i, j = i-1, j-1
		case table[(i-1)*width+j] >= table[i*width+j-1]:
			i--
		default:
			j--
		}
	}
}
