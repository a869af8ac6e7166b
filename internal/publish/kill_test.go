package publish

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
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
			want["assets/style.1.css"] = before["assets/style.1.css"]
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
		got := read(t, dir)
		delete(got, "assets/style.2.css") // stays when it was in use already
		equal(t, "built again", got, before)
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

// archive is a site with what links in one direction only: feeds and pages below topics, months,
// short links. Briefings, records of sources and topics link to each other.
func archive(version int, briefings ...int) tree {
	style := fmt.Sprintf("assets/style.%d.css", version/3)
	files := tree{style: "body{}"}
	add := func(path string, targets ...string) {
		content := fmt.Sprintf("v%d", version)
		for _, to := range append(targets, style, "index.html", "topics/index.html") {
			content += fmt.Sprintf(`<a href="/%s">`, to)
		}
		files[path] = content
	}
	lists := map[string][]string{}
	for _, i := range briefings {
		page := fmt.Sprintf("briefings/%d/index.html", i)
		source := fmt.Sprintf("sources/%d-%d/index.html", i%7, version%5)
		topic := fmt.Sprintf("topics/t%d", (i+version)%(3+version%3))
		add(page, source, topic+"/index.html")
		add(fmt.Sprintf("b/%d/index.html", i), page)
		for _, list := range []string{source, topic + "/feed.xml", fmt.Sprintf("archive/2025/%02d/index.html", i%5), topic + "/index.html", "index.html", "feed.xml"} {
			lists[list] = append(lists[list], page)
		}
	}
	for _, list := range slices.Sorted(maps.Keys(lists)) {
		pages := lists[list]
		if topic, ok := strings.CutSuffix(list, "/index.html"); ok && strings.HasPrefix(list, "topics/t") {
			second, third := topic+"/page/2/index.html", topic+"/page/3/index.html"
			add(second, append(pages, list, topic+"/feed.xml", third)...)
			add(third, append(pages, list, topic+"/feed.xml")...)
			pages = append(pages, topic+"/feed.xml", second)
			lists["topics/index.html"] = append(lists["topics/index.html"], list)
		}
		if strings.HasPrefix(list, "archive/") {
			lists["index.html"] = append(lists["index.html"], list)
		}
		add(list, pages...)
	}
	add("topics/index.html", lists["topics/index.html"]...)
	return files
}

// numbers returns from to to, without to.
func numbers(from, to int) []int {
	var all []int
	for ; from < to; from++ {
		all = append(all, from)
	}
	return all
}

// fail builds files and fails before the at-th change, and reports whether it came that far.
func fail(t *testing.T, dir string, files tree, at int) bool {
	t.Helper()
	p, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	p.step = func(string, string) error {
		if at--; at < 0 {
			return errors.New("killed")
		}
		return nil
	}
	for path, content := range files {
		if err := p.Put(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	_, err = p.Commit()
	return err != nil
}

// TestOnlyCirclesBreak ends builds before each change and looks at all files, also at those that
// are found from nowhere yet or no more. Only pages that link to each other may miss each other.
func TestOnlyCirclesBreak(t *testing.T) {
	one, two := archive(0, numbers(0, 9)...), archive(1, numbers(6, 15)...)
	both := tree{}
	for path := range one {
		both[path] = one[path] + two[path]
	}
	for path := range two {
		both[path] = one[path] + two[path]
	}
	most := 0
	for at := 0; ; at++ {
		dir := filepath.Join(t.TempDir(), "public")
		mustBuild(t, dir, one)
		failed := fail(t, dir, two, at)
		left := files(t, dir)
		broken := map[string]bool{}
		for path, content := range left {
			for _, to := range links([]byte(content)) {
				if left[to] != "" {
					continue
				}
				broken[path] = true
				if !leads(both, to, path) {
					t.Errorf("ended before change %d: %s -> %s is broken", at+1, path, to)
				}
			}
		}
		most = max(most, len(broken))
		if !failed {
			t.Logf("%d changes; at most %d of %d files had broken links", at, most, len(two))
			return
		}
	}
}

// leads reports whether links lead from a file to another, not over pages that all others link to.
func leads(files tree, from, to string) bool {
	seen := map[string]bool{from: true, "index.html": true, "topics/index.html": true}
	for queue := []string{from}; len(queue) > 0; queue = queue[1:] {
		for _, l := range links([]byte(files[queue[0]])) {
			if l == to {
				return true
			}
			if !seen[l] {
				seen[l] = true
				queue = append(queue, l)
			}
		}
	}
	return false
}

// TestKilledAgainAndAgain ends build after build of ever other sites. From the home page no link may
// be broken at any time.
func TestKilledAgainAndAgain(t *testing.T) {
	for seed := range uint64(3) {
		random := rand.New(rand.NewPCG(seed, 1))
		dir := filepath.Join(t.TempDir(), "public")
		mustBuild(t, dir, archive(0, numbers(0, 12)...))
		for version := 1; version <= 40; version++ {
			from := random.IntN(12)
			files := archive(version, numbers(from, from+3+random.IntN(9))...)
			at := random.IntN(150)
			fail(t, dir, files, at)
			if broken := brokenLinks(dir); len(broken) > 0 {
				t.Fatalf("seed %d, version %d, killed before change %d: broken links %v", seed, version, at+1, broken)
			}
			if version%20 == 0 {
				mustBuild(t, dir, files)
				got := read(t, dir)
				for path := range got {
					if strings.HasPrefix(path, assets) && files[path] == "" {
						delete(got, path) // of the build before
					}
				}
				equal(t, "a whole build", got, files)
			}
		}
	}
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
