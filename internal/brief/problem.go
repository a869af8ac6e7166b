package brief

import (
	"cmp"
	"slices"
	"strconv"
)

// A Problem is an author's mistake, told in one line with its remedy. (A failure of the system,
// such as a full disk, is an error instead.)
type Problem struct {
	File    string `json:"file,omitempty"` // slash-separated, relative to the site's folder
	Line    int    `json:"line,omitempty"` // from 1; 0 when the problem is not in one line
	Rule    string `json:"rule"`           // a short stable name, "bad-date"
	Message string `json:"message"`        // what is wrong
	Hint    string `json:"hint,omitempty"` // what to do about it
}

// String returns "file:line: message; hint", without the parts that are not known.
func (p Problem) String() string {
	s := p.Message
	if p.Hint != "" {
		s += "; " + p.Hint
	}
	switch {
	case p.File == "":
		return s
	case p.Line == 0:
		return p.File + ": " + s
	}
	return p.File + ":" + strconv.Itoa(p.Line) + ": " + s
}

// SortProblems returns the problems ordered by file, line, rule and message, each one once.
func SortProblems(problems []Problem) []Problem {
	sorted := slices.Clone(problems)
	slices.SortFunc(sorted, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Message, b.Message), cmp.Compare(a.Hint, b.Hint))
	})
	return slices.Compact(sorted)
}
