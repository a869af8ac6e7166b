// Package templates carries the site's own templates, stylesheet and pictures inside the binary.
package templates

import "embed"

// FS holds every template and asset under its own name, "briefing.html", "style.css".
//
//go:embed *.html *.css *.svg
var FS embed.FS
