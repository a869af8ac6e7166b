package publish

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// Ready returns what keeps the files put so far from being published, a [Problems] when it is the
// author's to mend, and changes nothing. Commit asks it by itself; a caller who writes elsewhere too
// asks before that.
func (p *Publisher) Ready() error {
	switch {
	case p.closed || p.committed:
		return errors.New("publish: the build has ended")
	case p.failed != nil:
		return p.failed
	}
	if found := append(p.checkAccess(p.plan()), p.recordGone()...); len(found) > 0 {
		return Problems(brief.SortProblems(found))
	}
	return nil
}

// recordGone returns the problems of the files put. When there is no manifest and a good part of the site
// is there already, the thousands of files in the way have one reason and one remedy.
func (p *Publisher) recordGone() Problems {
	const fewest, examples = 5, 3
	var inTheWay []string
	rest := slices.DeleteFunc(slices.Clone(p.problems), func(problem brief.Problem) bool {
		if problem.Rule != foreignFile {
			return false
		}
		inTheWay = append(inTheWay, problem.File)
		return true
	})
	there := 0
	for _, f := range p.files {
		if f.state != added {
			there++
		}
	}
	if !p.unknown || len(inTheWay) == 0 || there < max(fewest, len(p.files)/10) {
		return p.problems
	}
	slices.Sort(inTheWay)
	most := min(examples, len(inTheWay))
	return append(rest, *p.problem(manifestName, "no-manifest",
		fmt.Sprintf("is gone: Briefing seems to have built this folder, but cannot tell its own files from yours (%d are in the way, such as %s)", len(inTheWay), strings.Join(inTheWay[:most], ", ")),
		"empty the folder "+p.name+" except for what is yours, and build again"))
}

// Commit publishes the files that were put and removes those of earlier builds that were not. When it
// finds problems, the error is a [Problems] and nothing has changed. Any other error may leave some
// files published and others not, in an order in which no published page links to a missing one;
// the next build completes it.
func (p *Publisher) Commit() (Result, error) {
	if err := p.Ready(); err != nil {
		return Result{}, err
	}
	result, err := p.carryOut(p.plan())
	if err != nil {
		return result, fmt.Errorf("publishing into %s: %w", p.name, err)
	}
	return result, nil
}

// A plan is what Commit does, in this order. All are paths.
type plan struct {
	leftovers []string // what a killed build left that this one does not have
	blockers  []string // stale files where a folder must be, or below where a file must be
	added     []string // also over what a killed build left: its links may lead nowhere
	changed   []string
	stale     []string
	previous  []string // assets that pages of the build before may still ask for
}

func (p *Publisher) plan() plan {
	var todo plan
	for _, path := range slices.SortedFunc(maps.Keys(p.files), inOrder) {
		switch f := p.files[path]; {
		case f.state == kept:
		case f.state == added || p.owned[path].part == unfinished:
			todo.added = append(todo.added, path)
		default:
			todo.changed = append(todo.changed, path)
		}
	}
	todo.previous = p.previousAssets()
	for _, path := range slices.Sorted(maps.Keys(p.owned)) {
		switch {
		case p.files[path] != nil:
		case p.blocks(path):
			todo.blockers = append(todo.blockers, path)
		case slices.Contains(todo.previous, path):
		case p.owned[path].part == unfinished:
			todo.leftovers = append(todo.leftovers, path)
		default:
			todo.stale = append(todo.stale, path)
		}
	}
	if p.updates {
		todo.added = targetsFirst(todo.added, func(path string) []link { return p.files[path].links })
	}
	todo.leftovers = p.linkedLast(todo.leftovers)
	todo.stale = p.linkedLast(todo.stale)
	return todo
}

// previousAssets returns the assets to keep for the pages of the build before, of which browsers and
// proxies hold copies. When this build's assets are those of the build before, it keeps what that
// one kept, so that building again changes nothing.
func (p *Publisher) previousAssets() []string {
	has := false
	var current, previous []string
	for path := range p.files {
		has = has || strings.HasPrefix(path, assets)
	}
	for path, r := range p.owned {
		switch {
		case p.files[path] != nil || !strings.HasPrefix(path, assets) || p.blocks(path):
		case r.part == complete:
			current = append(current, path)
		case r.part == outdated:
			previous = append(previous, path)
		}
	}
	switch {
	case !has: // a site without any has nothing to look alike
		return nil
	case len(current) > 0:
		previous = current
	}
	return slices.DeleteFunc(previous, func(path string) bool {
		mine, err := p.wrote(path)
		return err != nil || !mine
	})
}

// linkedLast orders files that are there for removal: each before those it links to.
func (p *Publisher) linkedLast(paths []string) []string {
	sorted := targetsFirst(paths, func(path string) []link {
		data, err := p.root.ReadFile(path)
		if err != nil {
			return nil // it is gone, or its removal will say so
		}
		return linksOf(path, data)
	})
	slices.Reverse(sorted)
	return sorted
}

// blocks reports whether a stale file must go before the build's own files can come.
func (p *Publisher) blocks(stale string) bool {
	if n, ok := p.names[strings.ToLower(stale)]; ok && n.folder {
		return true
	}
	for dir := path.Dir(stale); dir != "."; dir = path.Dir(dir) {
		if p.files[dir] != nil {
			return true
		}
	}
	return false
}

// checkAccess finds folders that cannot be written to before anything has changed in others.
func (p *Publisher) checkAccess(todo plan) []brief.Problem {
	var found []brief.Problem
	seen := make(map[string]bool)
	for _, file := range slices.Concat(todo.leftovers, todo.blockers, todo.added, todo.changed, todo.stale) {
		for dir := path.Dir(file); !seen[dir]; dir = path.Dir(dir) {
			seen[dir] = true
			info, err := p.root.Stat(dir)
			if err != nil || !info.IsDir() {
				continue // it will be made in the folder above
			}
			if err := writable(filepath.Join(p.dir, filepath.FromSlash(dir))); errors.Is(err, fs.ErrPermission) {
				found = append(found, *p.problem(dir, "unwritable", "cannot be written to: "+reason(err), "give yourself the right to write there"))
			}
			break
		}
	}
	return found
}

// carryOut moves the folder from one complete site to the next. Files in the manifest's complete part
// link to files in it, at every step: new files join it when all are in place, and the pages that
// lead to them are replaced after that; stale ones leave it before the first is removed. What a killed
// build leaves outside that part is found from no page.
func (p *Publisher) carryOut(todo plan) (Result, error) {
	var result Result
	m := p.owned.clone()
	for _, path := range todo.blockers {
		m.move(path, unfinished)
	}
	for path, f := range p.files {
		part := unfinished // until all that are new are in place
		if r, ok := m[path]; ok {
			part = r.part
		}
		m.own(path, f.sum, part)
	}
	if err := p.writeManifest(m); err != nil {
		return result, err
	}
	p.committed = true
	if err := p.remove(slices.Concat(todo.leftovers, todo.blockers), &result); err != nil {
		return result, err
	}
	if err := p.removeEmpty(p.obstacles); err != nil {
		return result, err
	}
	if err := p.publishAll(todo.added, &result); err != nil {
		return result, err
	}
	for path := range p.files {
		m.move(path, complete)
	}
	if err := p.writeManifest(m); err != nil {
		return result, err
	}
	if err := p.publishAll(todo.changed, &result); err != nil {
		return result, err
	}
	result.Kept = len(p.files) - result.Written
	final := make(manifest, len(p.files))
	for path, f := range p.files {
		final.own(path, f.sum, complete)
	}
	for _, path := range todo.previous {
		final[path] = record{outdated, m[path].sums}
	}
	leaving := final.clone()
	for _, path := range todo.stale {
		leaving[path] = record{unfinished, m[path].sums}
	}
	if err := p.writeManifest(leaving); err != nil {
		return result, err
	}
	if err := p.remove(todo.stale, &result); err != nil {
		return result, err
	}
	slices.Sort(result.Foreign)
	slices.Sort(result.Replaced)
	return result, p.writeManifest(final)
}

func (p *Publisher) publishAll(paths []string, result *Result) error {
	for _, path := range paths {
		if err := p.publish(path, result); err != nil {
			return err
		}
	}
	return nil
}

// publish moves one file into its place.
func (p *Publisher) publish(path string, result *Result) error {
	if err := p.makeFolders(path); err != nil {
		return err
	}
	if err := p.step("publish", path); err != nil {
		return err
	}
	f := p.files[path]
	if err := p.root.Rename(f.staged, path); err != nil {
		return err
	}
	result.Written++
	if f.edited {
		result.Replaced = append(result.Replaced, path)
	}
	return nil
}

// makeFolders makes the folders on the way to a file, from the top, for web servers to enter.
func (p *Publisher) makeFolders(file string) error {
	for i, c := range []byte(file) {
		if c != '/' || p.folders[file[:i]] {
			continue
		}
		dir := file[:i]
		p.folders[dir] = true
		err := p.root.Mkdir(dir, 0o755)
		if err == nil && p.masked {
			err = p.root.Chmod(dir, 0o755)
		}
		if err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	return nil
}

// remove deletes files that are still as Briefing wrote them, and the folders this empties.
func (p *Publisher) remove(paths []string, result *Result) error {
	emptied := make(map[string]bool)
	for _, stale := range paths {
		for dir := path.Dir(stale); dir != "."; dir = path.Dir(dir) {
			emptied[dir] = true
		}
		if p.published(stale) {
			continue
		}
		mine, err := p.wrote(stale)
		switch {
		case missing(err):
			continue // someone was faster
		case err != nil:
			return err
		case !mine:
			result.Foreign = append(result.Foreign, stale)
			continue
		}
		if err := p.step("remove", stale); err != nil {
			return err
		}
		if err := p.root.Remove(stale); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		result.Removed++
	}
	return p.removeEmpty(emptied)
}

// published reports whether a stale path is, on a disk that ignores case, a file of this build.
func (p *Publisher) published(stale string) bool {
	n, ok := p.names[strings.ToLower(stale)]
	if !ok || n.path == stale {
		return false
	}
	a, err1 := p.root.Lstat(stale)
	b, err2 := p.root.Lstat(n.path)
	return err1 == nil && err2 == nil && os.SameFile(a, b)
}

// removeEmpty removes those of the folders that are empty, the deepest first.
func (p *Publisher) removeEmpty(dirs map[string]bool) error {
	deepestFirst := slices.SortedFunc(maps.Keys(dirs), func(a, b string) int {
		return cmp.Or(-cmp.Compare(strings.Count(a, "/"), strings.Count(b, "/")), cmp.Compare(a, b))
	})
	for _, dir := range deepestFirst {
		if n, ok := p.names[strings.ToLower(dir)]; ok && n.folder {
			continue // the build has files there
		}
		if err := p.step("remove folder", dir); err != nil {
			return err
		}
		_ = p.root.Remove(dir) // fails, rightly, when something is in it
	}
	return nil
}
