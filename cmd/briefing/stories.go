package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"briefing/internal/brief"
	"briefing/internal/cluster"
	"briefing/internal/digest"
	"briefing/internal/seed"
)

func newStories() *cobra.Command {
	var dir string
	var asLines bool
	cmd := &cobra.Command{
		Use:   "stories [-C DIR] [FILE…] [--jsonl]",
		Short: "Print which texts tell of one event, and which of them are independent",
		RunE: func(cmd *cobra.Command, args []string) error {
			in, out, errs := cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
			switch {
			case asLines && len(args) > 0:
				return usageError{errors.New("--jsonl reads standard input and takes no file")}
			case asLines:
				return storyLines(cmd.Context(), in, out)
			case len(args) > 0:
				seeds, problems := readFiles(args, in)
				return printStories(seeds, problems, out, errs)
			}
			f, err := openFolder(dir)
			if err != nil {
				return err
			}
			return printStories(f.seeds, brief.SortProblems(append(f.fatal, f.inputs...)), out, errs)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&dir, "dir", "C", ".", "the site's folder")
	flags.BoolVar(&asLines, "jsonl", false, "read one JSON object a line, write one a story")
	return cmd
}

type storyInput struct {
	ID   string     `json:"id"`
	Text string     `json:"text"`
	Date brief.Date `json:"date"`
}

type storyOutput struct {
	Story       int      `json:"story"`
	IDs         []string `json:"ids"`
	Independent int      `json:"independent"`
}

// storyLines reads a text a line and, at the end, writes an object a story. Lines that cannot be used
// come before.
func storyLines(ctx context.Context, in io.Reader, out io.Writer) error {
	var told []telling
	err := eachResult(ctx, in, readStoryLine, func(result any, _ bool) error {
		if t, ok := result.(telling); ok {
			told = append(told, t)
			return nil
		}
		return writeJSON(out, result)
	})
	if err != nil {
		return err
	}
	for i, s := range groupStories(told) {
		line := storyOutput{Story: i + 1, Independent: s.independent()}
		for _, t := range s.tellings {
			line.IDs = append(line.IDs, t.record.ID)
		}
		if err := writeJSON(out, line); err != nil {
			return err
		}
	}
	return nil
}

func readStoryLine(in storyInput) (telling, error) {
	switch {
	case in.ID == "":
		return telling{}, errors.New(`the object has no "id"`)
	case in.Text == "":
		return telling{}, errors.New(`the object has no "text"`)
	}
	s := textSeed(in.ID, in.Text, "")
	s.Meta.Date = in.Date
	t, problems := newTelling(s)
	if len(problems) > 0 { // noise to the last line: compared as it stands
		t.body = in.Text
	}
	return t, nil
}

// A telling is one article among others: what is compared of it.
type telling struct {
	record brief.Source
	body   string
	story  string // the editor's own label, "none" for an article that is to stand alone
}

func newTelling(s seed.Seed) (telling, []brief.Problem) {
	reading, problems := digest.Read(s)
	return telling{record: reading.Record, body: reading.Article.Body(), story: s.Meta.Story}, problems
}

// A story is the articles that tell of one event, and which of them count with another one.
type story struct {
	tellings []telling
	copies   []cluster.Copy
}

func (s story) independent() int { return len(s.tellings) - len(s.copies) }

// groupStories returns the stories in the order of their first article's ID.
func groupStories(told []telling) []story {
	var stories []story
	var free []telling
	var docs []cluster.Doc
	for _, t := range told {
		if t.story == "none" {
			stories = append(stories, story{tellings: []telling{t}})
			continue
		}
		free = append(free, t)
		docs = append(docs, cluster.Doc{ID: t.record.ID, Title: t.record.Title, Text: t.body, Date: t.record.Date, Language: t.record.Language, Story: t.story})
	}
	for _, indexes := range cluster.Group(docs) {
		var s story
		var printings []cluster.Printing
		for _, i := range indexes {
			t := free[i]
			s.tellings = append(s.tellings, t)
			printings = append(printings, cluster.Printing{ID: t.record.ID, Text: t.body, Agency: t.record.Agency, Publisher: t.record.Publisher})
		}
		s.copies = cluster.Copies(printings)
		stories = append(stories, s)
	}
	slices.SortStableFunc(stories, func(a, b story) int { return cmp.Compare(a.tellings[0].record.ID, b.tellings[0].record.ID) })
	return stories
}

// printStories prints the stories of the seeds for people.
func printStories(seeds []seed.Seed, problems []brief.Problem, out, errs io.Writer) error {
	var told []telling
	for _, s := range seeds {
		t, found := newTelling(s)
		problems = append(problems, found...)
		if len(found) == 0 {
			told = append(told, t)
		}
	}
	for i, s := range groupStories(told) {
		if _, err := io.WriteString(out, s.describe(i+1)); err != nil {
			return err
		}
	}
	printProblems(errs, "", problems)
	if len(problems) > 0 {
		return errProblems
	}
	return nil
}

// describe writes a story's heading and a line an article.
func (s story) describe(number int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Story %d: %s", number, count(len(s.tellings), "article"))
	if len(s.tellings) > 1 {
		fmt.Fprintf(&b, ", %d independent", s.independent())
	}
	b.WriteByte('\n')
	for _, t := range s.tellings {
		fmt.Fprintf(&b, "  %s: %s%s%s\n", t.record.ID, t.title(), origin(t.record), s.because(t.record.ID))
	}
	return b.String()
}

// title returns the article's title, or how its text begins.
func (t telling) title() string {
	const words = 10
	if t.record.Title != "" {
		return t.record.Title
	}
	begin := strings.Fields(t.body)
	if len(begin) <= words {
		return strings.Join(begin, " ")
	}
	return strings.Join(begin[:words], " ") + " …"
}

// origin tells in brackets who published an article and when, as far as that is known.
func origin(r brief.Source) string {
	var known []string
	for _, part := range []string{r.Publisher, r.Agency, r.Date.String()} {
		if part != "" && (len(known) == 0 || part != known[0]) {
			known = append(known, part)
		}
	}
	if len(known) == 0 {
		return ""
	}
	return " (" + strings.Join(known, ", ") + ")"
}

// because tells with which article this one counts, and why.
func (s story) because(id string) string {
	for _, c := range s.copies {
		if c.ID == id {
			return fmt.Sprintf("; counts with %s: %s", c.Of, map[brief.CopyWhy]string{
				brief.CopyText: "they share most of their text", brief.CopyAgency: "one agency's credit", brief.CopyPublisher: "one publisher",
			}[c.Why])
		}
	}
	return ""
}
