package quote

import (
	"strings"

	"briefing/internal/brief"
)

// via returns the channel through which an attribution's words came, "" when the sentence does not tell:
// a platform ("Telegram"), whom they were told ("CNN"), or the occasion ("statement",
// "interview with Sky News"), in this order where it tells several.
func (f *finder) via(a attribution, u int) string {
	i := a.end
	told, occasion := "", ""
	if a.kind.is(tell) && !a.after {
		told, i = f.addressee(i, u)
	}
	if a.after && a.who.head.is(document) && i < len(f.tokens) && f.tokens[i].is(verbs) {
		i++ // "said a readout posted by Smith on X"
	}
	for start := i; i < len(f.tokens) && i-start < longestApposition; i++ {
		t := f.tokens[i]
		if t.is(comma|colon|break_|dash|quoted|verbs|saying) || t.is(link) && !t.is(preposition) {
			break
		}
		if t.is(platform) && t.is(capital) && i > 0 && (f.tokens[i-1].is(in) || i == a.end) {
			return t.In(f.text)
		}
		if !t.is(in) && !t.is(with) {
			continue
		}
		if p := f.platformAt(i + 1); p != "" {
			return p
		}
		if o := f.occasionAt(i + 1); o != "" && occasion == "" && t.is(in) {
			occasion = o
		}
	}
	if told != "" {
		return told
	}
	return occasion
}

// addressee reads whom something was told, from token i, and returns the token after. Only a medium is
// a channel: that there were reporters tells nothing.
func (f *finder) addressee(i, u int) (string, int) {
	head, next := f.nouns(i)
	if head < 0 {
		return "", max(next, i)
	}
	t, first := f.tokens[head], f.tokens[i]
	switch {
	case first.is(theirs):
		return "", next
	case t.name >= 0 && !t.owner && f.medium(t.name) && head > i && f.tokens[head-1].name < 0 && f.tokens[head-1].class == capital:
		return brief.Span{Start: f.tokens[head-1].Start, End: t.End}.In(f.text), next // "Current Time", of which "Time" alone was found
	case t.name >= 0 && !t.owner && f.medium(t.name):
		f.media, f.mediaU = f.names[t.name].Text, u
		return f.media, next
	case t.is(capital) && t.name < 0 && head > i && f.tokens[head-1].is(capital) && isMedium(t.In(f.text)):
		return brief.Span{Start: first.Start, End: t.End}.In(f.text)[f.articleLength(i):], next
	case t.is(outlet) && first.is(definite) && f.media != "" && u-f.mediaU <= 2:
		return f.media, next
	case t.is(outlet) && first.is(definite) && head == i+1:
		return f.lastMedium(u), next
	}
	for ; i < next; i++ { // "told CNN's Jane Doe", "told the Radio 4 programme"
		if t := f.tokens[i]; t.name >= 0 && f.medium(t.name) {
			return f.names[t.name].Text, next
		}
	}
	return "", next
}

// articleLength returns the length of the article at token i with the space after it, 0 without one.
func (f *finder) articleLength(i int) int {
	if t := f.tokens[i]; t.is(article) && i+1 < len(f.tokens) {
		return f.tokens[i+1].Start - t.Start
	}
	return 0
}

// lastMedium returns the newspaper or broadcaster that the sentence before, or this one, names.
func (f *finder) lastMedium(u int) string {
	only := int32(-1)
	for i := f.after(f.units[max(0, u-1)].Start); i < len(f.mentions) && f.mentions[i].Start < f.units[u].End; i++ {
		if m := f.mentions[i]; !m.quoted && m.name != only && f.medium(m.name) {
			if only >= 0 {
				return ""
			}
			only = m.name
		}
	}
	if only < 0 {
		return titled(brief.Span{Start: f.units[max(0, u-1)].Start, End: f.units[u].Start}.In(f.text))
	}
	return f.names[only].Text
}

// titled returns the last run of two or more capitalised words in s that ends as the names of media do:
// "India Today", which is no name to whoever takes "Today" for an adverb.
func titled(s string) string {
	start, run, found := 0, 0, ""
	for i := 0; i < len(s); {
		end := i
		for end < len(s) && (alnum(s[end]) || s[end] >= 0x80) {
			end++
		}
		if end == i {
			if s[i] != ' ' {
				run = 0
			}
			i++
			continue
		}
		switch word := s[i:end]; {
		case !upperAt(word):
			run = 0
		case run == 0:
			start, run = i, 1
		default:
			if run++; isMedium(word) {
				found = s[start:end]
			}
		}
		i = end
	}
	return found
}

// medium reports whether a name is that of a newspaper, agency or broadcaster.
func (f *finder) medium(name int32) bool {
	n := &f.names[name]
	if n.Kind == brief.Person {
		return n.Gender == "" && isMedium(n.Text[strings.LastIndexByte(n.Text, ' ')+1:]) // or so it was taken for
	}
	for phrase := n.Text; phrase != ""; {
		w, rest, _ := strings.Cut(phrase, " ")
		if isMedium(w) {
			return true
		}
		phrase = rest
	}
	return false
}

func isMedium(word string) bool {
	switch word {
	case "CNN", "BBC", "NBC", "ABC", "CBS", "MSNBC", "Fox", "NPR", "PBS", "AFP", "AP", "Reuters", "Bloomberg", "DPA", "dpa", "TASS", "Tass", "RIA", "Interfax",
		"Xinhua", "Axios", "Politico", "POLITICO", "Newsweek", "Variety", "Vogue", "Forbes", "Fortune", "Wired", "Time", "TIME", "TMZ", "ESPN", "ITV", "RTL", "ARD", "ZDF",
		"News", "Times", "Post", "Today", "Radio", "TV", "Television", "Herald", "Guardian", "Telegraph", "Journal", "Tribune", "Mail", "Mirror", "Express", "Sun",
		"Independent", "Observer", "Globe", "Chronicle", "Gazette", "Magazine", "Press", "Broadcasting", "MailOnline", "Spiegel", "Zeitung", "Bild", "Welt", "Focus",
		"Monde", "Figaro", "Libération", "País", "Mundo", "Jazeera", "Arabiya", "Haaretz", "Pravda", "Economist", "Examiner", "Inquirer", "Dispatch", "Sentinel", "Courier",
		"Standard", "Reporter", "Review", "Weekly", "Daily", "Network", "Суспільне", "Правда", "Укрінформ", "УНІАН":
		return true
	}
	return strings.HasSuffix(word, "TV") || strings.HasSuffix(word, "Radio")
}

// platformAt reads a platform from token i: "Telegram", "the social network X", "his Facebook page",
// "social media".
func (f *finder) platformAt(i int) string {
	for n := 0; n < 5 && i < len(f.tokens); n, i = n+1, i+1 {
		t := f.tokens[i]
		switch {
		case t.is(platform) && t.is(capital):
			return t.In(f.text)
		case t.In(f.text) == "Truth" && i+1 < len(f.tokens) && f.tokens[i+1].In(f.text) == "Social":
			return "Truth Social"
		case t.name >= 0 && f.names[t.name].Text == "Truth Social":
			return "Truth Social"
		case t.In(f.text) == "social" && i+1 < len(f.tokens) && f.tokens[i+1].In(f.text) == "media":
			return "social media"
		case t.is(comma | colon | break_ | preposition | quoted | verbs):
			return ""
		}
	}
	return ""
}

// occasionAt reads an occasion from token i: "a written statement", "an interview with Sky News".
func (f *finder) occasionAt(i int) string {
	head, next := f.nouns(i)
	if head < 0 || !f.tokens[head].is(occasion) {
		return ""
	}
	if f.owned(i, head) && f.tokens[i-1].In(f.text) == "on" {
		return "" // "wrote a commenter on Smith's essay"
	}
	start := f.tokens[i].Start + f.articleLength(i)
	end := f.tokens[head].End
	if next < len(f.tokens) && f.tokens[next].is(with) {
		if h, _ := f.nouns(next + 1); h >= 0 && f.tokens[h].name >= 0 && f.medium(f.tokens[h].name) {
			return f.text[start:end] + " " + f.tokens[next].In(f.text) + " " + f.names[f.tokens[h].name].Text
		}
	}
	return f.text[start:end]
}
