package digest

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"briefing/internal/brief"
	"briefing/internal/cluster"
	"briefing/internal/content"
	"briefing/internal/verify"
)

// compose digests the articles of a group into its story, without ID. The story's date is that of the newest
// article.
func (s *shelf) compose(g *group) {
	story := &g.fresh
	var articles []Article
	var sources []verify.Source
	var printings []cluster.Printing
	var titles []string
	story.Draft = s.Config.New == "draft"
	for _, m := range g.members {
		if m.seed == nil {
			continue
		}
		r, problems := Read(*m.seed)
		if len(problems) > 0 {
			g.problems = append(g.problems, problems...)
			continue
		}
		source := m.doc.Sources[0]
		if slices.ContainsFunc(story.Sources, func(o brief.Source) bool { return o.ID == source.ID }) {
			continue // a page of somebody's own on a text that has its briefing
		}
		r.Article.ID, r.Article.FirstRead = source.ID, source.FirstRead
		articles = append(articles, r.Article)
		sources = append(sources, Source(r.Article, source))
		printings = append(printings, cluster.Printing{ID: source.ID, Text: r.Article.Body(), Agency: source.Agency, Publisher: source.Publisher})
		titles = append(titles, m.doc.Title)
		story.Sources = append(story.Sources, source)
		if m.doc.Date.Compare(story.Date) > 0 {
			story.Date = m.doc.Date
		}
	}
	for _, c := range cluster.Copies(printings) {
		i := slices.IndexFunc(story.Sources, func(o brief.Source) bool { return o.ID == c.ID })
		story.Sources[i].CopyOf, story.Sources[i].CopyBy = c.Of, c.Why
		articles[i].CopyOf = c.Of
	}
	slices.SortStableFunc(story.Sources, func(a, b brief.Source) int { return a.Date.Compare(b.Date) })
	articles = inOrder(articles)
	opt := Options{Points: s.Config.Points, Topics: s.Config.Topics}
	story.Digest, g.sound = vet(sources, parseAll(articles), func(texts []parsed) brief.Digest { return tell(articles, texts, opt, titles) })
	story.Title, story.Description, story.Topics = story.Digest.Title, story.Digest.Description, story.Digest.Topics
	for _, a := range articles {
		if story.Language == "" {
			story.Language = a.Language
		}
	}
}

// storyID makes the ID of a new story of the sources it begins with.
func (s *shelf) storyID(story brief.Briefing) string {
	parts := []string{string(brief.KindStory)}
	for _, source := range story.Sources {
		parts = append(parts, source.ID, source.SHA256)
	}
	slices.Sort(parts[1:])
	id := brief.NewID(parts...)
	for n := 2; s.plan.Lock[id].ID != "" || s.byID[id].ID != ""; n++ {
		id = brief.NewID(append(parts, fmt.Sprint(n))...)
	}
	return id
}

// storySlug chooses the address of a new story: the one an editor set, the one it had before, else one made
// of its title.
func (s *shelf) storySlug(g group) string {
	slug := g.slug
	if slug == "" && g.entry.URL != "" {
		slug = path.Base(g.entry.URL)
	}
	if slug == "" {
		base := cmp.Or(content.Slug(g.fresh.Title), "story")
		slug = base
		for n := 2; s.taken[slug] || s.isBadStory(slug); n++ {
			slug = fmt.Sprintf("%s-%d", base, n)
		}
	}
	s.taken[slug] = true
	return slug
}

// isBadStory reports whether a story file of that name lies there and could not be read.
func (s *shelf) isBadStory(slug string) bool {
	return slices.Contains(s.Bad, content.FileOf(brief.KindStory, slug))
}

// anchors returns by which passages the key points of a digest are known.
func anchors(d brief.Digest) []string {
	var all []string
	for _, p := range append([]brief.Point{d.Lead}, d.Points...) {
		for _, e := range p.Evidence[:min(1, len(p.Evidence))] {
			if a := e.Anchor(); !slices.Contains(all, a) {
				all = append(all, a)
			}
		}
	}
	return all
}

// update returns when a story last gained points and what it gained when. A point is new when all its passages
// are of sources that joined or changed since, none of them was a point's before and the old text did not say it
// anywhere: what an old source said all along is no news.
func (s *shelf) update(old brief.Document, fresh brief.Briefing) (brief.Date, []brief.Update) {
	known := map[string]bool{}
	for _, u := range old.Updates {
		for _, a := range u.Points {
			known[a] = true
		}
	}
	said := map[string]bool{}
	for _, c := range old.Claims {
		said[folded(c.Text)] = true
		for _, e := range c.Evidence {
			known[e.Anchor()], said[folded(e.Quote)] = true, true
		}
	}
	joined := map[string]bool{}
	for _, source := range fresh.Sources {
		joined[source.ID] = !slices.ContainsFunc(old.Sources, func(o brief.Source) bool { return o.SHA256 == source.SHA256 })
	}
	var gained []string
	for _, p := range append([]brief.Point{fresh.Digest.Lead}, fresh.Digest.Points...) {
		if len(p.Evidence) == 0 || said[folded(p.Text)] || slices.ContainsFunc(p.Evidence, func(e brief.Evidence) bool {
			return known[e.Anchor()] || said[folded(e.Quote)] || !joined[e.Source]
		}) {
			continue
		}
		if a := p.Evidence[0].Anchor(); !slices.Contains(gained, a) {
			gained = append(gained, a)
		}
	}
	if len(gained) == 0 {
		return old.Updated, old.Updates
	}
	return s.Today, append(slices.Clone(old.Updates), brief.Update{On: s.Today, Points: gained})
}

// folded returns a text's words in lower case, so that other quotation marks, hyphens or white space make no
// other text.
func folded(text string) string {
	text = strings.NewReplacer("'", "", "’", "", "‘", "").Replace(strings.ToLower(text))
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && !strings.ContainsRune("%$€£.,", r)
	}), " ")
}
