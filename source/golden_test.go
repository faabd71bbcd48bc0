package source_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/source"
	"parallax/tools/golden"
)

// TestGolden reads the first file of each archive, under its own name, and
// compares what comes out with the second.
func TestGolden(t *testing.T) {
	golden.Archives(t, func(t *testing.T, input txtar.File) string {
		a, err := source.Parse(input.Name, input.Data, source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		return render(a)
	})
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
