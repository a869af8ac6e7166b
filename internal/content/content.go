// Package content is the folder between the two halves: it writes briefings as Markdown that people
// edit, reads such files back, written by the program or by hand, and keeps what people changed.
package content

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"runtime"
	"strings"

	"github.com/gosimple/slug"
	"golang.org/x/sync/errgroup"

	"briefing/internal/brief"
)

// Dir is the folder of a site that holds its Markdown.
const Dir = "content"

// Format is the number of the file format that Marshal writes. It changes when the format does; a
// file of an older format stays as it is until somebody asks for it to be digested again.
const Format = 1

// FileOf returns the file of a document within the site's folder.
func FileOf(kind brief.Kind, slug string) string {
	return path.Join(Dir, string(kind), slug+".md")
}

// Load reads every document under content/, ordered by file. A site without the folder has none.
// Files that cannot be used are left out and reported, as are slugs and ids that clash.
func Load(site fs.FS) ([]brief.Document, []brief.Problem) {
	var files []string
	var problems []brief.Problem
	err := fs.WalkDir(site, Dir, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case hidden(entry.Name()) && name != Dir:
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir() || !strings.EqualFold(path.Ext(name), ".md"):
		case path.Ext(name) != ".md":
			problems = append(problems, brief.Problem{File: name, Line: 1, Rule: "misplaced", Message: "a Markdown file whose name does not end in .md", Hint: "rename it to " + strings.TrimSuffix(path.Base(name), path.Ext(name)) + ".md"})
		case kindOf(name) == "":
			problems = append(problems, brief.Problem{File: name, Line: 1, Rule: "misplaced", Message: "Markdown outside of content/briefings/ and content/stories/", Hint: "move it to content/briefings/, without a folder in between"})
		default:
			files = append(files, name)
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		problems = append(problems, brief.Problem{File: Dir, Rule: "unreadable", Message: err.Error(), Hint: "make the folder readable"})
	}
	documents := make([]brief.Document, len(files))
	found := make([][]brief.Problem, len(files))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, name := range files {
		group.Go(func() error {
			data, err := fs.ReadFile(site, name)
			if err != nil {
				found[i] = []brief.Problem{{File: name, Line: 1, Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "make it a readable file"}}
				return nil
			}
			documents[i], found[i] = Parse(name, data)
			return nil
		})
	}
	_ = group.Wait() // its functions return no error
	var usable []brief.Document
	for i := range files {
		problems = append(problems, found[i]...)
		if len(found[i]) == 0 {
			usable = append(usable, documents[i])
		}
	}
	usable, clashes := unique(usable)
	return usable, append(problems, clashes...)
}

func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// kindOf tells the kind of a document by its file, "" when it lies in neither folder.
func kindOf(file string) brief.Kind {
	for _, kind := range []brief.Kind{brief.KindBriefing, brief.KindStory} {
		if path.Dir(file) == path.Join(Dir, string(kind)) {
			return kind
		}
	}
	return ""
}

// unique leaves out the documents whose page or stated id another has, and reports them. An id that was made of a
// file's name gives way to one that is stated.
func unique(documents []brief.Document) ([]brief.Document, []brief.Problem) {
	var kept []brief.Document
	var problems []brief.Problem
	byPath, byID := map[string]brief.Document{}, map[string]brief.Document{}
	for _, d := range documents {
		if other, taken := byPath[d.Path()]; taken {
			problems = append(problems, brief.Problem{
				File: d.File, Line: 1, Rule: "slug-clash",
				Message: fmt.Sprintf("slug %q is also that of %s", d.Slug, other.File), Hint: "give one of them another slug",
			})
			continue
		}
		if other, taken := byID[d.ID]; taken && !d.Unnamed {
			problems = append(problems, brief.Problem{
				File: d.File, Line: 1, Rule: "id-clash",
				Message: fmt.Sprintf("id %q is also that of %s", d.ID, other.File), Hint: "delete the id line of the copy; it gets one of its own",
			})
			continue
		}
		if byPath[d.Path()] = d; !d.Unnamed {
			byID[d.ID] = d
		}
		kept = append(kept, d)
	}
	return kept, problems
}

const maxSlug = 64 // bytes; long enough to tell headlines apart, short enough for a link preview

var slugForm = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

// Slug makes the slug of a title: lower-case ASCII words joined by hyphens, at most 64 bytes, cut
// between words. It is empty when the title has no letter or digit that can be written so.
func Slug(title string) string {
	s := slug.Make(title)
	s = strings.Trim(strings.ReplaceAll(s, "_", "-"), "-")
	if len(s) > maxSlug {
		s = s[:maxSlug+1]
		if i := strings.LastIndexByte(s, '-'); i > 0 {
			s = s[:i]
		} else {
			s = s[:maxSlug]
		}
	}
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	return s
}
