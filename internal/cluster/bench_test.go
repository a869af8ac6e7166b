package cluster

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
)

// events makes texts of made-up words, each about 300 words long: three texts an event, which share
// names and rarer words, over a vocabulary in which few words are common, as Zipf has it.
func events(n int) []Doc {
	r := rand.New(rand.NewSource(1))
	zipf := rand.NewZipf(r, 1.1, 4, 60_000)
	docs := make([]Doc, n)
	var topic []string
	for i := range docs {
		if i%3 == 0 {
			topic = nil
			for range 40 {
				topic = append(topic, fmt.Sprintf("topical%d", r.Intn(200_000)))
			}
		}
		var b strings.Builder
		for range 300 {
			if r.Intn(6) == 0 {
				b.WriteString(topic[r.Intn(len(topic))])
			} else {
				fmt.Fprintf(&b, "word%d", zipf.Uint64())
			}
			b.WriteByte(' ')
		}
		docs[i] = Doc{ID: fmt.Sprintf("%06d", i), Text: b.String(), Language: "en"}
	}
	return docs
}

func BenchmarkGroup(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		docs := events(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				groups := Group(docs)
				// A lead drawn at random may hold none of its event's words.
				if want := (n + 2) / 3; len(groups) < want || len(groups) > want+n/1000 {
					b.Fatalf("%d groups of %d texts", len(groups), n)
				}
			}
			b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "texts/s")
		})
	}
}

// BenchmarkGroupOneStory groups texts that all tell of one event, the worst case of the candidates.
func BenchmarkGroupOneStory(b *testing.B) {
	var docs []Doc
	r := rand.New(rand.NewSource(2))
	for i, d := range events(2_000) {
		d.Text += strings.Repeat(" eruption of Mount Karsas at Veldby", 1+r.Intn(9)) + strings.Join(strings.Fields(ashWords)[:20+r.Intn(35)], " ")
		docs = append(docs, Doc{ID: fmt.Sprint(i), Text: d.Text, Language: "en"})
	}
	for b.Loop() {
		b.ReportMetric(float64(len(Group(docs))), "groups")
	}
}

const ashWords = `ash villages Karsas lava evacuated Veldby crater geologists tremor Ostrand plume airspace ferry
Holmvik pumice shelters masks roofs collapsed harbour Sundby Lindqvist observatory seismometer magma flank Torsten
basalt column fishermen pasture Karsasfjord ashfall ambulances nurses Grettir warning siren Eldgja bridge sulphur
gases slope glacier meltwater flood valley Njord tourists stranded convoy army tents Skarv islanders boats radio`

func BenchmarkCopies(b *testing.B) {
	var printings []Printing
	for _, d := range events(50) {
		printings = append(printings, Printing{ID: d.ID, Text: d.Text})
	}
	b.ReportAllocs()
	for b.Loop() {
		Copies(printings)
	}
}
