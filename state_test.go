package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestNoPackageStateChanges holds rule 13 of the style: what a package declares
// outside its functions is filled when the program starts and only read after.
func TestNoPackageStateChanges(t *testing.T) {
	packages := map[string][]*ast.File{}
	files := token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "tools" || d.Name() == "dist") {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		// Without SkipObjectResolution every identifier knows its declaration in
		// the same file; those that know none are declared in another one.
		f, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		dir := filepath.Dir(path)
		packages[dir] = append(packages[dir], f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range packages {
		state := packageVars(pkg)
		for _, f := range pkg {
			ast.Inspect(f, func(n ast.Node) bool {
				for _, target := range targets(n) {
					id := root(target)
					if id == nil || !state[id.Name] || id.Obj != nil && f.Scope.Lookup(id.Name) != id.Obj {
						continue // a local of the same name
					}
					t.Errorf("%s: %s is changed; hand it in, or build it where it is declared", files.Position(id.Pos()), id.Name)
				}
				return true
			})
		}
	}
	if len(packages) < 10 {
		t.Fatalf("only %d packages were looked at", len(packages))
	}
}

// packageVars names the variables that a package declares outside functions.
func packageVars(pkg []*ast.File) map[string]bool {
	names := map[string]bool{}
	for _, f := range pkg {
		for _, d := range f.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
				for _, s := range g.Specs {
					for _, id := range s.(*ast.ValueSpec).Names {
						names[id.Name] = true
					}
				}
			}
		}
	}
	return names
}

// targets lists what a statement assigns to.
func targets(n ast.Node) []ast.Expr {
	switch s := n.(type) {
	case *ast.AssignStmt:
		if s.Tok != token.DEFINE {
			return s.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{s.X}
	case *ast.RangeStmt:
		if s.Tok == token.ASSIGN {
			return []ast.Expr{s.Key, s.Value}
		}
	}
	return nil
}

// root returns the identifier that a target begins with: a in a.b[c].d.
func root(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}
