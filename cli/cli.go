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

	"parallax/library"
	"parallax/library/present"
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
	// Terminal tells whether Stdout is a terminal, Width how many columns it
	// has, Color whether it shows colours.
	Terminal bool
	Width    int
	Color    bool
	// Version is printed by --version; empty stands for what the build recorded.
	Version string
	// Reader returns the reader of files and folders, and of the bundled reports
	// where no path is named; day is the ISO 8601 day to assume for reports that
	// name none, or empty.
	Reader func(day string) library.Reader
	// Screen opens reports on the terminal and returns when the person leaves. It
	// is called only when Stdout is a terminal; nil means that there is no screen.
	Screen func(ctx context.Context, open Opening) error
	// CompareScreen opens two reports side by side, as Screen does.
	CompareScreen func(ctx context.Context, open Opening) error
}

// Opening is what a screen is to show.
type Opening struct {
	Paths     []string // none: the bundled reports
	Published string   // the day to assume for reports that name none, or empty
}

// Run does what the arguments (without the program's name) ask for and returns
// the exit status: 0 done, 1 an input could not be read, 2 wrong usage. It ends
// early when ctx does. Nothing but the result goes to Stdout.
func (p Program) Run(ctx context.Context, args []string) int {
	root := p.root()
	root.SetArgs(args)
	root.SetIn(p.Stdin)
	root.SetOut(p.Stdout)
	root.SetErr(p.Stderr)
	err := fang.Execute(ctx, root, fang.WithVersion(version(p.Version)), fang.WithErrorHandler(p.tell))
	var wrong usageError
	switch {
	case err == nil:
		return done
	case errors.As(err, &wrong):
		return misuse
	}
	return failed
}

// tell writes the error that ended a command to standard error.
func (p Program) tell(_ io.Writer, _ fang.Styles, err error) {
	switch {
	case errors.Is(err, errReported):
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		p.complain(errors.New("interrupted"))
	default:
		p.complain(err)
	}
}

// complain writes one line about one input to standard error.
func (p Program) complain(err error) { fmt.Fprintf(p.Stderr, "parallax: %s\n", oneLine(err.Error())) }

func (p Program) root() *cobra.Command {
	var opts options
	root := &cobra.Command{
		Use:   "parallax [FILE | DIR | URL | -]...",
		Short: "One event, seen from two places",
		Long: "Parallax reads reports, finds who, where, how much, when and who said what,\n" +
			"and sets two reports of one event side by side, fact by fact.\n\n" +
			"Without a subcommand it opens the reports that are named, or the bundled ones.\n" +
			"Where standard output is no terminal, it prints them instead.",
		Example: "# open the bundled reports\nparallax\n\n" +
			"# open a folder of reports\nparallax reports/\n\n" +
			"# set two reports side by side\nparallax compare left.txt right.md\n\n" +
			"# what somebody said, as JSON lines\nparallax search --format json 'says:khamenei slap' reports/",
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := opts.check(); err != nil {
				return err
			}
			if p.Terminal && p.Screen != nil {
				return p.Screen(cmd.Context(), Opening{args, opts.published})
			}
			return p.printAll(cmd.Context(), args, opts)
		},
	}
	opts.addPublished(root)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return misused(cmd, err.Error())
	})
	root.AddCommand(p.extract(), p.compare(), p.search())
	return root
}

// printAll prints the list of the reports and then each of them.
func (p Program) printAll(ctx context.Context, paths []string, opts options) error {
	return p.withLibrary(ctx, paths, opts, func(lib *library.Library) error {
		style := p.style()
		rows := lib.Rows()
		if err := present.ListText(p.Stdout, rows, style); err != nil {
			return writing(err)
		}
		for _, row := range rows {
			r, err := lib.Report(ctx, row.ID)
			if err != nil {
				return err
			}
			if err := present.ArticleText(p.Stdout, r.Article, style); err != nil {
				return writing(err)
			}
			if err := present.FactsText(p.Stdout, r, style); err != nil {
				return writing(err)
			}
		}
		return nil
	})
}

// style is how texts are set on this output.
func (p Program) style() present.Style { return present.Style{Width: p.Width, Color: p.Color} }
