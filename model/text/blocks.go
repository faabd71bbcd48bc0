package text

import (
	"strings"

	"parallax/model"
)

// Blocks recognises the parts of a report. The raw blocks are what the source's
// own structure tells (nil for plain text, which is then cut at its lines); the
// result covers the same text with each block's kind made out.
func Blocks(text string, raw []model.Block) []model.Block {
	if raw != nil {
		return raw
	}
	var out []model.Block
	offset := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		trimmed := strings.TrimSpace(line)
		if trimmed != "" {
			start := offset + strings.Index(line, trimmed)
			out = append(out, model.Block{Kind: model.Paragraph, Span: model.Span{Start: start, End: start + len(trimmed)}})
		}
		offset += len(line)
	}
	return out
}
