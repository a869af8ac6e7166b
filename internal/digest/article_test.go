package digest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"briefing/internal/brief"
	"briefing/internal/clean"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "write the golden files")

// article returns the text of a golden file, cleaned.
func article(t testing.TB, archive *txtar.Archive) Article {
	t.Helper()
	text := string(archive.Files[0].Data)
	a := Article{ID: "a", Text: text, Clean: clean.Text(text)}
	if _, day, ok := strings.Cut(string(archive.Comment), "published "); ok {
		date, err := brief.ParseDate(strings.TrimSpace(day))
		if err != nil {
			t.Fatal(err)
		}
		a.Date = date
	}
	return a
}

func TestComposeGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/article/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a := article(t, archive)
			d := Compose([]Article{a}, Options{})
			check(t, []Article{a}, d)
			got := printed(d)
			if *update {
				archive.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Errorf("(-want +got), accept with -update\n%s", diff)
			}
		})
	}
}

// printed shows a digest as a golden file keeps it.
func printed(d brief.Digest) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\nlead: %s\ndescription: %s\ntopics: %s\n", d.Title, d.Lead.Text, d.Description, strings.Join(d.Topics, ", "))
	for _, p := range d.Points {
		fmt.Fprintf(&b, "- %s", p.Text)
		if len(p.Edits) > 0 {
			fmt.Fprintf(&b, " [%s]", strings.Join(p.Edits, " "))
		}
		fmt.Fprintf(&b, " (paragraph %d)\n", p.Evidence[0].Paragraph)
	}
	for _, e := range d.Timeline {
		until := ""
		if !e.Until.IsZero() {
			until = " to " + e.Until.String()
		}
		fmt.Fprintf(&b, "@ %s%s: %s\n", e.Date, until, e.Text)
	}
	for _, q := range d.Quotes {
		fmt.Fprintf(&b, "> %s (%s, %s): %s\n", q.Speaker, q.Verb, q.Via, q.Text)
	}
	return b.String()
}

// check tests what holds of every digest: evidence is the exact bytes of its source, in order, and
// what is made for display is as short as promised.
func check(t interface{ Fatalf(string, ...any) }, articles []Article, d brief.Digest) {
	texts := map[string]Article{}
	for _, a := range articles {
		texts[a.ID] = a
	}
	evidence := d.Lead.Evidence
	for _, p := range d.Points {
		evidence = append(evidence[:len(evidence):len(evidence)], p.Evidence...)
	}
	for i, e := range d.Timeline {
		evidence = append(evidence, e.Evidence...)
		if i > 0 && compareDates(d.Timeline[i-1].Date, e.Date, brief.Date{}) > 0 || len(d.Timeline) > maxEvents || len(e.Evidence) == 0 {
			t.Fatalf("the timeline is out of order, too long or without evidence: %v", d.Timeline)
		}
	}
	for _, q := range d.Quotes {
		evidence = append(evidence, q.Evidence...)
		if q.Speaker == "" || q.Text == "" || len(q.Evidence) == 0 || len(d.Quotes) > maxQuotes {
			t.Fatalf("who said what? %+v", q)
		}
	}
	for _, e := range evidence {
		a := texts[e.Source]
		if !e.Fits(a.Text) || e.Quote != e.Span.In(a.Text) {
			t.Fatalf("%v is not %q", e.Span, e.Quote)
		}
		if utf8.ValidString(a.Text) && !utf8.ValidString(e.Quote) {
			t.Fatalf("%q divides a rune", e.Quote)
		}
		in := a.Clean.Paragraphs[e.Paragraph-1]
		if e.Start < in.Start || e.End > in.End {
			t.Fatalf("%v is outside paragraph %d, %v", e.Span, e.Paragraph, in)
		}
	}
	for i := 1; i < len(d.Points); i++ {
		a, b := d.Points[i-1].Evidence[0], d.Points[i].Evidence[0]
		if a.Source == b.Source && a.End > b.Start {
			t.Fatalf("%v comes before %v", a.Span, b.Span)
		}
	}
	if n := utf8.RuneCountInString(d.Title); n > titleLength {
		t.Fatalf("the title has %d characters: %s", n, d.Title)
	}
	if n := utf8.RuneCountInString(d.Description); n > descriptionLength {
		t.Fatalf("the description has %d characters: %s", n, d.Description)
	}
}

func TestComposeIsBounded(t *testing.T) {
	words := rapid.SampledFrom([]string{"Ann", "Ray", "said", "the", "council", "\"", "“", "”", "'", ".", "?", "!", ",", "\n", "\n\n", "He", "But", "— ", "Mr.", "5", "(", ")", "。", "雨", "é", "\xff", "*", "[a](b)", "which", "U.S.", "closed", "bridge"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(words, 0, 120).Draw(t, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
		a := Article{ID: "a", Text: text, Clean: paragraphs(text)}
		opt := Options{Points: rapid.IntRange(0, 7).Draw(t, "points"), MaxWords: rapid.IntRange(0, 60).Draw(t, "words at most")}
		d := Compose([]Article{a}, opt)
		check(t, []Article{a}, d)
		if opt.Points > 0 && len(d.Points) > opt.Points {
			t.Fatalf("%d points of %d", len(d.Points), opt.Points)
		}
		total := 0
		for _, p := range d.Points {
			total += len(strings.Fields(p.Text))
		}
		if opt.MaxWords > 0 && total > opt.MaxWords {
			t.Fatalf("%d words of %d", total, opt.MaxWords)
		}
	})
}

func FuzzCompose(f *testing.F) {
	f.Add("Ann Ray said: \"It rained. We left.\" They won.The end.\n\nBut Mr. Lee stayed – he said – in the U.S. on 5 May.")
	f.Fuzz(func(t *testing.T, text string) {
		a := Article{ID: "a", Text: text, Clean: paragraphs(text)}
		check(t, []Article{a}, Compose([]Article{a}, Options{}))
	})
}

func TestComposeTakesLinearTime(t *testing.T) {
	for _, unit := range []string{"a", "a ", "Ann Ray said. ", "\"It rained. We left,\" said Ann Ray. ", "*", "(", "[", ", and ", "The old bridge of Harrow closed on Monday (again) at five. ", "a.A", "雨。", "\n", "A "} {
		text := strings.Repeat(unit, 1<<16/len(unit))
		a := Article{ID: "a", Text: text, Clean: paragraphs(text), Language: "en"}
		start := time.Now()
		Compose([]Article{a}, Options{})
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("64 KiB of %q took %v", unit, took)
		}
	}
}

func TestComposeSeveral(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/article/harbour.txtar")
	if err != nil {
		t.Fatal(err)
	}
	a := article(t, archive)
	b := a
	b.ID = "b"
	d := Compose([]Article{a, b}, Options{Points: 9})
	check(t, []Article{a, b}, d)
	seen := map[string]bool{}
	for _, p := range d.Points {
		if seen[p.Text] {
			t.Errorf("two sources, one point twice: %s", p.Text)
		}
		seen[p.Text] = true
	}
}

func TestLanguage(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The council voted on Monday to close the old bridge over the river, and nobody was surprised.", "en"},
		{"Der Rat hat am Montag beschlossen, die alte Brücke über den Fluss zu schließen, und niemand war überrascht.", "de"},
		{"У понеділок рада вирішила закрити старий міст через річку, і нікого це не здивувало. Її рішення підтримали жителі обох берегів, які вже кілька років скаржилися на тріщини.", "uk"},
		{"42", ""},
		{"", ""},
	}
	for _, tt := range tests {
		if got := Language(tt.text); got != tt.want {
			t.Errorf("Language(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}
