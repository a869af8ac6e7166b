package brief

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Hash returns the first 16 hexadecimal digits of the SHA-256 of a part of a content file, with LF line
// endings and without the line breaks at its ends, which editors add and drop on their own.
func Hash(part string) string {
	part = strings.Trim(strings.ReplaceAll(part, "\r\n", "\n"), "\n")
	sum := sha256.Sum256([]byte(part))
	return hex.EncodeToString(sum[:8])
}
