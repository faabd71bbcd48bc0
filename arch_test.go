package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// layer says which packages of this module a package may import, and which
// third-party modules. "…" at the end stands for everything beneath.
type layer struct {
	pkg     string
	imports []string
	modules []string
}

// layers is the architecture: do not widen it to mend a build; move the code.
// Of several entries that fit a package the first counts.
//
//	main → cli, ui, library, source, seeds       the only place that wires
//	cli, ui → library → model/…                  source → model, model/text
//
// Nothing in model knows a file, a network, a clock or a terminal. Source and
// library do not know each other, nor do the panes of the screen.
var layers = []layer{
	{"parallax/model", nil, nil},
	{"parallax/model/text", []string{"parallax/model"}, nil},
	{"parallax/model/extract/name", []string{"parallax/model", "parallax/model/text", "parallax/model/extract/name/…"}, []string{"golang.org/x/text", "github.com/klauspost/compress"}},
	{"parallax/model/extract/name/…", []string{"parallax/model", "parallax/model/text", "parallax/model/extract/name/…"}, []string{"golang.org/x/text", "github.com/klauspost/compress"}},
	{"parallax/model/extract/refer", []string{"parallax/model", "parallax/model/text", "parallax/model/extract/name"}, nil},
	{"parallax/model/extract/when", []string{"parallax/model", "parallax/model/text"}, nil},
	{"parallax/model/extract/quote", []string{"parallax/model", "parallax/model/text"}, nil},
	{"parallax/model/extract/figure", []string{"parallax/model", "parallax/model/text", "parallax/model/extract/voice"}, nil},
	{"parallax/model/extract/voice", []string{"parallax/model"}, nil},
	{"parallax/model/extract", []string{"parallax/model", "parallax/model/text", "parallax/model/extract/…"}, nil},
	{"parallax/model/compare", []string{"parallax/model", "parallax/model/text", "parallax/model/compare/…"}, []string{"golang.org/x/text", "github.com/blevesearch/snowballstem"}},
	{"parallax/model/compare/…", []string{"parallax/model", "parallax/model/text", "parallax/model/compare/…"}, []string{"golang.org/x/text", "github.com/blevesearch/snowballstem"}},
	{"parallax/model/decide", []string{"parallax/model"}, nil},
	{"parallax/model/find", []string{"parallax/model", "parallax/model/text"}, []string{"golang.org/x/text", "github.com/junegunn/fzf"}},

	{"parallax/source", []string{"parallax/model", "parallax/model/text"}, []string{
		"golang.org/x/net", "golang.org/x/text", "github.com/yuin/goldmark", "codeberg.org/readeck/go-readability/v2",
	}},
	{"parallax/library", []string{"parallax/model", "parallax/model/…"}, []string{"golang.org/x/sync"}},
	{"parallax/library/present", []string{"parallax/model", "parallax/model/extract/figure", "parallax/model/extract/voice", "parallax/model/extract/when"}, []string{"github.com/charmbracelet/x/ansi"}},
	{"parallax/archive", []string{"parallax/model"}, nil},
	{"parallax/seeds", nil, nil},
	{"parallax/cli", []string{"parallax/library", "parallax/library/present", "parallax/model", "parallax/model/…"}, []string{
		"github.com/spf13/cobra", "charm.land/fang/v2",
	}},

	{"parallax/ui", []string{"parallax/library", "parallax/library/present", "parallax/model", "parallax/model/…", "parallax/ui/…"}, screenModules},
	{"parallax/ui/intent", []string{"parallax/model"}, nil},
	{"parallax/ui/job", nil, []string{"charm.land/bubbletea/v2"}},
	{"parallax/ui/theme", []string{"parallax/model"}, screenModules},
	{"parallax/ui/travel", nil, []string{"charm.land/bubbles/v2", "charm.land/bubbletea/v2"}},
	// The panes share these and nothing else of the screen.
	{"parallax/ui/…", []string{
		"parallax/model", "parallax/model/…", "parallax/library/present",
		"parallax/ui/box", "parallax/ui/intent", "parallax/ui/outline", "parallax/ui/paper", "parallax/ui/theme", "parallax/ui/travel",
	}, screenModules},

	{"parallax", []string{"parallax/archive", "parallax/cli", "parallax/library", "parallax/library/present", "parallax/model", "parallax/seeds", "parallax/source", "parallax/ui"}, []string{
		"golang.org/x/term", "github.com/charmbracelet/colorprofile", "github.com/adrg/xdg",
	}},
}

// screenModules are what the screen is drawn with.
var screenModules = []string{
	"charm.land/bubbles/v2", "charm.land/bubbletea/v2", "charm.land/glamour/v2", "charm.land/lipgloss/v2",
	"github.com/charmbracelet/colorprofile", "github.com/charmbracelet/ultraviolet", "github.com/charmbracelet/x/ansi",
	"github.com/yuin/goldmark", "golang.org/x/term",
}

func TestLayers(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}}|{{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	if len(out) == 0 {
		t.Fatal("go list found no package")
	}
	for line := range strings.Lines(string(out)) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), "|")
		if strings.HasPrefix(pkg, "parallax/tools/") {
			continue // programs for those who work on it: no part of what ships
		}
		l, ok := layerOf(pkg)
		if !ok {
			t.Errorf("%s has no place in the architecture; give it one in layers", pkg)
			continue
		}
		for imp := range strings.FieldsSeq(imports) {
			if !l.may(imp) {
				t.Errorf("%s must not import %s", pkg, imp)
			}
		}
	}
}

// layerOf returns the entry of a package.
func layerOf(pkg string) (layer, bool) {
	for _, l := range layers {
		if fits(l.pkg, pkg) {
			return l, true
		}
	}
	return layer{}, false
}

// may tells whether a package of the layer may import imp.
func (l layer) may(imp string) bool {
	if imp == "parallax" || strings.HasPrefix(imp, "parallax/") {
		for _, allowed := range l.imports {
			if fits(allowed, imp) {
				return true
			}
		}
		return false
	}
	if first, _, _ := strings.Cut(imp, "/"); !strings.Contains(first, ".") {
		return !strings.HasPrefix(l.pkg, "parallax/model") || !worldly(imp)
	}
	for _, m := range l.modules {
		if imp == m || strings.HasPrefix(imp, m+"/") {
			return true
		}
	}
	return false
}

// worldly tells whether a package of the standard library reaches files, the
// network or a terminal, which nothing in model may.
func worldly(imp string) bool {
	switch imp {
	case "os", "net", "log", "syscall", "io/ioutil":
		return true
	}
	for _, under := range []string{"os/", "net/", "log/"} {
		if strings.HasPrefix(imp, under) {
			return true
		}
	}
	return false
}

// fits tells whether a pattern of the table means the package.
func fits(pattern, pkg string) bool {
	if under, ok := strings.CutSuffix(pattern, "…"); ok {
		return strings.HasPrefix(pkg, under)
	}
	return pattern == pkg
}

func TestLayersCatchWhatTheyShould(t *testing.T) {
	for _, c := range []struct {
		pkg, imp string
		want     bool
	}{
		{"parallax/model", "os", false},
		{"parallax/model/find", "parallax/library", false},
		{"parallax/model/find", "github.com/spf13/cobra", false},
		{"parallax/model/find", "golang.org/x/text/unicode/norm", true},
		{"parallax/ui/list", "parallax/ui/reader", false},
		{"parallax/ui/list", "parallax/ui/theme", true},
		{"parallax/source", "parallax/library", false},
		{"parallax/library", "parallax/source", false},
		{"parallax/cli", "parallax/ui", false},
	} {
		l, ok := layerOf(c.pkg)
		if !ok || l.may(c.imp) != c.want {
			t.Errorf("%s importing %s: allowed is %v, want %v", c.pkg, c.imp, !c.want, c.want)
		}
	}
	if _, ok := layerOf("parallax/elsewhere"); ok {
		t.Error("a package that the table does not name has a place in it")
	}
}

// TestDocsNameWhatIsThere holds that every path in ARCHITECTURE.md and README.md
// exists.
func TestDocsNameWhatIsThere(t *testing.T) {
	path := regexp.MustCompile("`([a-z]+(?:/[a-z._]+)*/?)`|\\]\\(([^)#]+)\\)")
	for _, doc := range []string{"ARCHITECTURE.md", "README.md"} {
		text, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, m := range path.FindAllStringSubmatch(string(text), -1) {
			name := m[1] + m[2]
			if m[2] == "" && !strings.Contains(name, "/") || strings.Contains(name, "://") {
				continue // a word of code, or an address
			}
			found++
			if _, err := os.Stat(name); err != nil {
				t.Errorf("%s names %s, which is not there", doc, name)
			}
		}
		if found == 0 {
			t.Errorf("%s names no path", doc)
		}
	}
}
