package topic

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, text string
		opt        Options
		want       string
	}{
		{"one person under a full name", "Mr Pryce spoke in Harrow. Desmond Pryce's rivals left. On Monday Pryce won in Harrow.", Options{}, "Desmond Pryce, Harrow"},
		{"bodies whole", "The Department of Health and Social Care met. She leads the Department of Health and Social Care. In New Zealand it rained. We saw New Zealand.", Options{}, "Department of Health and Social Care, New Zealand"},
		{"no word that only opens sentences", "Bridges fell. Bridges are old. Harrow has two. We love Harrow.", Options{}, "Harrow"},
		{"no nationality beside its country", "We like Utopia and the Utopian sea. The Utopian king of Utopia sang in Harrow.", Options{}, "Utopia, Harrow"},
		{"preferred first", "In Harrow the old bridge fell. The bridge at Harrow was old.", Options{Preferred: []string{"Bridge", "Rail"}}, "Bridge, Harrow"},
		{"preferred words whole", "The abridged book sold well.", Options{Preferred: []string{"Bridge"}}, ""},
		{"nouns of German are none", "Die Brücke fiel. Auf der Brücke stand Margarete Ohlin. Die alte Brücke sah Margarete Ohlin.", Options{Language: "de"}, "Margarete Ohlin"},
		{"five at most", "We saw Amble, Bude, Crail, Deal, Eyam, Flint. They saw Amble, Bude, Crail, Deal, Eyam, Flint.", Options{}, "Amble, Bude, Crail, Deal, Eyam"},
		{"five preferred at most, each once", "a b c d e f", Options{Preferred: []string{"b", "b", "a", "c", "d", "e", "f"}}, "b, a, c, d, e"},
		{"nothing", "", Options{}, ""},
	}
	for _, tt := range tests {
		if got := strings.Join(Find(strings.Split(tt.text, "\n"), tt.opt), ", "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Mr Pryce of the Bank of England and", "Bank")
	f.Fuzz(func(t *testing.T, text, preferred string) {
		topics := Find([]string{text, text}, Options{Preferred: []string{preferred}})
		if len(topics) > most {
			t.Fatalf("%d topics", len(topics))
		}
		for _, topic := range topics {
			if strings.TrimSpace(topic) == "" && topic != preferred {
				t.Fatalf("empty topic in %q", topics)
			}
		}
	})
}

func TestFindProperties(t *testing.T) {
	// No titles and initials, whose full stops a topic leaves out.
	vocabulary := strings.Fields("Ruth Adeyemi Harrow Carrow Bank of England and the New Zealand bridge said rained Monday Council's Council Ministry, Harrow. Carrow, \"Ruth (Adeyemi) Bridges — in On She Indonesia Indonesian Utopia, Adeyemi. Ruth's 1894 Wend Thorpe Amble Crail")
	preferable := []string{"Bridge", "harrow", "Bank of England", "Rail", "Ruth", "rain", "England", "New Zealand", "Thorpe", "the", ""}
	rapid.Check(t, func(t *rapid.T) {
		var paragraphs []string
		for range rapid.IntRange(0, 5).Draw(t, "paragraphs") {
			paragraphs = append(paragraphs, strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 0, 25).Draw(t, "words"), " "))
		}
		opt := Options{Preferred: rapid.SliceOfDistinct(rapid.SampledFrom(preferable), rapid.ID).Draw(t, "preferred"), Language: rapid.SampledFrom([]string{"", "en", "de"}).Draw(t, "language")}
		got := Find(paragraphs, opt)
		if again := Find(paragraphs, opt); !slices.Equal(got, again) {
			t.Fatalf("got %q, then %q", got, again)
		}
		if len(got) > most {
			t.Fatalf("%d topics: %q", len(got), got)
		}
		text := strings.Join(paragraphs, "\n")
		wanted := mentioned(text, opt.Preferred)
		n := min(len(wanted), most)
		if !slices.Equal(got[:min(n, len(got))], wanted[:n]) {
			t.Fatalf("%q do not begin with %q", got, wanted[:n])
		}
		for i, topic := range got[n:] {
			if !strings.Contains(text, topic) {
				t.Fatalf("%q is not in %q", topic, text)
			}
			for _, other := range got[:n+i] {
				a, b := " "+strings.ToLower(topic)+" ", " "+strings.ToLower(other)+" "
				if strings.Contains(a, b) || strings.Contains(b, a) {
					t.Fatalf("%q has %q beside %q", got, topic, other)
				}
			}
			if opt.Language == "de" && !strings.Contains(topic, " ") {
				t.Fatalf("%q has %q, which may be any German noun", got, topic)
			}
		}
	})
}

// mentioned returns the wanted names that stand in text as whole words.
func mentioned(text string, wanted []string) []string {
	words := func(s string) string {
		s = strings.NewReplacer("'s", " ", ".", " ", ",", " ", "\"", " ", "(", " ", ")", " ", "\n", " / ").Replace(strings.ToLower(s))
		return " " + strings.Join(strings.Fields(s), " ") + " "
	}
	var found []string
	for _, w := range wanted {
		if w != "" && strings.Contains(words(text), words(w)) {
			found = append(found, w)
		}
	}
	return found
}

func TestMentionsIn(t *testing.T) {
	tests := []struct{ text, want string }{
		{"We met Prime Minister Ann Ray in Harrow.", "Ann Ray, Harrow"},
		{"We met Nora Quill's sister Ida.", "Nora Quill, Ida"},
		{"They saw Harrow, Carrow and Wend.", "Harrow, Carrow, Wend"},
		{"It fell on Monday in March 1894.", ""},
		{"British Prime Minister Ann Ray left.", "Ann Ray"},
		{"The U.S. president met John F. Smith.", "US, John F Smith"},
		{"A US-drafted plan, and Stratford-Upon had one.", "Stratford-Upon"},
		{"He leads the Bank of England and sings.", "Bank of England"},
		{"We Sell Every Kind Of Boat And Oar.", ""},
		{"We read Blue Boats Beat Bold Black Bears Badly.", ""},
		{"We read Blue Boats Beat Bold Black Bears.", "Blue Boats Beat Bold Black Bears"},
		{"She wrote to ann@Harrow.example about the Wend.", "Wend"},
		{"Он приехал в Киев на поезде.", "Он, Киев"},
	}
	for _, tt := range tests {
		var got []string
		for _, m := range mentionsIn(tt.text) {
			got = append(got, m.text)
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, strings.Join(got, ", "), tt.want)
		}
	}
}
