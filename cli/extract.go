package cli

import (
	"bytes"
	"context"
	"io"

	"github.com/spf13/cobra"

	"parallax/library/present"
	"parallax/model"
	"parallax/model/extract"
)

// extract is the subcommand that prints what reports tell.
func (p Program) extract() *cobra.Command {
	var opts options
	cmd := &cobra.Command{
		Use:   "extract [FILE | DIR | URL | -]...",
		Short: "Print who, where, how much, when and who said what",
		Long: "Print what each report tells: people, organisations and places, figures with who\n" +
			"claims them, times, and quotations with their speakers. Without a file, standard\n" +
			"input is read. JSON comes as one object a line; docs/contract.md tells its shape.",
		Example: "# one report, for reading\nparallax extract --format text report.html\n\n" +
			"# a stream of reports: {\"id\": \"1\", \"text\": \"…\"} a line\nparallax extract --input jsonl reports.jsonl",
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := opts.check(); err != nil {
				return err
			}
			if len(args) == 0 {
				args = []string{"-"}
			}
			return p.runExtract(cmd.Context(), args, opts)
		},
	}
	opts.addFormat(cmd, asJSON, asText, asMarkdown)
	opts.addInput(cmd)
	opts.addPublished(cmd)
	return cmd
}

// runExtract reads, analyses and prints, a few reports at a time.
func (p Program) runExtract(ctx context.Context, paths []string, opts options) error {
	print := p.reportPrinter(opts.formatOn(p.Terminal))
	return p.stream(ctx, func(submit func(work) error) error {
		if opts.input == inLines {
			return p.lines(paths, submit, func(line []byte) ([]byte, error) {
				var it item
				if err := unmarshal(line, &it); err != nil {
					return nil, err
				}
				a, err := it.article(opts.published)
				if err != nil {
					return nil, err
				}
				return print(analyse(a))
			})
		}
		var stopped error
		err := p.read(ctx, paths, opts, func(a model.Article, err error) {
			if stopped == nil {
				stopped = submit(func() ([]byte, error) {
					if err != nil {
						return nil, err
					}
					return print(analyse(a))
				})
			}
		})
		if stopped != nil {
			return stopped
		}
		return err
	})
}

// stream runs a pipeline from produce to standard output. Work that fails is
// told on standard error and makes the command fail in the end.
func (p Program) stream(ctx context.Context, produce func(submit func(work) error) error) error {
	failures := false
	line := pipeline{out: p.Stdout, fail: func(err error) { failures = true; p.complain(err) }}
	if err := line.run(ctx, produce); err != nil {
		return err
	}
	if failures {
		return errReported
	}
	return nil
}

// reportPrinter returns what prints a report in the format.
func (p Program) reportPrinter(format string) func(model.Report) ([]byte, error) {
	return func(r model.Report) ([]byte, error) {
		return printed(func(w io.Writer) error {
			switch format {
			case asText:
				return present.FactsText(w, r, p.style())
			case asMarkdown:
				return present.FactsMarkdown(w, r)
			}
			return present.JSON(w, r)
		})
	}
}

// printed returns what f writes.
func printed(f func(io.Writer) error) ([]byte, error) {
	var b bytes.Buffer
	err := f(&b)
	return b.Bytes(), err
}

func analyse(a model.Article) model.Report {
	return model.Report{Article: a, Analysis: extract.Extract(a)}
}
