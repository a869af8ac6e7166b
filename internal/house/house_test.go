// Package house tests the rules of the house: those that hold for the whole repository and that no
// single package can test. docs/architecture.md gives the reasons.
package house

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const root = "../.." // the repository, seen from this package

// files returns every file of the repository whose name ends in suffix, slash-separated and relative
// to root: what git tracks or would offer to add, or everything there is when git cannot tell.
func files(t *testing.T, suffix string) []string {
	t.Helper()
	all := gitFiles()
	if all == nil {
		all = walkedFiles(t)
	}
	var found []string
	for _, name := range all {
		info, err := os.Stat(filepath.Join(root, name))
		if err == nil && info.Mode().IsRegular() && strings.HasSuffix(name, suffix) {
			found = append(found, name)
		}
	}
	if len(found) == 0 {
		t.Fatalf("no file ends in %q: this test looks in the wrong place", suffix)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func gitFiles() []string {
	out, err := exec.Command("git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err != nil || len(out) == 0 {
		return nil
	}
	return strings.Split(strings.TrimRight(string(out), "\x00"), "\x00")
}

func walkedFiles(t *testing.T) []string {
	var found []string
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !d.IsDir():
			found = append(found, name)
		case slices.Contains([]string{".git", "node_modules", "bin", "public"}, d.Name()):
			return fs.SkipDir
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A goFile is a parsed file of the program, tests left out.
type goFile struct {
	*ast.File
	name string // "internal/brief/span.go"
	fset *token.FileSet
}

func (f goFile) pkg() string { return path.Dir(f.name) }

func (f goFile) line(n ast.Node) int { return f.fset.Position(n.Pos()).Line }

func program(t *testing.T) []goFile {
	t.Helper()
	var parsed []goFile
	fset := token.NewFileSet()
	for _, name := range files(t, ".go") {
		if strings.HasSuffix(name, "_test.go") || strings.Contains(name, "testdata/") {
			continue
		}
		f, err := parser.ParseFile(fset, name, read(t, name), parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, goFile{f, name, fset})
	}
	return parsed
}

func TestFormat(t *testing.T) {
	for _, name := range files(t, ".go") {
		data := read(t, name)
		formatted, err := format.Source(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !bytes.Equal(data, formatted) {
			t.Errorf("%s: gofmt would change it; run gofmt -w on it", name)
		}
	}
}

func TestFileLength(t *testing.T) {
	const limit = 450
	for _, f := range program(t) {
		if n := bytes.Count(read(t, f.name), []byte("\n")); n > limit {
			t.Errorf("%s: %d lines, limit %d; split it by the nouns a reader looks for", f.name, n, limit)
		}
	}
}
