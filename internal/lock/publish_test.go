package lock

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
)

func TestPublish(t *testing.T) {
	doc := func(id, slug string, date brief.Date, aliases ...string) brief.Document {
		return brief.Document{Kind: brief.KindBriefing, File: slug + ".md", Meta: brief.Meta{ID: id, Slug: slug, Date: date, Aliases: aliases}}
	}
	later := brief.Date{Year: 2026, Month: 1, Day: 1}
	at := func(clock string) brief.Date { return brief.Date{Year: 2025, Month: 12, Day: 7, Clock: clock} }
	before := Lock{
		"a": {ID: "a", Kind: brief.KindBriefing, Date: day, URL: "/briefings/old/"},
		"m": {ID: "m", Kind: brief.KindBriefing, Date: day, URL: "/briefings/moved/", Was: []string{"/briefings/first/"}},
		"t": {ID: "t", Kind: brief.KindBriefing, Date: at("10:00:00Z"), URL: "/briefings/timed/"},
	}
	moved := doc("m", "moved", day, "/briefings/first/")
	tests := []struct {
		name  string
		docs  []brief.Document
		rules string
		was   string // of the first afterwards, with accept
	}{
		{"unchanged", []brief.Document{doc("a", "old", day)}, "", ""},
		{"moved", []brief.Document{doc("a", "new", day)}, "moved-page", ""},
		{"moved with alias", []brief.Document{doc("a", "new", day, "/briefings/old/")}, "", "/briefings/old/"},
		{"moved with the alias of a file", []brief.Document{doc("a", "new", day, "/briefings/old/index.html")}, "", "/briefings/old/"},
		{"an alias nobody had", []brief.Document{doc("a", "old", day, "/older/")}, "", ""},
		{"redated", []brief.Document{doc("a", "old", later)}, "moved-date", ""},
		{"the same instant", []brief.Document{doc("t", "timed", at("11:00:00+01:00"))}, "", ""},
		{"an hour later", []brief.Document{doc("t", "timed", at("11:00:00Z"))}, "moved-date", ""},
		{"address reused", []brief.Document{doc("b", "old", day)}, "reused-page", ""},
		{"new", []brief.Document{doc("b", "new", brief.Date{})}, "", ""},
		{"alias kept", []brief.Document{moved}, "", "/briefings/first/"},
		{"alias dropped", []brief.Document{doc("m", "moved", day)}, "dropped-page", ""},
		{"moved on", []brief.Document{doc("m", "third", day, "/briefings/moved", "/briefings/first/")}, "", "/briefings/first/ /briefings/moved/"},
		{"moved on with the first alias dropped", []brief.Document{doc("m", "third", day, "/briefings/moved/")}, "dropped-page", "/briefings/moved/"},
		{"moved back", []brief.Document{doc("m", "first", day, "/briefings/moved/")}, "", "/briefings/moved/"},
		{"a former address reused", []brief.Document{doc("b", "first", day)}, "reused-page", ""},
		{"an alias of another", []brief.Document{doc("b", "new", day, "/briefings/first/"), moved}, "reused-page", "/briefings/first/"},
		{"an alias of one that is gone", []brief.Document{doc("b", "new", day, "/briefings/old/")}, "", "/briefings/old/"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, accept := range []bool{false, true} {
				l := maps.Clone(before)
				documents := slices.Clone(tt.docs)
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
				d := documents[0]
				if e := l[d.ID]; e.URL != d.Path() || e.Date != d.Date || e.Date.IsZero() || strings.Join(e.Was, " ") != tt.was {
					t.Errorf("entry is %+v", e)
				}
				if again := l.Publish(documents, later, false); accept && len(again) > 0 && len(documents) == 1 {
					t.Errorf("what was accepted stops the next build: %v", again)
				}
			}
		})
	}
}

func TestPublishDraft(t *testing.T) {
	l := Lock{}
	l.Publish([]brief.Document{{Kind: brief.KindBriefing, Meta: brief.Meta{ID: "d", Slug: "d", Draft: true}}}, day, false)
	if diff := cmp.Diff(Lock{"d": {ID: "d", Kind: brief.KindBriefing}}, l); diff != "" {
		t.Error(diff)
	}
}

// TestIdentify publishes, changes the files, and tells who is who.
func TestIdentify(t *testing.T) {
	named := func(name, body string, aliases ...string) brief.Document {
		return brief.Document{
			Kind: brief.KindBriefing, File: "content/briefings/" + name + ".md", Unnamed: true, Body: body,
			Meta: brief.Meta{ID: brief.NewID("briefings", name), Slug: name, Aliases: aliases},
		}
	}
	stated := func(id, name string) brief.Document {
		d := named(name, "Stated.")
		d.ID, d.Unnamed = id, false
		return d
	}
	at := func(d brief.Document, slug string) brief.Document { d.Slug = slug; return d }
	fresh := func(name, n string) string { return brief.NewID("briefings", name, n) }
	notes, ferry := brief.NewID("briefings", "notes"), brief.NewID("briefings", "ferry")
	tests := []struct {
		name          string
		before, after []brief.Document
		want          []string
	}{
		{"its id line was deleted", []brief.Document{stated("kept", "a")}, []brief.Document{named("a", "Stated.")}, []string{"kept"}},
		{"another page", []brief.Document{stated("kept", "a")}, []brief.Document{named("notes", "N.")}, []string{notes}},
		{"it states its own id", []brief.Document{stated("kept", "a")}, []brief.Document{stated("own", "a")}, []string{"own"}},
		{"the id has moved to another page", []brief.Document{stated("kept", "a")}, []brief.Document{named("a", "A."), stated("kept", "b")}, []string{brief.NewID("briefings", "a"), "kept"}},
		{"renamed", []brief.Document{named("notes", "N.")}, []brief.Document{named("ferry", "N.")}, []string{notes}},
		{"renamed with an alias", []brief.Document{named("notes", "N.")}, []brief.Document{named("ferry", "N.", "/briefings/notes/")}, []string{notes}},
		{"renamed and rewritten with an alias", []brief.Document{named("notes", "N.")}, []brief.Document{named("ferry", "F.", "/briefings/notes")}, []string{notes}},
		{"rewritten", []brief.Document{named("notes", "N.")}, []brief.Document{named("notes", "O.")}, []string{notes}},
		{"rewritten with a slug", []brief.Document{named("notes", "N.")}, []brief.Document{at(named("notes", "O."), "ferry")}, []string{notes}},
		{"copied", []brief.Document{named("notes", "N.")}, []brief.Document{named("ferry", "N."), named("notes", "N.")}, []string{ferry, notes}},
		{"renamed, and its name taken", []brief.Document{named("notes", "N.")}, []brief.Document{named("ferry", "N."), named("notes", "O.")}, []string{notes, fresh("notes", "2")}},
		{"renamed and rewritten, its name taken by another address", []brief.Document{named("notes", "N.")}, []brief.Document{named("ferry", "F.", "/briefings/notes/"), at(named("notes", "O."), "pier")}, []string{notes, fresh("notes", "2")}},
		{"the id stated by hand, its name taken", []brief.Document{named("notes", "N.")}, []brief.Document{stated(notes, "ferry"), named("notes", "O.")}, []string{notes, fresh("notes", "2")}},
		{"two swapped", []brief.Document{named("notes", "N."), named("ferry", "F.")}, []brief.Document{named("notes", "F."), named("ferry", "N.")}, []string{ferry, notes}},
		{"two of one text, one renamed", []brief.Document{named("notes", "N."), named("ferry", "N.")}, []brief.Document{named("ferry", "N."), named("pier", "N.")}, []string{ferry, notes}},
		{"two of one text, both renamed", []brief.Document{named("notes", "N."), named("ferry", "N.")}, []brief.Document{named("pier", "N.", "/briefings/ferry/"), named("quay", "N.", "/briefings/notes/")}, []string{ferry, notes}},
		{"without a text", []brief.Document{named("notes", " \n")}, []brief.Document{named("ferry", " \n")}, []string{ferry}},
		{"two in one, which was there", []brief.Document{named("notes", "N."), named("ferry", "F.")}, []brief.Document{named("ferry", "F. N.", "/briefings/notes/")}, []string{ferry}},
	}
	for _, tt := range tests {
		l := Lock{}
		l.Publish(tt.before, day, false)
		l.Identify(tt.after)
		var got []string
		for _, d := range tt.after {
			got = append(got, d.ID)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.name, diff)
		}
		if l.Publish(tt.after, day, true); len(l) == 0 {
			t.Errorf("%s: nothing recorded", tt.name)
		}
		again := slices.Clone(tt.after)
		for i := range again {
			if again[i].Unnamed {
				again[i].ID = brief.NewID("briefings", strings.TrimSuffix(again[i].File[len("content/briefings/"):], ".md"))
			}
		}
		l.Identify(again)
		for i, d := range again {
			if d.ID != got[i] {
				t.Errorf("%s: %s changes from %s to %s at the next build", tt.name, d.File, got[i], d.ID)
			}
		}
	}
}
