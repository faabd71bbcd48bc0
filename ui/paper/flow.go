package paper

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"charm.land/lipgloss/v2"

	"parallax/model"
	"parallax/ui/theme"
)

// Flow sets a stretch of text by itself, without Glamour: wrapped to the width,
// for columns and lists of sentences. It is cheap enough for what one screen shows.
func Flow(text string, span model.Span, width int, t *theme.Theme) *Sheet {
	a := &model.Article{Text: text}
	words := strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, span.In(text))
	run := Part{Block: model.Block{Kind: model.Paragraph, Span: span}}
	wrapped := lipgloss.Wrap(open(0)+words+ansi.ResetHyperlink(), max(width, 4), "")
	return newSheet(a, []Part{run}, wrapped, Options{Width: width, Theme: t})
}
