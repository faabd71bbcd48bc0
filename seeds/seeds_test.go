package seeds_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"parallax/model"
	"parallax/seeds"
	"parallax/source"
)

// kinds counts the blocks of each kind.
func kinds(a model.Article) map[model.BlockKind]int {
	count := map[model.BlockKind]int{}
	for _, b := range a.Blocks {
		count[b.Kind]++
	}
	return count
}

func TestBundledReports(t *testing.T) {
	want := map[string]struct {
		source, published, byline string
		kinds                     map[model.BlockKind]int
	}{
		"northgate-ledger.txt": {"Northgate Ledger", "", "Lena Ashworth", map[model.BlockKind]int{
			model.Headline: 1, model.Credit: 1, model.Byline: 1, model.Related: 2, model.Boilerplate: 3, model.Paragraph: 9,
		}},
		"fieldmark-dispatch.txt": {"Fieldmark Dispatch", "2020-01-08", "Owen Tarrant", map[model.BlockKind]int{
			model.Headline: 1, model.Caption: 2, model.Credit: 1, model.Byline: 1, model.Related: 2, model.Boilerplate: 2, model.Paragraph: 12,
		}},
	}
	for name, w := range want {
		if !slices.Contains(seeds.Names(), name) {
			t.Errorf("%s is not among %v", name, seeds.Names())
			continue
		}
		data, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := source.Parse(name, data, source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if a.Source != w.source || a.Published != w.published || a.Byline != w.byline {
			t.Errorf("%s: outlet %q, day %q, byline %q", name, a.Source, a.Published, a.Byline)
		}
		got := kinds(a)
		for kind, n := range w.kinds {
			if got[kind] != n {
				t.Errorf("%s: %d blocks are %s, want %d", name, got[kind], kind, n)
			}
		}
	}
}

// documents finds the two documents whose event the bundled reports tell, and
// skips the test where they are not at hand.
func documents(t *testing.T) []string {
	t.Helper()
	docs, _ := filepath.Glob("../../shared/seeds/*.txt")
	if len(docs) == 0 {
		t.Skip("the documents are not in ../shared/seeds beside the repository")
	}
	return docs
}

// TestDroppedInReports puts the documents beside the bundled reports and opens all.
func TestDroppedInReports(t *testing.T) {
	dir := t.TempDir()
	docs := documents(t)
	for _, doc := range docs {
		copyFile(t, os.DirFS(filepath.Dir(doc)), filepath.Base(doc), dir)
	}
	names := seeds.Names()
	for _, name := range names {
		copyFile(t, seeds.FS, name, dir)
	}
	var titles []string
	err := source.Files(t.Context(), []string{dir}, nil, func(it source.Item) {
		if it.Err != nil {
			t.Error(it.Err)
			return
		}
		count := kinds(it.Article)
		if count[model.Headline] != 1 || count[model.Credit] != 1 || count[model.Boilerplate] == 0 || count[model.Paragraph] < 9 {
			t.Errorf("%s: blocks %v", it.Article.Location, count)
		}
		titles = append(titles, it.Article.Title)
	})
	if err != nil || len(titles) != len(docs)+len(names) {
		t.Errorf("opened %q, error %v", titles, err)
	}
}

// TestNoSentenceIsCopied holds the bundled reports to their own words: no nine
// words in a row stand in the documents too.
func TestNoSentenceIsCopied(t *testing.T) {
	const most = 9
	runs := func(text string) map[string]bool {
		words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		set := map[string]bool{}
		for i := 0; i+most <= len(words); i++ {
			set[strings.Join(words[i:i+most], " ")] = true
		}
		return set
	}
	for _, doc := range documents(t) {
		data, err := os.ReadFile(doc)
		if err != nil {
			t.Fatal(err)
		}
		theirs := runs(string(data))
		for _, name := range seeds.Names() {
			data, err := fs.ReadFile(seeds.FS, name)
			if err != nil {
				t.Fatal(err)
			}
			for run := range runs(string(data)) {
				if theirs[run] {
					t.Errorf("%s has %q from %s", name, run, filepath.Base(doc))
				}
			}
		}
	}
}

func copyFile(t *testing.T, from fs.FS, name, dir string) {
	t.Helper()
	data, err := fs.ReadFile(from, name)
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name), data, 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestPatternTakesDroppedInFiles asks the go command what a build would embed if
// there were more files in the folder.
func TestPatternTakesDroppedInFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	replace := map[string]string{}
	for _, name := range []string{"dropped.txt", "dropped.md", "dropped.html"} {
		real := filepath.Join(dir, name)
		if err := os.WriteFile(real, []byte("A report."), 0o666); err != nil {
			t.Fatal(err)
		}
		replace[filepath.Join(here, name)] = real
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(file, overlay, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "list", "-overlay", file, "-f", `{{join .EmbedFiles "\n"}}`, ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	embedded := strings.Fields(string(out))
	for _, name := range []string{"dropped.txt", "dropped.md", "dropped.html", "northgate-ledger.txt"} {
		if !slices.Contains(embedded, name) {
			t.Errorf("%s is not among the embedded %v", name, embedded)
		}
	}
}
