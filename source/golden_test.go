package source_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/source"
)

var update = flag.Bool("update", false, "write the wanted output afresh")

// TestGolden reads the first file of each archive, under its own name, and
// compares what comes out with the second.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives found (%v)", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil || len(archive.Files) != 2 || archive.Files[1].Name != "want" {
				t.Fatalf("it must hold a report and the part want (%v)", err)
			}
			a, err := source.Parse(archive.Files[0].Name, archive.Files[0].Data, source.Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkArticle(t, a)
			got := render(a)
			if *update {
				archive.Files[1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := string(archive.Files[1].Data); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// render writes an article down: what is known of it, a line for each block, and
// indented beneath it its marks.
func render(a model.Article) string {
	var b strings.Builder
	fmt.Fprintf(&b, "title %s\nbyline %s\nsource %s\npublished %s\n\n", a.Title, a.Byline, a.Source, a.Published)
	line := func(s string) string { return strings.ReplaceAll(s, "\n", "⏎") }
	for _, bl := range a.Blocks {
		b.WriteString(string(bl.Kind))
		if bl.Level > 0 {
			fmt.Fprintf(&b, " %d", bl.Level)
		}
		fmt.Fprintf(&b, " | %s\n", line(strings.TrimLeft(bl.Marker+" "+bl.In(a.Text), " ")))
		for _, m := range a.Marks {
			if bl.Contains(m.Span) {
				fmt.Fprintf(&b, "    %s\n", strings.TrimRight(fmt.Sprintf("%s %q %s", m.Kind, m.In(a.Text), m.URL), " "))
			}
		}
	}
	return b.String()
}
