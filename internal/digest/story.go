package digest

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

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

// tell digests articles of several sources that tell of one event: points that rest on every source that says
// the same, one timeline, who said what under one name a person, and where figures differ. The articles are
// in order and texts is what was parsed of them; titles are those the story is not to share with an
// article of its own.
func tell(articles []Article, texts []parsed, opt Options, titles []string) brief.Digest {
	s := newTelling(texts)
	var d brief.Digest
	d.Lead = s.lead()
	opt.Points = min(cmp.Or(opt.Points, points)+len(articles)-1, storyPoints)
	opt.BesideLead = true
	d.Points = s.corroborated(s.withNews(s.readable(choose(s.statements, opt, s.language, d.Lead)), d.Lead))
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
	origins := originsOf(texts)
	for _, t := range texts {
		s.language = cmp.Or(s.language, t.Language)
		for _, st := range t.statements {
			s.at[place{st.Source, st.Start}] = len(s.statements)
			s.statements = append(s.statements, st)
			said = append(said, corroborate.Statement{Source: st.article, Text: st.Text, Origin: origins[t.ID], Published: t.Date})
		}
	}
	s.agreement = corroborate.New(said)
	return s
}

// originsOf numbers the articles, from 1, a copy as what it is a copy of.
func originsOf(texts []parsed) map[string]int {
	numbers := map[string]int{}
	for i, t := range texts {
		numbers[t.ID] = i + 1
	}
	origins := map[string]int{}
	for _, t := range texts {
		origins[t.ID] = numbers[t.ID]
		if of := numbers[t.CopyOf]; of != 0 {
			origins[t.ID] = of
		}
	}
	return origins
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

// title returns a headline made of the lead where that makes a sound one, else the newest article's own that is not
// among the taken ones, else one that is. Only where no article has one may a point make it. None is made
// of a quotation or begins with who said it.
func (s *telling) title(articles []Article, lead brief.Point, points []brief.Point, taken []string) string {
	var sound, own, long, spare []string
	if len(lead.Evidence) > 0 {
		first := leadSentence(s.statements, lead)
		made := wording.Headline([]string{first}, titleLength)
		if isEnglish(s.language) && plainStatement(made) && !strings.HasSuffix(made, "…") && wording.New(made+".", s.language, wording.Context{}).Flaw == wording.Sound {
			sound = append(sound, made)
		}
		plain := slices.DeleteFunc(append([]string{first}, others(points, s.statements)...), func(t string) bool { return !plainStatement(t) })
		spare = append(spare, wording.Headline(plain, titleLength), made)
	}
	for _, a := range slices.Backward(articles) {
		if t := cmp.Or(a.Title, wording.Plain(a.Clean.Title)); t != "" {
			if utf8.RuneCountInString(t) > longestHeadline {
				long = append(long, t) // hardly a headline
				continue
			}
			own = append(own, t)
		}
	}
	all := slices.DeleteFunc(slices.Concat(sound, own, spare, long), func(t string) bool { return t == "" })
	for _, t := range all[:min(len(all), len(sound)+len(own))] {
		if !slices.ContainsFunc(taken, func(o string) bool { return folded(o) == folded(t) }) {
			return t
		}
	}
	return cmp.Or(all...)
}

// longestHeadline is how many characters a headline has at most that is taken over.
const longestHeadline = 110

// plainStatement reports whether a sentence quotes nothing, has no name put in brackets and does not begin with who said it.
func plainStatement(text string) bool {
	if strings.ContainsAny(text, "\"“”„«»[") {
		return false
	}
	for i, w := range strings.Fields(text) {
		if i > attribution {
			break
		}
		switch strings.ToLower(strings.Trim(w, ",")) {
		case "said", "says", "told", "added", "according":
			return false
		}
	}
	return true
}

// attribution is how many words stand at most before "said" at the start of a sentence.
const attribution = 4

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
			if st := s.statements[i]; st.Flaw <= wording.Definite {
				d.Accounts = append(d.Accounts, st.point())
			}
		}
		if len(d.Accounts) == len(list) && len(found) < storyDifferences {
			found = append(found, d)
		}
	}
	return found
}
