package feed

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// needs skips a test when a program it drives is not on this machine.
func needs(t *testing.T, program string, args ...string) {
	t.Helper()
	if err := exec.Command(program, args...).Run(); err != nil {
		t.Skipf("%s %s does not run here; apt install python3-feedparser newsboat", program, strings.Join(args, " "))
	}
}

// TestFeedparser reads the feed with Python's feedparser, which is strict about XML by its bozo bit.
func TestFeedparser(t *testing.T) {
	python := "/usr/bin/python3" // Debian's own, which its packages install for
	needs(t, python, "-c", "import feedparser")
	const script = `
import feedparser, sys
d = feedparser.parse(sys.stdin.buffer.read())
print(d.bozo, d.version, len(d.entries), d.feed.language, d.entries[0].id, d.entries[0].source.href, [t.term for t in d.entries[0].tags], d.entries[0].updated)`
	read := exec.Command(python, "-c", script)
	read.Stdin = strings.NewReader(string(mustRSS(t, channel(), plain(), hostile())))
	got, err := read.CombinedOutput()
	want := "0 rss20 2 en-GB 7q3f https://quay.example/ferry?id=1&page=2 ['Transport', 'Work'] 2025-12-07T00:00:00Z\n"
	if err != nil && !strings.HasPrefix(string(got), "False") || strings.Replace(string(got), "False", "0", 1) != want {
		t.Errorf("got %s (%v), want %s", got, err, want)
	}
}

// TestNewsboat lets newsboat fetch the feed, and again with every headline changed: a reader that
// goes by the guid alone must not show an item twice.
func TestNewsboat(t *testing.T) {
	needs(t, "newsboat", "--version")
	items := []Item{plain(), hostile()}
	var served atomic.Value
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml")
		_, _ = w.Write(served.Load().([]byte))
	}))
	defer server.Close()
	dir := t.TempDir()
	for name, content := range map[string]string{"urls": server.URL + "\n", "config": ""} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	newsboat := func(args ...string) string {
		cmd := exec.Command("newsboat", append([]string{"-u", "urls", "-c", "cache.db", "-C", "config", "-x"}, args...)...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "HOME="+dir)
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("newsboat %v: %v\n%s", args, err, out)
		}
		return strings.TrimSpace(string(out))
	}
	for range 2 {
		served.Store(mustRSS(t, channel(), items...))
		newsboat("reload")
		if got := newsboat("print-unread"); got != "2 unread articles" {
			t.Errorf("newsboat: got %q, want 2 unread articles", got)
		}
		for i := range items {
			items[i].Title += " (changed)"
			items[i].Updated = items[i].Published.AddDate(0, 0, 9)
		}
	}
}
