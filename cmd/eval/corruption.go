package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"slices"

	"briefing/internal/verify"
)

const (
	perArticle = 2          // how many claims of one article each way of changing one makes
	seedOfAll  = 0x6b726570 // fixes which ones
)

// A maker changes one thing of a sentence, or says that the sentence has no such thing. What it
// returns must not follow from the article if it belongs to the corruptions, and must follow from it
// if it belongs to the rewordings.
type maker struct {
	kind    string // the row it counts in
	variant string
	make    func(m *material, c claim, r *rand.Rand) (string, bool)
}

// A trial is a claim that was checked.
type trial struct {
	maker    int
	was, now string
	verdict  verify.Verdict
}

// corruption measures the gate: how many of the sentences made untrue it stops, and how many true ones.
// The articles' second half is shown apart, because rules are tried on the first alone; so examples, at
// most as many as are asked for of each way of changing, are of the first.
func corruption(data string, examples int, out io.Writer) ([]row, error) {
	articles, err := load[article](filepath.Join(data, "summ", "cnndm_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	all := readAll(articles)
	rows := []row{{"THE GATE (first / second half of the articles)", "", ""}}
	rows = append(rows, tryAll(all, corruptions, examples, out)...)
	rows = append(rows, tryAll(all, rewordings, examples, out)...)
	rows = append(rows, highlights(all, examples, out)...)
	return append(rows, gateSpeed(all)...), nil
}

// A tally counts trials and those that were flagged, in the two halves of the articles.
type tally struct{ n, flagged [2]int }

func (t *tally) add(half int, flagged bool) {
	t.n[half]++
	if flagged {
		t.flagged[half]++
	}
}

func (t tally) String() string {
	share := func(flagged, n int) float64 { return 100 * float64(flagged) / float64(max(1, n)) }
	return fmt.Sprintf("%.2f %%  (%.2f / %.2f, of %d)", share(t.flagged[0]+t.flagged[1], t.n[0]+t.n[1]),
		share(t.flagged[0], t.n[0]), share(t.flagged[1], t.n[1]), t.n[0]+t.n[1])
}

// A campaign is a set of makers and what of their claims should be flagged.
type campaign struct {
	title  string
	wrong  bool // its claims are untrue, so that what is not flagged is a miss
	whole  string
	makers []maker
	reach  func(kind string) string
}

// tryAll checks what the makers make of every article, and counts by kind and by variant.
func tryAll(all []*material, c campaign, examples int, out io.Writer) []row {
	trials := each(all, func(m *material) []trial { return m.trials(c.makers) })
	kinds, variants := map[string]*tally{}, make([]tally, len(c.makers))
	shown := make([]int, len(c.makers))
	var whole tally
	for i, some := range trials {
		half := i * 2 / max(1, len(trials))
		for _, t := range some {
			maker, flagged := c.makers[t.maker], !t.verdict.Supported()
			if kinds[maker.kind] == nil {
				kinds[maker.kind] = &tally{}
			}
			kinds[maker.kind].add(half, flagged)
			variants[t.maker].add(half, flagged)
			whole.add(half, flagged)
			if flagged != c.wrong && half == 0 && shown[t.maker] < examples {
				shown[t.maker]++
				fmt.Fprintf(out, "%s: %s: %s (%s)\n    was %s\n    now %s\n    %v\n", c.title, maker.kind, maker.variant, all[i].ID, t.was, t.now, t.verdict.Missing)
			}
		}
	}
	rows := []row{{c.title, whole.String(), c.whole}}
	for i, maker := range c.makers {
		if i == 0 || maker.kind != c.makers[i-1].kind {
			if t := kinds[maker.kind]; t != nil {
				rows = append(rows, row{"  " + maker.kind, t.String(), c.reach(maker.kind)})
			}
		}
		if alone := maker.variant == ""; !alone && variants[i].n != [2]int{} {
			rows = append(rows, row{"    " + maker.variant, variants[i].String(), ""})
		}
	}
	return rows
}

// trials checks up to perArticle claims of each maker, of sentences drawn without order.
func (m *material) trials(makers []maker) []trial {
	var trials []trial
	for k, maker := range makers {
		r := rand.New(rand.NewPCG(seedOfAll, uint64(m.number)<<16|uint64(k)))
		order := r.Perm(len(m.claims))
		made := 0
		for _, i := range order {
			if made == perArticle && maker.kind != "untouched" {
				break
			}
			now, ok := maker.make(m, m.claims[i], r)
			if !ok || now == m.claims[i].text && maker.kind != "untouched" {
				continue
			}
			made++
			trials = append(trials, trial{k, m.claims[i].text, now, m.checker.Check(now)})
		}
	}
	return trials
}

// untouched is a sentence as it stands.
func untouched(_ *material, c claim, _ *rand.Rand) (string, bool) { return c.text, true }

// kindsOf lists the kinds of a verdict, each once, for the rows of the highlights.
func kindsOf(v verify.Verdict) []verify.Kind {
	var kinds []verify.Kind
	for _, missing := range v.Missing {
		if !slices.Contains(kinds, missing.Kind) {
			kinds = append(kinds, missing.Kind)
		}
	}
	return kinds
}
