package compare_test

import (
	"testing"

	"parallax/model"
	"parallax/model/compare"
)

// TestLookAgain holds that a name which one report makes plain is found in the
// other, as a guess, and only where it stands as a name by itself.
func TestLookAgain(t *testing.T) {
	plain := read("Ola Brandt wrote a letter on Monday.\n")
	plain.Entities = []model.Entity{{ID: "e1", Name: "Zemlak", Type: model.Org, Roles: []string{}, Mentions: []model.Mention{{Span: model.Span{End: 10}, Text: "Zemlak", Kind: model.Name}}}}
	for text, want := range map[string]int{
		"They marched to the Zemlak on Friday, and left the Zemlak's yard at noon.\n": 2,
		"They marched to the U.S. Zemlak on Friday.\n":                                1,
		"They marched to the Zemlak Street on Friday.\n":                              0,
		"They marched to Old Zemlak on Friday.\n":                                     0,
		"They like Zemlaks and zemlak.\n":                                             0,
		"Zemlak it is.\n":                                                             0,
	} {
		other := read(text)
		other.Entities = nil
		c := compare.Compare(plain, other)
		rep := c.Right
		if rep.Text != other.Text {
			rep = c.Left
		}
		found := 0
		for _, e := range rep.Entities {
			for _, m := range e.Mentions {
				found++
				if e.Type != model.Org || !m.Unsure || m.In(rep.Text) != "Zemlak" {
					t.Errorf("%q: %+v", text, e)
				}
			}
		}
		if found != want {
			t.Errorf("%q: found %d times, want %d", text, found, want)
		}
		if other.Entities != nil {
			t.Error("the report itself was changed")
		}
	}
}
