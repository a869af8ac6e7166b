package name

import "strings"

// A class is a set of things that a word can be in or beside a name.
type class uint64

const (
	function  class = 1 << iota // opens sentences and joins clauses: in no name
	opener                      // opens sentences, and is seldom a name elsewhere: "Officials"
	noise                       // capitalised and no name: "Internet", "DNA"
	title                       // stands before a person's name: "Mr"
	post                        // says what somebody is, before a name: "President"
	surname                     // a post or thing that is a surname too: "King"
	masculine                   // a title of a man
	feminine                    // a title of a woman
	short                       // a title or a word of a name that is written with a full stop
	generic                     // alone no name, at the end of one perhaps: "Act", "Plan"
	calendar                    // months, weekdays, feasts
	demonym                     // nationalities, faiths and parties, which are adjectives
	body                        // ends the name of an organisation: "Ministry", "University"
	head                        // begins one that goes on with "of" or "for": "Department", "Bank"
	field                       // a noun that organisations are named for: "Health", "Defense"
	land                        // ends the name of a place: "River", "Street"
	place                       // a known place
	compass                     // begins a name whose last word alone is another: "South", "New"
	given                       // a common given name
	suffix                      // ends a person's name: "Jr", "III"
	firm                        // ends a company's name and may be left out: "Inc", "plc"
	noble                       // a person named for a place: "Duke of Cambridge"
	particle                    // small word inside a surname: "van", "de", "bin"
	saying                      // verb of saying
	locative                    // preposition before places
	ofPlace                     // "city", "town": places with "of" after it
	of
	and
	forOn // joins after a head: "for", "on"
	the
	he
	she
	who
	role   // says what somebody is, in small letters before a name: "striker"
	former // "Former", before what somebody or something was
	outlet // an agency or outlet that an article names for what it told
)

// A lexicon says what the words of one language, or of several kindred ones, are to a name.
type lexicon struct {
	words    *vocabulary     // a capital letter tells a name's word from another: "Will", "will"
	places   map[string]bool // of several words
	english  bool            // pronouns and verbs of saying are known
	nouns    bool            // nouns are capitalised
	elided   bool            // articles are written together with a name: "l'Italie"
	cases    bool            // names have case endings
	backward bool            // a surname's particle begins a mention: "von der Leyen"
}

func newSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.SplitSeq(list, ",") {
		set[strings.TrimSpace(w)] = true
	}
	return set
}

// lexiconOf returns the lexicon for a language, a BCP 47 code: English for "", where an article is too
// short to tell.
func lexiconOf(language string) *lexicon {
	base, _, _ := strings.Cut(language, "-")
	switch base {
	case "", "en":
		return &english
	case "de", "lb":
		return &german
	case "uk", "ru", "be", "bg", "sr", "mk":
		return &slavic
	}
	return &romance
}
