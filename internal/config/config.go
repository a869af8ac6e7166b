// Package config reads briefing.yaml, what an editor sets for the whole site.
package config

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"golang.org/x/text/language"

	"briefing/internal/brief"
	"briefing/internal/frontmatter"
)

// File is the configuration's name in the site's folder.
const File = "briefing.yaml"

// Config is the content of briefing.yaml with its defaults filled in.
type Config struct {
	Title       string   `yaml:"title"`       // of the site; "Briefing" unless set
	BaseURL     string   `yaml:"base_url"`    // the site's public address, with a path where it has one
	Description string   `yaml:"description"` // one sentence about the site
	Language    string   `yaml:"language"`    // BCP 47, of the site's own words; "en" unless set
	Author      string   `yaml:"author"`      // who answers for the site
	Points      int      `yaml:"points"`      // key points a briefing, 5 unless set
	New         string   `yaml:"new"`         // "draft" makes fresh briefings drafts; "publish" unless set
	Feed        Feed     `yaml:"feed"`
	Hub         string   `yaml:"hub"`    // address of a WebSub hub that feeds name; none unless set
	Topics      []string `yaml:"topics"` // names to prefer when topics are found in a text
	Cards       bool     `yaml:"cards"`  // draw link previews; accepted, not drawn yet
}

// Feed sets what feeds hold.
type Feed struct {
	Items int `yaml:"items"` // newest items a feed lists, 50 unless set
}

// Load reads briefing.yaml from a site's folder. A missing file is no problem: the defaults hold.
func Load(site fs.FS) (Config, []brief.Problem) {
	var c Config
	data, err := fs.ReadFile(site, File)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return c.withDefaults(), []brief.Problem{{File: File, Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "make it a readable file"}}
	}
	problems := frontmatter.Decode(File, 1, data, &c)
	problems = append(problems, c.problems(data)...)
	return c.usable().withDefaults(), problems
}

// usable returns the configuration without a hub and a language that are problems: a build goes on to report all there are.
func (c Config) usable() Config {
	hub, err := parseAddress(c.Hub)
	if c.Hub = ""; err == nil {
		c.Hub = hub.String()
	}
	if !isLanguage(c.Language) {
		c.Language = ""
	}
	return c
}

func (c Config) withDefaults() Config {
	c.Title = or(c.Title, "Briefing")
	c.Description = or(c.Description, "Short briefings with the passages they rest on.")
	c.Language = or(c.Language, "en")
	c.New = or(c.New, "publish")
	c.Points = or(c.Points, 5)
	c.Feed.Items = or(c.Feed.Items, 50)
	return c
}

func or[T comparable](v, fallback T) T {
	var zero T
	if v == zero {
		return fallback
	}
	return v
}

// problems checks the values that the YAML types leave open.
func (c Config) problems(data []byte) []brief.Problem {
	var found []brief.Problem
	report := func(key, rule, message, hint string) {
		found = append(found, brief.Problem{File: File, Line: lineOf(data, key), Rule: rule, Message: message, Hint: hint})
	}
	if c.BaseURL != "" {
		if _, err := ParseBaseURL(c.BaseURL); err != nil {
			report("base_url", "bad-base-url", err.Error(), "write it as https://example.org/ or https://example.org/path/")
		}
	}
	if c.Hub != "" {
		if _, err := parseAddress(c.Hub); err != nil {
			report("hub", "bad-hub", "hub: "+err.Error(), "write it as https://hub.example.org/")
		}
	}
	if c.Language != "" && !isLanguage(c.Language) {
		report("language", "bad-language", fmt.Sprintf("language: %q is not a language code", c.Language), "write a code such as en, de or pt-BR")
	}
	if c.Points < 0 || c.Points > 50 {
		report("points", "out-of-range", fmt.Sprintf("points: %d is out of range", c.Points), "use 1 to 50")
	}
	if c.Feed.Items < 0 || c.Feed.Items > 1000 {
		report("items", "out-of-range", fmt.Sprintf("feed items: %d is out of range", c.Feed.Items), "use 1 to 1000")
	}
	if c.New != "" && c.New != "draft" && c.New != "publish" {
		report("new", "bad-value", fmt.Sprintf("new: %q is not known", c.New), `use "draft" or "publish"`)
	}
	return found
}

// isLanguage reports whether s is a BCP 47 tag whose parts are registered and joined by hyphens, as pages and feeds want
// it; "en_GB" is the form of operating systems.
func isLanguage(s string) bool {
	base, _, _ := strings.Cut(s, "-")
	_, err := language.Parse(s)
	return err == nil && len(s) <= 35 && (len(base) == 2 || len(base) == 3) && !strings.Contains(s, "_")
}

// lineOf finds the line, from 1, on which a key stands; 0 when it is not found.
func lineOf(data []byte, key string) int {
	for i, line := range strings.Split(string(data), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), key+":") {
			return i + 1
		}
	}
	return 0
}
