package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// measureLine measures what a line says of itself.
func (u *unit) measureLine(v *vector) {
	s := u.whole()
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	v[mWords] = float32(u.words)
	v[mStop] = one(u.stop)
	v[mColon] = one(strings.ContainsRune(":,;–—-", last))
	v[mDots] = one(strings.HasSuffix(s, "...") || last == '…')
	v[mQuoted] = one(startsQuoted(s))
	v[mLower] = one(unicode.IsLower(first))
	v[mSentences] = float32(sentenceEnds(s))
	v[mMarks] = one(strings.ContainsAny(s, "|›»/>•·→+*#"))
	v[mAddress] = one(strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.Contains(s, "@") || strings.Contains(s, ".com"))
	v[mYou] = one(u.addresses())
	v[mSaid] = one(u.reports())
	v[mSeams] = float32(countSeams(s))
	v[mOutside] = one(u.reason == outside)
	u.measureCapitals(v, s)
	u.measureTelling(v)
}

// sentenceEnds counts the stops inside s that a space follows.
func sentenceEnds(s string) int {
	return strings.Count(s, ". ") + strings.Count(s, "? ") + strings.Count(s, "! ")
}

// countSeams counts the places where blocks were run together, up to nine.
func countSeams(s string) int {
	n := 0
	for i := nextSeam(s, 1); i > 0 && n < 9; i = nextSeam(s, i+1) {
		n++
	}
	return n
}

func (u *unit) measureCapitals(v *vector, s string) {
	capital, upper, words := 0, 0, 0
	for w := range strings.FieldsSeq(s) {
		words++
		r, n := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) {
			continue
		}
		capital++
		if startsUpper(w[n:]) {
			upper++
		}
	}
	v[mCapitals], v[mUpper], v[mCommas] = share(capital, words), share(upper, words), share(strings.Count(s, ","), words)
}

// measureTelling looks for words of the outlet, of the past and of dates.
func (u *unit) measureTelling(v *vector) {
	for i, w := range u.folded {
		switch w {
		case "we", "our", "us", "we're", "we've", "nous", "notre", "nos", "wir", "unsere", "ми", "наш":
			v[mWe] = 1
		}
		if i > 0 && (pastForms[w] || len(w) > 4 && strings.HasSuffix(w, "ed")) {
			v[mPast] = 1
		}
		if months[w] != 0 || isClock(w) || len(w) == 4 && isDigits(w) {
			v[mDate] = 1
		}
	}
}
