package house

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A part is what a package is to the whole, which decides what it may import.
type part string

const (
	ground     part = "shared ground"  // types and forms that everyone speaks in
	joint      part = "joint"          // what lies on disk between the two halves
	left       part = "left half"      // source texts to digests; values in, values out
	right      part = "right half"     // documents to pages and feeds; values in, values out
	assets     part = "assets"         // templates, stylesheet, pictures
	gate       part = "gate"           // claims against source texts; stands on the left half's words
	leftWhole  part = "left composer"  // the left half on one page
	rightWhole part = "right composer" // the right half on one page
	edge       part = "edge"           // disk, clock, network
	command    part = "command"        // wiring
)

// architecture has every package of the program.
var architecture = map[string]part{
	"internal/brief":       ground,
	"internal/frontmatter": ground,

	"internal/config":  joint,
	"internal/content": joint,
	"internal/lock":    joint,

	"internal/seed":        left,
	"internal/page":        left,
	"internal/clean":       left,
	"internal/sentence":    left,
	"internal/referent":    left,
	"internal/wording":     left,
	"internal/when":        left,
	"internal/quote":       left,
	"internal/rank":        left,
	"internal/name":        left,
	"internal/topic":       left,
	"internal/rouge":       left,
	"internal/defect":      left,
	"internal/cluster":     left,
	"internal/corroborate": left,
	"internal/verify":      gate,
	"internal/digest":      leftWhole,

	"internal/render": right,
	"internal/feed":   right,
	"internal/site":   rightWhole,
	"templates":       assets,

	"internal/check":   edge,
	"internal/publish": edge,
	"cmd/briefing":     command,
	"cmd/eval":         command,
	"cmd/train":        command,
}

// imports says which parts of the program each part may import: a fan, not a chain.
var imports = map[part][]part{
	ground:     {ground},
	joint:      {ground},
	left:       {ground},
	right:      {ground},
	assets:     {},
	gate:       {ground, left},
	leftWhole:  {ground, joint, left, gate},
	rightWhole: {ground, joint, right, assets},
	edge:       {ground, joint, left, gate, right, assets, leftWhole, rightWhole, edge},
	command:    {ground, joint, left, gate, right, assets, leftWhole, rightWhole, edge},
}

// outside lists the packages of the standard library that reach disk, network or other programs.
// A pure part is handed an fs.FS instead.
var outside = []string{"os", "os/exec", "os/signal", "net", "net/http", "syscall"}

func TestImports(t *testing.T) {
	for _, f := range program(t) {
		from, known := architecture[f.pkg()]
		if !known {
			t.Errorf("%s: package %s is not in the architecture; add it to the table in internal/house/imports_test.go "+
				"as the part it is, and to docs/architecture.md", f.name, f.pkg())
			continue
		}
		for _, spec := range f.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			switch ours, isOurs := strings.CutPrefix(imported, "briefing/"); {
			case isOurs && f.pkg() == "internal/brief":
				t.Errorf("%s:%d: imports %s; brief imports the standard library alone", f.name, f.line(spec), imported)
			case isOurs && !slices.Contains(imports[from], architecture[ours]):
				t.Errorf("%s:%d: %s (%s) imports %s (%s); it may import %s. Let a composer or the command join the two",
					f.name, f.line(spec), path.Base(f.pkg()), from, ours, architecture[ours], names(imports[from]))
			case from != edge && from != command && slices.Contains(outside, imported):
				t.Errorf("%s:%d: %s (%s) imports %s; only edges and the command reach outside. Take an fs.FS or a value",
					f.name, f.line(spec), path.Base(f.pkg()), from, imported)
			}
		}
	}
}

func TestArchitectureIsReal(t *testing.T) {
	there := map[string]bool{}
	for _, f := range program(t) {
		there[f.pkg()] = true
	}
	for pkg := range architecture {
		if !there[pkg] {
			t.Errorf("package %s is gone; take it out of the table in internal/house/imports_test.go", pkg)
		}
	}
}

func names(parts []part) string {
	if len(parts) == 0 {
		return "none of ours"
	}
	var s []string
	for _, p := range parts {
		s = append(s, string(p))
	}
	return strings.Join(s, ", ")
}
