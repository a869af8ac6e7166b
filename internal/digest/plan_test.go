package digest

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/content"
	"briefing/internal/lock"
	"briefing/internal/seed"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A folder is a site's folder in memory.
type folder struct {
	fstest.MapFS
	lock   lock.Lock
	config config.Config
	day    brief.Date
}

var firstDay, secondDay = brief.Date{Year: 2026, Month: 3, Day: 1}, brief.Date{Year: 2026, Month: 3, Day: 2}

func newFolder(files ...string) *folder {
	f := &folder{fstest.MapFS{}, lock.Lock{}, config.Config{Points: 5}, firstDay}
	for i := 0; i+1 < len(files); i += 2 {
		f.put(files[i], files[i+1])
	}
	return f
}

func (f *folder) put(name, data string) { f.MapFS[name] = &fstest.MapFile{Data: []byte(data)} }

func (f *folder) text(name string) string {
	if file := f.MapFS[name]; file != nil {
		return string(file.Data)
	}
	return ""
}

func (f *folder) replace(name, old, with string) {
	if !strings.Contains(f.text(name), old) {
		panic(fmt.Sprintf("%s has no %q:\n%s", name, old, f.text(name)))
	}
	f.put(name, strings.ReplaceAll(f.text(name), old, with))
}

func (f *folder) move(from, to string) {
	f.MapFS[to] = f.MapFS[from]
	delete(f.MapFS, from)
}

// input reads the folder, as the command does.
func (f *folder) input(force ...string) Input {
	seeds, bad := seed.Load(f.MapFS)
	documents, _ := content.Load(f.MapFS)
	_, err := fs.Stat(f.MapFS, content.Dir)
	in := Input{Config: f.config, Seeds: seeds, Documents: documents, Started: err == nil, Lock: f.lock, Read: f.ReadFile, Today: f.day, Force: force}
	for _, p := range bad {
		in.Bad = append(in.Bad, p.File)
	}
	return in
}

func (f *folder) plan(t interface{ Fatal(...any) }, force ...string) Plan {
	p, err := Make(f.input(force...))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// build plans and does what was planned; publish records the addresses, too.
func (f *folder) build(t interface{ Fatal(...any) }, force ...string) Plan {
	p := f.plan(t, force...)
	for _, file := range p.Files {
		f.put(file.Name, string(file.Data))
	}
	f.lock = p.Lock
	return p
}

func (f *folder) publish(t interface{ Fatal(...any) }) {
	p := f.build(t)
	if problems := f.lock.Publish(p.Documents, f.day, false); len(problems) > 0 {
		t.Fatal(problems)
	}
}

// summary says what a plan does to briefings, a line each. Stories have tests of their own.
func summary(p Plan) string {
	var lines []string
	for _, file := range p.Files {
		if path.Base(path.Dir(file.Name)) == string(brief.KindStory) {
			continue
		}
		verb := "write"
		if file.New {
			verb = "new"
		}
		lines = append(lines, verb+" "+path.Base(file.Name))
	}
	for _, problem := range p.Problems {
		lines = append(lines, "problem "+problem.Rule+" "+problem.File)
	}
	for _, notice := range p.Notices {
		lines = append(lines, "notice "+notice.Rule+" "+notice.File)
	}
	return strings.Join(lines, "\n")
}

const (
	lido = "The lido at Fenwick opened on Saturday after nine years of repairs, and six hundred swimmers came on its first morning.\n\n" +
		"Volunteers of the village raised half a million pounds for new tiles and a boiler, their treasurer Nora Quill said.\n\n" +
		"The county gave the other half and will lend the lido a lifeguard until September.\n"
	mill = "The last paper mill on the Orme will stop its machines in June, its owners told the 212 people who work there.\n\n" +
		"Three buyers had looked at the mill since the winter, and none of them made an offer for it.\n\n" +
		"The town of Ormeside wants to turn the old drying hall into a market.\n"

	lidoFile = "content/briefings/lido-opens.md"
	millFile = "content/briefings/mill-to-close.md"
)

// published is a site of two briefings that was built and published once; nothing has been touched since.
func published(t *testing.T) *folder {
	f := newFolder("seeds/lido.txt", "---\ntitle: Lido opens\n---\n"+lido, "seeds/mill.txt", "---\ntitle: Mill to close\n---\n"+mill)
	f.publish(t)
	if f.text(lidoFile) == "" || f.text(millFile) == "" {
		t.Fatalf("the site has no briefings: %v", f.MapFS)
	}
	f.day = secondDay
	return f
}

func TestMake(t *testing.T) {
	editLido := func(old, with string) func(*folder) {
		return func(f *folder) { f.replace(lidoFile, old, with) }
	}
	lidoGrows := func(f *folder) { f.replace("seeds/lido.txt", "six hundred", "seven hundred") }
	tests := []struct {
		name   string
		change []func(*folder)
		force  string
		want   string
		holds  string // a text the lido's briefing has afterwards; not when it begins with "!"
	}{
		{name: "nothing changed"},
		{
			"a seed changed",
			[]func(*folder){lidoGrows},
			"",
			"write lido-opens.md", "seven hundred swimmers",
		},
		{
			"the day it was first read stays",
			[]func(*folder){lidoGrows},
			"",
			"write lido-opens.md", "first_read: 2026-03-01",
		},
		{
			"a seed moved",
			[]func(*folder){func(f *folder) { f.move("seeds/lido.txt", "seeds/2026/pool.txt") }},
			"",
			"", "id: lido\n",
		},
		{
			"a copy of a seed is not the seed moved",
			[]func(*folder){func(f *folder) { f.put("seeds/copy.txt", f.text("seeds/lido.txt")) }},
			"",
			"new lido-opens-2.md", "six hundred",
		},
		{
			"a seed moved, and its briefing edited",
			[]func(*folder){editLido("six hundred", "600"), func(f *folder) { f.move("seeds/lido.txt", "seeds/pool.txt") }},
			"",
			"", "600 swimmers",
		},
		{
			"a sidecar came",
			[]func(*folder){func(f *folder) { f.put("seeds/lido.yaml", "publisher: Fenwick Gazette\n") }},
			"",
			"write lido-opens.md", "publisher: Fenwick Gazette",
		},
		{
			"a sidecar came, and the text is edited",
			[]func(*folder){editLido("six hundred", "600"), func(f *folder) { f.put("seeds/lido.yaml", "date: 2026-02-28\n") }},
			"",
			"notice newer-points content/briefings/lido-opens.md", "600 swimmers",
		},
		{
			"a new seed of the same title",
			[]func(*folder){func(f *folder) { f.put("seeds/again.txt", "---\ntitle: Lido opens\n---\n"+mill) }},
			"",
			"new lido-opens-2.md", "six hundred",
		},
		{
			"a new seed with the title of a page written by hand",
			[]func(*folder){func(f *folder) {
				f.put("content/briefings/note.md", "---\ntitle: A note\nslug: ferry\n---\n\nBy hand.\n")
				f.put("seeds/ferry.txt", "---\ntitle: Ferry\n---\n"+strings.ReplaceAll(mill, "mill", "ferry"))
				f.put("seeds/note.txt", "---\ntitle: Note\n---\n"+strings.ReplaceAll(mill, "mill", "note"))
			}},
			"",
			"new ferry-2.md\nnew note-2.md", "six hundred",
		},
		{
			"the address of what is gone is not given away",
			[]func(*folder){func(f *folder) {
				delete(f.MapFS, "seeds/lido.txt")
				delete(f.MapFS, lidoFile)
				f.put("seeds/other.txt", "---\ntitle: Lido opens\n---\n"+strings.ReplaceAll(lido, "Saturday", "Sunday"))
			}},
			"",
			"new lido-opens-2.md", "!swimmers",
		},
		{
			"a briefing was deleted",
			[]func(*folder){func(f *folder) { delete(f.MapFS, lidoFile) }},
			"",
			"notice deleted seeds/lido.txt", "!swimmers",
		},
		{
			"a briefing was deleted and its seed moved",
			[]func(*folder){func(f *folder) { delete(f.MapFS, lidoFile); f.move("seeds/lido.txt", "seeds/pool.txt") }},
			"",
			"notice deleted seeds/pool.txt", "!swimmers",
		},
		{
			"a briefing was deleted and is wanted",
			[]func(*folder){func(f *folder) { delete(f.MapFS, lidoFile) }},
			"lido",
			"new lido-opens.md", "six hundred",
		},
		{"forced by slug", nil, "lido-opens", "", "six hundred"},
		{
			"forced by slug, edited",
			[]func(*folder){editLido("six hundred", "600")},
			"lido-opens",
			"write lido-opens.md", "six hundred",
		},
		{
			"forced by seed, edited",
			[]func(*folder){editLido("six hundred", "600")},
			"seeds/lido.txt",
			"write lido-opens.md", "six hundred",
		},
		{
			"forced by file, title edited",
			[]func(*folder){editLido("\ntitle: Lido opens", "\ntitle: My pool")},
			lidoFile,
			"write lido-opens.md", "\ntitle: Lido opens",
		},
		{"forced by another name", nil, "lid", "problem unknown-name ", "six hundred"},
		{
			"text edited",
			[]func(*folder){editLido("six hundred", "600"), lidoGrows},
			"",
			"notice newer-points content/briefings/lido-opens.md", "600 swimmers",
		},
		{
			"title edited",
			[]func(*folder){editLido("\ntitle: Lido opens", "\ntitle: My pool"), lidoGrows},
			"",
			"write lido-opens.md\nnotice kept content/briefings/lido-opens.md", "\ntitle: My pool\n",
		},
		{
			"title edited: the rest is fresh",
			[]func(*folder){editLido("\ntitle: Lido opens", "\ntitle: My pool"), lidoGrows},
			"",
			"write lido-opens.md\nnotice kept content/briefings/lido-opens.md", "seven hundred swimmers",
		},
		{
			"topics edited",
			[]func(*folder){editLido("\n- Nora Quill\n", "\n- Swimming\n"), lidoGrows},
			"",
			"write lido-opens.md\nnotice kept content/briefings/lido-opens.md", "\n- Swimming\n",
		},
		{
			"a seed is gone",
			[]func(*folder){func(f *folder) { delete(f.MapFS, "seeds/lido.txt") }},
			"",
			"notice lost-seed content", "six hundred",
		},
		{
			"a seed is gone, its briefing edited",
			[]func(*folder){editLido("six hundred", "600"), func(f *folder) { delete(f.MapFS, "seeds/lido.txt") }},
			"",
			"notice lost-seed content/briefings/lido-opens.md", "600 swimmers",
		},
		{
			"a seed cannot be read",
			[]func(*folder){func(f *folder) { f.put("seeds/lido.txt", "\n") }},
			"",
			"", "six hundred",
		},
		{
			"a sidecar cannot be read",
			[]func(*folder){func(f *folder) { f.put("seeds/lido.yaml", "titel: [\n") }},
			"",
			"", "six hundred",
		},
		{
			"all seeds were cleared away",
			[]func(*folder){func(f *folder) { delete(f.MapFS, "seeds/lido.txt"); delete(f.MapFS, "seeds/mill.txt") }},
			"",
			"", "six hundred",
		},
		{
			"a seed lost its text",
			[]func(*folder){func(f *folder) { f.put("seeds/lido.txt", "Share this article\n") }},
			"",
			"problem no-article seeds/lido.txt", "six hundred",
		},
		{"the lock is lost", []func(*folder){func(f *folder) { f.lock = lock.Lock{} }}, "", "", "six hundred"},
		{
			"the lock is lost and a seed moved",
			[]func(*folder){func(f *folder) { f.lock = lock.Lock{}; f.move("seeds/lido.txt", "seeds/pool.txt") }},
			"",
			"", "six hundred",
		},
		{
			"a hand-written page owes nothing to a seed",
			[]func(*folder){func(f *folder) {
				f.put("content/briefings/note.md", "---\ntitle: A note\nsources:\n- id: hall\n---\n\nBy hand.\n")
				f.put("seeds/hall.txt", "---\ntitle: Hall\n---\n"+strings.ReplaceAll(mill, "mill", "hall"))
			}},
			"",
			"new hall.md", "six hundred",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := published(t)
			for _, change := range tt.change {
				change(f)
			}
			var force []string
			if tt.force != "" {
				force = []string{tt.force}
			}
			if got := summary(f.build(t, force...)); got != tt.want {
				t.Errorf("the plan\n got %s\nwant %s", got, tt.want)
			}
			text, absent := strings.CutPrefix(tt.holds, "!")
			if strings.Contains(f.text(lidoFile), text) == absent && text != "" {
				t.Errorf("%s: %q is there: %v, want %v\n%s", lidoFile, text, absent, !absent, f.text(lidoFile))
			}
			if p := f.plan(t); len(p.Files) > 0 || cmp.Diff(p.Lock, f.lock) != "" {
				t.Errorf("the next build does it again: %s\n%s", summary(p), cmp.Diff(f.lock, p.Lock))
			}
		})
	}
}

// Nothing of content/ is lost with content/: ids, addresses and bytes come back.
func TestMakeAgain(t *testing.T) {
	f := published(t)
	f.day = firstDay
	f.replace("seeds/lido.txt", "title: Lido opens", "title: A pool again") // another title; the address stays
	f.build(t)
	lidoWas, millWas := f.text(lidoFile), f.text(millFile)
	if !strings.Contains(lidoWas, "title: A pool again") {
		t.Fatalf("the new title is not there:\n%s", lidoWas)
	}
	delete(f.MapFS, lidoFile)
	delete(f.MapFS, millFile)
	if got, want := summary(f.build(t)), "new lido-opens.md\nnew mill-to-close.md"; got != want {
		t.Fatalf("without content/\n got %s\nwant %s", got, want)
	}
	if diff := cmp.Diff(lidoWas+millWas, f.text(lidoFile)+f.text(millFile)); diff != "" {
		t.Errorf("written again (-was +is)\n%s", diff)
	}
}

func TestMakeFollowsMovedSeed(t *testing.T) {
	f := published(t)
	f.move("seeds/lido.txt", "seeds/pool.txt")
	before := f.lock
	f.build(t)
	var got, want string
	for _, e := range f.lock.Entries() {
		got += e.ID + " " + e.Source + " " + e.URL + "\n"
	}
	for _, e := range before.Entries() {
		want += e.ID + " " + strings.ReplaceAll(e.Source, "lido", "pool") + " " + e.URL + "\n"
	}
	if got != want {
		t.Errorf("the lock\n got %swant %s", got, want)
	}
	f.replace("seeds/pool.txt", "six hundred", "seven hundred")
	if got, want := summary(f.build(t)), "write lido-opens.md"; got != want || !strings.Contains(f.text(lidoFile), "seven hundred") {
		t.Errorf("a change after the move\n got %s\nwant %s", got, want)
	}
}

// A name that the records of the site use stays that text's, wherever the text went.
func TestMakeRefusesNameOnRecord(t *testing.T) {
	f := published(t)
	f.move("seeds/lido.txt", "seeds/pool.txt")
	f.build(t)
	was := f.text(lidoFile)
	f.put("seeds/lido.txt", strings.ReplaceAll(mill, "mill", "works"))
	if got, want := summary(f.build(t)), "problem source-clash seeds/lido.txt"; got != want || f.text(lidoFile) != was {
		t.Errorf("another text under the old name\n got %s\nwant %s\n%s", got, want, cmp.Diff(was, f.text(lidoFile)))
	}
}

// A plan is made of copies: what went in is as it was.
func TestMakeChangesNothing(t *testing.T) {
	f := published(t)
	f.move("seeds/lido.txt", "seeds/pool.txt")
	f.replace("seeds/mill.txt", "June", "July")
	in := f.input("mill")
	documents, entries := slices.Clone(in.Documents), in.Lock.Entries()
	files := fmt.Sprint(f.MapFS)
	if _, err := Make(in); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(documents, in.Documents) + cmp.Diff(entries, in.Lock.Entries()); diff != "" || fmt.Sprint(f.MapFS) != files {
		t.Errorf("Make changed its input:\n%s", diff)
	}
}

// Seeds of one title get their addresses in the order of their IDs, which no file name tells.
func TestMakeNumbersTitles(t *testing.T) {
	f := newFolder()
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		f.put("seeds/"+name+".txt", "---\ntitle: Lido opens\n---\n"+strings.ReplaceAll(lido, "Fenwick", "Fenwick "+strings.ToUpper(name)))
	}
	p := f.plan(t)
	ids := map[string]string{}
	for _, d := range p.Documents {
		ids[d.Slug] = d.ID
	}
	last := ""
	for _, slug := range []string{"lido-opens", "lido-opens-2", "lido-opens-3", "lido-opens-4", "lido-opens-5"} {
		if ids[slug] <= last {
			t.Errorf("%s has the id %q, after %q; all: %v", slug, ids[slug], last, ids)
		}
		last = ids[slug]
	}
}

func TestMakeMeta(t *testing.T) {
	tests := []struct{ name, seed, new, file, holds string }{
		{"an editor's topics come first", "---\ntitle: Lido\ntopics: [Swimming, nora quill]\n---\n" + lido, "", "lido", "topics:\n- Swimming\n- nora quill\n"},
		{"an editor's story", "---\ntitle: Lido\nstory: pools\n---\n" + lido, "", "lido", "\nstory: pools\n"},
		{"a draft", "---\ntitle: Lido\n---\n" + lido, "draft", "lido", "\ndraft: true\n"},
		{"the source's date", "---\ntitle: Lido\ndate: 2026-02-28\n---\n" + lido, "", "lido", "\ndate: 2026-02-28\n"},
		{"no date", "---\ntitle: Lido\n---\n" + lido, "", "lido", "\ndate: 2026-03-01\n"},
		{"no letter for an address", "---\ntitle: \"?!\"\n---\n" + lido, "", "", "title: ?!\n"},
	}
	for _, tt := range tests {
		f := newFolder("seeds/x/a.txt", tt.seed)
		f.config.New = tt.new
		p := f.plan(t)
		if len(p.Files) != 1 || len(p.Problems) > 0 {
			t.Errorf("%s: %s", tt.name, summary(p))
			continue
		}
		for i, topic := range p.Documents[0].Topics {
			if same := func(t string) bool { return strings.EqualFold(t, topic) }; slices.ContainsFunc(p.Documents[0].Topics[:i], same) {
				t.Errorf("%s: a topic twice in %q", tt.name, p.Documents[0].Topics)
			}
		}
		file, data := p.Files[0].Name, string(p.Files[0].Data)
		want := content.FileOf(brief.KindBriefing, tt.file)
		if tt.file == "" {
			want = content.FileOf(brief.KindBriefing, p.Documents[0].ID)
		}
		if file != want || !strings.Contains(data, tt.holds) {
			t.Errorf("%s\n got %s\n%swant %s with %q", tt.name, file, data, want, tt.holds)
		}
	}
}

func TestMakeTellsProgress(t *testing.T) {
	f := published(t)
	f.put("seeds/ferry.txt", "---\ntitle: Ferry\n---\n"+mill)
	in := f.input("lido")
	var told []int
	var mutex sync.Mutex
	in.Progress = func(of int) {
		mutex.Lock()
		defer mutex.Unlock()
		told = append(told, of)
	}
	if _, err := Make(in); err != nil {
		t.Fatal(err)
	}
	if want := []int{2, 2}; !slices.Equal(told, want) {
		t.Errorf("progress: got %v, want %v", told, want)
	}
}

func TestMakeReturnsReadError(t *testing.T) {
	in := published(t).input("lido")
	broken := errors.New("the disk is gone")
	in.Read = func(string) ([]byte, error) { return nil, broken }
	if p, err := Make(in); !errors.Is(err, broken) || len(p.Files) > 0 {
		t.Errorf("got %v and %s, want %v alone", err, summary(p), broken)
	}
}

// drawFolder makes up a site: some seeds of the three formats, a few of one title, some with sidecars.
func drawFolder(t *rapid.T) *folder {
	sentences := strings.Split(strings.ReplaceAll(lido+mill, "\n\n", "\n"), "\n")
	f := newFolder()
	for i := range rapid.IntRange(1, 5).Draw(t, "seeds") {
		name := fmt.Sprintf("seeds/%d.", i)
		title := rapid.SampledFrom([]string{"", "Lido opens", "Lido opens", "Mill: \"stop\"", "# Ödön’s & <b>", "雨", "?"}).Draw(t, "title")
		text := rapid.SliceOfN(rapid.SampledFrom(append(sentences, "Share this article", "He left.", "", "*It* [rained](x) on Ann Ray – she said.")), 1, 8).Draw(t, "text")
		switch ext := rapid.SampledFrom([]string{"txt", "md", "html"}).Draw(t, "format"); ext {
		case "html":
			f.put(name+ext, "<html><head><title>"+title+"</title></head><body><article><p>"+strings.Join(text, "</p>\n<p>")+"</p></article></body></html>")
		default:
			f.put(name+ext, strings.Join(text, rapid.SampledFrom([]string{"\n\n", "\r\n\r\n", "\n"}).Draw(t, "between")))
		}
		if rapid.Bool().Draw(t, "sidecar") {
			f.put(name+"yaml", fmt.Sprintf("title: %q\ndate: %s\ntopics: [%s]\nlanguage: %s\n", title,
				rapid.SampledFrom([]string{"2026-02-28", "2026-03-01", "2026-02-28T08:30+01:00"}).Draw(t, "date"),
				rapid.SampledFrom([]string{"", "Fenwick", "orme, Orme"}).Draw(t, "topics"),
				rapid.SampledFrom([]string{"en", "pt-br", "DE"}).Draw(t, "language")))
		}
	}
	return f
}

// TestMakeIsAFunction tests what holds of every plan: the same folder gives the same one, whatever the
// order it is read in, its documents are what content/ then holds, and doing it leaves nothing to do.
func TestMakeIsAFunction(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFolder(t)
		if rapid.Bool().Draw(t, "built before") {
			f.build(t)
			f.day = secondDay
			for name, file := range f.MapFS { // some of it changes
				if strings.HasSuffix(name, ".txt") && len(f.MapFS)%2 == 0 {
					f.put(name, string(file.Data)+"\n\nThe old bridge of Harrow was closed on Monday for a month.")
				}
			}
		}
		in := f.input()
		p, err := Make(in)
		if err != nil {
			t.Fatal(err)
		}
		in.Seeds = rapid.Permutation(in.Seeds).Draw(t, "order")
		in.Documents = rapid.Permutation(in.Documents).Draw(t, "order of documents")
		if again, err := Make(in); err != nil || cmp.Diff(p, again) != "" {
			t.Fatalf("in another order: %v\n%s", err, cmp.Diff(p, again))
		}
		if !slices.IsSortedFunc(p.Files, func(a, b File) int { return 2*strings.Compare(a.Name, b.Name) + 1 }) {
			t.Fatalf("files twice or out of order: %s", summary(p))
		}
		for _, file := range p.Files {
			if _, there := f.MapFS[file.Name]; there == file.New {
				t.Fatalf("%s: new is %v", file.Name, file.New)
			}
		}
		for _, problem := range p.Problems {
			if problem.Rule != "no-article" || problem.File == "" || problem.Hint == "" {
				t.Fatalf("a problem of our own making: %+v", problem)
			}
		}
		f.build(t)
		documents, problems := content.Load(f.MapFS)
		if diff := cmp.Diff(documents, p.Documents); diff != "" || len(problems) > 0 {
			t.Fatalf("content/ is not what was planned: %v\n%s", problems, diff)
		}
		f.day = brief.Date{Year: 2027, Month: 1, Day: 1}
		if idle := f.plan(t); len(idle.Files)+len(idle.Notices) > 0 || cmp.Diff(idle.Lock, f.lock) != "" {
			t.Fatalf("there is more to do: %s\n%s", summary(idle), cmp.Diff(f.lock, idle.Lock))
		}
	})
}
