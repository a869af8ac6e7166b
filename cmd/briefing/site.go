package main

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/content"
	"briefing/internal/digest"
	"briefing/internal/lock"
	"briefing/internal/publish"
	"briefing/internal/seed"
)

const (
	publicDir      = "public"
	templatesDir   = "templates"
	defaultBaseURL = "http://localhost:8080/"
)

// A folder is a site's folder, read.
type folder struct {
	dir       string
	fs        fs.FS
	config    config.Config
	seeds     []seed.Seed
	bad       []string // files of seeds/ and content/ with problems
	documents []brief.Document
	lock      lock.Lock
	started   bool // content/ is there

	fatal  []brief.Problem // of the configuration, the lock or the folder itself
	inputs []brief.Problem // of single seeds and content files, which --skip-bad leaves out
}

// openFolder reads a site's folder. The error is of the system; what authors got wrong is in the
// folder's problems.
func openFolder(dir string) (*folder, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, fmt.Errorf("-C %s: there is no such folder; name the one that holds seeds/ or content/", dir)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("-C %s: is not a folder; name the one that holds seeds/ or content/", dir)
	}
	f := &folder{dir: dir, fs: os.DirFS(dir)}
	var problems []brief.Problem
	f.config, f.fatal = config.Load(f.fs)
	f.lock, problems = lock.Load(f.fs)
	f.fatal = append(f.fatal, problems...)
	if len(problems) == 0 {
		f.fatal = append(f.fatal, f.lock.Lost(os.DirFS(filepath.Join(dir, publicDir)))...)
	}
	f.seeds, problems = seed.Load(f.fs)
	f.inputs = append(f.inputs, problems...)
	f.documents, problems = content.Load(f.fs)
	f.inputs = append(f.inputs, problems...)
	for _, p := range f.inputs {
		f.bad = append(f.bad, p.File)
	}
	f.lock.Identify(f.documents)
	hasSeeds := isDir(filepath.Join(dir, seed.Dir))
	hasContent := isDir(filepath.Join(dir, content.Dir))
	f.started = isDir(filepath.Join(dir, content.Dir, string(brief.KindBriefing)))
	if !hasSeeds && !hasContent {
		f.fatal = append(f.fatal, brief.Problem{
			File: seed.Dir, Rule: "no-input", Message: "there is neither a seeds/ nor a content/ folder here",
			Hint: "make seeds/ and put a text in it, or name the site's folder with -C",
		})
	}
	return f, nil
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// plan lays the seeds against the content.
func (f *folder) plan(today brief.Date, force []string, progress func(of int)) (digest.Plan, error) {
	return digest.Make(digest.Input{
		Config: f.config, Seeds: f.seeds, Bad: f.bad, Documents: f.documents, Started: f.started, Lock: f.lock,
		Read:  func(file string) ([]byte, error) { return fs.ReadFile(f.fs, file) },
		Today: today, Force: force, Progress: progress,
	})
}

// write puts the plan's files and the lock on the disk, each whole or not at all.
func (f *folder) write(p digest.Plan) error {
	for _, file := range p.Files {
		if err := publish.WriteFile(filepath.Join(f.dir, filepath.FromSlash(file.Name)), file.Data); err != nil {
			return err
		}
	}
	data := p.Lock.Marshal()
	if old, err := fs.ReadFile(f.fs, lock.File); err == nil && string(old) == string(data) || errors.Is(err, fs.ErrNotExist) && len(p.Lock) == 0 {
		return nil
	}
	return publish.WriteFile(filepath.Join(f.dir, lock.File), data)
}

// address returns the base URL the site is built for: the flag's, else the configuration's, else a local
// one with a warning. One that cannot be used is a problem, and the local one is returned.
func (f *folder) address(flag string, given bool) (*url.URL, []brief.Problem, []brief.Problem) {
	address := f.config.BaseURL
	if given {
		address = flag
	}
	if address == "" && !given {
		u, _ := config.ParseBaseURL(defaultBaseURL) // a constant
		return u, nil, []brief.Problem{{File: config.File, Rule: "no-base-url", Message: "no base_url, so links and feeds point to " + defaultBaseURL, Hint: "set base_url, or build with --base-url https://example.org/"}}
	}
	u, err := config.ParseBaseURL(address)
	if err == nil {
		return u, nil, nil
	}
	u, _ = config.ParseBaseURL(defaultBaseURL)
	if !given { // the configuration's own problem is told already
		return u, nil, nil
	}
	return u, []brief.Problem{{File: "--base-url", Rule: "bad-base-url", Message: err.Error(), Hint: "write it as https://example.org/ or https://example.org/path/"}}, nil
}

// today returns the UTC day that dates what has no date: of --now, of SOURCE_DATE_EPOCH, or of the
// clock.
func today(now string) (brief.Date, error) {
	if now != "" {
		d, err := brief.ParseDate(now)
		if err != nil || !d.Full() {
			return brief.Date{}, usageError{fmt.Errorf("--now %q is not a time such as 2025-12-07 or 2025-12-07T08:30:00Z", now)}
		}
		return brief.DateOf(d.Time()), nil
	}
	if epoch := os.Getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return brief.Date{}, usageError{fmt.Errorf("SOURCE_DATE_EPOCH %q is not a number of seconds", epoch)}
		}
		return brief.DateOf(time.Unix(seconds, 0)), nil
	}
	return brief.DateOf(time.Now()), nil
}

// published leaves the drafts out, unless they are wanted.
func published(documents []brief.Document, drafts bool) []brief.Document {
	return slices.DeleteFunc(slices.Clone(documents), func(d brief.Document) bool { return d.Draft && !drafts })
}
