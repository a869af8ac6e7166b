package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// A shape is what JSON Feed's schema says of an object: the type of each property that it may have.
// https://github.com/sonicdoe/jsonfeed-schema
type shape struct {
	properties map[string]string // "text", "url", "image", "date", "language", "flag", "number" or, of a list, the shape's name
	required   []string
}

var shapes = map[string]shape{
	"feed": {map[string]string{
		"version": "text", "title": "text", "home_page_url": "url", "feed_url": "url", "description": "text", "user_comment": "text",
		"next_url": "url", "icon": "url", "favicon": "url", "authors": "author", "language": "language", "expired": "flag", "hubs": "hub", "items": "item",
	}, []string{"version", "title", "items", "home_page_url", "feed_url"}},
	"item": {map[string]string{
		"id": "text", "url": "url", "external_url": "url", "title": "text", "content_html": "html", "content_text": "text", "summary": "text",
		"image": "url", "banner_image": "url", "date_published": "date", "date_modified": "date", "authors": "author", "tags": "tags",
		"language": "language", "attachments": "attachment",
	}, []string{"id"}},
	"author":     {map[string]string{"name": "text", "url": "url", "avatar": "url"}, nil},
	"hub":        {map[string]string{"type": "text", "url": "url"}, []string{"type", "url"}},
	"attachment": {map[string]string{"url": "url", "mime_type": "text", "title": "text", "size_in_bytes": "number", "duration_in_seconds": "number"}, []string{"url", "mime_type"}},
}

// json checks a JSON feed by the rules of its schema, and by those that the other formats have for the same.
func (v *validator) json(data []byte) {
	var feed map[string]any
	d := json.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(&feed); err != nil || d.More() {
		v.report(0, "feed-not-json", "is not JSON: %v", err)
		return
	}
	v.object("the feed", "feed", feed)
	if feed["version"] != "https://jsonfeed.org/version/1.1" {
		v.report(0, "feed-not-json", "is not a JSON Feed 1.1: its version is %v", feed["version"])
	}
	if v.self != "" && feed["feed_url"] != v.self {
		v.report(0, "feed-self", "the feed_url is %q, but the feed is at %q", feed["feed_url"], v.self)
	}
	seen := map[string]bool{}
	items, _ := feed["items"].([]any)
	for _, one := range items {
		item, _ := one.(map[string]any)
		id, _ := item["id"].(string)
		if seen[id] {
			v.report(0, "feed-duplicate-id", "two items have the ID %q", id)
		}
		seen[id] = true
		if item["content_html"] == nil && item["content_text"] == nil {
			v.report(0, "feed-blank", "the item %q has no content", id)
		}
	}
}

// object checks an object by its shape. what names it for people.
func (v *validator) object(what, kind string, o map[string]any) {
	s := shapes[kind]
	for _, name := range s.required {
		if text, isText := o[name].(string); o[name] == nil || isText && strings.TrimSpace(text) == "" {
			v.report(0, "feed-blank", "%s has no %s", what, name)
		}
	}
	if len(o) == 0 {
		v.report(0, "feed-blank", "%s has nothing in it", what)
	}
	names := make([]string, 0, len(o))
	for name := range o {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		v.property(what, name, s.properties[name], o[name])
	}
}

func (v *validator) property(what, name, kind string, value any) {
	switch kind {
	case "":
		if !strings.HasPrefix(name, "_") {
			v.report(0, "feed-unknown", "%s has the property %s, which JSON Feed does not know", what, name)
		}
	case "flag":
		if _, ok := value.(bool); !ok {
			v.report(0, "feed-type", "%s: %s is neither true nor false", what, name)
		}
	case "number":
		if n, ok := value.(float64); !ok || n < 0 {
			v.report(0, "feed-number", "%s: %s is no number", what, name)
		}
	case "text", "html", "url", "date", "language":
		if text, ok := value.(string); ok {
			v.text(what+": "+name, kind, text)
		} else {
			v.report(0, "feed-type", "%s: %s is no text", what, name)
		}
	default:
		v.list(what, name, kind, value)
	}
}

func (v *validator) list(what, name, kind string, value any) {
	list, ok := value.([]any)
	if !ok {
		v.report(0, "feed-type", "%s: %s is no list", what, name)
		return
	}
	for i, entry := range list {
		at := fmt.Sprintf("%s: %s %d", what, name, i+1)
		switch e := entry.(type) {
		case map[string]any:
			v.object(at, kind, e)
		case string:
			if kind != "tags" || strings.TrimSpace(e) == "" {
				v.report(0, "feed-type", "%s is %q", at, e)
			}
			v.text(at, "text", e)
		default:
			v.report(0, "feed-type", "%s is neither text nor an object", at)
		}
	}
}

func (v *validator) text(what, kind, s string) {
	if !isLegal(s) {
		v.report(0, "feed-characters", "%s holds control characters, noncharacters or U+FFFD", what)
	}
	switch kind {
	case "text":
		v.plainText(0, what, s)
	case "html":
		v.content(0, s)
	case "url":
		v.address(0, what, s)
	case "date":
		v.rfc3339(0, what, s)
	case "language":
		v.language(0, s)
	}
}
