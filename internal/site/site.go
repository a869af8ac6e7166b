// Package site composes documents and templates into the tree of files that is published.
//
// A build is a function of its [Input]: it reads no disk, clock or environment, and the same input in
// any order gives the same bytes. index.go arranges the documents; a file per kind of page turns that
// arrangement into jobs; Build runs the jobs and hands out each file as soon as it is made.
package site

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/render"
)

// Input is all that a site is made of.
type Input struct {
	Config    config.Config
	BaseURL   *url.URL         // ends in a slash
	Documents []brief.Document // ids and slugs are unique, drafts are left out
	Templates fs.FS            // every template and asset under its own name; see Overlay
	Version   string           // of the program, for the generator's name
}

// A File is one file of the site.
type File struct {
	Path string // below public/, slash-separated: "briefings/x/index.html"
	Data []byte // good until the function that it is handed to returns
}

// Summary counts what was built. The notices, which are sorted, are what an editor should know of it.
type Summary struct {
	Briefings, Stories, Pages int
	Feeds, FeedBytes          int // files, each format and archive its own
	Notices                   []brief.Problem
}

// Build makes every file of the site and hands each to emit, which may be called by several
// goroutines at once and must not keep the file's data. A template that cannot be used, and two
// documents that want one address, are problems; nothing is emitted then, unless a template fails on
// one page's content.
func Build(in Input, emit func(File) error) (Summary, []brief.Problem, error) {
	b := &builder{in: in, base: in.BaseURL, emit: emit, render: render.New()}
	var problems []brief.Problem
	if b.assets, problems = loadAssets(in.Templates); len(problems) > 0 {
		return Summary{}, problems, nil
	}
	if b.templates, problems = parseTemplates(in.Templates, b.assetURL); len(problems) > 0 {
		return Summary{}, problems, nil
	}
	b.index = newIndex(in.Documents)
	b.site = b.siteInfo()
	if f := (templateFailure{}); errors.As(b.makeParts(), &f) {
		return Summary{}, []brief.Problem{f.Problem}, nil
	}
	articles, rest := b.articleJobs(), b.otherJobs()
	if problems = clashes(articles, rest); len(problems) > 0 {
		return Summary{}, brief.SortProblems(problems), nil
	}
	// Articles first: the other pages need the passages that they turn out to cite.
	for _, jobs := range [][]job{articles, rest} {
		if err := b.run(jobs); err != nil {
			return Summary{}, nil, err
		}
		if len(b.problems) > 0 {
			return Summary{}, brief.SortProblems(b.problems), nil
		}
	}
	b.summary.Notices = brief.SortProblems(b.summary.Notices)
	return b.summary, nil, nil
}

// builder carries one build.
type builder struct {
	in        Input
	base      *url.URL
	emit      func(File) error
	render    *render.Renderer
	assets    []asset
	templates *templateSet
	index     *index
	site      SiteInfo
	feeds     []*subscription
	archived  []feedArchive // the oldest first
	parts     map[frameKey]FrameParts

	mu       sync.Mutex
	summary  Summary
	problems []brief.Problem
}

// A job makes one file. Its path is known beforehand, so that clashes are found before any work.
type job struct {
	path  string
	owner string // the content file that asks for the path, "" when it is the site itself
	page  bool   // a page for people, which the summary counts
	make  func(*bytes.Buffer) error
}

// otherJobs lists all files but the articles.
func (b *builder) otherJobs() []job {
	var jobs []job
	jobs = append(jobs, b.homeJobs()...)
	jobs = append(jobs, b.storiesJobs()...)
	jobs = append(jobs, b.recordJobs()...)
	jobs = append(jobs, b.topicJobs()...)
	jobs = append(jobs, b.archiveJobs()...)
	jobs = append(jobs, b.correctionJobs()...)
	jobs = append(jobs, b.plainJobs()...)
	jobs = append(jobs, b.redirectJobs()...)
	jobs = append(jobs, b.feedJobs()...)
	jobs = append(jobs, b.machineJobs()...)
	return jobs
}

// run does the jobs on all processors. The first failure of the system ends it; so does a problem,
// after which no new job starts.
func (b *builder) run(jobs []job) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	buffers := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	for _, j := range jobs {
		if b.failed() {
			break
		}
		group.Go(func() error {
			buf := buffers.Get().(*bytes.Buffer)
			defer buffers.Put(buf)
			buf.Reset()
			if err := j.make(buf); err != nil {
				return b.failure(j, err)
			}
			b.count(j)
			return b.emit(File{Path: j.path, Data: buf.Bytes()})
		})
	}
	return group.Wait()
}

func (b *builder) failed() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.problems) > 0
}

// failure files a template's failure as a problem; any other error is returned.
func (b *builder) failure(j job, err error) error {
	var f templateFailure
	if !errors.As(err, &f) {
		return fmt.Errorf("making %s: %w", j.path, err)
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.problems = append(b.problems, f.Problem)
	return nil
}

func (b *builder) count(j job) {
	if !j.page {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.summary.Pages++
	switch {
	case j.owner == "":
	case strings.HasPrefix(j.path, string(brief.KindStory)+"/"):
		b.summary.Stories++
	default:
		b.summary.Briefings++
	}
}

// clashes reports paths that cannot be written and those that two jobs ask for. Letter case does not
// tell paths apart, since on many disks it does not.
func clashes(lists ...[]job) []brief.Problem {
	owners := map[string]string{}
	var problems []brief.Problem
	for _, jobs := range lists {
		for _, j := range jobs {
			if !fs.ValidPath(j.path) || strings.ContainsAny(j.path, "\\\x00") {
				problems = append(problems, brief.Problem{
					File: j.owner, Line: line(j.owner), Rule: "bad-path",
					Message: fmt.Sprintf("%q cannot be the path of a page", j.path), Hint: "use letters, digits and hyphens",
				})
				continue
			}
			key := strings.ToLower(j.path)
			other, taken := owners[key]
			if !taken {
				owners[key] = j.owner
				continue
			}
			problems = append(problems, brief.Problem{
				File: max(j.owner, other), Line: line(max(j.owner, other)), Rule: "path-taken",
				Message: fmt.Sprintf("its address /%s belongs to another page%s", strings.TrimSuffix(j.path, "index.html"), of(min(j.owner, other))),
				Hint:    "change the slug, id or alias",
			})
		}
	}
	return append(problems, nested(lists, owners)...)
}

// nested reports paths that lie below the path of a file: "feed.xml/index.html", of an alias
// "/feed.xml". owners has the path of every file, in small letters.
func nested(lists [][]job, owners map[string]string) []brief.Problem {
	var problems []brief.Problem
	for _, jobs := range lists {
		for _, j := range jobs {
			for dir := path.Dir(strings.ToLower(j.path)); dir != "." && dir != "/"; dir = path.Dir(dir) {
				other, isFile := owners[dir]
				if !isFile {
					continue
				}
				owner := cmp.Or(j.owner, other)
				problems = append(problems, brief.Problem{
					File: owner, Line: line(owner), Rule: "path-taken",
					Message: fmt.Sprintf("its address /%s lies below a file of the site", strings.TrimSuffix(j.path, "/index.html")), Hint: "change the slug or alias",
				})
				break
			}
		}
	}
	return problems
}

// line is where a content file's front matter begins, which says what its addresses are.
func line(owner string) int {
	if owner == "" {
		return 0
	}
	return 1
}

func of(owner string) string {
	if owner == "" {
		return ""
	}
	return ", that of " + owner
}

// Overlay returns the files of over and, where it has none of that name, those of base: so a site's
// own templates take the place of ours.
func Overlay(base, over fs.FS) fs.FS { return overlay{base, over} }

type overlay struct{ base, over fs.FS }

func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.over.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.base.Open(name)
	}
	return f, err
}

// ReadDir implements fs.ReadDirFS.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	over, err := fs.ReadDir(o.over, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	base, baseErr := fs.ReadDir(o.base, name)
	if err != nil {
		return base, baseErr
	}
	return mergeEntries(base, over), nil
}
