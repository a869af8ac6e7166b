package main

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A meter shows how far a stage of work is, on a terminal and once the work has taken half a second;
// elsewhere it shows nothing. Several goroutines may use it.
type meter struct {
	what  string
	out   io.Writer // nil when there is no terminal
	start time.Time

	mu  sync.Mutex
	bar *progressbar.ProgressBar
	n   int
}

func newMeter(w io.Writer, what string) *meter {
	m := &meter{what: what, start: time.Now()}
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		m.out = w
	}
	return m
}

// step notes that one more thing is done, of a total that is -1 when nobody knows it.
func (m *meter) step(total int) {
	if m.out == nil {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.n++
	if m.bar == nil {
		if time.Since(m.start) < 500*time.Millisecond {
			return
		}
		m.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(m.out), progressbar.OptionSetDescription(m.what),
			progressbar.OptionShowCount(), progressbar.OptionThrottle(100*time.Millisecond))
	}
	_ = m.bar.Set(m.n) // a bar that cannot be drawn is no reason to stop
}

// clear takes the bar off the terminal.
func (m *meter) clear() {
	if m.bar != nil {
		_ = m.bar.Clear()
	}
}
