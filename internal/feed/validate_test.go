package feed

import (
	"strings"
	"testing"
)

// TestValidate breaks a valid feed in one way at a time.
func TestValidate(t *testing.T) {
	valid := string(mustRSS(t, channel(), plain()))
	const date = "Sat, 06 Dec 2025 08:30:00 +0000"
	cases := []struct{ rule, old, new string }{
		{"feed-not-xml", "</channel>", ""},
		{"feed-not-rss", `version="2.0"`, `version="0.91"`},
		{"feed-blank", "<title>Harbour Desk</title>", ""},
		{"feed-blank", "<title>Ferry talks resume</title>", "<title> </title>"},
		{"feed-blank", `<guid isPermaLink="false">7q3f</guid>`, ""},
		{"feed-blank", "<category>Work</category>", "<category></category>"},
		{"feed-twice", "<category>Work</category>", "<pubDate>" + date + "</pubDate>"},
		{"feed-link", "<link>https://example.org/news/</link>", "<link>/news/</link>"},
		{"feed-link", "https://quay.example/ferry", "//quay.example/ferry"},
		{"feed-language", ">en-GB<", ">English (UK)<"},
		{"feed-self", self, "https://example.org/feed.xml"},
		{"feed-self", `rel="self"`, `rel="alternate"`},
		{"feed-guid", ` isPermaLink="false"`, ""},
		{"feed-date", date, "Sat, 06 Dec 25 08:30:00 +0000"},
		{"feed-date", date, "Sun, 06 Dec 2025 08:30:00 +0000"},
		{"feed-date", date, "Sat, 06 Dec 2025 09:30:00 +0100"},
		{"feed-date", date, "2025-12-06"},
		{"feed-date", "2025-12-07T00:00:00Z", "yesterday"},
		{"feed-author", "<dc:creator>Ann Editor</dc:creator>\n      <category>", "<author>Ann Editor</author><category>"},
		{"feed-description", "<description>The operator &amp;amp; the union meet on Friday.</description>", ""},
		{"feed-characters", "Harbour Desk", "Harbour \u0092 Desk"},
	}
	for _, c := range cases {
		broken := strings.Replace(valid, c.old, c.new, 1)
		if broken == valid {
			t.Errorf("%q is not in the feed", c.old)
			continue
		}
		found := Validate([]byte(broken), self)
		if len(found) != 1 || found[0].Rule != c.rule {
			t.Errorf("%q for %q: got %v, want %s", c.new, c.old, found, c.rule)
		}
	}
	item := valid[strings.Index(valid, "<item>"):strings.Index(valid, "</channel>")]
	twice := strings.Replace(valid, item, item+item, 1)
	if found := Validate([]byte(twice), ""); len(found) != 1 || found[0].Rule != "feed-duplicate-id" || found[0].Line == 0 {
		t.Errorf("one item twice: got %v", found)
	}
}
