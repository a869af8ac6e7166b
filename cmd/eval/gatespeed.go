package main

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"time"

	"briefing/internal/verify"
)

// speedWords is how long the source is that many claims are checked against, in words.
const speedWords = 1000

// passes is how often each claim is checked in one round of timing.
const passes = 20

// gateSpeed times claims against one source on one core: the sentences of an article, true and changed,
// and its highlights.
func gateSpeed(all []*material) []row {
	var m *material
	for _, m = range all {
		if len(strings.Fields(m.body)) >= speedWords {
			break
		}
	}
	if m == nil {
		return nil
	}
	claims := append([]string{}, m.Summary...)
	r := rand.New(rand.NewPCG(seedOfAll, 0))
	for _, c := range m.claims {
		claims = append(claims, c.text)
		for _, k := range corruptions.makers {
			if text, ok := k.make(m, c, r); ok {
				claims = append(claims, text)
			}
		}
	}
	checker := verify.New([]verify.Source{{ID: m.ID, Text: strings.Join(strings.Fields(m.body)[:min(speedWords, len(strings.Fields(m.body)))], " ")}})
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var speeds []float64
	for range rounds {
		start := time.Now()
		for range passes {
			for _, c := range claims {
				checker.Check(c)
			}
		}
		speeds = append(speeds, float64(passes*len(claims))/time.Since(start).Seconds())
	}
	return []row{{"claims a second on one core, against 1,000 words", fmt.Sprintf("%.0f (of %d claims)", median(speeds), len(claims)), "20,000"}}
}
