// Package quote finds who said what: the words between quotation marks and who is told to have said them.
//
// A quotation is taken only when the text itself says whose words they are, in the sentence it stands in or
// by plainly going on from the one before. Whoever is only probably the speaker is not named: a wrong
// speaker is far worse than a missing quotation.
package quote

import (
	"cmp"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// A Paragraph is a paragraph of a source text with what was found in it, all in order and as byte offsets
// into the text.
type Paragraph struct {
	Sentences []brief.Span // which must not overlap
	Marked    []Marked     // the outermost quotations
}

// Marked is a stretch of a paragraph between quotation marks, marks included. Whole is false when it has
// only its opening mark, and then ends with the paragraph or at the next opening mark, or is nothing but
// a stray closing one.
type Marked struct {
	brief.Span
	Whole bool
}

// Find returns the quotations of a text whose speaker it tells, in their order, given the names in it and
// its language (BCP 47; "" is taken for English, and a language without a grammar here has none).
//
// The speaker is the canonical form of a name where there is one, and else the description as the text
// has it, with its article ("a Kremlin spokesman", "the statement"). The text is the words between the
// marks with white space folded; words that an attribution divides are joined. The comma before an
// attribution becomes a stop where a sentence ends with it, and goes where the sentence goes on or the
// words are none. Fragments of fewer than five words, and titles, are left out.
//
// Evidence is the sentences that hold the words, with span, quote and paragraph (from 1); its source is
// left to the caller. Before them comes the sentence that names the speaker where the words stand alone.
func Find(text string, paragraphs []Paragraph, names []brief.Name, language string) []brief.Quotation {
	base, _, _ := strings.Cut(language, "-")
	g := grammars[strings.ToLower(base)]
	if g == nil || !anyMarked(paragraphs) {
		return nil
	}
	f := finder{text: text, grammar: g, names: names, units: units(text, paragraphs), recent: -1}
	f.mentions = mentions(names, f.units)
	f.tokens, f.spareTokens = make([]token, 0, 64), make([]token, 0, 64)
	f.said, f.found = make([]attribution, 0, 4), make([]utterance, 0, 8)
	for i := range f.units {
		if len(f.units[i].marked) > 0 && !f.severed(i) {
			f.read(i)
		}
	}
	return f.quotations()
}

func anyMarked(paragraphs []Paragraph) bool {
	return slices.ContainsFunc(paragraphs, func(p Paragraph) bool { return len(p.Marked) > 0 })
}

// A unit is a sentence, or several that one quotation runs through.
type unit struct {
	brief.Span
	paragraph int // from 0
	marked    []Marked
}

// units returns the sentences of the paragraphs, joined where a quotation runs over a sentence's end.
// What does not lie in the text, in order, is passed over.
func units(text string, paragraphs []Paragraph) []unit {
	n := 0
	for _, p := range paragraphs {
		n += len(p.Sentences)
	}
	all := make([]unit, 0, n)
	end := 0
	for i, p := range paragraphs {
		marked := p.Marked
		first := len(all)
		for _, s := range p.Sentences {
			if s.Start < end || !s.Fits(text) {
				continue
			}
			end = s.End
			if last := len(all) - 1; last >= first && runsInto(all[last].marked, s) {
				all[last].End = s.End
			} else {
				all = append(all, unit{Span: s, paragraph: i})
			}
			u := &all[len(all)-1]
			for len(marked) > 0 && marked[0].Start < s.Start {
				marked = marked[1:]
			}
			k := 0
			for k < len(marked) && marked[k].Start < s.End && marked[k].End-marked[k].Start > 0 {
				k++
			}
			u.marked = appendInOrder(u.marked, marked[:k])
			marked = marked[k:]
		}
	}
	return fitting(all)
}

// runsInto reports whether the last of the quotations goes on in the sentence.
func runsInto(marked []Marked, sentence brief.Span) bool {
	return len(marked) > 0 && marked[len(marked)-1].End > sentence.Start
}

// appendInOrder returns the quotations a and then b, which mostly needs no copy.
func appendInOrder(a, b []Marked) []Marked {
	if len(a) == 0 {
		return b
	}
	return append(slices.Clip(a), b...)
}

// fitting drops the quotations of units that hold them only in part, or out of order.
func fitting(all []unit) []unit {
	for i := range all {
		u := &all[i]
		at := u.Start
		for _, m := range u.marked {
			if m.Start < at || m.End > u.End {
				u.marked = nil
				break
			}
			at = m.End
		}
	}
	return all
}

// A finder reads a text from its beginning.
type finder struct {
	text     string
	grammar  *grammar
	names    []brief.Name
	units    []unit
	mentions []mention

	tokens      []token
	said        []attribution // of the unit being read
	spareTokens []token       // room for a second unit
	spareSaid   []attribution
	past        int // the last of them before the quotation being assigned
	found       []utterance
	live        continuation
	spoke       voice  // the last speaker
	recent      int    // the unit in which that was told; -1 for none
	lost        [2]int // the last unit, from 1, in which a "he" and a "she" spoke of whom nothing was certain
	media       string
	mediaU      int // the unit that named the media
}

// An utterance is a quotation being put together.
type utterance struct {
	speaker, via string
	verb         brief.Span
	parts        []part
	context      int // the unit that names the speaker where no part's does; -1 for none
	fragment     bool
}

// A part is one stretch between marks, those left out, and the unit it stands in.
type part struct {
	brief.Span
	unit int
}

// A continuation says whose words a quotation without an attribution is, if it stands next.
type continuation struct {
	unit    int   // after which it must stand
	found   int   // the utterance it goes on from; -1 when there is none yet
	speaker voice // resolved
	verb    brief.Span
	via     string
	kind    goesOn
	pending []part // words before it whose speaker is not told yet
}

// goesOn says how far a continuation carries.
type goesOn int

const (
	nowhere   goesOn = iota
	paragraph        // to the next sentence of the paragraph
	beyond           // into the next paragraph too
	must             // the quotation has not been closed, or a colon announced it
)

// quotations returns what was found, worded.
func (f *finder) quotations() []brief.Quotation {
	all := make([]brief.Quotation, 0, len(f.found))
	for _, u := range f.found {
		least := 4
		if u.fragment {
			least = 5
		} else if f.plain(u.parts) {
			least = 3
		}
		words, long, capitals := f.count(u.parts)
		if words < least || u.fragment && 2*capitals > long || words <= longestTitle && long > 1 && capitals == long {
			continue
		}
		q := brief.Quotation{Speaker: u.speaker, Verb: lower(u.verb.In(f.text)), Text: f.wording(u), Via: u.via, Evidence: f.evidence(u)}
		if !slices.ContainsFunc(all[max(0, len(all)-recently):], func(o brief.Quotation) bool { return o.Text == q.Text && o.Speaker == q.Speaker }) {
			all = append(all, q)
		}
	}
	slices.SortStableFunc(all, func(a, b brief.Quotation) int {
		return cmp.Compare(a.Evidence[len(a.Evidence)-1].Start, b.Evidence[len(b.Evidence)-1].Start)
	})
	return all
}

// plain reports whether the words are one stretch that begins with a capital letter as a sentence does, has no
// other capitals, and ends with a stop or the attribution's comma: nobody's title.
func (f *finder) plain(parts []part) bool {
	s := parts[0].In(f.text)
	if len(parts) > 1 || s == "" || !upper(f.text, parts[0].Span) || !strings.ContainsRune(",.?!", rune(s[len(s)-1])) {
		return false
	}
	_, rest, _ := strings.Cut(s, " ")
	for _, w := range strings.Fields(rest) {
		if upperAt(w) && w[0] != 'I' {
			return false
		}
	}
	return true
}

// longestTitle is how many words a title may have that stands as a quotation would: "Lee wrote “To Be”".
const longestTitle = 8

// recently is how many quotations back a repeated one is looked for.
const recently = 64

// evidence returns the sentences that an utterance rests on, each once, in order.
func (f *finder) evidence(u utterance) []brief.Evidence {
	all := make([]brief.Evidence, 0, len(u.parts)+1)
	last := -1
	add := func(i int) {
		if i > last {
			span := f.units[i].Span
			all = append(all, brief.Evidence{Span: span, Quote: span.In(f.text), Paragraph: f.units[i].paragraph + 1})
			last = i
		}
	}
	if u.context >= 0 {
		add(u.context)
	}
	for _, p := range u.parts {
		add(p.unit)
	}
	return all
}
