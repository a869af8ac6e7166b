package wording

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCompress(t *testing.T) {
	const tail = " voted on Monday night to close the old stone bridge over the river Wend for the whole of the coming winter."
	tests := []struct{ in, want string }{ // want is "" where nothing may go
		{"The council, which runs the roads of the valley," + tail, "The council" + tail},
		{"Ann Ray, the head of the council," + tail, "Ann Ray" + tail},
		{"The council (a body of merchants and landowners)" + tail, "The council" + tail},
		{"The council -- a body of merchants and landowners --" + tail, "The council" + tail},
		{"Despite the protests of the merchants, the council" + tail, "The council" + tail},
		{"As earlier floods in the valley showed, the council" + tail, ""},
		{"As the river rose and the merchants protested, the council" + tail, "The council" + tail},
		{"In a statement, the council of Harrow" + tail, "The council of Harrow" + tail},
		{"The council of Harrow voted on Monday night to close the old stone bridge over the river Wend, drawing protests from merchants.", "The council of Harrow voted on Monday night to close the old stone bridge over the river Wend."},
		{"The council of Harrow voted on Monday night to close the old stone bridge over the river Wend, a landmark of the valley.", "The council of Harrow voted on Monday night to close the old stone bridge over the river Wend."},
		{"The council of Harrow, where the road ends, and the council of Carrow, which owns the bridge," + tail, ""},

		// what is held
		{"The council, which runs the roads of Harrow," + tail, ""},
		{"The council, which has seven members," + tail, ""},
		{"The council, which met in 1814 as well," + tail, ""},
		{"The council, which never closed a road," + tail, ""},
		{"The council, which didn't repair it," + tail, ""},
		{"The council, which may change its mind," + tail, ""},
		{"The council, which is allegedly bankrupt," + tail, ""},
		{"The council, which met yesterday evening," + tail, ""},
		{"The council, officials of the county said," + tail, ""},
		{"The council, which calls itself \"the old guard\"," + tail, ""},
		{"If the merchants of the valley agree, the council" + tail, ""},
		{"After long debates with the merchants of the valley, the council" + tail, ""},
		{"The council (or what is left of it)" + tail, ""},
		{"The council of Harrow voted on Monday night to close bridges, roads, running tracks and a ford across the river in the valley.", ""},
		{"The council, which sings, plays and dances," + tail, ""},
		{"Compare the bridge of Harrow with the river's others -- all made of iron or of wood -- nine engineers of the county found it safer on Monday.", ""},
		{"The council asked Ann Ray, who studies old bridges, as well as a teacher of history from Harrow, to vote on Monday about the bridge.", ""},
		{"The traders of Harrow say that the bridge over the river Wend has brought the people of the old town hope, work, a road and a future.", ""},
		{"Speaking of the mayor -- who had just arrived -- the council of Harrow" + tail, ""},
		{"The council, which runs the roads of the valley, voted on Monday.", ""}, // short enough
	}
	for _, tt := range tests {
		s := New(tt.in, "en", Context{})
		got := Compress(s, "en")
		want := tt.want
		if want == "" {
			want = s.Text
		}
		if got.Text != want || slices.Contains(got.Edits, Compressed) != (tt.want != "") {
			t.Errorf("Compress(%q)\n got %q, edits %q\nwant %q", tt.in, got.Text, got.Edits, want)
		}
	}
	s := New("Der Rat, der die Straßen im Tal verwaltet, hat am Montag beschlossen, die alte Brücke über die Wend für den ganzen Winter zu schließen.", "de", Context{})
	if got := Compress(s, "de"); got.Text != s.Text {
		t.Errorf("German came out as %q", got.Text)
	}
}

// TestCompressLeavesOut: what Compress makes is the statement with words left out, never the words that
// are held, and it stays as sound as it was.
func TestCompressLeavesOut(t *testing.T) {
	parts := []string{"the council", "which runs the roads", "Ann Ray", "in 1814", "voted", "to close", "the bridge", ", ", ", who was ill,", " -- ", "(a body of men)", "drawing protests", "\"we\"", "not", "said", "and", "on Monday", "a landmark", "several shops near the river"}
	rapid.Check(t, func(t *rapid.T) {
		in := "The council " + strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 6, 20).Draw(t, "parts"), " ") + "."
		s := New(in, "en", Context{})
		got := Compress(s, "en")
		if got.Flaw > s.Flaw {
			t.Errorf("%q has flaw %d, had %d", got.Text, got.Flaw, s.Flaw)
		}
		k := 0
		before := split(s.Text)
		for _, w := range split(got.Text) {
			for k < len(before) && !strings.EqualFold(before[k].text, w.text) {
				if held[before[k].low] || before[k].quoted || before[k].low == "1814" || before[k].low == "monday" || before[k].low == "ray" {
					t.Fatalf("%q lost %q of %q", got.Text, before[k].text, s.Text)
				}
				k++
			}
			if k == len(before) {
				t.Fatalf("%q is not made of %q", got.Text, s.Text)
			}
			k++
		}
	})
}
