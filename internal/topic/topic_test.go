package topic

import (
	"slices"
	"strings"
	"testing"

	"briefing/internal/brief"

	"pgregory.net/rapid"
)

// text makes a text of a paragraph a line whose names are the marked words: "*Ann_Ray" is the person Ann
// Ray, "+Crail" a place, "-Thorpe" a name of no known kind.
func text(marked string) Text {
	var t Text
	var b strings.Builder
	at := map[string]int{}
	for line := range strings.SplitSeq(marked, "\n") {
		start := b.Len()
		for _, w := range strings.Fields(line) {
			kind, named := map[byte]brief.NameKind{'*': brief.Person, '+': brief.Place, '-': ""}[w[0]]
			if named {
				w = strings.ReplaceAll(w[1:], "_", " ")
				i, ok := at[w]
				if !ok {
					i = len(t.Names)
					at[w] = i
					t.Names = append(t.Names, brief.Name{Text: w, Kind: kind, Forms: []string{w}})
				}
				t.Names[i].Mentions = append(t.Names[i].Mentions, brief.Mention{Span: brief.Span{Start: b.Len(), End: b.Len() + len(w)}})
			}
			b.WriteString(w + " ")
		}
		t.Paragraphs = append(t.Paragraphs, brief.Span{Start: start, End: b.Len()})
		b.WriteByte('\n')
	}
	t.Text = b.String()
	return t
}

func TestFind(t *testing.T) {
	tests := []struct {
		name  string
		texts []string
		opt   Options
		want  string
	}{
		{"most told of first", []string{"We met *Ann_Ray in +Harrow and *Ann_Ray left"}, Options{}, "Ann Ray, Harrow"},
		{"in many paragraphs before in one", []string{"+Harrow is near +Carrow and +Carrow\nis not +Harrow"}, Options{}, "Harrow, Carrow"},
		{"once is enough only for two", []string{"+Harrow and +Carrow and +Wend"}, Options{}, "Harrow, Carrow"},
		{"one word named once in a long text is none", []string{"+Harrow\na\nb\nc\nd *Ann_Ray"}, Options{}, "Ann Ray"},
		{"no agency", []string{"-CNN -CNN -CNN said +Harrow"}, Options{}, "Harrow"},
		{"an agency that the text is about", []string{"-CNN -CNN -CNN -CNN -CNN -CNN -CNN -CNN"}, Options{}, "CNN"},
		{"known kinds first", []string{"-Thorpe and +Harrow and -Thorpe and +Harrow"}, Options{}, "Harrow, Thorpe"},
		{"a surname in another text", []string{"*Ann_Ray went", "*Ray went to +Harrow and +Harrow"}, Options{}, "Ann Ray, Harrow"},
		{"a surname that two have", []string{"*Ann_Ray saw *Bo_Ray", "*Ray saw *Ray"}, Options{}, "Ray"},
		{"no part of a topic", []string{"+New_Harrow and +New_Harrow and +Harrow and +Harrow"}, Options{}, "New Harrow"},
		{"preferred first", []string{"In +Harrow the old bridge fell at +Harrow"}, Options{Preferred: []string{"Bridge", "Rail"}}, "Bridge, Harrow"},
		{"preferred words whole", []string{"the abridged book sold"}, Options{Preferred: []string{"Bridge"}}, ""},
		{"five at most", []string{"+Amble +Bude +Crail +Deal +Eyam +Flint +Amble +Bude +Crail +Deal +Eyam +Flint"}, Options{}, "Amble, Bude, Crail, Deal, Eyam"},
		{"five preferred at most, each once", []string{"a b c d e f"}, Options{Preferred: []string{"b", "b", "a", "c", "d", "e", "f"}}, "b, a, c, d, e"},
		{"nothing", nil, Options{}, ""},
	}
	for _, tt := range tests {
		var texts []Text
		for _, s := range tt.texts {
			texts = append(texts, text(s))
		}
		if got := strings.Join(Find(texts, tt.opt), ", "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestFindProperties(t *testing.T) {
	vocabulary := strings.Fields("*Ruth_Adeyemi *Adeyemi +Harrow -Carrow -Bank_of_England +England bridge said rained -Indonesia +Utopia -Thorpe +Amble Crail -CNN")
	preferable := []string{"Bridge", "harrow", "Bank of England", "Rail", "England", "Thorpe", "the", ""}
	rapid.Check(t, func(t *rapid.T) {
		var texts []Text
		var whole strings.Builder
		for range rapid.IntRange(0, 3).Draw(t, "texts") {
			var lines []string
			for range rapid.IntRange(0, 5).Draw(t, "paragraphs") {
				lines = append(lines, strings.Join(rapid.SliceOfN(rapid.SampledFrom(vocabulary), 0, 12).Draw(t, "words"), " "))
			}
			texts = append(texts, text(strings.Join(lines, "\n")))
			whole.WriteString(texts[len(texts)-1].Text + " ")
		}
		opt := Options{Preferred: rapid.SliceOfDistinct(rapid.SampledFrom(preferable), rapid.ID).Draw(t, "preferred")}
		got := Find(texts, opt)
		if again := Find(texts, opt); !slices.Equal(got, again) {
			t.Fatalf("got %q, then %q", got, again)
		}
		if len(got) > most {
			t.Fatalf("%d topics: %q", len(got), got)
		}
		wanted := mentioned(whole.String(), opt.Preferred)
		n := min(len(wanted), most)
		if !slices.Equal(got[:min(n, len(got))], wanted[:n]) {
			t.Fatalf("%q do not begin with %q", got, wanted[:n])
		}
		for i, topic := range got[n:] {
			if !strings.Contains(whole.String(), topic) {
				t.Fatalf("%q is not in %q", topic, whole.String())
			}
			for _, other := range got[:n+i] {
				a, b := " "+strings.ToLower(topic)+" ", " "+strings.ToLower(other)+" "
				if strings.Contains(a, b) || strings.Contains(b, a) {
					t.Fatalf("%q has %q beside %q", got, topic, other)
				}
			}
		}
	})
}

func FuzzFind(f *testing.F) {
	f.Add("We met *Ann_Ray in +Harrow", "Harrow")
	f.Fuzz(func(t *testing.T, marked, preferred string) {
		if topics := Find([]Text{text(marked), text(marked)}, Options{Preferred: []string{preferred}}); len(topics) > most {
			t.Fatalf("%d topics", len(topics))
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
