// Package publish writes the built site into its folder such that no reader ever meets a half-written file.
package publish

import "briefing/internal/brief"

// Problems are mistakes of the author's that keep a site from being published, as an error.
type Problems []brief.Problem

func (p Problems) Error() string {
	var s string
	for i, problem := range p {
		if i > 0 {
			s += "\n"
		}
		s += problem.String()
	}
	return s
}

// Result says what Commit did.
type Result struct {
	Written int
	Removed int
	Kept    int
	Foreign []string
}

// Publisher is a build on its way into the folder.
type Publisher struct{}

// Open begins a build.
func Open(dir string) (*Publisher, error) { return &Publisher{}, nil }

// Put adds a file to the build.
func (p *Publisher) Put(path string, data []byte) error { return nil }

// Commit publishes the build.
func (p *Publisher) Commit() (Result, error) { return Result{}, nil }

// Close ends the build.
func (p *Publisher) Close() error { return nil }

// WriteFile replaces a file in one step and syncs it to disk.
func WriteFile(path string, data []byte) error { return nil }
