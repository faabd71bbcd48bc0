package cli

import (
	"bufio"

	"github.com/spf13/cobra"

	"parallax/library"
	"parallax/library/present"
	"parallax/model"
)

// search is the subcommand that finds reports and sentences.
func (p Program) search() *cobra.Command {
	var opts options
	var limit int
	cmd := &cobra.Command{
		Use:   "search QUERY [FILE | DIR | URL | -]...",
		Short: "Find the sentences that a query matches",
		Long: "Search reports: the named ones, or the bundled ones. A report is found when it holds\n" +
			"every term; case and accents count only where a capital is typed.\n\n" +
			"  missile strike         both words, and words that begin with them\n" +
			"  '\"al asad\"'            the words in this order\n" +
			"  person:khamenei        also org: and place:\n" +
			"  figure:'>100'          also <5, 80..200, 15, and words: figure:missiles\n" +
			"  says:khamenei          what somebody says\n" +
			"  quote:slap             words inside a quotation",
		Example: "parallax search 'figure:>100 wounded' reports/\nparallax search --format json place:erbil left.txt right.txt",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := opts.check(); err != nil {
				return err
			}
			if len(args) == 0 || oneLine(args[0]) == "" {
				return misused(cmd, "search takes a query")
			}
			if limit < 0 {
				return misused(cmd, "--limit counts reports: 1 or more, 0 for all")
			}
			ctx := cmd.Context()
			return p.withLibrary(ctx, args[1:], opts, func(lib *library.Library) error {
				// The blank ends the last word, which is not being typed any more.
				hits, err := lib.Search(ctx, args[0]+" ", limit, nil)
				if printing := p.printHits(hits, opts.formatOn(p.Terminal)); printing != nil {
					return printing
				}
				return err
			})
		},
	}
	opts.addFormat(cmd, asJSON, asText, asMarkdown)
	opts.addPublished(cmd)
	cmd.Flags().IntVar(&limit, "limit", 0, "print at most so many reports (0: all)")
	return cmd
}

// printHits prints what was found, best first.
func (p Program) printHits(hits []model.Hit, format string) error {
	w := bufio.NewWriter(p.Stdout)
	for _, h := range hits {
		var err error
		switch format {
		case asText:
			err = present.HitText(w, h, p.style())
		case asMarkdown:
			err = present.HitMarkdown(w, h)
		default:
			err = present.JSON(w, h)
		}
		if err != nil {
			return writing(err)
		}
	}
	return writing(w.Flush())
}
