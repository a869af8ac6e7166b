package site

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"briefing/internal/brief"
	"briefing/internal/config"
	"briefing/internal/feed"
)

// feedBytes is the most that the texts of a feed's items may have in all. Readers fetch the whole feed for one
// new item, and several give up on feeds of some megabytes.
const feedBytes = 2 << 20

// A subscription is a feed that readers follow, in every format of [formats].
type subscription struct {
	dir     string // below the base; "" is the site's own
	name    string // what it is called on its own site: "Everything"
	title   string // what readers call it, among the feeds of other sites
	purpose string // what it is for, in a sentence
	home    string // path of the page that it follows
	topic   *topic // that it is about, nil when it is about none
	items   []*feedItem
	prev    string // the newest archive, in RSS
}

// formats are the names that a feed has in its folder, and how each is written.
var formats = []struct {
	name  string
	write func(feed.Feed) (feed.Written, error)
}{
	{"feed.xml", feed.Feed.RSS},
	{"atom.xml", feed.Feed.Atom},
	{"feed.json", feed.Feed.JSON},
}

// feedJobs makes all feeds and the list of them.
func (b *builder) feedJobs() []job {
	b.makers()
	b.archived, b.feeds = b.archives(), b.subscriptions()
	if n := len(b.archived); n > 0 {
		b.feeds[0].prev = b.absolute(b.archived[n-1].path())
	}
	var list []feedJob
	for _, s := range b.feeds {
		newest := 0
		if s.topic != nil {
			newest = s.topic.items[0].at
		}
		for i := range formats {
			list = append(list, feedJob{newest, b.feedJob(s, i)})
		}
	}
	for i, a := range b.archived {
		list = append(list, feedJob{a.items[len(a.items)-1].at, b.archiveFeedJob(i)})
	}
	slices.SortStableFunc(list, func(x, y feedJob) int { return cmp.Compare(x.newest, y.newest) })
	jobs := make([]job, len(list), len(list)+1)
	for i := range list {
		jobs[i] = list[i].job
	}
	return append(jobs, b.opmlJob())
}

// A feedJob is a job and where in the order of time its newest item stands. Feeds are made in that order, so that an
// item that several hold is let go soon.
type feedJob struct {
	newest int
	job
}

// makers has each document's item made for the first feed that asks for it.
func (b *builder) makers() {
	for _, it := range b.index.items {
		it.feed = &feedItem{make: func() (feed.Item, error) { return b.feedItem(it) }}
	}
}

// subscriptions lists the feeds: of the site, stories, days and corrections, then of the topics, those of several
// documents first.
func (b *builder) subscriptions() []*subscription {
	title := b.site.Title
	list := []*subscription{{
		name: "Every briefing", title: title, purpose: "Each new briefing, in full, with links to the passages it rests on.", items: feedItems(b.index.briefings),
	}}
	stories := "" // the home page, where there is no list of stories: their feed stays when the last one goes
	if len(b.index.stories) > 0 {
		stories = "stories/"
	}
	list = append(list, &subscription{
		dir: "stories/", home: stories, name: "Stories", title: title + ": stories",
		purpose: "One item for each event that several sources tell of. It is brought up to date when more becomes known, and says what is new.",
		items:   feedItems(byNews(b.index.stories)),
	}, &subscription{
		dir: "daily/", home: "archive/", name: "Day by day", title: title + ": day by day",
		purpose: "One item a day: everything that came out, in a sentence each.", items: b.dayItems(),
	}, &subscription{
		dir: "corrections/", home: "corrections/", name: "Corrections", title: title + ": corrections",
		purpose: "What was wrong, and what it says now. A corrected briefing also says so itself.", items: b.correctionItems(),
	})
	for _, several := range []bool{true, false} {
		for _, t := range b.index.topics {
			if several == (len(t.items) > 1) {
				list = append(list, b.topicFeed(t))
			}
		}
	}
	most := b.in.Config.Feed.Items
	for _, s := range list {
		s.items = s.items[:min(len(s.items), most)]
		for _, it := range s.items {
			it.uses += len(formats)
		}
	}
	return list
}

func (b *builder) topicFeed(t *topic) *subscription {
	return &subscription{
		dir: t.path(), home: t.path(), topic: t, name: t.name, title: b.site.Title + ": " + t.name,
		purpose: "Briefings about " + t.name + ".", items: feedItems(t.items),
	}
}

// channel is what all feeds of the site say of themselves.
func (b *builder) channel(title, purpose, home, self string) feed.Feed {
	return feed.Feed{
		Title: title, Description: purpose, Home: b.absolute(home), Self: b.absolute(self), Language: b.site.Language,
		Author: b.site.Author, Generator: b.site.Generator, Hub: b.in.Config.Hub,
	}
}

func (b *builder) feedJob(s *subscription, format int) job {
	path := s.dir + formats[format].name
	return job{path: path, make: func(w *bytes.Buffer) error {
		c := b.channel(s.title, s.purpose, s.home, path)
		if s.dir == "" {
			c.Description = b.site.Description
		}
		items, err := taken(s.items)
		if err != nil {
			return err
		}
		c.Items = fitting(items)
		if format == 0 {
			c.Prev = s.prev
			if left := len(items) - len(c.Items); left > 0 {
				b.notice(brief.Problem{
					File: "public/" + path, Rule: "feed-full",
					Message: fmt.Sprintf("holds %d of the newest %d items, which are %d MB of text", len(c.Items), len(items), feedBytes>>20),
					Hint:    "shorten the longest, or set feed: items in " + config.File,
				})
			}
		}
		written, err := formats[format].write(c)
		return b.wrote(w, written, err)
	}}
}

// fitting returns the newest items whose texts are within feedBytes, but always one. It looks at the texts alone,
// so that a feed has the same items in every format.
func fitting(items []feed.Item) []feed.Item {
	total := 0
	for i, it := range items {
		if total += len(it.Content) + len(it.Summary); total > feedBytes && i > 0 {
			return items[:i]
		}
	}
	return items
}

// wrote hands out a finished feed and keeps what the build's report tells of it.
func (b *builder) wrote(w *bytes.Buffer, written feed.Written, err error) error {
	if err != nil {
		return err
	}
	w.Write(written.Data)
	for _, id := range written.Short {
		b.notice(b.shortened(id))
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.summary.Feeds++
	b.summary.FeedBytes += len(written.Data)
	return nil
}

// shortened tells that a document is too long for a feed, or no reader could follow its nesting.
func (b *builder) shortened(id string) brief.Problem {
	p := brief.Problem{Rule: "feed-item-cut", Message: fmt.Sprintf("is longer than the %d kB that a feed has room for, or nested too deep: its item is cut", feed.MaxContent>>10), Hint: "split it up, or set quotations less deep, if subscribers are to read it in full"}
	for _, it := range b.index.items {
		if itemID(it) == id {
			p.File = it.doc.File
		}
	}
	return p
}

// notice keeps a warning, once however many feeds give rise to it.
func (b *builder) notice(p brief.Problem) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, known := range b.summary.Notices {
		if known == p {
			return
		}
	}
	b.summary.Notices = append(b.summary.Notices, p)
}

// opmlJob makes the list of all feeds that a reader can take in at once.
func (b *builder) opmlJob() job {
	return job{path: "feeds.opml", make: func(w *bytes.Buffer) error {
		outlines := make([]feed.Outline, len(b.feeds))
		for i, s := range b.feeds {
			outlines[i] = feed.Outline{Title: s.title, Feed: b.absolute(s.dir + formats[0].name), Page: b.absolute(s.home)}
		}
		data, err := feed.OPML(b.site.Title, outlines)
		w.Write(data)
		return err
	}}
}

// announced returns the addresses of a feed below dir for the head of a page.
func (b *builder) announced(title, dir string) FeedLinks {
	return FeedLinks{Title: title, RSS: b.link(dir + "feed.xml"), Atom: b.link(dir + "atom.xml"), JSON: b.link(dir + "feed.json")}
}

// storiesFeed is the feed that pages of stories announce.
func (b *builder) storiesFeed() []FeedLinks {
	return []FeedLinks{b.announced(b.site.Title+": stories", "stories/")}
}

// trimmed returns a statement without the full stop that quotation marks would hold.
func trimmed(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") }
