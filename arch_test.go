package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// layers says which packages of this module each package may import, and which
// third-party modules. "…" at the end stands for everything beneath. The table
// is the architecture: do not widen it to mend a build; move the code.
var layers = []struct {
	pkg     string
	imports []string
	modules []string
}{
	{"parallax/model", nil, nil},
	{"parallax/model/text", []string{"parallax/model"}, nil},
	{"parallax/model/extract/name", []string{"parallax/model", "parallax/model/text", "parallax/model/extract/name/…"}, nil},
	{"parallax/model/extract/name/feature", []string{"parallax/model/text", "parallax/model/extract/name/table"}, nil},
	{"parallax/model/extract/name/crf", nil, nil},
	{"parallax/model/extract/name/table", nil, nil},
	{"parallax/model/extract/refer", []string{"parallax/model", "parallax/model/text", "parallax/model/extract/name"}, nil},
	{"parallax/model/extract/when", []string{"parallax/model", "parallax/model/text"}, nil},
	{"parallax/model/extract/quote", []string{"parallax/model", "parallax/model/text"}, nil},
	{"parallax/model/extract/figure", []string{"parallax/model", "parallax/model/text"}, nil},
	{"parallax/model/extract", []string{"parallax/model", "parallax/model/text", "parallax/model/extract/…"}, nil},
	{"parallax/model/compare", []string{"parallax/model", "parallax/model/text", "parallax/model/compare/…"}, []string{"golang.org/x/text", "github.com/blevesearch/snowballstem"}},
	{"parallax/model/compare/names", nil, []string{"golang.org/x/text"}},
	{"parallax/model/compare/align", nil, nil},
	{"parallax/model/find", []string{"parallax/model", "parallax/model/text"}, []string{"golang.org/x/text", "github.com/junegunn/fzf"}},
	{"parallax/library", []string{"parallax/model", "parallax/model/…"}, []string{"golang.org/x/sync"}},
	{"parallax/source", []string{"parallax/model", "parallax/model/text"}, []string{"codeberg.org/readeck/go-readability/v2", "github.com/yuin/goldmark", "golang.org/x/net", "golang.org/x/text"}},
	{"parallax/seeds", nil, nil},
}

func TestLayers(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}|{{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), "|")
		i := slices.IndexFunc(layers, func(l struct {
			pkg     string
			imports []string
			modules []string
		}) bool {
			return l.pkg == pkg
		})
		if i < 0 {
			continue
		}
		for imp := range strings.FieldsSeq(imports) {
			switch {
			case strings.HasPrefix(imp, "parallax"):
				if !allowed(layers[i].imports, imp) {
					t.Errorf("%s must not import %s", pkg, imp)
				}
			case strings.Contains(strings.Split(imp, "/")[0], "."):
				if !allowed(layers[i].modules, imp) && !slices.ContainsFunc(layers[i].modules, func(m string) bool { return strings.HasPrefix(imp, m+"/") }) {
					t.Errorf("%s must not import %s", pkg, imp)
				}
			}
		}
	}
}

func allowed(list []string, imp string) bool {
	return slices.ContainsFunc(list, func(a string) bool {
		if under, ok := strings.CutSuffix(a, "…"); ok {
			return strings.HasPrefix(imp, under)
		}
		return a == imp
	})
}
