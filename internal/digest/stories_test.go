package digest

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"briefing/internal/brief"
	"briefing/internal/content"
)

// Three reports on one accident, and one on something else, of the same place and day.
const (
	ferryGazette = "---\ntitle: Ferry strikes pier in fog\npublisher: Callan Gazette\ndate: 2026-02-27\n---\n" +
		"The ferry Aurelia struck the north pier of Port Callan in thick fog on Thursday and 12 of her 140 passengers were injured.\n\n" +
		"Captain Ines Duarte said the pier appeared out of the fog when it was too late to turn.\n\n" +
		"“We saw the lamps of the pier and then we felt it,” Duarte said.\n\n" +
		"Brightline, the company that owns the Aurelia, stopped all sailings to Port Callan until Monday.\n\n" +
		"The harbour office has opened an inquiry into the accident and asked Brightline for the radar records of the Aurelia.\n"
	ferryHerald = "---\ntitle: Twelve hurt on the Aurelia\npublisher: Isle Herald\ndate: 2026-02-27\n---\n" +
		"Twelve passengers were injured on Thursday when the ferry Aurelia struck the north pier of Port Callan in thick fog.\n\n" +
		"The harbour master, Tomas Lind, said the radar of the Aurelia had been repaired twice since November.\n\n" +
		"Brightline said the ferry Aurelia had passed an inspection of her radar on 3 February 2026.\n\n" +
		"Passengers of the Aurelia waited four hours on the pier of Port Callan for coaches that Brightline had ordered from the mainland.\n"
	ferryCourier = "---\ntitle: Radar of the Aurelia was switched off\npublisher: Mainland Courier\ndate: 2026-03-01\n---\n" +
		"The radar of the ferry Aurelia was switched off when she struck the pier of Port Callan on Thursday, investigators of the harbour office said.\n\n" +
		"Brightline suspended the captain of the Aurelia, Ines Duarte, on Saturday 28 February 2026.\n\n" +
		"Investigators found that nobody on the bridge of the Aurelia had looked at the radar for eleven minutes before she struck the pier.\n\n" +
		"The union of the Port Callan ferry crews said Brightline had cut the watch on the bridge of the Aurelia from three sailors to two.\n"
	choir = "---\ntitle: Choir buys the old school\npublisher: Callan Gazette\ndate: 2026-02-27\n---\n" +
		"The choir of Port Callan has bought the old school on Mill Lane for 80,000 crowns and will move in next spring.\n\n" +
		"Its conductor, Maud Ferrer, said the singers had saved for nine years and sold their bus.\n\n" +
		"The roof of the school leaks and has to be replaced before the first rehearsal.\n"
)

func theStory(t *testing.T, f *folder) brief.Document {
	t.Helper()
	documents, problems := content.Load(f.MapFS)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var stories []brief.Document
	for _, d := range documents {
		if d.Kind == brief.KindStory {
			stories = append(stories, d)
		}
	}
	if len(stories) != 1 {
		t.Fatalf("there are %d stories, want 1", len(stories))
	}
	return stories[0]
}

func sourceIDs(d brief.Document) []string {
	var ids []string
	for _, s := range d.Sources {
		ids = append(ids, s.ID)
	}
	slices.Sort(ids)
	return ids
}

// changes lists what a plan writes and notices, stories and all.
func changes(p Plan) string {
	var lines []string
	for _, file := range p.Files {
		lines = append(lines, path.Dir(file.Name)[len("content/"):]+fmt.Sprint(" new=", file.New))
	}
	for _, n := range slices.Concat(p.Problems, p.Notices) {
		lines = append(lines, n.Rule)
	}
	return strings.Join(lines, ", ")
}

func ferry(t *testing.T) *folder {
	f := newFolder("seeds/a.txt", ferryGazette, "seeds/b.txt", ferryHerald, "seeds/choir.txt", choir)
	f.publish(t)
	return f
}

func TestStoryOfTwo(t *testing.T) {
	f := ferry(t)
	d := theStory(t, f)
	if got := sourceIDs(d); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("the story rests on %v", got)
	}
	if !slices.ContainsFunc(d.Claims, func(c brief.Claim) bool {
		return strings.Contains(c.Text, "struck") && len(c.Evidence) == 2 && c.Evidence[0].Source != c.Evidence[1].Source
	}) {
		t.Errorf("nothing rests on both sources:\n%s", d.Body)
	}
	if len(d.Updates) != 1 || d.Updates[0].On != firstDay || len(d.Updates[0].Points) == 0 {
		t.Errorf("updates are %v", d.Updates)
	}
	if got := changes(f.build(t)); got != "" {
		t.Errorf("a second build does: %s", got)
	}
}

func TestStoryDoesNotDependOnTheOrderOfSeeds(t *testing.T) {
	once := newFolder("seeds/a.txt", ferryGazette, "seeds/b.txt", ferryHerald, "seeds/c.txt", ferryCourier, "seeds/choir.txt", choir)
	once.publish(t)
	turned := newFolder("seeds/z.txt", ferryGazette, "seeds/y.txt", ferryHerald, "seeds/x.txt", ferryCourier, "seeds/0.txt", choir)
	turned.publish(t)
	if got, want := len(theStory(t, once).Sources), len(theStory(t, turned).Sources); got != 3 || want != 3 {
		t.Errorf("%d and %d sources, want 3", got, want)
	}
}

func TestStoryGainsASource(t *testing.T) {
	f := ferry(t)
	before := theStory(t, f)
	f.put("seeds/c.txt", ferryCourier)
	f.day = secondDay
	f.publish(t)
	after := theStory(t, f)
	if after.ID != before.ID || after.File != before.File || after.Date != before.Date || len(after.Sources) != 3 {
		t.Errorf("the story became another: %s %s %s, %d sources", after.ID, after.File, after.Date, len(after.Sources))
	}
	if len(after.Updates) != 2 || after.Updates[1].On != secondDay || after.Updated != secondDay {
		t.Fatalf("updates are %v, updated %v", after.Updates, after.Updated)
	}
	for _, anchor := range after.Updates[1].Points {
		if slices.Contains(before.Updates[0].Points, anchor) {
			t.Errorf("%s is marked new twice", anchor)
		}
		if !slices.ContainsFunc(after.Claims, func(c brief.Claim) bool { return c.Evidence[0].Anchor() == anchor }) {
			t.Errorf("%s is new and nowhere in the story", anchor)
		}
	}
	f.day = brief.Date{Year: 2026, Month: 3, Day: 9}
	if got := changes(f.build(t)); got != "" {
		t.Errorf("a build without news does: %s", got)
	}
}

func TestStoryEditedByHand(t *testing.T) {
	f := ferry(t)
	d := theStory(t, f)
	f.replace(d.File, "## Timeline", "## Day by day")
	f.replace(d.File, "## Key points", "## What matters")
	f.put("seeds/c.txt", ferryCourier)
	p := f.build(t)
	after := theStory(t, f)
	if len(after.Sources) != 3 || !strings.Contains(after.Body, "## What matters") || after.Generated.Body != d.Generated.Body {
		t.Errorf("the edited story lost its text or did not gain its source: %v\n%s", sourceIDs(after), after.Body)
	}
	if !strings.Contains(changes(p), "kept") {
		t.Errorf("the editor is not told: %s", changes(p))
	}
	if got := changes(f.build(t)); got != "" {
		t.Errorf("and told again: %s", got)
	}
	f.build(t, after.Slug)
	if forced := theStory(t, f); strings.Contains(forced.Body, "## What matters") {
		t.Error("--force keeps the edits")
	}
}

func TestStoryDeleted(t *testing.T) {
	f := ferry(t)
	d := theStory(t, f)
	delete(f.MapFS, d.File)
	f.put("seeds/c.txt", ferryCourier)
	if got := changes(f.build(t)); !strings.Contains(got, "deleted") || strings.Contains(got, "stories") {
		t.Errorf("a story deleted by hand: %s", got)
	}
	f.build(t, d.ID)
	if back := theStory(t, f); back.ID != d.ID || len(back.Sources) != 3 || back.File != d.File {
		t.Errorf("forced, it comes back as %s in %s with %v", back.ID, back.File, sourceIDs(back))
	}
}

func TestStoryByHand(t *testing.T) {
	f := ferry(t)
	d := theStory(t, f)
	briefing := func(source string) string {
		documents, _ := content.Load(f.MapFS)
		for _, d := range documents {
			if d.Kind == brief.KindBriefing && d.Sources[0].ID == source {
				return d.File
			}
		}
		t.Fatalf("%s has no briefing", source)
		return ""
	}
	f.replace(briefing("choir"), "\nlanguage:", "\nstory: "+d.Slug+"\nlanguage:")
	f.build(t)
	if got := sourceIDs(theStory(t, f)); !slices.Equal(got, []string{"a", "b", "choir"}) {
		t.Errorf("with \"story: SLUG\" the story has %v", got)
	}
	f.replace(briefing("choir"), "story: "+d.Slug, "story: none")
	f.build(t)
	if got := sourceIDs(theStory(t, f)); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("with \"story: none\" the story has %v", got)
	}
	f.replace(briefing("b"), "\nlanguage:", "\nstory: none\nlanguage:")
	if got := changes(f.build(t)); got != "lone-story" || theStory(t, f).ID != d.ID {
		t.Errorf("a story left with one article: %s", got)
	}
}

func TestStoryNamedByHand(t *testing.T) {
	f := newFolder("seeds/a.txt", strings.Replace(ferryGazette, "---\n", "---\nstory: port-callan\n", 1), "seeds/choir.txt", choir)
	if got := changes(f.build(t)); !strings.Contains(got, "lone-story") {
		t.Errorf("a story of one: %s", got)
	}
	f.put("seeds/choir.txt", strings.Replace(choir, "---\n", "---\nstory: port-callan\n", 1))
	f.build(t, "choir")
	f.replace("content/briefings/choir-buys-the-old-school.md", "\nlanguage:", "\nstory: port-callan\nlanguage:")
	f.build(t)
	if d := theStory(t, f); d.Slug != "port-callan" || len(d.Sources) != 2 {
		t.Errorf("the story is %s with %v", d.Slug, sourceIDs(d))
	}
	if got := changes(f.build(t)); got != "" {
		t.Errorf("a second build does: %s", got)
	}
}

func TestStoryWithoutSeeds(t *testing.T) {
	f := ferry(t)
	for name := range f.MapFS {
		if strings.HasPrefix(name, "seeds/") {
			delete(f.MapFS, name)
		}
	}
	if got := changes(f.build(t)); got != "" {
		t.Errorf("without seeds a build does: %s", got)
	}
	f.put("seeds/c.txt", ferryCourier)
	if got := changes(f.build(t)); strings.Contains(got, "stories") {
		t.Errorf("a story that cannot be composed again is written: %s", got)
	}
}

func TestStoryLeavesDraftsOut(t *testing.T) {
	f := newFolder("seeds/a.txt", ferryGazette, "seeds/b.txt", ferryHerald)
	f.config.New = "draft"
	if got := changes(f.build(t)); strings.Contains(got, "stories") {
		t.Errorf("drafts make a story: %s", got)
	}
	for name := range f.MapFS {
		if strings.HasPrefix(name, "content/") {
			f.replace(name, "draft: true\n", "")
		}
	}
	f.build(t)
	if d := theStory(t, f); !d.Draft {
		t.Error("a fresh story is no draft though new briefings are to be")
	}
}
