// Package check tells whether a built site may be published.
package check

import (
	"io/fs"
	"net/url"

	"briefing/internal/brief"
)

// Site checks a built tree.
func Site(public fs.FS, base *url.URL) []brief.Problem { return nil }

// Evidence checks that every passage a document cites is still in its source's text.
func Evidence(docs []brief.Document, sources map[string]string) []brief.Problem { return nil }
