package rank

import (
	"slices"
	"testing"
)

func TestChoose(t *testing.T) {
	s := func(texts ...string) []Sentence {
		var all []Sentence
		for _, text := range texts {
			flaw := 0
			if text[0] == '!' {
				text, flaw = text[1:], 2
			}
			all = append(all, Sentence{Text: text, Flaw: flaw})
		}
		return all
	}
	twice := "The council of Harrow voted on Monday to close the old bridge."
	other := "Ruth Adeyemi counted two hundred lorries in Carrow on a single morning."
	third := "Repairs will cost sixty million pounds over the next eighteen months."
	tests := []struct {
		name      string
		sentences []Sentence
		opt       Options
		want      []int
	}{
		{"none", nil, Options{Points: 5}, nil},
		{"nothing asked for", s(twice), Options{}, nil},
		{"one of three", s(twice, other, third), Options{Points: 5}, []int{0}},
		{"no sentence twice", s(twice, twice, other, "!It did.", "!It did.", "!It did.", "!It did.", "!It did.", "!It did."), Options{Points: 3}, []int{0, 2}},
		{"the flawed are left out", s("!He left.", other, third, "!He left.", "!He left.", "!He left."), Options{Points: 5}, []int{1, 2}},
		{"unless all are", s("!He left.", "!He stayed."), Options{Points: 5}, []int{0}},
		{"as many words as fit", s(twice, other, third, third, other, twice), Options{MaxWords: 13}, []int{1}},
	}
	for _, tt := range tests {
		if got := Choose(tt.sentences, tt.opt); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestChooseAcrossDocuments(t *testing.T) {
	text := []string{"The council of Harrow voted on Monday to close the old bridge.", "Ruth Adeyemi counted two hundred lorries in Carrow.", "Repairs will cost sixty million pounds.", "Divers first saw cracks in October."}
	var all []Sentence
	for d := range 2 {
		for _, s := range text {
			all = append(all, Sentence{Text: s, Document: d})
		}
	}
	got := Choose(all, Options{Points: 2})
	if len(got) != 2 || got[0]%4 == got[1]%4 {
		t.Errorf("two copies of one text gave %v", got)
	}
}
