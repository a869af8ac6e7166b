package content

import "strings"

// headings are the section titles of a generated file in one language. They are for readers alone:
// the program finds claims by their citations, so an editor may reword a heading freely.
type headings struct{ points, timeline, quotes, differences, sources string }

// translations holds the headings by base language.
var translations = map[string]headings{
	"de": {"Das Wichtigste", "Zeitleiste", "Wer was sagte", "Wo die Angaben abweichen", "Quellen"},
	"en": {"Key points", "Timeline", "Who said what", "Where accounts differ", "Sources"},
	"es": {"Lo esencial", "Cronología", "Quién dijo qué", "Dónde difieren las versiones", "Fuentes"},
	"fr": {"L’essentiel", "Chronologie", "Qui a dit quoi", "Là où les récits divergent", "Sources"},
	"it": {"In breve", "Cronologia", "Chi ha detto cosa", "Dove le versioni divergono", "Fonti"},
	"nl": {"Kernpunten", "Tijdlijn", "Wie zei wat", "Waar de bronnen verschillen", "Bronnen"},
	"pl": {"Najważniejsze", "Kalendarium", "Kto co powiedział", "Gdzie relacje się różnią", "Źródła"},
	"pt": {"O essencial", "Cronologia", "Quem disse o quê", "Onde os relatos divergem", "Fontes"},
	"uk": {"Головне", "Хронологія", "Хто що сказав", "У чому джерела розходяться", "Джерела"},
}

// headingsFor returns the headings of a BCP 47 language, English where there is no translation.
func headingsFor(language string) headings {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if h, ok := translations[base]; ok {
		return h
	}
	return translations["en"]
}

// A section says whose a part of a file is.
type section int

const (
	claimed section = iota // before the first heading, and under those of Briefing
	listing                // the sources
	own                    // under an editor's heading
)

// sectionOf returns what a heading begins.
func sectionOf(heading, language string) section {
	switch {
	case strings.EqualFold(heading, headingsFor(language).sources):
		return listing
	case IsGenerated(heading, language):
		return claimed
	}
	return own
}

// IsGenerated reports whether a heading, as a reader sees it, is one that Briefing writes into files of a
// BCP 47 language. Upper and lower case are one.
func IsGenerated(heading, language string) bool {
	h := headingsFor(language)
	for _, own := range []string{h.points, h.timeline, h.quotes, h.differences, h.sources} {
		if strings.EqualFold(heading, own) {
			return true
		}
	}
	return false
}
