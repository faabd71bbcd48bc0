package cli

import (
	"errors"
	"strings"
)

// usageError is a mistake in how the program was called.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// errReported says that everything there is to say is on standard error already.
var errReported = errors.New("an input could not be read")

// oneLine makes one printable line of s: control characters become spaces.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r < ' ' || 0x7F <= r && r < 0xA0 }), " ")
}
