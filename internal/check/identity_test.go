package check

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
	"briefing/internal/feed"
	"briefing/internal/lock"
)

const host = "https://x.org/p/"

// correction is the ID of the only correction there is.
var correction = "urn:briefing:correction:" + brief.NewID("correction", "urn:briefing:a1", "2025-12-05", "1")

// inFormats adds a feed to a site in all formats.
func inFormats(t *testing.T, site fstest.MapFS, dir string, f feed.Feed) {
	t.Helper()
	for name, write := range map[string]func(feed.Feed) (feed.Written, error){"feed.xml": feed.Feed.RSS, "atom.xml": feed.Feed.Atom, "feed.json": feed.Feed.JSON} {
		f.Home, f.Self = host, host+dir+name
		written, err := write(f)
		if err != nil {
			t.Fatal(err)
		}
		site[dir+name] = &fstest.MapFile{Data: written.Data}
	}
}

// A promise is a site with what it promised.
type promise struct {
	site fstest.MapFS
	lock lock.Lock
	docs []brief.Document
}

// kept is a site that keeps its promise: two briefings, one of them corrected, in every kind of feed.
func kept(t *testing.T) promise {
	t.Helper()
	mill := brief.Date{Year: 2025, Month: 12, Day: 5}
	umlaut := brief.Date{Year: 2024, Month: 12, Day: 4}
	p := promise{
		lock: lock.Lock{
			"a1":    {ID: "a1", Kind: brief.KindBriefing, Date: mill, URL: "/briefings/mill/"},
			"b 2 ü": {ID: "b 2 ü", Kind: brief.KindBriefing, Date: umlaut, URL: "/briefings/mühle/"},
			"gone1": {ID: "gone1", Kind: brief.KindBriefing, Date: mill, URL: "/briefings/gone/"},
			"night": {ID: "night", Kind: brief.KindBriefing, Date: brief.Date{Year: 2025, Month: 12, Day: 2, Clock: "23:30:00-05:00"}, URL: "/briefings/night/"},
			"draft": {ID: "draft", Kind: brief.KindBriefing},
		},
		docs: []brief.Document{
			{Kind: brief.KindBriefing, Meta: brief.Meta{ID: "a1", Slug: "mill", Corrections: []brief.Correction{{On: mill, Was: "five", Now: "six"}}}},
			{Kind: brief.KindBriefing, Meta: brief.Meta{ID: "b 2 ü", Slug: "mühle"}},
			{Kind: brief.KindBriefing, Meta: brief.Meta{ID: "draft", Slug: "draft", Draft: true}},
		},
		site: fstest.MapFS{"index.html": file(`<link rel=canonical href="` + host + `">`), "sitemap.xml": file("<urlset/>"), "b.json": file(`{"id":"x"}`)},
	}
	items := []feed.Item{
		{ID: "urn:briefing:a1", Title: "Mill & <more>", URL: host + "briefings/mill/", Published: mill.Time(), Sources: []feed.Source{{Title: "A", URL: "https://a.org/"}, {Title: "B", URL: "https://b.org/"}}},
		{ID: "urn:briefing:b 2 ü", Title: "Mühle", URL: host + "briefings/m%C3%BChle/", Published: umlaut.Time()},
	}
	inFormats(t, p.site, "", feed.Feed{Title: "T", Items: items, Prev: host + "feeds/2025.xml"})
	inFormats(t, p.site, "topics/sea/", feed.Feed{Title: "T: sea", Items: items[1:]})
	inFormats(t, p.site, "stories/", feed.Feed{Title: "T: stories"})
	inFormats(t, p.site, "daily/", feed.Feed{Title: "T: days", Items: []feed.Item{
		{ID: "urn:briefing:day:2025-12-05", Title: "5 December", URL: host + "archive/2025/12/", Published: mill.Time()},
		{ID: "urn:briefing:day:2024-12-04", Title: "4 December", URL: host + "archive/", Published: umlaut.Time()},
		{ID: "urn:briefing:day:2025-12-03", Title: "3 December", URL: host + "archive/2025/12/", Published: mill.Time().AddDate(0, 0, -2)},
	}})
	inFormats(t, p.site, "corrections/", feed.Feed{Title: "T: corrections", Items: []feed.Item{
		{ID: correction, Title: "Correction: Mill", URL: host + "briefings/mill/", Published: mill.Time()},
	}})
	for i, name := range []string{"feeds/2025.xml", "feeds/2024.xml"} {
		f := feed.Feed{Title: "T", Home: host, Self: host + name, Archive: true, Current: host + "feed.xml", Items: items[i : i+1]}
		if i == 0 {
			f.Prev = host + "feeds/2024.xml"
		}
		written, err := f.RSS()
		if err != nil {
			t.Fatal(err)
		}
		p.site[name] = &fstest.MapFile{Data: written.Data}
	}
	var outlines []feed.Outline
	for _, dir := range []string{"", "topics/sea/", "stories/", "daily/", "corrections/"} {
		outlines = append(outlines, feed.Outline{Title: "T", Feed: host + dir + "feed.xml", Page: host})
	}
	data, err := feed.OPML("T", outlines)
	if err != nil {
		t.Fatal(err)
	}
	p.site["feeds.opml"] = &fstest.MapFile{Data: data}
	return p
}

func (p promise) check() []string { return short(Identity(p.site, p.lock, p.docs, 50)) }

// replace changes a text of the files, each of which must have it.
func (p promise) replace(t *testing.T, old, with string, names ...string) {
	t.Helper()
	for _, name := range names {
		data := string(p.site[name].Data)
		if !strings.Contains(data, old) {
			t.Fatalf("%s has no %q:\n%s", name, old, data)
		}
		p.site[name] = file(strings.ReplaceAll(data, old, with))
	}
}

func TestIdentityKept(t *testing.T) {
	if got := kept(t).check(); len(got) > 0 {
		t.Error(got)
	}
}

// TestIdentityTampered changes one thing of a site that is in order.
func TestIdentityTampered(t *testing.T) {
	all := func(dir string) []string { return []string{dir + "atom.xml", dir + "feed.json", dir + "feed.xml"} }
	each := func(dir, rule string) (want []string) {
		for _, name := range all(dir) {
			want = append(want, name+":0 "+rule)
		}
		return want
	}
	tests := []struct {
		name      string
		old, with string
		files     []string
		want      []string
	}{
		{"an unknown id", "urn:briefing:a1", "urn:briefing:a2", all(""), append(each("", "unknown-item"), "feed.xml:0 missing-item")},
		{"a draft's id", "urn:briefing:a1", "urn:briefing:draft", []string{"feeds/2025.xml"}, []string{"feeds:0 missing-item", "feeds/2025.xml:0 unknown-item"}},
		{"an unknown id in one format", "urn:briefing:a1", "urn:briefing:a2", []string{"feed.json"}, []string{"feed.json:0 unknown-item", "feed.json:0 unlike-formats"}},
		{"an unknown id of a topic", "urn:briefing:b", "urn:briefing:c", all("topics/sea/"), each("topics/sea/", "unknown-item")},
		{"another page", "briefings/mill/", "briefings/mills/", []string{"feed.xml", "atom.xml", "feed.json"}, each("", "moved-item")},
		{"outside the base", host + "briefings/mill/", "https://x.org/briefings/mill/", []string{"feeds/2025.xml"}, []string{"feeds/2025.xml:0 moved-item"}},
		{"another host", host + "briefings/mill/", "https://y.org/p/briefings/mill/", all(""), each("", "moved-item")},
		{"another date in RSS", "Fri, 05 Dec 2025", "Sat, 06 Dec 2025", []string{"feed.xml"}, []string{"feed.xml:0 redated-item"}},
		{"another date in Atom", "<published>2025-12-05", "<published>2025-12-06", []string{"atom.xml"}, []string{"atom.xml:0 redated-item"}},
		{"another date in JSON", `"date_published":"2025-12-05`, `"date_published":"2025-12-06`, []string{"feed.json"}, []string{"feed.json:0 redated-item"}},
		{"another title in Atom", "Mühle", "Muehle", []string{"topics/sea/atom.xml"}, []string{"topics/sea/atom.xml:0 unlike-formats"}},
		{"another title in JSON", "Mühle", "Muehle", []string{"feed.json"}, []string{"feed.json:0 unlike-formats"}},
		{"a day on which nothing came out", "urn:briefing:day:2025-12-05", "urn:briefing:day:2025-12-07", all("daily/"), each("daily/", "unknown-item")},
		{"no day", "urn:briefing:day:2025-12-05", "urn:briefing:day:5 December", all("daily/"), each("daily/", "unknown-item")},
		{"a day's other month", "archive/2025/12/", "archive/2025/11/", all("daily/"), append(each("daily/", "moved-item"), each("daily/", "moved-item")...)},
		{"a day of another date", "Fri, 05 Dec 2025", "Sat, 06 Dec 2025", []string{"daily/feed.xml"}, []string{"daily/feed.xml:0 redated-item"}},
		{"a day among the briefings", "urn:briefing:a1", "urn:briefing:day:2025-12-05", all(""), append(each("", "unknown-item"), "feed.xml:0 missing-item")},
		{"a correction of another page", "briefings/mill/", "briefings/gone/", all("corrections/"), each("corrections/", "moved-item")},
		{"an unknown correction", correction, correction + "x", all("corrections/"), each("corrections/", "unknown-item")},
		{"a correction by another name in one format", correction, "urn:briefing:correction:abd", []string{"corrections/feed.json"}, []string{"corrections/feed.json:0 unknown-item", "corrections/feed.json:0 unlike-formats"}},
		{"no correction at all", correction, "urn:briefing:other:abc", []string{"corrections/feed.xml"}, []string{"corrections/atom.xml:0 unlike-formats", "corrections/feed.json:0 unlike-formats", "corrections/feed.xml:0 unknown-item"}},
		{"no way back", `rel="prev-archive"`, `rel="next"`, []string{"feed.xml"}, []string{"feeds/2024.xml:0 lost-archive", "feeds/2025.xml:0 lost-archive"}},
		{"the way back ends early", `rel="prev-archive"`, `rel="next"`, []string{"feeds/2025.xml"}, []string{"feeds/2024.xml:0 lost-archive"}},
		{"a way back in a circle", "feeds/2024.xml\" rel=\"prev-archive", "feeds/2025.xml\" rel=\"prev-archive", []string{"feeds/2025.xml"}, []string{"feeds/2025.xml:0 lost-archive"}},
		{"a feed that is not listed", host + "topics/sea/feed.xml", host + "topics/lake/feed.xml", []string{"feeds.opml"}, []string{"feeds.opml:0 unlisted-feed"}},
		{"a list that is none", "</opml>", "", []string{"feeds.opml"}, []string{"feeds.opml:0 unreadable"}},
		{"a feed cut short", "</rss>", "", []string{"topics/sea/feed.xml"}, []string{"topics/sea/feed.xml:0 unreadable"}},
	}
	for _, tt := range tests {
		p := kept(t)
		p.replace(t, tt.old, tt.with, tt.files...)
		slices.Sort(tt.want)
		got := p.check()
		slices.Sort(got)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestIdentityMissing(t *testing.T) {
	for name, want := range map[string][]string{
		"feed.json":            {"feed.json:0 missing-format"},
		"daily/atom.xml":       {"daily/atom.xml:0 missing-format"},
		"topics/sea/feed.xml":  {"topics/sea/atom.xml:0 missing-format", "topics/sea/feed.json:0 missing-format"},
		"feed.xml":             {"atom.xml:0 missing-format", "feed.json:0 missing-format", "feed.xml:0 unreadable"},
		"feeds/2025.xml":       {"feed.xml:0 lost-archive"},
		"feeds/2024.xml":       {"feeds/2025.xml:0 lost-archive"},
		"feeds.opml":           {"feeds.opml:0 unreadable"},
		"corrections/feed.xml": {"corrections/atom.xml:0 missing-format", "corrections/feed.json:0 missing-format"},
	} {
		p := kept(t)
		delete(p.site, name)
		if diff := cmp.Diff(want, p.check()); diff != "" {
			t.Errorf("without %s: (-want +got)\n%s", name, diff)
		}
	}
}

// TestIdentityNewest publishes more than feeds have room for.
func TestIdentityNewest(t *testing.T) {
	item := func(id string, d brief.Date, content string) feed.Item {
		return feed.Item{ID: "urn:briefing:" + id, Title: id, URL: host + "briefings/" + id + "/", Published: d.Time(), Content: content}
	}
	day := func(n int) brief.Date { return brief.Date{Year: 2025, Month: 12, Day: n} }
	dates := map[string]brief.Date{"one": day(1), "two": day(2), "alike": day(2), "four": day(4)}
	long := "<p>" + strings.Repeat("a", 250<<10) + "</p>"
	tests := []struct {
		name  string
		most  int
		items []string
		want  int
	}{
		{"all", 50, []string{"four", "two", "alike", "one"}, 0},
		{"the oldest is missing", 50, []string{"four", "two", "alike"}, 1},
		{"as many as asked for", 3, []string{"four", "two", "alike"}, 0},
		{"one of a day, as many as asked for", 2, []string{"four", "alike"}, 0},
		{"the other of the day", 2, []string{"four", "two"}, 0},
		{"neither of the day", 2, []string{"four"}, 1},
		{"the newest is missing", 2, []string{"two", "alike"}, 1},
		{"none", 2, nil, 2},
		{"an item twice", 50, []string{"four", "four", "two", "alike", "one"}, 3}, // in each format
	}
	for _, tt := range tests {
		l := lock.Lock{}
		var docs []brief.Document
		for _, id := range slices.Sorted(maps.Keys(dates)) {
			l[id] = lock.Entry{ID: id, Kind: brief.KindBriefing, Date: dates[id], URL: "/briefings/" + id + "/"}
			docs = append(docs, brief.Document{Kind: brief.KindBriefing, Meta: brief.Meta{ID: id, Slug: id}})
		}
		site := fstest.MapFS{"index.html": file(`<link rel=canonical href="` + host + `">`)}
		var f feed.Feed
		f.Title = "T"
		for i, id := range tt.items {
			it := item(id, dates[id], "")
			if it.ID == "urn:briefing:four" && i > 0 {
				it.ID = "urn:briefing:stand-in"
			}
			f.Items = append(f.Items, it)
		}
		inFormats(t, site, "", f)
		for _, name := range []string{"feed.xml", "atom.xml", "feed.json"} {
			site[name] = file(strings.ReplaceAll(string(site[name].Data), "stand-in", "four"))
		}
		opml, _ := feed.OPML("T", []feed.Outline{{Title: "T", Feed: host + "feed.xml", Page: host}})
		site["feeds.opml"] = &fstest.MapFile{Data: opml}
		if got := Identity(site, l, docs, tt.most); len(got) != tt.want {
			t.Errorf("%s: got %v, want %d", tt.name, got, tt.want)
		}
	}

	// A feed that is full of text may leave the oldest out, but no newer one.
	l := lock.Lock{}
	var docs []brief.Document
	var items []feed.Item
	for n := 20; n > 0; n-- {
		id := "id" + string(rune('a'+n))
		l[id] = lock.Entry{ID: id, Kind: brief.KindBriefing, Date: day(n), URL: "/briefings/" + id + "/"}
		docs = append(docs, brief.Document{Kind: brief.KindBriefing, Meta: brief.Meta{ID: id, Slug: id}})
		items = append(items, item(id, day(n), long))
	}
	for _, tt := range []struct {
		items []feed.Item
		want  int
	}{{items[:8], 0}, {items[:3], 17}, {append(slices.Clone(items[:3]), items[4:9]...), 1}} {
		site := fstest.MapFS{"index.html": file(`<link rel=canonical href="` + host + `">`)}
		inFormats(t, site, "", feed.Feed{Title: "T", Items: tt.items})
		opml, _ := feed.OPML("T", []feed.Outline{{Title: "T", Feed: host + "feed.xml", Page: host}})
		site["feeds.opml"] = &fstest.MapFile{Data: opml}
		if got := Identity(site, l, docs, 50); len(got) != tt.want {
			t.Errorf("%d long items: got %v, want %d", len(tt.items), got, tt.want)
		}
	}
}
