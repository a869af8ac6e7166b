package digest

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
	"briefing/internal/quote"
)

// fewestWords is how many words a piece of a sentence has at least that is listed as said: “compel it to
// choose peace” tells little outside its sentence.
const fewestWords = 8

// fragmentary reports whether quoted words are a short piece of a sentence.
func fragmentary(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first) && len(strings.Fields(text)) < fewestWords
}

// maxQuotes is how many quotations a digest has at most.
const maxQuotes = 8

// quotes returns who said what. Of very many quotations everybody's first ones are taken, so that one
// interview does not silence the others.
func quotes(texts []parsed) []brief.Quotation {
	var all []brief.Quotation
	for _, t := range texts {
		for _, q := range quote.Find(t.Text, t.quoting, t.names, t.Language) {
			if fragmentary(q.Text) {
				continue
			}
			for i := range q.Evidence {
				q.Evidence[i].Source = t.ID
			}
			all = append(all, q)
		}
	}
	if len(all) <= maxQuotes {
		return all
	}
	turn := make([]int, len(all)) // whose how manieth quotation each is
	order := make([]int, len(all))
	said := map[string]int{}
	for i, q := range all {
		turn[i], order[i] = said[q.Speaker], i
		said[q.Speaker]++
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(turn[a], turn[b]) })
	order = order[:maxQuotes]
	slices.Sort(order)
	chosen := make([]brief.Quotation, maxQuotes)
	for i, k := range order {
		chosen[i] = all[k]
	}
	return chosen
}
