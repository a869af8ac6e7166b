package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// A manifest names the files Briefing wrote, with the SHA-256 sums of the content each may have: one,
// or two of a file that a build was about to change when it was killed.
//
// It is written in the form of sha256sum, so that `sha256sum -c .briefing.manifest` proves a copy of
// the site complete.
type manifest map[string]record

type record struct {
	part part
	sums [][sha256.Size]byte
}

// A part of the manifest comes under its own heading, a comment.
type part int

const (
	complete   part = iota // the site: no link between these leads nowhere
	outdated               // assets of the build before
	unfinished             // what a build that is under way, or was killed, was adding or removing
)

var headings = [...]string{
	complete:   "# The files of this folder that Briefing wrote and may remove. Do not edit.",
	outdated:   "# Of the build before, for copies of its pages that readers hold:",
	unfinished: "# Of a build that has not ended:",
}

// has reports whether Briefing wrote this content under this path.
func (m manifest) has(path string, sum [sha256.Size]byte) bool {
	return slices.Contains(m[path].sums, sum)
}

func (m manifest) clone() manifest { return maps.Clone(m) }

// own adds a content that the file may have, and puts it into the part.
func (m manifest) own(path string, sum [sha256.Size]byte, to part) {
	r := m[path]
	r.part = to
	if !slices.Contains(r.sums, sum) {
		r.sums = append(slices.Clip(r.sums), sum)
	}
	m[path] = r
}

func (m manifest) move(path string, to part) {
	r := m[path]
	r.part = to
	m[path] = r
}

func (m manifest) encode() []byte {
	var b bytes.Buffer
	paths := slices.Sorted(maps.Keys(m))
	for part, heading := range headings {
		begun := part == int(complete)
		if begun {
			b.WriteString(heading + "\n")
		}
		for _, path := range paths {
			r := m[path]
			if int(r.part) != part {
				continue
			}
			if !begun {
				b.WriteString(heading + "\n")
				begun = true
			}
			for _, sum := range r.sums {
				b.WriteString(hex.EncodeToString(sum[:]) + "  " + path + "\n")
			}
		}
	}
	return b.Bytes()
}

// decodeManifest reads what encode wrote. It returns the number of the first line that it did not
// write, and 0 when there is none.
func decodeManifest(data []byte) (manifest, int) {
	m := make(manifest)
	in := complete
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if heading := slices.Index(headings[:], line); heading >= 0 {
			in = part(heading)
			continue
		}
		if i == 0 && strings.HasPrefix(line, "#") || line == "" && len(data) == 0 {
			continue
		}
		digits, path, ok := strings.Cut(line, "  ")
		sum, err := hex.DecodeString(digits)
		if !ok || err != nil || len(sum) != sha256.Size || !fs.ValidPath(path) {
			return nil, i + 1
		}
		m.own(path, [sha256.Size]byte(sum), in)
	}
	return m, 0
}

func (p *Publisher) readManifest() (manifest, error) {
	data, err := p.root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		p.unknown = true
		return manifest{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading %s/%s: %w", p.name, manifestName, err)
	}
	m, line := decodeManifest(data)
	if line > 0 {
		return nil, Problems{{
			File: p.name + "/" + manifestName, Line: line, Rule: "bad-manifest",
			Message: "is not as Briefing wrote it, so its own files cannot be told from others",
			Hint:    "restore the file, or delete it together with the built site around it",
		}}
	}
	return m, nil
}

// writeManifest replaces the manifest in one step, unless it says the same already.
func (p *Publisher) writeManifest(m manifest) error {
	data := m.encode()
	if p.recorded == nil {
		p.recorded, _ = p.root.ReadFile(manifestName)
	}
	if p.recorded != nil && bytes.Equal(p.recorded, data) {
		return nil
	}
	if err := p.step("manifest", manifestName); err != nil {
		return err
	}
	if err := p.prepare(); err != nil {
		return err
	}
	const staged = "manifest"
	if err := p.staging.WriteFile(staged, data, 0o644); err != nil {
		return err
	}
	if err := p.root.Rename(stagingName+"/"+staged, manifestName); err != nil {
		return err
	}
	p.recorded = data
	return nil
}
