package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"github.com/gorilla/feeds"
)

// JSON returns the feed in JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). The errors are those of
// [Feed.RSS].
func (f Feed) JSON() (Written, error) {
	f, err := f.clean()
	if err != nil {
		return Written{}, err
	}
	w, items, err := f.fill(func(it Item) ([]byte, error) { return it.json() })
	if err != nil {
		return Written{}, err
	}
	head, err := encodedJSON(f.newJSON())
	if err != nil {
		return Written{}, fmt.Errorf("feed %q: %w", f.Title, err)
	}
	const end = `]}` // of the frame, whose last field is an empty list of items
	head, ended := bytes.CutSuffix(head, []byte(end))
	if !ended {
		return Written{}, fmt.Errorf("feed %q: the frame of a JSON feed ends unlike %s", f.Title, end)
	}
	size := len(head) + len(end) + 1
	for _, item := range items {
		size += len(item) + 2
	}
	w.Data = append(make([]byte, 0, size), head...)
	for i, item := range items {
		if i > 0 {
			w.Data = append(w.Data, ",\n"...)
		}
		w.Data = append(w.Data, item...)
	}
	w.Data = append(w.Data, end+"\n"...)
	return w, nil
}

// jsonFeed is gorilla's feed with what it lacks: items where there are none.
type jsonFeed struct {
	*feeds.JSONFeed
	Items []struct{} `json:"items"` // empty; the encoded ones are spliced in
}

// jsonItem is gorilla's item with what it lacks.
type jsonItem struct {
	*feeds.JSONItem
	Banner   string `json:"banner_image,omitempty"`
	Language string `json:"language,omitempty"`
}

func (f Feed) newJSON() jsonFeed {
	feed := jsonFeed{
		JSONFeed: &feeds.JSONFeed{
			Version:     "https://jsonfeed.org/version/1.1",
			Title:       f.Title,
			Language:    f.Language,
			HomePageUrl: f.Home,
			FeedUrl:     f.Self,
			Description: f.Description,
			NextUrl:     f.Prev,
			Icon:        f.Icon,
			Favicon:     f.Icon,
			Authors:     jsonAuthors([]string{f.Author}),
		},
		Items: []struct{}{},
	}
	if f.Hub != "" {
		feed.Hubs = []*feeds.JSONHub{{Type: "WebSub", Url: f.Hub}}
	}
	return feed
}

// encodeJSON writes an item as it stands in every JSON feed that it is in.
func encodeJSON(it Item) ([]byte, error) {
	item := jsonItem{
		JSONItem: &feeds.JSONItem{
			Id:            it.ID,
			Url:           it.URL,
			Title:         it.Title,
			ContentHTML:   it.Content,
			Summary:       it.Summary,
			Image:         it.Image.URL,
			PublishedDate: jsonDate(it.Published),
			Authors:       jsonAuthors(it.Authors),
		},
		Banner:   it.Image.URL,
		Language: it.Language,
	}
	if it.Updated.After(it.Published) {
		item.ModifiedDate = jsonDate(it.Updated)
	}
	if len(it.Sources) == 1 {
		item.ExternalUrl = it.Sources[0].URL
	}
	for _, c := range it.Categories {
		item.Tags = append(item.Tags, c.Label)
	}
	return encodedJSON(item)
}

func jsonAuthors(names []string) []*feeds.JSONAuthor {
	var authors []*feeds.JSONAuthor
	for _, name := range names {
		if name != "" {
			authors = append(authors, &feeds.JSONAuthor{Name: name})
		}
	}
	return authors
}

func jsonDate(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

// encodedJSON returns v as JSON that leaves HTML readable.
func encodedJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encoding JSON: %w", err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
