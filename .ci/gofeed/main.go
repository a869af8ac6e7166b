// Command gofeed prints the items of each feed given as github.com/mmcdole/gofeed reads them, a line of JSON a file.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/mmcdole/gofeed"
)

func main() {
	for _, name := range os.Args[1:] {
		if err := show(name); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
			os.Exit(1)
		}
	}
}

func show(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	feed, err := gofeed.NewParser().Parse(f)
	if err != nil {
		return err
	}
	items := []map[string]string{}
	for _, it := range feed.Items {
		item := map[string]string{"id": it.GUID, "title": it.Title, "link": it.Link}
		if it.PublishedParsed != nil {
			item["published"] = it.PublishedParsed.UTC().Format(time.RFC3339)
		}
		items = append(items, item)
	}
	return json.NewEncoder(os.Stdout).Encode(items)
}
