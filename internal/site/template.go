package site

import (
	"bytes"
	"html/template"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/jba/templatecheck"

	"briefing/internal/brief"
)

// pageTemplates are the templates and the value that each is given. All but the last two lie in the
// frame of base.html and use the pieces of parts.html.
var pageTemplates = map[string]any{
	"home.html":        HomePage{},
	"briefing.html":    BriefingPage{},
	"stories.html":     ListPage{},
	"topic.html":       TopicPage{},
	"topics.html":      TopicsPage{},
	"sources.html":     SourcesPage{},
	"source.html":      SourcePage{},
	"archive.html":     ArchivePage{},
	"month.html":       MonthPage{},
	"subscribe.html":   SubscribePage{},
	"corrections.html": CorrectionsPage{},
	"method.html":      PlainPage{},
	"404.html":         PlainPage{},
	"redirect.html":    RedirectPage{},
	"feed-item.html":   FeedPage{},
}

// unframed are the templates that are whole on their own.
var unframed = map[string]bool{"redirect.html": true, "feed-item.html": true}

// templateSet holds every parsed template under its file's name.
type templateSet struct{ byName map[string]*template.Template }

// parseTemplates parses every template. A site's own template that cannot be parsed is a problem, and
// the built-in one stands in for it, so that what is wrong with the others is found in the same run.
func parseTemplates(files fs.FS, assetURL func(string) (string, error)) (*templateSet, []brief.Problem) {
	problems := unknownTemplates(files)
	layers, isOverlay := files.(overlay)
	parseFrom := func(files fs.FS, t *template.Template, name string) *template.Template {
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
	parse := func(t *template.Template, name string) *template.Template {
		spare, _ := t.Clone() // of what was not executed yet
		parsed := parseFrom(files, t, name)
		if parsed != nil && !unframed[name] && pageTemplates[name] != nil && parsed.Lookup("main") == nil {
			problems = append(problems, brief.Problem{
				File: "templates/" + name, Line: 1, Rule: "bad-template", Message: `does not define "main", which base.html shows`,
				Hint: `write {{define "main"}} before the page's own text, and {{end}} after it`,
			})
			parsed = nil
		}
		if parsed == nil && isOverlay {
			return parseFrom(layers.base, spare, name)
		}
		return parsed
	}
	root := template.New("").Funcs(template.FuncMap{"asset": assetURL})
	base := root
	for _, name := range []string{"parts.html", "base.html"} {
		if base = parse(base, name); base == nil {
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
	if isOverlay && hasTemplates(layers.over) {
		problems = append(problems, set.misfits(problems)...)
	}
	return set, brief.SortProblems(problems)
}

// unknownTemplates reports the templates of a site that nothing uses.
func unknownTemplates(files fs.FS) []brief.Problem {
	known := append(sortedKeys(pageTemplates), "base.html", "parts.html")
	slices.Sort(known)
	var problems []brief.Problem
	names, _ := fs.Glob(files, "*.html") // a folder that cannot be read has been reported
	for _, name := range names {
		if !slices.Contains(known, name) {
			problems = append(problems, brief.Problem{
				File: "templates/" + name, Rule: "unknown-template", Message: "no page uses it",
				Hint: "known are " + strings.Join(known, ", "),
			})
		}
	}
	return problems
}

func hasTemplates(files fs.FS) bool {
	names, _ := fs.Glob(files, "*.html")
	return len(names) > 0
}

// misfits reports the templates that do not fit the value they are given, in branches too that no page
// takes. Each place is reported once, however many pages use it, and not where a problem is known.
func (t *templateSet) misfits(known []brief.Problem) []brief.Problem {
	var problems []brief.Problem
	check := func(name string, page *template.Template, value any) {
		if page == nil {
			return
		}
		err := templatecheck.CheckHTML(page, value)
		if err == nil {
			return
		}
		p := templateProblem(name, err)
		same := func(o brief.Problem) bool { return o.File == p.File && o.Line == p.Line }
		if !slices.ContainsFunc(known, same) && !slices.ContainsFunc(problems, same) {
			problems = append(problems, p)
		}
	}
	for _, name := range sortedKeys(t.byName) {
		check(name, t.byName[name], pageTemplates[name])
	}
	for _, part := range []string{"assets", "masthead", "colophon"} {
		if page := t.byName["404.html"]; page != nil {
			check("base.html", page.Lookup(part), Frame{})
		}
	}
	return problems
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
