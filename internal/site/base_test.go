package site_test

import (
	"strings"
	"testing"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/feed"
)

// Pages, feeds and the sitemap write an odd base in one way.
func TestBaseIsWrittenOneWay(t *testing.T) {
	for given, want := range map[string]string{
		"HTTPS://MÜNCHEN.example:443//a/../it's [ä]": "https://xn--mnchen-3ya.example/it%27s%20%5B%C3%A4%5D/",
		"http://Desk.Example:8080/%2e%2e/x":          "http://desk.example:8080/x/",
	} {
		base, err := config.ParseBaseURL(given)
		if err != nil {
			t.Fatal(err)
		}
		files := build(t, base.String(), []brief.Document{document("a", "A", "2025-12-01", nil)})
		for name, text := range map[string]string{
			"briefings/a/index.html": `<link rel="canonical" href="` + strings.ReplaceAll(want, "'", "&#39;") + `briefings/a/">`,
			"feed.xml":               "<link>" + want + "briefings/a/</link>",
			"atom.xml":               "<id>" + want + "atom.xml</id>",
			"feed.json":              `"url":"` + want + `briefings/a/"`,
			"sitemap.xml":            "<loc>" + want + "briefings/a/</loc>",
			"robots.txt":             "Sitemap: " + want + "sitemap.xml",
		} {
			if !strings.Contains(files[name], text) {
				t.Errorf("%s: %s lacks %s", given, name, text)
			}
			if strings.HasPrefix(name, "feed") {
				if problems := feed.Validate([]byte(files[name]), want+name); len(problems) > 0 {
					t.Errorf("%s: %s: %v", given, name, problems)
				}
			}
		}
	}
}
