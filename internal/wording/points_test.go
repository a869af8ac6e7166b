package wording

import "testing"

func TestFlawOfWhatIsNoPoint(t *testing.T) {
	tests := []struct {
		in   string
		flaw Flaw
	}{
		{"When it rises, the ferry stops at the stone pier of Harrow.", Leaning},
		{"If it agrees, building starts in Harrow in the spring of 2027.", Leaning},
		{"When it voted on Monday, the council of Harrow closed the bridge.", Sound},
		{"When it rains, the ferry of Harrow stops at the stone pier.", Sound},
		{"Most shut between 1790 and 1850 in the valley of the Wend.", Leaning},
		{"Most closed between 1790 and 1850 in the valley of the Wend.", Leaning},
		{"Most bridges closed between 1790 and 1850 in the valley of the Wend.", Sound},
		{"The same is true of Harrow and of nine towns on the Wend.", Leaning},
		{"Both women deny the charges brought in Harrow by Ivo Lenk.", Leaning},
		{"Both Ann Ray and Ivo Lenk deny the charges brought in Harrow.", Sound},
		{"Those killed included 14 children of the school of Harrow.", Leaning},
		{"Those killed in the flood at Harrow included 14 children.", Sound},
		{"The second, in Carrow, killed 14 people on a Monday in March.", Leaning},
		{"The second bridge, in Carrow, killed 14 people on a Monday.", Sound},
		{"Here in Harrow, as I write, the river is still rising fast.", Leaning},
		{"As shown in the table below, Harrow lost 14 bridges in 1814.", Leaning},
		{"Ida Holm speaks to traders outside the market hall in Harrow on Tuesday, April 7, 2026.", Caption},
		{"Rescuers look for boats at the pier in Harrow, April 7, 2026.", Caption},
		{"Ida Holm spoke to traders outside the market hall in Harrow on Tuesday, April 7, 2026.", Sound},
		{"The council of Harrow meets on Tuesday, April 7, 2026.", Sound},
		{"The council of Harrow votes on the bridge on Tuesday, April 7, 2026.", Sound},
		{"If you have been hurt by this flood, call the Harrow help line on 0800 123.", Caption},
		{"Harrow Helpers can be contacted in Harrow on 117 118 or by email.", Caption},
		{"Ida Holm is a senior fellow at the Harrow Institute and the author of 14 books.", Caption},
		{"Ida Holm is a professor of law at Carrow and the author of two novels.", Caption},
		{"The Harrow Mail has approached Ida Holm for comment.", Caption},
		{"The Harrow Mail has contacted the council of Harrow for comment.", Caption},
		{"The company of Ida Holm declined a request for comment.", Sound},
		{"Weddings, mostly.", Fragment},
	}
	for _, tt := range tests {
		if got := New(tt.in, "en", Context{}); got.Flaw < tt.flaw && tt.flaw != Leaning || tt.flaw == Leaning && got.Flaw != Loose && got.Flaw != Leaning || tt.flaw == Sound && got.Flaw != Sound {
			t.Errorf("New(%q) has flaw %d, want %d", tt.in, got.Flaw, tt.flaw)
		}
	}
	for _, tt := range []struct{ in, want string }{
		{"Mar 7 – Blue Funnel Ltd. cut the fares of its ferries on Monday.", "Blue Funnel Ltd. cut the fares of its ferries on Monday."},
		{"March 7, 2026 — Blue Funnel cut the fares of its ferries on Monday.", "Blue Funnel cut the fares of its ferries on Monday."},
		{"March 7-9 is when Blue Funnel cut the fares of its ferries.", "March 7-9 is when Blue Funnel cut the fares of its ferries."},
		{"In exchange, Blue Funnel of Carrow cut the fares of its ferries.", "Blue Funnel of Carrow cut the fares of its ferries."},
	} {
		if got := New(tt.in, "en", Context{}); got.Text != tt.want {
			t.Errorf("New(%q) = %q, want %q", tt.in, got.Text, tt.want)
		}
	}
}
