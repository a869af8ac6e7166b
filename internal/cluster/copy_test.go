package cluster

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
)

const (
	wire = `A storm tore forty metres out of the breakwater of Port Alder on Sunday night, and the harbour is closed to all ships until divers have looked at the foundations.

Harbour master Greta Vann said that waves of nine metres had rolled over the wall for five hours. Three fishing boats sank at their moorings. Nobody was hurt.

The repair will take until summer and cost at least 12 million crowns, Vann said. The council meets on Thursday to find the money.`
	own = `Fishermen in Port Alder are counting their losses after three boats sank in the storm that broke the breakwater. The harbour stays closed, and the catch is landed twenty miles to the north.

"My grandfather built that boat," said Olaf Senn, whose trawler lies on the bottom. Greta Vann, the harbour master, wants divers to go down as soon as the swell allows it.`
	third = `The wall that gave way at Port Alder was last inspected eleven years ago, documents seen by this paper show. Engineers warned at the time of washed-out joints on the seaward side.

Nothing was done, since the ministry and the council could not agree on who was to pay for the work.`

	robbery = `A 41-year-old shopkeeper was robbed at knifepoint in Mill Lane in Karlby on Friday evening, Norland Police said. He was not hurt. A 23-year-old man was arrested on suspicion of robbery.

Inspector Edda Holm said officers were looking for witnesses.`
	otherRobbery = `A 67-year-old pensioner was robbed of her handbag at the bus station in Karlby on Friday evening, Norland Police said. She is in hospital. A 17-year-old boy was arrested on suspicion of robbery.

Inspector Edda Holm said officers were looking for witnesses.`
	quake = `An earthquake of magnitude 5.9 struck off northern Ostrand on Monday, the National Institute of Geology said. Nobody was hurt.

The quake hit at 04:31 local time, at a depth of 80 km. Interior Minister Jorun Palle said that there was no risk of a tsunami.`
	otherQuake = `An earthquake of magnitude 6.4 struck southern Ostrand on Friday, the National Institute of Geology said. Three people were injured in Skarby.

The quake hit at 22:05 local time, at a depth of 15 km. Interior Minister Jorun Palle said that there was no risk of a tsunami.`
)

func TestCopies(t *testing.T) {
	edited := "Harbour shut after night of storm\n\n" + strings.ReplaceAll(strings.ReplaceAll(wire, "tore", "ripped"), "hurt", "injured")
	tests := []struct {
		name string
		in   []Printing
		want []Copy
	}{
		{"nothing", nil, nil},
		{"one", []Printing{{ID: "a", Text: wire}}, nil},
		{"two reports of their own", []Printing{{ID: "a", Text: wire}, {ID: "b", Text: own}, {ID: "c", Text: third}}, nil},
		{"the same text, the first by ID stands", []Printing{{ID: "b", Text: wire}, {ID: "a", Text: wire}}, []Copy{{"b", "a", brief.CopyText}}},
		{"another headline, other words, the longer one stands", []Printing{{ID: "a", Text: wire}, {ID: "b", Text: edited}}, []Copy{{"a", "b", brief.CopyText}}},
		{"an excerpt", []Printing{{ID: "a", Text: wire[:strings.Index(wire, "The repair")]}, {ID: "b", Text: wire}}, []Copy{{"a", "b", brief.CopyText}}},
		{"two reports of one kind", []Printing{{ID: "a", Text: robbery}, {ID: "b", Text: otherRobbery}}, nil},
		{"two quakes", []Printing{{ID: "a", Text: quake}, {ID: "b", Text: otherQuake}}, nil},
		{"a short report, edited", []Printing{{ID: "a", Text: robbery}, {ID: "b", Text: "Robbery in Karlby\n\n" + strings.Replace(robbery, "robbed at knifepoint", "held up", 1)}}, []Copy{{"a", "b", brief.CopyText}}},
		{"a sentence of a short report", []Printing{{ID: "a", Text: robbery}, {ID: "b", Text: robbery[:strings.Index(robbery, " He was")]}}, []Copy{{"b", "a", brief.CopyText}}},
		{"too short to tell", []Printing{{ID: "a", Text: "Nobody was hurt."}, {ID: "b", Text: wire}}, nil},
		{"two credits of one agency", []Printing{{ID: "a", Text: wire, Agency: "AFP"}, {ID: "b", Text: own, Agency: "Agence France-Presse"}}, []Copy{{"b", "a", brief.CopyAgency}}},
		{"one of two agencies", []Printing{{ID: "a", Text: wire, Agency: "AFP, Reuters"}, {ID: "b", Text: own, Agency: "reuters"}}, []Copy{{"b", "a", brief.CopyAgency}}},
		{"different agencies", []Printing{{ID: "a", Text: wire, Agency: "AFP"}, {ID: "b", Text: own, Agency: "dpa"}}, nil},
		{"credits that name no agency", []Printing{{ID: "a", Text: wire, Agency: "agencies"}, {ID: "b", Text: own, Agency: "agencies"}}, nil},
		{"the agency itself stands, though shorter", []Printing{{ID: "a", Text: wire, Agency: "AP", Publisher: "Example Courier"}, {ID: "b", Text: own, Publisher: "The Associated Press"}}, []Copy{{"a", "b", brief.CopyAgency}}},
		{"one publisher", []Printing{{ID: "a", Text: wire, Publisher: "The Example Courier"}, {ID: "b", Text: own, Publisher: "Example courier"}}, []Copy{{"b", "a", brief.CopyPublisher}}},
		{"unknown publishers are not one", []Printing{{ID: "a", Text: wire, Publisher: " "}, {ID: "b", Text: own}}, nil},
		{"text is told before publisher", []Printing{{ID: "a", Text: wire, Publisher: "Example Courier"}, {ID: "b", Text: wire, Publisher: "Example Courier"}}, []Copy{{"b", "a", brief.CopyText}}},
		{
			"a chain counts once",
			[]Printing{{ID: "a", Text: own, Agency: "AFP", Publisher: "Example Herald"}, {ID: "b", Text: third, Publisher: "Example Herald"}, {ID: "c", Text: wire, Agency: "AFP"}},
			[]Copy{{"a", "c", brief.CopyAgency}, {"b", "c", brief.CopyPublisher}},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for range 3 {
				if diff := cmp.Diff(test.want, Copies(test.in)); diff != "" {
					t.Fatalf("(-want +got):\n%s", diff)
				}
				slices.Reverse(test.in)
			}
		})
	}
}

// TestPlantedCopies changes each tenth word, cuts a third of the text and writes another headline over it.
func TestPlantedCopies(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for _, text := range []string{wire, own, third} {
		for range 50 {
			words := strings.Fields(text)
			for i := range words {
				if r.Intn(10) == 0 {
					words[i] = fmt.Sprint("other", r.Intn(1000))
				}
			}
			from := r.Intn(len(words) / 3)
			words = slices.Delete(words, from, from+len(words)/3)
			planted := "Another headline altogether\n\n" + strings.Join(words, " ")
			if got := Copies([]Printing{{ID: "a", Text: text}, {ID: "b", Text: planted}}); len(got) != 1 {
				t.Fatalf("not found, share %.2f: %s", sketchOf(text).within(sketchOf(planted)), planted)
			}
		}
	}
}

// TestSketchesOfLongTexts: what a sketch tells of texts longer than itself is near the truth.
func TestSketchesOfLongTexts(t *testing.T) {
	r := rand.New(rand.NewSource(8))
	word := func(n int) (words []string) {
		for range n {
			words = append(words, fmt.Sprint("w", r.Intn(1<<30)))
		}
		return words
	}
	for _, shared := range []float64{0, .2, .5, .9, 1} {
		a := word(8000)
		b := slices.Concat(a[:int(shared*3000)], word(3000-int(shared*3000)))
		got := sketchOf(strings.Join(a, " ")).within(sketchOf(strings.Join(b, " ")))
		if got < shared-.08 || got > shared+.08 {
			t.Errorf("share %.2f is told as %.2f", shared, got)
		}
	}
}
