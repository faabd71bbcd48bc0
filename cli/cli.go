// Package cli is Parallax without a screen: the subcommands, their flags, and
// what they print. It holds no engine and no format of its own: reports are
// read, analysed and compared elsewhere, and printed by library/present.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"
)

// The exit statuses.
const (
	done   = 0
	failed = 1 // an input could not be read or parsed; the others were still done
	misuse = 2 // wrong usage
)

// Program is the command line with everything that it needs of the world.
type Program struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Terminal tells whether Stdout is a terminal.
	Terminal bool
	// Version is printed by --version; empty stands for what the build recorded.
	Version string
	// Screen opens the reports at the given paths (the bundled ones if none) on
	// the terminal and returns when the person leaves. It is called only when
	// Stdout is a terminal.
	Screen func(ctx context.Context, paths []string) error
}

// Run does what the arguments (without the program's name) ask for and returns
// the exit status: 0 done, 1 an input could not be read, 2 wrong usage. It ends
// early when ctx does.
func (p Program) Run(ctx context.Context, args []string) int {
	root := p.root()
	root.SetArgs(args)
	root.SetIn(p.Stdin)
	root.SetOut(p.Stdout)
	root.SetErr(p.Stderr)
	err := fang.Execute(ctx, root, fang.WithVersion(p.Version), fang.WithErrorHandler(p.report))
	var wrong usageError
	switch {
	case err == nil:
		return done
	case errors.As(err, &wrong):
		return misuse
	}
	return failed
}

// report writes an error to standard error, one line for each input that failed.
func (p Program) report(_ io.Writer, _ fang.Styles, err error) {
	if errors.Is(err, errReported) {
		return
	}
	fmt.Fprintf(p.Stderr, "parallax: %s\n", oneLine(err.Error()))
}

func (p Program) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "parallax [FILE | DIR | -]...",
		Short: "One event, seen from two places",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if p.Terminal && p.Screen != nil {
				return p.Screen(cmd.Context(), args)
			}
			return nil
		},
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(p.extract())
	return root
}
