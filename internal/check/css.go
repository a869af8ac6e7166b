package check

import (
	"bytes"
	"regexp"
	"strings"
)

var (
	cssURL     = regexp.MustCompile(`(?i)\burl\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'()]*))\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')`)
	cssComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
)

// css checks the files that a style sheet uses.
func (s *site) css(r *report, data []byte) { s.styles(r, 1, data) }

// styles checks the files that style rules use. They begin on the given line.
func (s *site) styles(r *report, line int, data []byte) {
	if !bytes.Contains(data, []byte("(")) && !bytes.Contains(data, []byte("@")) {
		return
	}
	data = cssComment.ReplaceAllFunc(data, func(comment []byte) []byte {
		return bytes.Repeat([]byte("\n"), bytes.Count(comment, []byte("\n")))
	})
	for _, at := range cssURL.FindAllSubmatchIndex(data, -1) {
		for group := 2; group < len(at); group += 2 {
			if at[group] < 0 {
				continue
			}
			if to := string(data[at[group]:at[group+1]]); to != "" && !strings.HasPrefix(to, "#") { // "#id" is of the picture it styles
				s.link(r, line+bytes.Count(data[:at[0]], []byte("\n")), to)
			}
		}
	}
}
