package quote_test

import (
	"strings"
	"testing"

	"parallax/model"
)

// TestTitledSpeaker finds the person whose name ends a speaker's phrase behind an
// office, whatever blank stands between the two.
func TestTitledSpeaker(t *testing.T) {
	for _, blank := range []string{" ", "\u00a0"} {
		s := "Minister of Trade" + blank + "Ada Holm on Monday said the port is open."
		at := strings.Index(s, "Ada Holm")
		entities := []model.Entity{{ID: "e1", Name: "Ada Holm", Type: model.Person, Roles: []string{"Minister of Trade"}, Mentions: []model.Mention{
			{Span: model.Span{Start: at, End: at + len("Ada Holm")}, Text: "Ada Holm", Kind: model.Name},
		}}}
		quotes := find(s, entities)
		if len(quotes) != 1 || quotes[0].Speaker == nil || quotes[0].Speaker.Entity != "e1" {
			t.Errorf("%q: %+v", s, quotes)
		}
	}
}
