// Package check tells whether a site may be published: whether the built pages and feeds hold
// together ([Site]), and whether what the briefings cite is still in their sources ([Evidence]).
package check

import (
	"io/fs"
	"net/url"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"briefing/internal/brief"
)

// Site checks a built site: that every link and fragment inside it resolves, in pages and in feeds;
// that every page has a title, a description and one h1; that nothing was escaped twice; that feeds
// and the sitemap are valid. base is the site's address; when it is nil, the home page's canonical
// link tells it.
//
// The problems' files are named "public/…". They are sorted.
func Site(public fs.FS, base *url.URL) []brief.Problem {
	s := &site{public: public, files: make(map[string]bool), folders: make(map[string]bool)}
	if err := s.list(); err != nil {
		return []brief.Problem{{File: folder, Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "build the site first"}}
	}
	if base == nil {
		base = s.canonicalHome()
	}
	s.base = &url.URL{Scheme: base.Scheme, Host: base.Host, Path: strings.TrimSuffix(base.Path, "/") + "/"}
	return brief.SortProblems(slices.Concat(s.eachFile()...))
}

// folder is what problems call the built site.
const folder = "public"

// A site is the tree under check. It is not changed once it is listed.
type site struct {
	public  fs.FS
	base    *url.URL
	files   map[string]bool
	folders map[string]bool
}

// list notes every file, for links to be looked up.
func (s *site) list() error {
	return fs.WalkDir(s.public, ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			s.folders[path] = true
		case !strings.HasPrefix(path, "."):
			s.files[path] = true
		}
		return nil
	})
}

// eachFile checks the files side by side. Fragments of other pages are looked up at the end, when
// the ids of all pages are known.
func (s *site) eachFile() [][]brief.Problem {
	paths := make([]string, 0, len(s.files))
	for path := range s.files {
		paths = append(paths, path)
	}
	reports := make([]report, len(paths))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				reports[i] = s.file(paths[i])
			}
		})
	}
	for i := range paths {
		next <- i
	}
	close(next)
	workers.Wait()

	ids := make(map[string]idSet, len(paths))
	for i, path := range paths {
		ids[path] = reports[i].ids
	}
	found := make([][]brief.Problem, len(reports))
	for i, r := range reports {
		found[i] = append(r.problems, r.missingFragments(ids)...)
	}
	return found
}

// A report is what the check of one file found, and what other files' checks need of it.
type report struct {
	file     string
	problems []brief.Problem
	ids      idSet
	deferred []fragment
}

// A fragment is a link to a place on another page.
type fragment struct {
	line     int
	link     string // as it is written
	page, id string // what it leads to
}

func (r *report) add(line int, rule, message, hint string) {
	r.problems = append(r.problems, brief.Problem{File: folder + "/" + r.file, Line: line, Rule: rule, Message: message, Hint: hint})
}

func (r *report) missingFragments(ids map[string]idSet) []brief.Problem {
	missing := report{file: r.file}
	for _, f := range r.deferred {
		if !ids[f.page].has(f.id) {
			missing.add(f.line, "missing-fragment", "links to "+f.link+", and "+f.page+" has no such id", "link to a passage that is there, or to the page itself")
		}
	}
	return missing.problems
}

// file checks one file by its kind.
func (s *site) file(name string) report {
	r := report{file: name}
	var check func(*report, []byte)
	switch path.Ext(name) {
	case ".html":
		check = s.page
	case ".xml", ".opml":
		check = s.xml
	case ".json":
		check = s.json
	default:
		return r
	}
	data, err := fs.ReadFile(s.public, name)
	if err != nil {
		r.add(0, "unreadable", "cannot be read: "+err.Error(), "build the site again")
		return r
	}
	check(&r, data)
	return r
}
