package seed

import (
	"fmt"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v4"
	"golang.org/x/text/language"

	"briefing/internal/brief"
	"briefing/internal/frontmatter"
)

// Meta is what an editor noted about a source. Everything is optional.
type Meta struct {
	Title     string         `yaml:"title"`
	URL       string         `yaml:"url"` // absolute, http or https
	Publisher string         `yaml:"publisher"`
	Author    string         `yaml:"author"`
	Date      brief.Date     `yaml:"date"`     // when the source was published
	Language  string         `yaml:"language"` // BCP 47
	Topics    []string       `yaml:"topics"`
	Story     string         `yaml:"story"`     // a story's slug, or "none"
	Retrieved brief.Date     `yaml:"retrieved"` // when the editor fetched it
	Extra     map[string]any `yaml:"extra"`     // whatever the editor keeps
}

// isKey reports whether name is a key of [Meta].
func isKey(name string) bool {
	return slices.Contains([]string{"title", "url", "publisher", "author", "date", "language", "topics", "story", "retrieved", "extra"}, name)
}

// readMeta decodes and checks a YAML block that begins on the given line of file.
func readMeta(file string, line int, block []byte) (Meta, []brief.Problem) {
	var m Meta
	problems := frontmatter.Decode(file, line, block, &m)
	m = m.tidy()
	report := func(key, rule, message, hint string) {
		problems = append(problems, brief.Problem{File: file, Line: line + keyLine(block, key), Rule: rule, Message: message, Hint: hint})
	}
	if m.URL != "" && !isWebAddress(m.URL) {
		report("url", "bad-url", fmt.Sprintf("%q is not the address of a web page", m.URL), "write it as https://example.org/page")
	}
	if m.Language != "" {
		tag, err := language.Parse(m.Language)
		if err != nil {
			report("language", "bad-language", fmt.Sprintf("%q is not a language code", m.Language), `write it as "en" or "pt-BR"`)
		} else {
			m.Language = tag.String()
		}
	}
	if m.Story != "" && !slugForm.MatchString(m.Story) {
		report("story", "bad-story", fmt.Sprintf("%q is not a story's slug", m.Story), `write it in small letters, digits and hyphens, or "none"`)
	}
	return m, problems
}

// mergeMeta reads a seed's own block over its sidecar's. Both were checked by readMeta.
func mergeMeta(side, own []byte) Meta {
	var s, o Meta
	frontmatter.Decode("", 1, side, &s)
	extra := maps.Clone(s.Extra)
	s.Extra = nil
	o = s
	frontmatter.Decode("", 1, own, &o)
	for key, value := range o.Extra {
		if extra == nil {
			extra = map[string]any{}
		}
		extra[key] = value
	}
	o.Extra = extra
	o = o.tidy()
	if tag, err := language.Parse(o.Language); err == nil && o.Language != "" {
		o.Language = tag.String()
	}
	return o
}

// tidy folds the white space that YAML's long forms leave, and drops topics without a name.
func (m Meta) tidy() Meta {
	for _, s := range []*string{&m.Title, &m.URL, &m.Publisher, &m.Author, &m.Language, &m.Story} {
		*s = strings.Join(strings.Fields(*s), " ")
	}
	var topics []string
	for _, t := range m.Topics {
		if t = strings.Join(strings.Fields(t), " "); t != "" && !slices.Contains(topics, t) {
			topics = append(topics, t)
		}
	}
	m.Topics = topics
	return m
}

var slugForm = regexp.MustCompile(`^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+(-[\p{Ll}\p{Lo}\p{M}\p{Nd}]+)*$`)

func isWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil && !strings.ContainsAny(s, " <>\"")
}

// keyLine returns how many lines into the block a key stands.
func keyLine(block []byte, key string) int {
	var doc yaml.Node
	if yaml.Load(block, &doc) != nil || len(doc.Content) == 0 {
		return 0
	}
	fields := doc.Content[0].Content
	for i := 0; i+1 < len(fields); i += 2 {
		if fields[i].Value == key {
			return fields[i].Line - 1
		}
	}
	return 0
}
