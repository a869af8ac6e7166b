package defect

import "strings"

// things that only the sentence before can have introduced, when a point begins with "The" and one of them.
var leaners = set(`move decision announcement incident attack crash accident plan proposal statement ruling verdict report study
	survey letter email message post tweet video footage clip picture photo photograph image measure bill law legislation deal
	agreement contract offer claim claims allegation allegations charge charges complaint lawsuit suit case trial
	investigation inquiry probe company firm business agency organization organisation group charity club team side
	hospital school university church hotel restaurant store shop building house home property site factory plant
	airline carrier plane aircraft jet flight ship vessel boat ferry vehicle car truck bus train bomb explosion blast
	fire blaze storm earthquake quake flood hurricane tornado outbreak virus disease film movie book novel album song
	show series episode game match event ceremony project program programme scheme campaign tour exhibition device product
	app website service system technology drug treatment victim victims suspect suspects defendant gunman attacker
	shooter driver man woman boy girl child children baby teenager teen mother father parents family brothers sisters
	husband wife son daughter student officer officers actor actress singer rapper star player striker midfielder
	defender goalkeeper coach manager author writer politician lawmaker senator congressman governor mayor minister judge
	jury spokesman spokeswoman spokesperson killings killing murder shooting death deaths arrest arrests protest
	protests march vote election poll results findings figures data changes rules ban fine sentence appeal hearing
	discovery finding theory idea approach strategy goal win victory defeat loss result latest trip visit journey
	meeting summit talks call speech interview document documents paper article story book's couple's move's
	comments remarks words allegation revelation revelations tragedy disaster problem issue trend practice dispute
	row scandal controversy feud operation raid mission search area region island village town city country
	nation state province district neighborhood pictures images photos park pair's items item money cash funds
	body bodies remains dog cat horse animal animals creature bird birds cub cubs`)

// leaning tells what a point takes for known that nothing before it introduced.
func leaning(earlier []reading, r reading) string {
	if len(r.words) < 2 || r.words[0].bracketed {
		return ""
	}
	if d := quotedPronoun(r); d != "" {
		return d
	}
	if r.words[0].quoted {
		return ""
	}
	k := 0
	if r.low(0) == "the" {
		k = 1
	} else if introducers[r.low(0)] {
		k = mainSubject(r)
	}
	if k == 0 || k >= len(r.words) || r.words[k].capital && !strings.HasSuffix(r.low(k), "-year-old") || r.words[k].quoted {
		return ""
	}
	noun := r.low(k)
	aged := strings.HasSuffix(noun, "-year-old") || strings.HasSuffix(noun, "-year-old's")
	if !aged && !leaners[noun] && (!person(noun) || unique[noun]) || !ends(r, k, aged) || explained(r, k) || introduced(earlier, noun, aged) {
		return ""
	}
	return "takes the " + noun + " for known"
}

// unique are roles that a country or the world has one of; their holder is known without a name.
var unique = set("president premier chancellor pope king queen prince princess emperor empress monarch minister secretary senior junior major other")

// quotedPronoun judges a quotation that begins with what only the question before it explains.
func quotedPronoun(r reading) string {
	if !r.words[0].quoted {
		return ""
	}
	stem, _, _ := strings.Cut(r.low(0), "'")
	if temporal[r.low(1)] {
		return ""
	}
	switch stem {
	case "they", "this", "these", "those", "his", "her", "their":
		return "begins with " + stem + " in a quotation"
	case "it", "that":
		if stem == "it" && !expletive(r, 0) || stem == "that" && plainVerbs[r.low(1)] || r.low(0) == "that's" {
			return "begins with " + stem + " in a quotation"
		}
	}
	return ""
}

// mainSubject returns the word after "the" where a short opening phrase ends: "On Monday, the firm said".
func mainSubject(r reading) int {
	for k := 1; k < 7 && k < len(r.words); k++ {
		if r.comma(k) && r.low(k) == "the" {
			return k + 1
		}
	}
	return 0
}

// ends reports whether the noun at k is the whole subject: a verb follows, and no phrase that tells which.
func ends(r reading, k int, aged bool) bool {
	n := k + 1
	if aged && n < len(r.words) && (person(r.low(n)) || demonym(r.low(n))) {
		n++ // "The 67-year-old Californian is"
	}
	if adverb(r.low(n)) {
		n++
	}
	if n >= len(r.words) || r.comma(k+1) || r.words[n].quoted {
		return false
	}
	w := r.low(n)
	if next := r.low(n + 1); (strings.HasSuffix(w, "ed") || pasts[w]) && (next == "of" || next == "by") {
		return false
	}
	return plainVerbs[w] || pasts[w] || sayVerbs[w] || strings.HasSuffix(w, "ed") && !relative(r, n) || bases[singular(w)]
}

func demonym(low string) bool {
	for _, e := range []string{"ian", "ean", "ese", "ish", "can"} {
		if strings.HasSuffix(low, e) {
			return true
		}
	}
	return false
}

// relative reports whether the participle at n tells which one is meant: "the man arrested on Monday was".
func relative(r reading, n int) bool {
	for k := n + 1; k < n+9 && k < len(r.words); k++ {
		if r.comma(k) {
			return false
		}
		if plainVerbs[r.low(k)] {
			return true
		}
	}
	return false
}

// explained reports whether a name in the point says who or what is meant: "the firm, Ode & Sons,".
func explained(r reading, k int) bool {
	for n := 1; n < k; n++ {
		if name(r, n) {
			return true
		}
	}
	return false
}

// introduced reports whether an earlier point has the noun, or for a person by age, any person's name.
func introduced(earlier []reading, noun string, aged bool) bool {
	base := stem(noun)
	for _, e := range earlier {
		for i, w := range e.words {
			if stem(w.low) == base || (aged || person(noun)) && !w.quoted && candidate(e, i) {
				return true
			}
		}
	}
	return false
}
