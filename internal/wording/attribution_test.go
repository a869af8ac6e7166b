package wording

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestHeadlineKeepsWhoSaysIt(t *testing.T) {
	tests := []struct {
		in   []string
		want string
	}{
		{[]string{"Mayor Ida Holm sold 300 bridges that were not hers to sell, prosecutors said on Monday."}, "Mayor Ida Holm sold 300 bridges that were not hers to sell, prosecutors said"},
		{[]string{"Mayor Ida Holm sold three bridges of Harrow, prosecutors said on Monday."}, "Mayor Ida Holm sold three bridges of Harrow, prosecutors said on Monday"},
		{[]string{"Mayor Ida Holm sold 300 bridges that were never hers to sell, prosecutors of the county said on Monday.", "The trial opened in Harrow on Monday."}, "Mayor Ida Holm sold 300 bridges, prosecutors of the county said"},
		{[]string{"Mayor Ida Holm drowned two sailors of the old ferry in the Wend, a court was told in Harrow."}, "Mayor Ida Holm drowned two sailors of the old ferry, a court was told"},
		{[]string{"Ivo Lenk burned the ferry of Harrow and two boats in the night, according to a report by the county police of Carrow."}, "Ivo Lenk"},
		{[]string{"The water of the Wend makes children blind, a letter sent to all the houses of Harrow wrongly claimed on Monday."}, "The water of the Wend"},
		{[]string{"Ferries in the fog cause blindness in sailors, a letter sent to all the houses of Harrow wrongly claimed."}, "Ferries in the fog"},
		{[]string{"Ivo Lenk will leave prison unless the lawyers in Harrow, who have until Friday to write, bring a new witness to court."}, "Ivo Lenk"},
		{[]string{"Nobody thinks that Ida Holm, who was seen near the ferry in Harrow on the night that it sank, lit the fire."}, "Nobody thinks that Ida Holm, who was seen near the ferry in Harrow on the night…"},
		{[]string{"Ida Holm, prosecutors in the county of Carrow said, sold a ferry that was not hers to sell."}, "Ida Holm, prosecutors in the county of Carrow said, sold a ferry"},
		{[]string{"As prosecutors told the jury on Monday in the county court, Ida Holm sold a ferry that was not hers."}, ""},
		{[]string{"In a novel by Ivo Lenk about the old valley of the Wend, Ida Holm sells a ferry that is not hers to sell."}, ""},
		{[]string{"Meeting note: **ferry** ho\u00adurs of Harrow."}, "Meeting note: ferry hours of Harrow"},
		{[]string{"Die Bürgermeisterin von Wendmünde hat zwei Fähren verkauft, die ihr nicht gehörten, teilte die Polizei am Montag mit."}, ""},
	}
	for _, tt := range tests {
		got := Headline(tt.in, 80)
		if tt.want != "" && got != tt.want || utf8.RuneCountInString(got) > 80 || strings.HasPrefix(got, "Ida Holm sells") || strings.HasPrefix(got, "Ida Holm sold") || strings.HasPrefix(got, "Die Bürgermeisterin von Wendmünde hat zwei") {
			t.Errorf("Headline(%q)\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

func TestDescriptionKeepsWhoSaysIt(t *testing.T) {
	const accusation = "Mayor Ida Holm sold three ferries and a bridge of the town of Harrow that were not hers to sell and spent what she got for them on a yacht and a house in Carrow"
	for _, tail := range []string{", prosecutors told the jury.", ", researchers of the county reported.", ", according to Ivo Lenk.", " – a court was told.", ", as Ivo Lenk said.", ", it is alleged."} {
		source := strings.TrimLeft(tail, ", –")
		if got := Description(accusation+tail, 160); got != "" && !strings.HasSuffix(got, source) {
			t.Errorf("Description(%q) = %q", accusation+tail, got)
		}
	}
}

func TestHeadlineStillCuts(t *testing.T) {
	tests := []struct{ in, want string }{
		{"The council of Harrow closed the old stone bridge over the Wend after police said that its piers were about to fall.", "The council of Harrow closed the old stone bridge over the Wend"},
		{"On Monday, the council of Harrow closed the old stone bridge after engineers said it was about to fall.", "The council of Harrow closed the old stone bridge"},
	}
	for _, tt := range tests {
		if got := Headline([]string{tt.in}, 80); got != tt.want {
			t.Errorf("Headline(%q)\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

func FuzzHeadline(f *testing.F) {
	for _, s := range []string{"", "A, b said.", "\"We\", , said", "Ray, who — if", "\xff, x", "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"} {
		f.Add(s, 12)
	}
	f.Fuzz(func(t *testing.T, s string, limit int) {
		limit = 10 + (limit&127+127)%127
		if h := Headline([]string{s}, limit); utf8.RuneCountInString(h) > limit {
			t.Errorf("Headline(%q, %d) = %q", s, limit, h)
		}
		if d := Description(s, limit); utf8.RuneCountInString(d) > limit {
			t.Errorf("Description(%q, %d) = %q", s, limit, d)
		}
	})
}
