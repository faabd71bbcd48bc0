package cli

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"parallax/library/present"
	"parallax/model"
	"parallax/model/compare"
)

// compare is the subcommand that sets two reports side by side.
func (p Program) compare() *cobra.Command {
	var opts options
	cmd := &cobra.Command{
		Use:   "compare LEFT RIGHT",
		Short: "Set two reports of one event side by side, fact by fact",
		Long: "Compare two reports: the names both use, the figures and times on which they agree\n" +
			"or conflict and who says so, the quotations they share, and what only one of them\n" +
			"tells. With --input jsonl it compares a stream of pairs from files or standard input.",
		Example: "# for reading, on paper or in a browser\nparallax compare --format html left.txt right.txt > comparison.html\n\n" +
			"# a stream of pairs: {\"pair\": \"1\", \"left\": {…}, \"right\": {…}} a line\nparallax compare --input jsonl pairs.jsonl",
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := opts.check(); err != nil {
				return err
			}
			if opts.input == inLines {
				return p.comparePairs(cmd.Context(), args, opts)
			}
			if len(args) != 2 {
				return misused(cmd, fmt.Sprintf("compare takes two reports, LEFT and RIGHT, not %d", len(args)))
			}
			if args[0] == "-" && args[1] == "-" {
				return misused(cmd, "standard input can be one of the two reports only")
			}
			if p.Terminal && p.CompareScreen != nil && opts.format == "" && opts.input == inReport {
				return p.CompareScreen(cmd.Context(), Opening{args, opts.published})
			}
			return p.compareTwo(cmd.Context(), args[0], args[1], opts)
		},
	}
	opts.addFormat(cmd, asJSON, asText, asMarkdown, asHTML)
	opts.addInput(cmd)
	opts.addPublished(cmd)
	return cmd
}

// compareTwo compares two files.
func (p Program) compareTwo(ctx context.Context, left, right string, opts options) error {
	var sides [2]model.Report
	failures := false
	for i, path := range []string{left, right} {
		var found []model.Article
		err := await(ctx, func() error {
			return p.read(ctx, []string{path}, opts, func(a model.Article, err error) {
				if err != nil {
					failures = true
					p.complain(err)
					return
				}
				found = append(found, a)
			})
		})
		if err != nil {
			return err
		}
		switch {
		case len(found) == 1:
			sides[i] = analyse(found[0])
		case len(found) > 1:
			return usageError{fmt.Sprintf("%s: it holds %d reports; name one file", path, len(found))}
		case !failures:
			return fmt.Errorf("%s: there is no report in it; name a file", path)
		}
	}
	if failures {
		return errReported
	}
	out, err := p.comparison(compare.Compare(sides[0], sides[1]), opts.formatOn(p.Terminal))
	if err != nil {
		return err
	}
	_, err = p.Stdout.Write(out)
	return writing(err)
}

// comparison prints a comparison in the format.
func (p Program) comparison(c model.Comparison, format string) ([]byte, error) {
	return printed(func(w io.Writer) error {
		switch format {
		case asText:
			return present.ComparisonText(w, c, p.style())
		case asMarkdown:
			return present.ComparisonMarkdown(w, c)
		case asHTML:
			return present.ComparisonHTML(w, c)
		}
		return present.JSON(w, c)
	})
}

// pair is one line of a JSON Lines input of pairs.
type pair struct {
	Pair  string `json:"pair"`
	Left  *item  `json:"left"`
	Right *item  `json:"right"`
}

// comparePairs compares each pair of a stream.
func (p Program) comparePairs(ctx context.Context, paths []string, opts options) error {
	format := opts.formatOn(p.Terminal)
	if format == asHTML {
		return misused(opts.cmd, "--format html is one page and takes two files, not a stream of pairs")
	}
	if len(paths) == 0 {
		paths = []string{"-"}
	}
	return p.stream(ctx, func(submit func(work) error) error {
		return p.lines(paths, submit, func(line []byte) ([]byte, error) {
			var it pair
			if err := unmarshal(line, &it); err != nil {
				return nil, err
			}
			left, err := it.Left.article(opts.published)
			if err != nil {
				return nil, fmt.Errorf("left: %w", err)
			}
			right, err := it.Right.article(opts.published)
			if err != nil {
				return nil, fmt.Errorf("right: %w", err)
			}
			c := compare.Compare(analyse(left), analyse(right))
			if format == asJSON {
				return printed(func(w io.Writer) error { return present.JSON(w, present.Pair{Pair: it.Pair, Comparison: c}) })
			}
			return p.comparison(c, format)
		})
	})
}
