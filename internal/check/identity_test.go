package check

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
	"briefing/internal/feed"
	"briefing/internal/lock"
)

func TestIdentity(t *testing.T) {
	day := brief.Date{Year: 2025, Month: 12, Day: 5}
	known := lock.Lock{
		"a1":    {ID: "a1", Kind: brief.KindBriefing, Date: day, URL: "/briefings/mill/"},
		"b 2 ü": {ID: "b 2 ü", Kind: brief.KindBriefing, Date: day, URL: "/briefings/mühle/"},
	}
	mill := feed.Item{ID: "urn:briefing:a1", Title: "Mill", URL: "https://x.org/p/briefings/mill/", Published: day.Time()}
	mill.Sources = []feed.Source{{Title: "A", URL: "https://a.org/"}, {Title: "B", URL: "https://b.org/"}} // which are links as well
	umlaut := feed.Item{ID: "urn:briefing:b 2 ü", Title: "Mühle", URL: "https://x.org/p/briefings/m%C3%BChle/", Published: day.Time()}
	with := func(it feed.Item, change func(*feed.Item)) feed.Item { change(&it); return it }
	tests := []struct {
		name  string
		items []feed.Item
		want  []string
	}{
		{"as in the lock", []feed.Item{mill, umlaut}, nil},
		{"an unknown id", []feed.Item{with(mill, func(it *feed.Item) { it.ID = "urn:briefing:a2" })}, []string{"feed.xml:0 unknown-item"}},
		{"another page", []feed.Item{with(mill, func(it *feed.Item) { it.URL = "https://x.org/p/briefings/mills/" })}, []string{"feed.xml:0 moved-item"}},
		{"outside the base", []feed.Item{with(mill, func(it *feed.Item) { it.URL = "https://x.org/briefings/mill/" })}, []string{"feed.xml:0 moved-item"}},
		{"another host", []feed.Item{with(mill, func(it *feed.Item) { it.URL = "https://y.org/p/briefings/mill/" })}, []string{"feed.xml:0 moved-item"}},
		{"another date", []feed.Item{with(mill, func(it *feed.Item) { it.Published = it.Published.AddDate(0, 0, 1) })}, []string{"feed.xml:0 redated-item"}},
	}
	for _, tt := range tests {
		written, err := feed.Feed{Title: "T", Home: "https://x.org/p/", Self: "https://x.org/p/feed.xml", Items: tt.items}.RSS()
		if err != nil {
			t.Fatal(err)
		}
		site := fstest.MapFS{"index.html": file(`<link rel=canonical href="https://x.org/p/">`), "feed.xml": {Data: written.Data}}
		if diff := cmp.Diff(tt.want, short(Identity(site, known))); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
		site["stories/feed.xml"] = site["feed.xml"]
		if got := Identity(site, known); len(got) != 2*len(tt.want) {
			t.Errorf("%s: of stories, too: %v", tt.name, got)
		}
	}
	for name, site := range map[string]fstest.MapFS{"no feed": {}, "no XML": {"feed.xml": file("<rss>")}} {
		if diff := cmp.Diff([]string{"feed.xml:0 unreadable"}, short(Identity(site, known))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
