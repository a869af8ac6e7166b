package cluster

import (
	_ "embed"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cespare/xxhash/v2"
)

// commonTable lists words of English news, folded, by how common they are: a line a class, the class
// first. A word of class n is in one of 2^(n/2) texts. Counted in news articles by TestCommonTable.
//
//go:embed common.txt
var commonTable string

// common has the share of texts that a word is in.
var common = readCommon(commonTable)

// unlisted is the share taken for a word that the table lacks.
const unlisted = 0.002

func readCommon(table string) map[uint64]float32 {
	shares := map[uint64]float32{}
	for line := range strings.Lines(table) {
		class, share := 0, float32(0)
		for i, w := range strings.Fields(line) {
			if i == 0 {
				for _, digit := range w {
					class = 10*class + int(digit-'0')
				}
				share = float32(math.Exp2(-float64(class) / 2))
				continue
			}
			shares[xxhash.Sum64String(w)] = share
		}
	}
	return shares
}

// byShape has the share taken for a word of a language without a table, by its letters from none to
// seven: what holds sentences together is short.
var byShape = [...]float32{1, .4, .4, .4, .15, .08, .04, .02}

// rareShape is the share taken for longer words, for names and numbers, and for two characters that
// carry meaning in a script without spaces.
const rareShape = 0.006

// shapeShare guesses the share of texts that a word is in.
func shapeShare(w string, capital bool) float32 {
	first, size := utf8.DecodeRuneInString(w)
	if isSpaceless(first) {
		last, _ := utf8.DecodeRuneInString(w[size:])
		switch a, b := unicode.Is(unicode.Hiragana, first), unicode.Is(unicode.Hiragana, last); {
		case a && b:
			return .3
		case a || b:
			return .05
		}
		return rareShape
	}
	n := utf8.RuneCountInString(w)
	if n >= len(byShape) || n > 3 && capital || n > 2 && unicode.IsDigit(first) {
		return rareShape
	}
	return byShape[n]
}
