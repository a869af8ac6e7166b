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
type manifest map[string][][sha256.Size]byte

const manifestHeader = "# The files of this folder that Briefing wrote and may remove. Do not edit.\n"

// has reports whether Briefing wrote this content under this path.
func (m manifest) has(path string, sum [sha256.Size]byte) bool { return slices.Contains(m[path], sum) }

// union returns a manifest that owns whatever m or other owns.
func (m manifest) union(other manifest) manifest {
	u := maps.Clone(m)
	for path, sums := range other {
		for _, sum := range sums {
			if !u.has(path, sum) {
				u[path] = append(slices.Clip(u[path]), sum)
			}
		}
	}
	return u
}

func (m manifest) encode() []byte {
	var b bytes.Buffer
	b.WriteString(manifestHeader)
	for _, path := range slices.Sorted(maps.Keys(m)) {
		for _, sum := range m[path] {
			fmt.Fprintf(&b, "%x  %s\n", sum, path)
		}
	}
	return b.Bytes()
}

// decodeManifest reads what encode wrote. It returns the number of the first line that it did not
// write, and 0 when there is none.
func decodeManifest(data []byte) (manifest, int) {
	m := make(manifest)
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		if i == 0 && strings.HasPrefix(line, "#") || line == "" && len(data) == 0 {
			continue
		}
		digits, path, ok := strings.Cut(line, "  ")
		sum, err := hex.DecodeString(digits)
		if !ok || err != nil || len(sum) != sha256.Size || !fs.ValidPath(path) {
			return nil, i + 1
		}
		m[path] = append(m[path], [sha256.Size]byte(sum))
	}
	return m, 0
}

func (p *Publisher) readManifest() (manifest, error) {
	data, err := p.root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
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
	if old, err := p.root.ReadFile(manifestName); err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err := p.step("manifest", manifestName); err != nil {
		return err
	}
	staged := stagingName + "/manifest"
	if err := p.root.WriteFile(staged, data, 0o644); err != nil {
		return err
	}
	return p.root.Rename(staged, manifestName)
}
