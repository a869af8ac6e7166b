package wording

import (
	"slices"
	"strings"
	"unicode"
)

// A tongue is what the commonest words of a language tell of a sentence's beginning. All are in lower
// case, with straight apostrophes.
type tongue struct {
	leaning     map[string]bool // first words that go on from another sentence
	pointing    map[string]bool // first words that do so, unless a word of times follows
	times       map[string]bool // "this week" points at no sentence
	expletive   map[string]bool // a word among the next three that makes a first pronoun stand for nothing
	empty       map[string]bool // those pronouns
	preposition map[string]bool // may stand before what points
	oblique     map[string]bool // points, after a preposition
	verbs       map[string]bool // after a neuter article these make it a pronoun: "Das sagte …"
	neuter      string          // that article
	bare        []string        // connectives dropped without a comma where the subject may follow
	subject     map[string]bool // what must follow a bare one, unless a capital does; nil for anything
	phrases     []string        // connectives dropped with their comma
}

// tongueOf returns what is known of a language other than English, or nil.
func tongueOf(language string) *tongue {
	base, _, _ := strings.Cut(language, "-")
	return tongues[base]
}

// leans reports whether a sentence goes on from the one before it.
func (t *tongue) leans(words []word) bool {
	if t == nil || words[0].quoted {
		return false
	}
	first, second, third := words[0].low, "", ""
	if len(words) > 1 {
		second = words[1].low
	}
	if len(words) > 2 {
		third = words[2].low
	}
	switch {
	case t.empty[first]:
		for _, w := range words[1:min(len(words), 4)] {
			if t.expletive[w.low] {
				return false
			}
		}
		return true
	case t.leaning[first]:
		return true
	case t.pointing[first]:
		return !t.times[second] && !t.times[third]
	case first == t.neuter && t.neuter != "":
		return t.verbs[second] || strings.HasSuffix(second, "t") && words[1].text == second && !t.subject[second] && len(second) > 2 && !lateWords[second]
	}
	return t.preposition[first] && t.oblique[second] && !t.times[third]
}

// lateWords end as German verbs do and may follow an article: "Das seit Mai geltende Verbot".
var lateWords = set("seit mit jetzt erst fast dort nicht zuletzt weit derzeit sonst meist längst selbst oft bislang laut")

// dropConnective removes a leading connective where the rest stands by itself.
func (t *tongue) dropConnective(s string) string {
	if t == nil {
		return s
	}
	for _, p := range t.phrases {
		if rest, ok := strings.CutPrefix(s, p); ok {
			if rest, ok = strings.CutPrefix(rest, ", "); ok && rest != "" {
				return upperFirst(rest)
			}
		}
	}
	first, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" || !slices.Contains(t.bare, strings.TrimSuffix(first, ",")) {
		return s
	}
	next, _, _ := strings.Cut(rest, " ")
	if t.subject != nil && !unicode.IsUpper(firstRune(next)) && !t.subject[next] {
		return s
	}
	return upperFirst(rest)
}

// unnamed reports whether a sentence is a quotation whose speaker is not named: "…", said she.
func unnamed(words []word) bool {
	quoted, plain := 0, 0
	for i, w := range words {
		if w.quoted {
			quoted++
			continue
		}
		plain++
		if i > 0 && unicode.IsUpper(firstRune(w.text)) {
			return false
		}
	}
	return quoted == len(words) || quoted >= 5 && plain <= 4 || quoted >= 3 && plain <= 3
}

var tongues = map[string]*tongue{
	"de": {
		leaning: set("er sie ihr ihre ihren ihrem ihrer ihm ihn ihnen sein seine seinen seinem seiner wir unser unsere ich mein meine beide letzterer letztere letzteres ersterer erstere solche solcher solches andere",
			"damit dabei dazu dafür dagegen daher dadurch darin daran darauf darüber darunter daraus davon davor danach dahinter daneben dazwischen daraufhin deshalb deswegen darum demnach dementsprechend folglich somit",
			"zudem außerdem ferner überdies weiterhin jedoch allerdings doch dennoch trotzdem hingegen dagegen indes indessen unterdessen inzwischen zugleich gleichzeitig auch so dann also aber und oder denn sondern",
			"dort hier da dahin damals ebenso ebenfalls anschließend zuvor stattdessen vielmehr immerhin schließlich hinzu hierzu hierbei hierfür dessen deren dasselbe derselbe dieselbe"),
		pointing:    set("dieser diese dieses diesem diesen jener jene jenes jenem jenen"),
		times:       set("woche jahr monat tag morgen vormittag mittag nachmittag abend nacht wochenende sommer winter frühling frühjahr herbst saison jahrhundert jahrzehnt quartal montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november dezember tagen wochen monaten jahren"),
		empty:       set("es"),
		expletive:   set("gibt gab bleibt fehlt fehlen unklar klar offen möglich wahrscheinlich unwahrscheinlich erwartet vermutet befürchtet"),
		preposition: set("in an am im auf aus bei mit nach von vor zu für gegen durch ohne um unter über bis seit wegen trotz neben zwischen laut"),
		oblique:     set("ihm ihr ihnen ihn diesem dieser diesen diese dieses denen dessen jenem jener jenen"),
		neuter:      "das",
		verbs: set("ist war wird wurde wurden würde hat hatte hatten hätte habe haben sei wäre sind waren sagte sagten sagt teilte teilten teilt berichtete berichteten berichtet meldete meldeten meldet erklärte erklärten bestätigte bestätigten kündigte",
			"gab gaben geht ging gilt galt zeigt zeigte kann könnte soll sollte muss müsste müsse will wollte macht machte bedeutet bedeutete führt führte heißt hieß sorgt sorgte betrifft schreibt schrieb stellt steht stand liegt lag kostet kostete",
			"reicht reichte half hilft werde werden dürfte dürfe darf entspricht entsprach ergab ergibt geschah passiert passierte kam kommt ließ lässt löste löst sieht sah trifft traf stimmt gelang fiel fällt begründete fordert forderte erfuhr geht hängt hing bringt brachte"),
		bare:    []string{"Doch", "Aber", "Und", "Denn"},
		subject: set("der die das den dem des ein eine einer einem einen im in am an auf bei nach vor mit für laut seit rund mehr wegen trotz zum zur unter zwei drei vier"),
	},
	"fr": {
		leaning: set("il ils elle elles lui leur leurs son sa ses nous notre nos je mon cela ceci ça c'est c'était celui-ci celle-ci ceux-ci celles-ci celui celle ceux",
			"mais or donc ainsi aussi puis ensuite alors et ou ni car là y toutefois cependant néanmoins pourtant enfin"),
		pointing:    set("ce cet cette ces"),
		times:       set("semaine année mois jour matin matinée après-midi soir soirée nuit week-end été hiver printemps automne saison siècle lundi mardi mercredi jeudi vendredi samedi dimanche"),
		empty:       set("il"),
		expletive:   set("faut faudra a y possible probable clair difficile manque"),
		preposition: set("à de en dans sur sous avec pour par selon parmi chez après avant depuis contre sans entre malgré pendant outre d'après"),
		oblique:     set("lui elle eux elles cela ce cet cette ces celui-ci celle-ci ceux-ci quoi"),
		bare:        []string{"Mais", "Et", "Or,", "Car"},
		phrases:     []string{"Or", "Toutefois", "Cependant", "Néanmoins", "Pourtant", "En outre", "Par ailleurs", "En effet", "De plus", "Enfin", "Ensuite", "Ainsi", "En revanche", "Au contraire", "De son côté", "Du coup", "Par exemple", "En même temps"},
	},
	"es": {
		leaning: set("él ella ellos ellas ello esto eso aquello su sus nosotros nuestro nuestra yo mi lo le les éste ésta éstos éstas",
			"pero además así también tampoco allí ahí aquí entonces luego asimismo y o ni pues aunque dijo añadió agregó señaló explicó afirmó aseguró indicó"),
		pointing:    set("este esta estos estas ese esa esos esas aquel aquella aquellos aquellas"),
		times:       set("semana año mes día mañana tarde noche madrugada verano invierno otoño primavera temporada siglo lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
		preposition: set("a de en con por para según entre sobre tras desde hasta contra sin durante ante"),
		oblique:     set("él ella ellos ellas ello eso esto este esta estos estas ese esa esos esas"),
		bare:        []string{"Pero"},
		phrases:     []string{"Además", "Sin embargo", "No obstante", "Por otra parte", "Por otro lado", "Asimismo", "Por su parte", "Así", "También", "Mientras tanto", "De hecho", "En cambio", "Por ejemplo", "Por último", "Finalmente"},
	},
	"uk": {
		leaning: set("він вона воно вони його її їх їхній їхня їхнє їхні йому їй їм ним нею ними ми наш наша наше наші я мій це те ті такий така таке такі",
			"також теж тому однак проте але втім утім водночас натомість тоді там тут туди звідти потім отже зокрема і й а та або бо адже"),
		pointing:    set("цей ця ці цього цієї цих цьому цій цією цими цим"),
		times:       set("тижня тиждень тижні року рік роки році місяця місяць місяці дня день дні днями ранку ранок вечора вечір вечері ночі ніч літа літо осені осінь зими зима зиму весни весна весну сезону сезон понеділка понеділок вівторка вівторок середи середа середу четверга четвер п'ятниці п'ятниця п'ятницю суботи субота суботу неділі неділя неділю"),
		preposition: set("у в на за з із зі до від для про при після під над серед через крім окрім між перед без попри завдяки"),
		oblique:     set("них нього неї ним ними нею ньому цього цьому цій цієї цим цих це того тому його її їх їхніми їхнім"),
		bare:        []string{"Але", "Однак", "Проте", "Водночас", "Втім", "Утім", "Натомість", "Також", "А", "І"},
		phrases:     []string{"Крім того", "Окрім того", "Зокрема", "До речі", "Отже", "Зі свого боку", "Своєю чергою", "Тим часом", "Тож", "До того ж", "Таким чином"},
	},
	"ru": {
		leaning: set("он она оно они его её ее их ему ей им мы наш наша я это тот та те такой такая такие",
			"также тоже поэтому однако но тогда там тут здесь туда потом затем и а или ведь"),
		pointing:    set("этот эта эти этого этой этих этому этим"),
		times:       set("неделе неделю недели год года году месяц месяца месяце день дня утро утром вечер вечером ночь ночью лето зиму осень весну"),
		preposition: set("в во на за с со из к от для о об при после под над среди через кроме между перед без"),
		oblique:     set("них него нее неё ним ними ней нем этого этому этой этим этих это того тому его её ее их"),
		bare:        []string{"Но", "Однако", "Также", "А", "И"},
		phrases:     []string{"Кроме того", "Однако", "Тем временем", "В частности", "Таким образом", "При этом"},
	},
}
