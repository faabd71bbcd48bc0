package model_test

import (
	"testing"

	"parallax/model"
)

// TestTells keeps out of a list what tells nothing, and nothing else.
func TestTells(t *testing.T) {
	holm := &model.Party{Text: "Holm"}
	for _, c := range []struct {
		q    model.Quote
		want bool
	}{
		{model.Quote{Kind: model.Indirect, Text: "the dam will hold"}, true},
		{model.Quote{Kind: model.Indirect, Text: "the dam", Speaker: holm, Stance: true}, true},
		{model.Quote{Kind: model.Indirect, Text: "It", Speaker: holm}, false},
		{model.Quote{Kind: model.Indirect, Text: "whether it would hold", Stance: true}, false},
		{model.Quote{Kind: model.Direct, Text: "It"}, true},
	} {
		if got := c.q.Tells(); got != c.want {
			t.Errorf("%+v tells: %t", c.q, got)
		}
	}
}
