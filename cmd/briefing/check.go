package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"briefing/internal/brief"
	"briefing/internal/check"
	"briefing/internal/verify"
)

// A checkReport is what check found, as --json prints it.
type checkReport struct {
	Briefings int             `json:"briefings"`
	Stories   int             `json:"stories"`
	Pages     int             `json:"pages"`
	Problems  []brief.Problem `json:"problems"`
	Warnings  []brief.Problem `json:"warnings,omitempty"`
}

func newCheck() *cobra.Command {
	var dir string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "check [-C DIR] [--json]",
		Short: "Check the site before it is published: passages, links, feeds, titles",
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			report, err := checkFolder(dir)
			if err != nil {
				return err
			}
			if asJSON {
				err = writeJSON(cmd.OutOrStdout(), report)
			} else {
				printProblems(cmd.ErrOrStderr(), "", report.Problems)
				printProblems(cmd.ErrOrStderr(), "warning: ", report.Warnings)
				_, err = fmt.Fprintf(cmd.OutOrStdout(), "%s, %s checked, %s.\n", count(report.Briefings, "briefing"), count(report.Pages, "page"), count(len(report.Problems), "problem"))
			}
			if err == nil && len(report.Problems) > 0 {
				err = errProblems
			}
			return err
		},
	}
	cmd.Flags().StringVarP(&dir, "dir", "C", ".", "the site's folder")
	cmd.Flags().BoolVar(&asJSON, "json", false, "report as one line of JSON")
	return cmd
}

// checkFolder checks content/ against the seeds, and public/ as it lies.
func checkFolder(dir string) (checkReport, error) {
	f, err := openFolder(dir)
	if err != nil {
		return checkReport{}, err
	}
	r := checkReport{Problems: slices.Concat(f.fatal, f.inputs)}
	for _, d := range f.documents {
		if d.Kind == brief.KindStory {
			r.Stories++
		} else {
			r.Briefings++
		}
	}
	_, problems := check.Evidence(f.unchecked(), f.gate(false).held)
	r.Problems = append(r.Problems, problems...)
	day, err := today("")
	if err != nil {
		return checkReport{}, err
	}
	r.Warnings = slices.Concat(check.Editor(f.documents), check.Dates(f.documents, day), sourcesWithoutURL(f.documents))
	public := os.DirFS(filepath.Join(dir, publicDir))
	if _, err := fs.Stat(public, "index.html"); errors.Is(err, fs.ErrNotExist) {
		r.Problems = append(r.Problems, brief.Problem{File: publicDir, Rule: "not-built", Message: "there is no site yet", Hint: "run: briefing build"})
	} else {
		pages, err := pagesIn(public)
		if err != nil {
			return r, err
		}
		r.Pages = pages
		r.Problems = append(r.Problems, check.Site(public, nil)...)
		r.Problems = append(r.Problems, check.Identity(public, f.lock, f.documents, f.config.Feed.Items)...)
	}
	r.Problems = append([]brief.Problem{}, brief.SortProblems(r.Problems)...)
	return r, nil
}

// unchecked returns the documents that have to be held to their sources: all but those whose seeds are not
// here and that passed where these were.
func (f *folder) unchecked() []brief.Document {
	g := f.gate(true)
	return slices.DeleteFunc(slices.Clone(f.documents), func(d brief.Document) bool {
		return !g.whole(d) && f.lock[d.ID].Checked == verify.Fingerprint(d)
	})
}

// sourcesWithoutURL lists the sources a reader cannot follow to the original.
func sourcesWithoutURL(documents []brief.Document) []brief.Problem {
	var found []brief.Problem
	for _, d := range documents {
		for _, s := range d.Sources {
			if s.URL == "" {
				found = append(found, brief.Problem{File: d.File, Rule: "no-url", Message: fmt.Sprintf("source %q has no URL", s.ID), Hint: "add url: to its front matter or to a sidecar .yaml beside it"})
			}
		}
	}
	return brief.SortProblems(found)
}

func pagesIn(public fs.FS) (int, error) {
	n := 0
	err := fs.WalkDir(public, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && filepath.Ext(name) == ".html" {
			n++
		}
		return err
	})
	return n, err
}
