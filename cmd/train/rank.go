package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"

	"briefing/internal/brief"
	"briefing/internal/digest"
	"briefing/internal/rank"
	"briefing/internal/rouge"
	"briefing/internal/seed"
)

// The recipe. Data: news articles with human highlights. Every word of an article is an example: it is
// in the highlights or not. Objective: logistic loss, with the squared weights as regularisation,
// strength in all. Optimiser: AdaGrad over all examples in an order drawn from a fixed seed, epochs times.
// The commonest lexiconSize words have a weight of their own; how rare they are is learned too. The
// features are standardised for learning, and the weights written for features as they come.
//
// Source of the idea, words instead of sentences: Hong and Nenkova, "Improving the Estimation of Word
// Importance for News Multi-Document Summarization", EACL 2014. AdaGrad: Duchi, Hazan, Singer, 2011.
const (
	lexiconSize = 1500
	strength    = 10.0
	epochs      = 12
	rate        = 0.15
)

const rankWeights = "internal/rank/weights.txt"

// A summarised article has a person's summary.
type summarised struct {
	part      string
	sentences []rank.Sentence
	examples  []rank.Example
	summary   []string
}

func learnRank(folder string) error {
	articles, err := readSummarised(filepath.Join(folder, "summ", "cnndm_dev.jsonl"))
	if err != nil {
		return err
	}
	fitted := trainRank(articles)
	heldOut := make([]*rank.Model, folds)
	for k := range heldOut {
		var rest []summarised
		for i, a := range articles {
			if i%folds != k {
				rest = append(rest, a)
			}
		}
		heldOut[k] = trainRank(rest)
	}
	for _, part := range []string{"cnn", "dailymail"} {
		fmt.Printf("%-10s R1 fitted %.2f, held out (%d folds) %.2f\n", part,
			100*score(articles, part, func(int) *rank.Model { return fitted }), folds,
			100*score(articles, part, func(i int) *rank.Model { return heldOut[i%folds] }))
	}
	return os.WriteFile(rankWeights, []byte(fitted.String()), 0o644)
}

func readSummarised(name string) ([]summarised, error) {
	type row struct {
		Part, Text string
		Summary    []string
	}
	rows, err := load[row](name)
	if err != nil {
		return nil, err
	}
	var all []summarised
	for _, r := range rows {
		reading, _ := digest.Read(seed.Seed{ID: "a", Format: "txt", Text: r.Text, Body: brief.Span{End: len(r.Text)}})
		a := summarised{part: r.Part, sentences: digest.Sentences(reading.Article), summary: r.Summary}
		a.examples = rank.Examples(a.sentences, r.Summary)
		all = append(all, a)
	}
	return all, nil
}

// score returns the mean ROUGE-1 of three points of a part of the articles, each chosen by its model.
func score(articles []summarised, part string, model func(i int) *rank.Model) float64 {
	sum, n := 0.0, 0.0
	for i, a := range articles {
		if a.part != part {
			continue
		}
		var points []string
		for _, k := range model(i).Choose(a.sentences, rank.Options{Points: 3}) {
			points = append(points, a.sentences[k].Text)
		}
		sum += rouge.Of(points, a.summary).R1
		n++
	}
	return sum / max(1, n)
}

func trainRank(articles []summarised) *rank.Model {
	examples := make([][]rank.Example, len(articles))
	for i, a := range articles {
		examples[i] = a.examples
	}
	lexicon := rank.NewLexicon(examples, lexiconSize)
	number := map[string]int{}
	for i, w := range lexicon.Words() {
		number[w] = i
	}
	var english, abroad []example
	for _, article := range examples {
		for _, e := range article {
			word, known := number[e.Term]
			if !known {
				word = -1
			}
			english = append(english, example{lexicon.Rate(e), word, e.Summary})
			abroad = append(abroad, example{rank.Abroad(e), -1, e.Summary})
		}
	}
	w, words := fit(english, len(number))
	v, _ := fit(abroad, 0)
	return rank.NewModel(w, lexicon, words, v)
}

// An example is what a term is, its number among the words that have a weight or -1, and whether a
// summary has it.
type example struct {
	features rank.Features
	word     int
	summary  bool
}

// fit returns the weights of the features and of words many words.
func fit(examples []example, words int) (rank.Features, []float64) {
	mean, deviation := moments(examples)
	var w, slope rank.Features
	own, ownSlope := make([]float64, words), make([]float64, words)
	decay := strength / float64(len(examples))
	for _, i := range order(len(examples)) {
		e := &examples[i]
		var x rank.Features
		sum := 0.0
		for k := range x {
			x[k] = (e.features[k] - mean[k]) / deviation[k]
			sum += w[k] * x[k]
		}
		if e.word >= 0 {
			sum += own[e.word]
		}
		miss := 1 / (1 + math.Exp(-sum))
		if e.summary {
			miss--
		}
		for k := range x {
			step(&w[k], &slope[k], miss*x[k]+decay*w[k])
		}
		if e.word >= 0 {
			step(&own[e.word], &ownSlope[e.word], miss+strength*own[e.word]/float64(len(examples))*float64(words))
		}
	}
	for k := 1; k < len(w); k++ {
		w[k] /= deviation[k]
		w[0] -= w[k] * mean[k]
	}
	return w, own
}

// step moves a weight against its gradient.
func step(weight, slope *float64, gradient float64) {
	*slope += gradient * gradient
	if *slope > 0 {
		*weight -= rate * gradient / math.Sqrt(*slope)
	}
}

// order returns the numbers below n in a mixed order, once for every epoch.
func order(n int) []int {
	r := rand.New(rand.NewPCG(1, 2))
	var all []int
	for range epochs {
		all = append(all, r.Perm(n)...)
	}
	return all
}

// moments returns the mean and the standard deviation of every feature; 0 and 1 of the bias.
func moments(examples []example) (mean, deviation rank.Features) {
	var square rank.Features
	for _, e := range examples {
		for k, x := range e.features {
			mean[k] += x / float64(len(examples))
			square[k] += x * x / float64(len(examples))
		}
	}
	for k := range mean {
		deviation[k] = math.Sqrt(max(0, square[k]-mean[k]*mean[k]))
		if deviation[k] < 1e-9 {
			deviation[k] = 1
		}
	}
	mean[0], deviation[0] = 0, 1
	return mean, deviation
}
