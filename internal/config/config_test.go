package config

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestLoad(t *testing.T) {
	c, problems := Load(fstest.MapFS{File: {Data: []byte("title: Port news\nbase_url: https://example.org/news\npoints: 3\nfeed:\n  items: 20\nhub: https://hub.example.org/\ntopics: [Harbour]\n")}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if c.Title != "Port news" || c.Points != 3 || c.Feed.Items != 20 || c.Hub != "https://hub.example.org/" || c.New != "publish" || c.Language != "en" || len(c.Topics) != 1 {
		t.Errorf("got %+v", c)
	}
	if c, problems = Load(fstest.MapFS{}); len(problems) > 0 || c.Title != "Briefing" || c.Points != 5 || c.Feed.Items != 50 {
		t.Errorf("without a file: got %+v, %v", c, problems)
	}
}

func TestLoadProblems(t *testing.T) {
	tests := []struct{ yaml, want string }{
		{"title: A\nbase_url: example.org", `briefing.yaml:2: "example.org" is not an http or https URL with a host; write it as https://example.org/ or https://example.org/path/`},
		{"points: 99", `briefing.yaml:1: points: 99 is out of range; use 1 to 50`},
		{"hub: hub.example.org", `briefing.yaml:1: hub: "hub.example.org" is not an http or https URL with a host; write it as https://hub.example.org/`},
		{"hub: ftp://hub.example.org/", `briefing.yaml:1: hub: "ftp://hub.example.org/" is not an http or https URL with a host; write it as https://hub.example.org/`},
		{"title: A\nhub: javascript:x", `briefing.yaml:2: hub: "javascript:x" is not an http or https URL with a host; write it as https://hub.example.org/`},
		{"hub: https://exa>mple.org/", `briefing.yaml:1: hub: "https://exa>mple.org/" has the host "exa>mple.org", which is none; write it as https://hub.example.org/`},
		{"hub: https://hub.example:99999/", `briefing.yaml:1: hub: "https://hub.example:99999/" has the port 99999, which is not from 1 to 65535; write it as https://hub.example.org/`},
		{"title: A\nlanguage: en_GB", `briefing.yaml:2: language: "en_GB" is not a language code; write a code such as en, de or pt-BR`},
		{"language: english", `briefing.yaml:1: language: "english" is not a language code; write a code such as en, de or pt-BR`},
		{"language: xx-", `briefing.yaml:1: language: "xx-" is not a language code; write a code such as en, de or pt-BR`},
		{"language: zh-Hant-TW", ""},
		{"hub: https://hub.example.org/?a=b", ""},
		{"feed:\n  items: -1", `briefing.yaml:2: feed items: -1 is out of range; use 1 to 1000`},
		{"new: later", `briefing.yaml:1: new: "later" is not known; use "draft" or "publish"`},
		{"points: many", `briefing.yaml:1: "many" is not a whole number; write a number such as 5`},
		{"feed:\n  item: 5", `briefing.yaml:2: unknown key "item"; did you mean "items"?`},
	}
	for _, tt := range tests {
		_, problems := Load(fstest.MapFS{File: {Data: []byte(tt.yaml)}})
		var got []string
		for _, p := range problems {
			got = append(got, p.String())
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.yaml, strings.Join(got, "\n"), tt.want)
		}
	}
}

// What is a problem is not used, and a hub is written as feeds have it.
func TestUsable(t *testing.T) {
	for yaml, want := range map[string][2]string{
		"hub: javascript:x\nlanguage: en_GB":                 {"", "en"},
		"hub: https://HÜB.example:443/?a=b\nlanguage: pt-BR": {"https://xn--hb-xka.example/?a=b", "pt-BR"},
		"title: A": {"", "en"},
	} {
		if c, _ := Load(fstest.MapFS{File: {Data: []byte(yaml)}}); c.Hub != want[0] || c.Language != want[1] {
			t.Errorf("%q: got hub %q and language %q, want %q", yaml, c.Hub, c.Language, want)
		}
	}
}

func TestParseBaseURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org":          "https://example.org/",
		"https://example.org/a b":      "https://example.org/a%20b/",
		"http://localhost:8080/sub/":   "http://localhost:8080/sub/",
		"https://example.org/%C3%BC/x": "https://example.org/%C3%BC/x/",
		"https://münchen.example/":     "https://xn--mnchen-3ya.example/",
		"HTTPS://News.Example.ORG/A":   "https://news.example.org/A/",
		"https://MÜNCHEN.example./":    "https://xn--mnchen-3ya.example/",
		"https://example.org:443/x":    "https://example.org/x/",
		"http://example.org:80":        "http://example.org/",
		"https://example.org:/":        "https://example.org/",
		"https://example.org:80/":      "https://example.org:80/",
		"http://[2001:DB8::1]:8080/":   "http://[2001:db8::1]:8080/",
		"https://example.org//a//b/":   "https://example.org/a/b/",
		"https://example.org/a/../b/.": "https://example.org/b/",
		"https://example.org/%2e%2E/a": "https://example.org/a/",
		"https://example.org/../..":    "https://example.org/",
		"https://example.org/a%2Fb":    "https://example.org/a%2Fb/",
		"https://example.org/a[b]":     "https://example.org/a%5Bb%5D/",
		"https://my_host.example/":     "https://my_host.example/",
	} {
		u, err := ParseBaseURL(in)
		if err != nil || u.String() != want {
			t.Errorf("ParseBaseURL(%q) = %v, %v; want %s", in, u, err, want)
			continue
		}
		if again, err := ParseBaseURL(u.String()); err != nil || again.String() != want {
			t.Errorf("ParseBaseURL(%q) = %v, %v", want, again, err)
		}
	}
	for _, in := range []string{"", "example.org", "/path", "ftp://example.org", "https://", "https://:80/", "https://example.org/?a=b", "https://a@example.org/", "https://example.org/#x", "http://exa mple.org", "https://example.org/?", "https://example.org:0/", "https://example.org:65536/", "https://a..b/", "https://exa>mple.org/", "https://xn--\u00ad.example/", "javascript:x", "https:x", "http://[fe80::1%25eth0]/", "https://" + strings.Repeat("a", 64) + ".example/"} {
		if u, err := ParseBaseURL(in); err == nil {
			t.Errorf("ParseBaseURL(%q) = %v, want an error", in, u)
		}
	}
}
