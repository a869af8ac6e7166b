package page

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"briefing/internal/brief"
)

// headOf gathers what a page says of itself. Its title is the headline that readers see, where the page's
// head confirms one; of the rest the structured data is strongest, then the properties made for sharing.
func headOf(doc *html.Node) head {
	f := finder{meta: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			f.look(n)
		}
	}
	meta, data := f.meta, &f.data
	h := head{body: data.body, summary: cmp.Or(meta["og:description"], meta["description"], meta["twitter:description"])}
	h.URL = sourceAddress(f.base, f.canonical, meta["og:url"], data.url)
	h.Publisher = cmp.Or(data.publisher, meta["og:site_name"], meta["application-name"])
	h.Author = cmp.Or(data.author, personal(meta["author"]), personal(meta["article:author"]), personal(meta["byl"]))
	h.Date = cmp.Or(dateIn(data.published), dateIn(meta["article:published_time"]), dateIn(meta["datepublished"]), dateIn(meta["parsely-pub-date"]),
		dateIn(meta["sailthru.date"]), dateIn(meta["pubdate"]), dateIn(meta["date"]), dateIn(meta["dc.date"]), dateIn(meta["dcterms.created"]),
		f.published, dateInAddress(h.URL), f.time)
	h.Language = f.language
	h.Title = titleOf(f.headings, []string{data.headline, meta["og:title"], meta["twitter:title"], f.title}, cmp.Or(meta["og:site_name"], h.Publisher))
	h.titles = h.Title + " " + cmp.Or(data.headline, meta["og:title"], meta["twitter:title"], f.title)
	return h
}

// A finder collects what the elements of a page say of it; of several that say the same, the first counts.
type finder struct {
	meta                             map[string]string // by lower-case property or name
	base, canonical, title, language string
	headings                         []string
	published, time                  brief.Date // of an element marked as the date of publication; of any after the headline
	data                             jsonLD
}

func (f *finder) look(n *html.Node) {
	if f.published.IsZero() && strings.EqualFold(attr(n, "itemprop"), "datePublished") {
		f.published = dateIn(cmp.Or(attr(n, "datetime"), attr(n, "content"), attr(n, "title")))
	}
	switch n.DataAtom {
	case atom.Html:
		f.language = attr(n, "lang")
	case atom.Base:
		f.base = cmp.Or(f.base, attr(n, "href"))
	case atom.Meta:
		name := strings.ToLower(cmp.Or(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
		if value := oneLine(attr(n, "content")); value != "" && f.meta[name] == "" {
			f.meta[name] = value
		}
	case atom.Link:
		if f.canonical == "" && slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "canonical") {
			f.canonical = attr(n, "href")
		}
	case atom.Title:
		f.title = cmp.Or(f.title, textIn(n))
	case atom.H1:
		if s := textIn(n); s != "" && len(f.headings) < 20 {
			f.headings = append(f.headings, s)
		}
	case atom.Time:
		if len(f.headings) > 0 { // before the headline there are other articles' dates
			f.time = cmp.Or(f.time, dateIn(attr(n, "datetime")))
		}
	case atom.Script:
		if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			f.data.read(n.FirstChild.Data)
		}
	}
}

// A head is what a page says of itself.
type head struct {
	Page
	body    string // the article's text in the structured data
	summary string
	titles  string // the headline that readers see, and the one for others
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
