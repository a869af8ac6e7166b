// Package name finds the people, places and organisations that a text names, each under one canonical form.
package name

import (
	"math/bits"

	"briefing/internal/brief"
)

// Find returns the names in the paragraphs of text, byte spans into it, in order of first mention. No two
// mentions overlap. A bare surname belongs to the person of that surname who was named in full last, and
// is a name of its own where two could be meant. A few states and unions are always called the same,
// "United States" for "the US". The language is a BCP 47 code; where nouns are capitalised only what surely
// is a name is found, and in scripts without capitals nothing is.
func Find(text string, paragraphs []brief.Span, language string) []brief.Name {
	f := newFinder(text, paragraphs, lexiconOf(language))
	for _, p := range paragraphs {
		if !p.Fits(text) || p.Start < f.read {
			continue
		}
		f.read = p.End
		from := f.forget()
		f.scan(p)
		if f.headline(p) {
			f.tokens = f.tokens[:from]
			continue
		}
		f.runs(from)
		f.keepPronouns(from)
	}
	f.group()
	f.resolve()
	f.tellKinds()
	return f.names()
}

// A finder holds what is known of a text's names so far.
type finder struct {
	scanner
	read       int // where the paragraphs that were read end
	candidates []candidate
	forms      []form
	chains     []int32  // by hash, a power of two of them: the form written last that has it, from 1
	words      []string // of all forms
	people     []person
	personOf   []int32 // by form, the number of the person from 1
	pronouns   []token // "he", "she" and their kind, of all paragraphs
	genders    []gauge // by form
}

// A candidate is one place where the text seems to use a name.
type candidate struct {
	brief.Span
	before   brief.Span // the honorific or post, empty when there is none
	form     int32      // index of a form
	owner    int32      // the form under which the name goes in the end, -1 for no name
	sentence int32
	gender   class // masculine or feminine, by its title
	alone    bool  // is one word that opens a sentence, where any word is capitalised
}

// A form is one way in which the text writes a name.
type form struct {
	text   string
	alias  string // what editors call it, "" for what the text does
	lo, hi int32  // its words, in finder.words
	first  class  // of its first word
	last   class  // of its last word, suffixes left out
	all    class  // of any of its words
	count  int32  // how many candidates have it
	inside int32  // how many of them are not words that only open a sentence
	means  int32  // whom it calls by a part of their name
	owner  int32  // the form that stands for the name: itself, or the one it was merged into
	next   int32  // in its chain of finder.chains, from 1; 0 at the end
	onset  byte   // what its first letter sounds like, 0 for what may agree with any
	traits
}

// traits are what tells the kind of a name, as points for each.
type traits struct {
	person, place, body int32
	caps                bool
	needy               bool // no name unless a full one has it as surname: "Cook", "King"
	acronym             bool // begins with one, in a name of several words
	dateline            bool // stands before a dash that opens a paragraph
	titled              bool // stands after an honorific or post somewhere
}

func newFinder(text string, paragraphs []brief.Span, lex *lexicon) *finder {
	most := 0 // bytes of a paragraph
	for _, p := range paragraphs {
		most = max(most, min(p.Len(), len(text)))
	}
	size := min(len(text)/52, 4096)
	return &finder{
		scanner:    scanner{text: text, lex: lex, tokens: make([]token, 0, remembered+most/12)},
		candidates: make([]candidate, 0, size),
		forms:      make([]form, 0, size/2+4),
		words:      make([]string, 0, size+8),
		chains:     make([]int32, 1<<bits.Len(uint(len(text)/96))),
	}
}

// remembered is how many tokens of the paragraphs before are kept: what may stand before a name.
const remembered = 16

// forget drops the tokens that no name of the next paragraph has to do with, and returns how many are left.
func (f *finder) forget() int {
	if n := len(f.tokens); n > remembered {
		copy(f.tokens, f.tokens[n-remembered:])
		f.tokens = f.tokens[:remembered]
	}
	return len(f.tokens)
}

// keepPronouns notes the personal pronouns among the tokens from there on.
func (f *finder) keepPronouns(from int) {
	for i := from; i < len(f.tokens); i++ {
		if f.tokens[i].is(he | she) {
			f.pronouns = append(f.pronouns, f.tokens[i])
		}
	}
}

func (f *finder) wordsOf(o *form) []string { return f.words[o.lo:o.hi] }

func (o *form) single() bool { return o.hi-o.lo == 1 }
