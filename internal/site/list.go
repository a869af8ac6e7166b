package site

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
)

// perPage is how many documents one page of a list shows; records are shorter.
const perPage, recordsPerPage = 20, 100

// HomePage lists the latest documents, briefings with their stories. Lead is the newest, on the first
// page only.
type HomePage struct {
	Frame
	Lead    *Entry
	Entries []Entry
	Pager   Pager
}

// ListPage lists documents under a title.
type ListPage struct {
	Frame
	Title   string
	Entries []Entry
	Pager   Pager
}

// TopicPage lists the documents of one topic.
type TopicPage struct {
	Frame
	Title   string
	Count   string // "3 briefings"
	Feed    string
	Entries []Entry
	Pager   Pager
}

// TopicsPage lists all topics.
type TopicsPage struct {
	Frame
	Title  string
	Topics []TopicLine
}

// TopicLine is a topic and how many documents it has.
type TopicLine struct {
	Link
	Count int
}

// A Pager leads through the pages of a list.
type Pager struct {
	Page, Pages  int
	Newer, Older string
}

// paged makes a job for each page of a list that lies at path: show is given the page's own path, which
// part of the list it shows, and its pager.
func (b *builder) paged(path string, total, size int, show func(w *bytes.Buffer, path string, from, to int, p Pager) error) []job {
	pages := max(1, (total+size-1)/size)
	at := func(page int) string {
		if page == 1 {
			return path
		}
		return fmt.Sprintf("%spage/%d/", path, page)
	}
	jobs := make([]job, pages)
	for i := range jobs {
		p := Pager{Page: i + 1, Pages: pages}
		if i > 0 {
			p.Newer = b.link(at(i))
		}
		if i+1 < pages {
			p.Older = b.link(at(i + 2))
		}
		jobs[i] = job{path: at(i+1) + "index.html", page: true, make: func(w *bytes.Buffer) error {
			return show(w, at(p.Page), i*size, min(total, (i+1)*size), p)
		}}
	}
	return jobs
}

func (b *builder) homeJobs() []job {
	items := b.index.front()
	return b.paged("", len(items), perPage, func(w *bytes.Buffer, path string, from, to int, p Pager) error {
		page := HomePage{Frame: b.frame("home", numbered("", p), b.site.Description, path), Pager: p}
		for _, it := range items[from:to] {
			page.Entries = append(page.Entries, b.frontEntry(it))
		}
		if p.Page == 1 && len(page.Entries) > 0 {
			lead := page.Entries[0]
			lead.Summary = cmp.Or(items[0].lead(), lead.Summary)
			page.Lead, page.Entries = &lead, page.Entries[1:]
		}
		return b.templates.write(w, "home.html", page)
	})
}

// numbered tells the title of a later page from that of the first.
func numbered(title string, p Pager) string {
	switch {
	case p.Page == 1:
		return title
	case title == "":
		return fmt.Sprintf("Page %d", p.Page)
	}
	return fmt.Sprintf("%s, page %d", title, p.Page)
}

func (b *builder) storiesJobs() []job {
	stories := b.index.stories
	if len(stories) == 0 {
		return nil
	}
	return b.paged("stories/", len(stories), perPage, func(w *bytes.Buffer, path string, from, to int, p Pager) error {
		page := ListPage{Frame: b.frame("stories", numbered("Stories", p), "Events that several sources tell of, each told in one place.", path), Title: "Stories", Pager: p}
		page.Head.Feeds = b.storiesFeed()
		page.Entries = b.entries(stories[from:to])
		return b.templates.write(w, "stories.html", page)
	})
}

func (b *builder) topicJobs() []job {
	jobs := []job{{path: "topics/index.html", page: true, make: func(w *bytes.Buffer) error {
		page := TopicsPage{Frame: b.frame("topics", "Topics", "Every topic of "+b.site.Title+".", "topics/"), Title: "Topics"}
		for _, t := range b.index.topics {
			page.Topics = append(page.Topics, TopicLine{Link{Title: t.name, URL: b.link(t.path())}, len(t.items)})
		}
		return b.templates.write(w, "topics.html", page)
	}}}
	for _, t := range b.index.topics {
		jobs = append(jobs, b.paged(t.path(), len(t.items), perPage, func(w *bytes.Buffer, path string, from, to int, p Pager) error {
			page := TopicPage{
				Frame: b.frame("topics", numbered(t.name, p), "Briefings about "+t.name+".", path),
				Title: t.name, Count: counted(t.items), Feed: b.link(t.path() + "feed.xml"), Pager: p,
			}
			page.Head.Feeds = []FeedLinks{b.announced(b.site.Title+": "+t.name, t.path())}
			page.Entries = b.entries(t.items[from:to])
			return b.templates.write(w, "topic.html", page)
		})...)
	}
	return jobs
}

// ArchivePage lists years and their months.
type ArchivePage struct {
	Frame
	Title string
	Years []Year
}

// Year is a year of the archive.
type Year struct {
	Link
	Count  int
	What   string // what they are, "3 briefings and 1 story"
	Months []MonthLine
}

// MonthLine is a month of the archive and how many documents it has.
type MonthLine struct {
	Link
	Count int
}

// MonthPage lists a month's documents.
type MonthPage struct {
	Frame
	Title   string
	Up      *Link // the year, where there is one
	Entries []Entry
}

func (b *builder) archiveJobs() []job {
	years := b.years()
	jobs := []job{{path: "archive/index.html", page: true, make: func(w *bytes.Buffer) error {
		page := ArchivePage{Frame: b.frame("archive", "Archive", "Everything published on "+b.site.Title+", by month.", "archive/"), Title: "Archive", Years: years}
		page.Head.Feeds = []FeedLinks{b.announced(b.site.Title+": day by day", "daily/")}
		return b.templates.write(w, "archive.html", page)
	}}}
	for i, year := range years {
		path := b.index.yearPath(year.Title)
		if path == "" {
			continue
		}
		jobs = append(jobs, job{path: path + "index.html", page: true, make: func(w *bytes.Buffer) error {
			page := ArchivePage{Frame: b.frame("archive", year.Title, "Everything published in "+year.Title+".", path), Title: year.Title, Years: years[i : i+1]}
			return b.templates.write(w, "archive.html", page)
		}})
	}
	for _, m := range b.index.months {
		jobs = append(jobs, job{path: m.path() + "index.html", page: true, make: func(w *bytes.Buffer) error {
			page := MonthPage{Frame: b.frame("archive", m.title(), "Everything published: "+m.title()+".", m.path()), Title: m.title(), Entries: b.entries(m.items)}
			if m.year != 0 {
				year := fmt.Sprintf("%04d", m.year)
				page.Up = &Link{Title: year, URL: b.link("archive/" + year + "/")}
			}
			return b.templates.write(w, "month.html", page)
		}})
	}
	return jobs
}

const undated = "Undated"

// years groups the archive's months, newest first.
func (b *builder) years() []Year {
	var years []Year
	items := map[string][]*item{}
	for _, m := range b.index.months {
		name, path := undated, m.path()
		if m.year != 0 {
			name = fmt.Sprintf("%04d", m.year)
			path = "archive/" + name + "/"
		}
		i := slices.IndexFunc(years, func(y Year) bool { return y.Title == name })
		if i < 0 {
			i = len(years)
			years = append(years, Year{Link: Link{Title: name, URL: b.link(path)}})
		}
		y := &years[i]
		y.Count += len(m.items)
		items[name] = append(items[name], m.items...)
		if m.year != 0 {
			y.Months = append(y.Months, MonthLine{Link{Title: m.name(), URL: b.link(m.path())}, len(m.items)})
		}
	}
	for i := range years {
		years[i].What = counted(items[years[i].Title])
	}
	return years
}

func (x *index) yearPath(name string) string {
	if name == undated {
		return ""
	}
	return "archive/" + name + "/"
}
