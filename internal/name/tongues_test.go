package name

import (
	"strings"
	"testing"
	"time"

	"briefing/internal/brief"
)

func TestFindInOtherLanguages(t *testing.T) {
	tests := []struct{ language, text, want string }{
		{"de", "Die Brücke fiel. Auf der Brücke stand Margarete Ohlin. Ende Januar stieg der Euro.", "Margarete Ohlin pe"},
		{"de", "Bundeskanzler Torben Wendt sagte in Berlin, die Ukraine brauche Hilfe. Dann kam Wendts kurze Rede.", `Torben Wendt pe ["Torben Wendt" "Wendts"] {Bundeskanzler}; Berlin pl; Ukraine pl`},
		{"de", "Die Vorstandschefin Ute Brehm lobte Frau Kroll. Wegen der Lage kamen viele Leute.", "Ute Brehm pe {Vorstandschefin}; Kroll pe {Frau}"},
		{"fr", "Le président Émile Macroix a vu l'Italie. M. Macroix ira en Allemagne. L'Université de Paris a fermé.", `Émile Macroix pe ["Émile Macroix" "Macroix"] {M.}; Italie pl; Allemagne pl; Université de Paris or`},
		{"es", "Según Ana López de Wendal, la señora Ana López de Wendal llegó a Buenos Aires.", "Ana López de Wendal; Buenos Aires pl"},
		{"it", "Sergio Mattarolo è nato dall'Aquila. Mattarolo parla.", `Sergio Mattarolo pe ["Sergio Mattarolo" "Mattarolo"]; Aquila`},
		{"uk", "Президент Володимир Зеленчук приїхав. Потім Зеленчука бачили з Оленою Зелінською і словом Володимира Зеленчука.", `Володимир Зеленчук pe ["Володимир Зеленчук" "Зеленчука" "Володимира Зеленчука"] {Президент}; Оленою Зелінською`},
		{"ru", "Он приехал в Киев. Президент Иван Петренко спал.", "Киев pl; Иван Петренко pe {Президент}"},
		{"zh", "習近平主席在北京說NATO很好。 Ann Wendal 來了。", "Ann Wendal pe"},
		{"ar", "قال الرئيس محمد إن دبي", ""},
		{"ja", "東京でNHKは放送した。", ""},
	}
	for _, tt := range tests {
		if got := show(Find(tt.text, spans(tt.text), tt.language)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.language, tt.text, got, tt.want)
		}
	}
}

// TestFindIsLinear: ten times the text takes not much more than ten times as long, however many names it has.
func TestFindIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	long := func(n int) (string, []brief.Span) {
		var b strings.Builder
		for i := range n {
			w := string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26))
			b.WriteString("We met Xo" + w + " Ray" + w + " and (AB" + strings.ToUpper(w) + "). Then Ray" + w + " sang.\n")
		}
		return b.String(), spans(b.String())
	}
	best := func(n int) time.Duration {
		text, paragraphs := long(n)
		least := time.Hour
		for range 3 {
			start := time.Now()
			Find(text, paragraphs, "en")
			least = min(least, time.Since(start))
		}
		return least
	}
	if small, large := best(400), best(4000); large > 40*small {
		t.Errorf("%v for a text, %v for one ten times as long", small, large)
	}
}
