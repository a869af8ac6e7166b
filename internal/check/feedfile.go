package check

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"html"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// A published is an item of a feed in any format, as far as readers know it by that.
type published struct {
	id, title, link string
	at              time.Time // of publication; zero when it does not say, or not so that it can be read
}

// A feedFile is a feed as it lies in the built site.
type feedFile struct {
	name  string // below the site's folder
	items []published
	prev  string // address of the archive before it
	bytes int    // of the texts of its items
	err   error
}

// feedFiles reads every file of the site that is a feed, in the order of their names.
func (s *site) feedFiles() []feedFile {
	var names []string
	for name := range s.files {
		if ext := path.Ext(name); ext == ".xml" || ext == ".json" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	read := make([]*feedFile, len(names))
	turn := make(chan struct{}, runtime.GOMAXPROCS(0))
	var group sync.WaitGroup
	for i, name := range names {
		group.Go(func() {
			turn <- struct{}{}
			defer func() { <-turn }()
			data, err := fs.ReadFile(s.public, name)
			if read[i] = readFeed(data); read[i] == nil && err != nil {
				read[i] = &feedFile{err: err}
			}
			if read[i] != nil {
				read[i].name = name
			}
		})
	}
	group.Wait()
	var feeds []feedFile
	for _, f := range read {
		if f != nil {
			feeds = append(feeds, *f)
		}
	}
	return feeds
}

// readFeed returns nil for what is no feed.
func readFeed(data []byte) *feedFile {
	start := data[:min(len(data), 1000)]
	switch {
	case bytes.HasPrefix(bytes.TrimSpace(start), []byte("{")) && bytes.Contains(start, []byte("//jsonfeed.org/")):
		return readJSON(data)
	case bytes.Contains(start, []byte("<rss")):
		return readRSS(data)
	case bytes.Contains(start, []byte("<feed")):
		return readAtom(data)
	}
	return nil
}

// An xmlLink is RSS's link, with its text, or one of Atom.
type xmlLink struct {
	XMLName xml.Name
	Text    string `xml:",chardata"`
	To      string `xml:"href,attr"`
	Rel     string `xml:"rel,attr"`
}

// of returns the address that the links give for a relation, "" for the page itself.
func of(links []xmlLink, rel string) string {
	for _, l := range links {
		switch {
		case rel == "" && l.XMLName.Space == "":
			return l.Text
		case rel != "" && l.Rel == rel:
			return l.To
		}
	}
	return ""
}

func readRSS(data []byte) *feedFile {
	var doc struct {
		Links []xmlLink `xml:"channel>link"`
		Items []struct {
			ID      string    `xml:"guid"`
			Title   string    `xml:"title"`
			Date    string    `xml:"pubDate"`
			Links   []xmlLink `xml:"link"`
			Summary string    `xml:"description"`
			Content string    `xml:"encoded"`
		} `xml:"channel>item"`
	}
	f := &feedFile{err: xml.Unmarshal(data, &doc), prev: of(doc.Links, "prev-archive")}
	for _, it := range doc.Items {
		at, _ := time.Parse(time.RFC1123Z, it.Date)
		f.items = append(f.items, published{it.ID, plainTitle(it.Title), of(it.Links, ""), at})
		f.bytes += len(it.Summary) + len(it.Content)
	}
	return f
}

func readAtom(data []byte) *feedFile {
	var doc struct {
		Items []struct {
			ID    string    `xml:"id"`
			Title string    `xml:"title"`
			Date  string    `xml:"published"`
			Links []xmlLink `xml:"link"`
		} `xml:"entry"`
	}
	f := &feedFile{err: xml.Unmarshal(data, &doc)}
	for _, it := range doc.Items {
		at, _ := time.Parse(time.RFC3339, it.Date)
		f.items = append(f.items, published{it.ID, plainTitle(it.Title), of(it.Links, "alternate"), at})
	}
	return f
}

func readJSON(data []byte) *feedFile {
	var doc struct {
		Version string `json:"version"`
		Items   []struct {
			ID    string `json:"id"`
			Title string `json:"title"`
			Date  string `json:"date_published"`
			URL   string `json:"url"`
		} `json:"items"`
	}
	if err := json.Unmarshal(data, &doc); err != nil || !strings.HasPrefix(doc.Version, "https://jsonfeed.org/") {
		return nil
	}
	f := &feedFile{}
	for _, it := range doc.Items {
		at, _ := time.Parse(time.RFC3339, it.Date)
		f.items = append(f.items, published{it.ID, plainTitle(it.Title), it.URL, at})
	}
	return f
}

// plainTitle returns a title as a reader sees it, however often a format escapes it.
func plainTitle(s string) string {
	return strings.Join(strings.Fields(html.UnescapeString(html.UnescapeString(s))), " ")
}
