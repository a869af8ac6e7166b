// Package feed writes the feeds by which readers subscribe to a site.
//
// A [Feed] and its [Item] values say what goes out, whatever the format. Prepare cleans an item once,
// and each format encodes it once, however many feeds it is in: rss.go, atom.go and json.go hold what
// gorilla/feeds lacks, opml.go the list of all feeds. hygiene.go, address.go and body.go are the
// boundary that nothing hostile passes, and the validate files the rules of a finished feed.
package feed

import (
	"fmt"
	"time"
)

// A Feed says what a feed is about and what is in it. Every text is plain text, every address is
// absolute. A feed of another format is another Feed: Self and the links to its neighbours differ.
type Feed struct {
	Title       string
	Description string // the title stands in for it when it is blank
	Home        string // the page that the feed follows
	Self        string // the feed itself; its id in Atom
	Language    string // BCP 47; another text is left out
	Author      string // who answers for the feed, a name; Atom needs one and takes the title for it
	Generator   string
	Hub         string // of WebSub, optional
	Icon        string // a picture of the site: PNG, JPEG or GIF, optional

	// The neighbours of RFC 5005, each optional.
	Current, First, Last, Prev, Next string // Prev holds what is older than this feed, Next what is newer
	Archive                          bool   // its items never change again
	Complete                         bool   // it holds every item there is, so that it has no neighbours

	Items    []Item // the newest first
	MaxItems int    // at most so many items; 0 is no bound
	MaxBytes int    // at most so many bytes of items, but always one item; 0 is no bound
}

// Written is a finished feed and what its bounds did.
type Written struct {
	Data  []byte
	Items int      // how many are in it
	Short []string // the IDs of those of them whose content was cut: it was beyond [MaxContent], or nested too deep
	Left  []string // the IDs of those that are not in it, because the feed is full
}

// clean returns the feed as every format writes it, with prepared items.
func (f Feed) clean() (Feed, error) {
	for _, s := range []*string{&f.Title, &f.Description, &f.Author, &f.Generator} {
		*s = plain(*s)
	}
	f.Language = language(f.Language)
	if f.Complete {
		f.Current, f.First, f.Last, f.Prev, f.Next = "", "", "", "", ""
	}
	for _, a := range []struct {
		name     string
		to       *string
		required bool
	}{
		{"home", &f.Home, true},
		{"self", &f.Self, true},
		{"hub", &f.Hub, false},
		{"icon", &f.Icon, false},
		{"current", &f.Current, false},
		{"first", &f.First, false},
		{"last", &f.Last, false},
		{"prev", &f.Prev, false},
		{"next", &f.Next, false},
	} {
		if *a.to == "" && !a.required {
			continue
		}
		var err error
		if *a.to, err = address(*a.to); err != nil {
			return f, fmt.Errorf("feed %q: %s: %w", f.Title, a.name, err)
		}
	}
	f.Title = firstOf(f.Title, f.Home)
	f.Description = firstOf(f.Description, f.Title)
	var err error
	f.Items, err = f.prepared()
	return f, err
}

// prepared returns the items ready to be encoded. It is an error when two have one ID, for a reader
// would show only one of them.
func (f Feed) prepared() ([]Item, error) {
	items := make([]Item, len(f.Items))
	seen := make(map[string]int, len(items))
	for i, it := range f.Items {
		p, err := it.Prepare()
		if err != nil {
			return nil, fmt.Errorf("feed %q: item %d: %w", f.Title, i+1, err)
		}
		if first, twice := seen[p.ID]; twice {
			return nil, fmt.Errorf("feed %q: items %d (%q, %s) and %d (%q, %s) have the same ID %s",
				f.Title, first+1, items[first].Title, items[first].URL, i+1, p.Title, p.URL, p.ID)
		}
		seen[p.ID] = i
		items[i] = p
	}
	return items, nil
}

// fill encodes the newest items that the feed's bounds have room for. It leaves those items in f.
func (f *Feed) fill(encode func(Item) ([]byte, error)) (w Written, encoded [][]byte, err error) {
	total := 0
	for i, it := range f.Items {
		if f.MaxItems > 0 && i == f.MaxItems {
			break
		}
		data, err := encode(it)
		if err != nil {
			return w, nil, fmt.Errorf("feed %q: item %s: %w", f.Title, it.ID, err)
		}
		if total += len(data); f.MaxBytes > 0 && total > f.MaxBytes && i > 0 {
			break
		}
		encoded = append(encoded, data)
		if it.short {
			w.Short = append(w.Short, it.ID)
		}
	}
	w.Items = len(encoded)
	for _, it := range f.Items[w.Items:] {
		w.Left = append(w.Left, it.ID)
	}
	f.Items = f.Items[:w.Items]
	return w, encoded, nil
}

// newest returns the latest instant at which an item was published or changed; zero when no item
// has a date. A feed is dated by it and never by the clock, so that unchanged input gives the same
// bytes and readers' conditional requests are answered with "not modified".
func (f Feed) newest() time.Time {
	var latest time.Time
	for _, it := range f.Items {
		for _, t := range []time.Time{it.Published, it.Updated} {
			if t.After(latest) {
				latest = t
			}
		}
	}
	return latest
}

// A link is a neighbour of the feed or a service to it.
type link struct{ rel, to string }

// links returns the hub and the neighbours that the feed has.
func (f Feed) links() []link {
	var there []link
	for _, l := range []link{
		{"hub", f.Hub},
		{"current", f.Current},
		{"first", f.First},
		{"last", f.Last},
		{"prev-archive", f.Prev},
		{"next-archive", f.Next},
	} {
		if l.to != "" {
			there = append(there, l)
		}
	}
	return there
}

func firstOf(texts ...string) string {
	for _, s := range texts {
		if s != "" {
			return s
		}
	}
	return ""
}
