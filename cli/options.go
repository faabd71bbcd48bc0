package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// The formats that are printed, and the forms of input.
const (
	asJSON     = "json"
	asText     = "text"
	asMarkdown = "markdown"
	asHTML     = "html"

	inReport = "report"
	inRaw    = "raw"
	inLines  = "jsonl"
)

// options are the flags that several subcommands share.
type options struct {
	format, input, published string

	cmd     *cobra.Command
	formats []string
}

// addFormat adds --format with the given choices.
func (o *options) addFormat(cmd *cobra.Command, formats ...string) {
	o.formats = formats
	cmd.Flags().StringVar(&o.format, "format", "", "what to print: "+strings.Join(formats, ", ")+" (on a terminal text, else json)")
	complete(cmd, "format", formats)
}

// addInput adds --input.
func (o *options) addInput(cmd *cobra.Command) {
	cmd.Flags().StringVar(&o.input, "input", inReport, "how to read: report (find headline, byline, captions), raw (all is text), jsonl (a JSON object a line)")
	complete(cmd, "input", inputs())
}

// addPublished adds --published.
func (o *options) addPublished(cmd *cobra.Command) {
	o.cmd = cmd
	cmd.Flags().StringVar(&o.published, "published", "", "the day (2020-01-08) that “Wednesday” counts from, when the text does not say")
	complete(cmd, "published", nil)
}

func inputs() []string { return []string{inReport, inRaw, inLines} }

// complete makes the shell offer the values of a flag.
func complete(cmd *cobra.Command, flag string, values []string) {
	// The one possible error is a flag that does not exist or was completed before.
	if err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

// check tells what is wrong with the flags' values.
func (o *options) check() error {
	if o.format != "" && !slices.Contains(o.formats, o.format) {
		return o.wrong("format", o.format, "one of "+strings.Join(o.formats, ", "))
	}
	if o.input != "" && !slices.Contains(inputs(), o.input) {
		return o.wrong("input", o.input, "one of "+strings.Join(inputs(), ", "))
	}
	if o.published != "" && !isDate(o.published) {
		return o.wrong("published", o.published, "a date such as 2020-01-08 or 2020-01-08T09:30:00Z")
	}
	return nil
}

func (o *options) wrong(flag, value, want string) error {
	return misused(o.cmd, fmt.Sprintf("--%s %q: want %s", flag, value, want))
}

// isDate tells whether s is an ISO 8601 day, which a time may follow.
func isDate(s string) bool {
	for _, layout := range [...]string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}

// formatOn returns the format asked for, or the usual one on this output.
func (o *options) formatOn(terminal bool) string {
	switch {
	case o.format != "":
		return o.format
	case terminal:
		return asText
	}
	return asJSON
}
