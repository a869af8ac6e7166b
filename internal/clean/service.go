package clean

import "strings"

// maxService is how many words a line has that speaks to the page's user.
const maxService = 28

// Pages speak to their users ("you", "Ihr", "votre", "ваш") of what they offer them; articles speak so
// in quotations, or of other things ("your bank account").
var (
	secondPerson = wordSet(`you you'll you're you've your yours ihr ihre ihren ihrem ihrer ihnen vous votre vos tu tus usted ви вам вас ваш ваша ваше ваші вашу вашій`)
	serviceNouns = wordSet(`newsletter newsletters subscriber subscribers inbox paywall browser browsers podcast podcasts logged login adblocker ad-blocker
		abonnent abonnenten abonnement abo benutzerkonto postfach abonné abonnés abonnée navigateur boletín suscripción suscriptor suscriptores navegador розсилку розсилка браузер браузері браузера подкаст підписка підписку передплату`)
	serviceVerbs = wordSet(`log logged sign signed login register registered subscribe subscribed create unlock verify manage upgrade renew einloggen anmelden registrieren connecter connectez connecté увійти зареєструватися`)
)

// servicePrompt holds of a line in the second person, outside quotation marks, about an account, a
// newsletter or a number of free articles: "You have read 2 of your 5 free articles this month."
func servicePrompt(_ *page, u *unit) string {
	if u.words < 4 || u.words > maxService {
		return ""
	}
	you, offered := formalAddress(u.kept()), false
	for i, w := range u.folded {
		you = you || secondPerson[w] || strings.HasSuffix(w, "-vous")
		next := ""
		if i+1 < len(u.folded) {
			next = u.folded[i+1]
		}
		switch {
		case serviceNouns[w], w == "free" && strings.HasPrefix(next, "article"), w == "log" && next == "in",
			(w == "account" || w == "email" || w == "password" || w == "konto" || w == "compte" || w == "cuenta" || w == "subscription") && anyIn(u.folded, serviceVerbs),
			(w == "story" || w == "article" || w == "journalism" || w == "reporting") && i > 0 && (u.folded[i-1] == "our" || u.folded[i-1] == "this") && anyIn(u.folded, serviceVerbs):
			offered = true
		}
	}
	if you && offered && !strings.ContainsAny(u.kept(), "\"“„«") && !u.reports() {
		return "subscription prompt"
	}
	return ""
}

// formalAddress holds of the German imperative, "Lesen Sie …", "Bitte melden Sie sich …".
func formalAddress(s string) bool {
	i := strings.Index(s, " Sie ")
	return i > 0 && i < 24 && !strings.ContainsAny(s[:i], ".!?:")
}

func anyIn(words []string, set map[string]bool) bool {
	for _, w := range words {
		if set[w] {
			return true
		}
	}
	return false
}

// finiteForms make a clause of what follows a phrase: "All rights reserved for residents will lapse."
var finiteForms = wordSet(`was were had has have will would could should took came went began fell rose`)

// newsClause reports whether a line that begins like furniture goes on as a sentence of news: it has a
// finite verb and does not speak of the page or to its reader.
func (u *unit) newsClause() bool {
	if !u.stop {
		return false
	}
	first, finite := splitSentences(u.kept())[0], false
	for i, w := range foldWords(first, maxPrompt) {
		switch w {
		case "you", "your", "we", "our", "us", "this", "these", "please", "here", "page", "article", "story", "material", "content", "cookies", "video", "comments", "error", "browser":
			return false
		}
		finite = finite || i > 0 && finiteForms[w]
	}
	return finite || u.reports()
}

// notices open a note of the editors about the article, before a colon.
var notices = phraseSet(
	"editor's note", "editors' note", "editor's notes", "editors note", "author's note", "publisher's note", "note to readers", "note", "clarification", "correction", "corrections", "disclosure", "disclaimer", "full disclosure", "update",
	"anmerkung der redaktion", "hinweis der redaktion", "anm. d. red", "anm d. red", "redaktioneller hinweis", "hinweis", "korrektur", "transparenzhinweis", "note de la rédaction", "ndlr", "précision", "nota de la redacción", "nota del editor", "fe de errores", "від редакції", "примітка редакції", "примітка",
)

func phraseSet(phrases ...string) map[string]bool {
	m := map[string]bool{}
	for _, s := range phrases {
		m[s] = true
	}
	return m
}

// editorsNote holds of "Clarification: …" and its like. A bare "Note:" or "Update:" must be about the
// article to be one.
func editorsNote(_ *page, u *unit) string {
	label, rest, ok := strings.Cut(u.kept(), ":")
	if !ok || u.words > 90 {
		return ""
	}
	key := strings.Join(foldWords(strings.Trim(label, "*_[( "), 5), " ")
	if !notices[key] || rest == "" {
		return ""
	}
	if key == "note" || key == "update" || key == "hinweis" {
		return aboutArticle(foldWords(rest, 12))
	}
	return "editorial notice"
}

func aboutArticle(words []string) string {
	for i, w := range words {
		switch w {
		case "article", "story", "headline", "version", "artikel", "beitrag":
			if i > 0 && i < 6 {
				return "editorial notice"
			}
		}
	}
	return ""
}
