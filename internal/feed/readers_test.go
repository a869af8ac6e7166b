package feed

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"
)

// TestReaderSees proves with gofeed that what goes in comes out, of every format alike.
func TestReaderSees(t *testing.T) {
	for _, f := range formats {
		c, it := channel(plainItem(), hostileItem()), plainItem()
		got, err := gofeed.NewParser().Parse(bytes.NewReader(f.must(t, c)))
		if err != nil {
			t.Fatal(err)
		}
		equal := func(what string, got, want any) {
			t.Helper()
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", f.name, what, diff)
			}
		}
		equal("feed", []string{got.Title, got.Description, got.Link, got.FeedLink, got.Language}, []string{c.Title, c.Description, c.Home, c.Self, c.Language})
		item := got.Items[0]
		equal("item", []string{item.GUID, item.Title, item.Link, item.Content, item.Authors[0].Name}, []string{it.ID, it.Title, it.URL, it.Content, it.Authors[0]})
		equal("published", item.PublishedParsed.UTC(), it.Published.UTC())
		equal("hostile title", got.Items[1].Title, "x<b>&]]>< /b> 😀")
		equal("hostile id", got.Items[1].GUID, "urn:briefing:x%3Cb%3E%26amp;%5D%5D%3E%3C%2Fb%3E%20%F0%9F%98%80")
	}
}

// needs skips a test when a program it drives is not on this machine.
func needs(t *testing.T, program string, args ...string) {
	t.Helper()
	if err := exec.Command(program, args...).Run(); err != nil {
		t.Skipf("%s %s does not run here; apt install python3-feedparser newsboat libxml2-utils", program, strings.Join(args, " "))
	}
}

// TestXmllint has hostile feeds read by libxml2, whose parser is the one of most readers.
func TestXmllint(t *testing.T) {
	needs(t, "xmllint", "--version")
	for _, f := range formats[:2] {
		lint := exec.Command("xmllint", "--noout", "--nonet", "-")
		lint.Stdin = bytes.NewReader(f.must(t, channel(hostiles(t, 1000)...)))
		if out, err := lint.CombinedOutput(); err != nil {
			t.Errorf("%s: %v: %.1000s", f.name, err, out)
		}
	}
}

// hostiles returns the first n generated items, less those that are refused or come twice.
func hostiles(t *testing.T, n int) []Item {
	t.Helper()
	var items []Item
	seen := map[string]bool{}
	for i := range n {
		if it, err := generated(i).Prepare(); err == nil && !seen[it.ID] {
			seen[it.ID] = true
			items = append(items, it)
		}
	}
	return items
}

// TestFeedparser reads the feeds with Python's feedparser, which is strict about XML by its bozo bit.
func TestFeedparser(t *testing.T) {
	python := "/usr/bin/python3" // Debian's own, which its packages install for
	needs(t, python, "-c", "import feedparser")
	const script = `
import feedparser, sys
d = feedparser.parse(sys.stdin.buffer.read())
e = d.entries[0]
print(int(d.bozo), d.version, len(d.entries), d.feed.get("language"), e.id, e.title, e.link, [t.term for t in e.tags], e.published_parsed[:6], e.updated_parsed[:6])`
	for _, c := range []struct {
		format     format
		kind, tags string
	}{{formats[0], "rss20 2 en-GB", "['Transport', 'Work']"}, {formats[1], "atom10 2 en-GB", "['transport', 'Work']"}} {
		read := exec.Command(python, "-c", script)
		read.Stdin = bytes.NewReader(c.format.must(t, channel(plainItem(), hostileItem())))
		got, err := read.CombinedOutput()
		want := "0 " + c.kind + " urn:briefing:7q3f Ferry talks resume https://example.org/news/briefings/ferry/ " + c.tags + " (2025, 12, 6, 8, 30, 0) (2025, 12, 7, 0, 0, 0)\n"
		if err != nil || string(got) != want {
			t.Errorf("%s: got %s (%v), want %s", c.format.name, got, err, want)
		}
	}
}

// TestNewsboat lets newsboat fetch a feed, and again with every headline, date, address and text changed: a reader
// that goes by the id alone must not show an item twice, and none may be lost.
func TestNewsboat(t *testing.T) {
	needs(t, "newsboat", "--version")
	for _, f := range formats[:2] {
		items := append(hostiles(t, 60), plainItem(), bareItem())
		var served atomic.Value
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
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
		want := fmt.Sprint(len(items), " unread articles")
		for range 2 {
			served.Store(f.must(t, channel(items...)))
			newsboat("reload")
			if got := newsboat("print-unread"); got != want {
				t.Errorf("%s: newsboat: got %q, want %s", f.name, got, want)
			}
			for i, it := range items {
				items[i] = Item{ID: it.ID, Title: it.Title + " (changed)", URL: "https://example.org/moved/" + fmt.Sprint(i), Content: "<p>new</p>", Published: it.Published.AddDate(0, 0, 9), Updated: time.Unix(2e9, 0)}
			}
		}
	}
}
