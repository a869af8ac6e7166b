package wording

import "testing"

func TestFlawOfWhatPointsBack(t *testing.T) {
	tests := []struct {
		in   string
		flaw Flaw
	}{
		{"The plan was dropped by the council of Harrow on Monday night.", Definite},
		{"The plan to close the old bridge was dropped on Monday night.", Sound},
		{"The plan, which cost nothing, was dropped by the council on Monday.", Definite},
		{"The plan, which Ann Ray drew up in May, was dropped on Monday.", Sound},
		{"The Harrow plan was dropped by the council on Monday night.", Sound},
		{"The two men were freed by the county court on Monday night.", Leaning},
		{"The 27-year-old won the race through the valley on Monday night.", Definite},
		{"The 27-year-old singer Ann Ray won the race on Monday night.", Sound},
		{"The company's chief was freed by the county court on Monday night.", Definite},
		{"The midfielder scored a goal for Harrow on Monday night in the rain.", Definite},
		{"The midfielder, Ann Ray, scored a goal for Harrow on Monday night.", Sound},
		{"The government voted on Monday night to close the old stone bridge.", Sound},
		{"On Monday, the suspect was freed by the county court of Carrow.", Definite},
		{"In Harrow, the council voted on Monday to close the old bridge.", Sound},
		{"After the attack on Harrow, the suspect was freed by the court.", Sound},
		{"A visit to this old bridge costs the town of Harrow nothing.", Loose},
		{"The council of Harrow voted this week to close the old bridge.", Sound},
		{"The council of Harrow may vote in March to close the old bridge.", Sound},
		{"That may be why Ann Ray voted to close the old stone bridge.", Loose},
		{"Two days later, Ann Ray voted to close the old stone bridge.", Loose},
		{"At the time, Ann Ray wanted to close the old stone bridge.", Loose},
		{"Later that same day Ann Ray closed the old stone bridge for good.", Loose},
		{"Many of these bridges were closed by Ann Ray on Monday night.", Loose},
		{"Some were closed by Ann Ray on Monday night after a long debate.", Loose},
		{"Some of the bridges of Harrow were closed on Monday night.", Sound},
		{"The bridge of Harrow was closed on Monday night by the mayor, too.", Sound},
		{"The council of Harrow closed a school and a hospital as well.", Sound},
		{"The council of Harrow closed two schools in the valley as well.", Sound},
		{"The council of Harrow not only runs roads but also closes old bridges.", Sound},
		{"Workers said he had closed the old bridge of Harrow on Monday.", Leaning},
		{"It has emerged as a place where the people of Harrow meet.", Leaning},
		{"It has emerged that the old bridge of Harrow was never safe.", Sound},
		{"It claimed on Monday that the old bridge of Harrow was safe.", Leaning},
		{"The Spaniard was freed by the county court of Carrow on Monday.", Definite},
		{"The plan later failed in the county court of Carrow on Monday.", Definite},
		{"The mayor of Harrow issued a statement on the incident.", Definite},
		{"The mayor of Harrow was shot and the police regret the incident.", Sound},
		{"The first was closed by Ann Ray of Harrow on Monday night.", Loose},
		{"In 1990, it had a bridge and two schools in the old town.", Leaning},
		{"As the men of Harrow left, they closed the old stone bridge.", Sound},
		{"Now, after two months, that dream has ended for Ann Ray.", Loose},
		{"Ann Ray told Harrow's paper, which she owns, that the bridge was closed.", Sound},
		{"How the old bridge of Harrow was closed on a Monday night.", Fragment},
		{"Looks like the old bridge of Harrow was closed on Monday.", Fragment},
		{"Imagine how the old bridge of Harrow was closed on Monday.", Caption},
		{"The council of Harrow said this year's vote would close the bridge.", Sound},
		{"Ray's arrest in Harrow led to calls for the mayor to give up her post.", Sound},
		{"On Monday, it emerged that the old bridge of Harrow was never safe.", Sound},
		{"As for the traders of Harrow, they will lose much of their income.", Loose},
		{"The mayor of Harrow wants a new bridge, according to the report.", Sound},
		{"Ann Ray, left, walks over the old stone bridge of Harrow.", Caption},
		{"Please note that the old bridge of Harrow may be closed today.", Caption},
		{"Ann Ray of Harrow also contributed in Carrow to this report.", Caption},
		{"The old bridge of Harrow was closed . on Monday night by the mayor.", Sound},
		{"Old bridge at Harrow closed for good after mayor gives in .", Fragment},
		{"The Bridge (Closed)The bridge of Harrow was closed on Monday night.", Fragment},
	}
	for _, tt := range tests {
		if got := New(tt.in, "en", Context{}); got.Flaw != tt.flaw {
			t.Errorf("New(%q) has flaw %d, want %d", tt.in, got.Flaw, tt.flaw)
		}
	}
	if got := New("The plan was dropped by the council of Harrow on Monday night.", "en", Context{First: true}); got.Flaw != Sound {
		t.Errorf("an article's first sentence has flaw %d", got.Flaw)
	}
	if got := New("The council of Harrow closed the old bridge on a Monday night .", "en", Context{}); got.Flaw != Sound || got.Text[len(got.Text)-2] == ' ' {
		t.Errorf("a stray stop: %q, flaw %d", got.Text, got.Flaw)
	}
}
