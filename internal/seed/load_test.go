package seed

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func site(files ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		fsys[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return fsys
}

func TestLoad(t *testing.T) {
	tests := []struct {
		name      string
		site      fs.FS
		ids, want string // ids of the seeds, and the problems
	}{
		{"no folder", site("content/a.md", "x"), "", ""},
		{"empty folder", site("seeds/.gitkeep", ""), "", ""},
		{"all formats", site("seeds/b.txt", "x", "seeds/a/c.MD", "x", "seeds/d.html", "x", "seeds/e.htm", "x", "seeds/README.md", "x"), "README a/c b d e", ""},
		{"leftovers", site("seeds/.git/x.txt", "x", "seeds/a.txt~", "x", "seeds/Thumbs.db", "x", "seeds/.DS_Store", "x", "seeds/~$a.docx", "x", "seeds/#a.txt#", "x"), "", ""},
		{"a browser's folder", site("seeds/p.html", "x", "seeds/p_files/a.js", "x", "seeds/p_files/frame.html", "x", "seeds/q_files/a.txt", "x"), "p q_files/a", ""},
		{"strangers", site("seeds/a.docx", "x", "seeds/notes", "x"), "", `seeds/a.docx:1: not a text Briefing reads; save it as .txt, .md or .html, or keep it outside seeds/
seeds/notes:1: not a text Briefing reads; save it as .txt, .md or .html, or keep it outside seeds/`},
		{"one id", site("seeds/a.md", "x", "seeds/a.txt", "x", "seeds/A.txt", "x"), "A", `seeds/a.md:1: has the same id as seeds/A.txt; rename one of them
seeds/a.txt:1: has the same id as seeds/A.txt; rename one of them`},
		{
			"one id in two Unicode forms", site("seeds/cafe\u0301.txt", "x", "seeds/caf\u00e9.txt", "x"), "café",
			"seeds/caf\u00e9.txt:1: has the same id as seeds/cafe\u0301.txt; rename one of them",
		},
		{"sidecar alone", site("seeds/a.yaml", "title: A"), "", "seeds/a.yaml:1: describes no seed; name it like its text: a.txt beside a.yaml"},
		{
			"two sidecars", site("seeds/a.txt", "x", "seeds/a.yaml", "title: A", "seeds/a.yml", "title: B"), "a",
			"seeds/a.yml:1: describes the same seed as seeds/a.yaml; put everything into one of them",
		},
		{
			"mistake in a sidecar", site("seeds/a.txt", "x", "seeds/a.yaml", "title: A\nurl: x", "seeds/b.txt", "x"), "b",
			`seeds/a.yaml:2: "x" is not the address of a web page; write it as https://example.org/page`,
		},
		{"one bad seed", site("seeds/a.txt", "", "seeds/b.txt", "x"), "b", "seeds/a.txt:1: the file is empty; paste the text into it, or delete it"},
		{"seeds is a file", site("seeds", "x"), "", "seeds:1: seeds is a file; make it a folder with a file an article"},
		{"unreadable", broken{site("seeds/a.txt", "x")}, "", "seeds/a.txt:1: cannot be read: permission denied; make it readable, or remove it"},
		{"huge", huge{site("seeds/a.txt", "x")}, "", "seeds/a.txt:1: the file has 65 MB; a seed has at most 64 MB; split it into one file an article"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			seeds, problems := Load(tt.site)
			var ids []string
			for _, s := range seeds {
				ids = append(ids, s.ID)
			}
			if got := strings.Join(ids, " "); got != tt.ids {
				t.Errorf("seeds %q, want %q", got, tt.ids)
			}
			if got := lines(problems); got != tt.want {
				t.Errorf("problems\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

// broken is a folder whose files cannot be opened.
type broken struct{ fstest.MapFS }

func (b broken) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".txt") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.Open(name)
}

func (b broken) ReadFile(name string) ([]byte, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

// huge is a folder whose files say they are large.
type huge struct{ fstest.MapFS }

func (h huge) Stat(name string) (fs.FileInfo, error) {
	info, err := h.MapFS.Stat(name)
	if err == nil && !info.IsDir() {
		return sized{info}, nil
	}
	return info, err
}

type sized struct{ fs.FileInfo }

func (sized) Size() int64 { return 65 << 20 }

func TestSidecarIsUnderFrontMatter(t *testing.T) {
	seeds, problems := Load(site(
		"seeds/a.txt", "---\ntitle: Own\ntopics: []\nextra: {b: 3}\n---\nText.",
		"seeds/a.yaml", "title: Side\npublisher: Paper\ntopics: [peace]\nlanguage: EN-gb\nextra: {a: 1, b: 2}\n"))
	if len(problems) > 0 || len(seeds) != 1 {
		t.Fatalf("%d seeds, %s", len(seeds), lines(problems))
	}
	m := seeds[0].Meta
	if m.Title != "Own" || m.Publisher != "Paper" || len(m.Topics) != 0 || m.Language != "en-GB" || fmt.Sprint(m.Extra) != "map[a:1 b:3]" {
		t.Errorf("meta %+v", m)
	}
}

func TestLoadFollowsLinksToFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	os.MkdirAll(filepath.Join(dir, "seeds"), 0o755)
	os.MkdirAll(filepath.Join(dir, "elsewhere"), 0o755)
	write("elsewhere/a.txt", "It rained.")
	if err := os.Symlink("../elsewhere/a.txt", filepath.Join(dir, "seeds", "a.txt")); err != nil {
		t.Skip(err)
	}
	os.Symlink("../elsewhere", filepath.Join(dir, "seeds", "folder"))
	os.Symlink("../nowhere.txt", filepath.Join(dir, "seeds", "gone.txt"))
	seeds, problems := Load(os.DirFS(dir))
	want := "seeds/folder:1: a link to a folder is not followed; put the folder itself here\n" +
		"seeds/gone.txt:1: cannot be read: no such file or directory; make it readable, or remove it"
	if len(seeds) != 1 || seeds[0].ID != "a" || lines(problems) != want {
		t.Errorf("%d seeds, problems\n%s", len(seeds), lines(problems))
	}
}
