package site

// SubscribePage tells people what feeds there are, and what to do with them. Addresses are absolute, for they are
// to be copied.
type SubscribePage struct {
	Frame
	Title  string
	Feeds  []FeedLine // the site's own first
	Topics []FeedLine // those of several documents first
	OPML   string     // the list of all feeds
	Newest string     // the newest archive, "" when nothing was published
}

// A FeedLine tells what a feed is for.
type FeedLine struct {
	FeedLinks
	Purpose string
	Count   int // documents of a topic
}

func (b *builder) subscribePage() SubscribePage {
	page := SubscribePage{
		Frame: b.frame("subscribe", "Subscribe", "Follow "+b.site.Title+" in a feed reader, without an account.", "subscribe/"),
		Title: "Subscribe", OPML: b.absolute("feeds.opml"),
	}
	for _, s := range b.feeds {
		line := FeedLine{Purpose: s.purpose, FeedLinks: FeedLinks{
			Title: s.name, RSS: b.absolute(s.dir + "feed.xml"), Atom: b.absolute(s.dir + "atom.xml"), JSON: b.absolute(s.dir + "feed.json"),
		}}
		if s.topic == nil {
			page.Feeds = append(page.Feeds, line)
			continue
		}
		line.Count = len(s.topic.items)
		page.Topics = append(page.Topics, line)
	}
	if n := len(b.archived); n > 0 {
		page.Newest = b.absolute(b.archived[n-1].path())
	}
	return page
}
