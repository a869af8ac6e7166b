package site

import (
	"html/template"
	"net/url"
	"strings"

	"golang.org/x/text/language"

	"briefing/internal/brief"
)

// Frame is what base.html needs around every page.
type Frame struct {
	Site    SiteInfo
	Head    Head
	Section string  // which entry of the navigation the page belongs to: "home", "topics", …
	Ours    *Tongue // of what the program itself says, where the page is in another; nil otherwise
	Parts   FrameParts
}

// Tongue is a language and the direction that it is written in.
type Tongue struct{ Lang, Dir string }

// FrameParts are the parts of a frame that many pages share. They are templates of base.html, made
// once for all pages of a section rather than for each.
type FrameParts struct{ Assets, Masthead, Colophon template.HTML }

// frameKey tells the frames apart whose parts differ.
type frameKey struct {
	section string
	ours    bool
}

// makeParts makes the parts of every frame there can be.
func (b *builder) makeParts() error {
	b.parts = map[frameKey]FrameParts{}
	for _, section := range []string{"", "home", "stories", "topics", "sources", "archive", "subscribe"} {
		for _, foreign := range []bool{false, true} {
			var parts FrameParts
			f := Frame{Site: b.site, Section: section, Ours: b.ours(foreign)}
			for name, part := range map[string]*template.HTML{"assets": &parts.Assets, "masthead": &parts.Masthead, "colophon": &parts.Colophon} {
				made, err := b.templates.part(name, f)
				if err != nil {
					return err
				}
				*part = made
			}
			b.parts[frameKey{section, foreign}] = parts
		}
	}
	return nil
}

// setLanguage says which language a page is in.
func (b *builder) setLanguage(f *Frame, lang string) {
	f.Head.Language, f.Head.Dir, f.Head.Locale = lang, direction(lang), locale(lang)
	foreign := lang != b.site.Language
	f.Ours, f.Parts = b.ours(foreign), b.parts[frameKey{f.Section, foreign}]
}

// ours returns the site's language for a page that is in a foreign one.
func (b *builder) ours(foreign bool) *Tongue {
	if !foreign {
		return nil
	}
	return &Tongue{b.site.Language, direction(b.site.Language)}
}

// SiteInfo is the same on every page. Addresses are root-relative.
type SiteInfo struct {
	Title, Description, Author, Language string

	Home, Stories, Topics, Sources, Archive, Subscribe, Feed, Method, Corrections string
	Generator                                                                     string
	Feeds                                                                         FeedLinks // the site's own
}

// Head is what a page tells browsers, search engines and those who share a link to it.
type Head struct {
	Title       string // of the page alone; "" on the home page
	Description string
	Canonical   string // absolute; "" for a page that has no address of its own
	Type        string // Open Graph's: "article" or "website"
	Published   string // RFC 3339 or a day, "" when unknown
	Modified    string
	Topics      []string
	Language    string      // BCP 47
	Dir         string      // "ltr" or "rtl"
	Locale      string      // Open Graph's form of Language, "en_GB"
	Feeds       []FeedLinks // besides the site's own
	LD          *LD
}

// FeedLinks are the addresses of one feed in its formats.
type FeedLinks struct{ Title, RSS, Atom, JSON string }

// A Link is an address and what it is called.
type Link struct {
	Title string
	URL   string
	Lang  string // of the title where it is not the site's
}

// An Entry is one document in a list.
type Entry struct {
	Title     string
	URL       string
	Lang      string // of the title and summary where it is not the site's
	Dir       string
	Date      Day
	Summary   string
	Story     string // how many sources a story has, "2 sources"; "" of a briefing
	Publisher string // of its sources: "The Courier and 2 others"
	Topics    []Link
	Members   []Entry // on the home page: a story's latest briefings
	More      int     // how many more it has
}

// link returns the root-relative address of a path below the site's base.
func (b *builder) link(path string) string { return b.base.EscapedPath() + escapePath(path) }

// absolute returns the full address of a path below the site's base.
func (b *builder) absolute(path string) string {
	return b.base.Scheme + "://" + b.base.Host + b.link(path)
}

func escapePath(path string) string { return (&url.URL{Path: path}).EscapedPath() }

func (b *builder) siteInfo() SiteInfo {
	s := SiteInfo{
		Title: b.in.Config.Title, Description: b.in.Config.Description, Author: b.in.Config.Author, Language: b.in.Config.Language,
		Home: b.link(""), Topics: b.link("topics/"), Sources: b.link("sources/"), Archive: b.link("archive/"),
		Subscribe: b.link("subscribe/"), Feed: b.link("feed.xml"), Method: b.link("method/"), Corrections: b.link("corrections/"),
		Generator: strings.TrimSpace("Briefing " + b.in.Version),
	}
	if len(b.index.stories) > 0 {
		s.Stories = b.link("stories/")
	}
	s.Feeds = b.announced(s.Title, "")
	return s
}

// frame returns the frame of a page that is not an article.
func (b *builder) frame(section, title, description, path string) Frame {
	f := Frame{Site: b.site, Section: section, Head: Head{
		Title: title, Description: description, Canonical: b.absolute(path), Type: "website",
	}}
	b.setLanguage(&f, b.site.Language)
	return f
}

// direction returns the value of dir for a language.
func direction(lang string) string {
	base, rest, _ := strings.Cut(strings.ToLower(lang), "-")
	switch base {
	case "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi":
		if !strings.HasPrefix(rest, "latn") {
			return "rtl"
		}
	}
	return "ltr"
}

// locale returns the language and region that Open Graph asks for, "" when the tag is not a language.
// The region is the likeliest one where the tag names none.
func locale(lang string) string {
	tag, err := language.Parse(lang)
	if err != nil {
		return ""
	}
	base, _ := tag.Base()
	region, _ := tag.Region()
	return base.String() + "_" + region.String()
}

// machineDate returns a date for metadata, which need a year.
func machineDate(d brief.Date) string {
	if d.Year == 0 {
		return ""
	}
	return d.String()
}

func (b *builder) entry(it *item) Entry {
	d := it.doc
	e := Entry{Title: d.Title, URL: b.link(it.path), Date: day(d.Date), Summary: it.summary(), Publisher: publishers(d.Sources)}
	if d.Kind == brief.KindStory {
		e.Story = plural(len(d.Sources), "source", "sources")
	}
	if d.Language != "" && d.Language != b.site.Language {
		e.Lang, e.Dir = d.Language, direction(d.Language)
	}
	e.Topics = b.topicLinks(it)
	return e
}

func (b *builder) entries(items []*item) []Entry {
	entries := make([]Entry, len(items))
	for i, it := range items {
		entries[i] = b.entry(it)
	}
	return entries
}

func (b *builder) topicLinks(it *item) []Link {
	links := make([]Link, len(it.topics))
	for i, t := range it.topics {
		links[i] = Link{Title: t.name, URL: b.link(t.path())}
	}
	return links
}

// publishers names who published the sources.
func publishers(sources []brief.Source) string {
	var names []string
	seen := map[string]bool{}
	for _, s := range sources {
		name := s.Publisher
		if name == "" {
			name = s.Agency
		}
		if name != "" && !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	}
	return names[0] + " and " + plural(len(names)-1, "other", "others")
}
