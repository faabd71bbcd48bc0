package main

import (
	"context"
	"os"

	"parallax/library"
	"parallax/source"
	"parallax/ui"
)

// screen opens the reports at the paths on the terminal.
func screen(ctx context.Context, paths []string) error {
	lib := library.New(library.Options{Reader: source.Reader{}})
	return ui.Run(ctx, lib, ui.Options{Paths: paths, Stdin: os.Stdin})
}
