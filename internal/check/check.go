// Package check tells whether a site may be published: whether the built pages and feeds hold
// together ([Site]), whether the feeds' items are still what subscribers know them as ([Identity]), and
// whether what the briefings cite is still in their sources ([Evidence]).
package check

import (
	"cmp"
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
	for i := range reports {
		reports[i].missingFragments(ids)
	}
	return tell(reports)
}

// tell collects the problems. A link that leads nowhere does so in each feed that holds the page it is
// on; it is told of the page, or else of one feed.
func tell(reports []report) [][]brief.Problem {
	slices.SortFunc(reports, func(a, b report) int {
		return cmp.Or(cmp.Compare(copies(a.file), copies(b.file)), cmp.Compare(strings.Count(a.file, "/"), strings.Count(b.file, "/")), cmp.Compare(a.file, b.file))
	})
	told := make(map[string]bool)
	found := make([][]brief.Problem, len(reports))
	for i, r := range reports {
		found[i] = r.problems
		for _, l := range r.links {
			if copies(r.file) == 0 || !told[l.about] {
				found[i] = append(found[i], l.problem)
			}
			told[l.about] = true
		}
	}
	return found
}

// copies is 1 for files that hold links of pages again, such as feeds.
func copies(file string) int {
	switch path.Ext(file) {
	case ".html", ".css":
		return 0
	}
	return 1
}

// A report is what the check of one file found, and what other files' checks need of it.
type report struct {
	file     string
	problems []brief.Problem
	ids      idSet
	deferred []fragment
	links    []badLink
	told     map[string]bool // what links are about
}

// A badLink is a problem with what a link leads to. about says the same of all links that lead there.
type badLink struct {
	about   string
	problem brief.Problem
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

// addLink adds the problem of a link, once for each target.
func (r *report) addLink(line int, rule, target, message, hint string) {
	about := rule + " " + target
	if r.told == nil {
		r.told = make(map[string]bool)
	}
	if !r.told[about] {
		r.told[about] = true
		r.links = append(r.links, badLink{about, brief.Problem{File: folder + "/" + r.file, Line: line, Rule: rule, Message: message, Hint: hint}})
	}
}

func (r *report) missingFragments(ids map[string]idSet) {
	for _, f := range r.deferred {
		if !ids[f.page].has(f.id) {
			r.addLink(f.line, "missing-fragment", f.page+"#"+f.id, "links to "+f.link+", and "+f.page+" has no such id", "link to a passage that is there, or to the page itself")
		}
	}
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
	case ".css":
		check = s.css
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
