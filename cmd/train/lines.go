package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"briefing/internal/clean"
)

// The recipe of `train lines`.
//
// Data: clean/lines_dev.jsonl, web pages as lines of text, each line labelled as the article's or not; a
// page comes as everything visible and as its paragraphs and list items alone. Every line that no rule of
// clean has named is an example, whether or not its page is a whole page to clean.
//
// Objective: logistic loss. A line weighs 1 and 1 more for every ten words up to 60, so that both the
// lines and the words count that go wrong, and all of a page's lines by the root of 100 over their
// number, lest a few endless pages decide. Each measure is cut into up to eight steps at its quantiles
// over all data, each step has its weight, and an L2 penalty holds them small.
//
// Optimisation: Adam over the whole data from zero, with a rate that falls to zero; nothing is random.
//
// Folds: the sites in the order of a hash of their names, dealt out into five; both views of a page, and
// all pages of a site, are in one fold. Bias and cost of change were chosen on these folds.
const (
	steps     = 8    // of a measure
	rounds    = 80   // of the optimisation
	lineRate  = 0.05 // of the optimisation, at its start
	penalty   = 750  // of the sum of squared weights, halved
	bias      = 0.7  // added to every line's score: a line lost costs more than one too many
	change    = 0.5  // of going from article to furniture
	longLine  = 60   // words from which on a line weighs no more
	wordsOne  = 10   // words that weigh as much as a line
	pageLines = 100  // lines of a page whose lines weigh 1
)

// A pasted is one view of a page.
type pasted struct {
	Page, View string
	Lines      []struct {
		Text string
		Keep bool
	}

	fold     int
	text     string
	measured []clean.Measured
}

const lineWeights = "internal/clean/lines.json"

// learnLines trains the weights of clean's learned step.
func learnLines(data string) error {
	pages, err := readPasted(data)
	if err != nil {
		return err
	}
	cuts := quantiles(pages)
	all := learn(pages, cuts, func(pasted) bool { return true })
	parts := make([]clean.Weights, folds)
	for k := range parts {
		parts[k] = learn(pages, cuts, func(p pasted) bool { return p.fold != k })
	}
	fmt.Println("line / token F1   page            paragraphs")
	report("rules alone", pages, func(pasted) clean.Weights { return clean.Weights{} })
	report("fitted", pages, func(pasted) clean.Weights { return all })
	report("held out", pages, func(p pasted) clean.Weights { return parts[p.fold] })
	file, err := json.Marshal(all)
	if err != nil {
		return err
	}
	file = bytes.ReplaceAll(file, []byte("},"), []byte("},\n")) // a measure a line
	return os.WriteFile(lineWeights, append(file, '\n'), 0o644)
}

// readPasted reads the labelled pages, measures them and deals them out into folds by site.
func readPasted(data string) ([]pasted, error) {
	type saved struct{ ID, Set, URL string }
	list, err := load[saved](filepath.Join(data, "clean", "html_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	site := map[string]string{}
	var sites []string
	for _, s := range list {
		u, err := url.Parse(s.URL)
		if err != nil {
			return nil, err
		}
		name := strings.TrimPrefix(u.Hostname(), "www.")
		site[s.Set+"/"+s.ID] = name
		sites = append(sites, name)
	}
	slices.SortFunc(sites, func(a, b string) int {
		if x, y := hash(a), hash(b); x != y {
			return int(min(max(int64(x)-int64(y), -1), 1))
		}
		return strings.Compare(a, b)
	})
	sites = slices.Compact(sites)
	pages, err := load[pasted](filepath.Join(data, "clean", "lines_dev.jsonl"))
	for i := range pages {
		p := &pages[i]
		p.fold = slices.Index(sites, site[p.Page]) % folds
		for _, l := range p.Lines {
			p.text += strings.Join(strings.Fields(l.Text), " ") + "\n"
		}
		p.measured = clean.Measure(p.text)
	}
	return pages, err
}

func hash(s string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(s))
	return h.Sum32()
}

// load reads a file of one JSON object a line.
func load[T any](name string) ([]T, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var all []T
	for decoder := json.NewDecoder(bytes.NewReader(data)); decoder.More(); {
		var item T
		if err := decoder.Decode(&item); err != nil {
			return nil, fmt.Errorf("%s: object %d: %w", name, len(all)+1, err)
		}
		all = append(all, item)
	}
	return all, nil
}

// quantiles cuts each measure into steps that hold about as many lines each.
func quantiles(pages []pasted) [][]float32 {
	cuts := make([][]float32, len(clean.MeasureNames()))
	for k := range cuts {
		var values []float32
		for _, p := range pages {
			for _, m := range p.measured {
				if m.Open {
					values = append(values, m.Values[k])
				}
			}
		}
		slices.Sort(values)
		if few := slices.Compact(slices.Clone(values)); len(few) <= steps {
			cuts[k] = few[min(1, len(few)):]
			continue
		}
		for q := 1; q < steps; q++ {
			if v := values[q*len(values)/steps]; v > values[0] && !slices.Contains(cuts[k], v) {
				cuts[k] = append(cuts[k], v)
			}
		}
	}
	return cuts
}

// A labelled is a line to learn from: the step of each measure, as an index into all weights, and what it
// should be.
type labelled struct {
	active []int
	weight float64
	body   float64 // 1 or 0
}

// labelledLines returns the lines of the pages that are to be used.
func labelledLines(pages []pasted, cuts [][]float32, use func(pasted) bool) []labelled {
	var all []labelled
	for _, p := range pages {
		if !use(p) {
			continue
		}
		for _, m := range p.measured {
			if !m.Open {
				continue
			}
			l := p.Lines[m.Line-1]
			words := min(len(token.FindAllString(l.Text, -1)), longLine)
			e := labelled{weight: (1 + float64(words)/wordsOne) * math.Sqrt(pageLines/float64(len(p.measured)))}
			if l.Keep {
				e.body = 1
			}
			for k, v := range m.Values {
				step, _ := slices.BinarySearchFunc(cuts[k], v, func(cut, v float32) int {
					if cut <= v {
						return -1
					}
					return 1
				})
				e.active = append(e.active, k*(steps+1)+step)
			}
			all = append(all, e)
		}
	}
	return all
}

// learn fits the weights to the pages that are to be used.
func learn(pages []pasted, cuts [][]float32, use func(pasted) bool) clean.Weights {
	all := labelledLines(pages, cuts, use)
	w := make([]float64, len(cuts)*(steps+1))
	g, mean, square := make([]float64, len(w)), make([]float64, len(w)), make([]float64, len(w))
	for round := 1; round <= rounds; round++ {
		for k := range g {
			g[k] = -penalty * w[k]
		}
		for _, e := range all {
			score := 0.0
			for _, k := range e.active {
				score += w[k]
			}
			wrong := e.weight * (e.body - 1/(1+math.Exp(-score)))
			for _, k := range e.active {
				g[k] += wrong
			}
		}
		t := float64(round)
		speed := lineRate * min(1, 2*(1-t/(rounds+1)))
		for k := range w {
			mean[k] += 0.1 * (g[k] - mean[k])
			square[k] += 0.01 * (g[k]*g[k] - square[k])
			w[k] += speed * mean[k] / (1 - math.Pow(0.9, t)) / (math.Sqrt(square[k]/(1-math.Pow(0.99, t))) + 1e-6)
		}
	}
	weights := clean.Weights{Bias: bias, Change: change, Measures: map[string]clean.Scale{}}
	for k, name := range clean.MeasureNames() {
		s := clean.Scale{Cuts: cuts[k]}
		for step := range len(cuts[k]) + 1 {
			s.Weights = append(s.Weights, math.Round(w[k*(steps+1)+step]*1000)/1000)
		}
		weights.Measures[name] = s
	}
	return weights
}

var token = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// A counter is how much was kept rightly and wrongly, and how much was lost.
type counter struct{ hit, noise, lost float64 }

func (c counter) f1() float64 { return 2 * c.hit / max(2*c.hit+c.noise+c.lost, 1) }

// report cleans every page with the weights given for it and prints the F1 of what is kept.
func report(name string, pages []pasted, weights func(pasted) clean.Weights) {
	fmt.Printf("%-18s", name)
	for _, view := range []string{"page", "pscrape"} {
		var lines, tokens counter
		for _, p := range pages {
			if p.View != view {
				continue
			}
			kept := map[int]bool{}
			for _, l := range weights(p).Text(p.text).Lines {
				kept[l.Number] = l.Role != clean.Noise
			}
			for i, l := range p.Lines {
				n := float64(len(token.FindAllString(l.Text, -1)))
				switch {
				case kept[i+1] && l.Keep:
					lines.hit++
					tokens.hit += n
				case kept[i+1]:
					lines.noise++
					tokens.noise += n
				case l.Keep:
					lines.lost++
					tokens.lost += n
				}
			}
		}
		fmt.Printf("%.3f / %.3f   ", lines.f1(), tokens.f1())
	}
	fmt.Println()
}
