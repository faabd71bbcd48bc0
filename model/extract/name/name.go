// Package name finds the names in a text: who and where. It says where a name
// stands and what kind it is, not who is meant: that is package refer.
//
// The work is done in three steps. Package feature turns each token that may be
// in a name into a list of hashes. Package crf finds the best labels for the sums
// of their weights, which lie in a file made by tools/train and are read where
// they lie. Last, this package settles what kind of place or thing each name is.
package name

import (
	_ "embed"
	"sync"

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

// weightsFile is made by tools/train; see LICENSE-weights beside it.
//
//go:embed weights.bin
var weightsFile []byte

// taggers holds taggers at rest. The weights are read, in place, when the first
// text is.
var taggers = sync.OnceValue(func() *sync.Pool {
	w, err := ReadWeights(weightsFile)
	if err != nil {
		panic(err) // the embedded file is tested
	}
	return &sync.Pool{New: func() any { return NewTagger(w) }}
})

// Find returns the names in the document, in order, without overlap. A name
// does not include the titles before it. It is deterministic, safe for
// concurrent use and linear in the text.
func Find(doc *text.Document) []Mention {
	t := taggers().Get().(*Tagger)
	defer taggers().Put(t)
	return t.Find(doc)
}
