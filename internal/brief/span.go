package brief

import (
	"crypto/sha256"
	"encoding/hex"
)

// A Span is a half-open range of byte offsets, [Start, End), into one source text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// In returns the slice of text that the span covers. It panics, as a slice expression does, when
// the span lies outside text; use [Span.Fits] on spans that were read from a file.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Fits reports whether the span is ordered and lies inside text.
func (s Span) Fits(text string) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) }

// Len returns the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Evidence is a passage of one source that a claim rests on.
//
// Quote is exactly the bytes of Span in the source's text. It is kept beside the offsets so that a
// passage can be shown without the source, and found again after the source has been edited.
type Evidence struct {
	Source    string `json:"source"` // the source's ID
	Span             // byte offsets into the source's text
	Quote     string `json:"quote"`
	Paragraph int    `json:"-"` // which body paragraph of the source, from 1; 0 when unknown
}

// Anchor returns the fragment under which the passage is found on a page: the first eight
// hexadecimal digits of its quote's SHA-256, so that better cleaning never moves a link.
func (e Evidence) Anchor() string {
	sum := sha256.Sum256([]byte(e.Quote))
	return hex.EncodeToString(sum[:4])
}
