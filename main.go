// Parallax shows one event from two places: a terminal news reader that finds
// who, where, how much, when and who said what in a report, and sets two
// reports of one event side by side.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"golang.org/x/term"

	"parallax/cli"
)

// version is set by the release build; otherwise the build's own record counts.
var version string

func main() {
	os.Exit(run())
}

// run wires the program and returns its exit status.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once

	out := int(os.Stdout.Fd())
	width, _, _ := term.GetSize(out) // 0 where it is no terminal
	return cli.Program{
		Stdin:         os.Stdin,
		Stdout:        os.Stdout,
		Stderr:        os.Stderr,
		Terminal:      term.IsTerminal(out),
		Width:         width,
		Color:         term.IsTerminal(out) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		Version:       version,
		Screen:        func(ctx context.Context, open cli.Opening) error { return screen(ctx, open, false) },
		CompareScreen: func(ctx context.Context, open cli.Opening) error { return screen(ctx, open, true) },
		Reader:        newReader,
	}.Run(ctx, os.Args[1:])
}
