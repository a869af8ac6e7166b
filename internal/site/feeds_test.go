package site_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/feed"
	"briefing/internal/site"
	"briefing/templates"
)

// rss is what the tests look at in a feed.
type rss struct {
	Title string `xml:"title"`
	Links []struct {
		Rel  string `xml:"rel,attr"`
		Href string `xml:"href,attr"`
	} `xml:"http://www.w3.org/2005/Atom link"`
	Archive *struct{}  `xml:"http://purl.org/syndication/history/1.0 archive"`
	Items   []feedItem `xml:"item"`
}

type feedItem struct {
	ID      string `xml:"guid"`
	Title   string `xml:"title"`
	Date    string `xml:"pubDate"`
	Updated string `xml:"http://www.w3.org/2005/Atom updated"`
	Body    string `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
}

func (f rss) link(rel string) string {
	for _, l := range f.Links {
		if l.Rel == rel {
			return l.Href
		}
	}
	return ""
}

func (f rss) ids() []string {
	var ids []string
	for _, it := range f.Items {
		ids = append(ids, strings.TrimPrefix(it.ID, "urn:briefing:"))
	}
	return ids
}

func (f rss) item(t testing.TB, id string) feedItem {
	t.Helper()
	for _, it := range f.Items {
		if it.ID == "urn:briefing:"+id {
			return it
		}
	}
	t.Fatalf("%s: no item %s in %v", f.Title, id, f.ids())
	return feedItem{}
}

func readRSS(t testing.TB, files map[string]string, name string) rss {
	t.Helper()
	var feed struct {
		Channel rss `xml:"channel"`
	}
	if files[name] == "" {
		t.Fatalf("there is no %s", name)
	}
	if err := xml.Unmarshal([]byte(files[name]), &feed); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return feed.Channel
}

var formats = []string{"feed.xml", "atom.xml", "feed.json"}

// Every feed passes the rules of its format, whatever the base.
func TestFeedsAreValid(t *testing.T) {
	for _, base := range []string{"https://desk.example/", "https://desk.example/sub/way/"} {
		files := build(t, base, sample())
		n := 0
		for name, data := range files {
			if strings.HasSuffix(name, ".xml") && name != "sitemap.xml" || strings.HasSuffix(name, ".opml") || strings.HasSuffix(name, "feed.json") {
				n++
				if problems := feed.Validate([]byte(data), base+name); len(problems) > 0 {
					t.Errorf("%s: %v", name, problems)
				}
			}
		}
		for _, dir := range []string{"", "stories/", "daily/", "corrections/", "topics/solvik/"} {
			for _, format := range formats {
				if files[dir+format] == "" {
					t.Errorf("there is no %s%s", dir, format)
				}
			}
		}
		if n < 20 {
			t.Errorf("only %d feeds", n)
		}
	}
}

func TestWhatFeedsHold(t *testing.T) {
	docs := []brief.Document{
		document("one", "One", "2025-12-01", func(d *brief.Document) { d.Topics = []string{"Sea"} }),
		document("two", "Two", "2025-12-02T09:30:00Z", func(d *brief.Document) { d.Topics = []string{"Sea", "Sky"} }),
		document("three", "Three", "2025-12-02", nil),
		document("whole", "The whole", "2025-12-01", func(d *brief.Document) { d.Kind, d.Topics = brief.KindStory, []string{"Sea"} }),
	}
	files := build(t, "https://desk.example/", docs)
	for name, want := range map[string][]string{
		"feed.xml":             {"idtwo", "idthree", "idone"},
		"stories/feed.xml":     {"idwhole"},
		"topics/sea/feed.xml":  {"idtwo", "idone", "idwhole"},
		"daily/feed.xml":       {"day:2025-12-02", "day:2025-12-01"},
		"corrections/feed.xml": nil,
		"feeds/2025.xml":       {"idtwo", "idthree", "idone"},
	} {
		if diff := cmp.Diff(want, readRSS(t, files, name).ids()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	day := readRSS(t, files, "daily/feed.xml").item(t, "day:2025-12-01")
	if day.Title != "1 December 2025: 1 briefing and 1 story" || !strings.Contains(day.Body, `<a href="https://desk.example/briefings/one/"><strong>One</strong></a><br>One sentence about one`) {
		t.Errorf("a day: %q\n%s", day.Title, day.Body)
	}
	var list struct {
		Feeds []struct {
			Title string `xml:"title,attr"`
			Feed  string `xml:"xmlUrl,attr"`
			Page  string `xml:"htmlUrl,attr"`
		} `xml:"body>outline"`
	}
	if err := xml.Unmarshal([]byte(files["feeds.opml"]), &list); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range list.Feeds {
		got = append(got, strings.TrimPrefix(f.Feed, "https://desk.example/"))
		if files[strings.TrimPrefix(f.Feed, "https://desk.example/")] == "" || files[strings.TrimPrefix(f.Page, "https://desk.example/")+"index.html"] == "" {
			t.Errorf("feeds.opml: there is no %s or no %s", f.Feed, f.Page)
		}
	}
	if diff := cmp.Diff([]string{"feed.xml", "stories/feed.xml", "daily/feed.xml", "corrections/feed.xml", "topics/sea/feed.xml", "topics/sky/feed.xml"}, got); diff != "" {
		t.Error(diff)
	}
}

// A feed has the same items in every format, and items of different things never share an ID.
func TestFormatsAgree(t *testing.T) {
	files := build(t, "https://desk.example/", sample())
	about := map[string]string{} // the title of each ID
	for name := range files {
		dir, ok := strings.CutSuffix(name, "feed.json")
		if !ok {
			continue
		}
		var atom struct {
			Entries []struct {
				ID string `xml:"id"`
			} `xml:"entry"`
		}
		var inJSON struct {
			Items []struct{ ID string }
		}
		if err := xml.Unmarshal([]byte(files[dir+"atom.xml"]), &atom); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(files[name]), &inJSON); err != nil {
			t.Fatal(err)
		}
		var ids [3][]string
		for _, it := range readRSS(t, files, dir+"feed.xml").Items {
			ids[0] = append(ids[0], it.ID)
			if other, seen := about[it.ID]; seen && other != it.Title {
				t.Errorf("%s is the ID of %q and of %q", it.ID, other, it.Title)
			}
			about[it.ID] = it.Title
		}
		for _, e := range atom.Entries {
			ids[1] = append(ids[1], e.ID)
		}
		for _, it := range inJSON.Items {
			ids[2] = append(ids[2], it.ID)
		}
		if !slices.Equal(ids[0], ids[1]) || !slices.Equal(ids[0], ids[2]) {
			t.Errorf("%s: %v", dir, ids)
		}
	}
}

// A new title, slug or date leaves an item's ID alone; a correction changes its body and when it was updated, and makes
// one item in the feed of corrections, wherever it stands among others.
func TestItemsKeepTheirID(t *testing.T) {
	mill := func(more func(*brief.Document)) rss {
		return readRSS(t, build(t, "https://desk.example/", []brief.Document{document("mill", "The mill", "2025-12-01", more)}), "feed.xml")
	}
	was := mill(nil).item(t, "idmill")
	for what, change := range map[string]func(*brief.Document){
		"title": func(d *brief.Document) { d.Title = "Another" },
		"slug":  func(d *brief.Document) { d.Slug = "another" },
		"date":  func(d *brief.Document) { d.Date = date("2025-12-04") },
	} {
		if ids := mill(change).ids(); !slices.Equal(ids, []string{"idmill"}) {
			t.Errorf("another %s: ids %v", what, ids)
		}
	}
	first := brief.Correction{On: date("2025-12-01"), Was: "It burnt.", Now: "It did not burn."}
	second := brief.Correction{On: date("2025-12-01"), Was: "Two mills", Now: "One mill"}
	updated := map[string]bool{was.Updated: true}
	for _, corrections := range [][]brief.Correction{{first}, {first, second}} {
		it := mill(func(d *brief.Document) { d.Corrections = corrections }).item(t, "idmill")
		last := corrections[len(corrections)-1]
		note := fmt.Sprintf("<p><strong>Corrected 1 December 2025:</strong> it said “%s”; it now says “%s”.</p>", strings.TrimSuffix(last.Was, "."), strings.TrimSuffix(last.Now, "."))
		if it.Date != was.Date || !strings.HasPrefix(it.Body, note) {
			t.Errorf("a correction: date %s, %s", it.Date, it.Body)
		}
		if updated[it.Updated] {
			t.Errorf("a correction on the same day: updated is still %q", it.Updated)
		}
		updated[it.Updated] = true
	}
	var ids [][]string
	for _, corrections := range [][]brief.Correction{{first}, {second, first}, {first, second, first}} {
		files := build(t, "https://desk.example/", []brief.Document{document("mill", "The mill", "2025-12-01", func(d *brief.Document) { d.Corrections = corrections })})
		ids = append(ids, readRSS(t, files, "corrections/feed.xml").ids())
	}
	if len(ids[0]) != 1 || len(ids[1]) != 2 || len(ids[2]) != 2 || !slices.Contains(ids[1], ids[0][0]) || !slices.Contains(ids[2], ids[1][0]) || !slices.Contains(ids[2], ids[1][1]) {
		t.Error(ids)
	}
}

// A story says in words what it gained, and an old one that did is among the newest.
func TestNewsOfAStory(t *testing.T) {
	story := document("ferry", "The ferry", "2025-11-01", func(d *brief.Document) {
		d.Kind, d.Sources, d.Notes = brief.KindStory, []brief.Source{ferry, harbour}, notes
		d.Body = "It sails.[^1]\n\n## Key points\n\n- Two crossings a night.[^2]\n- The berth was dredged.[^3]\n\n[^1]: x\n[^2]: y\n[^3]: z\n"
		d.Updates = []brief.Update{{On: date("2025-11-01"), Points: []string{notes["2"].Anchor()}}, {On: date("2025-12-03"), Points: []string{notes["3"].Anchor()}}}
	})
	other := document("other", "Another", "2025-12-01", func(d *brief.Document) { d.Kind = brief.KindStory })
	files := build(t, "https://desk.example/", []brief.Document{story, other})
	f := readRSS(t, files, "stories/feed.xml")
	it := f.item(t, "idferry")
	for _, want := range []string{"<p><strong>New on 3 December 2025: 1 point, marked below.</strong></p>", "<em>(new on 3 December 2025)</em></li>"} {
		if strings.Count(it.Body, want) != 1 {
			t.Errorf("not once %q: %s", want, it.Body)
		}
	}
	if f.ids()[0] != "idferry" || !strings.HasPrefix(it.Updated, "2025-12-03") || !strings.Contains(it.Date, "01 Nov 2025") {
		t.Errorf("%v, updated %s, date %s", f.ids(), it.Updated, it.Date)
	}
	if day := readRSS(t, files, "daily/feed.xml").item(t, "day:2025-12-03"); !strings.Contains(day.Body, "The ferry") {
		t.Errorf("the day of the news does not tell: %s", day.Body)
	}
}

// A body has only tags that readers keep, and links that lead somewhere from wherever it is read.
func TestFeedBodies(t *testing.T) {
	tag := regexp.MustCompile(`<([a-z0-9]+)([^>]*)>`)
	for name, data := range build(t, "https://desk.example/sub/", sample()) {
		if !strings.HasSuffix(name, "feed.xml") {
			continue
		}
		for _, it := range readRSS(t, map[string]string{name: data}, name).Items {
			for _, m := range tag.FindAllStringSubmatch(it.Body, -1) {
				if slices.Contains([]string{"section", "span", "details", "mark", "nav", "script"}, m[1]) || strings.Contains(m[2], "class=") || strings.Contains(m[2], " id=") {
					t.Errorf("%s: %s: %s", name, it.ID, m[0])
				}
				if href, ok := strings.CutPrefix(m[2], ` href="`); ok && !strings.HasPrefix(href, "https://") && !strings.HasPrefix(href, "http://") {
					t.Errorf("%s: %s: %s", name, it.ID, m[0])
				}
			}
		}
	}
	fares := readRSS(t, build(t, "https://desk.example/", sample()), "feed.xml").item(t, "idfares")
	for _, want := range []string{
		`<a href="https://courier.example/ferry?id=7">Night ferry to Solvik returns after two winters</a>`, `Notes from the harbour board meeting</a>`,
		"Reviewed by Ines Mar on 3 December 2025", `<a href="https://desk.example/method/">`,
	} {
		if !strings.Contains(fares.Body, want) {
			t.Errorf("the body lacks %s: %s", want, fares.Body)
		}
	}
}

// Archives reach every briefing from the site's feed on, and a full one does not change when more comes.
func TestArchives(t *testing.T) {
	many := func(n int) map[string]string {
		var docs []brief.Document
		for i := range n {
			docs = append(docs, document(fmt.Sprintf("b%04d", i), "T", fmt.Sprintf("20%02d-06-%02d", 23+i/600, 1+i%600/30), nil))
		}
		return build(t, "https://desk.example/", docs)
	}
	old, grown := many(1310), many(1330)
	seen := map[string]bool{}
	f, next, chain := readRSS(t, grown, "feed.xml"), "", []string{}
	for name := ""; ; {
		for _, id := range f.ids() {
			seen[id] = true
		}
		if name != "" && (f.Archive == nil || f.link("current") != "https://desk.example/feed.xml" || f.link("next-archive") != next || len(f.Items) > 500) {
			t.Errorf("%s: archive %v, links %v, %d items", name, f.Archive, f.Links, len(f.Items))
		}
		if name != "" {
			next = "https://desk.example/" + name
		}
		if f.link("prev-archive") == "" {
			break
		}
		name = strings.TrimPrefix(f.link("prev-archive"), "https://desk.example/")
		chain = append(chain, name)
		f = readRSS(t, grown, name)
	}
	if diff := cmp.Diff([]string{"feeds/2025.xml", "feeds/2024-2.xml", "feeds/2024.xml", "feeds/2023-2.xml", "feeds/2023.xml"}, chain); diff != "" || len(seen) != 1330 {
		t.Errorf("%d briefings are reached: %s", len(seen), diff)
	}
	for _, name := range chain[1:] {
		if old[name] != grown[name] {
			t.Errorf("%s has changed", name)
		}
	}
}

// Feeds are bounded, and what that leaves out is told.
func TestFeedBounds(t *testing.T) {
	var docs []brief.Document
	for i := range 20 {
		docs = append(docs, document(fmt.Sprintf("b%02d", i), "T", fmt.Sprintf("2025-06-%02d", 1+i), func(d *brief.Document) {
			d.Body = strings.Repeat("Words that fill a feed, one after the other. ", 200_000/45) + "\n"
		}))
	}
	docs = append(docs, document("huge", "Huge", "2025-07-01", func(d *brief.Document) { d.Body = strings.Repeat("Words that fill a feed. ", 20_000) + "\n" }))
	in := site.Input{Documents: docs, Templates: templates.FS, Config: config.Config{Title: "Desk", Language: "en", Feed: config.Feed{Items: 50}}}
	in.BaseURL, _ = url.Parse("https://desk.example/")
	sizes := make(chan int, 1)
	summary, problems, err := site.Build(in, func(f site.File) error {
		if f.Path == "feed.xml" {
			sizes <- len(f.Data)
		}
		return nil
	})
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	if size := <-sizes; size > 2_200_000 || size < 1_800_000 {
		t.Errorf("feed.xml has %d bytes", size)
	}
	var told []string
	for _, p := range summary.Notices {
		told = append(told, p.File+" "+p.Rule)
	}
	if diff := cmp.Diff([]string{"content/briefings/huge.md feed-item-cut", "public/feed.xml feed-full"}, told); diff != "" {
		t.Error(diff)
	}
	if summary.Feeds != 4*3+2 || summary.FeedBytes < 3*1_800_000 { // site, stories, days and corrections; two archives of 4 MB at most
		t.Errorf("%d feeds, %d bytes", summary.Feeds, summary.FeedBytes)
	}
}

// Pages announce the site's feed, and those that they are about.
func TestAutodiscovery(t *testing.T) {
	link := regexp.MustCompile(`<link rel="alternate" type="application/(rss|atom|feed)(?:\+|&#43;)(?:xml|json)" title="[^"]+" href="([^"]+)">`)
	files := build(t, "https://desk.example/sub/", sample())
	for name, own := range map[string]string{
		"index.html": "", "404.html": "", "method/index.html": "", "topics/solvik/index.html": "topics/solvik/", "stories/index.html": "stories/",
		"stories/solvik-ferry/index.html": "stories/", "corrections/index.html": "corrections/", "briefings/fares/index.html": "",
	} {
		var got, want []string
		for _, m := range link.FindAllStringSubmatch(files[name], -1) {
			got = append(got, m[1]+" "+m[2])
			if files[strings.TrimPrefix(m[2], "/sub/")] == "" {
				t.Errorf("%s: there is no %s", name, m[2])
			}
		}
		for _, dir := range slices.Compact([]string{"", own}) {
			want = append(want, "rss /sub/"+dir+"feed.xml", "atom /sub/"+dir+"atom.xml", "feed /sub/"+dir+"feed.json")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestHub(t *testing.T) {
	in := site.Input{Documents: sample(), Templates: templates.FS, Config: config.Config{Title: "Desk", Language: "en", Hub: "https://hub.example/", Feed: config.Feed{Items: 50}}}
	in.BaseURL, _ = url.Parse("https://desk.example/")
	hubs := map[string]string{"feed.xml": `<atom:link href="https://hub.example/" rel="hub">`, "atom.xml": `rel="hub"`, "feed.json": `"hubs":[{"type":"WebSub","url":"https://hub.example/"}]`}
	found := make(chan string, 10)
	if _, problems, err := site.Build(in, func(f site.File) error {
		if want := hubs[f.Path]; want != "" && strings.Contains(string(f.Data), want) {
			found <- f.Path
		}
		return nil
	}); err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	if len(found) != 3 {
		t.Errorf("%d of 3 formats name the hub", len(found))
	}
}
