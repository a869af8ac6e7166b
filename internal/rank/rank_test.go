package rank

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
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
		{"as many words as fit", s(twice, other, third, third, other, twice), Options{MaxWords: 13}, []int{0}},
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

// vocabulary has no stop word, and no two words of one stem.
var vocabulary = strings.Fields("bridge council harbour lorry ferry pier Ruth Adeyemi Harrow Carrow vote Monday crack diver toll million winter 1894 61 storm engine market school rail")

// drawSentences makes up sentences of one to three texts, some flawed, some nearly the same.
func drawSentences(t *rapid.T) []Sentence {
	var all []Sentence
	for d := range rapid.IntRange(1, 3).Draw(t, "texts") {
		for range rapid.IntRange(0, 12).Draw(t, "sentences") {
			words := rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, 12).Draw(t, "words")
			if len(all) > 0 && rapid.IntRange(0, 3).Draw(t, "again") == 0 {
				words = append(strings.Fields(rapid.SampledFrom(all).Draw(t, "of").Text), words[0])
			}
			between := rapid.SampledFrom([]string{" ", " the ", ", "}).Draw(t, "between")
			all = append(all, Sentence{
				Text: strings.Join(words, between), Document: d,
				Flaw: rapid.SampledFrom([]int{0, 0, 0, 1, 2}).Draw(t, "flaw"), Doubt: rapid.Bool().Draw(t, "doubt"),
			})
		}
	}
	return all
}

// same is the share of the shorter sentence's words that the other has.
func same(a, b string) float64 {
	words := func(s string) []string {
		all := slices.DeleteFunc(strings.Fields(strings.ReplaceAll(s, ",", " ")), func(w string) bool { return w == "the" })
		slices.Sort(all)
		return slices.Compact(all)
	}
	x, y := words(a), words(b)
	shared := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			shared++
		}
	}
	return float64(shared) / float64(min(len(x), len(y)))
}

func TestChooseProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := drawSentences(t)
		opt := Options{
			Points: rapid.IntRange(0, 8).Draw(t, "points"), MaxWords: rapid.SampledFrom([]int{0, 0, 5, 12, 40}).Draw(t, "most words"),
			Language: rapid.SampledFrom([]string{"", "en", "en-GB", "xx"}).Draw(t, "language"),
		}
		input := slices.Clone(all)
		got := Choose(all, opt)
		if again := Choose(all, opt); !slices.Equal(got, again) || !slices.Equal(all, input) {
			t.Fatalf("got %v, then %v", got, again)
		}
		limit, words, flawless, fits := max(1, len(all)/3, len(all)-6), 0, 0, false
		if opt.Points > 0 {
			limit = min(limit, opt.Points)
		}
		room := opt.MaxWords
		if room == 0 {
			room = 1 << 30
		}
		for _, s := range all {
			n := len(strings.Fields(s.Text))
			fits = fits || n <= room
			if s.Flaw == 0 && n <= room {
				flawless++
			}
		}
		for k, i := range got {
			if i < 0 || i >= len(all) || k > 0 && i <= got[k-1] {
				t.Fatalf("%v are not ascending indices of %d sentences", got, len(all))
			}
			if all[i].Flaw > 0 && (flawless > 0 || len(got) > 1) {
				t.Fatalf("chose %v; %d is flawed, and %d are not", got, i, flawless)
			}
			for _, j := range got[:k] {
				if share := same(all[i].Text, all[j].Text); share > repeats {
					t.Fatalf("chose %d and %d, which share %.2f of their words:\n%s\n%s", j, i, share, all[j].Text, all[i].Text)
				}
			}
			words += len(strings.Fields(all[i].Text))
		}
		if len(got) > limit || words > room {
			t.Fatalf("chose %v, %d words; the limits are %d and %d words", got, words, limit, room)
		}
		if wanted := opt.Points > 0 || opt.MaxWords > 0; (len(got) > 0) != (wanted && fits) {
			t.Fatalf("chose %v; one fits: %v, one is wanted: %v", got, fits, wanted)
		}
	})
}

// A sentence in doubt gives way to one that is worth the same.
func TestChooseDoubts(t *testing.T) {
	all := []Sentence{{Text: "The plan closes the harbour bridge.", Doubt: true}, {Text: "The harbour bridge closes the plan."}, {Flaw: 1, Text: "He."}}
	if got := Choose(all, Options{Points: 1}); !slices.Equal(got, []int{1}) {
		t.Errorf("got %v, want the second", got)
	}
	if got := Choose(all[:1], Options{Points: 1}); !slices.Equal(got, []int{0}) {
		t.Errorf("got %v; a doubtful sentence is better than none", got)
	}
}

// Words are one when their beginnings are, in any language.
func TestChooseKnowsForms(t *testing.T) {
	tests := []struct{ language, a, b string }{
		{"", "Engineers inspected cracked piers.", "The engineer was inspecting a cracking pier."},
		{"en-GB", "Engineers inspected cracked piers.", "The engineer was inspecting a cracking pier."},
		{"de", "Brücken wurden geschlossen.", "Brücke wurde geschlossen."},
		{"es", "Los puentes cerrados.", "Los puente cerrado."},
		{"fr", "Les ponts fermés.", "Les pont fermé."},
		{"it", "Sindaci chiudono cantieri.", "Sindaci chiudono cantiere."},
		{"nl", "Bruggen sluiten morgen.", "Brugge sluit morgen."},
		{"pt", "Pontes fechadas hoje.", "Ponte fechada hoje."},
		{"ru", "Рабочие закрывают станцию.", "Рабочий закрывает станции."},
		{"ja", "橋は閉じた。", "橋は閉じた!"},
	}
	for _, tt := range tests {
		all := []Sentence{{Text: tt.a}, {Text: tt.b}, {Flaw: 1}, {Flaw: 1}, {Flaw: 1}, {Flaw: 1}}
		if got := Choose(all, Options{Points: 2, Language: tt.language}); len(got) != 1 {
			t.Errorf("%q: got %v of %q and %q, want one", tt.language, got, tt.a, tt.b)
		}
	}
}

// A short note gives a point for every three sentences, a longer text all but six; a text without a
// flawless sentence gives one.
func TestChooseLimits(t *testing.T) {
	tests := []struct{ sentences, flaw, want int }{
		{1, 0, 1},
		{2, 0, 1},
		{5, 0, 1},
		{6, 0, 2},
		{9, 0, 3},
		{10, 0, 4},
		{20, 0, 14},
		{20, 1, 1},
	}
	for _, tt := range tests {
		var all []Sentence
		for i := range tt.sentences {
			all = append(all, Sentence{Text: vocabulary[i], Flaw: tt.flaw})
		}
		if got := Choose(all, Options{Points: 99}); len(got) != tt.want {
			t.Errorf("%d sentences of flaw %d: got %v, want %d", tt.sentences, tt.flaw, got, tt.want)
		}
	}
}
