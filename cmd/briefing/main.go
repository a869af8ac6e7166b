// Command briefing turns a folder of source texts into a briefing site.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
)

// Exit codes of the command.
const (
	exitProblems = 1 // the texts, the site or the system have problems
	exitUsage    = 2 // the command line makes no sense
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400) // a build makes much garbage and soon ends: 1.6 times the pages a second
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errProblems): // told already
		return exitProblems
	case errors.As(err, &usage), strings.HasPrefix(err.Error(), "unknown command"):
		fmt.Fprintf(errs, "briefing: %v; see briefing --help\n", err)
		return exitUsage
	}
	fmt.Fprintf(errs, "briefing: %v\n", err)
	return exitProblems
}

// errProblems ends a command whose problems have been printed.
var errProblems = errors.New("there are problems")

// A usageError is a command line that makes no sense.
type usageError struct{ error }

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:           "briefing",
		Short:         "Turn a folder of source texts into a briefing site",
		Long:          "Briefing turns the texts in seeds/ into Markdown briefings in content/, every key point with the\npassage it rests on, and those into a static site with feeds in public/.",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("unknown command %q", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(newBuild(), newDigest(), newClean(), newVerify(), newCheck(), newStories(), newVersion())
	for _, c := range root.Commands() {
		c.DisableFlagsInUseLine = true
	}
	return root
}

// noArguments refuses arguments as wrong usage.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("%s takes no argument, got %q", cmd.Name(), args[0])}
	}
	return nil
}

// exclusive refuses a command line that sets more than one of the named flags.
func exclusive(cmd *cobra.Command, flags ...string) error {
	var set []string
	for _, name := range flags {
		if cmd.Flags().Changed(name) {
			set = append(set, "--"+name)
		}
	}
	if len(set) > 1 {
		return usageError{fmt.Errorf("%s do not go together", strings.Join(set, " and "))}
	}
	return nil
}
