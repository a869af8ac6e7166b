package corroborate

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// common are the words that say nothing of their own.
var common = set(`a an the this that these those and or but nor so yet if as than then of in on at to from by for with about into over under
	after before between during through against among within upon out off up down is are was were be been being am has have had having do does
	did doing will would can could may might must shall should it its he she they them his her their him who whom whose which what when where
	why how i we you us our your my me there here also just more most less least very too such own same other another some any all both each
	every few many much said says say told tells tell added according mr mrs ms dr sir`)

// denials turn a statement round.
var denials = set("not no never none neither nor without cannot nobody nothing denied denies deny rejected refused failed")

var months = func() map[string]string {
	m := map[string]string{}
	for i, names := range [...]string{
		"january jan", "february feb", "march", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep",
		"october oct", "november nov", "december dec",
	} {
		for _, name := range strings.Fields(names) {
			m[name] = "month " + string(rune('a'+i))
		}
	}
	delete(m, "may") // oftener the verb
	return m
}()

// counted are the numbers that prose writes out.
var counted = func() map[string]string {
	m := map[string]string{}
	for i, w := range strings.Fields("one two three four five six seven eight nine ten eleven twelve") {
		m[w] = [...]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}[i]
	}
	delete(m, "one") // oftener the pronoun
	return m
}()
