// Package cluster groups texts that tell of one event, and tells which of them are copies of each other.
package cluster

import (
	"cmp"
	"slices"

	"briefing/internal/brief"
)

// A Doc is a text to be grouped with others.
type Doc struct {
	ID       string
	Title    string
	Text     string
	Date     brief.Date // when it was published; zero when that is not known
	Language string     // BCP 47; "" when that is not known
	Names    []string   // whom and what the text names, in canonical form; they count as words of it
	Story    string     // a fixed label: texts of one label stay together, texts of two never join; "" for free
}

// Group returns the indexes of the texts that tell of one event, every text in exactly one group, those
// that stand alone as groups of one. Groups and their members are in the order of their IDs, and are the
// same whatever the order of docs.
//
// Texts are vectors of their words weighted by rarity (tf-idf: Salton and Buckley, 1988), and groups are
// joined by average linkage (UPGMA: Sokal and Michener, 1958) as long as their mean cosine, lowered by
// the days between them, stays above a threshold. Only texts that share some of their weightiest words
// are compared, so the time is near linear in the texts.
//
// The threshold is a compromise. Below a cosine of .12 two texts are seldom on one event, above .25 they
// mostly are; between, a theme (one war, one league) and an event seen from two sides look alike.
func Group(docs []Doc) [][]int {
	return group(docs, defaults)
}

// group is Group with other numbers.
func group(docs []Doc, t tuning) [][]int {
	t.threshold += t.strict * t.few / (t.few + float64(len(docs)))
	order := canonical(docs)
	vectors := weigh(docs, order, t)
	l := newLinker(docs, order, vectors, t)
	l.fix()
	l.join(neighbours(vectors, t))
	groups := l.groups()
	for _, g := range groups {
		for i, at := range g {
			g[i] = order[at]
		}
	}
	return groups
}

// canonical returns the indexes of docs in an order that depends on what they are alone.
func canonical(docs []Doc) []int {
	order := make([]int, len(docs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int {
		x, y := docs[a], docs[b]
		return cmp.Or(
			cmp.Compare(x.ID, y.ID), cmp.Compare(x.Title, y.Title), cmp.Compare(x.Text, y.Text), x.Date.Compare(y.Date),
			cmp.Compare(x.Language, y.Language), cmp.Compare(x.Story, y.Story), slices.Compare(x.Names, y.Names), cmp.Compare(a, b),
		)
	})
	return order
}

// tuning holds what was chosen by measuring.
type tuning struct {
	threshold float64 // of the mean cosine between the texts of two groups, when there are many texts
	strict    float64 // added to it when there are few, which tell little of what is common among them
	few       float64 // texts at which half of that is added
	kept      int     // how many of a text's weightiest words are compared
	indexed   int     // how many of these lead to the texts compared with it
	listed    int     // how many texts a word leads to, and a text is compared with
	prior     float64 // how many texts the table of common words stands for
	day       float64 // days between two texts up to which they count as of one time
	lead      float64 // cosine of the lead of one text with another one, below which the two count as less near
	short     float64 // how much nearer than long texts the shortest must be: this many times and once
	fade      float64 // further days in which what they share loses half of its weight
}

var defaults = tuning{threshold: 0.13, strict: 0.04, few: 50, kept: 160, indexed: 32, listed: 64, prior: 1300, day: 8, fade: 20, lead: 0.1, short: 1.5}
