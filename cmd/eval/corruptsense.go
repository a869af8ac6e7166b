package main

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"

	"briefing/internal/brief"
)

var (
	denials = regexp.MustCompile(`n't\b|\b(?:not|never|no)\b `)
	// vacuous is what follows or goes before a denial that turns nothing round when it goes.
	vacuousAfter  = regexp.MustCompile(`(?i)^(?: only| just| necessarily| yet| even| long after| far| least| quite| all| every| so| too| enough| doubt| matter| one| more| less| fewer| longer| other|\.|-)`)
	vacuousBefore = regexp.MustCompile(`(?i)\b(?:or|whether or|if|why|but|and) $`)
	contracted    = map[string]string{"wo": "will", "ca": "can", "sha": "shall"}
)

// affirm takes a denial away.
func affirm(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, denials, r, func(at brief.Span) bool {
		rest := strings.TrimPrefix(c.text[at.End:], " ")
		return !c.inQuotes(at.Start) && !vacuousAfter.MatchString(" "+rest) && !vacuousBefore.MatchString(c.text[:at.Start]) && !doubled(c.text, at)
	})
	if !ok {
		return "", false
	}
	if at.In(c.text) != "n't" {
		return replace(c.text, at, ""), true
	}
	start := strings.LastIndexAny(c.text[:at.Start], " \"(") + 1
	word := c.text[start:at.Start]
	if full, ok := contracted[word]; ok {
		word = full
	}
	return replace(c.text, brief.Span{Start: start, End: at.End}, word), true
}

// doubled reports whether another denial is near, with which this one may cancel out or say the same.
func doubled(text string, at brief.Span) bool {
	near := text[max(0, at.Start-50):at.Start] + "|" + text[at.End:min(len(text), at.End+50)]
	return regexp.MustCompile(`(?i)n't|\b(?:not|no|never|nor|neither|without|nothing|nobody|none|hardly|any|anything|anyone|until|unless)\b`).MatchString(near)
}

var auxiliary = regexp.MustCompile(`\b(?:is|are|was|were|will|would|can|could|should|must|has been|have been|had been) `)

// deny puts a "not" behind an auxiliary.
func deny(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, auxiliary, r, func(at brief.Span) bool {
		before, after := around(c.text, at)
		return !c.inQuotes(at.Start) && at.Start > 0 && !doubled(c.text, at) && !slices.Contains(strings.Fields("only also still now just not never the too so it he she they we i you"), after) &&
			!slices.Contains(strings.Fields("what how why who and or but so as where"), before)
	})
	if !ok {
		return "", false
	}
	return c.text[:at.End] + "not " + c.text[at.End:], true
}

// plainPast are verbs with a past tense of which nobody doubts that it is one, and what they are after "did".
var plainPast = map[string]string{
	"won": "win", "lost": "lose", "took": "take", "gave": "give", "went": "go", "came": "come", "made": "make", "knew": "know",
	"became": "become", "began": "begin", "wrote": "write", "spoke": "speak", "fell": "fall", "grew": "grow", "met": "meet",
	"saw": "see", "told": "tell", "sold": "sell", "paid": "pay", "kept": "keep", "held": "hold", "sent": "send", "built": "build",
	"wanted": "want", "asked": "ask", "called": "call", "helped": "help", "joined": "join", "killed": "kill", "worked": "work",
	"played": "play", "signed": "sign", "scored": "score", "visited": "visit", "attended": "attend", "received": "receive",
	"served": "serve", "lived": "live", "tried": "try", "carried": "carry", "planned": "plan", "admitted": "admit",
	"announced": "announce", "released": "release", "launched": "launch", "offered": "offer", "agreed": "agree", "appeared": "appear",
	"ended": "end", "started": "start", "opened": "open", "reached": "reach", "returned": "return", "shared": "share",
}

// subjectPast is a pronoun or a name with such a verb behind it.
var subjectPast = regexp.MustCompile(`\b(?:he|she|they|He|She|They|who|[A-Z][a-z]+) ([a-z]+) [a-z]`)

// past returns where the claim has such a verb.
func (c claim) past(r *rand.Rand) (brief.Span, bool) {
	var places []brief.Span
	for _, found := range subjectPast.FindAllStringSubmatchIndex(c.text, -1) {
		at := brief.Span{Start: found[2], End: found[3]}
		if plainPast[at.In(c.text)] != "" && !c.inQuotes(at.Start) && !doubled(c.text, at) {
			places = append(places, at)
		}
	}
	if len(places) == 0 {
		return brief.Span{}, false
	}
	return places[r.IntN(len(places))], true
}

func neverDid(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := c.past(r)
	return c.text[:at.Start] + "never " + c.text[at.Start:], ok
}

func didNot(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := c.past(r)
	if !ok {
		return "", false
	}
	return replace(c.text, at, "did not "+plainPast[at.In(c.text)]), true
}

// opposites are pairs that turn what a sentence says round, taken both ways, in the forms they come in.
var opposites = pairs(`
rejected accepted|reject accept|rejects accepts|rose fell|rise fall|rises falls|rising falling|increased decreased|increase decrease
increases decreases|increasing decreasing|won lost|win lose|winning losing|before after|higher lower|highest lowest|high low|largest smallest
larger smaller|biggest smallest|bigger smaller|best worst|better worse|oldest youngest|older younger|more less|most least|stronger weaker
strong weak|guilty innocent|alive dead|agreed refused|allowed banned|allow ban|allows bans|approved rejected|supported opposed|support oppose
supports opposes|supporters opponents|started ended|began ended|begin end|arrived left|opened closed|open closed|open close|bought sold|buy sell
confirmed denied|confirm deny|success failure|successful unsuccessful|successfully unsuccessfully|legal illegal|legally illegally|possible impossible
likely unlikely|able unable|safe dangerous|safe unsafe|first last|always never|gained lost|victory defeat|hired fired|arrested released
acquitted convicted|early late|earlier later|inside outside|succeeded failed|praised criticized|included excluded|improved worsened
strengthened weakened|expanded reduced|raised lowered|raise lower|happy unhappy|popular unpopular|public private|rich poor|hot cold
male female|men women|man woman|boy girl|son daughter|brother sister|husband wife|father mother|north south|east west|northern southern|eastern western
left right|up down|above below|over under|minimum maximum|majority minority|peace war|love hate|loved hated|ally enemy|friend enemy
true false|right wrong|good bad|positive negative|easy difficult|easier harder|fast slow|faster slower|cheap expensive|innocence guilt
domestic foreign|increase decline|gains losses|profit loss|ancient modern|optimistic pessimistic|voluntary mandatory|lawful unlawful
appear disappear|appeared disappeared|agree disagree|agreed disagreed|arrive depart|permitted prohibited|united divided|honest dishonest
conservative liberal|fair unfair|healthy sick|friendly hostile|heavy light|forward backward|advanced retreated|defend attack|defended attacked`)

// pairs reads pairs of words, both ways; a word may have several opposites.
func pairs(list string) map[string][]string {
	of := map[string][]string{}
	for line := range strings.SplitSeq(strings.TrimSpace(list), "\n") {
		for pair := range strings.SplitSeq(line, "|") {
			a, b, _ := strings.Cut(pair, " ")
			of[a], of[b] = append(of[a], b), append(of[b], a)
		}
	}
	return of
}

// fixedAfter is what may follow a word so that it has another sense: "last year", "first lady", "right now".
var (
	fixedAfter  = regexp.MustCompile(`^(?: year| week| month| night| season| summer| time| lady| minister| name| half| and | now| away| to | of | the | at least|-)`)
	fixedBefore = regexp.MustCompile(`(?i)(?:\bat |\bthe |\bset |\bpick(?:ed)? |\bcome |\bmade |-)$`)
	manySensed  = map[string]bool{"first": true, "last": true, "right": true, "left": true, "over": true, "up": true, "down": true, "under": true, "more": true, "less": true, "most": true, "least": true, "like": true, "high": true, "low": true, "light": true, "good": true, "bad": true, "better": true, "best": true, "worst": true, "even": true}
	lowerWord   = regexp.MustCompile(`\b[a-z]+\b`)
)

// oppose puts an opposite in a word's place, where the sentence has none of both already.
func oppose(_ *material, c claim, r *rand.Rand) (string, bool) {
	at, ok := pick(c.text, lowerWord, r, func(at brief.Span) bool {
		word := at.In(c.text)
		if opposites[word] == nil || c.inQuotes(at.Start) || doubled(c.text, at) {
			return false
		}
		return !manySensed[word] && !fixedAfter.MatchString(c.text[at.End:]) || word == "more" && strings.HasPrefix(c.text[at.End:], " than")
	})
	if !ok || fixedBefore.MatchString(c.text[:at.Start]) && strings.HasPrefix(c.text[at.End:], "-") {
		return "", false
	}
	others := opposites[at.In(c.text)]
	other := others[r.IntN(len(others))]
	if regexp.MustCompile(`\b` + other + `\b`).MatchString(c.text) {
		return "", false
	}
	return replace(c.text, at, other), true
}
