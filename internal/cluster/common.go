package cluster

import (
	_ "embed"
	"math"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// commonTable lists words of English news by how common they are: a line a class, the class first. A
// word of class n is in one of 2^(n/2) texts.
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
