package brief

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// NewID derives the ID of a briefing or story from what tells it apart when it is first written, such
// as its source's ID and hash: ten lower-case letters and digits, 50 bits of a SHA-256. An ID is
// derived once and then kept, whatever becomes of the parts.
func NewID(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:])[:10])
}
