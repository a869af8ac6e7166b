package digest

import (
	"slices"
	"strings"
	"testing"

	"briefing/internal/brief"
	"briefing/internal/clean"
)

// Three days of one strike.
const (
	strikeFirst = "---\ntitle: Ferry crews of Port Callan strike over pay\npublisher: Callan Gazette\ndate: 2026-03-02\n---\n" +
		"Ferry crews in Port Callan walked out on Monday, 2 March 2026, after talks with the operator Brightline broke down.\n\n" +
		"About 340 sailors took part, the union Deckhands United said.\n\n" +
		"\"We don't want another winter like the last,\" union leader Maud Ferrer said.\n\n" +
		"Brightline said it had offered 3.5 percent and could not go further.\n\n" +
		"Mayor Tomas Lind urged both sides to return to the table by Friday.\n"
	strikeSecond = "---\ntitle: Second day without ferries\npublisher: Isle Herald\ndate: 2026-03-03\n---\n" +
		"Port Callan was without ferries for a second day on Tuesday as 360 sailors of Brightline stayed home.\n\n" +
		"Brightline's chief, Ned Dahl, said the company was ready to talk to the union.\n\n" +
		"Mayor Tomas Lind said schools in Port Callan would stay open.\n"
	strikeThird = "---\ntitle: Ferry strike ends with a rise of 4.2 percent\npublisher: Mainland Courier\ndate: 2026-03-05\n---\n" +
		"The strike of ferry crews in Port Callan ended on Thursday after Brightline and the union Deckhands United agreed on a rise of 4.2 percent.\n\n" +
		"Maud Ferrer, who leads the union, called it a fair end to a hard week.\n\n" +
		"Ned Dahl said the strike had cost Brightline 1.1 million crowns.\n"
)

func strike(t *testing.T) *folder {
	f := newFolder("seeds/a.txt", strikeFirst, "seeds/b.txt", strikeSecond, "seeds/choir.txt", choir)
	f.publish(t)
	return f
}

func TestTheNewestArticleLeadsItsStory(t *testing.T) {
	f := strike(t)
	f.put("seeds/c.txt", strikeThird)
	f.day = secondDay
	f.publish(t)
	d := theStory(t, f)
	lead, _, _ := strings.Cut(d.Body, "## Key points")
	if !strings.Contains(lead, "ended on Thursday") || !strings.Contains(d.Title, "ended on Thursday") {
		t.Errorf("the end of the strike is not the lead or not the title: %s\n%s", d.Title, lead)
	}
	for _, anchor := range d.Updates[len(d.Updates)-1].Points {
		i := slices.IndexFunc(d.Claims, func(c brief.Claim) bool { return c.Evidence[0].Anchor() == anchor })
		if i < 0 || d.Claims[i].Evidence[0].Source != "c" {
			t.Errorf("%s is marked new and not of the source that joined: %v", anchor, d.Claims)
		}
	}
	if len(d.Updates) != 2 || d.Updated != secondDay {
		t.Errorf("updates are %v, updated %v", d.Updates, d.Updated)
	}
}

func TestOtherQuotationMarksAreNoNews(t *testing.T) {
	first := strings.Replace(strikeFirst, "Ferry crews in Port Callan walked", "Brightline's crews in Port Callan walked", 1)
	f := newFolder("seeds/a.txt", first, "seeds/b.txt", strikeSecond)
	f.publish(t)
	before := theStory(t, f)
	if !strings.Contains(before.Body, "Brightline's crews") {
		t.Fatalf("no point has an apostrophe:\n%s", before.Body)
	}
	f.put("seeds/a.txt", strings.ReplaceAll(first, "'", "’"))
	f.day = secondDay
	f.publish(t)
	after := theStory(t, f)
	if !strings.Contains(after.Body, "Brightline’s crews") {
		t.Fatalf("the story keeps the old marks:\n%s", after.Body)
	}
	if len(after.Updates) != len(before.Updates) || after.Updated != before.Updated {
		t.Errorf("other marks make the updates %v and were %v", after.Updates, before.Updates)
	}
}

func TestInOrder(t *testing.T) {
	day := func(d int) brief.Date { return brief.Date{Year: 2026, Month: 3, Day: d} }
	tests := []struct {
		name     string
		articles []Article
		want     string
	}{
		{"by date", []Article{{ID: "b", Date: day(3)}, {ID: "a", Date: day(2)}}, "a b"},
		{"without date, read together", []Article{{ID: "a", FirstRead: day(8)}, {ID: "b", Date: day(2), FirstRead: day(8)}}, "a b"},
		{"without date, read later", []Article{{ID: "a", FirstRead: day(9)}, {ID: "b", Date: day(2), FirstRead: day(8)}, {ID: "c", Date: day(4), FirstRead: day(10)}}, "b a c"},
		{"none with a date", []Article{{ID: "a", FirstRead: day(9)}, {ID: "b", FirstRead: day(8)}}, "b a"},
	}
	for _, test := range tests {
		turned := slices.Clone(test.articles)
		slices.Reverse(turned)
		for _, articles := range [][]Article{test.articles, turned} {
			var ids []string
			for _, a := range inOrder(articles) {
				ids = append(ids, a.ID)
			}
			if got := strings.Join(ids, " "); got != test.want {
				t.Errorf("%s: %s, want %s", test.name, got, test.want)
			}
		}
	}
}

// storyOf composes a story of articles, each a headline and a body.
func storyOf(language string, texts ...[2]string) brief.Digest {
	articles := make([]Article, len(texts))
	for i, text := range texts {
		articles[i] = Article{
			ID: string(rune('a' + i)), Title: text[0], Text: text[1], Clean: clean.Text(text[1]),
			Language: language, Date: brief.Date{Year: 2026, Month: 3, Day: 2 + i},
		}
	}
	articles = inOrder(articles)
	return tell(articles, parseAll(articles), Options{}, nil)
}

func TestStoryTitles(t *testing.T) {
	tests := []struct {
		name, language string
		texts          [][2]string
		want           string
	}{
		{"of the lead", "en", [][2]string{{"Old", "The ferry Aurelia sank off Port Callan on Monday."}, {"New", "Divers found the ferry Aurelia off Port Callan on Tuesday."}}, "Divers found the ferry Aurelia off Port Callan on Tuesday"},
		{"no quotation", "en", [][2]string{{"Old", "The ferry Aurelia sank off Port Callan on Monday."}, {"Crew of the Aurelia is safe", "“We will leave nobody behind,” Captain Ines Duarte of the Aurelia said in Port Callan."}}, "Crew of the Aurelia is safe"},
		{"no speaker first", "en", [][2]string{{"Old", "The ferry Aurelia sank off Port Callan on Monday."}, {"Radar of the Aurelia was off", "Ines Duarte said on Tuesday that the radar of the ferry Aurelia was off near Port Callan."}}, "Radar of the Aurelia was off"},
		{"another language", "fr", [][2]string{{"Le bac coule", "Le bac Aurelia a coulé lundi au large de Port Callan."}, {"Le bac retrouvé", "Des plongeurs ont retrouvé mardi le bac Aurelia au large de Port Callan."}}, "Le bac retrouvé"},
	}
	for _, test := range tests {
		if got := storyOf(test.language, test.texts...).Title; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestStoryPointsReadAlone(t *testing.T) {
	d := storyOf("fr",
		[2]string{"Grève", "Les marins de Brightline seront en grève mardi à Port Callan, a annoncé lundi la direction. Le syndicat Pont-Uni réclame une prime. Il a ajouté que 70 % des marins seraient en grève."},
		[2]string{"Le bac", "La grève des marins de Brightline a commencé mardi à Port Callan. Le ministre Tomas Lind a refusé la prime."})
	for _, p := range d.Points {
		if strings.HasPrefix(p.Text, "Il a") {
			t.Errorf("a point leans on another sentence: %q", p.Text)
		}
	}
	if len(d.Points) == 0 {
		t.Error("there are no points")
	}
}

func TestIlIsSomebody(t *testing.T) {
	for text, want := range map[string]bool{
		"Il a ajouté que 70 % des marins seraient en grève.": true, "Il affirme avoir vu le bac couler.": true, "Il faut attendre mardi.": false,
		"Il y a deux bacs.": false, "Il a fallu deux jours.": false, "Le bac a coulé.": false, "Il": false,
	} {
		if got := ilIsSomebody(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestStoryTimelineJoinsOnlyWhatIsBorneOut(t *testing.T) {
	d := tellOnOneDay(
		"Silva and Roos talked for an hour at the Citadel of Selm.\n\nPresident Ana Silva and Prime Minister Piet Roos met in Selm on Monday and agreed to resume talks on a grain deal worth $38 billion.\n\nTariffs on grain are to fall on 15 April 2026.",
		"Ana Silva and Piet Roos clashed on Monday in Selm over the harbour of Port Callan, officials said.\n\nThe harbour was leased to Lornia on 3 May 1988.",
		"Piet Roos said on Monday that Lornia would resume talks on grain after he met Ana Silva in Selm.")
	cited := map[string]int{}
	for _, e := range d.Timeline {
		for _, key := range []string{"agreed to resume", "clashed", "would resume"} {
			if strings.Contains(e.Text, key) {
				cited[key] = len(e.Evidence)
			}
		}
	}
	if cited["clashed"] != 1 || cited["would resume"] != 2 || cited["agreed to resume"] != 0 {
		t.Errorf("entries rest on %v sources:\n%+v", cited, d.Timeline)
	}
}

// tellOnOneDay composes a story of articles of Monday 2 March 2026.
func tellOnOneDay(texts ...string) brief.Digest {
	articles := make([]Article, len(texts))
	for i, text := range texts {
		articles[i] = Article{ID: string(rune('a' + i)), Text: text, Clean: clean.Text(text), Language: "en", Date: brief.Date{Year: 2026, Month: 3, Day: 2}}
	}
	articles = inOrder(articles)
	return tell(articles, parseAll(articles), Options{}, nil)
}
