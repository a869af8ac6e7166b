package corroborate_test

import (
	"fmt"
	"slices"
	"testing"

	"briefing/internal/brief"
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
		{"quoted words that the other lacks", "\"My aim here is not to apologise for a triumph of unprecedented consequence,\" Okoro said in Selm.", "\"My aim here was not to apologise for a triumph,\" Okoro said in Selm of her speech of consequence.", false},
		{"quoted words with other marks", "“The well being of our sailors is paramount,” the Brightline captain Duarte said.", "Captain Duarte of Brightline said: \"The well-being of our sailors is paramount. We grieve.\"", true},
		{"another place by a thing", "Officers found the girl asleep beneath a picnic table.", "Officers found the girl asleep and cold near a picnic table.", false},
		{"how long ago", "Petersen was accused by a dozen men who say he harassed them decades ago.", "Petersen has been accused by a dozen men who say he harassed them in allegations spanning decades.", false},
		{"what may be", "The Aurelia could leave the harbour of Port Callan for repairs in Selm.", "The Aurelia left the harbour of Port Callan for repairs in Selm.", false},
		{"the opposite", "The council of Port Callan approved the plan for a harbour tunnel.", "The council of Port Callan rejected the plan for a harbour tunnel.", false},
		{"another direction", "A strong quake was felt by villagers in northern Lornia before dawn.", "A strong quake was felt by villagers in southern Lornia before dawn.", false},
		{"numbers written out", "Rescuers pulled forty-five people from rooftops by helicopter, fire chief Ines Duarte said.", "Some 45 people were pulled from rooftops by helicopter, says fire chief Ines Duarte.", true},
		{"figures as two languages group them", "Le ministre Duarte a refusé la prime de 1 200 couronnes demandée par les marins du port.", "Le ministre Duarte a refusé la prime de 1.200 couronnes demandée par les marins du port.", true},
		{"another one at the start", "Brightline cut 1,200 jobs in Selm on Monday after talks with unions, and Brightline left.", "Varnline cut 1,200 jobs in Selm on Monday after talks with unions.", false},
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

func TestEvent(t *testing.T) {
	tests := []struct {
		name, a, b string
		ab, ba     bool // b bears out a, a bears out b
	}{
		{"one meeting", "Envoys Ana Silva and Piet Roos met President Jan Vrel at the Citadel on Dec 2.", "The talks followed a day on which Silva and Roos were received by Vrel at the Citadel on 2 December.", true, false},
		{"the same people, another thing", "President Ana Silva and Prime Minister Piet Roos met in Selm on Monday and agreed to resume talks on a grain deal.", "Ana Silva and Piet Roos clashed on Monday in Selm over the harbour of Port Callan.", false, false},
		{"a sum that the other lacks", "Ana Silva and Piet Roos met in Selm on Monday and agreed to resume talks on a grain deal worth $38 billion.", "Roos said on Monday that he would resume the grain talks after he met Silva in Selm.", false, true},
		{"another magnitude", "A quake of magnitude 6.1 struck northern Lornia on Monday, the Citadel said.", "A quake of magnitude 6.3 struck northern Lornia on Monday, the Citadel said.", false, false},
		{"denied", "The Citadel of Selm accepted the grain accord of the envoys on Monday.", "The Citadel of Selm did not accept the grain accord of the envoys on Monday.", false, false},
		{"another denial", "Piet Roos, Jan Vrel and Ana Silva met in Selm on Monday without reaching a compromise.", "Ana Silva met Piet Roos and Jan Vrel in Selm on Monday.", true, true},
		{"quoted words that the other lacks", "Silva said in Selm on Monday that Roos and Vrel agreed to “make a deal” on grain.", "Silva told Selm on Monday that Roos and Vrel agreed on grain.", false, true},
		{"another one at the start", "Brightline cut 1,200 jobs in Selm on Monday after talks.", "Varnline cut 1,200 jobs in Selm on Monday after talks with Brightline and Varnline crews.", false, false},
		{"names alone", "On Monday Silva praised Roos and Vrel at the Citadel.", "Vrel and Roos visited the Citadel on Monday before Silva.", false, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			set := corroborate.New(statements(append([]string{test.a, test.b}, padding...)...))
			_, ab := set.Event(0, 1)
			_, ba := set.Event(1, 0)
			if ab != test.ab || ba != test.ba {
				t.Errorf("%q and %q: %v and %v, want %v and %v", test.a, test.b, ab, ba, test.ab, test.ba)
			}
		})
	}
}

func TestAccountsThatDiffer(t *testing.T) {
	tests := []struct {
		name, a, b string
		differ     bool
	}{
		{"money", "The company reported a loss of $300 million for the fourth quarter.", "Brightline said it would sell two ferries after a quarterly loss of $310 million.", true},
		{"another currency", "Brightline put the value of the order at 38 billion dollars, an order worth $38 billion for Selm.", "The order for Selm is an order worth £28 billion.", false},
		{"another quarter", "Brightline reported a loss of $300 million for the third quarter.", "Brightline reported a loss of $310 million for the fourth quarter.", false},
		{"a rounded share", "Ana Silva won the election in Selm with 52 percent of the vote.", "Ana Silva won the election in Selm with 52.3 percent of the vote.", false},
		{"whose shares", "Brightline shares rose 4.1%.", "Varnline shares fell 4.1%.", false},
		{"whose loss", "Brightline reported a loss of $300 million on Thursday.", "Varnline reported a loss of $310 million on Thursday.", false},
		{"turnout of all and of one place", "Turnout was 41 percent.", "Turnout was 47 percent in Selm.", false},
		{"turnout of another year", "Turnout was 41 percent.", "Turnout was 47 percent in 2021.", false},
		{"rounded turnout", "Turnout was 41 percent.", "Turnout fell to 40.8 percent.", false},
		{"turnout", "Turnout was 41 percent.", "Turnout was 47 percent.", true},
		{"up and down", "Shares of Brightline rose 4.1%.", "Shares rose 4.1%.", false},
		{"up, down", "Shares rose 4.1%.", "Shares fell 4.1% in early trading.", true},
		{"up and up further", "Shares rose 4.1%.", "Shares rose 3.8% in early trading.", false},
		{"two quakes", "A magnitude 6.1 quake struck northern Lornia on Monday, the Citadel said.", "A magnitude 5.8 quake shook central Lornia on Wednesday, the Citadel said.", false},
		{"one quake", "A magnitude 6.1 quake struck northern Lornia on Monday, the Citadel said.", "A strong quake of magnitude 6.3 was felt in northern Lornia on Monday, a survey said.", true},
		{"yes and no", "Trains between Selm and Varnopol were cancelled.", "Trains between Selm and Varnopol were not cancelled but ran late, Brightline said.", true},
		{"expected and not", "It expects to return to profit in 2027.", "Brightline does not expect to return to profit in 2027.", true},
		{"another is denied", "Trains between Selm and Varnopol were cancelled.", "Flights between Selm and Callan were not cancelled.", false},
		{"missing", "Three passengers were missing.", "Eleven people were missing, it said.", true},
		{"missing elsewhere", "Three passengers were missing in Selm.", "Eleven people were missing.", false},
		{"built", "The dam, built in 1961, had passed an inspection.", "The dam was built in 1964 and had not been inspected since, papers show.", true},
		{"another dam built", "The Selm dam was built in 1961, a clerk said.", "The Callan dam was built in 1964, a clerk said.", false},
		{"money as two languages group it", "Le ministre Duarte a refusé la prime de 1 200 euros demandée par les marins.", "Le ministre Duarte a refusé la prime de 1.200 euros demandée par les marins.", false},
	}
	day := brief.Date{Year: 2026, Month: 3, Day: 2}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			all := statements(append([]string{test.a, test.b}, padding...)...)
			for i := range all {
				all[i].Published = day
			}
			if got := corroborate.New(all).Differences(); (len(got) == 1) != test.differ {
				t.Errorf("differences are %v, want one: %v", got, test.differ)
			}
		})
	}
}

func TestDifferencesAreOfOneDayAndOfIndependentSources(t *testing.T) {
	early := "The army of Lornia fired 653 drones at the port of Selm overnight, its operators said."
	late := "The army of Lornia fired 580 drones at the port of Selm overnight, operators said."
	first, second := brief.Date{Year: 2026, Month: 3, Day: 2}, brief.Date{Year: 2026, Month: 3, Day: 3}
	tests := []struct {
		name string
		turn func(all []corroborate.Statement)
		want [][]int
	}{
		{"one day", func([]corroborate.Statement) {}, [][]int{{0, 1}}},
		{"another day", func(all []corroborate.Statement) { all[1].Published = second }, nil},
		{"copies", func(all []corroborate.Statement) { all[0].Origin, all[1].Origin = 7, 7 }, nil},
		{"a copy of one", func(all []corroborate.Statement) {
			all[2].Text, all[1].Origin, all[2].Origin = late, 7, 7
		}, [][]int{{0, 1}}},
		{"the other figure too", func(all []corroborate.Statement) {
			all[2].Source, all[2].Text = 1, "Of 700 drones, 653 drones came from Lornia."
		}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			all := statements(append([]string{early, late}, padding...)...)
			for i := range all {
				all[i].Published = first
			}
			test.turn(all)
			if got := corroborate.New(all).Differences(); !slices.EqualFunc(got, test.want, slices.Equal) {
				t.Errorf("got %v, want %v", got, test.want)
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

func BenchmarkSet(b *testing.B) {
	var all []corroborate.Statement
	for i := range 40 {
		for _, text := range padding {
			all = append(all, corroborate.Statement{Source: i % 8, Text: fmt.Sprintf("%s On day %d the ferry Aurelia carried %d sailors to Port Callan, Brightline said.", text, i, 100+i)})
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		set := corroborate.New(all)
		for i := range all {
			set.Of(i)
		}
		set.Differences()
	}
}
