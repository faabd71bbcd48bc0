package text

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/tools/golden"
)

// TestGolden cuts the file "text" of every archive and compares the sentences,
// a line each with its tokens between bars, with the file "want".
func TestGolden(t *testing.T) {
	golden.Archives(t, func(t *testing.T, input txtar.File) string {
		d := Parse(string(input.Data), nil)
		check(t, d)
		var got strings.Builder
		for _, s := range d.Sentences {
			for _, tok := range d.Tokens[s.First:s.Last] {
				got.WriteString(d.Of(tok) + "|")
			}
			got.WriteByte('\n')
		}
		return got.String()
	})
}
