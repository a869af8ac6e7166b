package lock

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
)

var day = brief.Date{Year: 2025, Month: 12, Day: 7}

func TestMarshalParse(t *testing.T) {
	want := Lock{
		"b": {ID: "b", Kind: brief.KindBriefing, Source: `odd "name"`, SHA256: "00", Date: day, URL: "/briefings/b/"},
		"a": {ID: "a", Kind: brief.KindStory},
	}
	data := want.Marshal()
	got, problems := Parse(data)
	if diff := cmp.Diff(want, got); diff != "" || len(problems) > 0 {
		t.Errorf("problems %v (-want +got)\n%s", problems, diff)
	}
	if lines := strings.Split(string(data), "\n"); !strings.HasPrefix(lines[1], `{"id":"a"`) || len(lines) != 4 {
		t.Errorf("not one entry a line in the order of ids:\n%s", data)
	}
}

func TestParseDamaged(t *testing.T) {
	_, problems := Parse([]byte("{\"format\":1}\n<<<<<<< ours\n{\"id\":\"a\",\"kind\":\"briefings\"}\n{\"id\":\"a\",\"kind\":\"briefings\"}\n"))
	var got []string
	for _, p := range problems {
		got = append(got, p.String())
	}
	hint := "; restore the file from version control; keep both sides' lines of a merge"
	want := []string{"briefing.lock:2: is not an entry" + hint, `briefing.lock:4: id "a" is there twice` + hint}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestPublish(t *testing.T) {
	doc := func(id, slug string, date brief.Date, aliases ...string) brief.Document {
		return brief.Document{Kind: brief.KindBriefing, File: slug + ".md", Meta: brief.Meta{ID: id, Slug: slug, Date: date, Aliases: aliases}}
	}
	before := Lock{"a": {ID: "a", Kind: brief.KindBriefing, Date: day, URL: "/briefings/old/"}}
	later := brief.Date{Year: 2026, Month: 1, Day: 1}
	tests := []struct {
		name  string
		doc   brief.Document
		rules string
	}{
		{"unchanged", doc("a", "old", day), ""},
		{"moved", doc("a", "new", day), "moved-page"},
		{"moved with alias", doc("a", "new", day, "/briefings/old/"), ""},
		{"redated", doc("a", "old", later), "moved-date"},
		{"address reused", doc("b", "old", day), "reused-page"},
		{"new", doc("b", "new", brief.Date{}), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, accept := range []bool{false, true} {
				l := Lock{"a": before["a"]}
				documents := []brief.Document{tt.doc}
				var rules []string
				for _, p := range l.Publish(documents, later, accept) {
					rules = append(rules, p.Rule)
				}
				want := tt.rules
				if accept {
					want = ""
				}
				if got := strings.Join(rules, " "); got != want {
					t.Errorf("accept %v: got %q, want %q", accept, got, want)
				}
				if e := l[tt.doc.ID]; e.URL != tt.doc.Path() || e.Date != documents[0].Date || e.Date.IsZero() {
					t.Errorf("entry is %+v", e)
				}
			}
		})
	}
}

func TestIdentify(t *testing.T) {
	l := Lock{"kept": {ID: "kept", Kind: brief.KindBriefing, URL: "/briefings/a/"}}
	doc := func(id, slug string, unnamed bool) brief.Document {
		return brief.Document{Kind: brief.KindBriefing, Unnamed: unnamed, Meta: brief.Meta{ID: id, Slug: slug}}
	}
	tests := []struct {
		name      string
		documents []brief.Document
		want      string
	}{
		{"its id line was deleted", []brief.Document{doc("made", "a", true)}, "kept"},
		{"another page", []brief.Document{doc("made", "b", true)}, "made"},
		{"it states its own id", []brief.Document{doc("own", "a", false)}, "own"},
		{"the id has moved to another page", []brief.Document{doc("made", "a", true), doc("kept", "b", false)}, "made"},
	}
	for _, tt := range tests {
		if l.Identify(tt.documents); tt.documents[0].ID != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, tt.documents[0].ID, tt.want)
		}
	}
}
