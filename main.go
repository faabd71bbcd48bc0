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

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return cli.Program{
		Stdin:    os.Stdin,
		Stdout:   os.Stdout,
		Stderr:   os.Stderr,
		Terminal: term.IsTerminal(int(os.Stdout.Fd())),
		Version:  version,
		Screen:   screen,
	}.Run(ctx, os.Args[1:])
}
