package quote_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"briefing/internal/brief"
	"briefing/internal/quote"
	"briefing/internal/sentence"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"
)

// cast are the people and bodies of the test texts: canonical form, kind and gender, and shorter forms.
const cast = `Mara Lindqvist|person|f|Lindqvist
Tomas Verhoeven|person|m|Verhoeven
Anselm Okafor|person|m|Okafor
Ilse Brandt|person|f|Brandt
Robin Castellane|person||Castellane
Jörg Pfeiffer|person|m|Pfeiffer
Odile Marchand|person|f|Marchand
Ramón Echevarri|person|m|Echevarri
Олена Дубровець|person|f|Дубровець
Harbour Ministry|organisation||
Ostmark Rail|organisation||
Coastal Herald|organisation||Herald
Radio Nordhaven|organisation||
Nordhaven|place||`

// posts stand before the names of persons.
var posts = []string{"Mr", "Ms", "Dr", "President", "Harbour Minister", "Mayor", "Coach", "Ostmark President", "Police Chief"}

// names finds the cast in a text.
func names(text string) []brief.Name {
	var found []brief.Name
	taken := make([]bool, len(text)+1)
	for _, line := range strings.Split(cast, "\n") {
		f := strings.Split(line, "|")
		n := brief.Name{Text: f[0], Kind: brief.NameKind(f[1]), Gender: brief.Gender(f[2])}
		for _, form := range []string{f[0], f[3]} {
			for at := 0; form != ""; {
				i := strings.Index(text[at:], form)
				if i < 0 {
					break
				}
				span := brief.Span{Start: at + i, End: at + i + len(form)}
				at = span.End
				if next, _ := utf8.DecodeRuneInString(text[at:]); unicode.IsLetter(next) || taken[span.Start] {
					continue
				}
				for k := span.Start; k < span.End; k++ {
					taken[k] = true
				}
				m := brief.Mention{Span: span}
				for _, p := range posts {
					if strings.HasSuffix(text[:span.Start], p+" ") && len(p) > len(m.Before) {
						m.Before = p
					}
				}
				n.Mentions = append(n.Mentions, m)
			}
		}
		slices.SortFunc(n.Mentions, func(a, b brief.Mention) int { return a.Start - b.Start })
		if len(n.Mentions) > 0 {
			found = append(found, n)
		}
	}
	return found
}

// paragraphs divides a text as the composer does, a line a paragraph.
func paragraphs(text string) []quote.Paragraph {
	var all []quote.Paragraph
	start := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		span := brief.Span{Start: start, End: start + len(strings.TrimRight(line, "\n"))}
		start += len(line)
		if span.Len() == 0 {
			continue
		}
		p := quote.Paragraph{Sentences: sentence.Split(text, span)}
		for _, q := range sentence.Quotations(text, span) {
			p.Marked = append(p.Marked, quote.Marked{Span: q.Span, Whole: q.Whole})
		}
		all = append(all, p)
	}
	return all
}

func find(text, language string) []brief.Quotation {
	return quote.Find(text, paragraphs(text), names(text), language)
}

// shown writes quotations as the golden files have them: speaker, verb, channel, words.
func shown(all []brief.Quotation) string {
	var b strings.Builder
	for _, q := range all {
		b.WriteString(strings.Join([]string{q.Speaker, q.Verb, q.Via, q.Text}, " | ") + "\n")
	}
	return b.String()
}

// TestGolden holds texts of our own against who says what in them. A file of an archive is a text; its
// name says the language and the case, and the file of the same name with .want what is found.
func TestGolden(t *testing.T) {
	archives, _ := filepath.Glob("testdata/*.txtar")
	if len(archives) == 0 {
		t.Fatal("no archives in testdata")
	}
	for _, name := range archives {
		language := strings.TrimSuffix(filepath.Base(name), ".txtar")
		language, _, _ = strings.Cut(language, "_")
		a, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(a.Files); i += 2 {
			in, want := a.Files[i], a.Files[i+1]
			if want.Name != in.Name+".want" {
				t.Fatalf("%s: %s is not followed by its .want", name, in.Name)
			}
			got := shown(find(string(in.Data), language))
			if diff := cmp.Diff(string(want.Data), got); diff != "" {
				if os.Getenv("UPDATE") != "" {
					a.Files[i+1].Data = []byte(got)
					continue
				}
				t.Errorf("%s: %s (-want +got):\n%s", name, in.Name, diff)
			}
		}
		if os.Getenv("UPDATE") != "" {
			if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestOtherLanguagesHaveNoEnglishRules(t *testing.T) {
	text := `"We will open the lock in May," Mara Lindqvist said.`
	for _, language := range []string{"de", "fr", "es", "uk", "pl", "zz"} {
		if got := find(text, language); len(got) > 0 {
			t.Errorf("%s: got %s", language, shown(got))
		}
	}
	for _, language := range []string{"", "en", "en-GB", "EN"} {
		if got := find(text, language); len(got) != 1 {
			t.Errorf("%q: got %s", language, shown(got))
		}
	}
}

func TestEvidence(t *testing.T) {
	text := "The lock opens in May.\n“It took nine years,” Lindqvist said on Monday. “It was worth each of them.”\n“Nobody will miss the old one.”"
	got := find(text, "en")
	if len(got) != 1 {
		t.Fatalf("got %s", shown(got))
	}
	want := []struct {
		quote     string
		paragraph int
	}{
		{"“It took nine years,” Lindqvist said on Monday.", 2},
		{"“It was worth each of them.”", 2},
		{"“Nobody will miss the old one.”", 3},
	}
	if len(got[0].Evidence) != len(want) {
		t.Fatalf("got %d passages, want %d", len(got[0].Evidence), len(want))
	}
	for i, e := range got[0].Evidence {
		if e.Quote != want[i].quote || e.In(text) != e.Quote || e.Paragraph != want[i].paragraph || e.Source != "" {
			t.Errorf("passage %d: got %+v, want %+v", i, e, want[i])
		}
	}
}

// fragments are strung together to texts that look like reports.
var fragments = []string{
	`"`, `"`, "“", "”", "‘", "’", "'", "„", "«", "»", " ", " ", "\n", ", ", ". ", ": ", "? ", " – ", " said ", " said", " told ", " he ", " she ", "He added", " according to ", " who ",
	" that ", "adding ", " not ", " and ", "Mara Lindqvist", "Verhoeven", "Mr Okafor", "the president", "a spokesman for ", "the Harbour Ministry", " on Telegram", " in a statement", " told reporters",
	"We will open the lock in May,", "It was worth it.", "nine years of work", "(aside)", "é", "\xff", "…", "dit-il", " sagte ", " сказав ",
}

func checkAll(t interface{ Fatalf(string, ...any) }, text string, all []brief.Quotation) {
	for _, q := range all {
		if q.Speaker == "" || q.Text == "" || len(q.Evidence) == 0 || strings.Contains(q.Text, "  ") {
			t.Fatalf("%q: incomplete: %+v", text, q)
		}
		end, sources := 0, ""
		for _, e := range q.Evidence {
			if !e.Fits(text) || e.Start < end || e.Quote != e.In(text) || e.Len() == 0 || !boundary(text, e.Start) || !boundary(text, e.End) || e.Paragraph < 1 {
				t.Fatalf("%q: bad passage %+v after %d", text, e, end)
			}
			end = e.End
			sources += e.Quote + " "
		}
		for _, w := range words(q.Text) {
			i := strings.Index(sources, w)
			if i < 0 {
				t.Fatalf("%q: %q of %q is not, in this order, in its passages", text, w, q.Text)
			}
			sources = sources[i+len(w):]
		}
	}
}

func boundary(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i]) || !utf8.ValidString(text)
}

func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func TestInvariants(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(fragments), 0, 60).Draw(t, "text"), "")
		language := rapid.SampledFrom([]string{"en", "de", "fr", "es", "uk"}).Draw(t, "language")
		checkAll(t, text, find(text, language))
	})
}

func FuzzFind(f *testing.F) {
	f.Add("“It took nine years,” Lindqvist said. “It was worth it.”", 3, 20, 5, 11)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		checkAll(t, text, find(text, "en"))
		// Spans that are nonsense give nothing that is not in the text, and no panic.
		ps := paragraphs(text)
		for i := range ps {
			for k := range ps[i].Marked {
				ps[i].Marked[k].Start += a % 7
				ps[i].Marked[k].End += b % 7
			}
			for k := range ps[i].Sentences {
				ps[i].Sentences[k].Start += c % 3
				ps[i].Sentences[k].End += d % 3
			}
		}
		for _, q := range quote.Find(text, ps, names(text), "en") {
			for _, e := range q.Evidence {
				if !e.Fits(text) {
					t.Fatalf("%q: %+v", text, e)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := benchText()
	ps, ns := paragraphs(text), names(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		quote.Find(text, ps, ns, "en")
	}
}

// benchText is 3.8 KB of a report with eight quotations and forty mentions.
func benchText() string {
	return strings.Repeat(`Work on the old lock of Nordhaven began in March after two winters of floods, and the Harbour Ministry has since paid for most of it from a fund that the council set up nine years ago.
Mayor Mara Lindqvist said on Monday that the gates had been closed for the last time. "It took nine years," Lindqvist told reporters at the quay. "It was worth each of them."
Tomas Verhoeven, who leads the company that built the gates, Ostmark Rail, said he had doubted it. "We lost a crane to the sea in the second winter," he said in an interview with Radio Nordhaven.
According to the Harbour Ministry, some 40 ships a week are to pass the lock from May, twice as many as before the floods, and the fee for a passage will not rise before the end of next year.
The council of Nordhaven had asked for a bridge as well, which would have cost as much again, but Lindqvist and her party voted against it in the autumn, and the builders took their cranes away.
What becomes of the old lock keeper's house is open. Three families live in it, and none of them has been told where to go when the water rises, although the law gives them a year from the day of notice.
A market on the new quay opens in June. Its stalls were let within a week, most of them to farmers from the islands, who until now had to sell their fish and fruit to dealers in the city for half the price.
Ostmark Rail is to lay a track along the water by the end of the year, so that goods need no longer go by road, and the Harbour Ministry has promised to buy the land for it before the winter.
"There will be no second delay," Anselm Okafor, a spokesman for the ministry, wrote on Telegram. The port has waited long enough for its gates, and so have the people who live behind them.
`, 2)
}

// TestLinear: a text ten times as long takes about ten times as long, whatever is in it.
func TestLinear(t *testing.T) {
	for _, piece := range []string{`"A`, `"A b c d e," `, "Lindqvist, ", "a lawyer for ", "said ", "and said ", "he said ", `"We went home," said `, "“Open. "} {
		one, ten := cost(strings.Repeat(piece, 500)), cost(strings.Repeat(piece, 5000))
		if ten > 60*one {
			t.Errorf("%q: 10 times the text takes %.0f times as long", piece, ten/one)
		}
	}
}

func cost(text string) float64 {
	p := quote.Paragraph{Sentences: []brief.Span{{Start: 0, End: len(text)}}}
	for _, q := range sentence.Quotations(text, brief.Span{Start: 0, End: len(text)}) {
		p.Marked = append(p.Marked, quote.Marked{Span: q.Span, Whole: q.Whole})
	}
	ns := names(text)
	best := time.Hour
	for range 5 {
		start := time.Now()
		quote.Find(text, []quote.Paragraph{p}, ns, "en")
		best = min(best, time.Since(start))
	}
	return best.Seconds()
}
