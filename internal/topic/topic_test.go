package topic

import (
	"strings"
	"testing"
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
