package verify

import (
	"strconv"
	"strings"

	"briefing/internal/brief"
)

// version changes when what was found supported before may no longer be.
const version = 1

// Fingerprint returns a hash of all that a document's verdict depends on: what it says, the bytes of its
// sources, its overrides and how claims are checked. A document whose fingerprint is the same as when it
// passed need not be checked again.
func Fingerprint(d brief.Document) string {
	parts := []string{strconv.Itoa(version), d.Title, d.Description, d.Body}
	for _, s := range d.Sources {
		parts = append(parts, s.ID, s.SHA256, s.Title, s.Publisher, s.Agency, s.Author, s.Date.String())
	}
	for _, o := range d.Overrides {
		parts = append(parts, o.Claim, o.Reason)
	}
	return brief.Hash(strings.Join(parts, "\x00"))
}
