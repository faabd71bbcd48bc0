package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"

	"parallax/library"
	"parallax/model"
	"parallax/seeds"
	"parallax/source"
)

// reader reads the reports that are named and, where none are, the bundled ones.
type reader struct{ named source.Reader }

// newReader returns a reader that takes day as the day of publication of reports
// that name none; it may be empty.
func newReader(day string) library.Reader {
	return reader{source.Reader{Options: source.Options{Published: day}}}
}

// Read: see [library.Reader].
func (r reader) Read(ctx context.Context, paths []string, stdin io.Reader, visit func(model.Article, error)) error {
	if len(paths) > 0 {
		return r.named.Read(ctx, paths, stdin, visit)
	}
	for _, name := range seeds.Names() {
		if err := ctx.Err(); err != nil {
			return err
		}
		data, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			return fmt.Errorf("bundled report: %w", err)
		}
		visit(source.Parse(name, data, r.named.Options))
	}
	return nil
}
