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

// templateSet holds every parsed template under its file's name.
type templateSet struct{ byName map[string]*template.Template }

func parseTemplates(files fs.FS, assetURL func(string) (string, error)) (*templateSet, []brief.Problem) {
	var problems []brief.Problem
	parse := func(t *template.Template, name string) *template.Template {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			problems = append(problems, brief.Problem{File: "templates/" + name, Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "make it a readable file"})
			return nil
		}
		t, err = t.New(name).Parse(string(data))
		if err != nil {
			problems = append(problems, templateProblem(name, err))
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
	set := &templateSet{map[string]*template.Template{}}
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

// write executes a template. Whatever fails then is the template's fault: a buffer takes everything.
func (t *templateSet) write(w *bytes.Buffer, name string, page any) error {
	if err := t.byName[name].Execute(w, page); err != nil {
		return templateFailure{templateProblem(name, err)}
	}
	return nil
}

// part executes one of base.html's own templates; a site's own base.html may do without it.
func (t *templateSet) part(name string, f Frame) (template.HTML, error) {
	const framed = "404.html" // any page's copy of base.html will do
	var w bytes.Buffer
	if t.byName[framed].Lookup(name) == nil {
		return "", nil
	}
	if err := t.byName[framed].ExecuteTemplate(&w, name, f); err != nil {
		return "", templateFailure{templateProblem("base.html", err)}
	}
	return template.HTML(w.String()), nil
}

// templateFailure carries a problem out of a job.
type templateFailure struct{ brief.Problem }

func (f templateFailure) Error() string { return f.Problem.String() }

// templateError is how both template packages word what went wrong, and where.
var templateError = regexp.MustCompile(`(?s)^(?:html/)?template: ?([^: ]+)(?::(\d+))?(?::\d+)?: (.*)$`)

// templateProblem turns an error of the template called name, or of one that it uses, into the problem
// that its author should read.
func templateProblem(name string, err error) brief.Problem {
	p := brief.Problem{
		File: "templates/" + name, Rule: "bad-template", Message: err.Error(),
		Hint: "correct it, or remove the file to use the built-in template",
	}
	if m := templateError.FindStringSubmatch(err.Error()); m != nil {
		p.File, p.Message = "templates/"+m[1], m[3]
		p.Line, _ = strconv.Atoi(m[2]) // 0 when none is given
	}
	return p
}
