package site_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"
)

// known is what a reader knows an item by.
type known struct {
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Link      string    `json:"url"`
	Published time.Time `json:"date_published"`
}

// TestGofeed has gofeed read every feed in each format: it must find what the JSON feed says in plain. It reads the sample
// site, or the one in the folder $GOFEED_SITE.
func TestGofeed(t *testing.T) {
	var public fs.FS
	if dir := os.Getenv("GOFEED_SITE"); dir != "" {
		public = os.DirFS(dir)
	} else {
		files := fstest.MapFS{}
		for name, data := range build(t, "https://desk.example/sub/", sample()) {
			files[name] = &fstest.MapFile{Data: []byte(data)}
		}
		public = files
	}
	items := 0
	err := fs.WalkDir(public, ".", func(name string, _ fs.DirEntry, err error) error {
		dir, file := path.Split(name)
		if err != nil || file != "feed.json" {
			return err
		}
		var want struct{ Items []known }
		data, err := fs.ReadFile(public, name)
		if err != nil {
			return err
		}
		if err := json.Unmarshal(data, &want); err != nil {
			return err
		}
		items += len(want.Items)
		for _, format := range formats {
			data, err := fs.ReadFile(public, dir+format)
			if err != nil {
				return err
			}
			feed, err := gofeed.NewParser().Parse(bytes.NewReader(data))
			if err != nil {
				t.Errorf("%s: %v", dir+format, err)
				continue
			}
			got := make([]known, len(feed.Items))
			for i, it := range feed.Items {
				got[i] = known{ID: it.GUID, Title: strings.TrimSpace(it.Title), Link: it.Link}
				undated := i < len(want.Items) && want.Items[i].Published.IsZero() // where gofeed takes what else it finds
				if it.PublishedParsed != nil && !undated {
					got[i].Published = it.PublishedParsed.UTC()
				}
			}
			if diff := cmp.Diff(want.Items, got, cmp.Transformer("UTC", time.Time.UTC)); diff != "" && len(want.Items)+len(got) > 0 {
				t.Errorf("%s: %s", dir+format, diff)
			}
		}
		return nil
	})
	if err != nil || items == 0 {
		t.Errorf("%d items, error %v", items, err)
	}
}
