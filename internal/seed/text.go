package seed

import (
	"unicode/utf8"

	"briefing/internal/brief"
)

// decode returns a file's bytes as UTF-8 without BOM, or the problem that keeps it from being read.
func decode(file string, data []byte) (string, *brief.Problem) {
	if p := tooLarge(file, int64(len(data))); p != nil {
		return "", p
	}
	if !utf8.Valid(data) {
		return "", &brief.Problem{File: file, Rule: "undecodable", Message: "the encoding is not known", Hint: "save it as UTF-8"}
	}
	return string(data), nil
}
