package feed

import "strings"

// atom checks a feed of Atom 1.0 (RFC 4287).
func (v *validator) atom(root *element) {
	v.required(root, "atom:id", "atom:title", "atom:updated")
	v.atMostOnce(root, "atom:id", "atom:title", "atom:updated", "atom:subtitle", "atom:generator", "atom:icon", "atom:logo", "atom:rights")
	v.identities(root)
	v.updated(root, "atom:updated")
	v.addresses(root, "atom:icon", "atom:logo")
	v.texts(root, "atom:title", "atom:subtitle")
	if tag, there := root.attrs["xml:lang"]; there {
		v.language(root.offset, tag)
	}
	links := v.links(root, "atom:link")
	v.frame(root, links)
	v.alternates(root, links)
	v.persons(root)
	type version struct{ id, updated string }
	seen, dates, entries := map[version]bool{}, map[string]bool{}, false
	for _, e := range root.children {
		if e.name != "atom:entry" {
			if entries {
				v.report(e.offset, "feed-order", "%s comes after the entries, where readers do not look", e.name)
			}
			continue
		}
		entries = true
		v.entry(e, len(root.all("atom:author")) > 0)
		id := version{textOf(e, "atom:id"), ""}
		if seen[id] {
			v.report(e.offset, "feed-duplicate-id", "two entries have the ID %q", id.id)
		}
		seen[id] = true
		updated := textOf(e, "atom:updated")
		if dates[updated] {
			v.report(e.offset, "feed-duplicate-date", "two entries were updated at the same instant, %s", updated)
		}
		dates[updated] = true
	}
	v.characters(root)
}

// entry checks one entry. authored says that the feed has an author for those that have none.
func (v *validator) entry(e *element, authored bool) {
	v.required(e, "atom:id", "atom:title", "atom:updated")
	v.atMostOnce(e, "atom:id", "atom:title", "atom:updated", "atom:published", "atom:summary", "atom:content", "atom:source", "atom:rights")
	v.identities(e)
	v.updated(e, "atom:updated", "atom:published")
	v.texts(e, "atom:title", "atom:summary", "atom:content")
	if tag, there := e.attrs["xml:lang"]; there {
		v.language(e.offset, tag)
	}
	links := v.links(e, "atom:link")
	v.alternates(e, links)
	if e.first("atom:content") == nil && len(links["alternate"]) == 0 {
		v.report(e.offset, "feed-blank", "an entry has neither content nor a page")
	}
	for rel := range links {
		switch rel {
		case "current", "first", "last", "next", "previous", "prev-archive", "next-archive":
			v.report(e.offset, "feed-history", "an entry has a link rel=%s, which is a feed's", rel)
		}
	}
	v.persons(e)
	if !authored && e.first("atom:author") == nil {
		v.report(e.offset, "feed-author", "neither the entry nor the feed has an author")
	}
	for _, c := range e.all("atom:category") {
		if strings.TrimSpace(c.attrs["term"]) == "" {
			v.report(c.offset, "feed-blank", "a category has no term")
		}
		v.plainText(c.offset, "the label of a category", c.attrs["label"])
	}
	v.media(e)
}

// identities checks that ids are URIs in their usual form, and without white space around them.
func (v *validator) identities(e *element) {
	for _, id := range e.all("atom:id") {
		if identity(id.text) != id.text {
			v.report(id.offset, "feed-id", "the id %q is not a URI in its usual form", id.text)
		}
	}
}

func (v *validator) updated(e *element, names ...string) {
	for _, name := range names {
		for _, d := range e.all(name) {
			v.rfc3339(d.offset, name, d.text)
		}
	}
}

// texts checks text constructs by their type.
func (v *validator) texts(e *element, names ...string) {
	for _, name := range names {
		for _, t := range e.all(name) {
			switch kind := t.attrs["type"]; {
			case kind == "html":
				v.content(t.offset, t.text)
			case kind == "text" || kind == "":
				v.plainText(t.offset, name, t.text)
			default:
				v.report(t.offset, "feed-type", "the type of %s is %q", name, kind)
			}
		}
	}
}

// alternates checks that there is one page a type and language.
func (v *validator) alternates(e *element, links map[string][]*element) {
	seen := map[string]bool{}
	for _, l := range links["alternate"] {
		key := l.attrs["type"] + " " + l.attrs["hreflang"]
		if seen[key] {
			v.report(l.offset, "feed-twice", "%s has more than one link rel=alternate of one type", e.name)
		}
		seen[key] = true
	}
}

func (v *validator) persons(e *element) {
	for _, a := range e.all("atom:author") {
		v.required(a, "atom:name")
		v.atMostOnce(a, "atom:name", "atom:uri", "atom:email")
	}
}
