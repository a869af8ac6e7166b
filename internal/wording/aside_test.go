package wording

import "testing"

func TestNewDropsAsides(t *testing.T) {
	tests := []struct {
		in, text string
		flaw     Flaw
	}{
		{"Ann Ray also voted on Monday to close the old stone bridge.", "Ann Ray voted on Monday to close the old stone bridge.", Sound},
		{"The bridge of Harrow, also known as the Arch, was closed on Monday.", "", Sound},
		{"The bridge of Harrow is not only old but also unsafe in winter.", "", Sound},
		{"\"The bridge is also unsafe in the winter months,\" Ann Ray said.", "", Sound},
		{"Ann Ray, however, voted on Monday to close the old stone bridge.", "Ann Ray voted on Monday to close the old stone bridge.", Sound},
		{"In Harrow, meanwhile, the council voted to close the old bridge.", "In Harrow, the council voted to close the old bridge.", Sound},
		{"Ann Ray, the mayor, however, voted to close the old stone bridge.", "Ann Ray, the mayor, voted to close the old stone bridge.", Sound},
		{"Ann Ray of Harrow did not vote to close the old bridge, though.", "Ann Ray of Harrow did not vote to close the old bridge.", Sound},
		{"But if the bridge falls, the town of Harrow will lose its market.", "If the bridge falls, the town of Harrow will lose its market.", Sound},
		{"The bridge of Harrow was closed . on Monday night by the mayor.", "The bridge of Harrow was closed on Monday night by the mayor.", Sound},
		{"In her speech on Monday, Ann Ray voted to close the old bridge.", "", Sound},
		{"In her speech, Ann Ray promised to close the old stone bridge.", "", Sound},
		{"When he met the traders of Harrow, he closed the old bridge.", "", Leaning},
		{"In a talk with Ivo Lenk, he promised to close the old bridge.", "", Leaning},
		{"\"He closed the old bridge in the winter of 1990,\" Ann Ray said.", "", Leaning},
		{"Last year it closed the old stone bridge and two schools.", "", Leaning},
		{"No bridge in the valley of the Wend is older than Harrow's.", "", Sound},
	}
	for _, tt := range tests {
		want := tt.text
		if want == "" {
			want = tt.in
		}
		if got := New(tt.in, "en", Context{}); got.Text != want || got.Flaw != tt.flaw {
			t.Errorf("New(%q)\n got %q, flaw %d\nwant %q, flaw %d", tt.in, got.Text, got.Flaw, want, tt.flaw)
		}
	}
}
