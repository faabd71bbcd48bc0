package compare_test

import (
	"testing"

	"parallax/model"
	"parallax/model/compare"
	"parallax/model/extract"
	"parallax/model/text"
)

// read analyses a plain text as the program does.
func read(s string) model.Report {
	a := model.Article{ID: "x", Text: s, Blocks: text.Blocks(s, nil), Published: "2024-05-14"}
	return model.Report{Article: a, Analysis: extract.Extract(a)}
}

const (
	stormA = "A storm hit the coast of Oldavia on Monday, killing 14 people, the mayor said.\nSchools in the harbour town stayed shut.\n"
	stormB = "Fourteen people died when a storm struck the Oldavian coast, the mayor said.\nFerries will sail again on Thursday.\n"
)

func TestPassagesOfOneStorm(t *testing.T) {
	c := compare.Compare(read(stormA), read(stormB))
	if len(c.Passages) != 1 || c.Passages[0].Left[0] != 0 || c.Passages[0].Right[0] != 0 {
		t.Errorf("passages %+v, want the first sentences linked", c.Passages)
	}
	if len(c.Only.Left) != 1 || len(c.Only.Right) != 1 {
		t.Errorf("only %+v, want one sentence on each side", c.Only)
	}
}
