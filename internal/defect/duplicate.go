package defect

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// function words carry no content, so that two points may share them.
var function = set(`a an the and or but nor so yet if of to in on at by for from with without into onto over under about after before
	as than then that this these those there here it its he his him she her they their them we our us i my me you your
	is are was were be been being am do does did has have had having will would shall should can could may might must
	not no also just only more most very too who whom whose which what when where why how all any some such own same
	other another each every both up down out off again once while during until since because said says say told
	added saying according mr mrs ms miss dr`)

// content returns the words of r that carry its content, without endings.
func content(r reading) map[string]bool {
	m := map[string]bool{}
	for _, w := range r.words {
		if !function[w.low] {
			m[stem(w.low)] = true
		}
	}
	return m
}

// stem takes the endings of number, person and tense off a word, roughly.
func stem(w string) string {
	w = strings.TrimSuffix(w, "'s")
	for _, e := range []string{"ing", "ed", "es", "s", "e"} {
		if b, ok := strings.CutSuffix(w, e); ok && utf8.RuneCountInString(b) >= 3 {
			return b
		}
	}
	return w
}

// duplicate tells which earlier point r says again: most content words of the shorter are in the other.
func duplicate(earlier []reading, r reading) string {
	mine := content(r)
	for i, e := range earlier {
		if e.text == r.text && r.text != "" {
			return "the same as point " + strconv.Itoa(i+1)
		}
		theirs := content(e)
		shared := 0
		for w := range mine {
			if theirs[w] {
				shared++
			}
		}
		few, all := min(len(mine), len(theirs)), len(mine)+len(theirs)-shared
		if few >= 3 && shared == few || few >= 4 && shared*100 >= few*containment(few) || few >= 4 && shared*100 >= all*55 {
			return "says again what point " + strconv.Itoa(i+1) + " says"
		}
	}
	return ""
}

// containment returns how many in a hundred of a point's few content words another must have to say it all.
func containment(few int) int {
	if few < 7 {
		return 84
	}
	return 72
}
