package digest

import (
	"cmp"
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/wording"
)

// inOrder returns the articles by date, then ID, so that the order they come in does not matter. One without a
// date comes after those that were read on an earlier day than it.
func inOrder(articles []Article) []Article {
	articles = slices.Clone(articles)
	dated := map[string]brief.Date{}
	for _, a := range articles {
		dated[a.ID] = orderDate(a, articles)
	}
	slices.SortStableFunc(articles, func(a, b Article) int {
		if c := dated[a.ID].Compare(dated[b.ID]); c != 0 {
			return c
		}
		if c := cmp.Compare(dateless(a), dateless(b)); c != 0 {
			return c
		}
		if a.Date.IsZero() {
			if c := a.FirstRead.Compare(b.FirstRead); c != 0 {
				return c
			}
		}
		return cmp.Compare(a.ID, b.ID)
	})
	return articles
}

// orderDate returns an article's date, or of one without the latest date of those read on an earlier day.
func orderDate(a Article, among []Article) brief.Date {
	date := a.Date
	if date.IsZero() {
		for _, o := range among {
			if o.FirstRead.Compare(a.FirstRead) < 0 && o.Date.Compare(date) > 0 {
				date = o.Date
			}
		}
	}
	return date
}

// dateless is 1 for an article without a date, 0 for others.
func dateless(a Article) int {
	if a.Date.IsZero() {
		return 1
	}
	return 0
}

// lead returns the lead of the newest article, since the news is there; of several of one day that whose lead the
// others tell most of, and of these the later. One that leans on what went before, or tells nothing
// that the others do, gives way to an older article's.
func (s *telling) lead() brief.Point {
	var best, spare brief.Point
	most, spareMost := -1.0, -1.0
	for i, t := range slices.Backward(s.texts) {
		if len(best.Evidence) > 0 && newer(s.texts[i+1], t) {
			break
		}
		p := lead(t.statements)
		if len(p.Evidence) == 0 {
			continue
		}
		n := s.number(p.Evidence[0])
		told := s.agreement.Support(n)
		if told > spareMost {
			spare, spareMost = p, told
		}
		if told > most && s.standsAlone(n) && (told >= leadSupport || len(s.texts) == 1) {
			best, most = p, told
		}
	}
	if len(best.Evidence) == 0 {
		return spare
	}
	return best
}

// leadSupport is how much of a lead the other articles tell too, at least, for it to tell of their story.
const leadSupport = .1

// newer reports whether an article is of a later day than another before it in order.
func newer(a, b parsed) bool {
	if a.Date.IsZero() || b.Date.IsZero() {
		return a.Date.IsZero() && a.FirstRead.Compare(b.FirstRead) > 0
	}
	return a.Date.Compare(b.Date) > 0
}

// standsAlone reports whether a statement can open a story.
func (s *telling) standsAlone(n int) bool {
	st := s.statements[n]
	return st.Flaw <= wording.Definite || st.opens()
}

// readable leaves out the points that lean on a sentence before them: with several articles in one list, a reader
// cannot tell whom "he" means. Where nothing else is left they stay.
func (s *telling) readable(points []brief.Point) []brief.Point {
	kept := slices.DeleteFunc(slices.Clone(points), func(p brief.Point) bool {
		st := s.statements[s.number(p.Evidence[0])]
		return st.Flaw >= wording.Leaning || isFrench(s.texts[st.article].Language) && ilIsSomebody(st.Text)
	})
	if len(kept) == 0 {
		return points
	}
	return kept
}

// withNews adds the lead of each article that has nothing among the lead and the points, as far as it reads alone,
// is no copy and there is room; that of the newest in place of the last point where there is none.
func (s *telling) withNews(points []brief.Point, lead brief.Point) []brief.Point {
	told := func(source string) bool {
		return slices.ContainsFunc(append([]brief.Point{lead}, points...), func(p brief.Point) bool {
			return len(p.Evidence) > 0 && (p.Evidence[0].Source == source || slices.ContainsFunc(s.agreement.Of(s.number(p.Evidence[0])), func(j int) bool { return s.statements[j].Source == source }))
		})
	}
	for i, t := range slices.Backward(s.texts) {
		p := opening(t)
		if t.CopyOf != "" || len(p.Evidence) == 0 || told(t.ID) || s.agreement.Support(s.number(p.Evidence[0])) < leadSupport {
			continue
		}
		switch {
		case len(points) < storyPoints:
			points = append(points, p)
		case i == len(s.texts)-1:
			points[len(points)-1] = p
		}
	}
	slices.SortStableFunc(points, func(a, b brief.Point) int { return cmp.Compare(s.number(a.Evidence[0]), s.number(b.Evidence[0])) })
	return points
}

// opening returns the point that the first statement of an article makes which reads alone.
func opening(t parsed) brief.Point {
	for _, st := range t.statements {
		if st.Flaw == wording.Sound {
			return st.point()
		}
	}
	return brief.Point{}
}

func isFrench(language string) bool { return language == "fr" || strings.HasPrefix(language, "fr-") }

// ilIsSomebody reports whether a French sentence begins with "il" and a verb that has a person for its subject:
// "Il a ajouté que", and not "Il faut que" or "Il a plu".
func ilIsSomebody(text string) bool {
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(text, "’", "'")))
	if len(words) < 3 || words[0] != "il" {
		return false
	}
	if words[1] == "a" || words[1] == "avait" {
		return !impersonal[words[2]]
	}
	return !impersonal[words[1]]
}

// impersonal are the words after "il" that stands for nobody.
var impersonal = map[string]bool{
	"y": true, "n'y": true, "faut": true, "fallait": true, "faudra": true, "faudrait": true, "fallu": true, "s'agit": true, "s'agissait": true,
	"reste": true, "existe": true, "manque": true, "pleut": true, "neige": true, "plu": true, "neigé": true, "est": true, "était": true,
	"n'est": true, "été": true, "fait": true, "semble": true, "suffit": true, "convient": true,
}
