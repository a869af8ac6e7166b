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
	"briefing/internal/content"
	"briefing/internal/lock"
	"briefing/internal/seed"
)

// alone is what an editor writes as the story of a briefing that is to be in none, and what the lock says of
// one that was found to be in none.
const alone = "none"

// stories groups the briefings that tell of one event and writes each group's file, as far as no person
// changed it. Grouping is done again when a briefing came that was not grouped yet or an editor moved
// one; a story is composed again when its sources are others than its file says.
func (p *planner) stories(jobs []*job) error {
	s := p.newShelf()
	s.reportDeleted()
	if s.settled() {
		return nil
	}
	for _, j := range jobs {
		s.bodies[j.seed.ID] = j.body
	}
	s.group()
	for i := range s.groups {
		s.decide(&s.groups[i])
	}
	if err := s.composeAll(); err != nil {
		return err
	}
	for _, m := range s.members {
		e := p.plan.Lock[m.doc.ID]
		e.ID, e.Kind, e.Story = m.doc.ID, m.doc.Kind, cmp.Or(m.story, alone)
		p.plan.Lock[m.doc.ID] = e
	}
	slices.SortFunc(p.plan.Documents, func(a, b brief.Document) int { return strings.Compare(a.File, b.File) })
	slices.SortFunc(p.plan.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	return nil
}

// A shelf is what the grouping of a site's briefings works on.
type shelf struct {
	*planner
	members []*member
	byID    map[string]brief.Document // stories
	bySlug  map[string]string         // a story's slug to its ID
	bySeed  map[string]*seed.Seed     // by ID and by hash
	taken   map[string]bool           // slugs of stories
	afresh  map[string]bool           // the IDs of the stories that an editor forced
	bodies  map[string]string         // the articles that were read in this build, by seed
	groups  []group
}

// A member is a briefing that may be in a story.
type member struct {
	doc   brief.Document
	seed  *seed.Seed // nil when it is gone
	story string     // the ID of its story, "" while it has none
	fresh bool       // not grouped yet, or moved by an editor since
}

// A group is the briefings of one story.
type group struct {
	id      string // "" for a new story
	slug    string // set by an editor's hand, else ""
	members []*member

	old   *brief.Document // the story's file as it lies there; nil when it has none
	entry lock.Entry      // what the lock knows of the story
	due   bool            // the story is to be composed

	fresh    brief.Briefing
	sound    bool // the sources bear out all of fresh
	problems []brief.Problem
}

func (p *planner) newShelf() *shelf {
	s := &shelf{planner: p, byID: map[string]brief.Document{}, bySlug: map[string]string{}, bySeed: map[string]*seed.Seed{}, taken: map[string]bool{}, bodies: map[string]string{}}
	for i := range p.Seeds {
		s.bySeed[p.Seeds[i].ID], s.bySeed[p.Seeds[i].SHA256] = &p.Seeds[i], &p.Seeds[i]
	}
	bySource := map[string]string{} // a source to the story that lists it
	for _, d := range p.plan.Documents {
		if d.Kind != brief.KindStory {
			continue
		}
		s.byID[d.ID], s.bySlug[d.Slug], s.taken[d.Slug] = d, d.ID, true
		for _, source := range d.Sources {
			bySource[source.ID] = d.ID
		}
	}
	for _, e := range p.plan.Lock.Entries() {
		if slug := path.Base(e.URL); e.Kind == brief.KindStory && e.URL != "" {
			s.taken[slug] = true
			if s.bySlug[slug] == "" {
				s.bySlug[slug] = e.ID
			}
		}
	}
	s.force()
	for _, d := range p.plan.Documents {
		if d.Kind == brief.KindBriefing && !d.Draft && len(d.Sources) > 0 && (d.Generated != nil || d.Story != "") {
			s.members = append(s.members, s.newMember(d, bySource))
		}
	}
	return s
}

// newMember finds a briefing's seed and the story it belongs to so far: the one its front matter says,
// else the one that lists its source, else the one it was in when that was written.
func (s *shelf) newMember(d brief.Document, bySource map[string]string) *member {
	m := &member{doc: d}
	e := s.plan.Lock[d.ID]
	for _, key := range []string{e.Source, d.Sources[0].SHA256, d.Sources[0].ID} {
		if m.seed = s.bySeed[key]; m.seed != nil {
			break
		}
	}
	switch {
	case d.Story == alone:
		m.story = alone
	case d.Story != "":
		m.story = cmp.Or(s.bySlug[d.Story], "/"+d.Story)
	case bySource[d.Sources[0].ID] != "":
		m.story = bySource[d.Sources[0].ID]
	case e.Story != "" && e.Story != alone:
		m.story = e.Story
	}
	m.fresh = e.Story == "" || e.Story != cmp.Or(m.story, alone)
	return m
}

// settled reports whether there is nothing to group and no story to write again.
func (s *shelf) settled() bool {
	told := map[string]bool{}
	for _, m := range s.members {
		told[m.doc.Sources[0].SHA256] = true
	}
	sources := map[string]map[string]bool{} // what each story's file says it rests on
	for id, d := range s.byID {
		sources[id] = map[string]bool{}
		for _, source := range d.Sources {
			sources[id][source.SHA256] = true
			if d.Generated != nil && !told[source.SHA256] && s.bySeed[source.SHA256] != nil {
				return false // its briefing was deleted or became a draft
			}
		}
	}
	for _, m := range s.members {
		if m.fresh || s.afresh[m.story] || sources[m.story] != nil && !sources[m.story][m.doc.Sources[0].SHA256] {
			return false
		}
	}
	return true
}

// decide settles whether a group's story is written, and which file is its.
func (s *shelf) decide(g *group) {
	old, there := s.byID[g.id]
	g.entry = s.plan.Lock[g.id]
	if there {
		g.old = &old
		s.join(*g, old.ID)
	}
	switch {
	case len(g.members) < 2 && there:
		s.notice(old.File, "lone-story", "the story has one article left and stays as it is", "delete the file to take it off the site")
	case len(g.members) < 2:
		if g.slug != "" {
			s.notice(g.members[0].doc.File, "lone-story", fmt.Sprintf("story %q has this one article so far and no page yet", g.slug), "set \"story: "+g.slug+"\" in another briefing, too")
		}
	case there:
		g.due = old.Generated != nil && (s.afresh[old.ID] || s.changed(*g, old))
	case g.entry.ID != "" && s.Started && !s.afresh[g.entry.ID]:
		s.join(*g, g.entry.ID) // and leave it deleted
	default:
		g.due = true
	}
}

// reportDeleted tells which stories were deleted by hand while their articles are still there.
func (s *shelf) reportDeleted() {
	told := map[string]bool{"": true}
	for _, m := range s.members {
		e := s.plan.Lock[m.story]
		if told[m.story] || e.Kind != brief.KindStory || s.byID[m.story].ID != "" || !s.Started || s.afresh[e.ID] {
			continue
		}
		told[m.story] = true
		s.notice(content.FileOf(brief.KindStory, cmp.Or(path.Base(e.URL), e.ID)), "deleted", "the story was deleted and is not written again", "bring it back with: briefing digest --force "+e.ID)
	}
}

// composeAll composes the stories that are due, on all processors, and writes them in their order.
func (s *shelf) composeAll() error {
	var workers errgroup.Group
	workers.SetLimit(runtime.GOMAXPROCS(0))
	for i := range s.groups {
		if g := &s.groups[i]; g.due {
			workers.Go(func() error {
				s.compose(g)
				return nil
			})
		}
	}
	_ = workers.Wait() // its functions return no error
	for _, g := range s.groups {
		s.plan.Problems = append(s.plan.Problems, g.problems...)
		if !g.due {
			continue
		}
		if err := s.write(g); err != nil {
			return err
		}
	}
	return nil
}

// force notes which stories are to be taken afresh.
func (s *shelf) force() {
	s.afresh = map[string]bool{}
	for _, name := range s.Force {
		id := s.bySlug[name]
		if s.byID[name].ID != "" || s.plan.Lock[name].Kind == brief.KindStory {
			id = name
		}
		if id != "" {
			s.afresh[id], s.forced[name] = true, true
		}
	}
}

// join notes that the group's briefings are in a story.
func (s *shelf) join(g group, id string) {
	for _, m := range g.members {
		m.story = id
	}
}

// changed reports whether the group's sources are others than those the story's file lists. A source whose
// briefing and seed are gone is none that left.
func (s *shelf) changed(g group, old brief.Document) bool {
	var now []string
	for _, m := range g.members {
		if m.seed == nil {
			return false // it cannot be composed again without losing what this source says
		}
		now = append(now, m.doc.Sources[0].SHA256)
	}
	left := 0
	for _, source := range old.Sources {
		if i := slices.Index(now, source.SHA256); i >= 0 {
			now = slices.Delete(now, i, i+1)
		} else if s.bySeed[source.SHA256] != nil || s.bySeed[source.ID] != nil {
			left++
		} else {
			s.notice(old.File, "lost-seed", fmt.Sprintf("the seed of %q is gone, so the story stays as it is", source.ID), "put it back to have the story told anew")
			return false
		}
	}
	return len(now) > 0 || left > 0
}

// write puts a group's story into its file.
func (s *shelf) write(g group) error {
	if g.old == nil {
		s.create(g)
		return nil
	}
	old, fresh := *g.old, g.fresh
	fresh.Updated, fresh.Updates = s.update(old, fresh)
	kept := content.Edited(old)
	if s.afresh[old.ID] {
		kept = nil
	}
	if len(kept) > 0 {
		s.notice(old.File, "kept", "its sources changed; what you wrote stays as it is", "take everything newer, edits lost, with: briefing digest --force "+old.Slug)
	}
	data, err := s.Read(old.File)
	if err != nil {
		return err
	}
	if merged := content.Merge(data, old, fresh, kept); string(merged) != string(data) {
		s.put(old.File, merged, false, g.sound && len(kept) == 0)
	}
	return nil
}

// create writes a new story, or none when fewer than two sources came together.
func (s *shelf) create(g group) {
	fresh := g.fresh
	if len(fresh.Sources) < 2 {
		return
	}
	fresh.ID = cmp.Or(g.entry.ID, s.storyID(fresh))
	fresh.Updates = []brief.Update{{On: s.Today, Points: anchors(fresh.Digest)}}
	s.plan.Lock[fresh.ID] = lock.Entry{ID: fresh.ID, Kind: brief.KindStory, Date: g.entry.Date, URL: g.entry.URL}
	s.put(content.FileOf(brief.KindStory, s.storySlug(g)), content.Marshal(fresh), true, g.sound)
	s.join(g, fresh.ID)
}

// put adds a file to the plan and the story that will be read from it.
func (s *shelf) put(name string, data []byte, isNew, sound bool) {
	d, problems := content.Parse(name, data)
	s.plan.Problems = append(s.plan.Problems, problems...)
	s.plan.Files = append(s.plan.Files, File{Name: name, Data: data, New: isNew})
	s.passed(d, sound)
	s.plan.Documents = slices.DeleteFunc(s.plan.Documents, func(o brief.Document) bool { return o.File == name })
	s.plan.Documents = append(s.plan.Documents, d)
}
