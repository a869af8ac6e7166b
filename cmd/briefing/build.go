package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"briefing/internal/brief"
	"briefing/internal/digest"
	"briefing/internal/publish"
	"briefing/internal/site"
	"briefing/templates"
)

// buildOptions are the flags of build.
type buildOptions struct {
	dir, baseURL, now               string
	baseGiven                       bool
	drafts, skipBad, accept, asJSON bool
}

// A buildReport is what a build did, in the form that --json prints.
type buildReport struct {
	Briefings int                `json:"briefings"`
	Stories   int                `json:"stories"`
	Pages     int                `json:"pages"`
	Written   int                `json:"written"`
	Removed   int                `json:"removed"`
	Seconds   map[string]float64 `json:"seconds"`
	Problems  []brief.Problem    `json:"problems"`
	Warnings  []brief.Problem    `json:"warnings,omitempty"`

	seeds, digested int
}

func newBuild() *cobra.Command {
	var o buildOptions
	cmd := &cobra.Command{
		Use:   "build [-C DIR] [--base-url URL] [--now TIME] [--drafts] [--skip-bad] [--accept] [--json]",
		Short: "Digest what is new or changed, render the site and publish it to public/",
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o.baseGiven = cmd.Flags().Changed("base-url")
			report, err := build(o, cmd.ErrOrStderr())
			if err != nil {
				return err
			}
			return report.print(o, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.dir, "dir", "C", ".", "the site's folder")
	flags.StringVar(&o.baseURL, "base-url", "", "the site's public address, a path included")
	flags.StringVar(&o.now, "now", "", "the time that dates texts without a date")
	flags.BoolVar(&o.drafts, "drafts", false, "publish drafts, too")
	flags.BoolVar(&o.skipBad, "skip-bad", false, "publish the rest when a seed or a briefing has problems")
	flags.BoolVar(&o.accept, "accept", false, "record changed addresses and dates of published briefings")
	flags.BoolVar(&o.asJSON, "json", false, "report as one line of JSON")
	return cmd
}

// build runs the whole pipeline. Everything is worked out first; content/, briefing.lock and public/
// are touched only when no problem stands in the way.
func build(o buildOptions, progressTo io.Writer) (buildReport, error) {
	report := buildReport{Seconds: map[string]float64{}, Problems: []brief.Problem{}}
	day, err := today(o.now)
	if err != nil {
		return report, err
	}
	watch := time.Now()
	lap := func(stage string) {
		report.Seconds[stage] = time.Since(watch).Seconds()
		watch = time.Now()
	}

	f, err := openFolder(o.dir)
	if err != nil {
		return report, err
	}
	base, problems, warnings := f.baseURL(o.baseURL, o.baseGiven)
	f.fatal = append(f.fatal, problems...)
	report.Warnings = append(report.Warnings, warnings...)
	report.seeds = len(f.seeds)
	lap("read")

	plan, err := f.plan(day, nil, progress(progressTo, "digest"))
	if err != nil {
		return report, err
	}
	f.inputs = append(f.inputs, plan.Problems...)
	report.Warnings = append(report.Warnings, plan.Notices...)
	report.digested = len(plan.Files)
	documents := published(plan.Documents, o.drafts)
	f.fatal = append(f.fatal, plan.Lock.Publish(documents, day, o.accept)...)
	lap("digest")

	publisher, err := publish.Open(filepath.Join(o.dir, publicDir))
	if problems, ok := errors.AsType[publish.Problems](err); ok {
		f.fatal = append(f.fatal, problems...)
	} else if err != nil {
		return report, err
	} else {
		defer publisher.Close()
	}
	if base == nil { // its problem is told; the templates' own are still worth finding
		base, _, _ = f.baseURL("", false)
	}
	emit := func(site.File) error { return nil }
	if publisher != nil {
		emit = func(file site.File) error { return publisher.Put(file.Path, file.Data) }
	}
	over, err := siteTemplates(o.dir)
	if err != nil {
		return report, err
	}
	summary, problems, err := site.Build(site.Input{
		Config: f.config, BaseURL: base, Documents: documents, Version: version(),
		Templates: site.Overlay(templates.FS, over),
	}, emit)
	f.fatal = append(f.fatal, problems...)
	if err == nil && publisher != nil {
		err = publisher.Ready()
	}
	if problems, ok := errors.AsType[publish.Problems](err); ok {
		f.fatal = append(f.fatal, problems...)
	} else if err != nil {
		return report, err
	}
	report.Briefings, report.Stories, report.Pages = summary.Briefings, summary.Stories, summary.Pages
	lap("render")

	report.Problems = append(report.Problems, brief.SortProblems(slices.Concat(f.fatal, f.inputs))...)
	if len(f.fatal) > 0 || len(f.inputs) > 0 && !o.skipBad {
		return report, nil
	}
	return report, f.publish(plan, publisher, &report, lap)
}

// publish writes what the build worked out: first content/ and the lock, then the site.
func (f *folder) publish(plan digest.Plan, publisher *publish.Publisher, report *buildReport, lap func(string)) error {
	if err := f.write(plan); err != nil {
		return err
	}
	result, err := publisher.Commit()
	if err != nil {
		return err
	}
	report.Written, report.Removed = result.Written, result.Removed
	for _, name := range result.Replaced {
		report.warn(name, "replaced", "was changed by hand since the last build, and is overwritten", "edit the Markdown or a template instead")
	}
	for _, name := range result.Foreign {
		report.warn(name, "left", "is no longer of the site, but was changed by hand and stays", "delete it if nobody needs it")
	}
	lap("publish")
	return nil
}

// warn adds a warning about a file of public/.
func (r *buildReport) warn(name, rule, message, hint string) {
	r.Warnings = append(r.Warnings, brief.Problem{File: publicDir + "/" + name, Rule: rule, Message: message, Hint: hint})
}

// siteTemplates returns the site's own templates/, empty when it has none.
func siteTemplates(dir string) (fs.FS, error) {
	name := filepath.Join(dir, templatesDir)
	if _, err := os.Stat(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("templates: %w", err)
	}
	return os.DirFS(name), nil
}

// print tells what the build did; the error is errProblems when it did not go through.
func (r buildReport) print(o buildOptions, out, errs io.Writer) error {
	stopped := len(r.Problems) > 0 && !o.skipBad || r.Seconds["publish"] == 0
	var outcome error
	if stopped {
		outcome = errProblems
	}
	if o.asJSON {
		return cmp.Or(writeJSON(out, r), outcome)
	}
	printProblems(errs, "", r.Problems)
	printProblems(errs, "warning: ", r.Warnings)
	if stopped {
		fmt.Fprintf(errs, "%s; nothing was written.\n", count(len(r.Problems), "problem"))
		return outcome
	}
	total := 0.0
	for _, seconds := range r.Seconds {
		total += seconds
	}
	fmt.Fprintf(out, "%s read, %s written to content/.\n", count(r.seeds, "seed"), count(r.digested, "file"))
	fmt.Fprintf(out, "%s, %s: %d written, %d removed, in %.2f s.\n", count(r.Briefings, "briefing"), count(r.Pages, "page"), r.Written, r.Removed, total)
	fmt.Fprintf(out, "The site is in %s.\n", filepath.Join(o.dir, publicDir))
	return nil
}
