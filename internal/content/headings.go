package content

import "strings"

// Headings are the section titles of a generated file in one language. They are for readers alone:
// the program finds claims by their citations, so an editor may reword a heading freely.
type headings struct{ points, timeline, quotes, sources string }

// headingsFor returns the headings of a BCP 47 language, English where there is no translation.
func headingsFor(language string) headings {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	switch base {
	case "de":
		return headings{"Das Wichtigste", "Zeitleiste", "Wer was sagte", "Quellen"}
	case "fr":
		return headings{"L’essentiel", "Chronologie", "Qui a dit quoi", "Sources"}
	case "es":
		return headings{"Lo esencial", "Cronología", "Quién dijo qué", "Fuentes"}
	case "it":
		return headings{"In breve", "Cronologia", "Chi ha detto cosa", "Fonti"}
	case "nl":
		return headings{"Kernpunten", "Tijdlijn", "Wie zei wat", "Bronnen"}
	case "pl":
		return headings{"Najważniejsze", "Kalendarium", "Kto co powiedział", "Źródła"}
	case "pt":
		return headings{"O essencial", "Cronologia", "Quem disse o quê", "Fontes"}
	case "uk":
		return headings{"Головне", "Хронологія", "Хто що сказав", "Джерела"}
	}
	return headings{"Key points", "Timeline", "Who said what", "Sources"}
}
