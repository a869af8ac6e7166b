package lock

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"briefing/internal/brief"
)

// Identify gives each document whose file states no ID the one that it was published under, if that is nobody else's:
// deleting a line of front matter, or renaming the file, makes no new item in feeds. It is known by its address and
// text, else by its text alone, its address, an alias or the file's name, in this order. Any other gets an ID that
// nothing published ever had.
func (l Lock) Identify(documents []brief.Document) {
	c := claims{lock: l, entries: l.Entries(), used: map[string]bool{}, at: map[string]bool{}}
	var open []*brief.Document
	for i := range documents {
		d := &documents[i]
		c.at[d.Path()] = true
		if d.Unnamed {
			open = append(open, d)
		} else {
			c.used[d.ID] = true
		}
	}
	if len(open) == 0 {
		return
	}
	c.index()
	for _, known := range []func(brief.Document) string{c.byPageAndText, c.byText, c.byPage, c.byAlias, c.byName} {
		open = c.settle(open, known)
	}
	for _, d := range open {
		d.ID = c.fresh(*d)
		c.used[d.ID] = true
	}
}

// claims is who has which ID, while documents are given theirs.
type claims struct {
	lock    Lock
	entries []Entry
	page    map[string]string   // an address to the ID whose page is or was there
	text    map[string][]string // a text to the IDs published with it
	used    map[string]bool     // IDs that are given
	at      map[string]bool     // addresses that documents have
}

func (c *claims) index() {
	c.page, c.text = owners(c.entries), map[string][]string{}
	for _, e := range c.entries {
		if e.Text != "" && e.URL != "" {
			c.text[e.Text] = append(c.text[e.Text], e.ID)
		}
	}
}

// settle gives the documents the IDs that a rule finds and nobody has, and returns those that are left.
func (c *claims) settle(open []*brief.Document, known func(brief.Document) string) []*brief.Document {
	var left []*brief.Document
	for _, d := range open {
		id := known(*d)
		if id == "" || c.used[id] {
			left = append(left, d)
			continue
		}
		d.ID, c.used[id] = id, true
	}
	return left
}

func (c *claims) byPageAndText(d brief.Document) string {
	if id := c.byPage(d); id != "" && c.lock[id].Text == d.BodyHash() {
		return id
	}
	return ""
}

// byText finds the published text of a file that was renamed: of several the one that an alias names, else the first.
// No text tells nothing.
func (c *claims) byText(d brief.Document) string {
	if strings.TrimSpace(d.Body) == "" {
		return ""
	}
	found := ""
	for _, id := range c.text[d.BodyHash()] {
		switch e := c.lock[id]; {
		case c.used[id] || e.Kind != d.Kind:
		case slices.ContainsFunc(d.Aliases, func(alias string) bool { return tidy(alias) == e.URL }):
			return id
		case found == "":
			found = id
		}
	}
	return found
}

func (c *claims) byPage(d brief.Document) string {
	id := c.page[d.Path()]
	if e := c.lock[id]; e.URL != d.Path() && c.at[e.URL] {
		return "" // it moved on from here, and is there
	}
	return id
}

func (c *claims) byAlias(d brief.Document) string {
	for _, alias := range d.Aliases {
		if id := c.page[tidy(alias)]; id != "" && !c.used[id] && !c.at[c.lock[id].URL] {
			return id
		}
	}
	return ""
}

// byName finds the ID that the file's name gives, if the file that had it did not get another name and stays.
func (c *claims) byName(d brief.Document) string {
	if e := c.lock[d.ID]; e.URL != "" && c.at[e.URL] && e.URL != d.Path() {
		return ""
	}
	return d.ID
}

// fresh makes an ID that neither the lock nor a document has.
func (c *claims) fresh(d brief.Document) string {
	name := strings.TrimSuffix(path.Base(d.File), ".md")
	id := brief.NewID(string(d.Kind), name)
	for n := 2; c.used[id] || c.lock[id].ID != ""; n++ {
		id = brief.NewID(string(d.Kind), name, fmt.Sprint(n))
	}
	return id
}

// owners returns whose each address is: that of a page now, before that of one that was.
func owners(entries []Entry) map[string]string {
	owner := map[string]string{}
	for _, e := range entries {
		for _, was := range e.Was {
			owner[was] = e.ID
		}
	}
	for _, e := range entries {
		if e.URL != "" {
			owner[e.URL] = e.ID
		}
	}
	return owner
}

// tidy returns an alias in the form of a page's address, "/briefings/old/".
func tidy(alias string) string {
	alias = strings.TrimSuffix(alias, "index.html")
	return strings.TrimSuffix(path.Clean("/"+alias), "/") + "/"
}
