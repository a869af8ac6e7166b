package site_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefing/internal/brief"
	"briefing/internal/feed"
)

// Years and days of feeds are those of the instants by which their items are ordered, not of dates as they are written.
func TestFeedsAtNewYear(t *testing.T) {
	files := build(t, "https://desk.example/", []brief.Document{
		document("eve", "Eve", "2025-12-31", nil),
		document("new", "New", "2026-01-01", nil),
		document("west", "West", "2025-12-31T20:00:00-05:00", nil),
		document("east", "East", "2026-01-01T03:00:00+09:00", nil),
		document("year", "Year", "2025", nil),
		document("none", "None", "", nil),
	})
	for name, want := range map[string][]string{
		"feeds/2026.xml":    {"idwest", "idnew"},
		"feeds/2025.xml":    {"ideast", "ideve", "idyear"},
		"feeds/undated.xml": {"idnone"},
		"daily/feed.xml":    {"day:2026-01-01", "day:2025-12-31"},
	} {
		if diff := cmp.Diff(want, readRSS(t, files, name).ids()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	for id, want := range map[string][]string{"day:2026-01-01": {"West", "New"}, "day:2025-12-31": {"East", "Eve"}} {
		body := readRSS(t, files, "daily/feed.xml").item(t, id).Body
		for _, title := range want {
			if !strings.Contains(body, ">"+title+"<") {
				t.Errorf("%s lacks %s: %s", id, title, body)
			}
		}
	}
}

// The item of a day leads to a page that there is.
func TestDayLeadsToArchive(t *testing.T) {
	docs := []brief.Document{
		document("west", "West", "2025-12-31T20:00:00-05:00", nil),
		document("ferry", "The ferry", "2025-10-01", func(d *brief.Document) {
			d.Kind = brief.KindStory
			d.Updates = []brief.Update{{On: date("2025-10-01")}, {On: date("2025-11-05"), Points: []string{"p"}}}
		}),
	}
	files := build(t, "https://desk.example/", docs)
	for id, want := range map[string]string{"2026-01-01": "archive/2025/12/", "2025-11-05": "archive/", "2025-10-01": "archive/2025/10/"} {
		if !strings.Contains(files["daily/atom.xml"], `<link href="https://desk.example/`+want+`" rel="alternate" type="text/html">`) || files[want+"index.html"] == "" {
			t.Errorf("%s does not lead to %s:\n%s", id, want, files["daily/atom.xml"])
		}
	}
}

// Every further correction, update and point makes an item's time of change later, whatever its day and clock.
func TestUpdatedGrows(t *testing.T) {
	correction := func(on, was string) brief.Correction { return brief.Correction{On: date(on), Was: was, Now: "x"} }
	d := document("mill", "The mill", "2025-12-01T08:00:00Z", nil)
	d.Kind = brief.KindStory
	last := ""
	for i, step := range []func(){
		func() { d.Updated = date("2025-12-01T10:00:00Z") },
		func() { d.Corrections = append(d.Corrections, correction("2025-12-01", "a")) },
		func() { d.Corrections = append(d.Corrections, correction("2025-12-01", "b")) },
		func() { d.Corrections = append(d.Corrections, correction("2025-11-20", "c")) },
		func() {
			d.Updates = []brief.Update{{On: date("2025-12-01")}, {On: date("2025-12-01"), Points: []string{"p"}}}
		},
		func() { d.Updates[1].Points = append(d.Updates[1].Points, "q") },
		func() { d.Corrections = append(d.Corrections, correction("2025-12-03T01:00:00+02:00", "d")) },
		func() { d.Corrections = append(d.Corrections, correction("2025-12-02", "e")) },
	} {
		step()
		d.Corrections, d.Updates = slices.Clone(d.Corrections), slices.Clone(d.Updates)
		it := readRSS(t, build(t, "https://desk.example/", []brief.Document{d}), "stories/feed.xml").item(t, "idmill")
		if it.Updated <= last || !strings.HasPrefix(it.Updated, "2025-12-0") {
			t.Errorf("change %d: updated %q after %q", i, it.Updated, last)
		}
		last = it.Updated
	}
}

// What is added to a day makes its item's time of change later; what goes does not put it before what stays.
func TestDayUpdatedGrows(t *testing.T) {
	const id = "day:2025-12-01"
	updated := func(docs ...brief.Document) string {
		return readRSS(t, build(t, "https://desk.example/", docs), "daily/feed.xml").item(t, id).Updated
	}
	story := document("ferry", "The ferry", "2025-11-01", func(d *brief.Document) {
		d.Kind = brief.KindStory
		d.Updates = []brief.Update{{On: date("2025-11-01")}, {On: date("2025-12-01"), Points: []string{"p"}}, {On: date("2025-12-20"), Points: []string{"q"}}}
	})
	docs := []brief.Document{document("a", "A", "2025-12-01T09:00:00Z", nil), document("b", "B", "2025-12-01", nil), document("c", "C", "2025-12-01", nil), story}
	last := ""
	for n := range docs {
		now := updated(docs[:n+1]...)
		if now <= last || !strings.HasPrefix(now, "2025-12-01") {
			t.Errorf("%d entries: updated %q after %q", n+1, now, last)
		}
		last = now
	}
	if without := updated(docs[:3]...); without < "2025-12-01T09:00:00Z" {
		t.Errorf("without the story: updated %q, before the newest entry", without)
	}
	docs[1].Corrections = []brief.Correction{{On: date("2025-12-04"), Was: "x", Now: "y"}}
	if now := updated(docs...); now <= last {
		t.Errorf("a corrected entry: updated %q after %q", now, last)
	}
}

// The words of a correction can be mended: its item is known by its document, its day and its place there.
func TestCorrectionsKeepTheirID(t *testing.T) {
	ids := func(corrections ...brief.Correction) []string {
		d := document("mill", "The mill", "2025-12-01", func(d *brief.Document) { d.Corrections = corrections })
		return readRSS(t, build(t, "https://desk.example/", []brief.Document{d}), "corrections/feed.xml").ids()
	}
	on := func(day, was string) brief.Correction { return brief.Correction{On: date(day), Was: was, Now: "x"} }
	was := ids(on("2025-12-01", "first"), on("2025-12-01", "second"), on("2025-12-02", "third"))
	mended := ids(on("2025-12-01", "first"), on("2025-12-01T10:00:00Z", "The second"), on("2025-12-02", "Third"))
	if slices.Sort(was); len(slices.Compact(was)) != 3 {
		t.Errorf("ids %v", was)
	}
	slices.Sort(mended)
	if diff := cmp.Diff(was, mended); diff != "" {
		t.Errorf("mended words: %s", diff)
	}
	if more := ids(on("2025-12-01", "first"), on("2025-12-01", "second"), on("2025-12-01", "another"), on("2025-12-02", "third")); len(more) != 4 || slices.ContainsFunc(was, func(id string) bool { return !slices.Contains(more, id) }) {
		t.Errorf("one more of the same day: %v, not all of %v", more, was)
	}
}

// Who follows stories keeps a feed when there are none, or none yet.
func TestStoriesFeedWithoutStories(t *testing.T) {
	files := build(t, "https://desk.example/", []brief.Document{document("a", "A", "2025-12-01", nil)})
	for _, name := range formats {
		name = "stories/" + name
		if problems := feed.Validate([]byte(files[name]), "https://desk.example/"+name); files[name] == "" || len(problems) > 0 {
			t.Errorf("%s: %d bytes, %v", name, len(files[name]), problems)
		}
	}
	if files["stories/index.html"] != "" || !strings.Contains(files["feeds.opml"], "https://desk.example/stories/feed.xml") {
		t.Error("a page of stories without any, or no mention of their feed")
	}
}
