package corroborate_test

import (
	"slices"
	"testing"

	"briefing/internal/corroborate"
)

// statements gives each text a source of its own, in order.
func statements(texts ...string) []corroborate.Statement {
	all := make([]corroborate.Statement, len(texts))
	for i, text := range texts {
		all[i] = corroborate.Statement{Source: i, Text: text}
	}
	return all
}

// padding makes the words of the statements under test rare, as they are among those of whole articles.
var padding = []string{
	"The council of Wellbridge meets in the old corn exchange every other Tuesday.", "Rain is forecast along the coast for the rest of the week.",
	"Schools in the valley reopened after the holidays.", "A choir sang carols outside the station.",
	"The museum has extended its opening times.", "Farmers complained about the price of seed potatoes.",
}

func TestOf(t *testing.T) {
	tests := []struct {
		name, a, b string
		same       bool
	}{
		{"other words, same facts", "The ferry Aurelia struck a pier at Port Callan on Friday and 12 passengers were injured.", "Twelve passengers were injured on Friday when the ferry Aurelia struck the pier at Port Callan.", true},
		{"another spelling of a name", "President Oleh Petrenkiy signed the grain accord in Varnopol on Monday.", "The grain accord was signed in Varnopol on Monday by President Oleh Petrenkyy.", true},
		{"more in the other", "The ferry Aurelia struck a pier at Port Callan on Friday.", "On Friday, in thick fog, the ferry Aurelia struck a pier at Port Callan, its owner Brightline said.", true},
		{"the clause added is the first's own", "Envoys Ana Silva and Piet Roos met Lornian President Jan Vrel at the Citadel on Dec 2, with Selm rejecting parts of the draft.", "Senator's envoy Ana Silva and Piet Roos, a banker, met with Vrel and other officials at the Citadel on December 2 in the latest round of talks.", true},
		{"another met", "Envoys Ana Silva and Piet Roos met Lornian President Jan Vrel at the Citadel on Dec 2, with Selm rejecting parts of the draft.", "Envoys Ana Silva and Karl Maas met with Vrel and other officials at the Citadel on December 2.", false},
		{"another place of a kind", "Two women were charged after five toddlers were burnt at a Fenwick Square nursery in Selm.", "Two women were charged after five toddlers were burnt at a Harrow Square nursery in Selm.", false},
		{"a surname alone", "Two women were charged by Ana Silva after five toddlers were burnt at a nursery in Selm.", "Two women were charged by Silva after five toddlers were burnt at a nursery in Selm.", true},
		{"another figure", "The ferry Aurelia struck a pier at Port Callan and 12 passengers were injured.", "The ferry Aurelia struck a pier at Port Callan and 15 passengers were injured.", false},
		{"the figure counts something else", "Two men armed with black handguns robbed a shop in Eastmoor.", "Three people armed with black handguns robbed shops within two miles in Eastmoor.", false},
		{"denied", "The minister accepted the plan to close the Eastmoor hospital ward.", "The minister did not accept the plan to close the Eastmoor hospital ward.", false},
		{"only names in common", "In an interview with Harbour Radio on Thursday, Imani Okoro said the joke was on Petersen.", "On Harbour Radio on Thursday night, Imani Okoro was disgusted that Petersen had called his behaviour embarrassing.", false},
		{"a name is missing", "Imani Okoro and Lars Petersen opened the rebuilt harbour bridge.", "Imani Okoro opened the rebuilt harbour bridge.", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			set := corroborate.New(statements(append([]string{test.a, test.b}, padding...)...))
			if got := slices.Contains(set.Of(0), 1); got != test.same {
				t.Errorf("%q is said by %q: %v, want %v", test.a, test.b, got, test.same)
			}
		})
	}
}

func TestOfIsOneOfEachOtherSource(t *testing.T) {
	text := "The ferry Aurelia struck a pier at Port Callan on Friday morning in thick fog."
	all := statements(append([]string{text, text, text}, padding...)...)
	all[2].Source = 1
	all = append(all, corroborate.Statement{Source: 0, Text: text})
	if got := corroborate.New(all).Of(0); !slices.Equal(got, []int{1}) {
		t.Errorf("got %v, want the first of source 1 alone", got)
	}
}

func TestDifferences(t *testing.T) {
	tests := []struct {
		name, a, b string
		differ     bool
	}{
		{"two counts of one thing", "Overnight the army of Lornia fired 653 drones at the port of Selm, its operators said.", "The army of Lornia fired 580 drones at the port of Selm overnight, operators said.", true},
		{"rough and exact agree", "Overnight the army of Lornia fired over 700 drones at the port of Selm, its operators said.", "The army of Lornia fired 704 drones at the port of Selm overnight, operators said.", false},
		{"rough and far off", "Overnight the army of Lornia fired over 300 drones at the port of Selm, its operators said.", "The army of Lornia fired 704 drones at the port of Selm overnight, operators said.", true},
		{"another day", "On March 3 the army of Lornia fired 653 drones at the port of Selm.", "On June 3 the army of Lornia fired 580 drones at the port of Selm.", false},
		{"another thing", "The army of Lornia fired 653 drones at the port of Selm.", "The army of Lornia fired 12 rockets at the port of Selm.", false},
		{"an age", "Tomas Brekke, a 20-year-old sailor, fell from the mast of the Aurelia.", "Tomas Brekke, a 21-year-old sailor, fell from the mast of the Aurelia.", false},
		{"written out", "Seven sailors of the Aurelia were rescued off Port Callan.", "Nine sailors of the Aurelia were rescued off Port Callan.", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := corroborate.New(statements(append([]string{test.a, test.b}, padding...)...)).Differences()
			if differ := len(got) == 1 && slices.Equal(got[0], []int{0, 1}); differ != test.differ {
				t.Errorf("differences are %v, want one: %v", got, test.differ)
			}
		})
	}
}

func FuzzSet(f *testing.F) {
	f.Add("700 drones were fired", "680 drones were fired at Selm")
	f.Fuzz(func(t *testing.T, a, b string) {
		set := corroborate.New(statements(a, b))
		for _, list := range append(set.Differences(), set.Of(0)) {
			for _, i := range list {
				if i < 0 || i > 1 {
					t.Fatalf("statement %d of 2", i)
				}
			}
		}
	})
}
