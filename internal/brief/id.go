package brief

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strconv"
	"strings"
)

// NewID derives the ID of a briefing or story from what tells it apart when it is first written, such
// as its source's ID and hash: ten lower-case letters and digits, 50 bits of a SHA-256. An ID is
// derived once and then kept, whatever becomes of the parts.
func NewID(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:10])
}

// CorrectionIDs returns the ID of each correction of a document, whose item in feeds has the ID given. A
// correction is known by its day and its place among those of that day, so that its words can be mended;
// one that is noted twice has the ID "" the second time.
func CorrectionIDs(item string, corrections []Correction) []string {
	ids := make([]string, len(corrections))
	onDay := map[string]int{}
	for i, c := range corrections {
		if slices.Contains(corrections[:i], c) {
			continue
		}
		c.On.Clock = ""
		day := c.On.String()
		onDay[day]++
		ids[i] = NewID("correction", item, day, strconv.Itoa(onDay[day]))
	}
	return ids
}
