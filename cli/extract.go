package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"parallax/library/present"
	"parallax/model"
	"parallax/model/extract"
	"parallax/model/text"
)

// extract is the subcommand that prints what reports tell.
func (p Program) extract() *cobra.Command {
	var input, published string
	cmd := &cobra.Command{
		Use:   "extract [FILE | DIR | -]...",
		Short: "Print who, where, how much, when and who said what",
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				args = []string{"-"}
			}
			for _, arg := range args {
				if err := p.extractOne(cmd.Context(), input, arg, published); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVar(&input, "input", "report", "how to read the input: report, raw or jsonl")
	cmd.Flags().StringVar(&published, "published", "", "the day that “Wednesday” counts from, when the text does not say")
	return cmd
}

func (p Program) extractOne(ctx context.Context, input, path, published string) error {
	in := io.NopCloser(p.Stdin)
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		in = f
	}
	defer in.Close()
	if input == "jsonl" {
		return stream(ctx, in, p.Stdout, func(line []byte) ([]byte, error) { return extractLine(line, published) })
	}
	data, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	a := model.Article{ID: path, Source: path, Location: path, Published: published, Text: string(bytes.ToValidUTF8(data, []byte("\uFFFD")))}
	if input == "report" {
		a.Blocks = text.Blocks(a.Text, nil)
	} else {
		a.Blocks = rawBlocks(a.Text)
	}
	return present.JSON(p.Stdout, model.Report{Article: a, Analysis: extract.Extract(a)})
}

// rawBlocks takes the whole text as one paragraph.
func rawBlocks(text string) []model.Block {
	if text == "" {
		return nil
	}
	return []model.Block{{Kind: model.Paragraph, Span: model.Span{End: len(text)}}}
}

// item is one line of a JSON Lines input.
type item struct {
	ID        string  `json:"id"`
	Text      *string `json:"text"`
	Published string  `json:"published"`
}

// article makes an article of an item; its text is taken raw.
func (i item) article(published string) (model.Article, error) {
	if i.Text == nil {
		return model.Article{}, fmt.Errorf(`no "text"; each line is {"id": "…", "text": "…"}`)
	}
	if i.Published != "" {
		published = i.Published
	}
	return model.Article{ID: i.ID, Published: published, Text: *i.Text, Blocks: rawBlocks(*i.Text)}, nil
}

// extractLine turns a line of a JSON Lines input into the line that is printed for it.
func extractLine(line []byte, published string) ([]byte, error) {
	var it item
	if err := unmarshal(line, &it); err != nil {
		return nil, err
	}
	a, err := it.article(published)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = present.JSON(&out, model.Report{Article: a, Analysis: extract.Extract(a)})
	return out.Bytes(), err
}
