// Brittle opens the screen on a library that breaks down when a report is
// opened, to see how the terminal is left.
package main

import (
	"context"
	"io"
	"os"

	"parallax/library"
	"parallax/model"
	"parallax/ui"
)

type brittle struct{ *library.Library }

func (b brittle) Load(_ context.Context, _ []string, _ io.Reader, report func(library.Progress)) error {
	b.Add(model.Article{ID: "a", Title: "A report", Text: "A report"})
	report(library.Progress{Loaded: 1, Done: true})
	return nil
}

func (brittle) Article(string) (model.Article, error) { panic("the shelf broke") }

func main() {
	if ui.Run(context.Background(), brittle{library.New(library.Options{})}, ui.Options{Mouse: true}) != nil {
		os.Exit(1)
	}
}
