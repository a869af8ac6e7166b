package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"briefing/internal/brief"
	"briefing/internal/content"
	"briefing/internal/digest"
	"briefing/internal/frontmatter"
	"briefing/internal/seed"
	"briefing/internal/sentence"
	"briefing/internal/verify"
)

func newVerify() *cobra.Command {
	var sources []string
	var asJSON, asLines bool
	cmd := &cobra.Command{
		Use:   "verify --source FILE [--source FILE]… [FILE|-] [--json|--jsonl]",
		Short: "Check each claim of a text against its sources",
		Long: "Verify checks every sentence, list item and heading of a Markdown or plain text, whoever wrote it, against\n" +
			"sources: its numbers, dates, names and quotations must be in them, nothing turned round or moved to another.\n" +
			"It exits with 1 if any claim is unsupported.",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := exclusive(cmd, "json", "jsonl"); err != nil {
				return err
			}
			switch in, out := cmd.InOrStdin(), cmd.OutOrStdout(); {
			case asLines && (len(sources) > 0 || len(args) > 0 && args[0] != "-"):
				return usageError{errors.New("--jsonl reads texts and sources from standard input and takes no file")}
			case asLines:
				return filter(cmd.Context(), in, out, verifyLine)
			case len(sources) == 0:
				return usageError{errors.New("verify needs a --source FILE to check against")}
			case len(args) > 1 || len(args) == 0 && slices.Contains(sources, "-"):
				return usageError{fmt.Errorf("verify checks one text, a file or standard input, got %d", len(args))}
			default:
				return verifyFile(sources, append(args, "-")[0], in, out, cmd.ErrOrStderr(), asJSON)
			}
		},
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&sources, "source", nil, "a text to check against, as it is; once for each")
	flags.BoolVar(&asJSON, "json", false, "print one JSON object")
	flags.BoolVar(&asLines, "jsonl", false, "read one JSON object a line, write one a line")
	return cmd
}

// verifyLine checks the claims of one input line's object.
func verifyLine(in verifyInput) (verifyOutput, error) {
	switch {
	case len(in.Sources) == 0:
		return verifyOutput{}, errors.New(`the object has no "sources"`)
	case in.Claims == nil:
		return verifyOutput{}, errors.New(`the object has no "claims"`)
	}
	sources := make([]verify.Source, len(in.Sources))
	for i, text := range in.Sources {
		sources[i] = sourceAsGiven(textSeed(strconv.Itoa(i), text, ""))
	}
	checker := verify.New(sources)
	out := verifyOutput{ID: in.ID, Verdicts: []verdictOutput{}}
	for _, claim := range in.Claims {
		out.Verdicts = append(out.Verdicts, newVerdictOutput(claim, checker.Check(claim), true))
	}
	return out, nil
}

// sourceAsGiven returns a seed as claims are checked against it: its whole text, nothing taken for noise. Of a web
// page it is the article. What its record says of it counts, too.
func sourceAsGiven(s seed.Seed) verify.Source {
	reading, problems := digest.Read(s)
	source := digest.Source(reading.Article, reading.Record)
	source.ID = s.ID
	if s.Format != "html" || len(problems) > 0 {
		source.Text, source.Body = strings.Repeat(" ", s.Body.Start)+s.Body.In(s.Text), nil
	}
	if source.Language == "" {
		source.Language = digest.Language(source.Text)
	}
	return source
}

// A checked is a claim of a text with its place and its verdict.
type checked struct {
	brief.Claim
	verify.Verdict
}

// verifyFile checks the text of a file, "-" being in, and prints what it found.
func verifyFile(sources []string, name string, in io.Reader, out, errs io.Writer, asJSON bool) error {
	seeds, problems := readFiles(sources, in)
	statements, found := statementsOf(name, in)
	if problems = append(problems, found...); len(problems) > 0 {
		printProblems(errs, "", problems)
		return errProblems
	}
	texts := map[string]string{}
	var against []verify.Source
	for _, s := range seeds {
		source := sourceAsGiven(s)
		source.ID = s.File
		texts[s.File] = source.Text
		against = append(against, source)
	}
	checker := verify.New(against)
	var claims []checked
	unsupported := 0
	for _, claim := range statements {
		v := checker.Check(claim.Text)
		if !v.Supported() {
			unsupported++
		}
		claims = append(claims, checked{claim, v})
	}
	if err := printVerdicts(out, name, claims, texts, unsupported, asJSON); err != nil {
		return err
	}
	if unsupported > 0 {
		return errProblems
	}
	return nil
}

// statementsOf returns the sentences, list items and headings of a text with their lines, front matter and
// footnotes left out.
func statementsOf(name string, in io.Reader) ([]brief.Claim, []brief.Problem) {
	data, problems := readFile(name, in)
	if len(problems) > 0 {
		return nil, problems
	}
	_, body, line, _ := frontmatter.Split(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))
	s, problems := seed.Read(filepath.ToSlash(name), body)
	if len(problems) > 0 {
		return nil, problems
	}
	if s.Format == "html" {
		reading, found := digest.Read(s)
		if s.Text = reading.Article.Text; len(found) > 0 {
			return nil, found
		}
	}
	var claims []brief.Claim
	for _, block := range content.Statements(s.Text) {
		for _, span := range sentence.Split(block.Text, brief.Span{End: len(block.Text)}) {
			claims = append(claims, brief.Claim{
				Text: strings.Join(strings.Fields(span.In(block.Text)), " "),
				Line: line - 1 + block.Line + strings.Count(block.Text[:span.Start], "\n"),
			})
		}
	}
	return claims, nil
}

// printVerdicts prints the verdicts on the claims of the named text: as JSON, or for people what is unsupported,
// with what is missing and the nearest passage.
func printVerdicts(out io.Writer, name string, claims []checked, texts map[string]string, unsupported int, asJSON bool) error {
	if asJSON {
		object := verifyOutput{ID: name, Verdicts: []verdictOutput{}}
		for _, c := range claims {
			object.Verdicts = append(object.Verdicts, newVerdictOutput(c.Text, c.Verdict, false))
		}
		return writeJSON(out, object)
	}
	var b strings.Builder
	for _, c := range claims {
		if c.Supported() {
			continue
		}
		fmt.Fprintf(&b, "%s:%d: %s\n", name, c.Line, c.Text)
		for _, m := range c.Missing {
			fmt.Fprintf(&b, "    %s: %s\n", missingIn(m.Kind), m.Text)
		}
		if e := c.Nearest; e.Quote != "" {
			line := 1 + strings.Count(texts[e.Source][:e.Start], "\n")
			fmt.Fprintf(&b, "    nearest, %s:%d: %s\n", e.Source, line, strings.Join(strings.Fields(e.Quote), " "))
		}
	}
	fmt.Fprintf(&b, "%s checked against %s, %d unsupported.\n", count(len(claims), "claim"), count(len(texts), "source"), unsupported)
	_, err := io.WriteString(out, b.String())
	return err
}

// missingIn says in words what of a kind the sources do not bear out.
func missingIn(kind verify.Kind) string {
	switch kind {
	case verify.Negation:
		return "negation, the other way round in the source"
	case verify.Swap:
		return "swap, not with this in the source"
	}
	return string(kind) + " not in the sources"
}
