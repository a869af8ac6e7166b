package referent

import (
	"strings"
	"testing"

	"briefing/internal/brief"

	"pgregory.net/rapid"
)

// people is who the texts of the tests are about.
var people = []brief.Name{
	{Text: "Ivo Lenk", Kind: brief.Person, Gender: brief.Masculine, Forms: []string{"Ivo Lenk", "Lenk"}},
	{Text: "Max Lenk", Kind: brief.Person, Forms: []string{"Max Lenk"}},
	{Text: "Peter Gis", Kind: brief.Person, Gender: brief.Feminine, Forms: []string{"Peter Gis"}},
	{Text: "Olaf Brandt", Kind: brief.Person, Gender: brief.Masculine, Forms: []string{"Olaf Brandt", "Brandt"}},
	{Text: "Ann Ray", Kind: brief.Person, Gender: brief.Feminine, Forms: []string{"Ann Ray", "Ray"}},
	{Text: "Eva Gis", Kind: brief.Person, Forms: []string{"Eva Gis"}},
	{Text: "Sam Ito", Kind: brief.Person, Forms: []string{"Sam Ito"}},
	{Text: "Paul Hart", Kind: brief.Person, Gender: brief.Masculine, Forms: []string{"Paul Hart", "Hart"}},
	{Text: "Mark Voss", Kind: brief.Person, Gender: brief.Masculine, Forms: []string{"Mark Voss", "Voss"}},
	{Text: "Ruth Hale", Kind: brief.Person, Gender: brief.Feminine, Forms: []string{"Ruth Hale", "Hale"}},
	{Text: "Jane Dow", Kind: brief.Person, Gender: brief.Feminine, Forms: []string{"Jane Dow", "Dow"}},
	{Text: "Harrow", Kind: brief.Place, Forms: []string{"Harrow"}},
	{Text: "Blue Funnel", Kind: brief.Organisation, Forms: []string{"Blue Funnel"}},
	{Text: "Quill", Forms: []string{"Quill"}},
}

// article lays out a text, sentences divided by " | ", with the mentions of the cast in it.
func article(in string) (text string, paragraphs []Paragraph, names []brief.Name) {
	text = strings.ReplaceAll(in, " | ", "  ")
	p, at := Paragraph{}, 0
	for _, s := range strings.Split(in, " | ") {
		p.Sentences = append(p.Sentences, brief.Span{Start: at, End: at + len(s)})
		at += len(s) + 2
	}
	open := -1
	for i := range text {
		if text[i] == '"' {
			if open < 0 {
				open = i
				continue
			}
			p.Quotations = append(p.Quotations, brief.Span{Start: open, End: i + 1})
			open = -1
		}
	}
	for _, n := range people {
		n.Mentions = nil
		for i := 0; i < len(text); i++ {
			for f, form := range n.Forms {
				if strings.HasPrefix(text[i:], form) {
					n.Mentions = append(n.Mentions, brief.Mention{Span: brief.Span{Start: i, End: i + len(form)}, Form: f})
					i += len(form) - 1
					break
				}
			}
		}
		if len(n.Mentions) > 0 {
			names = append(names, n)
		}
	}
	return text, []Paragraph{p}, names
}

func TestFind(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"subject", "Ivo Lenk spoke in Harrow on Monday. | He told the council of a new bridge.", ",Ivo Lenk"},
		{"surname means the whole name", "Ivo Lenk is mayor. | Lenk spoke on Monday. | He told the council of a new bridge.", ",,Ivo Lenk"},
		{"chain", "Ann Ray spoke on Monday. | She told of a bridge. | Her office confirmed it. | She is 41.", ",Ann Ray,Ann Ray,Ann Ray"},
		{"connective", "Ivo Lenk spoke on Monday. | However, he did not stay.", ",Ivo Lenk"},
		{"phrase", "Ivo Lenk spoke on Monday. | In Harrow, he met the council.", ",Ivo Lenk"},
		{"phrase with a pronoun", "Ivo Lenk spoke on Monday. | After his speech, he met the council.", ",Ivo Lenk"},
		{"pronoun of a name to come", "Ivo Lenk spoke on Monday. | In his answer, Olaf Brandt praised the bridge.", ","},
		{"speaker", "\"The bridge is safe,\" said Ivo Lenk. | He added that it was old.", ",Ivo Lenk"},
		{"post", "The mayor of Harrow, Ivo Lenk, spoke on Monday. | He told of a new bridge.", ",Ivo Lenk"},
		{"apposition", "Ivo Lenk, 34, a teacher, spoke on Monday. | He told of a new bridge.", ",Ivo Lenk"},
		{"office", "Blue Funnel sued Ivo Lenk. | He told of a new bridge.", ",Ivo Lenk"},
		{"two men", "Ivo Lenk met Olaf Brandt on Monday. | He told of a new bridge.", ","},
		{"a man and a woman", "Paul Hart met Ruth Hale on Monday. | She told of a new bridge. | He did not.", ",Ruth Hale,Paul Hart"},
		{"namesakes", "Ivo Lenk met Max Lenk. | Lenk went home. | He slept.", ",,"},
		{"a sex that the given name denies", "Peter Gis met the council. | She wept. | He did not.", ",,"},
		{"someone of no known sex", "Ivo Lenk met Sam Ito on Monday. | He told of a new bridge.", ","},
		{"someone of no known kind", "Ivo Lenk met Quill on Monday. | He told of a new bridge.", ","},
		{"a man without a name", "Ivo Lenk met a man on Monday. | He told of a new bridge.", ","},
		{"a brother", "Ivo Lenk and his brother spoke. | He told of a new bridge.", ","},
		{"a wife", "Ivo Lenk and his wife spoke. | He told of a new bridge.", ",Ivo Lenk"},
		{"a lawyer", "Ivo Lenk's lawyer spoke. | He told of a new bridge.", ","},
		{"one of them", "Ivo Lenk spoke to one of the workers. | He told of a new bridge.", ","},
		{"one of them to whom something happens", "Ivo Lenk spoke. | The council sued one of the workers. | He told of a new bridge.", ",,"},
		{"the name comes later", "Ivo Lenk spoke. | He told Lenk of a new bridge.", ","},
		{"of whom others speak", "\"He is ill,\" Ivo Lenk said. | He had fallen on Monday.", ","},
		{"object after another man", "Ivo Lenk spoke on Monday. | The council praised Olaf Brandt. | He thanked it.", ",,"},
		{"speaker after another man", "Olaf Brandt fell on Monday. | Ivo Lenk said the knee was broken. | He will miss two games.", ",,"},
		{"speaker goes on", "Olaf Brandt fell on Monday. | Ivo Lenk said the knee was broken. | He said it would heal.", ",,Ivo Lenk"},
		{"speaker of something else", "\"It limps,\" said Ivo Lenk. | The paws of the dog froze. | His feet were saved.", ",,"},
		{"subject with an insertion", "Ivo Lenk, chief executive of Blue Funnel, said the bridge would close. | He spoke out against it.", ",Ivo Lenk"},
		{"subject with a clause", "Ann Ray, who owns a shop in Harrow, sells boats. | She is best known for ferries.", ",Ann Ray"},
		{"subject in an opening phrase's sentence", "After the storm, Ivo Lenk went home. | He slept.", ",Ivo Lenk"},
		{"subject with a post", "Blue Funnel manager Ivo Lenk went home. | He slept.", ",Ivo Lenk"},
		{"subject with two posts", "Harrow mayor and distant presidential hopeful Ivo Lenk went home. | He slept.", ",Ivo Lenk"},
		{"subject after what it is", "A native of Harrow who worked for Blue Funnel, Ivo Lenk joined the council. | He slept.", ",Ivo Lenk"},
		{"speaker of whom the text told before", "Olaf Brandt fell. | Ivo Lenk went home. | \"It is icy,\" Lenk said. | He slept.", ",,,Ivo Lenk"},
		{"owner of the subject", "Olaf Brandt fell. | Ivo Lenk's work began in Harrow. | He slept.", ",,Ivo Lenk"},
		{"owner of the object", "Olaf Brandt fell. | The council praised Ivo Lenk's work. | He slept.", ",,"},
		{"attribution at the end", "The bridge was open again, Ivo Lenk said. | He praised the workers of Harrow.", ",Ivo Lenk"},
		{"attribution at the end to another", "Ivo Lenk was seen on Monday, Ann Ray said. | He had fallen.", ",Ivo Lenk"},
		{"attribution to a second man, who says on", "Ivo Lenk fell, Olaf Brandt said. | He said the bridge was icy.", ",Olaf Brandt"},
		{"according to", "According to Ivo Lenk, the bridge is old. | He says it will fall.", ",Ivo Lenk"},
		{"subject of what others say", "The council says Ivo Lenk was seen in Harrow. | He was with a dog.", ",Ivo Lenk"},
		{"a worker in passing", "Ivo Lenk begged a worker to call the council. | He hid there.", ","},
		{"given name tells", "Eva Gis told Paul Hart of the bridge. | She wept. | He did not.", ",Eva Gis,Paul Hart"},
		{"surname that is a word", "Eva Gis fell. | Gis told the council of it. | She wept.", ",,Eva Gis"},
		{"called by name", "A driver called Ivo Lenk stopped in Harrow. | He had seen the bridge fall.", ",Ivo Lenk"},
		{"subject of a reported clause", "Ivo Lenk said Olaf Brandt had resigned. | He will miss the vote.", ","},
		{"subject of a reported clause, saying on", "Ivo Lenk said Olaf Brandt had resigned. | He added that it was late.", ",Ivo Lenk"},
		{"two subjects", "Ivo Lenk and Olaf Brandt went home. | He slept.", ","},
		{"second main clause", "Ivo Lenk fell, but Olaf Brandt stood. | He said it was icy.", ","},
		{"subject of a clause of time", "Ivo Lenk left when Olaf Brandt arrived. | He had a cold.", ","},
		{"a suspect between", "Ivo Lenk spoke on Monday. | The council sued a driver. | He was 27.", ",,"},
		{"a man as subject", "Ivo Lenk spoke on Monday. | A man fell. | He was 27.", ",,"},
		{"a brother as subject", "Ivo Lenk spoke on Monday. | His brother fell. | He was 27.", ",Ivo Lenk,"},
		{"spoken of inside a quotation", "\"Olaf Brandt is ill,\" Ivo Lenk said. | He fell on Monday.", ","},
		{"a quotation that the speaker goes on with", "\"It is old,\" Ivo Lenk said. | \"It limps.\" | He said no more.", ",,Ivo Lenk"},
		{"a quotation that a pronoun is credited with", "Ivo Lenk fell. | \"It is old,\" he said. | \"It limps.\" | He slept.", ",,,Ivo Lenk"},
		{"a quotation without a speaker", "Ivo Lenk fell. | \"It was icy.\" | He slept.", ",,"},
		{"a quotation of nobody", "Ivo Lenk spoke. | \"Olaf Brandt is ill.\" | He fell on Monday.", ",,"},
		{"unknown sex beside the other pronoun", "Sam Ito, she said, was brave. | He fell.", ","},
		{"unknown subject", "Ivo Lenk fell. | The president, Park Moor, condemned it. | He said it was icy.", ",,"},
		{"unknown speaker", "Ivo Lenk fell. | When asked of it, Moor said it was icy. | He did not stay.", ",,"},
		{"forgotten", "Ivo Lenk spoke on Monday. | It rained. | The bridge closed. | The shops closed. | He told of a new bridge.", ",,,,"},
		{"speaker in between", "Ivo Lenk spoke on Monday. | The bridge was old, he said on Monday, and would close.", ",Ivo Lenk"},
		{"another's clause", "Ivo Lenk spoke on Monday. | The council was angry, he left.", ","},
		{"the writer's voice", "Ivo Lenk spoke on Monday. | I hope, according to his word, he stays.", ","},
		{"inside a quotation", "Ivo Lenk spoke on Monday. | \"He is ill,\" the council wrote.", ","},
		{"contraction", "Ivo Lenk spoke on Monday. | He's a teacher.", ","},
		{"other sex", "Ivo Lenk spoke on Monday. | She told of a new bridge.", ","},
		{"nothing before", "He told of a new bridge. | Ivo Lenk spoke on Monday.", ","},
	}
	for _, tt := range tests {
		if got := strings.Join(Find(article(tt.in)), ","); got != tt.want {
			t.Errorf("%s: Find(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

// TestFindNobody: a second person of the sex, whatever the part, may be whom the pronoun means.
func TestFindNobody(t *testing.T) {
	tests := []struct{ name, in string }{
		{"victim", "Constable Paul Hart shot Mark Voss by the lock. | He died in a ward on Friday."},
		{"agent", "Mark Voss was shot by Paul Hart by the lock. | He was charged with murder."},
		{"sentenced", "Judge Paul Hart sentenced Mark Voss to six years. | He had pleaded guilty."},
		{"arrested", "Detective Paul Hart arrested Mark Voss in Harrow on Monday. | He was held overnight."},
		{"attacked", "Mark Voss was attacked by Paul Hart in a bar. | He was jailed for a year."},
		{"visited", "Ruth Hale visited Jane Dow in prison. | She is serving ten years."},
		{"hired", "Paul Hart hired Mark Voss in 2018. | He was fired a year later."},
		{"lost to", "Hart lost to Mark Voss by nine votes. | He will be sworn in on Monday."},
		{"complaint", "Hart filed a complaint against Mark Voss. | He denied it."},
		{"answer to words", "Paul Hart said Mark Voss had hit him. | He denied it."},
		{"beaten", "Paul Hart beat Mark Voss to death. | He was 44."},
		{"dropped", "Paul Hart dropped striker Sam Ito. | He had missed ten chances."},
		{"successor", "Paul Hart named Mark Voss as his successor. | He will start work in June."},
		{"owner", "Paul Hart bought Mark Voss's boat. | He will pay in June."},
		{"after a comma", "Paul Hart, like Mark Voss, was in Harrow. | He was held overnight."},
		{"the other opens with a phrase", "Paul Hart shot Mark Voss. | On Monday, he was charged with murder."},
		{"doctor as agent", "Ruth Hale was treated by a doctor in Harrow. | She was later suspended."},
		{"nurse as object", "Ruth Hale slapped the nurse. | She was later suspended."},
		{"driver", "Paul Hart was hit by a drunk driver in Harrow. | He was jailed."},
		{"man", "Paul Hart was hit by a tall, thin, dark man. | He was jailed."},
		{"there was another", "In the car of Paul Hart there was a driver. | He was jailed."},
		{"dog with a name", "Paul Hart lives with his dog Quill. | He is nine years old."},
		{"dog without a known name", "Paul Hart lives with his dog Fips. | He is nine years old."},
		{"horse", "Paul Hart owns a racehorse. | He won at Harrow twice."},
		{"name that nothing tells of", "Paul Hart plays with Zubo. | He is nine years old."},
		{"such a name opens", "Zubo bit Paul Hart. | He was put down."},
		{"object of the pronoun's own sentence", "Paul Hart lives in Harrow. | He left him in 2012."},
		{"in a chain", "Paul Hart lives in Harrow. | He hired Mark Voss. | He was fired."},
		{"in a chain, with a pause", "Paul Hart hired Mark Voss. | It rained. | He was fired."},
		{"nurse in a chain", "Paul Hart met a nurse in 1997. | He married her in 1999. | He left him in 2001."},
		{"a noun that is not known", "Paul Hart was stabbed by a masked intruder. | He was jailed."},
		{"another", "Paul Hart defended the ex-mayor. | He was jailed."},
		{"of a country", "Paul Hart was stabbed by the American in Harrow. | He was jailed."},
		{"of a faith as a name", "Paul Hart was stabbed by Christian in Harrow. | He was jailed."},
		{"with an article of the name", "Paul Hart was stabbed by al-Bora in Harrow. | He was jailed."},
		{"taken for a place", "Paul Hart was stabbed by Harrow in a bar. | He was jailed."},
		{"one of several", "Paul Hart had two sons. | One was jailed in 2012. | He was charged with murder."},
		{"eldest of several", "Paul Hart runs a school. | The eldest was shot on Friday. | He was nine."},
		{"from a country", "Paul Hart beat the Swede in straight sets. | He will play on Friday."},
		{"top seed", "Paul Hart beat the top seed. | He will play on Friday."},
		{"friend of a name", "Ruth Hale's friend called her. | She was held overnight."},
		{"husband of a name", "Ruth Hale's husband called her. | She was held overnight."},
		{"hearer of the words", "Paul Hart told Mark Voss to go. | He said it was late."},
		{"two speak", "Paul Hart said the lock was safe, Mark Voss said. | He was fired."},
		{"a sex that only pronouns tell", "Paul Hart shot Max Lenk. | He was charged with murder."},
	}
	for _, tt := range tests {
		got := Find(article(tt.in))
		if last := got[len(got)-1]; last != "" {
			t.Errorf("%s: Find(%q) ends with %q, want nobody", tt.name, tt.in, last)
		}
	}
}

// TestFindDespite: those who cannot be meant, or are no persons, are in nobody's way.
func TestFindDespite(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"speaker goes on", "Paul Hart said Mark Voss had left. | He added that it was late.", "Paul Hart"},
		{"speaker goes on twice", "Paul Hart said Mark Voss had left. | He added that it was late. | He said no more.", "Paul Hart"},
		{"the other sex", "Paul Hart was shot by Ruth Hale. | He died in a ward.", "Paul Hart"},
		{"nobody of a sex", "Paul Hart was shot by a woman in Harrow. | He died in a ward.", "Paul Hart"},
		{"place", "Paul Hart was held in Harrow on Monday. | He was released in June.", "Paul Hart"},
		{"of a country as an adjective", "Paul Hart met American officials. | He slept.", "Paul Hart"},
		{"things that end as persons do", "Paul Hart crossed the river by the tower. | He slept.", "Paul Hart"},
		{"organisation", "Blue Funnel fired Paul Hart. | He sued in June.", "Paul Hart"},
		{"what he is", "Paul Hart, a doctor, is a driver. | He works in Harrow.", "Paul Hart"},
		{"post", "Harrow doctor Paul Hart went home. | He slept.", "Paul Hart"},
		{"named inside a quotation", "\"Mark Voss is ill,\" said Paul Hart. | He said no more.", "Paul Hart"},
		{"her own", "Ruth Hale went home. | She took her bag.", "Ruth Hale"},
		{"named again alone", "Paul Hart hired Mark Voss. | Hart went home. | He slept.", "Paul Hart"},
	}
	for _, tt := range tests {
		got := Find(article(tt.in))
		if last := got[len(got)-1]; last != tt.want {
			t.Errorf("%s: Find(%q) ends with %q, want %q", tt.name, tt.in, last, tt.want)
		}
	}
}

// TestFindOfAnything: whatever the spans, there is one answer a sentence, and each is a name's.
func TestFindOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.SampledFrom([]string{"He", "she", "Ivo Lenk", "Ann Ray", "a man", "his", ",", "said", "’", "\"", ".", " | ", "é", "\xff"})).Draw(t, "words")
		text, paragraphs, names := article(strings.Join(words, " "))
		got := Find(text, paragraphs, names)
		if len(got) != len(paragraphs[0].Sentences) {
			t.Fatalf("%d answers for %d sentences", len(got), len(paragraphs[0].Sentences))
		}
		for i, g := range got {
			if g != "" && (!strings.Contains(text, g) || !strings.ContainsAny(paragraphs[0].Sentences[i].In(text), "hH")) {
				t.Errorf("%q of %q", g, paragraphs[0].Sentences[i].In(text))
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text, paragraphs, names := article(strings.Repeat("Ivo Lenk told the council of Harrow on Monday that the old bridge over the river would close. | He said the work would take a year, \"if the weather holds\". | Olaf Brandt, who owns a shop on the bridge, told the mayor it would ruin him. | ", 15))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(text, paragraphs, names)
	}
}

// TestFindAcrossHeading: what stands between two sentences and is none of them parts them.
func TestFindAcrossHeading(t *testing.T) {
	text, paragraphs, names := article("Ivo Lenk spoke on Monday. | The bridge | He told of a new bridge.")
	paragraphs[0].Sentences = []brief.Span{paragraphs[0].Sentences[0], paragraphs[0].Sentences[2]}
	if got := Find(text, paragraphs, names); got[1] != "" {
		t.Errorf("Find(%q) = %q, want nobody after a heading", text, got)
	}
}
