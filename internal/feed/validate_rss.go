package feed

import (
	"strings"
)

func (v *validator) rss(root *element) {
	channels := root.all("channel")
	if root.attrs["version"] != "2.0" || len(channels) != 1 {
		v.report(root.offset, "feed-not-rss", "is not an RSS 2.0 feed with one channel")
		return
	}
	c := channels[0]
	v.required(c, "title", "description", "link")
	v.atMostOnce(c, "title", "description", "link", "language", "lastBuildDate", "pubDate", "generator", "docs", "image")
	v.addresses(c, "link", "docs")
	v.rfc822(c, "lastBuildDate", "pubDate")
	v.languages(c, "language")
	v.plainText(c.offset, "the title", textOf(c, "title"))
	v.plainText(c.offset, "the description", textOf(c, "description"))
	v.frame(c, v.links(c, "atom:link"))
	for _, image := range c.all("image") {
		v.required(image, "url", "title", "link")
		v.addresses(image, "url", "link")
		if textOf(image, "title") != textOf(c, "title") || textOf(image, "link") != textOf(c, "link") {
			v.report(image.offset, "feed-image", "the image has another title or link than its channel")
		}
	}
	v.rssItems(c)
	v.characters(root)
}

func (v *validator) rssItems(c *element) {
	seen := map[string]bool{}
	items := false
	for _, it := range c.children {
		if it.name != "item" {
			if items {
				v.report(it.offset, "feed-order", "%s comes after the items, where readers do not look", it.name)
			}
			continue
		}
		items = true
		v.required(it, "title", "guid")
		v.atMostOnce(it, "title", "link", "description", "content:encoded", "guid", "pubDate", "source", "author", "atom:updated", "dc:language", "dc:date")
		v.addresses(it, "link")
		v.rfc822(it, "pubDate")
		v.languages(it, "dc:language")
		v.guids(it, seen)
		v.rssTexts(it)
		v.links(it, "atom:link")
		v.media(it)
	}
}

func (v *validator) guids(it *element, seen map[string]bool) {
	for _, g := range it.all("guid") {
		if seen[g.text] {
			v.report(g.offset, "feed-duplicate-id", "two items have the ID %q", g.text)
		}
		seen[g.text] = true
		if g.attrs["isPermaLink"] != "false" && !isAddress(g.text) {
			v.report(g.offset, "feed-guid", "the ID %q is no address and not marked isPermaLink=\"false\"", g.text)
		} else if len(g.text) < 9 && strings.Trim(g.text, "0123456789") == "" {
			v.report(g.offset, "feed-guid", "the ID %q is not unique enough for the world", g.text)
		}
	}
}

// rssTexts checks the texts of an item, most of which only some items have.
func (v *validator) rssTexts(it *element) {
	v.plainText(it.offset, "the title", textOf(it, "title"))
	for _, e := range it.all("category") {
		v.plainText(e.offset, "a category", e.text)
		if strings.TrimSpace(e.text) == "" {
			v.report(e.offset, "feed-blank", "a category is blank")
		}
	}
	for _, e := range it.all("source") {
		v.address(e.offset, "the source's url", e.attrs["url"])
		v.plainText(e.offset, "the source", e.text)
	}
	for _, e := range it.all("author") {
		if !strings.Contains(e.text, "@") {
			v.report(e.offset, "feed-author", "author %q is not an e-mail address; a name belongs in dc:creator", e.text)
		}
	}
	for _, e := range it.all("atom:updated") {
		v.rfc3339(e.offset, "updated", e.text)
	}
	description, content := it.first("description"), it.first("content:encoded")
	if content != nil && (description == nil || description.offset > content.offset) {
		v.report(content.offset, "feed-description", "content:encoded has no description before it")
	}
	for _, e := range []*element{description, content} {
		if e != nil {
			v.content(e.offset, e.text)
		}
	}
}

func textOf(e *element, name string) string {
	if first := e.first(name); first != nil {
		return first.text
	}
	return ""
}

// opml checks a list of feeds. https://opml.org/spec2.opml
func (v *validator) opml(root *element) {
	head, body := root.first("head"), root.first("body")
	if root.attrs["version"] != "2.0" || head == nil || body == nil {
		v.report(root.offset, "feed-not-opml", "is not OPML 2.0 with a head and a body")
		return
	}
	v.required(head, "title")
	v.atMostOnce(head, "title", "dateCreated", "dateModified")
	v.rfc822(head, "dateCreated", "dateModified")
	outlines := body.all("outline")
	if len(outlines) == 0 {
		v.report(body.offset, "feed-blank", "the list of feeds is empty")
	}
	seen := map[string]bool{}
	for _, o := range outlines {
		for _, name := range []string{"text", "title"} {
			if strings.TrimSpace(o.attrs[name]) == "" {
				v.report(o.offset, "feed-blank", "an outline has no %s", name)
			}
		}
		if o.attrs["type"] != "rss" {
			v.report(o.offset, "feed-type", "the type of an outline is %q, not rss", o.attrs["type"])
		}
		v.address(o.offset, "xmlUrl", o.attrs["xmlUrl"])
		v.address(o.offset, "htmlUrl", o.attrs["htmlUrl"])
		if seen[o.attrs["xmlUrl"]] {
			v.report(o.offset, "feed-duplicate-id", "two outlines are of %s", o.attrs["xmlUrl"])
		}
		seen[o.attrs["xmlUrl"]] = true
	}
	v.characters(root)
}
