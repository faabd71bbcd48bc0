package golden

import (
	"os"
	"strings"
	"testing"
)

// Text is a test text, one line of a file, with what is wanted of it.
type Text struct {
	Words string
	Rows  []Row
}

// Row is a wanted finding: columns beneath the text, set apart by " | ". The first
// are words of the text, Start and End their place.
type Row struct {
	Line       int
	Columns    []string
	Start, End int
}

// Rows reads a file of texts, each with its rows beneath it behind a tab, in order
// of the text. Capitals make no difference to where a row's words are found. Empty
// lines and those behind "#" are passed over. It fails unless every row has so many
// columns and words of its text, and where there is no row at all.
func Rows(t *testing.T, file string, columns int) []Text {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []Text
	n, at, rows := 0, 0, 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] != '\t':
			out, at = append(out, Text{Words: line}), 0
		case len(out) == 0:
			t.Fatalf("%s:%d: a row without a text", file, n)
		default:
			text := &out[len(out)-1]
			row := Row{Line: n, Columns: strings.Split(line[1:], " | ")}
			if len(row.Columns) != columns {
				t.Fatalf("%s:%d: %d columns, want %d", file, n, len(row.Columns), columns)
			}
			i := strings.Index(strings.ToLower(text.Words[at:]), strings.ToLower(row.Columns[0]))
			if i < 0 {
				t.Fatalf("%s:%d: %q is not in the text", file, n, row.Columns[0])
			}
			row.Start, row.End = at+i, at+i+len(row.Columns[0])
			at = row.End
			text.Rows = append(text.Rows, row)
			rows++
		}
	}
	if rows == 0 {
		t.Fatalf("%s holds no row", file)
	}
	return out
}
