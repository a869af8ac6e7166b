package site

import (
	"bytes"
	"html/template"
	"io/fs"
	"regexp"
	"strconv"

	"briefing/internal/brief"
)

// pageTemplates are the templates and the value that each is given. All but the last two lie in the
// frame of base.html and use the pieces of parts.html.
var pageTemplates = map[string]any{
	"home.html":      HomePage{},
	"briefing.html":  BriefingPage{},
	"stories.html":   ListPage{},
	"topic.html":     TopicPage{},
	"topics.html":    TopicsPage{},
	"sources.html":   SourcesPage{},
	"source.html":    SourcePage{},
	"archive.html":   ArchivePage{},
	"month.html":     MonthPage{},
	"subscribe.html": SubscribePage{},
	"404.html":       PlainPage{},
	"redirect.html":  RedirectPage{},
	"feed-item.html": FeedPage{},
}

// unframed are the templates that are whole on their own.
var unframed = map[string]bool{"redirect.html": true, "feed-item.html": true}

// templates holds every parsed template under its file's name.
type templates struct{ byName map[string]*template.Template }

func parseTemplates(files fs.FS, assetURL func(string) (string, error)) (*templates, []brief.Problem) {
	var problems []brief.Problem
	parse := func(t *template.Template, name string) *template.Template {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			problems = append(problems, brief.Problem{File: "templates/" + name, Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "make it a readable file"})
			return nil
		}
		t, err = t.New(name).Parse(string(data))
		if err != nil {
			p, _ := templateProblem(err)
			problems = append(problems, p)
			return nil
		}
		return t
	}
	root := template.New("").Funcs(template.FuncMap{"asset": assetURL})
	base := root
	for _, name := range []string{"parts.html", "base.html"} {
		if parse(base, name) == nil {
			return nil, problems
		}
	}
	set := &templates{map[string]*template.Template{}}
	for name := range pageTemplates {
		clone := template.Must(base.Clone()) // never executed, so it can be cloned
		t := parse(clone, name)
		if t != nil && !unframed[name] {
			t = t.Lookup("base.html")
		}
		set.byName[name] = t
	}
	return set, brief.SortProblems(problems)
}

// write executes a template.
func (t *templates) write(w *bytes.Buffer, name string, page any) error {
	return t.byName[name].Execute(w, page)
}

// templateError is how both template packages word what went wrong, and where.
var templateError = regexp.MustCompile(`(?s)^(?:html/)?template: ?([^:]+):(\d+)(?::\d+)?: (.*)$`)

// templateProblem turns an error of a template into the problem its author should read.
func templateProblem(err error) (brief.Problem, bool) {
	m := templateError.FindStringSubmatch(err.Error())
	if m == nil {
		return brief.Problem{File: "templates", Rule: "bad-template", Message: err.Error(), Hint: "see html/template for the syntax"}, false
	}
	line, _ := strconv.Atoi(m[2])
	return brief.Problem{File: "templates/" + m[1], Line: line, Rule: "bad-template", Message: m[3],
		Hint: "correct it, or remove the file to use the built-in template"}, true
}
