package feed

import (
	"strings"
	"testing"
)

// TestValidate breaks valid feeds in one way at a time.
func TestValidate(t *testing.T) {
	const date = "Sat, 06 Dec 2025 08:30:00 +0000"
	cases := []struct{ feed, rule, old, new string }{
		{"feed.xml", "feed-not-xml", "</channel>", ""},
		{"feed.xml", "feed-not-xml", "Harbour", "\x0bHarbour"},
		{"feed.xml", "feed-not-xml", "Harbour", "\xff"},
		{"feed.xml", "feed-not-xml", `type="image/png" medium`, `medium="image" medium`},
		{"feed.xml", "feed-not-rss", `version="2.0"`, `version="0.91"`},
		{"atom.xml", "feed-unknown", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"},
		{"feed.xml", "feed-blank", "<title>Ferry talks resume</title>", "<title> </title>"},
		{"feed.xml", "feed-blank", `<guid isPermaLink="false">urn:briefing:7q3f</guid>`, ""},
		{"feed.xml", "feed-blank", "<category>Work</category>", "<category></category>"},
		{"feed.xml", "feed-twice", "<category>Work</category>", "<pubDate>" + date + "</pubDate>"},
		{"feed.xml", "feed-twice", "<language>", "<language>en</language><language>"},
		{"feed.xml", "feed-link", "<link>https://example.org/news/briefings/ferry/</link>", "<link>/news/</link>"},
		{"feed.xml", "feed-link", "https://quay.example/ferry", "//quay.example/ferry"},
		{"feed.xml", "feed-link", "https://hub.example/", "hub"},
		{"feed.xml", "feed-link", "https://example.org/news/cards/ferry.png", "ferry.png"},
		{"feed.xml", "feed-type", "image/png", "png"},
		{"feed.xml", "feed-number", `width="1200"`, `width="0"`},
		{"feed.xml", "feed-language", ">en-GB<", ">English (UK)<"},
		{"feed.xml", "feed-language", ">en<", ">xx<"},
		{"feed.xml", "feed-self", self, "https://example.org/feed.xml"},
		{"feed.xml", "feed-self", `rel="self"`, `rel="alternate"`},
		{"feed.xml", "feed-guid", ` isPermaLink="false"`, ""},
		{"feed.xml", "feed-guid", "urn:briefing:7q3f", "7"},
		{"feed.xml", "feed-date", date, "Sat, 06 Dec 25 08:30:00 +0000"},
		{"feed.xml", "feed-date", date, "Sun, 06 Dec 2025 08:30:00 +0000"},
		{"feed.xml", "feed-date", date, "Sat, 06 Dec 2025 09:30:00 +0100"},
		{"feed.xml", "feed-date", date, "2025-12-06"},
		{"feed.xml", "feed-date", "2025-12-07T00:00:00Z", "yesterday"},
		{"feed.xml", "feed-author", "<category>Work</category>", "<author>Ann Editor</author>"},
		{"feed.xml", "feed-description", "<description>The operator &amp;amp; the union meet on Friday.</description>", ""},
		{"feed.xml", "feed-characters", "<dc:creator>Ann", "<dc:creator>\u0092"},
		{"feed.xml", "feed-html", "<title>Ferry", "<title>&#x3C;b>Ferry&#x3C;/b>"},
		{"feed.xml", "feed-content", "<em>meet</em>", "<script>meet</script>"},
		{"feed.xml", "feed-content", "<em>", `<em onclick="x">`},
		{"feed.xml", "feed-content", "<em>", `<a href="/x">`},
		{"feed.xml", "feed-content", "<em>", `<a href="javascript:x">`},
		{"feed.xml", "feed-content", "<em>", `<!-- x -->`},
		{"feed.xml", "feed-image", "<title>Harbour &#x26; Desk</title>\n    </image>", "<title>Other</title></image>"},
		{"feed.xml", "feed-order", "</item>", "</item><ttl>60</ttl>"},
		{"feed.xml", "feed-history", "<item>", "<fh:archive/><item>"},
		{"atom.xml", "feed-blank", "<id>urn:briefing:7q3f</id>", ""},
		{"atom.xml", "feed-id", "urn:briefing:7q3f", "7q3f"},
		{"atom.xml", "feed-id", "urn:briefing:7q3f", " urn:briefing:7q3f"},
		{"atom.xml", "feed-blank", "<updated>2025-12-07T00:00:00.359137Z</updated>", ""},
		{"atom.xml", "feed-date", "2025-12-06T08:30:00Z", "2025-12-06"},
		{"atom.xml", "feed-date", "2025-12-06T08:30:00Z", "2025-12-06T08:30:00"},
		{"atom.xml", "feed-date", "2025-12-06T08:30:00Z", "2025-13-06T08:30:00Z"},
		{"atom.xml", "feed-self", `href="` + self, `href="https://example.org/feed.xml`},
		{"atom.xml", "feed-twice", `rel="hub"`, `rel="alternate" type="text/html"`},
		{"atom.xml", "feed-history", "</entry>", `<link rel="next-archive" href="https://example.org/"/></entry>`},
		{"atom.xml", "feed-language", `xml:lang="en"`, `xml:lang="xx"`},
		{"atom.xml", "feed-blank", `term="transport"`, `term=""`},
		{"atom.xml", "feed-blank", `title="The Quay"`, `title=""`},
		{"atom.xml", "feed-type", `type="text/html"`, `type="html"`},
		{"atom.xml", "feed-type", `<content type="html">`, `<content type="text/html">`},
		{"atom.xml", "feed-content", "&lt;em&gt;", "&lt;script&gt;"},
		{"atom.xml", "feed-order", "</entry>", "</entry><rights>none</rights>"},
		{"feed.json", "feed-not-json", "}]}", "}]"},
		{"feed.json", "feed-not-json", "version/1.1", "version/1"},
		{"feed.json", "feed-unknown", `"banner_image"`, `"banner_"`},
		{"feed.json", "feed-blank", `"id":"urn:briefing:7q3f",`, ""},
		{"feed.json", "feed-blank", `"items"`, `"_items"`},
		{"feed.json", "feed-blank", `"content_html"`, `"_content_html"`},
		{"feed.json", "feed-blank", `{"name":"Ann Editor"}`, `{}`},
		{"feed.json", "feed-type", `"tags":["Transport","Work"]`, `"tags":"Work"`},
		{"feed.json", "feed-type", `"tags":["Transport","Work"]`, `"tags":[1]`},
		{"feed.json", "feed-type", `"Ferry talks resume"`, `7`},
		{"feed.json", "feed-type", `"id":"urn:briefing:7q3f"`, `"id":{"a":1}`},
		{"feed.json", "feed-link", `"url":"https://example.org/news/briefings/ferry/"`, `"url":"/ferry/"`},
		{"feed.json", "feed-self", self, "https://example.org/feed.json"},
		{"feed.json", "feed-date", "2025-12-06T08:30:00Z", "2025-12-06"},
		{"feed.json", "feed-content", "<em>", "<marquee>"},
		{"feed.json", "feed-html", "Ferry talks", "<b>Ferry</b> talks"},
		{"feed.json", "feed-language", `"language":"en"`, `"language":"xx"`},
		{"feed.json", "feed-characters", "Ferry", `\u000bFerry`},
		{"feed.json", "feed-characters", "Ferry", `\ud800Ferry`},
	}
	valid := map[string]string{}
	for _, f := range formats {
		valid[f.name] = string(f.must(t, channel(plainItem())))
	}
	for _, c := range cases {
		broken := strings.Replace(valid[c.feed], c.old, c.new, 1)
		if broken == valid[c.feed] {
			t.Errorf("%s: %q is not in the feed", c.feed, c.old)
			continue
		}
		found := Validate([]byte(broken), self)
		if len(found) != 1 || found[0].Rule != c.rule {
			t.Errorf("%s: %q for %q: got %v, want %s", c.feed, c.new, c.old, found, c.rule)
		}
	}
	for name, begin := range map[string]string{"feed.xml": "<item>", "atom.xml": "<entry"} {
		end := strings.Replace(begin, "<", "</", 1)
		end = strings.TrimSuffix(end, ">") + ">"
		item := valid[name][strings.Index(valid[name], begin) : strings.Index(valid[name], end)+len(end)]
		found := Validate([]byte(strings.Replace(valid[name], item, item+item, 1)), "")
		if len(found) == 0 || found[0].Rule != "feed-duplicate-id" && found[0].Rule != "feed-duplicate-date" || found[0].Line == 0 {
			t.Errorf("%s: one item twice: got %v", name, found)
		}
	}
}

func TestValidateOPML(t *testing.T) {
	data, err := OPML("Feeds", []Outline{{"Harbour Desk", self, "https://example.org/news/"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ rule, old, new string }{
		{"feed-not-opml", `version="2.0"`, `version="1.0"`},
		{"feed-blank", "<title>Feeds</title>", ""},
		{"feed-blank", `text="Harbour Desk"`, ""},
		{"feed-type", `type="rss"`, ""},
		{"feed-link", `xmlUrl="https:`, `xmlUrl="`},
		{"feed-link", `htmlUrl="https://example.org/news/"`, ""},
	} {
		broken := strings.Replace(string(data), c.old, c.new, 1)
		if found := Validate([]byte(broken), ""); broken == string(data) || len(found) != 1 || found[0].Rule != c.rule {
			t.Errorf("%q for %q: got %v, want %s", c.new, c.old, found, c.rule)
		}
	}
}

func FuzzValidate(f *testing.F) {
	for _, format := range formats {
		f.Add(format.must(f, channel(plainItem(), bareItem())))
	}
	f.Add([]byte(`{"items":[{"id":{}},[],7]}`))
	f.Fuzz(func(_ *testing.T, data []byte) {
		Validate(data, self) // whatever it is, it must not panic
	})
}
