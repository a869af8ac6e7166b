package verify

import (
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// A Seal remembers what of a document its sources bore out, where they may no longer be at hand: each claim
// with the sources it cites, and each passage. It holds 24 bits of each one's SHA-256.
type Seal string

// sealed is the length of one entry: the base64 of three bytes.
const sealed = 4

// NewSeal returns the seal of a document that passed.
func NewSeal(d brief.Document) Seal {
	var entries []string
	for _, claims := range [][]brief.Claim{d.Uncited, d.Claims} {
		for _, c := range claims {
			entries = append(entries, sealOf(claimed(c)))
		}
	}
	for _, note := range d.Notes {
		entries = append(entries, sealOf(note.Source, note.Quote))
	}
	slices.Sort(entries)
	return Seal(strings.Join(slices.Compact(entries), ""))
}

// HasClaim reports whether the claim was in the document when it passed, as it is now.
func (s Seal) HasClaim(c brief.Claim) bool { return s.has(sealOf(claimed(c))) }

// HasPassage reports whether the passage was in the document when it passed.
func (s Seal) HasPassage(e brief.Evidence) bool { return s.has(sealOf(e.Source, e.Quote)) }

func (s Seal) has(entry string) bool {
	for i := 0; i+sealed <= len(s); i += sealed {
		if string(s[i:i+sealed]) == entry {
			return true
		}
	}
	return false
}

// claimed is what a claim says and of which sources.
func claimed(c brief.Claim) string {
	parts := []string{c.Text}
	for _, e := range c.Evidence {
		parts = append(parts, e.Source)
	}
	return strings.Join(parts, "\x00")
}

func sealOf(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return base64.RawURLEncoding.EncodeToString(sum[:3])
}
