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
	"briefing/internal/check"
	"briefing/internal/config"
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
	Feeds     int                `json:"feeds"`      // files: each format and each archive is one
	FeedBytes int                `json:"feed_bytes"` // of all of them

	seeds, digested int
	published       bool
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

// A builder is one build on its way. Everything is worked out first; content/, briefing.lock and public/
// are touched only when no problem stands in the way.
type builder struct {
	buildOptions
	*folder
	day        brief.Date
	planned    digest.Plan
	publishing []brief.Document   // of the documents as planned, those to publish
	publisher  *publish.Publisher // nil when public/ cannot be written
	report     buildReport
	watch      time.Time

	progressTo io.Writer
}

// build runs the whole pipeline.
func build(o buildOptions, progressTo io.Writer) (buildReport, error) {
	b := &builder{buildOptions: o, report: buildReport{Seconds: map[string]float64{}, Problems: []brief.Problem{}}, watch: time.Now(), progressTo: progressTo}
	err := b.read()
	if err == nil {
		err = b.digest()
	}
	if err == nil {
		b.verify()
		err = b.render()
	}
	if b.publisher != nil {
		defer b.publisher.Close()
	}
	if err == nil && !b.stopped() {
		err = b.publish()
	}
	return b.report, err
}

// lap notes the time since the last lap as that of a stage.
func (b *builder) lap(stage string) {
	b.report.Seconds[stage] = time.Since(b.watch).Seconds()
	b.watch = time.Now()
}

// read reads the site's folder.
func (b *builder) read() (err error) {
	if b.day, err = today(b.now); err != nil {
		return err
	}
	if b.folder, err = openFolder(b.buildOptions.dir); err != nil {
		return err
	}
	if b.accept {
		b.fatal = slices.DeleteFunc(b.fatal, func(p brief.Problem) bool { return p.Rule == "lost-lock" })
	}
	b.report.seeds = len(b.seeds)
	if b.config.Cards {
		b.report.Warnings = append(b.report.Warnings, brief.Problem{File: config.File, Rule: "cards", Message: "cards: link previews are not drawn by this version", Hint: "take the key out until one does"})
	}
	b.lap("read")
	return nil
}

// digest plans content/ and what the lock will say of it.
func (b *builder) digest() (err error) {
	meter := newMeter(b.progressTo, "digest")
	defer meter.clear()
	if b.planned, err = b.plan(b.day, nil, meter.step); err != nil {
		return err
	}
	b.inputs = append(b.inputs, b.planned.Problems...)
	b.report.Warnings = append(b.report.Warnings, b.planned.Notices...)
	b.report.digested = len(b.planned.Files)
	b.lap("digest")
	return nil
}

// verify holds what is to be published to its sources.
func (b *builder) verify() {
	meter := newMeter(b.progressTo, "verify")
	defer meter.clear()
	b.publishing = published(b.planned.Documents, b.drafts)
	var problems []brief.Problem
	b.publishing, problems = b.gate(true).hold(b.publishing, b.planned.Lock, meter.step)
	b.inputs = append(b.inputs, problems...)
	b.report.Warnings = append(b.report.Warnings, check.Dates(b.publishing, b.day)...)
	b.lap("verify")
}

// render puts every file of the site into the publisher's staging. A site that cannot be published is
// rendered all the same, so that the problems of its templates are told in the same run.
func (b *builder) render() error {
	moved := b.planned.Lock.Publish(b.publishing, b.day, b.accept)
	if b.skipBad || !slices.ContainsFunc(b.inputs, func(p brief.Problem) bool { return p.Rule == "id-clash" }) {
		b.fatal = append(b.fatal, moved...) // else a copied file, which has its own problem, seems a move
	}
	base, problems, warnings := b.address(b.baseURL, b.baseGiven)
	b.fatal = append(b.fatal, problems...)
	b.report.Warnings = append(b.report.Warnings, warnings...)
	over, err := siteTemplates(b.folder.dir)
	if err != nil {
		return err
	}
	meter := newMeter(b.progressTo, "render")
	defer meter.clear()
	emit := func(site.File) error { return nil }
	if b.publisher, err = publish.Open(filepath.Join(b.folder.dir, publicDir)); err == nil {
		emit = func(file site.File) error {
			meter.step(-1)
			return b.publisher.Put(file.Path, file.Data)
		}
	} else if err := b.told(err); err != nil {
		return err
	}
	summary, problems, err := site.Build(site.Input{
		Config: b.config, BaseURL: base, Documents: b.publishing, Version: version(),
		Templates: site.Overlay(templates.FS, over),
	}, emit)
	b.fatal = append(b.fatal, problems...)
	if err == nil && b.publisher != nil {
		err = b.publisher.Ready()
	}
	b.report.Briefings, b.report.Stories, b.report.Pages = summary.Briefings, summary.Stories, summary.Pages
	b.report.Feeds, b.report.FeedBytes = summary.Feeds, summary.FeedBytes
	b.report.Warnings = append(b.report.Warnings, summary.Notices...)
	b.lap("render")
	return b.told(err)
}

// told takes an author's mistakes out of an error of the publisher, and returns any other error.
func (b *builder) told(err error) error {
	if problems, ok := errors.AsType[publish.Problems](err); ok {
		b.fatal = append(b.fatal, problems...)
		return nil
	}
	return err
}

// stopped gathers the problems and reports whether they keep the site from being published.
func (b *builder) stopped() bool {
	b.report.Problems = append(b.report.Problems, brief.SortProblems(slices.Concat(b.fatal, b.inputs))...)
	return len(b.fatal) > 0 || len(b.inputs) > 0 && !b.skipBad
}

// publish writes what the build worked out: first content/ and the lock, then the site.
func (b *builder) publish() error {
	if err := b.write(b.planned); err != nil {
		return err
	}
	result, err := b.publisher.Commit()
	if err != nil {
		return err
	}
	b.report.Written, b.report.Removed = result.Written, result.Removed
	for _, name := range result.Replaced {
		b.report.warn(name, "replaced", "was changed by hand since the last build, and is overwritten", "edit the Markdown or a template instead")
	}
	for _, name := range result.Foreign {
		b.report.warn(name, "left", "is no longer of the site, but was changed by hand and stays", "delete it if nobody needs it")
	}
	b.report.published = true
	b.lap("publish")
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
	var outcome error
	if !r.published {
		outcome = errProblems
	}
	if o.asJSON {
		return cmp.Or(writeJSON(out, r), outcome)
	}
	printProblems(errs, "", r.Problems)
	printProblems(errs, "warning: ", r.Warnings)
	if !r.published {
		fmt.Fprintf(errs, "%s; nothing was written.\n", count(len(r.Problems), "problem"))
		return outcome
	}
	total := 0.0
	for _, seconds := range r.Seconds {
		total += seconds
	}
	fmt.Fprintf(out, "%s read, %s written to content/.\n", count(r.seeds, "seed"), count(r.digested, "file"))
	fmt.Fprintf(out, "%s, %s, %s: %d written, %d removed, in %.2f s.\n", count(r.Briefings, "briefing"), count(r.Stories, "story"), count(r.Pages, "page"), r.Written, r.Removed, total)
	fmt.Fprintf(out, "%s, %s.\n", count(r.Feeds, "feed file"), size(r.FeedBytes))
	fmt.Fprintf(out, "The site is in %s.\n", filepath.Join(o.dir, publicDir))
	return nil
}
