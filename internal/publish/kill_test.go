package publish

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
)

// killAt names the variable that makes this test program a build that kills itself.
const killAt = "PUBLISH_TEST_KILL_AT"

func TestMain(m *testing.M) {
	if at, err := strconv.Atoi(os.Getenv(killAt)); err == nil {
		buildAndDie(os.Args[len(os.Args)-1], at)
	}
	os.Exit(m.Run())
}

var (
	before = site(1, "a", "b", "gone", "shared")
	after  = site(2, "b", "new", "shared")
)

// site is a home page that links to pages, which link home and to each other, and a feed of them.
func site(version int, pages ...string) tree {
	files := tree{fmt.Sprintf("assets/style.%d.css", version): "body{}"}
	links := fmt.Sprintf(`<link href="/assets/style.%d.css"><a href="/index.html"><a href="/feed.xml">`, version)
	for _, page := range pages {
		links += fmt.Sprintf(`<a href="/%s/index.html">`, page)
	}
	for _, page := range pages {
		files[page+"/index.html"] = links
	}
	files["index.html"] = links
	files["feed.xml"] = links
	return files
}

// buildAndDie builds the second site and is killed before its at-th change.
func buildAndDie(dir string, at int) {
	p, err := Open(dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	steps := 0
	p.step = func(string, string) error {
		if steps++; steps > at {
			self, _ := os.FindProcess(os.Getpid())
			self.Kill()
			select {}
		}
		return nil
	}
	for path, content := range after {
		if err := p.Put(path, []byte(content)); err != nil {
			os.Exit(1)
		}
	}
	if _, err := p.Commit(); err != nil {
		os.Exit(1)
	}
	p.Close()
	os.Exit(0)
}

// TestKilled kills a build before each of its changes. What is left must have no broken link, must
// be completed by the next build, and must be owned by Briefing altogether.
func TestKilled(t *testing.T) {
	for at := 0; ; at++ {
		dir := filepath.Join(t.TempDir(), "public")
		mustBuild(t, dir, before)
		put(t, dir, ".gitkeep", "")
		build := exec.Command(os.Args[0], dir)
		build.Env = append(os.Environ(), fmt.Sprintf("%s=%d", killAt, at))
		out, err := build.CombinedOutput()
		var exit *exec.ExitError
		if errors.As(err, &exit) && exit.Exited() {
			t.Fatalf("the build failed by itself: %s", out)
		}
		if broken := brokenLinks(dir); len(broken) > 0 {
			t.Errorf("killed before change %d: broken links %v", at+1, broken)
		}
		want := tree{".gitkeep": ""}
		if at%2 == 0 { // the next build completes it …
			mustBuild(t, dir, after)
			for path, content := range after {
				want[path] = content
			}
		} else { // … or takes all of it away
			mustBuild(t, dir, tree{})
		}
		equal(t, fmt.Sprintf("the build after one killed before change %d", at+1), read(t, dir), want)
		if err == nil {
			if at < 10 {
				t.Errorf("only %d changes were tried", at)
			}
			return
		}
	}
}

// TestFailed makes each change of a build fail, and builds again with another site.
func TestFailed(t *testing.T) {
	for at := range 12 {
		dir := filepath.Join(t.TempDir(), "public")
		mustBuild(t, dir, before)
		p, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		steps := 0
		p.step = func(string, string) error {
			if steps++; steps > at {
				return errors.New("disk full")
			}
			return nil
		}
		for path, content := range after {
			if err := p.Put(path, []byte(content)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := p.Commit(); err == nil || !strings.Contains(err.Error(), "disk full") {
			t.Fatalf("got %v, want that the disk is full", err)
		}
		p.Close()
		if at == 0 {
			equal(t, "failed at the first change", read(t, dir), before)
		}
		if broken := brokenLinks(dir); len(broken) > 0 {
			t.Errorf("failed at change %d: broken links %v", at+1, broken)
		}
		mustBuild(t, dir, before)
		equal(t, "built again", read(t, dir), before)
	}
}

// TestWithoutCommit stages a site and gives it up.
func TestWithoutCommit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, dir, before)
	p, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	for path, content := range after {
		if err := p.Put(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	p.Close()
	equal(t, "tree", read(t, dir), before)
}

// TestReaderDuringBuilds crawls the site while builds replace it.
func TestReaderDuringBuilds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, dir, before)
	var done atomic.Bool
	crawls := make(chan int)
	go func() {
		n := 0
		for ; !done.Load(); n++ {
			if broken := brokenLinks(dir); len(broken) > 0 {
				t.Errorf("a reader found broken links: %v", broken)
				break
			}
		}
		crawls <- n
	}()
	for i := range 100 {
		mustBuild(t, dir, []tree{after, before}[i%2])
	}
	done.Store(true)
	t.Logf("%d crawls during 100 builds", <-crawls)
}

var href = regexp.MustCompile(`href="/([^"]*)"`)

// brokenLinks follows every link from the home page on. A link counts as broken when its target is
// missing although the pages that led to it, looked at again, still do: when one was replaced in
// between, a reader who reloads it is helped.
func brokenLinks(dir string) []string {
	var broken []string
	from := map[string]string{"index.html": ""} // the page on which each page was found
	for queue := []string{"index.html"}; len(queue) > 0; queue = queue[1:] {
		page, err := os.ReadFile(filepath.Join(dir, queue[0]))
		if err != nil || len(page) == 0 {
			continue // reported with the link to it
		}
		for _, link := range links(page) {
			if content, err := os.ReadFile(filepath.Join(dir, link)); err != nil || len(content) == 0 {
				if stillLinked(dir, queue[0], link, from) {
					broken = append(broken, queue[0]+" -> "+link)
				}
				continue
			}
			if _, seen := from[link]; !seen && path.Ext(link) == ".html" {
				from[link] = queue[0]
				queue = append(queue, link)
			}
		}
	}
	return broken
}

// stillLinked reports whether the way from the home page over page to link is still there.
func stillLinked(dir, page, link string, from map[string]string) bool {
	for ; page != ""; page, link = from[page], page {
		again, err := os.ReadFile(filepath.Join(dir, page))
		if err != nil || !strings.Contains(string(again), `"/`+link+`"`) {
			return false
		}
	}
	return true
}

func links(page []byte) []string {
	var found []string
	for _, m := range href.FindAllSubmatch(page, -1) {
		found = append(found, string(m[1]))
	}
	return found
}
