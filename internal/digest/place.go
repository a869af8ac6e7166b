package digest

import (
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"briefing/internal/brief"
	"briefing/internal/content"
	"briefing/internal/seed"
	"briefing/internal/verify"
)

// place gives every digested briefing its file, new ones in the order of their IDs so that the same
// seeds always get the same addresses.
func (p *planner) place(jobs []*job) {
	slices.SortFunc(jobs, func(a, b *job) int { return strings.Compare(a.id, b.id) })
	taken := p.takenSlugs()
	files := map[string]brief.Document{}
	for _, d := range p.Documents {
		files[d.File] = d
	}
	var fresh []*job
	for _, j := range jobs {
		switch {
		case len(j.problems) > 0:
			p.plan.Problems = append(p.plan.Problems, j.problems...)
		case j.old == nil:
			j.file = content.FileOf(brief.KindBriefing, p.slug(j, taken))
			fresh = append(fresh, j)
		default:
			p.refresh(files, j)
		}
	}
	p.create(files, fresh)
	for _, d := range files {
		p.plan.Documents = append(p.plan.Documents, d)
	}
	slices.SortFunc(p.plan.Documents, func(a, b brief.Document) int { return strings.Compare(a.File, b.File) })
	slices.SortFunc(p.plan.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
}

// create puts new briefings into their files, which are read as a later build will read them, on all processors.
func (p *planner) create(files map[string]brief.Document, jobs []*job) {
	documents := make([]brief.Document, len(jobs))
	problems := make([][]brief.Problem, len(jobs))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, j := range jobs {
		group.Go(func() error {
			documents[i], problems[i] = content.Parse(j.file, j.bytes)
			return nil
		})
	}
	_ = group.Wait() // its functions return no error
	for i, j := range jobs {
		files[j.file] = documents[i]
		p.plan.Problems = append(p.plan.Problems, problems[i]...)
		p.plan.Files = append(p.plan.Files, File{Name: j.file, Data: j.bytes, New: true})
		p.remember(j.id, j.seed)
		p.passed(documents[i], j.sound)
	}
}

// refresh puts a briefing's fresh digest into its file, as far as no person changed it.
func (p *planner) refresh(files map[string]brief.Document, j *job) {
	var kept []content.Part
	if !j.force {
		kept = content.Edited(*j.old)
	}
	if slices.Contains(kept, content.PartBody) {
		p.notice(j.old.File, "newer-points", fmt.Sprintf("%s changed; your edited text stays as it is", j.seed.File), "take the newer points, edits lost, with: briefing digest --force "+j.old.Slug)
		return
	}
	data := content.Merge(j.bytes, *j.old, j.fresh, kept)
	if len(kept) > 0 {
		var names []string
		for _, part := range kept {
			names = append(names, string(part))
		}
		p.notice(j.old.File, "kept", fmt.Sprintf("%s changed; kept as you wrote it: %s", j.seed.File, strings.Join(names, ", ")), "take everything newer, edits lost, with: briefing digest --force "+j.old.Slug)
	}
	p.remember(j.id, j.seed)
	if string(data) != string(j.bytes) {
		d, problems := content.Parse(j.old.File, data)
		files[j.old.File] = d
		p.plan.Problems = append(p.plan.Problems, problems...)
		p.plan.Files = append(p.plan.Files, File{Name: j.old.File, Data: data})
		p.passed(d, j.sound && len(kept) == 0)
	}
}

// passed notes of a document that is sound that it need not be held to its sources again.
func (p *planner) passed(d brief.Document, sound bool) {
	if e := p.plan.Lock[d.ID]; sound {
		e.Checked, e.Passed = verify.Fingerprint(d), string(verify.NewSeal(d))
		p.plan.Lock[d.ID] = e
	}
}

// takenSlugs are those of the briefings there are and their aliases, of the files there are, usable or
// not, and of every briefing that was published before: an address is not given to another text.
func (p *planner) takenSlugs() map[string]string {
	taken := map[string]string{}
	for _, file := range p.Bad {
		if path.Dir(file) == path.Dir(content.FileOf(brief.KindBriefing, "x")) {
			taken[strings.TrimSuffix(path.Base(file), ".md")] = file
		}
	}
	for _, d := range p.Documents {
		for _, alias := range d.Aliases {
			if path.Dir(path.Clean(alias)) == "/"+string(brief.KindBriefing) {
				taken[path.Base(alias)] = d.ID
			}
		}
		if d.Kind == brief.KindBriefing {
			taken[d.Slug] = d.ID
			taken[strings.TrimSuffix(path.Base(d.File), ".md")] = d.ID
		}
	}
	for _, e := range p.Lock.Entries() {
		if e.Kind == brief.KindBriefing && e.URL != "" {
			if slug := path.Base(e.URL); taken[slug] == "" {
				taken[slug] = e.ID
			}
		}
	}
	return taken
}

// slug chooses the slug of a new briefing: the one it was published under before, else one made of its
// title, with "-2" and so on when that is taken.
func (p *planner) slug(j *job, taken map[string]string) string {
	if e := p.Lock[j.id]; e.URL != "" && (taken[path.Base(e.URL)] == "" || taken[path.Base(e.URL)] == j.id) {
		return path.Base(e.URL)
	}
	base := content.Slug(j.fresh.Title)
	if base == "" {
		base = j.id
	}
	slug := base
	for n := 2; taken[slug] != ""; n++ {
		slug = fmt.Sprintf("%s-%d", base, n)
	}
	taken[slug] = j.id
	return slug
}

// reportLost tells which briefings no longer have their seed. They stay: seeds are private and may be
// cleared away. An edited one is named, the others are counted.
func (p *planner) reportLost() {
	if len(p.Seeds) == 0 {
		return
	}
	bad := map[string]bool{}
	for _, file := range p.Bad {
		bad[strings.TrimSuffix(strings.TrimPrefix(file, seed.Dir+"/"), path.Ext(file))] = true
	}
	isBad := func(d brief.Document) bool {
		return bad[p.plan.Lock[d.ID].Source] || slices.ContainsFunc(d.Sources, func(s brief.Source) bool { return bad[s.ID] })
	}
	lost := 0
	for _, d := range p.Documents {
		if d.Generated == nil || d.Kind != brief.KindBriefing || p.claimed[d.ID] || isBad(d) {
			continue
		}
		if len(content.Edited(d)) > 0 {
			p.notice(d.File, "lost-seed", "its seed is gone; your edited text stays", "delete the file to take the briefing off the site")
			continue
		}
		lost++
	}
	if lost > 0 {
		p.notice(content.Dir, "lost-seed", fmt.Sprintf("%d unedited %s no seed any more and stay", lost, plural(lost, "briefing has", "briefings have")), "delete the files to take them off the site")
	}
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
