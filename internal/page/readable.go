package page

import (
	"net/url"
	"strconv"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
)

// readable cuts a page into blocks, and notes how much of each readability takes for the article. It works
// on a copy, whose text nodes have their marks.
func readable(doc *html.Node) document {
	d := cut(doc)
	parser := readability.NewParser()
	article, err := parser.ParseDocument(doc, &url.URL{Scheme: "http", Host: "page.invalid", Path: "/"}) // links are not kept
	if err != nil || article.Node == nil {
		return d
	}
	for n := range article.Node.Descendants() {
		if n.Type != html.TextNode {
			continue
		}
		for _, a := range n.Attr {
			if i, err := strconv.Atoi(a.Val); a.Key == mark && err == nil && i >= 0 && i < len(d.blocks) {
				d.blocks[i].kept += countWords(n.Data)
			}
		}
	}
	return d
}
