// Package topic finds what an article is about: the names and themes its text keeps returning to.
package topic

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The most and fewest topics that are looked for, and how often a name must recur to be one when
// there are enough others.
const (
	most   = 5
	fewest = 2
)

// Options say how topics are found.
type Options struct {
	Preferred []string // names an editor wants used, in order of preference; matched in any case
	Language  string   // BCP 47; where nouns are capitalised, only names of several words are found
}

// Find returns at most five topics of the paragraphs: preferred names that they mention, then the
// names of people, places and organisations that recur, most told of first. A person is named in
// full, without honorific, however the text calls them later.
func Find(paragraphs []string, opt Options) []string {
	topics := preferred(paragraphs, opt.Preferred)
	for _, n := range names(paragraphs, opt.Language) {
		if len(topics) == most {
			break
		}
		if !n.recurs() && len(topics) >= fewest {
			continue
		}
		if !covered(topics, n.text) {
			topics = append(topics, n.text)
		}
	}
	return topics
}

// preferred returns the wanted names that the paragraphs mention as whole words.
func preferred(paragraphs, wanted []string) []string {
	var found []string
	if len(wanted) == 0 {
		return nil
	}
	text := strings.ToLower(strings.Join(paragraphs, "\n"))
	for _, w := range wanted {
		if len(found) < most && mentions(text, strings.ToLower(w)) && !slices.Contains(found, w) {
			found = append(found, w)
		}
	}
	return found
}

func mentions(text, word string) bool {
	for from := 0; word != ""; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		i += from
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		from = i + len(word)
	}
	return false
}

// covered reports whether a topic already says name, or most of it.
func covered(topics []string, name string) bool {
	name = " " + strings.ToLower(name) + " "
	for _, t := range topics {
		t = " " + strings.ToLower(t) + " "
		if strings.Contains(t, name) || strings.Contains(name, t) || kin(t, name) {
			return true
		}
	}
	return false
}

// kin reports whether two names are one word with different endings, "Indonesia" and "Indonesian".
func kin(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 4 && len(b)-len(a) <= 3 && strings.HasPrefix(b, a[:len(a)-1])
}

// A name is a proper name with how the text uses it.
type name struct {
	text       string
	count      int // how often it is mentioned, in any form
	paragraphs int // in how many paragraphs
	first      int // which mention of the text is its first
	last       int // the paragraph that was counted last, from 1
	inside     int // mentions that do not open a sentence
}

// recurs reports whether the name is mentioned again, elsewhere.
func (n *name) recurs() bool { return n.count > 1 }

func (n *name) score() float64 {
	early := 1 / (1 + float64(n.first)/10)
	return float64(n.count) + float64(n.paragraphs) + 2*early
}

// names returns the proper names of the paragraphs, most told of first.
func names(paragraphs []string, language string) []*name {
	byText := map[string]*name{}
	var all []*name
	for p, paragraph := range paragraphs {
		for _, m := range mentionsIn(paragraph) {
			n := byText[m.text]
			if n == nil {
				n = &name{text: m.text, first: len(all)}
				byText[m.text] = n
				all = append(all, n)
			}
			n.count++
			if !m.opens {
				n.inside++
			}
			if n.last != p+1 {
				n.paragraphs++
				n.last = p + 1
			}
		}
	}
	all = joined(all)
	nouns := strings.HasPrefix(language, "de") || strings.HasPrefix(language, "lb")
	all = slices.DeleteFunc(all, func(n *name) bool {
		one := !strings.Contains(n.text, " ")
		return one && (n.inside == 0 || n.count < 2 && len(paragraphs) > fewParagraphs) || agencies[n.text] && n.count < outright || nouns && one || demonym(n.text) ||
			utf8.RuneCountInString(n.text) < 2
	})
	slices.SortStableFunc(all, func(a, b *name) int {
		return cmp.Or(cmp.Compare(b.score(), a.score()), cmp.Compare(a.first, b.first))
	})
	return all
}

// agencies are mostly named for what they told, and are what an article is about only when it names
// them outright, again and again.
var agencies = set("CNN Reuters AFP AP BBC dpa DPA Xinhua TASS Interfax ABC NBC CBS NPR PBS MSNBC ITV AAP PA Guardian Bild Spiegel Zeit Figaro Monde País")

const outright = 8

// fewParagraphs is the most that a text may have in which a word named once is a topic.
const fewParagraphs = 4

// demonym reports whether a name is a nationality or those who have it, "Indonesian", "Germans".
func demonym(name string) bool {
	one := strings.TrimSuffix(name, "s")
	return national[name] || national[one] || strings.HasSuffix(one, "ian") && len(one) > 6 && !strings.Contains(name, " ")
}

// joined adds to every full name the mentions of its last word alone ("Ann Ray", "Ray").
func joined(all []*name) []*name {
	full := map[string]*name{} // by last word
	for _, n := range all {
		if i := strings.LastIndexByte(n.text, ' '); i >= 0 && !organisation[n.text[i+1:]] {
			last := n.text[i+1:]
			if full[last] == nil || n.count > full[last].count {
				full[last] = n
			}
		}
	}
	return slices.DeleteFunc(all, func(n *name) bool {
		f := full[n.text]
		if f == nil || strings.Contains(n.text, " ") {
			return false
		}
		f.count += n.count
		f.paragraphs = max(f.paragraphs, n.paragraphs)
		f.inside += n.inside
		f.first = min(f.first, n.first)
		return true
	})
}
