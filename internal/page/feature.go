package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// Features are what a block is judged by, a number each, always the same ones in the same order.
type features struct {
	values []float64
	names  []string // filled in only where naming is set
	naming bool
}

func (f *features) add(name string, v float64) {
	f.values = append(f.values, v)
	if f.naming {
		f.names = append(f.names, name)
	}
}

func (f *features) is(name string, v bool) {
	if v {
		f.add(name, 1)
	} else {
		f.add(name, 0)
	}
}

// measure adds the features of a block.
func (s *sheet) measure(i int, f *features) {
	f.place(s.blocks[i].place)
	s.measureOwn(i, f)
	s.measureAround(i, f)
	for _, step := range [...]struct {
		name string
		by   int
	}{{"before2", -2}, {"before1", -1}, {"after1", 1}, {"after2", 2}} {
		s.measureNeighbour(i, i+step.by, step.name, f)
	}
}

// place adds what the elements around a block are and what they are named for.
func (f *features) place(p place) {
	for k, name := range kindNames {
		f.is("in "+name, p.tags>>k&1 == 1)
	}
	for k, name := range topicNames {
		f.is("own "+name, p.own>>k&1 == 1)
		f.is("parent "+name, p.parent>>k&1 == 1)
		f.is("far "+name, p.far>>k&1 == 1)
	}
	f.is("hidden", p.hidden)
}

func (s *sheet) measureOwn(i int, f *features) {
	b, t := &s.blocks[i], &s.own[i]
	tag := s.elems[b.elem].node.DataAtom
	f.is("paragraph", tag == atom.P)
	f.is("item", tag == atom.Li)
	f.writing(b.text)
	f.phrases(b.text)
	f.add("words", float64(b.words))
	f.add("link", t.link)
	f.add("kept", t.kept)
	f.is("data", len(s.body.set) > 20)
	f.add("in data", t.body)
	f.is("stop", t.stop)
	f.is("prose", t.prose)
	f.is("noise", t.noise)
	f.add("like title", s.title.share(b.text))
	f.add("like summary", s.summary.share(b.text))
}

// measureAround adds where in the page a block is, and what is in the elements around it.
func (s *sheet) measureAround(i int, f *features) {
	b, t := &s.blocks[i], &s.own[i]
	f.is("heading", s.heading >= 0)
	f.add("since heading", float64(max(-far, min(3*far, i-s.heading))))
	f.add("place", float64(i)/float64(len(s.blocks)))
	f.add("words before", t.before/max(1, s.words))
	f.add("prior prose", float64(t.prior))
	f.add("next prose", float64(t.next))
	f.add("since first", float64(max(-far, min(far, i-s.first))))
	f.add("until last", float64(max(-far, min(far, s.last-i))))
	p := s.paths[t.path]
	f.add("path prose", p.prose/max(1, s.prose))
	f.add("path link", p.linked/max(1, p.words))
	f.add("path words", p.words/p.blocks)
	f.add("path kept", p.kept/max(1, p.words))
	for anchor, name := range [...]string{"core", "named", "article", "main"} {
		a := s.areas[s.anchors[anchor]]
		share := a.clean / max(1, s.clean)
		if !s.in(b, anchor) {
			share = -share
		}
		f.add(name+" share", share)
		f.add(name+" density", a.prose/max(1, a.words))
	}
	e := b.elem
	for _, level := range [...]string{"0", "1", "2", "3", "4"} {
		a := s.areas[e]
		f.add("prose "+level, a.prose/max(1, s.prose))
		f.add("density "+level, a.prose/max(1, a.words))
		f.add("link "+level, a.linked/max(1, a.words))
		f.add("kept "+level, a.kept/max(1, a.words))
		f.add("mean "+level, a.words/a.blocks)
		e = s.elems[e].parent
	}
}

func (s *sheet) measureNeighbour(i, j int, name string, f *features) {
	var words, link, kept, stop, same, prose float64 = -1, -1, -1, -1, -1, -1
	if j >= 0 && j < len(s.blocks) {
		t := &s.own[j]
		words, link, kept, stop, same = float64(s.blocks[j].words), t.link, t.kept, 0, 0
		if t.stop {
			stop = 1
		}
		if t.path == s.own[i].path {
			same = 1
		}
		prose = s.paths[t.path].prose / max(1, s.prose)
	}
	f.add(name+" words", words)
	f.add(name+" link", link)
	f.add(name+" kept", kept)
	f.add(name+" stop", stop)
	f.add(name+" same", same)
	f.add(name+" prose", prose)
}

// writing adds how a text is written.
func (f *features) writing(s string) {
	var words, capital, commas float64
	start := true
	for _, r := range s {
		if start {
			words++
			if unicode.IsUpper(r) {
				capital++
			}
		}
		if r == ',' || r == '、' || r == '，' {
			commas++
		}
		start = r == ' '
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	f.add("capital", capital/max(1, words))
	f.add("commas", commas/max(1, words))
	f.is("starts upper", unicode.IsUpper(first))
	f.is("starts lower", unicode.IsLower(first))
	f.is("ends colon", last == ':')
	f.is("ends question", last == '?' || last == '？')
	f.is("ends letter", unicode.IsLetter(last))
}

// phrases adds what the beginning of a text speaks of.
func (f *features) phrases(s string) {
	s = strings.ToLower(s[:min(len(s), 200)])
	for _, p := range phrases {
		f.is("says "+p.name, hasAny(s, p.words))
	}
}

var phrases = []struct {
	name  string
	words []string
}{
	{"related", []string{"related", "read more", "read next", "also read", "see also", "more from", "recommended", "you may like", "read:"}},
	{"sign up", []string{"subscribe", "newsletter", "sign up", "log in", "your email", "your inbox", "donate", "support us", "contribut"}},
	{"rights", []string{"©", "copyright", "all rights reserved", "privacy", "cookie", "terms of"}},
	{"credit", []string{"photo", "getty", "credit", "image:", "reuters", "(ap", "shutterstock"}},
	{"share", []string{"share", "follow us", "facebook", "twitter", "comment"}},
	{"writer", []string{"is a ", "writer", "editor", "reporter", "correspondent", "contributed to", "by ", "updated", "published"}},
	{"shop", []string{"$", "£", "€", "buy", "commission", "amazon"}},
}

func hasAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// hasStop reports whether a text ends like a sentence, closing quotation marks and brackets aside.
func hasStop(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»)]* "))
	return strings.ContainsRune(".!?…。！？", r)
}
