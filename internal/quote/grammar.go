package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A class is the set of what a token can be.
type class uint64

// The classes of tokens.
const (
	say         class = 1 << iota // "said": its subject speaks
	tell                          // "told": so does its subject, to somebody
	show                          // "read": a document does
	call                          // "called": the words are the subject's name for something
	saying                        // "adding": whoever the sentence is about speaks
	accord                        // "according" to somebody
	weak                          // "agreed": so often no verb of speaking that it must stand beside a quotation
	adds                          // "added": whoever was speaking goes on
	cites                         // "quoted": the words are somebody else's
	ask                           // "asked": an answer may follow
	article                       // "the", "a", "two"
	definite                      // of articles: "the"
	theirs                        // of articles: "his", whose owner is somebody else
	preposition                   // "of"
	of                            // of prepositions: one that may stand inside a description
	and                           // "and", "or"
	link                          // "that", "who", "because": a clause begins
	adverb                        // "later", "also"
	auxiliary                     // "has"
	negation                      // "not", "denied"
	passive                       // "was": what follows was said to the subject
	participle                    // "sent": of verbs that have no regular one
	modal                         // "would", "to": what follows was not said
	pronoun                       // "he"
	masculine                     // of pronouns and nouns
	feminine                      // of pronouns and nouns
	neuter                        // of pronouns: "it"
	person                        // "spokesman"
	people                        // "officials"
	group                         // "ministry"
	document                      // "statement"
	day                           // "Monday", "2014"
	platform                      // "Telegram"
	press                         // "reporters"
	outlet                        // "newspaper"
	occasion                      // "interview", "speech"
	in                            // of prepositions: "in", "on", "at", "via"
	with                          // "with", "to": who an occasion was with
	capital                       // begins with a capital letter
	number
	comma
	colon
	dash
	condition // "if": what follows is only supposed
	echo      // "quoting": the words are another's
	utter     // "say": to be said by whoever the clause is about
	thinks    // "believes"
	claim     // "claim", "lie": what somebody said
	wording   // "slogan", "sign": words that somebody made
	break_    // ";" and the end of a sentence
	quoted
)

func (c class) is(some class) bool { return c&some != 0 }

const verbs = say | tell | show | call

// A grammar is what one language says of speaking.
type grammar struct {
	words    map[string]class
	inverted bool     // a verb may stand before its subject anywhere: "Am Montag sagte Meyer: …"
	endings  []string // of nouns for people who do something
	past     string   // the ending of regular verbs in the past
	clitic   bool     // a pronoun may hang on the verb: "dit-il"
}

// class returns the classes of a word; a capital letter that opens it is a class of its own.
func (g *grammar) class(word string) class {
	if word == "" || len(word) > longestWord {
		return 0
	}
	first, size := rune(word[0]), 1
	if first >= utf8.RuneSelf {
		first, size = utf8.DecodeRuneInString(word)
	}
	if 'a' <= first && first <= 'z' && !g.clitic {
		return g.words[word]
	}
	if '0' <= first && first <= '9' {
		return number | g.words[word]
	}
	if !unicode.IsUpper(first) {
		if g.clitic {
			return g.words[word] | cliticClass(word)
		}
		return g.words[word]
	}
	if c := g.words[word]; c != 0 { // "Telegram", "Monday"
		return c | capital
	}
	var buf [longestWord + utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], unicode.ToLower(first))
	n += copy(buf[n:], word[size:])
	return g.words[string(buf[:n])] | capital
}

// longestWord is the length in bytes of the longest word that is looked up.
const longestWord = 40

// vocabulary makes a grammar's words of lists by class.
func vocabulary(lists map[class]string) map[string]class {
	m := map[string]class{}
	for c, list := range lists {
		for _, w := range strings.Fields(list) {
			m[w] |= c
		}
	}
	return m
}

var grammars = map[string]*grammar{
	"":   english,
	"en": english,
	"de": german,
	"fr": french,
	"es": spanish,
	"uk": ukrainian,
}
