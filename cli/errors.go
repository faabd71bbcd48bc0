package cli

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
)

// usageError is a mistake in how the program was called.
type usageError struct{ problem string }

func (e usageError) Error() string { return e.problem }

// misused says what is wrong with the call of a command and where to read on.
func misused(cmd *cobra.Command, problem string) error {
	return usageError{fmt.Sprintf("%s; see %s --help", problem, cmd.CommandPath())}
}

// errReported says that everything there is to say is on standard error already.
var errReported = errors.New("an input could not be read")

// writing explains an error of standard output.
func writing(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("standard output: %w; check the disk and the program that reads it", err)
}

// oneLine makes one printable line of s: control and direction characters
// become blanks, runs of blanks one.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(s, "\uFFFD"), func(r rune) bool {
		return unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r)
	}), " ")
}
