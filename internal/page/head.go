package page

import (
	"cmp"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"briefing/internal/brief"
)

// headOf gathers what a page says of itself, strongest first its structured data, then the properties
// made for sharing, then plain elements.
func headOf(doc *html.Node) head {
	meta := map[string]string{} // by lower-case property or name, the first one counts
	var canonical, title, language, heading string
	var data jsonLD
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			language = attr(n, "lang")
		case atom.Meta:
			name := strings.ToLower(cmp.Or(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
			if value := oneLine(attr(n, "content")); value != "" && meta[name] == "" {
				meta[name] = value
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && canonical == "" {
				canonical = attr(n, "href")
			}
		case atom.Title:
			title = cmp.Or(title, textIn(n))
		case atom.H1:
			heading = cmp.Or(heading, textIn(n))
		case atom.Script:
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				data.read(n.FirstChild.Data)
			}
		}
	}
	return head{body: data.body, summary: cmp.Or(meta["og:description"], meta["description"], meta["twitter:description"]), Page: Page{
		Title:     cmp.Or(data.headline, meta["og:title"], meta["twitter:title"], heading, title),
		URL:       cmp.Or(webAddress(canonical), webAddress(meta["og:url"]), webAddress(data.url)),
		Publisher: cmp.Or(data.publisher, meta["og:site_name"], meta["application-name"]),
		Author:    cmp.Or(data.author, personal(meta["author"]), personal(meta["article:author"]), personal(meta["byl"])),
		Date:      cmp.Or(dateIn(data.published), dateIn(meta["article:published_time"]), dateIn(meta["datepublished"]), dateIn(meta["date"]), dateIn(meta["dc.date"])),
		Language:  language,
	}}
}

// A head is what a page says of itself.
type head struct {
	Page
	body    string // the article's text in the structured data
	summary string
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

func textIn(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return oneLine(b.String())
}

// webAddress returns an absolute http or https address without its fragment, "" for anything else.
func webAddress(s string) string {
	u, ok := brief.WebAddress(s)
	if !ok {
		return ""
	}
	u.Fragment = ""
	return u.String()
}

// personal returns an author's name, "" when the page gives a profile's address instead.
func personal(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return strings.TrimPrefix(strings.TrimPrefix(s, "By "), "by ")
}

// dateIn returns the day at the start of a timestamp, in the time zone it was written in.
func dateIn(s string) brief.Date {
	if len(s) < len("2006-01-02") {
		return brief.Date{}
	}
	d, err := brief.ParseDate(s[:len("2006-01-02")])
	if err != nil {
		return brief.Date{}
	}
	return d
}

// A jsonLD is what a page's structured data says of its article.
type jsonLD struct{ headline, url, published, author, publisher, body string }

// read takes what is still unknown from one block of structured data: the object that has a headline,
// wherever it is nested.
func (j *jsonLD) read(block string) {
	var value any
	if json.Unmarshal([]byte(block), &value) == nil {
		j.search(value, 0)
	}
}

func (j *jsonLD) search(value any, depth int) {
	if depth > 8 || j.headline != "" {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			j.search(item, depth+1)
		}
	case map[string]any:
		if headline, _ := v["headline"].(string); headline != "" {
			j.headline = oneLine(html.UnescapeString(headline))
			j.url = cmp.Or(nameIn(v["mainEntityOfPage"]), nameIn(v["url"]))
			j.body, _ = v["articleBody"].(string)
			j.published, _ = v["datePublished"].(string)
			j.author = personal(nameIn(v["author"]))
			j.publisher = nameIn(v["publisher"])
			return
		}
		j.search(v["@graph"], depth+1)
		j.search(v["mainEntity"], depth+1)
	}
}

// nameIn returns a string, or the name (else the ID) of an object, or those of a list, joined.
func nameIn(value any) string {
	switch v := value.(type) {
	case string:
		return oneLine(html.UnescapeString(v))
	case map[string]any:
		return cmp.Or(nameIn(v["name"]), nameIn(v["@id"]))
	case []any:
		var names []string
		for _, item := range v {
			if name := nameIn(item); name != "" {
				names = append(names, name)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}
