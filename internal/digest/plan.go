// Package digest turns seeds into briefings. It composes the left half: what seed reads is cleaned,
// cut into sentences, ranked and worded into a digest, and the digests of a site's seeds are laid
// against the Markdown that is already there.
package digest

import (
	"cmp"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/content"
	"briefing/internal/lock"
	"briefing/internal/seed"
	"briefing/internal/verify"
)

// Input is what lies in a site's folder.
type Input struct {
	Config    config.Config
	Seeds     []seed.Seed
	Bad       []string // files of seeds and of content/ that cannot be used; briefings and names of these stay
	Documents []brief.Document
	Started   bool // content/ exists, so a briefing whose file is gone was deleted by hand
	Lock      lock.Lock
	Read      func(file string) ([]byte, error) // a content file's bytes
	Today     brief.Date                        // the UTC day that dates what has no date
	Force     []string                          // slugs, ids or seeds to take afresh, hand edits included
	Progress  func(of int)                      // told after each digest, by any goroutine; may be nil
}

// A File is a file of content/ to write.
type File struct {
	Name string // slash-separated, relative to the site's folder
	Data []byte
	New  bool
}

// Plan is what content/ becomes. Nothing is written by making one.
type Plan struct {
	Documents []brief.Document // all of content/ as it will be, ordered by file
	Files     []File           // the files that change
	Lock      lock.Lock        // with the seeds the briefings come from
	Problems  []brief.Problem  // texts that cannot be digested, names that were forced in vain
	Notices   []brief.Problem  // what an editor should know: newer points, deleted briefings, lost seeds
}

// Make plans what is new or changed among the seeds. A seed is known by its ID or, after it was
// moved, by its bytes; a known seed that did not change is not digested again. A briefing that was
// edited by hand keeps its edits, one that was deleted is not written again. The error is of Read.
func Make(in Input) (Plan, error) {
	p := planner{Input: in, plan: Plan{Lock: lock.Lock{}}}
	for id, e := range in.Lock {
		p.plan.Lock[id] = e
	}
	p.index()
	jobs := p.jobs()
	if err := p.digest(jobs); err != nil {
		return Plan{}, err
	}
	p.place(jobs)
	if err := p.stories(jobs); err != nil {
		return Plan{}, err
	}
	p.reportForced()
	p.reportLost()
	p.plan.Problems = brief.SortProblems(p.plan.Problems)
	p.plan.Notices = brief.SortProblems(p.plan.Notices)
	return p.plan, nil
}

// A planner holds the indexes of one plan.
type planner struct {
	Input
	plan     Plan
	byID     map[string]*brief.Document // documents by their ID
	bySource map[string]string          // a seed's ID to the ID of its briefing
	byHash   map[string][]string        // a seed's bytes to the seeds that had them
	recorded map[string]string          // a source's ID to the generated file that records it
	present  map[string]bool            // the seeds there are
	claimed  map[string]bool            // briefings that have their seed
	forced   map[string]bool            // names in Force that were found
}

// index notes which briefing each seed became, as the lock or else the front matter says.
func (p *planner) index() {
	p.byID, p.bySource = map[string]*brief.Document{}, map[string]string{}
	p.byHash, p.present = map[string][]string{}, map[string]bool{}
	p.claimed, p.forced, p.recorded = map[string]bool{}, map[string]bool{}, map[string]string{}
	for _, s := range p.Seeds {
		p.present[s.ID] = true
	}
	note := func(source, sha256, id string) {
		if _, taken := p.bySource[source]; !taken {
			p.bySource[source] = id
			p.byHash[sha256] = append(p.byHash[sha256], source)
		}
	}
	for _, e := range p.Lock.Entries() {
		if e.Source != "" {
			note(e.Source, e.SHA256, e.ID)
		}
	}
	for i := range p.Documents {
		d := &p.Documents[i]
		p.byID[d.ID] = d
		if d.Generated == nil || d.Kind != brief.KindBriefing {
			continue
		}
		for _, s := range d.Sources {
			p.recorded[s.ID] = d.File
			if p.Lock[d.ID].Source == "" {
				note(s.ID, s.SHA256, d.ID)
			}
		}
	}
}

// find returns the ID of a seed's briefing, and the ID the seed had when it was digested.
func (p *planner) find(s seed.Seed) (id, was string, known bool) {
	if id, ok := p.bySource[s.ID]; ok {
		return id, s.ID, true
	}
	for _, old := range p.byHash[s.SHA256] {
		if id := p.bySource[old]; !p.present[old] && !p.claimed[id] {
			return id, old, true
		}
	}
	return "", "", false
}

// A job is a seed to digest.
type job struct {
	seed  seed.Seed
	id    string          // of the briefing
	old   *brief.Document // the briefing as it lies there; nil for a new one
	force bool

	fresh    brief.Briefing
	body     string // the article
	sound    bool   // every claim of fresh was found in the seed
	problems []brief.Problem
	file     string // of a new briefing
	bytes    []byte // of old's file; of the new one where there is none
}

// jobs decides which seeds are digested.
func (p *planner) jobs() []*job {
	var jobs []*job
	for _, s := range p.Seeds {
		id, was, known := p.find(s)
		if !known {
			id = p.freshID(s)
		}
		p.claimed[id] = true
		j := &job{seed: s, id: id, old: p.byID[id], force: p.isForced(s, id)}
		e := p.plan.Lock[id]
		switch {
		case known && j.old == nil && p.Started && !j.force:
			p.notice(s.File, "deleted", "its briefing was deleted and is not written again", fmt.Sprintf("bring it back with: briefing digest --force %s", s.ID))
			continue
		case known && j.old != nil && !j.force && !p.changed(s, was, e, *j.old):
			p.remember(id, s)
			continue
		case !known && p.sourceTaken(s):
			continue
		}
		jobs = append(jobs, j)
	}
	return jobs
}

// reportForced tells which names were forced in vain.
func (p *planner) reportForced() {
	for _, name := range p.Force {
		if !p.forced[name] {
			p.problem("", "unknown-name", fmt.Sprintf("--force %s: no seed or briefing has that name", name), "give a briefing's slug or id, or a seed's path")
		}
	}
}

// freshID makes the ID of a new briefing; a second seed of the same path and bytes cannot exist, but
// an ID once given to what was deleted is not given again.
func (p *planner) freshID(s seed.Seed) string {
	id := brief.NewID(s.ID, s.SHA256)
	for n := 2; p.byID[id] != nil || p.claimed[id] || p.plan.Lock[id].ID != ""; n++ {
		id = brief.NewID(s.ID, s.SHA256, fmt.Sprint(n))
	}
	return id
}

// sourceTaken reports a new seed under a name that the records of the site use for another text,
// which was moved elsewhere since.
func (p *planner) sourceTaken(s seed.Seed) bool {
	file, taken := p.recorded[s.ID]
	if taken {
		p.problem(s.File, "source-clash", fmt.Sprintf("%s records another text under this name", file), "give this file another name")
	}
	return taken
}

func (p *planner) isForced(s seed.Seed, id string) bool {
	found := false
	for _, name := range p.Force {
		slug := ""
		if d := p.byID[id]; d != nil {
			slug = d.Slug
		}
		if name == id || name == slug || name == s.ID || name == s.File || slug != "" && name == content.FileOf(brief.KindBriefing, slug) {
			p.forced[name], found = true, true
		}
	}
	return found
}

// changed reports whether a seed's bytes, or what an editor says of it, differ from what was digested.
func (p *planner) changed(s seed.Seed, was string, e lock.Entry, d brief.Document) bool {
	i := slices.IndexFunc(d.Sources, func(source brief.Source) bool { return source.ID == was })
	if i < 0 {
		i = slices.IndexFunc(d.Sources, func(source brief.Source) bool { return source.SHA256 == s.SHA256 })
	}
	if i < 0 { // the front matter says nothing of it: go by the lock
		return e.SHA256 != s.SHA256
	}
	old := d.Sources[i]
	says := func(now, then string) bool { return now != "" && now != then }
	m := s.Meta
	return s.SHA256 != old.SHA256 || says(m.Title, old.Title) || says(m.Publisher, old.Publisher) || says(m.Author, old.Author) ||
		says(m.URL, old.URL) || says(m.Language, old.Language) || says(m.Date.String(), old.Date.String()) ||
		!slices.Equal(m.Topics, d.Topics[:min(len(m.Topics), len(d.Topics))]) && !slices.Contains(content.Edited(d), content.PartTopics)
}

func (p *planner) remember(id string, s seed.Seed) {
	e := p.plan.Lock[id]
	e.ID, e.Kind, e.Source, e.SHA256 = id, brief.KindBriefing, s.ID, s.SHA256
	p.plan.Lock[id] = e
}

// digest composes every job's briefing, on all processors.
func (p *planner) digest(jobs []*job) error {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, j := range jobs {
		group.Go(func() (err error) {
			j.problems = p.compose(j)
			j.fresh.ID = j.id
			if j.old != nil {
				j.bytes, err = p.Read(j.old.File)
			} else {
				j.bytes = content.Marshal(j.fresh)
			}
			if p.Progress != nil {
				p.Progress(len(jobs))
			}
			return err
		})
	}
	return group.Wait()
}

// compose digests a job's seed into a briefing without ID and slug.
func (p *planner) compose(j *job) []brief.Problem {
	s := j.seed
	r, problems := Read(s)
	if len(problems) > 0 {
		return problems
	}
	j.body = r.Article.Body()
	var b brief.Briefing
	articles := []Article{r.Article}
	opt := Options{Points: p.Config.Points, Topics: p.Config.Topics, BesideLead: true}
	var d brief.Digest
	d, j.sound = vet([]verify.Source{Source(r.Article, r.Record)}, parseAll(articles), func(texts []parsed) brief.Digest { return assemble(articles, texts, opt) })
	source := r.Record
	source.FirstRead = p.Today
	b.Digest = d
	b.Meta = brief.Meta{
		Title:       cmp.Or(d.Title, path.Base(s.ID)),
		Date:        source.Date,
		Description: d.Description,
		Topics:      d.Topics,
		Language:    source.Language,
		Story:       s.Meta.Story,
		Draft:       p.Config.New == "draft",
		Sources:     []brief.Source{source},
	}
	if !b.Date.Full() {
		b.Date = p.Today
	}
	for _, topic := range slices.Backward(s.Meta.Topics) { // an editor's topics come first
		if b.Topics = slices.DeleteFunc(b.Topics, func(t string) bool { return strings.EqualFold(t, topic) }); topic != "" {
			b.Topics = slices.Insert(b.Topics, 0, topic)
		}
	}
	j.fresh = b
	return nil
}

func (p *planner) problem(file, rule, message, hint string) {
	p.plan.Problems = append(p.plan.Problems, brief.Problem{File: file, Line: min(len(file), 1), Rule: rule, Message: message, Hint: hint})
}

func (p *planner) notice(file, rule, message, hint string) {
	p.plan.Notices = append(p.plan.Notices, brief.Problem{File: file, Rule: rule, Message: message, Hint: hint})
}
