package verify

import "strings"

// functionWords are words of grammar: alike in all texts, whatever these are about.
var functionWords = setOf(`a an the this that these those it its he she him her his hers they them their theirs we us our i me my you your
who whom whose which what where when why how there here and or but nor so yet if because as than then while although though until unless
of in on at by for from to into onto over under with without within about after before between among against during through across along
is are was were be been being am has have had having do does did doing will would shall should can could may might must
not no also just very more most much many some any all each every both few several other another such own same only even still already too
up down out off again s t said say says according told`)

// setOf returns the words of a list.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
