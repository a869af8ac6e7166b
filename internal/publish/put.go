package publish

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"syscall"

	"briefing/internal/brief"
)

// Put gives the build one file. path is slash-separated and relative to the folder. Nothing that is
// published changes yet, and data is not kept in memory: it is staged on disk unless the folder has
// the same bytes already.
//
// The error is a [Problems] when the path cannot be published or clashes with another one. Files of
// other people that are in the way are reported by Commit, all at once. After any error, Commit
// publishes nothing.
func (p *Publisher) Put(path string, data []byte) error {
	if problem := p.claim(path); problem != nil {
		p.refuse(*problem)
		return Problems{*problem}
	}
	f, err := p.stage(path, data)
	p.mu.Lock()
	defer p.mu.Unlock()
	if err != nil {
		err = fmt.Errorf("staging %s/%s: %w", p.name, path, err)
		p.failed = errors.Join(p.failed, err)
		return err
	}
	*p.files[path] = f
	return nil
}

// A name is a path as it was first put, or a folder on the way to one.
type name struct {
	path   string
	folder bool
}

// claim takes the path for this build, with the folders on the way to it, and returns what is wrong
// with it. Two paths that differ by case alone are one file on many disks and hosts.
func (p *Publisher) claim(path string) *brief.Problem {
	if problem := p.invalid(path); problem != nil {
		return problem
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for i := 0; i <= len(path); i++ {
		if i < len(path) && path[i] != '/' {
			continue
		}
		n := name{path: path[:i], folder: i < len(path)}
		key := strings.ToLower(n.path)
		taken, exists := p.names[key]
		switch {
		case !exists:
			p.names[key] = n
		case taken.path != n.path:
			return p.problem(path, "case-clash", fmt.Sprintf("differs from %s/%s by upper and lower case alone, and many hosts take them for one", p.name, taken.path), "change the slug of one of them")
		case taken.folder != n.folder:
			return p.problem(path, "folder-clash", fmt.Sprintf("%s/%s would have to be a file and a folder", p.name, n.path), "change the slug of one of them")
		case !n.folder:
			return p.problem(path, "path-clash", "two pages have this path", "change the slug of one of them")
		}
	}
	p.files[path] = &file{}
	return nil
}

// invalid returns what makes a path impossible to publish, or nil.
func (p *Publisher) invalid(path string) *brief.Problem {
	const hint = "change the slug or the name of the asset"
	switch {
	case !fs.ValidPath(path) || path == ".":
		return p.problem(path, "bad-path", fmt.Sprintf("%q is not a path inside the folder", path), hint)
	case strings.ContainsFunc(path, func(r rune) bool { return r < ' ' || r == 0x7f || r == '\\' }):
		return p.problem(path, "bad-path", fmt.Sprintf("%q has a backslash or a control character", path), hint)
	case strings.HasPrefix(path, reserved):
		return p.problem(path, "bad-path", "names that begin with "+reserved+" are Briefing's own", hint)
	}
	for element := range strings.SplitSeq(path, "/") {
		if len(element) > 255 {
			return p.problem(path, "long-name", fmt.Sprintf("the name %.40s… has %d bytes, and file systems take 255", element, len(element)), "give it a shorter slug")
		}
	}
	return nil
}

func (p *Publisher) problem(path, rule, message, hint string) *brief.Problem {
	return &brief.Problem{File: p.name + "/" + strings.ToValidUTF8(path, "?"), Rule: rule, Message: message, Hint: hint}
}

func (p *Publisher) refuse(problem brief.Problem) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.problems = append(p.problems, problem)
}

// stage compares data with what is published and writes it to the staging folder when it differs.
func (p *Publisher) stage(path string, data []byte) (file, error) {
	f := file{sum: sha256.Sum256(data)}
	if err := p.compare(path, data, &f); err != nil || f.state == kept {
		return f, err
	}
	if p.updates && (f.state == added || p.owned[path].part == unfinished) {
		f.links = linksOf(path, data)
	}
	if err := p.prepare(); err != nil {
		return f, err
	}
	name := strconv.FormatUint(p.sequence.Add(1), 36)
	f.staged = stagingName + "/" + name
	out, err := p.staging.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if err != nil {
		return f, err
	}
	_, err = out.Write(data)
	if p.masked {
		err = errors.Join(err, out.Chmod(0o644)) // a web server must read it
	}
	return f, errors.Join(err, out.Close())
}

// prepare makes the staging folder when there is something to stage, and finds out whether the umask
// takes rights away that a web server needs.
func (p *Publisher) prepare() error {
	p.stagingOnce.Do(func() {
		const probe = "umask"
		if p.stagingErr = p.root.Mkdir(stagingName, 0o700); p.stagingErr != nil {
			return
		}
		if p.staging, p.stagingErr = p.root.OpenRoot(stagingName); p.stagingErr != nil {
			return
		}
		if p.stagingErr = p.staging.Mkdir(probe, 0o755); p.stagingErr != nil {
			return
		}
		info, err := p.staging.Lstat(probe)
		p.masked = err != nil || info.Mode().Perm() != 0o755
	})
	return p.stagingErr
}

// compare sets the state of a file by what is in its place, and notes what is in its way.
func (p *Publisher) compare(path string, data []byte, f *file) error {
	f.state = added
	if p.knownMissing(path) {
		return nil
	}
	root, name := p.near(path)
	info, err := root.Lstat(name)
	switch {
	case err == nil && info.IsDir():
		return p.inTheWay(path)
	case err != nil:
		switch way := p.wayTo(path); {
		case way.blocker != "":
			return p.inTheWay(way.blocker)
		case way.missing, way.badLink, missing(err):
			return nil
		}
		return err
	}
	var there []byte
	if info.Mode().IsRegular() {
		if there, err = root.ReadFile(name); err != nil {
			return err
		}
		if bytes.Equal(there, data) {
			f.state = kept // and Briefing's from now on, whoever wrote it
			return nil
		}
	}
	f.state = changed
	f.edited = !info.Mode().IsRegular() || !p.owned.has(path, sha256.Sum256(there))
	if len(p.owned[path].sums) == 0 {
		p.refuse(p.foreign(path))
	}
	return nil
}

// near returns the open folder that a path begins with and the rest of the path: looked up from there,
// it takes a step less.
func (p *Publisher) near(path string) (*os.Root, string) {
	top, rest, ok := strings.Cut(path, "/")
	if !ok {
		return p.root, path
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	root, opened := p.tops[top]
	if !opened {
		root, _ = p.root.OpenRoot(top)
		p.tops[top] = root
	}
	if root == nil { // what is wrong is found again on the long way
		return p.root, path
	}
	return root, rest
}

// A way is what lies between the folder and a file in it.
type way struct {
	missing bool   // a folder is not there yet
	blocker string // the file where a folder must be
	badLink bool   // a symbolic link in place of a folder leads out or nowhere
}

// knownMissing reports whether a folder on the way to the file is known not to be there.
func (p *Publisher) knownMissing(file string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		if p.ways[dir].missing {
			return true
		}
	}
	return false
}

// wayTo looks at the folders on the way to a file, at each once.
func (p *Publisher) wayTo(file string) way {
	dir := path.Dir(file)
	if dir == "." {
		return way{}
	}
	p.mu.Lock()
	w, known := p.ways[dir]
	p.mu.Unlock()
	if known {
		return w
	}
	if w = p.wayTo(dir); w != (way{}) {
		return w
	}
	info, err := p.root.Stat(dir)
	switch {
	case err == nil && !info.IsDir():
		w.blocker = dir
	case err != nil:
		there, err := p.root.Lstat(dir)
		w.missing = missing(err)
		w.badLink = err == nil && there.Mode().Type() == fs.ModeSymlink
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, known := p.ways[dir]; !known && w.badLink {
		p.problems = append(p.problems, *p.problem(dir, "bad-symlink", "is a symbolic link that leads out of the folder or nowhere, and pages belong below it", "put a folder in its place, or remove it"))
	}
	p.ways[dir] = w
	return w
}

// missing reports whether an error means that there is no such file, be it that a folder on the way
// to it is a file.
func missing(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

const foreignFile = "foreign-file"

func (p *Publisher) foreign(path string) brief.Problem {
	return *p.problem(path, foreignFile, "is in the way of a page, and Briefing did not write it", "move it away, or delete it if it is of an earlier build")
}

// inTheWay looks at a file where a folder must be, or a folder where a file must be. What Briefing
// wrote there gives way at Commit, since this build cannot have it too; anything else is a problem.
func (p *Publisher) inTheWay(blocker string) error {
	return fs.WalkDir(p.root.FS(), blocker, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			p.mu.Lock()
			defer p.mu.Unlock()
			p.obstacles[path] = true
			return nil
		}
		if mine, err := p.wrote(path); err != nil || mine {
			return err
		}
		p.refuse(p.foreign(path))
		return nil
	})
}

// wrote reports whether what is at path is what Briefing wrote there.
func (p *Publisher) wrote(path string) (bool, error) {
	if len(p.owned[path].sums) == 0 {
		return false, nil
	}
	info, err := p.root.Lstat(path)
	if err != nil && p.wayTo(path).badLink {
		return false, nil
	}
	if err != nil || !info.Mode().IsRegular() {
		return false, err
	}
	data, err := p.root.ReadFile(path)
	return err == nil && p.owned.has(path, sha256.Sum256(data)), err
}
