package house

import (
	"go/ast"
	"go/token"
	"strings"
	"testing"
)

func TestPackageComments(t *testing.T) {
	comments := map[string]int{}
	for _, f := range program(t) {
		comments[f.pkg()] += 0
		if f.Doc != nil {
			comments[f.pkg()]++
		}
	}
	for pkg, n := range comments {
		if n != 1 {
			t.Errorf("%s has %d package comments, want one that says in a sentence what the package does", pkg, n)
		}
	}
}

func TestDocComments(t *testing.T) {
	for _, f := range program(t) {
		for _, decl := range f.Decls {
			for _, id := range undocumented(decl) {
				t.Errorf("%s:%d: exported %s has no doc comment", f.name, f.line(id), id.Name)
			}
		}
	}
}

// undocumented returns the exported names of a declaration that nothing is said about.
func undocumented(decl ast.Decl) []*ast.Ident {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Doc == nil && d.Name.IsExported() && (d.Recv == nil || receiverIsExported(d)) {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		var missing []*ast.Ident
		for _, spec := range d.Specs {
			missing = append(missing, undocumentedSpec(spec, d.Doc != nil)...)
		}
		return missing
	}
	return nil
}

func undocumentedSpec(spec ast.Spec, groupHasDoc bool) []*ast.Ident {
	var missing []*ast.Ident
	switch s := spec.(type) {
	case *ast.TypeSpec:
		if s.Name.IsExported() && s.Doc == nil && !groupHasDoc {
			missing = append(missing, s.Name)
		}
	case *ast.ValueSpec:
		for _, id := range s.Names {
			if id.IsExported() && s.Doc == nil && s.Comment == nil && !groupHasDoc {
				missing = append(missing, id)
			}
		}
	}
	return missing
}

func receiverIsExported(d *ast.FuncDecl) bool {
	t := d.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	id, ok := t.(*ast.Ident)
	return ok && id.IsExported()
}

func TestNoHiddenState(t *testing.T) {
	for _, f := range program(t) {
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "init" {
					t.Errorf("%s:%d: init runs before anyone asked; make it a call or a table", f.name, f.line(d))
				}
			case *ast.GenDecl:
				for _, id := range filledLater(d) {
					t.Errorf("%s:%d: package variable %s has no value: something fills it later; pass it as an argument", f.name, f.line(id), id.Name)
				}
			}
		}
	}
}

// filledLater returns the package variables declared without a value, which only code that runs
// later can set. What go:embed fills is set before that.
func filledLater(d *ast.GenDecl) []*ast.Ident {
	if d.Tok != token.VAR {
		return nil
	}
	var found []*ast.Ident
	for _, spec := range d.Specs {
		s := spec.(*ast.ValueSpec)
		if len(s.Values) > 0 || embeds(d.Doc) || embeds(s.Doc) {
			continue
		}
		for _, id := range s.Names {
			if id.Name != "_" {
				found = append(found, id)
			}
		}
	}
	return found
}

func embeds(doc *ast.CommentGroup) bool {
	if doc == nil {
		return false
	}
	for _, c := range doc.List {
		if strings.HasPrefix(c.Text, "//go:embed ") {
			return true
		}
	}
	return false
}
