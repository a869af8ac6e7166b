package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"briefing/internal/digest"
)

func newClean() *cobra.Command {
	var explain, asJSON, asLines bool
	cmd := &cobra.Command{
		Use:   "clean [FILE…|-] [--explain] [--json|--jsonl]",
		Short: "Print the article in a text, without what pages add around it",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := exclusive(cmd, "explain", "json", "jsonl"); err != nil {
				return err
			}
			in, out, errs := cmd.InOrStdin(), cmd.OutOrStdout(), cmd.ErrOrStderr()
			if asLines {
				if len(args) > 0 && args[0] != "-" {
					return usageError{errors.New("--jsonl reads standard input and takes no file")}
				}
				return filter(cmd.Context(), in, out, cleanLine)
			}
			seeds, problems := readFiles(args, in)
			printProblems(errs, "", problems)
			for _, s := range seeds {
				reading, found := digest.Read(s)
				var err error
				switch {
				case asJSON:
					err = writeJSON(out, newCleanOutput(s.ID, reading))
				case explain:
					err = explainLines(out, reading)
				default:
					printProblems(errs, "", found)
					problems = append(problems, found...)
					_, err = fmt.Fprintln(out, reading.Article.Body())
				}
				if err != nil {
					return err
				}
			}
			if len(problems) > 0 {
				return errProblems
			}
			return nil
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&explain, "explain", false, "print every line's number, role, reason and kept text, by tabs")
	flags.BoolVar(&asJSON, "json", false, "print one JSON object a file")
	flags.BoolVar(&asLines, "jsonl", false, "read one JSON object a line, write one a line")
	return cmd
}

func cleanLine(in cleanInput) (cleanOutput, error) {
	if (in.Text == "") == (in.HTML == "") {
		return cleanOutput{}, errors.New(`the object needs either "text" or "html"`)
	}
	reading, _ := digest.Read(textSeed(in.ID, in.Text, in.HTML)) // a text that is all noise cleans to nothing
	return newCleanOutput(in.ID, reading), nil
}

// explainLines prints a line an input line: number, role, reason and what is kept, by tabs.
func explainLines(out io.Writer, reading digest.Reading) error {
	for _, line := range reading.Lines {
		kept := strings.NewReplacer("\t", " ", "\r", " ", "\n", " ").Replace(line.Text)
		if _, err := fmt.Fprintf(out, "%d\t%s\t%s\t%s\n", line.Number, line.Role, line.Reason, kept); err != nil {
			return err
		}
	}
	return nil
}
