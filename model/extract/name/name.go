// Package name finds the names in a text: who and where. It says where a name
// stands and what kind it is, not who is meant: that is package refer.
package name

import (
	"parallax/model"
	"parallax/model/text"
)

// Mention is a name's place and kind.
type Mention struct {
	model.Span
	// First and Last are the half-open range of its tokens.
	First, Last int
	Type        model.EntityType
	// Sure is the tagger's probability for the mention, 0 to 1.
	Sure float64
}

// Find returns the names in the document, in order, without overlap.
func Find(doc *text.Document) []Mention {
	return nil
}
