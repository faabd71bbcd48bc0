// Package refer tells who is who in one report: which names are one name, which
// titles and pronouns mean whom.
package refer

import (
	"parallax/model"
	"parallax/model/extract/name"
	"parallax/model/text"
)

// Resolve groups the names of a document into entities and adds the nominal
// mentions and pronouns that mean them. IDs are "e1", "e2" … by first mention.
func Resolve(doc *text.Document, names []name.Mention) []model.Entity {
	return nil
}
