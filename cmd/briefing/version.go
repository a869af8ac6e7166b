package main

import (
	"fmt"
	"regexp"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintln(cmd.OutOrStdout(), "briefing "+version())
			return err
		},
	}
}

// version returns the release the binary was built from, "devel" for anything else. What the go command
// makes of a checkout's state is no release: it would put every commit into every page.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || !release.MatchString(info.Main.Version) {
		return "devel"
	}
	return info.Main.Version
}

var release = regexp.MustCompile(`^v\d+\.\d+\.\d+$`)
