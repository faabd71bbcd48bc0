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

// TestNameOfPronoun holds that an "it" of nothing is nobody, and that pronouns are written as inside a sentence.
func TestNameOfPronoun(t *testing.T) {
	for text, want := range map[string]string{"It": "", "it": "", "She": "she", "The mayor": "the mayor", "Theo Brandt": "Theo Brandt"} {
		if got := voice.Name(&model.Party{Text: text}, nil); got != want {
			t.Errorf("%q is named %q, want %q", text, got, want)
		}
	}
}
