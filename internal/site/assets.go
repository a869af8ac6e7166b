package site

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"briefing/internal/brief"
)

// An asset is published under a name that changes with its content, so that it may be cached for ever.
type asset struct {
	name string // as templates ask for it, "style.css"
	path string // "assets/style.1a2b3c4d.css"
	data []byte
}

// assetTypes are the files beside the templates that are published.
var assetTypes = []string{".css", ".js", ".svg", ".png", ".jpg", ".webp", ".ico", ".woff2"}

func loadAssets(templates fs.FS) ([]asset, []brief.Problem) {
	entries, err := fs.ReadDir(templates, ".")
	if err != nil {
		return nil, []brief.Problem{{File: "templates", Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "make it a readable folder"}}
	}
	var assets []asset
	var problems []brief.Problem
	for _, e := range entries {
		ext := path.Ext(e.Name())
		if e.IsDir() || !slices.Contains(assetTypes, ext) {
			continue
		}
		data, err := fs.ReadFile(templates, e.Name())
		if err != nil {
			problems = append(problems, brief.Problem{File: "templates/" + e.Name(), Rule: "unreadable", Message: "cannot be read: " + err.Error(), Hint: "make it a readable file"})
			continue
		}
		sum := sha256.Sum256(data)
		stem := e.Name()[:len(e.Name())-len(ext)]
		assets = append(assets, asset{e.Name(), "assets/" + stem + "." + hex.EncodeToString(sum[:4]) + ext, data})
	}
	return assets, problems
}

// assetURL is the template function asset: the address of a stylesheet, script or picture.
func (b *builder) assetURL(name string) (string, error) {
	for _, a := range b.assets {
		if a.name == name {
			return b.link(a.path), nil
		}
	}
	return "", fmt.Errorf("there is no file templates/%s", name)
}

func (b *builder) assetJobs() []job {
	var jobs []job
	for _, a := range b.assets {
		jobs = append(jobs, job{path: a.path, make: func(w *bytes.Buffer) error { w.Write(a.data); return nil }})
	}
	return jobs
}

func mergeEntries(base, over []fs.DirEntry) []fs.DirEntry {
	merged := slices.Clone(over)
	for _, e := range base {
		if !slices.ContainsFunc(over, func(o fs.DirEntry) bool { return o.Name() == e.Name() }) {
			merged = append(merged, e)
		}
	}
	slices.SortFunc(merged, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return merged
}
