package voice_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"parallax/model"
	"parallax/model/extract"
	"parallax/model/extract/voice"
	"parallax/tools/golden"
)

// TestIntroduce writes, for every speaker and claimant, its own words and who it is.
func TestIntroduce(t *testing.T) {
	golden.Archives(t, func(_ *testing.T, input txtar.File) string {
		text := string(input.Data)
		a := extract.Extract(model.Article{Text: text, Blocks: []model.Block{{Kind: model.Paragraph, Span: model.Span{End: len(text)}}}})
		var b strings.Builder
		for _, q := range a.Quotes {
			if q.Speaker != nil {
				fmt.Fprintf(&b, "quote %s: %s\n", q.Speaker.Text, voice.NameVia(q.Speaker, a.Entities))
			}
		}
		for _, f := range a.Figures {
			if f.Claimant != nil {
				fmt.Fprintf(&b, "%s %s: %s\n", f.Text, f.Claimant.Text, voice.NameVia(f.Claimant, a.Entities))
			}
		}
		return b.String()
	})
}
