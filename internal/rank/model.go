package rank

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The features of a term. Each is about between 0 and 2.
const (
	bias          = iota
	logCount      // how often it occurs
	logSentences  // in how many sentences
	sentenceShare // in which share of them
	countShare    // which share of all words it is
	once          // occurs once only
	early         // falls with the sentences before it
	opening       // falls with those of them that can be points
	inFirst       // is in the first sentence
	inSecond      // is first in the second
	inThird       // is first in the third
	late          // where it occurs first, 0 the beginning, 1 the end
	rare          // how few articles have it
	rareOften     // … times how often it occurs
	rareOpening   // … times how early it occurs
	capital       // how often it is capitalised inside a sentence
	capitalOften  // … times how often it occurs
	capitalFirst  // … and is in the first sentence
	digit         // is a number
	isCommon      // tells nothing by itself
	commonOften   // … times how often it occurs
	letters       // how long it is
	openingOften  // how early it occurs times how often
	logLength     // how long the article is
	FeatureCount  // how many features a term has
)

// Features tell what a term is to its article, in the order of this package's list of them.
type Features [FeatureCount]float64

// A Model tells how likely a term of an article is to be in a summary of it: a logistic regression on
// [Features], and on which term it is where that is one of the model's words.
type Model struct {
	english Features // for English text, where words are known
	abroad  Features // for every other text
	words   map[uint64]word
	scarce  float64 // rareness of a word that is not among words
}

// A word is one that many articles have.
type word struct {
	text   string
	rare   float64
	weight float64
}

//go:embed weights.txt
var weights string

var builtIn = func() *Model {
	m, err := ParseModel(weights)
	if err != nil {
		panic(err) // weights.txt is part of the program, and a test reads it
	}
	return m
}()

// ParseModel reads a model as [Model.String] writes it. It returns an error that names the line where
// the form is another.
func ParseModel(text string) (*Model, error) {
	m := &Model{words: map[uint64]word{}}
	for i, line := range strings.Split(text, "\n") {
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		numbers := make([]float64, len(fields)-1)
		for k := range numbers {
			n, err := strconv.ParseFloat(fields[k+1], 64)
			if err != nil {
				return nil, fmt.Errorf("weights, line %d: %w", i+1, err)
			}
			numbers[k] = n
		}
		switch {
		case fields[0] == "english:" && len(numbers) == FeatureCount:
			m.english = Features(numbers)
		case fields[0] == "abroad:" && len(numbers) == FeatureCount:
			m.abroad = Features(numbers)
		case fields[0] == "scarce:" && len(numbers) == 1:
			m.scarce = numbers[0]
		case !strings.HasSuffix(fields[0], ":") && len(numbers) == 2:
			m.words[key(fields[0])] = word{text: fields[0], rare: numbers[0], weight: numbers[1]}
		default:
			return nil, fmt.Errorf("weights, line %d: %q is no weight", i+1, line)
		}
	}
	return m, nil
}

// importance returns how likely a summary has each term that a sentence without a flaw has.
func (m *Model) importance(t *terms, sentences []Sentence, language string) []float64 {
	likely := make([]float64, len(t.term))
	english := isEnglish(language)
	scale := newScale(t, sentences)
	for id := range t.term {
		if t.term[id].eligible < 0 {
			continue // no sentence that can be chosen has it
		}
		var sum float64
		if english {
			known, ok := m.words[t.term[id].key]
			if !ok {
				known.rare = m.scarce
			}
			f := scale.features(&t.term[id], known.rare)
			sum = known.weight + f.dot(&m.english)
		} else {
			f := scale.features(&t.term[id], 0)
			sum = f.dot(&m.abroad)
		}
		sum += shared * scale.log(t.term[id].texts)
		likely[id] = 1 / (1 + math.Exp(-sum))
	}
	return likely
}

// shared is how much likelier a word is for every text that has it, where several are summarised: its odds
// grow with the root of their number. Tuned on clusters of news articles.
const shared = 0.5

func isEnglish(language string) bool {
	return language == "" || language == "en" || strings.HasPrefix(language, "en-")
}

func (f *Features) dot(w *Features) float64 {
	sum := 0.0
	for i := range f {
		sum += f[i] * w[i]
	}
	return sum
}

// A scale is what an article's terms are measured against.
type scale struct {
	sentences float64 // how many the article has; of several articles, on average
	words     float64
	roots     [64]float64
	logs      [64]float64
}

// log returns the logarithm of a number that is seldom large.
func (s *scale) log(n int32) float64 {
	if int(n) < len(s.logs) {
		return s.logs[n]
	}
	return math.Log(float64(n))
}

// tables has what every scale needs.
var tables = func() (s scale) {
	for i := range s.roots {
		s.roots[i] = 1 / math.Sqrt(1+float64(i))
		s.logs[i] = math.Log(float64(i))
	}
	return s
}()

func newScale(t *terms, sentences []Sentence) *scale {
	texts := 1
	for i := 1; i < len(sentences); i++ {
		if sentences[i].Document != sentences[i-1].Document {
			texts++
		}
	}
	s := tables
	s.sentences, s.words = float64(len(sentences))/float64(texts), float64(len(t.all))/float64(texts)
	return &s
}

// unseen is the place of what no sentence that can be a point has.
const unseen = 30

// features measures a term of given rareness.
func (s *scale) features(t *term, rareness float64) Features {
	often := s.log(t.count)
	place := t.eligible
	if place < 0 {
		place = unseen
	}
	soon := s.roots[min(int(place), len(s.roots)-1)]
	capitals := 0.5
	if t.inside > 0 {
		capitals = float64(t.capitals) / float64(t.inside)
	}
	f := Features{
		bias: 1, logCount: often, logSentences: s.log(t.in), sentenceShare: float64(t.in) / s.sentences, countShare: 50 * float64(t.count) / s.words,
		once: truth(t.count == 1), early: s.roots[min(int(t.first), len(s.roots)-1)], opening: soon,
		inFirst: truth(t.first == 0), inSecond: truth(t.first == 1), inThird: truth(t.first == 2), late: float64(t.first) / s.sentences,
		rare: rareness / 5, rareOften: rareness / 5 * often, rareOpening: rareness / 5 * soon,
		capital: capitals, capitalOften: capitals * often, capitalFirst: capitals * truth(t.first == 0),
		digit: truth(t.digits), letters: float64(utf8.RuneCountInString(t.word)) / 8, openingOften: often * soon, logLength: math.Log(s.sentences) / 4,
	}
	if t.common && rareness > 0 {
		f[isCommon], f[commonOften] = 1, often
	}
	return f
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
