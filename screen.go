package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"parallax/archive"
	"parallax/cli"
	"parallax/library"
	"parallax/library/present"
	"parallax/model"
	"parallax/ui"
)

// screen opens reports on the terminal; compare opens the first two side by side.
func screen(ctx context.Context, open cli.Opening, compare bool) error {
	lib := library.New(library.Options{
		Reader: newReader(open.Published),
		Keeper: archive.At(filepath.Join(xdg.DataHome, "parallax")),
	})
	defer lib.Close()
	return ui.Run(ctx, lib, ui.Options{Paths: open.Paths, Stdin: os.Stdin, Compare: compare, Export: export})
}

// export writes a comparison to the working folder as Markdown, JSON and one
// HTML page, over nothing that is there already, and returns their names.
func export(c *model.Comparison) (string, error) {
	forms := []struct {
		ending string
		write  func(io.Writer, model.Comparison) error
	}{
		{"html", present.ComparisonHTML},
		{"md", present.ComparisonMarkdown},
		{"json", func(w io.Writer, c model.Comparison) error { return present.JSON(w, c) }},
	}
	base, err := freeName("comparison", "html", "md", "json")
	if err != nil {
		return "", err
	}
	for _, f := range forms {
		var out bytes.Buffer
		if err := f.write(&out, *c); err != nil {
			return "", err
		}
		if err := os.WriteFile(base+"."+f.ending, out.Bytes(), 0o644); err != nil {
			return "", fmt.Errorf("%w: start Parallax in a folder that can be written to", err)
		}
	}
	return base + ".html, .md, .json", nil
}

// freeName finds a name under which no file with any of the endings is there yet.
func freeName(stem string, endings ...string) (string, error) {
next:
	for n := range 1000 {
		name := stem
		if n > 0 {
			name = fmt.Sprintf("%s-%d", stem, n+1)
		}
		for _, e := range endings {
			if _, err := os.Lstat(filepath.Join(".", name+"."+e)); !errors.Is(err, os.ErrNotExist) {
				continue next
			}
		}
		return name, nil
	}
	return "", errors.New("a thousand comparisons are here already: move some away")
}
