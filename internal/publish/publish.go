// Package publish writes a built site into its folder so that no reader meets a half-written page or
// a link to a page that is not there yet, and a build that fails leaves the folder as it was.
//
// A build is opened, given its files with Put, and published with Commit. Until then new content
// lies in a hidden folder beside the published files. Commit moves it into place one rename at a
// time: new files, what they link to first; then changed ones with the pages that list others last;
// and only then does it remove what the site no longer has. A manifest tells Briefing's files from
// everybody else's, and the complete site from what a killed build left beside it: the next build
// owns that, and leads nobody to it.
package publish

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/gofrs/flock"

	"briefing/internal/brief"
)

// The names that Briefing keeps to itself in the folder. Only the manifest outlives a build.
const (
	reserved     = ".briefing." // begins each of them
	manifestName = reserved + "manifest"
	stagingName  = reserved + "staging"
	lockName     = reserved + "building"
)

// assets is the folder of files whose names change with their content. Those of the build before are
// kept beside them.
const assets = "assets/"

// Problems are an author's mistakes that keep a site from being published, as an error.
type Problems []brief.Problem

// Error returns the problems, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.String()
	}
	return strings.Join(lines, "\n")
}

// A Result says what a build changed in the folder.
type Result struct {
	Written  int      // files that are new or have new content
	Removed  int      // files the site no longer has
	Kept     int      // files that were there already, byte for byte
	Replaced []string // of the files written, those that someone had changed since the last build
	Foreign  []string // files left although the site no longer has them, because someone changed them
}

// A Publisher is one build on its way into the folder. Its methods may be called by several
// goroutines at once, but for Ready, Commit and Close.
type Publisher struct {
	dir   string
	name  string // the folder as problems call it, "public"
	made  bool   // the folder was not there before
	root  *os.Root
	lock  *flock.Flock
	owned manifest
	// recorded is the manifest as it is on disk, once it was written or compared.
	recorded []byte
	step     func(doing, path string) error // called before every change to what is published; tests fail here

	updates  bool            // a complete site is there, which has readers
	unknown  bool            // there is no manifest
	sequence atomic.Uint64   // of staged files
	folders  map[string]bool // known to exist

	staging     *os.Root
	stagingOnce sync.Once
	stagingErr  error
	masked      bool // the umask takes rights away from new files and folders

	mu        sync.Mutex
	tops      map[string]*os.Root // open folders; nil for one that cannot be opened
	ways      map[string]way      // by folder
	files     map[string]*file
	names     map[string]name // every file and folder of the build, by its lower-case path
	obstacles map[string]bool // folders where a file must be
	problems  Problems
	failed    error // the first failure of a Put
	committed bool
	closed    bool
}

// A file is one file of the build.
type file struct {
	sum    [sha256.Size]byte
	state  state
	staged string // where its content waits; empty for a kept file
	edited bool   // what it replaces is not what Briefing wrote
	links  []link // of a file that is to be added to a site
}

type state int

const (
	kept state = iota
	added
	changed
)

// Open begins a build into dir, a site's public folder, and reserves the folder for it until Close. A
// missing folder is made, and taken away by Close when nothing was published. Open clears away what
// a killed build left unfinished.
//
// The error is a [Problems] when another build is running or the folder cannot be written to.
func Open(dir string) (_ *Publisher, err error) {
	p := &Publisher{
		dir:       dir,
		name:      baseName(dir),
		files:     make(map[string]*file),
		names:     make(map[string]name),
		folders:   make(map[string]bool),
		tops:      make(map[string]*os.Root),
		ways:      make(map[string]way),
		obstacles: make(map[string]bool),
		step:      func(string, string) error { return nil },
	}
	if err := p.acquire(); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			p.Close()
		}
	}()
	if p.root, err = os.OpenRoot(dir); err != nil {
		return nil, fmt.Errorf("opening %s: %w", dir, err)
	}
	if err := p.root.RemoveAll(stagingName); err != nil {
		return nil, p.unwritable(err)
	}
	p.owned, err = p.readManifest()
	for _, r := range p.owned {
		p.updates = p.updates || r.part == complete
	}
	return p, err
}

// Close ends the build. Without a Commit everything is as it was before Open.
func (p *Publisher) Close() error {
	if p.closed {
		return nil
	}
	p.closed = true
	var err error
	for _, root := range p.tops {
		if root != nil {
			err = errors.Join(err, root.Close())
		}
	}
	if p.staging != nil {
		err = errors.Join(err, p.staging.Close())
	}
	if p.root != nil {
		err = errors.Join(err, p.root.RemoveAll(stagingName), p.root.Close())
	}
	// The lock's file goes while the lock is held; acquire notices when it waited on a file that went.
	_ = os.Remove(p.lock.Path())
	if p.made && !p.committed {
		_ = os.Remove(p.dir) // fails, rightly, when something is in it
	}
	return errors.Join(err, p.lock.Unlock())
}

// acquire takes the lock, which proves that the folder can be written to as well.
func (p *Publisher) acquire() error {
	for {
		if err := p.makeFolder(); err != nil {
			return err
		}
		p.lock = flock.New(filepath.Join(p.dir, lockName), flock.SetPermissions(0o644))
		locked, err := p.lock.TryLock()
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue // the build before this one took its folder away
		case err != nil:
			return p.unwritable(err)
		case !locked:
			return Problems{{File: p.name, Rule: "busy", Message: "another build is writing to this folder", Hint: "wait until it has ended"}}
		}
		if sameFile(p.lock) {
			return nil
		}
		if err := p.lock.Unlock(); err != nil {
			return fmt.Errorf("unlocking %s: %w", p.dir, err)
		}
	}
}

// sameFile reports whether the lock held is still the file of its name.
func sameFile(l *flock.Flock) bool {
	held, err1 := l.Stat()
	named, err2 := os.Stat(l.Path())
	return err1 == nil && err2 == nil && os.SameFile(held, named)
}

func (p *Publisher) makeFolder() error {
	info, err := os.Stat(p.dir)
	switch {
	case err == nil && info.IsDir():
		return nil
	case err == nil:
		return Problems{{File: p.name, Rule: "not-a-folder", Message: "is a file where the built site's folder should be", Hint: "move it away"}}
	case !errors.Is(err, fs.ErrNotExist):
		return p.unwritable(err)
	}
	if _, err := os.Lstat(p.dir); err == nil {
		return Problems{{File: p.name, Rule: "dangling-link", Message: "is a symbolic link to a folder that does not exist", Hint: "create that folder or remove the link"}}
	}
	if err := os.Mkdir(p.dir, 0o755); err != nil && !errors.Is(err, fs.ErrExist) {
		return p.unwritable(err)
	}
	p.made = true
	return nil
}

func (p *Publisher) unwritable(err error) error {
	return Problems{{File: p.name, Rule: "unwritable", Message: "cannot be written to: " + reason(err), Hint: "give yourself the right to write there, or make room on its disk"}}
}

// reason returns what the system said, without the path, which may hold a person's name.
func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err.Error()
	}
	return err.Error()
}

func baseName(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs
	}
	return cmp.Or(filepath.Base(dir), "public")
}
