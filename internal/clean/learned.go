package clean

import (
	_ "embed"
	"encoding/json"
	"slices"
	"strings"
	"sync"
)

// Weights are what the learned step knows: how much each measure of a line speaks for the article. They
// are a logistic regression whose inputs are cut into steps; `train lines` finds them.
type Weights struct {
	Bias     float64          `json:"bias"`     // speaks for every line: the more, the more is kept
	Change   float64          `json:"change"`   // cost of going from article to furniture or back
	Measures map[string]Scale `json:"measures"` // by name; one that is missing weighs nothing
}

// A Scale weighs one measure: Weights[i] counts where i of the Cuts, which ascend, are at most its value.
type Scale struct {
	Cuts    []float32 `json:"cuts"`
	Weights []float64 `json:"weights"`
}

// Text is the package's Text with these weights in place of its own. Without measures the learned step
// is left out.
func (w Weights) Text(text string) Result {
	m := w.model()
	return judge(text, func(p *page) {
		p.region()
		p.learned(m)
	})
}

// A Measured is a line as the learned step sees it.
type Measured struct {
	Line   int       // its number in the text, from 1
	Open   bool      // the learned step judges it; other lines are named noise, the headline, or a table
	Values []float32 // its measures, in the order of MeasureNames
}

// MeasureNames returns the names of what is measured of a line.
func MeasureNames() []string {
	names := make([]string, measures)
	for i := range names {
		names[i] = measureNames[i].name
	}
	return names
}

// Measure returns the measures of the lines of a text, to learn weights from.
func Measure(text string) (lines []Measured) {
	judge(text, func(p *page) {
		p.region()
		for i, v := range p.measure() {
			lines = append(lines, Measured{p.lines[p.units[i].first].Number, p.units[i].undecided(), slices.Clone(v[:])})
		}
	})
	return lines
}

//go:embed lines.json
var lineWeights []byte

// standard returns the package's own weights.
var standard = sync.OnceValue(func() *model {
	var w Weights
	if json.Unmarshal(lineWeights, &w) != nil {
		return nil
	}
	return w.model()
})

// A model is weights by measure.
type model struct {
	bias, change float64
	scales       [measures]Scale
}

func (w Weights) model() *model {
	if len(w.Measures) == 0 {
		return nil
	}
	m := &model{bias: w.Bias, change: w.Change}
	for i := range m.scales {
		s := w.Measures[measureNames[i].name]
		if len(s.Weights) == len(s.Cuts)+1 {
			m.scales[i] = s
		}
	}
	return m
}

// speaks returns what a value of measure i weighs, and whether it is one of its high values.
func (m *model) speaks(i int, value float32) (weight float64, high bool) {
	s := &m.scales[i]
	if len(s.Weights) == 0 {
		return 0, false
	}
	step := 0
	for step < len(s.Cuts) && value >= s.Cuts[step] {
		step++
	}
	return s.Weights[step], 2*step > len(s.Cuts)
}

// undecided reports whether the learned step judges the unit: what nothing has claimed, and what is noise
// for where it stands alone.
func (u *unit) undecided() bool { return u.open() || u.bordered() }

// screenful is how many lines a page has at least. What is shorter, somebody has cut out already.
const screenful = 30

// learns reports whether the learned step has a say: the text is a page pasted whole, or it has a
// screenful of lines and in them the beginning of what stands below articles.
func (p *page) learns() bool {
	return len(p.units) >= screenful && (p.pasted || slices.ContainsFunc(p.units, func(u unit) bool { return u.opensPart() }))
}

// learned goes over the borders that the rules drew in a whole page. A page is more than a rule can weigh:
// comments and teasers are sentences, too, and lists of figures stand in articles. A clipping has no such
// borders, and its lines are left alone.
func (p *page) learned(m *model) {
	if m == nil || !p.learns() {
		return
	}
	v := p.measure()
	keep := m.decide(p, v)
	if !slices.Contains(keep, true) {
		return
	}
	for i := range p.units {
		switch u := &p.units[i]; {
		case keep[i] && u.bordered():
			u.role, u.reason, u.body = "", "", u.before
		case !keep[i] && u.open():
			u.judge(Noise, m.explain(u, &v[i]))
		}
	}
}

// maxScore bounds what one line says.
const maxScore = 4

// decide finds the course of article and furniture through the page that the scores of its lines speak
// for most (Viterbi's algorithm): a line that its neighbours outweigh goes with them.
func (m *model) decide(p *page, v []vector) []bool {
	came := make([][2]bool, len(v)) // whether the best course to each state changes there
	var sum [2]float64              // of the best courses so far that end in furniture, in the article
	for i := range v {
		score := 0.0
		if p.units[i].undecided() {
			score = m.score(&v[i])
		}
		var next [2]float64
		for state := range next {
			stay, change := sum[state], sum[1-state]-m.change
			came[i][state] = change > stay
			next[state] = max(stay, change)
		}
		next[1] += score
		sum = next
	}
	keep := make([]bool, len(v))
	article := sum[1] > sum[0]
	for i := len(v) - 1; i >= 0; i-- {
		keep[i] = article && p.units[i].undecided()
		state := 0
		if article {
			state = 1
		}
		if came[i][state] {
			article = !article
		}
	}
	return keep
}

func (m *model) score(v *vector) float64 {
	score := m.bias
	for i, value := range v {
		w, _ := m.speaks(i, value)
		score += w
	}
	return min(max(score, -maxScore), maxScore)
}

// maxSaid is how many measures a reason names.
const maxSaid = 3

// explain says what spoke most against the line.
func (m *model) explain(u *unit, v *vector) string {
	type against struct {
		weight float64
		text   string
	}
	var said []against
	for i, value := range v {
		weight, high := m.speaks(i, value)
		text := measureNames[i].low
		if high {
			text = measureNames[i].high
		}
		if weight < 0 && text != "" && !slices.ContainsFunc(said, func(a against) bool { return a.text == text }) {
			said = append(said, against{weight, text})
		}
	}
	slices.SortStableFunc(said, func(a, b against) int {
		switch {
		case a.weight < b.weight:
			return -1
		case a.weight > b.weight:
			return 1
		}
		return 0
	})
	texts := make([]string, 0, maxSaid)
	for _, a := range said[:min(len(said), maxSaid)] {
		texts = append(texts, a.text)
	}
	looks := "looks like a teaser or comment"
	if !u.stop && u.words <= furnitureWords {
		looks = "looks like a menu"
	}
	if len(texts) == 0 {
		return looks
	}
	return looks + ": " + strings.Join(texts, ", ")
}
