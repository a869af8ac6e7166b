package cluster

import (
	"cmp"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// A Printing is an article as one outlet brought it out.
type Printing struct {
	ID        string
	Text      string // the article's body
	Agency    string // the wire agencies it credits, "AFP, Reuters"
	Publisher string
}

// A Copy is a printing that counts with another one, and why: what ties it to that one, or to a copy of it.
type Copy struct {
	ID  string
	Of  string // the ID of the printing that stands for both
	Why brief.CopyWhy
}

// Copies returns which printings of one story are not independent of another one, in the order of their
// IDs; the others are independent. Printings are tied that share most of their text, or one of them
// most of its own with the other; that credit one agency, or one of which is the agency's own; or that
// one publisher brought out. All that are tied, one by one, count with the one among them that is an
// agency's own, else has the longest text, else comes first by its ID.
func Copies(printings []Printing) []Copy {
	order := make([]int, len(printings))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return prefer(printings[a], printings[b]) })
	sorted := make([]Printing, len(order))
	for i, at := range order {
		sorted[i] = printings[at]
	}
	ties := textTies(sorted)
	ties = append(ties, sharedTies(sorted, brief.CopyAgency, agenciesOf)...)
	ties = append(ties, sharedTies(sorted, brief.CopyPublisher, publisherOf)...)
	return chain(sorted, ties)
}

// prefer orders printings by how well they stand for their copies.
func prefer(a, b Printing) int {
	return cmp.Or(
		cmp.Compare(agencyName(b.Publisher), "")-cmp.Compare(agencyName(a.Publisher), ""),
		cmp.Compare(len(b.Text), len(a.Text)), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Text, b.Text),
		cmp.Compare(a.Agency, b.Agency), cmp.Compare(a.Publisher, b.Publisher),
	)
}

// A tie binds two printings, by their places, the first one first.
type tie struct {
	a, b int
	why  brief.CopyWhy
}

// sharedTies ties every printing to the first one that has a key of its.
func sharedTies(printings []Printing, why brief.CopyWhy, keys func(Printing) []string) []tie {
	first := map[string]int{}
	var ties []tie
	for i, p := range printings {
		for _, key := range keys(p) {
			if at, ok := first[key]; ok {
				ties = append(ties, tie{at, i, why})
			} else {
				first[key] = i
			}
		}
	}
	return ties
}

// chain follows the ties, the strongest kind first, from each printing to the one that stands for it.
func chain(printings []Printing, ties []tie) []Copy {
	near := make([][]tie, len(printings))
	for _, t := range ties {
		near[t.a] = append(near[t.a], t)
		near[t.b] = append(near[t.b], tie{t.b, t.a, t.why})
	}
	var copies []Copy
	reached := make([]bool, len(printings))
	for i, p := range printings {
		if reached[i] {
			continue
		}
		reached[i] = true
		for queue := []int{i}; len(queue) > 0; queue = queue[1:] {
			for _, t := range near[queue[0]] {
				if !reached[t.b] {
					reached[t.b] = true
					queue = append(queue, t.b)
					copies = append(copies, Copy{printings[t.b].ID, p.ID, t.why})
				}
			}
		}
	}
	slices.SortFunc(copies, func(a, b Copy) int { return cmp.Compare(a.ID, b.ID) })
	return copies
}

// publisherOf returns the publisher as it is compared; an agency's own reports are tied as its credits.
func publisherOf(p Printing) []string {
	if name := plain(p.Publisher); name != "" {
		return []string{name}
	}
	return nil
}

// plain returns a publisher's name in small letters without the article and the domain's ending.
func plain(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	name = strings.TrimPrefix(strings.TrimPrefix(name, "www."), "the ")
	return strings.TrimSuffix(name, ".com")
}
