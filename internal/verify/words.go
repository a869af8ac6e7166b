package verify

import (
	_ "embed"
	"strconv"
	"strings"
)

// functionWords are words of grammar: alike in all texts, whatever these are about.
var functionWords = setOf(`a an the this that these those it its he she him her his hers they them their theirs we us our i me my you your
who whom whose which what where when why how there here and or but nor so yet if because as than then while although though until unless
of in on at by for from to into onto over under with without within about after before between among against during through across along
is are was were be been being am has have had having do does did doing will would shall should can could may might must
not no also just very more most much many some any all each every both few several other another such own same only even still already too
up down out off again s t said say says according told`)

// wordFlags has what is known of a word by its key alone.
var wordFlags = flagsOfWords()

// longestWord is the length of the longest key that wordFlags has, in bytes.
const longestWord = 16

func flagsOfWords() map[string]flags {
	m := map[string]flags{}
	for w := range functionWords {
		m[w] |= function
	}
	for _, numbers := range []map[string]float64{smallNumbers, scales, ordinals, fractionWords, groups, decades, occasions, multiples, magnitudes} {
		for w := range numbers {
			m[w] |= numeral
		}
	}
	for w := range calendarBits {
		m[w] |= timely
	}
	for _, w := range strings.Fields(`day days week weeks month months year years decade decades century centuries weekend weekends night morning evening
		afternoon today tonight tomorrow yesterday ago spring summer autumn fall winter christmas easter eve midnight noon thanksgiving halloween ramadan
		new earlier later since hour hours fortnight season`) {
		m[w] |= timely
	}
	m["no."] |= function // "No. 10"
	m["a"] |= numeral
	m["an"] |= numeral
	return m
}

// setOf returns the words of a list.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

//go:embed words.txt
var commonList string

// commonStems are the stems of words that are common in news and seldom capitalised but where any word is:
// no names. They were counted in development articles, see words_test.go.
var commonStems = setOf(commonList)

// common reports whether a word, in small letters, is no name by itself.
func common(key string) bool {
	if n := len(key); n > 3 && key[n-1] == key[n-2] && key[n-1] != 's' && key[n-1] != 'l' && key[n-1] != 'f' && key[n-1] != 'e' {
		return false // "Webb"
	}
	return functionWords[key] || commonStems[stem(key)]
}

// valuesOf returns the numbers of a list of word=number.
func valuesOf(list string) map[string]float64 {
	m := map[string]float64{}
	for _, field := range strings.Fields(list) {
		word, value, _ := strings.Cut(field, "=")
		m[word], _ = strconv.ParseFloat(value, 64)
	}
	return m
}
