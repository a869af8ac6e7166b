package feed

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// archive returns as many items as a site's own, with 4 kB of content each, the newest first.
func archive(n int) []Item {
	content := strings.Repeat(`<li>Some words of text with a citation in them &amp; more of them. <sup><a href="https://example.org/sources/quay/#1a2b3c4d">[1]</a></sup></li>`+"\n", 28)
	items := make([]Item, n)
	for i := range items {
		items[i] = plainItem()
		items[i].ID = fmt.Sprint("urn:briefing:", i)
		items[i].Content = "<p>Lead.</p>\n<h2>Key points</h2>\n<ul>\n" + content + "</ul>\n"
		items[i].Published = time.Date(2025, 12, 6, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -i/10)
	}
	return items
}

// BenchmarkFeed writes a feed of 50 items with 4 kB of content each, nothing done before.
func BenchmarkFeed(b *testing.B) {
	for _, f := range formats {
		b.Run(f.name, func(b *testing.B) {
			c := channel(archive(50)...)
			b.ReportAllocs()
			for b.Loop() {
				f.must(b, c)
			}
		})
	}
}

// BenchmarkFeedOfPrepared writes the second feed that 50 items are in.
func BenchmarkFeedOfPrepared(b *testing.B) {
	for _, f := range formats {
		b.Run(f.name, func(b *testing.B) {
			c := channel(prepareAll(b, archive(50))...)
			b.ReportAllocs()
			for b.Loop() {
				f.must(b, c)
			}
		})
	}
}

// BenchmarkArchive writes all feeds of 10,000 items: those of the site and of 200 topics, each of the newest
// 50 in three formats, and an archive of all by year.
func BenchmarkArchive(b *testing.B) {
	given := archive(10000)
	b.ReportAllocs()
	for b.Loop() {
		items := prepareAll(b, given)
		feeds := [][]Item{items}
		for t := range 200 {
			var topic []Item
			for i := t; i < len(items); i += 200 {
				topic = append(topic, items[i])
			}
			feeds = append(feeds, topic)
		}
		for _, of := range feeds {
			c := channel(of...)
			c.MaxItems = 50
			for _, f := range formats {
				f.must(b, c)
			}
		}
		for i := 0; i < len(items); i += 3650 {
			c := channel(items[i:min(i+3650, len(items))]...)
			c.Archive, c.Current, c.Prev = true, self, self
			formats[0].must(b, c)
		}
	}
}

func prepareAll(t testing.TB, items []Item) []Item {
	t.Helper()
	prepared := make([]Item, len(items))
	for i, it := range items {
		var err error
		if prepared[i], err = it.Prepare(); err != nil {
			t.Fatal(err)
		}
	}
	return prepared
}
