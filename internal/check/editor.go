package check

import (
	"fmt"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// Editor tells what an editor should look at again: reviews of an earlier text, with the hash of the present
// one, and overrides of claims that the document no longer makes.
func Editor(docs []brief.Document) []brief.Problem {
	var found []brief.Problem
	for _, d := range docs {
		note := func(key, rule, message, hint string) {
			found = append(found, brief.Problem{File: d.File, Line: d.LineOf(key), Rule: rule, Message: message, Hint: hint})
		}
		hash := d.BodyHash()
		if slices.ContainsFunc(d.Reviewed, func(r brief.Review) bool { return r.Hash == hash }) {
			d.Reviewed = nil // earlier ones are history
		}
		for _, r := range d.Reviewed {
			switch {
			case r.Hash == "":
				note("reviewed", "unhashed-review", fmt.Sprintf("the review by %s does not say of which text it is", r.By), "add hash: "+hash+" if it is of the text as it stands")
			case r.Hash != hash:
				note("reviewed", "older-review", fmt.Sprintf("the text changed since the review by %s", r.By), "once it was read again, record that with hash: "+hash)
			}
		}
		said := map[string]bool{}
		for _, claims := range [][]brief.Claim{d.Uncited, d.Claims} {
			for _, c := range claims {
				text := fold(c.Text)
				_, bare, _ := strings.Cut(text, ": ")
				said[text], said[bare] = true, true
			}
		}
		for _, o := range d.Overrides {
			if !said[fold(o.Claim)] {
				note("overrides", "unused-override", fmt.Sprintf("the override of %s fits no claim", inMarks(o.Claim)), "write the claim as the page has it, or take the override out")
			}
		}
	}
	return brief.SortProblems(found)
}
