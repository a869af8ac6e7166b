package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

type tree map[string]string

// build publishes files into dir and returns what Commit said.
func build(t *testing.T, dir string, files tree) (Result, error) {
	t.Helper()
	p, err := Open(dir)
	if err != nil {
		return Result{}, err
	}
	defer p.Close()
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if err := p.Put(path, []byte(files[path])); err != nil {
			return Result{}, err
		}
	}
	return p.Commit()
}

func mustBuild(t *testing.T, dir string, files tree) Result {
	t.Helper()
	r, err := build(t, dir, files)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// read returns the files under dir, without the manifest, and fails on leftovers of a build.
func read(t *testing.T, dir string) tree {
	t.Helper()
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == manifestName {
			return err
		}
		if strings.HasPrefix(path, reserved) {
			t.Errorf("%s was left behind", path)
		}
		if d.IsDir() {
			if entries, _ := os.ReadDir(filepath.Join(dir, path)); len(entries) == 0 && path != "." {
				t.Errorf("the empty folder %s was left behind", path)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files(t, dir)
}

// files returns the files under dir, without the manifest.
func files(t *testing.T, dir string) tree {
	t.Helper()
	got := tree{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == manifestName || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, path))
		got[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func put(t *testing.T, dir, path, content string) {
	t.Helper()
	path = filepath.Join(dir, path)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func rules(err error) []string {
	var problems Problems
	if !errors.As(err, &problems) {
		return []string{fmt.Sprint(err)}
	}
	var found []string
	for _, p := range problems {
		found = append(found, p.File+" "+p.Rule)
	}
	return found
}

func TestBuilds(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	first := tree{"index.html": "home", "a/index.html": "a", "old/deep/x.html": "x", "feed.xml": "f"}
	equal(t, "first build", mustBuild(t, dir, first), Result{Written: 4})
	equal(t, "tree", read(t, dir), first)

	put(t, dir, ".gitkeep", "")
	put(t, dir, "CNAME", "example.org")
	past := time.Unix(1e9, 0)
	for path := range first {
		if err := os.Chtimes(filepath.Join(dir, path), past, past); err != nil {
			t.Fatal(err)
		}
	}
	second := tree{"index.html": "home 2", "a/index.html": "a", "b/index.html": "b", "feed.xml": "f"}
	equal(t, "second build", mustBuild(t, dir, second), Result{Written: 2, Removed: 1, Kept: 2})
	second[".gitkeep"], second["CNAME"] = "", "example.org"
	equal(t, "tree", read(t, dir), second)
	for path, want := range map[string]bool{"a/index.html": true, "feed.xml": true, "index.html": false} {
		info, err := os.Stat(filepath.Join(dir, path))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.ModTime().Equal(past); got != want {
			t.Errorf("%s untouched: got %v, want %v", path, got, want)
		}
		if info.Mode() != 0o644 {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
	}
	delete(second, ".gitkeep")
	delete(second, "CNAME")
	manifestBefore, _ := os.Stat(filepath.Join(dir, manifestName))
	equal(t, "unchanged build", mustBuild(t, dir, second), Result{Kept: 4})
	if after, _ := os.Stat(filepath.Join(dir, manifestName)); !os.SameFile(manifestBefore, after) {
		t.Error("an unchanged build rewrote the manifest")
	}
}

func TestForeignFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, "index.html", "mine")
	put(t, dir, "same.html", "same")
	put(t, dir, "folder/note.txt", "a file below what must be a file")
	put(t, dir, "file", "a file where a folder must be")
	before := read(t, dir)
	wanted := tree{"index.html": "built", "same.html": "same", "folder": "x", "file/index.html": "y", "new/index.html": "z"}
	_, err := build(t, dir, wanted)
	equal(t, "problems", rules(err), []string{"public/file foreign-file", "public/folder/note.txt foreign-file", "public/index.html foreign-file"})
	equal(t, "tree after a refused build", read(t, dir), before)

	for _, path := range []string{"index.html", "folder", "file"} {
		os.RemoveAll(filepath.Join(dir, path))
	}
	equal(t, "with them gone", mustBuild(t, dir, wanted), Result{Written: 4, Kept: 1})
	equal(t, "the adopted file is Briefing's", mustBuild(t, dir, tree{"index.html": "built"}), Result{Removed: 4, Kept: 1})
	equal(t, "tree", read(t, dir), tree{"index.html": "built"})
}

func TestChangedByHand(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, dir, tree{"index.html": "1", "a.html": "a", "b.html": "b"})
	put(t, dir, "index.html", "by hand")
	put(t, dir, "a.html", "by hand")
	got := mustBuild(t, dir, tree{"index.html": "1"})
	equal(t, "result", got, Result{Written: 1, Removed: 1, Replaced: []string{"index.html"}, Foreign: []string{"a.html"}})
	equal(t, "tree", read(t, dir), tree{"index.html": "1", "a.html": "by hand"})
	_, err := build(t, dir, tree{"index.html": "1", "a.html": "a"})
	equal(t, "a file given up is foreign", rules(err), []string{"public/a.html foreign-file"})
}

func TestFolderBecomesFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	one := tree{"index.html": "1", "x/y/index.html": "y", "z": "file"}
	two := tree{"index.html": "1", "x": "now a file", "z/index.html": "now a folder"}
	mustBuild(t, dir, one)
	equal(t, "there", mustBuild(t, dir, two), Result{Written: 2, Removed: 2, Kept: 1})
	equal(t, "tree", read(t, dir), two)
	mustBuild(t, dir, one)
	equal(t, "back", read(t, dir), one)
	if err := os.RemoveAll(filepath.Join(dir, "x")); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "x/empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, dir, two)
	equal(t, "an empty folder gives way", read(t, dir), two)
}

func TestPutRefuses(t *testing.T) {
	cases := []struct{ first, path, rule string }{
		{"", "../x", "bad-path"},
		{"", "/x", "bad-path"},
		{"", "a/../b", "bad-path"},
		{"", "", "bad-path"},
		{"", ".", "bad-path"},
		{"", "a//b", "bad-path"},
		{"", `a\b`, "bad-path"},
		{"", "a\nb", "bad-path"},
		{"", "a\xffb", "bad-path"},
		{"", manifestName, "bad-path"},
		{"", stagingName + "/x", "bad-path"},
		{"", strings.Repeat("é", 128) + ".html", "long-name"},
		{"a", "a", "path-clash"},
		{"A/x", "a/y", "case-clash"},
		{"b/X", "b/x", "case-clash"},
		{"a", "a/b", "folder-clash"},
		{"a/b", "a", "folder-clash"},
	}
	for _, c := range cases {
		dir := filepath.Join(t.TempDir(), "public")
		p, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		if c.first != "" {
			if err := p.Put(c.first, nil); err != nil {
				t.Fatal(err)
			}
		}
		err = p.Put(c.path, nil)
		if err == nil || !strings.HasSuffix(rules(err)[0], " "+c.rule) {
			t.Errorf("Put(%q) after %q: got %q, want %s", c.path, c.first, rules(err), c.rule)
		}
		if _, err := p.Commit(); err == nil {
			t.Errorf("Put(%q) failed and Commit did not", c.path)
		}
		p.Close()
		if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("Put(%q): the refused build left its folder behind", c.path)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	cases := map[string]func(dir string) error{
		"not-a-folder":  func(dir string) error { return os.WriteFile(dir, nil, 0o644) },
		"dangling-link": func(dir string) error { return os.Symlink("nowhere", dir) },
		"unwritable":    func(dir string) error { return os.Mkdir(dir, 0o555) },
		"bad-manifest": func(dir string) error {
			return errors.Join(os.Mkdir(dir, 0o755), os.WriteFile(filepath.Join(dir, manifestName), []byte("# head\nnonsense\n"), 0o644))
		},
	}
	for rule, prepare := range cases {
		t.Run(rule, func(t *testing.T) {
			if rule == "unwritable" && os.Getuid() == 0 {
				t.Skip("permissions do not bind root")
			}
			dir := filepath.Join(t.TempDir(), "public")
			if err := prepare(dir); err != nil {
				t.Fatal(err)
			}
			_, err := Open(dir)
			if err == nil || !strings.HasSuffix(rules(err)[0], rule) {
				t.Errorf("got %v, want %s", err, rule)
			}
		})
	}
}

func TestUnwritableFolderStopsBeforeAnythingChanges(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("permissions do not bind root")
	}
	dir := filepath.Join(t.TempDir(), "public")
	mustBuild(t, dir, tree{"index.html": "1", "a/b/index.html": "1"})
	closed := filepath.Join(dir, "a/b")
	os.Chmod(closed, 0o555)
	defer os.Chmod(closed, 0o755)
	_, err := build(t, dir, tree{"index.html": "2", "a/b/index.html": "2"})
	equal(t, "problems", rules(err), []string{"public/a/b unwritable"})
	equal(t, "tree", read(t, dir), tree{"index.html": "1", "a/b/index.html": "1"})
}

func TestOneBuildAtATime(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	p, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir); err == nil || rules(err)[0] != "public busy" {
		t.Errorf("a second build: got %v, want that the folder is busy", err)
	}
	p.Close()
	mustBuild(t, dir, tree{"index.html": "1"})
}

func TestSymbolicLinks(t *testing.T) {
	site := t.TempDir()
	elsewhere := filepath.Join(site, "elsewhere")
	if err := errors.Join(os.Mkdir(elsewhere, 0o755), os.Symlink("elsewhere", filepath.Join(site, "public"))); err != nil {
		t.Fatal(err)
	}
	mustBuild(t, filepath.Join(site, "public"), tree{"index.html": "1"})
	equal(t, "behind the link", read(t, elsewhere), tree{"index.html": "1"})

	put(t, site, "secret", "kept")
	if err := os.Symlink("../secret", filepath.Join(elsewhere, "page.html")); err != nil {
		t.Fatal(err)
	}
	_, err := build(t, filepath.Join(site, "public"), tree{"index.html": "1", "page.html": "2"})
	equal(t, "a link in the way", rules(err), []string{"public/page.html foreign-file"})
	secret, _ := os.ReadFile(filepath.Join(site, "secret"))
	equal(t, "nothing written through it", string(secret), "kept")
}

func TestLinksOutOfTheFolder(t *testing.T) {
	site := t.TempDir()
	dir := filepath.Join(site, "public")
	put(t, site, "outside/1/index.html", "kept")
	pages := tree{"index.html": "1", "sources/1/index.html": "1", "sources/2/index.html": "1", "x/1/index.html": "1"}
	for _, to := range []string{"../outside", "nowhere"} {
		mustBuild(t, dir, pages)
		link := filepath.Join(dir, "sources")
		if err := errors.Join(os.RemoveAll(link), os.Symlink(to, link)); err != nil {
			t.Fatal(err)
		}
		changed := maps.Clone(pages)
		changed["sources/3/index.html"], changed["x/1/index.html"] = "2", "2"
		_, err := build(t, dir, changed)
		equal(t, to, rules(err), []string{"public/sources bad-symlink"})
		if r, err := build(t, dir, tree{"index.html": "1"}); err != nil || r.Removed != 1 {
			t.Errorf("stale pages behind a link to %s: got %+v, %v", to, r, err)
		}
		equal(t, "outside", read(t, filepath.Join(site, "outside")), tree{"1/index.html": "kept"})
		os.Remove(link)
	}
}

func TestPreviousAssets(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	page := tree{"index.html": "1"}
	with := func(assets ...string) tree {
		files := maps.Clone(page)
		for _, a := range assets {
			files["assets/"+a] = a
		}
		return files
	}
	for i, c := range []struct{ build, want tree }{
		{with("a.1.css", "b.1.js"), with("a.1.css", "b.1.js")},
		{with("a.2.css", "b.1.js"), with("a.1.css", "a.2.css", "b.1.js")},
		{with("a.2.css", "b.1.js"), with("a.1.css", "a.2.css", "b.1.js")}, // until assets change again
		{with("a.3.css", "b.1.js"), with("a.2.css", "a.3.css", "b.1.js")},
		{with("a.2.css", "b.1.js"), with("a.2.css", "a.3.css", "b.1.js")}, // and back
		{with("a.2.css", "b.2.js"), with("a.2.css", "b.1.js", "b.2.js")},
		{page, page},
	} {
		mustBuild(t, dir, c.build)
		equal(t, fmt.Sprintf("after build %d", i), read(t, dir), c.want)
		first, _ := os.ReadFile(filepath.Join(dir, manifestName))
		mustBuild(t, dir, c.build)
		again, _ := os.ReadFile(filepath.Join(dir, manifestName))
		equal(t, "the manifest of the same build", string(again), string(first))
		equal(t, "the same build", read(t, dir), c.want)
	}
}

// TestManifestIsGone deletes the record of a site; a folder that only happens to hold files of others
// is another thing.
func TestManifestIsGone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	one, two := tree{"robots.txt": "same"}, tree{"robots.txt": "same"}
	for i := range 50 {
		path := fmt.Sprintf("briefings/%02d/index.html", i)
		one[path], two[path] = "1", "2"
	}
	mustBuild(t, dir, one)
	if err := os.Remove(filepath.Join(dir, manifestName)); err != nil {
		t.Fatal(err)
	}
	_, err := build(t, dir, two)
	equal(t, "problems", rules(err), []string{"public/.briefing.manifest no-manifest"})
	equal(t, "tree", read(t, dir), one)
	mustBuild(t, dir, one) // the same bytes are Briefing's
	mustBuild(t, dir, two)
}

func TestConcurrentPut(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	p, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for i := range 50 {
				if err := p.Put(fmt.Sprintf("%d/%d.html", i, g), []byte{byte(g)}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	r, err := p.Commit()
	if err != nil || r.Written != 400 {
		t.Errorf("got %+v, %v", r, err)
	}
}

func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "content", "briefings", "a.md")
	for _, content := range []string{"one", "two"} {
		if err := WriteFile(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(path); string(got) != content {
			t.Errorf("got %q, want %q", got, content)
		}
	}
	link := filepath.Join(dir, "link.md")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(link, []byte("three")); err != nil {
		t.Fatal(err)
	}
	equal(t, "through a link", read(t, dir), tree{"content/briefings/a.md": "three", "link.md": "three"})
}

// TestWriteFileAfterKill finds what killed writers left, an hour and a moment ago.
func TestWriteFileAfterKill(t *testing.T) {
	dir := t.TempDir()
	old, young := filepath.Join(temporaryName, ".a.md1"), filepath.Join(temporaryName, ".b.md2")
	put(t, dir, old, "half")
	put(t, dir, young, "half")
	hourAgo := time.Now().Add(-time.Hour)
	if err := os.Chtimes(filepath.Join(dir, old), hourAgo, hourAgo); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(dir, "c.md"), []byte("c")); err != nil {
		t.Fatal(err)
	}
	equal(t, "files", files(t, dir), tree{"c.md": "c", young: "half"})
}

func TestWriteFileSideBySide(t *testing.T) {
	dir := t.TempDir()
	want := tree{}
	var wg sync.WaitGroup
	for i := range 60 {
		name := fmt.Sprintf("%d.md", i)
		want[name] = name
		wg.Go(func() {
			if err := WriteFile(filepath.Join(dir, name), []byte(name)); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	equal(t, "files", read(t, dir), want)
}

// BenchmarkRebuild publishes 1,000 pages of 17 kB that are there already.
func BenchmarkRebuild(b *testing.B) {
	dir := filepath.Join(b.TempDir(), "public")
	publishPages(b, dir)
	for b.Loop() {
		publishPages(b, dir)
	}
}

// BenchmarkFirst publishes 1,000 pages of 17 kB into an empty folder.
func BenchmarkFirst(b *testing.B) {
	dir := b.TempDir()
	for i := 0; b.Loop(); i++ {
		publishPages(b, filepath.Join(dir, fmt.Sprint(i)))
	}
}

func publishPages(b *testing.B, dir string) {
	b.Helper()
	data := []byte(strings.Repeat("a line of a page\n", 1000))
	p, err := Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer p.Close()
	for i := range 1000 {
		if err := p.Put(fmt.Sprintf("briefings/%d/index.html", i), data); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := p.Commit(); err != nil {
		b.Fatal(err)
	}
}
