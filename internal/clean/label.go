package clean

import "strings"

// pageHeads stand above headlines and are none.
var pageHeads = compile([]prompt{
	{
		reason: "subscription prompt",
		whole:  []string{"article réservé aux abonnés", "réservé aux abonnés", "réservé à nos abonnés", "contenu réservé aux abonnés", "nur für abonnenten", "exklusiv für abonnenten", "solo para suscriptores", "exclusivo para suscriptores", "riservato agli abbonati", "лише для передплатників", "for subscribers", "subscribers only"},
	},
	{
		reason: "navigation",
		whole:  []string{"skip to site index", "zum inhalt springen", "aller au contenu", "ir al contenido", "view in browser", "перейти до вмісту"},
		start:  []string{"view this email in", "view this message in", "view email in", "read this email in", "trouble viewing this email", "e-mail im browser", "im browser ansehen", "voir cet e-mail", "ver este correo", "voir la version en ligne"},
	},
	{
		reason: "summary heading",
		whole:  []string{"das wichtigste in kürze", "das wichtigste", "auf einen blick", "in kürze", "l'essentiel", "en bref", "lo más importante", "en resumen", "in breve", "key points", "key takeaways", "at a glance", "in brief", "the essentials", "головне", "коротко"},
	},
})

// maxLabel is the most words of a label above a headline, "Ukraine war briefing".
const maxLabel = 5

// passLabels returns the headline's place: i, or further down when what stands there is a page's head, a
// wire's slug, or a label that shares no word with the article where a line below shares some.
func (p *page) passLabels(i int) int {
	for i >= 0 && p.units[i].open() {
		u := &p.units[i]
		reason := pageHeads.match(u.folded)
		if isSlug(u) {
			reason = "wire slug"
		}
		if reason == "" {
			break
		}
		u.judge(Noise, reason)
		i = p.nextKept(i)
	}
	if i < 0 || !p.units[i].open() || p.units[i].words > maxLabel {
		return i
	}
	lead := p.leadStems(i)
	if shares(&p.units[i], lead) > 0 {
		return i
	}
	for j, n := p.nextKept(i), 0; j > 0 && n < 4 && !p.units[j].tells(); j, n = p.nextKept(j), n+1 {
		if u := &p.units[j]; u.words >= 4 && u.words <= 16 && p.headlineLike(u) && shares(u, lead) > 1 {
			for k := i; k < j; k++ {
				if l := &p.units[k]; l.open() && !l.stop || k == i {
					l.judge(Noise, "section label")
				}
			}
			return j
		}
	}
	if u := &p.units[i]; i > 0 && u.words <= 2 && !u.stop && p.units[i-1].reason == "navigation" {
		u.judge(Noise, "section label") // a menu's last entry, above a text without a headline
		return -1
	}
	return i
}

// isSlug holds of "Ship-Collision/2nd lead (adds coastguard comment)".
func isSlug(u *unit) bool {
	if u.stop || u.words > 14 || !strings.ContainsAny(u.kept(), "/-") {
		return false
	}
	s := strings.ToLower(u.kept())
	for _, mark := range []string{"(adds ", "(updates ", "(recasts", "(corrects ", "(new throughout", "1st lead", "2nd lead", "3rd lead", "4th lead", "1st ld", "2nd ld", "/lead"} {
		if strings.Contains(s, mark) {
			return !strings.HasPrefix(s, "update") // "UPDATE 2-Oil falls (adds …)" holds the headline
		}
	}
	return false
}

// leadStems returns the beginnings of the longer words of the first sentences after unit i.
func (p *page) leadStems(i int) map[string]bool {
	stems := map[string]bool{}
	for n := 0; i < len(p.units) && n < 6; i++ {
		if u := &p.units[i]; u.tells() {
			n++
			for _, w := range u.folded {
				stems[stem(w)] = true
			}
		}
	}
	delete(stems, "")
	return stems
}

// shares counts the words of u that the lead has in some form.
func shares(u *unit, lead map[string]bool) int {
	n := 0
	for _, w := range u.folded {
		if lead[stem(w)] {
			n++
		}
	}
	return n
}

// stem returns what forms of a word have in common, "terminal" of "terminals", or "" for a short word.
func stem(w string) string {
	w = strings.TrimSuffix(w, "s")
	r := []rune(w)
	if len(r) < 4 {
		return ""
	}
	return string(r[:min(len(r), 6)])
}
