package corroborate

import (
	"strconv"
	"strings"
)

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
	for i, w := range strings.Fields(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
		eighteen nineteen`) {
		m[w] = strconv.Itoa(i)
	}
	for i, w := range strings.Fields("twenty thirty forty fifty sixty seventy eighty ninety") {
		m[w] = strconv.Itoa(10 * (i + 2))
		for k, unit := range strings.Fields("one two three four five six seven eight nine") {
			m[w+"-"+unit] = strconv.Itoa(10*(i+2) + k + 1)
		}
	}
	delete(m, "zero")
	delete(m, "one") // oftener the pronoun
	return m
}()

var weekdays = set("monday tuesday wednesday thursday friday saturday sunday")

// irregular are the pasts that no ending makes, and what the other forms of the verb become without theirs.
var irregular = func() map[string]string {
	m := map[string]string{}
	for _, pair := range strings.Fields(`met:meet held:hold struck:strik fell:fall fallen:fall rose:ris risen:ris won:win lost:los began:begin begun:begin
		fought:fight left:leav found:find saw:see seen:see sent:send brought:bring broke:break broken:break spoke:speak spoken:speak chose:choos
		chosen:choos bought:buy sold:sell built:build flew:fly drove:driv stole:steal stolen:steal sank:sink hit:hit shot:shoot dead:di died:di dies:di
		death:di deaths:di agreement:agre agreements:agre agree:agre agreed:agre agrees:agre payment:pay paid:pay arrived:arriv arrival:arriv`) {
		past, base, _ := strings.Cut(pair, ":")
		m[past] = base
	}
	return m
}()

// alike are actions of one kind, by the term of the first of them.
var alike = func() map[string]string {
	m := map[string]string{}
	for _, line := range [...]string{
		"meet receiv host talk negoti", "end finish conclud", "begin start launch", "di kill", "hurt injur wound", "agre deal", "reject refus",
		"arrest detain", "resign quit", "quak earthquak",
	} {
		verbs := strings.Fields(line)
		for _, verb := range verbs {
			m[verb] = verbs[0]
		}
	}
	return m
}()

// empty are the verbs that tell of no happening of their own.
var empty = set(`said told added made took came went got gave called used based expected located asked noted reported stated announced
	according including following described insisted warned claimed wanted seemed appeared tried needed planned`)

// opposites are words that cannot both be true of one thing: those of a line against those of the next.
var opposites = func() map[string]int {
	m := map[string]int{}
	for i, pair := range [...][2]string{
		{"rise rises rose risen rising increase increased increases climbed climbs gained gains grew up", "fall falls fell fallen falling drop drops dropped decline declined decrease decreased decreases shrank down"},
		{"win wins won", "lose loses lost"},
		{"accept accepts accepted approve approves approved back backs backed", "reject rejects rejected refuse refuses refused oppose opposes opposed"},
		{"convicted guilty", "acquitted cleared innocent"},
		{"opened open reopened", "closed close shut"},
	} {
		for k, words := range pair {
			for _, w := range strings.Fields(words) {
				m[w] = (i + 1) * (1 - 2*k)
			}
		}
	}
	return m
}()

// sides are words that tell which place by or part of a thing is meant: two of one line are the same.
var sides = func() map[string]int {
	m := map[string]int{}
	for i, words := range [...]string{
		"beneath under underneath below", "near beside nearby close", "inside", "outside", "above atop", "behind",
		"north northern", "south southern", "east eastern", "west western", "central",
		"first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th", "tenth 10th",
		"net", "operating", "gross", "quarterly", "annual yearly", "monthly", "weekly", "daily",
	} {
		for _, w := range strings.Fields(words) {
			m[w] = i + 1
		}
	}
	return m
}()
