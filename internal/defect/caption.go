package defect

import (
	"regexp"
	"strings"
	"unicode"
)

// pictured finds the words that point into a picture.
var pictured = regexp.MustCompile(`(?i)\((?:[^()]{0,40}\b)?(?:pictured|(?:far |top |bottom |second |second from |main |front |back |centre |center )?(?:left|right)(?: and (?:left|right|below|above|inset))?|above|below|inset|centre|center|l|r|` +
	`(?:left|right|above|below|inset),? [^()]{1,40}|[^()]{1,40},? (?:left|right|above|below|inset|pictured))\)` +
	`|^(?:pictured|picture|above|below|left|right|inset|main|top|bottom)(?: (?:above|left|right|here))?[:,]` +
	`|^pictured\b` +
	`|, (?:pictured|seen|shown|photographed|left|right|centre|center|above|second left|second right|far left|far right)(?: (?:here|above|left|right|below|centre|center|second left|in|at|on|with|during|outside|together|last|celebrating|arriving|leaving))?,` +
	`|\b(?:pictured|seen|shown|photographed) (?:here|above|below|left|right|together in)\b` +
	`|\bpictured (?:with|in|at|on|during|outside|together|last|leaving|arriving|as|celebrating|before|after)\b` +
	`|\bposes (?:for|with|in front|alongside|next to|outside|on the)\b` +
	`|\b(?:file|stock|library|handout|undated|archive) (?:photo|picture|image|photograph|pic)s?\b` +
	`|\bin (?:this|these) (?:(?:file|undated|handout|still|screen|photo|archive|aerial|provided|video|recent|\w+ \d+) )*(?:photo|picture|image|photograph|frame|illustration|pictures|photos|images|snap|frame grab)\b` +
	`|^this (?:undated |file |handout |still |aerial |satellite )*(?:photo|picture|image|photograph|snap|frame|still|graphic|map) (?:shows|of|was|taken|from|provided|released|posted|depicts|shared)` +
	`|\bin an? (?:\w+ )?(?:\d{4} )?(?:file |undated |handout )?(?:photograph|photo|image|picture)\.?$` +
	`|\bscroll down\b|\bclick (?:through|on) the (?:gallery|photos|images)` +
	`|(?:^|[.!?)] )(?:photo|photos|image|images|picture|pictures|photograph|photographs|photography|pic|video|graphic|illustration|credit|source|caption)s? ?(?::|by (?-i:[A-Z])|courtesy)` +
	`|\b(?:getty|ap photo|afp/|getty images|shutterstock|/reuters|rex features|/afp|epa/)\b` +
	`|\b(?:the (?:photo|photograph|picture|image) (?:above|below|shows)|as seen (?:above|here|in this))` +
	`|\b(?:left|right|above|below)\) `)

// looks are verbs that a caption has in the present, after the name of whom it shows.
var looks = set(`poses celebrates smiles waves gestures hugs embraces kisses grins gazes strolls strikes greets grimaces
	heads slides jumps leaps watches holds walks arrives leaves sits stands shakes reacts speaks looks rides chats
	salutes hoists lifts raises fires scores shoots clutches cradles applauds cheers kneels dives tackles battles
	challenges leans points congratulates acknowledges shares enjoys displays carries wears sports steps runs
	lies rests emerges performs warms trains chases collects fights controls nets slots heads beats`)

// caption tells what shows that a point belongs to a picture.
func caption(r reading) string {
	if len(r.words) == 0 {
		return ""
	}
	if m := pictured.FindStringIndex(r.text); m != nil && !quotedAt(r, m[0]) {
		return strings.TrimSpace(r.text[m[0]:m[1]])
	}
	if d := first(label(r), aPicture(r)); d != "" {
		return d
	}
	if d := participle(r); d != "" {
		return d
	}
	if d := datedScene(r); d != "" {
		return d
	}
	return presentScene(r)
}

// datedScene judges a scene in the present tense that ends in a year gone by: "A tanker lands at the base in 2003."
func datedScene(r reading) string {
	n := len(r.words) - 1
	if n < 4 || n > 24 || len(r.low(n)) != 4 || r.low(n)[0] != '1' && r.low(n)[0] != '2' || !calendar[r.low(n-1)] || r.words[0].quoted {
		return ""
	}
	for k := 1; k < n; k++ {
		w := r.words[k]
		if r.comma(k) && k < 3 || sayVerbs[w.low] || plainVerbs[w.low] {
			return ""
		}
		if finite(r, k) {
			if !w.capital && (looks[w.low] || shown[w.low]) && !r.comma(k) && !pastLater(r, k) {
				return "a scene in the present, dated " + r.low(n)
			}
			return ""
		}
	}
	return ""
}

// shown are more verbs of what a picture of the past shows.
var shown = set("lands takes meets addresses prepares works plays talks patrols delivers receives visits sings appears")

// pastLater reports whether a verb in the past follows the word at k.
func pastLater(r reading, k int) bool {
	for n := k + 1; n < len(r.words); n++ {
		if plainVerbs[r.low(n)] || pasts[r.low(n)] {
			return true
		}
	}
	return false
}

// aPicture judges a point that is nothing but the name of a picture: "An image from a video posted by a fan."
func aPicture(r reading) string {
	if r.low(0) != "a" && r.low(0) != "an" && r.low(0) != "the" {
		return ""
	}
	k := 1
	if k+1 < len(r.words) && !images[r.low(k)] {
		k++
	}
	if !images[r.low(k)] {
		return ""
	}
	for n := k + 1; n < len(r.words); n++ {
		if plainVerbs[r.low(n)] || pasts[r.low(n)] && r.low(n) != "shot" || finite(r, n) && !strings.HasSuffix(r.low(n), "ed") {
			return ""
		}
		if strings.HasSuffix(r.low(n), "ed") && n == k+1 && r.low(n+1) != "by" && r.low(n+1) != "on" && r.low(n+1) != "from" {
			return ""
		}
	}
	return "only the name of a picture: " + r.low(k)
}

var images = set("photo picture image photograph still screenshot snapshot portrait photos images pictures")

// quotedAt reports whether byte i lies in a quotation.
func quotedAt(r reading, i int) bool {
	for _, q := range r.quotes {
		if q.start < i && i < q.end {
			return true
		}
	}
	return false
}

// label judges a few words and a colon before a sentence: "Tragic: The car …".
func label(r reading) string {
	for k := 1; k <= 6 && k < len(r.words); k++ {
		if r.words[k-1].quoted && (!r.words[0].quoted || r.words[k].quoted) {
			return ""
		}
		gap := r.gap(k)
		if sayVerbs[r.low(k-1)] || finite(r, k-1) && k > 1 && !strings.HasSuffix(r.low(k-1), "ed") {
			return ""
		}
		if colon := strings.IndexByte(gap, ':'); colon >= 0 {
			next := strings.TrimLeft(gap[colon+1:], " ")
			if !strings.HasPrefix(gap[colon+1:], " ") || strings.ContainsAny(next, "\"“'‘") && k > 2 || !r.words[k].capital || unicode.IsDigit(rune(r.text[r.words[k].start])) {
				return ""
			}
			return "the label " + strings.TrimSpace(r.text[:r.words[k-1].end]) + ":"
		}
		if strings.ContainsAny(gap, ",.;") || plainVerbs[r.low(k-1)] {
			return ""
		}
	}
	return ""
}

// participle judges a noun and a participle without a verb: "A man walking past the court."
func participle(r reading) string {
	ing := ""
	for i, w := range r.words {
		if !w.quoted && finite(r, i) {
			return ""
		}
		if w.quoted && len(r.quotes) > 0 && r.quotes[0].start == 0 {
			return "" // somebody's words
		}
		if ing == "" && i > 0 && strings.HasSuffix(w.low, "ing") && len(w.low) > 5 && !w.capital && !notParticiple[w.low] {
			ing = w.low
		}
	}
	if ing == "" || len(r.words) < 4 {
		return ""
	}
	return "no verb but " + ing
}

var notParticiple = set("during morning evening something anything nothing everything following building wedding meeting spring string king")

// presentScene judges a name and a verb of what a picture shows: "Mr Ode waves to the crowd".
func presentScene(r reading) string {
	if !r.words[0].capital || openers[r.low(0)] && r.low(0) != "the" {
		return ""
	}
	for k := 1; k < 8 && k < len(r.words); k++ {
		w := r.words[k]
		if w.quoted || strings.ContainsAny(r.gap(k), ".;:") {
			return ""
		}
		if looks[w.low] && (r.words[k-1].capital || strings.HasPrefix(r.gap(k), " (") || strings.HasPrefix(r.gap(k), ")")) && scene(r, k) {
			return "the scene of a picture: " + w.low
		}
		if finite(r, k) {
			return ""
		}
	}
	return ""
}

// scene reports whether what follows the verb at k is what a picture shows.
func scene(r reading, k int) bool {
	switch r.low(k) {
	case "poses", "smiles", "waves", "gestures", "grins", "gazes", "grimaces", "hugs", "embraces", "kisses", "celebrates", "applauds":
		return true
	}
	if r.words[k-1].capital && r.capital(k-2) && inScene(r, k) {
		return true
	}
	switch r.low(k + 1) {
	case "on", "off", "with", "to", "for", "past", "out", "outside", "alongside", "next", "as", "during", "after", "at", "towards", "through", "up", "down", "over", "around", "his", "her", "their", "away", "the", "from", "home", "into":
		return strings.HasSuffix(r.text, " .") || r.low(k) == "looks" && (r.low(k+1) == "on" || r.low(k+1) == "dejected") || lastSceneWord(r)
	}
	return false
}

// inScene reports whether the clause of the verb at k is the only one and tells where in the scene it is: "leaves
// his car after spinning into the gravel".
func inScene(r reading, k int) bool {
	placed := false
	for n := k + 1; n < len(r.words); n++ {
		w := r.low(n)
		if plainVerbs[w] || pasts[w] || sayVerbs[w] || strings.HasSuffix(w, "ed") && n > k+3 || r.words[n].quoted || w == "that" || w == "who" {
			return false
		}
		switch w {
		case "during", "after", "outside", "alongside", "past", "following", "ahead":
			placed = placed || r.low(n-1) != "the"
		}
	}
	return placed && len(r.words) < 26
}

// lastSceneWord reports whether the point tells a time or place as captions do: "during the game on Saturday".
func lastSceneWord(r reading) bool {
	n := len(r.words)
	if n > 25 {
		return false
	}
	for k := max(1, n-8); k < n; k++ {
		if r.begins(k, "on saturday") || r.begins(k, "on sunday") || r.begins(k, "during the") || r.begins(k, "outside the") {
			return true
		}
	}
	return false
}
