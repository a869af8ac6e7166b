package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"briefing/internal/brief"
	"briefing/internal/content"
	"briefing/internal/digest"
	"briefing/internal/seed"
)

// digestOptions are the flags of digest.
type digestOptions struct {
	dir, now         string
	force            []string
	points, maxWords int
	asJSON, asLines  bool
}

func newDigest() *cobra.Command {
	var o digestOptions
	cmd := &cobra.Command{
		Use:   "digest [-C DIR] [--now TIME] [--force NAME]… [FILE…|-] [--points N] [--max-words N] [--json|--jsonl]",
		Short: "Digest the site's seeds into content/, or print the digest of other texts",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := exclusive(cmd, "json", "jsonl"); err != nil {
				return err
			}
			if o.points < 0 || o.maxWords < 0 || cmd.Flags().Changed("points") && o.points == 0 {
				return usageError{errors.New("--points and --max-words take a number above 0")}
			}
			switch {
			case o.asLines && len(args) > 0 && !slices.Equal(args, []string{"-"}):
				return usageError{errors.New("--jsonl reads standard input and takes no file")}
			case o.asLines:
				return filter(cmd.Context(), cmd.InOrStdin(), cmd.OutOrStdout(), o.digestLine)
			case len(args) > 0:
				return o.printDigests(args, cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr())
			}
			return o.digestFolder(cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.dir, "dir", "C", ".", "the site's folder")
	flags.StringVar(&o.now, "now", "", "the time that dates texts without a date")
	flags.StringArrayVar(&o.force, "force", nil, "take this briefing's newer points, hand edits or not (slug, id or seed)")
	flags.IntVar(&o.points, "points", 0, "key points a text (default 5, or briefing.yaml's)")
	flags.IntVar(&o.maxWords, "max-words", 0, "most words over all points, whole sentences only")
	flags.BoolVar(&o.asJSON, "json", false, "print JSON, one object a line")
	flags.BoolVar(&o.asLines, "jsonl", false, "read one JSON object a line, write one a line")
	return cmd
}

func (o digestOptions) compose() digest.Options {
	return digest.Options{Points: o.points, MaxWords: o.maxWords}
}

// digestLine digests the object of one input line: a text, a page, or several documents as one.
func (o digestOptions) digestLine(in digestInput) (digestOutput, error) {
	if err := in.problem(); err != nil {
		return digestOutput{}, err
	}
	seeds := []seed.Seed{textSeed(in.ID, in.Text, in.HTML)}
	if len(in.Docs) > 0 {
		seeds = nil
		for i, text := range in.Docs {
			seeds = append(seeds, textSeed(strconv.Itoa(i), text, ""))
		}
	}
	var articles []digest.Article
	var problems []brief.Problem
	for _, s := range seeds {
		s.Meta = seed.Meta{Title: in.Title, URL: in.URL, Publisher: in.Publisher, Date: in.Date}
		reading, found := digest.Read(s)
		problems = append(problems, found...)
		if len(found) == 0 {
			articles = append(articles, reading.Article)
		}
	}
	out := newDigestOutput(in.ID, digest.Compose(articles, o.compose()), len(in.Docs) > 0)
	out.Problems = problems
	return out, nil
}

// printDigests prints the digest of each file and touches nothing.
func (o digestOptions) printDigests(names []string, in io.Reader, out, errs io.Writer) error {
	seeds, problems := readFiles(names, in)
	for _, s := range seeds {
		reading, found := digest.Read(s)
		problems = append(problems, found...)
		if len(found) > 0 {
			continue
		}
		options := o.compose()
		if !o.asJSON { // printed as a page is, with the lead above the points
			options.BesideLead = true
			options.Points = cmp.Or(options.Points, 5)
		}
		d := digest.Compose([]digest.Article{reading.Article}, options)
		var err error
		if o.asJSON {
			err = writeJSON(out, newDigestOutput(s.ID, d, false))
		} else {
			_, err = out.Write(content.Marshal(brief.Briefing{
				Meta: brief.Meta{
					Title: d.Title, Date: reading.Record.Date, Description: d.Description, Topics: d.Topics,
					Language: reading.Record.Language, Sources: []brief.Source{reading.Record},
				},
				Digest: d,
			}))
		}
		if err != nil {
			return err
		}
	}
	printProblems(errs, "", problems)
	if len(problems) > 0 {
		return errProblems
	}
	return nil
}

// digestFolder writes the site's content/. Nothing is written when there is a problem.
func (o digestOptions) digestFolder(out, errs io.Writer) error {
	day, err := today(o.now)
	if err != nil {
		return err
	}
	f, err := openFolder(o.dir)
	if err != nil {
		return err
	}
	if o.points > 0 {
		f.config.Points = o.points
	}
	meter := newMeter(errs, "digest")
	plan, err := f.plan(day, o.force, meter.step)
	meter.clear()
	if err != nil {
		return err
	}
	problems := brief.SortProblems(slices.Concat(f.fatal, f.inputs, plan.Problems))
	if o.asJSON {
		if err := writeJSON(out, newFolderReport(plan, problems)); err != nil {
			return err
		}
	} else {
		printProblems(errs, "", problems)
		printProblems(errs, "warning: ", plan.Notices)
	}
	if len(problems) > 0 {
		return errProblems
	}
	if err := f.write(plan); err != nil {
		return err
	}
	if !o.asJSON {
		for _, file := range plan.Files {
			fmt.Fprintln(out, file.Name)
		}
		fmt.Fprintf(out, "%s read, %s written.\n", count(len(f.seeds), "seed"), count(len(plan.Files), "file"))
	}
	return nil
}

// A folderReport is what digest did to a site's content/, as --json prints it.
type folderReport struct {
	Written  []string        `json:"written"`
	Problems []brief.Problem `json:"problems"`
	Warnings []brief.Problem `json:"warnings,omitempty"`
}

func newFolderReport(plan digest.Plan, problems []brief.Problem) folderReport {
	r := folderReport{Written: []string{}, Problems: append([]brief.Problem{}, problems...), Warnings: plan.Notices}
	for _, file := range plan.Files {
		if len(problems) == 0 {
			r.Written = append(r.Written, file.Name)
		}
	}
	return r
}
