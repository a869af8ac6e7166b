package render

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
)

func source(id, copyOf string) brief.Source { return brief.Source{ID: id, CopyOf: copyOf} }

func TestIndependent(t *testing.T) {
	tests := []struct {
		name    string
		sources []brief.Source
		want    map[string]string
	}{
		{"none", nil, map[string]string{}},
		{"each by itself", []brief.Source{source("a", ""), source("b", "")}, map[string]string{"a": "a", "b": "b"}},
		{"a copy", []brief.Source{source("a", ""), source("b", "a")}, map[string]string{"a": "a", "b": "a"}},
		{"a copy of a copy", []brief.Source{source("c", "b"), source("b", "a"), source("a", "")}, map[string]string{"a": "a", "b": "a", "c": "a"}},
		{"of one that is gone", []brief.Source{source("b", "a"), source("c", "a")}, map[string]string{"b": "b", "c": "c"}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, Independent(tt.sources)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
	circle := Independent([]brief.Source{source("a", "b"), source("b", "a")})
	if len(circle) != 2 {
		t.Errorf("a circle: %v", circle)
	}
}

// told is a story of three sources, of which one is a copy.
func told(body string) brief.Document {
	d := brief.Document{Body: body + "\n\n[^t]: x\n[^w]: x\n[^c]: x\n", Notes: map[string]brief.Evidence{"t": tide, "w": wind, "c": copied}}
	other := wind
	other.Source = "sea/log"
	d.Notes["w"] = other
	d.Sources = []brief.Source{source("sea/tide", ""), source("sea/copy", "sea/tide"), source("sea/log", "")}
	return d
}

func TestLabels(t *testing.T) {
	day := brief.Date{Year: 2025, Month: 12, Day: 9}
	first := brief.Update{On: brief.Date{Year: 2025, Month: 12, Day: 8}, Points: []string{tide.Anchor(), wind.Anchor()}}
	second := brief.Update{On: day, Points: []string{wind.Anchor()}}
	third := brief.Update{On: brief.Date{Year: 2025, Month: 12, Day: 10}, Points: []string{tide.Anchor()}}
	const isNew, two = `<span class="new">New, <time datetime="2025-12-09">9 December 2025</time></span>`, `<span>2 sources</span>`
	tests := []struct {
		name, point string
		updates     []brief.Update
		want        string
	}{
		{"one source", "A.[^t]", nil, ""},
		{"a source and its copy", "A.[^t][^c]", nil, ""},
		{"two sources", "A.[^t][^w]", nil, two},
		{"two sources and a copy", "A.[^c][^t][^w]", nil, two},
		{"at the first writing nothing is new", "A.[^w]", []brief.Update{first}, ""},
		{"new", "A.[^w]", []brief.Update{first, second}, isNew},
		{"of the first writing", "A.[^t]", []brief.Update{first, second}, ""},
		{"new, of two sources", "A.[^t] b.[^w]", []brief.Update{first, second}, isNew + " " + two},
		{"new no more", "A.[^w]", []brief.Update{first, second, third}, ""},
	}
	for _, tt := range tests {
		d := told("- " + tt.point)
		d.Updates = tt.updates
		html := string(page(t, d).HTML)
		_, got, _ := strings.Cut(html, `<span class="labels">`)
		got = strings.TrimSuffix(got, "</span></li>\n</ul>\n")
		if got != tt.want || tt.want == "" && strings.Contains(html, "labels") {
			t.Errorf("%s: %q, want %q in\n%s", tt.name, got, tt.want, html)
		}
		f, err := New().Feed(d, links("https://sea.example/"))
		if err != nil || strings.Contains(string(f.HTML), "<span") {
			t.Errorf("%s: in a feed: %v\n%s", tt.name, err, f.HTML)
		}
	}
}

func TestDifferences(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{
			"accounts", "1. - **Tide Post**: 3 metres.[^t]\n   - **Log**: 4 knots.[^w]\n2. What it was:\n   - **A**: b.[^t]",
			"<ol class=\"differences\">\n<li>\n<ul class=\"accounts\">\n<li><strong>Tide Post</strong>3 metres.",
		},
		{"a plain numbered list", "1. - **A**: b\n   - **C**: d", "<ol>\n<li>\n<ul>\n<li><strong>A</strong>: b"},
		{"some other list", "1. One.[^t]\n2. - **A**: b.[^t]", "<ol>\n<li>One."},
	}
	for _, tt := range tests {
		if html := string(page(t, told("# H\n\n"+tt.body)).HTML); !strings.Contains(html, tt.want) {
			t.Errorf("%s: no %q in\n%s", tt.name, tt.want, html)
		}
	}
}

// A section of the editor's own is called so: in a generated text, where it says anything that it does not cite.
func TestAddedByTheEditor(t *testing.T) {
	const label = `<p class="added">Added by the editor</p>`
	tests := []struct {
		name, body string
		want       []string // the headings that are labelled
	}{
		{"the program's", "## Key points\n\nNothing.", nil},
		{"an editor's", "## Ours\n\nWe think so.", []string{"Ours"}},
		{"one that cites", "## Ours\n\nIt was so.[^t]", nil},
		{"one that cites here and there", "## Ours\n\nIt was so.[^t]\n\n- And so.[^t]\n- And so.", []string{"Ours"}},
		{"one that cites throughout", "## In brief\n\n- So.[^t]\n- And so.[^w]", nil},
		{"one below one that cites", "## In brief\n\n- So.[^t]\n\n### Less\n\nNo.", []string{"Less"}},
		{"below the program's", "## Key points\n\n### Ours\n\nNo.", []string{"Ours"}},
		{"below one that is labelled", "## Ours\n\nWell.\n\n### More\n\nMore.\n\n## Also ours\n\nSo.", []string{"Ours", "Also ours"}},
		{"the sources by another name", "## Read on\n\n- `sea/tide`\n- `sea/copy`\n- `sea/log`", nil},
	}
	for _, tt := range tests {
		l := links("https://sea.example/")
		l.Generated = func(h string) bool { return h == "Key points" }
		a, err := New().Page(told("Lead.[^t]\n\n"+tt.body), l)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		parts := strings.Split(string(a.HTML), label)
		for _, before := range parts[:len(parts)-1] {
			before = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(before), "</h2>"), "</h3>")
			got = append(got, before[strings.LastIndexByte(before, '>')+1:])
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s\n%s", tt.name, diff, a.HTML)
		}
	}
	if html := string(page(t, told("## Ours\n\nWe think so.")).HTML); strings.Contains(html, label) {
		t.Errorf("a hand-written text is its writer's throughout: %s", html)
	}
}

// What is said of a source stands beside it, in the site's language.
func TestRemark(t *testing.T) {
	l := links("https://sea.example/")
	l.Ours, l.OursDir = "en", "ltr"
	l.Remark = func(id string) string {
		if id == "sea/copy" {
			return "like “A & B”"
		}
		return ""
	}
	a, err := New().Page(told("- `sea/tide`\n- `sea/copy`\n- `sea/log`"), l)
	if err != nil {
		t.Fatal(err)
	}
	want := `<code>sea/copy</code></a> <span class="remark" lang="en" dir="ltr">like “A &amp; B”</span></li>`
	if html := string(a.HTML); !strings.Contains(html, want) || strings.Count(html, "remark") != 1 {
		t.Error(html)
	}
}

func TestTimelineNamesADayOnce(t *testing.T) {
	html := string(page(t, told("- **6 May**: A.[^t]\n- **6 May**: B.[^t]\n- **7 May**: C.[^t]")).HTML)
	want := "<li><strong>6 May</strong>A."
	if !strings.Contains(html, want) || strings.Count(html, `<li class="same"><strong>6 May</strong>B.`) != 1 || strings.Count(html, `class="same"`) != 1 {
		t.Error(html)
	}
}

// In a feed what is new, and how many sources have it, is said in words without style.
func TestFeedLabels(t *testing.T) {
	note := func(source, quote string) brief.Evidence { return brief.Evidence{Source: source, Quote: quote} }
	d := brief.Document{Body: "Lead.[^1]\n\n- Old.[^1][^2]\n- Fresh.[^3]\n- Plain.[^2]\n\n[^1]: x\n[^2]: y\n[^3]: z\n"}
	d.Notes = map[string]brief.Evidence{"1": note("a", "One."), "2": note("b", "Two."), "3": note("b", "Three.")}
	d.Sources = []brief.Source{{ID: "a"}, {ID: "b"}}
	d.Updates = []brief.Update{{}, {On: brief.Date{Year: 2025, Month: 12, Day: 3}, Points: []string{d.Notes["3"].Anchor()}}}
	base, _ := url.Parse("https://desk.example/")
	got, err := New().Feed(d, Links{Base: base, Record: func(s string) string { return "sources/" + s + "/" }})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<em>(2 sources)</em></li>", "<em>(new on 3 December 2025)</em></li>"} {
		if strings.Count(string(got.HTML), want) != 1 {
			t.Errorf("not once %s: %s", want, got.HTML)
		}
	}
	if got.Fresh != 1 || strings.Contains(string(got.HTML), "<span") {
		t.Errorf("%d fresh: %s", got.Fresh, got.HTML)
	}
}
