package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress returns a function to be told of n things done of a total. It draws a bar on a terminal
// once the work has taken half a second, and nothing anywhere else.
func progress(w io.Writer, what string) func(n, of int) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return func(int, int) {}
	}
	start := time.Now()
	var bar *progressbar.ProgressBar
	return func(n, of int) {
		if bar == nil {
			if n >= of || time.Since(start) < 500*time.Millisecond {
				return
			}
			bar = progressbar.NewOptions(of, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription(what),
				progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100*time.Millisecond))
		}
		_ = bar.Set(n) // a bar that cannot be drawn is no reason to stop
	}
}
