package seed

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"briefing/internal/brief"
)

// Load reads every seed under seeds/ of a site's folder, sorted by ID. A file with a problem, in
// itself or its sidecar, is not among the seeds; the problems name it. A site without the folder has
// no seeds and no problem.
//
// Of seeds whose ids differ in nothing but case, extension or Unicode form, the first by file name is
// kept and each other one is a problem.
func Load(site fs.FS) ([]Seed, []brief.Problem) {
	found := find(site)
	problems := found.problems
	results := make([]result, len(found.seeds))
	inParallel(len(found.seeds), func(i int) { results[i].load(site, found.seeds[i], found.sidecars) })
	var seeds []Seed
	for _, r := range results {
		problems = append(problems, r.problems...)
		if len(r.problems) == 0 {
			seeds = append(seeds, r.seed)
		}
	}
	slices.SortFunc(seeds, func(a, b Seed) int { return cmp.Compare(a.ID, b.ID) })
	return seeds, brief.SortProblems(problems)
}

// result is what one file gave.
type result struct {
	seed     Seed
	problems []brief.Problem
}

func (r *result) load(site fs.FS, file string, sidecars map[string]string) {
	data, problem := readFile(site, file)
	if problem != nil {
		r.problems = []brief.Problem{*problem}
		return
	}
	var side sidecar
	if name := sidecars[idOf(file)]; name != "" {
		side = readSidecar(site, name)
	}
	r.seed, r.problems = read(file, data, side)
	r.problems = append(r.problems, side.problems...)
}

// A sidecar is the YAML file beside a seed.
type sidecar struct {
	block    []byte
	problems []brief.Problem
}

func readSidecar(site fs.FS, file string) sidecar {
	data, problem := readFile(site, file)
	if problem != nil {
		return sidecar{problems: []brief.Problem{*problem}}
	}
	text, problem := decode(file, data)
	if problem != nil {
		return sidecar{problems: []brief.Problem{*problem}}
	}
	_, problems := readMeta(file, 1, []byte(text))
	return sidecar{[]byte(text), problems}
}

// readFile reads a regular file of reasonable size.
func readFile(site fs.FS, file string) ([]byte, *brief.Problem) {
	info, err := fs.Stat(site, file)
	if err != nil {
		return nil, unreadable(file, err)
	}
	if p := tooLarge(file, info.Size()); p != nil {
		return nil, p
	}
	if !info.Mode().IsRegular() { // reading a pipe would wait for ever
		return nil, &brief.Problem{File: file, Line: 1, Rule: "file-type", Message: "not a file", Hint: "remove it from seeds/"}
	}
	data, err := fs.ReadFile(site, file)
	if err != nil {
		return nil, unreadable(file, err)
	}
	return data, nil
}

func unreadable(file string, err error) *brief.Problem {
	if pathError, ok := errors.AsType[*fs.PathError](err); ok {
		err = pathError.Err // File says which
	}
	return &brief.Problem{File: file, Line: 1, Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "make it readable, or remove it"}
}

// findings is what lies under seeds/.
type findings struct {
	seeds    []string
	sidecars map[string]string // by the id of the seed they describe
	problems []brief.Problem
}

func (f *findings) report(file, rule, message, hint string) {
	f.problems = append(f.problems, brief.Problem{File: file, Line: 1, Rule: rule, Message: message, Hint: hint})
}

// find walks seeds/ and tells seeds, sidecars and strangers apart by their names.
func find(site fs.FS) findings {
	f := findings{sidecars: map[string]string{}}
	var yamls []string
	fs.WalkDir(site, Dir, func(file string, entry fs.DirEntry, err error) error { // the callback gives no error of its own
		switch {
		case err != nil && file == Dir && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll
		case err != nil:
			f.problems = append(f.problems, *unreadable(file, err))
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
		case file == Dir && !entry.IsDir():
			f.report(file, "file-type", "seeds is a file", "make it a folder with a file an article")
		case file == Dir:
		case isLeftover(entry.Name()) || entry.IsDir() && belongsToPage(site, file):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.IsDir():
		case entry.Type()&fs.ModeSymlink != 0 && isFolder(site, file):
			f.report(file, "file-type", "a link to a folder is not followed", "put the folder itself here")
		case formatOf(file) != "":
			f.seeds = append(f.seeds, file)
		case isYAML(file):
			yamls = append(yamls, file)
		default:
			f.report(file, "file-type", "not a text Briefing reads", "save it as .txt, .md or .html, or keep it outside seeds/")
		}
		return nil
	})
	f.dropClashes()
	f.matchSidecars(yamls)
	return f
}

func isFolder(site fs.FS, file string) bool {
	info, err := fs.Stat(site, file)
	return err == nil && info.IsDir()
}

func isYAML(file string) bool {
	ext := strings.ToLower(path.Ext(file))
	return ext == ".yaml" || ext == ".yml"
}

// isLeftover reports whether a name is what editors and desktops leave lying about.
func isLeftover(name string) bool {
	switch strings.ToLower(name) {
	case "thumbs.db", "desktop.ini", "icon\r", "__macosx":
		return true
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".bak", ".swp", ".tmp":
		return true
	}
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#")
}

// belongsToPage reports whether a folder holds the images, scripts and frames that a browser saved with
// the page beside it. Browsers name it in the language of their user.
// https://learn.microsoft.com/windows/win32/shell/manage#connected-files
func belongsToPage(site fs.FS, dir string) bool {
	for _, suffix := range []string{
		"_files", ".files", "-Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "-filer", "_tiedostot",
		"_pliki", "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar", "_datoteke", "_fitxers", "_failid", "_fails", "_bylos",
		"_fajlovi", "_fitxategiak",
	} {
		stem, ok := strings.CutSuffix(dir, suffix)
		for _, ext := range []string{".html", ".htm"} {
			if _, err := fs.Stat(site, stem+ext); ok && err == nil {
				return true
			}
		}
	}
	return false
}

// dropClashes keeps one seed of each id.
func (f *findings) dropClashes() {
	fold := cases.Fold()
	first := map[string]string{}
	var kept []string
	for _, file := range f.seeds {
		key := norm.NFC.String(fold.String(idOf(file)))
		if other, taken := first[key]; taken {
			f.report(file, "same-id", "has the same id as "+other, "rename one of them")
			continue
		}
		first[key] = file
		kept = append(kept, file)
	}
	f.seeds = kept
}

// matchSidecars finds the seed that each YAML file describes.
func (f *findings) matchSidecars(yamls []string) {
	ids := map[string]bool{}
	for _, file := range f.seeds {
		ids[idOf(file)] = true
	}
	for _, file := range yamls {
		id := norm.NFC.String(strings.TrimPrefix(strings.TrimSuffix(file, path.Ext(file)), Dir+"/"))
		switch {
		case f.sidecars[id] != "":
			f.report(file, "same-id", "describes the same seed as "+f.sidecars[id], "put everything into one of them")
		case !ids[id]:
			f.report(file, "no-seed", "describes no seed", "name it like its text: "+path.Base(id)+".txt beside "+path.Base(file))
		default:
			f.sidecars[id] = file
		}
	}
}

// inParallel calls do for 0 to n-1 on as many goroutines as there are processors.
func inParallel(n int, do func(i int)) {
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	group.Wait()
}
