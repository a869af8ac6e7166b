package site

import (
	"bytes"
	"fmt"
	"slices"

	"briefing/internal/brief"
)

// An archive feed has at most so many items, of so many bytes of Markdown.
const archiveItems, archiveBytes = 500, 4 << 20

// A feedArchive is a part of a year of the site's feed, RFC 5005. Its items are in the order of time.
type feedArchive struct {
	year  int // 0 of what has none
	part  int // from 1
	items []*item
}

func (a feedArchive) path() string {
	name := "undated"
	if a.year != 0 {
		name = fmt.Sprintf("%04d", a.year)
	}
	if a.part > 1 {
		name += fmt.Sprintf("-%d", a.part)
	}
	return "feeds/" + name + ".xml"
}

// archives lists the archives of all briefings, the oldest first. A part is filled before the next is begun, from the
// oldest, so that one that is full does not change when more is published.
func (b *builder) archives() []feedArchive {
	var list []feedArchive
	size := 0
	for _, it := range slices.Backward(b.index.briefings) {
		year := utcYear(it.doc.Date)
		if n := len(list); n == 0 || list[n-1].year != year {
			list, size = append(list, feedArchive{year: year, part: 1}), 0
		} else if last := list[n-1]; len(last.items) == archiveItems || size+len(it.doc.Body) > archiveBytes {
			list, size = append(list, feedArchive{year: year, part: last.part + 1}), 0
		}
		a := &list[len(list)-1]
		a.items = append(a.items, it)
		size += len(it.doc.Body)
		it.feed.uses++
	}
	return list
}

// utcYear is the year of the instant that a date stands for, by which briefings are ordered; 0 when it is not known. The
// year as it is written is another around New Year, away from Greenwich.
func utcYear(d brief.Date) int {
	if d.Year == 0 {
		return 0
	}
	return d.Time().Year()
}

// archiveFeedJob makes one archive and ties it to its neighbours.
func (b *builder) archiveFeedJob(i int) job {
	list := b.archived
	a := list[i]
	return job{path: a.path(), make: func(w *bytes.Buffer) error {
		title := b.site.Title + ", undated"
		if a.year != 0 {
			title = fmt.Sprintf("%s, %d", b.site.Title, a.year)
		}
		if a.part > 1 {
			title += fmt.Sprintf(", part %d", a.part)
		}
		c := b.channel(title, "An archive of "+b.site.Title+".", "", a.path())
		c.Archive, c.Current = true, b.absolute(formats[0].name)
		if i > 0 {
			c.Prev = b.absolute(list[i-1].path())
		}
		if i+1 < len(list) {
			c.Next = b.absolute(list[i+1].path())
		}
		newest := slices.Clone(a.items)
		slices.Reverse(newest)
		items, err := taken(feedItems(newest))
		if err != nil {
			return err
		}
		c.Items = items
		written, err := c.RSS()
		return b.wrote(w, written, err)
	}}
}
