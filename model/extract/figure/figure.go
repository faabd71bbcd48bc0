// Package figure finds how much: numbers as typed ranges, of something, said by
// someone.
package figure

import (
	"parallax/model"
	"parallax/model/text"
)

// Context is what the other engines found in the same document: figures are no
// times and no parts of names, and their claimants are speakers.
type Context struct {
	Entities []model.Entity
	Times    []model.Time
	Quotes   []model.Quote
}

// Find returns the figures of the document in order. IDs are "f1", "f2" …
func Find(doc *text.Document, ctx Context) []model.Figure {
	return nil
}
