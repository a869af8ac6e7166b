package digest

import (
	"cmp"
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/corroborate"
	"briefing/internal/name"
	"briefing/internal/wording"
)

// The most entries of a story, which has several articles to draw on.
const (
	storyPoints      = 10
	storyEvents      = 20
	storyDifferences = 4
)

// ComposeStory digests articles of several sources that tell of one event: points that rest on every source
// that says the same, one timeline, who said what under one name a person, and where figures differ. Titles
// are those the story is not to share with an article of its own.
func ComposeStory(articles []Article, opt Options, titles []string) brief.Digest {
	articles = inOrder(articles)
	return tell(articles, parseAll(articles), opt, titles)
}

// inOrder returns the articles by date, then ID, so that the order they come in does not matter.
func inOrder(articles []Article) []Article {
	articles = slices.Clone(articles)
	slices.SortStableFunc(articles, func(a, b Article) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.ID, b.ID))
	})
	return articles
}

// tell makes a story's digest of articles that are parsed.
func tell(articles []Article, texts []parsed, opt Options, titles []string) brief.Digest {
	s := newTelling(texts)
	var d brief.Digest
	d.Lead = s.lead()
	opt.Points = min(cmp.Or(opt.Points, points)+len(articles)-1, storyPoints)
	opt.BesideLead = true
	d.Points = s.corroborated(choose(s.statements, opt, s.language, d.Lead))
	d.Title = s.title(articles, d.Lead, d.Points, titles)
	d.Description = description(s.statements, d.Lead, d.Points, d.Title)
	d.Timeline = s.timeline()
	d.Quotes = s.quotes()
	d.Differences = s.differences()
	d.Topics = topics(s.texts, opt.Topics)
	d.Lead = s.corroborated([]brief.Point{d.Lead})[0]
	return d
}

// A telling is all articles of a story, and which of their statements agree.
type telling struct {
	texts      []parsed
	statements []statement
	at         map[place]int // a passage to its statement
	agreement  *corroborate.Set
	language   string
}

// A place is where a statement's passage begins.
type place struct {
	source string
	start  int
}

func newTelling(texts []parsed) *telling {
	s := &telling{texts: texts, at: map[place]int{}}
	var said []corroborate.Statement
	for _, t := range texts {
		s.language = cmp.Or(s.language, t.Language)
		for _, st := range t.statements {
			s.at[place{st.Source, st.Start}] = len(s.statements)
			s.statements = append(s.statements, st)
			said = append(said, corroborate.Statement{Source: st.article, Text: st.Text})
		}
	}
	s.agreement = corroborate.New(said)
	return s
}

// lead returns the lead of the article whose lead the others tell most of; of the later one where two do.
func (s *telling) lead() brief.Point {
	var best brief.Point
	most := -1.0
	for _, t := range s.texts {
		p := lead(t.statements)
		if len(p.Evidence) == 0 {
			continue
		}
		if told := s.agreement.Support(s.number(p.Evidence[0])); told >= most {
			best, most = p, told
		}
	}
	return best
}

// number returns the number of the statement that a passage is.
func (s *telling) number(e brief.Evidence) int { return s.at[place{e.Source, e.Start}] }

// corroborated adds to each point the passages of the other sources that say the same, and leaves out the
// points that were said by then.
func (s *telling) corroborated(points []brief.Point) []brief.Point {
	told := map[int]bool{}
	kept := points[:0]
	for _, p := range points {
		if len(p.Evidence) == 1 {
			i := s.number(p.Evidence[0])
			if told[i] {
				continue
			}
			p.Evidence = append(p.Evidence, s.witnesses(i, told)...)
		}
		kept = append(kept, p)
	}
	return kept
}

// witnesses returns the passages of other sources that say what statement i says, and notes them as told.
func (s *telling) witnesses(i int, told map[int]bool) []brief.Evidence {
	told[i] = true
	var found []brief.Evidence
	for _, j := range s.agreement.Of(i) {
		told[j] = true
		found = append(found, s.statements[j].Evidence)
	}
	return found
}

// title returns a headline made of the lead or a point where that is a sentence, else an article's own, and
// rather one that is not among the taken ones.
func (s *telling) title(articles []Article, lead brief.Point, points []brief.Point, taken []string) string {
	var sound, own []string
	made := ""
	if len(lead.Evidence) > 0 {
		made = wording.Headline(append([]string{leadSentence(s.statements, lead)}, others(points, s.statements)...), titleLength)
		if made != "" && wording.New(made+".", s.language, wording.Context{}).Flaw == wording.Sound {
			sound = append(sound, made)
		}
	}
	for _, a := range slices.Backward(articles) {
		if t := cmp.Or(a.Title, wording.Plain(a.Clean.Title)); t != "" {
			own = append(own, t)
		}
	}
	for _, t := range slices.Concat(sound, own, []string{made}) {
		if t != "" && !slices.ContainsFunc(taken, func(o string) bool { return strings.EqualFold(o, t) }) {
			return t
		}
	}
	return cmp.Or(slices.Concat(sound, own, []string{made})...)
}

// timeline returns the events of all articles in one order. What several tell of one event of a day is one
// entry: the statement that covers most of what the others tell, and the passages of all of them.
func (s *telling) timeline() []brief.Event {
	date := publication(s.texts)
	all := withoutRepeats(events(s.texts))
	told := make([]bool, len(all))
	var kept []brief.Event
	for i, e := range all {
		if told[i] {
			continue
		}
		same := []brief.Event{e}
		for j := i + 1; j < len(all); j++ {
			if !told[j] && compareDates(e.Date, all[j].Date, date) == 0 && s.oneEvent(same, all[j]) {
				told[j] = true
				same = append(same, all[j])
			}
		}
		kept = append(kept, s.joined(same))
	}
	return ordered(kept, date, storyEvents)
}

// oneEvent reports whether an event of another source is the one that those found so far tell of.
func (s *telling) oneEvent(found []brief.Event, e brief.Event) bool {
	if slices.ContainsFunc(found, func(f brief.Event) bool { return f.Evidence[0].Source == e.Evidence[0].Source }) {
		return false
	}
	_, same := s.agreement.Event(s.number(found[0].Evidence[0]), s.number(e.Evidence[0]))
	return same
}

// joined makes one entry of what several sources tell of one event.
func (s *telling) joined(same []brief.Event) brief.Event {
	best, most := 0, -1.0
	for i, e := range same {
		var covers float64
		for _, o := range same {
			c, _ := s.agreement.Event(s.number(e.Evidence[0]), s.number(o.Evidence[0]))
			covers += c
		}
		if covers > most {
			best, most = i, covers
		}
	}
	entry := same[best]
	for i, e := range same {
		if i != best {
			entry.Evidence = append(entry.Evidence, e.Evidence...)
			if entry.Date.Year == 0 {
				entry.Date, entry.Until = e.Date, e.Until
			}
		}
	}
	return entry
}

// quotes returns who said what, each person under one form of the name and each quotation once.
func (s *telling) quotes() []brief.Quotation {
	var kept []brief.Quotation
	for _, q := range quotes(s.texts) {
		for _, k := range kept {
			if k.Speaker != q.Speaker && name.Same(k.Speaker, q.Speaker) {
				q.Speaker = k.Speaker
				break
			}
		}
		same := slices.IndexFunc(kept, func(k brief.Quotation) bool { return k.Speaker == q.Speaker && overlaps(k.Text, q.Text) })
		if same < 0 {
			kept = append(kept, q)
			continue
		}
		k := &kept[same]
		if k.Evidence[0].Source != q.Evidence[0].Source {
			if k.Evidence = append(k.Evidence, q.Evidence...); len(q.Text) > len(k.Text) {
				k.Text, k.Via = q.Text, cmp.Or(q.Via, k.Via)
			}
		}
	}
	return kept
}

// overlaps reports whether one quotation's words are in the other.
func overlaps(a, b string) bool {
	a, b = bareWords(a), bareWords(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	return strings.Contains(" "+b+" ", " "+a+" ")
}

func bareWords(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9' || r > 0x7f && !strings.ContainsRune("“”‘’—–…", r))
	}), " ")
}

// differences returns where sources give a figure differently, of statements that read alone.
func (s *telling) differences() []brief.Difference {
	var found []brief.Difference
	for _, list := range s.agreement.Differences() {
		var d brief.Difference
		for _, i := range list {
			if st := s.statements[i]; st.Flaw == wording.Sound || st.Flaw == wording.Definite {
				d.Accounts = append(d.Accounts, st.point())
			}
		}
		if len(d.Accounts) == len(list) && len(found) < storyDifferences {
			found = append(found, d)
		}
	}
	return found
}
