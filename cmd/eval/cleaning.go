package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"briefing/internal/clean"
	"briefing/internal/page"
)

func unmarshal(data []byte, v any) error { return json.Unmarshal(data, v) }

var token = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// A counter is how much was kept rightly and wrongly, and how much was lost.
type counter struct{ hit, noise, lost float64 }

func (c counter) f1() float64 {
	if c.hit == 0 {
		return 0
	}
	p, r := c.hit/(c.hit+c.noise), c.hit/(c.hit+c.lost)
	return 2 * p * r / (p + r)
}

// lines scores which lines of pasted pages are kept, cross-heads included as the references have them.
func lines(data string) ([]row, error) {
	type pasted struct {
		View  string
		Lines []struct {
			Text string
			Keep bool
		}
	}
	pages, err := load[pasted](filepath.Join(data, "clean", "lines_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, view := range []struct{ key, name, reach string }{
		{"page", "pasted page, line / token F1", "above .795 / .915"},
		{"pscrape", "pasted paragraphs, line / token F1", "above .799 / .935"},
	} {
		var byLine, byToken counter
		for _, p := range pages {
			if p.View != view.key {
				continue
			}
			texts := make([]string, len(p.Lines))
			for i, l := range p.Lines {
				texts[i] = strings.Join(strings.Fields(l.Text), " ")
			}
			kept := map[int]bool{}
			for _, l := range clean.Text(strings.Join(texts, "\n")).Lines {
				kept[l.Number-1] = l.Role != clean.Noise
			}
			for i, l := range p.Lines {
				n := float64(len(token.FindAllString(l.Text, -1)))
				switch {
				case kept[i] && l.Keep:
					byLine.hit++
					byToken.hit += n
				case kept[i]:
					byLine.noise++
					byToken.noise += n
				case l.Keep:
					byLine.lost++
					byToken.lost += n
				}
			}
		}
		rows = append(rows, row{view.name, fmt.Sprintf("%.3f / %.3f", byLine.f1(), byToken.f1()), view.reach})
	}
	return rows, nil
}

// pages scores the articles found in saved pages, by the runs of four words they share with the
// reference, and whether their address is right.
func pages(data string) ([]row, error) {
	type saved struct{ ID, Set, File, Body, URL string }
	all, err := load[saved](filepath.Join(data, "clean", "html_dev.jsonl"))
	if err != nil {
		return nil, err
	}
	type result struct {
		p, r  float64
		found bool // there is anything to be right or wrong about
		page  page.Page
		err   error
	}
	results := each(all, func(s saved) (r result) {
		source, err := os.ReadFile(filepath.Join(data, "clean", s.File))
		if err != nil {
			return result{err: err}
		}
		r.page, _ = page.Extract(string(source)) // a page without an article scores nothing
		r.p, r.r, r.found = shingled(s.Body, bodyOf(r.page.Text))
		return r
	})
	var rows []row
	for _, set := range []struct{ key, reach string }{{"sh", "F1 .965"}, {"af", "F1 .930"}} {
		var p, r, np, nr, right, addressed float64
		for i, s := range all {
			if s.Set != set.key {
				continue
			}
			if results[i].err != nil {
				return nil, results[i].err
			}
			if results[i].found {
				p += results[i].p
				np++
			}
			r += results[i].r
			nr++
			if s.URL != "" && results[i].page.URL != "" {
				addressed++
				if sameAddress(s.URL, results[i].page.URL) {
					right++
				}
			}
		}
		p, r = p/max(np, 1), r/max(nr, 1)
		rows = append(rows, row{fmt.Sprintf("HTML body, %s (%.0f pages)", set.key, nr), fmt.Sprintf("P %.3f  R %.3f  F1 %.3f", p, r, 2*p*r/(p+r)), set.reach})
		if addressed > 0 {
			rows = append(rows, row{"  address right, where one is found", fmt.Sprintf("%.0f of %.0f (%.2f)", right, addressed, right/addressed), ".95"})
		}
	}
	return rows, nil
}

// bodyOf is what cleaning leaves of an extracted page.
func bodyOf(text string) string {
	var kept []string
	for _, l := range clean.Extracted(text).Lines {
		for _, span := range l.Kept {
			kept = append(kept, span.In(text))
		}
	}
	return strings.Join(kept, "\n")
}

// shingled returns precision and recall of the runs of four words; found is false when got has none.
func shingled(gold, got string) (precision, recall float64, found bool) {
	count := func(text string) (map[string]int, int) {
		words := token.FindAllString(text, -1)
		m, n := map[string]int{}, 0
		for i := range max(min(len(words), 1), len(words)-3) {
			m[strings.Join(words[i:min(i+4, len(words))], " ")]++
			n++
		}
		return m, n
	}
	a, na := count(gold)
	b, nb := count(got)
	hits := 0
	for s, n := range a {
		hits += min(n, b[s])
	}
	if nb == 0 || na == 0 {
		return 0, 0, false
	}
	return float64(hits) / float64(nb), float64(hits) / float64(na), true
}

func sameAddress(a, b string) bool {
	plain := func(s string) string {
		_, s, _ = strings.Cut(s, "://")
		s, _, _ = strings.Cut(s, "#")
		s, _, _ = strings.Cut(s, "?")
		return strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(s), "www."), "/")
	}
	return plain(a) == plain(b)
}
