package main

import (
	"slices"
	"testing"

	"briefing/internal/rank"
)

// What decides gets the weight, and the same examples give the same weights.
func TestFit(t *testing.T) {
	var examples []example
	for i := range 400 {
		e := example{word: i % 2, summary: i%4 == 0}
		e.features[0] = 1
		if e.summary {
			e.features[2] = 1
		}
		e.features[3] = float64(i % 7)
		examples = append(examples, e)
	}
	w, words := fit(examples, 2)
	if w[2] < 1 || max(w[3], -w[3]) > w[2]/5 {
		t.Errorf("the weight of what decides is %.2f, of what does not %.2f", w[2], w[3])
	}
	if words[0] <= words[1] {
		t.Errorf("word 0 is in half of its summaries, word 1 in none: %.2f", words)
	}
	again, wordsAgain := fit(examples, 2)
	if w != again || !slices.Equal(words, wordsAgain) {
		t.Error("learned twice, other weights")
	}
}

// A model learned from a few articles prefers the words that their summaries have.
func TestTrainRank(t *testing.T) {
	var articles []summarised
	for range 6 {
		a := summarised{
			sentences: []rank.Sentence{{Text: "The bridge at Harrow closes."}, {Text: "Gulls sat on bollards."}, {Text: "Harrow has no other bridge."}},
			summary:   []string{"Harrow bridge closes"},
		}
		a.examples = rank.Examples(a.sentences, a.summary)
		articles = append(articles, a)
	}
	m := trainRank(articles)
	if got := m.Choose(articles[0].sentences, rank.Options{Points: 1}); !slices.Equal(got, []int{0}) {
		t.Errorf("chose %v, want the first", got)
	}
}
