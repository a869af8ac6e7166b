package main

import (
	"io"
	"os"
	"path/filepath"

	"briefing/internal/brief"
	"briefing/internal/seed"
)

// readFiles reads the named files as seeds, "-" being in; none named is "-", too. The problems are of
// the files that cannot be used, which are left out.
func readFiles(names []string, in io.Reader) ([]seed.Seed, []brief.Problem) {
	if len(names) == 0 {
		names = []string{"-"}
	}
	var seeds []seed.Seed
	var problems []brief.Problem
	for _, name := range names {
		data, found := readFile(name, in)
		var s seed.Seed
		if len(found) == 0 {
			s, found = seed.Read(filepath.ToSlash(name), data)
		}
		problems = append(problems, found...)
		if len(found) == 0 {
			seeds = append(seeds, s)
		}
	}
	return seeds, problems
}

// readFile reads the named file, "-" being in.
func readFile(name string, in io.Reader) (data []byte, problems []brief.Problem) {
	var err error
	if name == "-" {
		data, err = io.ReadAll(in)
	} else {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		problems = []brief.Problem{{File: name, Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "name a text file, or - for standard input"}}
	}
	return data, problems
}

// textSeed makes a seed of a text that came in a JSON object rather than a file.
func textSeed(id, text, html string) seed.Seed {
	s := seed.Seed{ID: id, File: id, Format: "txt", Text: text}
	if html != "" {
		s.Format, s.Text = "html", html
	}
	s.Body = brief.Span{End: len(s.Text)}
	return s
}
