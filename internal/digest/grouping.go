package digest

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"briefing/internal/brief"
	"briefing/internal/cluster"
)

// group puts the briefings into groups. What belongs to a story stays there; a briefing whose seed is gone
// starts no new one, since there is nothing to compose it from.
func (s *shelf) group() {
	free, far := s.candidates()
	docs := make([]cluster.Doc, len(free))
	var workers errgroup.Group
	workers.SetLimit(runtime.GOMAXPROCS(0))
	for i, m := range free {
		workers.Go(func() error {
			docs[i] = cluster.Doc{ID: m.doc.ID, Title: m.doc.Title, Text: s.text(m), Date: m.doc.Sources[0].Date, Language: m.doc.Language, Story: m.story}
			return nil
		})
	}
	_ = workers.Wait() // its functions return no error
	for _, indexes := range cluster.Group(docs) {
		var g group
		for _, i := range indexes {
			g.members = append(g.members, free[i])
			g.id = cmp.Or(g.id, free[i].story)
		}
		if len(g.members) > 1 || g.id != "" {
			s.groups = append(s.groups, g)
		}
	}
	s.rejoin(far)
	for i := range s.groups {
		if g := &s.groups[i]; strings.HasPrefix(g.id, "/") {
			g.id, g.slug = "", g.id[1:]
		}
	}
}

// rejoin puts briefings into the groups of the stories they are in.
func (s *shelf) rejoin(members []*member) {
	at := map[string]int{}
	for i, g := range s.groups {
		if g.id != "" {
			at[g.id] = i
		}
	}
	for _, m := range members {
		i, ok := at[m.story]
		if !ok {
			i = len(s.groups)
			at[m.story] = i
			s.groups = append(s.groups, group{id: m.story})
		}
		s.groups[i].members = append(s.groups[i].members, m)
	}
}

// reach is how far apart two articles are published at most that are compared, in days either way: further
// apart, cluster joins none.
const reach = 60 * 24 * time.Hour

// candidates returns the briefings to group: those that were published near one that is new, so that a large
// archive is not grouped anew for each article. The others that are in a story are returned apart.
func (s *shelf) candidates() (free, far []*member) {
	var fresh []time.Time // sorted; an unknown date is the zero time
	for _, m := range s.members {
		if m.fresh {
			fresh = append(fresh, m.doc.Sources[0].Date.Time())
		}
	}
	slices.SortFunc(fresh, time.Time.Compare)
	near := func(t time.Time) bool {
		if t.IsZero() || len(fresh) > 0 && fresh[0].IsZero() {
			return true
		}
		i, _ := slices.BinarySearchFunc(fresh, t.Add(-reach), time.Time.Compare)
		return i < len(fresh) && !fresh[i].After(t.Add(reach))
	}
	for _, m := range s.members {
		switch {
		case m.story == alone:
		case near(m.doc.Sources[0].Date.Time()):
			if m.story != "" || m.seed != nil {
				free = append(free, m)
			}
		case m.story != "":
			far = append(far, m)
		}
	}
	return free, far
}

// text is the article of a briefing, or what the briefing tells of it where the seed is gone.
func (s *shelf) text(m *member) string {
	if m.seed == nil {
		return told(m.doc)
	}
	if body := s.bodies[m.seed.ID]; body != "" {
		return body
	}
	r, problems := Read(*m.seed)
	if len(problems) > 0 {
		return told(m.doc)
	}
	return r.Article.Body()
}

// told is what a briefing tells, each statement once, without its passages.
func told(d brief.Document) string {
	lines := []string{d.Description}
	for _, c := range d.Claims {
		if !slices.Contains(lines, c.Text) {
			lines = append(lines, c.Text)
		}
	}
	if len(d.Claims) == 0 {
		lines = append(lines, d.Body)
	}
	return strings.Join(lines, "\n")
}
