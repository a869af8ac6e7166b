package verify

import (
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/sentence"
)

// A quoted is the words between two quotation marks of a claim.
type quoted struct {
	brief.Span           // without the marks
	tokens     []token   // in it
	parts      [][]token // what must stand together in a source: cut at ellipses and at words in brackets
}

// quotations finds the quotations of a claim and marks their tokens. Words in brackets inside one are the
// claim's own.
func quotations(text string, tokens []token) []quoted {
	var all []quoted
	for _, q := range sentence.Quotations(text, brief.Span{End: len(text)}) {
		if !q.Whole && q.Len() < 2*len("“”") {
			continue
		}
		one := quoted{Span: withoutMarks(text, q)}
		lo := search(tokens, one.Start)
		hi := lo
		for int(hi) < len(tokens) && int(tokens[hi].start) < one.End {
			hi++
		}
		if one.tokens = tokens[lo:hi]; lo == hi || !q.Whole && apostrophe(text[q.Start:]) {
			continue
		}
		one.cut(text)
		all = append(all, one)
	}
	return all
}

func apostrophe(s string) bool {
	return strings.HasPrefix(s, "'") || strings.HasPrefix(s, "’") || strings.HasPrefix(s, "‘")
}

// withoutMarks returns a quotation without the marks at its ends.
func withoutMarks(text string, q sentence.Quotation) brief.Span {
	const marks = "\"'“”„«»‘’‚‹›「」『』‟` \u00a0\u202f"
	s := q.In(text)
	left := len(s) - len(strings.TrimLeft(s, marks))
	right := len(s) - len(strings.TrimRight(s, marks))
	if left+right > len(s) {
		return brief.Span{Start: q.End, End: q.End}
	}
	return brief.Span{Start: q.Start + left, End: q.End - right}
}

// cut divides the quotation's tokens into parts and marks them as quoted.
func (q *quoted) cut(text string) {
	bracket, from := false, 0
	end := func(i int) {
		if from < i {
			q.parts = append(q.parts, q.tokens[from:i])
		}
		from = i
	}
	for i := range q.tokens {
		t := &q.tokens[i]
		start := q.Start
		if i > 0 {
			start = int(q.tokens[i-1].end)
		}
		gap := text[start:max(start, int(t.start))]
		if strings.Contains(gap, "...") || strings.Contains(gap, "…") || strings.ContainsAny(gap, "[]") {
			end(i)
		}
		if k := strings.LastIndexAny(gap, "[]"); k >= 0 {
			bracket = gap[k] == '['
		}
		if bracket {
			from = i + 1
			continue
		}
		t.flags |= marked
	}
	end(len(q.tokens))
}

// checkQuotes finds the quotations whose words no source has.
func checkQuotes(text string, quotes []quoted, sources []*index) (missing []Missing, folded []Folded) {
	for _, q := range quotes {
		form, ok := "", false
		for _, x := range sources {
			if form, ok = x.quotes(text, q); ok {
				break
			}
			if ok = !slices.ContainsFunc(q.parts, func(part []token) bool { return !x.tells(part) }); ok {
				break
			}
		}
		said := q.In(text)
		switch {
		case !ok:
			missing = append(missing, Missing{Quote, said})
		case form != "" && form != said:
			folded = append(folded, Folded{said, form})
		}
	}
	return missing, folded
}

// quotes reports whether the source has all parts of a quotation, and returns its own form of the words where
// that differs.
func (x *index) quotes(text string, q quoted) (form string, ok bool) {
	if strings.Contains(x.Text, q.In(text)) && len(q.parts) == 1 && x.finds(q.parts[0]).Len() > 0 {
		return "", true
	}
	var forms []string
	for _, part := range q.parts {
		at := x.finds(part)
		if at.Len() == 0 {
			return "", false
		}
		forms = append(forms, at.In(x.Text))
	}
	same := true
	for i, part := range q.parts {
		same = same && strings.Contains(x.Text, text[part[0].start:part[len(part)-1].end]) && forms[i] != ""
	}
	if same {
		return "", true
	}
	return strings.Join(forms, " … "), true
}

// finds returns where the source has the tokens' words, one after the other; the words of an attribution
// between two quotations may stand between. The span is empty where it has not.
func (x *index) finds(part []token) brief.Span {
	first := part[0].word
	if first < 0 {
		return brief.Span{}
	}
	f := follower{x, 100*len(part) + len(x.tokens)}
	for i := range x.tokens {
		if x.tokens[i].word == first {
			if end := f.follows(i, part, mostJoins); end > 0 {
				return brief.Span{Start: int(x.tokens[i].start), End: x.endOf(end - 1)}
			}
		}
	}
	return brief.Span{}
}

// endOf returns the end of a token, its possessive included.
func (x *index) endOf(i int) int {
	t := &x.tokens[i]
	if !t.has(possessive) {
		return int(t.end)
	}
	return int(t.end) + len(possessiveAt(x.Text[t.end:]))
}

// longestAttribution is how many words may stand between the two halves of a quotation: who said it, who that is, when and
// to whom.
const longestAttribution = 60

// A follower looks for the words of a claim in a source. It gives up after so many steps: texts that say one word
// over and over have too many ways to read them.
type follower struct {
	*index
	steps int
}

// follows returns the end of the tokens from i on that are the part's words, 0 where they are not. joins is how
// many attributions may still be passed over.
func (x *follower) follows(i int, part []token, joins int) int {
	for k := range part {
		if k > 0 && joins > 0 && x.interrupted(i) {
			if end := x.resumes(i, part[k:], joins-1); end > 0 {
				return end
			}
		}
		if x.steps--; x.steps < 0 {
			return 0
		}
		if i >= len(x.tokens) || !sameWord(&x.tokens[i], &part[k]) && (k+1 < len(part) || x.tokens[i].word != part[k].word) {
			return 0
		}
		i++
	}
	return i
}

// mostJoins is how many attributions a quotation of a claim may leave out.
const mostJoins = 3

// interrupted reports whether a quotation of the source ends before token i.
func (x *follower) interrupted(i int) bool {
	return i > 0 && i < len(x.tokens) && x.tokens[i-1].has(marked) && !x.tokens[i].has(marked)
}

// resumes returns the end of the words where the quotation that ended before token i goes on with them, in the same
// paragraph or at the head of the next; else 0. Titles in quotation marks may stand between.
func (x *follower) resumes(i int, part []token, joins int) int {
	paragraph := x.paragraphOf(i - 1)
	for n := i + 1; n < len(x.tokens) && n-i <= longestAttribution && x.steps > 0; n++ {
		x.steps--
		next := x.paragraphOf(n) > paragraph
		if (x.tokens[n].has(begins) || next && x.tokens[n].has(marked)) && sameWord(&x.tokens[n], &part[0]) {
			if end := x.follows(n, part, joins); end > 0 {
				return end
			}
		}
		if next {
			break
		}
	}
	return 0
}

func (x *index) paragraphOf(token int) int32 { return x.sentences[x.tokens[token].sentence].paragraph }

func sameWord(a, b *token) bool { return a.word == b.word && (a.flags^b.flags)&possessive == 0 }

// markQuoted marks the tokens of the source that stand in quotation marks.
func (x *index) markQuoted(quotes []sentence.Quotation) {
	for _, q := range quotes {
		lo, hi := x.tokensIn(q.Span)
		for i := lo; i < hi; i++ {
			x.tokens[i].flags |= marked
		}
		if lo < hi {
			x.tokens[lo].flags |= begins
		}
	}
}
