package source

import (
	"strings"
	"unicode/utf8"
)

// widestCell is the width up to which a column is filled with blanks: a table of
// long texts is not made wider by them.
const widestCell = 40

// columns sets rows of cells in columns, two blanks apart.
func columns(rows [][]string) string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], min(widestCell, utf8.RuneCountInString(cell)))
		}
	}
	var b strings.Builder
	for r, row := range rows {
		if r > 0 {
			b.WriteByte('\n')
		}
		gap := 0
		for i, cell := range row {
			cell = strings.ReplaceAll(cell, "\n", " ")
			b.WriteString(strings.Repeat(" ", gap))
			b.WriteString(cell)
			gap = max(0, widths[i]-utf8.RuneCountInString(cell)) + 2
		}
	}
	return b.String()
}
