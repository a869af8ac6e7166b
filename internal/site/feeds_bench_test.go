package site

import (
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/render"
	"briefing/templates"
)

// archive is a site of n briefings on 200 topics over fifteen years, with a text of the usual length.
func archive(n int) []brief.Document {
	docs := make([]brief.Document, n)
	for i := range docs {
		d := brief.Document{Kind: brief.KindBriefing, File: fmt.Sprintf("content/briefings/b-%05d.md", i)}
		d.ID, d.Slug, d.Title, d.Language = fmt.Sprintf("id%05d", i), fmt.Sprintf("b-%05d", i), fmt.Sprintf("The ferry to Solvik sails again, part %d", i), "en"
		d.Date, _ = brief.ParseDate(fmt.Sprintf("20%02d-%02d-%02d", 10+i%15, 1+i%12, 1+i%28))
		d.Topics = []string{fmt.Sprintf("Topic %d", i%100), fmt.Sprintf("Topic %d", i%89+100), fmt.Sprintf("Topic %d", i%11+189)}
		d.Sources = []brief.Source{{ID: fmt.Sprintf("coast/%05d", i), Title: "The night ferry returns", Publisher: "Kysten Courier", URL: "https://courier.example/ferry", Date: d.Date}}
		d.Notes = map[string]brief.Evidence{}
		var body, notes strings.Builder
		body.WriteString("The night ferry between Kysten and Solvik sails again from 14 December, after two winters without a crossing.[^1]\n\n## Key points\n\n")
		for p := range 12 {
			label := fmt.Sprint(p + 1)
			quote := fmt.Sprintf("The harbour board has set aside %d million crowns for two crossings a night, paid over %d years.", i, p)
			d.Notes[label] = brief.Evidence{Source: d.Sources[0].ID, Span: brief.Span{Start: 100 * p, End: 100*p + len(quote)}, Quote: quote, Paragraph: p}
			fmt.Fprintf(&notes, "[^%s]: `%s` ¶ %d: “%s”\n", label, d.Sources[0].ID, p, quote)
			switch {
			case p == 6:
				body.WriteString("\n## Timeline\n\n")
			case p == 9:
				body.WriteString("\n## Who said what\n\n")
			}
			switch {
			case p < 6:
				fmt.Fprintf(&body, "- %s[^%s]\n", quote, label)
			case p < 9:
				fmt.Fprintf(&body, "- **%d December 2025**: %s[^%s]\n", p, quote, label)
			default:
				fmt.Fprintf(&body, "- **Odd Berg**: “%s”[^%s]\n", quote, label)
			}
		}
		fmt.Fprintf(&body, "\n## Sources\n\n- [The night ferry returns](<%s>), Kysten Courier\n\n%s", d.Sources[0].URL, notes.String())
		d.Body = body.String()
		docs[i] = d
	}
	return docs
}

// BenchmarkFeeds makes all feeds of 10,000 briefings on 200 topics, and tells what part of the time that all files of
// the same site take they are, both timed in one run.
func BenchmarkFeeds(b *testing.B) {
	base, _ := url.Parse("https://desk.example/")
	in := Input{Documents: archive(10_000), BaseURL: base, Templates: templates.FS, Config: config.Config{Title: "Desk", Language: "en", Feed: config.Feed{Items: 50}}}
	var feeds, rest time.Duration
	var summary Summary
	b.ReportAllocs()
	for b.Loop() {
		built := &builder{in: in, base: in.BaseURL, emit: func(File) error { return nil }, render: render.New()}
		start := time.Now()
		built.assets, _ = loadAssets(in.Templates)
		built.templates, _ = parseTemplates(in.Templates, built.assetURL)
		built.index = newIndex(in.Documents)
		built.site = built.siteInfo()
		if err := built.makeParts(); err != nil {
			b.Fatal(err)
		}
		articles, others := built.articleJobs(), built.otherJobs()
		var ofFeeds, ofRest []job
		for _, j := range others {
			if strings.Contains(j.path, "feed") || strings.HasSuffix(j.path, "atom.xml") {
				ofFeeds = append(ofFeeds, j)
			} else {
				ofRest = append(ofRest, j)
			}
		}
		for _, jobs := range [][]job{articles, ofRest} {
			if err := built.run(jobs); err != nil {
				b.Fatal(err)
			}
		}
		rest += time.Since(start)
		start = time.Now()
		if err := built.run(ofFeeds); err != nil {
			b.Fatal(err)
		}
		feeds += time.Since(start)
		summary = built.summary
	}
	b.ReportMetric(feeds.Seconds()/float64(b.N), "s/feeds")
	b.ReportMetric(rest.Seconds()/float64(b.N), "s/rest")
	b.ReportMetric(float64(summary.Feeds), "feeds")
	b.ReportMetric(float64(summary.FeedBytes)/1e6, "MB")
}
