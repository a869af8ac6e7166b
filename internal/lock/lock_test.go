package lock

import (
	"strings"
	"testing"
	"testing/fstest"

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
	const restored = "; restore the file from version control"
	entry := func(id, rest string) string { return `{"id":"` + id + `","kind":"briefings"` + rest + "}\n" }
	tests := []struct {
		name, data string
		want       []string
	}{
		{"empty", "", []string{"briefing.lock:1: is empty" + restored}},
		{"blank", "\n \n", []string{"briefing.lock:1: is empty" + restored}},
		{"a blank line first", "\n{\"format\":1}\n" + entry("a", ""), nil},
		{"without its first line", entry("a", ""), []string{`briefing.lock:1: does not begin with {"format":1}` + restored}},
		{"marks of a merge", "{\"format\":1}\n<<<<<<< ours\n" + entry("a", "") + "=======\n", []string{
			"briefing.lock:2: is not an entry; delete this line, a mark of the merge, and keep the entries of both sides",
			"briefing.lock:4: is not an entry; delete this line, a mark of the merge, and keep the entries of both sides",
		}},
		{"cut short", "{\"format\":1}\n{\"id\":\"a\",\"ki", []string{"briefing.lock:2: is not an entry" + restored}},
		{"the same twice", "{\"format\":1}\n" + entry("a", "") + entry("a", ""), []string{`briefing.lock:3: id "a" is there twice, in lines 2 and 3; delete line 3, which says the same or less`}},
		{
			"one not published", "{\"format\":1}\n" + entry("a", "") + entry("a", `,"date":"2025-12-05","url":"/briefings/a/"`),
			[]string{`briefing.lock:3: id "a" is there twice, in lines 2 and 3; delete line 2, which has no url`},
		},
		{
			"of two days", "{\"format\":1}\n" + entry("a", `,"date":"2025-12-06","url":"/briefings/a/"`) + entry("a", `,"date":"2025-12-05","url":"/briefings/a/"`),
			[]string{`briefing.lock:3: id "a" is there twice, in lines 2 and 3; delete line 2, which has the later date`},
		},
		{
			"of two addresses", "{\"format\":1}\n" + entry("a", `,"url":"/briefings/a/"`) + entry("a", `,"url":"/briefings/b/","was":["/briefings/a/"]`),
			[]string{`briefing.lock:3: id "a" is there twice, in lines 2 and 3; delete line 2, whose url is an earlier one`},
		},
	}
	for _, tt := range tests {
		_, problems := Parse([]byte(tt.data))
		var got []string
		for _, p := range problems {
			got = append(got, p.String())
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestLost(t *testing.T) {
	item := &fstest.MapFile{Data: []byte(`<rss><item><guid isPermaLink="false">urn:briefing:a</guid></item></rss>`)}
	tests := []struct {
		name   string
		lock   Lock
		public fstest.MapFS
		want   int
	}{
		{"never built", Lock{}, fstest.MapFS{}, 0},
		{"built", Lock{"a": {ID: "a"}}, fstest.MapFS{"feed.xml": item}, 0},
		{"built with nothing in it", Lock{}, fstest.MapFS{"feed.xml": {Data: []byte("<rss></rss>")}}, 0},
		{"lost", Lock{}, fstest.MapFS{"feed.xml": item}, 1},
		{"lost, stories alone", Lock{}, fstest.MapFS{"stories/feed.xml": item}, 1},
	}
	for _, tt := range tests {
		if got := tt.lock.Lost(tt.public); len(got) != tt.want {
			t.Errorf("%s: got %v", tt.name, got)
		}
	}
}
