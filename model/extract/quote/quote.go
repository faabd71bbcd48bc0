// Package quote finds who said what: direct, indirect and mixed speech with its
// speaker and cue.
package quote

import (
	"parallax/model"
	"parallax/model/text"
)

// Find returns the quotations of the document in order. IDs are "q1", "q2" …
func Find(doc *text.Document, entities []model.Entity) []model.Quote {
	return nil
}
