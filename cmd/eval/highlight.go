package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/internal/verify"
)

// highlights checks what people wrote as the articles' highlights. Those that name something the
// article lacks are left out, as a strict reader of words finds them; see lacks.
func highlights(all []*material, examples int, out io.Writer) []row {
	type checked struct {
		text    string
		lacking string
		verdict verify.Verdict
	}
	results := each(all, func(m *material) (some []checked) {
		for _, text := range m.Summary {
			some = append(some, checked{text, m.lacks(text), m.checker.Check(text)})
		}
		return some
	})
	var kept, left tally
	kinds, shown := map[verify.Kind]*tally{}, 0
	for i, some := range results {
		half := i * 2 / max(1, len(results))
		for _, h := range some {
			flagged := !h.verdict.Supported()
			if h.lacking != "" {
				left.add(half, flagged)
				continue
			}
			kept.add(half, flagged)
			for _, k := range kindsOf(h.verdict) {
				if kinds[k] == nil {
					kinds[k] = &tally{}
				}
				kinds[k].flagged[half]++
			}
			if flagged && half == 0 && shown < 10*examples {
				shown++
				fmt.Fprintf(out, "highlight: %s\n    %s\n    %v\n    nearest %s\n", all[i].ID, h.text, h.verdict.Missing, h.verdict.Nearest.Quote)
			}
		}
	}
	rows := []row{{"human highlights flagged, of those that name nothing the article lacks", kept.String(), "5 %"}}
	for _, k := range []verify.Kind{verify.Number, verify.Date, verify.Name, verify.Quote, verify.Negation, verify.Swap} {
		if t := kinds[k]; t != nil {
			t.n = kept.n
			rows = append(rows, row{"    " + string(k), t.String(), ""})
		}
	}
	total := kept.n[0] + kept.n[1] + left.n[0] + left.n[1]
	out0 := left.n[0] + left.n[1]
	return append(rows, row{"  left out", fmt.Sprintf("%.2f %% of %d", 100*float64(out0)/float64(max(1, total)), total), "some 8 %"}, row{"  flagged of those left out", left.String(), ""})
}

// lacks returns the first word of a highlight that names something the article lacks, or "". Every
// number, in digits or written out, must be among the article's numbers. Every other word with a
// capital letter must be among its words, case and possessive aside, or stand in lower case in other
// articles (at a highlight's front only), or be the initials of words of the article, or have its
// first four letters in common with a word there ("Russia", "Russian").
func (m *material) lacks(highlight string) string {
	for _, f := range figuresIn(highlight) {
		if !m.figures[f] && f != "1" && f != "0" {
			return f
		}
	}
	first := true
	for _, word := range wordPattern.FindAllString(highlight, -1) {
		c, _ := utf8.DecodeRuneInString(word)
		opens := first
		first = false
		if !unicode.IsUpper(c) || m.says(word) || opens && m.common[plainWord(word)] || m.knows(word) || m.initials(word) {
			continue
		}
		if n, ok := numberWord(plainWord(word)); ok && m.figures[fmt.Sprint(n)] {
			continue
		}
		return word
	}
	return ""
}

// initials reports whether a word in capitals is made of the first letters of words that follow one
// another in the article, or is written there with stops.
func (m *material) initials(word string) bool {
	if len(word) > 5 || strings.ToUpper(word) != word {
		return false
	}
	if strings.Contains(m.body, strings.Join(strings.Split(word, ""), ".")+".") {
		return true
	}
	var firsts strings.Builder
	for _, w := range strings.Fields(m.body) {
		if c := w[0]; c >= 'A' && c <= 'Z' {
			firsts.WriteByte(c)
		}
	}
	return len(word) > 1 && strings.Contains(firsts.String(), word)
}
