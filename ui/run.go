package ui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"parallax/library"
	"parallax/ui/list"
)

// frameRate is how often a second the screen may be drawn: a key shows half a
// frame later on average, and 120 is the most that Bubble Tea allows.
const frameRate = 120

// Run shows the screen until the person leaves it or ctx ends. The terminal is
// left as it was found, also after a panic. It returns an error when the
// terminal cannot be used.
func Run(ctx context.Context, lib Library, o Options) error {
	outer := ctx
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	app := New(ctx, lib, o)
	program := tea.NewProgram(guard{app}, tea.WithContext(ctx), tea.WithFPS(frameRate), tea.WithoutSignalHandler())
	done := make(chan struct{})
	go func() {
		defer close(done)
		// What could not be read is told by Failures; an error here means that
		// the program is ending.
		_ = lib.Load(ctx, o.Paths, o.Stdin, func(p library.Progress) { program.Send(loaded{p, list.NewRows(lib.Rows())}) })
	}()
	_, err := program.Run()
	stop()
	<-done
	if errors.Is(err, tea.ErrProgramKilled) && outer.Err() != nil && !errors.Is(err, tea.ErrProgramPanic) {
		return nil
	}
	return err
}
