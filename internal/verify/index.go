package verify

import (
	"math"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/name"
	"briefing/internal/quote"
	"briefing/internal/sentence"
)

// A vocabulary numbers the words of all sources of a checker, and their stems.
type vocabulary struct {
	words  map[string]int32 // keys of tokens
	stems  map[string]int32
	stemOf []int32   // by word
	weight []float32 // by stem: how much it tells that a sentence has it; 0 for words of grammar
	top    float32   // the greatest weight
}

// An index is what is known of one source.
type index struct {
	Source
	paragraphs []brief.Span
	tokens     []token
	sentences  []span           // in the source's order
	postings   [][]int32        // by stem: the sentences that have it, each once, in order
	names      []brief.Name     // that the text has, in order of first mention
	mentions   []mention        // of all names, in the order of the text
	cells      []cell           // of the tokens, for pairing
	roots      []root           // of the tokens, for opposites
	speakers   []int32          // by sentence: which name's words it quotes; of no name, -1
	named      map[string][]int // by key of a word: which names have a form with it, in order

	seen     []presence // by word: how the text or a fact writes it
	capitals []string   // the keys of the words that are written with a capital
	plain    bool       // hardly any word has one
	initials map[string]bool
	lands    map[int]bool
	told     []token // of the facts
	figures
	dates     []dated
	years     map[int]bool
	mentioned uint32 // the days of the week and months it names, see there
	tongue    bool   // its words are English ones
}

// A span is one sentence of a source.
type span struct {
	brief.Span
	lo, hi    int32 // its tokens
	paragraph int32 // from 0
}

// A mention is one place where a source uses a name.
type mention struct {
	name     int   // which of the index's names
	lo, hi   int32 // its tokens
	sentence int32
}

// newIndex reads a source and adds its words to the vocabulary.
func newIndex(s Source, v *vocabulary) *index {
	x := &index{Source: s, paragraphs: s.Body}
	if x.paragraphs == nil {
		x.paragraphs = paragraphs(s.Text)
	}
	all, _ := lex(s.Text)
	x.tokens = make([]token, 0, len(all))
	at := 0
	var quoting []quote.Paragraph
	for p, within := range x.paragraphs {
		if !within.Fits(s.Text) {
			continue
		}
		sentences, quotes := sentence.Parse(s.Text, within)
		for _, found := range sentences {
			for at < len(all) && int(all[at].start) < found.Start {
				at++
			}
			x.addSentence(all, &at, found, int32(p))
		}
		x.markQuoted(quotes)
		quoting = append(quoting, quotedIn(sentences, quotes))
	}
	x.postings = make([][]int32, 0, len(x.tokens))
	for i := range x.tokens {
		v.learn(&x.tokens[i])
		x.see(&x.tokens[i])
	}
	x.post()
	x.findNames()
	x.addCells()
	x.addSpeakers(quoting)
	x.findInitials()
	facts := strings.Join(s.Facts, ".\n")
	told, _ := lex(facts)
	for i := range told {
		v.learn(&told[i])
		x.see(&told[i])
	}
	x.told = told
	x.figure(told, facts)
	x.date(facts)
	x.tongue = x.looksEnglish(v)
	return x
}

// addSentence adds the tokens of one sentence, from *at on.
func (x *index) addSentence(all []token, at *int, found brief.Span, paragraph int32) {
	s := span{Span: found, lo: int32(len(x.tokens)), paragraph: paragraph}
	for *at < len(all) && int(all[*at].end) <= found.End {
		t := all[*at]
		t.sentence = int32(len(x.sentences))
		if int32(len(x.tokens)) == s.lo {
			t.flags |= opens
		}
		x.tokens = append(x.tokens, t)
		*at++
	}
	s.hi = int32(len(x.tokens))
	x.sentences = append(x.sentences, s)
}

// learn gives a token of a source the numbers of its word and stem, new ones where need be.
func (v *vocabulary) learn(t *token) {
	w, ok := v.words[t.key]
	if !ok {
		w = int32(len(v.stemOf))
		v.words[t.key] = w
		root := stem(unaccented(t.key))
		st, known := v.stems[root]
		if !known {
			st = int32(len(v.stems))
			v.stems[root] = st
		}
		v.stemOf = append(v.stemOf, st)
	}
	t.word, t.stem = w, v.stemOf[w]
}

// know gives a token of a claim the numbers of its word and stem, -1 where no source has them.
func (v *vocabulary) know(t *token) {
	if w, ok := v.words[t.key]; ok {
		t.word, t.stem = w, v.stemOf[w]
		return
	}
	t.word, t.stem = -1, -1
	if st, ok := v.stems[stem(unaccented(t.key))]; ok {
		t.stem = st
	}
}

// post notes which sentences have which stems.
func (x *index) post() {
	for i := range x.tokens {
		t := &x.tokens[i]
		for int(t.stem) >= len(x.postings) {
			x.postings = append(x.postings, nil)
		}
		if p := x.postings[t.stem]; !t.has(function) && (len(p) == 0 || p[len(p)-1] != t.sentence) {
			x.postings[t.stem] = append(p, t.sentence)
		}
	}
}

// weigh finds how much each stem tells, once all sources are read: the fewer sentences have it, the more.
func (v *vocabulary) weigh(indexes []*index) {
	v.weight = make([]float32, len(v.stems))
	total := 0
	for _, x := range indexes {
		total += len(x.sentences)
		for st, p := range x.postings {
			v.weight[st] += float32(len(p))
		}
	}
	for st, n := range v.weight {
		if n > 0 {
			v.weight[st] = float32(math.Log(1 + float64(total)/float64(n)))
			v.top = max(v.top, v.weight[st])
		}
	}
	for key, st := range v.stems { // figures and dates are what a claim may have wrong: other words find the passage
		if asciiDigit(key[0]) || calendarBit(key) != 0 {
			v.weight[st] /= 2
		}
	}
}

// findNames finds whom and what the source names.
func (x *index) findNames() {
	x.names = name.Find(x.Text, x.paragraphs, x.Language)
	x.named = map[string][]int{}
	for n, found := range x.names {
		for _, form := range found.Forms {
			words, _ := lex(form)
			for _, t := range words {
				if list := x.named[t.key]; len(list) == 0 || list[len(list)-1] != n {
					x.named[t.key] = append(list, n)
				}
			}
		}
	}
	for n, found := range x.names {
		for _, m := range found.Mentions {
			lo, hi := x.tokensIn(m.Span)
			if lo < hi {
				x.mentions = append(x.mentions, mention{n, lo, hi, x.tokens[lo].sentence})
			}
		}
	}
	sortMentions(x.mentions)
}

// tokensIn returns which tokens lie in a span of the text.
func (x *index) tokensIn(s brief.Span) (lo, hi int32) {
	lo = search(x.tokens, s.Start)
	for hi = lo; int(hi) < len(x.tokens) && int(x.tokens[hi].start) < s.End; {
		hi++
	}
	return lo, hi
}

// paragraphs returns the paragraphs of a text that nobody has cleaned: they end at a blank line, and at the
// end of a line that ends as a sentence does.
func paragraphs(text string) []brief.Span {
	var all []brief.Span
	start, line := 0, 0
	end := func(at int) {
		if strings.TrimSpace(text[start:at]) != "" {
			all = append(all, brief.Span{Start: start, End: at})
		}
		start = at
	}
	for i := 0; i < len(text); i++ {
		if text[i] != '\n' && text[i] != '\r' {
			continue
		}
		if l := strings.TrimSpace(text[line:i]); l == "" || strings.ContainsAny(l[len(l)-1:], ".!?\"") || strings.HasSuffix(l, "”") || strings.HasSuffix(l, "…") {
			end(i)
		}
		line = i + 1
	}
	end(len(text))
	return all
}

// looksEnglish reports whether the source has words that every English text of some length has. A short one
// without a word of another language passes, too.
func (x *index) looksEnglish(v *vocabulary) bool {
	count := func(words ...string) (n int) {
		for _, w := range words {
			if id, ok := v.words[w]; ok && x.has(id, anywhere) {
				n++
			}
		}
		return n
	}
	return count("the", "of", "and", "a", "to") >= 2 || len(x.tokens) < 30 && count("der", "die", "und", "le", "la", "les", "et", "el", "los", "y") == 0
}
